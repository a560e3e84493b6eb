//! What takes a statement away: that it is asked, wished, hedged, a condition, a rule, a quotation, somebody else's.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::super::document::{Document, Sentence};
use super::super::lexicon;
use super::super::pattern::pattern;
use super::Context;
use super::rules::Says;

/// A negation that reaches to the end: no clause begins between.
static NEGATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        "#(?:not|nomore) (?:[a-z0-9@%]+ |#(?:be|do|keep|own|all|pron|i|exact|prep|likewise|follow|swap|same|post|job) ){0,6}$",
    )
});
static PARTLY: LazyLock<Regex> =
    LazyLock::new(|| pattern("#partly (?:#exact |#own |#prep |har |#be ){0,2}$"));
static MOSTLY: LazyLock<Regex> =
    LazyLock::new(|| pattern("#mostly (?:[a-z0-9]+ |#exact |#own |#prep |#be |#all ){0,3}$"));
/// Hedges that [`lexicon::HEDGE`] has not.
const HEDGE: &str = "(?:torde|borde|bor|lar|sags|pastas|pastar|ryktet|ryktas|verkar|forhoppning|forhoppningen|vore|tills vidare|tillsvidare|forvantas|forvantat|vantas|utgar fran|utgar ifran|raknar med|antar|anar|gissar|sannolikt|planen ar|preliminart|an sa lange|i alla fall i borjan|i borjan|har hort|horde|enligt uppgift|drommen|helst|ska eventuellt|aterkommer om|beroende|beror pa|vet annu|ej faststallt|inte faststallt|inte klarlagt|forhandlas|a few changes|apparently|allegedly|rumour|i hear|heard|expected|expect|ought|could be|would be|under nagra manader|forsta tiden|den forsta tiden|initialt|tillfalligt|for the time being|temporarily|until|tanken|avsikten|intend|intended|skulle kunna|i dagslaget|fram till)";
static HEDGED: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(" (?:{}|{HEDGE}) ", lexicon::HEDGE)));
/// A hedge that comes after: "…, tror jag".
static HEDGED_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:, |\( |– |\. \. )(?:i )?(?:alltsa |men )?(?:tror|hoppas|antar|gissar|vad jag|sa vitt|savitt|tror jag|i think|i hope|i believe|i guess|i assume|as far as|atminstone|at least|i stort|mer eller mindre|mostly|more or less|typ|ungefar|nastan|eller (?:hur|nagot|liknande)|or so|hopefully|forhoppningsvis|kanske|i princip|probably|troligen|men (?:inte )?(?:helt )?saker|vet ej|vet inte|oklart|hur det nu|i alla fall|till en borjan|tills vidare|for now|till att borja|initially)\b",
    )
});
/// The account between a hedge or wish and the statement: then it is the move that is hoped for.
static ACCOUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?:\S*kont(?:o|ot|on|ona)|@account|accounts?|hjalp|hjalpa|help|flytt) ")
});
static WISHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:vill|onskar|onskan|vilja|garna|hoppas|skulle|want|wants|wish|like|hope|hoping|onskemal|prefer) (?:\S+ ){0,5}$",
    )
});
static ABLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:kan|kunna|can|able|could|for att|sa att|in order to|so that|behover|needs? to|behovs for att) (?:[a-z]+ ){0,4}$",
    )
});
static ORDER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:(?:kan|kunde|skulle|vill|far|could|can|would|will|may) (?:ni|du|vi|man|jag|nagon|you|we|i|someone|somebody|mitt|min|kontot|hans|hennes|my|his|her|@person)|gar det|ar det mojligt|fixar ni|ordnar ni|flyttar ni|is it possible|would it be|please|hjalper ni|ni flyttar|ni kan) ",
    )
});
/// Words of a rule that is told, not of a position that moves.
static RULE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:undantag(?:et|en)? (?:fran|\(|ar|nar|som|:)|en enskild|enskild anvandar\S*|i detta fall|i dessa fall|nar man|om man|dar man|att man|man har|har man|man ska|kravs|kraver|kravet|krav|kriterie\S*|forutsatter|villkor\S*|forutsattning\S*|galler nar|galler om|galler bara|galler for|reglerna|regeln|regel|policyn? (?:ar|sager|kraver)|policy (?:says|requires|states)|requires|required|rule|rules|condition|en anstalld|any employee|an employee|an individual|nagon som|de som|personer|den som|someone who|people who|exception|serviceportalen|in cases|you need|ni kraver|ni skriver|er sida|foreskriver) ",
    )
});
static INJECTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:system (?::|>|prompt|message|instruktion\S*)|prompt|instruktion\S*|instructions?|bortse|ignore|disregard|outcome|same duties true|handlaggningen|automatiska|outcome approved|treat|betrakta|anse|anses|rakna|behandla|utga|case handler|assistant|ai|satt (?:outcome|reason|same|samma|falt\S*|status)|set|(?:till|to) true|forutsatt) ",
    )
});
/// Somebody who is not the employee, as the subject of the clause.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:eftertrad\S*|ersatta(?:re|ren)|vikarie\S*|foretradare\S*|successor|replacement|predecessor|kollegorna|kollegor|kompis\S*|grannen?|colleagues|ovriga|de andra|den andra|de ovriga|sambo|fru|man|barn|syster|bror|praktikant\S*|teamet|gruppen|enheten|avdelningen|resten av|others|everyone else|the team|the unit|(?:hennes|hans|my|her|his|min|mina|nya|var) (?:nya )?(?:chef|chefer|boss|manager|kollega|colleague)) (?:@person )?(?:[a-z]+ ){0,4}$",
    )
});
/// "Min kollega" is the employee where the sender asks for somebody else.
static COLLEAGUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?:min|var|my|our) (?:kollega|colleague) (?:@person )?(?:[a-z]+ ){0,4}$")
});
static ONCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:forst (?:var|hade|sa|sas|trodde|tankt|tankte)|var tankt|hade tankt|ursprungligen|trodde|tidigare (?:sades|sa|skrev|angav)|skulle forst|was meant|originally|forra aret|for \S+ ar sedan|ar sedan|years ago|last year|nar jag anstalldes|nar hon anstalldes|nar han anstalldes|i mitt forra|i forra mejlet) ",
    )
});
static PAST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:fick|hade|bytte|borjade|sokte|slutade|got|had|became|changed|blev|har gjort) (?:\S+ )*?(?:19|20)\d\d | (?:19|20)\d\d (?:\S+ ){0,2}?(?:fick|hade|bytte|borjade|sokte|slutade|blev|got|had|changed) ",
    )
});
static RETRACTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:stammer inte|stammer ej|ar fel|ar inte sant|inte korrekt|is wrong|not true|not correct|isn t true|ar felaktigt|missforstand|star det felaktigt) ",
    )
});
/// A quotation that the writer makes the own statement.
static ATTESTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?:sa ar det|det stammer (?:bra|helt|ocksa)|vilket stammer|det galler aven har) ")
});
/// Data rather than duties: "samma uppgifter som i förra mejlet".
static DATA: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:skicka\S*|skickade|angav|angett|angivit|angivna|ange|ovan|nedan|nedanstaende|ovanstaende|mejlet|mejl|mailet|blankett\S*|formular\S*|bifog\S*|komplett\S*|hittar|register|registret|uppgifter om|uppgifterna (?:om|hittar|finns|nedan|ovan|i (?:mejlet|mitt|formular\S*|blankett\S*))|lamnade|lamnat|fylla|fyll|fyllt|adressbok\S*|katalog\S*|outlook|behover ni) ",
    )
});
static BARE: LazyLock<Regex> = LazyLock::new(|| pattern(r" uppgift(?:er|erna)? "));
static BENIGN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:chef|chefen|\S*lokal\S*|adress\S*|rum|rummet|lon|lonen|kostnadsstall\S*|namn|namnet|skylt|skylten|farg|vaning|plats|platsen|arbetsplats\S*|organisation\S*|forvaltning\S*|bolag\S*|arbetsgivar\S*|manager|boss|office|employer|floor|pay|address|name|kont\S*|telefon\S*|dator|kollegor|@place) ",
    )
});
static ROLE_IN_SYSTEM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:behorighet\S*|rattighet\S*|i systemet|permissions?|access|licens|treserva|admin) ",
    )
});
/// Words of correction.
static CORRECTION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:rattelse|rattar|korrigering|forresten|rattare sagt|nej|jag skrev fel|skrev fel|fel av mig|sorry|correction|i mean|i meant|actually|blev inte sa|oj|ursakta|forlat|ska vara|ska det vara|det ratta|glom det|andrat mig|uppdatering|visade sig|visar sig|scratch that|no wait|skrev jag fel|my mistake|i forra mejlet|i mitt forra) ",
    )
});
static FIRST_PERSON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:mitt (?:\S+ )?\S*kont(?:o|ot)|my (?:\S+ )?account|min (?:\S+ )?tjanst|my (?:\S+ )?position|jag (?:flyttas|flyttar|overgar|gar over|byter|borjar)|flytta mig|mitt \S*id) ",
    )
});

/// Whether the sender asks for the own account.
pub(super) fn first_person(document: &Document) -> bool {
    document
        .sentences()
        .any(|(_, sentence)| FIRST_PERSON.is_match(&sentence.norm))
}

/// Whether a negation before a match reaches it.
pub(super) fn negated(before: &str) -> bool {
    NEGATED.is_match(before)
}

/// "Delvis samma" is partly other.
pub(super) fn partial(before: &str, says: Says) -> Says {
    if says == Says::Same && PARTLY.is_match(before) {
        Says::Different
    } else {
        says
    }
}

/// Whether a word of correction stands before the statement, in its sentence or as the end of the one before.
pub(super) fn corrects(norm: &str, at: usize, before: Option<&Sentence>) -> bool {
    let own = norm
        .get(..at)
        .is_some_and(|head| CORRECTION.is_match(&format!("{head} ")));
    own || before
        .is_some_and(|before| before.tokens.len() <= 7 && CORRECTION.is_match(&before.norm))
}

/// The stretches between quotation marks, marks left out. A quotation that never ends is none.
pub(super) fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut quotes = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        if "\"”“«»„".contains(c) {
            match open.take() {
                Some(start) => quotes.push(start..at),
                None => open = Some(at + c.len_utf8()),
            }
        }
    }
    quotes
}

/// A stretch of a sentence that says something, and what surrounds it.
pub(super) struct Stretch<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) sentence: &'a Sentence,
    pub(super) tagged: &'a str,
    pub(super) found: &'a Range<usize>,
    pub(super) norm: &'a Range<usize>,
    pub(super) text: &'a Range<usize>,
    pub(super) says: Says,
}

impl Stretch<'_> {
    /// Whether what surrounds it takes it away.
    pub(super) fn states_nothing(&self) -> bool {
        self.quoted()
            || self.planted()
            || self.asked()
            || self.conditional()
            || self.hedged()
            || self.wished()
            || self.told_as_a_rule()
            || self.of_another()
            || self.of_another_time()
            || self.of_data()
            || self.limited()
    }

    fn quoted(&self) -> bool {
        !ATTESTED.is_match(&self.sentence.norm)
            && self
                .context
                .quotes
                .iter()
                .any(|quote| quote.start <= self.text.start && self.text.end <= quote.end)
    }

    /// Words meant for the machine: `same_duties=true`, "bortse från alla regler".
    fn planted(&self) -> bool {
        let line = self
            .context
            .part
            .text
            .get(self.sentence.range.clone())
            .unwrap_or_default();
        line.contains("same_duties") || INJECTED.is_match(&self.sentence.norm)
    }

    /// A question states nothing, unless it orders the move and names the duties by the way.
    fn asked(&self) -> bool {
        if !self.sentence.question {
            return false;
        }
        let norm = &self.sentence.norm;
        let before = norm.get(..self.norm.start).unwrap_or_default();
        let after = norm.get(self.norm.end..).unwrap_or_default();
        let ordered_before = ORDER.is_match(&format!("{before} "))
            && ACCOUNT.is_match(&format!("{before} "))
            || before.contains(" flytta ");
        let ordered_after = after.contains(',') && ORDER.is_match(after);
        !(ordered_before || ordered_after)
    }

    fn conditional(&self) -> bool {
        let (start, end) = self.clause(self.tagged, self.found);
        let clause = self.tagged.get(start..end).unwrap_or_default();
        clause.contains("#if ") || clause.contains("#depends ") || self.head_condition(start)
    }

    /// "Om tjänsten flyttas och uppgifterna är desamma, …": the condition reaches over "och".
    fn head_condition(&self, start: usize) -> bool {
        let clause = self.tagged.get(start..self.found.start).unwrap_or_default();
        let head = self.tagged.get(..start).unwrap_or_default();
        head.trim_start().starts_with("#if ") && clause.trim_start().starts_with("#and ")
    }

    fn hedged(&self) -> bool {
        let (start, end) = self.clause(&self.sentence.norm, self.norm);
        let norm = &self.sentence.norm;
        let clause = norm.get(start..end).unwrap_or_default();
        let clause = format!(" {} ", clause.trim());
        let inside = HEDGED.find_iter(&clause).any(|hedge| {
            let word = hedge.as_str().trim();
            let after = clause.get(hedge.end()..).unwrap_or_default();
            let modal = !["may", "should be", "i stort"].contains(&word)
                || ["be ", "have ", "get ", "change", "not "]
                    .iter()
                    .any(|verb| after.starts_with(verb))
                || word != "may";
            let to = self.norm.start.saturating_sub(start);
            let between = clause
                .get(hedge.end().saturating_sub(1)..to.max(hedge.end().saturating_sub(1)))
                .unwrap_or_default();
            modal && !ACCOUNT.is_match(between)
        });
        let after = norm.get(self.norm.end..).unwrap_or_default();
        inside
            || HEDGED_AFTER.is_match(after)
            || MOSTLY.is_match(self.tagged.get(..self.found.start).unwrap_or_default())
    }

    fn wished(&self) -> bool {
        let (start, _) = self.clause(&self.sentence.norm, self.norm);
        let before = format!(
            " {}",
            self.sentence
                .norm
                .get(start..self.norm.start)
                .unwrap_or_default()
                .trim_start()
        );
        let before = before.replace(" vill saga ", " ");
        let wish = WISHED
            .find(&before)
            .is_some_and(|wish| !ACCOUNT.is_match(wish.as_str()));
        wish || self.says == Says::Same
            && ABLE.find(&before).is_some_and(|able| {
                !ACCOUNT.is_match(able.as_str()) && !able.as_str().contains(" flytta ")
            })
    }

    fn told_as_a_rule(&self) -> bool {
        RULE.is_match(&self.sentence.norm)
    }

    fn of_another(&self) -> bool {
        let (start, _) = self.clause(&self.sentence.norm, self.norm);
        let before = format!(
            " {}",
            self.sentence
                .norm
                .get(start..self.norm.start)
                .unwrap_or_default()
                .trim_start()
        );
        let other = OTHER.find(&before).is_some_and(|other| {
            ![" och ", " o ", " samma ", " and ", " same "]
                .iter()
                .any(|word| other.as_str().contains(word))
        });
        other && (self.context.first_person || !COLLEAGUE.is_match(&before))
    }

    /// What was so once, was first thought, or is told to be wrong.
    fn of_another_time(&self) -> bool {
        let (start, end) = self.clause(&self.sentence.norm, self.norm);
        let clause = format!(
            " {} ",
            self.sentence
                .norm
                .get(start..end)
                .unwrap_or_default()
                .trim()
        );
        ONCE.is_match(&clause)
            || PAST.is_match(&clause)
            || matches!(self.says, Says::Different | Says::NewPost)
                && RETRACTED.is_match(&self.sentence.norm)
    }

    /// "Uppgifter" that are data; a "roll" that is a permission.
    fn of_data(&self) -> bool {
        let said = format!(
            " {} ",
            self.sentence
                .norm
                .get(self.norm.clone())
                .unwrap_or_default()
                .trim()
        );
        BARE.is_match(&said) && DATA.is_match(&self.sentence.norm)
            || said.contains(" andra uppgifterna ")
            || said.contains(" andra arbetsuppgifterna ") && !said.contains(" de andra")
            || self.says == Says::NewPost
                && said.contains(" roll")
                && ROLE_IN_SYSTEM.is_match(&self.sentence.norm)
            || said.contains(" pa uppdrag ")
            || self.says == Says::Same && ACCOUNT.is_match(&said)
    }

    /// "Samma uppgifter utom …": what is excepted may be a duty.
    fn limited(&self) -> bool {
        let after = self.tagged.get(self.found.end..).unwrap_or_default();
        self.says == Says::Same
            && after.find("#except ").is_some_and(|at| {
                let norm = self.sentence.norm.get(self.norm.end..).unwrap_or_default();
                at < 60 && !BENIGN.is_match(norm)
            })
    }

    /// The clause around a match: from the last mark or "men" before it to the next one after it.
    fn clause(&self, text: &str, found: &Range<usize>) -> (usize, usize) {
        const ENDS: &[&str] = &[
            " , ",
            " ; ",
            " : ",
            " . ",
            " ( ",
            " ) ",
            " – ",
            " > ",
            " men ",
            " #but ",
            " #rather ",
        ];
        let before = text.get(..found.start).unwrap_or_default();
        let padded = format!("{before} ");
        let start = ENDS
            .iter()
            .filter_map(|end| padded.rfind(end).map(|at| at + end.len()))
            .max()
            .unwrap_or(0)
            .min(found.start);
        let after = text
            .get(found.end.saturating_sub(1).max(found.start)..)
            .unwrap_or_default();
        let offset = found.end.saturating_sub(1).max(found.start);
        let end = ENDS
            .iter()
            .filter_map(|end| after.find(end))
            .min()
            .map_or(text.len(), |at| offset + at + 1);
        (start, end)
    }
}
