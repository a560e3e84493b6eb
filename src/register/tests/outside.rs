//! Places outside the city, and names that are in no list.

use super::check_sure;

#[test]
fn what_is_evidently_not_the_citys_is_outside() {
    let outside: Vec<(&str, &[&str])> = [
        "från Partille kommun",
        "till Mölndals stad",
        "till Alingsås kommun",
        "Kungälvs kommun",
        "Ale kommun",
        "Upplands Väsby kommun",
        "Borås Stad",
        "Lunds kommun",
        "Grönköpings kommun", // in no list, but of the shape
        "Region Halland",
        "Region Västra Götaland",
        "Region Skånes",
        "Västra Götalandsregionen",
        "VGR",
        "jobb på Sahlgrenska",
        "landstinget",
        "flyttad till Chalmers",
        "Göteborgs universitet",
        "University of Gothenburg",
        "Lunds universitet",
        "Högskolan i Borås",
        "Högskolan Väst",
        "University of Oslo",
        "Trafikverket",
        "Skatteverket",
        "skolverket",
        "Kriminalvården",
        "Migrationsverkets",
        "Försäkringskassan",
        "Arbetsförmedlingen",
        "Polismyndigheten",
        "Länsstyrelsen",
        "den nya Rymdmyndigheten",
        "hyr av Västtrafik",
        "Nordlicht AB",
        "Berg & Söner HB",
        "Acme Consulting",
        "Volvo Cars",
        "Malmö stads kulturförvaltning",
        "Stadsrevisionen down in Malmö",
        "det är Stockholms Familjebostäder",
        "till Malmös Stadsmuseum AB",
        "Miljöförvaltningen i Kungsbacka",
        "Kulturförvaltningen, Malmö stad",
        "miljöförvaltningen, den i Mölndals stad alltså",
        "stadsbyggnadsförvaltningen (Kungsbackas)",
        "Miljöförvaltningen. Obs, Mölndals, inte Göteborgs.",
        "kulturförvaltningen - inte den i Göteborg utan den i Borås",
        "the municipality of Orsa",
        "Göteborgsregionen",
        "till GR",
        "från GU",
        "Försäkringskasan",
    ]
    .into_iter()
    .map(|says| (says, &["outside"][..]))
    .collect();
    check_sure(&outside);
}

#[test]
fn a_name_that_is_in_no_list_is_unknown() {
    let unknown: Vec<(&str, &[&str])> = [
        "går över till Digitaliseringsförvaltningen 1/10",
        "gamla SDN Majorna-Linné",
        "stadsdelsförvaltningen Lundby",
        "Stadsdelsnämnden Askim-Frölunda-Högsbo",
        "SDF Angered",
        "till Trafiknämnden",
        "hos grundskolenämnden",
        "vi på Evenemangsbolaget",
        "till Teknikkontoret",
        "skolförvaltningen",
        "Bildningsförvaltningen", // the neighbours' word, one syllable from Utbildningsförvaltningen
        "fritidsförvaltningen",
    ]
    .into_iter()
    .map(|says| (says, &["unknown"][..]))
    .collect();
    check_sure(&unknown);
}
