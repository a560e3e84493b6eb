//! How well labelled mails are understood, scored as `kontoflytt evaluate` scores them.
//!
//! `tests/mails` holds mails by several writers, each named by what is odd in it: `prose` (how people tell of duties,
//! places and days), `forms` (forms, tables, threads, signatures, admission, attacks), `voices` (writers who use none
//! of the usual phrases), `unseen` (writers who knew the policy and nothing of the reader), `turns` (what was misread once:
//! duties on top of those that stay, questions that answer themselves, places and days named in passing), `clerks` (one
//! writer in the voices of 120 people), `people` and `offices` (two writers who went for what trips), `second-sample`,
//! `third-sample` and `fourth-sample` (three writers who knew the shared sample), `duties` (90 ways to say that the duties
//! stay, 60 that they do not or that it is not told). When first read, before anything was changed for them, 87.5 % of
//! clerks were decided right, 62 % of people, 70 % of offices, 75 % of duties, 95, 88 and 91 % of the three samples.
//! `snares` and `more-snares` (two writers who set out to have an approval where there must be none) had 27 of 100 and,
//! after that was mended, 16 of 80 when first read; `third-snares` and `fourth-snares` 27 and then 36 of 100. `tangles`
//! (one writer, the hard parts of the policy) had 82 %, the samples from the fifth to the fourteenth 89, 92, 94, 97, 94,
//! 90, 84, 90, 90 and 75 % (two false approvals in the last) decided right when first read, `puzzles`, `more-puzzles`, `third-puzzles` and `fourth-puzzles` (each 60 that
//! only look approvable, 40 that do not look it) 77, 77, 74 and 71 % with five, seven, six and eleven false approvals;
//! `fifth-puzzles` (45 and 15) 63 % with eleven, `sixth-puzzles` (80, half of each) 61 % with eleven,
//! `seventh-puzzles` (80 traps in plain words) 46 % with twenty.
//! `fifteenth-sample` to `nineteenth-sample` (what the shared sample's writer could have gone on with) had 90, 93, 90, 93 and
//! 79 % with one, none, one, none and two false approvals; `orders-said` (150 short mails on whether it is an order, and whose
//! account) 86 % with two.
//! `places-said` and `days-said` (150 short mails each: where the position moves from and to, and when, said in as many ways)
//! had 79 and 81 % with seven and eight false approvals.
//! `eighth-puzzles` (80 that look like clean orders) 70 % with ten; `duties-said` (150 short mails on the duties alone) 71 %
//! with four.
//! `disqualified-said` (150 short mails on what speaks against a move: projects, changed duties, contradictions, corrections)
//! 67 % with sixteen; `ninth-puzzles` (60 reasons that a mail hides) 65 % with seven; `tenth-puzzles` (80 that look like
//! approvals) 62 % with eleven.
//! `persons-said` (150 short mails: whose account, which, of one person or of several) 76 % with fourteen,
//! `english-sample` (100 English mails) 80 % with three, `twentieth-sample` and `twenty-first-sample` (everyday mails) 92 and
//! 85 % with one each; `twenty-second-sample` (in the shared sample's mix) 96 % with none.
//! `eleventh-puzzles` (50 that look approvable and 20 that are) 63 % with fifteen.
//! `twenty-third-sample` (in the shared sample's mix) had 98 % with none, `long-sample` (60 everyday mails that tell much beside
//! the matter) 70 % with two, `twelfth-puzzles` (50 that look approvable and 20 that are) 66 % with thirteen.
//! `same-said` (60 everyday mails, each with a way of its own to say that the duties stay) 47 % with one.
//! `twenty-fourth-sample` (in the shared sample's mix) had 97 % with none, `thirteenth-puzzles` (42 that look approvable and 18
//! that are) 58 % with eighteen, seven of which are not mended yet.
//! `twenty-fifth-sample` (everyday mails, half of them orders), `kept-said` (42 orders and 18 near misses in as many styles),
//! `employees-said` and `managers-said` (60 each, told in words that no list of phrases foresees) had 77, 83, 68 and 50 % with none,
//! `fourteenth-puzzles` and `fifteenth-puzzles` (36 that look approvable and 12 that look as if they were not) 79 and 88 % with three
//! and five, `sixteenth-puzzles` (32 and 12, what happens at workplaces) 59 % with thirteen. `twenty-sixth-sample` (in the shared
//! sample's mix, read last of all) had 97 % with none.
//! `twenty-seventh-sample` (in the shared sample's mix) had 93 % with none, `seventeenth-puzzles` (40 that look approvable and 10
//! that do not) 74 % with four, `works-said` (60 that tell the work of now and of then in free words, read on the same day) 28 %
//! with none. After that was mended, `twenty-eighth-sample` (in the shared sample's mix, by people unlike its writers) had 96 % with
//! none, `eighteenth-puzzles` (38 that look like whole orders, 12 that are) 54 % with thirteen and, after these,
//! `nineteenth-puzzles` (28 and 12) 60 % with four.
//! `twenty-ninth-sample` (in the shared sample's mix, by school cooks, drivers, librarians and newcomers) had 92 % with none,
//! `twentieth-puzzles` (36 that look like whole orders, 24 that are) 62 % with sixteen.
//! `thirtieth-sample` (everyday mails in the shared sample's mix) had 92 % with one, `thirty-first-sample` and
//! `thirty-second-sample` (everyday mails, half of them orders) 81 and 66 % with none and two. After that was mended in part, `thirty-third-sample`
//! (everyday mails, a third of them orders) had 83 % with none.
//! `thirty-fourth-sample` (everyday mails, half of them orders) had 80 % with none. While it was being mended, `thirty-fifth-sample` and, later,
//! `thirty-sixth-sample` (both in the shared sample's mix) had 95 % with two and 97 % with none, and `thirty-seventh-sample` (everyday mails in
//! free wording, ten of them orders at first sight alone) 83 % with none.
//! `twenty-first-puzzles` (50 pairs: whole orders with one quiet sentence that turns them, and twins with one that does not) had
//! 65 % with twenty-nine.
//! `shapes` (mails that differ in how they are built: marks of quotes, hidden and struck text, forms of HTML, automatic
//! subjects, the sender's own words where a program's stand), 69 of which had 3 % with sixty-one when first read; among them
//! mails passed on with a note that unsays them and orders for somebody who is not named.
//! The floors below only ever rise.

#![cfg(test)]

use std::path::Path;

use kontoflytt::commands::evaluate::score;

/// Scores a folder against its floor in decisions, in percent.
fn holds(folder: &Path, floor: f64, forbidden_replies: u32) {
    let scores = score(folder).unwrap();
    let wrong: Vec<_> = scores
        .misses
        .iter()
        .filter(|miss| miss.decision)
        .map(|miss| &miss.file)
        .collect();
    let decided = scores.decided() * 100.0;
    assert!(
        decided >= floor,
        "{}: {decided:.1} % decided, the floor is {floor} %: {wrong:?}",
        folder.display()
    );
    assert!(
        scores.false_approvals == 0,
        "{}: approved without grounds: {:?}",
        folder.display(),
        scores.misses
    );
    assert!(
        scores.forbidden_replies <= forbidden_replies,
        "{}: {} answered who must not be",
        folder.display(),
        scores.forbidden_replies
    );
}

fn mails(folder: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/mails")
        .join(folder)
}

#[test]
fn prose_is_understood() {
    holds(&mails("prose"), 100.0, 0);
}

#[test]
fn forms_and_odd_mails_are_understood() {
    holds(&mails("forms"), 99.0, 0);
}

#[test]
fn unusual_voices_are_understood() {
    holds(&mails("voices"), 100.0, 0);
}

#[test]
fn mails_of_unseen_writers_are_understood() {
    holds(&mails("unseen"), 98.0, 0);
}

#[test]
fn mails_of_a_whole_city_are_understood() {
    holds(&mails("clerks"), 99.0, 0);
}

#[test]
fn mails_that_trip_are_understood() {
    holds(&mails("people"), 98.0, 0);
    holds(&mails("offices"), 95.0, 0);
}

#[test]
fn other_samples_are_understood() {
    holds(&mails("second-sample"), 98.0, 0);
    holds(&mails("third-sample"), 99.0, 0);
    holds(&mails("fourth-sample"), 98.0, 0);
    holds(&mails("fifth-sample"), 100.0, 0);
    holds(&mails("sixth-sample"), 99.0, 0);
    holds(&mails("seventh-sample"), 99.0, 0);
    holds(&mails("eighth-sample"), 99.0, 0);
    holds(&mails("ninth-sample"), 97.0, 0);
    holds(&mails("tenth-sample"), 100.0, 0);
    holds(&mails("eleventh-sample"), 100.0, 0);
    holds(&mails("twelfth-sample"), 98.0, 0);
    holds(&mails("thirteenth-sample"), 100.0, 0);
    holds(&mails("fourteenth-sample"), 100.0, 0);
    holds(&mails("fifteenth-sample"), 100.0, 0);
    holds(&mails("sixteenth-sample"), 99.0, 0);
    holds(&mails("seventeenth-sample"), 98.0, 0);
    holds(&mails("eighteenth-sample"), 99.0, 0);
    holds(&mails("nineteenth-sample"), 97.0, 0);
    holds(&mails("twentieth-sample"), 97.0, 0);
    holds(&mails("twenty-first-sample"), 96.0, 0);
    holds(&mails("twenty-second-sample"), 99.0, 0);
    holds(&mails("twenty-third-sample"), 99.0, 0);
    holds(&mails("long-sample"), 100.0, 0);
    holds(&mails("twenty-fourth-sample"), 98.0, 0);
    holds(&mails("twenty-fifth-sample"), 100.0, 0);
    holds(&mails("twenty-sixth-sample"), 96.0, 0);
    holds(&mails("twenty-seventh-sample"), 100.0, 0);
    holds(&mails("twenty-eighth-sample"), 100.0, 0);
    holds(&mails("twenty-ninth-sample"), 94.0, 0);
    holds(&mails("thirtieth-sample"), 98.0, 0);
    holds(&mails("thirty-first-sample"), 96.0, 0);
    holds(&mails("thirty-second-sample"), 95.0, 0);
    holds(&mails("thirty-third-sample"), 96.0, 0);
    holds(&mails("thirty-fourth-sample"), 96.0, 0);
    holds(&mails("thirty-fifth-sample"), 100.0, 0);
    holds(&mails("thirty-sixth-sample"), 97.0, 0);
    holds(&mails("thirty-seventh-sample"), 88.0, 1);
    holds(&mails("english-sample"), 95.0, 0);
    holds(&mails("tangles"), 100.0, 0);
}

/// Short mails on one matter each: whether it is an order, and whose account it names, of one person or of several.
#[test]
fn orders_and_accounts_in_any_words_are_understood() {
    holds(&mails("orders-said"), 98.0, 0);
    holds(&mails("persons-said"), 95.0, 0);
}

#[test]
fn as_many_ways_to_tell_of_places_and_days_are_understood() {
    holds(&mails("places-said"), 99.0, 0);
    holds(&mails("days-said"), 100.0, 0);
}

#[test]
fn a_hundred_ways_to_tell_of_duties_are_understood() {
    holds(&mails("duties"), 98.0, 0);
}

/// What must not be approved and looks like it: that it is not approved is what counts.
#[test]
fn no_snare_is_approved() {
    holds(&mails("snares"), 93.0, 0);
    holds(&mails("more-snares"), 90.0, 0);
    holds(&mails("third-snares"), 95.0, 0);
    holds(&mails("fourth-snares"), 95.0, 0);
    holds(&mails("puzzles"), 93.0, 0);
    holds(&mails("more-puzzles"), 89.0, 0);
    holds(&mails("third-puzzles"), 85.0, 0);
    holds(&mails("fourth-puzzles"), 99.0, 0);
}

/// Mails by two writers of hidden reasons that were read last: reasons told beside the matter, such as a project office that
/// wants to know, or a namesake in another city in the last line.
#[test]
fn reasons_hidden_deepest_are_known() {
    holds(&mails("fifth-puzzles"), 91.0, 0);
    holds(&mails("sixth-puzzles"), 97.0, 0);
    holds(&mails("seventh-puzzles"), 70.0, 1);
    holds(&mails("eighth-puzzles"), 93.0, 0);
    holds(&mails("ninth-puzzles"), 83.0, 0);
    holds(&mails("tenth-puzzles"), 82.0, 0);
    holds(&mails("eleventh-puzzles"), 84.0, 1);
    holds(&mails("twelfth-puzzles"), 100.0, 0);
    holds(&mails("thirteenth-puzzles"), 95.0, 0);
    holds(&mails("fourteenth-puzzles"), 87.0, 1);
    holds(&mails("fifteenth-puzzles"), 97.0, 0);
    holds(&mails("sixteenth-puzzles"), 88.0, 0);
    holds(&mails("seventeenth-puzzles"), 88.0, 0);
    holds(&mails("eighteenth-puzzles"), 80.0, 1);
    holds(&mails("nineteenth-puzzles"), 82.0, 1);
    // Answered still: a mail for somebody else, an old order that is shown as a pattern, an account elsewhere.
    holds(&mails("twentieth-puzzles"), 81.0, 3);
    holds(&mails("twenty-first-puzzles"), 94.0, 0);
}

/// Mails that differ in how they are built: whose words are whose, and what of them is seen.
#[test]
fn mails_in_any_shape_are_read_as_their_reader_sees_them() {
    holds(&mails("shapes"), 100.0, 0);
}

/// A hundred and fifty short mails that differ in what speaks against the move, and in little else.
#[test]
fn what_disqualifies_is_understood_in_whatever_words() {
    holds(&mails("disqualified-said"), 95.0, 0);
}

/// A hundred and fifty short mails that differ in how they tell of the duties, and in little else.
#[test]
fn duties_are_understood_in_whatever_words() {
    holds(&mails("duties-said"), 100.0, 0);
    holds(&mails("same-said"), 93.0, 0);
    holds(&mails("kept-said"), 100.0, 0);
    holds(&mails("employees-said"), 80.0, 1);
    holds(&mails("managers-said"), 81.0, 0);
    holds(&mails("works-said"), 70.0, 0);
}

#[test]
fn turns_of_phrase_are_understood() {
    holds(&mails("turns"), 100.0, 0);
}

/// The sample that lies beside the project, where it does.
#[test]
fn the_shared_sample_is_understood() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    if sample.is_dir() {
        holds(&sample, 99.0, 0);
    }
}
