//! A question of a form in anybody's words, answered by yes or no: "Behåller du dina arbetsuppgifter (ja/nej): NEJ".
//!
//! The labels of [`super::labels`] are made of words that forms use; a question may have any. What stands behind its colon
//! tells that it is one: a yes, a no, or the choice between both and nothing more.

use super::FieldKind;
use crate::request::fold;

/// Words of a question; what has more is a story.
const MOST_WORDS: usize = 24;
/// What may stand as an answer.
const ANSWERS: [&str; 10] = ["ja", "nej", "yes", "no", "j", "n", "y", "x", "japp", "nope"];
/// What is asked of where a move may be part of a project.
const PROJECT: [&str; 7] = [
    "projekt",
    "project",
    "omorganis",
    "reorganis",
    "reorganiz",
    "omstrukt",
    "restruct",
];
/// What is asked of where the duties may stay.
const DUTIES: [&str; 9] = [
    "uppgift",
    "dutie",
    "duty",
    "task",
    "sysslor",
    "responsibilit",
    "goromal",
    "arbetsinnehall",
    "arbete",
];
/// What is asked of whom works in a project, which need not be the move's.
const WORKING: [&str; 9] = [
    "jobbar", "arbetar", "deltar", "leder", "sitter", "working", "works", "leads", "leading",
];
const WORK: [&str; 4] = ["work", "job", "jobb", "jobbet"];

/// What the question before a colon asks for and its words, where what follows is a yes or a no, or nothing after the
/// choice between them.
pub(super) fn asked(question: &str, answer: &str) -> Option<(FieldKind, String)> {
    // "Kan ni flytta kontot? Samma uppgifter? Nej": what stands before the question is none of it.
    let alone = question.trim_end().trim_end_matches('?');
    if alone.contains('?') {
        return None;
    }
    let words = words(question);
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    let first = self::words(answer).into_iter().next();
    let answered = first
        .as_ref()
        .is_some_and(|first| ANSWERS.contains(&first.as_str()));
    let open = first.is_none() && gives_the_choice(&words);
    if !(answered || open) {
        return None;
    }
    let any = |stems: &[&str]| {
        words
            .iter()
            .any(|word| stems.iter().any(|stem| word.contains(stem)))
    };
    let of_work = words.iter().any(|word| WORKING.contains(&word.as_str()));
    let kind = if any(&PROJECT) && !of_work {
        FieldKind::Project
    } else if any(&DUTIES) || words.iter().any(|word| WORK.contains(&word.as_str())) {
        FieldKind::Duties
    } else {
        return None;
    };
    Some((kind, words.join(" ")))
}

/// Whether a text is an answer and nothing more: "Nej", "ja.", "X".
pub(super) fn is_answer(text: &str) -> bool {
    matches!(words(text).as_slice(), [word] if ANSWERS.contains(&word.as_str()))
}

/// "(ja/nej)": the two answers stand side by side.
fn gives_the_choice(words: &[String]) -> bool {
    let joins = |word: &String| matches!(word.as_str(), "eller" | "or");
    let words: Vec<&String> = words.iter().filter(|word| !joins(word)).collect();
    words.windows(2).any(|pair| {
        let [one, other] = pair else { return false };
        matches!(
            [one.as_str(), other.as_str()],
            ["ja", "nej"] | ["j" | "y", "n"] | ["yes", "no"]
        )
    })
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold::word)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_told_by_its_answer() {
        let kind = |question: &str, answer: &str| asked(question, answer).map(|(kind, _)| kind);
        let duties = Some(FieldKind::Duties);
        let project = Some(FieldKind::Project);
        assert_eq!(
            kind("Behåller du samma arbetsuppgifter (ja/nej)", " NEJ"),
            duties
        );
        assert_eq!(
            kind("Kommer den anställde att utföra samma arbete", " nej"),
            duties
        );
        assert_eq!(
            kind("Will the person keep the present tasks (Y/N)", " N"),
            duties
        );
        assert_eq!(
            kind("Har personen kvar sina uppgifter (ja/nej)", ""),
            duties
        );
        assert_eq!(
            kind("INGÅR FLYTTEN I ETT OMORGANISATIONSPROJEKT (JA/NEJ)", " JA"),
            project
        );
        assert_eq!(
            kind("Beror bytet på ett större projekt", " Ja, Gröna linjen"),
            project
        );
        assert_eq!(
            kind("Arbetsuppgifterna beskrivs så här", " handläggning"),
            None
        );
        assert_eq!(
            kind("Jag vill säga en sak om mina arbetsuppgifter", ""),
            None
        );
        assert_eq!(kind("Önskar bekräftelse (ja/nej)", " ja"), None);
        let behind_another = "Kan ni flytta mitt konto? Samma arbetsuppgifter?";
        assert_eq!(kind(behind_another, " Nej"), None);
    }
}
