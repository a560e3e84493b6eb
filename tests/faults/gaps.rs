//! The mailbox and the ledger differ: it is seen, said and made good.

use std::fs;
use std::path::{Path, PathBuf};

use sqlx::{Connection as _, SqliteConnection};

use crate::bed::{orders, other_matter, settle};
use crate::site::{Site, log};
use crate::support::{daemon::run, eventually};

/// As a backup of the ledger does that is older than the mail.
async fn forget(site: &Site) {
    let url = format!("sqlite://{}", site.path("kontoflytt.db").display());
    let mut ledger = SqliteConnection::connect(&url).await.unwrap();
    for forget in [
        "DELETE FROM decision WHERE reason = 'other_matter'",
        "DELETE FROM message WHERE filing = 'stay'",
    ] {
        sqlx::query(forget).execute(&mut ledger).await.unwrap();
    }
}

/// A person's mail program marks the one mail of the inbox as deleted; it lies there until somebody expunges it.
fn mark_as_deleted(site: &Site) {
    let mail = only_file(site, "");
    let name = mail.file_name().unwrap().to_string_lossy().into_owned();
    let name = name.split(":2,").next().unwrap();
    let cur = site.bed.dovecot.maildir(&site.support).join("cur");
    fs::rename(&mail, cur.join(format!("{name}:2,T"))).unwrap();
}

#[tokio::test]
async fn a_mail_that_the_ledger_lacks_is_reported_and_taken_in() {
    is_reported_and_taken_in(&Site::new("missed"), |_| {}).await;
}

#[tokio::test]
async fn so_it_is_where_somebody_has_marked_it_as_deleted() {
    is_reported_and_taken_in(&Site::new("marked.missed"), mark_as_deleted).await;
}

async fn is_reported_and_taken_in(site: &Site, meanwhile: fn(&Site)) {
    site.configure(|text| text.replace("folder =", "reconcile_seconds = 1\nfolder ="));
    site.receive(&other_matter("missed"));
    settle(site);
    let worker = site.start();
    eventually("its first look", || {
        log(site.folder.path()).contains("Compared").then_some(())
    });
    meanwhile(site);
    forget(site).await;
    eventually("its second decision", || {
        (site.entries("decided").len() == 2).then_some(())
    });
    assert!(worker.stop().success());
    let said = log(site.folder.path());
    assert_eq!(
        said.matches("gap=\"missed\"").count(),
        1,
        "each gap is said once: {said}"
    );
    assert_eq!(site.lying_in(""), 1, "it stays for staff");
    assert_eq!(site.entries("reply_queued").len(), 0);
}

#[test]
fn a_mail_that_is_marked_as_deleted_before_it_is_seen_is_a_record_like_any_other() {
    let site = Site::new("marked");
    let letter = orders("marked", 1)[0];
    site.receive(&letter);
    mark_as_deleted(&site);
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
    site.reply_to(letter.from);
    assert_eq!([site.lying_in(""), site.lying_in("Hanterade")], [0, 1]);
    assert_eq!(site.counts(), [0; 6], "and it is taken in once");
}

/// The one file of a folder of the mailbox.
fn only_file(site: &Site, folder: &str) -> PathBuf {
    let folder = site.bed.dovecot.maildir(&site.support).join(folder);
    let files = ["cur", "new"].map(|part| fs::read_dir(folder.join(part)).unwrap());
    let mut files = files
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path());
    files.next().unwrap()
}

/// Has Dovecot number the mails of a folder anew, under the UIDVALIDITY after the one that it has. Left to itself it takes
/// the second of the clock, which may still be the one of the folder's birth.
fn number_anew(maildir: &Path) {
    let list = fs::read_to_string(maildir.join("dovecot-uidlist")).unwrap();
    let validity = list
        .split(' ')
        .find_map(|word| word.strip_prefix('V')?.parse::<u32>().ok());
    for entry in fs::read_dir(maildir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("dovecot") {
            fs::remove_file(path).unwrap();
        }
    }
    let anew = format!("3 V{} N1\n", validity.unwrap() + 1);
    fs::write(maildir.join("dovecot-uidlist"), anew).unwrap();
}

#[test]
fn a_folder_that_the_server_numbers_anew_is_read_again_and_nobody_is_answered_twice() {
    let site = Site::new("numbered");
    let letter = orders("numbered", 1)[0];
    site.receive(&letter);
    site.receive(&other_matter("numbered"));
    settle(&site);
    site.reply_to(letter.from);
    // A person puts the handled mail back, and the server forgets its numbers.
    let maildir = site.bed.dovecot.maildir(&site.support);
    let handled = only_file(&site, ".Hanterade");
    run(std::process::Command::new("mv")
        .arg(&handled)
        .arg(maildir.join("cur")));
    number_anew(&maildir);
    settle(&site);
    let received = site.entries("mail_received");
    assert_eq!(received.len(), 4, "both came in under new numbers");
    let decided = site.entries("decided");
    let reasons: Vec<_> = decided
        .iter()
        .map(|entry| entry["facts"]["reason"].as_str())
        .collect();
    assert_eq!(reasons[2..], [Some("duplicate"); 2], "{reasons:?}");
    assert_eq!(site.entries("reply_queued").len(), 1);
    site.reply_to(letter.from);
}
