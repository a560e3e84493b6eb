//! Facts that are to follow: the right day, the right account, the proper order.

use super::super::super::pattern::pattern;
use super::{Misgiving, Takes};

/// Doubts that all facts are told.
pub(super) static MISGIVINGS: [Misgiving; 4] = [
    // "Formell beställning följer per post", "jag skickar den riktiga beställningen sen".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:riktiga?|riktigt|formell|formella|skarpa?|real|proper|formal|actual|official) (?:[^ .,]+ )?(?:[a-z]*bestallning|[a-z]*bestallningen|order|request|begaran) (?:[^ .]+ ){0,3}?(?:kommer|foljer|skickas|skickar|sen|senare|follows?|later|comes|will)|(?:ersatts|ersatt|replaced|superseded) (?:[^ .,]+ )?(?:av|by) (?:en|ett|a|an) (?:ny|new|annan|another)) ",
            )
        },
        || pattern(r" (?:inte|not|no) "),
    ),
    // "Vi återkommer med rätt datum".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:aterkommer|aterkomma|get back|come back|skickar|send|meddelar|meddela|let you know|hor av (?:mig|oss)) (?:[^ .]+ ){0,4}?(?:datum|datumet|dag|dagen|date|day|nar det|when it|om nar)) ",
            )
        },
        || pattern(r" (?:mote[a-z]*|meeting|utbildning[a-z]*|telefon[a-z]*|phone) "),
    ),
    // "Vi återkommer med rätt konto", "her real account is another one".
    Misgiving::new(
        Takes::Account,
        || {
            pattern(
                r" (?:(?:aterkommer|aterkomma|get back|come back|skickar|send|meddelar|maste (?:jag|vi) (?:kolla|fraga)|have to ask) (?:[^ .,]+ ){0,4}?(?:ratt|riktiga|hennes|hans|right|correct|real|her|his|the) (?:[^ .,]+ )?(?:konto|kontot|id|anvandarnamn|account|user name)|(?:hennes|hans|mitt|her|his|my) (?:riktiga|ratta|egentliga|real|actual|true) (?:konto|id|account|login) (?:[^ .,]+ )?(?:ar|is|heter|har|has)|(?:vad|vilket) (?:hon|han|@person) (?:[^ .,]+ )?(?:har for|heter|har) (?:id|konto|anvandarnamn|pa datorn) (?:[^ .]+ ){0,3}?(?:kolla|fraga|vet|aterkommer)) ",
            )
        },
        || pattern(r" (?:inte ar|@account|before) "),
    ),
    // "Vi återkommer om vart hon ska".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:aterkommer|aterkomma|get back|come back|let you know|meddelar) (?:[^ .]+ ){0,4}?(?:vart|vilken (?:forvaltning|organisation)|vilket bolag|where|which (?:company|administration)) ",
            )
        },
        || pattern(r" (?:lamplig|rum|room|sitter|vaning[a-z]*|tarta[a-z]*) "),
    ),
];
