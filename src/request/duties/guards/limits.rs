//! What bounds "the same": a time after which it ends, a time from which it is taken up again, a condition, a name that
//! it has on paper only.

use std::sync::LazyLock;

use super::super::super::document::Sentence;
use super::super::super::pattern::{Pattern, pattern};
use super::super::rules::Says;
use super::Stretch;

/// "De första två veckorna har han …", "under inskolningen …", "till midsommar har hon …".
static FOR_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    let verb =
        r"(?:har|gor|behaller|ar|blir|fortsatter|jobbar|arbetar|have|has|keep|keeps|do|does)";
    let month = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)";
    pattern(&format!(
        r" (?:(?:forsta|inledande|narmaste|kommande|first|initial|next|coming) (?:[^ .,]+ ){{0,2}}?(?:dagarna|veckorna|veckan|manaderna|manaden|tiden|aret|aren|halvaret|kvartalet|terminen|perioden|days|weeks?|months?|years?|while|term)|(?:under|during|i|for|genom|through) (?:hela |den |en |ett |min |hennes |hans |some |a |the |an |my |her |his |brief |short |kort )*(?:inskolning\w*|upplarning\w*|overlamning\w*|overgangs?(?:period|tid|fas|skede)\w*|introduktion\w*|provtid\w*|provanstallning\w*|uppstart\w*|uppsagningstid\w*|handover|hand over|transition(?:al)?|interim|trial|probation\w*|induction|notice)|(?:till|to|until|till och med) (?:midsommar|jul|julen|pask|nyar|arsskiftet|sommaren|semestern|semestrarna|hosten|varen|vintern|manadsskiftet|{month}|summer|christmas|easter|autumn|spring) (?:[^ .,]+ )?{verb}|(?:i|under|in|during) (?:{month}|sommar\w*|host\w*|var(?:en|terminen)|vinter\w*|jul(?:en|helgen)|semester\w*|the summer|the autumn|the spring) {verb}|inledningsvis|initialt|i (?:borjan|inledningen|startskedet)|till (?:att )?borja med|initially|at first|to (?:begin|start) with|for (?:the )?(?:now|moment|present)|for tillfallet|just nu|tills vidare|tillsvidare) (?:[^ .]+ )*$",
    ))
});
/// "For the handover, which takes six weeks, …": what the whole sentence is bounded by.
static HANDOVER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|och|but|and) )?(?:under|during|for|i|genom|through) (?:the |den |hela |en |a |sjalva )?(?:handover|hand over|transition|interim|induction|trial|probation|overlamning\w*|inskolning\w*|introduktion\w*|upplarning\w*|provtid\w*|overgangs(?:period|tid)\w*) ",
    )
});
/// "Under våren samma uppgifter": a season right before the words.
static A_SEASON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:i|under|in|during|for) (?:the )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|sommaren|hosten|varen|vintern|semestern|january|february|march|june|july|august|october|summer|autumn|spring|winter) (?:: |blir det |ar det |it is |the )?$",
    )
});
/// "… våren ut", "… ett tag till", "… i två veckor till".
static ENDS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^ .,]+ ){0,4}?(?:(?:[a-z]+en|[a-z]+et|aret|manaden|veckan|terminen|sommaren) ut|ett (?:litet )?tag(?: till)?|en (?:kort )?(?:tid|stund|period)(?: till| framover)?|i (?:[^ .,]+ ){1,2}(?:dagar|veckor|manader|ar) till|under (?:en|ett|hela|den) (?:[^ .,]+ )?(?:overgang\w*|inskolning\w*|upplarning\w*|period\w*|provtid\w*)|de (?:forsta|narmaste) \S+|through (?:january|february|march|april|may|june|july|august|september|october|november|december|the|until)|while (?:i|he|she|we|they)|medan (?:jag|hon|han|hen|vi)|for a (?:while|time|bit|few|couple|transitional)|sa lange (?:overlamning\w*|upplarning\w*|inskolning\w*|det behovs)|during (?:the )?(?:handover|transition|trial)) ",
    )
});
/// From the first day on is no bound.
static FROM_THEN: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:fran|from|redan|already) (?:[^ .,]+ ){0,2}$"));
/// "… återgår jag till", "… take up again": to what was left once.
static TAKEN_UP_AGAIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:atergar|atergang|aterga|atervander|atervanda|aterupptar|aterta|atertar|(?:ar|har|far|gor|blir|tar|skoter|nu) (?:[a-z]+ )?ater|ga(?:r|tt)? (?:jag |hon |han |hen |@person )?tillbaka|(?:tar|ta|plockar|plocka) (?:jag |hon |han |hen |@person )?(?:ater )?upp|back to|returns?|returning|go(?:es|ing)? back|resumes?|resuming|tak(?:e|es|ing) up|pick(?:s|ing)? up) (?:[^ .,]+ ){0,3}$",
    )
});
/// "… som jag hade innan jag blev planeringsledare", "… som på den tiden", "as during my internship".
static AS_ONCE: LazyLock<Pattern> = LazyLock::new(|| {
    let who = r"(?:jag|hon|han|hen|vi|i|he|she|@person)";
    let own = r"(?:min|mitt|mina|my|her|his|hennes|hans|sin|sitt)";
    pattern(&format!(
        r"^ ?(?:som |as |that |which |than |an )?(?:(?:de|dem|det|those|the ones) (?:som |that )?)?(?:{who} (?:[a-z]+ ){{0,2}}?(?:hade|haft|gjorde|skotte|had|did) (?:[a-z]+ )?(?:(?:innan|fore|before) (?:{who}|{own}|foraldra\w*|sjuk\w*|omorg\w*|semester\w*|ledig\w*|tjanstled\w*|barn\w*|(?:19|20)\d\d)|for (?:[^ .,]+ ){{1,2}}(?:ar|manader) sedan|[^ .,]+ (?:years?|months?) ago|(?:som|as) (?:[a-z]+ )?[a-z]{{4,}} |under |during |nar |da |when |pa (?:den|{own}) |i (?:{own}|varas|somras|hostas|vintras)|in my|en gang|once)|(?:innan|fore|before) (?:{who}|{own} [a-z]+) (?:[a-z]+ )?(?:gick|blev|var|fick|borjade|bytte till [a-z]+|went|became|was|got|switched to [a-z]+) |{who} (?:[a-z]+ )?(?:skulle|would|hade kunnat|en gang|once) |{who} (?:[a-z]+ )?(?:borjade|started|used to) |(?:forr i|pa (?:den|{own}) (?:gamla )?tid\w*|den gangen|back (?:then|in|when)|da [.,]|en gang i)|(?:i|pa|under|in|at|during) {own} (?:(?:forra|tidigare|forrforra|former|previous|forsta) |[a-z]*(?:vikariat|praktik|internship|traineeship|placement)))",
    ))
});
/// "…, om allt går som det ska", "… så länge ingen ändrar sig".
static IF_BEHIND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:, |– |\( )?(?:(?:men|fast|dock|atminstone|bara|endast|just|but|only|at least) ){0,2}(?:om|ifall|savida|forutsatt|sa lange|sa lange som|i den man|sa langt|pa villkor|villkorat|under forutsattning|if|unless|provided|providing|assuming|as long as|so long as|to the extent|insofar|in so far|subject to|on condition) (?P<who>[^ ]+) ",
    )
});
/// What a clause of "om" begins with that is no condition on the duties: "om ni undrar", "om det behövs".
const NO_CONDITION: [&str; 6] = ["ni", "du", "you", "nagon", "fragor", "vad"];
/// "Om allt går som planerat, är uppgifterna desamma".
static IF_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|och|but|and) )?(?:om|ifall|forutsatt att|if|provided(?: that)?|assuming(?: that)?|as long as|sa lange) (?:allt|alla|all|everything|things|the|facket|det|this|it|that|planen|@place|@person|hr|[a-z]{4,}(?:en|et|na)) [^,.;]*, (?:sa )?(?:[^ .,]+ ){0,4}$",
    )
});
/// "Om det hjälper, …": no condition.
static TO_HELP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hjalper|hjalp|helps?|behovs|matters|spelar (?:nagon )?roll|ar (?:av )?intresse|is of (?:interest|use)|galler) ",
    )
});
/// "Går förhandlingen vägen har han kvar …": the verb first, and the clause that it conditions behind it.
static VERB_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    let subject = r"(?:jag|hon|han|hen|vi|de|dom|det|den|man|allt|alla|inget|ingen|@person|@place|hr|[a-z]{3,}(?:en|et|na|an))";
    pattern(&format!(
        r"(?:^|, ) ?(?:(?:men|och|sa|but|and) )?(?P<verb>[a-z]+r|lyckas|enas|klubbas|godkanns|tillats|vill|kan|skulle|ska) {subject} (?:[^ .,:;]+ )*?(?:, )?(?:sa )?(?:har|far|behaller|blir|ar|gor|fortsatter|kan|ska|skulle|galler) (?:[a-z]+ )?(?:jag|hon|han|hen|det|de|vi|@person|\w*uppgift\w*|tjanst\w*|jobb\w*) |^ (?:should|were|had) (?:the|i|we|he|she|they|@person|@place|it|my|his|her|all|everything|this) ",
    ))
});
/// "Skulle nämnden gå med på att …", "säger styrelsen ja …": what somebody is still to decide, the verb first.
static AUTHORITY_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|och|sa|but|and) )?(?:skulle|sager|godkanner|klubbar|bifaller|beslutar|tillstyrker|ger|gar|should|were) (?:the )?(?:[a-z]*namnd(?:en|erna)?|[a-z]*styrelsen|fullmaktige|facket|ledningen|politikerna|direktoren|hr|[a-z]*chefen|board|committee|council|union|management) ",
    )
});
/// Words in "-r" that are no verbs and may begin a sentence.
const NO_VERBS: [&str; 16] = [
    "efter",
    "under",
    "for",
    "over",
    "dar",
    "nar",
    "eller",
    "var",
    "per",
    "tyvarr",
    "darefter",
    "ater",
    "heller",
    "snarare",
    "sommar",
    "arbetsuppgifter",
];
/// "Formellt samma uppgifter", and "på papperet:" before the words.
static IN_NAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:pa papp?e?ret|pa pappret|officiellt|formellt|teoretiskt|nominellt|i teorin|on paper|officially|formally|nominally|theoretically|in theory|supposedly|in name) (?:(?:sett|ar|det|blir|it|is|the|de|har|jag|hon|han|i|have|she|he|bara|only|vara) ){0,4}(?:: (?:[^ .]+ )*)?$",
    )
});
/// "Kontot flyttas bara när …": what the words are a condition of.
static WHEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:nar|when|whenever|where|i (?:de )?fall (?:dar|da|nar)|in cases where) (?:(?:mina|hennes|hans|hens|alla|de|sjalva|ens|the|my|her|his|all|ones|both|bade|tjansten|the position|position|och|and|man har|one has) ){0,4}$",
    )
});
/// "I bästa fall", "med lite tur".
static WITH_LUCK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:i (?:basta|varsta) fall|med (?:[^ .,]+ )?tur|har (?:vi|jag|han|hon) tur|haller (?:vi )?tummarna|peppar peppar|all being well|with (?:[^ .,]+ ){0,3}luck|at best|best case|fingers crossed|god willing|om (?:allt|gud|det vill sig)|i den man|(?:med|under) (?:[a-z]+ )?(?:reservation\w*|forbehall)|with (?:[a-z]+ )?reservations?|pending (?:[a-z]+ ){0,2}(?:approval|decision|confirmation|review|agreement)|i vantan pa|awaiting) ",
    )
});

/// "… som jag hade innan jag blev chef": duties of before the present ones.
static BEFORE_THIS_POST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:som |as |that |which )?(?:(?:jag|hon|han|hen|i|he|she|@person) (?:[a-z]+ ){0,2}?(?:hade|haft|gjorde|skotte|had|did) )(?:[a-z]+ )?(?:innan|fore|before) (?:jag|hon|han|hen|i|he|she) (?:blev|became|was (?:made|promoted)|borjade som|tog over|tilltradde) ",
    )
});
static WRITTEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:in writing|skriftlig|skriftligt|skriftligen|pa papper|svart pa vitt|black and white) ",
    )
});
static NOT_WRITTEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|icke|aldrig|inget|ingenting|not|never|nothing|no) (?:[^ .,]+ ){0,2}?(?:in writing|skriftlig|skriftligt|skriftligen|pa papper|svart pa vitt|black and white) ",
    )
});
/// What follows the first time: "sedan skolas hon in på …".
static THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|och|but|and) )?(?:sedan|sen|darefter|efter det|efter den tiden|then|after that|thereafter|afterwards) (?:[^ .,]+ ){0,3}?(?:skolas|utbildas|laras|tar|far|blir|byter|ska|overgar|gar|slapper|borjar|trained|gets?|takes?|becomes?|moves?|switches|starts?|will) ",
    )
});
/// What says that nothing changes then either.
static NO_CHANGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:samma|same|inget|inga|ingen|inte|not|no|nothing|fortsatter|continues?|semester|ledig|pension) ",
    )
});

impl Stretch<'_> {
    /// "Ungefär hälften av det jag gör …": how much is rough, not whether.
    pub(super) fn is_an_amount(&self) -> bool {
        let found = self.tagged.get(self.found.clone()).unwrap_or_default();
        self.says != Says::Same && found.starts_with("#partly ")
    }

    /// "Varken mer eller mindre" and "not one duty more or less" are counted; "responsible for now" is no "for now".
    pub(super) fn is_no_hedge(&self, word: &str, until: &str) -> bool {
        let found = self.tagged.get(self.found.clone()).unwrap_or_default();
        let counted = found.starts_with("#not ") && found.contains("#mostly ");
        let denied = || {
            [" varken ", " neither ", " no "]
                .iter()
                .any(|no| until.ends_with(no))
        };
        ["mer eller mindre", "more or less"].contains(&word) && (counted || denied())
            || (word.contains("promised") || word.contains("lovat")) && self.is_in_writing()
            || word == "for now" && until.ends_with(" responsible ")
    }

    /// A promise that is written down is an agreement.
    fn is_in_writing(&self) -> bool {
        WRITTEN.is_match(&self.sentence.norm) && !NOT_WRITTEN.is_match(&self.sentence.norm)
    }

    /// Whether what bounds "the same" tells that other duties come: those of before this post, or what follows the first time.
    pub(in super::super) fn turns_into_others(&self) -> bool {
        let then = |next: &Sentence| THEN.is_match(&next.norm) && !NO_CHANGE.is_match(&next.norm);
        self.says == Says::Same
            && (BEFORE_THIS_POST.is_match(self.behind())
                || self.for_a_time_only() && self.next().is_some_and(then))
    }

    /// Whether "the same" is bounded by what stands before or behind it in its sentence.
    pub(super) fn bounded(&self) -> bool {
        self.says == Says::Same
            && (self.for_a_time_only()
                || self.of_an_earlier_time()
                || self.on_a_condition()
                || IN_NAME.is_match(self.until())
                || WITH_LUCK.is_match(&self.sentence.norm)
                || self.of_a_case())
    }

    /// "… flyttas bara när arbetsuppgifterna är oförändrade": the duties of whoever it is, and no statement of these.
    fn of_a_case(&self) -> bool {
        WHEN.is_match(&format!("{} ", self.until().trim_end()))
    }

    /// The sentence up to the match.
    fn until(&self) -> &str {
        self.sentence
            .norm
            .get(..self.norm.start)
            .unwrap_or_default()
    }

    /// The sentence behind the match.
    pub(super) fn behind(&self) -> &str {
        self.sentence.norm.get(self.norm.end..).unwrap_or_default()
    }

    /// "De första två veckorna …", "under inskolningen …", "… våren ut".
    fn for_a_time_only(&self) -> bool {
        let head = self.head();
        let now = FOR_NOW.find(&head).is_some_and(|found| {
            let before = head.get(..=found.start()).unwrap_or_default();
            !FROM_THEN.is_match(before)
        });
        let handover = HANDOVER.is_match(&self.sentence.norm);
        now || handover || A_SEASON.is_match(&head) || ENDS.is_match(self.behind())
    }

    /// "… återgår jag till samma uppgifter", "samma uppgifter som jag hade innan jag blev chef".
    fn of_an_earlier_time(&self) -> bool {
        TAKEN_UP_AGAIN.is_match(&self.head()) || AS_ONCE.is_match(self.behind())
    }

    /// "Går förhandlingen vägen har han …", "…, om allt går som det ska".
    fn on_a_condition(&self) -> bool {
        let behind = IF_BEHIND
            .captures(self.behind())
            .and_then(|found| found.name("who"))
            .is_some_and(|who| !NO_CONDITION.contains(&who.as_str()));
        let until = self.sentence.norm.get(..=self.norm.end);
        let first = VERB_FIRST
            .captures(until.unwrap_or_default())
            .is_some_and(|found| {
                // "Så är det nu och …" tells how it is.
                let so = found
                    .get(0)
                    .is_some_and(|first| first.as_str().trim_start().starts_with("sa ar det "));
                !so && found
                    .name("verb")
                    .is_none_or(|verb| !NO_VERBS.contains(&verb.as_str()))
            });
        let if_first = IF_FIRST.find(self.until());
        let if_first = if_first.is_some_and(|found| !TO_HELP.is_match(found.as_str()));
        let authority = AUTHORITY_FIRST.is_match(&self.sentence.norm);
        behind || if_first || (first || authority) && !self.sentence.question
    }
}
