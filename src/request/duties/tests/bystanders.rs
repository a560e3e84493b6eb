//! Changes that others than the writer go through, beside an order for the writer's own account.

use super::{all_state, none_states_the_same};

const OWN: &str = "Min tjänst flyttas till Higab, oförändrade arbetsuppgifter. Flytta mitt konto.";

fn beside(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| format!("{OWN} {line}")).collect()
}

#[test]
fn what_happens_to_others_changes_nothing() {
    let texts = beside(&[
        "Min man har sagt upp sig och fått ett nytt jobb på Sahlgrenska.",
        "Enhetschefen här har fått en annan roll och grannen i rummet har sagt upp sig, men jag har varken det ena eller det andra.",
        "Lena Holm fick nytt jobb i våras, Pia går i pension och Olof är ledig.",
        "Det har spritts på fikarasten att jag fått nytt jobb. Det har jag inte.",
        "Mitt rum tas över av Mona som är ny här och har nya uppgifter.",
        "Chefen får nya arbetsuppgifter men jag har mina kvar.",
        "Man kan tycka att det låter som ett helt annat jobb, men det är det inte.",
    ]);
    all_state(
        Some(true),
        &texts.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

#[test]
fn a_whole_week_is_no_limit() {
    all_state(
        Some(true),
        &[
            "Hon gör exakt samma jobb, måndag till fredag.",
            "Hon har samma arbetsuppgifter, måndag till fredag som förut.",
        ],
    );
}

#[test]
fn what_somebody_else_has_is_not_the_employees() {
    none_states_the_same(&[
        "Karin Lott övergår till Higab. Mona Frisk, som blir närmaste chef där, har oförändrade arbetsuppgifter och sitter i samma hus som hon alltid gjort.",
        "Gunilla i fikarummet säger att jag kommer att göra precis samma saker som nu. Av cheferna har ingen sagt ett ljud om den biten.",
        "Själv hävdar hon att hon kommer att göra samma saker som här. Det får stå för henne.",
        "My colleague says that I will have the same duties. Nobody in charge has said so.",
    ]);
}

#[test]
fn what_happens_to_the_writer_does() {
    let texts = beside(&[
        "Jag har fått nya arbetsuppgifter, säger min chef.",
        "Min man och jag har fått nya jobb.",
        "Chefen säger att jag får nya arbetsuppgifter.",
        "Lite skryt först: jag sökte jobbet som driftledare och fick det.",
        "Chefen har gett mig nya arbetsuppgifter.",
        "Enhetschefen har beslutat att det blir nya arbetsuppgifter.",
        "Chefen har ordnat delvis nya uppgifter.",
    ]);
    none_states_the_same(&texts.iter().map(String::as_str).collect::<Vec<_>>());
}
