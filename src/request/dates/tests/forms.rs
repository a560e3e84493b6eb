//! The forms that dates are written in.

use super::check;

#[test]
fn dates_with_their_year() {
    check(&[
        ("2026-09-01", &["2026-09-01"]),
        ("Datum:2026-09-01.", &["2026-09-01"]),
        ("per\n2024-10-01.", &["2024-10-01"]),
        ("2026/09/01", &["2026-09-01"]),
        ("2026-9-1", &["2026-09-01"]),
        ("2026-09-01T08:00", &["2026-09-01"]),
        ("20260901", &["2026-09-01"]),
        ("260901", &["2026-09-01"]),
        ("From 260401 går", &["2026-04-01"]),
        ("26-09-01", &["2026-09-01"]),
        ("1.9.2026", &["2026-09-01"]),
        ("01.09.2026", &["2026-09-01"]),
        ("4.5.26", &["2026-05-04"]),
        ("1-9-2026", &["2026-09-01"]),
        ("1/9-26", &["2026-09-01"]),
        ("7/1-25", &["2025-01-07"]),
        ("1/9 -26", &["2026-09-01"]),
        ("1/9 2026", &["2026-09-01"]),
        ("1/9/2026", &["2026-09-01"]),
        ("1/9/26", &["2026-09-01"]),
        ("1/9-2026", &["2026-09-01"]),
        ("9/15/2026", &["2026-09-15"]), // months first, because nothing else is a date
        ("den 1 september 2026", &["2026-09-01"]),
        ("måndagen den 4 maj 2026", &["2026-05-04"]),
        ("1 sep -26", &["2026-09-01"]),
        ("1 sept. 2026", &["2026-09-01"]),
        ("1 september '26", &["2026-09-01"]),
        ("börjar 1 sep 26.", &["2026-09-01"]),
        ("den 1:a september 2026", &["2026-09-01"]),
        ("On 1\nMay 2026 my position", &["2026-05-01"]),
        ("May 4th, 2026", &["2026-05-04"]),
        ("May 4, 2026", &["2026-05-04"]),
        ("the 1st of September 2026", &["2026-09-01"]),
        ("Monday 4 May 2026", &["2026-05-04"]),
        ("Monday, 4 May 2026", &["2026-05-04"]),
        ("sista augusti 2026", &["2026-08-31"]),
        ("the first of September, 2026", &["2026-09-01"]),
        ("twenty-first of May 2026", &["2026-05-21"]),
        ("anställd sedan den 1 april 2015", &["2015-04-01"]),
        (
            "effective today, 14 September 2026",
            &["2026-08-12", "2026-09-14"],
        ),
        ("den 10 november 2025 17:03", &["2025-11-10"]),
    ]);
}

#[test]
fn dates_without_a_year_are_reckoned_from_the_day_sent() {
    check(&[
        ("den 1 september", &["2026-09-01"]),
        ("Den 1:a september", &["2026-09-01"]),
        ("fr o m 1:a november", &["2026-11-01"]),
        ("1:a sept", &["2026-09-01"]),
        ("1 sept", &["2026-09-01"]),
        ("1 sept.", &["2026-09-01"]),
        ("1.september", &["2026-09-01"]),
        ("1. september", &["2026-09-01"]),
        ("1a september", &["2026-09-01"]),
        ("första oktober", &["2026-10-01"]),
        ("den förste mars", &["2027-03-01"]),
        ("den tjugofemte augusti", &["2026-08-25"]),
        ("Sept 1st", &["2026-09-01"]),
        ("September 1", &["2026-09-01"]),
        ("1st September", &["2026-09-01"]),
        ("the 1st of September", &["2026-09-01"]),
        (
            "from 1 June (sorry, I mean 15 June, I",
            &["2027-06-01", "2026-06-15"],
        ), // 1 June is 72 days ago, 15 June 58
        ("1/9", &["2026-09-01"]),
        ("fredag 1/9", &["2026-09-01"]),
        ("(1/9)", &["2026-09-01"]),
        ("01/09", &["2026-09-01"]),
        ("fr.o.m.1/10", &["2026-10-01"]),
        ("fr.o.m 1/10 tom 31/12", &["2026-10-01", "2026-12-31"]),
        (
            "Digitaliseringsförvaltningen 1/10. Arbetsuppgifterna",
            &["2026-10-01"],
        ),
        ("till SLK 1/10.", &["2026-10-01"]),
        ("måndagen den 7 september", &["2026-09-07"]),
        ("mån 7 sept", &["2026-09-07"]),
        ("måndag den 7 september", &["2026-09-07"]),
        ("sista augusti", &["2026-08-31"]),
        ("sista dagen i februari", &["2027-02-28"]),
        ("den 12 juli", &["2026-07-12"]), // a month ago
        ("retroaktivt från 1 juli", &["2026-07-01"]),
        ("den 12 maj", &["2027-05-12"]), // three months ago
        ("per den 1 april", &["2027-04-01"]),
        ("1 agusti", &["2026-08-01"]),
        ("1 setember", &["2026-09-01"]),
        ("1 septemper", &["2026-09-01"]),
        ("15 febuari", &["2027-02-15"]),
        ("15 Februari", &["2027-02-15"]),
        ("1 SEPTEMBER", &["2026-09-01"]),
        ("den 1\nseptember", &["2026-09-01"]),
        ("lyfts 1/3 över", &["2027-03-01"]),
        ("Datum: 2 maj", &["2027-05-02"]),
        ("till dess. 1 september flyttar", &["2026-09-01"]),
        ("3 November", &["2026-11-03"]),
        ("On the 3rd of November", &["2026-11-03"]),
        ("24 december", &["2026-12-24"]),
    ]);
}

#[test]
fn weeks_are_their_monday() {
    check(&[
        ("v. 36", &["2026-08-31"]),
        ("from v 36.", &["2026-08-31"]),
        ("v36", &["2026-08-31"]),
        ("V.36", &["2026-08-31"]),
        ("v.\u{a0}31", &["2026-07-27"]),
        ("vecka 36", &["2026-08-31"]),
        ("week 36", &["2026-08-31"]),
        ("From week 23 my", &["2027-06-07"]),
        ("vecka 5 2027", &["2027-02-01"]),
        ("v. 2", &["2027-01-11"]),
        ("v 2 -27", &["2027-01-11"]),
        ("v. 33", &["2026-08-10"]),
        ("v. 28–31", &["2026-07-06", "2026-07-27"]),
        ("vecka 54", &[]),
        ("v 2.1", &[]),
        ("v2x", &[]),
        ("40 tim/v", &[]),
    ]);
}

#[test]
fn words_name_days_from_the_day_sent() {
    check(&[
        ("omgående", &["2026-08-12"]),
        ("med omedelbar verkan", &["2026-08-12"]),
        ("så snart som möjligt", &["2026-08-12"]),
        ("as soon as\npossible", &["2026-08-12"]),
        ("ASAP", &["2026-08-12"]),
        ("genast", &["2026-08-12"]),
        ("idag", &["2026-08-12"]),
        ("i dag", &["2026-08-12"]),
        ("today", &["2026-08-12"]),
        ("fr.o.m. nu", &["2026-08-12"]),
        ("imorgon", &["2026-08-13"]),
        ("i morgon", &["2026-08-13"]),
        ("tomorrow", &["2026-08-13"]),
        ("i övermorgon", &["2026-08-14"]),
        ("the day after tomorrow", &["2026-08-14"]),
        ("på måndag", &["2026-08-17"]),
        ("on Monday week", &["2026-08-24"]),
        ("a week on Monday", &["2026-08-24"]),
        ("på måndag om en vecka", &["2026-08-24"]),
        ("fredag om en vecka", &["2026-08-21"]),
        ("on Friday week", &["2026-08-21"]),
        ("på onsdag", &["2026-08-19"]),
        ("on Monday", &["2026-08-17"]),
        ("nästa måndag", &["2026-08-17"]),
        ("nästa fredag", &["2026-08-21"]),
        ("next Monday", &["2026-08-17"]),
        ("i måndags", &["2026-08-10"]),
        ("slutade i fredags", &["2026-08-07"]),
        ("nästa vecka", &["2026-08-17"]),
        ("next week", &["2026-08-17"]),
        ("onsdag i nästa vecka", &["2026-08-19"]),
        ("om två veckor", &["2026-08-26"]),
        ("in two weeks", &["2026-08-26"]),
        ("om 3 dagar", &["2026-08-15"]),
        ("om en månad", &["2026-09-12"]),
        ("för två veckor sedan", &["2026-07-29"]),
        ("two weeks ago", &["2026-07-29"]),
        ("igår", &["2026-08-11"]),
        ("vid årsskiftet", &["2027-01-01"]),
        ("årsskiftet 2027/2028", &["2028-01-01"]),
        ("årsskiftet 26/27", &["2027-01-01"]),
        ("at the turn of the year", &["2027-01-01"]),
        ("vid halvårsskiftet", &["2027-07-01"]),
        ("vid månadsskiftet", &["2026-09-01"]),
        ("månadsskiftet september/oktober", &["2026-10-01"]),
        ("den 12:e nästa månad", &["2026-09-12"]),
        ("den första nästa månad", &["2026-09-01"]),
        ("på måndagar", &[]),
        ("varje måndag", &[]),
        ("om två", &[]),
        ("i två veckor", &[]),
    ]);
}

#[test]
fn a_lone_day_takes_the_month_of_the_date_before_it() {
    check(&[
        (
            "den 1 oktober, nej förresten den 12:e",
            &["2026-10-01", "2026-10-12"],
        ),
        ("1 October. Sorry, the 12th.", &["2026-10-01", "2026-10-12"]),
        ("börjar den 12:e", &["2026-08-12"]),
        ("börjar den 1", &["2026-09-01"]),
        ("den 31", &["2026-08-31"]),
        ("den 15 eller så", &["2026-08-15"]),
        ("den 1 oktober\n\nden 12:e", &["2026-10-01", "2026-08-12"]),
        ("den 3 personers enheten", &[]), // counted
        ("the 1st time", &[]),
        ("den första veckan", &[]),
        ("den 40", &[]),
        ("den 5 %", &["2026-09-05"]),
    ]);
}
