//! What other sentences of a mail do to "the same duties": they add to it, take from it, end it on a day, or laugh at it.
//!
//! Such a sentence states nothing by itself, since what it tells of may be no duty. It puts in doubt what stands before
//! it: a person looks at both.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::clause;
use super::super::document::{Document, Part, Sentence, Token};
use super::super::evidence::{Evidence, Source};
use super::super::pattern::{Pattern, pattern};
use super::Claim;
use super::cast::Cast;
use super::rules::Says;
use super::{left_behind, remarks, then_and_now, turned};

/// What comes on top, or goes.
static ADDS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:fram till|bara till|tills|until|up to|det vill saga till|atminstone till|at least until) (?:[^ .]+ ){1,5}?(?:, )?(?:sen|sedan|darefter|efter det|then|after that|afterwards) (?:, )?(?:ska|skall|far|blir|tar|gar|kommer|i|she|he|will) |^ (?:utover (?:det|detta|dem)|dessutom|darutover|nytt (?:ar|blir)|besides|in addition|additionally|on top of that) (?:, )?(?:\S+ ){0,3}?(?:ska|skall|far|blir|tillkommer|will|gets?) | (?:tillkommer|(?:undantaget|undantag|the exception) (?:ar|is|:)|(?:dock|daremot|fast|men|however|though) (?:[^ .,]+ )?(?:forsvinner|utgar|upphor|faller|slutar|tillkommer|slipper|disappears|ends)|(?:far|tar|skoter|overtar) (?:dock |daremot |[a-z]+ )?(?:nagon annan|nagra andra|en annan|en kollega|kollegorna|somebody else|someone else)|(?:lamnar|overlamnar) (?:han|hon|jag|hen) (?:[^ .,]+ )?(?:over )?till (?:[^ .,]+ )?(?:[a-z]{3,}|@person)|lagger vi till|lagger jag till|laggs till|\w+(?:en|et|na) slipper (?:jag|han|hon|hen)|slipper (?:jag|han|hon|hen) \w+(?:en|et|na)|lamnar (?:han|hon|jag|hen) (?:over|ifran|bort)|overlater (?:han|hon|jag)|blir (?:hon|han|hen|jag|@person) (?:[^ .,]+ ){0,2}?av med|(?:dem|dom|den|det) behaller vi|we (?:keep|are keeping|ll keep) (?:those|that|them|it)|(?:far|tar) (?:hon|han|hen|jag) (?:[^ .,]+ )?(?:pa kopet|ocksa hand om|dartill)|into the bargain|(?:ska|kommer|far|skall) (?:(?:jag|hon|han|hen) )?(?:att )?(?:fa |ocksa |aven |dessutom )(?:ta hand om|ta over|skota|leda|ansvara for)|som (?:jag|vi) (?:har )?(?:skott|haft|gjort|ansvarat for) (?:hittills|forut|tidigare|sjalv) (?:, )?(?:blir|gar (?:over )?till|tas over av|overtas av)|(?:blir|becomes?) (?:hennes|hans|hers|his|@person|[a-z]+s) (?:i och med|fran och med|nar|with the move|as of|when)|arbetsledare|(?:aven|ocksa) (?:ansvara|skota|leda|ha hand)|also (?:be responsible|lead|manage|look after)|used to be (?:his|hers|mine)|(?:stays?|remains?|stannar|blir|blir kvar) (?:(?:behind|kvar) )?(?:with us|hos oss|with @person|hos @person|(?:behind )?with [a-z]+ , and (?:i|she|he))|(?:i|she|he) (?:get|gets|take|takes|will get|will take) (?:\S+ ){1,7}?(?:to look after|to handle|to run|on) (?:instead|too|as well)|(?:den|det|tjansten|posten|it) (?:tas over|overtas|skots|is taken over|will be taken over) (?:av|by) (?:nagon annan|en annan|en kollega|[a-z]+ eftertradare|somebody else|someone else|a colleague|another)|(?:halften|halva|en del|resten|delar) (?:av )?(?:veckan|tiden|dagen|dagarna|manaden) (?:gor|skoter|jobbar|arbetar|hjalper|tar|koordinerar) (?:jag|hon|han|hen)|half (?:of )?(?:the|my|her|his) (?:week|time|day) (?:i|she|he) (?:will |ll )?(?:do|does|help|run|handle|be)|i ?stallet blir det|is removed|are removed|is added|are added|byts mot att|ersatts (?:av|med)|replaced (?:by|with)) | (?:far|ges|gets?|tilldelas|given) (?:\S+ ){0,5}?(?:beslutanderatt\w*|attest\w*|delegation\w*|mandat\w*|budgetansvar\w*|personalansvar\w*|authority) | (?:tar|takes?|overtar) (?:\S+ ){1,5}?(?:ocksa|too|as well|dessutom) | (?:utom att|forutom att|except that|with the (?:\w+ )?difference that|med (?:den )?(?:\w+ )?skillnaden att|skillnaden ar (?:bara )?att|the (?:only )?difference (?:is|being) that) | (?:omstallning\w*|nya? utmaning\w*|ny bransch|new challenges?|career change|learn the ropes|upplarning|inskolning (?:i|pa|av|till|hos) (?:min|hennes|hans|den|det|nya|ny|@place|jobbet|arbetet|tjansten|rollen)|skolas (?:\S+ )?(?:in|om)|laras? (?:\S+ )?upp|utbildas (?:\S+ )?(?:till|i|for)|(?:am|is|be|being|gets?) (?:re ?)?trained (?:for|as|in|on|up|to)) | (?:kommer att|ska|skall|will|far) (?:[a-z]+ ){2,5}?(?:i stallet|istallet|instead) (?:[.,] |$)| (?:slapper|overger) (?:(?:han|hon|jag|hen) )?(?:\S+ ){1,3}?(?:helt|for gott|alldeles) | (?:inte|ej|aldrig) (?:gjort|haft|sysslat|jobbat|arbetat|skott) (?:\S+ ){0,3}?(?:forr|forut|tidigare|innan) | (?:never|not|haven t|hasn t) (?:\S+ ){0,2}?(?:done|had|managed|handled|led|worked) (?:\S+ ){0,5}?before ",
    )
});
/// Somebody, right before what stays.
static SOMEBODY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:@person|[a-z]*kollega[a-z]*|[a-z]*kamrat(?:en)?|granne(?:n)?|colleagues?|neighbour|roommate|deputy|[a-z]*chefen|(?:the )?(?:boss|manager)) (?:, )?(?:[a-z]+ )?(?:(?:som|who) (?:[^ .;,]+ ){1,5})?(?:[a-z]+ )?$",
    )
});
static STAYS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:stays?|remains?|stannar|blir kvar) "));
/// What comes when the first time is over: "därefter tar hon över bemanningen".
static LATER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:fran|efter|i|from|after|in) (?:och med |slutet av |borjan av )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|sommaren|hosten|varen|nyar|semestern|january|february|march|may|june|july|august|october|the summer|the autumn) (?:\S+ ){0,2}?(?:gar|byter|blir|ska|far|tar|borjar|overgar|takes?|will|becomes?|moves?) |^ (?:(?:men|och|but|and|, ) ?){0,2}(?:darefter|sedan|senare|sen|efter det|pa sikt|langre fram|efterat|after that|thereafter|then|later(?: on)?|afterwards|down the line|in time) (?:, )?(?:\S+ ){0,3}?(?:tar|lamnar|ska|skall|far|blir|byter|overtar|overgar|takes?|will|becomes?|gets?|hands|moves? on|switch\w*) ",
    )
});
/// "Efter sommaren 2027 går jag i pension": then there are no duties any more.
static RETIRES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ ?(?:jag |hon |han |hen |@person )?(?:(?:ga )?(?:i |till )?pension[a-z]* |retire )")
});
/// What it is in truth: "i verkligheten slutar jag köra", "egentligen ska hon sitta i receptionen".
static TRUTH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:i verkligheten|i realiteten|i sjalva verket|sanningen ar|verkligheten (?:ar|sager|ser)|in reality|in (?:actual )?fact|in actuality|in truth|the (?:truth|reality) is) |(?:egentligen|praktiskt|rent praktiskt) (?:ska|skall|kommer|blir|borjar|slutar|gor|jobbar|arbetar|far) (?:jag|hon|han|hen|det|@person) )",
    )
});
/// What one stops doing, or gives for something else: "slutar köra", "byter ut hammaren mot en dator", "stop driving".
static STOPS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:underbart|skont|harligt|roligt|befriande|lovely|great|nice|wonderful|a relief) (?:[^ .,]+ ){0,2}?(?:att|to) (?:slippa|be rid of|get rid of) (?:dem|dom|allt det|them|all that) |(?:far|maste|have|has|need|needs) (?:(?:jag|hon|han|hen|i|she|he|nu|to|ju) ){1,2}(?:plugga(?: pa)?|lasa in (?:mig|sig) pa|skola om (?:mig|sig)|lara (?:mig|sig) (?:ett|en) (?:nytt|ny)|study up|hit the books|retrain) |slutar (?:(?:jag|hon|han|hen|forstas|alltsa|darmed|nu|ju|da|helt|dock|@person) ){0,3}(?:med (?:[a-z]+(?:ar|er|or|en|na|et)|att)|[a-z]{2,}[a-z]a) |byter (?:(?:jag|hon|han|hen|da) ){0,2}(?:ut )?(?:[a-z]+ ){1,2}mot (?:en|ett|att|[a-z]+(?:en|et|na)) |(?:stops?|quits?|cease|ceases) (?:[a-z]+ly )?[a-z]{3,}ing |(?:will|ll) (?:[a-z]+ )?be [a-z]+ing (?:[a-z]+ ){1,3}?(?:rather than|instead of) |(?:leave|leaving|put|putting) (?:it|that|this|them|all that|all this) (?:[a-z]+ )?(?:behind|aside) |(?:lamnar|leaves?|leaving) (?:[a-z]{3,}(?:et|en|na)|the [a-z]+) (?:for gott|helt (?:och hallet )?(?:[.,]|och|for att)|bakom (?:mig|sig)|for good|behind (?:me|her|him)|altogether) |(?:i|she|he|@person) (?:will|ll|am going to|is going to|is to|shall) (?:also )?(?:be )?(?:leading|managing|heading|supervising|in charge of|responsible for|lead|manage|head|supervise) (?:a|an|the|my|her|his|two|three|four|five|six|[a-z]+) |(?:lamna|lamnar|lagga|lagger) (?:(?:jag|hon|han|hen) )?(?:det|detta|allt|dem|alltihop) (?:helt |bakom |darmed )*(?:bakom (?:mig|sig)|at sidan|pa hyllan) )",
    )
});
/// Where one stops working, which is no duty.
static STOPS_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:slutar (?:[a-z]+ ){0,3}?(?:jobba|arbeta|vara|tillhora|betala|anvanda|fungera|galla|galler|funka|ha|hora|lyda)|(?:stops?|quits?|ceases?) (?:[a-z]+ly )?(?:working|being|belonging|using|paying)|(?:kollega\w*|kollegor\w*|chef\w*|praktikant\w*|vikarie\w*) (?:[^ .,]+ )?slutar) ",
    )
});
/// What it is in truth: "i verkligheten ska han arbeta som …".
static IN_TRUTH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:i verkligheten|i praktiken|i sjalva verket|in reality|in practice|in truth) (?:\S+ ){0,3}?(?:ska|skall|kommer|blir|arbetar|jobbar|will|works?|becomes?) ",
    )
});
/// Words that turn "the same" into its contrary: quoted as what others call it, or defined away.
static IRONIC: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som det (?:sa )?(?:fint|vackert|tjusigt) (?:heter|kallas|star|uttrycks|uttryckte)|sa kallade?|s k|so called|as they (?:so )?(?:nicely |kindly )?(?:call|put) it|om man (?:med|nu med|nu menar) samma|om (?:man )?med samma (?:man )?menar|if by (?:the )?same|if (?:that|this) (?:is|s) what (?:\S+ ){0,2}calls?|tro mig|tro mej|believe me|yeah right|jo tjena|jo pyttsan|pyttsan|my foot|sure , if|kors i taket|so much for|(?:skrev|skriver|sager|sa|satte|tog) (?:jag|vi) (?:[^ .,]+ ){0,2}?(?:bara )?for att (?:det|den|ni|kontot|arendet) (?:ska|skulle) (?:ga igenom|slinka igenom|godkannas|bli godkan[a-z]*)|(?:wrote|said|put|added) (?:that|it|this) (?:only |just )?(?:so that|to get|so) (?:it|this|you|the request) (?:goes|would|will|gets|through|approves?|approved)) ",
    )
});
/// What is laughed at, and what the truth agrees with.
static SAMENESS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:de|det|den)?samm[ae]|oforandra\w*|likadan\w*|same|unchanged|identical|\w*uppgift\w*|duties|tasks) ",
    )
});
/// Things that one gets and does not do.
static THINGS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:\w*telefon\w*|mobil\w*|dator\w*|laptop\w*|skrivar\w*|passerkort\w*|behorighet\w*|\w*konto\w*|kort(?:et)?|mejl\w*|mail\w*|brevlad\w*|licens\w*|parkering\w*|nyckel\w*|nycklar\w*|rum(?:met)?|kontor\w*|lon(?:en)?|@account|accounts?|phone|computer|permissions?|mailbox|badge|desk|office|ny(?:a)? chef\w*|annan chef|chefen|new (?:boss|manager)|\w*lokal(?:er|en|erna)?|adress\w*|semester\w*|ledig\w*|foraldraledig\w*|vaning\w*|arbetsplats\w*|kollegor\w*|arbetstid\w*|holidays?|vacation|leave|address|\w*namn|pendla|resa|vanta|tanka|flytta|move|ring|ringa|skriv|mejla|maila|call|write) ",
    )
});
static DENIES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:inget|inga|ingen|ingenting|inte|ej|nothing|none|no|not|never|aldrig|varken) ")
});
/// A denial that is itself what is told: "det har jag inte gjort förr".
static NEVER_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|aldrig|never|not|haven t|hasn t) (?:\S+ ){0,8}?(?:forr|forut|tidigare|innan|before) ",
    )
});

/// "Vad hon ska göra där vet vi inte", "we do not know what she will be doing": what the duties are is not known.
static UNKNOWN: LazyLock<Pattern> = LazyLock::new(|| {
    let duties =
        r"(?:vad|vilka (?:[a-z]+ )?[a-z]*uppgifter|vilka sysslor|what|which (?:duties|tasks))";
    let who = r"(?:jag|hon|han|hen|@person|[a-z]+|i|she|he)";
    let does = r"(?:gora|gor|jobba med|jobbar med|arbeta med|arbetar med|ha hand om|halla pa med|syssla med|sattas|satts|fa|far|do|doing|does|work on|handle|be doing)";
    pattern(&format!(
        r" (?:{duties} {who} (?:[^ .,;]+ ){{0,4}}?{does} (?:[^ .;]+ ){{0,6}}?(?:, )?(?:vet (?:[^ .,]+ )?(?:inte|ej|ingen|varken)|vet (?:jag|vi) (?:[^ .,]+ )?(?:inte|ej)|kanner (?:jag|vi) inte till|har (?:jag|vi) ingen aning|ar (?:[^ .,]+ )?(?:oklart|okant|inte (?:klart|bestamt))|(?:i|we|nobody) (?:do not|don t|cannot|can t|knows?) |is (?:not|unknown|unclear|anyone s))|(?:gar igenom|ga igenom|diskuterar|diskutera|bestammer|bestamma|pratar om|prata om|resonerar om|kommer overens om|go through|going through|discuss|discussing|decide|deciding|settle|work out|agree on) (?:[^ .,;]+ ){{0,2}}?{duties} {who} (?:[^ .,;]+ ){{0,4}}?{does}|{duties} (?:[^ .,;]+ ){{1,8}}?(?:, )?har (?:ingen|inte nagon|ingen an) (?:[^ .,]+ )?(?:talat om|sagt|berattat|kunnat saga|gett besked om)|(?:inget|inte (?:fatt )?(?:nagot|nat)|utan|ingen|nobody|no one|not (?:been )?(?:given|told)|no) (?:[^ .,;]+ ){{0,4}}?(?:besked|information|talat om|sagt|told|word|idea|tala|aning) (?:[^ .,;]+ ){{0,3}}?(?:om |about |as to |of )?{duties} {who} (?:[^ .,;]+ ){{0,4}}?{does}|(?:vet|know|knows|kanner) (?:(?:jag|vi|inte|ej|not|till|annu|faktiskt) ){{1,4}}{duties} {who} (?:[^ .,;]+ ){{0,4}}?{does}|(?:do not|don t|does not|doesn t|cannot|can t|nobody) (?:yet )?(?:know|knows|say|tell) {duties} {who} (?:[^ .,;]+ ){{0,4}}?{does}) "
    ))
});
/// "… sköter den numera": the post that was spoken of is somebody else's now.
static HANDED_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:som|who) )?(?:skoter|har|tar hand om|gor|innehar|haller i|uppratthaller|has|does|runs|handles|holds|looks after) (?:den|det|dem|tjansten|posten|it|them|that) (?:numera|nu|i ?stallet|nufortiden|now|nowadays|these days|instead) ",
    )
});
/// "Bidragsansökningarna stannar hos Kerstin": up to whoever has them then.
static LEFT_WITH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" [a-z]+(?:arna|erna|orna|en|et|na|s) (?:, (?:[^ .;]+ ){1,12}?, )?(?:(?:stannar|blir kvar|ligger kvar|stays?|remains?|ar kvar) (?:kvar )?(?:hos|with)|(?:gar|lamnas|lamnar jag|lamnar hon|lamnar han|overlats|go|goes|is left|are left) (?:over )?(?:till|at|to|with)) (?:min kollega |my colleague )?$",
    )
});
/// What an order is about.
static SOMETHING_TO_MOVE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:[a-z]*konto|[a-z]*kontot|account|@account|inloggning|login) "));
/// The most words and marks of a remark on the sentence before it.
const MOST_OF_A_REMARK: usize = 5;

/// The sentences that cloud a mail.
pub(super) struct Clouds {
    ironic: Option<Evidence>,
    /// The last sentence of each source that adds or takes away.
    last: Vec<Evidence>,
    /// Who has the post now that was told of before.
    handed_on: Option<Evidence>,
    /// The sentences that the next one takes back.
    taken_back: Vec<Evidence>,
}

impl Clouds {
    /// Those of a mail.
    pub(super) fn of(document: &Document, cast: &Cast) -> Self {
        let mut clouds = Self {
            ironic: None,
            last: Vec::new(),
            handed_on: None,
            taken_back: taken_back(document),
        };
        let mut same_before = false;
        for (part, sentence) in document.lines() {
            let same = SAMENESS.is_match(&sentence.norm);
            // "… står det i papperet. Jo tjena."
            let remark = same_before && sentence.tokens.len() <= MOST_OF_A_REMARK;
            let ironic = IRONIC.is_match(&sentence.norm) && (same || remark);
            same_before = same;
            if clouds.ironic.is_none() && ironic {
                clouds.ironic = Some(part.evidence(&sentence.range));
            }
            let left_with = |token: &Token| LEFT_WITH.is_match(sentence.before(token));
            if cast.bystanders(part, sentence).any(left_with) && !THINGS.is_match(&sentence.norm) {
                clouds.put(part.evidence(&sentence.range));
            }
            let mut bystanders = cast.bystanders(part, sentence);
            if bystanders.any(|token| HANDED_ON.is_match(sentence.after(token))) {
                clouds.handed_on = Some(part.evidence(&sentence.range));
            }
            if part.source != Source::Subject
                && let Some(change) = change(sentence)
            {
                clouds.put(part.evidence(&sentence.text_range(change)));
            }
        }
        clouds
    }

    /// Keeps the last of each source.
    fn put(&mut self, evidence: Evidence) {
        match self
            .last
            .iter_mut()
            .find(|last| last.source == evidence.source)
        {
            Some(last) if last.start < evidence.start => *last = evidence,
            Some(_) => {}
            None => self.last.push(evidence),
        }
    }

    /// Puts each "the same" in doubt that a sentence behind it, or in another text of the mail, clouds.
    pub(super) fn over(&self, claims: &mut Vec<Claim>) {
        if let Some(handed_on) = &self.handed_on {
            let told_before =
                |at: &Evidence| at.source == handed_on.source && at.end <= handed_on.start;
            claims.retain(|claim| claim.says != Says::Same || !told_before(&claim.evidence));
        }
        let is_taken_back = |at: &Evidence| {
            let holds = |back: &Evidence| {
                at.source == back.source && back.start <= at.start && at.end <= back.end
            };
            self.taken_back.iter().any(holds)
        };
        claims.retain(|claim| {
            !matches!(claim.says, Says::Same | Says::NoNewDuties) || !is_taken_back(&claim.evidence)
        });
        for claim in claims.iter_mut().filter(|claim| claim.says == Says::Same) {
            let at = &claim.evidence;
            let behind = |last: &&Evidence| last.source != at.source || last.start >= at.end;
            let cloud = self.last.iter().find(behind).or(self.ironic.as_ref());
            claim.doubt = claim.doubt.take().or(cloud.cloned());
        }
    }
}

/// The sentences that a remark leans on: the one before it; and the one before that, where an order stands between, which is
/// nothing that one thinks or hopes ("Arbetsuppgifterna är desamma. Flytta kontot. Tror jag.").
fn taken_back(document: &Document) -> Vec<Evidence> {
    let lines: Vec<(&Part, &Sentence)> = document.lines().collect();
    let mut taken_back = Vec::new();
    for (at, (part, sentence)) in lines.iter().enumerate() {
        if sentence.question || !remarks::takes_back(&sentence.norm, sentence.tokens.len()) {
            continue;
        }
        let before = |steps: usize| {
            let (of, before) = lines.get(at.checked_sub(steps)?)?;
            std::ptr::eq(*of, *part).then_some(*before)
        };
        let leant_on = before(1);
        let behind_it = leant_on
            .filter(|order| SOMETHING_TO_MOVE.is_match(&order.norm))
            .and(before(2));
        let both = leant_on.into_iter().chain(behind_it);
        taken_back.extend(both.map(|sentence| part.evidence(&sentence.range)));
    }
    taken_back
}

/// The words by which a sentence adds a duty, takes one away or tells other work, as far as can be told.
fn change(sentence: &Sentence) -> Option<Range<usize>> {
    let norm = sentence.norm.as_str();
    if sentence.question {
        return None;
    }
    contrary(norm).or_else(|| {
        let told = told(norm).or_else(|| IN_TRUTH.find(norm))?;
        (!THINGS.is_match(norm)).then(|| told.range())
    })
}

/// What comes on top, goes or comes later, unless it is denied.
fn told(norm: &str) -> Option<regex::Match<'_>> {
    // "I stället blir det den 18 maj" is of the day.
    let of_a_day = |found: &regex::Match<'_>| {
        let behind = norm.get(found.end()..).unwrap_or_default();
        behind.starts_with("@date ") || behind.starts_with("den @date ")
    };
    let retires = |found: &regex::Match<'_>| {
        let behind = norm.get(found.end()..).unwrap_or_default();
        RETIRES.is_match(behind)
    };
    let told = ADDS.find(norm).or_else(|| LATER.find(norm));
    // "Ewa Lind, who stays with us": a person stays, and no duty.
    let of_a_person = |found: &regex::Match<'_>| {
        let before = norm.get(..=found.start()).unwrap_or_default();
        SOMEBODY.is_match(before) && STAYS.is_match(found.as_str())
    };
    let told = told.filter(|found| !of_a_day(found) && !retires(found) && !of_a_person(found))?;
    // "…, ingen annan ville": a denial in another clause denies nothing here.
    let denied =
        DENIES.is_match(clause::around(norm, &told.range())) && !NEVER_BEFORE.is_match(norm);
    (!denied).then_some(told)
}

/// What is told to be so in truth, or to end; whatever things are named beside it.
fn contrary(norm: &str) -> Option<Range<usize>> {
    let agrees = |norm: &str| SAMENESS.is_match(norm) || DENIES.is_match(norm);
    let truth = TRUTH.find(norm).filter(|_| !agrees(norm));
    let stops = || STOPS.find(norm).filter(|_| !STOPS_THERE.is_match(norm));
    let stops = stops().filter(|found| !DENIES.is_match(clause::around(norm, &found.range())));
    let unknown = || UNKNOWN.find(norm).filter(|_| !THINGS.is_match(norm));
    let found = truth.or(stops).or_else(unknown);
    found
        .map(|found| found.range())
        .or_else(|| then_and_now::change(norm))
        .or_else(|| left_behind::told(norm))
        .or_else(|| turned::found(norm))
}
