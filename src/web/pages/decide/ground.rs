//! What a person decides on: the case's newest mail, what was read of it, and the days that count.

use crate::case::CaseNumber;
use crate::eligibility::PolicyDay;
use crate::message::{self, Digest, Message, RawMessage};
use crate::request::{self, CaseSoFar, MoveRequest};
use crate::store::{CaseDecision, CaseShown};
use crate::web::error::PageError;
use crate::web::site::Site;

/// The ground of a decision.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) case: CaseShown,
    /// The mail that is answered, by its number in the ledger.
    pub(super) mail: i64,
    pub(super) digest: Digest,
    pub(super) bytes: Vec<u8>,
    pub(super) message: Message,
    /// What was stated, before the person corrects it.
    pub(super) read: MoveRequest,
    pub(super) language: String,
    pub(super) day: PolicyDay,
}

/// Reads it; a case without a mail that can be answered (weeded out) has none.
pub(super) async fn load(site: &Site, number: &str) -> Result<Ground, PageError> {
    let number = CaseNumber::parse(number).ok_or(PageError::NotFound)?;
    let case = site.store.case(&number).await?.ok_or(PageError::NotFound)?;
    let decision = newest(&case).ok_or(PageError::NotFound)?;
    let mail = decision.message;
    let is_set_aside = case
        .mails
        .iter()
        .any(|one| one.id == mail && one.state == "set_aside");
    let bytes = site
        .store
        .raw_mail(&number, mail)
        .await?
        .ok_or(PageError::NotFound)?;
    let stated = stated(&case, decision);
    let language = decision.language.clone();
    let raw = RawMessage::new(bytes.clone());
    let digest = raw.digest();
    let work = {
        let (site, raw) = (site.clone(), if is_set_aside { head_of(&raw) } else { raw });
        move || understand(&site, &raw, stated)
    };
    let (message, read) = tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| PageError::Broken)?;
    let day = PolicyDay {
        received_on: case.opened_on,
        decided_on: site.clock.today(),
    };
    Ok(Ground {
        case,
        mail,
        digest,
        bytes,
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
        .find(|decision| decision.outcome != "ignored")
}

/// What a person stated since that decision, else what was read then.
fn stated(case: &CaseShown, decision: &CaseDecision) -> Option<MoveRequest> {
    let corrected = case
        .resolutions
        .iter()
        .rev()
        .find(|resolution| resolution.message == decision.message)
        .and_then(|resolution| resolution.request.as_deref());
    let json = corrected.or(decision.request.as_deref())?;
    serde_json::from_str(json).ok()
}

/// Where nothing was read because of who sent the mail, a person sees what it says all the same.
fn understand(
    site: &Site,
    raw: &RawMessage,
    stated: Option<MoveRequest>,
) -> (Message, MoveRequest) {
    let message = message::parse(raw, &site.settings.reading);
    let request = stated.unwrap_or_else(|| {
        request::read(&message, site.assessor.register(), &CaseSoFar::default())
            .request
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
