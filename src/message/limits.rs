//! How much of a mail is read, and why the rest is not.

/// Bounds on what is read of one mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest mail whose body is read, in bytes. The headers of a larger one are still read.
    pub bytes: usize,
    /// How deep parts may stand in parts, and mails in mails.
    pub nesting: usize,
    /// How many parts a mail may have.
    pub parts: usize,
    /// The most text of one part, in bytes, before it is made readable. No person writes a tenth of it.
    pub text_bytes: usize,
    /// The most own words, and the most words of a forwarded mail, in bytes, once they are readable. What is longer was
    /// not written by hand, or is a thread whose quotes nothing marks: a person looks at it.
    pub own_bytes: usize,
}

impl Default for Limits {
    /// 25 MB as at most mail servers, twenty levels, 2000 parts, 2 MB of text, 100 kB (forty pages) of own words.
    fn default() -> Self {
        Self {
            bytes: 25_000_000,
            nesting: 20,
            parts: 2_000,
            text_bytes: 2_000_000,
            own_bytes: 100_000,
        }
    }
}

/// Whether the body can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Content {
    /// It can.
    #[default]
    Readable,
    /// It cannot, or there is nothing to read in it.
    Unreadable(Unreadable),
}

/// Why there is no text to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// The bytes are no mail.
    CannotBeParsed,
    /// Larger than [`Limits::bytes`], [`Limits::text_bytes`] or [`Limits::own_bytes`].
    TooLarge,
    /// Deeper than [`Limits::nesting`], or more than [`Limits::parts`].
    TooDeep,
    /// Encrypted, or signed in a way that hides the text.
    Encrypted,
    /// No text in subject and body: empty, or attachments and pictures only.
    NoText,
    /// A piece of a mail that was sent in several (RFC 2046, 5.2.2).
    Partial,
}

impl Unreadable {
    /// The snake_case code, for logs and the staff page.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CannotBeParsed => "cannot_be_parsed",
            Self::TooLarge => "too_large",
            Self::TooDeep => "too_deep",
            Self::Encrypted => "encrypted",
            Self::NoText => "no_text",
            Self::Partial => "partial",
        }
    }
}
