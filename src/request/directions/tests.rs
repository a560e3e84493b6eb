//! Where sentences say that a position comes from and goes to. The sentence is the case.

mod contrasts;
mod employers;
mod ends;
mod frames;
mod ours;
mod spans;
mod units;

use super::super::facts::Place;
use super::super::laid_out::mail;
use super::super::reading::Reading;
use super::read;
use crate::register::OrganisationId;

fn shown(reading: &Reading<Place>) -> String {
    match (&reading.contradiction, &reading.stated) {
        (Some(_), _) => "!".to_owned(),
        (None, Some(stated)) => stated.value.code().to_owned(),
        (None, None) => "-".to_owned(),
    }
}

/// Reads each case, "text => origin, destination": a dash where none is stated, a mark where two contradict. The sender
/// is of Higab.
#[track_caller]
fn all_read(third_person: bool, cases: &[&str]) {
    let us = Place::City(OrganisationId::new("higab"));
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let (text, expected) = case.split_once(" => ").unwrap();
            let found = read(&mail("", text), Some(&us), third_person, Some(&us));
            let read = format!("{}, {}", shown(&found.from), shown(&found.to));
            (read != expected).then(|| format!("{text:?} gave {read}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn careers_contacts_and_signs_on_doors() {
    all_read(
        true,
        &[
            "Till oss kommer Samuel Ivarsson. Han började sin bana på Liseberg som sommarjobbare 1998. => -, higab",
            "She started her career at Liseberg as a host. She is transferred from Renova to Gryaab. => renova, gryaab",
            "Jobbet på Gryaab skulle bli likadant som det hon har på Renova. => renova, gryaab",
            "Bo går från Renova den 1 maj. Det blir samma adress, fast med Mölndals stads logga på dörren och Mölndals stad som arbetsgivare. => renova, outside",
        ],
    );
    all_read(
        false,
        &[
            "Jag är stadens länk till Polisen, Sahlgrenska och Mölndals stad. Tjänsten flyttas från Renova till Gryaab. => renova, gryaab",
            "Jag har samarbete med Polisen och flyttas från Renova till Gryaab. => renova, gryaab",
            "Tjänsten flyttas från Renova till Polisen. => renova, outside",
        ],
    );
}

#[test]
fn work_that_one_does_somewhere_states_the_origin() {
    all_read(
        false,
        &[
            "Jag kör kranbil på Göteborg Energi och flyttas den 3 mars till Gryaab. => energi, gryaab",
            "Jag sköter växthusen på Liseberg. Tjänsten flyttas till Renova. => liseberg, renova",
            "I drive trams at Göteborgs Spårvägar and am transferred to Renova. => sparvagar, renova",
            "Jag undervisar vuxna hos Arbetsmarknad och vuxenutbildning, och flyttas till Utbildningsförvaltningen. => arbvux, utbildning",
            "I look after the boilers at Renova; my position moves to Gryaab. => renova, gryaab",
            // Talk, and trade, is no work done there.
            "Jag pratar med en kollega på Renova ibland. Tjänsten flyttas till Gryaab. => -, gryaab",
            "Jag hyr ett förråd hos Poseidon. Tjänsten flyttas till Gryaab. => -, gryaab",
        ],
    );
}

#[test]
fn a_day_that_begins_the_next_clause_says_nothing_of_the_place_before_it() {
    all_read(
        true,
        &[
            "I dag är Katja Lundin (katlun0112) barnskötare i Förskoleförvaltningen, från 1/8 är hon administratör på Grundskoleförvaltningen. => forskola, grundskola",
            "Bo Ek är kock på Liseberg, från den 4 maj arbetar han på Got Event. => liseberg, gotevent",
            "She works at Liseberg, from 4 May she belongs to Got Event. => liseberg, gotevent",
            "Bo har suttit hos oss på Renova men lyder under Gryaab från nästa månad, den 1 april. => renova, gryaab",
            "Bo är anställd av Renova, men från 1 maj är det Gryaab som har honom. => renova, gryaab",
        ],
    );
}

#[test]
fn who_leaves_us_for_a_place_goes_there() {
    all_read(
        true,
        &[
            "Vår medarbetare Sabina Lund lämnar oss den 2 maj för Gårdstensbostäder. => higab, gardsten",
            "Bo Ek lämnar oss snart för Renova. => higab, renova",
            "Our electrician Bo Ek leaves us on 4 May for Got Event. => higab, gotevent",
            "Bo Ek lämnar oss för att börja på Renova den 4 maj. => higab, renova",
            "Bo Ek is leaving us for Liseberg. => higab, liseberg",
            "Bo Ek lämnar Renova den 4 maj. => renova, -",
        ],
    );
}

#[test]
fn two_offices_of_one_organisation_are_one_place() {
    all_read(
        false,
        &[
            "I am changing desk from Poseidon's Angered office to Poseidon's office on Hisingen. => poseidon, poseidon",
            "Jag flyttar från Renovas kontor på Ringön till Renovas kontor i Högsbo. => renova, renova",
            "Jag ska från Liseberg till Lisebergs kontor. => liseberg, liseberg",
            "My desk goes from Gryaab's premises to Gryaab's other building. => gryaab, gryaab",
        ],
    );
}

#[test]
fn places_named_in_passing_are_no_ends() {
    all_read(
        false,
        &[
            "Jag är utlånad till Älvstranden Utveckling på tisdagarna, Stadsledningskontoret betalar en fjärdedel av lönen och mitt skrivbord står sedan i våras hos Trafikverket. Anställd är jag på Exploateringsförvaltningen, och den anställningen förs till Stadsbyggnadsförvaltningen. => exploatering, stadsbyggnad",
            "My desk has been at Trafikverket since spring, and Liseberg pays half of my salary. My position moves from Renova to Gryaab. => renova, gryaab",
            "I brevet från Got Event stod det något annat. Jag flyttas från Poseidon till Familjebostäder. => poseidon, familjebostader",
            "Jag har fått ett mejl från Got Event. Min tjänst går från Liseberg till Renova. => liseberg, renova",
            "Det drivs som projekt från Stadshus AB. Jag går från Älvstranden till Exploateringsförvaltningen. => alvstranden, exploatering",
        ],
    );
}

#[test]
fn plans_that_came_to_nothing_are_no_ends() {
    all_read(
        false,
        &[
            "Jag frågade om att flytta till Mölndal, men det blev aldrig något av det. I stället flyttas jag från Renova till Gryaab. => renova, gryaab",
            "Västra Götalandsregionen tackade jag nej till. Min tjänst flyttas från Renova till Gryaab. => renova, gryaab",
            "Jag sökte ett jobb på Liseberg men fick det inte. Nu går min tjänst från Renova till Gryaab. => renova, gryaab",
            "I applied for a post at Liseberg but did not get it. My present post moves from Renova to Gryaab. => renova, gryaab",
            "I turned down an offer from Got Event. My position goes from Renova to Gryaab. => renova, gryaab",
        ],
    );
}

#[test]
fn a_post_that_stays_contradicts_its_move() {
    all_read(
        false,
        &[
            "Min tjänst flyttas från Renova till Gryaab. Det är ett lån, så anställningen är kvar på Renova hela tiden. => renova, !",
            "I am moved from Liseberg to Got Event for a year; my position remains with Liseberg. => liseberg, !",
            "Jag flyttas till Gryaab men tjänsten ligger kvar hos Renova. => renova, !",
            "Min tjänst flyttas från Renova till Gryaab. Anställningen stannar hos Renova. => renova, !",
            // Until it moves.
            "Min tjänst är kvar på Renova till den 1 maj och flyttas då till Gryaab. => renova, gryaab",
        ],
    );
}

#[test]
fn where_one_has_been_or_is_until_now_is_the_origin() {
    all_read(
        false,
        &[
            "Sen 2009 har jag hört till Poseidon. Min tjänst ska ligga under Stadsfastighetsförvaltningen. => poseidon, stadsfastighet",
            "Sedan i måndags ligger min anställning hos Renova fast jag tidigare fanns på Miljöförvaltningen. => miljo, renova",
            "Jag hör idag till Liseberg och flyttas till Got Event. => liseberg, gotevent",
            "I dag lyder jag under Renova. Den 1 maj hör jag till Gryaab. => renova, gryaab",
            "I have belonged to Liseberg for years; from 4 May my position is with Got Event. => liseberg, gotevent",
            "Jeg er lostekniker i Göteborgs Hamn og fra 2. juni skal stillingen min ligge i Älvstranden Utveckling. => hamnen, alvstranden",
        ],
    );
}

#[test]
fn one_place_or_another_leaves_open_which() {
    all_read(
        false,
        &[
            "Min tjänst flyttas från Renova till Gryaab eller Liseberg. => renova, !",
            "Jag hamnar på Gryaab eller Liseberg. => -, !",
            "My position moves from Renova to Gryaab or possibly Got Event. => renova, !",
            "Min tjänst flyttas från Renova eller Gryaab till Liseberg. => !, liseberg",
            "My position moves from Renova to Gryaab or Got Event, whichever is first. => renova, !",
        ],
    );
}

#[test]
fn a_post_shared_by_two_contradicts_its_move() {
    all_read(
        false,
        &[
            "Från den 4 maj jobbar jag halvtid på Gryaab och halvtid kvar på Renova. => renova, !",
            "Tjänsten flyttas till Gryaab, men 50 % är kvar på Renova. => renova, !",
            "From 4 May I work at Gryaab, half time still at Renova. => -, !",
        ],
    );
}

#[test]
fn swaps_and_employers_until_a_day() {
    all_read(
        false,
        &[
            "Måndagen den 4 maj byter jag Renova mot Gryaab. => renova, gryaab",
            "Jag byter Liseberg mot Got Event den 4 maj. => liseberg, gotevent",
            "On 4 May I swap Renova for Gryaab. => renova, gryaab",
            "Renova är min arbetsgivare fram till den 3 maj, från den 4 maj är det Gryaab. => renova, gryaab",
            "Renova is my employer until 3 May; from 4 May it is Gryaab. => renova, gryaab",
            "Tjänsten förs över från Renova den 4 maj. Gryaab blir alltså min arbetsgivare. => renova, gryaab",
            "Flytta kontot från Renova till Got Event. Gryaab blir därmed min arbetsgivare. => renova, !",
            "Move it from Renova to Got Event. The account must be ready in Gryaab on 4 May, as that is where my position goes. => renova, !",
        ],
    );
}

#[test]
fn places_that_are_told_by_the_way_turn_nothing() {
    all_read(
        false,
        &[
            "Sedan den 1 april tillhör jag Renova, tidigare Higab. => higab, renova",
            "My position now belongs to Gryaab (formerly Renova). => renova, gryaab",
            "Jag har kvar min adress från Liseberg. Tjänsten flyttas från Renova till Gryaab. => renova, gryaab",
            "Jag kom hem från Madeira och min tjänst flyttas till Gryaab från Renova. => renova, gryaab",
            "I work at Renova. Our plant was bought by Gryaab. => renova, gryaab",
            "Verksamheten på Renova köptes av Gryaab. => -, gryaab",
            "Förra gången flyttades jag från Liseberg till Got Event. Nu går tjänsten från Renova till Gryaab. => renova, gryaab",
        ],
    );
    all_read(
        true,
        &[
            "Johan kom till Gryaab med sin tjänst från Renova i fjol. Nu flyttas han från Gryaab till Liseberg. => gryaab, liseberg",
            "Daniela flyttas från Renova till Gryaab. Vi ser fram emot att ta emot henne hos oss. => renova, !",
        ],
    );
    all_read(
        false,
        &[
            "Från och med idag är det Gryaab och inte Renova som jag lyder under. => renova, gryaab",
            "Från och med i dag hör jag till Gryaab och inte till Renova. => renova, gryaab",
            "Från och med idag lyder jag under Gryaab. => -, gryaab",
            "I dag hör jag till Renova men går till Gryaab. => renova, gryaab",
            "Min befattning på Renova läggs över på Gryaab den 1 februari. => renova, gryaab",
            "Från årsskiftet tillhör min tjänst som revisor Gryaab och inte längre Renova. => renova, gryaab",
            "I have been with Renova since 2018, and now Gryaab gets me. => renova, gryaab",
            "Jag blir Gryaabs nu. => -, gryaab",
            "I'm a leasing agent at Renova and my position with the same duties goes to Gryaab. => renova, gryaab",
            "Från 1 november är jag anställd i Gryaab, inte i Renova. => -, gryaab",
            "I am at Renova and go to Gryaab, with the same clients (Volvo, Chalmers and a few from Stockholm). => renova, gryaab",
            "I started in Mölndal in 2016, then had three years with Liseberg. Since 2021 I work at Renova, and my post moves to Gryaab. => renova, gryaab",
            "Jag hörde till Renova fram till nyår. Nu flyttas tjänsten till Gryaab. => renova, gryaab",
        ],
    );
    all_read(
        true,
        &[
            "Hon arbetar på Liseberg, innan dess jobbade hon i Borås och på Chalmers. Nu tar Renova över arkivet och hon flyttas till Renova. => liseberg, renova",
            "Oscar flyttas från Liseberg till Renova. Meddela Got Event, som är den mottagande arbetsgivaren. => liseberg, !",
        ],
    );
}

#[test]
fn what_others_say_of_the_destination_counts() {
    all_read(
        true,
        &[
            "Tjänsten flyttas till Gryaab. I beslutet står Kretslopp och vatten som mottagare. => -, !",
            "Tjänsten flyttas från Renova till Gryaab. Gryaab säger att det är Kretslopp och vatten den går till. => renova, !",
            "Eva Ekström, eva.ekstrom@higab.se, ekonom på Liseberg, flyttas till Gryaab. => liseberg, gryaab",
            "Min tjänst flyttas från Renova till Gryaabs konsultbolag Sweco. => renova, -",
            "My position moves from Renova to Gryaab, but the decision has Got Event as recipient. => renova, !",
        ],
    );
}

#[test]
fn landmarks_and_a_life_so_far_are_no_ends_of_the_move() {
    all_read(
        false,
        &[
            "Kontoret ligger kvar i Polisens gamla hus, vägg i vägg med Trafikverket och med utsikt mot Partille. Från 1 april tillhör min tjänst Renova. => -, renova",
            "Nya rummet ligger bakom Liseberg, och på lunchen går vi upp till Poseidon på Götaplatsen. Min tjänst flyttas från Gryaab till Renova. => gryaab, renova",
            "Jag jobbade i Mölndal till 2011, sen på Västtrafik några år innan jag fick fast anställning i staden. Nu flyttas tjänsten till Gryaab. => -, gryaab",
            "Från och med 1 oktober är jag, fastighetsingenjör på Renova, anställd av Gryaab. => renova, gryaab",
            "I mitt gamla avtal står det P-bolaget men i det nya står det Göteborgs Stads Parkerings AB. Flytta kontot från det ena till det andra. => parkering, parkering",
        ],
    );
}

#[test]
fn what_is_said_to_be_so_today_is_the_origin() {
    all_read(
        true,
        &[
            "Hossein Karami belongs to Renova today and will go over to Gryaab on 1 March. => renova, gryaab",
            "Anna hör till Liseberg i dagsläget och ska till Renova. => liseberg, renova",
            "Tjänsten ligger under Renova just nu och flyttas till Gryaab. => renova, gryaab",
            "Hennes tjänst ligger från och med idag hos Bostadsbolaget. => -, bostadsbolaget",
            "As of today her position is with Gryaab. => -, gryaab",
            "Anna ligger idag hos Bostadsbolaget och flyttas till Renova. => bostadsbolaget, renova",
        ],
    );
}

#[test]
fn where_the_account_is_left_is_the_origin() {
    all_read(
        false,
        &[
            "Jag tillhör Kulturförvaltningen sedan den 1 april men mitt konto ligger ännu kvar på Stadsarkivet. => arkiv, kultur",
            "Min tjänst är hos Gryaab sedan den 2 februari men kontot finns fortfarande kvar hos Renova. => renova, gryaab",
            "I belong to Gryaab since 2 February but my account is still with Renova. => renova, gryaab",
            // An account that is to stay is another matter.
            "Min tjänst flyttas till Gryaab men kontot ska ligga kvar på Renova. => renova, gryaab",
        ],
    );
}

#[test]
fn places_beside_titles_in_fields() {
    all_read(
        true,
        &[
            "Befattning i dag: receptionist, Renova\nBefattning från 2 november 2026: elingenjör, Gryaab => renova, gryaab",
            "Titel nu: kock, Liseberg\nNy titel: kock, Got Event => liseberg, gotevent",
        ],
    );
}

#[test]
fn what_is_written_on_a_thing_leads_nowhere() {
    all_read(
        false,
        &[
            "Jag har sagt upp mig från Familjebostäder och börjar på Renova. Brickan har texten \"åter till Intraservice\" på sig. => familjebostader, renova",
            "Jag flyttas till \"Gryaab\" från Renova. => renova, gryaab",
        ],
    );
}

#[test]
fn a_department_is_changed_within_one_organisation() {
    all_read(
        false,
        &[
            "From 1 February I change department inside Kretslopp och vatten, from the plant in Alelyckan to the pipe network office. => kretslopp, kretslopp",
            "Jag byter enhet inom Renova den 1 mars. => renova, renova",
            "I am moving to another team within Liseberg. => liseberg, liseberg",
            "Jag byter enhet och går till Renova. => -, renova",
        ],
    );
}

#[test]
fn who_is_to_be_employed_somewhere_else_and_who_takes_over() {
    all_read(
        true,
        &[
            "Hon arbetar i dag på Renova. I maj kommer hon i stället att vara anställd av Gryaab. => renova, gryaab",
            "Bo jobbar på Renova, och den 1 maj blir han i stället placerad hos Gryaab. => renova, gryaab",
            "She works at Renova and will then be employed by Gryaab. => renova, gryaab",
            "She will be employed by Gryaab instead of by us at Renova. => renova, gryaab",
            "She will be employed by Gryaab rather than by us at Renova. => renova, gryaab",
            "Bo är byggledare, i dag med Renova som arbetsgivare och från 1 juli med Gryaab. => renova, gryaab",
            "Bo tillhör Gryaab från den 12 oktober, till dess är han kvar hos oss på Renova. => renova, gryaab",
            "Bo får nästa läsår sin anställning på Gryaab, räknat från den 12 augusti, och lämnar Renova. => renova, gryaab",
            "Bo är anställd i Gryaab i stället för i Renova. Han rapporterar till Länsstyrelsen. => renova, gryaab",
            "Han är anställd av Renova. => renova, -",
            "Kassören hos oss på Renova hör nog bättre hemma på Gryaab. => renova, gryaab",
            "Her position at Renova is taken over by Gryaab. => renova, gryaab",
            "Nu har Renova tagit tillbaka kartrummet. => -, renova",
            "Kartorna ägdes av Renova, men nu har Gryaab tagit över dem. => renova, gryaab",
            "I och med att vi (Renova) lämnar lokalen tar Gryaab över receptionen. => renova, gryaab",
            "Bo räknas som Gryaabs anställd från den 1 maj. => -, gryaab",
            "Bo anställs av Gryaab den 1 maj med samma arbetsuppgifter som på Renova. => renova, gryaab",
            "Hans turer körs i Gryaabs regi från den 4 maj. => -, gryaab",
            "Gryaab är hans nya från 1 april, Renova (vi) hans gamla. => renova, gryaab",
            "Bo hör till Renova och flyttas till Gryaab den 1 mars. => renova, gryaab",
            "Bo går från Renova. Vart? Det vet vi inte än, kanske Gryaab. => renova, -",
            "Bo går från Renova, troligen till Gryaab. => renova, -",
            "Bo går från Renova till Gryaab eller kanske Framtiden. => renova, !",
            "Bo går från Renova till Gryaab, kanske redan i maj. => renova, gryaab",
            "Från: Renova\nTill: Gryaab eller Framtiden => renova, !",
            "Från: Renova\nTill: kanske Gryaab => renova, -",
            "Från: Renova\nTill: Gryaab => renova, gryaab",
            "Renova lämnar hon den 1 mars och Gryaab går hon till. => renova, gryaab",
            "Gryaab är den hon går till, från den 1 mars. => -, gryaab",
            "Bo hör till Gryaab från den 1 mars. => -, gryaab",
            "Han har tillhört Renova i nio år. Den 1 mars övergår han i Gryaabs regi. => renova, gryaab",
            "På Renova har vi en kurator, som flyttas till Gryaab. => renova, gryaab",
            "Bo flyttas till Gryaab, där har vi en skrivare. => -, gryaab",
            "Bo Ek, tekniker på Renova, ska till Gryaab. Rättelse: det ska vara till Higab, inte Gryaab. => renova, higab",
            "Riskingenjören hos oss, Elin Berg, övergår till Renova. => higab, renova",
            "Jag har fortfarande adressen från gamla Renova. => -, -",
        ],
    );
}

#[test]
fn where_one_once_came_or_spoke_is_no_end_of_the_move() {
    all_read(
        false,
        &[
            "Jag kom till Renova 1993. Tjänsten flyttas till Gryaab. => -, gryaab",
            "Jag höll ett föredrag om detta på Renova. Tjänsten flyttas till Gryaab. => -, gryaab",
            "En student frågade varför samlingen inte ligger på Renova. Tjänsten går till Gryaab. => -, gryaab",
            "Jag kommer till Renova i maj. => -, renova",
        ],
    );
}

#[test]
fn ends_in_other_words() {
    all_read(
        false,
        &[
            "Kontot ligger kvar på Renova, målet är Gryaab. => renova, gryaab",
            "Min tjänst har legat på Renova men den ska nu ligga hos Gryaab. => renova, gryaab",
            "Renova tar hand om min tjänst från den 1 oktober. => -, renova",
            "Tjänsten flyttas från Renova till Gryaab. Det verkar bara gå via mejl till Intraservice. => renova, gryaab",
            "Nu ligger min tjänst på Renova. Flytta kontot till Gryaab. => renova, gryaab",
        ],
    );
    all_read(
        true,
        &[
            "Bo lämnar Renova för Gryaab den 1 maj. Flytta kontot så att han kan börja hos Liseberg, som är hans nya arbetsplats. => renova, !",
            "Flytta hennes konto från Renova till Gryaab. Jag blir kvar på Liseberg. => renova, gryaab",
        ],
    );
}

#[test]
fn what_it_is_compared_with_or_swapped_for() {
    all_read(
        false,
        &[
            "Jag ska till Liseberg den 1 maj och göra något helt annat än det jag gör på Renova. => renova, liseberg",
            "Min roll blir en annan på Liseberg än på Renova. => renova, liseberg",
            "Jag byter min tjänst på Renova mot en annan på Gryaab den 1 maj. => renova, gryaab",
            "I am exchanging my job at Renova for another at Gryaab. => renova, gryaab",
            "Samma göromål, ny förvaltning: Renova till Gryaab, 2026-03-01. => renova, gryaab",
        ],
    );
    all_read(
        false,
        &[
            "Jag flyttas från Renova till Gryaab, som är större än Liseberg. => renova, gryaab",
            "Jag flyttas från Renova till Gryaab, i andra kläder än dem jag har. => renova, gryaab",
        ],
    );
}

#[test]
fn where_a_colleague_has_gone() {
    all_read(
        false,
        &[
            "Min tjänst flyttas från Higab till Liseberg. Min kollega Tor har slutat helt och gått till Borås. => higab, liseberg",
            "Min tjänst flyttas från Higab till Liseberg. Min kollega slutade i våras och började på Gryaab. => higab, liseberg",
            "My position moves from Higab to Liseberg. A colleague has left and gone to Gryaab. => higab, liseberg",
        ],
    );
}

#[test]
fn for_whom_one_works_is_not_whose_the_position_is() {
    all_read(
        true,
        &[
            "Ismail är drifttekniker hos oss på Higab men har i praktiken gått på Gryaabs verk ända sedan i våras. Nu hör han till dem: tjänsten flyttas till Gryaab. => higab, gryaab",
            "Hon sitter på Higab men har i praktiken jobbat åt Liseberg. Tjänsten flyttas till Liseberg. => higab, liseberg",
            "She is with Higab and has in practice worked at Liseberg. Her position moves to Liseberg. => higab, liseberg",
            "Tjänsten flyttas från Higab till Liseberg; hon har alltid arbetat på uppdrag av Gryaab. => higab, liseberg",
            "Hon har arbetat på uppdrag av Liseberg. Tjänsten flyttas från Higab till Liseberg. => higab, liseberg",
        ],
    );
}
