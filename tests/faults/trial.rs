//! One mail on its way with a proxy between the worker and each server, and the end that it must come to.

use std::time::Duration;

use kontoflytt::audit::Event;
use kontoflytt::case::CaseNumber;
use kontoflytt::clock::Clock;
use kontoflytt::delivery::OutletSettings;
use kontoflytt::mailbox::MailboxSettings;
use kontoflytt::net::Tls;
use kontoflytt::store::{LoggedEntry, RetrySchedule};
use kontoflytt::worker::{MailboxPlan, Settings};

use crate::room;
use crate::support::{
    self,
    dovecot::Dovecot,
    proxy::{Plan, Proxy},
};

/// Trials that run at the same time; they wait most of their time.
pub(crate) const AT_ONCE: usize = 24;
/// Runs without faults within which everything must be done.
const RUNS: i64 = 5;

/// Which dialogue is disturbed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum To {
    Mailbox,
    MailServer,
}

/// One mail, one mailbox, one store, and a proxy to each server.
pub(crate) struct Trial {
    name: String,
    room: room::Bed,
    user: String,
    sender: String,
    /// Of the support mailbox; the sender's is the bed's.
    dovecot: &'static Dovecot,
    imap: Proxy,
    smtp: Proxy,
}

impl Trial {
    pub(crate) async fn new(name: &str) -> Self {
        Self::on(support::dovecot(), name).await
    }

    /// With the support mailbox on a server of the test's own.
    pub(crate) async fn on(dovecot: &'static Dovecot, name: &str) -> Self {
        let bed = support::bed();
        let trial = Self {
            name: name.to_owned(),
            room: room::Bed::new().await,
            user: format!("support.{name}@intraservice.goteborg.se"),
            sender: format!("{name}@funktionsstod.goteborg.se"),
            dovecot,
            imap: Proxy::start(dovecot.imap).await,
            smtp: Proxy::start(bed.postfix.smtp).await,
        };
        let mail = room::order(name).replace('\n', "\r\n").into_bytes();
        let (user, sender) = (trial.user.clone(), trial.sender.clone());
        let deliver = move || dovecot.deliver_from(&sender, &user, &mail);
        tokio::task::spawn_blocking(deliver).await.unwrap();
        trial
    }

    fn settings(&self) -> Settings {
        let bed = support::bed();
        let mut imap = self.dovecot.imap_settings(&self.user, Tls::None);
        imap.endpoint.port = self.imap.port;
        imap.endpoint.timeout = Duration::from_secs(2);
        let mut smtp = bed.postfix.smtp_settings(self.smtp.port, Tls::None, None);
        smtp.endpoint.timeout = Duration::from_secs(2);
        let outlet = OutletSettings::Smtp(smtp);
        Settings {
            connections: 1,
            retry: RetrySchedule {
                pauses: vec![Duration::from_secs(1)],
                ..RetrySchedule::default()
            },
            mailboxes: vec![MailboxPlan::new(MailboxSettings::Imap(imap))],
            ..Settings::new(outlet)
        }
    }

    /// One process, at a later time than the one before. Says whether all was done.
    async fn run(&mut self, hours: i64) -> bool {
        let later = "2026-08-03T08:00:00Z".parse::<jiff::Timestamp>().unwrap()
            + jiff::SignedDuration::from_hours(hours);
        self.room.clock = Clock::Fixed(later);
        let store = self.room.store().await;
        let worker = self.room.worker(&store, self.settings());
        let (summary, result) = worker.once().await;
        store.close().await;
        result.is_ok() && summary.replies_waiting == 0
    }

    /// A run with the plan, then runs without faults to the end, which must be that of a mail that met none. Says
    /// whether the plan was felt, and whether the reply came twice.
    pub(crate) async fn disturbed(mut self, to: To, plan: Plan) -> [bool; 2] {
        let plans = match to {
            To::Mailbox => [plan, Plan::default()],
            To::MailServer => [Plan::default(), plan],
        };
        let [imap, smtp] = plans;
        self.imap.set(imap);
        self.smtp.set(smtp);
        self.run(0).await;
        let felt = self.imap.troubled() + self.smtp.troubled() > 0;
        self.imap.set(Plan::default());
        self.smtp.set(Plan::default());
        let mut hours = 1;
        while !self.run(hours).await {
            hours += 1;
            assert!(hours <= RUNS, "{}: never done", self.name);
        }
        [felt, self.ended_well().await]
    }

    /// Whether the reply came twice; everything else must be as without faults.
    async fn ended_well(&self) -> bool {
        let name = &self.name;
        let store = self.room.store().await;
        assert!(store.verify_audit(&[]).await.unwrap().is_ok(), "{name}");
        let number = CaseNumber::parse("KF-2026-000001").unwrap();
        let case = store.case(&number).await.unwrap().expect("one case");
        let other = CaseNumber::parse("KF-2026-000002").unwrap();
        assert!(store.case(&other).await.unwrap().is_none(), "{name}");
        assert_eq!(case.decisions.len(), 1, "{name}");
        assert_eq!(case.replies.len(), 1, "{name}");
        assert_eq!(case.replies[0].state, "sent", "{name}");
        let is_doubt = |one: &LoggedEntry| one.entry.event == Event::ReplyUncertain.code();
        let doubted = case.entries.iter().any(is_doubt);
        store.close().await;
        let lying = ["", ".Hanterade", ".Granska", ".Sent"]
            .map(|folder| self.dovecot.mails(&self.user, folder).len());
        assert_eq!(lying, [0, 1, 0, 1], "{name}");
        let mut replies = Vec::new();
        while replies.is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
            replies = support::dovecot().mails(&self.sender, "");
        }
        assert!(replies.len() == 1 || doubted, "{name}: {}", replies.len());
        replies.len() > 1
    }
}
