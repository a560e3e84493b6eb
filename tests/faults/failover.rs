//! Two workers on one PostgreSQL, of which the one that takes mail in, or the one that helps to decide it, is stopped,
//! killed or cut off in the middle.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kontoflytt::store::Store;
use sqlx::{Connection as _, PgConnection};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

use crate::bed::{each_mail_is_one_case, is_long, orders, settle};
use crate::letters::Letter;
use crate::site::{Running, Site};

/// Seconds without a sign of life after which a worker is taken over from.
const LEASE: u64 = 3;

/// What happens to the first worker.
#[derive(Debug, Clone, Copy)]
enum Trouble {
    Stopped,
    Killed,
    CutOff,
}

/// Who is in trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whom {
    TakesIn,
    Helps,
}

/// A way to the database that can be cut: nothing passes any more, and nobody is told.
struct Wire {
    port: u16,
    cut: Arc<Notify>,
}

impl Wire {
    async fn to(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let cut = Arc::new(Notify::new());
        let told = Arc::clone(&cut);
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                let told = Arc::clone(&told);
                tokio::spawn(async move {
                    let mut server = TcpStream::connect(("127.0.0.1", server)).await.unwrap();
                    tokio::select! {
                        _ = copy_bidirectional(&mut client, &mut server) => {}
                        // Both ends stay open and silent, as behind a broken switch.
                        () = told.notified() => std::future::pending().await,
                    }
                });
            }
        });
        Self { port, cut }
    }
}

async fn count(database: &mut PgConnection, sql: &'static str) -> i64 {
    let (count,): (i64,) = sqlx::query_as(sql).fetch_one(database).await.unwrap();
    count
}

const DECIDED: &str = "SELECT COUNT(*) FROM decision";
/// Mails that a worker has at hand which does not take mail in.
const HELPED: &str = "SELECT COUNT(*) FROM message WHERE state = 'received' \
                      AND claimed_by <> (SELECT holder FROM lease WHERE name LIKE 'intake:%')";
const SENT: &str = "SELECT COUNT(*) FROM outbox WHERE state = 'sent'";

/// How far the replies are, for who reads that it took too long.
async fn standing(database: &mut PgConnection) -> String {
    let sql = "SELECT o.state, COALESCE(o.last_error, '-'), COUNT(*), MAX(o.attempts) FROM outbox o GROUP BY 1, 2";
    let rows: Vec<(String, String, i64, i64)> =
        sqlx::query_as(sql).fetch_all(&mut *database).await.unwrap();
    let decided = count(database, DECIDED).await;
    format!("{decided} decided; replies by state, last error, number, attempts: {rows:?}")
}

/// Waits until there is more than before of what a statement counts.
async fn more(database: &mut PgConnection, sql: &'static str, than: i64) {
    let limit = Instant::now() + Duration::from_mins(3);
    while count(database, sql).await <= than {
        let late = Instant::now() >= limit;
        let standing = if late {
            standing(database).await
        } else {
            String::new()
        };
        assert!(!late, "{sql}: no more than {than}; {standing}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

struct Scene {
    site: Site,
    letters: Vec<Letter>,
    wire: Wire,
    database: PgConnection,
}

impl Scene {
    async fn new(name: &'static str, mails: usize) -> Self {
        let site = tokio::task::spawn_blocking(move || Site::on_postgres(name))
            .await
            .unwrap();
        let mails = if is_long() { 2_000 } else { mails };
        let letters = orders(name, mails);
        let (_, rest) = site.store.rsplit_once(':').unwrap();
        let (port, _) = rest.split_once('/').unwrap();
        let wire = Wire::to(port.parse().unwrap()).await;
        let store = Store::open(&site.store, site.folder.path()).await.unwrap();
        store.close().await;
        let database = PgConnection::connect(&site.store).await.unwrap();
        Self {
            site,
            letters,
            wire,
            database,
        }
    }

    /// The database's URL by way of this port.
    fn through(&self, port: u16) -> String {
        let (host, rest) = self.site.store.rsplit_once(':').unwrap();
        let (_, database) = rest.split_once('/').unwrap();
        format!("{host}:{port}/{database}")
    }

    /// Puts all the mails into the mailbox.
    fn place(&self) {
        let support = &self.site.support;
        let bytes = self.letters.iter().map(|letter| letter.bytes(support));
        self.site.bed.dovecot.place(support, bytes);
    }

    /// A worker whose way to the database is this port's.
    fn worker(&self, port: Option<u16>) -> Running {
        let own = self.site.store.clone();
        let url = port.map_or_else(|| own.clone(), |port| self.through(port));
        self.site.configure(|text| {
            let lease = format!("url = \"{url}\"\nlease_seconds = {LEASE}");
            text.replace(&format!("url = \"{own}\""), &lease)
        });
        self.site.start()
    }
}

/// Starts two workers and places the mails: the one that will be in trouble, when it is at work, and the other one.
async fn at_work(scene: &mut Scene, whom: Whom) -> [Running; 2] {
    let wire = Some(scene.wire.port);
    let (port, others) = match whom {
        Whom::TakesIn => (wire, None),
        Whom::Helps => (None, wire),
    };
    let first = scene.worker(port);
    // It has the mailbox before the second one starts.
    more(
        &mut scene.database,
        "SELECT COUNT(*) FROM lease WHERE name LIKE 'intake:%'",
        0,
    )
    .await;
    match whom {
        Whom::TakesIn => {
            let second = scene.worker(others);
            scene.place();
            let few = i64::try_from(scene.letters.len() / 20).unwrap();
            more(&mut scene.database, SENT, few).await;
            [first, second]
        }
        // It has something to do when it starts.
        Whom::Helps => {
            scene.place();
            let second = scene.worker(others);
            more(&mut scene.database, HELPED, 0).await;
            [second, first]
        }
    }
}

/// One worker has begun when trouble comes; the other goes on, and all is done once.
async fn taken_over(name: &'static str, trouble: Trouble, whom: Whom) {
    // Enough that a helper that starts meanwhile finds something.
    let mut scene = Scene::new(name, if whom == Whom::Helps { 300 } else { 120 }).await;
    let mails = i64::try_from(scene.letters.len()).unwrap();
    let [troubled, other] = at_work(&mut scene, whom).await;
    match trouble {
        Trouble::Stopped => troubled.signal("STOP"),
        Trouble::CutOff => scene.wire.cut.notify_waiters(),
        Trouble::Killed => troubled.signal("KILL"),
    }
    let since = Instant::now();
    let before = count(&mut scene.database, DECIDED).await;
    more(&mut scene.database, DECIDED, before).await;
    let pause = since.elapsed();
    more(&mut scene.database, SENT, mails - 1).await;
    let whole = since.elapsed();
    if matches!(trouble, Trouble::Stopped) {
        // It believes that it holds what it held.
        troubled.signal("CONT");
        troubled.stop();
    } else {
        drop(troubled);
    }
    other.stop();
    scene.worker(None).stop();
    settle(&scene.site);
    let twice = each_mail_is_one_case(&scene.site, &scene.letters);
    println!(
        "{whom:?}: {trouble:?} after {before} of {mails} mails were decided: the other decided on after {:.1} s (lease {LEASE} s), \
         all was sent after {:.1} s; nothing lost, nothing decided twice; {twice} replies came again, with the same \
         Message-ID",
        pause.as_secs_f64(),
        whole.as_secs_f64(),
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_hangs_is_taken_over_and_does_no_harm_when_it_goes_on() {
    taken_over("hangs", Trouble::Stopped, Whom::TakesIn).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_is_killed_is_taken_over() {
    taken_over("dies", Trouble::Killed, Whom::TakesIn).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_is_cut_off_from_the_database_is_taken_over() {
    taken_over("cutoff", Trouble::CutOff, Whom::TakesIn).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_helper_that_hangs_loses_what_it_has_at_hand_and_does_no_harm_when_it_goes_on() {
    taken_over("helperhangs", Trouble::Stopped, Whom::Helps).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_helper_that_is_killed_loses_what_it_has_at_hand() {
    taken_over("helperdies", Trouble::Killed, Whom::Helps).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_helper_that_is_cut_off_from_the_database_loses_what_it_has_at_hand() {
    taken_over("helpercutoff", Trouble::CutOff, Whom::Helps).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_whose_connections_fell_silent_opens_others() {
    let scene = Scene::new("silent", 0).await;
    let store = Store::open(&scene.through(scene.wire.port), scene.site.folder.path())
        .await
        .unwrap();
    // Several connections, all of them idle in the pool when the wire is cut.
    let asked = tokio::join!(store.waiting(), store.next_due(), store.waiting());
    assert!(asked.0.is_ok() && asked.1.is_ok() && asked.2.is_ok());
    scene.wire.cut.notify_waiters();
    assert_eq!(store.waiting().await.unwrap().total(), 0);
    assert_eq!(store.next_due().await.unwrap(), None);
}
