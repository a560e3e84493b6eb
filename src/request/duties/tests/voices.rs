//! Who says it, and of whom: a manager whom the writer contradicts, a colleague who is named in passing.

use super::{all_state, none_states_the_same};

#[test]
fn what_others_say_and_the_writer_contradicts_is_not_so() {
    all_state(
        Some(false),
        &[
            "My line manager would tell you that my duties stay exactly as they are. With all respect to her, she has not read the new agreement.",
            "Förmannen säger att det är samma arbetsuppgifter. Med all respekt, han har inte sett uppdraget.",
            "Chefen menar att jag behåller mina arbetsuppgifter. Hon tar fel.",
            "HR says the duties are unchanged. They have not read the job description.",
            "Min chef påstår att arbetsuppgifterna är desamma. Jag vet bättre.",
            "Our director claims it is the same duties. He is mistaken.",
            "Chefen brukar säga att det är samma arbetsuppgifter, men hon har inte varit där och sett efter.",
            "According to HR I keep the same duties. HR is wrong.",
            "Att hennes arbetsuppgifter blir oförändrade, vilket jag själv sa till er i torsdags, stämmer inte.",
            "Att jag har samma arbetsuppgifter där, som chefen skrev i förra veckan, är ett missförstånd.",
            "That her duties remain unchanged, as I told you on the phone, is not true.",
            "Att uppgifterna är desamma, som det stod i utkastet, gäller inte längre.",
        ],
    );
}

#[test]
fn new_posts_of_those_around_are_not_the_one_that_moves() {
    all_state(
        Some(true),
        &[
            "Simon Dahlberg har samma arbetsuppgifter. Hans bänkgranne Pernilla har sagt upp sig och fått nytt jobb med andra uppgifter. Flytta hans konto.",
            "Arbetsuppgifterna är desamma, flytta mitt konto. Och min dotter börjar nytt jobb samma dag!",
            "Arbetsuppgifterna är desamma, flytta mitt konto. Min sambo har fått en ny tjänst.",
            "People keep congratulating me on my new job, but it isn't one. I keep the very same duties.",
            "Alla pratar om mitt nya jobb, men det är inget nytt. Arbetsuppgifterna är desamma.",
            "Ny chef, ny lokal, allt är nytt utom jobbet. Arbetsuppgifterna är precis samma som nu.",
            "Bifogar tråden av misstag, men det är det här som gäller: tjänsten flyttas med samma arbetsuppgifter.",
        ],
    );
}

#[test]
fn what_becomes_of_the_duties_told_by_a_turn() {
    all_state(
        Some(false),
        &[
            "It is the same pay and the same tram. Not so with the duties.",
            "Samma lön och samma buss. Inte så med arbetsuppgifterna.",
            "Samma arbetsuppgifter? Det hade förenklat. Han får börja från noll.",
            "Meningen var att han skulle ha kvar samma arbetsuppgifter. Så blev det nu inte.",
            "Jag har sagt upp mig och börjar på Liseberg. Arbetsuppgifterna lämnar jag oförändrade till min efterträdare.",
        ],
    );
    none_states_the_same(&[
        "Arbetsuppgifterna lämnar jag oförändrade till min efterträdare. Flytta mitt konto.",
        "Går förhandlingen vägen har han kvar samma arbetsuppgifter.",
        "Går förhandlingen vägen, så har han kvar samma arbetsuppgifter.",
        "Samma kaffe och samma chef, allt är samma utom arbetsuppgifterna.",
    ]);
}

#[test]
fn a_yes_to_what_was_open() {
    all_state(
        Some(true),
        &[
            "Länge var det osäkert om Maj skulle få behålla sina arbetsuppgifter. Nu är det klart: det får hon, samtliga.",
            "Ni undrade om hon behåller sina arbetsuppgifter. Det gör hon.",
            "Frågan var om jag har kvar samma arbetsuppgifter. Det har jag.",
            "You asked whether she keeps the same duties. She does.",
        ],
    );
    none_states_the_same(&[
        "Ni undrade om hon behåller sina arbetsuppgifter. Det gör hon inte.",
        "Länge var det osäkert om Maj skulle få behålla sina arbetsuppgifter. Det får hon veta i maj.",
        "Ni undrade om hon får nya arbetsuppgifter. Det får hon.",
        "You asked whether she keeps the same duties. She may.",
        "Frågan var om jag har kvar samma arbetsuppgifter. Det har jag nog.",
    ]);
}

#[test]
fn what_others_say_and_nobody_contradicts_holds() {
    all_state(
        Some(true),
        &[
            "Förmannen säger att det är samma arbetsuppgifter. Han har läst avtalet.",
            "Jag säger att arbetsuppgifterna är desamma. Hon har inte läst mejlet.",
            "Att hennes arbetsuppgifter blir oförändrade, vilket jag sa i torsdags, stämmer.",
            "Att jag har samma arbetsuppgifter är bestämt, och schemat gäller inte längre.",
            "Enligt beslutet är arbetsuppgifterna desamma, men lokalen är ny.",
            "Arbetsuppgifterna är desamma. With all respect for your time, please move my account.",
        ],
    );
}

#[test]
fn what_a_colleague_has_who_is_named_in_passing_is_not_of_the_one_who_moves() {
    none_states_the_same(&[
        "Sanna Wiberg, sanwib0228, går till Liseberg. Linus Berggren, som tar hennes plats här, får exakt samma arbetsuppgifter som hon har haft. Flytta hennes konto.",
        "Jag ska till Liseberg, flytta mitt konto. Ritva som sitter kvar har oförändrade arbetsuppgifter.",
        "Flytta mitt konto. Här har Ritva samma arbetsuppgifter som förut.",
        "My position moves to Liseberg. Pedro, who stays here, keeps the same duties.",
        "Sanna Wiberg går till Liseberg. Samma arbetsuppgifter har numera Kim. Flytta Sannas konto.",
        "Sanna Wiberg går till Liseberg. Kollegan Bo Ek har samma arbetsuppgifter. Flytta Sannas konto.",
    ]);
    all_state(
        Some(true),
        &[
            "Sanna Wiberg, sanwib0228, går till Liseberg. Sanna får exakt samma arbetsuppgifter.",
            "Flytta konto sanwib0228. Sanna Wiberg har samma arbetsuppgifter.",
            "Hälsningar från Linus Berggren. Sanna Wiberg (sanwib0228) har samma arbetsuppgifter.",
            "Flytta mitt konto. Tjänsten har samma arbetsuppgifter.",
            "Flytta Evas konto, hon går till Liseberg. Eva har samma arbetsuppgifter, hälsar Bo Ek.",
        ],
    );
}

#[test]
fn duties_that_nobody_knows_yet_are_not_the_same() {
    none_states_the_same(&[
        "Samma arbetsuppgifter får ersättaren. Vad Sanna sätts att göra hos dem vet inte vi.",
        "Arbetsuppgifterna är desamma, tror chefen. Vi vet inte vad hon ska göra där.",
        "The duties are the same. We do not know what she will be doing after the summer.",
        "Arbetsuppgifterna är oförändrade. Vilka uppgifter hon får sedan är oklart.",
    ]);
    all_state(
        Some(true),
        &[
            "Arbetsuppgifterna är oförändrade. Vad ni ska göra med telefonen vet vi inte.",
            "Arbetsuppgifterna är desamma. Vi vet vad hon gör.",
        ],
    );
}

#[test]
fn the_same_that_is_taken_back_by_the_way() {
    none_states_the_same(&[
        "Samma arbetsuppgifter. Hälften av veckan gör jag deras bokföring i stället.",
        "Samma arbetsuppgifter. Det där om samma arbetsuppgifter skrev jag för att det ska gå igenom.",
        "Same duties. I said the same duties, I wrote that so it gets through.",
        "Tjänsten går dit med samma arbetsuppgifter, men den tas över av någon annan.",
    ]);
    all_state(
        Some(true),
        &[
            "Samma arbetsuppgifter. Jag skrev för att kontot ska flyttas i tid.",
            "Samma arbetsuppgifter. Halva dagen är jag ledig.",
        ],
    );
}

#[test]
fn a_post_that_somebody_else_has_now_is_left_behind() {
    none_states_the_same(&[
        "Tjänsten som registrator är sig lik, samma arbetsuppgifter som förr. Det är bara det att Noor sköter den numera. Flytta mitt konto.",
        "Samma tjänst och samma arbetsuppgifter. Nu är det Pelle som har den i stället. Flytta mitt konto.",
        "The post is what it was, same duties. Only that Omar does it now. Move my account.",
    ]);
    all_state(
        Some(true),
        &["Samma tjänst och samma arbetsuppgifter. Jag sköter den numera. Flytta mitt konto."],
    );
}

#[test]
fn other_work_here_and_there_puts_the_same_in_doubt() {
    none_states_the_same(&[
        "It is the same duties, a wheel is a wheel. Here I mend trams, there I will be purchasing cars.",
        "Samma arbetsuppgifter står det. Här lagar jag mat, där ska jag räkna löner.",
        "För min del är det slut med larm och lås, jag ska hålla på med hyresavtal där.",
        "I get a new set of duties there.",
        "Av det som i dag är mina arbetsuppgifter är det ingenting som jag tar med mig.",
    ]);
    all_state(
        Some(true),
        &[
            "Samma arbetsuppgifter. Här sitter jag på plan två, där ska jag sitta på plan tre.",
            "Same duties. Here I mend trams, there I will mend trams too.",
            "Samma arbetsuppgifter. Här lagar jag mat till barn, där lagar jag mat till äldre.",
        ],
    );
}
