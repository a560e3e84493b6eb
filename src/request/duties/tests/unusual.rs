//! Ways of saying it that use none of the usual phrases, a class a table, each beside what comes near it.

use super::all_state;

#[test]
fn what_one_does_is_told_by_a_clause() {
    all_state(
        Some(true),
        &[
            "Det jag gör idag är vad jag kommer att göra hos dem.",
            "Det hon gör i dag gör hon även på Higab.",
            "Allt han gör om dagarna förblir vid det gamla.",
            "Han gör hos oss det han gör nu, varken mer eller mindre.",
            "Allt jag gör nu gör jag vidare där.",
            "Hon fortsätter hos er med det hon gör i dag.",
            "Jag ska göra det jag alltid gjort.",
            "Jag ska fortsätta göra det jag gör.",
            "Vad hon gör om dagarna påverkas inte.",
            "Jag kommer att göra exakt vad jag gör nu.",
            "Det som jag sysslar med nu kommer jag att syssla med även hos Higab.",
            "What I do all day will not change.",
            "What she does here is what she will do there.",
            "He goes on doing just what he has always done.",
            "I am still doing everything I do today.",
            "I'll carry on doing what I've been doing.",
            "Everything she does for us she will do for them as well.",
            "I'll be doing the same things as now.",
            "She'll do what she does now, only for another employer.",
        ],
    );
    all_state(
        None,
        &[
            "Det jag gör i dag är roligt.",
            "Det jag gör är nog vad jag kommer att göra där.",
            "Gör hon det hon gör i dag även hos er?",
            "Det jag ska göra är vad jag alltid velat göra.",
            "Om det jag gör i dag är vad jag gör sedan vet jag inte.",
            "Vad jag ska göra framgår av bifogad arbetsbeskrivning.",
            "Hon vill fortsätta med det hon gör i dag.",
            "What I do there is still unclear.",
            "I do what I can to help.",
            "Could she keep doing what she does today?",
            "If he goes on doing what he does now, can the account move?",
            "Allt är som vanligt här på Higab.",
        ],
    );
    all_state(
        Some(false),
        &[
            "Det jag gör i dag gör jag inte där.",
            "Hon gör inte längre det hon gör i dag.",
            "Det hon gör i dag är inte vad hon kommer att göra där.",
            "She will not be doing what she does now.",
        ],
    );
}

#[test]
fn other_nouns_for_the_duties() {
    all_state(
        Some(true),
        &[
            "Mina göromål blir vid det gamla, samtliga.",
            "Hennes åligganden är oförändrade.",
            "Mitt åliggande förblir i alla delar vad det är.",
            "Varenda uppgift jag har sköter jag vidare.",
            "Alla åtaganden följer med henne.",
            "Arbetsbeskrivningen är densamma.",
            "Hon har samma befattningsbeskrivning som i dag.",
            "Min arbetsbeskrivning följer med ord för ord.",
            "Mina arbetssysslor är likadana som förut.",
            "Samma ansvar och samma sysslor.",
            "Portföljen är oförändrad.",
            "Hon behåller hela sin ärendestock.",
            "Her remit is unchanged.",
            "My day-to-day stays exactly the same.",
            "Same workload, same assignments and same duties.",
            "He keeps his entire portfolio.",
            "The job description stays as it is.",
            "My brief remains the same.",
            "Arbetsinnehållet rubbas inte.",
        ],
    );
    all_state(
        None,
        &[
            "Arbetsbeskrivning bifogas.",
            "Jag har kvar ansvaret för budgeten.",
            "Arbetsbeskrivningen följer med i bilagan.",
            "Här är en brief om flytten.",
            "Ansvarig chef är densamma.",
            "Hennes portfölj blir nog densamma.",
            "Is the remit the same?",
            "Åtagandena klarnar senare.",
        ],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn the_same_work_is_done() {
    all_state(
        Some(true),
        &[
            "Hon utför samma arbete som tidigare.",
            "Jag gör samma arbete där.",
            "Hon utför exakt det arbete hon utför i dag.",
            "Jag fortsätter där med det arbete jag har här, utan skillnad.",
            "Jag sköter samma saker som förut.",
            "Allt hon har på sitt bord tar hon med sig.",
            "Jag tar med mig allt jag har på bordet.",
            "Jag fortsätter precis som förut.",
            "Hon fortsätter som vanligt hos er.",
            "Jag arbetar vidare med precis det jag arbetar med i dag.",
            "Arbetet är i sak vad det är i dag.",
            "Det är det gamla vanliga arbetet alltihop.",
            "Jobbet blir som vanligt för mig.",
            "Jag jobbar vidare precis som förut på Higab.",
            "Mitt jobb ser likadant ut där.",
            "Jag gör mitt jobb som förut.",
            "She does the same work there as she does here.",
            "He'll be doing the very same work as for us.",
            "I will carry on as before at Higab.",
            "The work is just as it is today.",
            "My work stays the same.",
            "She continues the work she does here.",
            "I do exactly the same job as before.",
            "My daily work is unchanged.",
            "Arbetet rullar på som förut.",
            "Mina arbetsdagar ser ut precis som nu.",
            "Hon gör likadant som nu.",
            "Bara chefen byts, inte det jag gör.",
            "He brings all of his work along.",
            "Min tjänst flyttas till Higab med samma innehåll.",
            "The tasks I have today are the tasks I will have there.",
            "Uppgifterna jag har i dag har jag kvar.",
            "The nature of my work is unchanged.",
        ],
    );
    all_state(
        None,
        &[
            "Samma jobb som förut.",
            "Samma arbete.",
            "It is the same work.",
            "Jag jobbar som vanligt fram till semestern.",
            "Efter semestern jobbar jag som vanligt.",
            "Kontot fungerar som vanligt.",
            "Hon gör nog samma arbete.",
            "Jag fortsätter som enhetschef.",
            "Gör hon samma arbete där?",
            "Min kollega gör samma arbete på Higab. Flytta mitt konto.",
            "Hon tar med sig datorn och allt annat.",
            "Jag hoppas kunna fortsätta som förut.",
            "Mejlet har samma innehåll.",
            "Mappen innehåller samma saker som förut.",
            "Mina dagar är fulla.",
            "Arbetet fortsätter.",
            "Bara chefen byts, inte kontot.",
        ],
    );
    all_state(
        Some(false),
        &[
            "Hon utför inte samma arbete som tidigare.",
            "Jag gör inte samma jobb där.",
            "She does not do the same work there.",
        ],
    );
}

#[test]
fn nothing_is_added_and_nothing_taken_away() {
    all_state(
        Some(true),
        &[
            "Inga uppgifter läggs på eller lyfts bort för hennes del.",
            "Ingenting till och ingenting ifrån av det jag gör.",
            "Inga arbetsuppgifter tillkommer och inga försvinner.",
            "Av mina arbetsuppgifter försvinner inget och inget tillkommer.",
            "Inte en enda arbetsuppgift ändras.",
            "None of my duties change.",
            "Nobody's duties are touched.",
            "No duties are added or removed.",
            "Not a single task changes.",
            "She is moved, keeping all of her duties as they are.",
            "Nothing is added to my duties and nothing is taken away.",
        ],
    );
    all_state(
        None,
        &[
            "Inget läggs till i adressboken.",
            "Läggs några uppgifter till?",
            "Inget är bestämt om arbetsuppgifterna.",
            "I hope that none of my duties change.",
            "Inga nya kollegor tillkommer.",
        ],
    );
}

#[test]
fn the_change_is_told_by_its_content() {
    all_state(
        Some(false),
        &[
            "Det mesta av det jag gör i dag får jag lämna ifrån mig.",
            "Jag ska i stället bygga upp en helt ny funktion.",
            "För min del blir det nya sysslor.",
            "Det blir en helt ny värld för mig.",
            "The rest is new to me.",
            "She will do work that has nothing to do with what she does here.",
            "Hon har tackat ja till tjänsten som enhetschef på Higab.",
            "I was picked for the controller position at Higab.",
            "Han har lämnat in sin uppsägning.",
            "Jag släpper alla mina arbetsuppgifter.",
            "Mina arbetsuppgifter lämnar jag ifrån mig.",
            "It is a whole new field for her.",
            "Jag skolar om mig till något helt annat.",
            "Hon ska göra något helt annat.",
            "Jag ska ägna mig åt helt andra saker.",
            "Jag hoppar in som vikarie för en ekonom på Higab, så det blir något annat.",
            "I am starting a new career.",
            "Hon börjar på ett nytt arbete.",
            "Han byter bana.",
            "Jag lämnar mina arbetsuppgifter till en kollega.",
            "Mina nuvarande uppgifter tar en kollega över.",
            "Mina arbetsuppgifter stannar här.",
            "Hennes uppgifter stannar kvar hos oss.",
            "My duties stay behind with a colleague.",
            "It is not the same job.",
        ],
    );
    all_state(
        None,
        &[
            "Vi ska bygga upp en ny webbplats.",
            "Det är en ny värld av konton.",
            "Min kollega har fått nya sysslor. Flytta mitt konto.",
            "Blir det nya sysslor?",
            "Jag är vikarie och min tjänst flyttas.",
            "Jag hoppar in som vikarie för en kommunikatör.",
            "Nytt är bara chefen.",
            "Annat har jag inte att säga.",
        ],
    );
}

#[test]
fn what_was_so_of_a_colleague_states_nothing() {
    all_state(
        None,
        &[
            "Ni flyttade Anders konto, han hade ju oförändrade arbetsuppgifter.",
            "Förra året hade hon samma arbetsuppgifter.",
            "He had the same duties.",
            "Hon hade nya arbetsuppgifter.",
            "Anders had unchanged duties.",
        ],
    );
}

#[test]
fn lists_with_labels_of_ones_own() {
    all_state(
        Some(true),
        &[
            "work: what I do today, to the letter",
            "Vad hen ska göra: Exakt detsamma som i dag",
            "Arbetsuppgifter: som förut, alltihop",
            "Oförändrade arbetsuppgifter? Ja",
            "Är arbetsuppgifterna desamma? Ja, de är helt oförändrade.",
            "Sysslor: samma",
            "Vad jag gör: samma som i dag",
            "Arbete: oförändrat",
            "Remit: unchanged",
            "Göromål: desamma",
            "Arbetsinnehåll: detsamma som nu",
        ],
    );
    all_state(
        None,
        &[
            "Work: Higab",
            "Arbete: samma telefon",
            "Vad hon ska göra: se bilaga",
            "Sysslor: ?",
            "Arbete: Göteborg",
        ],
    );
    all_state(
        Some(false),
        &[
            "Oförändrade arbetsuppgifter? Nej",
            "Sysslor: nya",
            "Vad hen ska göra: helt andra saker",
        ],
    );
}

#[test]
fn no_new_job_beside_what_one_does() {
    all_state(
        Some(true),
        &[
            "Alltså inget nytt jobb! Jag gör allt jag gjort här och inget utöver det.",
            "Något nytt jobb är det inte fråga om, min arbetsbeskrivning följer med ord för ord.",
            "Jag byter inte jobb, jag gör det jag alltid gjort.",
            "It's not a new job: I do exactly what I do today.",
            "Hon har inte fått någon ny tjänst, hon gör det hon gör i dag även hos er.",
        ],
    );
}
