//! Keeps from the parser what it cannot bear.
//!
//! The IMAP parser allocates a literal as large as the server announces, recurses as deep as the server nests, and
//! slices texts as if they were ASCII. This stream stands before it: it refuses literals, lines and nesting beyond
//! what a mail server has reason to send, and makes bytes that are no text into `?`. The bytes of a mail are passed
//! through untouched.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A search for 20,000 mails fits; and the parser begins each line anew whenever more of it comes.
const MAX_LINE: usize = 256 * 1024;
/// Dovecot nests at most 100 deep, and only in what is never asked for.
const MAX_DEPTH: usize = 100;
/// What a literal may hold where no mail is being fetched.
pub(super) const SMALL_LITERAL: usize = 256 * 1024;

/// A stream whose incoming side is fit to be parsed.
#[derive(Debug)]
pub(super) struct Guard<S> {
    inner: S,
    watch: Watch,
}

impl<S> Guard<S> {
    pub(super) fn new(inner: S) -> Self {
        Self {
            inner,
            watch: Watch::new(),
        }
    }

    /// How much of a response may be literals from now on, in bytes.
    pub(super) fn allow_literals_of(&mut self, bytes: usize) {
        self.watch.max_literal = bytes.max(SMALL_LITERAL);
    }

    pub(super) fn literal_limit(&self) -> usize {
        self.watch.max_literal
    }
}

/// Where in a response the stream is.
#[derive(Debug)]
struct Watch {
    max_literal: usize,
    /// Bytes of the current literal still to come.
    literal: usize,
    /// Bytes of all literals of this response so far.
    literals: usize,
    line: usize,
    depth: usize,
    /// The line's first bytes: a status line holds free text, and never a literal.
    head: [u8; 4],
    end: LineEnd,
}

/// How far a literal's announcement `{n}CRLF` has been seen.
#[derive(Debug, Clone, Copy)]
enum LineEnd {
    Text,
    Size(usize),
    Closed(usize),
    Return(usize),
}

impl Watch {
    fn new() -> Self {
        Self {
            max_literal: SMALL_LITERAL,
            literal: 0,
            literals: 0,
            line: 0,
            depth: 0,
            head: [0; 4],
            end: LineEnd::Text,
        }
    }

    fn pass(&mut self, mut bytes: &mut [u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let skip = self.literal.min(bytes.len());
            self.literal -= skip;
            bytes = bytes.get_mut(skip..).unwrap_or_default();
            let Some((byte, rest)) = bytes.split_first_mut() else {
                return Ok(());
            };
            if !byte.is_ascii() || *byte == 0 {
                *byte = b'?';
            }
            self.see(*byte)?;
            bytes = rest;
        }
        Ok(())
    }

    /// One byte outside a literal.
    fn see(&mut self, byte: u8) -> io::Result<()> {
        if let Some(slot) = self.head.get_mut(self.line) {
            *slot = byte;
        }
        self.line += 1;
        match byte {
            b'(' => self.depth += 1,
            b')' => self.depth = self.depth.saturating_sub(1),
            b'\n' => return self.line_ends(),
            _ => {}
        }
        self.end = match (self.end, byte) {
            (_, b'{') => LineEnd::Size(0),
            (LineEnd::Size(size), b'0'..=b'9') => LineEnd::Size(
                size.saturating_mul(10)
                    .saturating_add(usize::from(byte - b'0')),
            ),
            (LineEnd::Size(size), b'}') => LineEnd::Closed(size),
            (LineEnd::Closed(size), b'\r') => LineEnd::Return(size),
            _ => LineEnd::Text,
        };
        if self.line > MAX_LINE || self.depth > MAX_DEPTH {
            return Err(refused());
        }
        Ok(())
    }

    fn line_ends(&mut self) -> io::Result<()> {
        let end = std::mem::replace(&mut self.end, LineEnd::Text);
        match end {
            LineEnd::Return(size) if self.may_hold_literals() => {
                self.literals = self.literals.saturating_add(size);
                if self.literals > self.max_literal {
                    return Err(refused());
                }
                self.literal = size;
            }
            _ => {
                self.line = 0;
                self.literals = 0;
                self.depth = 0;
                self.head = [0; 4];
            }
        }
        Ok(())
    }

    /// Only untagged data does: `* 12 FETCH`, `* LIST`; neither tagged lines nor `* OK` and its like.
    fn may_hold_literals(&self) -> bool {
        let [star, space, word @ ..] = self.head;
        let status: [&[u8; 2]; 5] = [b"OK", b"NO", b"BA", b"BY", b"PR"];
        (star, space) == (b'*', b' ')
            && !status.iter().any(|start| start.eq_ignore_ascii_case(&word))
    }
}

fn refused() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

impl<S: AsyncRead + Unpin> AsyncRead for Guard<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        match Pin::new(&mut self.inner).poll_read(cx, buf) {
            Poll::Ready(Ok(())) => {
                let new = buf.filled_mut().get_mut(before..).unwrap_or_default();
                Poll::Ready(self.watch.pass(new))
            }
            other => other,
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Guard<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the parser sees of these bytes, fed whole and byte by byte; `None` where they are refused.
    fn seen(input: &[u8]) -> Option<Vec<u8>> {
        let fed = |step: usize| {
            let mut watch = Watch::new();
            let mut bytes = input.to_vec();
            let passed = bytes
                .chunks_mut(step)
                .all(|chunk| watch.pass(chunk).is_ok());
            passed.then_some(bytes)
        };
        assert_eq!(fed(input.len()), fed(1), "the pieces do not matter");
        fed(1)
    }

    #[test]
    fn a_mail_passes_untouched_and_a_text_becomes_ascii() {
        let many = ["* 1 FETCH (".as_bytes(), &b"X {5}\r\n12345 ".repeat(60_000)].concat();
        let cases: [(&[u8], Option<&[u8]>); 9] = [
            (&many, None),
            (b"* OK h\xe5lla\r\n", Some(b"* OK h?lla\r\n")),
            (
                b"* 1 FETCH (BODY[] {3}\r\n\xe5\0\xff)\r\n* OK \xff\r\n",
                Some(b"* 1 FETCH (BODY[] {3}\r\n\xe5\0\xff)\r\n* OK ?\r\n"),
            ),
            // Free text announces nothing: what follows is a line of its own.
            (b"* OK {3}\r\n\xe5\xe5\xe5", Some(b"* OK {3}\r\n???")),
            (b"A1 NO {9}\r\n\xff", Some(b"A1 NO {9}\r\n?")),
            (b"* 1 FETCH (BODY[] {262145}\r\n", None),
            (b"* 1 FETCH (BODY[] {99999999999999999999999}\r\n", None),
            (
                b"* 1 FETCH (BODY[] {0}\r\n\xe5",
                Some(b"* 1 FETCH (BODY[] {0}\r\n?"),
            ),
            (
                b"* 1 FETCH (X {5} Y\r\n\xe5",
                Some(b"* 1 FETCH (X {5} Y\r\n?"),
            ),
        ];
        for (input, expected) in cases {
            let says = String::from_utf8_lossy(input);
            assert_eq!(seen(input).as_deref(), expected, "{says}");
        }
    }

    #[test]
    fn depth_and_length_of_a_line_are_bounded() {
        assert!(seen("(".repeat(100).as_bytes()).is_some());
        assert!(seen("(".repeat(101).as_bytes()).is_none());
        assert!(seen("()".repeat(1_000).as_bytes()).is_some());
        let mut watch = Watch::new();
        assert!(watch.pass(&mut vec![b'x'; MAX_LINE + 1]).is_err());
    }
}
