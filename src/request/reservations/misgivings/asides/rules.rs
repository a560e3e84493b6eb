//! Which classes of words together take what, as `rules.txt` has it.

use std::sync::LazyLock;

use super::super::Takes;
use super::clauses::Clause;
use super::words::{self, Classes};

/// How far apart the words may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Clause,
    Sentence,
}

/// One line of the list.
struct Rule {
    takes: Takes,
    reach: Reach,
    /// One of each.
    needs: Vec<Classes>,
    /// None of these.
    unless: Classes,
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| lines().filter_map(Rule::read).collect());

/// Lines that are rules.
fn lines() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("rules.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with("//"))
}

impl Rule {
    /// `None` where the line names something that is not there; a test holds the list to it.
    fn read(line: &str) -> Option<Self> {
        let (head, terms) = line.split_once(": ")?;
        let (takes, reach) = head.split_once(' ')?;
        let mut rule = Self {
            takes: taken(takes)?,
            reach: match reach {
                "clause" => Reach::Clause,
                "sentence" => Reach::Sentence,
                _ => return None,
            },
            needs: Vec::new(),
            unless: Classes::NONE,
        };
        for term in terms.split_whitespace() {
            let unless = term.strip_prefix('-');
            let mut classes = Classes::NONE;
            for name in unless.unwrap_or(term).split('|') {
                classes = classes.and(words::class(name)?);
            }
            match unless {
                Some(_) => rule.unless = rule.unless.and(classes),
                None => rule.needs.push(classes),
            }
        }
        Some(rule)
    }

    fn holds(&self, classes: Classes) -> bool {
        !classes.has_any(self.unless) && self.needs.iter().all(|need| classes.has_any(*need))
    }
}

fn taken(name: &str) -> Option<Takes> {
    Some(match name {
        "duties" => Takes::Duties,
        "move" => Takes::Move,
        "from" => Takes::Origin,
        "day" => Takes::Day,
        "account" => Takes::Account,
        "people" => Takes::People,
        "project" => Takes::Project,
        "order" => Takes::Order,
        _ => return None,
    })
}

/// What the clauses of a sentence take.
pub(super) fn takes(clauses: &[Clause]) -> Option<Takes> {
    let counted = || clauses.iter().filter(|clause| !clause.is_idle());
    let all = counted().fold(Classes::NONE, |all, clause| all.and(clause.classes));
    let rule = RULES.iter().find(|rule| match rule.reach {
        Reach::Clause => counted().any(|clause| rule.holds(clause.classes)),
        Reach::Sentence => rule.holds(all),
    })?;
    Some(rule.takes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_rule() {
        let unread: Vec<_> = lines().filter(|line| Rule::read(line).is_none()).collect();
        assert!(unread.is_empty(), "{unread:#?}");
    }
}
