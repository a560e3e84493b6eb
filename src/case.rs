//! The case number: what senders and staff quote.
//!
//! Never here: the case's history; that is in the store.

use std::fmt;

/// The number that senders and staff quote, as `KF-2026-000042`: the year of the case and a serial within it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseNumber(String);

impl CaseNumber {
    /// The number of the `serial`th case of `year`.
    #[must_use]
    pub fn new(year: i16, serial: u32) -> Self {
        Self(format!("KF-{year:04}-{serial:06}"))
    }

    /// Reads `KF-YYYY-NNNNNN`, nothing before or after it. After 999999 a year's numbers have more digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, serial) = text.strip_prefix("KF-")?.split_once('-')?;
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let length = serial.len();
        let is_serial = length == 6 || ((7..=10).contains(&length) && !serial.starts_with('0'));
        (year.len() == 4 && is_serial && digits(year) && digits(serial))
            .then(|| Self(text.to_owned()))
    }

    /// The number as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
