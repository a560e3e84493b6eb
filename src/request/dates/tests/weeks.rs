//! Days of a numbered week, and days whose month is told by "of" or by its number.

use super::check;

#[test]
fn a_weekday_of_a_numbered_week_is_that_day() {
    check(&[
        ("måndagen i vecka 40", &["2026-09-28"]),
        ("tisdagen vecka 37 tar de över", &["2026-09-08"]),
        ("från torsdag v. 38", &["2026-09-17"]),
        ("on the Wednesday of week 45", &["2026-11-04"]),
        ("Friday in week 2", &["2027-01-15"]),
        ("fredag, v 36 2026", &["2026-09-04"]),
        ("from week 7", &["2027-02-15"]),
        // Two weeks are no day.
        ("måndagen i vecka 36-38", &["2026-08-31", "2026-09-14"]),
    ]);
}

#[test]
fn of_leads_to_a_month_and_a_month_may_be_told_by_its_number() {
    check(&[
        ("the 25 of August", &["2026-08-25"]),
        ("on 3 of October 2026", &["2026-10-03"]),
        ("den andre i nionde månaden", &["2026-09-02"]),
        ("första dagen, den första i tionde månaden", &["2026-10-01"]),
        ("on the fifth of the eleventh month", &["2026-11-05"]),
        ("the third month", &[]),
        ("i nionde månaden", &[]),
        ("25 of our colleagues", &[]),
    ]);
}
