//! One part of a mail: its type, its bytes, whether it is shown.

use std::borrow::Cow;

use mail_parser::decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode};
use mail_parser::{ContentType, Message, MessagePart, MimeHeaders as _, PartType};

use super::structure::Attachment;
use super::words;

/// Longest file name, in characters.
const LONGEST_NAME: usize = 200;

/// `type/subtype` in lower case; `text/plain` where there is none (RFC 2045, 5.2).
pub(super) fn kind(part: &MessagePart<'_>) -> String {
    match part.content_type() {
        Some(kind) => match kind.subtype() {
            Some(subtype) => format!("{}/{subtype}", kind.ctype()).to_ascii_lowercase(),
            None if kind.ctype().eq_ignore_ascii_case("text") => "text/plain".to_owned(),
            None => kind.ctype().to_ascii_lowercase(),
        },
        None if matches!(part.body, PartType::Message(_)) => "message/rfc822".to_owned(),
        None => "text/plain".to_owned(),
    }
}

/// Whether a text part is shown, and not an attachment. A part with a file name is one, unless it is the whole mail.
pub(super) fn is_shown(part: &MessagePart<'_>, id: u32) -> bool {
    let attached = part
        .content_disposition()
        .is_some_and(ContentType::is_attachment);
    id == 0 || !(attached || part.attachment_name().is_some())
}

/// A part as a file: whatever is neither text of the mail nor holds other parts.
pub(super) fn attachment(part: &MessagePart<'_>, id: u32, kind: &str) -> Option<Attachment> {
    let is_text = kind.starts_with("text/") && is_shown(part, id);
    if is_text || matches!(part.body, PartType::Multipart(_)) {
        return None;
    }
    let name = part.attachment_name().map(words::decode);
    let name = name.map(|name| name.chars().take(LONGEST_NAME).collect::<String>());
    Some(Attachment {
        name: name.filter(|name| !name.is_empty()),
        kind: kind.to_owned(),
        bytes: part.len(),
    })
}

/// The bytes of a part, transfer encoding undone; also where its name is misspelt.
pub(super) fn content<'a>(message: &'a Message<'_>, part: &'a MessagePart<'_>) -> Cow<'a, [u8]> {
    let raw = message
        .raw_message
        .get(part.offset_body as usize..part.offset_end as usize)
        .unwrap_or_default();
    let named = part
        .content_transfer_encoding()
        .unwrap_or("")
        .to_ascii_lowercase();
    let named: String = named.chars().filter(char::is_ascii_alphanumeric).collect();
    let decoded = match named.as_str() {
        "quotedprintable" | "quotedprintible" | "qp" => quoted_printable_decode(raw),
        "base64" => base64_decode(raw),
        _ => return Cow::Borrowed(raw),
    };
    match decoded {
        Some(bytes) => Cow::Owned(bytes),
        // Broken base64: what the parser could make of it.
        None => Cow::Borrowed(part.contents()),
    }
}
