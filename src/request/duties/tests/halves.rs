//! Work that is told by halves: denied of post and duties both, neither more nor less, taken up again by a pronoun.

use super::all_state;

#[test]
fn what_is_denied_of_post_and_duties_both_is_denied_of_the_duties() {
    all_state(
        Some(true),
        &[
            "Varken tjänsten eller arbetsuppgifterna påverkas av övergången.",
            "Varken befattningen eller mina uppgifter ändras.",
            "Varken hennes tjänst eller hennes sysslor berörs.",
            "Neither the position nor the duties change.",
            "Neither my post nor my tasks are affected by this.",
            "Varken jobbet eller arbetsuppgifterna förändras i och med bytet.",
        ],
    );
    all_state(
        Some(false),
        &[
            "Tjänsten är inte ny men arbetsuppgifterna ändras.",
            "Lönen är densamma, men arbetsuppgifterna förändras.",
        ],
    );
}

#[test]
fn nothing_new_in_the_work_is_the_same_work() {
    all_state(
        Some(true),
        &[
            "Ingenting nytt i arbetet, bokar gympasalar precis som alltid.",
            "Inget nytt i mina arbetsuppgifter.",
            "Nothing new in my duties.",
            "Det blir ingenting nytt i jobbets innehåll.",
            "Inte en uppgift till eller från.",
            "Inte en arbetsuppgift till eller från blir det.",
        ],
    );
}

#[test]
fn duties_whole_and_untouched() {
    all_state(
        Some(true),
        &[
            "Tjänsten har i dag lämnat oss, med alla uppgifter i behåll.",
            "Min tjänst, med alla arbetsuppgifter i behåll, ska till Higab.",
            "My assignments are untouched by this, I keep all of them.",
            "Mr Thorn's duties shall be unaltered.",
            "Her duties shall remain as they are today.",
            "Arbetsuppgifterna är utan ändring.",
            "Duties: they stay the same.",
            "Arbetsuppgifterna, de är desamma.",
            "Tjänsten är alltså densamma och innehållet likaså.",
            "It is only me who goes, position and duties included, nothing altered.",
            "Hela uppdraget följer med, uppgift för uppgift.",
        ],
    );
}

#[test]
fn the_same_work_where_only_the_employer_changes() {
    all_state(
        Some(true),
        &[
            "Same course same pupils same work, only employer is other.",
            "Samma jobb, bara en annan arbetsgivare.",
            "Samma arbete, endast ny förvaltning.",
            "Det är samma boende och samma jobb jag gör.",
            "It is the same job I do now.",
            "Det blir samma arbete som jag har gjort hittills.",
        ],
    );
    all_state(
        None,
        &[
            "Samma jobb.",
            "Same job title, only the employer is another.",
        ],
    );
}

#[test]
fn work_that_one_does_not_do_today_is_other_work() {
    all_state(
        Some(false),
        &[
            "Mitt arbete kommer där att bestå i granskning, vilket det inte gör idag.",
            "Jag ska sköta arkivet, vilket jag inte gör i dag.",
            "I will teach adults, which I do not do today.",
        ],
    );
}

#[test]
fn a_difference_drawn_between_two_things_is_neither_of_them() {
    all_state(
        Some(true),
        &[
            "There's a difference between changing jobs and having your job change address. The whole of it, same duties and all, moves.",
        ],
    );
    all_state(
        None,
        &["Det är skillnad på att byta jobb och att jobbet byter adress."],
    );
}

#[test]
fn slips_in_the_words_of_duties() {
    all_state(
        Some(true),
        &[
            "De är samma arbets upgifter som jag har nu de blir ingen skilnad alls.",
            "samma upgifter som förut",
            "Mina arbetsupgifter är oförandrade.",
            "Ingen skillnd i arbetsuppgiftrna.",
        ],
    );
}

#[test]
fn a_condition_reaches_over_what_somebody_says() {
    all_state(
        None,
        &[
            "Om det blir som chefen säger, att arbetsuppgifterna är desamma, kan ni då flytta kontot?",
            "Om det stämmer som HR påstår, att jag har samma arbetsuppgifter, flytta då kontot.",
            "If it turns out as my manager says, that my duties stay the same, could you then move the account?",
            "Om vi får igenom det, att uppgifterna är oförändrade, vill jag ha kontot flyttat.",
            "If what they tell me holds, that all duties are unchanged, please move it.",
        ],
    );
}

#[test]
fn clipped_statements_of_the_duties() {
    all_state(
        Some(true),
        &[
            "Tjänsten lika, uppgifterna lika.",
            "Befattning och arbetsuppgifter samma.",
            "What I do does not change, not one bit.",
            "Det jag gör förändras inte ett dugg.",
            "What she does will not change at all.",
            "The position is being transferred with all of its duties.",
            "Tjänsten flyttas till Higab med alla arbetsuppgifter.",
            "The work is the old work, all of it, with nothing added.",
            "Arbetet är det gamla arbetet.",
            "Duties before: records management. Duties after: records management, the very same.",
        ],
    );
    all_state(
        Some(false),
        &[
            "I will train staff instead, which I have never done before.",
            "Jag ska undervisa vuxna, vilket jag aldrig har gjort.",
            "Jag ska leda tillsyn, vilket jag inte har gjort tidigare.",
        ],
    );
}
