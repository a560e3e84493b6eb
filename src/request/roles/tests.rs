//! Which titles sentences state, and on which side of the move. The sentence is the case.

use jiff::civil::date;

use super::super::document::{Document, part};
use super::super::evidence::{Source, Stated};
use super::super::mentions::Mentions;
use super::read;
use crate::register::Register;

/// Reads each case, "text => title before, title after", a dash where none is stated.
fn all_read(cases: &[&str]) {
    let register = Register::built_in().expect("the register that the program carries is sound");
    for case in cases {
        let (text, expected) = case.split_once(" => ").expect("a case has an arrow");
        let mentions = Mentions::find(text, date(2025, 3, 3), register);
        let parts = vec![part(Source::Body, text.to_owned(), mentions)];
        let roles = read(&Document {
            parts,
            ..Document::default()
        });
        let title =
            |stated: Option<Stated<String>>| stated.map_or("-".to_owned(), |title| title.value);
        let read = format!("{}, {}", title(roles.current), title(roles.new));
        assert_eq!(read, expected, "{text:?}");
    }
}

#[test]
fn titles_of_today_and_of_the_time_to_come() {
    all_read(&[
        "- i dag kock, där lönespecialist => kock, lönespecialist",
        "Titel till och med den 30 september vaktmästare, titel från den 1 oktober jurist. => vaktmästare, jurist",
        "Title until 30 September caretaker, title from 1 October chief legal officer. => caretaker, chief legal officer",
        "Befattning fram till den 1 maj: kock, från den 1 maj: lönespecialist. => kock, lönespecialist",
        "My title before 1 May is driver, and from 1 May teacher. => driver, teacher",
        "Nu vaktmästare, sedan verksamhetscontroller. => vaktmästare, verksamhetscontroller",
        "Today a librarian, there a teacher. => librarian, teacher",
        "I dag är jag kurator, på Higab blir jag jurist. => kurator, jurist",
        "Tjänsten som registrator är sig lik. Själv är jag utredare på Higab från måndagen den 3 mars 2025. => registrator, utredare",
        "Titel idag: vaktmästare\nTitel där: verksamhetscontroller => vaktmästare, verksamhetscontroller",
        "Jag är utredare på Higab och flyttas från den 3 mars 2025. => utredare, -",
        "Jag är utredare på Higab sedan den 3 mars 2020. => utredare, -",
        "I dag fika, där lunch. => -, -",
        "Titel nu kock, titel sedan lönespecialist. => kock, lönespecialist",
        "Samuel började sin bana på Liseberg som sommarjobbare 1998. => -, -",
        "Min befattning som arkivarie från den 1 juni 2023 finns på Higab. => arkivarie, -",
    ]);
}

#[test]
fn titles_of_the_first_person() {
    all_read(&[
        "Jag är förvaltare på Higab och flyttas till Renova. => förvaltare, -",
        "Min tjänst som enhetschef flyttas till Higab. => enhetschef, -",
        "Jag arbetar i dag som verksamhetsutvecklare på Higab. => verksamhetsutvecklare, -",
        "Jag jobbar på Spårvägen som fordonstekniker. => fordonstekniker, -",
        "Jag är anställd som ekonom hos Higab. => ekonom, -",
        "Ulrika heter jag och är undersköterska på dagverksamheten. => undersköterska, -",
        "Min tjänst (skolkurator) går nu till Higab. => skolkurator, -",
        "Jag jobbar som barista på Liseberg. => barista, -",
        "Till vardags är jag redaktör på Kulturförvaltningen. => redaktör, -",
        "Jag var skolvaktmästare på skolan i 22 år. => skolvaktmästare, -",
        "Jag är budget- och skuldrådgivare på Higab. => budget- och skuldrådgivare, -",
        "Min tjänst som IT-pedagog lyfts över till Higab. => IT-pedagog, -",
        "Idag är jag 1:e socialsekreterare på Centrum. => 1:e socialsekreterare, -",
        "arbetsuppgifterna är samma, jag är kundvärd i Biskopsgården => kundvärd, -",
    ]);
}

#[test]
fn titles_of_the_third_person() {
    all_read(&[
        "Johanna Malm (johmal0402) är webbredaktör hos oss. => webbredaktör, -",
        "Vår ekonom Patrik Sellin flyttar med sin tjänst. => ekonom, -",
        "Tyra Jonasson, stödpedagog, konto tyrjon1111, följer med till Higab. => stödpedagog, -",
        "Kontot helbra0903 (Helena Brandt, processingenjör) ska flyttas. => processingenjör, -",
        "Hans befattning som stadsjurist förs över till Higab. => stadsjurist, -",
        "Säljaren Sanja Markovic tas över av Bostadsbolaget. => säljare, -",
        "Hej, undersköterskan Anna Berg flyttar till Higab. => undersköterska, -",
        "En av våra ekonomer ska byta förvaltning. => ekonom, -",
        "Fyra av mina sjuksköterskor lämnas över till Funktionsstöd. => sjuksköterska, -",
        "Vi har en socialsekreterare, Mahmoud Haddad, vars tjänst har gått över. => socialsekreterare, -",
        "Albin Engdahl flyttas. Albin är skolbibliotekarie. => skolbibliotekarie, -",
        "Hon arbetar hos oss på Higab som kurator. => kurator, -",
        "Emelie Kjellberg, som är bovärd i området, följer med tjänsten till oss. => bovärd, -",
        "Han har varit bovärd hos oss. => bovärd, -",
        "Hon är biträdande rektor på skolan. => biträdande rektor, -",
        "Det gäller Peder Lagercrantz, byggprojektledare, pedlag0705. => byggprojektledare, -",
    ]);
}

#[test]
fn titles_after_the_move() {
    all_read(&[
        "Jag har fått en ny tjänst som projektledare på Higab. => -, projektledare",
        "Jag sökte och fick tjänsten som evenemangsutvecklare på Higab. => -, evenemangsutvecklare",
        "Börjar där 18/8 som ekonomiassistent. => -, ekonomiassistent",
        "Jag ska vikariera som pressekreterare på Higab. => -, pressekreterare",
        "Jag har utsetts till tillförordnad områdeschef på Higab. => -, tillförordnad områdeschef",
        "På SLK får hon titeln controller. => -, controller",
        "Från och med den 1 oktober är jag avdelningschef på Higab. => -, avdelningschef",
        "Hon är fritidspedagog där och blir fritidspedagog här. => fritidspedagog, fritidspedagog",
        "Han är lärare hos oss men blir biträdande rektor där. => lärare, biträdande rektor",
        "Hon går från undersköterska till planeringsadministratör. => undersköterska, planeringsadministratör",
        "Spårvagnsförare blir parkeringsvakt. => spårvagnsförare, parkeringsvakt",
        "Hon är vaktmästare hos oss men anställs som IT-arkitekt där. => vaktmästare, IT-arkitekt",
        "Hon är idag handläggare hos oss. Hon övergår den 3 februari till Higab som ekonomichef. => handläggare, ekonomichef",
        "Jag ska arbeta på Higab som rekryterare. => -, rekryterare",
        "I mars kommer hon att jobba hos oss som bovärd. => -, bovärd",
        "Han går över till Higab den 1 mars som driftchef. => -, driftchef",
        "Samma titel: landskapsingenjör. => landskapsingenjör, landskapsingenjör",
        "Titeln är fortfarande livsmedelsinspektör. => livsmedelsinspektör, livsmedelsinspektör",
        "Jag har fått nytt jobb som utredare på Higab. I dag är jag kursadministratör. => kursadministratör, utredare",
    ]);
}

#[test]
fn english_titles() {
    all_read(&[
        "I work as an air quality analyst at Higab. => air quality analyst, -",
        "My position as GIS analyst goes to Higab. => GIS analyst, -",
        "I'm a venue technician at Got Event. => venue technician, -",
        "One of my teachers, Leila Karimi, is being transferred. => teacher, -",
        "Ahmad Karami, ahmkar0909, auditor with us, is handed over. => auditor, -",
        "She has accepted a new role as communications strategist at Higab. => -, communications strategist",
        "I'm a dramaturg here and will be a dramaturg at Kulturförvaltningen. => dramaturg, dramaturg",
        "Today I'm a ride operations supervisor at Liseberg. => ride operations supervisor, -",
        "From August I will be working as a recruiter at Higab. => -, recruiter",
        "She moves to Higab on 1 March as an accountant. => -, accountant",
        "For six years I have been a support assistant at Higab. => support assistant, -",
        "I am working in Gryaab like process operator. => process operator, -",
        "My post of venue electrician has been handed across. => venue electrician, -",
    ]);
}

#[test]
fn titles_in_forms() {
    all_read(&[
        "Befattning: Enhetschef => enhetschef, -",
        "Titel: studie- och yrkesvägledare => studie- och yrkesvägledare, -",
        "Titel idag: elevassistent\nNy titel: HR-administratör => elevassistent, HR-administratör",
        "Nuvarande titel: familjebehandlare => familjebehandlare, -",
        "Samma arbetsuppgifter: ja, lärare i slöjd => lärare i slöjd, -",
        "Befattning: samma => -, -",
        "Nu: kock, Förskoleförvaltningen\nSedan: vaktmästare, Higab => kock, vaktmästare",
        "Från: Renova (ekonom)\nTill: Higab (kommunikatör) => ekonom, kommunikatör",
        "Titel: lokalvårdare\nTitel från juni: controller => lokalvårdare, controller",
        "Present title: cleaner. Title from June: financial analyst. => cleaner, financial analyst",
        "Befattning t.o.m. 31 maj: kock\nBefattning fr.o.m. 1 juni: ekonom => kock, ekonom",
        "Titel; Före: markförvaltare; Efter: planarkitekt => markförvaltare, planarkitekt",
        "Nuvarande organisation och befattning: Higab, lokalvårdare\nKommande organisation och befattning: Renova, skoladministratör => lokalvårdare, skoladministratör",
    ]);
}

#[test]
fn what_is_no_title_of_the_employee() {
    all_read(&[
        "Jag är ledig nästa vecka. => -, -",
        "Han är nöjd och glad. => -, -",
        "Jag är trött på det här. => -, -",
        "Flytta kontot.\n\nMvh Anna Berg, enhetschef => -, -",
        "Min nya chef Claes Werner godkänner. => -, -",
        "Det är bara min tjänst som berörs. => -, -",
        "Jag är inte chef längre. => -, -",
        "Vår medarbetare Anna Berg flyttar. => -, -",
        "Hon är anställd hos oss som tidigare. => -, -",
        "Som du vet flyttar jag den 1 mars. => -, -",
        "Befattningen är densamma. => -, -",
        "Där får jag prata med folk som fått böter. => -, -",
        "Jag, som alla andra, flyttar. => -, -",
        "My line manager approves. => -, -",
        "I am the unit manager of Helga Jonsdottir, whose position moves. => -, -",
        "Konto: annber0101\nBeställare: jag, enhetschef => -, -",
        "Han kommer att få en mentor, Lillemor Ask. => -, -",
        "Det enda som byts är vem som betalar lönen. => -, -",
    ]);
}

#[test]
fn both_titles_of_a_mail() {
    all_read(&[
        "Milo Stark (milsta0410) is a cook at Liseberg today and will be a payroll accountant at Got Event. => cook, payroll accountant",
        "I dag är Katja Lundin (katlun0112) barnskötare i Förskoleförvaltningen, från 1/8 är hon administratör på Grundskoleförvaltningen. => barnskötare, administratör",
        "Som ekonom på Renova flyttas jag till en tjänst som kommunikatör på Gryaab. => ekonom, kommunikatör",
        "Jag har jobbat som ekonom på Renova och flyttas till Gryaab för att vara kommunikatör. => ekonom, kommunikatör",
        "Ekonom på Renova, kommunikatör på Gryaab från den 4 maj. => ekonom, kommunikatör",
        "I go there as a lab technician; here I am an accountant. => accountant, lab technician",
        "Nuvarande titel ekonom, ny titel kommunikatör. => ekonom, kommunikatör",
        "Eva Ekström, ekonom, flyttas till Gryaab och ska där heta kommunikatör. => ekonom, kommunikatör",
        "Eva Ekström (ekonom) flyttas från Renova till Gryaab (kommunikatör). => ekonom, kommunikatör",
        "She used to be our accountant and becomes their lab technician. => accountant, lab technician",
        "Jag är kock på Renova. Titeln där är controller. => kock, controller",
        "Från kock på Renova till controller på Gryaab den 4 maj. => kock, controller",
        "I am a cook at Renova and from 4 May I am a payroll accountant at Gryaab. => cook, payroll accountant",
        "My position as a cook moves to Gryaab. My new title is payroll accountant. => cook, payroll accountant",
        "Jag är kock på Liseberg och den 4 maj blir jag husvärd på Poseidon. => kock, husvärd",
        "Jag är barnskötare och fortsätter som barnskötare. => barnskötare, barnskötare",
        "She is a nurse here and carries on as a nurse at Higab. => nurse, nurse",
        "Han är förvaltare i dag, från och med 1 maj är han controller. => förvaltare, controller",
    ]);
}

#[test]
fn titles_behind_other_words_for_a_post() {
    all_read(&[
        "Stig Rolands syssla som fordonssamordnare övergår till Higab. => fordonssamordnare, -",
        "Min plats som kurator flyttas till Higab. => kurator, -",
        "Arbetsuppgifterna som studievägledare är desamma. => studievägledare, -",
        "Tjänsten jag har som familjerättssekreterare flyttas. => familjerättssekreterare, -",
        "Undertecknad, skadereglerare vid Göta Lejon, flyttas. => skadereglerare, -",
        "Jag började 1998 som fastighetsvärd på Higab. => fastighetsvärd, -",
        "Som dietist ska jag räknas till Higab. => dietist, -",
        "Konto elijoh1122, tillhörande socialsekreteraren Elina Johannesson, överförs. => socialsekreterare, -",
        "Konto hanehr0815, innehavare Hans-Erik Uggla, yrkesrevisor. => yrkesrevisor, -",
        "Min undersköterska Samira Jama byter förvaltning. => undersköterska, -",
        "Som arbetsledare för vinterväghållningen lyder jag under Higab. => arbetsledare, -",
        "Tjänsten som jag har, bullerhandläggare, lyfts över från Higab. => bullerhandläggare, -",
        "För min del innebär det att jag, näringslivsanalytiker på Higab, lyder under Renova. => näringslivsanalytiker, -",
        "Vi får över en familjehemskonsulent, Jorge Álvarez, med adressen. => familjehemskonsulent, -",
        "Jag lämnar Higab, där jag varit bibliotekarie. => bibliotekarie, -",
        "Ja ä mätningstekniker på Higab. => mätningstekniker, -",
        "Jag är stadsträdgårdsmästare i själen men landskapsarkitekt på pappret. => landskapsarkitekt, -",
        "Jag är ateljerista på Förskoleförvaltningen. => ateljerista, -",
        "Hossein Karami, who is a construction manager, goes over to Higab. => construction manager, -",
    ]);
}

#[test]
fn an_english_title_is_as_long_as_its_words() {
    all_read(&[
        "Our desk officer Felix Aronsson goes with his desk. => desk officer, -",
        "Our vessel traffic coordinator Piotr Nowak goes over to Renova. => vessel traffic coordinator, -",
        "One of our ride technicians Bo Ek is moved. => ride technician, -",
        "I'm a contact centre agent at Higab. => contact centre agent, -",
        "I am a claims handler and my position moves. => claims handler, -",
        "My manager Claes Werner approves. => -, -",
    ]);
}

#[test]
fn titles_that_nobody_got_are_none() {
    all_read(&[
        "I höstas sökte jag ett jobb som strateg på Higab men fick det inte. => -, -",
        "I applied for a position as analyst at Higab but did not get it. => -, -",
        "Tjänsten som controller tackade jag nej till. => -, -",
        "Hon erbjöds jobbet som planerare men det blev aldrig något av det. => -, -",
        "He was offered a post as engineer and turned it down. => -, -",
        "Efter sommaren ska jag flytta. => -, -",
    ]);
}

#[test]
fn titles_of_what_is_left_and_of_a_list() {
    all_read(&[
        "Lämnar Higab som biljettsäljare, börjar på Renova som redovisningsekonom. => biljettsäljare, redovisningsekonom",
        "Hon slutar som lärare hos Higab och börjar på Renova som kock. => lärare, kock",
        "Jag slutar hos Higab som kurator. => kurator, -",
        "Där blir han gruppledare i stället för inspektör. => inspektör, gruppledare",
        "från 13 april 2026: enhetschef på Renova => -, enhetschef",
    ]);
}

#[test]
fn what_one_is_in_place_of_it() {
    all_read(&[
        "Ina Berg är i dag receptionist hos oss. Från 1 april är hon i stället kemiingenjör på Higab. => receptionist, kemiingenjör",
        "Jag är kock. Från den 1 april är jag i stället lönespecialist. => kock, lönespecialist",
        "Jag är kock på Higab i stället för på Renova. => kock, -",
    ]);
}

#[test]
fn two_titles_in_one_breath() {
    all_read(&[
        "Hon är vaktmästare här och blir ekonom där. => vaktmästare, ekonom",
        "I dag är hon vaktmästare och från den 1 oktober jurist. => vaktmästare, jurist",
        "Vaktmästare hos oss, systemutvecklare hos dem. => vaktmästare, systemutvecklare",
        "Nu är hon vaktmästare, på Higab blir titeln HR-chef. => vaktmästare, HR-chef",
        "På visitkortet ska det stå ekonom i stället för vaktmästare. => vaktmästare, ekonom",
        "She stops as a caretaker and starts as a lawyer. => caretaker, lawyer",
        "The post is called caretaker here and economist there. => caretaker, economist",
        "Befattning: vaktmästare (blir ekonom) => vaktmästare, ekonom",
        "Hon är vaktmästare hos oss och trivs med chefen där. => vaktmästare, -",
    ]);
}

#[test]
fn titles_that_one_is_to_have() {
    all_read(&[
        "Nu är han vaktmästare, på Bostadsbolaget blir titeln HR-chef. => vaktmästare, HR-chef",
        "He's a cleaner with us and is to be their finance director from 2 March. => cleaner, finance director",
        "Titeln är vaktmästare. => vaktmästare, -",
    ]);
}
