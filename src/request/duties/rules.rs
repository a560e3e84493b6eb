//! What a stretch of tagged words says on duties: one rule a way of saying it, all of them in `rules.txt`.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// What a stretch of words says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Says {
    /// The duties stay as they are.
    Same,
    /// The duties become others, wholly or in part.
    Different,
    /// The employee takes another post.
    NewPost,
    /// The employee leaves one place and starts at another: a new post unless the duties are said to stay.
    Leaves,
    /// No duty is added. Supports only: it says nothing of those that stay.
    NoNewDuties,
    /// The post, the job or the assignment is the same, moves as it is, or nothing changes: supports only.
    Support,
}

impl Says {
    /// Whether it only supports: alone, it states nothing.
    pub(super) fn is_weak(self) -> bool {
        matches!(self, Self::NoNewDuties | Self::Support)
    }
}

/// One way of saying it.
pub(super) struct Rule {
    /// Over [`super::tags::Tagged::text`]. A group `void` that takes part makes the match none.
    pub(super) pattern: Pattern,
    /// What it says.
    pub(super) says: Says,
    /// What it says behind a negation; `None` where it then says nothing, or where the rule has its own.
    pub(super) negated: Option<Says>,
}

/// Rules that are tried only where one of some words stands.
struct Group {
    needs: Vec<&'static str>,
    rules: Vec<Rule>,
}

static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(groups);

/// The rules that can hold in a tagged sentence.
pub(super) fn of(tagged: &str) -> impl Iterator<Item = &'static Rule> {
    GROUPS
        .iter()
        .filter(|group| group.needs.iter().any(|word| tagged.contains(word)))
        .flat_map(|group| &group.rules)
}

/// Lines of the file that are no comment.
fn lines() -> impl Iterator<Item = &'static str> {
    include_str!("rules.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn groups() -> Vec<Group> {
    let mut pieces: Vec<(String, String)> = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    for line in lines() {
        if let Some(needs) = line.strip_prefix("needs ") {
            groups.push(Group {
                needs: needs.split(' ').collect(),
                rules: Vec::new(),
            });
        } else if let Some((name, piece)) = line
            .split_once(" = ")
            .filter(|(name, _)| !name.contains(' '))
        {
            pieces.push((format!("<{name}>"), whole(piece, &pieces)));
        } else if let (Some(group), Some(rule)) = (groups.last_mut(), rule(line, &pieces)) {
            group.rules.push(rule);
        }
    }
    groups
}

/// A pattern with its pieces put in, the mark at its end taken away.
fn whole(text: &str, pieces: &[(String, String)]) -> String {
    let text = text.strip_suffix(';').unwrap_or(text).to_owned();
    pieces
        .iter()
        .fold(text, |text, (name, piece)| text.replace(name, piece))
}

fn rule(line: &str, pieces: &[(String, String)]) -> Option<Rule> {
    let (codes, text) = line.split_once(": ")?;
    let (code, negated) = codes
        .split_once('/')
        .map_or((codes, None), |(code, negated)| (code, Some(negated)));
    let negated = match negated {
        Some(code) => Some(says(code)?),
        None => None,
    };
    Some(Rule {
        pattern: pattern(&whole(text, pieces)),
        says: says(code)?,
        negated,
    })
}

fn says(code: &str) -> Option<Says> {
    Some(match code {
        "same" => Says::Same,
        "different" => Says::Different,
        "new_post" => Says::NewPost,
        "leaves" => Says::Leaves,
        "none_new" => Says::NoNewDuties,
        "supports" => Says::Support,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_a_rule_a_piece_or_a_need() {
        let others = lines().filter(|line| {
            line.starts_with("needs ")
                || line
                    .split_once(" = ")
                    .is_some_and(|(name, _)| !name.contains(' '))
        });
        let rules: usize = GROUPS.iter().map(|group| group.rules.len()).sum();
        assert_eq!(rules + others.count(), lines().count());
        assert!(
            lines().all(|line| line.starts_with("needs ") || line.ends_with(';')),
            "a pattern ends in `;`"
        );
    }
}
