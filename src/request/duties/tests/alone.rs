//! The work told by what alone is new, and by what one goes on with.

use super::{all_state, none_states_the_same};

#[test]
fn what_alone_is_new_is_no_work() {
    all_state(
        Some(true),
        &[
            "Det enda nya är loggan på mejlen.",
            "The only thing that changes is my employer.",
            "Nothing changes but the name on my payslip.",
            "Inget annat ändras än vilken förvaltning jag tillhör.",
            "Det är bara skylten på dörren som byts.",
            "Någon annan förändring än arbetsgivaren finns det inte.",
            "None of this is taken away, added to or rearranged.",
            "Nobody here takes over any of it and over there she gets nothing on top.",
        ],
    );
    none_states_the_same(&[
        "Det enda nya är att jag får personalansvar.",
        "Det enda nya är chefen och ett par uppgifter.",
        "Det enda nya är arbetsgivaren och att jag ska leda gruppen.",
        "Det enda som ändras är arbetsgivaren, hoppas jag.",
        "Inget annat ändras än schemat.",
        "Det är bara titeln som ändras.",
        "Facket kräver att inget annat ändras än förvaltningen.",
        "Nothing changes except the name of my job.",
        "Det är bara adressen som ändras.",
        "Nothing changes but the company she works for and what she does.",
        "Jag vill ha svar i dag, det är inget mer och inget mindre.",
        "Lönen blir varken mer eller mindre.",
    ]);
    all_state(
        Some(false),
        &[
            "Det enda som är sig likt är kaffet.",
            "The only thing that stays the same is the building.",
            "Det enda som är kvar är titeln.",
        ],
    );
}

#[test]
fn what_one_goes_on_with() {
    all_state(
        Some(true),
        &[
            "Hon fortsätter med lönerna precis som hittills.",
            "She'll keep looking after the same twelve schools.",
            "Han skottar trappor och lagar lysrör som han gjort i tjugo år.",
            "Familjerna som hon utreder i dag är de familjer hon utreder även i fortsättningen.",
            "Jag klipper gräset i parken. Det gör jag idag och det gör jag i juni med.",
            "Samma handläggning, samma ritningar, samma samråd.",
            "Vi rör inte ett dugg i hennes arbetsuppgifter.",
        ],
    );
    none_states_the_same(&[
        "Hon fortsätter pendla från Borås precis som nu.",
        "Samma stol, samma skärm, samma lunchgäng, samma lön och samma titel.",
        "Hon byter från felanmälan till uthyrning.",
        "Hon jobbar deltid, det gör hon idag och det gör hon där också.",
        "Hon bor i Borås. Det gör hon nu och det gör hon sedan också.",
        "Hon fortsätter med föräldraledigheten precis som nu.",
        "Mejlen fortsätter komma precis som vanligt.",
        "She keeps earning the same wage.",
        "De system hon använder idag är de hon använder även sedan.",
        "Jag loggar in med SITHS-kort, precis som jag alltid gjort.",
        "Samma elever och samma klasser, nu som rektor.",
        "Jag vill ha samma kunder och samma system.",
        "Hon behöver samma system och samma register.",
        "Hon ska ta över samma kunder och samma ärenden som Bo.",
        "Samma lönesystem, samma kollektivavtal.",
        "Samma lön, samma spårvagn, samma lunchgäng tack och lov.",
    ]);
}
