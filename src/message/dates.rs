//! The days of a mail, as a clerk in Göteborg would name them.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::headers::Headers;

/// How long before its arrival a mail may have been dated and still be believed, in days.
const OLDEST_DAYS: i64 = 30;

/// The day it was received and the day it was sent, as far as the headers tell. A Date that lies more than a day
/// after the arrival or more than [`OLDEST_DAYS`] before it is a wrong clock: the arrival counts instead.
#[must_use]
pub(super) fn of(headers: &Headers) -> (Option<Date>, Option<Date>) {
    let received = headers
        .first("Received")
        .and_then(|value| value.rsplit_once(';'))
        .and_then(|(_, date)| instant(date));
    let dated = headers.first("Date").and_then(instant);
    let arrival = received.or(dated);
    let sent = match (dated, arrival) {
        (Some(sent), Some(arrival)) if is_believable(sent, arrival) => Some(sent),
        _ => arrival,
    };
    (arrival.and_then(local_day), sent.and_then(local_day))
}

fn is_believable(sent: Timestamp, arrival: Timestamp) -> bool {
    let ahead = sent.duration_since(arrival).as_hours();
    (-24 * OLDEST_DAYS..24).contains(&ahead)
}

/// Reads a date-time (RFC 5322, 3.3), also the obsolete forms.
pub(super) fn instant(text: &str) -> Option<Timestamp> {
    let date = mail_parser::DateTime::parse_rfc822(text.trim())?;
    if !date.is_valid() || date.year < 1970 {
        return None;
    }
    Timestamp::from_second(date.to_timestamp()).ok()
}

fn local_day(instant: Timestamp) -> Option<Date> {
    // The time zone database is compiled in (feature `tzdb-bundle-always`); without it there is no day to name.
    let zone = TimeZone::get("Europe/Stockholm").ok()?;
    Some(zone.to_datetime(instant).date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_göteborg_and_wrong_clocks_are_not_believed() {
        let cases = [
            (
                "Tue, 3 May 2022 23:58:00 +0200",
                "Wed, 4 May 2022 00:00:10 +0200",
                "2022-05-04",
                "2022-05-03",
            ),
            (
                "Tue, 3 May 2022 22:30:00 +0000",
                "Tue, 3 May 2022 22:31:00 +0000",
                "2022-05-04",
                "2022-05-04",
            ),
            (
                "",
                "Wed, 4 May 2022 10:00:00 +0200",
                "2022-05-04",
                "2022-05-04",
            ),
            (
                "nonsense",
                "Wed, 4 May 2022 10:00:00 +0200",
                "2022-05-04",
                "2022-05-04",
            ),
            (
                "Fri, 6 May 2022 10:00:00 +0200",
                "Wed, 4 May 2022 10:00:00 +0200",
                "2022-05-04",
                "2022-05-04",
            ),
            (
                "Sun, 3 Apr 2022 10:00:00 +0200",
                "Wed, 4 May 2022 10:00:00 +0200",
                "2022-05-04",
                "2022-05-04",
            ),
            (
                "Wed, 6 Apr 2022 10:00:00 +0200",
                "Wed, 4 May 2022 10:00:00 +0200",
                "2022-05-04",
                "2022-04-06",
            ),
        ];
        for (date, received, received_on, sent_on) in cases {
            let block = format!("Received: by mx; {received}\r\nDate: {date}\r\n");
            let (arrived, sent) = of(&Headers::read(block.as_bytes()));
            assert_eq!(arrived.unwrap().to_string(), received_on, "{date}");
            assert_eq!(sent.unwrap().to_string(), sent_on, "{date}");
        }
        let only_date = Headers::read(b"Date: Wed, 4 May 2022 10:00:00 +0200\r\n");
        assert_eq!(of(&only_date).0.unwrap().to_string(), "2022-05-04");
        assert_eq!(of(&Headers::default()), (None, None));
    }
}
