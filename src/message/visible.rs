//! What a reader sees of a mail, and whose words they are.

/// The visible text of a mail, split by who says it. All parts are NFC with `\n` line ends.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VisibleText {
    /// The sender's own words: quotes, signature, disclaimer and banner cut.
    pub own: String,
    /// A forwarded mail below them, where there is one; whether it counts is for the request to say.
    pub forwarded: Option<Forwarded>,
    /// What was cut as a signature or a disclaimer.
    pub signature: String,
    /// Quoted earlier mails.
    pub quoted: String,
}

/// A mail that the sender passed on, marks of quoting taken away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forwarded {
    /// The display name of its From line.
    pub from_name: Option<String>,
    /// The address of its From line.
    pub from_address: Option<super::EmailAddress>,
    /// Its subject.
    pub subject: Option<String>,
    /// The day of its date line as written, "den 4 mars 2025 13:37".
    pub date_text: Option<String>,
    /// Its own words, its signature and its own quotes cut.
    pub text: String,
    /// Whether it came as a file to open, not in the text nor as a mail that is shown in it.
    pub is_attachment: bool,
}
