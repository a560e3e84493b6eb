//! What a person decides on: the case's newest mail, what was read of it, and the days that count.

use std::time::Duration;

use crate::case::CaseNumber;
use crate::eligibility::PolicyDay;
use crate::message::{self, Digest, Message, RawMessage};
use crate::request::{self, CaseSoFar, MoveRequest};
use crate::store::{CaseReviews, ToDecide};
use crate::web::error::PageError;
use crate::web::reading::{Reading, Unread};
use crate::web::site::Site;
use crate::worker;

/// Time for a header alone, where there was none for all of a mail.
const OF_HEAD: Duration = Duration::from_secs(4);
/// So many bytes of a header are read where not all of a mail is.
const LONGEST_HEAD: usize = 64 * 1024;

/// The ground of a decision.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) case: CaseNumber,
    /// What a person must look at in the case.
    pub(super) reviews: CaseReviews,
    /// The mail that is answered, by its number in the ledger.
    pub(super) mail: i64,
    pub(super) is_complete: bool,
    pub(super) digest: Digest,
    /// What can be shown of it.
    pub(super) raw: RawMessage,
    /// The program failed on it: its header alone is read.
    pub(super) is_set_aside: bool,
    /// There was no time for reading more of it than its header.
    pub(super) is_late: bool,
    /// The time of the page.
    pub(super) time: Reading,
    pub(super) message: Message,
    /// What was stated, before the person corrects it.
    pub(super) read: MoveRequest,
    pub(super) language: String,
    /// What the check of the mail's sender came to.
    pub(super) sender_check: Option<String>,
    pub(super) day: PolicyDay,
}

/// Reads it; `None` for a case without a mail that can be answered: it is weeded out, or there is no such case.
pub(super) async fn load(
    site: &Site,
    number: &CaseNumber,
    time: Reading,
) -> Result<Option<Ground>, PageError> {
    let Some(mut found) = site.store.to_decide(number).await? else {
        return Ok(None);
    };
    let Some(raw) = found.mail.bytes.take() else {
        return Ok(None);
    };
    let stated = stated(&found);
    let mail = found.mail.mail;
    let is_set_aside = mail.state == "set_aside";
    let raw = RawMessage::new(raw);
    let digest = raw.digest();
    let head = head_of(&raw);
    let raw = if is_set_aside { head.clone() } else { raw };
    let (of_mail, whole, known) = (site.clone(), raw.clone(), stated.clone());
    // The page shows it after that.
    let work = move || understand(&of_mail, &whole, &known);
    let (raw, is_late, (message, read)) = match time.read(true, work).await {
        Ok(understood) => (raw, false, understood),
        Err(Unread::Late) => {
            let understood = of_head(site, &head, stated).await?;
            (head, true, understood)
        }
        Err(Unread::Failed) => return Err(PageError::Broken),
    };
    Ok(Some(Ground {
        case: number.clone(),
        reviews: found.reviews,
        mail: mail.id,
        is_complete: mail.complete != 0,
        digest,
        raw,
        is_set_aside,
        is_late,
        time,
        message,
        read,
        language: found.decision.language,
        sender_check: found.decision.sender_check,
        day: PolicyDay {
            received_on: found.opened_on,
            decided_on: site.clock.today(),
        },
    }))
}

/// What is known of the facts before the mail is read.
#[derive(Clone)]
struct Known {
    /// What a person stated of this mail, else what was read of it.
    of_mail: Option<MoveRequest>,
    /// What the case held before it.
    earlier: CaseSoFar,
}

fn stated(found: &ToDecide) -> Known {
    let facts = |json: &str| serde_json::from_str::<MoveRequest>(json).ok();
    // Of one mail, what a person stated counts, which stands last.
    let earlier = found.earlier.iter();
    let earlier = earlier.filter_map(|(message, json)| Some((*message, facts(json)?)));
    let earlier = earlier.max_by_key(|(message, _)| *message);
    let read = || facts(found.decision.request.as_deref()?);
    Known {
        of_mail: found.corrected.as_deref().and_then(facts).or_else(read),
        earlier: CaseSoFar {
            earlier: earlier.map(|(_, request)| request),
            ..CaseSoFar::default()
        },
    }
}

/// What the header alone says. It is any mail's, too: it has its own thread, and a time.
async fn of_head(
    site: &Site,
    head: &RawMessage,
    stated: Known,
) -> Result<(Message, MoveRequest), PageError> {
    let (of_mail, head) = (site.clone(), head.clone());
    let work = move |()| understand(&of_mail, &head, &stated);
    worker::alone((), OF_HEAD, work)
        .await
        .ok_or(PageError::Late)
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

/// A mail that the program failed on: its header alone, so that it can be answered. An endless one ends all the same.
fn head_of(raw: &RawMessage) -> RawMessage {
    let bytes = raw.bytes();
    let ends = [&b"\r\n\r\n"[..], b"\n\n"];
    let end = ends
        .iter()
        .filter_map(|mark| bytes.windows(mark.len()).position(|window| window == *mark))
        .min()
        .unwrap_or(bytes.len())
        .min(LONGEST_HEAD);
    RawMessage::new(bytes.get(..end).unwrap_or(bytes).to_vec())
}
