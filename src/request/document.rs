//! A mail's words, laid out for reading: parts, sentences, tokens, with every place, date, account and person marked.
//!
//! What a mention *is* (this organisation, that day) is found once, here. What it *does* in the sentence (origin,
//! destination, day of the move) is read by the rooms beside this one, over [`Sentence::norm`]: the sentence in lower
//! case without diacritics, each mention a placeholder such as `@place`, so that a pattern speaks of classes of words
//! and never of one organisation's name.

use std::ops::Range;

use super::evidence::{Evidence, Source};
use super::form::{FieldKind, FormField};
use super::mentions::{Mention, Mentions};

/// The words of one mail that count as evidence.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// Subject first, then the body, then a forwarded request.
    pub(super) parts: Vec<Part>,
    /// Whether the subject was taken over from another mail ("SV:", "VB:"): no order of this writer's then.
    pub(super) inherited_subject: bool,
}

impl Document {
    /// Every sentence with its part, in reading order.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&Part, &Sentence)> {
        self.parts
            .iter()
            .flat_map(|part| part.sentences.iter().map(move |sentence| (part, sentence)))
    }

    /// Every labelled field with its part, in reading order.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&Part, &FormField)> {
        self.parts
            .iter()
            .flat_map(|part| part.fields.iter().map(move |field| (part, field)))
    }

    /// Every sentence, and behind them what stands behind labels that no form has: "PS: …", "Bakgrund: …".
    pub(super) fn lines(&self) -> impl Iterator<Item = (&Part, &Sentence)> {
        let remarks = self
            .fields()
            .filter(|(_, field)| field.kind == FieldKind::Other)
            .map(|(part, field)| (part, &field.value));
        self.sentences().chain(remarks)
    }
}

/// One stretch of text from one source.
#[derive(Debug)]
pub(super) struct Part {
    /// Where it stands.
    pub(super) source: Source,
    /// The text as a reader sees it.
    pub(super) text: String,
    /// What is mentioned in it, in text order.
    pub(super) mentions: Vec<Mention>,
    /// Its prose, in sentences.
    pub(super) sentences: Vec<Sentence>,
    /// Its labelled fields ("Konto: …"), which are no prose.
    pub(super) fields: Vec<FormField>,
}

impl Part {
    /// The words of `range` as evidence.
    pub(super) fn evidence(&self, range: &Range<usize>) -> Evidence {
        let text = self.text.get(range.clone()).unwrap_or_default();
        Evidence {
            source: self.source,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            start: range.start,
            end: range.end,
        }
    }

    /// The mention behind a placeholder token.
    pub(super) fn mention(&self, token: &Token) -> Option<&Mention> {
        token.mention.and_then(|index| self.mentions.get(index))
    }
}

/// One word, mark or mention of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Its bytes in the part's text.
    pub(super) range: Range<usize>,
    /// Its bytes in [`Sentence::norm`].
    pub(super) norm: Range<usize>,
    /// The mention that it stands for.
    pub(super) mention: Option<usize>,
}

/// One sentence, list item or line.
#[derive(Debug)]
pub(super) struct Sentence {
    /// Its bytes in the part's text.
    pub(super) range: Range<usize>,
    /// Lower case, no diacritics, one space between tokens, mentions as `@place`, `@date`, `@account`, `@person`;
    /// it begins and ends with a space, so that ` word ` finds whole words.
    pub(super) norm: String,
    /// The tokens of `norm`, in order.
    pub(super) tokens: Vec<Token>,
    /// Whether it ends in a question mark.
    pub(super) question: bool,
}

impl Sentence {
    /// The bytes of the part's text that a match in `norm` stands for.
    pub(super) fn text_range(&self, norm: Range<usize>) -> Range<usize> {
        let mut inside = self
            .tokens
            .iter()
            .filter(|token| token.norm.end > norm.start && token.norm.start < norm.end);
        let Some(first) = inside.next() else {
            return self.range.clone();
        };
        let last = inside.next_back().unwrap_or(first);
        first.range.start..last.range.end
    }

    /// The tokens that stand for mentions, in order.
    pub(super) fn mention_tokens(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| token.mention.is_some())
    }

    /// The part of `norm` before `token`, back to the last strong break (a full clause), `limit` bytes at most.
    pub(super) fn before(&self, token: &Token) -> &str {
        self.norm.get(..token.norm.start).unwrap_or_default()
    }

    /// The part of `norm` after `token`.
    pub(super) fn after(&self, token: &Token) -> &str {
        self.norm.get(token.norm.end..).unwrap_or_default()
    }
}

/// Lays out one part. `mentions` are those of `text`, in order and without overlap.
pub(super) fn part(source: Source, text: String, mentions: Mentions) -> Part {
    let mentions = mentions.into_sorted();
    let (fields, prose) = super::form::split(&text, &mentions);
    let sentences = prose
        .iter()
        .flat_map(|range| super::sentences::split(&text, range.clone(), &mentions))
        .filter(|range| !super::notice::is_pasted(text.get(range.clone()).unwrap_or_default()))
        .map(|range| sentence(&text, range, &mentions))
        .filter(|sentence| !sentence.tokens.is_empty())
        .collect();
    Part {
        source,
        text,
        mentions,
        sentences,
        fields,
    }
}

/// Lays out one sentence.
pub(super) fn sentence(text: &str, range: Range<usize>, mentions: &[Mention]) -> Sentence {
    let mut builder = Builder {
        norm: String::from(" "),
        tokens: Vec::new(),
    };
    let slice = text.get(range.clone()).unwrap_or_default();
    let first = mentions.partition_point(|mention| mention.range.start < range.start);
    let mut next = mentions.iter().enumerate().skip(first).peekable();
    let mut chars = slice.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let at = range.start + offset;
        while next
            .peek()
            .is_some_and(|(_, mention)| mention.range.start < at)
        {
            next.next();
        }
        if let Some((index, mention)) =
            next.next_if(|(_, mention)| mention.range.start == at && mention.range.end <= range.end)
        {
            builder.mention(index, mention);
            while chars
                .next_if(|(offset, _)| range.start + offset < mention.range.end)
                .is_some()
            {}
        } else if let Some((length, word)) = abbreviation(slice.get(offset..).unwrap_or_default())
            .filter(|_| {
                !slice
                    .get(..offset)
                    .is_some_and(|before| before.ends_with(char::is_alphanumeric))
            })
        {
            builder.push(word, at..at + length, None);
            while chars.next_if(|(next, _)| *next < offset + length).is_some() {}
        } else if c.is_alphanumeric() {
            let mut end = at + c.len_utf8();
            while let Some((offset, c)) = chars.next_if(|(_, c)| c.is_alphanumeric()) {
                if next
                    .peek()
                    .is_some_and(|(_, mention)| mention.range.start == range.start + offset)
                {
                    break;
                }
                end = range.start + offset + c.len_utf8();
            }
            builder.word(text.get(at..end).unwrap_or_default(), at..end);
        } else if let Some(mark) = mark(c) {
            builder.push(mark, at..at + c.len_utf8(), None);
        }
    }
    let question = slice
        .trim_end_matches(|c: char| c.is_whitespace() || ")\"'”".contains(c))
        .ends_with('?');
    Sentence {
        range,
        norm: builder.norm,
        tokens: builder.tokens,
        question,
    }
}

struct Builder {
    norm: String,
    tokens: Vec<Token>,
}

impl Builder {
    fn push(&mut self, norm: &str, range: Range<usize>, mention: Option<usize>) {
        let start = self.norm.len();
        self.norm.push_str(norm);
        self.tokens.push(Token {
            range,
            norm: start..self.norm.len(),
            mention,
        });
        self.norm.push(' ');
    }

    fn mention(&mut self, index: usize, mention: &Mention) {
        self.push(mention.placeholder(), mention.range.clone(), Some(index));
    }

    fn word(&mut self, word: &str, range: Range<usize>) {
        let folded = super::fold::word(word);
        // "Anna å Bo": as it is spoken; its fold is an English article.
        let meant = match word {
            "å" | "Å" => "och",
            // "Det ä dagen": its fold is an article as well.
            "ä" | "Ä" => "ar",
            _ => super::lexicon::spelling(&folded),
        };
        self.push(meant, range, None);
    }
}

/// "Fr.o.m." is one word, whose dots end nothing: the bytes that it takes, and the word.
fn abbreviation(rest: &str) -> Option<(usize, &'static str)> {
    const FORMS: [(&str, &str); 10] = [
        ("fr.o.m.", "fom"),
        ("fr.o.m", "fom"),
        ("fr. o. m.", "fom"),
        ("f.o.m.", "fom"),
        ("f.o.m", "fom"),
        ("t.o.m.", "tom"),
        ("t.o.m", "tom"),
        ("d.v.s.", "dvs"),
        ("d.v.s", "dvs"),
        ("dvs.", "dvs"),
    ];
    // Most words are done with by their first letter.
    if !rest.starts_with(['f', 'F', 't', 'T', 'd', 'D']) {
        return None;
    }
    let begins = |form: &str| {
        rest.get(..form.len())
            .is_some_and(|text| text.eq_ignore_ascii_case(form))
    };
    FORMS
        .iter()
        .find(|(form, _)| begins(form))
        .map(|(form, word)| (form.len(), *word))
}

/// Marks that part clauses, each as one token; other marks are passed over.
fn mark(c: char) -> Option<&'static str> {
    Some(match c {
        ',' => ",",
        ';' => ";",
        ':' => ":",
        '(' | '[' => "(",
        ')' | ']' => ")",
        '–' | '—' | '|' | '•' => "–",
        '→' | '>' | '⇒' | '➔' => ">",
        '.' | '!' | '?' => ".",
        '%' => "%",
        // "≠ samma arbetsuppgifter", a thumb turned down: marks that say no.
        '≠' | '👎' => "inte",
        '+' | '&' => "&",
        '/' => "/",
        _ => return None,
    })
}
