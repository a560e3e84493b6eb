//! What intake remembers of a folder between two looks: how far it has seen, when everything is compared with the
//! ledger, and which mails the server would not hand over.
//!
//! Never here: what was seen ever. That is the ledger's, and a new process begins with a comparison.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use tokio::time::Instant;

use super::{Shared, WorkerError};
use crate::mailbox::{Content, Fetched, Listed, MailPlace};

/// A mail that the server refuses to hand over is asked for again after this …
const ASK_AGAIN: Duration = Duration::from_mins(1);
/// … at least so often …
const ASK_TIMES: u32 = 5;
/// … and for at least so long: an outage of the server must not take mails for unreadable. Then it is recorded
/// without its bytes and shown to staff.
const ASK_FOR: Duration = Duration::from_mins(10);

/// The memory of one folder.
#[derive(Debug)]
pub(super) struct Watch {
    validity: Option<i64>,
    /// The last mail of the last list; later looks ask for what came after it.
    last: Option<String>,
    /// When the whole folder is compared with the ledger next.
    compare_at: Instant,
    withheld: HashMap<String, Withheld>,
}

/// A mail that was refused.
#[derive(Debug)]
struct Withheld {
    first: Instant,
    times: u32,
}

impl Watch {
    pub(super) fn new() -> Self {
        Self {
            validity: None,
            last: None,
            compare_at: Instant::now(),
            withheld: HashMap::new(),
        }
    }

    /// After a new connection, everything is compared at the next look.
    pub(super) fn reconnected(&mut self) {
        self.compare_at = Instant::now();
    }

    /// When the next comparison is due.
    pub(super) fn compare_at(&self) -> Instant {
        self.compare_at
    }

    /// What the next list begins after; `None` for everything, when a comparison is due.
    pub(super) fn after(&self) -> Option<&str> {
        let due = self.compare_at <= Instant::now();
        self.last.as_deref().filter(|_| !due)
    }

    /// The folder is this one now. After a change of UIDVALIDITY every UID names another mail (RFC 9051, 2.3.1.1).
    pub(super) fn look_at(&mut self, place: &MailPlace) {
        if self.validity.is_some_and(|known| known != place.validity) {
            tracing::warn!(
                mail.validity = place.validity,
                "The server has numbered the folder anew; everything in it is looked at again"
            );
            *self = Self::new();
        }
        self.validity = Some(place.validity);
    }

    /// A look has ended; this mail was the last of the list.
    pub(super) fn seen(&mut self, last: Option<String>) {
        self.last = last.or_else(|| self.last.take());
    }

    /// Compares a part of the folder with the ledger, reports each gap and says how many there are. `unknown` are the
    /// mails that the ledger lacks.
    pub(super) async fn compare(
        &self,
        shared: &Shared,
        place: &MailPlace,
        listed: &[Listed],
        unknown: &HashSet<&str>,
    ) -> Result<usize, WorkerError> {
        let mut gaps = 0;
        let seen = self.last.as_deref().and_then(number);
        for mail in listed {
            let lacking = unknown.contains(mail.uid.as_str());
            let passed = number(&mail.uid)
                .zip(seen)
                .is_some_and(|(uid, seen)| uid <= seen);
            if lacking && passed && !self.withheld.contains_key(&mail.uid) {
                report("missed", &mail.uid);
                gaps += 1;
            }
        }
        // What was moved and is marked lies there rightly: where the server cannot expunge a single mail, or a person
        // marked it and nothing was moved.
        let lying: Vec<String> = listed
            .iter()
            .filter(|mail| !mail.deleted)
            .map(|mail| mail.uid.clone())
            .collect();
        let store = &shared.store;
        let moved = store
            .moved_among(&place.mailbox, place.validity, &lying)
            .await?;
        for uid in &moved {
            report("lies_still", uid);
        }
        if !moved.is_empty() {
            store
                .not_moved(&place.mailbox, place.validity, &moved)
                .await?;
        }
        Ok(gaps + moved.len())
    }

    /// All of the folder is compared. The next comparison is after `every`.
    pub(super) fn compared(&mut self, mails: usize, gaps: usize, every: Duration) {
        tracing::info!(mails, gaps, "Compared the folder with the ledger");
        self.compare_at = Instant::now() + every;
    }

    /// Keeps back what the server would not hand over, until it has been asked for often and long enough.
    pub(super) fn handed_over(&mut self, mut fetched: Vec<Fetched>, now: Instant) -> Vec<Fetched> {
        fetched.retain(|mail| {
            let uid = &mail.place.uid;
            let Content::Withheld { code } = &mail.content else {
                self.withheld.remove(uid);
                return true;
            };
            let known = self.withheld.entry(uid.clone()).or_insert_with(|| {
                tracing::warn!(
                    mail.uid = uid,
                    code,
                    "The server does not hand over a mail; asking again"
                );
                Withheld {
                    first: now,
                    times: 0,
                }
            });
            known.times += 1;
            let enough = known.times >= ASK_TIMES && now - known.first >= ASK_FOR;
            if enough {
                self.withheld.remove(uid);
            } else {
                self.compare_at = self.compare_at.min(now + ASK_AGAIN);
            }
            enough
        });
        fetched
    }

    /// Mails that the server keeps back for now.
    pub(super) fn kept_back(&self) -> usize {
        self.withheld.len()
    }
}

fn number(uid: &str) -> Option<u32> {
    uid.parse().ok()
}

fn report(gap: &'static str, uid: &str) {
    tracing::warn!(
        gap,
        mail.uid = uid,
        "The mailbox and the ledger differ; made good"
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::RawMessage;

    fn fetched(uid: &str, whole: bool) -> Fetched {
        Fetched {
            place: MailPlace {
                mailbox: "m".to_owned(),
                validity: 1,
                uid: uid.to_owned(),
            },
            content: if whole {
                Content::Whole(RawMessage::new(b"x".to_vec()))
            } else {
                Content::Withheld { code: None }
            },
        }
    }

    #[test]
    fn a_mail_is_unreadable_only_after_an_outage_would_be_over() {
        let mut watch = Watch::new();
        let mut now = Instant::now();
        let mut asked = 0;
        while watch.handed_over(vec![fetched("7", false)], now).is_empty() {
            asked += 1;
            assert_eq!(watch.kept_back(), 1);
            now += ASK_AGAIN;
            assert!(watch.compare_at() <= now, "it is asked for again");
        }
        assert!(asked >= 10, "{asked}");
        assert_eq!(watch.kept_back(), 0);
    }

    #[test]
    fn what_comes_after_all_is_taken_and_the_others_are_not_held_up() {
        let (mut watch, now) = (Watch::new(), Instant::now());
        let first = watch.handed_over(vec![fetched("7", false), fetched("8", true)], now);
        assert_eq!(first.len(), 1);
        assert_eq!(watch.handed_over(vec![fetched("7", true)], now).len(), 1);
        assert_eq!(watch.kept_back(), 0);
    }
}
