//! Statements on the work as a whole, in words that name no duties.

use super::{all_state, none_states_the_same};

const MINE: &str =
    "Från den 1 september 2026 hör jag till Utbildningsförvaltningen. Flytta mitt konto.\n\n";
const HERS: &str = "Från den 1 september 2026 hör Linnea Berg (linber0203) till Utbildningsförvaltningen. \
    Flytta hennes konto.\n\n";

/// Sentences behind an order for the writer's own account and behind one for another's.
fn behind_orders(mine: &[&str], hers: &[&str]) -> Vec<String> {
    let mine = mine.iter().map(|says| format!("{MINE}{says}"));
    let hers = hers.iter().map(|says| format!("{HERS}{says}"));
    mine.chain(hers).collect()
}

fn state_the_same(mine: &[&str], hers: &[&str]) {
    let texts = behind_orders(mine, hers);
    all_state(
        Some(true),
        &texts.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

fn do_not(mine: &[&str], hers: &[&str]) {
    let texts = behind_orders(mine, hers);
    none_states_the_same(&texts.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn all_that_one_has_is_kept_and_nothing_else_comes() {
    state_the_same(
        &[
            "Allt jag gör i dag följer med.",
            "Vartenda ärende jag har på mitt bord tar jag med mig, och inga andra får jag.",
            "Every single job I do today I take with me, nothing more and nothing less.",
            "Jag fortsätter med alla mina ärenden och får inga nya.",
            "Alla arbetsmoment jag utför i dag utför jag även framöver.",
            "All my cases come along and I get no new ones.",
            "Nothing is taken from my work and nothing is put on it.",
            "Jag ska gå mina rundor, sköta slipen och ta emot gästbåtar som vanligt. Ingen har bett mig om något mer, och ingen har befriat mig från något.",
            "Jag tar med mig allt jag håller på med.",
            "The work I have is the work I bring, all of it, with no additions or deductions.",
        ],
        &[
            "Hon tar med sig hela sitt arbete, inget läggs till och inget faller bort.",
            "Samtliga elever hon undervisar i dag fortsätter hon att undervisa, och inga fler.",
            "All of her work goes with her, none of it stays and none is added.",
            "Hela hennes jobb följer med henne över.",
            "She keeps every route she drives today and gets no others.",
            "Hon behåller varenda utredning hon har nu och får inga av deras.",
            "Hon har hand om hissarna i sju hus i dag och det är just de hissarna hon kommer att ha hand om, inga andra.",
            "Allt hon gör för oss ska hon göra för dem, och ingenting utöver det.",
            "Allting hon är anställd för att göra fortsätter hon med.",
            "She carries on with the grant applications, all of them and only them, as she has since 2021.",
            "Hon fortsätter med bidragsansökningarna, alla dem och bara dem.",
            "Inte en rad i hennes uppdrag har vi rört.",
            "Inget av det hon gör lämnas kvar och inget nytt väntar.",
            "She keeps every site and every measurement programme she is responsible for now, and gets none of ours.",
            "Hon tar med sig alla hushåll hon har nu och arbetar med dem som förut, och ska inte ha något annat.",
            "Hela tjänsten lyfts över med allt hon gör hos oss i dag, varken mer eller mindre.",
        ],
    );
}

#[test]
fn near_misses_of_all_of_it() {
    do_not(
        &[
            "Allt jag gör i dag följer med utom schemat.",
            "Allt jag gör i dag lämnar jag över till Maja.",
            "Nästan alla mina elever följer med.",
            "Alla mina mappar och behörigheter följer med, inget läggs till.",
            "Hela min avdelning följer med.",
            "Allt jag gör följer med om chefen får som hon vill.",
            "Jag har alltid fått behålla allt jag gör, men nu blir det annat.",
            "Ingenting av mitt arbete lämnas kvar här, det tar Pia över och jag får nytt.",
            "Ingen har bett mig om något mer än att byta jobb.",
            "Jag fortsätter med några av mina ärenden och får inga nya.",
        ],
        &[
            "Alla hennes ärenden följer med, och därtill får hon budgeten.",
            "Allt hon har på kontoret följer med i flyttlådor.",
            "Hon hoppas få med sig alla sina ärenden och inga nya.",
            "All of her work goes to her successor, none of it stays with her.",
            "Alla hennes kollegor fortsätter med alla sina ärenden och får inga nya.",
            "Hela hennes jobb läggs ner.",
            "She keeps every route she drives today until Christmas and gets no others.",
            "Hon behåller varenda förmån hon har nu och får inga av deras.",
            "Inte en enda av hennes sysslor finns kvar.",
            "Inget av det hon gör följer med.",
            "Hälften av det hon gör följer med.",
            "Hon behåller varenda utredning hon har nu och får även några av deras.",
            "Inte en rad i hennes nya uppdrag har vi skrivit.",
            "She carries on with the grant applications, but only with them.",
            "Hon fortsätter med studierna, alla dem och bara dem.",
            "She keeps every key and every card she has now, and gets none of ours.",
            "Hon fortsatte med alla sina ärenden och fick inga nya när hon kom hit 2019.",
            "Pia fortsätter med alla sina ärenden och får inga nya.",
        ],
    );
}

#[test]
fn the_same_is_done_as_now() {
    state_the_same(
        &[
            "Det jag ska göra där är exakt det jobb jag sitter med.",
            "Det är exakt det jobb jag sitter med i dag som jag ska ha där.",
            "Jag lagar samma mat som i dag, fast åt andra barn.",
            "Det jag gör på dagarna nu är det jag gör på dagarna sedan.",
            "What I do today is what I shall do tomorrow.",
            "Jag syr kostymer i dag och jag syr kostymer sedan.",
            "Mitt jobb där är mitt jobb här, punkt för punkt.",
            "My job there is my job here, word for word.",
            "Jag städar samma korridorer och samma toaletter som nu.",
            "I go on chasing the same unpaid rents with the same three reminder letters.",
            "Jag fortsätter svetsa räls som jag gör i dag.",
            "Morgon: runda i trapphusen. Eftermiddag: klippa gräs. Så har det varit och så förblir det.",
            "Jag har hälsobesök med ettorna på måndagar, vaccinationer på tisdagar och resten av veckan skriver jag journaler. Så är det nu och så är det efteråt.",
            "The dashboards are the same, the report is the same, and I am the one building all of it, before as after.",
            "Jag hugger samma sten med samma mejslar som i dag.",
        ],
        &[
            "Hon lagar samma mat som i dag, fast i ett annat kök.",
            "Hon ska göra hos dem vad hon gör hos oss.",
            "Vad hon gör på gårdarna är vad hon gör på dem i dag.",
            "They want her for precisely what she already does.",
            "De vill ha henne för precis det hon redan gör.",
            "Det Linnea gjorde hos oss gör Linnea hos dem.",
            "Hon kör samma tur, samma bil och samma tider och inget annat.",
            "Hennes arbetsvecka efter flytten ser ut som hennes arbetsvecka före.",
            "She looks after the very same pumps with the very same checklist.",
            "Hon skottar samma trappor, byter samma lysrör och svär över samma pannrum som hon gjort i tjugo år.",
            "Hon är registrator och för diariet. Det är det hon ska syssla med där också, precis som nu och ingenting vid sidan av.",
            "Uppdraget att digitalisera arkivet är hela hennes jobb både här och där.",
            "Hon lagar lunch till 140 barn. Grytorna, matsedeln, allergilistorna och barnen är desamma, och hon står vid spisen som hon alltid har gjort.",
            "Hon tar prover på slam och kör analyserna i labbet. Provpunkterna, metoderna och rapporterna består, och det är fortfarande hon som står för dem allihop.",
            "Hon planerar vem som åker till vem. Efter flytten planerar hon fortfarande vem som åker till vem, för samma team.",
            "Hon svarar på samma frågor om samma system.",
            "She will be doing for them what she does for us.",
        ],
    );
}

#[test]
fn near_misses_of_as_now() {
    do_not(
        &[
            "Jag lagar samma mat som min syster.",
            "Jag lagar samma mat som i dag, och dessutom ska jag leda köket.",
            "Det jag gör i dag är inte det jag ska göra där.",
            "Jag syr kostymer i dag och jag syr gardiner sedan.",
            "Mitt rum där är mitt rum här, punkt för punkt.",
            "Jag dricker samma kaffe och äter samma lunch som nu.",
            "Jag har hälsobesök på måndagar och skriver journaler. Så är det nu, men så är det inte efteråt.",
            "Jag skulle helst fortsätta svetsa räls som jag gör i dag.",
            "I drive the same car to work, to the same office.",
            "Jag lagar samma mat som i dag till att börja med.",
            "Jag lagar nästan samma mat som i dag.",
            "Det är exakt det jobb jag sökte.",
            "Det är inte det jobb jag sitter med i dag som jag ska ha där.",
            "My job there is my job here plus the budget.",
            "Jag spelar samma lotter och läser samma tidning som nu.",
        ],
        &[
            "Hon lagar samma lunch i dag som i går.",
            "Hon ska göra hos dem vad Pia gör hos oss.",
            "De vill ha henne för något hon aldrig gjort.",
            "Det Linnea gjorde hos oss gör Pia nu.",
            "Hon kör samma buss hem och samma bil till jobbet som i dag.",
            "Hennes arbetsvecka efter flytten ser inte ut som hennes arbetsvecka före.",
            "She looks after the very same pumps with the very same checklist for three months.",
            "Hon är registrator och för diariet. Det är inte det hon ska syssla med där.",
            "Uppdraget att digitalisera arkivet var hela hennes jobb.",
            "She could have looked after the very same pumps with the very same checklist.",
            "Fram till flytten lagar hon samma mat som i dag.",
            "Det hon gör i dag gör hon lika bra som då hon började.",
            "She writes the same report as the controller there writes.",
            "Hon undervisar samma elever som i dag, men i ett nytt ämne.",
            "Hon skottar samma trappor som nu men slipper pannrummet.",
            "Hon svarar på samma telefonnummer i samma rum.",
            "They want her for precisely what she already does, and for the budget.",
            "Hon ska göra hos dem vad hon gjorde hos oss innan hon blev chef.",
            "Hon lagar samma mat som i dag och tar hand om disken också.",
            "Hon städar samma korridorer som nu fast bara halva tiden, resten blir växeln.",
            "Hennes efterträdare lagar samma mat som i dag.",
        ],
    );
}

#[test]
fn two_lists_tell_the_same() {
    state_the_same(
        &[
            "I dag: bygglov och rådgivning.\nSedan: bygglov och rådgivning.",
            "Nu gör jag detta:\n- granskar fakturor\n- bokför\nSedan gör jag detta:\n- granskar fakturor\n- bokför",
            "IDAG, på Grundskoleförvaltningen:\n  - felanmälningar på skrivare\n  - sätter upp nya datorer\n\nFRÅN 1/9, på Utbildningsförvaltningen:\n  - felanmälningar på skrivare\n  - sätter upp nya datorer",
            "Tre saker gör jag här: tvättstugebokning, odlingslotter, vattenskador. Tre saker kommer jag att göra där: just dessa tre.",
            "Här gör jag provtagning, analys och rapport. Där gör jag provtagning, analys och rapport.",
            "Today I teach maths to year nine; after the move I teach maths to year nine.",
            "Before: payroll for the drivers\nAfter: payroll for the drivers",
            "Jag granskar avtal på måndagar, håller utbildning på tisdagar och svarar på frågor resten av veckan. Efter flytten granskar jag avtal på måndagar, håller utbildning på tisdagar och svarar på frågor resten av veckan.",
        ],
        &[
            "Nu: planerar hemtjänstens turer.\nEfter flytten: planerar hemtjänstens turer.",
            "Vad hon gör nu: kostnadsberäkningar\nVad hon ska göra: kostnadsberäkningar, oförändrat",
            "What she does now: building cost estimates\nWhat she will do: building cost estimates, unchanged, end of list",
            "Före flytten: hembesök, utredningar.\nEfter flytten: detsamma.",
            "Sysslar med nu: skadeinspektion\nSysslar med sedan: d:o",
            "Arbetar med i dag: lokalbokning\nArbetar med sedan: samma",
            "Her duties before: crane dispatch\nHer duties after: crane dispatch",
            "Work content: identical before and after",
            "Hos oss sköter hon hyresfakturorna, och det är hyresfakturorna hon ska sköta även där, ingenting annat.",
            "Det hon gör i husen: samma som nu, rond, felanmälan, filterbyten",
            "Listan över system hon sköter är densamma före som efter, och det är fortfarande hon som svarar.",
            "Hittills: boendestöd morgon och kväll\nFrån september: boendestöd morgon och kväll",
            "Lägg hennes vecka före flytten bredvid hennes vecka efter, och du kan inte skilja dem åt.",
            "Vad hon gör i dag: kategoriledare\nVad hon ska göra sedan: det hon gör i dag, varken mer eller mindre",
            "Här utreder hon buller åt planhandläggarna. Det ska hon göra där också. Annat ska hon inte göra.",
            "She does the barometer and the quarterly report, which is the complete list of what she does for us now. Nothing has been struck from it and nothing added.",
        ],
    );
}

#[test]
fn near_misses_of_lists() {
    do_not(
        &[
            "I dag: bygglov och rådgivning.\nSedan: bygglov och tillsyn.",
            "Nu gör jag detta:\n- granskar fakturor\n- bokför\nSedan gör jag detta:\n- granskar fakturor\n- bokför\n- leder gruppen",
            "Nu gör jag detta:\n- granskar fakturor\n- bokför\nSedan gör jag detta:\n- granskar fakturor",
            "I dag: rum 412, Köpsgatan.\nSedan: rum 412, Köpsgatan.",
            "Nu: 40 timmar i veckan\nSedan: 40 timmar i veckan",
            "I dag: måndag till fredag\nSedan: måndag till fredag",
            "Före flytten: oklart\nEfter flytten: oklart",
            "Today I teach maths to year nine; after the move Lena teaches maths to year nine.",
            "Tre saker gör jag här: tvättstugebokning, odlingslotter, vattenskador. Två saker kommer jag att göra där: de två första.",
            "Tre saker gör jag här: tvättstugebokning, odlingslotter, vattenskador. Fyra saker kommer jag att göra där: dessa tre och uthyrning.",
            "Nu: telefon 031-365 00 00\nSedan: telefon 031-365 00 00",
            "I dag: Lund, Malm och Berg.\nSedan: Lund, Malm och Berg.",
            "Förra gången jag flyttade var det så här. Nu: bygglov och rådgivning. Sedan: tillsyn.",
            "Nu: bygglov och rådgivning, ungefär\nSedan: bygglov och rådgivning, ungefär",
        ],
        &[
            "Nu: planerar hemtjänstens turer.\nEfter flytten: planerar och leder hemtjänstens turer.",
            "Titel nu: handläggare\nTitel sedan: handläggare",
            "What she does now: see attachment\nWhat she will do: see attachment",
            "Chef nu: Eva Ekman\nChef sedan: Eva Ekman",
            "Hos oss sköter hon hyresfakturorna, och det är leverantörsfakturorna hon ska sköta där, ingenting annat.",
            "Vad hon gör nu: kostnadsberäkningar\nVad hon ska göra: kostnadsberäkningar, plus budget",
            "Vad hon gör nu: kostnadsberäkningar\nVad hon ska göra: kostnadsberäkningar, till jul",
            "Sysslar med nu: skadeinspektion\nSysslar med sedan: vet ej",
            "Arbetsplats nu: Rosenlund\nArbetsplats sedan: samma",
            "Salary: identical before and after",
            "Listan över nycklar hon har är densamma före som efter.",
            "Lägg hennes schema före flytten bredvid hennes schema efter, och du ser skillnaden.",
            "Her duties before: crane dispatch\nHer duties after: crane dispatch and safety",
            "Pias arbete nu: kransamordning\nPias arbete sedan: kransamordning",
            "Vad hon gör i dag: kategoriledare\nVad hon ska göra sedan: det hon gör i dag och lite till",
            "Här utreder hon buller. Det ska hon göra där också. Annat ska hon också göra.",
        ],
    );
}

#[test]
fn the_employer_alone_is_new() {
    state_the_same(
        &[
            "Det enda som ändras är arbetsgivaren, resten av jobbet är som förut.",
            "Bara arbetsgivaren är ny, arbetet är som alltid.",
            "Skillnaden är bara att det står ett annat namn på lönebeskedet.",
            "Only the logo on my payslip changes; the work doesn't.",
            "Jag byter bara arbetsgivare, inte jobb.",
            "Jag byter arbetsgivare men inte arbete.",
            "Allt utom arbetsgivaren är precis som förut.",
            "Everything but the employer stays exactly as it is.",
            "Det är lönekontoret som byts ut, inte jobbet.",
            "Det enda är att jag ska ha en grön tröja i stället för en blå, jobbet är likadant.",
            "Det är arbetsgivaren som är ny, inte jobbet.",
            "It's the employer that is new, not the work.",
        ],
        &[
            "Hon kör samma turer, det är bara det att lönen kommer från ett annat ställe.",
            "Någon annan förändring än arbetsgivaren finns det inte att berätta om.",
            "What changes for her: the logo on the payslip\nWhat does not change: any of the things she does all day",
            "Nothing but the employer's name is different for her.",
            "Förutom skylten på dörren blir det ingen skillnad.",
            "Apart from the employer, nothing in her work changes.",
            "Det enda nya för henne blir vem som betalar lönen.",
            "Hon byter förvaltning men jobbet är kvar i minsta detalj.",
            "It is purely a change of employer, her work is not affected.",
        ],
    );
}

#[test]
fn near_misses_of_employer() {
    do_not(
        &[
            "Det enda som ändras är arbetsgivaren och arbetsuppgifterna.",
            "Det enda som ändras är titeln.",
            "Det enda som inte ändras är arbetsgivaren.",
            "Bara arbetsgivaren är densamma.",
            "Jag byter inte bara arbetsgivare utan också jobb.",
            "Allt utom arbetsgivaren ändras.",
            "Everything but the employer changes.",
            "Ny arbetsgivare, nytt jobb.",
            "Jag byter arbetsgivare men inte kontor.",
            "Skillnaden är bara att jag slipper scheman.",
            "Det enda som skulle ändras var arbetsgivaren.",
            "Om det enda som ändras är arbetsgivaren, går det då att flytta kontot?",
            "Bara arbetsgivaren är ny, och så budgeten förstås.",
            "Det är jobbet som är nytt, inte arbetsgivaren.",
            "It's the work that is new, not the employer.",
            "Jag byter arbetsgivare men inte arbetstider.",
            "Allt utom arbetsgivaren är ungefär som förut.",
            "Everything but the employer stays as it is until June.",
            "New employer, same old coffee.",
        ],
        &[
            "Chefen tror att bara arbetsgivaren är ny.",
            "Det enda som ändras för Pia är arbetsgivaren.",
            "Det är inte bara lönen som kommer från ett annat ställe.",
            "Det enda som ändras i systemet är arbetsgivaren.",
            "Förutom skylten på dörren blir även budgeten ny.",
            "What changes for her: the logo on the payslip\nWhat does not change: her salary",
        ],
    );
}

#[test]
fn nothing_of_the_work_changes() {
    state_the_same(
        &[
            "Det blir ingen skillnad i det jag gör.",
            "Mitt dagliga arbete rubbas inte.",
            "My daily work is not touched at all.",
            "For me nothing is changing in the work.",
            "Jag gör varken mer eller mindre eller annat än nu.",
            "Arbetet är hissarna, som det har varit sedan -97, och det rubbas inte av detta.",
            "Det är ingen som rör det jag gör.",
            "Nobody touches what I do.",
            "Ingen skillnad alls i arbetet.",
            "Med det jag gör om dagarna händer ingenting.",
            "Ett annat jobb är det inte, det är mitt gamla.",
            "Inte är det så att jag byter syssla.",
            "Ni undrar kanske om det är ett nytt jobb. Det är det inte.",
            "Jag går mina rundor och skriver lappar på dem som står fel. Det gör jag i dag och det gör jag sedan med, ingen skillnad alls på det viset.",
            "No new job, no promotion, and not one duty more or less than I have now.",
            "Det som jag gör här kommer jag att fortsätta med där, ingenting blir annorlunda.",
            "Inga uppgifter blir kvar och inga nya väntar.",
            "Mitt uppdrag är ordagrant detsamma.",
            "Inget i jobbet blir annorlunda.",
        ],
        &[
            "Något annat än det hon gör i dag blir det inte.",
            "Uppdragsbeskrivningen är oförändrad in på minsta komma.",
            "Nothing happens to what she does.",
            "She cooks the lunch for 400 students, plans the menu and orders the food. I was told you need to know if it is another job. It isn't.",
            "Det blir inga förändringar i vad hon gör.",
            "Hennes jobbinnehåll påverkas inte av bytet.",
            "There is no change whatsoever to what she works with.",
            "Hon får vare sig fler eller färre sysslor.",
            "Hon får varken fler eller färre sysslor där.",
            "Her work stays put in every detail.",
            "Her task description travels as is.",
        ],
    );
}

#[test]
fn near_misses_of_no_change() {
    do_not(
        &[
            "Det blir inget nytt kontor.",
            "Det blir ingen skillnad i lön.",
            "Mitt dagliga arbete rubbas inte förrän i höst.",
            "Nothing is changing in the work yet.",
            "Det är inget nytt att jobben ändras.",
            "Ingen skillnad alls mot hur det var när Pia bytte.",
            "Ingen vet vad som händer med det jag gör.",
            "Inget är bestämt om arbetet.",
            "Det är inte så att inget ändras i arbetet.",
            "Jag tror inte att något ändras i jobbet.",
            "Det blir ingen skillnad i det jag gör utom att jag blir chef.",
            "Ett annat jobb är det.",
            "Det blir inga förändringar i systemet.",
            "Nobody knows what I do.",
            "Ni undrar kanske om det är ett nytt jobb. Det är det.",
            "Ni undrar kanske om det är samma jobb. Det är det inte.",
            "Inga möbler blir kvar och inga nya väntar.",
            "Mitt uppdrag var ordagrant detsamma när jag började.",
            "Inget i rummet blir annorlunda.",
            "Det är ingen som rör det jag gör förrän efter nyår.",
            "No new job, no promotion, and not one krona more or less than I have now.",
            "Jag gör varken mer eller mindre än mina kollegor.",
        ],
        &[
            "Något annat än nytt jobb blir det inte.",
            "Nothing is changing in the work for her colleagues.",
            "Nobody touches what she left behind on her desk.",
            "Nothing happens to her account.",
            "I was told you need to know if it is another job. It is.",
            "Hon får vare sig högre eller lägre lön.",
            "Her desk stays put in every detail.",
            "Her chair travels as is.",
            "Det blir väl inga förändringar i vad hon gör, tror jag.",
            "Det blir inga förändringar i vad Pia gör.",
        ],
    );
}

#[test]
fn further_ways_to_say_that_the_work_stays() {
    state_the_same(
        &[
            "Jag rensar samma dagvattenbrunnar som jag gör i dag och ingenting annat.",
            "Mitt jobb är detsamma i varje detalj.",
            "Jag tar med mig alla mina klienter och får inga andra.",
            "Ingenting i det jag gör blir annorlunda.",
            "Det blir varken fler eller färre arbetsmoment för mig.",
            "Jag vaktar museet på nätterna. Så är det i dag och så blir det efter flytten.",
            "Inget av mitt arbete lämnas kvar och inget nytt tillkommer.",
            "De betalar lönen, jag gör det jag alltid har gjort.",
            "My work goes with me untouched.",
            "All I do today I will do there, no more, no less.",
        ],
        &[
            "Hon klipper samma häckar som hon alltid gjort, bara åt en annan arbetsgivare.",
            "Hon har hand om fakturorna i dag och det är fakturorna hon kommer att ha hand om sedan.",
            "She goes on inspecting playgrounds just as she does now.",
            "Hennes vardag på biblioteket förändras inte det minsta.",
            "Hon tvättar, stryker och syr, nu som då.",
            "Allt hon gör hos oss fortsätter hon att göra hos dem, rakt av.",
            "Nu: handlägger parkeringstillstånd\nEfter flytten: handlägger parkeringstillstånd",
            "Hon granskar samma avtal åt samma beställare som i dag.",
            "Hon sköter arkivet i dag, och arkivet ska hon sköta där också, inget mer.",
        ],
    );
}

#[test]
fn further_near_misses() {
    do_not(
        &[
            "I mow the same lawns I mow today and the cemetery.",
            "Jag klipper samma häckar som jag gör nu samt kör gruset.",
            "Jag vaktar museet. Så är det i dag och så blir det efter flytten, och kassan.",
            "Jag rensar samma dagvattenbrunnar som jag gör i dag och lite annat.",
            "I mow the same lawns I mow today, and the cemetery as well.",
            "Varenda kurs jag undervisar i dag lämnar jag, inga nya tillkommer.",
            "Mitt kontor är detsamma i varje detalj.",
            "Arbetsgivaren är ny, och mina arbetsdagar är det också.",
            "Jag tar med mig alla mina klienter och får tio andra.",
            "Ingenting i det jag gör hos oss finns kvar hos dem.",
            "Det blir varken fler eller färre semesterdagar för mig.",
            "Jag vaktar museet på nätterna. Så är det i dag men efter flytten blir det dagar i kassan.",
            "Inget av mitt arbete lämnas kvar, det läggs ner.",
            "Bytet gäller bara arbetsgivaren, tror de, men jobbet är ett annat.",
            "De betalar lönen om jag gör det jag alltid har gjort.",
            "My chair goes with me untouched.",
            "Nytt namn på lönebeskedet, annars är lönen precis som vanligt.",
            "Jag lägger scheman i dag och håller kurser efter flytten.",
            "All I do today I will do there until they find somebody.",
            "Jag hoppas laga samma mat som i dag.",
            "Jag lagar samma mat som i dag om de behåller köket.",
            "Min kollega lagar samma mat som i dag.",
            "Flytta även Majas konto, hon lagar samma mat som i dag.",
            "Jag lagar samma mat som i dag på halvtid, resten av tiden kör jag ut den.",
            "Min chef heter Eva Lind. Hon svarar på samma frågor om samma system.",
        ],
        &[
            "Hon lagar samma mat som i dag och sköter disken.",
            "Hon lagar samma mat som i dag, och hon ska leda köket.",
            "Inget av hennes arbete lämnas kvar och inget nytt tillkommer, och hon blir gruppledare.",
            "Hon klipper samma häckar som hon alltid gjort fram till nyår.",
            "Hon har hand om fakturorna i dag och det är budgeten hon kommer att ha hand om sedan.",
            "She went on inspecting playgrounds just as she did in Malmö.",
            "Det hon gör på receptionen i dag gör Maja i september.",
            "Hennes resväg till biblioteket förändras inte det minsta.",
            "Hon tvättar, stryker och syr nu, då ska hon sälja.",
            "Allt hon gör hos oss fortsätter Maja att göra hos oss, rakt av.",
            "Nu: handlägger parkeringstillstånd\nEfter flytten: handlägger parkeringstillstånd och bygglov",
            "Work today: dispatching trams\nWork from September: planning trams",
            "Nobody is asking her to do what she does today.",
            "Hon granskar samma avtal åt samma beställare som i dag, fast hon ska leda gruppen.",
            "Hon är och förblir ansvarig för sina egna nycklar.",
            "There is nothing she does today that she will do there.",
            "Hon sköter arkivet i dag, och arkivet ska Kim sköta där också, inget mer.",
            "Hon lagar samma mat som i dag i sex veckor, sedan blir det kontoret.",
            "Hon lagade samma mat som i dag när hon jobbade i Partille.",
            "Hon skulle ha lagat samma mat som i dag om köket hade funnits.",
            "Påstår chefen: hon lagar samma mat som i dag.",
        ],
    );
}

#[test]
fn what_takes_the_same_away_behind_it() {
    none_states_the_same(&[
        "Mitt dagliga arbete rubbas inte förrän i höst.",
        "Nothing is changing in the work yet.",
        "Nothing is changing in the work for her colleagues.",
        "Mitt uppdrag var ordagrant detsamma när jag började.",
        "Det blir ingen skillnad i det jag gör utom att jag blir chef.",
        "Hon ska göra hos dem vad hon gjorde hos oss innan hon blev chef.",
        "Jag gör samma saker som jag gör i dag och lite annat.",
    ]);
    all_state(
        Some(true),
        &[
            "Mitt dagliga arbete rubbas inte.",
            "Nothing is changing in the work.",
            "Mitt uppdrag är ordagrant detsamma.",
            "Ingen har lyft bort en syssla och ingen har lagt till någon.",
            "Det blir ingen skillnad i det jag gör.",
        ],
    );
}
