//! The writers' own place as an end that no name tells, and "we" that tells nothing. The writers are of Higab.

use super::super::super::facts::Place;
use super::super::super::laid_out::mail;
use super::{read, shown};
use crate::register::OrganisationId;

/// Reads each case, "text => origin, destination", of somebody whose account tells no place.
fn told(cases: &[&str]) {
    let us = Place::City(OrganisationId::new("higab"));
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let (text, expected) = case.split_once(" => ").unwrap();
            let found = read(&mail("", text), Some(&us), true, None);
            let read = format!("{}, {}", shown(&found.from), shown(&found.to));
            (read != expected).then(|| format!("{text:?} gave {read}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_is_ours_and_goes_elsewhere_comes_from_us() {
    told(&[
        "Vår Olle Berg (ollber0505) blir Gryaabs. => higab, gryaab",
        "Vår medarbetare Olle Berg (ollber0505) tillhör Gryaab sedan. => higab, gryaab",
        "Vår medarbetare Olle Berg tillhör Gryaab efter nyår, närmare bestämt vid årsskiftet. => higab, gryaab",
        "Olle Berg, ollber0505, sitter i dag hos oss och hör sedan hemma på Gryaab. => higab, gryaab",
        "Olle Berg, ollber0505, byter från vår lönelista till Gryaabs. => higab, gryaab",
        "Vaktmästaren Olle Berg (ollber0505) flyttas härifrån till Gryaab. => higab, gryaab",
        "En av våra, Olle Berg (ollber0505), ska till Gryaab. => higab, gryaab",
        "Olle Berg (ollber0505) som jobbar hos mig ska över till Gryaab. => higab, gryaab",
        "Olle Berg (ollber0505) in my team goes to Gryaab. => higab, gryaab",
        "We hand Olle Berg (ollber0505) over to Gryaab. => higab, gryaab",
    ]);
}

#[test]
fn who_comes_from_elsewhere_and_becomes_ours_goes_to_us() {
    told(&[
        "Olle Berg (ollber0505) är på Gryaab i dag men ska hit. => gryaab, higab",
        "Hit kommer Olle Berg (ollber0505), som nu är på Gryaab. => gryaab, higab",
        "Olle Berg (ollber0505) lämnar Gryaab och blir vår. => gryaab, higab",
        "Gryaabs vaktmästare Olle Berg (ollber0505) blir vår vaktmästare. => gryaab, higab",
        "Olle Berg (ollber0505) är anställd av Gryaab men ska stå på vår lönelista. => gryaab, higab",
        "Nya kollegan hos oss heter Olle Berg (ollber0505) och har suttit på Gryaab. => gryaab, higab",
        "Han jobbar för Gryaab men från den dagen hör han hemma hos oss. => gryaab, higab",
        "Hon sitter i dag på Gryaab. Skillnaden är att hon från den 15 juni hör hemma hos oss. => gryaab, higab",
        "We are getting Olle Berg (ollber0505) from Gryaab. => gryaab, higab",
        "Olle Berg (ollber0505), now at Gryaab, will be ours. => gryaab, higab",
    ]);
}

#[test]
fn we_alone_and_who_is_to_be_told_are_no_end() {
    told(&[
        "Vi undrar om ni kan flytta Olle Bergs konto till Gryaab. => -, gryaab",
        "Vi beställer flytt av hans konto till Gryaab. Hör av er till oss om han saknar något. => -, gryaab",
        "Hans konto ska till Gryaab. Ring oss när hon har tid. => -, gryaab",
        "Please move his account to Gryaab and let us know when he can log in. => -, gryaab",
        "We would like his account moved to Gryaab. => -, gryaab",
        "Kan ni hjälpa oss att flytta hennes konto till Gryaab? => -, gryaab",
        "Olle Berg kommer från Gryaab. Meddela oss när hans konto är klart. => gryaab, -",
        "Vi på HR beställer att hennes konto flyttas till Gryaab. => -, gryaab",
        "Vi har fått i uppgift att beställa flytt av hans konto till Gryaab. => -, gryaab",
        "Skicka gärna ett svar till oss om hon får frågor. Kontot ska till Gryaab. => -, gryaab",
    ]);
}

#[test]
fn two_places_alone_on_their_lines_are_told_in_their_order() {
    told(&[
        "1. Olle Berg\n2. Renova\n3. Gryaab\n4. 2026-10-01 => renova, gryaab",
        "Olle Berg\n\nRenova\n\nGryaab => renova, gryaab",
        "- Renova\n- Gryaab => renova, gryaab",
        // One alone, three, and words that tell.
        "1. Olle Berg\n2. Renova => -, -",
        "Renova\n\nGryaab\n\nLiseberg => -, -",
    ]);
}
