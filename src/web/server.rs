//! Connections, within limits: nobody keeps one by saying nothing, nobody opens them without end, and ending does not wait
//! for whoever does not let go.
//!
//! Never here: what is answered.

use std::io;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::crowd::{Crowd, Full, Inside, Room};
use super::peer::{Peer, network};
use super::resting::{Crowded, Rests};

/// Between two attempts to take a connection where the system has no room for one more.
const NO_ROOM: Duration = Duration::from_secs(1);
/// It is told once in this time that connections wait or are closed.
const TOLD: Duration = Duration::from_mins(1);

/// What connections may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Longest time until all of a request's head is there, and between two requests.
    pub(super) head: Duration,
    /// Most connections at a time; further ones wait.
    pub(super) connections: usize,
    /// Longest time between two requests where others wait.
    pub(super) rest: Duration,
    /// Most of them of one who is no proxy of ours; further ones are closed.
    pub(super) of_one: usize,
    /// Longest time of one connection, after which it finishes the request that is under way and takes no more …
    pub(super) connection: Duration,
    /// … and is cut so much later, as one whose answers nobody reads.
    pub(super) grace: Duration,
    /// Longest wait for requests that are under way when the program ends.
    pub(super) ending: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(30),
            connections: 256,
            rest: Duration::from_secs(1),
            of_one: 64,
            connection: Duration::from_hours(1),
            // Longer than the time for a request's head: what had begun to come may still be answered.
            grace: Duration::from_mins(1),
            ending: Duration::from_secs(8),
        }
    }
}

/// Answers requests until cancelled, and then finishes those that are under way, as far as there is time.
pub(super) async fn serve(
    router: Router,
    listener: TcpListener,
    (limits, proxies): (Limits, &[IpAddr]),
    cancel: CancellationToken,
) {
    let peers = Peers::new(limits.of_one, proxies);
    let connections = TaskTracker::new();
    let too_late = CancellationToken::new();
    let mut places = Places::new(limits.connections);
    let mut turned_away = Warning::default();
    loop {
        let next = async {
            let place = places.next().await?;
            Some((place, accept(&listener).await))
        };
        let taken = tokio::select! {
            () = cancel.cancelled() => None,
            taken = next => taken,
        };
        let Some((place, (stream, peer))) = taken else {
            break;
        };
        let Ok(inside) = peers.enter(peer) else {
            turned_away.tell(
                "One address has as many connections as one may; further ones are closed. Is it a proxy? Name it in serve.proxies",
            );
            continue;
        };
        let rests = Rests::default();
        let enough = enough(&rests, &places.crowded, limits, cancel.clone());
        let work = answer((stream, peer), router.clone(), limits, rests, enough);
        let too_late = too_late.clone();
        connections.spawn(async move {
            tokio::select! {
                () = work => {}
                () = sleep(limits.connection.saturating_add(limits.grace)) => {}
                () = too_late.cancelled() => {}
            }
            drop((place, inside));
        });
    }
    drop(listener);
    connections.close();
    if timeout(limits.ending, connections.wait()).await.is_err() {
        tracing::warn!(
            connections = connections.len(),
            "Requests were under way for too long when the pages ended"
        );
        too_late.cancel();
        connections.wait().await;
    }
}

/// Who has how many connections.
struct Peers {
    crowd: Crowd<IpAddr>,
    proxies: Vec<IpAddr>,
}

impl Peers {
    fn new(of_one: usize, proxies: &[IpAddr]) -> Self {
        let room = Room {
            places: 0,
            of_all: usize::MAX,
            of_one,
        };
        Self {
            crowd: Crowd::new(room),
            proxies: proxies.to_vec(),
        }
    }

    /// Counts one more. All people come by a proxy: none is counted.
    fn enter(&self, Peer(address): Peer) -> Result<Option<Inside<IpAddr>>, Full> {
        let address = address.to_canonical();
        if address.is_loopback() || self.proxies.contains(&address) {
            return Ok(None);
        }
        self.crowd.enter(&network(address)).map(Some)
    }
}

/// How many more connections may be open.
struct Places {
    free: Arc<Semaphore>,
    /// Whether there is none.
    crowded: Crowded,
    warning: Warning,
}

impl Places {
    fn new(most: usize) -> Self {
        Self {
            free: Arc::new(Semaphore::new(most)),
            crowded: Crowded::default(),
            warning: Warning::default(),
        }
    }

    /// A place as soon as there is one.
    async fn next(&mut self) -> Option<OwnedSemaphorePermit> {
        if self.free.available_permits() == 0 {
            let warning = "As many connections are open as may be; further ones wait";
            self.warning.tell(warning);
            self.crowded.set(true);
        }
        let place = Arc::clone(&self.free).acquire_owned().await.ok();
        self.crowded.set(false);
        place
    }
}

/// What is told once in a time. Whose connections they are is told to nobody.
#[derive(Default)]
struct Warning {
    told: Option<Instant>,
}

impl Warning {
    fn tell(&mut self, warning: &'static str) {
        if self.told.is_none_or(|at| at.elapsed() > TOLD) {
            tracing::warn!("{warning}");
            self.told = Some(Instant::now());
        }
    }
}

/// The next connection. One that went away meanwhile is none.
async fn accept(listener: &TcpListener) -> (TcpStream, Peer) {
    loop {
        match listener.accept().await {
            Ok((stream, from)) => return (stream, Peer(from.ip())),
            Err(error) if is_of_the_other_side(&error) => {}
            Err(error) => {
                tracing::error!(%error, "A connection could not be taken");
                sleep(NO_ROOM).await;
            }
        }
    }
}

fn is_of_the_other_side(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
    )
}

/// When a connection is to take no more requests: its longest time is over, it gives way to others, or all ends.
fn enough(
    rests: &Rests,
    crowded: &Crowded,
    limits: Limits,
    cancel: CancellationToken,
) -> impl Future<Output = ()> + use<> {
    let give_way = rests.clone().give_way(crowded.clone(), limits.rest);
    async move {
        tokio::select! {
            () = cancel.cancelled() => {}
            () = sleep(limits.connection) => {}
            () = give_way => {}
        }
    }
}

/// Answers the requests of one connection; when that is enough, no more than the one that is under way.
async fn answer(
    (stream, peer): (TcpStream, Peer),
    router: Router,
    limits: Limits,
    rests: Rests,
    enough: impl Future<Output = ()>,
) {
    let pages = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        let (answering, answer) = (rests.answering(), pages.call(request));
        async move {
            let answer = answer.await;
            drop(answering);
            answer
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = enough => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "A connection ended early");
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::task::JoinHandle;

    use super::*;

    const REQUEST: &str = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    const LONG: Duration = Duration::from_hours(1);
    const LIMITS: Limits = Limits {
        head: LONG,
        connections: 100,
        rest: LONG,
        of_one: 100,
        connection: LONG,
        grace: LONG,
        ending: LONG,
    };

    /// A site whose only page says that it was entered and waits until it may answer.
    struct Served {
        at: SocketAddr,
        entered: Arc<Semaphore>,
        go: Arc<Semaphore>,
        cancel: CancellationToken,
        ended: JoinHandle<()>,
    }

    async fn served(limits: Limits) -> Served {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let (entered, go) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
        let (enter, may) = (Arc::clone(&entered), Arc::clone(&go));
        let page = async move || {
            enter.add_permits(1);
            may.acquire().await.unwrap().forget();
            "hej"
        };
        let router = Router::new().route("/", get(page));
        let cancel = CancellationToken::new();
        Served {
            at,
            entered,
            go,
            ended: tokio::spawn({
                let cancel = cancel.clone();
                async move { serve(router, listener, (limits, &[]), cancel).await }
            }),
            cancel,
        }
    }

    async fn connect(served: &Served, says: &str) -> TcpStream {
        let mut stream = TcpStream::connect(served.at).await.unwrap();
        stream.write_all(says.as_bytes()).await.unwrap();
        stream
    }

    /// All that comes until the other side closes.
    async fn rest(mut stream: TcpStream) -> String {
        let mut text = String::new();
        // A reset is an end, too.
        let _ = stream.read_to_string(&mut text).await;
        text
    }

    #[tokio::test]
    async fn who_does_not_finish_a_request_is_cut_off() {
        let limits = Limits {
            head: Duration::from_millis(50),
            ..LIMITS
        };
        let served = served(limits).await;
        served.go.add_permits(1);
        for says in ["", "GET / HTTP/1.1\r\nHost: x\r\n"] {
            let answer = rest(connect(&served, says).await).await;
            assert!(!answer.contains("200 OK"), "{says:?}: {answer}");
        }
        let answer = rest(connect(&served, REQUEST).await).await;
        assert!(answer.ends_with("hej"), "and closed after it: {answer}");
    }

    #[tokio::test]
    async fn who_reads_no_answer_keeps_no_connection_for_ever() {
        let limits = Limits {
            connection: Duration::from_millis(50),
            grace: Duration::from_millis(50),
            ..LIMITS
        };
        let served = served(limits).await;
        let answer = rest(connect(&served, REQUEST).await).await;
        assert_eq!(answer, "", "it waits for ever behind the page");
    }

    #[tokio::test]
    async fn what_is_under_way_at_the_end_of_a_connections_time_is_finished() {
        let limits = Limits {
            connection: Duration::from_secs(2),
            ..LIMITS
        };
        let served = served(limits).await;
        let asking = connect(&served, REQUEST).await;
        served.entered.acquire().await.unwrap().forget();
        let idle = connect(&served, "").await;
        assert_eq!(rest(idle).await, "", "its time ends after the other's");
        served.go.add_permits(1);
        let answer = rest(asking).await;
        assert!(answer.ends_with("hej"), "and closed after it: {answer}");
    }

    #[tokio::test]
    async fn connections_beyond_the_limit_wait_for_a_place() {
        let few = Limits {
            connections: 2,
            ..LIMITS
        };
        let (few, many) = (served(few).await, served(LIMITS).await);
        let close = REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        let mut waiting = Vec::new();
        for _ in 0..5 {
            waiting.push(connect(&few, &close).await);
        }
        few.entered.acquire_many(2).await.unwrap().forget();
        for _ in 0..20 {
            many.go.add_permits(1);
            rest(connect(&many, &close).await).await;
        }
        assert_eq!(few.entered.available_permits(), 0, "two and no third");
        few.go.add_permits(5);
        for stream in waiting {
            assert!(rest(stream).await.ends_with("hej"));
        }
    }

    #[tokio::test]
    async fn who_rests_gives_way_to_who_waits() {
        let limits = Limits {
            connections: 3,
            rest: Duration::from_millis(1),
            ..LIMITS
        };
        let served = served(limits).await;
        let asking = connect(&served, REQUEST).await;
        served.entered.acquire().await.unwrap().forget();
        let silent = connect(&served, "").await;
        let mut resting = connect(&served, REQUEST).await;
        served.entered.acquire().await.unwrap().forget();
        // In the order in which they were asked for.
        served.go.add_permits(2);
        let mut hej = [0; 3];
        while &hej != b"hej" {
            hej.rotate_left(1);
            resting.read_exact(&mut hej[2..]).await.unwrap();
        }
        let other = connect(&served, REQUEST).await;
        served.entered.acquire().await.unwrap().forget();
        served.go.add_permits(1);
        assert!(
            rest(asking).await.ends_with("hej"),
            "it has its answer first"
        );
        assert_eq!(rest(resting).await, "");
        drop(other);
        let mut silent = silent;
        silent.write_all(REQUEST.as_bytes()).await.unwrap();
        served.entered.acquire().await.unwrap().forget();
    }

    #[test]
    fn one_stranger_has_no_more_connections_than_one_may_and_a_proxy_all() {
        let address = |text: &str| Peer(text.parse().unwrap());
        let peers = Peers::new(2, &["10.0.0.5".parse().unwrap()]);
        let stranger = address("192.0.2.1");
        let mut held = vec![
            peers.enter(stranger).unwrap(),
            peers.enter(stranger).unwrap(),
        ];
        assert_eq!(peers.enter(stranger).unwrap_err(), Full::OfOne);
        assert!(peers.enter(address("192.0.2.2")).is_ok());
        for proxy in ["127.0.0.1", "::1", "10.0.0.5", "::ffff:10.0.0.5"] {
            for _ in 0..5 {
                assert!(peers.enter(address(proxy)).unwrap().is_none(), "{proxy}");
            }
        }
        held.pop();
        assert!(peers.enter(stranger).is_ok());
    }

    #[tokio::test]
    async fn what_is_under_way_is_finished_when_it_ends() {
        let served = served(LIMITS).await;
        let idle = connect(&served, "").await;
        let asking = connect(&served, REQUEST).await;
        served.entered.acquire().await.unwrap().forget();
        served.cancel.cancel();
        assert_eq!(rest(idle).await, "", "nobody asks there");
        served.go.add_permits(1);
        assert!(rest(asking).await.ends_with("hej"));
        served.ended.await.unwrap();
        assert!(TcpStream::connect(served.at).await.is_err());
    }

    #[tokio::test]
    async fn ending_does_not_wait_for_ever() {
        let limits = Limits {
            ending: Duration::from_millis(50),
            ..LIMITS
        };
        let served = served(limits).await;
        let asking = connect(&served, REQUEST).await;
        served.entered.acquire().await.unwrap().forget();
        served.cancel.cancel();
        served.ended.await.unwrap();
        assert_eq!(rest(asking).await, "");
    }
}
