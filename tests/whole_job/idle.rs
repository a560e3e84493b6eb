//! Mail that comes in while the worker waits for it.

use kontoflytt::delivery::{OutgoingMail, Outlet};
use kontoflytt::message::{EmailAddress, MessageId};

use crate::letters::{Letter, order};
use crate::site::{Site, header, words};
use crate::support::eventually;

const OTHER_MATTER: Letter = Letter::new(
    "idle.skrivare",
    "bo.idle@funktionsstod.goteborg.se",
    "Skrivaren",
    "Hej, skrivaren på plan 3 är trasig. Kan ni laga den?",
);
const TWO_PEOPLE: Letter = Letter::new(
    "idle.two",
    "ingrid.idle@socialcentrum.goteborg.se",
    "Flytt av konton",
    "Hej,\n\nPeter Alm (petalm0711) och Lisa Brandt (lisbra0219) flyttar med sina tjänster från\n\
     Socialförvaltningen Centrum till Socialförvaltningen Nordost den 1 oktober 2026,\n\
     med samma arbetsuppgifter. Kan ni flytta deras konton?",
);

/// By SMTP to Postfix, which hands it to Dovecot by LMTP.
async fn send(site: &Site, letter: &Letter) {
    let mail = OutgoingMail {
        message_id: MessageId::parse(&letter.message_id()).unwrap(),
        envelope_from: EmailAddress::parse(letter.from),
        envelope_to: EmailAddress::parse(&site.support).unwrap(),
        bytes: letter.bytes(&site.support),
    };
    let postfix = site.bed.postfix;
    Outlet::new(&postfix.outlet(postfix.smtp))
        .deliver(&mail)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_mail_sent_by_smtp_is_answered_while_the_worker_idles() {
    let site = Site::new("idle");
    // Whatever comes sooner was told by the server, not asked for.
    site.configure(|text| text.replace("folder =", "poll_seconds = 3600\nfolder ="));
    let worker = site.start();
    let anna = "anna.idle@funktionsstod.goteborg.se";
    let (first, second) = (order("idle.first", anna), order("idle.second", anna));
    for (count, letter) in [first, second].iter().enumerate() {
        send(&site, letter).await;
        eventually("the reply, its copy and the mail's place", || {
            let there = [
                site.inbox_of(anna).len(),
                site.lying_in("Sent"),
                site.lying_in("Hanterade"),
            ];
            (there == [count + 1; 3]).then_some(())
        });
    }
    send(&site, &OTHER_MATTER).await;
    send(&site, &TWO_PEOPLE).await;
    eventually("a mail for a person in its folder", || {
        (site.lying_in("Granska") == 1).then_some(())
    });
    eventually("the other matter's decision", || {
        (site.entries("decided").len() == 4).then_some(())
    });
    assert!(worker.stop().success());
    for reply in site.inbox_of(anna) {
        let answered = reply.in_reply_to[0].to_string();
        let letter = if answered.contains("first") {
            first
        } else {
            second
        };
        let id = letter.message_id();
        assert!(answered.contains(&id), "{answered}");
        assert!(reply.references.iter().any(|one| one.as_str() == id));
        assert!(
            reply.subject.starts_with("Re: Flytt av konto") && reply.subject.contains("[KF-"),
            "{}",
            reply.subject
        );
        assert_eq!(header(&reply, "Auto-Submitted").trim(), "auto-replied");
        assert_eq!(reply.from[0].address.as_str(), site.support);
        let said = words(&reply);
        for what in [
            "Flytten av kontot är beställd.",
            "annand0314",
            "1 september 2026",
        ] {
            assert!(said.contains(what), "{what:?} is missing in {said}");
        }
    }
    let left = site.mails("");
    assert_eq!(left.len(), 1, "what is no order stays");
    let (name, bytes) = &left[0];
    let flags = name.split_once(":2,").map_or("", |(_, flags)| flags);
    assert!(!flags.contains('S'), "it is unread: {name}");
    assert!(String::from_utf8_lossy(bytes).contains("skrivaren på plan 3"));
}
