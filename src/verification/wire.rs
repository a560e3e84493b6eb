//! The bytes as they were signed, and whether the library and we see the same fields in them.

use std::borrow::Cow;

use crate::message::Headers;

/// The mail with its lines ended by CRLF, as it was signed: a Maildir keeps it with LF. `None` where both ends occur, or
/// a NUL: two readers could find different lines there.
pub(super) fn as_signed(raw: &[u8]) -> Option<Cow<'_, [u8]>> {
    if raw.contains(&0) {
        return None;
    }
    if !raw.contains(&b'\r') {
        let mut out = Vec::with_capacity(raw.len() + raw.len() / 32);
        for line in raw.split_inclusive(|b| *b == b'\n') {
            match line.strip_suffix(b"\n") {
                Some(line) => {
                    out.extend_from_slice(line);
                    out.extend_from_slice(b"\r\n");
                }
                None => out.extend_from_slice(line),
            }
        }
        return Some(Cow::Owned(out));
    }
    let is_clean = raw.split_inclusive(|b| *b == b'\n').all(|line| {
        let line = match line.strip_suffix(b"\n") {
            Some(line) => line.strip_suffix(b"\r"),
            None => Some(line),
        };
        line.is_some_and(|line| !line.contains(&b'\r'))
    });
    is_clean.then_some(Cow::Borrowed(raw))
}

/// Whether both found the same fields in the same order.
pub(super) fn seen_alike(library: &[(&[u8], &[u8])], ours: &Headers) -> bool {
    let mut ours = ours.iter();
    let alike = library.iter().all(|(name, _)| {
        ours.next()
            .is_some_and(|field| field.name.as_bytes() == *name)
    });
    alike && ours.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_one_way_or_the_mail_is_unsigned() {
        let cases: [(&[u8], Option<&[u8]>); 6] = [
            (b"A: b\r\n\r\nc\r\n", Some(b"A: b\r\n\r\nc\r\n")),
            (b"A: b\n\nc", Some(b"A: b\r\n\r\nc")),
            (b"A: b\r\n\nc\r\n", None),
            (b"A: b\rFrom: c\r\n\r\n", None),
            (b"A: b\r\n\r\nc\r", None),
            (b"A: \0b\n\n", None),
        ];
        for (raw, expected) in cases {
            let found = as_signed(raw);
            assert_eq!(found.as_deref(), expected, "{raw:?}");
        }
    }

    #[test]
    fn a_field_that_only_one_reader_sees_is_told() {
        let ours = Headers::read(b"From: a\r\nSubject : b\r\n");
        assert!(!seen_alike(&[(b"From", b"a"), (b"Subject ", b"b")], &ours));
        assert!(!seen_alike(&[(b"From", b"a")], &ours));
        assert!(seen_alike(&[(b"From", b"a"), (b"Subject", b"b")], &ours));
    }
}
