//! What a pattern cannot match without: groups of words, of each of which one must stand in the text.
//!
//! Read from the pattern itself, so that nobody has to say it and it cannot be forgotten when a pattern changes.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::seen::{Group, rank};

/// A shorter word stands nearly everywhere.
const SHORTEST: usize = 3;
/// Words of a group; looking for many of them costs hardly more than for few.
const MOST: usize = 1_024;
/// Words that one after the other make; more of them say little more than each by itself.
const MOST_JOINED: usize = 256;
/// Groups that are looked at: the ones that say most.
const GROUPS: usize = 3;

/// Groups of words, each as what is seen of it. Of each group, one word must be there.
#[derive(Debug, Default)]
pub(super) struct Pieces(pub(super) Box<[Group]>);

/// What must stand in a text for the pattern to match; nothing where that cannot be told.
pub(super) fn of(pattern: &str) -> Pieces {
    let hir = match regex_syntax::parse(pattern) {
        Ok(hir) => hir,
        Err(error) => super::refused(&error),
    };
    let mut groups: Vec<Vec<Vec<u8>>> = Vec::new();
    gather(&hir, &mut groups);
    groups.sort_by(|one, other| common(one).total_cmp(&common(other)));
    groups.truncate(GROUPS);
    Pieces(groups.iter().map(|group| Group::of(group)).collect())
}

/// How often one of a group's words stands somewhere, to compare groups by: each letter by how common it is.
fn common(group: &[Vec<u8>]) -> f64 {
    let letter = |letter: &u8| 1.0 / (5.0 + f64::from(rank(*letter)));
    let word = |word: &Vec<u8>| word.iter().map(letter).product::<f64>();
    group.iter().map(word).sum()
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
        let best = groups
            .into_iter()
            .min_by(|one, other| common(one).total_cmp(&common(other)));
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
            (all.len() <= MOST_JOINED).then_some(all)
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
    if first.len().checked_mul(second.len())? > MOST_JOINED {
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
        // Of two that must both be there, the rarer one says more.
        assert_eq!(groups("(?:abc.*d|efg.*hij)"), [["abc", "hij"]]);
        assert_eq!(groups("(?i)abc[^ ]+"), groups("[aA][bB][cC]"));
    }

    #[test]
    fn a_pattern_of_many_words_needs_one_of_them() {
        let words: Vec<String> = (b'a'..=b'z')
            .flat_map(|one| {
                (b'a'..=b'g')
                    .map(move |other| format!("{}{}lot", char::from(one), char::from(other)))
            })
            .collect();
        let pieces = of(&format!(" (?:{})(?: [a-z]+)* ", words.join("|")));
        for word in &words {
            assert!(
                super::super::seen::may_have(&format!(" a {word} ran "), &pieces),
                "{word}"
            );
        }
        assert!(!super::super::seen::may_have(" nobody ran ", &pieces));
    }
}
