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
