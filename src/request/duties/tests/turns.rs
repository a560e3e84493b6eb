//! Turns of speech that name neither "samma" nor "nya" beside the duties.

use super::all_state;

#[test]
fn no_change_is_told_by_a_noun() {
    all_state(
        Some(true),
        &[
            "Arbetsuppgifterna undergår ingen förändring.",
            "Hennes uppgifter genomgår inte någon ändring i och med flytten.",
            "Någon förändring av hennes arbetsuppgifter innebär placeringen inte.",
            "Någon ändring i mina sysslor blir det inte.",
            "My duties see no change.",
            "His tasks will undergo no change whatsoever.",
            "Det hon är satt att göra rubbas inte på någon punkt.",
            "Jag går över till Higab utan att byta uppgifter.",
        ],
    );
}

#[test]
fn one_goes_on_with_what_one_does() {
    all_state(
        Some(true),
        &[
            "Jag pysslar vidare med allt det jag pysslar med nu.",
            "Hon knegar vidare med precis det hon gör i dag.",
            "Ja gör precis de ja gör nu, varken mer eller mindre.",
            "Han kör på med sina gamla uppgifter.",
            "Jag trampar vidare med mina vanliga sysslor.",
            "Allt jag gör i jobbet är samma som innan.",
            "Allt han gör om dagarna blir vid det gamla.",
            "Every one of his tasks goes along with it.",
            "Var och en av mina uppgifter följer med.",
            "Inspektionerna följer med mig, liksom resten av det jag arbetar med.",
            "Gatuträden sköts på samma sätt, och detsamma gäller allt annat jag gör.",
            "Jag byter till Renova, med det arbete jag har i dag intakt.",
            "Arbetsuppgifterna är till fullo dem hon har hos oss.",
            "arbetsuppgifter lika som innan",
            "oförändrade arbuppg",
        ],
    );
}

#[test]
fn the_neighbours_tongue_is_read() {
    all_state(
        Some(true),
        &[
            "Arbeidet er akkurat det samme som i dag.",
            "Jeg har de samme oppgavene som før.",
            "Arbeidsoppgavene er uendret.",
            "Jeg beholder mine oppgaver.",
            "Arbejdet er det samme som nu.",
        ],
    );
}

#[test]
fn other_work_is_told_by_what_becomes_of_the_old() {
    all_state(
        Some(false),
        &[
            "Det jag gör i dag tar en kollega här över.",
            "På Intraservice sätter de mig på något annat.",
            "They are putting me on something else.",
            "Inga fler lektioner, inga fler föräldramöten, utan telefon och dator hela dagarna.",
            "Aldrig suttit i telefon förut så det blir till att lära om.",
            "I will have to learn everything from scratch.",
            "Arbetsuppgifterna är däremot av annat slag än hos oss.",
            "The work is of another kind.",
            "Samma jobb är det INTE.",
            "Samma arbetsuppgifter är det inte.",
            "It is time for something else.",
            "Det är dags att göra något nytt.",
            "Det blir personalansvar i stället för att stå i gatan.",
            "Jag ska prova på att vara fältsekreterare ett år.",
        ],
    );
}

#[test]
fn what_only_sounds_alike_states_nothing() {
    all_state(
        None,
        &[
            "Jag får lära mig hitta i det nya huset.",
            "Det är dags att flytta kontot.",
            "Inga fler frågor, utan bara ett tack.",
            "De sätter mig på ett annat rum.",
            "Någon förändring av lokalerna blir det inte.",
            "Jag pratar vidare med min chef.",
        ],
    );
}

#[test]
fn nothing_of_it_is_touched() {
    all_state(
        Some(true),
        &[
            "My assignments are untouched by this, I keep all of them.",
            "Mr Thorn's duties shall be unaltered.",
            "Varken tjänsten eller arbetsuppgifterna påverkas av övergången.",
            "Neither the position nor the duties are affected.",
            "It is business as usual in terms of duties: they stay the same.",
            "Ingenting nytt i arbetet, bokar gympasalar precis som alltid.",
            "same course same pupils same work, only employer is other.",
            "Min tjänst, med alla arbetsuppgifter i behåll, ska till Higab.",
            "de är samma arbets upgifter som jag har nu",
            "Change of duties: none",
            "Arbetsinnehåll: utan ändring",
            "Förändring av arbetsuppgifter: ingen",
            "Changes in duties: no",
            "Min roll, mina uppgifter, min budget och mina ansvarsområden är orörda.",
            "Vad gäller arbetsuppgifterna: noll skillnad.",
            "Every duty it contains goes with it.",
            "I neither gain nor lose any duties.",
            "Work tasks: no difference before and after",
            "what I do stays 100% identical",
            "Arbetsuppgifterna är till hundra procent desamma.",
            "I handle rent disputes and that is what I'll handle in Gårdsten too.",
            "Nothing is added and nothing is taken away.",
            "Inget tillkommer och inget försvinner.",
            "The duties in her contract have not been amended.",
            "Vad gäller innehållet i jobbet så är det exakt detsamma.",
        ],
    );
    all_state(
        Some(false),
        &[
            "Mitt arbete kommer där att bestå i granskning, vilket det inte gör idag.",
            "Change of duties: yes",
            "It is a whole new line of work for him.",
        ],
    );
}

#[test]
fn nobody_touches_the_duties() {
    all_state(
        Some(true),
        &[
            "Tjänsten är densamma och arbetsuppgifterna rör ingen vid.",
            "Ingen rör vid mina arbetsuppgifter.",
            "Mina uppgifter rubbar ingen.",
            "Nobody is touching her duties.",
            "Mina arbetsuppgifter förändras inte, man har bara ritat om gränsen mellan förvaltningarna.",
            "Arbetsuppgifterna är precis de jag har haft hela tiden.",
            "His duties are exactly the ones he has had all along.",
            "Hon lånas inte längre ut utan förs nu över för gott, med exakt samma arbetsuppgifter.",
        ],
    );
    all_state(
        None,
        &[
            "Jag har en fråga som inte rör arbetsuppgifterna.",
            "Arbetsuppgifterna rör ingen vid än.",
            "Man har kvar kontot om man har samma arbetsuppgifter.",
        ],
    );
    all_state(
        Some(false),
        &["Hon sköter inte längre bokningen utan flyttas till receptionen."],
    );
}
