//! Two places, one of them the employee's home: which end each is, where the words alone leave it open.

use super::super::super::facts::Place;
use super::super::super::laid_out::mail;
use super::{all_read, read, shown};
use crate::register::OrganisationId;

#[test]
fn the_other_of_two_places_is_where_it_goes() {
    all_read(
        false,
        &[
            "Min tjänst som kock hamnar på Gryaab från 10 augusti, Higab har ju inte kvar köket. => -, gryaab",
            "Starting Sept 1st, Gryaab takes over the position I hold at Higab. => -, gryaab",
            "From first of October I am belonging to Gryaab, before this is Higab. => higab, gryaab",
            "Göta Lejon har min tjänst sedan, Higab har den nu. => higab, gotalejon",
            "Tjänsten jag har byter bolag den 1 april: Higab har den nu, Gryaab har den sedan. => higab, gryaab",
            "As of Monday 2 February, Gryaab will be the home of the position I currently hold at Higab. => higab, gryaab",
            "Från och med 2 november lyder min tjänst under Gryaab och inte Higab. => higab, gryaab",
            "Min tjänst lyder under Gryaab från den 2 november. Grabbarna trodde att jag skulle till Trafikverket, men det är bara prat. => -, gryaab",
        ],
    );
}

#[test]
fn two_places_stay_a_contradiction_where_the_words_tell_of_both() {
    all_read(
        false,
        &[
            "Tjänsten flyttas till Gryaab. Tjänsten flyttas till Renova. => -, !",
            "Min tjänst går till Gryaab. Nu går den alltså till Higab. => -, !",
            "Jag går till Gryaab. Nej, jag går till Higab. => -, higab",
            "Till: Higab\nJag går till Gryaab. => -, !",
        ],
    );
}

#[test]
fn who_comes_back_goes_nowhere() {
    all_read(
        false,
        &[
            "Jag är utlånad till Gryaab tre månader och kommer sedan tillbaka till Higab, där jag har min tjänst kvar. => -, -",
            "I am on loan to Gryaab until May and then I return to Higab. => -, -",
        ],
    );
}

#[test]
fn whose_one_is_by_a_word_beside_the_name() {
    all_read(
        true,
        &[
            "Sara Lundeby, miljösamordnare hos oss, går till Renova. => higab, renova",
            "Flytta kontot för Sara Lundeby, miljösamordnare hos oss. Mottagare är Renova. => higab, renova",
            "Sara Lundeby (controller hos oss) ska till Renova. => higab, renova",
            "Sara Lundeby, engineer with us, moves to Renova. => higab, renova",
        ],
    );
    all_read(
        false,
        &[
            "Sedan vecka 14 tillhör skolkuratorn Nora Filipsson inte längre Gryaab utan Renova. => gryaab, renova",
            "Från maj sitter jag inte längre på Gryaab utan på Renova. => gryaab, renova",
            "From May she no longer works at Gryaab but at Renova. => gryaab, renova",
            "Tjänsten hör inte mer till Gryaab utan till Renova. => gryaab, renova",
        ],
    );
}

#[test]
fn departments_of_one_organisation_are_no_ends() {
    all_read(
        true,
        &[
            "Ali flyttar från Hisingen till Centrum den 1 juni. Både Hisingen och Centrum är avdelningar hos oss på Förvaltningen för funktionsstöd. => funktionsstod, funktionsstod",
            "Ali går från Hisingen till Nordost, båda är enheter inom Förskoleförvaltningen. => forskola, forskola",
            "Hon byter från Hisingen till Centrum. Det är två avdelningar på samma förvaltning, Äldre samt vård- och omsorgsförvaltningen. => aldrevard, aldrevard",
        ],
    );
}

#[test]
fn who_receives_is_not_where_the_account_lies() {
    let place = |id: &str| Place::City(OrganisationId::new(id));
    for (text, expected) in [
        (
            "Petra Sandin satt tidigare på ArbVux. Sedan den 1 februari finns hon och hennes tjänst hos oss på \
             Utbildningsförvaltningen. Kontot blev kvar på ArbVux.",
            ("arbvux", "utbildning"),
        ),
        (
            "Petra Sandin tas emot av oss här på Utbildningsförvaltningen i maj.",
            ("-", "utbildning"),
        ),
        (
            "Petra sitter redan hos oss på Utbildningsförvaltningen, men kontot ligger på ArbVux.",
            ("arbvux", "utbildning"),
        ),
        (
            "Petra kommer hit till Utbildningsförvaltningen, så kontot behöver ju bli en av våra.",
            ("-", "utbildning"),
        ),
        (
            "Petra är lärare på ArbVux. Från augusti sorterar hennes tjänst under Utbildningsförvaltningen. Flytta kontot till Utbildningsförvaltningen. Tåg från Alingsås gör att hon kommer sent.",
            ("arbvux", "utbildning"),
        ),
        (
            "Kan ni hjälpa oss på Utbildningsförvaltningen att få hit kontot för Petra? Hon kommer till oss i juni.",
            ("-", "utbildning"),
        ),
        (
            "Petra jobbar hos oss på Utbildningsförvaltningen. Nu går hon till Renova.",
            ("utbildning", "renova"),
        ),
    ] {
        let (us, home) = (place("utbildning"), place("arbvux"));
        let found = read(&mail("", text), Some(&us), true, Some(&home));
        assert_eq!(
            (shown(&found.from).as_str(), shown(&found.to).as_str()),
            expected,
            "{text}"
        );
    }
}
