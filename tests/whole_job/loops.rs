//! Two workers whose mailboxes write to each other stop by themselves, whatever a gateway between them takes away.

use std::fmt::Write as _;
use std::fs;

use crate::letters::Letter;
use crate::site::Site;
use crate::support::eventually;

/// What a gateway does to a mail on its way.
#[derive(Clone, Copy)]
struct Gateway {
    /// Headers that it takes away.
    strips: &'static [&'static str],
    /// Whether it gives each mail a new Message-ID, and the threads with it.
    renames: bool,
}

const MARKS: &[&str] = &[
    "x-kontoflytt",
    "auto-submitted",
    "x-auto-response-suppress",
    "precedence",
];

impl Gateway {
    /// The mail as the other mailbox's server hands it over, authenticated.
    fn carry(self, mail: &[u8], turn: usize) -> Vec<u8> {
        let text = String::from_utf8(mail.to_vec())
            .unwrap()
            .replace("\r\n", "\n");
        let (head, body) = text.split_once("\n\n").unwrap();
        let mut out = "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=intraservice.goteborg.se\n".to_owned();
        let mut kept = true;
        for line in head.lines() {
            let name = line
                .split_once(':')
                .map_or("", |(name, _)| name)
                .to_ascii_lowercase();
            let threads = ["message-id", "in-reply-to", "references"].contains(&name.as_str());
            if !line.starts_with([' ', '\t']) {
                let taken = self.strips.contains(&name.as_str()) || self.renames && threads;
                kept = !taken;
            }
            if kept {
                out.push_str(line);
                out.push('\n');
            }
        }
        if self.renames {
            writeln!(out, "Message-ID: <gateway-{turn}@relay.example>").unwrap();
        }
        format!("{out}\n{body}").replace('\n', "\r\n").into_bytes()
    }
}

/// Lets two mailboxes answer each other until one has nothing to say; how many replies went out.
fn exchange(name: &str, gateway: Gateway) -> usize {
    let sites = [
        Site::new(&format!("{name}-a")),
        Site::new(&format!("{name}-b")),
    ];
    let from: &'static str = sites[1].support.clone().leak();
    sites[0].receive(&Letter::new(
        "loop",
        from,
        "Flytta konto",
        "Hej! Kan ni flytta mitt konto?",
    ));
    let mut replies = 0;
    for turn in 0..40 {
        let (here, there) = (&sites[turn % 2], &sites[(turn + 1) % 2]);
        let [_, _, _, sent, ..] = here.counts();
        if sent == 0 {
            for site in &sites {
                site.audit();
            }
            return replies;
        }
        replies += usize::try_from(sent).unwrap();
        bring(here, there, gateway, turn);
    }
    panic!("two workers still answer each other after {replies} replies");
}

/// Takes the new reply out of the mailbox that it came to, and puts what the gateway makes of it there.
fn bring(here: &Site, there: &Site, gateway: Gateway, turn: usize) {
    let mails = eventually("the reply in the other mailbox", || {
        let mails = there.mails("");
        (!mails.is_empty()).then_some(mails)
    });
    let maildir = there.bed.dovecot.maildir(&there.support);
    for (file, bytes) in mails {
        for part in ["new", "cur"] {
            _ = fs::remove_file(maildir.join(part).join(&file));
        }
        let carried = gateway.carry(&bytes, turn);
        there
            .bed
            .dovecot
            .deliver_from(&here.support, &there.support, &carried);
    }
}

#[test]
fn the_mark_ends_it_at_once() {
    let open = Gateway {
        strips: &[],
        renames: false,
    };
    assert_eq!(exchange("marked", open), 1);
}

#[test]
fn without_marks_the_message_id_ends_it() {
    let stripping = Gateway {
        strips: MARKS,
        renames: false,
    };
    assert_eq!(exchange("stripped", stripping), 1);
}

#[test]
fn without_marks_and_ids_it_ends_within_the_limits() {
    let renaming = Gateway {
        strips: MARKS,
        renames: true,
    };
    let replies = exchange("renamed", renaming);
    assert!(replies <= 6, "{replies} replies before the limits held");
}
