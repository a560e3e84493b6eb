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
    /// When these bytes have come from the client (and were passed on): what then.
    pub(crate) on_client: Option<(&'static [u8], Reaction)>,
    /// What the proxy answers to a line of the client's by itself; the server does not hear of it.
    pub(crate) answer: Option<(&'static [u8], &'static [u8])>,
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
        let (plans, count) = (Arc::clone(&plan), Arc::clone(&accepted));
        let task = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                let plan = plans.lock().expect("the plan").clone();
                tokio::spawn(async move {
                    if let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).await {
                        // An error of either side ends both, as everything else here does.
                        let _ = pass(client, server, plan).await;
                    }
                });
            }
        });
        Self {
            port,
            plan,
            accepted,
            task,
        }
    }

    /// For connections from now on.
    pub(crate) fn set(&self, plan: Plan) {
        *self.plan.lock().expect("the plan") = plan;
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

async fn pass(mut client: TcpStream, mut server: TcpStream, plan: Plan) -> std::io::Result<()> {
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
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
                if let Some((words, answer)) = plan.answer
                    && from_client[..count] == *words
                {
                    client.write_all(answer).await?;
                    continue;
                }
                let room = plan.cut_client_after.map_or(count, |limit| limit.saturating_sub(said.len()));
                tokio::time::sleep(plan.delay).await;
                server.write_all(&from_client[..count.min(room)]).await?;
                if count == 0 || room < count {
                    return Ok(());
                }
                said.extend_from_slice(&from_client[..count]);
                if let Some((words, then)) = &plan.on_client
                    && said.windows(words.len()).any(|window| window == *words)
                {
                    reaction = Some(then.clone());
                }
            }
            count = server.read(&mut from_server) => {
                let count = count?;
                let room = plan.cut_server_after.map_or(count, |limit| limit.saturating_sub(answered));
                tokio::time::sleep(plan.delay).await;
                match &reaction {
                    None => client.write_all(&from_server[..count.min(room)]).await?,
                    Some(Reaction::CutBeforeAnswer) => return Ok(()),
                    Some(Reaction::FallSilent) => {}
                    Some(Reaction::Say(words)) => return client.write_all(words).await,
                }
                if count == 0 || room < count {
                    return Ok(());
                }
                answered += count;
            }
        }
    }
}
