//! Places that a mail says to be wrong, and the one that it says is meant instead.

use std::sync::LazyLock;

use super::super::claims::{follows_correction, is_correction};
use super::super::document::{Part, Sentence, Token};
use super::super::mentions::Named;
use super::super::pattern::{Pattern, pattern};
use super::leads;

/// "Det är inte X som …", "inte X, utan Y", "not X but Y".
static IT_IS_NOT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:det|den|it|that) (?:ar|blir|blev|var|is|s|was|will be) (?:(?:alltsa|dock|ju|nu|da|visst|now) )?(?:inte|ej|icke|not) (?:(?:till|to|hos|pa|at) )?(?:the )?$",
    )
});
/// "Jag skrev X av gammal vana", "I put X by mistake".
static WRITTEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:skrev|skrivit|angav|angett|stod|star|sa|sade|wrote|written|put|said|typed) (?:(?:jag|vi|det|visst|nog|i|we|it) ){0,2}$",
    )
});
static BY_MISTAKE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:visst|nog|ju|forst) )?(?:av (?:(?:gammal|ren|bara) ){0,2}(?:vana|misstag|farten|slentrian)|i (?:hastigheten|farten|misstag)|by (?:mistake|habit|accident)|out of (?:old )?habit|in error|from force of habit) ",
    )
});
/// What stands behind a place that another one is told instead of.
static BUT_ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, |\( |– )?(?:utan|det (?:ska|skall|blir|ar)|i ?stallet|but|it (?:should|is|will)|rather|som (?:jag|det|vi) (?:skrev|stod|sa)|as (?:i|we) (?:wrote|said)) ",
    )
});
/// "Det är X det handlar om", "X is the one I mean".
static MEANT_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^| ) ?(?:det|it|that) (?:ar|is|s) (?:(?:alltsa|ju|dock|faktiskt|egentligen|actually|in fact) )?(?:the )?$",
    )
});
static MEANT_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:som |that |which )?(?:det|detta|allt|it|this|jag|vi|i|we) (?:hela )?(?:handlar om|galler|ror sig om|ar fragan om|avser|avses|menar|is about|concerns|means?|refers? to|am talking about|have in mind)|som (?:avses|menas|galler)|(?:that )?is meant) ",
    )
});

/// Whether the words behind a place that begins its clause deny it: "till X kommer jag inte att höra", "X är inte min nya
/// arbetsgivare"; not where only a time or a share of it is denied.
pub(super) fn is_denied_behind(before: &str, after: &str) -> bool {
    static BEGINS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?:^|[.,;:–(]|men|but|och|and|att|that)(?: (?:just|precis|sa|redan))* ?(?: (?:till|hos|pa|i|under|to|at|with|in|for|by))?(?: the)? $",
        )
    });
    static VERB_NOT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:kommer|ska|skall|blir|bli|hamnar|gar|flyttar|flyttas|hor|tar|far|overtar|ar|is|will|does|do|did|was|am|kan|vill|skulle|ville|would|can) (?:[^ .;,]+ ){0,3}?(?:inte|ej|aldrig|icke|not|never) (?:[a-z@]+ )?",
        )
    });
    static NOT_ALL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:forran|langre|bara|enbart|endast|kvar|ha|behalla|keep|only|until|before|any|just) $",
        )
    });
    // "… worked at X, but that is not where I am going".
    static NOT_THERE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:, )?(?:but|men|fast) (?:that is|that s|det ar|dit ska|dit gar|dit kommer|dit flyttar) (?:(?:jag|hon|han|hen|ju|tjansten) ){0,2}(?:not|inte) ",
        )
    });
    if NOT_THERE.is_match(after) {
        return true;
    }
    BEGINS.is_match(before)
        && VERB_NOT
            .find(after)
            .is_some_and(|found| !NOT_ALL.is_match(found.as_str()))
}

/// Whether a place is denied as what was told before: in a sentence that corrects, or by "det är inte X, utan …".
pub(super) fn is_put_right(part: &Part, sentence: &Sentence, token: &Token) -> bool {
    let (before, after) = (sentence.before(token), sentence.after(token));
    let by_mistake = WRITTEN.is_match(before) && BY_MISTAKE.is_match(after);
    if !by_mistake && !leads::is_denied(sentence, token) && !IT_IS_NOT.is_match(before) {
        return false;
    }
    let of_places = |named: &Named| matches!(named, Named::Place(..));
    IT_IS_NOT.is_match(before)
        || by_mistake
        || BUT_ANOTHER.is_match(after)
        || is_correction(&sentence.norm)
        || follows_correction(part, sentence, of_places)
}

/// Whether a place is told instead of the one before it, which was put right: "inte X utan Y".
pub(super) fn is_told_instead(
    part: &Part,
    sentence: &Sentence,
    before: &Token,
    token: &Token,
) -> bool {
    let between = sentence.norm.get(before.norm.end..token.norm.start);
    between.is_some_and(|between| BUT_ANOTHER.is_match(between))
        && is_put_right(part, sentence, before)
}

/// Whether a place is said to be the one that is meant.
pub(super) fn is_meant(sentence: &Sentence, token: &Token) -> bool {
    MEANT_BEFORE.is_match(sentence.before(token)) && MEANT_AFTER.is_match(sentence.after(token))
}

#[cfg(test)]
mod tests {
    use super::super::super::laid_out::mail;
    use super::super::read;
    use crate::register::OrganisationId;
    use crate::request::facts::Place;

    /// Where a mail of somebody at Higab who is moved to Liseberg goes to, with this behind it.
    fn goes_to(addition: &str) -> String {
        let us = Place::City(OrganisationId::new("higab"));
        let text = format!("Anna Bergs tjänst flyttas från Higab till Liseberg. {addition}");
        let to = read(&mail("", &text), Some(&us), true, None).to;
        match (&to.contradiction, &to.stated) {
            (Some(_), _) => "!".to_owned(),
            (None, Some(stated)) => stated.value.code().to_owned(),
            (None, None) => "-".to_owned(),
        }
    }

    #[test]
    fn what_is_told_to_be_wrong_is_no_destination() {
        let cases = [
            (
                "Rättelse: det är inte Liseberg som tar över, det är Partille kommun som köper tjänsten.",
                "outside",
            ),
            (
                "Jag blev rättad av chefen: inte Liseberg, det ska stå Upplevelsekontoret.",
                "unknown",
            ),
            (
                "Det är inte Liseberg, utan Got Event hon ska till.",
                "gotevent",
            ),
            (
                "Förlåt, jag läste fel. Inte Liseberg utan Renova.",
                "renova",
            ),
            (
                "Sorry, I read the wrong line. It is not Liseberg, it should be Got Event.",
                "gotevent",
            ),
            ("Oj, inte Liseberg! Jag återkommer med vart.", "-"),
            (
                "Jag skrev Liseberg av gammal vana; det ska inte stå så.",
                "-",
            ),
            ("I put Liseberg by mistake.", "-"),
        ];
        for (addition, expected) in cases {
            assert_eq!(goes_to(addition), expected, "{addition}");
        }
    }

    #[test]
    fn a_namesake_elsewhere_may_be_the_one_that_is_meant() {
        let cases = [
            ("Det är Malmö stad det handlar om.", "outside"),
            ("Det är alltså Region Skåne jag menar.", "outside"),
        ];
        for (addition, expected) in cases {
            assert_eq!(goes_to(addition), expected, "{addition}");
        }
    }

    #[test]
    fn other_denials_leave_the_destination() {
        for addition in [
            "Hon har inte Liseberg som referens.",
            "Skicka inte fakturan till Liseberg.",
            "Renova är det inte, som någon trodde.",
            "Ryktet säger att hon går till Renova. Så är det inte.",
            "Lönen har inte Liseberg fastställt än, men det spelar ingen roll.",
        ] {
            assert_eq!(goes_to(addition), "liseberg", "{addition}");
        }
    }
}
