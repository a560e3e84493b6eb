//! How well a labelled folder is understood (`policy/labels.md`): decisions, fields, and every miss with its grounds.
//!
//! Never here: reading files; labels and assessments come in.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::assessment::Assessment;
use crate::outcome::Outcome;
use crate::request::{MoveRequest, Place, Stated};

/// One line of `labels.jsonl`.
#[derive(Debug, Clone, Deserialize)]
pub struct Label {
    /// The mail's file name.
    pub file: String,
    /// The outcome code.
    pub outcome: String,
    /// The reason code.
    pub reason: String,
    /// `sv` or `en`.
    pub language: String,
    /// The required fields that the mail does not give.
    pub missing: Vec<String>,
    /// What the mail states, by field name.
    pub request: Option<BTreeMap<String, serde_json::Value>>,
    /// Other `outcome/reason` pairs that a careful person could defend.
    pub also_acceptable: Vec<String>,
    /// What is odd in the mail.
    pub note: String,
}

/// What a field was read as against its label.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FieldScore {
    /// Read as labelled.
    pub right: u32,
    /// Read as something else than the label says, or read where nothing is stated.
    pub wrong: u32,
    /// Stated, and not read.
    pub missed: u32,
}

impl FieldScore {
    /// Of what was read, how much is right; 1 where nothing was read.
    #[must_use]
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// Of what is stated, how much was read right; 1 where nothing is stated.
    #[must_use]
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        1.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

/// One mail that was not decided, or not read, as labelled.
#[derive(Debug, Clone)]
pub struct Miss {
    /// The mail's file name.
    pub file: String,
    /// What is wrong: one line each.
    pub what: Vec<String>,
    /// What the label says is odd in the mail.
    pub note: String,
    /// Whether the decision itself is wrong, not only a field.
    pub decision: bool,
}

/// The scores of one folder.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    /// Mails scored.
    pub mails: u32,
    /// Decided as labelled.
    pub right: u32,
    /// Decided as the label also accepts.
    pub acceptable: u32,
    /// Approved though the label does not approve: the worst error.
    pub false_approvals: u32,
    /// Labelled approved and not approved.
    pub missed_approvals: u32,
    /// Answered though the label sends nothing.
    pub forbidden_replies: u32,
    /// Another language than labelled, of those answered.
    pub wrong_language: u32,
    /// By field of the request.
    pub fields: BTreeMap<String, FieldScore>,
    /// Every mail with something wrong.
    pub misses: Vec<Miss>,
}

impl Scores {
    /// The share of mails decided as labelled or as also acceptable.
    #[must_use]
    pub fn decided(&self) -> f64 {
        share(self.right + self.acceptable, self.mails)
    }

    /// All fields together.
    #[must_use]
    pub fn all_fields(&self) -> FieldScore {
        self.fields
            .values()
            .fold(FieldScore::default(), |sum, score| FieldScore {
                right: sum.right + score.right,
                wrong: sum.wrong + score.wrong,
                missed: sum.missed + score.missed,
            })
    }

    /// Counts one mail.
    pub fn count(&mut self, label: &Label, assessment: &Assessment) {
        self.mails += 1;
        let decided = (assessment.outcome().code(), assessment.reason.code());
        let labelled = (label.outcome.as_str(), label.reason.as_str());
        let pair = format!("{}/{}", decided.0, decided.1);
        let accepted = label.also_acceptable.contains(&pair);
        let mut what = Vec::new();
        if decided == labelled {
            self.right += 1;
            self.compare_fields(label, assessment, &mut what);
        } else if accepted {
            self.acceptable += 1;
        } else {
            what.push(format!(
                "decided {pair}, labelled {}/{}",
                labelled.0, labelled.1
            ));
            self.compare_fields(label, assessment, &mut what);
        }
        let wrong = decided != labelled && !accepted;
        self.false_approvals +=
            u32::from(assessment.outcome() == Outcome::Approved && label.outcome != "approved");
        self.missed_approvals +=
            u32::from(assessment.outcome() != Outcome::Approved && label.outcome == "approved");
        let answered = |outcome: &str, reason: &str| {
            !matches!(outcome, "ignored" | "not_a_request")
                && !matches!(reason, "unreadable" | "sender_not_authenticated")
        };
        if answered(decided.0, decided.1) && !answered(labelled.0, labelled.1) && !accepted {
            self.forbidden_replies += 1;
        }
        if answered(labelled.0, labelled.1)
            && decided == labelled
            && assessment.language.code() != label.language
        {
            self.wrong_language += 1;
            what.push(format!(
                "language {}, labelled {}",
                assessment.language.code(),
                label.language
            ));
        }
        if decided == labelled {
            let missing: Vec<&str> = assessment
                .missing()
                .iter()
                .map(|field| field.code())
                .collect();
            if missing != label.missing {
                what.push(format!("missing {missing:?}, labelled {:?}", label.missing));
            }
        }
        if !what.is_empty() {
            self.misses.push(Miss {
                file: label.file.clone(),
                what,
                note: label.note.clone(),
                decision: wrong,
            });
        }
    }

    fn compare_fields(&mut self, label: &Label, assessment: &Assessment, what: &mut Vec<String>) {
        let (Some(stated), Some(request)) = (&label.request, &assessment.request) else {
            return;
        };
        for (field, value) in values(request) {
            let labelled = stated.get(field).cloned().unwrap_or_default();
            let score = self.fields.entry(field.to_owned()).or_default();
            if same(&value, &labelled) {
                score.right += u32::from(!labelled.is_null());
                continue;
            }
            score.wrong += u32::from(!value.is_null());
            score.missed += u32::from(!labelled.is_null());
            what.push(format!("{field} {value}, labelled {labelled}"));
        }
    }
}

/// The request's fields as `labels.md` writes them, in its order.
#[must_use]
pub fn values(request: &MoveRequest) -> Vec<(&'static str, serde_json::Value)> {
    use serde_json::Value;
    let place = |stated: &Stated<Place>| stated.value.code().to_owned();
    let words = |stated: &Stated<String>| stated.value.clone();
    let text = |value: Option<String>| value.map_or(Value::Null, Value::String);
    let stated = request;
    vec![
        (
            "account",
            text(
                stated
                    .account
                    .as_ref()
                    .map(|account| account.value.to_string()),
            ),
        ),
        (
            "employee_name",
            text(stated.employee_name.as_ref().map(words)),
        ),
        (
            "from_organisation",
            text(stated.from_organisation.as_ref().map(place)),
        ),
        (
            "to_organisation",
            text(stated.to_organisation.as_ref().map(place)),
        ),
        (
            "role_current",
            text(stated.role_current.as_ref().map(words)),
        ),
        ("role_new", text(stated.role_new.as_ref().map(words))),
        (
            "same_duties",
            stated
                .same_duties
                .as_ref()
                .map_or(Value::Null, |same| Value::Bool(same.value)),
        ),
        (
            "move_date",
            text(stated.move_date.as_ref().map(|day| day.value.to_string())),
        ),
        (
            "project_reorganisation",
            Value::Bool(stated.project_reorganisation.is_some()),
        ),
    ]
}

/// Texts are compared without regard to case, as `labels.md` says of titles.
fn same(value: &serde_json::Value, labelled: &serde_json::Value) -> bool {
    match (value.as_str(), labelled.as_str()) {
        (Some(value), Some(labelled)) => value.to_lowercase() == labelled.to_lowercase(),
        _ => value == labelled,
    }
}
