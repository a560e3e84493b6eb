//! What is wrong with a mail or with the configuration: a clear message, and nothing is lost.

use std::fs;

use crate::letters::{Letter, order};
use crate::site::{Site, header, log};
use crate::support::eventually;

/// What is wrong, the words of the configuration, what stands there instead, and what the message says.
const FAULTS: [(&str, &str, &str, &[&str]); 9] = [
    (
        "an unknown key",
        "username =",
        "usernam =",
        &["kontoflytt.toml:6:1", "did you mean `username`?"],
    ),
    (
        "an unknown table",
        "[sender]",
        "[sendr]",
        &["did you mean `sender`?"],
    ),
    (
        "no password file",
        "\"imap-password\"",
        "\"gone\"",
        &["gone"],
    ),
    ("no such folder", "\"INBOX\"", "\"Inkorgen\"", &["Inkorgen"]),
    (
        "no encryption towards another machine",
        "host = \"127.0.0.1\"\nport",
        "host = \"imap.example.org\"\nport",
        &["kontoflytt.toml:5:7", "starttls"],
    ),
    (
        "no database there",
        "sqlite://kontoflytt.db",
        "sqlite://no/such/folder/k.db",
        &["no/such/folder"],
    ),
    (
        "no database known",
        "sqlite://kontoflytt.db",
        "mysql://k",
        &["kontoflytt.toml:17:7", "sqlite:// with the path"],
    ),
    (
        "a register that is none",
        "[sender]",
        "[register]\nfile = \"kontoflytt.toml\"\n[sender]",
        &["in ", "kontoflytt.toml"],
    ),
    (
        "no folder of templates",
        "[sender]",
        "[reply]\ntemplates = \"nowhere\"\n[sender]",
        &["nowhere"],
    ),
];

#[test]
fn a_fault_of_the_configuration_is_told_and_the_mail_waits() {
    let site = Site::new("config");
    let letter = order("config", "anna.config@funktionsstod.goteborg.se");
    site.receive(&letter);
    for (what, text, instead, says) in FAULTS {
        site.configure(|config| config.replacen(text, instead, 1));
        let run = site.once();
        assert_eq!(run.status.code(), Some(1), "{what}: {run:?}");
        for word in says {
            assert!(run.stderr.contains(word), "{what} gave {}", run.stderr);
        }
        assert!(!run.stderr.contains("hem\""), "{what}");
        assert_eq!(site.lying_in(""), 1, "{what}");
    }
    site.configure(|config| config);
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
    site.reply_to(letter.from);
}

#[test]
fn a_template_that_does_not_render_stops_the_start_with_file_and_line() {
    let site = Site::new("template");
    site.receive(&order(
        "template",
        "anna.template@funktionsstod.goteborg.se",
    ));
    let own = site.path("own/approved");
    fs::create_dir_all(&own).unwrap();
    site.configure(|config| config + "\n[reply]\ntemplates = \"own\"\n");
    let cases = [
        (
            "Re: [{{ case }}]\n\nHej!\n{% if %}\n",
            "approved/same_duties_moved.sv.txt, line 4",
        ),
        (
            "Re: [{{ case }}]\n\n{{ acount }}\n",
            "approved/same_duties_moved.sv.txt, line 3",
        ),
        (
            "Re: [{{ case }}]\n\n{% include \"shared/gone.sv.txt\" %}\n",
            "shared/gone.sv.txt",
        ),
    ];
    for (template, says) in cases {
        fs::write(own.join("same_duties_moved.sv.txt"), template).unwrap();
        let run = site.once();
        assert_eq!(run.status.code(), Some(1), "{template}");
        assert!(run.stderr.contains(says), "{template} gave {}", run.stderr);
    }
    assert_eq!(site.lying_in(""), 1, "and no mail was looked at");
}

#[test]
fn a_wrong_password_is_told_without_showing_it() {
    let site = Site::new("password");
    let letter = order("password", "anna.password@funktionsstod.goteborg.se");
    site.receive(&letter);
    let right = fs::read(site.path("imap-password")).unwrap();
    fs::write(site.path("imap-password"), "openSesame77\n").unwrap();
    let run = site.once();
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    assert!(run.stderr.contains("password"), "{}", run.stderr);
    assert!(!run.stderr.contains("openSesame77"), "{}", run.stderr);
    // The worker that runs on says so, waits, and stops when told.
    let worker = site.start();
    eventually("the trouble in the log", || {
        log(site.folder.path()).contains("Trouble").then_some(())
    });
    assert!(worker.stop().success());
    assert!(!log(site.folder.path()).contains("openSesame77"));
    fs::write(site.path("imap-password"), right).unwrap();
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
}

#[test]
fn a_mail_that_cannot_be_read_goes_to_a_person_and_stops_nothing() {
    let site = Site::new("unreadable");
    let good = order("unreadable", "anna.unreadable@funktionsstod.goteborg.se");
    let nested = |depth: usize| {
        let mut mail = String::new();
        for level in 0..depth {
            let part = format!("multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
            mail.extend(["Content-Type: ", &part]);
        }
        mail.into_bytes()
    };
    let broken: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"\r\n\r\n".to_vec(),
        vec![0xff; 3000],
        b"\0\0\0\r\n\0".to_vec(),
        nested(500),
        [b"From: x@goteborg.se\r\nSubject: ".as_slice(), &[b'a'; 200_000]].concat(),
        b"From: x@goteborg.se\r\nContent-Type: text/html; charset=utf-7\r\n\r\n<<<<&#xd800;<table><div><script>".to_vec(),
        b"Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=e\r\n\r\n--e--\r\n".to_vec(),
    ];
    let count = broken.len() as u64;
    let mails = broken.into_iter().chain([good.bytes(&site.support)]);
    site.bed.dovecot.place(&site.support, mails);
    let [received, decided, ignored, sent, waiting, failed] = site.counts();
    assert_eq!([received, decided], [count + 1; 2]);
    assert_eq!([ignored, sent, waiting, failed], [0, 1, 0, 0]);
    site.reply_to(good.from);
    assert_eq!(site.lying_in("Granska") as u64, count);
}

#[test]
fn a_line_of_a_mail_never_becomes_a_header_of_the_reply() {
    let site = Site::new("header");
    let from = "anna.header@funktionsstod.goteborg.se";
    let letter = Letter {
        subject: "=?utf-8?q?Flytt=0D=0ABcc:_eve=40example.org?=",
        ..order("header", from)
    };
    site.receive(&letter);
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
    let reply = site.reply_to(from);
    assert!(!reply.headers.has("Bcc"), "{:?}", reply.headers);
    assert!(header(&reply, "Subject").contains("[KF-"));
}
