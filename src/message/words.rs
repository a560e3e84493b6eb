//! Encoded words in header values (RFC 2047), read as generously as mail programs write them.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::{charset, text};

/// Base64 with or without its padding: half of the encoded words in the wild are cut short.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// More of a header value than this is not read, in bytes; the longest that a mail program shows is a tenth of it.
const LONGEST_VALUE: usize = 32_000;

/// An encoded word, transfer encoding undone.
struct Word<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
}

/// Decodes a header value to one line of text. Neighbouring words of one charset are joined as bytes, since a letter
/// may be split over two of them. Line ends and control characters become spaces: the text is shown and quoted.
#[must_use]
pub(super) fn decode(value: &str) -> String {
    let value = value
        .get(..value.floor_char_boundary(LONGEST_VALUE))
        .unwrap_or(value);
    let mut out = String::with_capacity(value.len());
    let mut pending: Option<Word<'_>> = None;
    let mut rest = value;
    while let Some(at) = rest.find("=?") {
        let (before, from) = rest.split_at(at);
        let Some((word, after)) = read_word(from) else {
            flush(&mut out, pending.take());
            out.push_str(before);
            out.push_str("=?");
            rest = from.get(2..).unwrap_or("");
            continue;
        };
        if !(pending.is_some() && before.trim().is_empty()) {
            flush(&mut out, pending.take());
            out.push_str(before);
        }
        pending = Some(match pending {
            Some(mut previous) if previous.charset.eq_ignore_ascii_case(word.charset) => {
                previous.bytes.extend(word.bytes);
                previous
            }
            previous => {
                flush(&mut out, previous);
                word
            }
        });
        rest = after;
    }
    flush(&mut out, pending);
    out.push_str(rest);
    text::one_line(&out)
}

fn flush(out: &mut String, word: Option<Word<'_>>) {
    if let Some(word) = word {
        match charset::decode(&word.bytes, Some(word.charset)) {
            Some(text) => out.push_str(&text),
            None => out.push_str(&String::from_utf8_lossy(&word.bytes)),
        }
    }
}

/// Reads `=?charset?B|Q?text?=` at the start; gives the word and what follows it.
fn read_word(text: &str) -> Option<(Word<'_>, &str)> {
    // RFC 2047 allows 75 characters; programs exceed it, but not without bound. A bound keeps the search linear.
    const LONGEST: usize = 4096;
    let inner = text.strip_prefix("=?")?;
    let (charset, inner) =
        inner.split_at_checked(inner.bytes().take(64).position(|b| b == b'?')?)?;
    let mut chars = inner.strip_prefix('?')?.chars();
    let encoding = chars.next()?;
    let payload = chars.as_str().strip_prefix('?')?;
    let end = payload
        .as_bytes()
        .windows(2)
        .take(LONGEST)
        .position(|two| two == b"?=")?;
    let (payload, after) = payload.split_at_checked(end)?;
    let bytes = match encoding {
        'b' | 'B' => {
            let compact: Vec<u8> = payload
                .bytes()
                .filter(|b| !b.is_ascii_whitespace())
                .collect();
            LENIENT.decode(compact).ok()?
        }
        'q' | 'Q' => decode_q(payload.as_bytes()),
        _ => return None,
    };
    // RFC 2231: the charset may carry a language, `utf-8*sv`.
    let charset = charset.split('*').next().unwrap_or(charset);
    Some((Word { charset, bytes }, after.strip_prefix("?=")?))
}

fn decode_q(payload: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(payload.len());
    let mut bytes = payload.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b'_' => out.push(b' '),
            b'=' => {
                let mut ahead = bytes.clone();
                if let (Some(high), Some(low)) = (hex(ahead.next()), hex(ahead.next())) {
                    out.push(high << 4 | low);
                    bytes = ahead;
                } else {
                    out.push(b'=');
                }
            }
            other => out.push(other),
        }
    }
    out
}

fn hex(byte: Option<u8>) -> Option<u8> {
    let value = char::from(byte?).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_words_are_read_as_programs_write_them() {
        let cases = [
            ("=?utf-8?b?w4Vzw6U=?=", "Åså"),
            ("=?utf-8?b?w4Vzw6U?=", "Åså"),
            ("=?utf-8?q?=C3?= =?utf-8?q?=85sa?=", "Åsa"), // one letter over two words
            ("=?iso-8859-1?Q?=C5sa_Ek?= hej", "Åsa Ek hej"),
            ("SV:=?utf-8?q?_Flytt?=", "SV: Flytt"),
            ("=?utf-8?q?Kontoflytt=0D=0ABcc:_x?=", "Kontoflytt Bcc: x"),
            ("=?utf-8*sv?Q?Hej?=", "Hej"),
            ("=?nonsense?Q?Hej?=", "Hej"),
            ("=?utf-8?x?Hej?= 1 =? 2", "=?utf-8?x?Hej?= 1 =? 2"),
            ("a\u{202E}b\u{200B}c", "abc"),
        ];
        for (value, text) in cases {
            assert_eq!(decode(value), text, "{value}");
        }
    }
}
