//! What people add behind "the same" in its sentence: each statement with each addition.

use super::{all_state, none_states_the_same};

const SAYS: [&str; 14] = [
    "Hon har samma arbetsuppgifter",
    "Arbetsuppgifterna är desamma",
    "Hennes arbetsuppgifter ändras inte",
    "Arbetsuppgifterna bibehålls",
    "Arbetsuppgifterna är de nuvarande",
    "Hon fortsätter med sina nuvarande arbetsuppgifter",
    "Innehållet i tjänsten är oförändrat",
    "Det hon gör är precis som i dag",
    "Uppgifterna följer med i sin helhet",
    "Inga arbetsuppgifter läggs till eller tas bort",
    "Hon gör exakt samma saker som nu",
    "Tjänstens innehåll påverkas inte av flytten",
    "Där har hon de arbetsuppgifter hon redan har",
    "Uppgifterna stämmer helt överens med dagens",
];
const SAYS_IN_ENGLISH: [&str; 12] = [
    "I keep the same duties",
    "My duties are the same",
    "My duties do not change",
    "All my duties remain",
    "My tasks are the current ones",
    "I will be doing all my current duties",
    "The content of the work is unchanged",
    "What I do will be exactly what it is now",
    "My responsibilities are retained",
    "No tasks are added and none removed",
    "My tasks match my current ones",
    "The duties of the position are not affected",
];

fn each(says: &[&str], tails: &[&str]) -> Vec<String> {
    let each = |says: &&str| {
        let says = (*says).to_owned();
        tails.iter().map(move |tail| format!("{says}{tail}."))
    };
    says.iter().flat_map(each).collect()
}

fn none_with(says: &[&str], tails: &[&str]) {
    let texts = each(says, tails);
    none_states_the_same(&texts.iter().map(String::as_str).collect::<Vec<_>>());
}

fn all_with(says: &[&str], tails: &[&str]) {
    let texts = each(says, tails);
    all_state(
        Some(true),
        &texts.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

#[test]
fn a_plain_statement_states_it() {
    all_with(&SAYS, &["", ", och hon sitter kvar i samma rum"]);
    all_with(
        &SAYS_IN_ENGLISH,
        &[
            "",
            ", and I stay in the same room",
            ", only the employer is another",
        ],
    );
}

#[test]
fn how_far_and_how_long_it_goes_takes_it_back() {
    none_with(
        &SAYS,
        &[
            " till viss del",
            " delvis",
            " i huvudsak",
            " det första halvåret",
            " de första månaderna",
            ", så länge projektet pågår",
            " under inskolningen",
            " till en början",
            " tills vidare",
        ],
    );
    none_with(
        &SAYS_IN_ENGLISH,
        &[
            " to some extent",
            ", for the most part",
            " for the first six months",
            " for now",
            " while the project lasts",
            " until further notice",
        ],
    );
}

#[test]
fn what_comes_or_goes_takes_it_back() {
    none_with(
        &SAYS,
        &[
            ", fast med lönerna på köpet",
            ", dessutom tillkommer upphandling",
            " med vissa undantag",
            " med några tillägg",
            ", men färre",
            ", men mindre undervisning",
            ", fast mer av det administrativa",
            ", men ansvaret för budgeten är nytt",
            ", och så får hon jouren också",
            ", och framöver även upphandling",
            ", men bara en del av dem",
            ", men som chef",
            ", med skillnaden att hon blir chef",
        ],
    );
    none_with(
        &SAYS_IN_ENGLISH,
        &[
            ", but fewer",
            ", but less teaching",
            ", but with more administration",
            " with a few additions",
            " with minor adjustments",
            ", but responsibility for the budget is new",
            ", but as a manager",
            ", and then I get the rota as well",
            ", and from the autumn procurement too",
            " and a bit more",
        ],
    );
}

#[test]
fn a_doubt_that_is_added_takes_it_back() {
    none_with(
        &SAYS,
        &[
            ", nästan",
            ", så gott som",
            ", i princip",
            " (nästan)",
            ", på pappret",
            ", tror chefen",
            ", enligt vad hon själv säger",
            ", vilket ska ses över i höst",
            ", på sikt blir de andra",
            ", sedan ska hon lära sig lönerna",
            ", med tiden tar hon över mer",
            ", om inget annat sägs",
        ],
    );
    none_with(
        &SAYS_IN_ENGLISH,
        &[
            ", nearly",
            ", more or less",
            ", in principle",
            " (almost)",
            ", on paper",
            ", my manager thinks",
            ", I am told",
            ", which will be reviewed in the autumn",
            ", in time they will change",
            ", later I will learn payroll",
            ", unless otherwise agreed",
            ", give or take",
        ],
    );
}

#[test]
fn what_matters_not_may_be_added() {
    all_with(
        &SAYS,
        &[
            ", det är bara chefen som blir en annan",
            ", fast i ett annat hus",
            ", varken mer eller mindre",
            " när hon går från Grundskoleförvaltningen till Utbildningsförvaltningen den 1 maj 2025",
            ", och inget mer",
            ", så det märks mest på lönebeskedet",
            " enligt avtalet",
        ],
    );
    all_with(
        &SAYS_IN_ENGLISH,
        &[
            ", with the same colleagues",
            ", no more and no less",
            ", so nothing is new but the payslip",
            " when I move from Grundskoleförvaltningen to Utbildningsförvaltningen on 1 May 2025",
        ],
    );
}
