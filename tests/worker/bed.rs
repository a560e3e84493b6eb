//! A mailbox, a way out and a store in one folder, and mails to put into it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use kontoflytt::admission::AdmissionPolicy;
use kontoflytt::assessment::Assessor;
use kontoflytt::clock::Clock;
use kontoflytt::delivery::OutletSettings;
use kontoflytt::mailbox::{MailboxSettings, Maildir, MaildirSettings};
use kontoflytt::message::EmailAddress;
use kontoflytt::message::authentication::Verifier;
use kontoflytt::register::Register;
use kontoflytt::reply::{Composer, ReplySettings, Templates};
use kontoflytt::store::Store;
use kontoflytt::worker::{MailboxPlan, Settings, Summary, Worker};

/// The support mailbox.
pub(crate) const SUPPORT: &str = "support@intraservice.goteborg.se";

pub(crate) struct Bed {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) clock: Clock,
    pub(crate) url: String,
}

impl Bed {
    pub(crate) async fn new() -> Self {
        Self::on("sqlite://kontoflytt.db".to_owned()).await
    }

    pub(crate) async fn on_postgres() -> Self {
        let url = tokio::task::spawn_blocking(crate::support::postgres::database).await;
        Self::on(url.unwrap()).await
    }

    async fn on(url: String) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bed = Self {
            folder,
            url,
            clock: Clock::Fixed("2026-08-03T08:00:00Z".parse().unwrap()),
        };
        Maildir::create(&bed.maildir()).await.unwrap();
        std::fs::create_dir(bed.outbox()).unwrap();
        bed
    }

    pub(crate) fn maildir(&self) -> PathBuf {
        self.folder.path().join("Maildir")
    }

    pub(crate) fn outbox(&self) -> PathBuf {
        self.folder.path().join("outbox")
    }

    pub(crate) async fn store(&self) -> Store {
        Store::open(&self.url, self.folder.path()).await.unwrap()
    }

    pub(crate) fn settings(&self) -> Settings {
        let mailbox = MailboxSettings::Maildir(MaildirSettings {
            path: self.maildir(),
        });
        Settings {
            envelope_from: EmailAddress::parse(SUPPORT),
            mailboxes: vec![MailboxPlan::new(mailbox)],
            ..Settings::new(OutletSettings::Folder(self.outbox()))
        }
    }

    pub(crate) fn worker(&self, store: &Store, settings: Settings) -> Worker {
        let support = EmailAddress::parse(SUPPORT).unwrap();
        let admission = AdmissionPolicy {
            support_addresses: vec![support.clone()],
            verifier: verifier(),
            message_id_key: None,
        };
        let assessor = Assessor::new(Register::built_in().unwrap().clone(), admission);
        let from = ReplySettings {
            from_name: "Support Intraservice".into(),
            from: support,
        };
        let composer = Composer::new(Templates::new(BTreeMap::new()).unwrap(), from);
        Worker::new(store.clone(), assessor, composer, settings, self.clock)
    }

    /// One run of a process: its own store and worker.
    pub(crate) async fn once(&self) -> Summary {
        let store = self.store().await;
        let (summary, result) = self.worker(&store, self.settings()).once().await;
        result.unwrap();
        assert!(
            store.verify_audit(&[]).await.unwrap().is_ok(),
            "the log is unbroken"
        );
        store.close().await;
        summary
    }

    pub(crate) async fn receive(&self, mail: &str) {
        let bytes = mail.replace('\n', "\r\n").into_bytes();
        Maildir::receive(&self.maildir(), bytes).await.unwrap();
    }

    /// How many mails lie in a folder of the mailbox; "" is the one that mail comes into.
    pub(crate) fn lying_in(&self, folder: &str) -> usize {
        let path = if folder.is_empty() {
            self.maildir()
        } else {
            self.maildir().join(format!(".{folder}"))
        };
        ["cur", "new"]
            .iter()
            .map(|part| std::fs::read_dir(path.join(part)).map_or(0, Iterator::count))
            .sum()
    }

    /// The replies that left, in the order of their names; not one that is being written.
    pub(crate) fn replies(&self) -> Vec<String> {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(self.outbox())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
            .collect();
        paths.sort();
        paths
            .iter()
            .map(|path| std::fs::read_to_string(path).unwrap())
            .collect()
    }
}

fn verifier() -> Verifier {
    Verifier::Named("mx.goteborg.se".into())
}

/// A mail of a city employee, authenticated.
pub(crate) fn mail(id: &str, from: &str, subject: &str, body: &str) -> String {
    let domain = from.split_once('@').unwrap().1;
    format!(
        "Return-Path: <{from}>\n\
         Received: from mail.goteborg.se by mx.goteborg.se; Mon, 3 Aug 2026 09:00:00 +0200\n\
         Authentication-Results: mx.goteborg.se; dmarc=pass header.from={domain}\n\
         From: <{from}>\nTo: <{SUPPORT}>\nSubject: {subject}\nDate: Mon, 3 Aug 2026 08:59:00 +0200\n\
         Message-ID: <{id}@{domain}>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{body}\n"
    )
}

/// An order that can be approved.
pub(crate) fn order(id: &str) -> String {
    mail(
        id,
        &format!("{id}@funktionsstod.goteborg.se"),
        "Flytt av konto",
        "Hej!\n\nJag vill att mitt konto annand0314 flyttas från Förvaltningen för funktionsstöd till \
         Socialförvaltningen Hisingen den 1 september 2026. Min tjänst flyttar med samma arbetsuppgifter som idag.\n\n\
         Hälsningar\nAnna",
    )
}

/// Another matter.
pub(crate) fn other_matter(id: &str) -> String {
    mail(
        id,
        "bo@funktionsstod.goteborg.se",
        "Skrivaren",
        "Hej, skrivaren på plan 3 är trasig. Kan ni laga den?",
    )
}

/// A delivery report of nothing of ours.
pub(crate) fn bounce(id: &str, original: &str) -> String {
    format!(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.goteborg.se\nTo: <{SUPPORT}>\nSubject: Undelivered Mail\n\
         Message-ID: <{id}@mx.goteborg.se>\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
         --b\nContent-Type: text/plain\n\nNo such user.\n\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nAction: failed\nStatus: 5.1.1\n\n\
         --b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {original}\nSubject: x\n\n--b--\n"
    )
}
