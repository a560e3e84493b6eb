//! Which mails of a batch depend on another one of it, and wait until that is decided.

use std::collections::HashSet;

use super::judge::Parsed;
use crate::store::Context;

/// The mails of a batch that do not depend on each other. A copy of an earlier one, an answer to one, a second mail of
/// one case wait for the next batch, which then knows the first. There is always at least one.
pub(super) fn independent(batch: Vec<(Parsed, Context)>) -> Vec<(Parsed, Context)> {
    let mut seen = HashSet::new();
    let mut taken = Vec::new();
    let mut waits = None;
    for (parsed, context) in batch {
        let depends = depends(&parsed, &context, &seen);
        // Of one that waits, too: what depends on it waits with it.
        seen.extend(keys(&parsed, &context));
        let id = parsed.message.message_id.as_ref();
        seen.extend(id.map(|id| id.as_str().to_owned()));
        if depends {
            waits = waits.or(Some((parsed, context)));
        } else {
            taken.push((parsed, context));
        }
    }
    if taken.is_empty() {
        // It is the copy of a mail that nobody decides, of a mailbox that is not read any more: then it counts itself.
        taken.extend(waits);
    }
    taken
}

fn depends(parsed: &Parsed, context: &Context, seen: &HashSet<String>) -> bool {
    let undecided = context
        .copy_of
        .as_ref()
        .is_some_and(|original| original.filing.is_none());
    let mut refers_to = parsed.question.refers_to.iter();
    undecided
        || refers_to.any(|id| seen.contains(id.as_str()))
        || keys(parsed, context).iter().any(|key| seen.contains(key))
}

/// What two mails that depend on each other have in common.
fn keys(parsed: &Parsed, context: &Context) -> Vec<String> {
    let question = &parsed.question;
    let bytes = parsed.complete.then(|| question.digest.to_string());
    let case = context.case.as_ref().map(|(number, _)| number.to_string());
    [question.content_digest.clone(), bytes, case]
        .into_iter()
        .flatten()
        .collect()
}
