//! "The same" that is bounded: for a time, from another time, on a condition, on paper, but for something.

use super::{all_state, none_states_the_same};

#[test]
fn until_a_day_or_a_handover_is_over() {
    none_states_the_same(&[
        "Jag kör exakt samma grejer som nu. Fram till nyår, vill säga, sen ska jag in på heltid i biljettsystemet.",
        "For the handover, which is planned to take six weeks, I go on with the same tasks I have now.",
        "Under inskolningen, som tar en månad, har hon samma uppgifter.",
        "Hon gör där det hon gör här. Budgeten, som jag har skött hittills, blir Josefins i och med flytten.",
        "Uppgifterna är desamma. Bidragsansökningarna, som tar mest tid, stannar hos Kerstin.",
    ]);
}

#[test]
fn until_a_day_once_and_with_something_on_top() {
    none_states_the_same(&[
        "Arbetsuppgifterna är desamma till juni.",
        "Samma arbetsuppgifter till den 30 juni.",
        "Arbetsuppgifterna är desamma till och med 31/12.",
        "The duties are the same until June.",
        "Arbetsuppgifterna var desamma.",
        "The duties were the same.",
        "Jobbet är detsamma, men jag får leda gruppen.",
        "Samma arbetsuppgifter, fast jag blir gruppledare.",
        "Arbetsuppgifterna är desamma, dock får jag personalansvar.",
        "The duties are the same, but I become team leader.",
    ]);
    all_state(
        Some(true),
        &[
            "Arbetsuppgifterna är desamma som de var hos oss.",
            "Arbetsuppgifterna är desamma, men jag får en ny chef.",
            "Samma arbetsuppgifter, men hon blir placerad i Majorna.",
            "The duties are the same, but I get a new manager.",
        ],
    );
}

#[test]
fn on_some_days_of_the_week() {
    none_states_the_same(&[
        "Uppgifterna är desamma, måndag till onsdag vill säga.",
        "Måndag och tisdag sitter jag med diariet precis som nu, med samma uppgifter.",
        "Same duties, Monday to Wednesday that is.",
        "Uppgifterna är desamma. (Lönerapporteringen får hon på köpet där borta.)",
        "Hon gör samma jobb som nu. Pumparna och jouren blir hon förresten av med.",
    ]);
}

#[test]
fn the_same_for_a_time_only() {
    none_states_the_same(&[
        "De första två veckorna har han samma arbetsuppgifter som i dag, så att han hinner lämna över.",
        "Under inskolningen har hon samma arbetsuppgifter.",
        "Den första månaden gör jag samma jobb som nu.",
        "Till midsommar har han samma arbetsuppgifter.",
        "Under sommaren har hon samma arbetsuppgifter som i dag.",
        "Arbetsuppgifterna är oförändrade året ut.",
        "Han har samma arbetsuppgifter ett tag till.",
        "Samma arbetsuppgifter under en övergångsperiod.",
        "Inledningsvis oförändrade arbetsuppgifter.",
        "Samma arbetsuppgifter i två veckor till.",
        "Samma arbetsuppgifter. Från juni tar hon hand om ekonomin.",
        "Under våren samma arbetsuppgifter.",
        "Same duties while I train my successor.",
        "For the first two weeks I have the same duties as today.",
        "During the handover my duties are the same.",
        "For a transitional period my duties are unchanged.",
    ]);
    all_state(
        Some(true),
        &[
            "Redan från första veckan har han samma arbetsuppgifter som i dag.",
            "Samma arbetsuppgifter från dag ett.",
            "Han har samma arbetsuppgifter som under våren.",
            "De första dagarna sitter han kvar i vårt hus. Arbetsuppgifterna är desamma.",
            "I maj flyttas hon med oförändrade arbetsuppgifter.",
        ],
    );
}

#[test]
fn the_same_as_was_left_once() {
    none_states_the_same(&[
        "Där tar jag upp samma arbetsuppgifter som jag hade innan jag blev planeringsledare.",
        "Jag går tillbaka till samma arbetsuppgifter som jag hade före föräldraledigheten.",
        "Där återgår jag till samma arbetsuppgifter som förr.",
        "Det blir samma arbetsuppgifter som på den tiden då jag var vaktmästare.",
        "Jag återupptar samma arbetsuppgifter.",
        "Samma arbetsuppgifter som jag hade under mitt vikariat.",
        "Samma arbetsuppgifter som jag en gång började med.",
        "I take up the same duties that I had before I became a planner.",
        "Samma arbetsuppgifter som innan jag bytte till ekonomi.",
        "I return to the same duties as during my internship.",
    ]);
    all_state(
        Some(true),
        &[
            "Jag har samma arbetsuppgifter som jag har haft de senaste tre åren.",
            "Samma arbetsuppgifter som jag haft hittills.",
            "Samma arbetsuppgifter som före flytten.",
            "Jag behåller samma arbetsuppgifter som innan.",
        ],
    );
}

#[test]
fn the_same_on_a_condition() {
    none_states_the_same(&[
        "Går förhandlingen på torsdag vägen har han kvar samma arbetsuppgifter, går den inte vägen vet jag inte.",
        "Blir det som chefen säger har han samma arbetsuppgifter.",
        "Säger facket ja behåller hon samma arbetsuppgifter.",
        "Kommer de överens är arbetsuppgifterna desamma.",
        "Håller budgeten fortsätter han med samma arbetsuppgifter.",
        "I bästa fall har han samma arbetsuppgifter.",
        "Med lite tur behåller hon samma arbetsuppgifter.",
        "Samma arbetsuppgifter, om allt går som det ska.",
        "Samma arbetsuppgifter, såvida inte Liseberg vill annorlunda.",
        "Samma arbetsuppgifter i den mån det går.",
        "Should the talks succeed, the duties stay the same.",
        "All being well, the duties are the same.",
    ]);
    all_state(
        Some(true),
        &[
            "Har samma arbetsuppgifter som i dag.",
            "Blir kvar i samma rum, har samma arbetsuppgifter.",
            "Efter det har hon samma arbetsuppgifter.",
            "När flytten är klar har hon samma arbetsuppgifter.",
            "Samma arbetsuppgifter, om ni undrar.",
        ],
    );
}

#[test]
fn the_same_on_paper() {
    none_states_the_same(&[
        "På papperet: samma tjänst och samma arbetsuppgifter. I verkligheten slutar jag köra sopbil och ska svara i telefon.",
        "Officiellt är det samma arbetsuppgifter. Egentligen ska jag sitta i receptionen.",
        "Formellt samma arbetsuppgifter, men i själva verket blir det receptionen.",
        "Enligt beslutet är det samma arbetsuppgifter. Så är det inte.",
        "Samma arbetsuppgifter heter det. Men från den dagen slutar jag med besiktningar.",
        "Samma arbetsuppgifter, står det. Jag byter ut hammaren mot en dator.",
        "On paper: the same duties. In reality I stop driving.",
        "Officially the duties are unchanged. In actual fact I will be on reception.",
    ]);
    all_state(
        Some(true),
        &[
            "I praktiken och på riktigt: samma arbetsuppgifter.",
            "I verkligheten märks ingenting, det är samma arbetsuppgifter.",
            "Samma arbetsuppgifter. Jag slutar på Higab och börjar på Liseberg.",
        ],
    );
}

#[test]
fn the_same_but_for_something() {
    none_states_the_same(&[
        "Alla hans arbetsuppgifter följer med utom utredningarna, de blir kvar här, och i stället går han in i journätet på Hisingen.",
        "Arbetsuppgifterna är desamma. Undantaget är fakturorna, som blir kvar på Higab.",
        "Samma arbetsuppgifter, fast faktureringen får någon annan ta.",
        "Samma arbetsuppgifter, men fakturorna lämnar han över till Lisa.",
        "Samma arbetsuppgifter, dock inte jouren som han slipper.",
        "I keep the same duties, save for the invoicing.",
        "Same duties, bar the evenings.",
        "Same duties, only without the on-call shifts.",
        "Unchanged duties, other than the invoicing which goes to Lisa.",
    ]);
    all_state(
        Some(true),
        &[
            "Alla arbetsuppgifter följer med utan undantag.",
            "Allt är sig likt utom adressen: samma arbetsuppgifter.",
            "Samma arbetsuppgifter, dock inte samma chef.",
        ],
    );
    all_state(
        Some(false),
        &[
            "Inga av hennes arbetsuppgifter är desamma där, men lönen är oförändrad.",
            "Sex tiondelar av min tid är samma arbetsuppgifter som i dag.",
            "Chefen har skrivit \"oförändrade arbetsuppgifter\". Det stämmer inte.",
            "I mitt fall blir det lite annorlunda på jobbet.",
        ],
    );
}

#[test]
fn the_same_as_was_meant_or_as_in_years_behind() {
    none_states_the_same(&[
        "Meningen var hela tiden att han skulle ta tjänsten med sig och ha kvar samma arbetsuppgifter.",
        "Tanken var att hon skulle få samma arbetsuppgifter.",
        "Planen var från början att jag skulle ha oförändrade arbetsuppgifter.",
        "The plan was that she would keep the same duties.",
        "Han ska ha samma arbetsuppgifter. Så blev det nu inte, utan de sätter honom på inköp.",
        "She keeps the same duties. It didn't turn out that way.",
        "Efter arton år på Kretslopp och vatten med exakt samma arbetsuppgifter var det dags för något annat.",
        "After twenty years at Liseberg with the same duties it was time to go.",
        "Jag har i tio år haft samma arbetsuppgifter.",
    ]);
    all_state(
        Some(true),
        &[
            "Efter arton år på Kretslopp och vatten flyttas min tjänst till Gryaab med exakt samma arbetsuppgifter.",
            "Meningen är att hon tar tjänsten med sig. Arbetsuppgifterna är desamma.",
            "After twenty years at Liseberg my position moves to Got Event with the same duties.",
            "Jag har jobbat här i tio år. Arbetsuppgifterna är oförändrade.",
        ],
    );
}
