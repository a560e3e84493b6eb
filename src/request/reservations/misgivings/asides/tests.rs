//! Sentences that turn a whole order, and twins of the same tone that turn nothing.

use super::super::tests::stays_whole;

mod more;
mod set_aside;

/// Each takes something from the order that it stands behind.
const TURNED: [&str; 40] = [
    "Anna lämnar skolskjutsarna till Bosse när hon går, det är en tredjedel av hennes vecka.",
    "Halva hennes uppdrag ligger kvar hos oss under hösten.",
    "Två dagar i veckan arbetar hon även fortsättningsvis åt oss.",
    "Utöver det ska hon ansvara för upphandlingen av läromedel.",
    "De vill att hon tar över budgetarbetet efter Lasse också.",
    "Någon gång i vinter börjar hon med tillsynsärenden i stället för det hon gör nu.",
    "På visitkorten de tryckt står det verksamhetscontroller, hon är ju skolsköterska nu.",
    "Vad hon ska göra där får hon veta när hon kommer dit.",
    "Nästa år vid den här tiden sitter hon på sin stol hos oss igen.",
    "She is ours again after Easter.",
    "Det är på ett halvår, sedan får vi se hur det går.",
    "Hennes lön ligger kvar hos oss, och de ersätter oss kvartalsvis.",
    "She stays employed by us on paper.",
    "Det är Stadsbyggnadsförvaltningen som blir hennes arbetsgivare, hör jag.",
    "She is on the books of a consultancy, we only rent her.",
    "Styrelsen ska ta upp frågan om hennes tjänst i maj.",
    "Whether it happens is up to the director, who is back on Monday.",
    "Hon lutar åt att tacka nej.",
    "Enligt Lena på HR blir det nog inte av.",
    "De kan inte ta emot henne förrän lokalerna är klara i november.",
    "Vi har kommit överens med dem om att hon jobbar kvar hos oss till nyår.",
    "Efter helgen säger hon upp sig.",
    "Before that she emigrates to Canada.",
    "Kontot är egentligen upplagt för Bengt, som slutade i fjol.",
    "We all use that login at the front desk.",
    "Samma sak gäller hennes två rumskamrater.",
    "Programkontoret för förvaltningsreformen samordnar hennes och de andras övergång.",
    "Tjänsten låg aldrig hos oss, den hör till Park och natur.",
    "Jag ångrade mig på vägen hem, så låt kontot vara.",
    "Se detta som en förhandsinformation, skarp beställning gör chefen.",
    "På torsdagar är hon kvar hos oss och tar receptionen.",
    "Hennes gamla tjänst här tillsätts i höst.",
    "Jag tror att det är så uppgifterna blir, men fråga helst någon som vet.",
    "She will not be doing the inspections any longer.",
    "Mot slutet av året byter hon inriktning till bygglov.",
    "Hon tar även schemaläggningen, den har ingen annan tid med.",
    "Papperen är inte påskrivna än, men det ordnar sig.",
    "Hon får personalansvar för tre vikarier.",
    "Her contract with the city runs out in April.",
    "Egentligen är det Malins inloggning, men de byter inte.",
];
/// Each has the tone of its twin and takes nothing.
const HARMLESS: [&str; 35] = [
    "Anna lämnar skolskjutsarna därhän när hon berättar, det är ungefär en tredjedel av roliga historierna.",
    "Halva hennes bokhylla ligger kvar hos oss under hösten.",
    "Någon gång i vinter börjar hon med längdskidor i stället för den löpning hon gör nu.",
    "På visitkorten de tryckt står det Anna med guldbokstäver, hon är ju glad nu.",
    "Vad hon ska äta där får hon veta när hon kommer dit.",
    "Nästa år vid den här tiden sitter vi i solen på bryggan igen.",
    "The meeting room is ours again after Easter.",
    "Det är ett halvår till jul, sedan får vi se hur snön blir.",
    "Hennes gamla cykel ligger kvar hos oss, och den hämtar hon i helgen.",
    "She stays close to us in our hearts.",
    "Det är Stadsbyggnadsförvaltningen som bjuder på hennes lunch, hör jag.",
    "She is in the books club of our corridor, we only read novels.",
    "Styrelsen ska ta upp frågan om grillplatsen i maj.",
    "Whether it snows is up to the weather, which is bad on Monday.",
    "Hon lutar åt att tacka nej till tårta.",
    "Enligt Lena på HR blir det nog inte regn.",
    "De kan inte ta emot soffan förrän lokalerna är klara i november.",
    "Vi har kommit överens med dem om att adventsstjärnan hänger kvar hos oss till nyår.",
    "Efter helgen säger hon hej till alla.",
    "Before that she drives to Canada on holiday.",
    "Kortet är egentligen upplagt för Bengt, som slutade i fjol.",
    "We all use that coffee machine at the front desk.",
    "Samma sak sa hennes två rumskamrater.",
    "Trivselgruppen för personalfester samordnar hennes och de andras avtackning.",
    "Jag bytte på vägen hem, så det blev bussen i stället.",
    "Se detta fina väder som en förhandsinformation om sommaren.",
    "Hennes gamla stol här bärs bort i höst.",
    "Jag tror att det är så maten blir, men fråga helst någon som vet.",
    "She will not be eating cakes with us any longer.",
    "Mot slutet av året byter hon frisyr till lugg.",
    "Hon tar även bussen, bilen har ingen annan tid med.",
    "Jultavlorna är inte upphängda än, men det ordnar sig.",
    "Hon får paraply av tre vikarier.",
    "Her gym card runs out in April.",
    "Egentligen är det Malins stol, men de byter inte.",
];

#[test]
fn a_turned_sentence_takes_the_order_back() {
    let whole: Vec<_> = TURNED.iter().filter(|words| stays_whole(words)).collect();
    assert!(whole.is_empty(), "still whole: {whole:#?}");
}

#[test]
fn a_harmless_twin_leaves_the_order_whole() {
    let broken: Vec<_> = HARMLESS
        .iter()
        .filter(|words| !stays_whole(words))
        .collect();
    assert!(broken.is_empty(), "not whole any more: {broken:#?}");
}
