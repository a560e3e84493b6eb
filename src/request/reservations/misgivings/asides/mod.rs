//! What an aside says by the concepts of its words: the work and that a part of it stays, the person and that she comes
//! back, the employer and another name than the order's.
//!
//! [`words`] has the classes of words, [`rules`] which of them together take what from a whole order, [`clauses`] what a
//! sentence has of them. A clause on what does not matter (a room, a cake, a mailbox) takes nothing, whatever else it says.
//! Never here: a way of saying it; those have rooms of their own beside this one.

mod cast;
mod clauses;
mod rules;
#[cfg(test)]
mod tests;
mod words;

use super::super::super::document::Document;
use super::super::super::evidence::Evidence;
use super::super::super::facts::MoveRequest;
use super::Takes;
use super::line::Line;

use cast::Cast;
pub(super) use clauses::is_trivial;

/// What the lines of a mail take, with the words.
pub(super) fn all(
    document: &Document,
    request: &MoveRequest,
    lines: &[Line<'_>],
) -> Vec<(Takes, Evidence)> {
    let cast = Cast::of(document, request);
    let told: Vec<_> = lines
        .iter()
        .filter(|line| !line.sentence.question)
        .map(|line| (line, clauses::of(line.part, line.sentence, &cast)))
        .collect();
    // "Flytten ingår i projektet. Rättelse: den ingår inte i något projekt".
    let denies = told
        .iter()
        .any(|(_, clauses)| clauses::deny_a_project(clauses));
    told.iter()
        .filter_map(|(line, clauses)| {
            let takes =
                rules::takes(clauses).filter(|takes| *takes != Takes::Project || !denies)?;
            Some((takes, line.part.evidence(&line.sentence.range)))
        })
        .collect()
}
