//! How long each of the staff's pages takes, from request to last byte, while eight people read and mail comes in.
//!
//! `cargo bench --bench pages`. The program itself serves, and takes in mail from a Maildir, in two processes; the
//! database is a SQLite file that repeats the demo's cases until there are as many as asked for, or, with
//! `KONTOFLYTT_STORE=postgres`, a PostgreSQL that they are copied to with `kontoflytt store copy`. Sizes by environment:
//! `PAGES_CASES` (200,000; five audit entries each), `PAGES_ROUNDS` (how often each reader asks for each page, 40),
//! `PAGES_MAILS` (mails a second that come in, 20). Below the pages stands what can be had at best in the same run: an
//! answer that reads nothing, and one row by its key straight from the database.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::pedantic,
    reason = "a benchmark that cannot run says where"
)]

mod filled;
#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sqlx::{Connection as _, Executor as _, PgConnection, SqliteConnection};

const READERS: u64 = 8;
const PASSWORD: &str = "korrekt häst batteri häftklammer";

fn main() {
    let cases = size("PAGES_CASES", 200_000);
    let rounds = size("PAGES_ROUNDS", 40);
    let mails = size("PAGES_MAILS", 20);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pages-bench");
    prepare(&folder);
    let start = Instant::now();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let now = jiff::Timestamp::now().as_microsecond();
    runtime.block_on(filled::fill(
        &folder.join("kontoflytt.db"),
        cases as i64,
        now,
    ));
    println!(
        "{cases} cases, {} audit entries, {} MB, made in {:.0?}",
        cases * 5,
        fs::metadata(folder.join("kontoflytt.db")).unwrap().len() / 1_000_000,
        start.elapsed()
    );
    let postgres = std::env::var("KONTOFLYTT_STORE").is_ok_and(|store| store == "postgres");
    let postgres = postgres.then(|| {
        let start = Instant::now();
        let url = copy(&folder);
        println!("copied to PostgreSQL in {:.0?}", start.elapsed());
        runtime.block_on(settle(&url));
        url
    });

    let (server, host) = serve(&folder);
    let worker = Running(start_program(&folder, &["run"]).spawn().unwrap());
    let cookie = sign_in(&host);
    let pages = pages(cases);
    let stop = AtomicBool::new(false);
    let mut taken: Vec<(usize, Duration)> = Vec::new();
    let mut sent = 0;
    std::thread::scope(|scope| {
        let posting = scope.spawn(|| post_mails(&folder, mails, &stop));
        let readers: Vec<_> = (0..READERS)
            .map(|reader| {
                let (host, cookie, pages) = (&host, &cookie, &pages);
                scope.spawn(move || read(host, cookie, pages, rounds, reader))
            })
            .collect();
        for reader in readers {
            taken.extend(reader.join().unwrap());
        }
        stop.store(true, Ordering::Relaxed);
        sent = posting.join().unwrap();
    });
    println!("{sent} mails came in meanwhile\n");
    println!("{:<44} {:>9} {:>9} {:>9}", "", "median", "99 %", "longest");
    for (number, (name, _)) in pages.iter().enumerate() {
        let mut times: Vec<Duration> = taken
            .iter()
            .filter(|(page, _)| *page == number)
            .map(|(_, time)| *time)
            .collect();
        print_row(name, &mut times);
    }
    let mut by_key = runtime.block_on(async {
        let database = Database::connect(&folder, postgres.as_ref()).await;
        floor(database, cases).await
    });
    print_row("one row by its key, from the database", &mut by_key);
    println!(
        "\npeak memory: pages {} MB, worker {} MB",
        peak(&server.0),
        peak(&worker.0)
    );
}

fn size(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().unwrap())
}

/// The pages and searches, and what each asks for; `{n}` is another case every time.
fn pages(cases: u64) -> Vec<(&'static str, String)> {
    let (half, entries) = (cases / 2, cases * 5 / 2);
    [
        ("health: reads nothing", "/health"),
        ("overview", "/"),
        ("cases, first page", "/cases"),
        ("cases, in the middle", "/cases?before={half}"),
        ("cases, account", "/cases?q=konto{n}"),
        ("cases, beginning of an account", "/cases?q=konto1"),
        ("cases, word in nearly all", "/cases?q=konto"),
        ("cases, three common words", "/cases?q=hej+goteborg+konto"),
        ("cases, one letter", "/cases?q=a"),
        ("cases, word in none", "/cases?q=xyzzy"),
        (
            "cases, common word and rare reason",
            "/cases?q=konto&reason=several_people",
        ),
        ("cases, outcome", "/cases?outcome=rejected"),
        ("cases, rare reason", "/cases?reason=several_people"),
        (
            "cases, outcome and reason of none",
            "/cases?outcome=approved&reason=several_people",
        ),
        ("cases, organisation", "/cases?organisation=grundskola"),
        (
            "cases, organisation and reason of none",
            "/cases?organisation=socialhisingen&reason=several_people",
        ),
        (
            "cases, week in the middle",
            "/cases?from=2025-11-03&until=2025-11-09",
        ),
        (
            "cases, that week, common word",
            "/cases?from=2025-11-03&until=2025-11-09&q=konto",
        ),
        ("one case", "/cases/KF-2025-{n}"),
        ("review queue", "/review"),
        ("review queue, one reason", "/review?reason=contradiction"),
        ("review queue, reason of none", "/review?reason=set_aside"),
        ("to carry out", "/moves"),
        ("log, first page", "/log"),
        ("log, in the middle", "/log?before={entries}"),
        ("log, one event", "/log?event=reply_sent"),
        ("log, rare event", "/log?event=review_closed"),
        ("log, one case", "/log?case=KF-2025-{n}"),
        (
            "log, one case and event",
            "/log?case=KF-2025-{n}&event=reply_sent",
        ),
        (
            "log, event in a week",
            "/log?event=case_read&from=2025-11-03&until=2025-11-09",
        ),
    ]
    .map(|(name, path)| {
        let path = path.replace("{half}", &half.to_string());
        (name, path.replace("{entries}", &entries.to_string()))
    })
    .into()
}

/// One reader: every page in turn, each reader beginning elsewhere, as often as there are rounds.
fn read(
    host: &str,
    cookie: &str,
    pages: &[(&str, String)],
    rounds: u64,
    reader: u64,
) -> Vec<(usize, Duration)> {
    let mut taken = Vec::new();
    let mut seed = reader + 1;
    for step in 0..rounds * pages.len() as u64 {
        let page = ((step * 7 + reader * 3) % pages.len() as u64) as usize;
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let case = (seed >> 33) % size("PAGES_CASES", 200_000) + 1;
        let path = pages[page].1.replace("{n}", &format!("{case:06}"));
        let start = Instant::now();
        let answer = ask(host, "GET", &path, cookie, "");
        taken.push((page, start.elapsed()));
        assert!(
            answer.starts_with("HTTP/1.0 200"),
            "{path}: {}",
            answer.lines().next().unwrap()
        );
    }
    taken
}

fn print_row(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        "{name:<44} {:>9.1?} {:>9.1?} {:>9.1?}",
        at(50),
        at(99),
        at(100)
    );
}

/// Mails of new orders, a few every tenth of a second, until told to stop.
fn post_mails(folder: &Path, a_second: u64, stop: &AtomicBool) -> u64 {
    let start = Instant::now();
    let mut sent = 0;
    while !stop.load(Ordering::Relaxed) {
        while sent < start.elapsed().as_millis() as u64 * a_second / 1_000 {
            sent += 1;
            let mail = format!(
                "Return-Path: <eva.{sent}@funktionsstod.goteborg.se>\r\n\
                 Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\r\n\
                 From: Eva Ek <eva.{sent}@funktionsstod.goteborg.se>\r\nTo: support@intraservice.goteborg.se\r\n\
                 Subject: Flytt av konto\r\nMessage-ID: <bench.{sent}@funktionsstod.goteborg.se>\r\n\
                 Date: Mon, 03 Aug 2026 08:14:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
                 Flytta kontot evaeva{sent:04} från Funktionsstöd till Förskoleförvaltningen den 1 september 2026. \
                 Hon har samma arbetsuppgifter som idag.\r\n"
            );
            let name = format!("{sent}.bench");
            fs::write(folder.join("Maildir/tmp").join(&name), mail).unwrap();
            fs::rename(
                folder.join("Maildir/tmp").join(&name),
                folder.join("Maildir/new").join(&name),
            )
            .unwrap();
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    sent
}

/// The demo's folder with pages, and somebody who may see all of them.
fn prepare(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    let demo = Command::new(env!("CARGO_BIN_EXE_kontoflytt"))
        .arg("demo")
        .arg(folder)
        .stdout(Stdio::null())
        .status();
    assert!(demo.unwrap().success());
    let config = folder.join("kontoflytt.toml");
    let text = fs::read_to_string(&config).unwrap();
    let text = text.replace("[smtp]", "poll_seconds = 1\n\n[smtp]");
    fs::write(
        &config,
        format!("{text}\n[serve]\nlisten = \"127.0.0.1:0\"\n"),
    )
    .unwrap();
    let mut add = start_program(folder, &["user", "add", "adam", "--role", "administrator"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(add.stdin.take().unwrap(), "{PASSWORD}").unwrap();
    assert!(add.wait().unwrap().success());
}

fn start_program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kontoflytt"));
    let log = fs::File::options()
        .create(true)
        .append(true)
        .open(folder.join("log"))
        .unwrap();
    command
        .args(arguments)
        .arg("--config")
        .arg(folder.join("kontoflytt.toml"));
    command.stdout(Stdio::null()).stderr(log);
    command
}

/// A process that ends with this value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn serve(folder: &Path) -> (Running, String) {
    let mut server = start_program(folder, &["serve"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut url = String::new();
    BufReader::new(server.stdout.take().unwrap())
        .read_line(&mut url)
        .unwrap();
    (
        Running(server),
        url.trim().trim_start_matches("http://").to_owned(),
    )
}

fn sign_in(host: &str) -> String {
    let form = format!("name=adam&password={}", PASSWORD.replace(' ', "+"));
    let answer = ask(host, "POST", "/sign-in", "", &form);
    let set = answer
        .lines()
        .find(|line| line.to_lowercase().starts_with("set-cookie:"))
        .unwrap();
    let (_, cookie) = set.split_once(": ").unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

/// A request on a connection of its own, and its whole answer.
fn ask(host: &str, method: &str, path: &str, cookie: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.0\r\nHost: {host}\r\nCookie: {cookie}\r\nContent-Length: {length}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// Copies the file to a PostgreSQL, and has the program use that from now on.
fn copy(folder: &Path) -> String {
    let url = support::postgres::database();
    let from = format!("sqlite://{}", folder.join("kontoflytt.db").display());
    let copied = Command::new(env!("CARGO_BIN_EXE_kontoflytt"))
        .args(["store", "copy", "--from", &from, "--to", &url])
        .stdout(Stdio::null())
        .status();
    assert!(copied.unwrap().success());
    let config = folder.join("kontoflytt.toml");
    let text = fs::read_to_string(&config).unwrap();
    let line = text
        .lines()
        .find(|line| line.starts_with("url = \"sqlite:"));
    let text = text.replace(line.unwrap(), &format!("url = \"{url}\""));
    fs::write(&config, text).unwrap();
    // Who is signed in is not copied, but who may sign in is.
    url
}

/// What PostgreSQL does by itself some time after so much has been written.
async fn settle(url: &str) {
    let mut connection = PgConnection::connect(url).await.unwrap();
    connection.execute("VACUUM ANALYZE").await.unwrap();
}

/// The database without the program.
enum Database {
    File(SqliteConnection),
    Server(PgConnection),
}

impl Database {
    async fn connect(folder: &Path, postgres: Option<&String>) -> Self {
        match postgres {
            Some(url) => Self::Server(PgConnection::connect(url).await.unwrap()),
            None => Self::File(filled::connect(&folder.join("kontoflytt.db")).await),
        }
    }

    async fn by_key(&mut self, id: i64) -> String {
        let sql = "SELECT case_number FROM case_index WHERE id = $1";
        let number = match self {
            Self::File(file) => sqlx::query_scalar(sql).bind(id).fetch_one(file).await,
            Self::Server(server) => sqlx::query_scalar(sql).bind(id).fetch_one(server).await,
        };
        number.unwrap()
    }
}

async fn floor(mut database: Database, cases: u64) -> Vec<Duration> {
    let mut times = Vec::new();
    for step in 0..1_000_u64 {
        let id = (step * 7_919 % cases + 1) as i64;
        let start = Instant::now();
        let number = database.by_key(id).await;
        assert!(number.starts_with("KF-"));
        times.push(start.elapsed());
    }
    times
}

/// The most memory that a process has held, in MB.
fn peak(process: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", process.id())).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        / 1_000
}
