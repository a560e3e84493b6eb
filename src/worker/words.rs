//! What a case can be found by later.

use crate::message::Message;

/// What a person may look for: who wrote, what about, in which words.
pub(super) fn of(message: &Message) -> String {
    let from = message.from.iter().flat_map(|sender| {
        [
            sender.name.as_deref().unwrap_or_default(),
            sender.address.as_str(),
        ]
    });
    let forwarded = message.text.forwarded.as_ref();
    from.chain([
        message.subject.as_str(),
        message.text.own.as_str(),
        forwarded.map_or("", |mail| mail.text.as_str()),
    ])
    .collect::<Vec<_>>()
    .join(" ")
}
