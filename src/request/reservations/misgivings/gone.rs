//! The employee is not there to move: retired, dismissed, dead, or gone from the city.

use super::super::super::pattern::pattern;
use super::{Misgiving, Takes};

/// Doubts that there is anybody to move.
pub(super) static MISGIVINGS: [Misgiving; 2] = [
    // "Anna gick i pension i går", "hon har hunnit sluta".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:@person|hon|han|hen|jag|she|he|i) (?:(?:gick|gar|har gatt|har (?:redan|nu) gatt|retired|retires|is retiring|has retired|went|goes) (?:(?:dock|nu|redan|ju) )?(?:i|into|in|on)? ?(?:pension|retirement|yesterday|last|next|@date|[.,])|(?:har|hann) (?:(?:redan|nu|ju|tyvarr|dock|hunnit) )+(?:sluta|slutat|avsluta|avslutat)|(?:ar|jobbar|arbetar) (?:(?:dock|tyvarr|ju) )?(?:inte|ej) (?:langre )?(?:anstalld|kvar)(?: langre)? (?:i|inom|hos) (?:staden|kommunen|goteborgs)|(?:no longer works|is no longer employed|has left the city|left the city)) ?",
            )
        },
        || {
            pattern(
                r" (?:sedan|nar|innan|om|when|once|before|if|jag|deltid|delpension|tror|inte|not|vikarie[a-z]*) ",
            )
        },
    ),
    // "Hon dog tyvärr i helgen", "he has been dismissed".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:@person|hon|han|hen|she|he) (?:[^ .,]+ ){0,3}?(?:dog|avled|avlidit|avliden|omkom|omkommit|gick bort|gatt bort|passed away|died|deceased|fatt sparken|fick sparken|avskedad|avskedats|avskedades|avstangd fran|avstangts fran|uppsagd|fired|dismissed|suspended|laid off) ",
            )
        },
        || pattern(r" (?:inte|ej|not|never|lon|fader|mor|far|mother|father|katt|hund|dog is) "),
    ),
];
