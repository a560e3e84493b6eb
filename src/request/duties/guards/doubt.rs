//! What puts "the same" in doubt in its own sentence or the next: less of it, more beside it, for a while only, like
//! somebody else's, like another time's.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::super::document::Token;
use super::super::super::fold;
use super::super::super::mentions::Named;
use super::super::super::pattern::{Pattern, pattern};
use super::super::super::persons::is_name_word;
use super::super::rules::Says;
use super::Stretch;
use super::cues::{ACCOUNT, BENIGN, DOUBTED, LESS, LIKE_ANOTHER, NOT_SO, OBJECTS};

/// What is excepted is not clear: "utom att inget tillkommer", "utom schemat".
static UNCLEAR: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inget|inga|ingen|ingenting|inte|ej|nothing|none|no|not|never|aldrig|varken|schema|schemat|arbetstid\w*|tider\w*|schedule|hours) ",
    )
});
/// The words of exceptions.
static EXCEPT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:forutom|utom|bortsett|fransett|undantag\w*|except|apart|aside|save for|other than|barring|excluding|exklusive|exkl|sa nar|sanar|plus) ",
    )
});
/// For a time only.
static FOR_A_WHILE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^ .;]+ ){0,6}?(?:at least|atminstone|i vart fall|i alla fall|in any case) (?:while|sa lange|medan|for|till|to|under|i|tills|until|so long|as long|nu|now) |^ ?(?:\S+ ){0,3}?(?:(?:under|i|for|during|in|de|the) (?:\S+ ){0,3}?(?:forsta|nagra|first|few) (?:\S+ )?(?:manad\w*|veck\w*|ar|aret|tiden|halvar\w*|kvartal\w*|months?|weeks?|years?|while|period)|till (?:att )?(?:borja|en borjan)|to (?:begin|start) with|at first|inledningsvis|i ett (?:forsta|inledande) skede|fram till|until|tills|i \w+ manader|under \w+ manader|for \w+ months) ",
    )
});
/// "Of the same kind" is not the same.
static OF_A_KIND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:kind|sort|type|nature|character|slag|slags|sorts|typ|art|karaktar) |of (?:[a-z]+ )?(?:care|confidentiality|secrecy|loyalty|disclosure|diligence|candour|tystnad[a-z]*) )",
    )
});
/// "Går ner till 75 procent", "work at 80 percent": how much one works, and not with what.
static OF_HOURS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:gar|ga|gatt|jobbar|jobba|arbetar|arbeta|tjanstgor|go|goes|going|work|works|working|trappar|cut|cutting) (?:[^ .,]+ ){0,3}?(?:(?:ner|ned|upp|down|up|back) )?(?:(?:till|to|pa|at|i) )?(?:bara )?\d+ ?(?:procent|%|percent) (?:[.,;]|$|och|av heltid|men|from|fran|and|of full|tjanst|i tjanst)",
    )
});
static HOURS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:procent|percent|%|\d+ procent|\d+ %) "));
/// What would come on top, where it is denied.
static BESIDES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:dartill|darutover|darjamte|utover|on top of|something new|nagot nytt)(?: (?:det|dem|detta|dessa|that|them|those))? ",
    )
});
static NOTHING_MORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:inget|inga|ingenting|ingen|inte|nothing|none|no|not|never) (?:[^ .,]+ ){0,4}$")
});
/// "… hos oss som hon hade där": told by those who receive.
static HERE_AS_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hos oss|har|here|with us) (?:som|as) (?:hon|han|hen|she|he|@person) (?:hade|har haft|haft|gjorde|had|did) (?:dar|there|hos er|hos dem|pa @place|hos @place|at @place) ",
    )
});
/// Like what was when one sat elsewhere, or like what an advertisement said.
static LIKE_ANOTHER_TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som |as |like |an |than |to |with |med )(?:(?:de|dem|det|those|the ones|that|the duties|the tasks|at the time) )?(?:(?:som|that|which|of) )?(?:(?:(?:pa|under|i|in|back in|fran) (?:the )?(?:(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|attio|nittio|noll|nolltio|tio|arton|nitton)(?:hundra)?talet|(?:early |late )?(?:nineties|eighties|seventies|sixties|noughties|(?:19|20)?\d0s)) )|(?:nar|da|den gang|when|then|back when) (?:\S+ ){0,2}?(?:satt|var|jobbade|arbetade|borjade|hade|gick|was|were|worked|sat|had|started|joined) |(?:(?:stod|star|namndes|beskrevs|utlystes|was|were|are|listed|named|described|in|i|fran|from) ){1,2}(?:\S+ ){0,3}?(?:\w*annons\w*|utlysning\w*|ad|advert\w*|posting|notice|vacancy|kravprofil\w*) |(?:jag|hon|han|i|he|she) (?:haft|hade|had|gjorde|did) (?:\S+ ){0,6}?(?:(?:pa|under|i|in|back in) (?:the )?(?:(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|attio|nittio|noll|nolltio|tio|arton|nitton)(?:hundra)?talet|(?:early |late )?(?:nineties|eighties|seventies|sixties|noughties|(?:19|20)?\d0s)|min ungdom|my youth)|i varas|i somras|i hostas|i vintras|forra|last (?:year|spring|summer|autumn|winter)|ar sedan|years ago|under provtiden|pa prov|provanstallning\w*|dar|there|(?:i|in|ar|under|during) (?:19|20)\d\d) )",
    )
});
/// Like those of a person who is replaced, or who had them.
static LIKE_A_PERSON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som |as |like |to |with |med )(?:(?:those|that|the duties|the tasks|dem|de) )?(?:of |som )?(?:\S+ ){0,4}?(?:hade (?:dar|har)|had (?:there|here)|(?:innan|tills) (?:hon|han|hen) (?:slutade|gick)|before (?:she|he|they) (?:left|quit|retired)) | (?:(?:i m|i am|she is|he is|she s|he s|i ll be|jag|hon|han|hen) (?:\S+ ){0,2}?(?:replacing|succeeding|taking over from|ersatter|eftertrader|avloser|vikarierar for)|as my predecessor) ",
    )
});
/// What one does with duties.
const HAS: [&str; 10] = [
    "har", "hade", "haft", "gjort", "gjorde", "gor", "has", "had", "did", "does",
];
static LIKE_NAMED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:de|det)?samma|same|\w*uppgift\w*|duties|tasks|identical) (?:som|as|like|(?:to|with) those of) @person ",
    )
});
/// The writer and somebody else do the same: "vi har samma uppgifter, Mats och jag".
static AMONG_US: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?: (?:vi|we) (?:har|have|gor|do|share|delar) [^.;]*? , (?:(?:@person|\w+) (?:och|and) (?:jag|i|me)|(?:jag|i|me) (?:och|and) (?:@person|\w+)))|(?:^|att|that|,) (?:(?:@person|\w+) (?:och|and) (?:jag|i)|(?:jag|i) (?:och|and) @person) (?:har|have|gor|do|share|delar) (?:\S+ ){0,2}?(?:samma|same|likadana|identical) ",
    )
});
/// "… men tro mig, det får jag inte".
static BUT_NOT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" #but (?:[a-z]+ |, ){0,4}?(?:det|#sub|that|it|#do) (?:far|blir|#be|stammer|har|#do|isn|is|won) (?:#pron |#i |[a-z]+ ){0,2}?#(?:not|nomore) (?:\. |, |$|#pron |sant|true|riktigt|right|langre)",
    )
});

/// What is excepted: up to the next mark.
fn clause_of_exception(rest: &str) -> &str {
    let start = LESS.find(rest).map_or(0, |found| found.start());
    let except = EXCEPT.find(rest).map_or(start, |found| found.start());
    let from = rest.get(except..).unwrap_or(rest);
    let end = [" , ", " ; ", " . ", " – "]
        .iter()
        .filter_map(|mark| from.get(1..)?.find(mark).map(|at| at + 2))
        .min();
    end.and_then(|end| from.get(..end)).unwrap_or(from)
}

/// "Samma som hittills: avier, påminnelser och kön på tisdagar": a day in a list of what the duties are, told whole before it.
fn is_an_example(after: &str, at: usize) -> bool {
    static AS_NOW: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ ?(?:[^ .,:]+ ){0,4}?(?:hittills|idag|i dag|nu|forut|tidigare|alltid|now|today|before|always|ever|at all|alls|whatsoever) (?:: |, namely |, dvs |\( )|^ ?(?:[^ .,:]+ ){0,3}?: (?:[^ .:]+ )+?, (?:precis|exakt|just|exactly) (?:som|as) (?:[^ .,:]+ )?(?:nu|idag|i dag|forut|hittills|now|today|before) ",
        )
    });
    static A_DAY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:man|tis|ons|tors|fre)dagar|(?:mon|tues|wednes|thurs|fri)days|formiddag|eftermiddag|mornings|afternoons)",
        )
    });
    AS_NOW.find(after).is_some_and(|told| {
        told.end() <= at + 1 || told.as_str().contains(" : ") && told.start() <= at
    }) && after.get(at..).is_some_and(|rest| A_DAY.is_match(rest))
}

/// What goes with the employer, and is no duty.
static OF_THE_EMPLOYER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:[a-z]+ ){0,2}?(?:lon|lonen|lonespec[a-z]*|chef|chefen|arbetsgivare[a-z]*|adress[a-z]*|mejladress[a-z]*|skylt[a-z]*|logga|loggan|rum|rummet|kontor|kontoret|namn|namnet|forvaltning|forvaltningen|bolag|bolaget) ",
    )
});
/// Days of the week, and how much one works.
static DAYS_OR_SHARE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:man|tis|ons|tors|fre)dagar(?:na)?|(?:mon|tues|wednes|thurs|fri)days|formiddag\w*|eftermiddag\w*|mornings|afternoons|\d+ procent|\d+ %) ",
    )
});
/// The other days.
static REST_ELSEWHERE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:resten|ovriga|ovrig|rest|others?|annars|otherwise) "));
/// Being somewhere on so many days.
static SITS_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:sitter|sits|ar|is|am) (?:(?:jag|hon|han|hen|ju|redan|already|i dag|idag|nu) ){0,3}(?:pa(?: plats)?|hos|i|vid|at|in|with)|(?:jobbar|arbetar|work|works|working) (?:(?:jag|hon|han|hen|ju|redan|already) ){0,3}(?:hemma|hemifran|pa distans|from home|at home|remotely)) (?:[^ .;,]+ ){0,3}?(?:tva|tre|fyra|nagra|ett par|two|three|four|a few|a couple of|[2-4]) ?$",
    )
});
/// What makes a limit of them.
static LIMITS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:bara|endast|enbart|blott|only|just|merely|men|fast|dock|daremot|but|however|though|annars|ovrig\w*|resten|resterande|rest|otherwise|ny|nya|nytt|new|andra|annat|other|another|fortfarande kvar|gar ner|minskar|halva|ska|skall|kommer|will|jobbar|arbetar|works?|sitter) |^ (?:pa |on |om |i )?(?:\w+dagar(?:na)?|\w+days|formiddag\w*|eftermiddag\w*|mornings|afternoons) ",
    )
});

/// "…, måndag till onsdag vill säga".
static WEEKDAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:, |– |\( )?(?:(?:pa|on|i alla fall|atminstone|at least|dock|fast|though) ){0,2}(?:(?:man|tis|ons|tors|fre)dag(?:ar(?:na)?)?|(?:mon|tues|wednes|thurs|fri)days?) (?:till|och|,|–|to|and|through|vill saga|that is) ",
    )
});

/// Who pays and employs.
static OF_PAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*lonelista|lonelistan|lonen|betalar|anstalld|anstalla|anstaller|payroll|salary|pays?|employs?) ",
    )
});

/// Whether the sentence behind "the same" puts it in doubt: "kan kontot flyttas i stället för att hon börjar om" does not.
fn doubts(norm: &str) -> bool {
    DOUBTED.find_iter(norm).any(|found| {
        let turns = ["stallet for att", "instead of"];
        let instead = turns.iter().any(|turn| found.as_str().contains(turn));
        let before = norm.get(..found.start() + 1).unwrap_or_default();
        // "Numret får Ewa Lind, som stannar hos oss": of somebody who stays.
        let words = found.as_str();
        if before.trim_end_matches([' ', ',']).ends_with("@person")
            && [" som ", " that "].iter().any(|who| words.starts_with(who))
        {
            return false;
        }
        // "… eftersom han redan sitter på Gårda tre dagar i veckan": of where one sits.
        let days = ["dagar i veckan", "days a week"];
        let there = SITS_THERE.is_match(before) && !REST_ELSEWHERE.is_match(norm);
        if there && days.iter().any(|days| found.as_str().contains(days)) {
            return false;
        }
        // "Däremot går jag ner till 80 procent": of the hours.
        if OF_HOURS.is_match(norm) && HOURS.is_match(found.as_str()) {
            return false;
        }
        // "… med den skillnaden att lönen kommer från ett annat ställe".
        let rest = norm
            .get(found.end().saturating_sub(1)..)
            .unwrap_or_default();
        if found.as_str().contains("skillnad") && OF_THE_EMPLOYER.is_match(rest) {
            return false;
        }
        // "… och får inget annat därutöver".
        let denied = BESIDES.is_match(found.as_str()) && NOTHING_MORE.is_match(before);
        !(denied || instead && (ACCOUNT.is_match(before) || OF_PAY.is_match(before)))
    })
}

/// Whether the next sentence does. One that lists what the work is, with its days, or what else stays as it is, does not:
/// "utprovningar, bedömningar, handledning på torsdagar, allt", "sysselsättningsgraden (85 %) är likaså oförändrad".
fn doubts_before(norm: &str) -> bool {
    let listed = DAYS_OR_SHARE.is_match(norm) && !LIMITS.is_match(norm);
    doubts(&if listed {
        DAYS_OR_SHARE.replace_all(norm, " ")
    } else {
        std::borrow::Cow::Borrowed(norm)
    })
}

impl Stretch<'_> {
    /// "Samma uppgifter under första året", "… som den tidigare chefens": the same as what is not asked about.
    pub(super) fn of_something_else(&self) -> bool {
        self.says == Says::Same && {
            let from = |at: usize| self.sentence.norm.get(at..).unwrap_or_default();
            FOR_A_WHILE.is_match(from(self.norm.end))
                || OF_A_KIND.is_match(from(self.norm.end))
                || self.compared(from(self.norm.start.saturating_sub(1)), from(self.norm.end))
        }
    }

    /// The words that put "the same" in doubt, as bytes of the part's text: "samma uppgifter på förmiddagarna", "… och
    /// dessutom personalansvar". Who says it may mean other duties, so a person looks at it.
    pub(in super::super) fn doubt(&self) -> Option<Range<usize>> {
        if self.says != Says::Same {
            return None;
        }
        let start = self.norm.end.saturating_sub(1);
        let after = self.sentence.norm.get(start..).unwrap_or_default();
        let tagged_after = self.tagged.get(self.found.end.saturating_sub(1)..);
        let next = self.next().filter(|next| !next.question).filter(|next| {
            doubts_before(&next.norm) || NOT_SO.is_match(&next.norm) || OBJECTS.is_match(&next.norm)
        });
        let own = DOUBTED
            .find(after)
            .filter(|found| doubts(after) && !is_an_example(after, found.start()))
            .map(|found| start + found.start() + 1..start + found.end());
        let denied = tagged_after.is_some_and(|after| BUT_NOT.is_match(after));
        let own = own
            .or(denied.then_some(self.norm.end..self.sentence.norm.len()))
            .or(self
                .is_on_weekdays()
                .then_some(self.norm.end..self.sentence.norm.len()))
            .or(self.on_some_days().then_some(0..self.norm.start));
        own.map(|norm| self.sentence.text_range(norm))
            .or(next.map(|next| next.range.clone()))
    }

    /// "…, måndag till onsdag"; the whole of a working week is no limit.
    fn is_on_weekdays(&self) -> bool {
        let behind = self.sentence.norm.get(self.norm.end..);
        let text = self
            .context
            .part
            .text
            .get(self.text.end..self.sentence.range.end);
        let whole = text.is_some_and(|text| {
            let text = text.to_lowercase();
            ["måndag till fredag", "måndag-fredag", "monday to friday"]
                .iter()
                .any(|week| text.contains(week))
        });
        !whole && behind.is_some_and(|behind| WEEKDAYS.is_match(behind))
    }

    /// "Samma uppgifter utom kassan", "… plus schemat": partly other duties, unless what is excepted is none.
    pub(in super::super) fn excepts(&self) -> bool {
        let rest = self
            .sentence
            .norm
            .get(self.norm.end.saturating_sub(1)..)
            .unwrap_or_default();
        self.excepts_something() && !UNCLEAR.is_match(rest)
    }

    /// Whether something is excepted, and it may be a duty.
    pub(super) fn excepts_something(&self) -> bool {
        let after = self.tagged.get(self.found.end..).unwrap_or_default();
        let rest = self
            .sentence
            .norm
            .get(self.norm.end.saturating_sub(1)..)
            .unwrap_or_default();
        let excepted = after.find("#except ").is_some_and(|at| at < 60) || LESS.is_match(rest);
        // What goes with the place or the employer is named beside the exception, not in a clause behind it.
        self.says == Says::Same && excepted && !BENIGN.is_match(clause_of_exception(rest))
    }

    /// Whether it is the same as what is not the employee's duties of today.
    fn compared(&self, told: &str, behind: &str) -> bool {
        LIKE_ANOTHER.is_match(behind)
            || LIKE_ANOTHER_TIME.is_match(told) && !HERE_AS_THERE.is_match(told)
            || LIKE_A_PERSON.is_match(told) && !HERE_AS_THERE.is_match(told)
            || LIKE_NAMED.find(told).is_some_and(|named| {
                self.context.first_person || self.is_somebody_else(named.end())
            })
            || self.like_a_given_name()
            || AMONG_US.is_match(&self.sentence.norm)
    }

    /// "… samma uppgifter som Monika har gjort": whose given name is not of the one that the mail names first.
    fn like_a_given_name(&self) -> bool {
        let tokens = &self.sentence.tokens;
        let word = |token: &Token| self.sentence.norm.get(token.norm.clone());
        let behind = tokens.partition_point(|token| token.norm.start < self.norm.start);
        let asks = |at: usize| {
            let (Some(like), Some(name), Some(verb)) =
                (tokens.get(at), tokens.get(at + 1), tokens.get(at + 2))
            else {
                return false;
            };
            let text = self.context.part.text.get(name.range.clone());
            ["som", "as", "like"]
                .iter()
                .any(|one| word(like) == Some(one))
                && name.mention.is_none()
                && text.is_some_and(is_name_word)
                && word(verb).is_some_and(|verb| HAS.contains(&verb))
                && !self.is_named_first(word(name).unwrap_or_default())
        };
        (behind..tokens.len()).any(asks)
    }

    fn is_named_first(&self, folded: &str) -> bool {
        let first = self.context.named_first.unwrap_or_default();
        first
            .split_whitespace()
            .any(|part| fold::word(part) == folded)
    }

    /// Whether the person named so many bytes behind the match's start is not the one the mail names first.
    fn is_somebody_else(&self, behind: usize) -> bool {
        let at = self.norm.start.saturating_sub(1) + behind;
        let tokens = self.sentence.mention_tokens();
        let compared = tokens.take_while(|token| token.norm.start < at).last();
        let compared = compared.and_then(|token| self.context.part.mention(token));
        compared.is_some_and(|compared| match &compared.named {
            Named::Person(name) => self.context.named_first != Some(name.as_str()),
            _ => false,
        })
    }
}
