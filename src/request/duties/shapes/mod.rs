//! What a sentence says of the work by its shape: the row of the classes of its words, each class as wide as the language.
//!
//! Asked where no rule found more than a weak statement; of a field on duties, where nothing else reads it. Words of no class are `x` and stand only where a shape has room for
//! them; a word that may turn the sentence stands in no shape. The shapes are in `shapes.txt`, their words in `words.txt`
//! and in `concepts.txt` of the room.

mod row;

use std::ops::Range;
use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::rules::Says;
use super::whole;
pub(super) use row::is_known;

/// One shape.
struct Shape {
    /// Over [`row::Row::text`].
    pattern: Pattern,
    says: Says,
}

static SHAPES: LazyLock<Vec<Shape>> = LazyLock::new(shapes);
/// A sentence with none of these says nothing of what one does.
static OF_WORK: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?:^| )(?:work|job|do|more|less|giveup) "));

/// What a sentence says, and the bytes of its norm that say it.
pub(super) fn told(norm: &str) -> Option<(Range<usize>, Says)> {
    let row = row::of(norm);
    if !OF_WORK.is_match(&row.text) {
        return None;
    }
    SHAPES.iter().find_map(|shape| {
        let mut found = shape.pattern.captures_iter(&row.text);
        let found = found.find(|found| {
            let head = found.get(0).and_then(|whole| row.text.get(..whole.start()));
            let denied = shape.says == Says::Same && is_denied(head.unwrap_or_default());
            found.name("void").is_none() && !denied
        })?;
        let whole = without_end(&row.text, found.get(0)?.range());
        let found = row.norm_range(&whole);
        let things = shape.says == Says::Different && of_things(norm.get(found.clone())?);
        (!things).then_some((found, shape.says))
    })
}

/// What a field's label and value say by their shape, taken together.
pub(super) fn of_field(label: &str, value: &str) -> Option<Says> {
    let line = format!(" {label} :{value}");
    let (found, says) = told(&line)?;
    let plain = says != Says::Same || whole::is_plain_around(&line, found.start, found.end);
    plain.then_some(says)
}

/// Whether what is given up for something else is no work: keys, a telephone, the way there.
fn of_things(words: &str) -> bool {
    const THINGS: [&str; 20] = [
        "nyck",
        "telefon",
        "mobil",
        "dator",
        "passerkort",
        "skrivbord",
        "pendl",
        "buss",
        "sparvagn",
        "bilen",
        "cykl",
        "parkering",
        "keys",
        "phone",
        "laptop",
        "desk",
        "badge",
        "commut",
        "locker",
        "rummet",
    ];
    words.split(' ').any(|word| {
        ["key", "bus"].contains(&word) || THINGS.iter().any(|thing| word.starts_with(thing))
    })
}

/// A stretch without the mark or the "and" that it ends before.
fn without_end(text: &str, mut found: Range<usize>) -> Range<usize> {
    const ENDS: [&str; 5] = [" , ", " . ", " : ", " and ", " nor "];
    let words = text.get(found.clone()).unwrap_or_default();
    if let Some(end) = ENDS.iter().find(|end| words.ends_with(*end)) {
        found.end -= end.len() - 1;
    }
    found
}

/// Whether a denial or a turn stands before a shape in its clause.
fn is_denied(head: &str) -> bool {
    head.split(' ')
        .rev()
        .take_while(|class| ![",", "and", ":", "."].contains(class))
        .any(|class| matches!(class, "not" | "nor" | "turn" | "giveup"))
}

/// Lines of the file that are no comment.
fn lines() -> impl Iterator<Item = &'static str> {
    include_str!("shapes.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn shapes() -> Vec<Shape> {
    let mut pieces: Vec<(String, String)> = Vec::new();
    let mut shapes = Vec::new();
    for line in lines() {
        let text = line.strip_suffix(';').unwrap_or(line);
        if let Some(text) = text.strip_prefix("same: ") {
            shapes.push(shape(text, &pieces, Says::Same));
        } else if let Some(text) = text.strip_prefix("different: ") {
            shapes.push(shape(text, &pieces, Says::Different));
        } else if let Some((name, piece)) = text.split_once(" = ") {
            pieces.push((format!("<{name}>"), whole(piece, &pieces)));
        }
    }
    shapes
}

fn shape(text: &str, pieces: &[(String, String)], says: Says) -> Shape {
    Shape {
        pattern: pattern(&format!("(?:^| ){}", whole(text, pieces))),
        says,
    }
}

/// A pattern with its pieces put in.
fn whole(text: &str, pieces: &[(String, String)]) -> String {
    pieces.iter().fold(text.to_owned(), |text, (name, piece)| {
        text.replace(name, piece)
    })
}
