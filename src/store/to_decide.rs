//! What a person decides on: the newest mail of a case that asks for something, and what is known beside it.

use jiff::civil::Date;

use super::Store;
use super::case_page::StoredMail;
use super::cases::CaseDecision;
use super::db::{Tx, values};
use super::error::StoreError;
use super::review::{self, CaseReviews};
use crate::case::CaseNumber;

const OPENED: &str = "SELECT opened_on FROM case_file WHERE number = $1";
const NEWEST: &str = "
    SELECT message, decided_at, outcome, reason, language, missing, rules, request, policy, sender_check FROM decision
    WHERE case_number = $1 AND outcome NOT IN ('ignored', 'not_a_request') ORDER BY message DESC LIMIT 1";
const MAIL: &str = "
    SELECT m.id, m.seen_at, m.size, m.complete, m.digest, m.state, m.filing, m.filed_at, r.bytes
    FROM message m LEFT JOIN raw_mail r ON r.digest = m.digest WHERE m.id = $1";
const CORRECTED: &str = "
    SELECT message, request FROM resolution
    WHERE case_number = $1 AND message = $2 AND request IS NOT NULL ORDER BY id DESC LIMIT 1";
const EARLIER_BY_PERSON: &str = "
    SELECT message, request FROM resolution
    WHERE case_number = $1 AND message < $2 AND request IS NOT NULL ORDER BY id DESC LIMIT 1";
const EARLIER: &str = "
    SELECT message, request FROM decision
    WHERE case_number = $1 AND message < $2 AND request IS NOT NULL ORDER BY message DESC LIMIT 1";
/// A row for each reason why something waits, and one where nothing does.
const AT_HAND: &str = "
    SELECT f.state, w.reason,
        (SELECT COUNT(*) FROM message p JOIN raw_mail r ON r.digest = p.digest WHERE p.id = (
            SELECT MAX(d.message) FROM decision d
            WHERE d.case_number = f.number AND d.outcome NOT IN ('ignored', 'not_a_request'))) AS readable
    FROM case_file f LEFT JOIN (
        SELECT DISTINCT case_number, reason FROM review_item WHERE case_number = $1 AND closed_at IS NULL) AS w
    ON w.case_number = f.number WHERE f.number = $1";

/// What a person decides on, as of one moment.
#[derive(Debug, Clone)]
pub struct ToDecide {
    /// The day that the case's first mail was received, in Europe/Stockholm.
    pub opened_on: Date,
    /// The mail that is answered; its bytes are `None` after *gallring*.
    pub mail: StoredMail,
    /// What the program decided of it.
    pub decision: CaseDecision,
    /// What a person stated of this mail last, as JSON.
    pub corrected: Option<String>,
    /// What was stated before it: the mail, and the facts as JSON. Of one mail, what a person stated counts.
    pub earlier: Vec<(i64, String)>,
    /// What a person must look at in the case; the mail is given beside.
    pub reviews: CaseReviews,
}

/// What somebody has to know who takes a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtHand {
    /// `asked`, `decided` or `review`.
    pub state: String,
    /// Why something waits in it, each reason once.
    pub waits: Vec<String>,
    /// Whether the mail that a decision would answer is still there.
    pub can_be_decided: bool,
}

impl Store {
    /// What somebody has to know who takes the case; `None` where there is no such case.
    pub async fn case_at_hand(&self, number: &CaseNumber) -> Result<Option<AtHand>, StoreError> {
        let rows: Vec<(String, Option<String>, i64)> =
            self.db.fetch(AT_HAND, &values![number]).await?;
        let Some((state, _, readable)) = rows.first().cloned() else {
            return Ok(None);
        };
        Ok(Some(AtHand {
            state,
            waits: rows.into_iter().filter_map(|(_, why, _)| why).collect(),
            can_be_decided: readable > 0,
        }))
    }

    /// What a person decides on in that case; `None` where no mail of it asks for anything, or there is no such case.
    pub async fn to_decide(&self, number: &CaseNumber) -> Result<Option<ToDecide>, StoreError> {
        let mut tx = Tx::begin_reading(&self.db).await?;
        let opened: Vec<(String,)> = tx.fetch(OPENED, &values![number]).await?;
        let newest: Vec<CaseDecision> = tx.fetch(NEWEST, &values![number]).await?;
        let (Some((opened_on,)), Some(decision)) =
            (opened.into_iter().next(), newest.into_iter().next())
        else {
            return Ok(None);
        };
        let message = decision.message;
        let mail: Vec<StoredMail> = tx.fetch(MAIL, &values![message]).await?;
        let Some(mail) = mail.into_iter().next() else {
            return Ok(None);
        };
        let of_mail = values![number, message];
        let corrected: Vec<(i64, String)> = tx.fetch(CORRECTED, &of_mail).await?;
        let mut earlier: Vec<(i64, String)> = tx.fetch(EARLIER, &of_mail).await?;
        earlier.extend(
            tx.fetch::<(i64, String)>(EARLIER_BY_PERSON, &of_mail)
                .await?,
        );
        let opened_on = opened_on.parse();
        let given = message..message.saturating_add(1);
        Ok(Some(ToDecide {
            opened_on: opened_on.map_err(|_| StoreError::Stored { what: "day" })?,
            mail,
            decision,
            corrected: corrected.into_iter().next().map(|(_, request)| request),
            earlier,
            reviews: review::waiting_in_case(&mut tx, number, given).await?,
        }))
    }
}
