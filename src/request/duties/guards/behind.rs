//! What takes "the same" away behind it: that it is so until a day only, that it is of others, that it was so once, and that
//! what is excepted is a new post.

use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::super::rules::Says;
use super::Stretch;

/// "Rubbas inte förrän i höst", "nothing is changing yet".
static NOT_YET: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ ?(?:[^ .,;]+ ){0,4}?(?:forran|annu|an sa lange|yet|until|fram till|till dess) ")
});
/// What is denied is a change, which comes later.
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|inget|ingenting|ingen|inga|aldrig|not|nothing|no|nobody|isn t|won t|doesn t|aren t) ",
    )
});
/// "… for her colleagues", "… för de andra".
static OF_OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:i|in|at|pa) (?:[^ .,;]+ ){1,3})?(?:for|hos|among|bland) (?:(?:her|his|my|the|hennes|hans|mina|min|sina|de|alla|all|ovriga|other) ){0,2}(?:kolleg[a-z]*|colleagues?|others|andra|team|teamet|gruppen|enheten|dem som|those who|(?:rest|resten) (?:of|av)) ",
    )
});
/// "Var oförändrade när jag började": how it was.
static WAS: LazyLock<Pattern> = LazyLock::new(|| pattern(r" (?:var|was|were) "));
static THAT_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^ .,;]+ ){0,4}?(?:nar|da|when|i fjol|forra|last (?:year|time|spring|autumn)|ar sedan|years ago) ",
    )
});
/// "… utom att jag blir chef": a post, and no boss that one gets.
static BECOMES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:utom|forutom|except|bortsett fran|fransett|apart from)(?: (?:att|that|for|the fact))* (?:jag|hon|han|hen|i|she|he) (?:(?:nu|da|also|ocksa|dessutom|aven) )?(?:blir|ska|skall|far|tar|leder|kommer|will|am|is|become|becomes|takes?|gets?) ",
    )
});
/// "Vad hon gjorde hos oss innan hon blev chef".
static ONCE_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:hos|pa|i|at|with|in|here|har) (?:[^ .,;]+ )?)?(?:innan|before) (?:jag|hon|han|hen|i|she|he) (?:[a-z]+ )?(?:blev|gick|fick|borjade|slutade|became|went|got|was|left) ",
    )
});

/// "… och lite annat": more of it, with no name.
static AND_MORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:som|as) (?:[^ .,;]+ ){1,5}?)?(?:samt [a-z]+r [a-z]|(?:(?:,|och|o|and|samt|plus) )+(?:lite|litet|en del|nagot|nagra|nat|some|a few|a little|a bit of|much|mycket|mer) (?:[a-z]+ )?(?:annat|andra|nytt|nya|mer|till|other|others|else|more|new|extra) )",
    )
});
/// "… till juni", "… until 1 June": it ends.
static UNTIL_A_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    let month = "(?:jan|feb|mars|march|apr|maj|may|juni|june|jul|aug|sep|okt|oct|nov|dec)[a-z]*";
    pattern(&format!(
        r"^ ?(?:fram )?(?:till|tills|until|tom|through) (?:(?:och med|i|den|the|slutet av|end of) ){{0,2}}(?:@date|{month}|[0-9]{{1,2}} ?(?:/ ?[0-9]|{month})|sommar[a-z]*|host[a-z]*|varen|vinter[a-z]*|pask[a-z]*|midsommar[a-z]*|arsskiftet|manadsskiftet|summer|autumn|christmas|easter) "
    ))
});
/// "Arbetsuppgifterna var desamma": how it was, and no word of how it will be.
static WORK_WAS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*uppgifter(?:na)?|arbetet|jobbet|duties|tasks|work|job) (?:ju |alltsa )?(?:var|was|were) ",
    )
});
static IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ar|blir|forblir|ska|skall|kommer|fortsatter|is|are|will|remain|remains|stay|stays|continue|continues) ",
    )
});
/// "… men jag får leda gruppen", "… fast jag blir gruppledare": something on top. A new boss is none of it.
static BUT_LEADS: LazyLock<Pattern> = LazyLock::new(|| {
    let who = "(?:jag|hon|han|hen|i|she|he)";
    let way = "(?:[^ .;]+ ){0,2}?";
    pattern(&format!(
        r"^ ?(?:, )?(?:men|fast|but|though|dock|however)(?: att)? {way}(?:(?:{who} {way}blir|blir {who}) {way}[a-z]*(?:chef|ledare|ansvarig|samordnare)|(?:{who} {way}(?:far|ska|skall|kommer)|(?:far|ska|skall|kommer) {who}) {way}(?:leda|chefa|ansvara|samordna|handleda|basa)|(?:{who} {way}far|far {who}) {way}[a-z]*ansvar[a-z]*|{who} {way}(?:will|get to|gets to|m to|is to|am to) {way}(?:lead|manage|head|supervise|coordinate)|{who} {way}(?:become|becomes|am|m|is|will be) (?:the |a |an )?{way}(?:manager|leader|lead|head|supervisor|coordinator)) "
    ))
});
/// What somebody is told to do right before the name.
const DOES: [&str; 12] = [
    "fortsatter",
    "gor",
    "ska",
    "skall",
    "skoter",
    "behaller",
    "tar",
    "far",
    "kommer",
    "utfor",
    "will",
    "does",
];

impl Stretch<'_> {
    /// "Allt hon gör fortsätter Maja att göra": somebody who is named in passing does it.
    pub(super) fn is_done_by_another(&self) -> bool {
        let mut bystanders = self
            .context
            .cast
            .bystanders(self.context.part, self.sentence);
        self.says == Says::Same
            && bystanders.any(|token| {
                let within = self.norm.start < token.norm.start && token.norm.end <= self.norm.end;
                let before = self.sentence.before(token).split_whitespace().next_back();
                within && before.is_some_and(|verb| DOES.contains(&verb))
            })
    }

    /// Whether what stands behind "the same" makes it of a time or of people that nobody asks about.
    pub(super) fn is_undone_behind(&self) -> bool {
        if self.says != Says::Same {
            return false;
        }
        let norm = self.sentence.norm.as_str();
        let behind = norm.get(self.norm.end..).unwrap_or_default();
        let found = format!(
            " {} ",
            norm.get(self.norm.clone()).unwrap_or_default().trim()
        );
        DENIED.is_match(&found) && NOT_YET.is_match(behind)
            || OF_OTHERS.is_match(behind)
            || WAS.is_match(&found) && THAT_DAY.is_match(behind)
            || BECOMES.is_match(behind)
            || AND_MORE.is_match(behind)
            || UNTIL_A_DAY.is_match(behind)
            || BUT_LEADS.is_match(behind)
            || WORK_WAS.is_match(&found) && !IS.is_match(norm)
            || ONCE_BEFORE.is_match(behind)
    }
}
