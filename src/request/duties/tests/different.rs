//! Statements that the duties become others, or that the post is a new one.

use super::{all_state, none_states_the_same};

#[test]
fn what_the_duties_will_be_there() {
    super::all_state(
        Some(false),
        &[
            "His tasks there will be new.",
            "Hennes arbetsuppgifter där blir helt andra.",
            "Uppgifterna där är inte desamma.",
        ],
    );
    super::all_state(
        Some(true),
        &[
            "Hennes uppgifter där är exakt dem hon har i dag.",
            "The duties there are the same.",
        ],
    );
}

#[test]
fn new_changed_and_partly_new_duties() {
    all_state(
        Some(false),
        &[
            "Jag får nya arbetsuppgifter.",
            "Hon får delvis nya uppgifter.",
            "Det blir andra arbetsuppgifter på Higab.",
            "Arbetsuppgifterna blir förstås helt andra.",
            "Arbetsuppgifterna är nya för honom.",
            "Arbetsuppgifterna kommer att bli annorlunda.",
            "Mina arbetsuppgifter ändras.",
            "Arbetsuppgifterna förändras något.",
            "Hon byter arbetsuppgifter.",
            "Jag får utökade arbetsuppgifter.",
            "Det tillkommer ytterligare arbetsuppgifter.",
            "Samma titel men helt nya arbetsuppgifter.",
            "Formellt samma tjänst, men hon får nya arbetsuppgifter där.",
            "Hälften av mina arbetsuppgifter följer med.",
            "delvis samma arbetsuppgifter",
            "Samma arbetsuppgifter och några nya.",
            "Resten är helt nytt för mig.",
            "She has the same title but new duties.",
            "The duties will be different.",
            "My responsibilities will change.",
            "Quite a few new responsibilities come with it.",
            "About half of my duties will be the same, the other half is in a different field.",
        ],
    );
}

#[test]
fn a_negation_turns_sameness() {
    all_state(
        Some(false),
        &[
            "Det är inte längre samma arbetsuppgifter.",
            "Det är inte samma arbetsuppgifter.",
            "Arbetsuppgifterna är inte desamma som i dag.",
            "Hon har inte samma arbetsuppgifter där.",
            "Jag behåller inte mina arbetsuppgifter.",
            "Her duties will not be the same.",
            "She does not keep her duties.",
            "The tasks are no longer the same.",
        ],
    );
}

#[test]
fn a_new_post() {
    all_state(
        Some(false),
        &[
            "Jag har fått en ny tjänst på Higab.",
            "Jag har fått nytt jobb på Liseberg.",
            "Min nya tjänst på Higab börjar den 1 mars.",
            "Jag har fått en annan roll i staden.",
            "Hon har en ny befattning på Higab.",
            "Jag har bytt jobb.",
            "Hon har sökt och fått tjänsten som controller.",
            "Jag sökte och fick tjänsten som utredare på Higab.",
            "Han har fått jobb som kock på Liseberg.",
            "Hon har tackat ja till en tjänst på Higab.",
            "Skrivit på för nytt jobb på Poseidon.",
            "Uppdraget görs om: nytt uppdrag på Higab.",
            "Hon har blivit befordrad.",
            "Han har omplacerats till annat arbete.",
            "Han har sagt upp sig från Renova och börjar på Göteborg Energi.",
            "Hon slutar hos oss den 1 mars och börjar hos er den 2 mars.",
            "Vi har rekryterat Karin Lidfors till en nyinrättad tjänst.",
            "I have accepted a new role at Higab.",
            "She has resigned and starts at Gryaab.",
            "I have handed in my notice and start at Higab on Monday.",
            "He was promoted to team lead.",
            "I got a job at Liseberg.",
            "I'll be working in a different position.",
        ],
    );
}

#[test]
fn other_duties_told_by_what_they_are() {
    all_state(
        Some(false),
        &[
            "Jag ska sitta i receptionen i stället för att laga mat.",
            "Hon kommer i stället att arbeta med bygglov.",
            "Jag kommer inte längre att hålla på med tillstånd utan med tobak.",
            "Det blir de gamla uppgifterna plus att jag tar över schemat, som jag inte har haft förut.",
            "Nu får hon även ansvar för budget.",
            "Hon kommer att jobba med helt andra saker.",
            "I stället får han ägarstyrningsfrågorna.",
        ],
    );
}

#[test]
fn work_that_becomes_another() {
    all_state(
        Some(false),
        &[
            "Samma buss och samma fack, men jobbet blir ett annat.",
            "Arbetet blir ett helt annat än i dag.",
            "Her job is a completely different one.",
        ],
    );
    all_state(
        Some(true),
        &[
            "Samma arbetsuppgifter, men kontoret blir ett annat.",
            "Huset blir ett annat. Arbetsuppgifterna är desamma.",
        ],
    );
}

#[test]
fn another_kind_of_work() {
    all_state(
        Some(false),
        &[
            "Det blir alltså ett helt annat slags arbete, men samma pendeltåg.",
            "Det blir en helt annan sorts jobb.",
            "It is an entirely different kind of work.",
        ],
    );
}

#[test]
fn duties_that_somebody_gives() {
    all_state(
        Some(false),
        &[
            "The theatre gives me new duties from the same day.",
            "Liseberg ger henne nya arbetsuppgifter.",
            "You might also note that they give her other duties there.",
            "Förvaltningen tilldelar mig andra uppgifter.",
            "Det kanske ska nämnas att hon får andra arbetsuppgifter.",
        ],
    );
    all_state(
        Some(true),
        &[
            "I might add that her duties stay the same.",
            "De ger mig ett nytt rum. Arbetsuppgifterna är desamma.",
        ],
    );
}

#[test]
fn who_quits_one_job_and_begins_another() {
    none_states_the_same(&[
        "I quit my position as customer host at Higab and begin as a rental negotiator at Liseberg.",
        "Jag slutar mitt jobb som vaktmästare och börjar som inköpare på Higab.",
    ]);
}
