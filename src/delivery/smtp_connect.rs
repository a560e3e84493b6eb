//! From a TCP connection to an SMTP one that may send.
//!
//! TLS is made by `net`, as for the mailbox, so that both trust the same authorities; the library gets a stream that
//! is as protected as it will ever be.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use lettre::transport::smtp::{
    Error as SmtpError,
    client::{AsyncSmtpConnection, AsyncTokioStream},
    extension::ClientId,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::timeout,
};

use super::{DeliveryError, PutOffBy, error::status, smtp_sign_in::sign_in};
use crate::net::{Endpoint, Lines, NetError, Stream, Tls};
use crate::oauth::Secret;

/// How to reach the server that takes our mail.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// The server.
    pub endpoint: Endpoint,
    /// Who signs in; `None` where the server knows this machine.
    pub credentials: Option<Credentials>,
    /// The name in EHLO; without one the loopback address literal is said, which most servers inside accept.
    pub hello_name: Option<String>,
}

/// A user name and its password.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The user name.
    pub username: String,
    /// The password, or where access tokens come from.
    pub password: Secret,
}

/// Connects, protects and signs in.
pub(super) async fn connect(settings: &SmtpSettings) -> Result<AsyncSmtpConnection, DeliveryError> {
    let endpoint = &settings.endpoint;
    let hello = hello(settings.hello_name.as_deref());
    let stream = endpoint.connect().await?;
    let stream = if endpoint.tls == Tls::StartTls {
        // A secured session begins with EHLO, and the library waits for a greeting first.
        let stream = start_tls(endpoint, stream, &hello).await?;
        Greeted::with(b"220 secured\r\n", stream)
    } else {
        Greeted::with(b"", stream)
    };
    let greet = AsyncSmtpConnection::connect_with_transport(Box::new(stream), &hello);
    let mut connection = step(endpoint.timeout, "the greeting", greet).await?;
    if let Some(credentials) = &settings.credentials {
        sign_in(&mut connection, credentials, endpoint, &hello).await?;
    }
    Ok(connection)
}

/// One step before any mail: whatever goes wrong, no mail is at fault.
pub(super) async fn step<T>(
    patience: Duration,
    name: &str,
    work: impl Future<Output = Result<T, SmtpError>>,
) -> Result<T, DeliveryError> {
    match timeout(patience, work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(match status(&error) {
            Some(status) => DeliveryError::answered(PutOffBy::Server, name, &status),
            None => DeliveryError::lost(name),
        }),
        Err(_) => Err(DeliveryError::deferred(format!(
            "the mail server does not answer at {name}"
        ))),
    }
}

/// STARTTLS (RFC 3207); what was said before it counts for nothing afterwards.
async fn start_tls(
    endpoint: &Endpoint,
    stream: Stream,
    hello: &ClientId,
) -> Result<Stream, DeliveryError> {
    let mut lines = endpoint.lines(stream);
    if answer(&mut lines).await? != "220" {
        return Err(lines.lost("its greeting is none of SMTP").into());
    }
    lines.say(&format!("EHLO {hello}")).await?;
    let _ = answer(&mut lines).await?;
    lines.say("STARTTLS").await?;
    if answer(&mut lines).await? != "220" {
        return Err(DeliveryError::Tls(NetError::NoStartTls {
            host: endpoint.host.clone(),
        }));
    }
    Ok(endpoint.secure(lines.into_stream()?).await?)
}

/// The code of an answer of one or more lines (RFC 5321, 4.2.1).
async fn answer(lines: &mut Lines) -> Result<String, NetError> {
    /// No server has so many extensions.
    const MANY: usize = 100;
    for _ in 0..MANY {
        let line = lines.line().await?;
        if let Some((code, rest)) = line.split_at_checked(3)
            && !rest.starts_with('-')
        {
            return Ok(code.to_owned());
        }
    }
    Err(lines.lost("it does not come to an end"))
}

fn hello(name: Option<&str>) -> ClientId {
    let fits = |name: &&str| {
        !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b))
    };
    name.filter(fits)
        .map_or_else(ClientId::default, |name| ClientId::Domain(name.to_owned()))
}

/// No server says so much before it is spoken to again. The library sees a line when its end has come, and would
/// gather one without an end for as long as it is given time.
const LONGEST_ANSWER: usize = 1 << 20;

/// A stream that begins with some bytes of our own, and ends at an answer that does not come to its end.
#[derive(Debug)]
struct Greeted {
    first: &'static [u8],
    stream: Stream,
    /// Bytes that have come since something was said.
    heard: usize,
}

impl Greeted {
    fn with(first: &'static [u8], stream: Stream) -> Self {
        Self {
            first,
            stream,
            heard: 0,
        }
    }
}

impl AsyncTokioStream for Greeted {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.stream.peer_addr()
    }
}

impl AsyncRead for Greeted {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.first.is_empty() {
            if self.heard > LONGEST_ANSWER {
                return Poll::Ready(Err(io::Error::other("an answer without an end")));
            }
            let before = buf.filled().len();
            let read = Pin::new(&mut self.stream).poll_read(cx, buf);
            self.heard += buf.filled().len() - before;
            return read;
        }
        let count = self.first.len().min(buf.remaining());
        let (now, later) = self.first.split_at(count);
        buf.put_slice(now);
        self.first = later;
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Greeted {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.heard = 0;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpListener, TcpStream};

    use super::*;

    #[tokio::test]
    async fn an_answer_without_an_end_is_ended() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (client, server) = tokio::join!(
            TcpStream::connect(listener.local_addr().unwrap()),
            listener.accept()
        );
        let mut server = server.unwrap().0;
        let endless =
            tokio::spawn(async move { while server.write_all(&[b'2'; 8_192]).await.is_ok() {} });
        let mut stream = Greeted::with(b"220 hello\r\n", Stream::Plain(client.unwrap()));
        let mut heard = Vec::new();
        for _ in 0..2 {
            heard.clear();
            stream.read_to_end(&mut heard).await.unwrap_err();
            assert!(heard.len() < LONGEST_ANSWER * 4, "{}", heard.len());
            stream.write_all(b"NOOP\r\n").await.unwrap();
        }
        assert!(heard.len() > LONGEST_ANSWER, "a new answer is a new one");
        drop(stream);
        endless.await.unwrap();
    }
}
