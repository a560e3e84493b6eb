//! Our own mail that came back: a forwarding rule, a copy to ourselves, another worker on the same mailbox.

use crate::message::{EmailAddress, Message, MessageId};

/// The header that every mail of ours carries.
pub(super) const MARK: &str = "X-Kontoflytt";

/// Whether the mail is our own: from the support mailbox, with our mark, or with a Message-ID that we made. What
/// stands in In-Reply-To and References says nothing: every answer to us has our id there.
pub(super) fn is_own(message: &Message, support: &[EmailAddress]) -> bool {
    message
        .from
        .iter()
        .any(|sender| support.contains(&sender.address))
        || message.headers.has(MARK)
        || message
            .message_id
            .as_ref()
            .is_some_and(|id| is_own_id(id, support))
}

/// The Message-ID of our reply on a case: `<kf.{case}.{16 hexadecimal digits}@{domain}>`. `None` where a part does
/// not fit into a Message-ID.
#[must_use]
pub fn own_message_id(case_number: &str, token: u64, domain: &str) -> Option<MessageId> {
    MessageId::parse(&format!(
        "kf.{}.{token:016x}@{domain}",
        case_number.to_ascii_lowercase()
    ))
}

fn is_own_id(id: &MessageId, support: &[EmailAddress]) -> bool {
    let Some((local, domain)) = id.as_str().rsplit_once('@') else {
        return false;
    };
    let is_ours = support
        .iter()
        .any(|address| address.domain().eq_ignore_ascii_case(domain));
    let has_form = local
        .strip_prefix("kf.")
        .and_then(|rest| rest.rsplit_once('.'))
        .is_some_and(|(case, token)| {
            case.starts_with("kf-")
                && token.len() == 16
                && token.bytes().all(|b| b.is_ascii_hexdigit())
        });
    is_ours && has_form
}
