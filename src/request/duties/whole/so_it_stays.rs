//! "Så är det nu och så är det efteråt": a work that was told before, and that it stays so.

use std::sync::LazyLock;

use super::super::super::document::{Part, Sentence};
use super::super::super::pattern::{Pattern, pattern};
use super::super::{Context, works};
use super::{as_now, is_of_employee, is_plain, is_plain_around};

/// Sentences before it in which the work may be told.
const NEAR: usize = 3;

/// Now so, then so.
static SO_AND_SO: LazyLock<Pattern> = LazyLock::new(|| {
    let then = "(?:efterat|sedan|sen|darefter|framover|da|dar|i fortsattningen|efter (?:flytten|bytet|@date|den @date)|afterwards|then|there|after (?:that|the move))";
    let now = "(?:nu|idag|i dag|har|hittills|now|today)";
    pattern(&format!(
        r" (?:(?:sa|det) (?:ar det|har det (?:alltid )?(?:varit|vart)|gor (?:jag|hon|han|hen)(?: det)?) {now} (?:, )?och (?:sa|det) (?:ar det|blir det|forblir det|kommer det att (?:vara|bli|forbli)|gor (?:jag|hon|han|hen)(?: det)?)(?: {then})?(?: (?:ocksa|aven|med))?|sa har det (?:alltid )?(?:varit|vart)(?: (?:hittills|lange|i [a-z0-9]+ ar))? (?:, )?och sa (?:forblir det|blir det|kommer det att (?:vara|bli|forbli)|ska det (?:vara|bli|forbli))(?: {then})?|(?:that is|that s) how it is {now} (?:, )?and (?:(?:that is|that s) )?how it (?:will be|ll be|stays)(?: {then})?|so it (?:is|has been) {now} (?:, )?and so it (?:will be|stays|remains)(?: {then})?|(?:fore|innan|before) (?:(?:den )?@date|flytten|the move) : (?:sa|so|this) \. (?:efter|after) (?:(?:den )?@date|flytten|the move) : (?:likadant|samma sak|detsamma|the same|likewise)) "
    ))
});
/// "Före den 1 oktober: så." and "Efter den 1 oktober: likadant.", each a sentence.
static BEFORE_SO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:fore|innan|before) (?:(?:den )?@date|flytten|the move|bytet) : (?:sa|so|this) [.!]? ?$",
    )
});
static AFTER_LIKEWISE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:efter|after) (?:(?:den )?@date|flytten|the move|bytet) : (?:(?:precis|exakt|exactly) )?(?:likadant|samma sak|detsamma|the same|likewise) [.!]? ?$",
    )
});
/// "… i dag som då", behind what one does, and the end of the sentence.
static NOW_AS_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:, )?(?:(?:idag|i dag|nu|now|today) (?:som|as) (?:da|sedan|sen|then|tomorrow)|(?:da|fore|before|then) (?:som|as) (?:nu|efter|after|now)|(?:bade|both) (?:har|here|fore|before) (?:och|and) (?:dar|there|efter|after)) (?:[.!]|$)",
    )
});

/// "Det ska hon göra där också": the work told before, once more.
static THAT_TOO: LazyLock<Pattern> = LazyLock::new(|| {
    let there = "(?:dar|da|sedan|sen|darefter|framover|har|hos (?:oss|dem|er|@place)|pa @place|there|then|afterwards)";
    pattern(&format!(
        r"(?:^| ) ?(?:(?:och|and) )?(?:det|detta|this|that) (?:(?:ska|skall|kommer) (?:jag|hon|han|hen) (?:att )?(?:gora|syssla med|halla pa med) {there} (?:ocksa|aven|med)|ar (?:det |vad )(?:jag|hon|han|hen) (?:ska|skall|kommer att) (?:gora|syssla med|halla pa med) {there} (?:ocksa|aven|med)|is what (?:i|she|he) (?:will|ll) (?:be doing|do) {there} (?:too|as well)) "
    ))
});
/// "Annat ska hon inte göra", "och ingenting vid sidan av".
static AND_NOTHING_ELSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:annat|nagot annat|nagot mer|mer) (?:ska|skall|far|blir|kommer) (?:jag|hon|han|hen|det) (?:inte|ej)|(?:inget|ingenting|nothing) (?:annat|mer|vid sidan|utover|else|more)|varken mer eller mindre) ",
    )
});

/// The sentence, by its place in the part, that says that the work told before it stays so.
pub(in super::super) fn told(context: &Context<'_>, part: &Part) -> Option<usize> {
    let sentences = &part.sentences;
    sentences.iter().enumerate().find_map(|(at, sentence)| {
        let near = sentences.get(at.saturating_sub(NEAR)..at)?;
        let next = sentences.get(at + 1);
        let stays = || stays(context, sentence, near) || that_too(context, sentence, near, next);
        (!sentence.question && stays()).then_some(at)
    })
}

fn stays(context: &Context<'_>, sentence: &Sentence, near: &[Sentence]) -> bool {
    let norm = sentence.norm.as_str();
    let so = SO_AND_SO.find(norm).is_some_and(|found| {
        let head = norm.get(..=found.start()).unwrap_or_default();
        let near: String = near.iter().map(|before| before.norm.as_str()).collect();
        let told = works::are_told(&near) || works::are_told(head);
        told && is_plain_around(norm, found.start(), found.end())
    });
    let now_as_then = || {
        NOW_AS_THEN.find(norm).is_some_and(|found| {
            let head = norm.get(..=found.start()).unwrap_or_default();
            works::are_told(head) && is_plain(head)
        })
    };
    let near_all = || {
        near.iter()
            .map(|before| before.norm.as_str())
            .collect::<String>()
    };
    let things_stay = || as_now::things_stay(norm, near_all);
    let in_two = || {
        let (last, told) = near.split_last().unzip();
        let first = last.is_some_and(|last: &Sentence| BEFORE_SO.is_match(&last.norm));
        let told: &[Sentence] = told.unwrap_or_default();
        let told = || told.iter().any(|before| works::are_told(&before.norm));
        first && AFTER_LIKEWISE.is_match(norm) && told()
    };
    (so || now_as_then() || things_stay() || in_two()) && is_of_employee(context, sentence)
}

fn that_too(
    context: &Context<'_>,
    sentence: &Sentence,
    near: &[Sentence],
    next: Option<&Sentence>,
) -> bool {
    let norm = sentence.norm.as_str();
    let Some(found) = THAT_TOO.find(norm) else {
        return false;
    };
    let head = norm.get(..=found.start()).unwrap_or_default();
    let behind = norm.get(found.end() - 1..).unwrap_or_default();
    let near = near.last().map_or("", |before| before.norm.as_str());
    let told = works::are_told(head) || works::are_told(near) || works::are_named(head);
    let alone = AND_NOTHING_ELSE.is_match(behind)
        || next.is_some_and(|next| AND_NOTHING_ELSE.is_match(&next.norm));
    told && alone
        && is_plain_around(norm, found.start(), found.end())
        && is_of_employee(context, sentence)
}
