//! The pages, one file each.

pub(super) mod case;
pub(super) mod cases;
pub(super) mod claims;
pub(super) mod decide;
mod decisions;
mod entries;
pub(super) mod export;
mod facts;
pub(super) mod health;
pub(super) mod language;
pub(super) mod log;
mod mail;
pub(super) mod moves;
mod notices;
pub(super) mod overview;
pub(super) mod provider;
pub(super) mod raw;
pub(super) mod review;
pub(super) mod sign_in;
pub(super) mod verification;

pub(super) use language::remembered;

use axum::response::{Html, Redirect};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde::Serialize;

use super::error::PageError;
use super::frame::Frame;
use super::session::SignedIn;
use super::show::encoded;
use super::site::Site;
use crate::case::CaseNumber;
use crate::outcome::Outcome;
use crate::store::Role;

/// The case that a handler acts on. Others may not, and a number that is none leads nowhere.
fn case_of_handler(who: &SignedIn, number: &str) -> Result<CaseNumber, PageError> {
    who.needs(Role::Handler)?;
    CaseNumber::parse(number).ok_or(PageError::NotFound)
}

/// Where a number leads that is none as it was typed: small letters and blanks around it do not make it another.
fn meant(number: &str) -> Result<Redirect, PageError> {
    let number = CaseNumber::parse(&number.trim().to_ascii_uppercase());
    let number = number.ok_or(PageError::NotFound)?;
    Ok(Redirect::to(&format!("/cases/{number}")))
}

/// A page for somebody.
fn page<T: Serialize>(
    site: &Site,
    name: &str,
    frame: Frame,
    who: &SignedIn,
    page: &T,
) -> Result<Html<String>, PageError> {
    Ok(Html(site.renderer.render(name, &frame.with(who), page)?))
}

/// Whether a mail of this outcome opens a case.
fn opens_a_case(outcome: Outcome) -> bool {
    !matches!(outcome, Outcome::NotARequest | Outcome::Ignored)
}

/// What a field holds, if anything. NUL is nothing: no text of PostgreSQL holds one.
fn filled(field: Option<&str>) -> Option<String> {
    let text = field?.replace('\0', "");
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The address of a list with these fields filled in, ready for one more.
fn address(list: &str, fields: &[(&str, &Option<String>)]) -> String {
    let filled = fields.iter().filter_map(|(name, value)| {
        let value = filled(value.as_deref())?;
        Some(format!("{name}={}&", encoded(&value)))
    });
    format!("{list}?{}", filled.collect::<String>())
}

/// The same without the sign for one more field.
fn whole(address: &str) -> String {
    address.trim_end_matches(['&', '?']).to_owned()
}

/// Where a day of Europe/Stockholm begins.
fn beginning(day: Date) -> Option<Timestamp> {
    let zone = TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC);
    zone.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

/// The stretch of time of two days of a form, `from` and `until`, both of them included; or which of the two fields holds
/// something that is no day.
fn stretch(from: Option<&str>, until: Option<&str>) -> Result<Stretch, Vec<&'static str>> {
    let day = |text: Option<&str>| filled(text).map(|text| text.parse::<Date>());
    let (from, until) = (day(from), day(until));
    let wrong: Vec<&'static str> = [("from", &from), ("until", &until)]
        .into_iter()
        .filter(|(_, day)| day.as_ref().is_some_and(Result::is_err))
        .map(|(name, _)| name)
        .collect();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let after = |day: Date| day.checked_add(1.day()).ok();
    Ok((
        from.and_then(Result::ok).and_then(beginning),
        until
            .and_then(Result::ok)
            .and_then(after)
            .and_then(beginning),
    ))
}

/// At or after, and before.
type Stretch = (Option<Timestamp>, Option<Timestamp>);
