//! What people write every day of duties that stay, and what reads like it and is not.

use super::{all_state, none_states_the_same};

#[test]
fn duties_that_are_retained_are_told_by_a_noun_too() {
    all_state(
        Some(true),
        &[
            "Tjänsten överlåts den 1 mars med oinskränkt bibehållande av arbetsuppgifterna.",
            "Flytten sker med bibehållande av samtliga arbetsuppgifter.",
            "Hon går över till Higab under fullt bibehållande av sina nuvarande arbetsuppgifter.",
            "The position is transferred with full retention of all duties.",
            "Hon byter förvaltning med bevarande av sina arbetsuppgifter.",
            "The post moves while retaining all present duties.",
        ],
    );
    none_states_the_same(&[
        "Hon byter tjänst med bibehållande av lön och semester.",
        "Tjänsten överlåts utan bibehållande av arbetsuppgifterna.",
        "Tjänsten överlåts med bibehållande av delar av arbetsuppgifterna.",
    ]);
}

#[test]
fn all_that_one_does_goes_on() {
    all_state(
        Some(true),
        &[
            "Allt jag gör nu fortsätter jag att göra där och inget annat läggs på.",
            "Det jag gör i dag fortsätter jag göra hos dem.",
            "Allt hon sköter här fortsätter hon att sköta hos Higab.",
            "Everything I do today I will keep doing there.",
            "What she does now she continues to do at Higab.",
            "Tjänsten flyttas med allt som jag gör nu, inte mer och inte mindre.",
            "The post moves with everything I do today, no more and no less.",
        ],
    );
    none_states_the_same(&[
        "Allt jag gör nu slutar jag att göra.",
        "En del av det jag gör nu fortsätter jag att göra där.",
        "Allt jag gör nu fortsätter min kollega att göra.",
        "Hela tjänsten lyfts över med nästan allt hon gör hos oss i dag.",
    ]);
}

#[test]
fn things_named_that_one_does_today_and_then() {
    all_state(
        Some(true),
        &[
            "Samtalen, köfrågorna och visningarna som jag tar hand om i dag tar jag hand om sedan också.",
            "De ärenden jag handlägger i dag handlägger jag också sedan.",
            "The invoices I handle now I handle there too.",
            "Fakturorna och avtalen som hon sköter nu sköter hon därefter också.",
            "De kurser som han håller i nu håller han i där också.",
            "Några andra arbetsuppgifter än de som jag har nu blir det inte.",
        ],
    );
    none_states_the_same(&[
        "Fakturorna som jag sköter nu sköter hon sedan.",
        "Fakturorna som jag sköter nu sköter jag inte där.",
        "Några av ärendena som jag handlägger i dag handlägger jag också sedan.",
    ]);
}

#[test]
fn what_differs_is_nothing() {
    all_state(
        Some(true),
        &[
            "Delta arbetsuppgifter: noll.",
            "Skillnad i arbetsuppgifter: ingen.",
            "Förändring av arbetsuppgifter: 0.",
            "Change in duties: none.",
            "Avvikelser i arbetsuppgifterna: inga.",
            "Sysslorna rubbas inte en millimeter.",
            "Sysslorna rubbas inte: signalprogram på förmiddagarna och framkomlighet resten av dagen, precis som nu.",
            "Allt jag gör nu fortsätter jag att göra där, det var ju villkoret.",
            "Nytt yrke (om det ändras)\nÄndrade arbetsuppgifter? Nej, inga",
            "Ny befattning (endast om den ändras)\nSamma arbetsuppgifter: ja",
            "Arbetsuppgifterna rubbas inte det minsta.",
            "Her duties are not touched one bit.",
            "Arbetsuppgifterna påverkas inte ett dyft.",
            "Hon sköter vidare sina vanliga uppgifter, där ändras ingenting.",
            "Jag arbetar vidare med mina vanliga arbetsuppgifter.",
            "Arbetsuppgifterna är desamma som jag haft hela tiden, det är skrivet i avtalet.",
            "Uppgifterna är desamma som förut, så står det i avtalet.",
        ],
    );
}

#[test]
fn an_assignment_that_does_not_change_and_goes_on() {
    all_state(
        Some(true),
        &[
            "Uppdraget ändras inte ett dugg, jag fortsätter sköta lokalbokningarna precis som jag gör nu.",
            "Uppdraget är detsamma, hon fortsätter att handlägga bygglov precis som hon gör i dag.",
            "The assignment does not change, I continue to handle the bookings exactly as I do now.",
            "Rollen ändras inte, han fortsätter ansvara för fordonen som han gjort hittills.",
            "Tjänsten ändras inte, jag fortsätter handlägga ansökningarna på samma sätt som nu.",
        ],
    );
    none_states_the_same(&[
        "Uppdraget ändras inte ett dugg.",
        "Jag fortsätter jobba hemifrån precis som jag gör nu.",
        "Jag fortsätter sköta lokalbokningarna tills en ersättare finns.",
    ]);
}

#[test]
fn another_who_stays_leaves_no_duty_behind() {
    all_state(
        Some(true),
        &[
            "Varje arbetsuppgift han har i dag följer med. Hans kollega Mona som sitter intill stannar hos oss.",
            "Samma arbetsuppgifter som nu, men hennes kollega Siv stannar kvar hos oss.",
            "All her duties come along; her colleague Mona stays with us.",
            "Arbetsuppgifterna är oförändrade, och chefen stannar hos oss.",
            "Han har samma arbetsuppgifter. Hans rumskamrat Ali blir kvar hos oss.",
        ],
    );
}

#[test]
fn days_at_a_place_are_no_share_of_the_work() {
    all_state(
        Some(true),
        &[
            "Samma tjänst, samma arbetsuppgifter och samma lokaler eftersom han redan sitter på Gårda tre dagar i veckan.",
            "Samma arbetsuppgifter som nu, hon är ju redan hos dem två dagar i veckan.",
            "Arbetsuppgifterna är oförändrade. Jag jobbar hemma två dagar i veckan som förut.",
            "Same duties as today, and I work from home two days a week.",
            "Hennes tjänst kommer från en annan förvaltning och arbetsuppgifterna är oförändrade.",
            "Hon kommer från ett annat bolag och uppgifterna är desamma.",
        ],
    );
    none_states_the_same(&[
        "Samma arbetsuppgifter tre dagar i veckan, resten av tiden är han på Gårda.",
        "Hon har samma arbetsuppgifter två dagar i veckan.",
    ]);
}

#[test]
fn shares_of_the_work_are_told_in_numbers_too() {
    none_states_the_same(&[
        "Tasks: approx. 60 % remain as today, the rest are new tasks.",
        "Arbetsuppgifter: cirka 70 procent är som i dag, resten är nya.",
        "Ungefär 80 % av arbetsuppgifterna är desamma och 20 % nya.",
    ]);
    all_state(
        Some(false),
        &[
            "Tasks: approx. 60 % remain as today (integration platform), the rest are new tasks (service management).",
            "Arbetsuppgifter: cirka 70 procent är som i dag, resten är nya arbetsuppgifter.",
        ],
    );
}

#[test]
fn a_place_that_one_applied_for_and_got_is_a_new_post() {
    all_state(
        Some(false),
        &[
            "Jag ansökte om en plats som trafikledare på Göteborgs Hamn och fick den!! Är p-vakt på P-bolaget nu.",
            "Hon sökte en tjänst som controller på Higab och fick den.",
            "Jag har sökt och fått en plats som lärare.",
            "I applied for a position as a controller and got it.",
            "Han ansökte om en tjänst som samordnare och fick den.",
        ],
    );
}

#[test]
fn work_that_stands_still_and_work_that_is_done_already() {
    all_state(
        Some(true),
        &[
            "Innehållet i jobbet står helt stilla.",
            "Arbetsinnehållet står alldeles stilla.",
            "Allt det han ska göra hos oss gör han redan i dag.",
            "Det hon ska göra hos er gör hon redan nu.",
            "Everything he will do with us he already does today.",
            "Vad jag ska göra där gör jag redan här i dag.",
            "Allt hon kommer att göra hos oss gör hon redan nu, varken mer eller mindre.",
        ],
    );
    none_states_the_same(&[
        "En del av det han ska göra hos oss gör han redan i dag.",
        "Det hon ska göra hos er gör hon inte i dag.",
        "Arbetet står still tills en ersättare finns.",
    ]);
}

#[test]
fn several_works_named_and_done_as_ever() {
    all_state(
        Some(true),
        &[
            "Jag bokar istider, svarar i telefon och lägger schemat precis likadant som jag gjort hela tiden.",
            "Hon vaktar bryggorna och svarar gästerna exakt likadant som hon alltid gjort.",
            "Han lagar pumpar, kontrollerar mätare och skriver rapporter på samma sätt som han gör i dag.",
            "Jag svarar i växeln, sorterar posten och bokar rum på exakt samma sätt som jag gör nu.",
        ],
    );
    none_states_the_same(&[
        "Jag loggar in och läser mejlen precis likadant som hela tiden.",
        "Jag cyklar till jobbet precis likadant som jag gjort hela tiden.",
    ]);
}

#[test]
fn what_readers_may_wonder_is_answered_at_once() {
    all_state(
        Some(true),
        &[
            "Ni undrar säkert om han fått något annat att göra. Nej.",
            "Du kanske undrar om arbetsuppgifterna ändras. Nej, inte alls.",
            "You may wonder whether her duties change. No.",
            "Någon frågar säkert om jag får nya arbetsuppgifter. Nej.",
            "Ni vill väl veta om arbetsuppgifterna är desamma. Ja.",
        ],
    );
    none_states_the_same(&[
        "Ni undrar säkert om hon har samma arbetsuppgifter. Nej.",
        "Ni undrar säkert om han fått något annat att göra. Ja.",
        "Jag undrar om arbetsuppgifterna är desamma.",
    ]);
}

#[test]
fn one_goes_on_with_just_that() {
    all_state(
        Some(true),
        &[
            "Han ska fortsätta katalogisera kyrkböcker och svara på frågor, precis som han gör nu.",
            "Jag fortsätter med precis de ärenden och arbetsuppgifter jag har.",
            "I repair the same switches on the same tracks, and nobody has asked me to do anything else.",
        ],
    );
    none_states_the_same(&[
        "Hon fortsätter med det.",
        "Hon fortsätter med det tills hon får något annat.",
        "Nobody has asked me to do anything else.",
    ]);
}

#[test]
fn duties_that_agree_and_duties_that_are_listed() {
    all_state(
        Some(true),
        &[
            "Vi har jämfört hans uppdragsbeskrivning med den nya och de stämmer överens på varje punkt när det gäller arbetsuppgifterna.",
            "Arbetsbeskrivningen där och den här stämmer helt överens på alla punkter.",
            "Arbetsuppgifter: gräsklippning, beskärning och vinterväghållning, dvs. de nuvarande, utan undantag.",
            "The duties attached to the position are transferred in their entirety.",
            "Inga nya arbetsuppgifter har tillkommit och inga har försvunnit, jag gör samma sak nu som då.",
        ],
    );
}

#[test]
fn the_work_told_by_the_things_that_it_is_done_with() {
    all_state(
        Some(true),
        &[
            "Jag klipper samma häckar och gräver i samma rabatter.",
            "Hon ritar samma kartor åt samma folk.",
            "Jag undervisar samma grupper i samma kurser och rättar samma prov.",
            "Kör samma tur samma rutt samma kärl o inget annat, det är bara lönen som kommer därifrån.",
            "He looks after the very same pumps with the same checklist, and nobody is handing him anything else.",
            "ARBETSINNEHÅLL: rörs inte. Samma brukare, samma insatser.",
        ],
    );
    none_states_the_same(&[
        "Samma chef, samma kollegor och samma kontor.",
        "Hon sitter i samma hus med samma kollegor.",
        "Jag tar samma buss till samma hållplats.",
        "Samma lön, samma semester, samma pension.",
        "Samma barn och samma lokaler, men nya arbetsuppgifter.",
    ]);
}

#[test]
fn one_does_what_one_does_now() {
    all_state(
        Some(true),
        &[
            "Vi har kommit överens om att han lagar det han lagar idag.",
            "Hon ska rita det hon ritar nu.",
            "Jag kör det jag kör här.",
            "She will teach what she teaches today.",
            "Med hans arbete har det inte hänt någonting alls.",
            "Nothing has happened to her duties.",
        ],
    );
    none_states_the_same(&[
        "Hon vill ha vad hon har nu.",
        "Hon ska inte rita det hon ritar nu.",
    ]);
}

#[test]
fn the_same_line_of_now_and_then() {
    all_state(
        Some(true),
        &[
            "Arbetsuppgifter före: budgetrådgivning och skuldsanering\nArbetsuppgifter efter: budgetrådgivning och skuldsanering",
            "Vad jag gör: arrenden, servitut, stängsel\nVad jag kommer göra: arrenden, servitut, stängsel",
            "What he does now: building cost estimates\nWhat he will do: building cost estimates",
            "- Arbetsuppgifter idag: myndighetsutövning\n- Arbetsuppgifter sedan: Myndighetsutövning",
        ],
    );
    none_states_the_same(&[
        "Arbetsuppgifter före: budgetrådgivning\nArbetsuppgifter efter: skuldsanering",
        "Chef nu: Anna Berg\nChef sedan: Anna Berg",
    ]);
}

#[test]
fn duties_that_remain_in_formal_words() {
    all_state(
        Some(true),
        &[
            "Av handlingen framgår att hennes åligganden kvarstår i alla delar och att inga ytterligare åligganden tillkommer.",
            "Hans arbetsuppgifter kvarstår och inga andra arbetsuppgifter tillkommer.",
            "Her duties remain in full and no further duties are added.",
        ],
    );
}

#[test]
fn what_only_reads_like_it_is_not_the_same() {
    none_states_the_same(&[
        "Arbetsuppgifter före: ____\nArbetsuppgifter efter: ____",
        "Arbetsuppgifter nu: se bilaga\nArbetsuppgifter sedan: se bilaga",
        "Arbetsuppgifter före: vet inte riktigt\nArbetsuppgifter efter: vet inte riktigt",
        "Current job title: Engineer\nNew job title: Engineer",
        "Jobbar idag: Lindholmen\nJobbar sedan: Lindholmen",
        "I will not have the same pupils or the same subjects.",
        "Jag undervisar inte samma klasser och inte samma kurser.",
        "Hon rapporterar till samma enhetschef och har samma arbetsplats.",
        "Hon lyder under samma nämnd och samma direktör.",
        "Samma passerkort och samma mobilnummer, inget nytt behöver beställas.",
        "She uses the same laptop and the same badge.",
        "Kontot är annber0101, hon behåller det, inget nytt konto behövs.",
        "Kontot heter annber0101. Det ska hon behålla precis som det är.",
        "Jag skriver det jag skriver nu eftersom tiden är knapp.",
        "Hon får vad hon får nu i lön.",
        "Hon använder det hon använder idag.",
        "Fakturorna som jag sköter nu sköter jag sedan också, lönerna tar Lisa.",
        "Endast bokslutet som jag sköter idag sköter jag där också.",
        "The bus I take today I take there too.",
        "Arbetsuppgifter: ändringar ej klara.",
        "Förändring av arbetsuppgifter: framgår ej.",
        "Med arbetsuppgifterna har inget hänt ännu.",
        "Nothing has happened at work since I wrote.",
        "Jag pendlar från Borås och jobbar hemifrån ibland på samma sätt som jag gör nu.",
        "Hon fortsätter pendla från Borås och jobba hemifrån precis som nu.",
        "Inga nya arbetsuppgifter har tillkommit och några har försvunnit.",
        "Her tasks match exactly what she trained for.",
        "Facket kräver garantier för bibehållande av arbetsuppgifterna.",
        "Her duties are still, as I write, being discussed.",
        "Hennes tjänst flyttas bort från allt hon gör idag.",
        "Arbetsuppgifter: löner, alltså samma titel som förut.",
        "Samma arbetsuppgifter, hon sitter hos Higab några dagar i veckan och hos oss resten.",
    ]);
}
