//! The mail that reminds staff of late moves. It names cases by number and says where to look: who a case is about is
//! for the pages to show, to those who are signed in.

use serde::Serialize;

use super::ReplyError;
use super::templates::render_alone;
use super::wrap;
use crate::case::CaseNumber;

const TEMPLATE: &str = include_str!("../../templates/mails/late_moves.txt");
const NAME: &str = "late_moves.txt";

/// Subject and text of a mail that nobody asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// One line.
    pub subject: String,
    /// Plain text with `\n` line ends.
    pub body: String,
}

/// What the template can say.
#[derive(Serialize)]
struct Facts<'a> {
    late: usize,
    cases: Vec<&'a str>,
    more: usize,
    link: &'a str,
}

/// Tells that so many moves are late, the oldest of them by their numbers, and where they are marked as carried out.
pub fn remind_of_late_moves(
    late: usize,
    oldest: &[CaseNumber],
    link: &str,
) -> Result<Reminder, ReplyError> {
    let facts = Facts {
        late,
        cases: oldest.iter().map(CaseNumber::as_str).collect(),
        more: late.saturating_sub(oldest.len()),
        link,
    };
    let text = render_alone(NAME, TEMPLATE, &facts)?;
    let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
    Ok(Reminder {
        subject: subject.to_owned(),
        body: wrap::lay_out(body),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://kontoflytt.goteborg.se/moves";

    fn cases(count: usize) -> Vec<CaseNumber> {
        let number = |n: usize| CaseNumber::parse(&format!("KF-2026-{n:06}")).unwrap();
        (1..=count).map(number).collect()
    }

    #[test]
    fn one_late_move_is_told_in_the_singular() {
        let mail = remind_of_late_moves(1, &cases(1), LINK).unwrap();
        assert_eq!(mail.subject, "1 kontoflytt är försenad");
        for told in [
            "En godkänd kontoflytt är försenad",
            "- KF-2026-000001",
            LINK,
        ] {
            assert!(mail.body.contains(told), "{told}\n{}", mail.body);
        }
        assert!(!mail.body.contains(" till\n"), "{}", mail.body);
    }

    #[test]
    fn of_many_the_oldest_are_named_and_the_rest_are_counted() {
        let mail = remind_of_late_moves(12, &cases(10), LINK).unwrap();
        assert_eq!(mail.subject, "12 kontoflyttar är försenade");
        for told in ["- KF-2026-000010\n- och 2 till\n", "12 approved moves"] {
            assert!(mail.body.contains(told), "{told}\n{}", mail.body);
        }
        assert!(mail.body.lines().all(|line| line.chars().count() <= 72));
    }
}
