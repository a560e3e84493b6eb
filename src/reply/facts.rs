//! What a template may say: the values that stand between `{{` and `}}`, one struct, all of them always there.
//!
//! A fact that is not stated is `none`, so that a template asks `{% if account %}`; a misspelt name is an error.

use serde::Serialize;

use super::clean::one_line;
use super::days::in_words;
use super::places::{PlaceFact, place};
use super::subject;
use crate::assessment::Assessment;
use crate::case::CaseNumber;
use crate::outcome::{Field, Language};
use crate::register::Register;
use crate::request::{Evidence, MoveRequest, People, Source, Stated};

/// Longest value that a reply repeats, in characters.
const LONGEST_VALUE: usize = 100;
/// Longest words of the sender that a reply quotes, in characters.
const LONGEST_QUOTE: usize = 160;
/// Most contradictions that a reply lists.
const MOST_CONTRADICTIONS: usize = 5;

/// Everything that a template can name.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Facts {
    /// `KF-2026-000001`.
    pub(super) case: String,
    /// The subject of the mail, marks and case number taken away.
    pub(super) subject: String,
    /// Who signs: the display name of the sending mailbox.
    pub(super) signature: String,
    /// `approved`, …
    pub(super) outcome: &'static str,
    /// The day of the policy version, ISO.
    pub(super) policy: &'static str,
    /// The number of the rule that decided; `none` where admission or a person did.
    pub(super) rule: Option<u8>,
    /// Whether a person of the staff decided.
    pub(super) by_person: bool,
    /// Whether any of the facts below is stated.
    pub(super) any_fact: bool,
    /// The account.
    pub(super) account: Option<Fact>,
    /// Whose it is.
    pub(super) employee: Option<Fact>,
    /// The organisation that the position leaves.
    pub(super) origin: Option<PlaceFact>,
    /// The organisation that it goes to.
    pub(super) destination: Option<PlaceFact>,
    /// The title before the move.
    pub(super) role_current: Option<Fact>,
    /// The title after it.
    pub(super) role_new: Option<Fact>,
    /// Whether the duties stay: `value` is a boolean.
    pub(super) same_duties: Option<Fact<bool>>,
    /// The day in words.
    pub(super) date: Option<Fact>,
    /// The words that make it part of a project.
    pub(super) project: Option<Fact<bool>>,
    /// The words that order moves for several people.
    pub(super) people: Option<Fact<bool>>,
    /// Statements that cannot both be true.
    pub(super) contradictions: Vec<Pair>,
    /// What is asked for.
    pub(super) asks: Asks,
}

/// A value with how it came to be known.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Fact<T = String> {
    /// The value.
    pub(super) value: T,
    /// `subject`, `body`, `forwarded`, `sender`, `domain`, `earlier`.
    pub(super) source: Source,
    /// The words that state it, where they say more than the value.
    pub(super) quote: Option<String>,
}

/// Two statements that disagree.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Pair {
    /// The code of the fact.
    pub(super) field: Field,
    /// One statement.
    pub(super) one: String,
    /// The other.
    pub(super) other: String,
}

/// A question a field, true where it is to be asked.
#[derive(Debug, Clone, Copy, Default, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one question a field; each is asked or not, whatever the others are"
)]
pub(super) struct Asks {
    pub(super) account: bool,
    pub(super) from_organisation: bool,
    pub(super) to_organisation: bool,
    pub(super) same_duties: bool,
    pub(super) move_date: bool,
}

impl Asks {
    pub(super) fn for_fields(missing: &[Field]) -> Self {
        let asked = |field| missing.contains(&field);
        Self {
            account: asked(Field::Account),
            from_organisation: asked(Field::FromOrganisation),
            to_organisation: asked(Field::ToOrganisation),
            same_duties: asked(Field::SameDuties),
            move_date: asked(Field::MoveDate),
        }
    }
}

/// The facts of one assessment.
pub(super) fn gather(
    assessment: &Assessment,
    case: &CaseNumber,
    signature: &str,
    register: &Register,
) -> Facts {
    let nothing = MoveRequest::default();
    let request = assessment.request.as_ref().unwrap_or(&nothing);
    let language = assessment.language;
    let missing = assessment.missing();
    Facts {
        case: case.to_string(),
        subject: subject::bare(&assessment.message.subject, language),
        signature: one_line(signature, LONGEST_VALUE),
        outcome: assessment.outcome().code(),
        policy: assessment.policy.as_str(),
        by_person: false,
        rule: assessment
            .rules()
            .iter()
            .find(|rule| rule.held)
            .map(|rule| rule.rule),
        any_fact: states_anything(request),
        account: request
            .account
            .as_ref()
            .map(|stated| fact(stated.value.as_str(), &stated.evidence)),
        employee: request.employee_name.as_ref().map(text_fact),
        origin: request.from_organisation.as_ref().map(|stated| {
            place(
                stated,
                missing.contains(&Field::FromOrganisation),
                language,
                register,
            )
        }),
        destination: request.to_organisation.as_ref().map(|stated| {
            place(
                stated,
                missing.contains(&Field::ToOrganisation),
                language,
                register,
            )
        }),
        role_current: request.role_current.as_ref().map(text_fact),
        role_new: request.role_new.as_ref().map(text_fact),
        same_duties: request
            .same_duties
            .as_ref()
            .map(|stated| flag(stated.value, &stated.evidence)),
        date: request
            .move_date
            .as_ref()
            .map(|stated| date_fact(stated, language)),
        project: request
            .project_reorganisation
            .as_ref()
            .map(|words| flag(true, words)),
        people: match &request.people {
            People::One => None,
            People::Several(words) => Some(flag(true, words)),
        },
        contradictions: pairs(request),
        asks: Asks::for_fields(missing),
    }
}

fn states_anything(request: &MoveRequest) -> bool {
    request.account.is_some()
        || request.employee_name.is_some()
        || request.from_organisation.is_some()
        || request.to_organisation.is_some()
        || request.role_current.is_some()
        || request.role_new.is_some()
        || request.same_duties.is_some()
        || request.move_date.is_some()
        || request.project_reorganisation.is_some()
        || matches!(request.people, People::Several(_))
}

fn pairs(request: &MoveRequest) -> Vec<Pair> {
    request
        .contradictions
        .iter()
        .take(MOST_CONTRADICTIONS)
        .map(|pair| Pair {
            field: pair.field,
            one: one_line(&pair.one.text, LONGEST_QUOTE),
            other: one_line(&pair.other.text, LONGEST_QUOTE),
        })
        .filter(|pair| !pair.one.is_empty() && !pair.other.is_empty() && pair.one != pair.other)
        .collect()
}

fn text_fact(stated: &Stated<String>) -> Fact {
    fact(&stated.value, &stated.evidence)
}

fn date_fact(stated: &Stated<jiff::civil::Date>, language: Language) -> Fact {
    fact(&in_words(stated.value, language), &stated.evidence)
}

fn flag(value: bool, evidence: &Evidence) -> Fact<bool> {
    Fact {
        value,
        source: evidence.source,
        quote: Some(one_line(&evidence.text, LONGEST_QUOTE)).filter(|q| !q.is_empty()),
    }
}

/// A value as text; its words are quoted only where they differ from it.
pub(super) fn fact(value: &str, evidence: &Evidence) -> Fact {
    let value = one_line(value, LONGEST_VALUE);
    Fact {
        quote: quote(&value, evidence),
        source: evidence.source,
        value,
    }
}

/// The words of the evidence, unless they are just the value.
pub(super) fn quote(value: &str, evidence: &Evidence) -> Option<String> {
    let words = one_line(&evidence.text, LONGEST_QUOTE);
    let says_more = !words.is_empty() && !words.to_lowercase().contains(&value.to_lowercase());
    says_more.then_some(words)
}
