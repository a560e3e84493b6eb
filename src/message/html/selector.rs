//! Selectors: names, classes, ids and attributes of an element and of those around it.
//!
//! States (`:hover`), places among siblings and generated content are not read: a selector with one holds for nothing.

/// A selector of more parts is not read.
const MOST_PARTS: usize = 8;
/// Nor is one that asks more of one element.
const MOST_ASKS: usize = 16;
/// As many bytes of an element's class or id are looked through in one step.
const STEP: usize = 16;
/// The longest selector that is read, and as much of an element's class and id, in bytes.
const LONGEST: usize = 1_000;

/// What selectors ask of an element, in small letters.
#[derive(Debug, Clone, Default)]
pub(super) struct Identity {
    name: Box<str>,
    class: Box<str>,
    id: Box<str>,
}

impl Identity {
    /// Of an element's name, class and id.
    pub(super) fn new(name: &str, class: Option<&str>, id: Option<&str>) -> Self {
        let small = |text: Option<&str>| {
            let text = text.unwrap_or("");
            let read = text.get(..text.floor_char_boundary(LONGEST));
            read.unwrap_or("").to_ascii_lowercase().into()
        };
        Self {
            name: small(Some(name)),
            class: small(class),
            id: small(id),
        }
    }

    fn classes(&self) -> impl Iterator<Item = &str> {
        self.class.split_whitespace().take(16)
    }

    /// The keys under which rules for this element are found.
    pub(super) fn keys(&self) -> impl Iterator<Item = String> {
        let classes = self.classes().map(|class| format!(".{class}"));
        [
            "*".to_owned(),
            self.name.to_string(),
            format!("#{}", self.id),
        ]
        .into_iter()
        .chain(classes)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Ask {
    Name(String),
    Class(String),
    Id(String),
    /// Whether it is of the class (else the id), how it is compared, and with what.
    Attribute(bool, String, String),
}

impl Ask {
    /// How many steps a comparison takes: with all classes, or with a text in which a value is sought.
    fn cost(&self, element: &Identity) -> usize {
        let text = match self {
            Self::Name(_) => &element.name,
            Self::Id(_) | Self::Attribute(false, ..) => &element.id,
            Self::Class(_) | Self::Attribute(true, ..) => &element.class,
        };
        1 + text.len() / STEP
    }

    fn fits(&self, element: &Identity) -> bool {
        match self {
            Self::Name(name) => *element.name == **name,
            Self::Class(class) => element.classes().any(|c| c == class),
            Self::Id(id) => *element.id == **id,
            Self::Attribute(is_class, how, value) => {
                let of = if *is_class {
                    &element.class
                } else {
                    &element.id
                };
                match how.as_str() {
                    "" => !of.is_empty(),
                    "=" => **of == **value,
                    "~=" => of.split_whitespace().any(|word| word == value),
                    "*=" => !value.is_empty() && of.contains(value.as_str()),
                    "^=" => !value.is_empty() && of.starts_with(value.as_str()),
                    "$=" => !value.is_empty() && of.ends_with(value.as_str()),
                    _ => false,
                }
            }
        }
    }
}

/// One part of a selector: what it asks of one element.
#[derive(Debug, Clone, Default)]
struct Part {
    asks: Vec<Ask>,
    /// Whether the part before it must be the parent, and not any element around.
    is_child: bool,
}

impl Part {
    /// Whether an element is all that is asked; adds the steps to `cost`.
    fn fits(&self, element: &Identity, cost: &mut usize) -> bool {
        *cost += 1;
        self.asks.iter().all(|ask| {
            *cost += ask.cost(element);
            ask.fits(element)
        })
    }
}

/// A selector.
#[derive(Debug, Clone)]
pub(super) struct Selector {
    /// Its parts, the element's own first.
    parts: Vec<Part>,
}

impl Selector {
    /// Reads a selector; `None` for one that is not read.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > LONGEST {
            return None;
        }
        let text = text.to_ascii_lowercase();
        let mut parts = vec![Part::default()];
        let mut rest = text.as_str();
        let mut empty = true;
        while let Some(first) = rest.chars().next() {
            if first.is_whitespace() || first == '>' {
                let end = rest
                    .find(|c: char| !(c.is_whitespace() || c == '>'))
                    .unwrap_or(rest.len());
                let (between, after) = rest.split_at(end);
                if empty || parts.len() >= MOST_PARTS {
                    return None;
                }
                parts.push(Part {
                    is_child: between.contains('>'),
                    ..Part::default()
                });
                (rest, empty) = (after, true);
                continue;
            }
            let (ask, after) = ask(rest)?;
            let asks = &mut parts.last_mut()?.asks;
            if asks.len() >= MOST_ASKS {
                return None;
            }
            asks.extend(ask);
            (rest, empty) = (after, false);
        }
        parts.reverse();
        (!empty).then_some(Self { parts })
    }

    /// What its last part asks for first: an id, a class, a name or nothing.
    pub(super) fn key(&self) -> String {
        let asks = || self.parts.iter().take(1).flat_map(|part| &part.asks);
        let id = asks().find_map(|ask| match ask {
            Ask::Id(id) => Some(format!("#{id}")),
            _ => None,
        });
        let class = || {
            asks().find_map(|ask| match ask {
                Ask::Class(class) => Some(format!(".{class}")),
                _ => None,
            })
        };
        let name = || {
            asks().find_map(|ask| match ask {
                Ask::Name(name) => Some(name.clone()),
                _ => None,
            })
        };
        id.or_else(class)
            .or_else(name)
            .unwrap_or_else(|| "*".to_owned())
    }

    /// Which of two overrules the other: ids, then classes and attributes, then names.
    pub(super) fn weight(&self) -> (usize, usize, usize) {
        let mut out = (0, 0, 0);
        for ask in self.parts.iter().flat_map(|part| &part.asks) {
            match ask {
                Ask::Id(_) => out.0 += 1,
                Ask::Class(_) | Ask::Attribute(..) => out.1 += 1,
                Ask::Name(_) => out.2 += 1,
            }
        }
        out
    }

    /// Whether it holds for an element within these others, outermost first; adds the comparisons to `cost`.
    pub(super) fn fits<'i>(
        &self,
        element: &Identity,
        within: impl DoubleEndedIterator<Item = &'i Identity>,
        cost: &mut usize,
    ) -> bool {
        let Some((own, around)) = self.parts.split_first() else {
            return false;
        };
        own.fits(element, cost) && stand_around(own, around, within, cost)
    }
}

/// Whether elements around fit these parts, from the inside out. The innermost that fits is taken: with a parent asked
/// for further out another one might have done, which nobody writes to hide a text.
fn stand_around<'i>(
    own: &Part,
    parts: &[Part],
    within: impl DoubleEndedIterator<Item = &'i Identity>,
    cost: &mut usize,
) -> bool {
    let mut within = within.rev();
    let mut is_child = own.is_child;
    for part in parts {
        let found = loop {
            let Some(element) = within.next() else {
                return false;
            };
            if part.fits(element, cost) {
                break true;
            }
            if is_child {
                break false;
            }
        };
        if !found {
            return false;
        }
        is_child = part.is_child;
    }
    true
}

/// Reads what a selector asks for first; gives it and what follows.
fn ask(text: &str) -> Option<(Option<Ask>, &str)> {
    if let Some(after) = text.strip_prefix('*') {
        return Some((None, after));
    }
    if let Some(inner) = text.strip_prefix('[') {
        let (inner, after) = inner.split_once(']')?;
        return Some((Some(attribute(inner)?), after));
    }
    let (kind, rest) = match text.strip_prefix(['.', '#']) {
        Some(rest) => (text.chars().next()?, rest),
        None => (' ', text),
    };
    let end = rest
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')))
        .unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    let word = (!word.is_empty()).then(|| word.to_owned())?;
    let ask = match kind {
        '.' => Ask::Class(word),
        '#' => Ask::Id(word),
        _ => Ask::Name(word),
    };
    Some((Some(ask), after))
}

fn attribute(text: &str) -> Option<Ask> {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '-'))
        .unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let is_class = match name {
        "class" => true,
        "id" => false,
        _ => return None,
    };
    let rest = rest.trim();
    let value = rest.find('=').map_or(rest.len(), |at| at + 1);
    let (how, value) = rest.split_at(value);
    let value = value.trim().trim_matches(['"', '\'']);
    Some(Ask::Attribute(is_class, how.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparison_costs_what_it_asks_and_looks_through() {
        let cost = |selector: &str, class: &str| {
            let mut cost = 0;
            let element = Identity::new("p", Some(class), None);
            let selector = Selector::parse(selector).unwrap();
            assert!(selector.fits(&element, std::iter::empty(), &mut cost));
            cost
        };
        assert!(cost(&".a".repeat(MOST_ASKS), "a") > MOST_ASKS);
        assert!(Selector::parse(&".a".repeat(MOST_ASKS + 1)).is_none());
        assert!(Selector::parse(&format!("p {} b", ".a".repeat(MOST_ASKS + 1))).is_none());
        let long = "a".repeat(LONGEST);
        assert!(cost("[class*=aa]", &long) > LONGEST / STEP);
        assert!(cost("[class*=aa]", "aa") < 4);
    }
}
