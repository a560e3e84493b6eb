//! Duties that are told by lists of what stays the same, and what looks like such a list; papers, days of the week, and those
//! who had the duties before.

use super::{all_state, none_states_the_same};

#[test]
fn work_that_is_the_same_in_each_of_its_parts() {
    all_state(
        Some(true),
        &[
            "I run the same payroll, for the same people, in the same system.",
            "Jag utför där samma provtagning, vid samma brunnar, enligt samma instruktion som tidigare och några andra göromål tillkommer inte.",
            "Hon planerar samma turer, samma bilar och samma förare.",
            "Han inspekterar samma broar, samma tunnlar och samma kajer som förut.",
            "She cleans the same stairs, the same floors and the same windows.",
            "I answer the same phones, the same mails and the same questions.",
            "Han granskar samma ritningar, samma planer och samma avtal.",
        ],
    );
    none_states_the_same(&[
        "Hon har samma chef, samma rum och samma telefon.",
        "Jag sitter i samma korridor, vid samma skrivbord och med samma utsikt.",
        "I have the same phone, the same desk and the same boss.",
        "She keeps the same hours and the same title.",
        "Jag äter samma lunch, med samma kollegor.",
        "Some other duties are added there.",
    ]);
}

#[test]
fn change_that_is_denied_of_a_matter_that_stands_first() {
    all_state(
        Some(true),
        &[
            "Beträffande arbetets innehåll kan jag försäkra att det inte sker någon som helst ändring.",
            "Vad arbetsuppgifterna beträffar sker inte minsta förändring.",
            "I fråga om hennes arbetsuppgifter blir det inte någon ändring.",
            "As for her duties, there is not the slightest change.",
            "When it comes to my duties there is not any change.",
            "De arbetsuppgifterna undergår ingen som helst förändring utan är desamma som hittills.",
            "Det är ingen skillnad på arbetsuppgifterna, de är precis desamma.",
            "Han har kvar varenda arbetsuppgift han har i dag, det var själva villkoret för att han skulle gå med på det.",
            "Arbetsuppgifterna är exakt samma och jag har inte bett om något nytt.",
            "Hon får samma göromål som hittills: hyresavier, påminnelser och kön på tisdagar.",
        ],
    );
    none_states_the_same(&[
        "Beträffande arbetets innehåll sker en stor ändring.",
        "Vad arbetsuppgifterna beträffar vet jag inte om det sker någon ändring.",
        "Hon får helst samma arbetsuppgifter.",
        "Samma arbetsuppgifter är själva villkoret för flytten.",
    ]);
}

#[test]
fn everything_changes_except_the_work() {
    all_state(
        Some(true),
        &[
            "Almost everything changes except the work: I keep exactly the same duties.",
            "Allt ändras utom arbetsuppgifterna.",
            "Everything is new except my duties.",
        ],
    );
    none_states_the_same(&[
        "Jag behåller allt utom arbetsuppgifterna.",
        "Everything stays except the work.",
    ]);
}

#[test]
fn work_that_ends_or_is_all_new() {
    all_state(
        Some(false),
        &[
            "Of everything I have been doing here, not one single item comes along with me.",
            "Av allt jag gör här följer ingenting med.",
            "It will be ticketing from morning till night, which I have never touched before.",
            "Det ska bli skönt att slippa detaljplanerna som jag ägnat mig åt här.",
            "Det ska bli skönt att slippa fakturorna som jag hållit på med i åtta år.",
            "Eftersom arbetsledaren har gått i pension blir det Johanna som tar över skiftlaget.",
            "Från hösten blir det hon som tar över teamet.",
        ],
    );
}

#[test]
fn joy_at_what_ends_and_what_is_to_be_learnt_cloud_the_same() {
    none_states_the_same(&[
        "Jag har samma arbetsuppgifter. Ni som skäller för årsräkningarna ska veta att det ska bli underbart att slippa dem.",
        "Jag har samma arbetsuppgifter. På Nordost blir det familjerätt, så nu får jag plugga på!",
        "My duties are the same. It will be wonderful to get rid of them.",
        "Hon har samma arbetsuppgifter. Det blir befriande för henne att slippa allt det.",
        "Samma arbetsuppgifter. Där måste hon läsa in sig på avtalsrätt.",
    ]);
    all_state(
        Some(true),
        &[
            "Jag har samma arbetsuppgifter. Det blir skönt att slippa trapporna.",
            "Hon har samma arbetsuppgifter och slipper pendla.",
            "Samma arbetsuppgifter. Jag slipper lära om.",
        ],
    );
}

#[test]
fn duties_of_a_paper_of_another_or_of_some_days_state_nothing() {
    none_states_the_same(&[
        "For the duties, both those I have now and those I will have, see the two PDFs attached.",
        "Arbetsuppgifterna, de jag har i dag och de jag får, framgår av bilagan.",
        "Flytta mitt konto. Jag kliver in i hans skor, exakt samma arbetsuppgifter som han har skött i tjugo år.",
        "Flytta mitt konto. Jag får samma arbetsuppgifter som hon har haft.",
        "Please move my account. I get the same duties as she had.",
        "Please move my account. I step into her shoes with the same duties.",
        "Tisdagar och torsdagar gör hon samma arbetsuppgifter som hon gör hos oss nu.",
        "På förmiddagarna har hon samma arbetsuppgifter.",
        "On Mondays and Fridays she has the same duties.",
        "Skulle nämnden gå med på att min tjänst med oförändrade arbetsuppgifter läggs där så ska kontot flyttas.",
        "Säger styrelsen ja flyttas jag med oförändrade arbetsuppgifter.",
        "Mina uppgifter är oförändrade: samma gatuadress, samma mobilnummer och samma närmast anhörig.",
        "The duties are identical to today's, at least while the leaves are still falling.",
        "Arbetsuppgifter: oförändrade / förändrade (stryk det som inte gäller)",
        "My duties will be the same as those of everybody else in the new team.",
        "Mina arbetsuppgifter blir desamma som alla andra i gruppen har.",
        "Hon gör samma arbetsuppgifter som våra anläggningsarbetare.",
        "I get the same duties as my new colleagues.",
        "Dan har hela vintern gjort precis samma arbetsuppgifter.",
        "Duties: same / different (delete as appropriate)",
        "Arbetsuppgifter: nya eller samma",
    ]);
    all_state(
        Some(true),
        &[
            "Arbetsuppgifterna är desamma, se bifogad arbetsbeskrivning.",
            "Hon får samma arbetsuppgifter som hon har haft.",
            "Duties: same before and after",
            "Arbetsuppgifter: oförändrade",
            "Hon har samma arbetsuppgifter. Numret får Ewa Lind, som stannar hos oss.",
        ],
    );
}
