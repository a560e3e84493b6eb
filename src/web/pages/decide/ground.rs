//! What a person decides on: the case's newest mail, what was read of it, and the days that count.

use crate::case::CaseNumber;
use crate::eligibility::PolicyDay;
use crate::message::{self, Digest, Message, RawMessage};
use crate::request::{self, CaseSoFar, MoveRequest};
use crate::store::{CaseDecision, CaseShown};
use crate::web::error::PageError;
use crate::web::pages::mail::LONGEST_READING as LONGEST;
use crate::web::site::Site;
use crate::worker;

/// The ground of a decision.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) case: CaseShown,
    /// The mail that is answered, by its number in the ledger.
    pub(super) mail: i64,
    pub(super) digest: Digest,
    /// What can be shown of it.
    pub(super) raw: RawMessage,
    /// The program failed on it: its header alone is read.
    pub(super) is_set_aside: bool,
    pub(super) message: Message,
    /// What was stated, before the person corrects it.
    pub(super) read: MoveRequest,
    pub(super) language: String,
    pub(super) day: PolicyDay,
}

/// Reads it; a case without a mail that can be answered (weeded out) has none.
pub(super) async fn load(site: &Site, number: &CaseNumber) -> Result<Ground, PageError> {
    let case = site.store.case(number).await?.ok_or(PageError::NotFound)?;
    let decision = newest(&case).ok_or(PageError::NotFound)?;
    let mail = decision.message;
    let is_set_aside = case
        .mails
        .iter()
        .any(|one| one.id == mail && one.state == "set_aside");
    let raw = site
        .store
        .raw_mail(number, mail)
        .await?
        .ok_or(PageError::NotFound)?;
    let raw = RawMessage::new(raw);
    let stated = stated(&case, decision);
    let language = decision.language.clone();
    let digest = raw.digest();
    let raw = if is_set_aside { head_of(&raw) } else { raw };
    let (of_mail, shown) = (site.clone(), raw.clone());
    let work = move |()| understand(&of_mail, &shown, &stated);
    let (message, read) = worker::alone((), LONGEST, work)
        .await
        .ok_or(PageError::Broken)?;
    let day = PolicyDay {
        received_on: case.opened_on,
        decided_on: site.clock.today(),
    };
    Ok(Ground {
        case,
        mail,
        digest,
        raw,
        is_set_aside,
        message,
        read,
        language,
        day,
    })
}

/// The newest decision of a mail that asks for something.
fn newest(case: &CaseShown) -> Option<&CaseDecision> {
    case.decisions
        .iter()
        .rev()
        .find(|decision| !decision.asks_nothing())
}

/// What is known of the facts before the mail is read.
#[derive(Clone)]
struct Known {
    /// What a person stated of this mail, else what was read of it.
    of_mail: Option<MoveRequest>,
    /// What the case held before it.
    earlier: CaseSoFar,
}

fn stated(case: &CaseShown, decision: &CaseDecision) -> Known {
    let facts = |json: Option<&str>| json.and_then(|json| serde_json::from_str(json).ok());
    let by_person = |holds: &dyn Fn(i64) -> bool| {
        let mut newest_first = case.resolutions.iter().rev();
        newest_first
            .find(|one| holds(one.message) && one.request.is_some())
            .and_then(|one| Some((one.message, facts(one.request.as_deref())?)))
    };
    let (mail, before) = (decision.message, |message: i64| message < decision.message);
    let corrected = by_person(&|message| message == mail).map(|(_, request)| request);
    let mut read = case.decisions.iter().rev();
    let read = read.find(|one| before(one.message) && one.request.is_some());
    let read = read.and_then(|one| Some((one.message, facts(one.request.as_deref())?)));
    // Of one mail, what a person stated counts.
    let earlier = [read, by_person(&before)].into_iter().flatten();
    let earlier = earlier.max_by_key(|(message, _)| *message);
    Known {
        of_mail: corrected.or_else(|| facts(decision.request.as_deref())),
        earlier: CaseSoFar {
            earlier: earlier.map(|(_, request)| request),
            ..CaseSoFar::default()
        },
    }
}

/// Where nothing was read because of who sent the mail, a person sees what it says all the same, and the facts that the
/// case held before it.
fn understand(site: &Site, raw: &RawMessage, known: &Known) -> (Message, MoveRequest) {
    let message = message::parse(raw, &site.settings.reading);
    let request = known.of_mail.clone().unwrap_or_else(|| {
        request::read(&message, site.assessor.register(), &known.earlier)
            .request
            .or_else(|| known.earlier.earlier.clone())
            .unwrap_or_default()
    });
    (message, request)
}

/// A mail that the program failed on: its header alone, so that it can be answered.
fn head_of(raw: &RawMessage) -> RawMessage {
    let bytes = raw.bytes();
    let ends = [&b"\r\n\r\n"[..], b"\n\n"];
    let end = ends
        .iter()
        .filter_map(|mark| bytes.windows(mark.len()).position(|window| window == *mark))
        .min()
        .unwrap_or(bytes.len());
    RawMessage::new(bytes.get(..end).unwrap_or(bytes).to_vec())
}
