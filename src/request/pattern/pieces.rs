//! What a pattern cannot match without: groups of words, of each of which one must stand in the text.
//!
//! Read from the pattern itself, so that nobody has to say it and it cannot be forgotten when a pattern changes.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::seen::Print;

/// A shorter word stands nearly everywhere.
const SHORTEST: usize = 3;
/// More words than this cost more to look for than the pattern costs to run.
const MOST: usize = 32;
/// Groups that are looked at: the ones that say most.
const GROUPS: usize = 3;

/// Groups of words, each as what is seen of it. Of each group, one word must be there.
#[derive(Debug, Default)]
pub(super) struct Pieces(pub(super) Box<[Box<[Print]>]>);

/// What must stand in a text for the pattern to match; nothing where that cannot be told.
pub(super) fn of(pattern: &str) -> Pieces {
    let hir = match regex_syntax::parse(pattern) {
        Ok(hir) => hir,
        Err(error) => super::refused(&error),
    };
    let mut groups: Vec<Vec<Vec<u8>>> = Vec::new();
    gather(&hir, &mut groups);
    groups.sort_by_key(|group| (group.len(), std::cmp::Reverse(shortest(group))));
    groups.truncate(GROUPS);
    let seen = |group: Vec<Vec<u8>>| group.iter().map(|word| Print::of(word)).collect();
    Pieces(groups.into_iter().map(seen).collect())
}

fn shortest(group: &[Vec<u8>]) -> usize {
    group.iter().map(Vec::len).min().unwrap_or(0)
}

fn says_enough(group: &[Vec<u8>]) -> bool {
    !group.is_empty() && group.len() <= MOST && shortest(group) >= SHORTEST
}

/// The groups that all must be there, of everything that stands one after the other.
fn gather(hir: &Hir, groups: &mut Vec<Vec<Vec<u8>>>) {
    match hir.kind() {
        HirKind::Concat(parts) => {
            let mut run: Vec<Vec<u8>> = vec![Vec::new()];
            for part in parts {
                let words = whole(part);
                if let Some(longer) = words.as_ref().and_then(|words| joined(&run, words)) {
                    run = longer;
                    continue;
                }
                let next = words.unwrap_or_else(|| {
                    gather(part, groups);
                    vec![Vec::new()]
                });
                keep(std::mem::replace(&mut run, next), groups);
            }
            keep(run, groups);
        }
        HirKind::Capture(capture) => gather(&capture.sub, groups),
        HirKind::Repetition(repetition) if repetition.min > 0 => gather(&repetition.sub, groups),
        HirKind::Alternation(choices) => keep(one_of(choices), groups),
        HirKind::Literal(_) | HirKind::Class(_) => keep(whole(hir).unwrap_or_default(), groups),
        HirKind::Empty | HirKind::Look(_) | HirKind::Repetition(_) => {}
    }
}

fn keep(group: Vec<Vec<u8>>, groups: &mut Vec<Vec<Vec<u8>>>) {
    if says_enough(&group) {
        groups.push(group);
    }
}

/// Of each choice the group that says most, all together; nothing where one of them needs nothing.
fn one_of(choices: &[Hir]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for choice in choices {
        let mut groups = Vec::new();
        gather(choice, &mut groups);
        let best = groups.into_iter().min_by_key(Vec::len);
        match best {
            Some(group) if all.len() + group.len() <= MOST => all.extend(group),
            _ => return Vec::new(),
        }
    }
    all
}

/// All texts that a part stands for, where they are few and it is nothing else.
fn whole(hir: &Hir) -> Option<Vec<Vec<u8>>> {
    match hir.kind() {
        // A boundary takes no room: what stands on both sides of it stands side by side.
        HirKind::Empty | HirKind::Look(_) => Some(vec![Vec::new()]),
        HirKind::Literal(literal) => Some(vec![literal.0.to_vec()]),
        HirKind::Class(Class::Bytes(class)) => class.literal().map(|only| vec![only]),
        HirKind::Class(Class::Unicode(class)) => letters(class),
        HirKind::Capture(capture) => whole(&capture.sub),
        HirKind::Concat(parts) => parts.iter().try_fold(vec![Vec::new()], |so_far, part| {
            joined(&so_far, &whole(part)?)
        }),
        HirKind::Alternation(choices) => {
            let mut all = Vec::new();
            for choice in choices {
                all.extend(whole(choice)?);
            }
            (all.len() <= MOST).then_some(all)
        }
        HirKind::Repetition(repetition) if repetition.max == Some(1) => {
            let mut words = whole(&repetition.sub)?;
            if repetition.min == 0 {
                words.push(Vec::new());
            }
            Some(words)
        }
        HirKind::Repetition(_) => None,
    }
}

/// The letters of a small class.
fn letters(class: &regex_syntax::hir::ClassUnicode) -> Option<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    for range in class.iter() {
        for letter in range.start()..=range.end() {
            all.push(letter.to_string().into_bytes());
            if all.len() > 4 {
                return None;
            }
        }
    }
    Some(all)
}

/// Each of the first followed by each of the second, where they are few.
fn joined(first: &[Vec<u8>], second: &[Vec<u8>]) -> Option<Vec<Vec<u8>>> {
    if first.len().checked_mul(second.len())? > MOST {
        return None;
    }
    let all = first.iter().flat_map(|start| {
        second
            .iter()
            .map(move |end| [start.as_slice(), end].concat())
    });
    Some(all.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(pattern: &str) -> Vec<Vec<String>> {
        let mut groups = Vec::new();
        gather(&regex_syntax::parse(pattern).unwrap(), &mut groups);
        let text = |word: Vec<u8>| String::from_utf8(word).unwrap();
        groups
            .into_iter()
            .map(|group| group.into_iter().map(text).collect())
            .collect()
    }

    #[test]
    fn what_must_be_there_is_read_from_the_pattern() {
        let none: [&[&str]; 0] = [];
        assert_eq!(groups("abc"), [["abc"]]);
        assert_eq!(groups("ab[cd]e"), [["abce", "abde"]]);
        assert_eq!(groups("(?:abc|defg)"), [["abc", "defg"]]);
        assert_eq!(groups("(?:abc|.*)"), none);
        assert_eq!(groups("(?:abc)?"), none);
        assert_eq!(groups("(?:abc)+"), [["abc"]]);
        assert_eq!(groups("abc.*def"), [["abc"], ["def"]]);
        assert_eq!(
            groups(" de(?:n|t)? var"),
            [[" den var", " det var", " de var"]]
        );
        assert_eq!(groups("abc(?:x|[a-z]+)def"), [["abc"], ["def"]]);
        assert_eq!(groups("(?:abc.*d|efg.*hij)"), [["abc", "efg"]]);
        assert_eq!(groups("(?i)abc[^ ]+"), groups("[aA][bB][cC]"));
    }
}
