//! Where the post is told to belong, against the origin that a form gives.

use std::sync::LazyLock;

use super::super::super::document::Document;
use super::super::super::evidence::Evidence;
use super::super::super::facts::{MoveRequest, Place};
use super::super::super::form::FieldKind;
use super::super::super::mentions::Named;
use super::super::super::pattern::{Pattern, pattern};
use super::contradict;
use crate::outcome::Field;

/// "Oskars tjänst som registrator tillhör ju Regionarkivet".
static POST_BELONGS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*tjanst|[a-z]*tjansten|befattning|befattningen|anstallning|anstallningen|position|post) (?:[^ .,]+ ){0,4}?(?:tillhor|hor till|hor under|ligger (?:pa|hos|under|i)|sorterar under|belongs to|sits (?:with|at|in)|is (?:at|with|in)) (?:(?:ju|alltsa|faktiskt|idag|i dag|nu|today|currently) ){0,2}$",
    )
});
/// What was so, or is to be so.
static NOT_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:sedan|darefter|framover|efter|fran och med|from|after|then|tidigare|forut|inte|ej|not|kommer att|ska|will) (?:[^ .,]+ ){0,6}$",
    )
});

/// Puts the origin in doubt where a form gives it and the words beside the form tell of another.
pub(super) fn apply(document: &Document, request: &mut MoveRequest) {
    let from = request.from_organisation.as_ref();
    let Some((from, other)) = from.zip(other(document, request)) else {
        return;
    };
    let one = Some(from.evidence.clone());
    contradict(request, Field::FromOrganisation, one, other);
}

fn other(document: &Document, request: &MoveRequest) -> Option<Evidence> {
    if !document
        .fields()
        .any(|(_, field)| field.kind == FieldKind::From)
    {
        return None;
    }
    let ends = [&request.from_organisation, &request.to_organisation];
    let is_end = |place: &Place| ends.into_iter().flatten().any(|end| end.value == *place);
    document.sentences().find_map(|(part, sentence)| {
        sentence.mention_tokens().find_map(|token| {
            let Named::Place(place @ Place::City(_), _) = &part.mention(token)?.named else {
                return None;
            };
            let before = sentence.before(token);
            let belongs = POST_BELONGS.is_match(before) && !NOT_NOW.is_match(before);
            (belongs && !is_end(place)).then(|| part.evidence(&sentence.range))
        })
    })
}
