//! Any bytes as a whole mail: there is a message, the same each time, and its text is clean.

#![no_main]

use kontoflytt::message::{Limits, RawMessage, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let raw = RawMessage::new(bytes.to_vec());
    let message = parse(&raw, &Limits::default());
    assert_eq!(message, parse(&raw, &Limits::default()));
    assert!(!message.subject.contains(char::is_control));
    let text = &message.text;
    for part in [&message.body, &text.own, &text.quoted, &text.signature] {
        assert!(!part.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
    }
});
