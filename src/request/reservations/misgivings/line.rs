//! What second thoughts are read in: every sentence, and what the fields of a form say, with the employee as a person
//! however short the name.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use super::super::super::document::{Document, Part, Sentence};
use super::super::super::employee::words::ORDERED_MINE;
use super::super::super::evidence::{Evidence, Source};
use super::super::super::facts::{Account, MoveRequest};
use super::super::super::fold;
use super::super::super::mentions::Named;
use super::super::super::pattern::{Pattern, pattern};
use super::super::clause::Clause;

/// "Hans konto ska inte röras".
static OF_A_THIRD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:hans|hennes|hens|deras|his|her|their) (?:[a-z]*konto|account) ")
});

/// One sentence or one field's value.
pub(super) struct Line<'a> {
    pub(super) part: &'a Part,
    pub(super) sentence: &'a Sentence,
    /// The sentence's words, with the employee's given name as `@person`.
    pub(super) norm: Cow<'a, str>,
    /// Whether it tells of an account that is not the one to be moved: by its id, or as his or hers where the writer
    /// orders for herself.
    pub(super) of_another_account: bool,
}

impl<'a> Line<'a> {
    /// What stands around words of [`Self::norm`].
    pub(super) fn around<'b>(&'b self, words: &Range<usize>) -> Clause<'b>
    where
        'a: 'b,
    {
        let split = self.norm.split_at_checked(words.end);
        let (until, after) = split.unwrap_or_default();
        Clause {
            part: self.part,
            sentence: self.sentence,
            before: self.norm.get(..=words.start).unwrap_or_default(),
            until,
            after,
        }
    }

    /// The words as evidence; the whole line where they do not stand in it as they were read.
    pub(super) fn evidence(&self, words: Range<usize>) -> Evidence {
        match self.norm {
            Cow::Borrowed(_) => self.part.evidence(&self.sentence.text_range(words)),
            Cow::Owned(_) => self.part.evidence(&self.sentence.range),
        }
    }
}

/// Every line of a mail.
pub(super) fn all<'a>(document: &'a Document, request: &MoveRequest) -> Vec<Line<'a>> {
    let name = request.employee_name.as_ref();
    let given = name.and_then(|name| name.value.split_whitespace().next());
    let given = given.map(|given| format!(" {} ", fold::word(given)));
    let by_sender = [
        name.map(|name| name.evidence.source),
        request
            .account
            .as_ref()
            .map(|account| account.evidence.source),
    ];
    let for_oneself = by_sender.contains(&Some(Source::Sender))
        || document
            .sentences()
            .any(|(_, sentence)| ORDERED_MINE.is_match(&sentence.norm));
    let account = request.account.as_ref().map(|account| &account.value);
    let fields = document.fields().map(|(part, field)| (part, &field.value));
    let line = |(part, sentence): (&'a Part, &'a Sentence)| Line {
        part,
        sentence,
        norm: with_person(&sentence.norm, given.as_deref()),
        of_another_account: names_another(part, sentence, account)
            || for_oneself && OF_A_THIRD.is_match(&sentence.norm),
    };
    document.sentences().chain(fields).map(line).collect()
}

fn with_person<'a>(norm: &'a str, given: Option<&str>) -> Cow<'a, str> {
    match given.filter(|given| norm.contains(*given)) {
        Some(given) => Cow::Owned(norm.replace(given, " @person ")),
        None => Cow::Borrowed(norm),
    }
}

fn names_another(part: &Part, sentence: &Sentence, account: Option<&Account>) -> bool {
    let mut accounts = sentence
        .mention_tokens()
        .filter_map(|token| match &part.mention(token)?.named {
            Named::Account(told, _) => Some(told),
            _ => None,
        })
        .peekable();
    accounts.peek().is_some() && accounts.all(|told| Some(told) != account)
}
