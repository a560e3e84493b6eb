//! A store on each database, and mails to put into it.

use std::time::Duration;

use jiff::Timestamp;
use kontoflytt::case::CaseNumber;
use kontoflytt::message::{EmailAddress, MessageId, RawMessage};
use kontoflytt::outcome::{Language, Reason};
use kontoflytt::store::{
    Arrival, CaseUse, Decided, Filing, Handful, Lease, Limits, NewReply, Pending, Place, Store,
    Worker,
};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};

use crate::support;

/// The mailbox of every test.
pub(crate) const MAILBOX: &str = "imap:support@host/INBOX";
/// A lease time that no test outlives.
pub(crate) const LONG: Duration = Duration::from_hours(1);

/// A store with a worker that holds the mailbox.
pub(crate) struct Bed {
    pub(crate) store: Store,
    pub(crate) worker: Worker,
    pub(crate) lease: Lease,
    pub(crate) url: String,
    pub(crate) folder: tempfile::TempDir,
}

/// A time of the tests' own: `second` after their beginning.
pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

impl Bed {
    pub(crate) async fn sqlite() -> Self {
        Self::on("sqlite://kontoflytt.db".to_owned()).await
    }

    pub(crate) async fn postgres() -> Self {
        let url = tokio::task::spawn_blocking(support::postgres::database)
            .await
            .unwrap();
        Self::on(url).await
    }

    async fn on(url: String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&url, folder.path()).await.unwrap();
        let worker = store.sign_on(at(0), LONG).await.unwrap();
        let lease = store
            .acquire("intake", &worker, at(0), LONG)
            .await
            .unwrap()
            .unwrap();
        Self {
            store,
            worker,
            lease,
            url,
            folder,
        }
    }

    /// Runs a statement behind the store's back, as someone with access to the database could.
    pub(crate) async fn tamper(&self, sql: &str) -> Result<(), sqlx::Error> {
        if self.url.starts_with("sqlite") {
            let path = self.folder.path().join("kontoflytt.db");
            let mut connection = SqliteConnection::connect(path.to_str().unwrap()).await?;
            let sql = format!("PRAGMA foreign_keys = OFF; {sql}");
            sqlx::raw_sql(AssertSqlSafe(sql))
                .execute(&mut connection)
                .await?;
        } else {
            let mut connection = PgConnection::connect(&self.url).await?;
            sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
                .execute(&mut connection)
                .await?;
        }
        Ok(())
    }

    /// Takes away what refuses changes to the log.
    pub(crate) async fn disarm(&self) {
        let sql = if self.url.starts_with("sqlite") {
            "DROP TRIGGER audit_entry_is_not_changed; \
             DROP TRIGGER audit_entry_is_not_deleted; DROP TRIGGER audit_personal_is_not_changed;"
        } else {
            "DROP TRIGGER audit_entry_is_not_changed ON audit_entry; \
             DROP TRIGGER audit_personal_is_not_changed ON audit_personal; \
             ALTER TABLE audit_personal DROP CONSTRAINT audit_personal_sequence_fkey;"
        };
        self.tamper(sql).await.unwrap();
    }

    /// Stores a mail; gives back its number in the ledger.
    pub(crate) async fn mail(&self, uid: &str, text: &str) -> i64 {
        let arrivals = [arrival(uid, text)];
        let claim = Some(&self.worker);
        let new = self.store.receive(&self.lease, &arrivals, claim, at(1));
        new.await.unwrap()[0]
    }

    /// What the worker has at hand, after it has taken what it can.
    pub(crate) async fn at_hand(&self) -> Vec<Pending> {
        at_hand(&self.store, &self.worker, at(1)).await
    }

    pub(crate) async fn decide(&self, batch: &[Decided]) -> kontoflytt::store::Recorded {
        self.store
            .decide(&self.worker, batch, &Limits::default(), at(2))
            .await
            .unwrap()
    }

    pub(crate) async fn number(&self) -> CaseNumber {
        self.store
            .reserve_case_numbers(2026, 1)
            .await
            .unwrap()
            .remove(0)
    }

    /// Stores and decides a mail that opens a case and is answered.
    pub(crate) async fn answered(&self, uid: &str, sender: &str) -> (CaseNumber, MessageId) {
        self.answered_within(&Limits::default(), uid, sender).await
    }

    /// The same where replies have these limits.
    pub(crate) async fn answered_within(
        &self,
        limits: &Limits,
        uid: &str,
        sender: &str,
    ) -> (CaseNumber, MessageId) {
        let message = self.mail(uid, &format!("mail {uid} of {sender}")).await;
        let number = self.number().await;
        let mut one = decided(message, Reason::MissingFacts, sender);
        one.message_id = MessageId::parse(&format!("in-{uid}@stadshuset.example"));
        one.case = CaseUse::Opens {
            number: number.clone(),
            opened_on: jiff::civil::date(2026, 9, 1),
        };
        one.reply = Some(reply(&format!("out-{uid}"), sender));
        let id = one.reply.as_ref().unwrap().message_id.clone();
        let recorded = self.store.decide(&self.worker, &[one], limits, at(2)).await;
        recorded.unwrap();
        (number, id)
    }
}

/// What a worker has at hand, after it has taken what it can.
pub(crate) async fn at_hand(store: &Store, worker: &Worker, now: Timestamp) -> Vec<Pending> {
    let most = Handful {
        mails: 1000,
        bytes: u64::MAX,
    };
    store.claim(MAILBOX, worker, most, now).await.unwrap()
}

pub(crate) fn arrival(uid: &str, text: &str) -> Arrival {
    Arrival {
        place: Place {
            mailbox: MAILBOX.to_owned(),
            validity: 1,
            uid: uid.to_owned(),
        },
        raw: RawMessage::new(text.as_bytes().to_vec()),
        size: text.len() as u64,
        complete: true,
    }
}

pub(crate) fn reply(id: &str, to: &str) -> NewReply {
    NewReply {
        message_id: MessageId::parse(&format!("{id}@kontoflytt.example")).unwrap(),
        recipient: EmailAddress::parse(to).unwrap(),
        envelope_from: EmailAddress::parse("support@intraservice.goteborg.se"),
        bytes: format!("Subject: {id}\r\n\r\nHej!\r\n").into_bytes(),
    }
}

pub(crate) fn decided(message: i64, reason: Reason, sender: &str) -> Decided {
    Decided {
        message,
        known: None,
        content_digest: None,
        message_id: None,
        sender: EmailAddress::parse(sender),
        case: CaseUse::None,
        reason,
        language: Language::Swedish,
        missing: Vec::new(),
        rules: "[{\"rule\":1,\"held\":false}]".to_owned(),
        request: None,
        policy: "2022-05-12".to_owned(),
        words: format!("Flytt av konto, skriver {sender}"),
        reply: None,
        filing: Filing::of(reason.outcome()),
        sender_check: Some("authenticated"),
        fault: None,
        report_on: Vec::new(),
        delayed: false,
    }
}

/// Runs each promise on both databases.
macro_rules! on_both {
    ($($promise:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $promise() { super::$promise(&crate::bed::Bed::sqlite().await).await; })*
        }
        mod postgres {
            $(#[tokio::test]
            async fn $promise() { super::$promise(&crate::bed::Bed::postgres().await).await; })*
        }
    };
}
pub(crate) use on_both;
