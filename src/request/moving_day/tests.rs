//! The day of the move as mails tell it. The mails are sent on 1 March 2026.

mod everyday;
mod frames;
mod lives;
mod lone;
mod of_the_move;
mod other_matters;
mod rivals;
mod things;
mod turns;
mod unsettled;

use super::super::laid_out::mail;
use super::read;

/// Each case: subject, body, and the day ("-" where none is told, "!" where two contradict).
#[track_caller]
fn all_read(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(subject, body, day)| {
            let own = [" jag ", "Jag ", "I ", "My ", "Min ", " min "];
            let first_person = own.iter().any(|word| body.contains(word));
            let reading = read(&mail(subject, body), first_person);
            let read = match (&reading.contradiction, &reading.stated) {
                (Some(_), _) => "!".to_owned(),
                (None, Some(stated)) => stated.value.to_string(),
                (None, None) => "-".to_owned(),
            };
            (read != *day).then(|| format!("{subject:?} {body:?} gave {read}, not {day}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
