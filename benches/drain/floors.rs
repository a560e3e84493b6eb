//! What the servers and the disk can do by themselves, measured in the same run.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use sqlx::{Connection as _, PgConnection, SqliteConnection};

use crate::sink::Sink;
use crate::support::daemon::{program, run};
use crate::support::dovecot::{Dovecot, PASSWORD};
use crate::worker::Setting;

/// The time of the commits to a table of a store; the two kinds of connection share no type.
macro_rules! commit_to {
    ($connection:ty, $url:expr, $key:literal, $count:expr, $body:expr) => {{
        let mut store = <$connection>::connect($url).await.expect("a store");
        let create = concat!(
            "CREATE TABLE floor (id ",
            $key,
            " PRIMARY KEY, body TEXT NOT NULL)"
        );
        sqlx::raw_sql(create)
            .execute(&mut store)
            .await
            .expect("a table");
        if $key == "INTEGER" {
            let as_the_program = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";
            sqlx::raw_sql(as_the_program)
                .execute(&mut store)
                .await
                .expect("the mode");
        }
        let start = Instant::now();
        for group in 0..usize::div_ceil($count, GROUP) {
            let mut transaction = store.begin().await.expect("a transaction");
            for _ in 0..GROUP.min($count - group * GROUP) * ROWS {
                let insert = sqlx::query("INSERT INTO floor (body) VALUES ($1)").bind($body);
                insert.execute(&mut *transaction).await.expect("a row");
            }
            transaction.commit().await.expect("the commit");
        }
        start.elapsed()
    }};
}

/// Fetches all mails in one command and throws them away.
pub(crate) fn fetch(dovecot: &Dovecot, user: &str) -> Duration {
    let stream = TcpStream::connect(("127.0.0.1", dovecot.imap)).expect("IMAP");
    let mut answers = BufReader::with_capacity(1 << 16, stream.try_clone().expect("a stream"));
    let mut say = |command: &str, tag: &str| {
        (&stream)
            .write_all(command.as_bytes())
            .expect("IMAP takes it");
        let mut line = Vec::new();
        while !line.starts_with(tag.as_bytes()) {
            line.clear();
            answers.read_until(b'\n', &mut line).expect("an answer");
            if let Some(size) = literal(&line) {
                std::io::copy(&mut answers.by_ref().take(size), &mut std::io::sink())
                    .expect("a mail");
            }
        }
    };
    say(
        &format!("a LOGIN \"{user}\" {{{}}}\r\n", PASSWORD.len()),
        "+",
    );
    say(&format!("{PASSWORD}\r\n"), "a OK");
    say("b EXAMINE INBOX\r\n", "b OK");
    let start = Instant::now();
    say("c UID FETCH 1:* (UID BODY.PEEK[])\r\n", "c OK");
    start.elapsed()
}

/// The size of the literal that follows a line (RFC 3501, section 4.3).
fn literal(line: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(line)
        .ok()?
        .trim_end()
        .strip_suffix('}')?;
    text.rsplit_once('{')?.1.parse().ok()
}

/// Sends so many mails of a reply's size over several sessions that are kept.
pub(crate) fn send(sink: &Sink, count: usize) -> Duration {
    let source = program(&["/usr/sbin/smtp-source"], "postfix");
    let start = Instant::now();
    run(Command::new(source)
        .args([
            "-d",
            "-c",
            "-s",
            "4",
            "-l",
            "3000",
            "-m",
            &count.to_string(),
        ])
        .arg(format!("127.0.0.1:{}", sink.port))
        .stdout(std::process::Stdio::null()));
    start.elapsed()
}

/// Rows that a decided mail leaves in the store: raw mail, message, case, decision, reply, index, entries and their personal part.
const ROWS: usize = 16;
/// Mails of one transaction.
const GROUP: usize = 64;

/// Commits as many rows and bytes to the same kind of store, in groups.
pub(crate) fn commit(setting: &Setting, count: usize, total: usize) -> Duration {
    let body = "x".repeat((total / count + 3_000) / ROWS);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let url = setting.floor_store();
    runtime.block_on(async {
        if setting.postgres {
            commit_to!(PgConnection, &url, "BIGSERIAL", count, &body)
        } else {
            commit_to!(SqliteConnection, &url, "INTEGER", count, &body)
        }
    })
}
