//! What no rule foresees: read by the gist of a clause, by the concepts of its words, by the shape of its sentence.
//!
//! Asked only where no rule found more than a weak statement in the mail.

use std::ops::Range;

use super::super::document::{Document, Sentence};
use super::cast::Cast;
use super::rules::Says;
use super::stated::stated;
use super::{
    Claim, Context, LONGEST_SENTENCE, Voice, claim, concepts, gist, guards, shapes, tags, whole,
};

/// The statements that no rule knows, each told by the gist of its clause.
pub(super) fn claims(document: &Document, cast: &Cast) -> Vec<Claim> {
    let voice = Voice::of(document);
    let mut claims = Vec::new();
    for part in &document.parts {
        let quotes = guards::quotes(&part.text);
        let context = Context::of(part, &quotes, voice, cast);
        let sentences = part
            .sentences
            .iter()
            .filter(|sentence| sentence.tokens.len() <= LONGEST_SENTENCE);
        for sentence in sentences {
            let tagged = tags::tag(&sentence.norm);
            if stated(&tagged.text).iter().any(|(_, says)| !says.is_weak()) {
                continue;
            }
            let mut same = gist::same(&tagged.text);
            if same.is_empty() && concepts_say_same(&context, sentence) {
                same.push(0..tagged.text.len());
            }
            if same.is_empty()
                && let Some((found, says)) = by_shape(&context, sentence)
            {
                let found = tagged.found(&found);
                claims.extend(claim(&context, (sentence, None), &tagged, &found, says));
            }
            claims.extend(same.into_iter().filter_map(|found| {
                claim(&context, (sentence, None), &tagged, &found, Says::Same)
            }));
        }
    }
    claims
}

/// Whether the concepts of a sentence's words say "same" of the employee's work, and nothing around them turns it.
fn concepts_say_same(context: &Context<'_>, sentence: &Sentence) -> bool {
    concepts::same(&sentence.norm).is_some_and(|found| {
        whole::is_plain_around(&sentence.norm, found.start, found.end)
            && whole::is_of_employee(context, sentence)
    })
}

/// What the shape of a sentence says of the employee's work, where nothing around it turns it.
fn by_shape(context: &Context<'_>, sentence: &Sentence) -> Option<(Range<usize>, Says)> {
    let (found, says) = shapes::told(&sentence.norm)?;
    let plain =
        says != Says::Same || whole::is_plain_around(&sentence.norm, found.start, found.end);
    (plain && whole::is_of_employee(context, sentence)).then_some((found, says))
}
