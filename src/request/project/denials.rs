//! What takes a project back that a mail names: that it was so once, that the move stands beside it, that the writer puts
//! it right. And what only looks like a denial: "vore det inte för projektet, hade jag suttit kvar".
//!
//! Never here: denials in so many words before or behind the project, which are read with it.

use std::sync::LazyLock;

use super::super::claims::is_correction;
use super::super::document::{Part, Sentence};
use super::super::pattern::{Pattern, pattern};

/// "Inte någon enskild sak utan hör till projektet": what stands behind it is what is so.
static BUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:men|but|fast|rather|(?:utan|without) (?:(?:tvartom|snarare|i stallet|helt enkelt|faktiskt|just) )?(?:hor|hors|ar|ingar|sker|en|ett|gors|ligger|kommer|av|inom|i|genom|som|foljer|beror|styrs|bestams|det|den|allt|resultatet|foljden)) ",
    )
});
/// "Vore det inte för …", "had it not been for …".
static COUNTERFACTUAL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:vore det inte for|(?:hade|skulle) det inte (?:varit|vara|ha varit) for|om det inte (?:vore|varit|hade varit) for|om inte (?:[^ .,]+ ){0,3}?(?:funnits|fanns|kommit|kom|dragits igang)|were it not for|if it (?:were not|weren t|was not|wasn t|had not been|hadn t been) for|had it not been for|but for|utan (?:[^ .,]+ ){1,6}?(?:, )?(?:hade|skulle) (?:jag|vi|hon|han|hen|det|tjansten|flytten)|without (?:[^ .,]+ ){1,6}?(?:, )?(?:i|we|she|he|it|the (?:move|post|position)) (?:would|d)) ",
    )
});
/// "Det var en omorganisation i projektform".
static WAS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|detta|den|it|that|this|den gangen|forra gangen|that time|last time) (?:(?:var|was) (?:ju |alltsa |da )?(?:ett|en|a|an|in|i|fraga om)|(?:handlade|rorde sig) (?:ju |alltsa |da )?om)) (?:(?:stor|stort|storre|egen|eget|riktig|riktigt|hel|helt|big|large) )?$",
    )
});
/// "… men min flytt är beslutad vid sidan av det", "my move is separate from it".
static BESIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|den|detta|projektet|omorganisationen|it|that|the project) (?:ror|beror|galler|omfattar|paverkar|innefattar) (?:[^ .,]+ ){0,2}?(?:inte|ej) (?:[^ .,]+ ){0,2}?(?:mig|min|mitt|flytten|flytt|den har|oss|henne|honom|hennes|hans)|(?:it|that|which|the project) (?:does not|doesn t|has not|is not) (?:concern|affect|cover|include|involve|touch|about) (?:me|my|this|her|his|us)\b)| (?:min|mitt|mig|jag|hennes|henne|hans|honom|@person|@person s|denna|detta|den har|det har|flytten|bytet|my|me|mine|her|his|this|the) (?:[^ .;]+ ){0,6}?(?:vid sidan (?:av|om)|fristaende (?:fran|av)|friliggande fran|oberoende av|skild fran|skilt fran|helt skild fran|utanfor|ar utanfor|har inget (?:[^ .,]+ ){0,2}?med|har inte med|beror inte (?:pa|av)|berors inte av|ingar inte i|hor inte (?:till|ihop med)|independent of|separate from|unrelated to|apart from|aside from|outside(?: of)?|beside|nothing to do with|not (?:a )?part of|does not belong to|not affected by) (?:det|detta|den|denna|dem|projektet|programmet|omorganisation[a-z]*|sammanslagning[a-z]*|omorganisationsprojekt[a-z]*|it|that|this|the project|the programme|the reorgani[sz]ation|those|[^ .,]+ projekt(?:et)?)",
    )
});
/// Whether the move is part of one: "ingår flytten i projektet?".
static ORDERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:hej|hello|hi|dear|please|, |! |god [a-z]+) ?)*(?:kan|kunde|skulle|vill|could|can|would|will) (?:ni|du|nagon|you|someone|somebody|jag fa|jag be|i ask|i get|we|i have) (?:[^ .]+ )*?(?:flytta[a-z]*|overfora|move|transfer|moved|transferred) ",
    )
});
static WHETHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:om|ifall|huruvida|if|whether) (?:[^ .,]+ ){0,6}?(?:ingar|hor|sker|ar|is|belongs) ",
    )
});
/// What a correction says of a project.
static NOT_PART: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|inget|ingen|inga|aldrig|not|no|never|isn t|nothing|utanfor|outside) (?:[^ .,]+ ){0,6}?(?:[a-z]*projekt[a-z]*|[a-z]*program(?:met)?|[a-z]*organisation[a-z]*|project|programme|reorgani[sz]ation|dit|det|it) ",
    )
});

/// The end of what stands before a project, from where a denial could still reach it.
pub(super) fn clause(before: &str) -> &str {
    // What stands behind the words themselves: "utan" would deny it again.
    let last = BUT.find_iter(before).last();
    last.and_then(|found| before.get(found.end() - 1..))
        .unwrap_or(before)
}

/// Whether the sentence tells what would be without it, so that it is.
pub(super) fn is_counterfactual(norm: &str) -> bool {
    COUNTERFACTUAL.is_match(norm)
}

/// Whether the words before a project tell of another time.
pub(super) fn was_so(clause: &str) -> bool {
    WAS.is_match(clause)
}

/// Whether the words behind it tell that the move stands beside it.
pub(super) fn stands_aside(after: &str) -> bool {
    BESIDE.is_match(after)
}

/// Whether a sentence asks; an order in the form of a question tells what it names by the way.
pub(super) fn asks(sentence: &Sentence) -> bool {
    sentence.question && (!ORDERS.is_match(&sentence.norm) || WHETHER.is_match(&sentence.norm))
}

/// Whether a later sentence puts right what the one at a place says of a project, or tells that the move stands beside it.
pub(super) fn is_put_right(told: &[(&Part, &Sentence)], at: usize) -> bool {
    let mut later = told.iter().skip(at + 1);
    let next = later.clone().next();
    next.is_some_and(|(_, next)| BESIDE.is_match(&next.norm))
        || later.any(|(part, sentence)| {
            let line = part.text.get(sentence.range.clone()).unwrap_or_default();
            let head = part.text.get(..sentence.range.start).unwrap_or_default();
            // "Rättelse: …" is read as a label and its value.
            let last = head.split_whitespace().next_back().unwrap_or_default();
            let last = last.to_lowercase();
            let headed = last.ends_with("rättelse:") || last.ends_with("correction:");
            (headed || is_correction(&sentence.norm))
                && !line.is_empty()
                && NOT_PART.is_match(&sentence.norm)
        })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_project_that_the_move_stands_beside_is_none_of_it() {
        check(
            false,
            &[
                "Min kollega flyttades i omorganisationsprojektet i våras, men min flytt är beslutad vid sidan av det.",
                "Flytten ingår i omorganisationsprojektet. Rättelse: den ingår inte i något projekt, jag blandade ihop den.",
                "Ett omorganisationsprojekt ska kanske dras igång nästa år, men min flytt är fristående från det.",
                "Det var en omorganisation i projektform. Den här gången är det bara min tjänst som flyttas.",
                "The others are moved by the reorganisation project, but my transfer is independent of it.",
                "Omorganisationsprojektet är i full gång. Den här flytten ligger dock helt utanför det.",
                "It was a reorganisation project that took us here. This time it is only my position.",
                "Det pågår ett omorganisationsprojekt på Renova, men det rör inte den här flytten.",
                "There is a reorganisation project at Renova, but it does not concern my move.",
                "The rest of the unit moves within the reorganisation project. My move is separate from that.",
            ],
        );
    }

    #[test]
    fn what_looks_like_a_denial_and_is_none() {
        check(
            true,
            &[
                "Vore det inte för att jag hör till dem som projektet om ny organisation flyttar, hade jag suttit kvar.",
                "Flytten är inte någon enskild historia utan hör till projektet för omorganisation av driften.",
                "Had it not been for the reorganisation project, I would have stayed.",
                "Utan omorganisationsprojektet hade jag suttit kvar.",
                "Det är inte jag som har valt det utan det är omorganisationsprojektet som flyttar mig.",
                "Kan ni flytta mitt konto till Gryaab (ingår i delprojekt 3 av omorganiseringen)?",
                "Projektledaren för omorganisationsprojektet har tagit upp min tjänst i sin flyttplan.",
                "The manager of the reorganisation project has my post on her list.",
            ],
        );
    }

    #[test]
    fn denials_and_questions_stay_what_they_are() {
        check(
            false,
            &[
                "Flytten görs utan omorganisationsprojekt.",
                "Kan ni säga om flytten ingår i omorganisationsprojektet?",
                "Kan ni flytta kontot och säga om flytten ingår i ett omorganisationsprojekt?",
                "Jag är projektledare för omorganisationsprojektet och behåller det på Higab.",
                "I am the manager of the reorganisation project and take it with me.",
            ],
        );
    }
}
