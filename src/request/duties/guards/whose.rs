//! Whose a statement is, and of when: a colleague's, one that was so once, one that came to nothing.

use std::ops::Range;

use super::super::super::directions::passing::is_history;
use super::super::rules::Says;
use super::cues::{
    ALL_THERE, CAME_TO_NOTHING, COLLEAGUE, HAD, HAS_BEEN, I_HAVE, KIN, LAST_TIME, MY_COLLEAGUE,
    NOT_SO, OF_A_COLLEAGUE, OF_ANOTHER_S, OF_YEARS_BEHIND, ONCE, OTHER, PAST, RETRACTED, SHE,
    THOSE_WHO_STAY, VOUCHED, WAS_MEANT, WE_HAVE, WHEN_SOMEBODY, WHO_IS_A_COLLEAGUE, WORKED_WITH,
};
use super::{Stretch, denied, denied_behind};

/// "Budget och övriga arbetsuppgifter", "som god man": the word that may mean others belongs to the work; "min chef säger att
/// jag …": what others say of the employee.
fn is_of_the_work(before: &str, at: usize, found: &str) -> bool {
    let (head, rest) = before.split_at(at);
    let rest = rest.trim_start();
    let of_duties = rest.trim_end() == "ovriga" && found.starts_with("#duty ");
    let trustee = rest.starts_with("man ") && head.ends_with(" god");
    let told_of = [
        " att jag ",
        " att mina ",
        " att mitt ",
        " that i ",
        " that my ",
        " att hon ",
        " att han ",
        " att hennes ",
        " att hans ",
        " that she ",
        " that he ",
        " that her ",
        " that his ",
    ];
    let says = [
        " sager ",
        " sagt ",
        " sa ",
        " bekraftar ",
        " bekraftat ",
        " intygar ",
        " intygat ",
        " skriver ",
        " skrivit ",
        " says ",
        " said ",
        " confirms ",
        " confirmed ",
        " writes ",
        " wrote ",
        " certifies ",
    ];
    let tells = says.iter().any(|says| rest.contains(says));
    of_duties || trustee || tells && told_of.iter().any(|told| rest.contains(told))
}

impl Stretch<'_> {
    /// Somebody else's duties or post.
    pub(super) fn of_another(&self) -> bool {
        let before = self.head();
        let found = self.tagged.get(self.found.clone()).unwrap_or_default();
        let other = OTHER.find(&before).is_some_and(|other| {
            ![" och ", " o ", " samma ", " and ", " same "]
                .iter()
                .any(|word| other.as_str().contains(word))
                && !is_of_the_work(&before, other.start(), found)
        });
        let so_far = self
            .sentence
            .norm
            .get(..self.norm.start)
            .unwrap_or_default();
        if self.context.first_person_here && I_HAVE.is_match(&before) {
            return false;
        }
        // "Jag intygar som hans chef oförändrade uppgifter": who vouches for them does not have them.
        let vouched = VOUCHED.is_match(&before);
        OF_A_COLLEAGUE.is_match(self.behind_the_turn()) && !vouched
            || self.says == Says::Same && self.is_of_a_third()
            || self.is_anothers_change()
            || self.says == Says::Same && self.is_of_those_who_stay(&before)
            || self.says == Says::Same && (self.is_of_a_bystander() || self.is_left_to_another())
            || self.says == Says::Same && self.context.of_other && WE_HAVE.is_match(&before)
            || KIN.is_match(so_far)
            || self.context.first_person_here && SHE.is_match(&before)
            || self.context.first_person
                && WHO_IS_A_COLLEAGUE.is_match(&format!("{} ", so_far.trim_end()))
            || self.context.first_person && MY_COLLEAGUE.is_match(&self.sentence.norm)
            || OF_ANOTHER_S.is_match(&before)
            || other && !vouched && (self.context.first_person || !COLLEAGUE.is_match(&before))
    }

    /// The sentence from the last "men" before the end of the statement on: "min chef får nya uppgifter, men mina är …".
    fn behind_the_turn(&self) -> &str {
        const OWN: [&str; 5] = [" mina ", " min ", " mitt ", " my ", " mine "];
        const OTHERS: [&str; 4] = [" others ", " andra ", " ovriga ", " de andra "];
        let norm = self.sentence.norm.as_str();
        // "Hennes kollega har sökt sig dit, men det är en ny tjänst" is of the colleague still.
        if self.says != Says::Same {
            return norm;
        }
        let until = norm.get(..self.norm.end).unwrap_or(norm);
        let turns = [" men ", " but ", " medan ", " while "];
        let ends = turns
            .iter()
            .filter_map(|turn| until.rfind(turn).map(|at| at + turn.len() - 1));
        // "Min kollega går också, men har kvar sina uppgifter" is of the colleague still.
        let of_others = OTHERS.iter().any(|others| norm.starts_with(others));
        let own = |behind: &&str| of_others || OWN.iter().any(|own| behind.starts_with(own));
        let behind = ends.max().and_then(|at| norm.get(at..));
        behind.filter(own).unwrap_or(norm)
    }

    /// "Vi som är kvar har …", "alla på X har …": whether the subject is those who stay.
    fn is_of_those_who_stay(&self, before: &str) -> bool {
        let found = self.sentence.norm.get(self.norm.clone());
        let clause = format!("{before}{} ", found.unwrap_or_default());
        THOSE_WHO_STAY.is_match(before) || ALL_THERE.is_match(&clause)
    }

    /// What was so once, was first thought, or is told to be wrong.
    pub(super) fn of_another_time(&self) -> bool {
        let (start, end) = Self::clause(&self.sentence.norm, self.norm);
        let clause = format!(
            " {} ",
            self.sentence
                .norm
                .get(start..end)
                .unwrap_or_default()
                .trim()
        );
        let before = self
            .sentence
            .norm
            .get(..self.norm.start)
            .unwrap_or_default();
        let ended = format!("{} ", before.trim_end());
        is_history(&self.sentence.norm)
            || WHEN_SOMEBODY.is_match(before)
            || HAD.is_match(&ended)
            || ONCE.is_match(&clause)
            || PAST.is_match(&clause)
            || self.says == Says::Same
                && [&LAST_TIME, &WAS_MEANT, &OF_YEARS_BEHIND, &WORKED_WITH]
                    .iter()
                    .any(|past| past.is_match(&ended))
            || self.says == Says::Same && HAS_BEEN.is_match(&clause)
            || matches!(self.says, Says::Different | Says::NewPost) && self.taken_back()
    }

    /// "Det stämmer inte att jag får nya uppgifter"; "grattis till nya jobbet, men jag har inte fått något".
    fn taken_back(&self) -> bool {
        let tagged = |range: Range<usize>| self.tagged.get(range).unwrap_or_default();
        let of_the_same = self.says == Says::Different
            && (denied(tagged(0..self.found.start))
                || denied_behind(tagged(self.found.end..self.tagged.len())));
        let norm = self.sentence.norm.as_str();
        let behind = norm
            .get(self.norm.end.saturating_sub(1)..)
            .unwrap_or_default();
        let none =
            self.says == Says::NewPost && denied_behind(tagged(self.found.end..self.tagged.len()));
        RETRACTED.is_match(norm) && !of_the_same
            || none
            || CAME_TO_NOTHING.is_match(behind)
            || self.next().is_some_and(|next| NOT_SO.is_match(&next.norm))
    }
}
