//! Any text as the body of a mail, plain and as HTML: whose words they are is told, and none of them is made up.

#![no_main]

use kontoflytt::message::{Limits, Message, RawMessage, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for (kind, subject) in [("plain", "Flytt"), ("plain", "VB: Flytt"), ("plain; format=flowed", "SV: Flytt"), ("html", "VB: Flytt")] {
        let mail = format!(
            "From: Karin Ek <karin.ek@goteborg.se>\r\nTo: support@intraservice.goteborg.se\r\nSubject: {subject}\r\n\
             Content-Type: text/{kind}; charset=utf-8\r\n\r\n{text}"
        );
        let message = parse(&RawMessage::new(mail.into_bytes()), &Limits::default());
        words_stand_in_the_body(&message);
    }
});

/// Every word that is told apart stands in the body.
fn words_stand_in_the_body(message: &Message) {
    let body: std::collections::HashSet<&str> = words(&message.body).collect();
    let forwarded = message.text.forwarded.as_ref().map_or("", |mail| &mail.text);
    for part in [&message.text.own, forwarded] {
        for word in words(part) {
            assert!(body.contains(word), "a word that nobody wrote");
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
