//! A disk that is full, a database that is locked or may only be read: told, and made good by itself or by the next run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sqlx::{Connection as _, SqliteConnection};

use crate::letters::order;
use crate::site::{Site, finish, log};
use crate::support::{daemon::run, eventually};

/// A file system that holds an empty store and little more.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None` where this machine lets nobody mount.
    fn mount(folder: &Path) -> Option<Self> {
        fs::create_dir(folder).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1600k", "tmpfs"])
            .arg(folder)
            .output();
        mounted
            .is_ok_and(|output| output.status.success())
            .then(|| Self(folder.to_owned()))
    }
}

impl SmallDisk {
    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        run(Command::new("mount").args(["-o", &options]).arg(&self.0));
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // The folder is removed with the test; a mount that stays is seen there.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn place(site: &Site, name: &str, count: usize) -> Vec<&'static str> {
    let senders: Vec<&'static str> = (0..count)
        .map(|number| &*format!("p{number}.{name}@funktionsstod.goteborg.se").leak())
        .collect();
    let mails = senders.iter().map(|sender| {
        let id = sender.split_once('@').map_or(*sender, |(local, _)| local);
        let mut mail = order(id, sender).bytes(&site.support);
        mail.extend(format!("\r\n{}\r\n", "\r\n".repeat(4000)).into_bytes());
        mail
    });
    site.bed.dovecot.place(&site.support, mails);
    senders
}

#[test]
fn on_a_full_disk_it_says_so_and_the_mail_waits_on_the_server() {
    let site = Site::new("full");
    let senders = place(&site, "full", 60);
    let Some(disk) = SmallDisk::mount(&site.path("small")) else {
        return limited_to_small_files(&site, &senders);
    };
    site.configure(|text| text.replace("kontoflytt.db", "small/kontoflytt.db"));
    let run = site.once();
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    assert!(
        run.stderr.contains("disk of the database is full"),
        "{}",
        run.stderr
    );
    disk.remount("size=60m");
    everything_is_made_good(&site, &senders);
}

#[test]
fn where_files_may_not_grow_it_says_so_too() {
    let site = Site::new("limited");
    let senders = place(&site, "limited", 60);
    limited_to_small_files(&site, &senders);
}

/// The same by a limit on the size of files; its signal is ignored, as systemd does.
fn limited_to_small_files(site: &Site, senders: &[&str]) {
    let mut limited = Command::new("prlimit");
    limited
        .args([
            "--fsize=400000",
            "sh",
            "-c",
            "trap '' XFSZ; exec \"$@\"",
            "sh",
        ])
        .arg(env!("CARGO_BIN_EXE_kontoflytt"))
        .args(["run", "--once", "--config"])
        .arg(site.config());
    let run = finish(&mut limited);
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    assert!(run.stderr.contains("disk"), "{}", run.stderr);
    everything_is_made_good(site, senders);
}

fn everything_is_made_good(site: &Site, senders: &[&str]) {
    let run = site.once();
    assert!(run.status.success(), "{run:?}");
    assert_eq!(site.entries("decided").len(), senders.len());
    assert_eq!(site.entries("reply_sent").len(), senders.len());
    for sender in senders {
        site.reply_to(sender);
    }
    assert_eq!(
        [
            site.lying_in(""),
            site.lying_in("Hanterade"),
            site.lying_in("Sent")
        ],
        [0, senders.len(), senders.len()]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn while_another_program_locks_the_database_it_says_so_and_nothing_is_lost() {
    let site = Site::new("locked");
    let letter = order("locked", "anna.locked@funktionsstod.goteborg.se");
    assert_eq!(site.counts(), [0; 6]);
    let url = format!("sqlite://{}", site.path("kontoflytt.db").display());
    let mut other = SqliteConnection::connect(&url).await.unwrap();
    sqlx::query("BEGIN IMMEDIATE")
        .execute(&mut other)
        .await
        .unwrap();
    site.receive(&letter);
    let run = site.once();
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    assert!(
        run.stderr.contains("another program is writing to it"),
        "{}",
        run.stderr
    );
    assert_eq!(site.lying_in(""), 1);
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
}

/// How often a running worker has told of a trouble.
fn told(site: &Site, trouble: &str) -> usize {
    let said = log(site.folder.path());
    let lines = said.lines().filter(|line| line.contains("Trouble"));
    lines.filter(|line| line.contains(trouble)).count()
}

fn all_are_answered(site: &Site, count: usize) {
    eventually("all replies", || {
        let sent = site.entries("reply_sent").len();
        (sent == count && site.lying_in("Hanterade") == count).then_some(())
    });
}

/// The loops of the worker: each tells of its own trouble, once.
const LOOPS: usize = 4;

#[test]
fn a_running_worker_waits_for_room_on_the_disk_and_goes_on() {
    let site = Site::new("room");
    let senders = place(&site, "room", 60);
    let Some(disk) = SmallDisk::mount(&site.path("small")) else {
        return;
    };
    site.configure(|text| text.replace("kontoflytt.db", "small/kontoflytt.db"));
    let worker = site.start();
    eventually("the trouble", || (told(&site, "full") > 0).then_some(()));
    disk.remount("size=60m");
    all_are_answered(&site, senders.len());
    assert!(worker.stop().success());
    assert!(told(&site, "full") <= LOOPS, "{}", told(&site, "full"));
    assert!(log(site.folder.path()).contains("Works again"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_worker_waits_for_a_locked_database_and_goes_on() {
    let site = Site::new("waits");
    assert_eq!(site.counts(), [0; 6]);
    let url = format!("sqlite://{}", site.path("kontoflytt.db").display());
    let mut other = SqliteConnection::connect(&url).await.unwrap();
    let worker = site.start();
    eventually("its first look", || {
        log(site.folder.path()).contains("Compared").then_some(())
    });
    let lock = sqlx::query("BEGIN IMMEDIATE");
    lock.execute(&mut other).await.unwrap();
    let letter = order("waits", "anna.waits@funktionsstod.goteborg.se");
    site.receive(&letter);
    let trouble = "another program is writing to it";
    eventually("the trouble", || (told(&site, trouble) > 0).then_some(()));
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    all_are_answered(&site, 1);
    assert!(worker.stop().success());
    assert!(told(&site, trouble) <= LOOPS);
}

#[test]
fn a_database_that_may_only_be_read_is_told_and_the_mail_waits() {
    let site = Site::new("readonly");
    let Some(disk) = SmallDisk::mount(&site.path("small")) else {
        return;
    };
    site.configure(|text| text.replace("kontoflytt.db", "small/kontoflytt.db"));
    assert_eq!(site.counts(), [0; 6]);
    disk.remount("ro");
    site.receive(&order(
        "readonly",
        "anna.readonly@funktionsstod.goteborg.se",
    ));
    let run = site.once();
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    let trouble = "the database can be read but not written";
    assert!(run.stderr.contains(trouble), "{}", run.stderr);
    assert_eq!(site.lying_in(""), 1);
    disk.remount("rw,size=60m");
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
}

#[test]
fn a_database_of_something_else_is_told_and_left_alone() {
    let site = Site::new("garbage");
    let path = site.path("kontoflytt.db");
    fs::write(&path, "this is no database, but a letter\n".repeat(100)).unwrap();
    let before = fs::read(&path).unwrap();
    let run = site.once();
    assert_eq!(run.status.code(), Some(1), "{run:?}");
    assert!(run.stderr.contains("database"), "{}", run.stderr);
    assert_eq!(fs::read(&path).unwrap(), before);
}
