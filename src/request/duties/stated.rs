//! What stretches of a tagged sentence say by the rules, with the negations that stand around them.
//!
//! Never here: who says it and whether it is meant; that is of [`guards`].

use std::ops::Range;

use super::guards;
use super::rules::{self, Says};

/// What stretches of a tagged sentence say, before anything is known of what surrounds them.
pub(super) fn stated(tagged: &str) -> Vec<(Range<usize>, Says)> {
    let mut found = Vec::new();
    // Most rules do not hold, which costs less to learn than where they hold.
    for rule in rules::of(tagged).filter(|rule| rule.pattern.is_match(tagged)) {
        for captures in rule.pattern.captures_iter(tagged) {
            let whole = captures.get(0).map_or(0..0, |whole| whole.range());
            let void = |name: &&str| captures.name(name).is_some();
            if ["void", "void2", "void3"].iter().any(void) {
                continue;
            }
            let before = tagged.get(..whole.start).unwrap_or_default();
            if !before.is_empty() && !before.ends_with(' ') {
                continue;
            }
            let after = tagged.get(whole.end..).unwrap_or_default();
            // "Inga nya uppgifter har tillkommit".
            let of_none = rule.says == Says::Different
                && guards::of_no_new_duties(before, tagged.get(whole.clone()).unwrap_or_default());
            if of_none {
                continue;
            }
            let untrue = guards::denied(before) || guards::denied_behind(after);
            let says = if rule.says == Says::Same && untrue {
                Some(Says::Different)
            } else if guards::negated(before) {
                rule.negated
            } else {
                Some(rule.says)
            };
            let turned = says == Some(Says::Same)
                && guards::of_new_duties(before, tagged.get(whole.clone()).unwrap_or_default());
            found.extend(
                says.filter(|_| !turned)
                    .map(|says| (whole, guards::partial(before, says))),
            );
        }
    }
    without_denied(tagged, found)
}

/// Without changes that a longer stretch denies: "inte är det så att jag byter syssla".
fn without_denied(tagged: &str, mut found: Vec<(Range<usize>, Says)>) -> Vec<(Range<usize>, Says)> {
    let denials: Vec<Range<usize>> = found
        .iter()
        .filter(|(at, says)| {
            let words = tagged.get(at.clone()).unwrap_or_default();
            *says == Says::Same && words.starts_with("#not ")
        })
        .map(|(at, _)| at.clone())
        .collect();
    found.retain(|(at, says)| {
        let within = |denial: &Range<usize>| denial.start < at.start && at.end <= denial.end;
        !matches!(says, Says::Different | Says::NewPost) || !denials.iter().any(within)
    });
    found
}
