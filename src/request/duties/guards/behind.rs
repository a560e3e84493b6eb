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
            || ONCE_BEFORE.is_match(behind)
    }
}
