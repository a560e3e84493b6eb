//! Failpoints: named steps at which a test ends the program, to see that the next start makes it good.
//!
//! Only a build with the feature `failpoints` has them, and that feature compiles in a debug build alone: in any
//! other the steps are names without effect, and no environment variable is read. Never here: what a step means.

#[cfg(all(feature = "failpoints", not(debug_assertions)))]
compile_error!("failpoints are for tests: no release build has them");

/// A step after or before which a stop could lose or double something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Mails are fetched and not stored.
    Fetched,
    /// Mails are stored and not decided.
    Stored,
    /// One mail is about to be assessed.
    Assessing,
    /// A batch is decided, its mails still lie where they came in.
    Decided,
    /// The server has moved mails, the ledger does not know it.
    Moved,
    /// The ledger knows that mails were moved.
    Filed,
    /// Replies are claimed, no word was said to the mail server.
    Claimed,
    /// The mail server waits for the bytes of a reply.
    Greenlit,
    /// The mail server has taken a reply, nobody here knows it.
    Accepted,
    /// It is recorded what became of replies.
    Settled,
    /// A copy lies in the Sent folder, the outbox does not know it.
    Appended,
    /// Any transaction, a moment before its commit.
    Committing,
    /// Any transaction, a moment after its commit.
    Committed,
}

/// The program has come to this step.
#[cfg(not(feature = "failpoints"))]
pub(crate) const fn reached(_: Step) {}

#[cfg(feature = "failpoints")]
pub use armed::STEPS;
#[cfg(feature = "failpoints")]
pub(crate) use armed::{arm, reached};

#[cfg(feature = "failpoints")]
mod armed {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::Step;

    /// Every step, by the name that a test gives it.
    pub const STEPS: [(&str, Step); 13] = [
        ("fetched", Step::Fetched),
        ("stored", Step::Stored),
        ("assessing", Step::Assessing),
        ("decided", Step::Decided),
        ("moved", Step::Moved),
        ("filed", Step::Filed),
        ("claimed", Step::Claimed),
        ("greenlit", Step::Greenlit),
        ("accepted", Step::Accepted),
        ("settled", Step::Settled),
        ("appended", Step::Appended),
        ("committing", Step::Committing),
        ("committed", Step::Committed),
    ];

    /// What happens, where, and at which visit (from 1).
    struct Armed {
        step: Step,
        visit: u64,
        action: Action,
    }

    enum Action {
        Abort,
        /// A panic with these words, as those of a failed assertion that quotes a mail.
        Panic(String),
        Hang,
    }

    static ARMED: OnceLock<Armed> = OnceLock::new();
    static VISITS: AtomicU64 = AtomicU64::new(0);

    /// Arms one step for the life of this process: `STEP:VISIT:ACTION` with the action `abort`, `hang`, `panic` or
    /// `panic:WORDS`. Says whether that was understood.
    pub(crate) fn arm(words: &str) -> bool {
        let mut parts = words.splitn(4, ':');
        let (Some(name), Some(visit), Some(action)) = (parts.next(), parts.next(), parts.next())
        else {
            return false;
        };
        let step = STEPS.iter().find(|(known, _)| *known == name);
        let action = match action {
            "abort" => Action::Abort,
            "panic" => Action::Panic(parts.next().unwrap_or("failpoint").to_owned()),
            "hang" => Action::Hang,
            _ => return false,
        };
        let (Some((_, step)), Ok(visit)) = (step, visit.parse()) else {
            return false;
        };
        let armed = Armed {
            step: *step,
            visit,
            action,
        };
        ARMED.set(armed).is_ok()
    }

    impl Action {
        #[expect(clippy::panic, reason = "the test wants one")]
        fn happen(&self) {
            match self {
                Self::Abort => std::process::abort(),
                Self::Panic(words) => panic!("{words}"),
                Self::Hang => std::thread::sleep(std::time::Duration::from_hours(1)),
            }
        }
    }

    /// The program has come to this step.
    pub(crate) fn reached(step: Step) {
        let Some(armed) = ARMED.get().filter(|armed| armed.step == step) else {
            return;
        };
        if VISITS.fetch_add(1, Ordering::SeqCst) + 1 == armed.visit {
            armed.action.happen();
        }
    }
}
