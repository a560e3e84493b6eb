//! A conversation line by line, before the protocol's library takes over.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::timeout,
};

use super::{NetError, Stream};

/// Longer lines are no greeting of a mail server.
const MAX_LINE: usize = 8_192;

/// Speaks lines on a stream. Bytes that the server sent too early are never carried over into TLS: they would be
/// taken for answers of the protected connection (the STARTTLS injections of CVE-2021-33515 and its kin).
pub(crate) struct Lines {
    stream: Stream,
    read: Vec<u8>,
    host: String,
    timeout: Duration,
}

impl Lines {
    pub(super) fn new(stream: Stream, host: String, timeout: Duration) -> Self {
        Self {
            stream,
            read: Vec::new(),
            host,
            timeout,
        }
    }

    /// The next line without its end; bytes outside ASCII become `?`.
    pub(crate) async fn line(&mut self) -> Result<String, NetError> {
        match timeout(self.timeout, self.read_line()).await {
            Ok(line) => line,
            Err(_) => Err(self.lost("no answer in time")),
        }
    }

    /// Sends one line; the text is the program's own.
    pub(crate) async fn say(&mut self, line: &str) -> Result<(), NetError> {
        let bytes = format!("{line}\r\n");
        let sent = timeout(self.timeout, async {
            self.stream.write_all(bytes.as_bytes()).await?;
            self.stream.flush().await
        });
        match sent.await {
            Ok(Ok(())) => Ok(()),
            _ => Err(self.lost("it takes nothing any more")),
        }
    }

    /// The stream again; an error where the server had said more than it was asked.
    pub(crate) fn into_stream(self) -> Result<Stream, NetError> {
        if self.read.is_empty() {
            return Ok(self.stream);
        }
        Err(self.lost("it spoke out of turn"))
    }

    /// An error that names this server.
    pub(crate) fn lost(&self, problem: &'static str) -> NetError {
        NetError::Lost {
            host: self.host.clone(),
            problem,
        }
    }

    async fn read_line(&mut self) -> Result<String, NetError> {
        loop {
            if let Some(end) = self.read.iter().position(|byte| *byte == b'\n') {
                let rest = self.read.split_off(end + 1);
                let line = std::mem::replace(&mut self.read, rest);
                let plain = |byte: &u8| {
                    if byte.is_ascii() {
                        char::from(*byte)
                    } else {
                        '?'
                    }
                };
                let text: String = line.iter().map(plain).collect();
                return Ok(text.trim_end_matches(['\r', '\n']).to_owned());
            }
            if self.read.len() > MAX_LINE {
                return Err(self.lost("it sent an endless line"));
            }
            let mut chunk = [0; 1024];
            match self.stream.read(&mut chunk).await {
                Ok(0) => return Err(self.lost("it hung up")),
                Ok(count) => self.read.extend(chunk.iter().take(count)),
                Err(_) => return Err(self.lost("it broke off")),
            }
        }
    }
}
