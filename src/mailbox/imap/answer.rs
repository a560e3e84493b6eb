//! How a command ended: yes or no, and the code that says why.

use imap_proto::{RequestId, Response, ResponseCode, Status};

use crate::mailbox::MailboxError;

/// The end of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Done {
    /// Whether the server said OK.
    pub(super) ok: bool,
    /// The response code in brackets, without arguments; the text beside it is left out: it may hold anything.
    pub(super) code: Option<String>,
}

impl Done {
    /// An error unless the server said OK.
    pub(super) fn or_refused(self, command: &str) -> Result<(), MailboxError> {
        if self.ok {
            return Ok(());
        }
        Err(MailboxError::Refused {
            command: command.to_owned(),
            code: self.code,
        })
    }
}

/// The end of the command with this tag, if the response is that.
pub(super) fn ending(response: &Response<'_>, of: &RequestId) -> Option<Done> {
    let Response::Done {
        tag,
        status,
        outcome,
    } = response
    else {
        return None;
    };
    (tag == of).then(|| Done {
        ok: *status == Status::Ok,
        code: match &outcome.code {
            Some(ResponseCode::TryCreate) => Some("TRYCREATE".to_owned()),
            Some(ResponseCode::ReadOnly) => Some("READ-ONLY".to_owned()),
            _ => outcome.information.as_deref().and_then(response_code),
        },
    })
}

/// The code that a text begins with, `[OVERQUOTA] …` (RFC 5530); its arguments are left out.
pub(super) fn response_code(text: &str) -> Option<String> {
    let (inside, _) = text.strip_prefix('[')?.split_once(']')?;
    let code = inside.split(' ').next()?;
    let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    (!code.is_empty() && code.len() <= 40 && code.chars().all(fits)).then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_status_only_the_code_is_told() {
        let cases = [
            (
                "[AUTHENTICATIONFAILED] Wrong for anna@goteborg.se",
                Some("AUTHENTICATIONFAILED"),
            ),
            ("[COPYUID 1 2 3] moved", Some("COPYUID")),
            ("No such mailbox", None),
            ("[see anna's mail] no", None),
            ("[] no", None),
            ("[UNCLOSED", None),
        ];
        for (text, code) in cases {
            assert_eq!(response_code(text).as_deref(), code, "{text:?}");
        }
    }
}
