//! A site, one mail, and what becomes of it: in the whole program, or in the same functions for a long table.

use std::fs;
use std::path::Path;
use std::process::Command;

use kontoflytt::admission::AdmissionPolicy;
use kontoflytt::assessment::Assessor;
use kontoflytt::case::CaseNumber;
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{EmailAddress, Limits, RawMessage, parse};
use kontoflytt::register::Register;
use kontoflytt::reply::{Composer, Occasion, ReplySettings, Templates};
use kontoflytt::request::CaseSoFar;
use kontoflytt::verification::SignatureVerifier;
use serde_json::Value;

/// The one that is imitated.
pub(crate) const ANNA: &str = "anna.dahl@funktionsstod.goteborg.se";
/// The domain of the one that is imitated.
pub(crate) const CITY: &str = "funktionsstod.goteborg.se";

/// The support mailbox.
const SUPPORT: &str = "support@intraservice.goteborg.se";

/// What the order says.
pub(crate) const ORDER: &str = "Jag vill att mitt konto annand0314 flyttas från Förvaltningen för funktionsstöd \
till Socialförvaltningen Hisingen den 1 september 2026. Min tjänst flyttar med samma arbetsuppgifter som idag.\r\n";

/// The mail of an honest sender without what vouches for her: these fields, `from` as the value of From.
pub(crate) fn order(top: &str, from: &str) -> Vec<u8> {
    with_from_field(top, &format!("From: {from}\n"))
}

/// The same with any From fields, or none.
pub(crate) fn with_from_field(top: &str, from: &str) -> Vec<u8> {
    format!(
        "{top}{from}To: support@intraservice.goteborg.se\nSubject: Flytt av konto\nMessage-ID: <ID@mail.goteborg.se>\n\
         Date: Mon, 03 Aug 2026 08:14:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\
         Content-Transfer-Encoding: 8bit\n\n"
    )
    .replace('\n', "\r\n")
    .into_bytes()
    .into_iter()
    .chain(ORDER.bytes())
    .collect()
}

/// A text of a table: `%ANNA` and `%CITY` stand for the address and the domain that are imitated.
pub(crate) fn filled(text: &str) -> String {
    text.replace("%ANNA", ANNA).replace("%CITY", CITY)
}

/// Puts a text in place of another one, which must be there.
pub(crate) fn replace(mail: &[u8], old: &str, new: &str) -> Vec<u8> {
    let at = mail
        .windows(old.len())
        .position(|window| window == old.as_bytes())
        .unwrap_or_else(|| panic!("{old:?} is in the mail"));
    [&mail[..at], new.as_bytes(), &mail[at + old.len()..]].concat()
}

/// A mail and its name in the table.
pub(crate) type Case = (&'static str, Vec<u8>);

/// What became of one mail.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fate {
    pub(crate) reason: String,
    /// Whom the reply went to.
    pub(crate) answered: Option<String>,
}

/// A site that judges mails as the worker does.
pub(crate) struct Site {
    assessor: Assessor,
    composer: Composer,
    signatures: Option<SignatureVerifier>,
}

impl Site {
    /// A site that takes this verifier's word, or with a DNS server.
    pub(crate) fn new(verifier: Verifier, signatures: Option<SignatureVerifier>) -> Self {
        let from = EmailAddress::parse(SUPPORT).unwrap();
        let admission = AdmissionPolicy {
            support_addresses: vec![from.clone()],
            verifier,
            message_id_key: None,
        };
        let from_name = "Support".to_owned();
        Self {
            assessor: Assessor::new(Register::built_in().unwrap().clone(), admission),
            composer: Composer::new(
                Templates::new([].into()).unwrap(),
                ReplySettings { from_name, from },
            ),
            signatures,
        }
    }

    /// What becomes of a mail.
    pub(crate) async fn fate_of(&self, mail: &[u8]) -> Fate {
        let raw = RawMessage::new(mail.to_vec());
        let mut message = parse(&raw, &Limits::default());
        if let Some(verifier) = &self.signatures {
            message.signatures = verifier.verify(&raw, &message).await.signatures;
        }
        let day = "2026-08-03".parse().unwrap();
        let assessment = self.assessor.assess(message, &CaseSoFar::default(), day);
        let case = CaseNumber::new(2026, 1);
        let occasion = Occasion {
            case: &case,
            inbound: raw.digest(),
            sequence: 0,
        };
        let register = self.assessor.register();
        // No mail can be sent to such an address: the worker leaves it to a person.
        let reply = self
            .composer
            .compose(&assessment, occasion, register)
            .unwrap_or_default();
        Fate {
            reason: assessment.reason.code().to_owned(),
            answered: reply.map(|reply| reply.to.as_str().to_owned()),
        }
    }

    /// Nothing of the table is approved or answered.
    pub(crate) async fn assert_forged(&self, table: &[Case]) {
        let mut believed = Vec::new();
        for (name, mail) in table {
            let fate = self.fate_of(mail).await;
            let silent = [
                "sender_not_authenticated",
                "other_matter",
                "auto_generated",
                "unreadable",
            ];
            if fate.answered.is_some() || !silent.contains(&fate.reason.as_str()) {
                believed.push((name, fate));
            }
        }
        assert!(believed.is_empty(), "{believed:#?}");
    }
}

/// Runs the program on one mail, with this `[sender]` table.
pub(crate) fn program(sender: &str, mail: &[u8]) -> Fate {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for part in ["Maildir/cur", "Maildir/new", "Maildir/tmp", "outbox"] {
        fs::create_dir_all(at(part)).unwrap();
    }
    fs::write(
        at("kontoflytt.toml"),
        format!(
            "[mailbox]\nkind = \"maildir\"\npath = \"Maildir\"\n[smtp]\nkind = \"folder\"\npath = \"outbox\"\n\
             from = \"Support <{SUPPORT}>\"\n[store]\nurl = \"sqlite://k.db\"\n[sender]\n{sender}\n"
        ),
    )
    .unwrap();
    fs::write(at("Maildir/new/1.mail"), mail).unwrap();
    let said = |arguments: &[&str]| run(folder.path(), arguments);
    let summary: Value = serde_json::from_str(said(&["run", "--once"]).trim()).unwrap();
    assert_eq!(summary["failed"], 0, "{summary}");
    let decided: Vec<Value> = said(&["audit", "list", "--json"])
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .filter(|entry| entry["event"] == "decided")
        .collect();
    let [decided] = decided.as_slice() else {
        panic!("one decision: {decided:?}");
    };
    Fate {
        reason: decided["facts"]["reason"].as_str().unwrap().to_owned(),
        answered: answered(&at("outbox")),
    }
}

fn run(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_kontoflytt"))
        .args(arguments)
        .arg("--config")
        .arg(folder.join("kontoflytt.toml"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

fn answered(outbox: &Path) -> Option<String> {
    let mut paths = fs::read_dir(outbox).unwrap().map(|entry| entry.unwrap());
    let mail = paths.find(|path| path.path().is_file())?;
    let mail = RawMessage::new(fs::read(mail.path()).unwrap());
    let mail = parse(&mail, &Limits::default());
    Some(mail.recipients.first().unwrap().as_str().to_owned())
}

/// Through the whole program, the honest mail is approved and answered to its sender.
pub(crate) fn assert_honest(sender: &str, name: &str, mail: &[u8]) {
    let approved = Fate {
        reason: "same_duties_moved".to_owned(),
        answered: Some(ANNA.to_owned()),
    };
    assert_eq!(program(sender, mail), approved, "{name}");
}

/// Through the whole program, the forged mail waits for a person, and nobody is answered.
pub(crate) fn assert_left(sender: &str, mail: &[u8]) {
    let left = Fate {
        reason: "sender_not_authenticated".to_owned(),
        answered: None,
    };
    assert_eq!(program(sender, mail), left);
}
