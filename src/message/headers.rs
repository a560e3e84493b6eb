//! The header fields of a mail, top-down, as they stand: unfolded, not interpreted.
//!
//! Order is kept because it carries trust: what stands on top was written last, by our own server. A field that may
//! stand once is therefore always read from its topmost instance.

use super::charset;

/// One header field (RFC 5322, 2.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderField {
    /// The name as written, without the colon.
    pub name: String,
    /// The value: folds undone, white space trimmed, encoded words left as they are.
    pub value: String,
}

/// Every header field of a mail, top-down.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headers(Vec<HeaderField>);

impl Headers {
    /// Reads a header block. Lines that are no field are passed over: a relay's accident must not hide the rest.
    #[must_use]
    pub fn read(block: &[u8]) -> Self {
        let mut fields: Vec<HeaderField> = Vec::new();
        for line in lines(block) {
            let text = charset::decode_unlabelled(line);
            if text.starts_with([' ', '\t']) {
                if let Some(last) = fields.last_mut() {
                    last.value.push(' ');
                    last.value.push_str(text.trim());
                }
            } else if let Some((name, value)) = text.split_once(':').filter(|(n, _)| is_name(n)) {
                fields.push(HeaderField {
                    name: name.trim_end().to_owned(),
                    value: value.trim().to_owned(),
                });
            }
        }
        Self(fields)
    }

    /// All fields, top-down.
    pub fn iter(&self) -> impl Iterator<Item = &HeaderField> {
        self.0.iter()
    }

    /// The values of every field of this name, top-down; names compare without regard to case.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |field| field.name.eq_ignore_ascii_case(name))
            .map(|field| field.value.as_str())
    }

    /// The value of the topmost field of this name.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|field| field.name.eq_ignore_ascii_case(name))
            .map(|field| field.value.as_str())
    }

    /// Whether there is a field of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.first(name).is_some()
    }

    /// Whether there is no field at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Divides a mail at the first empty line: the header block and where the body starts.
pub(super) fn split(raw: &[u8]) -> (&[u8], &[u8]) {
    let mut start = 0;
    for line in raw.split_inclusive(|b| *b == b'\n') {
        if start > 0 && line.iter().all(|b| matches!(b, b'\r' | b'\n')) {
            break;
        }
        start += line.len();
    }
    raw.split_at_checked(start).unwrap_or((raw, &[]))
}

/// Printable ASCII without a colon (RFC 5322, 2.2); white space before the colon is an old habit that is let pass.
pub(super) fn is_name(text: &str) -> bool {
    let name = text.trim_end_matches([' ', '\t']);
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic())
}

/// Lines without their ends, empty ones left out; CRLF, LF and a bare CR all end a line.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes
        .split(|b| matches!(b, b'\r' | b'\n'))
        .filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_top_down_with_folds_undone() {
        let (block, body) = split(
            b"From: a\r\nTO : b\r\r\nSubject: one\r\n\t two\r\nnot a field\r\nfrom: c\n\nFrom: body",
        );
        assert_eq!(body, b"\nFrom: body");
        let headers = Headers::read(block);
        assert_eq!(headers.all("From").collect::<Vec<_>>(), ["a", "c"]);
        assert_eq!(headers.first("subject"), Some("one two"));
        assert_eq!(headers.first("to"), Some("b"));
        assert!(!headers.has("X-None"));
    }
}
