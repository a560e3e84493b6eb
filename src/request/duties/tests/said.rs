//! Classes of saying it that few rules knew: in pairs, by what alone is new, with the words turned round; and what looks
//! like them.

use super::{all_state, none_states_the_same, reading};

#[test]
fn neither_more_nor_less() {
    all_state(
        Some(true),
        &[
            "Inte en enda arbetsuppgift vare sig tillkommer eller försvinner.",
            "Ingen uppgift vare sig läggs till eller tas bort.",
            "Några nya uppgifter får jag inte, och ingen av dem jag har försvinner.",
            "Arbetsuppgifterna, vilka varken utökas, minskas eller byts, framgår av avtalet.",
            "I won't be given any new duties, nor will any be taken from me.",
            "Hon fortsätter med allt som hon har på sitt bord i dag och får inget annat därutöver.",
            "Skillnaden mellan hans arbetsuppgifter före och efter är noll.",
            "The difference between her duties here and there is none whatsoever.",
            "Det är bara förvaltningen som är ny, inte arbetsuppgifterna.",
            "Chefen är ny men inte arbetsuppgifterna.",
        ],
    );
    none_states_the_same(&[
        "Vare sig uppgifterna är desamma eller inte vet jag inte.",
        "Arbetsuppgifterna, som inte är bestämda, framgår av avtalet.",
        "Några nya uppgifter får jag inte.",
        "Skillnaden mellan arbetsuppgifterna är inte stor.",
        "Hon fortsätter med sitt men får en del annat därutöver.",
        "Det är arbetsuppgifterna som är nya, inte chefen.",
    ]);
}

#[test]
fn words_turned_round_and_put_apart() {
    all_state(
        Some(true),
        &[
            "Trots att chefen blir ny står mina arbetsuppgifter fast, alla utan undantag.",
            "Arbetet, vilket består av exakt samma delar före och efter flytten, gör jag vidare.",
            "Uppgifterna, som ni minns, är oförändrade.",
            "Det arbete som hon utför där är det arbete som hon ska utföra här.",
            "Till Higab flyttas den 1 december min tjänst, inklusive samtliga arbetsuppgifter sådana de nu är.",
            "Alla arbetsuppgifter som är mina på Higab är mina där också.",
            "Min arbetsbeskrivning gäller ord för ord även där.",
            "She moves, carrying the full set of her duties across unaltered.",
            "Det stämmer inte att jag skulle få nya arbetsuppgifter; dem jag har behåller jag rakt av.",
            "Arbetsuppg. oförändr., intygas.",
            "Flytten inverkar inte på vad jag arbetar med.",
            "The move has no bearing on what I do.",
            "Det här är samma jobb in i minsta detalj.",
            "Jag jobbar på Higab i stället för Liseberg, med exakt samma grejer.",
            "Mina jobb uppgift är alla samma som innan.",
            "I fjol fick jag nya arbetsuppgifter på Higab, och precis dem har jag kvar oförändrade.",
        ],
    );
    none_states_the_same(&[
        "Står mina arbetsuppgifter fast?",
        "Min arbetsbeskrivning gäller inte där.",
        "Det här är samma jobb.",
        "Flytten inverkar på vad jag arbetar med.",
        "Jag flyttar från Higab med samma grejer i kartongerna.",
        "Uppgifterna, som är oklara, är inte desamma.",
        "Alla arbetsuppgifter som är mina på Higab är inte mina där.",
    ]);
}

#[test]
fn denied_behind_the_words() {
    none_states_the_same(&[
        "Oförändrade är mina arbetsuppgifter däremot inte när jag går till Higab.",
        "Samma arbetsuppgifter blir det dock inte.",
        "Desamma är uppgifterna alltså inte längre.",
        "Unchanged my duties are not.",
        "Att säga att arbetsuppgifterna är desamma vore fel, för det är de inte.",
        "Att påstå att uppgifterna är desamma vore att ljuga.",
        "På pappret heter det samma arbetsuppgifter. Så är det inte i verkligheten.",
        "Arbetsuppgifterna är desamma. Eller, det vore att ta i: matlagningen försvinner.",
        "The duties are the same. Well, that would be going too far.",
    ]);
    all_state(
        Some(true),
        &[
            "Oförändrade är mina arbetsuppgifter, inte min lön.",
            "Samma arbetsuppgifter, inte fler och inte färre.",
            "Samma arbetsuppgifter inte minst på kvällarna.",
        ],
    );
}

#[test]
fn a_case_or_a_rule_is_no_statement() {
    all_state(
        None,
        &[
            "Jag har läst att kontot bara flyttas när arbetsuppgifterna är oförändrade.",
            "Kontot följer med när tjänsten och arbetsuppgifterna är desamma.",
            "Accounts are moved when the duties are unchanged.",
            "Det gäller i de fall där arbetsuppgifterna är oförändrade.",
            "I er notis står det att chefen ska intyga samma arbetsuppgifter.",
            "My manager must certify the same duties.",
        ],
    );
    all_state(
        Some(true),
        &[
            "När jag flyttar är arbetsuppgifterna desamma.",
            "Jag behåller mina arbetsuppgifter när jag flyttar.",
            "Min chef har intygat att arbetsuppgifterna är desamma.",
        ],
    );
}

#[test]
fn of_whoever_is_told_by_what_he_is_to_the_employee() {
    none_states_the_same(&[
        "Flytta Rut Ahlms konto. Hennes efterträdare hos oss, Jon, tar över allt och får samma arbetsuppgifter som hon har haft.",
        "Flytta Matilda Rehns konto. Rektorn som hon har arbetat åt flyttar dit samtidigt med samma arbetsuppgifter.",
        "Flytta mitt konto. Min chef flyttar också, med samma arbetsuppgifter.",
        "Please move my account. A colleague made the same journey. His position was transferred with exactly the same duties.",
        "Please move Ida Holm's account. The manager she works for goes there with the same duties.",
        "Flytta Marko Ilics konto. Han satt i vågen i åtta år med samma arbetsuppgifter som de har där.",
    ]);
    all_state(
        Some(true),
        &[
            "Flytta Rut Ahlms konto. Hennes chef intygar att hon har samma arbetsuppgifter.",
            "Flytta mitt konto. Min chef flyttar mig till Higab med samma arbetsuppgifter.",
            "Flytta Rut Ahlms konto. Hennes tjänst flyttas med samma arbetsuppgifter.",
            "Flytta Rut Ahlms konto. Vår medarbetare flyttar dit med samma arbetsuppgifter.",
            "Vår handläggare Rut Ahlm flyttar till Higab med samma arbetsuppgifter. Flytta hennes konto.",
        ],
    );
}

#[test]
fn other_duties_by_other_words() {
    all_state(
        Some(false),
        &[
            "Arbetsuppgifterna blir andra än de som jag har nu.",
            "Det jag ska göra på Higab har ingenting gemensamt med det jag gör här.",
            "Runo Stark, som kontot tillhör, byter arbete.",
            "Jag byter min tjänst på Higab mot en annan på Liseberg.",
            "På Higab har jag inga av mina nuvarande arbetsuppgifter.",
            "Knappast någon av de sysslor jag har på Higab ingår i arbetet på Liseberg.",
            "Efter annons och intervju fick Siv Granath jobbet på Higab.",
            "Mina arbetsuppgifter har bytts ut mot andra.",
            "Min roll blir en annan på Higab än på Liseberg.",
            "About a third of the duties Paula will have there are ones she has never had before.",
            "I am swapping my present tasks for others.",
            "Arbetsuppgifterna är desamma. Rättelse: chefen säger nu att de blir helt nya.",
            "The duties are unchanged. Correction: my manager has just told me that they will be new.",
            "Matilda byter spår, det blir löner och rekrytering.",
        ],
    );
    all_state(
        None,
        &[
            "Min roll i systemet blir en annan.",
            "Jag byter arbetsplats.",
            "Jag byter min dator mot en annan.",
            "Flytta mitt konto. Lokalerna är gamla. De blir helt nya.",
            "Det har ingenting gemensamt med den gamla adressen.",
        ],
    );
}

#[test]
fn both_are_told() {
    let contradicts = |text: &str| reading(text).contradiction.is_some();
    for text in [
        "Jag behåller exakt de arbetsuppgifter som jag har. Alla mina nuvarande arbetsuppgifter lämnar jag samma dag ifrån mig till en kollega.",
        "Arbetsuppgifterna är oförändrade. Mina uppgifter lämnar jag den dagen över till en kollega.",
    ] {
        assert!(contradicts(text), "{text}");
    }
    assert!(!contradicts(
        "Arbetsuppgifterna är oförändrade. Mina nycklar lämnar jag ifrån mig den dagen."
    ));
}
