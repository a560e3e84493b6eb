//! Bytes to text, for charsets as they are declared, misdeclared or missing.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Text whose charset nobody named: UTF-8 where it is valid, else windows-1252, which has a letter for every byte
/// that Swedish mail of that kind holds.
#[must_use]
pub(super) fn decode_unlabelled(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Text of a named charset. A name that nobody knows counts as none; bytes that do not fit UTF-8 are windows-1252.
/// `None` where the charset is known to the mail parser alone (UTF-7).
#[must_use]
pub(super) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Option<Cow<'a, str>> {
    let Some(label) = label.map(str::trim) else {
        return Some(decode_unlabelled(bytes));
    };
    if label.to_ascii_lowercase().contains("utf-7") {
        return None;
    }
    match Encoding::for_label(label.as_bytes()) {
        None => Some(decode_unlabelled(bytes)),
        Some(encoding) if encoding == UTF_8 => Some(decode_unlabelled(bytes)),
        // A pure ASCII or Latin-1 label over bytes that are valid UTF-8 with letters beyond ASCII is a wrong label.
        Some(encoding) if encoding == WINDOWS_1252 && is_multibyte_utf8(bytes) => {
            Some(decode_unlabelled(bytes))
        }
        Some(encoding) => Some(encoding.decode_without_bom_handling(bytes).0),
    }
}

fn is_multibyte_utf8(bytes: &[u8]) -> bool {
    !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_survive_charsets_as_they_are_declared() {
        let cases: [(&[u8], Option<&str>); 8] = [
            ("Åsa".as_bytes(), Some("utf-8")),
            (b"\xC5sa", Some("utf-8")), // misdeclared
            (b"\xC5sa", None),
            ("Åsa".as_bytes(), None),
            (b"\xC5sa", Some("ISO-8859-1")),
            ("Åsa".as_bytes(), Some("us-ascii")), // misdeclared
            ("Åsa".as_bytes(), Some("uft-8")),    // no such charset
            (b"\xC5sa", Some("us-askey")),
        ];
        for (bytes, label) in cases {
            assert_eq!(decode(bytes, label).as_deref(), Some("Åsa"), "{label:?}");
        }
        assert_eq!(
            decode(b"\x8F\x73\x61", Some("macintosh")).as_deref(),
            Some("èsa")
        );
        assert_eq!(decode(b"+AMU-sa", Some("utf-7")), None);
    }
}
