//! What the store knows of a mail before it is decided: recorded before? part of a case?

use std::collections::HashMap;

use super::Store;
use super::batch::Source;
use super::db::Value;
use super::error::StoreError;
use super::resolutions::resolved_requests;
use super::types::Filing;
use crate::case::CaseNumber;
use crate::message::{Digest, EmailAddress, Message, MessageId};
use crate::request::CaseSoFar;

/// References looked at: the newest. A long thread names its case in its last mails.
const REFERENCES: usize = 20;

const BY_DIGEST: &str = "
    SELECT o.digest, o.id, o.mailbox, o.state, o.filing, o.case_number FROM message o
    WHERE o.id IN (SELECT MIN(i.id) FROM message i WHERE i.digest IN ({list}) GROUP BY i.digest)";
const BY_CONTENT: &str = "
    SELECT o.content_digest, o.id, o.mailbox, o.state, o.filing, o.case_number FROM message o
    WHERE o.id IN (SELECT MIN(i.id) FROM message i WHERE i.content_digest IN ({list}) GROUP BY i.content_digest)";
const BY_THREAD: &str = "
    SELECT t.message_id, t.case_number, t.ours, c.sender FROM thread_id t JOIN case_file c ON c.number = t.case_number
    WHERE t.message_id IN ({list}) ORDER BY t.case_number";
const CASES: &str =
    "SELECT f.number, f.opened_on, f.sender, CASE
        WHEN f.state = 'review' AND EXISTS (SELECT 1 FROM case_index i
            WHERE i.case_number = f.number AND i.outcome = 'needs_information')
        AND NOT EXISTS (SELECT 1 FROM review_item r WHERE r.case_number = f.number AND r.closed_at IS NULL
            AND r.reason IN ('reply_limit', 'reply_refused', 'reply_bounced')) THEN 'asked'
        ELSE f.state END
    FROM case_file f WHERE f.number IN ({list})";
const REQUESTS: &str = "
    SELECT d.case_number, d.message, d.request FROM decision d
    WHERE d.request IS NOT NULL AND d.message IN (
        SELECT MAX(l.message) FROM decision l
        WHERE l.case_number IN ({list}) AND l.request IS NOT NULL GROUP BY l.case_number)";

/// What is asked of the store about a mail.
#[derive(Debug, Clone)]
pub struct Question {
    /// The ledger's number.
    pub message: i64,
    /// What the mail is, byte by byte.
    pub digest: Digest,
    /// What the mail says: Message-ID, sender and words together. The same mail that came by another way has other
    /// bytes and the same content; a Message-ID that was used again for other words has not.
    pub content_digest: Option<String>,
    /// Ids of earlier mails, the likeliest first.
    pub refers_to: Vec<MessageId>,
    /// A case number in the subject.
    pub case_in_subject: Option<CaseNumber>,
    /// The one sender.
    pub sender: Option<EmailAddress>,
}

impl Question {
    /// The question about a parsed mail. `content_digest` is made by the caller, who has the digest at hand.
    #[must_use]
    pub fn about(
        message: i64,
        digest: Digest,
        content_digest: Option<String>,
        mail: &Message,
    ) -> Self {
        let newest_first = mail.references.iter().rev().take(REFERENCES);
        let sender = match mail.from.as_slice() {
            [only] => Some(only.address.clone()),
            _ => None,
        };
        Self {
            message,
            digest,
            content_digest,
            refers_to: mail
                .in_reply_to
                .iter()
                .take(REFERENCES)
                .chain(newest_first)
                .cloned()
                .collect(),
            case_in_subject: number_in(&mail.subject),
            sender,
        }
    }
}

/// The mail that was recorded first, of which another is a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// Its number in the ledger.
    pub message: i64,
    /// The mailbox that it came into.
    pub mailbox: String,
    /// Where it was put; `None` while it is not decided.
    pub filing: Option<Filing>,
    /// Its case.
    pub case: Option<CaseNumber>,
}

/// What the store knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Context {
    /// The mail was recorded before.
    pub copy_of: Option<Original>,
    /// The case that it belongs to, with what that holds.
    pub case: Option<(CaseNumber, CaseSoFar)>,
}

type OriginalRow = (String, i64, String, String, String, Option<String>);
type ThreadRow = (String, String, i64, Option<String>);
type CaseRow = (String, String, Option<String>, String);

impl Store {
    /// Answers for many mails at once, in their order.
    pub async fn contexts(&self, questions: &[Question]) -> Result<Vec<Context>, StoreError> {
        let questions: Vec<&Question> = questions.iter().collect();
        contexts_of(&mut Source::Committed(&self.db), &questions).await
    }
}

/// The same, as the committed store or a transaction sees it.
pub(super) async fn contexts_of(
    from: &mut Source<'_>,
    questions: &[&Question],
) -> Result<Vec<Context>, StoreError> {
    let digests: Vec<String> = questions
        .iter()
        .map(|question| question.digest.to_string())
        .collect();
    let by_digest = originals(from, BY_DIGEST, digests.iter().map(String::as_str)).await?;
    let contents = questions
        .iter()
        .filter_map(|question| question.content_digest.as_deref());
    let by_content = originals(from, BY_CONTENT, contents).await?;
    let cases = cases_of(from, questions).await?;
    let numbers: Vec<&CaseNumber> = cases.iter().flatten().collect();
    let holdings = holdings(from, &numbers).await?;
    let known = questions
        .iter()
        .zip(&digests)
        .zip(cases)
        .map(|((question, digest), case)| {
            let same_bytes = by_digest.get(digest);
            let same_words = question
                .content_digest
                .as_ref()
                .and_then(|content| by_content.get(content));
            let earlier = |original: &&Original| original.message < question.message;
            // Whoever has its words there was decided, be it in another mailbox and younger.
            let another = |original: &&Original| original.message != question.message;
            Context {
                copy_of: same_bytes
                    .filter(earlier)
                    .or(same_words.filter(another))
                    .cloned(),
                case: case
                    .and_then(|number| Some((number.clone(), holdings.get(&number)?.clone()))),
            }
        });
    Ok(known.collect())
}

async fn originals(
    from: &mut Source<'_>,
    sql: &str,
    keys: impl Iterator<Item = &str>,
) -> Result<HashMap<String, Original>, StoreError> {
    let list: Vec<Value<'_>> = keys.map(Value::from).collect();
    let rows: Vec<OriginalRow> = from.listed(sql, &list).await?;
    let original = |(key, message, mailbox, state, filing, case): OriginalRow| {
        let filing = Filing::from_code(&filing).filter(|_| state != "received");
        (
            key,
            Original {
                message,
                mailbox,
                filing,
                case: case.as_deref().and_then(CaseNumber::parse),
            },
        )
    };
    Ok(rows.into_iter().map(original).collect())
}

/// The case of each mail: by the id of one of our own replies, which nobody can guess; else by another id or by the
/// number in the subject, which anybody can write, only from the case's own sender.
async fn cases_of(
    from: &mut Source<'_>,
    questions: &[&Question],
) -> Result<Vec<Option<CaseNumber>>, StoreError> {
    let ids = questions.iter().flat_map(|question| &question.refers_to);
    let list: Vec<Value<'_>> = ids.map(|id| Value::from(id.as_str())).collect();
    let rows: Vec<ThreadRow> = from.listed(BY_THREAD, &list).await?;
    let mut threads: HashMap<&str, Vec<&ThreadRow>> = HashMap::new();
    for row in &rows {
        threads.entry(row.0.as_str()).or_default().push(row);
    }
    let subjects: Vec<Value<'_>> = questions
        .iter()
        .filter_map(|question| question.case_in_subject.as_ref())
        .map(Value::from)
        .collect();
    let numbered: Vec<CaseRow> = from.listed(CASES, &subjects).await?;
    let senders: HashMap<&str, Option<&str>> = numbered
        .iter()
        .map(|(number, _, sender, _)| (number.as_str(), sender.as_deref()))
        .collect();
    Ok(questions
        .iter()
        .map(|question| {
            let from = question.sender.as_ref().map(EmailAddress::as_str);
            let theirs = |sender: Option<&str>| from.is_some() && sender == from;
            let by_id = question
                .refers_to
                .iter()
                .filter_map(|id| threads.get(id.as_str()))
                .flatten()
                .find(|(_, _, ours, sender)| *ours != 0 || theirs(sender.as_deref()))
                .and_then(|(_, number, ..)| CaseNumber::parse(number));
            let by_number = question.case_in_subject.as_ref();
            by_id.or_else(|| {
                by_number
                    .filter(|n| theirs(senders.get(n.as_str()).copied().flatten()))
                    .cloned()
            })
        })
        .collect())
}

async fn holdings(
    from: &mut Source<'_>,
    numbers: &[&CaseNumber],
) -> Result<HashMap<CaseNumber, CaseSoFar>, StoreError> {
    let list: Vec<Value<'_>> = numbers.iter().map(|number| Value::from(*number)).collect();
    let cases: Vec<CaseRow> = from.listed(CASES, &list).await?;
    let rows: Vec<(String, i64, String)> = from.listed(REQUESTS, &list).await?;
    let mut requests: HashMap<String, String> = HashMap::new();
    let by_people = resolved_requests(from, &list).await?;
    for (case, message, request) in rows {
        // What a person stated holds until a newer mail states something.
        let newer = by_people
            .get(&case)
            .filter(|(answers, _)| *answers >= message);
        let request = newer.map_or(request, |(_, request)| request.clone());
        requests.insert(case, request);
    }
    cases
        .into_iter()
        .filter_map(|(number, opened_on, _, state)| {
            Some((CaseNumber::parse(&number)?, opened_on, state))
        })
        .map(|(number, opened_on, state)| {
            let earlier = match requests.get(number.as_str()) {
                Some(json) => Some(
                    serde_json::from_str(json)
                        .map_err(|_| StoreError::Stored { what: "request" })?,
                ),
                None => None,
            };
            let opened_on = opened_on
                .parse()
                .map_err(|_| StoreError::Stored { what: "day" })?;
            let opened_on = Some(opened_on);
            let asked = state == "asked";
            Ok((
                number,
                CaseSoFar {
                    earlier,
                    asked,
                    opened_on,
                },
            ))
        })
        .collect()
}

/// The first case number in a text.
fn number_in(text: &str) -> Option<CaseNumber> {
    text.match_indices("KF-").find_map(|(at, start)| {
        let (year, rest) = text.get(at + start.len()..)?.split_once('-')?;
        let serial = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        CaseNumber::parse(&format!("{start}{year}-{serial}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_number_is_found_wherever_it_stands_in_a_subject() {
        let cases = [
            (
                "SV: [KF-2026-000042] Flytt av konto",
                Some("KF-2026-000042"),
            ),
            ("KF-1 KF-2026-00004å KF-2026-000043", Some("KF-2026-000043")),
            ("Re:KF-2026-1000000-1", Some("KF-2026-1000000")),
            ("KF-2026-000042: konto", Some("KF-2026-000042")),
            ("KF-2026-0000", None),
            ("Flytt av konto", None),
        ];
        for (subject, number) in cases {
            assert_eq!(
                number_in(subject).as_ref().map(CaseNumber::as_str),
                number,
                "{subject}"
            );
        }
    }
}
