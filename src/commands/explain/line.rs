//! One mail as a line of JSON: the keys and values that checks outside the project read.

use serde_json::{Map, Value, json};

use super::Explained;
use crate::evaluation;
use crate::request::{Evidence, MoveRequest, People};

/// The object of one mail.
pub(super) fn of(explained: &Explained) -> Value {
    let assessment = &explained.assessment;
    json!({
        "file": explained.file,
        "outcome": assessment.outcome().code(),
        "reason": assessment.reason.code(),
        "language": assessment.language.code(),
        "missing": assessment.missing().iter().map(|field| field.code()).collect::<Vec<_>>(),
        "request": assessment.request.as_ref().map(request),
        "policy_version": assessment.policy.as_str(),
        "rules": assessment
            .rules()
            .iter()
            .map(|rule| json!({ "rule": rule.rule, "held": rule.held }))
            .collect::<Vec<_>>(),
        "evidence": assessment.request.as_ref().map_or_else(|| json!({}), evidence),
        "visible_text": assessment.message.text.own,
        "reply": explained.reply.as_ref().map(|reply| json!({
            "to": reply.to.as_str(),
            "subject": reply.subject,
            "body": reply.body,
        })),
    })
}

fn request(request: &MoveRequest) -> Value {
    let fields = evaluation::values(request)
        .into_iter()
        .map(|(field, value)| (field.to_owned(), value));
    Value::Object(fields.collect::<Map<_, _>>())
}

fn evidence(request: &MoveRequest) -> Value {
    let words: Map<_, _> = stated(request)
        .into_iter()
        .map(|(field, evidence)| (field.to_owned(), Value::String(evidence.text.clone())))
        .collect();
    Value::Object(words)
}

/// The stated facts by field name, each with its words.
pub(super) fn stated(request: &MoveRequest) -> Vec<(&'static str, &Evidence)> {
    let people = match &request.people {
        People::One => None,
        People::Several(words) => Some(words),
    };
    [
        (
            "account",
            request.account.as_ref().map(|stated| &stated.evidence),
        ),
        (
            "employee_name",
            request
                .employee_name
                .as_ref()
                .map(|stated| &stated.evidence),
        ),
        (
            "from_organisation",
            request
                .from_organisation
                .as_ref()
                .map(|stated| &stated.evidence),
        ),
        (
            "to_organisation",
            request
                .to_organisation
                .as_ref()
                .map(|stated| &stated.evidence),
        ),
        (
            "role_current",
            request.role_current.as_ref().map(|stated| &stated.evidence),
        ),
        (
            "role_new",
            request.role_new.as_ref().map(|stated| &stated.evidence),
        ),
        (
            "same_duties",
            request.same_duties.as_ref().map(|stated| &stated.evidence),
        ),
        (
            "move_date",
            request.move_date.as_ref().map(|stated| &stated.evidence),
        ),
        (
            "project_reorganisation",
            request.project_reorganisation.as_ref(),
        ),
        ("people", people),
    ]
    .into_iter()
    .filter_map(|(field, evidence)| evidence.map(|evidence| (field, evidence)))
    .collect()
}
