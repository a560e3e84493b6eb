//! Days of a numbered week, days whose month is told by "of" or by its number, and days told by their kind or by the day
//! before them.

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

#[test]
fn a_day_of_a_month_may_be_told_by_its_kind() {
    check(&[
        ("första vardagen i september", &["2026-09-01"]),
        ("den första vardagen i november 2026", &["2026-11-02"]),
        ("första vardagen i maj 2026", &["2026-05-04"]), // the 1st is a holiday
        ("första helgfria vardagen i januari", &["2027-01-04"]),
        ("the first working day of March 2027", &["2027-03-01"]),
        ("sista arbetsdagen i september", &["2026-09-30"]),
        ("sista vardagen i oktober", &["2026-10-30"]),
        ("andra måndagen i oktober", &["2026-10-12"]),
        ("the first Monday in October", &["2026-10-05"]),
        ("sista fredagen i augusti 2026", &["2026-08-28"]),
        ("första dagen i oktober", &["2026-10-01"]),
        ("sista dagen i denna månad", &["2026-08-31"]),
        ("första vardagen nästa månad", &["2026-09-01"]),
        ("den första arbetsdagen i nästa månad", &["2026-09-01"]),
        ("sista vardagen i december", &[]), // whether the eve is one is not for us to say
        ("min första arbetsdag i maj", &[]),
        ("första veckan i maj", &[]),
        ("första dagen på jobbet", &[]),
        ("femte måndagen i oktober 2026", &[]),
    ]);
}

#[test]
fn a_day_may_be_told_by_the_one_before_it() {
    check(&[
        (
            "T.o.m. den 31 augusti här, dagen därpå där",
            &["2026-08-31", "2026-09-01"],
        ),
        (
            "sista dag är fredagen den 28 augusti, och måndagen därpå flyttas",
            &["2026-08-28", "2026-08-31"],
        ),
        (
            "slutar den 31 augusti 2026. Dagen efter flyttas tjänsten",
            &["2026-08-31", "2026-09-01"],
        ),
        (
            "30 September is the last day; it moves the day after.",
            &["2026-09-30", "2026-10-01"],
        ),
        (
            "here until 4 September and there from the following Monday",
            &["2026-09-04", "2026-09-07"],
        ),
        ("dagen efter den 31 augusti", &["2026-09-01"]),
        ("from the day after 30 September", &["2026-10-01"]),
        ("måndagen efter den 2 september", &["2026-09-07"]),
        ("den 31 augusti. Dagen efter semestern", &["2026-08-31"]),
        ("dagen efter flyttas tjänsten", &[]), // after which?
        ("på måndag, the day after the party", &["2026-08-17"]),
        ("den 31 augusti\n\nDagen därpå", &["2026-08-31"]),
        ("the day after tomorrow", &["2026-08-14"]),
    ]);
}

#[test]
fn months_and_years_may_be_told_by_this_and_next() {
    check(&[
        ("den 20 denna månad", &["2026-08-20"]),
        ("den 15 nästa månad", &["2026-09-15"]),
        ("den 15 i innevarande månad", &["2026-08-15"]),
        ("on the 28th of this month", &["2026-08-28"]),
        ("den 1 februari nästa år", &["2027-02-01"]),
        ("den 1 september nästa år", &["2027-09-01"]),
        ("1 October next year", &["2027-10-01"]),
        ("den 1 maj i år", &["2026-05-01"]),
        ("1/10 i år", &["2026-10-01"]),
        ("nästa år", &[]),
        ("denna månad", &[]),
    ]);
}

#[test]
fn a_weekday_that_something_takes_effect_on() {
    check(&[
        ("effective Monday", &["2026-08-17"]),
        ("commencing Monday", &["2026-08-17"]),
        ("every Monday", &[]),
    ]);
}
