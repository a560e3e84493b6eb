//! Sending over SMTP (RFC 5321), one connection kept between mails.
//!
//! The dialogue is held step by step, because the library's `send` does not tell whether the final dot was already
//! out when the connection died, and takes any positive answer for a success. After any error the connection is
//! dropped: its next answer might belong to the mail before.

use std::time::Duration;

use lettre::{
    Address,
    transport::smtp::{
        Error as SmtpError,
        client::AsyncSmtpConnection,
        commands::{Data, Mail, Noop, Rcpt},
        extension::{Extension, MailBodyParameter, MailParameter},
        response::Response,
    },
};
use tokio::time::timeout;

use crate::failpoint::{self, Step};

use super::error::{DeliveryError, Unsendable, status};
use super::{OutgoingMail, SmtpSettings, smtp_connect::connect};

/// The answer to the final dot may take longer: servers filter and store the mail then, and an answer not waited for
/// is an uncertain mail (RFC 5321, 4.5.3.2.6).
const FINAL_PATIENCE: u32 = 5;
/// Nobody waits longer than this for a goodbye.
const FAREWELL: Duration = Duration::from_secs(2);

/// A sender of mail with the connection that it keeps.
pub struct Smtp {
    settings: SmtpSettings,
    /// Only a connection whose last mail was answered as expected.
    kept: Option<AsyncSmtpConnection>,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Smtp({}, kept: {})",
            self.settings.endpoint.host,
            self.kept.is_some()
        )
    }
}

impl Smtp {
    pub(super) fn new(settings: SmtpSettings) -> Self {
        Self {
            settings,
            kept: None,
        }
    }

    pub(super) async fn deliver(&mut self, mail: &OutgoingMail) -> Result<(), DeliveryError> {
        let draft = Draft::new(mail)?;
        // Taken out: if this future is dropped half-way, the connection goes with it.
        let mut connection = match self.take_kept(&draft).await? {
            Some(connection) => connection,
            None => self.begin_anew(&draft).await?,
        };
        let sent = self.transfer(&mut connection, &draft).await;
        match sent {
            Ok(()) => self.kept = Some(connection),
            Err(_) => bid_farewell(connection).await,
        }
        sent
    }

    pub(super) async fn probe(&mut self) -> Result<(), DeliveryError> {
        let mut connection = connect(&self.settings).await?;
        let noop = connection.command(Noop);
        match timeout(self.settings.endpoint.timeout, noop).await {
            Ok(Ok(_)) => {
                bid_farewell(connection).await;
                Ok(())
            }
            _ => Err(DeliveryError::deferred(
                "the mail server does not answer NOOP",
            )),
        }
    }

    pub(super) async fn close(&mut self) {
        if let Some(connection) = self.kept.take() {
            bid_farewell(connection).await;
        }
    }

    /// The kept connection with MAIL accepted. A server may have ended an idle connection, or take no more mail on
    /// it; nothing of this mail was said then, so that a new connection is the answer and not a deferral.
    async fn take_kept(
        &mut self,
        draft: &Draft<'_>,
    ) -> Result<Option<AsyncSmtpConnection>, DeliveryError> {
        let Some(mut connection) = self.kept.take() else {
            return Ok(None);
        };
        match self.mail(&mut connection, draft).await {
            Ok(()) => Ok(Some(connection)),
            Err(DeliveryError::Deferred { .. }) => {
                bid_farewell(connection).await;
                Ok(None)
            }
            Err(refused) => {
                bid_farewell(connection).await;
                Err(refused)
            }
        }
    }

    async fn begin_anew(&self, draft: &Draft<'_>) -> Result<AsyncSmtpConnection, DeliveryError> {
        let mut connection = connect(&self.settings).await?;
        match self.mail(&mut connection, draft).await {
            Ok(()) => Ok(connection),
            Err(error) => {
                bid_farewell(connection).await;
                Err(error)
            }
        }
    }

    async fn mail(
        &self,
        connection: &mut AsyncSmtpConnection,
        draft: &Draft<'_>,
    ) -> Result<(), DeliveryError> {
        let parameters = draft.parameters(connection)?;
        let mail = Mail::new(draft.from.clone(), parameters);
        self.step("MAIL", 250, connection.command(mail)).await
    }

    /// RCPT, DATA and the mail itself.
    async fn transfer(
        &self,
        connection: &mut AsyncSmtpConnection,
        draft: &Draft<'_>,
    ) -> Result<(), DeliveryError> {
        let rcpt = Rcpt::new(draft.to.clone(), Vec::new());
        self.step("RCPT", 250, connection.command(rcpt)).await?;
        self.step("DATA", 354, connection.command(Data)).await?;
        failpoint::reached(Step::Greenlit);
        let mut dot_is_due = false;
        let patience = self.settings.endpoint.timeout * FINAL_PATIENCE;
        let answer = {
            // The library writes the dot when there is no more to write: from there on the outcome is the server's.
            let end = std::iter::from_fn(|| {
                dot_is_due = true;
                None
            });
            let parts = std::iter::once(draft.body).chain(end);
            timeout(patience, connection.message_iter(parts)).await
        };
        match answer {
            Ok(Ok(answer)) if answer.has_code(250) => Ok(()),
            Ok(Err(error)) if status(&error).is_some() => {
                Err(DeliveryError::from_answer(&error, "the mail"))
            }
            _ if !dot_is_due => Err(DeliveryError::deferred(
                "lost the mail server in the middle of the mail",
            )),
            Ok(Ok(_)) => Err(uncertain("its answer to the final dot is none")),
            Ok(Err(_)) => Err(uncertain(
                "the connection broke before its answer to the final dot",
            )),
            Err(_) => Err(uncertain("no answer to the final dot in time")),
        }
    }

    /// One command before the dot. Any other positive answer than the one that belongs here is nonsense.
    async fn step(
        &self,
        name: &str,
        wanted: u16,
        command: impl Future<Output = Result<Response, SmtpError>>,
    ) -> Result<(), DeliveryError> {
        match timeout(self.settings.endpoint.timeout, command).await {
            Ok(Ok(answer)) if answer.has_code(wanted) => Ok(()),
            // 251: the server forwards it itself (RFC 5321, 3.4).
            Ok(Ok(answer)) if name == "RCPT" && answer.has_code(251) => Ok(()),
            Ok(Ok(_)) => Err(DeliveryError::deferred(format!(
                "the mail server answers {name} with nonsense"
            ))),
            Ok(Err(error)) => Err(DeliveryError::from_answer(&error, name)),
            Err(_) => Err(DeliveryError::deferred(format!(
                "no answer to {name} in time"
            ))),
        }
    }
}

fn uncertain(problem: &str) -> DeliveryError {
    DeliveryError::Uncertain {
        problem: problem.to_owned(),
    }
}

async fn bid_farewell(mut connection: AsyncSmtpConnection) {
    // Whatever comes of it: the connection is dropped.
    let _ = timeout(FAREWELL, connection.quit()).await;
}

/// A mail in the library's terms, checked.
struct Draft<'a> {
    from: Option<Address>,
    to: Address,
    body: &'a [u8],
    needs_8bit: bool,
    needs_utf8: bool,
}

impl<'a> Draft<'a> {
    fn new(mail: &'a OutgoingMail) -> Result<Self, DeliveryError> {
        let address = |text: &str| {
            text.parse::<Address>()
                .map_err(|_| DeliveryError::Unsendable(Unsendable::Address))
        };
        let from = mail
            .envelope_from
            .as_ref()
            .map(|from| address(from.as_str()))
            .transpose()?;
        let to = address(mail.envelope_to.as_str())?;
        if has_bare_line_end(&mail.bytes) {
            return Err(DeliveryError::Unsendable(Unsendable::LineEnds));
        }
        let is_wide = |address: &Address| !AsRef::<str>::as_ref(address).is_ascii();
        Ok(Self {
            needs_utf8: is_wide(&to) || from.as_ref().is_some_and(is_wide),
            needs_8bit: !mail.bytes.is_ascii(),
            // The library adds a line end before the dot.
            body: mail.bytes.strip_suffix(b"\r\n").unwrap_or(&mail.bytes),
            from,
            to,
        })
    }

    fn parameters(
        &self,
        connection: &AsyncSmtpConnection,
    ) -> Result<Vec<MailParameter>, DeliveryError> {
        let server = connection.server_info();
        let mut parameters = Vec::new();
        if self.needs_utf8 {
            if !server.supports_feature(Extension::SmtpUtfEight) {
                return Err(DeliveryError::Unsendable(Unsendable::WideAddress));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if self.needs_8bit {
            if !server.supports_feature(Extension::EightBitMime) {
                return Err(DeliveryError::Unsendable(Unsendable::WideText));
            }
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        Ok(parameters)
    }
}

fn has_bare_line_end(bytes: &[u8]) -> bool {
    let mut previous = 0;
    for byte in bytes {
        if (*byte == b'\n') != (previous == b'\r') {
            return true;
        }
        previous = *byte;
    }
    previous == b'\r'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_has_only_whole_line_ends() {
        let cases: [(&[u8], bool); 7] = [
            (b"a\r\nb\r\n", false),
            (b"", false),
            (b"no line end at all", false),
            (b"a\n.\nb\r\n", true),
            (b"a\r.\r\n", true),
            (b"a\r\r\n", true),
            (b"a\r", true),
        ];
        for (bytes, bare) in cases {
            let says = String::from_utf8_lossy(bytes);
            assert_eq!(has_bare_line_end(bytes), bare, "{says:?}");
        }
    }
}
