//! What takes a statement away: that it is asked, wished, hedged, a condition, a rule, a quotation, somebody else's.

mod afterthoughts;
mod behind;
mod conditions;
mod cues;
mod doubt;
mod elsewhere;
mod limits;
mod papers;
mod quotation;
mod tail;
mod third;
mod told;
mod voices;
mod whose;

use std::ops::Range;

use super::super::document::{Document, Part, Sentence};
use super::Context;
use super::rules::Says;
pub(super) use quotation::{inside, quotes};
pub(super) use tail::takes_back;

use cues::{
    ABLE, ACCOUNT, ATTESTED, BARE, CORRECTION, DATA, DENIED_BEHIND, DENIES_BELOW, FIRST_PERSON,
    HEADS, HEDGED, HEDGED_AFTER, MOSTLY, NEGATED, NEW_BEFORE, NO_NEW_BEFORE, OF_OTHER, ORDER,
    PARTLY, POLITE, ROLE_IN_SYSTEM, SAID, SOMEBODY_MOVES, TELLS_AND_ASKS, UNTRUE, VOUCHED, WISHED,
};

/// Whether the sender asks for the own account.
pub(super) fn first_person(document: &Document) -> bool {
    document.parts.iter().any(is_first_person)
}

/// Whether the mail asks for the account of somebody else, and not for the sender's.
pub(super) fn of_other(document: &Document) -> bool {
    let theirs = |part: &Part| {
        let mut sentences = part.sentences.iter();
        sentences.any(|sentence| {
            OF_OTHER.is_match(&sentence.norm) || SOMEBODY_MOVES.is_match(&sentence.norm)
        })
    };
    !first_person(document) && document.parts.iter().any(theirs)
}

/// Whether the writer of a part asks for the own account.
pub(super) fn is_first_person(part: &Part) -> bool {
    part.sentences
        .iter()
        .any(|sentence| FIRST_PERSON.is_match(&sentence.norm))
}

/// "Det är inte så att …": what follows is denied as a whole.
pub(super) fn denied(before: &str) -> bool {
    UNTRUE.is_match(before)
}

/// "Samma uppgifter gäller inte längre": what stands before it is denied.
pub(super) fn denied_behind(after: &str) -> bool {
    DENIED_BEHIND.is_match(after)
}

/// Whether a negation before a match reaches it.
pub(super) fn negated(before: &str) -> bool {
    NEGATED.is_match(before)
}

/// "Nya uppgifter följer med": what follows is new.
pub(super) fn of_new_duties(before: &str, found: &str) -> bool {
    found.starts_with("#duty ") && NEW_BEFORE.is_match(before)
}

/// "Inga nya uppgifter följer med": what follows is none.
pub(super) fn of_no_new_duties(before: &str, found: &str) -> bool {
    found.starts_with("#duty ") && NO_NEW_BEFORE.is_match(before)
}

/// "Delvis samma" is partly other.
pub(super) fn partial(before: &str, says: Says) -> Says {
    if says == Says::Same && PARTLY.is_match(before) {
        Says::Different
    } else {
        says
    }
}

/// Whether a word of correction stands before the statement, in its sentence or as the end of the one before.
pub(super) fn corrects(norm: &str, at: usize, before: Option<&Sentence>) -> bool {
    let own = norm
        .get(..at)
        .is_some_and(|head| CORRECTION.is_match(&format!("{head} ")));
    own || before.is_some_and(|before| {
        before.tokens.len() <= 7 && CORRECTION.is_match(&before.norm)
            || HEADS.is_match(&before.norm)
    })
}

/// A stretch of a sentence that says something, and what surrounds it.
pub(super) struct Stretch<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) sentence: &'a Sentence,
    pub(super) tagged: &'a str,
    pub(super) found: &'a Range<usize>,
    pub(super) norm: &'a Range<usize>,
    pub(super) text: &'a Range<usize>,
    pub(super) says: Says,
}

impl Stretch<'_> {
    /// Whether what surrounds it takes it away.
    pub(super) fn states_nothing(&self) -> bool {
        self.quoted()
            || self.planted()
            || self.below_a_denial()
            || self.asked()
            || self.conditional()
            || self.hedged()
            || self.wished()
            || self.told_as_a_rule()
            || self.is_hearsay()
            || self.of_another()
            || self.is_elsewhere()
            || self.of_another_time()
            || self.of_data()
            || self.limited()
            || self.of_something_else()
            || self.bounded()
            || self.is_taken_back()
            || self.of_a_paper_or_another()
            || self.is_undone_behind()
            || self.is_done_by_another()
    }

    fn quoted(&self) -> bool {
        inside(self.context.quotes, self.text) && !ATTESTED.is_match(&self.sentence.norm)
    }

    /// "Det som inte händer:", and items below it: what they say is denied, and what that leaves is not clear.
    fn below_a_denial(&self) -> bool {
        let part = self.context.part;
        let is_item = |sentence: &&Sentence| {
            let text = part.text.get(sentence.range.clone()).unwrap_or_default();
            text.trim_start().starts_with(['-', '*', '•', '–', '·'])
        };
        if !is_item(&self.sentence) {
            return false;
        }
        let at = part
            .sentences
            .partition_point(|other| other.range.start < self.sentence.range.start);
        let mut above = part.sentences.iter().take(at).rev();
        let heading = above.find(|sentence| !is_item(sentence));
        heading.is_some_and(|heading| DENIES_BELOW.is_match(&heading.norm))
    }

    /// A question states nothing, unless it orders the move and names the duties by the way.
    fn asked(&self) -> bool {
        if !self.sentence.question {
            return false;
        }
        let norm = &self.sentence.norm;
        if self.says != Says::Same && TELLS_AND_ASKS.is_match(norm) {
            return false;
        }
        let before = norm.get(..self.norm.start).unwrap_or_default();
        let after = norm.get(self.norm.end..).unwrap_or_default();
        let ordered_before = ORDER.is_match(&format!("{before} "))
            && ACCOUNT.is_match(&format!("{before} "))
            || before.contains(" flytta ");
        let apart = [" , ", " . ", " ) "]
            .iter()
            .any(|mark| after.contains(mark));
        let of_a_move = ["flytta", " move", "transfer", "konto", "account"]
            .iter()
            .any(|word| after.contains(word));
        let ordered_after = apart && of_a_move && ORDER.is_match(after);
        !(ordered_before || ordered_after)
    }

    fn hedged(&self) -> bool {
        let (start, end) = Self::clause(&self.sentence.norm, self.norm);
        let norm = &self.sentence.norm;
        let clause = norm.get(start..end).unwrap_or_default();
        let clause = format!(" {} ", clause.trim());
        let mut hedges = HEDGED.find_iter(&clause);
        let inside = hedges.any(|hedge| {
            let until = clause.get(..=hedge.start()).unwrap_or_default();
            if self.is_no_hedge(hedge.as_str().trim(), until) {
                return false;
            }
            let polite = POLITE.is_match(clause.get(hedge.start()..).unwrap_or_default());
            let word = hedge.as_str().trim();
            // "Ingen som helst ändring" is no "preferably".
            let whatever = word == "helst"
                && clause
                    .get(..=hedge.start())
                    .is_some_and(|before| before.ends_with(" som "));
            let after = clause.get(hedge.end()..).unwrap_or_default();
            let modal = !["may", "should be", "i stort"].contains(&word)
                || ["be ", "have ", "get ", "change", "not "]
                    .iter()
                    .any(|verb| after.starts_with(verb))
                || word != "may";
            let to = self.norm.start.saturating_sub(start);
            let between = clause
                .get(hedge.end().saturating_sub(1)..to.max(hedge.end().saturating_sub(1)))
                .unwrap_or_default();
            // "Roughly half of it is new": how much is rough, not whether.
            let of_amount = self.says != Says::Same
                && [
                    "roughly",
                    "ungefar",
                    "nastan",
                    "almost",
                    "nearly",
                    "until",
                    "fram till",
                ]
                .contains(&word);
            // "Eleverna är nästan desamma och jag gör …": of what stands before the "och".
            let joined = [" och ", " and "]
                .iter()
                .any(|joins| format!("{between} ").contains(joins));
            let of_others = joined
                && ["desamma ", "samma ", "likadan", "the same ", "lika "]
                    .iter()
                    .any(|same| after.starts_with(same));
            let meant = modal && !polite && !whatever && !of_amount && !of_others;
            meant && !ACCOUNT.is_match(between)
        });
        let after = norm.get(self.norm.end..).unwrap_or_default();
        inside
            || HEDGED_AFTER.is_match(after)
            || !self.is_an_amount()
                && MOSTLY.is_match(self.tagged.get(..self.found.start).unwrap_or_default())
    }

    /// The sentence behind that of the match.
    fn next(&self) -> Option<&Sentence> {
        let sentences = &self.context.part.sentences;
        let end = self.sentence.range.end;
        sentences.get(sentences.partition_point(|other| other.range.start < end))
    }

    /// The clause of the match, up to the match.
    fn head(&self) -> String {
        let (start, _) = Self::clause(&self.sentence.norm, self.norm);
        let head = self.sentence.norm.get(start..self.norm.start);
        format!(" {}", head.unwrap_or_default().trim_start())
    }

    fn wished(&self) -> bool {
        let before = self.head().replace(" vill saga ", " ");
        let wish = WISHED
            .find(&before)
            .is_some_and(|wish| !ACCOUNT.is_match(wish.as_str()));
        wish || self.says == Says::Same
            && ABLE.find(&before).is_some_and(|able| {
                !ACCOUNT.is_match(able.as_str())
                    && !able.as_str().contains(" flytta ")
                    && !VOUCHED.is_match(able.as_str())
                    && !SAID.is_match(&before)
            })
    }

    /// "Uppgifter" that are data; a "roll" that is a permission.
    fn of_data(&self) -> bool {
        let said = format!(
            " {} ",
            self.sentence
                .norm
                .get(self.norm.clone())
                .unwrap_or_default()
                .trim()
        );
        BARE.is_match(&said) && DATA.is_match(&self.sentence.norm) && !said.contains(" i behall ")
            || said.contains(" andra uppgifterna ")
            || said.contains(" andra arbetsuppgifterna ") && !said.contains(" de andra")
            || self.says == Says::NewPost
                && said.contains(" roll")
                && ROLE_IN_SYSTEM.is_match(&self.sentence.norm)
            || said.contains(" pa uppdrag ")
            || self.says == Says::Same && ACCOUNT.is_match(&said)
    }

    /// "Samma uppgifter utom att inget …": what is meant cannot be told.
    fn limited(&self) -> bool {
        self.excepts_something() && !self.excepts()
    }

    /// The clause around a match: from the last mark or "men" before it to the next one after it.
    fn clause(text: &str, found: &Range<usize>) -> (usize, usize) {
        const ENDS: &[&str] = &[
            " , ",
            " ; ",
            " : ",
            " . ",
            " ( ",
            " ) ",
            " – ",
            " > ",
            " men ",
            " fastan ",
            " #but ",
            " #rather ",
        ];
        // Each begins and ends with its only spaces, so none stands in another: the one that begins last ends last.
        let before = text.get(..found.start).unwrap_or_default();
        let padded = format!("{before} ");
        let start = spaces(&padded)
            .rev()
            .find_map(|at| Some(at + mark_at(&padded, at, ENDS)?.len()))
            .unwrap_or(0)
            .min(found.start);
        let offset = found.end.saturating_sub(1).max(found.start);
        let after = text.get(offset..).unwrap_or_default();
        let end = spaces(after)
            .find(|at| mark_at(after, *at, ENDS).is_some())
            .map_or(text.len(), |at| offset + at + 1);
        (start, end)
    }
}

/// Where the spaces of a text are.
fn spaces(text: &str) -> impl DoubleEndedIterator<Item = usize> {
    let bytes = text.bytes().enumerate();
    bytes.filter(|(_, byte)| *byte == b' ').map(|(at, _)| at)
}

/// The mark that begins at a space.
fn mark_at<'m>(text: &str, at: usize, marks: &[&'m str]) -> Option<&'m str> {
    let rest = text.get(at..)?;
    let next = rest.as_bytes().get(1);
    let mut marks = marks.iter().copied();
    marks.find(|mark| mark.as_bytes().get(1) == next && rest.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_reaches_from_the_last_mark_before_a_match_to_the_first_one_behind_it() {
        for (text, found, clause) in [
            (" a , b men same och d , e ", "same", "same och d "),
            (" a men , same ", "same", "same "),
            (" a ; b #but same . e , f ", "same", "same "),
            (" same ", "same", " same "),
            (" a – b same", "same", "b same"),
        ] {
            let at = text.find(found).unwrap();
            let (start, end) = Stretch::clause(text, &(at..at + found.len()));
            assert_eq!(text.get(start..end), Some(clause), "{text}");
        }
    }
}
