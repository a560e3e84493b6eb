//! An mbox file as a stream of mails (mboxo and mboxrd; RFC 4155 describes the family).

use std::io::{self, BufRead, Read as _};

/// Bytes of a line that are looked at together; a longer line is taken in pieces.
const PIECE: u64 = 64 * 1024;

/// The mails of an mbox, one at a time. A mail begins at a line `From ` at the start or after an empty line; a `>`
/// before such a line inside a mail is taken away.
pub(super) struct Mbox<R> {
    from: R,
    most: usize,
    /// The separator of the next mail has been read.
    separated: bool,
    ended: bool,
}

impl<R: BufRead> Mbox<R> {
    /// Of each mail at most `most` bytes are kept.
    pub(super) fn new(from: R, most: usize) -> Self {
        Self {
            from,
            most,
            separated: false,
            ended: false,
        }
    }

    fn read_mail(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut mail = Vec::new();
        let mut piece = Vec::new();
        let (mut line_starts, mut after_empty, mut any) = (true, !self.separated, self.separated);
        loop {
            piece.clear();
            if self
                .from
                .by_ref()
                .take(PIECE)
                .read_until(b'\n', &mut piece)?
                == 0
            {
                self.ended = true;
                break;
            }
            if line_starts && after_empty && piece.starts_with(b"From ") {
                if !piece.ends_with(b"\n") {
                    self.skip_line()?;
                }
                if any {
                    self.separated = true;
                    break;
                }
                (any, after_empty) = (true, false);
                continue;
            }
            any = true;
            let quoted = line_starts && is_quoted_separator(&piece);
            after_empty = line_starts && (piece == b"\n" || piece == b"\r\n");
            line_starts = piece.ends_with(b"\n");
            keep(
                &mut mail,
                piece.get(usize::from(quoted)..).unwrap_or_default(),
                self.most,
            );
        }
        Ok(any.then(|| without_last_empty_line(mail, self.ended)))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        self.from.skip_until(b'\n').map(|_| ())
    }
}

impl<R: BufRead> Iterator for Mbox<R> {
    type Item = io::Result<Vec<u8>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let mail = self.read_mail();
        // A file that cannot be read on is told once.
        self.ended |= mail.is_err();
        mail.transpose()
    }
}

fn keep(mail: &mut Vec<u8>, piece: &[u8], most: usize) {
    let room = most.saturating_sub(mail.len());
    mail.extend(piece.iter().take(room));
}

/// `>From `, `>>From `, …
fn is_quoted_separator(line: &[u8]) -> bool {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    marks > 0
        && line
            .get(marks..)
            .is_some_and(|rest| rest.starts_with(b"From "))
}

/// The empty line before the next separator is the format's, not the mail's.
fn without_last_empty_line(mut mail: Vec<u8>, last: bool) -> Vec<u8> {
    for (ending, keeps) in [(&b"\r\n\r\n"[..], 2), (&b"\n\n"[..], 1)] {
        if !last && mail.ends_with(ending) {
            mail.truncate(mail.len() - (ending.len() - keeps));
            break;
        }
    }
    mail
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mails(text: &str) -> Vec<String> {
        Mbox::new(text.as_bytes(), 1000)
            .map(|mail| String::from_utf8(mail.unwrap()).unwrap())
            .collect()
    }

    #[test]
    fn mails_are_told_apart_and_unquoted() {
        let cases: [(&str, &[&str]); 7] = [
            ("", &[]),
            (
                "From a@x Mon\nA: 1\n\nhej\n\nFrom b@x Tue\nB: 2\n\nhopp\n",
                &["A: 1\n\nhej\n", "B: 2\n\nhopp\n"],
            ),
            (
                "From a@x Mon\nA: 1\n\n>From början\n>>From\n>>From nu\n",
                &["A: 1\n\nFrom början\n>>From\n>From nu\n"],
            ),
            (
                "From a@x Mon\nA: 1\n\nhej\nFrom början\n",
                &["A: 1\n\nhej\nFrom början\n"],
            ),
            (
                "From a@x Mon\r\nA: 1\r\n\r\nhej\r\n\r\nFrom b@x Tue\r\nB: 2\r\n",
                &["A: 1\r\n\r\nhej\r\n", "B: 2\r\n"],
            ),
            ("A: 1\n\nno separator\n", &["A: 1\n\nno separator\n"]),
            ("From a@x Mon\n\nFrom b@x Tue\n", &["\n", ""]),
        ];
        for (file, holds) in cases {
            assert_eq!(mails(file), holds, "{file:?}");
        }
    }

    #[test]
    fn a_mail_without_end_is_cut() {
        let long = format!("From a\n{}", "x".repeat(300_000));
        assert_eq!(mails(&long)[0].len(), 1000);
    }
}
