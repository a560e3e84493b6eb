//! Judging the mails at hand: parsed, verified, asked about, assessed, on all processors.
//!
//! Never here: which mails are at hand, and what becomes of a judgement.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::stream::{self, StreamExt as _};

use super::dependence::independent;
use super::judge::{self, Judged, Parsed};
use super::thread::{Fault, bounded};
use super::{Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::message::{self, RawMessage};
use crate::request::CaseSoFar;
use crate::store::{Context, Pending, Question};

/// A mail that was at hand when the program ended this often is set aside. It is then tried alone: the others of its
/// batch are not suspected for its sake.
const MOST_ATTEMPTS: i64 = 5;
/// A mail of nobody's with all that an order has. Reading the first mail prepares what reading needs, and takes many
/// times longer than the second: that time must not be counted against the mail that an ended process left.
const WARM_UP: &str = "From: nobody@example.org\r\nSubject: Flytt av konto\r\n\r\n\
    Hej! Mitt konto annand0314 ska flyttas till Socialförvaltningen Hisingen den 1 september 2026. Min tjänst flyttar \
    med samma arbetsuppgifter.\r\n";

/// Mails whose signatures are verified side by side: most of it is waiting for DNS.
const VERIFIED_AT_ONCE: usize = 16;

/// Judges mails.
#[derive(Debug)]
pub(super) struct Judging {
    shared: Arc<Shared>,
    warm: AtomicBool,
}

/// Mails at hand that do not depend on each other, judged.
pub(super) struct Judgement {
    pub(super) judged: Vec<Judged>,
    /// The mail, still to be decided in another mailbox, that one of them is the copy of; no other can be judged first.
    pub(super) awaits: Option<i64>,
}

impl Judging {
    pub(super) fn new(shared: &Arc<Shared>) -> Self {
        Self {
            shared: Arc::clone(shared),
            warm: AtomicBool::new(false),
        }
    }

    /// Judges what can be judged of the mails at hand.
    pub(super) async fn judge(&self, hand: &[Arc<Pending>]) -> Result<Judgement, WorkerError> {
        let was_left = hand.iter().any(|mail| mail.attempts > 1);
        if was_left && !self.warm.swap(true, Ordering::Relaxed) {
            self.warm_up().await;
        }
        let store = &self.shared.store;
        let gone_through = |mail: &&Arc<Pending>| mail.attempts > MOST_ATTEMPTS;
        let (given_up, hand): (Vec<_>, Vec<_>) = hand.iter().partition(gone_through);
        let hand: Vec<Arc<Pending>> = hand.into_iter().map(Arc::clone).collect();
        let (mut parsed, mut judged) = self.parse(&hand).await;
        self.verify(&hand, &mut parsed).await;
        let as_of = store.last_decided().await?;
        let questions: Vec<Question> = parsed.iter().map(|one| one.question.clone()).collect();
        let contexts = store.contexts(&questions).await?;
        let taken = independent(parsed.into_iter().zip(contexts).collect());
        let awaits = taken.iter().find_map(|(_, context)| self.awaited(context));
        let taken: Vec<Arc<(Parsed, Context)>> = taken.into_iter().map(Arc::new).collect();
        judged.extend(self.assess(&taken, as_of).await);
        let crashed = |mail: &Arc<Pending>| Judged::set_aside(unread(mail), Fault::Crash);
        judged.extend(given_up.into_iter().map(crashed));
        Ok(Judgement { judged, awaits })
    }

    /// What this one would be a copy of, where that is still to be decided, in a mailbox that is read.
    fn awaited(&self, context: &Context) -> Option<i64> {
        let original = context.copy_of.as_ref();
        let undecided = original.filter(|original| original.filing.is_none())?;
        let mut read = self.shared.settings.mailboxes.iter();
        read.any(|plan| plan.settings.name() == undecided.mailbox)
            .then_some(undecided.message)
    }

    async fn parse(&self, batch: &[Arc<Pending>]) -> (Vec<Parsed>, Vec<Judged>) {
        let limits = self.shared.settings.reading;
        let each = move |mail: &Pending| judge::parse(mail, &limits);
        let (mut parsed, mut failed) = (Vec::new(), Vec::new());
        for (mail, result) in batch
            .iter()
            .zip(bounded(batch, self.shared.settings.time_limit, each).await)
        {
            match result {
                Ok(one) => parsed.push(one),
                Err(fault) => failed.push(Judged::set_aside(unread(mail), fault)),
            }
        }
        (parsed, failed)
    }

    /// Hands the good signatures in. Where no key came, the mail has none: a person looks at it.
    async fn verify(&self, batch: &[Arc<Pending>], parsed: &mut [Parsed]) {
        let Some(verifier) = &self.shared.settings.signatures else {
            return;
        };
        let each = parsed.iter_mut().filter_map(|one| {
            let number = one.question.message;
            let raw = batch.iter().find(|mail| mail.message == number)?;
            Some(async move {
                let found = verifier.verify(&raw.raw, &one.message).await;
                if found.unanswered {
                    tracing::warn!(
                        mail.number = number,
                        "No DNS server gave the key of a signature; it counts for nothing"
                    );
                }
                one.message.signatures = found.signatures;
            })
        });
        stream::iter(each)
            .for_each_concurrent(VERIFIED_AT_ONCE, |one| one)
            .await;
    }

    async fn assess(&self, taken: &[Arc<(Parsed, Context)>], as_of: i64) -> Vec<Judged> {
        let assessor = Arc::clone(&self.shared.assessor);
        let today = self.shared.clock.today();
        let each = move |(parsed, context): &(Parsed, Context)| {
            failpoint::reached(Step::Assessing);
            judge::judge(parsed, (context, as_of), &assessor, today)
        };
        let results = bounded(taken, self.shared.settings.time_limit, each).await;
        let judged = taken.iter().zip(results).map(|(one, result)| match result {
            Ok(judged) => judged,
            Err(fault) => Judged::set_aside(one.0.question.clone(), fault),
        });
        judged.collect()
    }

    async fn warm_up(&self) {
        let assessor = Arc::clone(&self.shared.assessor);
        let (limits, today) = (self.shared.settings.reading, self.shared.clock.today());
        let read = move |mail: &RawMessage| {
            let message = message::parse(mail, &limits);
            assessor.assess(message, &CaseSoFar::default(), today)
        };
        let mail = Arc::new(RawMessage::new(WARM_UP.as_bytes().to_vec()));
        bounded(&[mail], self.shared.settings.time_limit, read).await;
    }
}

/// What is asked about a mail that cannot be parsed: its bytes are all that is known.
fn unread(mail: &Pending) -> Question {
    Question {
        message: mail.message,
        digest: mail.raw.digest(),
        content_digest: None,
        refers_to: Vec::new(),
        case_in_subject: None,
        sender: None,
    }
}
