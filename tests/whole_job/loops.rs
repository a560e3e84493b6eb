//! Two workers whose mailboxes write to each other stop by themselves, whatever a gateway between them takes away; a
//! program that looks like a person is stopped by the limits, and each reply that is held says why.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

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
                assert_eq!(site.entries("reply_held").len(), 0, "before any limit");
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
fn without_marks_it_ends_with_what_is_no_order() {
    // Each signs with a key of its own, so neither knows the other's ids.
    let stripping = Gateway {
        strips: MARKS,
        renames: false,
    };
    assert_eq!(exchange("stripped", stripping), 2);
}

/// A reply tells what is missing and orders nothing: the first worker leaves the second one's for staff.
#[test]
fn without_marks_and_ids_it_ends_before_any_limit_where_a_reply_is_no_order() {
    let renaming = Gateway {
        strips: MARKS,
        renames: true,
    };
    let replies = exchange("renamed", renaming);
    assert!(replies <= 3, "{replies} replies");
}

/// More replies than any limit allows.
const MOST: usize = 20;
/// How often a program writes in vain.
const FURTHER: usize = 2;

/// A program of a sender's that writes back whenever a reply comes, with nothing that shows what it is.
struct Robot {
    name: &'static str,
    /// Whether it writes in the thread of the reply.
    answers: bool,
    says: &'static str,
    /// The site's own limits.
    set: &'static str,
}

impl Robot {
    /// Lets it write until nothing comes back, and some times more. Says how many replies it got, and why each one
    /// after them was held.
    fn exhausts(&self) -> (usize, Vec<String>) {
        let site = Site::new(self.name);
        site.configure(|text| format!("{text}\n[reply]\n{}", self.set));
        let from = format!("robot.{}@funktionsstod.goteborg.se", self.name).leak();
        let (mut replies, mut turn) = (0, 0);
        while turn < replies + FURTHER {
            site.receive(&self.letter(&site, from, turn));
            turn += 1;
            let [received, decided, ignored, sent, ..] = site.counts();
            assert_eq!([received, decided, ignored], [1, 1, 0]);
            replies += usize::try_from(sent).unwrap();
            assert!(replies <= MOST, "{}: {replies} replies", self.name);
            eventually("the reply", || {
                (site.inbox_of(from).len() == replies).then_some(())
            });
        }
        let held = site.entries("reply_held");
        let why = |entry: &Value| entry["facts"]["why"].as_str().unwrap().to_owned();
        (replies, held.iter().map(why).collect())
    }

    fn letter(&self, site: &Site, from: &'static str, turn: usize) -> Letter {
        let id = format!("{}.{turn}", self.name).leak();
        let letter = Letter::new(id, from, "Flytta konto", self.says);
        let last = site.inbox_of(from).into_iter().next_back();
        match last.filter(|_| self.answers) {
            None => letter,
            Some(reply) => Letter {
                subject: reply.subject.leak(),
                head: format!("In-Reply-To: {}\n", reply.message_id.unwrap()).leak(),
                ..letter
            },
        }
    }
}

#[test]
fn a_program_that_writes_back_for_ever_is_stopped_by_each_limit() {
    let thin = "Kan ni flytta mitt konto?";
    let new_job = "Flytta mitt konto. Jag har fått ett nytt jobb med andra arbetsuppgifter.";
    let cases = [
        ("rounds", true, thin, "", 3),
        ("case_limit", true, new_job, "", 6),
        ("address_limit", false, thin, "per_address_a_day = 4\n", 4),
        ("overall_limit", false, thin, "overall_a_day = 2\n", 2),
    ];
    std::thread::scope(|scope| {
        for (limit, answers, says, set, most) in cases {
            let robot = Robot {
                name: limit,
                answers,
                says,
                set,
            };
            scope.spawn(move || {
                let (replies, why) = robot.exhausts();
                assert_eq!(replies, most, "{limit}: {why:?}");
                assert_eq!(why, [limit; FURTHER]);
            });
        }
    });
}
