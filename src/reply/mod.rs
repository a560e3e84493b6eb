//! The reply: a decision in, the mail that tells it out.
//!
//! The words stand in `templates/replies/<outcome>/<reason>.<lang>.txt`; what a template may say is in `facts`, and
//! every template is tried on sample facts before the first mail is read ([`Templates::new`]). A fact that comes from
//! a mail is one line without control or direction characters, and is never read as a template.
//! Never here: whether a reply may leave now (limits, retries), the clock, the file system.

mod clean;
mod compose;
mod days;
mod facts;
mod mail;
mod paragraph;
mod places;
mod reminder;
mod samples;
mod subject;
mod templates;
mod wrap;

pub use clean::one_line;
pub use compose::{Composer, Occasion};
pub use mail::{MARKER, Reply, ReplySettings, can_be_sent_to, record_mail};
pub use paragraph::paragraph_fits;
pub use reminder::{Reminder, remind_of_late_moves};
pub use templates::{REPLYING, Templates};
pub use wrap::flow;

/// Why there is no reply. All but [`ReplyError::NoAddress`] are faults of the templates or of the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// A template does not compile or does not render: to be mended before the program can start.
    #[error("reply template {name}{line}: {problem}")]
    Template {
        /// `rejected/duties_change.sv.txt`.
        name: String,
        /// `, line 3`, or nothing where the template engine gives no line.
        line: String,
        /// What is wrong.
        problem: String,
    },
    /// A file in the folder of own templates that replaces nothing: a misspelt name would change nothing, silently.
    #[error("reply template {name} is none that kontoflytt has{hint}")]
    Stranger {
        /// Its path below the folder.
        name: String,
        /// `; did you mean …?`, or nothing.
        hint: String,
    },
    /// The mail has no address, several, or one that no mail can be sent to; a person takes it.
    #[error("the mail has not exactly one address that an answer can be sent to")]
    NoAddress,
    /// The mail could not be put together: a fault of the configured sender address.
    #[error("the reply cannot be written as a mail: {problem}")]
    Mail {
        /// What is wrong.
        problem: String,
    },
}

#[cfg(test)]
mod tests;
