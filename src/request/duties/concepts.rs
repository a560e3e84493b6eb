//! What a clause says by the concepts that its words stand for: the work, staying, otherness, denial.
//!
//! Asked only where no rule found anything in the mail. Every word of the clause must be of a known class (`concepts.txt`):
//! a word that is of none may turn it, and then the sender is asked. Denials are counted: one denies otherness, none leaves
//! sameness as it is, all else says nothing. Clauses that stand together are read together.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Concept {
    /// The duties.
    Work,
    /// The work as such, of which "the same" alone is too little: it may be the position.
    Job,
    /// The position, of which all or nothing is said.
    Post,
    All,
    Same,
    Keep,
    Other,
    /// What would come on top.
    More,
    /// What would go.
    Less,
    Not,
    /// A denial that goes on with the one before it.
    Nor,
    What,
    Person,
    /// "I do": a person and what they do.
    Does,
    Do,
    Now,
    Then,
    Exact,
    As,
    Be,
    Past,
    Move,
    /// Words that turn nothing.
    So,
    /// Where a clause ends.
    End,
}

/// A word or phrase with its concept, `None` where it is of no class, and its bytes.
type Piece = (Option<Concept>, Range<usize>);

/// What a clause says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Same,
    Nothing,
    /// Something that turns what stands beside it.
    Turned,
}

/// Concepts by phrase.
static CONCEPTS: LazyLock<HashMap<&'static str, Concept>> = LazyLock::new(|| {
    let mut concept = Concept::So;
    let mut concepts = HashMap::new();
    for line in include_str!("concepts.txt").lines() {
        if let Some(tag) = line.strip_prefix('#') {
            concept = named(tag).unwrap_or(concept);
            continue;
        }
        for phrase in line.split(", ").map(str::trim) {
            concepts.entry(phrase).or_insert(concept);
        }
    }
    concepts
});

/// The concept of a class in the list.
fn named(tag: &str) -> Option<Concept> {
    Some(match tag {
        "work" => Concept::Work,
        "job" => Concept::Job,
        "post" => Concept::Post,
        "all" => Concept::All,
        "same" => Concept::Same,
        "keep" => Concept::Keep,
        "other" => Concept::Other,
        "more" => Concept::More,
        "less" => Concept::Less,
        "not" => Concept::Not,
        "nor" => Concept::Nor,
        "what" => Concept::What,
        "person" => Concept::Person,
        "persondo" => Concept::Does,
        "do" => Concept::Do,
        "now" => Concept::Now,
        "then" => Concept::Then,
        "exact" => Concept::Exact,
        "as" => Concept::As,
        "be" => Concept::Be,
        "past" => Concept::Past,
        "move" => Concept::Move,
        "so" => Concept::So,
        "end" => Concept::End,
        _ => return None,
    })
}

/// The words of the longest phrase.
const LONGEST: usize = 6;
/// Endings of what somebody works as, behind "som" and "as".
const TITLES: [&str; 17] = [
    "are",
    "ist",
    "log",
    "tekniker",
    "assistent",
    "sekreterare",
    "strateg",
    "ingenjor",
    "arkitekt",
    "ledare",
    "terska",
    "ator",
    "ent",
    "ian",
    "er",
    "or",
    "vard",
];
/// Others that one may be compared with, or whose place one takes.
const NO_TITLES: [&str; 8] = [
    "foretradare",
    "eftertradare",
    "foregangare",
    "ersattare",
    "successor",
    "predecessor",
    "other",
    "tidigare",
];

/// The stretch of a sentence's norm that says "same".
pub(super) fn same(norm: &str) -> Option<Range<usize>> {
    let pieces = pieces(norm);
    let clauses: Vec<&[Piece]> = pieces
        .split(|(concept, _)| *concept == Some(Concept::End))
        .filter(|clause| !clause.is_empty())
        .collect();
    clauses
        .split(|clause| clause.iter().any(|(concept, _)| concept.is_none()))
        .find_map(together)
}

/// The words of a sentence by concept.
fn pieces(norm: &str) -> Vec<Piece> {
    let mut starts = Vec::new();
    let mut at = 0;
    for word in norm.split(' ') {
        if !word.is_empty() {
            starts.push(at..at + word.len());
        }
        at += word.len() + 1;
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    while let Some(first) = starts.get(at) {
        let phrase = (1..=LONGEST).rev().find_map(|length| {
            let last = starts.get(at + length - 1)?;
            let range = first.start..last.end;
            let concept = CONCEPTS.get(norm.get(range.clone())?)?;
            Some((length, *concept, range))
        });
        let (length, concept, range) = if let Some((length, concept, range)) = phrase {
            (length, Some(concept), range)
        } else {
            let word = norm.get(first.clone()).unwrap_or_default();
            let before = pieces.last().and_then(|(concept, _)| *concept);
            (1, unlisted(word, before), first.clone())
        };
        pieces.push((concept, range));
        at += length;
    }
    pieces
}

/// The concept of a word that no list has.
fn unlisted(word: &str, before: Option<Concept>) -> Option<Concept> {
    if !word.chars().any(char::is_alphanumeric) {
        return (word != "?").then_some(Concept::End);
    }
    let title = word.len() > 5
        && TITLES.iter().any(|end| word.ends_with(end))
        && !NO_TITLES.contains(&word);
    (before == Some(Concept::As) && title).then_some(Concept::So)
}

/// Where clauses that stand together say "same", from the first to the last.
fn together(clauses: &[&[Piece]]) -> Option<Range<usize>> {
    let read: Vec<Vec<Concept>> = clauses
        .iter()
        .map(|clause| clause.iter().filter_map(|(concept, _)| *concept).collect())
        .collect();
    if !read.iter().any(|clause| speaks_of_work(clause)) || !is_same(&read) {
        return None;
    }
    let start = clauses.first()?.first()?.1.start;
    Some(start..clauses.last()?.last()?.1.end)
}

/// Whether clauses, one of which speaks of the work, say that it stays.
fn is_same(clauses: &[Vec<Concept>]) -> bool {
    let mut same = now_and_then(clauses);
    let (mut none_more, mut none_less) = (false, false);
    for clause in clauses {
        let goes_on = clause.first() == Some(&Concept::Nor)
            || clause.first() == Some(&Concept::Not) && !has_otherness(clause);
        if goes_on && same && count(clause, Concept::Same) == 0 {
            continue;
        }
        match verdict(clause) {
            Verdict::Same => same = true,
            Verdict::Nothing => {}
            Verdict::Turned => return false,
        }
        let denied = denials(clause) == 1;
        none_more |= denied && count(clause, Concept::More) > 0;
        none_less |= denied && count(clause, Concept::Less) > 0;
    }
    same || none_more && none_less
}

fn count(clause: &[Concept], concept: Concept) -> usize {
    clause.iter().filter(|other| **other == concept).count()
}

fn denials(clause: &[Concept]) -> usize {
    count(clause, Concept::Not) + count(clause, Concept::Nor)
}

fn has_otherness(clause: &[Concept]) -> bool {
    [Concept::Other, Concept::More, Concept::Less]
        .iter()
        .any(|concept| clause.contains(concept))
}

/// Whether a clause is on the work, on all or nothing of the post, or on what somebody does.
fn speaks_of_work(clause: &[Concept]) -> bool {
    let whole = clause.contains(&Concept::All) || clause.contains(&Concept::Not);
    let told = [Concept::Exact, Concept::Do, Concept::Does, Concept::Then]
        .iter()
        .any(|concept| clause.contains(concept));
    clause.contains(&Concept::Work)
        || clause.contains(&Concept::Job) && (whole || told)
        || clause.contains(&Concept::Post) && whole
        || what_one_does(clause)
}

/// "Det hon gör", "what I do".
fn what_one_does(clause: &[Concept]) -> bool {
    let after = |clause: &[Concept], concept: Concept| {
        let at = clause.iter().position(|other| *other == concept)?;
        clause.get(at + 1..).map(<[Concept]>::to_vec)
    };
    after(clause, Concept::What).is_some_and(|rest| {
        rest.contains(&Concept::Does)
            || after(&rest, Concept::Person).is_some_and(|rest| rest.contains(&Concept::Do))
    })
}

/// "Det är arbetsuppgifterna i dag och det är arbetsuppgifterna sedan".
fn now_and_then(clauses: &[Vec<Concept>]) -> bool {
    let timeless = |clause: &[Concept]| -> Vec<Concept> {
        let time = [Concept::Now, Concept::Then];
        let rest = clause.iter().filter(|concept| !time.contains(concept));
        rest.copied().collect()
    };
    clauses.windows(2).any(|two| match two {
        [first, second] => {
            first.contains(&Concept::Now)
                && second.contains(&Concept::Then)
                && speaks_of_work(first)
                && speaks_of_work(second)
                && timeless(first) == timeless(second)
        }
        _ => false,
    })
}

/// What a clause says of whatever it speaks of.
fn verdict(clause: &[Concept]) -> Verdict {
    let other = count(clause, Concept::Other);
    let (more, less) = (count(clause, Concept::More), count(clause, Concept::Less));
    let stays = stays(clause);
    match denials(clause) {
        0 if has_otherness(clause) || clause.contains(&Concept::Past) => Verdict::Turned,
        0 if stays => Verdict::Same,
        0 => Verdict::Nothing,
        1 if clause.contains(&Concept::Same) || clause.contains(&Concept::Keep) => Verdict::Turned,
        1 if other > 0 && more + less > 0 => Verdict::Turned,
        1 if others_as_such(clause) => Verdict::Nothing,
        1 if other > 0 || more > 0 && less > 0 => Verdict::Same,
        1 if more > 0 || less > 0 => Verdict::Nothing,
        _ => Verdict::Turned,
    }
}

/// "Några andra uppgifter ingår inte": that there are no others says nothing of those that were.
fn others_as_such(clause: &[Concept]) -> bool {
    !clause.contains(&Concept::Now)
        && clause.windows(2).any(|two| {
            matches!(two, [Concept::Other, noun] if matches!(noun, Concept::Work | Concept::Job))
        })
}

/// Whether a clause without denial says that something stays.
fn stays(clause: &[Concept]) -> bool {
    let whole = [Concept::All, Concept::Now, Concept::Exact, Concept::What]
        .iter()
        .any(|concept| clause.contains(concept));
    let done_twice = what_one_does(clause)
        && clause.contains(&Concept::Now)
        && count(clause, Concept::Do) + count(clause, Concept::Does) > 1;
    clause.contains(&Concept::Same)
        || clause.contains(&Concept::Keep) && whole
        || done_twice
        || as_now(clause)
}

/// "Är precis som nu", where no clause begins behind it.
fn as_now(clause: &[Concept]) -> bool {
    clause
        .windows(3)
        .enumerate()
        .any(|(at, three)| match three {
            [before, Concept::As, Concept::Now] => {
                let joins = [Concept::Be, Concept::Exact, Concept::Do].contains(before);
                let verbs = [
                    Concept::Be,
                    Concept::Move,
                    Concept::Person,
                    Concept::Do,
                    Concept::Past,
                ];
                let next = clause.get(at + 3);
                joins && next.is_none_or(|next| !verbs.contains(next))
            }
            _ => false,
        })
}
