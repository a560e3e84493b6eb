//! Statements that tell of no move at all: words meant for the machine, and a rule that is repeated.

use std::ops::Range;

use super::super::rules::Says;
use super::Stretch;
use super::cues::{CONCLUDED, INJECTED, RULE};

/// "Det var själva villkoret", "det är ingen skillnad på …": a condition that was met, a difference that is none.
fn is_met(norm: &str, cue: &Range<usize>) -> bool {
    let words = norm.get(cue.clone()).unwrap_or_default();
    let before = norm.get(..=cue.start).unwrap_or_default();
    let denied = [" ingen ", " no ", " inte "]
        .iter()
        .any(|word| words.contains(word));
    let ends = [
        " det var ",
        " det var sjalva ",
        " det var ju ",
        " det var ju sjalva ",
        " that was ",
        " that was the ",
        " var ett ",
        " was a ",
    ];
    let was = words.contains(" villkor") || words.contains(" condition");
    let differs = words.contains(" skillnad") || words.contains(" difference");
    denied && differs || was && ends.iter().any(|end| before.ends_with(end))
}

/// "Handläggningen ser likadan ut": the work itself.
fn is_work_told_of(norm: &str, found: &regex::Match<'_>) -> bool {
    let behind = norm.get(found.end()..).unwrap_or_default();
    found.as_str() == " handlaggningen "
        && ["ser ", "ar ", "blir ", "av ", "och "]
            .iter()
            .any(|verb| behind.starts_with(verb))
}

impl Stretch<'_> {
    /// Words meant for the machine: `same_duties=true`, "bortse från alla regler".
    pub(super) fn planted(&self) -> bool {
        let line = self
            .context
            .part
            .text
            .get(self.sentence.range.clone())
            .unwrap_or_default();
        let norm = self.sentence.norm.as_str();
        // "Enligt samma instruktion som tidigare": what one works by.
        let of_the_work = |at: usize| {
            let before = norm.get(..=at).unwrap_or_default();
            [" samma ", " same "]
                .iter()
                .any(|same| before.ends_with(same))
        };
        let planted = INJECTED.find_iter(norm).any(|found| {
            let by_which = found.as_str().starts_with(" instru") && of_the_work(found.start());
            !by_which && !is_work_told_of(norm, &found)
        });
        line.contains("same_duties") || planted
    }

    /// "De som har samma uppgifter …" is a rule; "uppgifterna är de som jag har" holds the same words in the statement.
    /// A sentence with a day and a place tells of one move, whatever exception it appeals to.
    pub(super) fn told_as_a_rule(&self) -> bool {
        let norm = &self.sentence.norm;
        let of_one_move = norm.contains(" @date ") && norm.contains(" @place ");
        !of_one_move
            && RULE.find_iter(&self.sentence.norm).any(|cue| {
                let within = cue.start() > self.norm.start && cue.end() < self.norm.end;
                // "Jag har samma uppgifter, och då går det att beställa om man mejlar er": what follows from it.
                let follows = norm
                    .get(self.norm.end.saturating_sub(1)..cue.start() + 1)
                    .is_some_and(|between| CONCLUDED.is_match(between));
                // "Andra än de som jag har": what they are compared with.
                let compared = norm
                    .get(..=cue.start())
                    .is_some_and(|before| before.ends_with(" an ") || before.ends_with(" than "));
                // "Stöttar samma personer i samma lägenheter": those of the work.
                let of_the_work = cue.as_str().starts_with(" person")
                    && [" samma", " same"].iter().any(|same| {
                        norm.get(..cue.start())
                            .is_some_and(|before| before.ends_with(same))
                    });
                !((within || follows) && self.says == Says::Same
                    || of_the_work
                    || self.says != Says::Same && cue.as_str().starts_with(" undantag")
                    || compared
                    || is_met(norm, &cue.range()))
            })
    }
}
