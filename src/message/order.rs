//! Mail as relays and programs leave it, put in order for the parser.

use std::borrow::Cow;

use super::headers;

/// Puts the header block in order for the parser: no byte order mark, mbox line or empty line before it, no
/// parameter folded at its `=`, and an empty line after it.
pub(super) fn in_order(raw: &[u8]) -> Cow<'_, [u8]> {
    let raw = raw.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(raw);
    let start = raw
        .iter()
        .position(|b| !matches!(b, b'\r' | b'\n' | b' ' | b'\t'))
        .unwrap_or(raw.len());
    let mut raw = raw.get(start..).unwrap_or_default();
    if raw.starts_with(b"From ") {
        let end = raw
            .iter()
            .position(|b| *b == b'\n')
            .map_or(raw.len(), |at| at + 1);
        raw = raw.get(end..).unwrap_or_default();
    }
    let (block, body) = headers::split(raw);
    let (fields, stray) = if body.is_empty() {
        split_at_stray(block)
    } else {
        (block, &[][..])
    };
    let folded = has_folded_parameter(fields);
    if stray.is_empty() && !folded {
        return Cow::Borrowed(raw);
    }
    let mut out = Vec::with_capacity(raw.len() + 2);
    if folded {
        unfold_parameters(fields, &mut out);
    } else {
        out.extend_from_slice(fields);
    }
    if !stray.is_empty() {
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(stray);
    out.extend_from_slice(body);
    Cow::Owned(out)
}

/// Divides a block without an empty line at the first line that can be no field.
fn split_at_stray(block: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in block.split_inclusive(|b| *b == b'\n') {
        let name = line.split(|b| *b == b':').next().unwrap_or_default();
        let is_field =
            line.contains(&b':') && !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
        if !is_field && !line.starts_with(b" ") && !line.starts_with(b"\t") {
            break;
        }
        at += line.len();
    }
    block.split_at_checked(at).unwrap_or((block, &[]))
}

fn has_folded_parameter(block: &[u8]) -> bool {
    block
        .windows(3)
        .any(|three| matches!(three, [b'=', b'\r' | b'\n', b'\n' | b' ' | b'\t']))
}

/// Joins `=`, line end and white space to `=`. The `?=` of an encoded word is none: a space belongs after it.
fn unfold_parameters(block: &[u8], out: &mut Vec<u8>) {
    let mut bytes = block.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        let ends_word = out.last() == Some(&b'?');
        out.push(byte);
        if byte != b'=' || ends_word {
            continue;
        }
        let mut ahead = bytes.clone();
        while ahead.next_if(|b| matches!(b, b'\r' | b'\n')).is_some() {}
        if ahead.peek().is_some_and(|b| matches!(b, b' ' | b'\t'))
            && bytes.peek().is_some_and(|b| matches!(b, b'\r' | b'\n'))
        {
            while ahead.next_if(|b| matches!(b, b' ' | b'\t')).is_some() {}
            bytes = ahead;
        }
    }
}
