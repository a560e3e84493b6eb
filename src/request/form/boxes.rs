//! Boxes to tick on lines of their own, laid out as one reads them: what is ticked beside its question.
//!
//! "Ingår flytten i ett projekt?" over "☒ Ja" and "☐ Nej" becomes one line with both boxes; of other choices, only the
//! ticked one stands behind the label. Where none is ticked, no place is
//! chosen. A list that tells what is left to do stays as it is.

use std::borrow::Cow;

/// Signs of a box that is ticked, and of one that is not.
const TICKED: [&str; 10] = ["[x]", "[X]", "(x)", "(X)", "☒", "☑", "✓", "✔", "✅", "[✓]"];
const OPEN: [&str; 7] = ["[ ]", "[]", "( )", "[_]", "☐", "□", "◻"];

/// One choice of a list: whether it is ticked, and its words.
type Choice<'a> = (bool, &'a str);

/// The text with each list of boxes laid out beside what it answers.
pub(in crate::request) fn beside_questions(text: &str) -> Cow<'_, str> {
    let has = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
    if !has(&OPEN) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut laid: Vec<Cow<'_, str>> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let (choices, end) = choices(&lines, at);
        let label = laid.iter().rposition(|line| !line.trim().is_empty());
        let label = label.and_then(|label| Some((label, asked(laid.get(label)?, &choices)?)));
        if let Some((label, asked)) = label {
            laid.truncate(label);
            laid.push(Cow::Owned(asked));
            at = end;
        } else {
            laid.push(Cow::Borrowed(line));
            at += 1;
        }
    }
    Cow::Owned(laid.join("\n"))
}

/// The choices that begin at a line, and the line behind them; empty lines between them do not part them.
fn choices<'a>(lines: &[&'a str], start: usize) -> (Vec<Choice<'a>>, usize) {
    let mut found = Vec::new();
    let mut end = start;
    for (at, line) in lines.iter().enumerate().skip(start) {
        match choice(line) {
            Some(choice) => {
                found.push(choice);
                end = at + 1;
            }
            None if line.trim().is_empty() && !found.is_empty() => {}
            None => break,
        }
    }
    (found, end)
}

fn choice(line: &str) -> Option<Choice<'_>> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-*•·".contains(c));
    let behind = |signs: &[&str]| signs.iter().find_map(|sign| line.strip_prefix(sign));
    let (ticked, words) = match (behind(&TICKED), behind(&OPEN)) {
        (Some(words), _) => (true, words),
        (None, Some(words)) => (false, words),
        (None, None) => return None,
    };
    let words = words.trim();
    let one = !TICKED.iter().chain(&OPEN).any(|sign| words.contains(sign));
    (one && words.starts_with(char::is_alphabetic)).then_some((ticked, words))
}

/// The label with what is ticked under it, where the boxes answer it.
fn asked(label: &str, choices: &[Choice<'_>]) -> Option<String> {
    let label = label.trim_end();
    let is_answer = |(_, words): &Choice<'_>| {
        let word = words.trim_end_matches(['.', ',']).to_lowercase();
        ["ja", "nej", "yes", "no"].contains(&word.as_str())
    };
    if choices.len() < 2 || choice(label).is_some() || !label.ends_with([':', '?', '.']) {
        return None;
    }
    if choices.iter().all(is_answer) {
        let boxes = choices.iter().map(|(ticked, words)| match ticked {
            true => format!(" [x] {words}"),
            false => format!(" [ ] {words}"),
        });
        return Some(format!("{label}{}", boxes.collect::<String>()));
    }
    // Two that are ticked are two answers, as "X eller Y" has it.
    let chosen: Vec<&str> = choices
        .iter()
        .filter(|(ticked, _)| *ticked)
        .map(|(_, words)| *words)
        .collect();
    let says = !chosen.is_empty() || asks_for_a_place(label);
    (says && !is_list_of_work(label)).then(|| format!("{label} {}", chosen.join(" eller ")))
}

/// "Till:" over boxes of which none is ticked: nothing is chosen.
fn asks_for_a_place(label: &str) -> bool {
    let label = label.to_lowercase();
    let places = [
        "till",
        "från",
        "to",
        "from",
        "förvaltning",
        "bolag",
        "organisation",
    ];
    let mut words = label
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.next_back().is_some_and(|last| places.contains(&last))
}

/// "Kvar att göra:", "checklista:": what is ticked there is done.
fn is_list_of_work(label: &str) -> bool {
    let label = label.to_lowercase();
    let work = [
        "göra",
        "to do",
        "todo",
        "to-do",
        "checklist",
        "kvar",
        "klart",
        "done",
        "left",
    ];
    work.iter().any(|word| label.contains(word))
}

#[cfg(test)]
mod tests {
    use super::beside_questions;

    #[test]
    fn what_is_ticked_stands_beside_its_question() {
        for (text, laid) in [
            (
                "Till:\n[x] Kultur\n[x] Park\n[ ] Skola",
                "Till: Kultur eller Park",
            ),
            (
                "Ny förvaltning:\n[ ] Kultur\n[ ] Utbildning",
                "Ny förvaltning: ",
            ),
            (
                "Ingår den i ett projekt?\n☒ Ja\n☐ Nej\nTack",
                "Ingår den i ett projekt? [x] Ja [ ] Nej\nTack",
            ),
            ("Projekt:\n[ ] Ja\n\n[x] Nej", "Projekt: [ ] Ja [x] Nej"),
            (
                "Till:\n☐ Kultur\n☒ Utbildning\n☐ Förskola",
                "Till: Utbildning",
            ),
            (
                "Jag beställer:\n- [ ] flytt av konto\n- [x] nytt konto",
                "Jag beställer: nytt konto",
            ),
            (
                "Same duties?\n(x) Yes\n( ) No",
                "Same duties? [x] Yes [ ] No",
            ),
        ] {
            assert_eq!(beside_questions(text), laid, "{text}");
        }
    }

    #[test]
    fn lists_that_answer_nothing_stay() {
        for text in [
            "Kvar att göra:\n[x] gallra\n[ ] flytta kontot annand0314",
            "Hej!\n[x] gallra\n[ ] flytta",
            "Till: [x] Kultur [ ] Utbildning",
            "Till:\n[x] Kultur",
            "Tack (x) på förhand [ ]",
        ] {
            assert_eq!(beside_questions(text), text, "{text}");
        }
    }
}
