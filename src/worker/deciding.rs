//! Deciding what is stored and not decided, batch by batch, one transaction each.

use std::collections::HashSet;
use std::sync::Arc;

use futures_util::stream::{self, StreamExt as _};

use super::batches::COUNT;
use super::judge::{self, Judged, Parsed};
use super::summary::Counts;
use super::thread::{Fault, bounded};
use super::{Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::message::{self, RawMessage};
use crate::outcome::Outcome;
use crate::request::CaseSoFar;
use crate::store::{Context, Decided, Lease, Pending, Question};

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

/// Decides the mails of one mailbox.
#[derive(Debug)]
pub(super) struct Deciding {
    shared: Arc<Shared>,
    /// Mails that this process has begun; any other undecided one was begun by a process that ended.
    begun: HashSet<i64>,
    warm: bool,
}

impl Deciding {
    pub(super) fn new(shared: &Arc<Shared>) -> Self {
        Self {
            shared: Arc::clone(shared),
            begun: HashSet::new(),
            warm: false,
        }
    }

    /// These mails were stored by this process just now.
    pub(super) fn begin(&mut self, messages: &[i64]) {
        self.begun.extend(messages);
    }

    /// Decides all that waits.
    pub(super) async fn all(&mut self, mailbox: &str, lease: &Lease) -> Result<(), WorkerError> {
        loop {
            let most = i64::try_from(COUNT).unwrap_or(i64::MAX);
            let pending = self.shared.store.pending(mailbox, most).await?;
            if pending.is_empty() {
                self.begun.clear();
                return Ok(());
            }
            let (ours, left): (Vec<_>, Vec<_>) = pending
                .into_iter()
                .partition(|mail| self.begun.contains(&mail.message));
            for mail in left {
                self.left_behind(mail, lease).await?;
            }
            self.batch(ours, lease).await?;
        }
    }

    /// A mail that another process began and did not finish: alone, and counted.
    async fn left_behind(&mut self, mail: Pending, lease: &Lease) -> Result<(), WorkerError> {
        let message = mail.message;
        if mail.attempts >= MOST_ATTEMPTS {
            return self
                .record(vec![Judged::set_aside(unread(&mail), Fault::Crash)], lease)
                .await;
        }
        if !std::mem::replace(&mut self.warm, true) {
            self.warm_up().await;
        }
        self.shared.store.begin_attempt(lease, &[message]).await?;
        self.begun.insert(message);
        self.batch(vec![mail], lease).await
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

    /// Decides what can be decided of the batch; what depends on another mail of it stays for the next one.
    async fn batch(&self, batch: Vec<Pending>, lease: &Lease) -> Result<(), WorkerError> {
        let batch: Vec<Arc<Pending>> = batch.into_iter().map(Arc::new).collect();
        let (mut parsed, mut judged) = self.parse(&batch).await;
        self.verify(&batch, &mut parsed).await;
        let questions: Vec<Question> = parsed.iter().map(|one| one.question.clone()).collect();
        let contexts = self.shared.store.contexts(&questions).await?;
        let taken = judge::independent(parsed.into_iter().zip(contexts).collect());
        let taken: Vec<Arc<(Parsed, Context)>> = taken.into_iter().map(Arc::new).collect();
        judged.extend(self.assess(&taken).await);
        self.record(judged, lease).await
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

    async fn assess(&self, taken: &[Arc<(Parsed, Context)>]) -> Vec<Judged> {
        let assessor = Arc::clone(&self.shared.assessor);
        let today = self.shared.clock.today();
        let each = move |(parsed, context): &(Parsed, Context)| {
            failpoint::reached(Step::Assessing);
            judge::judge(parsed, context, &assessor, today)
        };
        let results = bounded(taken, self.shared.settings.time_limit, each).await;
        let judged = taken.iter().zip(results).map(|(one, result)| match result {
            Ok(judged) => judged,
            Err(fault) => Judged::set_aside(one.0.question.clone(), fault),
        });
        judged.collect()
    }

    /// Numbers the new cases, writes the replies and commits.
    async fn record(&self, judged: Vec<Judged>, lease: &Lease) -> Result<(), WorkerError> {
        let shared = &self.shared;
        let now = shared.clock.now();
        let opening = judged.iter().filter(|one| one.opens_case()).count();
        let year = shared.clock.today().year();
        let numbers = shared
            .store
            .reserve_case_numbers(year, u32::try_from(opening).unwrap_or(u32::MAX))
            .await?;
        let mut numbers = numbers.into_iter();
        let decided: Vec<Decided> = judged
            .into_iter()
            .map(|one| {
                let number = if one.opens_case() {
                    numbers.next()
                } else {
                    None
                };
                one.into_decided(number, shared, now)
            })
            .collect();
        let recorded = shared
            .store
            .decide(lease, &decided, &shared.settings.limits, now)
            .await?;
        failpoint::reached(Step::Decided);
        tell(&decided);
        Counts::add(&shared.counts.decided, recorded.decided);
        Counts::add(
            &shared.counts.ignored,
            decided.iter().filter(|one| is_ignored(one)).count(),
        );
        Counts::add(
            &shared.counts.failed,
            decided.iter().filter(|one| one.fault.is_some()).count(),
        );
        if decided.iter().any(|one| one.reply.is_some()) {
            shared.queued.notify_one();
        }
        Ok(())
    }
}

fn is_ignored(one: &Decided) -> bool {
    one.fault.is_none() && one.reason.outcome() == Outcome::Ignored
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

fn tell(decided: &[Decided]) {
    for one in decided {
        let case = one.case.number().map(ToString::to_string);
        if let Some(fault) = one.fault {
            tracing::error!(
                mail.number = one.message,
                case.number = case,
                fault,
                "Set a mail aside for a person"
            );
            continue;
        }
        tracing::info!(
            mail.number = one.message,
            case.number = case,
            decision.outcome = one.reason.outcome().code(),
            decision.reason = one.reason.code(),
            "Decided a mail"
        );
    }
}
