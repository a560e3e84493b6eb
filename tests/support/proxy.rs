//! A proxy that fails on purpose, between the program and a real server.

use std::{
    net::Ipv4Addr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// What happens to connections that are accepted from now on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plan {
    /// Cut both sides when the client has said so many bytes; those before them arrive.
    pub(crate) cut_client_after: Option<usize>,
    /// Cut both sides when the server has said so many bytes; those before them arrive.
    pub(crate) cut_server_after: Option<usize>,
    /// What is cut ends with a reset in place of an orderly end.
    pub(crate) reset: bool,
    /// Say these bytes to the client when the server has said so many; then all goes on.
    pub(crate) garbage: Option<(usize, &'static [u8])>,
    /// A command that holds these words is answered by the proxy alone, under its own tag, with this.
    pub(crate) refuse: Option<(&'static str, &'static str)>,
    /// When these bytes have come from the client (and were passed on): what then.
    pub(crate) on_client: Option<(&'static [u8], Reaction)>,
    /// What the proxy answers to a line of the client's by itself; the server does not hear of it.
    pub(crate) answer: Option<(&'static [u8], &'static [u8])>,
    /// The same, for a line that the client has said before.
    pub(crate) again: Option<(&'static [u8], &'static [u8])>,
    /// Cut both sides when the client says these words; they do not arrive.
    pub(crate) cut_at: Option<&'static [u8]>,
    /// Said by the proxy, as if it were the server, before the server's first byte.
    pub(crate) greeting: Option<Vec<u8>>,
    /// Each piece is held for so long.
    pub(crate) delay: Duration,
}

/// What the proxy does once the client has said something.
#[derive(Debug, Clone)]
pub(crate) enum Reaction {
    /// Waits for the server's answer, keeps it back and cuts.
    CutBeforeAnswer,
    /// Says this in place of the server's answer, and cuts.
    Say(Vec<u8>),
    /// Says nothing ever again.
    FallSilent,
}

/// A running proxy; it ends when dropped.
pub(crate) struct Proxy {
    /// Where to connect to.
    pub(crate) port: u16,
    plan: Arc<Mutex<Plan>>,
    accepted: Arc<AtomicUsize>,
    troubled: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Proxy {
    /// Starts a proxy to a loopback port that does no harm yet.
    pub(crate) async fn start(server: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a port");
        let port = listener.local_addr().expect("its number").port();
        let plan: Arc<Mutex<Plan>> = Arc::default();
        let accepted: Arc<AtomicUsize> = Arc::default();
        let troubled: Arc<AtomicUsize> = Arc::default();
        let (plans, count) = (Arc::clone(&plan), Arc::clone(&accepted));
        let trouble = Arc::clone(&troubled);
        let task = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let plan = plans.lock().expect("the plan").clone();
                let trouble = Arc::clone(&trouble);
                tokio::spawn(async move {
                    if let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).await {
                        // An error of either side ends both, as everything else here does.
                        let _ = pass(client, server, plan, &trouble).await;
                    }
                });
            }
        });
        Self {
            port,
            plan,
            accepted,
            troubled,
            task,
        }
    }

    /// For connections from now on.
    pub(crate) fn set(&self, plan: Plan) {
        *self.plan.lock().expect("the plan") = plan;
    }

    /// How often a connection was cut, given garbage or refused a command by plan.
    pub(crate) fn troubled(&self) -> usize {
        self.troubled.load(Ordering::SeqCst)
    }

    /// Connections so far.
    pub(crate) fn accepted(&self) -> usize {
        self.accepted.load(Ordering::SeqCst)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn pass(
    mut client: TcpStream,
    mut server: TcpStream,
    plan: Plan,
    troubled: &AtomicUsize,
) -> std::io::Result<()> {
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let trouble = || troubled.fetch_add(1, Ordering::SeqCst);
    if let Some(greeting) = &plan.greeting {
        client.write_all(greeting).await?;
    }
    let (mut from_client, mut from_server) = ([0; 4096], [0; 4096]);
    let (mut said, mut answered) = (Vec::new(), 0);
    let mut reaction = None;
    loop {
        tokio::select! {
            count = client.read(&mut from_client) => {
                let count = count?;
                let words = &from_client[..count];
                if let Some(answer) = own_answer(&plan, words, &said) {
                    trouble();
                    client.write_all(&answer).await?;
                    continue;
                }
                let room = room(&plan, words, said.len());
                tokio::time::sleep(plan.delay).await;
                server.write_all(&from_client[..count.min(room)]).await?;
                if room < count {
                    trouble();
                    return end(&client, &server, &plan);
                }
                if count == 0 {
                    return Ok(());
                }
                said.extend_from_slice(&from_client[..count]);
                reaction = reaction.or_else(|| heard(&plan, &said));
            }
            count = server.read(&mut from_server) => {
                let count = count?;
                let room = plan.cut_server_after.map_or(count, |limit| limit.saturating_sub(answered));
                tokio::time::sleep(plan.delay).await;
                match &reaction {
                    None => {
                        let words = &from_server[..count.min(room)];
                        let words = spoilt(&plan, words, answered, &trouble);
                        client.write_all(&words).await?;
                    }
                    Some(Reaction::CutBeforeAnswer) => return Ok(()),
                    Some(Reaction::FallSilent) => {}
                    Some(Reaction::Say(words)) => return client.write_all(words).await,
                }
                if room < count {
                    trouble();
                    return end(&client, &server, &plan);
                }
                if count == 0 {
                    return Ok(());
                }
                answered += count;
            }
        }
    }
}

/// How many of these bytes of the client's arrive; where not all of them do, both sides are cut.
fn room(plan: &Plan, words: &[u8], before: usize) -> usize {
    if plan.cut_at.is_some_and(|at| holds(words, at)) {
        return 0;
    }
    let limit = plan.cut_client_after;
    limit.map_or(words.len(), |limit| limit.saturating_sub(before))
}

/// What follows from all that the client has said.
fn heard(plan: &Plan, said: &[u8]) -> Option<Reaction> {
    let (words, then) = plan.on_client.as_ref()?;
    holds(said, words).then(|| then.clone())
}

fn holds(said: &[u8], words: &[u8]) -> bool {
    said.windows(words.len()).any(|window| window == words)
}

/// What the proxy answers by itself to these words, after what was said before.
fn own_answer(plan: &Plan, words: &[u8], before: &[u8]) -> Option<Vec<u8>> {
    if let Some((line, answer)) = plan.again
        && words == line
        && holds(before, line)
    {
        return Some(answer.to_vec());
    }
    if let Some((line, answer)) = plan.answer
        && words == line
    {
        return Some(answer.to_vec());
    }
    let (command, status) = plan.refuse?;
    let words = String::from_utf8_lossy(words);
    let line = words.lines().find(|line| line.contains(command))?;
    let tag = line.split_whitespace().next()?;
    Some(status.replace("TAG", tag).into_bytes())
}

/// The server's words with the garbage in its place.
fn spoilt(plan: &Plan, words: &[u8], before: usize, trouble: &impl Fn() -> usize) -> Vec<u8> {
    let place = |(at, _): &(usize, &[u8])| (before..before + words.len()).contains(at);
    let Some((at, garbage)) = plan.garbage.filter(place) else {
        return words.to_vec();
    };
    trouble();
    let (first, rest) = words.split_at(at - before);
    [first, garbage, rest].concat()
}

/// The end of both sides, as planned.
fn end(client: &TcpStream, server: &TcpStream, plan: &Plan) -> std::io::Result<()> {
    if plan.reset {
        client.set_zero_linger()?;
        server.set_zero_linger()?;
    }
    Ok(())
}
