//! Duties stated as an answer.

use super::all_state;

#[test]
fn a_field_that_says_yes() {
    all_state(
        Some(true),
        &[
            "Samma arbetsuppgifter: Ja",
            "Samma arbetsuppgifter efter flytten (ja/nej): ja",
            "Samma arbetsuppgifter: ja, exakt samma arbetsuppgifter",
            "Oförändrade arbetsuppgifter: Ja",
            "Arbetsuppgifter: oförändrade",
            "Arbetsuppgifter: samma som nu",
            "Arbetsuppgifter: samma",
            "Uppgifterna: helt oförändrade",
            "Nya arbetsuppgifter: nej",
            "Samma arbetsuppgifter: [x] Ja [ ] Nej",
            "Samma arbetsuppgifter?   [x] Ja   [ ] Nej",
            "Samma arbetsuppgifter   ☒ Ja   ☐ Nej",
            "Samma arbetsuppgifter: Ja [X] Nej [ ]",
            "Samma arbetsuppgifter? Ja.",
            "Får hon nya arbetsuppgifter? Nej.",
            "Ändras arbetsuppgifterna? Nej",
            "Same duties after the move (yes/no): yes",
            "Duties: unchanged",
            "Arbetsuppgifter\nOförändrade, jag fortsätter med föreningsbidragen",
        ],
    );
}

#[test]
fn a_field_that_says_no() {
    all_state(
        Some(false),
        &[
            "Samma arbetsuppgifter: Nej",
            "Samma arbetsuppgifter: nej, helt nya",
            "Samma arbetsuppgifter: delvis, en del blir nytt",
            "Arbetsuppgifter: nya",
            "Arbetsuppgifter: andra än i dag",
            "Nya arbetsuppgifter: ja",
            "Samma arbetsuppgifter: ( ) Ja (X) Nej",
            "Samma arbetsuppgifter? Nej.",
            "Same duties after the move (yes/no): No",
        ],
    );
}

#[test]
fn a_field_that_leaves_it_open() {
    all_state(
        None,
        &[
            "Samma arbetsuppgifter:",
            "Samma arbetsuppgifter: ?",
            "Samma arbetsuppgifter: ja/nej",
            "Samma arbetsuppgifter: [ ] Ja [ ] Nej",
            "Samma arbetsuppgifter: [x] Ja [x] Nej",
            "Samma arbetsuppgifter: ja, i stort sett",
            "Samma arbetsuppgifter: vet inte",
            "Arbetsuppgifter: liknande",
            "Arbetsuppgifter: handläggning av bygglov",
        ],
    );
}

#[test]
fn the_choice_that_is_ticked_is_what_is_stated() {
    all_state(
        Some(true),
        &[
            "7. Arbetsuppgifter ............. [ ] ändrade   [X] oförändrade",
            "Duties: [x] unchanged [ ] changed",
            "Arbetsuppgifter: ☒ samma ☐ nya",
            "[X] Samma arbetsuppgifter\n[ ] Nya arbetsuppgifter",
            "(x) The duties stay the same\n( ) The duties change",
        ],
    );
    all_state(
        Some(false),
        &[
            "Arbetsuppgifter: [x] ändrade [ ] oförändrade",
            "[ ] Samma arbetsuppgifter\n[X] Nya arbetsuppgifter",
        ],
    );
    all_state(
        None,
        &[
            "Arbetsuppgifter: [ ] samma [ ] nya",
            "[ ] Samma arbetsuppgifter\n[ ] Nya arbetsuppgifter",
        ],
    );
}
