//! Our own mail that a rule sends back is known by its signed Message-ID; nobody else can make one.

use crate::letters::{Letter, order};
use crate::site::{Site, header};

const ANNA: &str = "anna.own-ids@funktionsstod.goteborg.se";

/// A mail of Anna's whose Message-ID is this one.
fn with_id(site: &Site, id: &str) -> [u64; 6] {
    let letter = Letter::new(
        "replaced",
        ANNA,
        "Flytt av konto",
        "Hej! Kan ni flytta mitt konto till Renova?",
    );
    let bytes = String::from_utf8(letter.bytes(&site.support)).unwrap();
    let bytes = bytes.replace(&letter.message_id(), id.trim_matches(['<', '>']));
    let dovecot = &site.bed.dovecot;
    dovecot.deliver_from(ANNA, &site.support, bytes.as_bytes());
    site.counts()
}

#[test]
fn an_id_of_ours_is_ours_and_a_forged_one_is_a_persons() {
    for site in [Site::new("ids"), Site::on_postgres("ids-postgres")] {
        let before = site.inbox_of(ANNA).len();
        site.receive(&order("first", ANNA));
        assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
        let id = crate::support::eventually("the reply in the sender's mailbox", || {
            let inbox = site.inbox_of(ANNA);
            let ours = |mail: &&_| header(mail, "From").contains(&site.support);
            inbox
                .iter()
                .find(ours)
                .map(|mail| header(mail, "Message-ID"))
        });
        assert_eq!(before + 1, site.inbox_of(ANNA).len());
        assert_eq!(with_id(&site, &id), [1, 1, 1, 0, 0, 0], "{id}");
        let (local, domain) = id.split_once('@').unwrap();
        let (what, signature) = local.rsplit_once('.').unwrap();
        let other = if signature.starts_with('0') { "1" } else { "0" };
        let forged = format!("{what}.{other}{}@{domain}", signature.get(1..).unwrap());
        assert_eq!(with_id(&site, &forged), [1, 1, 0, 1, 0, 0], "{forged}");
    }
}
