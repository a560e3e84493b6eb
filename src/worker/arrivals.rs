//! A fetched mail in the store's words.

use crate::mailbox::{Content, Fetched, MailPlace};
use crate::message::RawMessage;
use crate::store::{Arrival, Place};

/// The mail as it is stored: whole, by its headers where it is too large, or empty where the server keeps it back.
pub(super) fn arrival(fetched: Fetched) -> Arrival {
    let MailPlace {
        mailbox,
        validity,
        uid,
    } = fetched.place;
    let place = Place {
        mailbox,
        validity,
        uid,
    };
    match fetched.content {
        Content::Whole(raw) => Arrival {
            place,
            size: raw.len() as u64,
            raw,
            complete: true,
        },
        Content::Oversize { size, headers } => Arrival {
            place,
            raw: headers,
            size,
            complete: false,
        },
        Content::Withheld { .. } => Arrival {
            place,
            raw: RawMessage::new(Vec::new()),
            size: 0,
            complete: false,
        },
    }
}
