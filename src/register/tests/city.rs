//! The city's organisations in the forms that mails use.

use super::{check_sure, mentions};
use crate::register::{Quality, Register};

#[test]
fn every_organisation_is_named_by_its_name_and_aliases() {
    let register = Register::built_in().expect("sound");
    for organisation in register.organisations() {
        for name in std::iter::once(&organisation.name).chain(&organisation.aliases) {
            for says in [
                format!("Jag går till {name} nu."),
                format!("från {name},"),
                format!("Till: {name}\n"),
            ] {
                let found: Vec<_> = mentions(&says)
                    .into_iter()
                    .map(|m| m.place.code().to_owned())
                    .collect();
                assert_eq!(found, [organisation.id.as_str()], "{says:?}");
            }
        }
    }
}

const ADMINISTRATIONS: &[(&str, &[&str])] = &[
    ("Förskoleförvaltningen", &["forskola"]),
    ("förskoleförvaltning", &["forskola"]),
    (
        "Forskoleforvaltningen till Grundskoleforvaltningen",
        &["forskola", "grundskola"],
    ),
    ("FÖRSKOLEFÖRVALTNINGEN", &["forskola"]),
    ("fo\u{308}rskolefo\u{308}rvaltningens", &["forskola"]),
    ("Grundskoleförvaltnings-kontoret", &["grundskola"]),
    ("grundskoleförv.", &["grundskola"]),
    ("grundskole förvaltningen", &["grundskola"]),
    ("Göteborgs grundskoleförvaltning", &["grundskola"]),
    ("Kulturförvaltningens kansli", &["kultur"]),
    ("kulturförvaltn.", &["kultur"]),
    ("Miljö- förvaltningen", &["miljo"]),
    ("miljöförvaltn. i Göteborg", &["miljo"]),
    ("Göteborgs Stads miljöförvaltning", &["miljo"]),
    ("Stadsmiljöförvaltningen", &["stadsmiljo"]),
    ("på Stadsmiljö nu", &["stadsmiljo"]),
    ("Exploateringsförvaltningen", &["exploatering"]),
    ("går till Exploatering", &["exploatering"]),
    ("Förvaltningen för funktionsstöd", &["funktionsstod"]),
    ("förvaltningen  för\nfunktionsstöd", &["funktionsstod"]),
    ("förvaltn f funktionsstöd", &["funktionsstod"]),
    ("Förv. för funktionsstöd", &["funktionsstod"]),
    ("förvaltning funktionsstöd", &["funktionsstod"]),
    ("funktionsstödsförvaltningen", &["funktionsstod"]),
    ("till FFF", &["funktionsstod"]),
    (
        "Funktionsstöds chef: går till Funktionsstöd",
        &["funktionsstod"],
    ),
    ("kretslopp o vatten", &["kretslopp"]),
    ("Kretslopp & Vatten", &["kretslopp"]),
    ("förvaltningen kretslopp och vatten", &["kretslopp"]),
    ("Kretslopp och vattens", &["kretslopp"]),
    ("KoV", &["kretslopp"]),
    ("Idrotts- och\nföreningsförvaltningen", &["ioff"]),
    ("idrott och föreningsförvaltningen", &["ioff"]),
    ("Idrotts & föreningsförvaltn.", &["ioff"]),
    ("Idrott och förening", &["ioff"]),
    ("på IOFF", &["ioff"]),
    ("Inköps- och upphandlingsförvaltningen", &["inkop"]),
    ("Inköp o upphandling", &["inkop"]),
    ("till INK då", &["inkop"]),
    ("Arbetsmarknad och vuxenutbildning", &["arbvux"]),
    (
        "Förvaltningen f arbetsmarknad & vuxenutbildning",
        &["arbvux"],
    ),
    ("arbvux", &["arbvux"]),
    ("Region- och Stadsarkivet", &["arkiv"]),
    ("Regionarkivet och Stadsarkivet", &["arkiv", "arkiv"]),
    ("Demokrati och medborgarservice", &["demokrati"]),
    (
        "Account move DoM -> Intraservice",
        &["demokrati", "intraservice"],
    ),
    ("Intraservices chef", &["intraservice"]),
    ("Intraservice's manager", &["intraservice"]),
    ("intra-service", &["intraservice"]),
    ("Förvaltningen Intraservice", &["intraservice"]),
    ("stadsbyggnadskontorets", &["stadsbyggnad"]),
    ("SBK-SBF", &["stadsbyggnad", "stadsbyggnad"]),
    ("Stadsfastighetsförvaltningen", &["stadsfastighet"]),
    ("jag siter på Stadsfastigheter", &["stadsfastighet"]),
    ("SLK:s IT, SLKs IT", &["stadsledning", "stadsledning"]),
    ("stadsledningskontor", &["stadsledning"]),
    ("Stadsrevisionens", &["stadsrevision"]),
    ("Utbildningsförvaltningen", &["utbildning"]),
    ("Äldre samt vård- och omsorgsförvaltningen", &["aldrevard"]),
    ("Äldre, vård och omsorg", &["aldrevard"]),
    ("äldre vård o omsorg", &["aldrevard"]),
    ("Aldre samt vard- och omsorgsforvaltningen", &["aldrevard"]),
    ("till ÄVO", &["aldrevard"]),
    ("Överförmyndaren", &["overformyndare"]),
    ("Trafikkontoret", &["trafikkontoret"]),
    ("Park & natur", &["parkochnatur"]),
    ("Park- och naturförvaltningens", &["parkochnatur"]),
    ("Lokalförvaltningen", &["lokal"]),
    ("Konsument- och medborgarservice", &["konsument"]),
    ("Environment Administration", &["miljo"]),
    ("flyttar till fff", &["funktionsstod"]), // no word, and after "till"
];

#[test]
fn administrations_are_named_in_inflected_abbreviated_and_compounded_forms() {
    check_sure(ADMINISTRATIONS);
}

#[test]
fn of_sister_organisations_the_area_says_which() {
    check_sure(&[
        ("Socialförvaltningen Hisingen", &["socialhisingen"]),
        ("socialförvaltningen på Hisingen", &["socialhisingen"]),
        ("Socialförv. Hisingen", &["socialhisingen"]),
        ("SF Hisingen", &["socialhisingen"]),
        (
            "SOF Hisingen till SOF Nordost",
            &["socialhisingen", "socialnordost"],
        ),
        ("Social Hisingen", &["socialhisingen"]),
        ("Hisingens socialförvaltning", &["socialhisingen"]),
        ("Socialforvaltningen\nHisingen", &["socialhisingen"]),
        ("socialförvaltningen, Centrum", &["socialcentrum"]),
        ("Socialförvaltningen (Sydväst)", &["socialsydvast"]),
        ("Socialförvaltning Nord-Ost", &["socialnordost"]),
        ("socialförvaltningen i nordost", &["socialnordost"]),
        ("socialcentrum", &["socialcentrum"]),
        ("sf sydväst", &["socialsydvast"]),
        ("Socialförvaltningen Centrums", &["socialcentrum"]),
        ("flyttas till socialförvaltningen.", &["unknown"]),
        ("en socialförvaltning", &["unknown"]),
        ("Socialförvaltningen\n\nHisingen är fint", &["unknown"]),
    ]);
}

#[test]
fn companies_are_named_with_and_without_ab_and_the_citys_name() {
    check_sure(&[
        ("Göteborg Energi", &["energi"]),
        ("Göteborg Energis lokaler", &["energi"]),
        ("Göteborgs Spårvägar AB", &["sparvagar"]),
        ("Jag jobbar på Spårvägen som", &["sparvagar"]),
        ("Poseidons kontor", &["poseidon"]),
        ("bostads ab poseidon", &["poseidon"]),
        ("Poseidon AB", &["poseidon"]),
        ("Familjebostäder i Göteborg", &["familjebostader"]),
        ("Familjebostader", &["familjebostader"]),
        ("Bostadsbolaget", &["bostadsbolaget"]),
        ("Göteborgs stads bostads AB", &["bostadsbolaget"]),
        ("Gårdstensbostäder", &["gardsten"]),
        ("Egnahemsbolagets", &["egnahem"]),
        ("Förvaltnings AB Framtiden", &["framtiden"]),
        ("flyttar till Framtiden", &["framtiden"]),
        (
            "transferred from Boplats to Framtiden.",
            &["boplats", "framtiden"],
        ),
        ("Framtidenkoncernen", &["framtiden"]),
        ("Higabs", &["higab"]),
        ("Älvstranden Utveckling", &["alvstranden"]),
        ("P-bolaget, Parkeringsbolaget", &["parkering", "parkering"]),
        ("Göteborgs Stads Parkering", &["parkering"]),
        ("Liseberg", &["liseberg"]),
        ("Got Event", &["gotevent"]),
        ("GotEvent AB", &["gotevent"]),
        ("Goteborg\n& Co", &["goteborgco"]),
        ("Göteborg&Co", &["goteborgco"]),
        ("Göteborg och Co", &["goteborgco"]),
        ("Stadsteaterns", &["stadsteatern"]),
        ("Goteborgs Hamn AB", &["hamnen"]),
        ("Göteborgs Hamns", &["hamnen"]),
        ("jag slutar på Hamnen", &["hamnen"]),
        ("Business Region Goteborg", &["brg"]),
        ("BRG", &["brg"]),
        ("from Renova to Gryaab", &["renova", "gryaab"]),
        ("Gryab", &["gryaab"]),
        ("Grefab", &["grefab"]),
        ("GSL (Göteborgs Stads Leasing)", &["leasing", "leasing"]),
        ("Göta Lejon", &["gotalejon"]),
        ("Stadshus AB", &["stadshus"]),
        ("Göteborgs Stadshus AB", &["stadshus"]),
    ]);
}

#[test]
fn a_misspelling_that_leaves_no_doubt_names_the_organisation() {
    check_sure(&[
        ("Exploateringsförvaltnigen", &["exploatering"]),
        ("exploteringsförvaltningen", &["exploatering"]),
        ("Grundskolförvaltningen", &["grundskola"]),
        ("Förkoleförvaltningen", &["forskola"]),
        ("Stadsmijöförvaltningen", &["stadsmiljo"]),
        ("Kulturförvalningen", &["kultur"]),
        ("Kretslop och vatten", &["kretslopp"]),
        ("Förvaltningen för funktionstöd", &["funktionsstod"]),
        ("Socialförvaltnigen Hisingen", &["socialhisingen"]),
        ("Socialförvaltningen Hisngen", &["socialhisingen"]),
        ("Intraserivce", &["intraservice"]),
        ("Posiedon", &["poseidon"]),
        ("Familjebostädr", &["familjebostader"]),
        ("Stadsledningkontoret", &["stadsledning"]),
        ("Utbildningförvaltningen", &["utbildning"]),
        ("Överförmyndareförvaltningen", &["overformyndare"]),
        ("Idrots- och föreningsförvaltningen", &["ioff"]),
    ]);
    let found = mentions("till Exploateringsförvaltnigen");
    assert_eq!(
        found.first().map(|mention| mention.quality),
        Some(Quality::Misspelt)
    );
}

#[test]
fn english_guises() {
    check_sure(&[
        (
            "to the administration of Labour Market and Adult Education",
            &["arbvux"],
        ),
        ("to Social Services North-East", &["socialnordost"]),
        ("from Social Services South-West", &["socialsydvast"]),
        (
            "to the Social Services Administration Hisingen",
            &["socialhisingen"],
        ),
        ("the Disability Support Administration", &["funktionsstod"]),
    ]);
}
