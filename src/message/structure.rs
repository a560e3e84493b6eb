//! What a mail is made of: the types of its parts, and what a report says in its own parts.

use super::headers::Headers;

/// The parts of a mail, as far as it matters to admission.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Structure {
    /// Every part's type, `type/subtype` in lower case, the mail's own first; those of enclosed mails are not in it.
    pub types: Vec<String>,
    /// The `report-type` of the mail's own type, lower case (RFC 6522).
    pub report_type: Option<String>,
    /// The `method` of a calendar part, lower case.
    pub calendar_method: Option<String>,
    /// The texts of `message/delivery-status` parts (RFC 3464).
    pub delivery_status: Vec<String>,
    /// The parts that a reader sees as files, in order; those of enclosed mails are not in it.
    pub attachments: Vec<Attachment>,
    /// The headers of enclosed mails: `message/rfc822` and `text/rfc822-headers`.
    pub enclosed: Vec<Headers>,
}

/// A part that a reader sees as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its file name as a reader sees it, on one line; `None` where it has none.
    pub name: Option<String>,
    /// Its type, `type/subtype` in lower case.
    pub kind: String,
    /// Its size in bytes, transfer encoding undone.
    pub bytes: usize,
}

impl Structure {
    /// The mail's own type.
    #[must_use]
    pub fn root(&self) -> &str {
        self.types.first().map_or("text/plain", String::as_str)
    }

    /// Whether there is a part of this type.
    #[must_use]
    pub fn has(&self, kind: &str) -> bool {
        self.types.iter().any(|part| part == kind)
    }
}
