//! The work told twice, of now and of then; what is neither less nor more; what is carried along as one piece.

use super::{all_state, none_states_the_same};

#[test]
fn what_is_here_is_there() {
    all_state(
        Some(true),
        &[
            "Det hon har på sitt bord hos oss kommer hon att ha på sitt bord där.",
            "Allt som jag har på mitt bord här har jag på mitt bord där.",
            "Buller är hans bord hos oss och buller blir hans bord där.",
            "What was in her job on Friday is in her job on Monday.",
            "Det jag gjorde i mars gör jag i april också.",
            "Vad hon gör hos oss gör hon där också.",
            "Det arbete som hon i dag utför hos oss utför hon därefter hos Higab.",
            "Whatever she is responsible for at present she remains responsible for.",
            "Allt jag är ansvarig för i dag är jag ansvarig för även då.",
            "Hon har exakt det ansvar hon har haft hos oss.",
            "His assignments afterwards are the ones he has today.",
            "Arbetsuppgifterna sedan är de hon har haft hela tiden.",
            "What she does between eight and five stays exactly as it is.",
            "Det han gör mellan åtta och fem är oförändrat.",
        ],
    );
    none_states_the_same(&[
        "Det hon har på sitt bord hos oss kommer hon att lämna till Bo.",
        "Det jag gjorde i mars gör jag inte i april.",
        "What was in her job on Friday is in my job on Monday?",
        "Det arbete som hon utför hos oss utför Bo därefter hos oss.",
        "Whatever she is responsible for at present Bo is responsible for.",
        "Hon har det ansvar som chefen har haft.",
    ]);
}

#[test]
fn nothing_less_and_nothing_more() {
    all_state(
        Some(true),
        &[
            "Hon fortsätter precis som hittills, inte ett moment mindre och inte ett moment mer.",
            "Inte en uppgift mer, inte en uppgift mindre.",
            "Not one task less and not one task more.",
            "Inte en enda uppgift byts ut.",
            "Not a single task is swapped.",
            "Nobody has taken a task off it and nobody has put one on.",
            "Ingen har lyft bort en syssla och ingen har lagt till någon.",
            "Ingenting av det hon gör lämnas till någon annan och inget stoppas in.",
            "Själva arbetet är det ingen som petar i.",
            "Mina arbetsuppgifter är det ingen som rör.",
            "There is nothing in the new contract that I don't do today.",
            "Det finns ingenting i den nya tjänsten som jag inte gör redan.",
        ],
    );
    none_states_the_same(&[
        "Inte en krona mer och inte en krona mindre.",
        "Inte en enda uppgift är klar.",
        "Ingen har lyft luren och ingen har svarat.",
        "Några andra uppgifter ingår inte.",
        "Det blir inget nytt att lära sig.",
        "Mina arbetsuppgifter är det ingen som vet.",
        "There is nothing in the contract that I don't like.",
        "Arbetsuppgifterna är på det stora hela desamma.",
        "By and large she has the same duties.",
    ]);
}

#[test]
fn carried_along_as_one_piece() {
    all_state(
        Some(true),
        &[
            "Hela mitt jobb, från vårdprogram till fönsterkitt, går med i flytten.",
            "She carries her whole workload with her.",
            "Alla hans sysslor sitter fastskruvade i tjänsten.",
            "Anställningens innehåll förs över oavkortat.",
            "Arbetsuppgifterna flyttas över rubb och stubb.",
        ],
    );
    none_states_the_same(&[
        "Hela mitt jobb går ut på att flytta konton.",
        "Hon tar sin dator med sig.",
        "Alla hans papper sitter fast i pärmen.",
        "She carries her whole archive with her.",
        "Beloppet förs över oavkortat.",
    ]);
}

#[test]
fn no_said_behind_before_a_line_end_or_by_a_mark() {
    all_state(
        Some(false),
        &[
            "Samma arbetsuppgifter är fel.",
            "Samma arbetsuppgifter (nej).",
            "Det står samma arbetsuppgifter i systemet men det är inte rätt.",
            "Hon har inte\n\nsamma arbetsuppgifter.",
            "Inte: samma arbetsuppgifter",
            "≠ samma arbetsuppgifter",
            "Samma arbetsuppgifter 👎",
        ],
    );
    all_state(
        Some(true),
        &[
            "Samma arbetsuppgifter. Fel namn i Outlook är en annan sak.",
            "Tjänsten flyttas inte\nförrän den 1 maj.\n\nSamma arbetsuppgifter.",
        ],
    );
}

#[test]
fn what_the_next_sentence_lists_is_no_limit() {
    all_state(
        Some(true),
        &[
            "Arbetsuppgifterna är desamma. Utprovningar, bedömningar, handledning på torsdagar, allt.",
            "Jag kommer att handlägga precis det jag handlägger i dag. Akterna, telefontiden på onsdagar, allt det har jag kvar och ingenting läggs till.",
            "Same duties. Sampling on Mondays, the phone in the mornings, the lot.",
            "Arbetsuppgifterna är oförändrade. Lön och sysselsättningsgrad (85 %) är likaså oförändrade.",
            "Hon har samma arbetsuppgifter. Hon har barn på inskolning och går hem tidigt.",
            "Arbetsuppgifterna är oförändrade, med den skillnaden att lönen kommer från ett annat ställe.",
            "Samma arbetsuppgifter, med den lilla skillnaden att chefen heter Bo.",
        ],
    );
    none_states_the_same(&[
        "Samma arbetsuppgifter. Men bara på torsdagar.",
        "Samma arbetsuppgifter, med den skillnaden att hon ska leda gruppen.",
        "Arbetsuppgifterna är desamma. På fredagar ska hon undervisa.",
        "Same duties. On Mondays she will work at the new desk.",
        "Samma arbetsuppgifter. Det blir en inskolning i den nya rollen.",
    ]);
}

#[test]
fn a_post_that_was_applied_for_and_a_team_that_is_to_be_led() {
    for text in [
        "Samma arbetsuppgifter. Jag var en av fyra som sökte, och efter två intervjuer och ett prov blev det jag som fick den.",
        "Same duties. Four applied and it was me who got it.",
        "Same duties, only that from April I'll be running the team rather than being in it.",
        "Samma arbetsuppgifter, men hon ska leda gruppen i stället för att vara i den.",
    ] {
        let read = super::reading(text);
        assert!(read.stated.is_none_or(|same| !same.value), "{text}");
    }
    all_state(
        Some(true),
        &["Samma arbetsuppgifter. Ingen sökte något, tjänsten flyttades bara."],
    );
}
