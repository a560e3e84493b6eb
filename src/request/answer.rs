//! An answer in a case that waits for one: whether it says something that the rules can go by.
//!
//! Our replies promise that a person looks at the case again when asked to. A question, thanks, or words that state no
//! fact are left for staff as well: the same question once more would be no answer.

use std::sync::LazyLock;

use super::document::Document;
use super::evidence::Source;
use super::facts::{MoveRequest, People};
use super::pattern::{Pattern, pattern};

static A_PERSON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:omprov\w*|ompröv\w*|overklag\w*|overprov\w*|manuell\w*|(?:prata|tala|talas vid|komma i kontakt) med (?:nagon|en (?:manniska|person|handlaggare)|er)|ring (?:mig|upp)|review|reconsider\w*|appeal|speak (?:to|with)|talk to (?:a|someone|somebody)|human|real person|call me) ",
    )
});

/// Whether the writer asks that a person look at the case.
pub(super) fn asks_for_a_person(document: &Document) -> bool {
    document
        .sentences()
        .filter(|(part, _)| part.source != Source::Subject)
        .any(|(_, sentence)| A_PERSON.is_match(&sentence.norm))
}

/// Whether the mail's own words state any fact, the header apart.
pub(super) fn states_something(stated: &MoveRequest) -> bool {
    let spoken = |source: Source| !matches!(source, Source::Sender | Source::Domain);
    let account = stated
        .account
        .as_ref()
        .is_some_and(|stated| spoken(stated.evidence.source));
    let from = stated
        .from_organisation
        .as_ref()
        .is_some_and(|stated| spoken(stated.evidence.source));
    account
        || from
        || stated.to_organisation.is_some()
        || stated.same_duties.is_some()
        || stated.move_date.is_some()
        || stated.project_reorganisation.is_some()
        || !stated.contradictions.is_empty()
        || matches!(stated.people, People::Several(_))
}
