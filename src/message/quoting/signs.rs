//! Lines that are marks: "-----Ursprungligt meddelande-----", "Börja vidarebefordrat brev:", a rule of underscores.

use std::sync::LazyLock;

use crate::text::{Fixed, fixed};

/// What a mark says of the mail below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It is passed on.
    Forwarded,
    /// It is an earlier mail, answered or passed on.
    Original,
}

/// The mark that a line is.
pub(super) fn mark(line: &str) -> Option<Mark> {
    // Longer than any of them with their dashes.
    if line.len() > 160 {
        return None;
    }
    let words = line
        .trim_matches(|c: char| c.is_whitespace() || "-_*=—–:>".contains(c))
        .to_lowercase();
    // Without its dashes this may be the heading of a list.
    let dashed = line
        .trim_start()
        .starts_with(['-', '_', '=', '*', '—', '–']);
    if dashed && EARLIER.contains(&words.as_str()) || asks_to_answer_above(line) {
        return Some(Mark::Original);
    }
    match words.as_str() {
        "vidarebefordrat meddelande"
        | "vidarebefordrat brev"
        | "vidarebefordrat mejl"
        | "vidarebefordrat mail"
        | "vidarebefordrat e-postmeddelande"
        | "vidarebefordrat e-brev"
        | "börja vidarebefordrat brev"
        | "börja vidarebefordrat meddelande"
        | "början på vidarebefordrat brev"
        | "början på vidarebefordrat meddelande"
        | "start på vidarebefordrat meddelande"
        | "vidaresänt meddelande"
        | "forwarded message"
        | "begin forwarded message"
        | "forwarded mail"
        | "forwarded e-mail"
        | "start of forwarded message" => Some(Mark::Forwarded),
        "ursprungligt meddelande"
        | "ursprungligt mejl"
        | "ursprungligt brev"
        | "ursprungligt mail"
        | "originalmeddelande"
        | "original message"
        | "original mail"
        | "original e-mail"
        | "original appointment"
        | "ursprunglig avtalad tid" => Some(Mark::Original),
        _ => None,
    }
}

/// What stands between dashes above an earlier mail.
const EARLIER: &[&str] = &[
    "tidigare meddelande",
    "tidigare meddelanden",
    "tidigare mejl",
    "tidigare mail",
    "tidigare konversation",
    "föregående meddelande",
    "föregående mejl",
    "citerat meddelande",
    "citerad text",
    "svar på",
    "previous message",
    "previous messages",
    "earlier message",
    "quoted message",
    "quoted text",
    "original text",
];

/// "##- Skriv ditt svar ovanför den här raden -##", as ticket systems write above all that was said before.
fn asks_to_answer_above(line: &str) -> bool {
    static LINE: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(
            r"^\W{2,}.*\b(skriv|svara|svar|reply|replies|type|write|answer|respond)\b.*\b(ovanför|ovan|above)\b.*\b(rad|raden|line|strecket|markeringen)\b",
        )
    });
    LINE.is_match(line)
}

/// A rule across the page.
pub(super) fn is_divider(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 8 && line.chars().all(|c| "_-=*—–".contains(c))
}
