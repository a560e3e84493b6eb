//! "The same" as whose, as when, for how long, and as whoever laughs at it.

use super::{all_state, none_states_the_same, reading};

#[test]
fn the_same_as_somebody_else_s_is_not_the_same() {
    none_states_the_same(&[
        "Vi har samma arbetsuppgifter, Karin och jag. Vad hon ska göra där vet jag inte.",
        "Jag flyttas den 1 maj. Arbetsuppgifterna är exakt desamma som Göran hade där innan han gick i pension.",
        "My duties will be identical to those of the coordinator I'm replacing.",
        "Karin och jag har samma arbetsuppgifter.",
        "I will have the same duties as the controller I am taking over from.",
        "Min tjänst flyttas. Jag får samma uppgifter som Eva Berg.",
        "Uppgifterna är desamma som Lars hade här innan han slutade.",
    ]);
    all_state(
        Some(true),
        &[
            "Jag flyttas den 1 maj. Uppgifterna är desamma som jag haft sedan 2015.",
            "Arbetsuppgifterna är samma som jag har idag på Higab.",
            "Vi har kommit överens: samma arbetsuppgifter, samma lön.",
        ],
    );
}

#[test]
fn the_same_as_at_another_time_is_not_the_same() {
    none_states_the_same(&[
        "Uppgifterna blir exakt desamma som när jag satt där 2016.",
        "Arbetsuppgifterna är samma som jag haft hos dem i våras på prov.",
        "The duties are the same as when I worked there years ago.",
        "Arbetsuppgifterna är desamma som stod i annonsen.",
        "The tasks are identical to those listed in the advert.",
        "Samma arbetsuppgifter som beskrevs i platsannonsen.",
    ]);
}

#[test]
fn the_same_for_a_while_is_not_the_same() {
    none_states_the_same(&[
        "Arbetsuppgifterna är oförändrade under de tre första månaderna.",
        "Arbetsuppgifterna är desamma. Därefter tar hon över planeringen för hela distriktet.",
        "The duties are unchanged for the first six months.",
        "Same duties to begin with. Later she moves on to procurement.",
        "Samma arbetsuppgifter inledningsvis. På sikt blir det ekonomi.",
        "Samma arbetsuppgifter. Sedan byter han till driften.",
    ]);
    all_state(
        Some(true),
        &[
            "Arbetsuppgifterna är oförändrade. Sedan ska kontot flyttas också.",
            "Same duties. Later on I will need a new badge.",
            "Samma arbetsuppgifter. Dessutom ska hon ha en ny chef.",
            "Inget ändras i uppgifterna. Det skulle varit 1 maj men i stället blir det den 18 maj.",
            "Samma arbetsuppgifter. Sedan byter vi lokal i juni.",
            "Samma arbetsuppgifter. Därefter ska hon ha semester.",
            "Samma arbetsuppgifter. Skönt att jag slipper pendla.",
            "Samma arbetsuppgifter. Allt annat löser vi på annat håll, inget tillkommer för henne.",
        ],
    );
}

#[test]
fn irony_states_nothing() {
    none_states_the_same(&[
        "”Samma arbetsuppgifter”, som det så fint heter i beslutet. Nåja.",
        "Samma arbetsuppgifter! Om man med samma menar att jag byter lastbil mot växel.",
        "Chefen säger att jag får exakt samma arbetsuppgifter men tro mig det får jag inte.",
        "So-called same duties: they took my projects.",
        "The same duties, if by same you mean twice as many.",
    ]);
}

#[test]
fn a_denial_before_or_behind_turns_it() {
    all_state(
        Some(false),
        &[
            "Det stämmer inte att mina arbetsuppgifter är oförändrade.",
            "Det är fel att arbetsuppgifterna är desamma.",
            "Det där med samma arbetsuppgifter gäller inte längre.",
            "Samma arbetsuppgifter stämmer inte.",
            "It is not true that the duties are the same.",
            "Arbetsuppgifterna är inte desamma längre utan jag ska granska räkningar.",
            "Arbetsuppgifterna är anpassade efter hans rygg.",
            "Av mina arbetsuppgifter är det ingen som är densamma efteråt.",
            "Of her duties there are none that are the same.",
            "I november såg jag en annons, sökte, gick på intervju och fick platsen som samordnare.",
        ],
    );
    none_states_the_same(&[
        "Oförändrade arbetsuppgifter, säger de, men så är det inte.",
        "They say same duties, but that is not true.",
        "Samma arbetsuppgifter. Det var åtminstone så det stod i beställningen.",
        "Samma arbetsuppgifter. Hon får dessutom attesträtt.",
        "Samma arbetsuppgifter. Hon får utöver detta beslutanderätt för hela området.",
        "Samma arbetsuppgifter, plus att köra bussen. Det har jag inte gjort förr.",
    ]);
}

#[test]
fn a_new_post_that_is_denied_or_another_s_changes_nothing() {
    all_state(
        Some(true),
        &[
            "Detta är varken ett lån, ett vikariat eller en ny anställning. Hans arbetsuppgifter ändras inte.",
            "I höstas sökte jag ett jobb på annat håll men fick det inte. Nu flyttas min tjänst med samma arbetsuppgifter.",
            "Nej, det är inte så att jag får delvis nya arbetsuppgifter. Jag har samma arbetsuppgifter.",
            "People congratulate me on my new job, but I haven't got one. The duties are the same.",
            "Min kollega Berit Ahl, som sökte ett nytt jobb, får helt andra uppgifter. Så är det inte för mig. Min tjänst flyttas och jag har samma arbetsuppgifter.",
            "Jag har samma arbetsuppgifter så det är inge nytt jobb.",
        ],
    );
}

#[test]
fn other_ways_to_say_that_nothing_differs() {
    all_state(
        Some(true),
        &[
            "Varken arbetsuppgifterna eller ansvaret påverkas.",
            "Neither the duties nor the hours are affected.",
            "Det är ärligt talat inte en arbetsuppgift som skiljer.",
            "What she does stays the way it is.",
            "Hon kommer inte att göra något annorlunda mot vad hon gör nu.",
            "She will not do anything different from what she does today.",
            "Vi har gått igenom arbetsuppgifterna rad för rad och de är lika.",
            "Det han gör för oss gör han för dem.",
            "Vad jag gör om dagarna ändras inte ett dyft.",
            "What he does all day stays the way it was.",
        ],
    );
}

#[test]
fn an_exception_makes_them_partly_other() {
    all_state(
        Some(false),
        &[
            "Hon har samma arbetsuppgifter som idag, fast utan biståndsbedömningen.",
            "Duties unchanged, minus the newsletter.",
            "Uppdraget och arbetsuppgifterna är oförändrade, med undantag av att myndighetsutövningen bortfaller.",
            "Alla arbetsuppgifter utom en är oförändrade.",
            "Same tasks as before plus responsibility for the school programme.",
            "Everything is as before except what I actually do.",
            "Det han gör hos oss följer inte med, det tar en kollega över.",
            "After the move I will work with admissions instead.",
            "I stället för barnutredningar ska hon arbeta med ekonomiskt bistånd.",
        ],
    );
    all_state(
        Some(true),
        &[
            "Samma arbetsuppgifter som idag, fast utan den gamla chefen.",
            "Om det är någon som undrar: jag gör samma arbetsuppgifter där som här.",
            "The same duties as today plus a new office.",
        ],
    );
}

#[test]
fn what_is_added_later_is_held_against_the_same() {
    let texts = [
        "Hon har samma arbetsuppgifter. Utöver det ska hon även ansvara för schemaläggningen.",
        "Arbetsuppgifterna följer med. Nytt är att han även blir arbetsledare för två personer.",
        "Samma arbetsuppgifter. Jouren byts mot att jag ska sköta uthyrningen.",
        "The duties are the same. Later she takes over procurement.",
        "Chefen säger att jag får exakt samma arbetsuppgifter men tro mig det får jag inte.",
    ];
    for text in texts {
        assert!(reading(text).contradiction.is_some(), "{text}");
    }
}

#[test]
fn what_was_so_until_now_or_is_said_of_kin_states_nothing() {
    all_state(
        None,
        &[
            "Arbetsuppgifterna har varit oförändrade sedan 2019.",
            "My duties have been the same since 2015.",
            "Förra gången jag flyttades följde arbetsuppgifterna med oförändrade.",
            "Min tvillingsyster sitter redan där, och hon har samma arbetsuppgifter som hon alltid haft.",
            "Mitt konto ska flyttas. Chefen går också, han har samma arbetsuppgifter.",
            "Det blir inga större förändringar i arbetsuppgifterna.",
            "There are no major changes to my tasks.",
            "To the best of my knowledge the duties are the same.",
            "The work is of the same kind as today's.",
            "Antalet arbetsuppgifter är oförändrat.",
            "HR har lovat att arbetsuppgifterna ska vara som nu.",
        ],
    );
}

#[test]
fn what_stands_against_the_same_is_seen_in_other_words() {
    let texts = [
        "Arbetsuppgifterna är oförändrade och stannar kvar här.",
        "Hon har samma arbetsuppgifter måndag till torsdag. På fredagarna står hon i köket.",
        "Han behåller alla sina arbetsuppgifter. När Göran slutar tar Måns hans bord också.",
        "Samma arbetsuppgifter. Allt är som vanligt, utom att jag är tillförordnad enhetschef.",
        "Same duties as ever, with the happy difference that three juniors will be performing them.",
        "Arbetsuppgifterna är oförändrade. Dem utför han dock inte.",
        "Samma arbetsuppgifter. I verkligheten kommer han att arbeta som utvecklare och inte laga mat.",
        "Arbetsuppgifterna är desamma. Det blir ju en omställning!",
    ];
    for text in texts {
        assert!(reading(text).contradiction.is_some(), "{text}");
    }
    all_state(
        Some(false),
        &[
            "Det är slut på skruvandet, jag säljer dem i stället.",
            "Han går från kursadministration till att svara i växeln.",
        ],
    );
    all_state(
        Some(true),
        &["Mina arbetsuppgifter är, liksom hittills, oförändrade även därefter."],
    );
}

#[test]
fn the_writer_s_own_beside_a_colleague_s() {
    all_state(
        Some(true),
        &[
            "Min tjänst flyttas. En kollega, Mona, har fått annan tjänst i Malmö men jag har samma tjänst och samma arbetsuppgifter som alltid.",
            "She brings her position with her, duties included and unaltered.",
            "Ni får inte tro att det är någon ny tjänst, jag har precis de arbetsuppgifter jag har.",
            "same position and same dutys like now",
            "Samma arbetsupgifter som nu.",
        ],
    );
    none_states_the_same(&[
        "Där kommer han att ha samma arbetsuppgifter som de övriga fem i kundtjänsten.",
        "Han ersätter Gun Palm och tar över hennes arbetsuppgifter, det blir exakt samma uppgifter som Gun haft.",
    ]);
}

#[test]
fn what_stays_behind_or_is_a_fraction_is_not_the_same() {
    none_states_the_same(&[
        "Hon kommer att ha samma arbetsuppgifter som idag. Det enda som tillkommer är att hon också ska sköta schemat, för den som hade det slutar och ingen annan ville.",
        "Tova Lindh börjar hos oss. Hon kommer att ha exakt samma arbetsuppgifter som Göran Ask, som vi avtackade i fredags.",
        "Arbetsuppgifterna lever vidare oförändrade här, det är Helena som tar över dem efter mig.",
        "Uppskattningsvis fyra femtedelar av arbetsuppgifterna är desamma som i dag.",
    ]);
    all_state(
        Some(true),
        &[
            "Tova Lindh flyttas. Arbetsuppgifterna är desamma som Tova Lindh har idag.",
            "Samma arbetsuppgifter, och inget tillkommer.",
        ],
    );
}

#[test]
fn what_did_not_come_and_what_is_not_new() {
    all_state(
        Some(true),
        &[
            "Hon har oförändrade arbetsuppgifter. Hade hon fått en annan roll hade vi beställt ett nytt konto.",
            "The duties are the same. Had she got a new job we would have said so.",
            "Ingenting i arbetsuppgifterna är nytt.",
            "Nothing in her duties is new.",
            "Det är samma arbetsuppgifter: han ska fortsätta att sälja våra biljetter.",
        ],
    );
}

#[test]
fn the_same_as_whom_by_a_given_name() {
    none_states_the_same(&[
        "Birgitta Ohlsson tar över efter Monika och ska göra exakt samma arbetsuppgifter som Monika har gjort.",
        "Birgitta Ohlsson will have the same duties as Monica had.",
        "Arbetsuppgifterna är desamma. Göteborg & Co tar inte med sig hennes nuvarande uppgifter.",
    ]);
    all_state(
        Some(true),
        &[
            "Birgitta Ohlsson flyttas. Hon gör samma arbetsuppgifter som Birgitta har gjort hittills.",
            "Samma arbetsuppgifter som hon har haft.",
        ],
    );
}
