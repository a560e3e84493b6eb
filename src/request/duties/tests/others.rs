//! Duties that are not those of the one who moves.

use super::{all_state, none_states_the_same};

/// A mail on somebody else's account with this sentence.
fn of_omar(sentences: &[&str]) -> Vec<String> {
    let mail =
        |sentence: &&str| format!("Omar Said går till Liseberg. {sentence} Flytta hans konto.");
    sentences.iter().map(mail).collect()
}

#[test]
fn those_who_stay_have_the_same() {
    let mails = of_omar(&[
        "Vi som är kvar har samma arbetsuppgifter som förut, bara färre händer.",
        "Vi andra fortsätter med samma arbetsuppgifter som i dag.",
        "För oss som blir kvar är arbetsuppgifterna desamma.",
        "Här hos oss är arbetsuppgifterna oförändrade, vi är bara en färre.",
        "De som stannar behåller samma arbetsuppgifter.",
        "Mina egna arbetsuppgifter är oförändrade.",
        "Jag har samma arbetsuppgifter som tidigare och svarar gärna på frågor.",
        "Själv har jag samma arbetsuppgifter som förut.",
        "Those of us who stay have the same duties as before.",
        "The rest of us keep the same duties.",
    ]);
    none_states_the_same(&mails.iter().map(String::as_str).collect::<Vec<_>>());
    none_states_the_same(&[
        "Kollegan Tove Falk (tovfal0303) flyttas till Liseberg den 2 mars. Mina arbetsuppgifter är desamma. Flytta kontot.",
        "Flytta mitt konto. Dem jag lämnar har samma arbetsuppgifter som tidigare.",
        "Flytta mitt konto. Resten av gruppen har samma arbetsuppgifter.",
    ]);
}

#[test]
fn who_vouches_for_the_same_does_not_have_it() {
    let mails = of_omar(&[
        "Han har samma arbetsuppgifter som förut, och vi som är kvar får klara oss utan honom.",
        "Vi intygar att arbetsuppgifterna är oförändrade.",
        "Jag kan bekräfta att han har samma arbetsuppgifter.",
        "Som hans chef intygar jag oförändrade arbetsuppgifter.",
        "Vi flyttar honom med oförändrade arbetsuppgifter.",
    ]);
    all_state(
        Some(true),
        &mails.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

#[test]
fn what_one_did_years_ago_is_no_new_post() {
    all_state(
        Some(true),
        &[
            "Jag jobbade i Mölndal till 2011, sen på Västtrafik några år innan jag fick fast anställning i staden 2018-03-01. Nu byter jag inte arbetsuppgifter.",
        ],
    );
}

#[test]
fn duties_of_another_or_of_an_assignment() {
    let mails = of_omar(&[
        "Han tar där över Björns arbetsuppgifter, vilka är oförändrade sedan åttiotalet.",
        "Ni minns kanske Amir Salehi, som i mars gick till Higab med sina arbetsuppgifter intakta.",
        "Karins arbetsuppgifter är desamma som förut.",
        "Ni kanske minns Vera Holm som i fjol gick över med oförändrade arbetsuppgifter.",
        "Uppgifterna är exakt desamma som förut, dvs de i klubben.",
        "Hans fackliga uppdrag och uppgifter är oförändrade.",
        "Arbetsuppgifterna som skyddsombud är oförändrade.",
    ]);
    none_states_the_same(&mails.iter().map(String::as_str).collect::<Vec<_>>());
    let own = of_omar(&[
        "Omars arbetsuppgifter är oförändrade.",
        "Arbetsuppgifterna är desamma som förut, precis som i klubbens protokoll.",
        "Arbetsuppgifterna är desamma, säger Vera Holm som leder gruppen.",
        "Processingenjörens arbetsuppgifter är desamma före som efter.",
    ]);
    all_state(
        Some(true),
        &own.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

#[test]
fn what_is_rumoured_drafted_or_was_meant() {
    let mails = of_omar(&[
        "Snacket går att han får exakt samma arbetsuppgifter.",
        "Ryktet säger att arbetsuppgifterna blir desamma.",
        "Word has it that he will have exactly the same tasks.",
        "Det finns ett utkast där det står att hans arbetsuppgifter är oförändrade.",
        "The draft says that his duties are unchanged.",
        "Egentligen är det samma arbetsuppgifter som skulle flytta med, men de hade redan folk.",
        "It is the same duties that were supposed to follow him.",
    ]);
    none_states_the_same(&mails.iter().map(String::as_str).collect::<Vec<_>>());
    let told = of_omar(&[
        "Han har samma arbetsuppgifter, vad än ryktet säger.",
        "Beslutet säger att hans arbetsuppgifter är oförändrade.",
        "Han har samma arbetsuppgifter och samma gubbar i fikarummet.",
    ]);
    all_state(
        Some(true),
        &told.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}
