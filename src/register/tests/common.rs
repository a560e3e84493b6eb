//! Words that look like a name and are none, or only weakly.

use super::{check_sure, weighed};
use crate::register::Quality::{self, Area, CommonWord, Town};

const NONE: &[&str] = &[
    "Hej! Kan ni flytta mitt konto?",
    "För framtiden: finns det någon blankett?",
    "För framtiden vill jag veta",
    "i framtiden blir det bra",
    "Framtiden får utvisa",
    "programmet framtidens arbetsplats",
    "en båt i hamnen",
    "Exploatering av mark pågår.",
    "jag frågar dom om det",
    "DET ÄR DOM SOM VET",
    "ink moms", // no INK
    "gr 4 och gu",
    "kulturföreningen",
    "förskolefrågor",
    "miljöförstöring",
    "miljöfrågor och kultur",
    "demokrati är viktigt",
    "en familjebostad",
    "vi bygger stadsmiljön",
    "ett bostadsbolag",
    "idrottsföreningen",
    "vi sköter systemförvaltningen",
    "på kontoret i huvudkontoret",
    "hela förvaltningen",
    "det nya bolaget",
    "avlämnande förvaltning",
    "ny förvaltning/bolag",
    "fastighetsförvaltning",
    "Göteborgs Stad",
    "inom Göteborgs stad och Göteborgs kommun",
    "City of Gothenburg",
    "i Göteborg",
    "Göteborgs Stads intranät",
    "anna@partille.se och www.intraservice.goteborg.se/konto",
    "https://goteborg.se/kulturforvaltningen?x=Higab",
    "goteborg.se",
    "enheten Stadsträd",
    "Bergsgårdsskolan och Nytorpsskolan",
    "avdelning Kvalitet och utveckling",
    "hemtjänsten",
    "nätverket i huset",
    "regelverket",
    "samverket",
    "Anna Berg och Ulla Lund",
    "Var så vänlig, Nora",
    "Lena Hall",
    "bara i stan",
    "Kan ni vara så snälla",
    "det är mark för alla",
    "Mvh Stefan Borg",
    "Account Executive",
    "Microsoft Teams och Office 365",
    "rektor på skolan",
    "styrelsen beslutade",
    "ansvarig myndighet",
    "förvaltningarna",
];

#[test]
fn words_that_only_look_like_names_are_none() {
    let none: Vec<_> = NONE.iter().map(|&says| (says, &[][..])).collect();
    check_sure(&none);
}

#[test]
fn a_common_word_names_weakly_and_only_where_something_may_go() {
    let cases: &[(&str, &[(&str, Quality)])] = &[
        (
            "flyttar från förskolan till grundskolan",
            &[("forskola", CommonWord), ("grundskola", CommonWord)],
        ),
        (
            "Mitt konto hänger kvar på förskolan",
            &[("forskola", CommonWord)],
        ),
        ("jobbar nu på stadsmiljö", &[("stadsmiljo", CommonWord)]),
        ("flyttar till framtiden", &[("framtiden", CommonWord)]),
        ("börjar på spårvägen", &[("sparvagar", CommonWord)]),
        ("från exploatering", &[("exploatering", CommonWord)]),
        ("vi bygger spårvägen ut", &[]),
        ("till polisen", &[("outside", CommonWord)]),
        ("ring polisen", &[]),
        (
            "jobbar inom funktionsstöd",
            &[("funktionsstod", CommonWord)],
        ),
        ("kontoret i Mölndal", &[("outside", Town)]),
        ("ska flytta till Skövde", &[("outside", Town)]),
        ("börjar i Kungälv", &[("outside", Town)]),
        ("flyttar till Lund", &[("outside", Town)]),
        (
            "Jag byter från Hisingen till Nordost",
            &[("socialhisingen", Area), ("socialnordost", Area)],
        ),
        ("bor i centrum", &[]),
        ("Framtiden går till Gårdsten", &[("gardsten", CommonWord)]),
        ("nära Gårdsten", &[]),
        (
            "socialtjänsten på Hisingen",
            &[("socialhisingen", CommonWord)],
        ),
        ("hemtjänsten på Hisingen", &[("socialhisingen", Area)]),
    ];
    for (says, names) in cases {
        let names: Vec<_> = names
            .iter()
            .map(|&(code, quality)| (code.to_owned(), quality))
            .collect();
        assert_eq!(weighed(says), names, "{says:?}");
    }
}
