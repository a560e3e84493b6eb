//! An account that is brought along, follows, changes side: any verb that carries it where its person goes.

use super::check;

fn told(lines: &[&str]) -> Vec<String> {
    let swedish =
        "Min tjänst går från Renova till Higab den 1 maj, mina arbetsuppgifter är desamma.";
    let english = "My position goes from Renova to Higab on 1 May, my duties are the same.";
    let is_english = |line: &str| {
        [" my ", " the ", " your "]
            .iter()
            .any(|word| line.contains(word))
    };
    let tell = |line: &&str| {
        let told = if is_english(line) { english } else { swedish };
        format!("{told} {line}")
    };
    lines.iter().map(tell).collect()
}

fn all(orders: bool, lines: &[&str]) {
    let bodies = told(lines);
    let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
    check(orders, &bodies);
}

#[test]
fn whatever_verb_carries_it() {
    all(
        true,
        &[
            "Låt kontot hänga med till kulturen.",
            "Mitt konto är annber0101, ta med den i flytten.",
            "Would you mind taking my account across?",
            "Would you be so kind as to bring my account over?",
            "Kontot behöver byta förvaltning.",
            "Användarkontot annber0101 behöver alltså byta förvaltning den dagen.",
            "Vore tacksam om ni bar över mitt konto till den nya adressen då.",
            "Vore fint om ni tog med mitt konto också.",
            "Kan kontot göra det också?",
            "Kan mitt konto göra samma resa?",
            "Ni kan lugnt flytta kontot.",
            "Jag köper in bilar åt samma folk, ni kan lugnt flytta kontot.",
            "Josefs adress: josef.harb@renova.se. Jag ber er ta med den i flytten.",
            "Ni får gärna flytta kontot redan nu.",
            "Jag har inga andra önskemål än att kontot, annber0101, hänger med.",
            "Det enda jag behöver från er är att kontot byter tillhörighet den dagen.",
            "Det är viktigt att kontot är flyttat i tid.",
            "Jag behöver få mitt konto omflyttat.",
            "Hjälper ni mig med kontot så att det flyttas?",
            "Mitt användarnamn (annber0101) ber jag er att plocka med.",
            "Kontot annber0101 behöver alltså överlämnas det också.",
            "Vi beställer att mitt konto görs om till deras.",
            "Åtgärd hos er: kontot förs till den nya huvudmannen.",
            "Mitt önskemål är att kontot läggs om till den nya förvaltningen.",
            "Behöver att mitt konto följer med så jag kan se larmen.",
            "Could my account make the same trip?",
            "The only thing I need is for my account to change administration.",
            "Please see to it that my account tags along.",
            "Feel free to move the account.",
        ],
    );
}

#[test]
fn what_carries_no_account_and_who_orders_nothing() {
    all(
        false,
        &[
            "Kontot har redan bytt förvaltning.",
            "Ville bara säga att min kontoflytt till Higab gick som en dans.",
            "My account move to Higab went without a hitch.",
            "Hennes flytt i fredags avlöpte fint, tack för kontot.",
            "Kontot hänger inte med.",
            "Kontot behöver inte byta förvaltning.",
            "Jag behöver ett skåp som kan hänga med.",
            "Kan ett konto göra det också, allmänt sett?",
            "Jag bar själv över mina pärmar, kontot är redan klart.",
            "Det är viktigt att kontot inte flyttas.",
            "Ni kan lugnt låta kontot vara.",
            "Jag har inga önskemål om kontot.",
            "The only thing I need is a new keyboard, my account is fine.",
            "My account has already come across.",
            "Please see to it that nobody touches my account.",
            "Would you mind telling me whether the account moves by itself?",
            "Det vore viktigt att veta om kontot flyttas av sig självt.",
        ],
    );
}
