//! Two who are named side by side and speak, agree or order for themselves, and are not two who move.
//!
//! Never here: who moves.

use std::sync::LazyLock;

use crate::request::pattern::{Pattern, pattern};

/// "Jag och min chef har kommit överens": two who speak, not two who move.
pub(super) static SPEAKERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^ .,]+ ){0,2}?(?:sitter (?:i|pa|ihop|bredvid|tillsammans)|delar|delade|forvaxlas|blandas|blir (?:[^ .,]+ ){0,2}(?:ihopblandade|forvaxlade)|heter (?:samma|lika|nastan)|har (?:samma|liknande|nastan samma) (?:namn|efternamn|fornamn|rum|initialer)|ar (?:namnar|rumskamrater|kollegor|namesakes|colleagues|room mates)|share (?:an?|the|one)|sit (?:in|next|together)|are (?:often|always) (?:mixed|confused)|har (?:pratat|kommit|bestamt|diskuterat|gatt|stamt|talat|enats|fatt)|ar (?:overens|eniga)|gar (?:[^ .,]+ )?igenom|kom overens|pratade|undrar|vill|onskar|tycker|ber|agree[a-z0-9]*|(?:are|ar) (?:still |fortfarande |just nu |for narvarande )?(?:quarrel[a-z]*|arguing|discussing|negotiating|debating|talking|thinking|oense|oeniga|osams)|diskuterar|forhandlar|tvistar|graler|brakar|resonerar|funderar|(?:are|were|ar|ska|skall|will|have been) (?:[^ .,]+ )?(?:meeting|discussing|talking|speaking|going through|meet|discuss|talk|traffas|ses|diskutera|prata|motas|ga igenom)|traffas|traffades|ses|motte|motas|met|meet|(?:have|has) (?:agreed|talked|discussed|decided)|talked|discussed|want|would like|wish) ",
    )
});

/// What a number of people do who decide on somebody else's move.
pub(super) static AGREED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:gjort upp|gjorde upp|kommit overens|kom overens|enats|enades|overens|eniga|bestamt|bestamde|beslutat|beslutade|godkant|godkande|skakat hand|agreed|decided|settled|shaken hands|shook hands|approved) ",
    )
});

/// "… tycker både jag och min chef.": the same, with the verb before them and nothing behind.
pub(super) static SPEAKERS_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:tycker|anser|menar|tror|hoppas|think|thinks|agree|agrees|believe|says?|say) (?:(?:bade|alltsa|ju|nog|both|,) )*$",
    )
});

/// "My name is Anna Berg and I …", "mitt konto är annber0101 och jag …": what was told ends, and the speaker begins.
pub(super) static TOLD: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:ar|heter|kallas|is|am|m|s|called|named) (?:[^ .,]+ )?$"));

/// "Enligt överenskommelse mellan …": two who agree, whoever moves.
pub(super) static BETWEEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:mellan|between) (?:[^ .,@]+ ){0,4}|(?:used to|brukade) (?:[^ .]+ ){0,6})$| (?:enligt|according to|per|as per) (?:[^ .,@]+ ){0,4}$",
    )
});

/// A further person's own order, of another day.
pub(super) static BY_THEMSELVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^ .]+ ){0,12}?(?:(?:egen|eget|separat|sarskild|an?) (?:bestallning|mejl|mail|arende|separate (?:order|request|mail)|own (?:order|request|mail))|(?:order|request|mail|ticket) of (?:her|his|their) own|(?:her|his|their) own (?:order|request|mail|ticket)|(?:bestaller|ordnar|skoter|skickar|orders|arranges) (?:[^ .,]+ )?(?:sjalv|sjalva|herself|himself|themselves)) ",
    )
});
