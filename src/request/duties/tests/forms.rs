//! Duties stated as an answer.

use super::all_state;

#[test]
fn a_line_of_its_own_above_an_order_is_told() {
    super::all_state(
        Some(true),
        &[
            "Petra Lund\nLiseberg -> Got Event\n1 april\nsamma arbetsuppgifter\nflytta kontot",
            "• Petra Lund\n• samma arbetsuppgifter\n• kontot flyttas",
        ],
    );
    super::none_states_the_same(&[
        "Konto\npetlun0606\nSamma arbetsuppgifter\nNej",
        "Konto\npetlun0606\nSamma arbetsuppgifter\nDelvis",
        "Konto\npetlun0606\nSamma arbetsuppgifter\nInte riktigt",
    ]);
}

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
            "Behåller du samma arbetsuppgifter (ja/nej): JA",
            "Är arbetsuppgifterna desamma efter bytet | Ja",
            "Will the person carry on with the same tasks (Y/N): Y",
            "Blir det andra arbetsuppgifter för dig: NEJ",
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
            "Behåller du samma arbetsuppgifter (ja/nej): NEJ",
            "5. Behåller du samma tjänst, arbetsuppgifter och lön (ja/nej): NEJ",
            "Kommer den anställde att utföra samma arbete: nej",
            "Behåller du samma arbetsuppgifter (ja/nej) NEJ",
            "Är arbetsuppgifterna desamma efter bytet | Nej",
            "| Är arbetsuppgifterna desamma efter bytet | Nej |",
            "Samma arbetsuppgifter efter flytten – nej",
            "Är arbetsuppgifterna desamma efter bytet ........ NEJ",
            "Hon har inte kvar sina arbetsuppgifter.",
            "Har personen kvar sina uppgifter (ja/nej):\nNej",
            "Will the person carry on with the same tasks (Y/N): N",
            "Blir det andra arbetsuppgifter för dig: JA",
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
            "Behåller du samma arbetsuppgifter (ja/nej):",
            "Behåller du samma arbetsuppgifter (ja/nej)",
            "Är hennes arbetsuppgifter kvar hos oss: Ja",
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

#[test]
fn questions_below_each_other_with_their_answers_are_a_form() {
    all_state(
        Some(true),
        &[
            "Konto: annber0101\nSamma arbetsuppgifter? Ja\nProjekt? Nej",
            "Konto: annber0101\nFörändras arbetsuppgifterna?    Nej\nDel av omorganisationsprojekt?  Nej",
            "Nya uppgifter? Nej.\nProjekt? Nej.\nDatum: 2026-09-01",
            "Project? No\nSame duties? Yes\nDate: 2026-09-01",
            "Samma arbetsuppgifter? Ja, helt\nIngår flytten i ett projekt? Nej",
            "1. Konto                   annber0101\n2. Organisation efteråt    Gryaab\n3. Första dag efter flytten   2026-05-13\n4. Ändras innehållet i arbetet?   Nej, inte på någon punkt",
        ],
    );
    all_state(
        Some(false),
        &[
            "Konto: annber0101\nSamma arbetsuppgifter? Nej\nProjekt? Nej",
            "Ändras arbetsuppgifterna? Ja\nProjekt? Nej",
        ],
    );
    all_state(
        None,
        &[
            "Konto: annber0101\nSamma arbetsuppgifter?\nProjekt? Nej",
            "Samma arbetsuppgifter? Ja/Nej\nProjekt? Ja/Nej",
        ],
    );
}

#[test]
fn particulars_are_no_duties() {
    all_state(
        None,
        &[
            "Uppgifter: desamma som sist, alltså mobil 0700-00 00 00 och personnummer",
            "Uppgifter: oförändrade, se registret",
            "Details: same phone and address",
        ],
    );
    all_state(
        Some(true),
        &[
            "Uppgifter: desamma som förut",
            "Arbetsuppgifter: oförändrade, även telefonpassningen",
            "Arbetsuppgifter: desamma, mobilnumret också",
        ],
    );
}
