//! What is written into commands: quoted strings, folder names, sets of UIDs.
//!
//! Everything that comes from outside passes here first: a line end inside a command would be a second command.

use std::fmt::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};

/// Servers need not accept longer command lines (RFC 2683, 3.2.1.5).
pub(super) const MAX_COMMAND: usize = 8_000;

/// A quoted string (RFC 9051, 4.3); `None` where the text cannot be written as one.
pub(super) fn quoted(text: &str) -> Option<String> {
    let fits = text.len() <= 1_000 && text.chars().all(|c| c.is_ascii() && !c.is_ascii_control());
    fits.then(|| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// A folder's name as a quoted string in modified UTF-7 (RFC 3501, 5.1.3); `None` where it cannot be one.
pub(super) fn folder(name: &str) -> Option<String> {
    if name.is_empty() || name.chars().any(|c| c.is_control() || "*%".contains(c)) {
        return None;
    }
    quoted(&modified_utf7(name))
}

/// Modified UTF-7, which Maildir++ writes on disk as well.
pub(in crate::mailbox) fn modified_utf7(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut wide = Vec::new();
    for c in name.chars() {
        if c.is_ascii() {
            shift(&mut out, &mut wide);
            out.push(c);
            if c == '&' {
                out.push('-');
            }
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                wide.extend(unit.to_be_bytes());
            }
        }
    }
    shift(&mut out, &mut wide);
    out
}

fn shift(out: &mut String, wide: &mut Vec<u8>) {
    if wide.is_empty() {
        return;
    }
    out.push('&');
    out.push_str(&STANDARD_NO_PAD.encode(&*wide).replace('/', ","));
    out.push('-');
    wide.clear();
}

/// UIDs as sets `1:4,7`, each short enough for one command; sorted, none twice.
pub(super) fn uid_sets(uids: &[u32]) -> Vec<String> {
    let mut sorted = uids.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut sets = Vec::new();
    let mut set = String::new();
    for run in sorted.chunk_by(|a, b| a.checked_add(1) == Some(*b)) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            continue;
        };
        // Two numbers, a colon, a comma; and room for the rest of the command.
        if set.len() + 22 > MAX_COMMAND - 1_000 {
            sets.push(std::mem::take(&mut set));
        }
        let comma = if set.is_empty() { "" } else { "," };
        // Writing into a string cannot fail.
        let _ = if first == last {
            write!(set, "{comma}{first}")
        } else {
            write!(set, "{comma}{first}:{last}")
        };
    }
    if !set.is_empty() {
        sets.push(set);
    }
    sets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_names_are_modified_utf7() {
        let cases = [
            ("INBOX", Some("\"INBOX\"")),
            ("Kräver åtgärd", Some("\"Kr&AOQ-ver &AOU-tg&AOQ-rd\"")),
            ("A&O", Some("\"A&-O\"")),
            ("台北", Some("\"&U,BTFw-\"")),
            ("Färdigt 😀", Some("\"F&AOQ-rdigt &2D3eAA-\"")),
            ("a\"b\\c", Some("\"a\\\"b\\\\c\"")),
            ("a\r\nA1 DELETE INBOX", None),
            ("", None),
            ("all*", None),
        ];
        for (name, written) in cases {
            assert_eq!(folder(name).as_deref(), written, "{name:?}");
        }
    }

    #[test]
    fn uids_are_compressed_and_cut() {
        assert_eq!(uid_sets(&[5, 1, 2, 3, 3, 9]), ["1:3,5,9"]);
        assert_eq!(uid_sets(&[u32::MAX, 1]), ["1,4294967295"]);
        assert!(uid_sets(&[]).is_empty());
        let every_second: Vec<u32> = (0..50_000).map(|n| n * 2 + 1_000_000_000).collect();
        let sets = uid_sets(&every_second);
        assert!(sets.iter().all(|set| set.len() < MAX_COMMAND - 900));
        let written: usize = sets.iter().map(|set| set.split(',').count()).sum();
        assert_eq!(written, every_second.len());
    }
}
