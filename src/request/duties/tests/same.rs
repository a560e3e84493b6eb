//! Statements that the duties stay.

use super::{all_state, none_states_the_same};

#[test]
fn samma_and_its_synonyms_before_the_duties() {
    all_state(
        Some(true),
        &[
            "Jag har samma arbetsuppgifter som idag.",
            "Hon får precis samma arbetsuppgifter där som här.",
            "Det är samma tjänst och samma arbetsuppgifter.",
            "samma tjänst och arbetsuppgifter",
            "Samma chef, samma kollegor och samma arbetsuppgifter.",
            "Han flyttas med oförändrade arbetsuppgifter.",
            "Tjänsten förs över med bibehållna arbetsuppgifter.",
            "Det rör sig om identiska uppgifter.",
            "samma arbetsupgifter o samma tjänst som nu",
            "samma arbetsuppgift, barnskötare",
            "Hon jobbar vidare med samma dagliga sysslor.",
            "Jag flyttar den 1 mars till Higab, har fortsatt samma arbetsuppgifter och samma arbetstid.",
            "Same duties as before.",
            "She will have exactly the same duties at Higab.",
            "My position moves with unchanged duties.",
            "It is the same position, and the same tasks.",
            "Vi flyttar Anna Berg, oförändrad befattning och oförändrade uppgifter.",
            "Ja, samma arbetsuppgifter",
            "- samma arbetsuppgifter",
        ],
    );
}

#[test]
fn duties_that_are_told_to_be_the_same() {
    all_state(
        Some(true),
        &[
            "Arbetsuppgifterna är desamma.",
            "Mina arbetsuppgifter förblir oförändrade.",
            "Arbetsuppgifterna kommer att vara oförändrade.",
            "Arbetsuppgifterna kommer vara desamma på Higab.",
            "Hennes arbetsuppgifter blir exakt desamma som i dag.",
            "Tjänsten är densamma och arbetsuppgifterna likaså.",
            "Tjänsten är densamma liksom arbetsuppgifterna.",
            "Befattning och arbetsuppgifter är samma före som efter.",
            "Uppdraget är identiskt, arbetsuppgifterna likaså.",
            "I övrigt är arbetsuppgifterna oförändrade.",
            "Uppgifterna är samma som förut.",
            "Arbetsuppgifterna blir precis som förut.",
            "Arbetsuppgifterna är till punkt och pricka de jag har nu.",
            "Arbetsuppgifterna följer med oförändrade.",
            "Innehållet i tjänsten är detsamma.",
            "Innehållet i arbetet är oförändrat.",
            "Alla arbetsuppgifter kvarstår.",
            "Arbetsuppgifterna ligger fast.",
            "My tasks stay as they are.",
            "Her duties remain exactly the same.",
            "Position and duties remain the same.",
            "Tasks unchanged.",
            "My role and responsibilities are unchanged.",
            "My duties are exactly what they were before.",
            "The duties are identical to those he has now.",
        ],
    );
}

#[test]
fn nothing_changes_in_the_duties() {
    all_state(
        Some(true),
        &[
            "Inget ändras i uppgifterna.",
            "Uppgifterna påverkas inte.",
            "Mina arbetsuppgifter rörs inte alls.",
            "Arbetsuppgifterna ändras inte på något sätt.",
            "Arbetsuppgifterna förändras inte ett dugg.",
            "Det ändras ingenting i mina arbetsuppgifter.",
            "Det blir inga förändringar i arbetsuppgifterna.",
            "Ingen förändring av arbetsuppgifterna sker.",
            "Flytten innebär ingen ändring av hennes arbetsuppgifter.",
            "Inga uppgifter tillkommer eller försvinner.",
            "Hon byter arbetsplats men inte arbetsuppgifter.",
            "Arbetet ändras inte.",
            "Jag flyttas utan att arbetsuppgifterna ändras.",
            "My duties will not change.",
            "My duties don't change at all.",
            "None of his duties change.",
            "Her tasks are not affected in any way.",
            "Nothing changes in my duties.",
            "There is no change to her duties.",
            "Nothing about the work itself changes.",
        ],
    );
}

#[test]
fn the_employee_keeps_or_takes_along_the_duties() {
    all_state(
        Some(true),
        &[
            "Jag behåller alla mina nuvarande arbetsuppgifter.",
            "Hon har kvar alla sina uppgifter.",
            "Jag har kvar tjänsten o alla mina arbetsuppgifter.",
            "Arbetsuppgifterna tar jag med mig.",
            "Jag tar med mig samtliga arbetsuppgifter.",
            "Hon tar sina arbetsuppgifter med sig.",
            "Han går med tjänst och arbetsuppgifter till Higab.",
            "Min tjänst inklusive arbetsuppgifter flyttas till Higab.",
            "Min tjänst med tillhörande arbetsuppgifter övergår till Higab.",
            "Hon fortsätter med sina arbetsuppgifter.",
            "Alla uppgifter följer mig.",
            "I keep all my duties.",
            "He keeps his current duties.",
            "She carries on with the same duties, developing the same queue system.",
            "My position, including all of its duties, is transferred to Higab.",
            "He retains all his responsibilities.",
        ],
    );
}

#[test]
fn what_one_does_goes_on() {
    all_state(
        Some(true),
        &[
            "Jag fortsätter med precis det jag gör idag.",
            "Hon gör exakt samma jobb.",
            "Han gör precis samma sak som förut.",
            "Han kommer att göra precis det han gör i dag.",
            "Jag kommer att jobba med samma saker som nu.",
            "Det jag gör förändras inte.",
            "Vad jag gör ändras inte.",
            "Jobbet är oförändrat.",
            "Det som jag gör i dag kommer jag att göra också där.",
            "She will keep doing exactly what she does today.",
            "What I do every day stays precisely as it is.",
            "I will do the same work as today.",
            "Only my employer changes; everything I do remains the same.",
        ],
    );
}

#[test]
fn no_new_duties_count_with_a_post_that_moves() {
    all_state(
        Some(true),
        &[
            "Min tjänst flyttas till Higab den 1 mars, inga nya arbetsuppgifter.",
            "Det är samma tjänst. Några nya arbetsuppgifter får hon inte.",
            "Tjänsten följer med. Det är inte så att jag får några andra arbetsuppgifter.",
            "Inga nya uppgifter och inga försvinner.",
            "Jag kommer inte att få några nya arbetsuppgifter utan har kvar de gamla.",
        ],
    );
}

#[test]
fn an_order_in_the_form_of_a_question_names_the_duties_by_the_way() {
    all_state(
        Some(true),
        &[
            "Kan ni flytta kontot för Anna Berg som går till Higab den 1 september med oförändrade arbetsuppgifter?",
            "Arbetsuppgifterna är desamma, kan ni flytta kontot?",
            "Could you please move her account to Higab, where she will have the same duties?",
        ],
    );
}

#[test]
fn what_one_has_and_will_have_and_nothing_else() {
    all_state(
        Some(true),
        &[
            "Jag har alla mina gamla arbetsuppgifter och inga andra.",
            "Hon behåller alla sina nuvarande uppgifter.",
            "Han har inga andra arbetsuppgifter än förut.",
            "She has no other duties than before.",
            "Mina sysslor är de jag har och de jag kommer att ha.",
            "Sysslorna är processingenjörens, de ändras inte.",
            "Jag lägger ut lägenheter, och det är precis vad jag kommer att göra sedan också.",
            "Där blir det inte en uppgift fler eller färre.",
            "Det är samma arbetsuppgifter jag har med mig, och då går det visst att beställa om man mejlar Intraservice.",
            "Hans arbetsuppgifter är och förblir desamma.",
            "Her duties are and remain the same.",
            "Hon går över med oförändrat innehåll i jobbet.",
            "Ingenting i det jag gör om dagarna blir annorlunda.",
            "The work stays the same, no new task and no less task.",
        ],
    );
}

#[test]
fn what_looks_like_it_and_is_not() {
    super::none_states_the_same(&[
        "Jag har inte alla mina gamla arbetsuppgifter kvar.",
        "Han har inga andra arbetsuppgifter än de i annonsen.",
        "Har man samma arbetsuppgifter, och då går det att beställa, kan man mejla.",
        "Det som inte händer:\n- samma arbetsuppgifter\n- samma chef",
        "Uppgifterna är de jag har och några till.",
        "Jag undrar vad jag kommer att göra sedan.",
    ]);
}

#[test]
fn something_else_that_is_the_same_stands_before_the_duties() {
    all_state(
        Some(true),
        &[
            "Tjänsten är densamma och det är även alla arbetsuppgifter.",
            "Lönen är oförändrad, och det är uppgifterna också.",
            "Rummet är detsamma, liksom mina arbetsuppgifter.",
            "Barnen äter likadant och mina arbetsuppgifter är desamma.",
            "Vi äter i samma matsal och jag har samma arbetsuppgifter.",
            "Mina arbetsuppgifter är desamma som i fredags.",
        ],
    );
    all_state(
        None,
        &[
            "Tjänsten är densamma, men det är inte säkert att uppgifterna är det.",
            "Hon är åter i samma arbetsuppgifter som i fjol.",
        ],
    );
}

#[test]
fn a_pension_to_come_changes_no_duties() {
    all_state(
        Some(true),
        &[
            "Uppgifterna är oförändrade. Efter sommaren 2027 går jag i pension.",
            "Samma arbetsuppgifter. I december går hon i pension, då får ni ta bort kontot.",
            "The duties stay the same. In June she will retire.",
        ],
    );
}

#[test]
fn the_old_ones_and_no_change_at_all() {
    all_state(
        Some(true),
        &[
            "Uppgifterna är till punkt och pricka de gamla.",
            "Uppgifterna är de gamla vanliga.",
            "Her duties are the old ones.",
            "Befattningen överförs, såvitt avser det faktiska arbetsinnehållet, utan någon förändring till Higab.",
            "Arbetsinnehållet följer med utan förändring.",
        ],
    );
    all_state(
        None,
        &["De gamla uppgifterna ska någon annan göra, säger chefen kanske."],
    );
}

#[test]
fn all_of_them_and_none_besides() {
    all_state(
        Some(true),
        &[
            "He goes to Higab with all duties included and all of them unchanged.",
            "He'll have all the duties he has with us and no others.",
            "Hon har alla de uppgifter hon har hos oss och inga andra.",
            "The duties go along, and she will be performing them without alteration.",
            "His duties are retained in full.",
            "Her duties are the very ones she has today.",
            "There is no other change in my duties whatsoever.",
            "Inga nya arbetsuppgifter, samma som nu.",
            "Hela hans tjänst med nuvarande arbetsuppgifter, varken fler eller färre, lyfts till Higab.",
        ],
    );
    none_states_the_same(&[
        "He'll have all the duties he has with us and some others.",
        "Her duties are hardly the very ones she has today.",
        "Hela tjänsten med nuvarande arbetsuppgifter, och några fler, lyfts till Higab.",
        "Are his duties retained in full?",
        "Inga nya arbetsuppgifter i år, sedan får vi se.",
    ]);
}
