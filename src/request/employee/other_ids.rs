//! Words in the form of an account id that name no account of the one who moves: a computer, an order, a case; a
//! colleague whose permissions are to be copied; an account of another time.
//!
//! Told by the words around the id within its sentence. Never here: other people's accounts that are told as such.

use std::sync::LazyLock;

use crate::request::pattern::{Pattern, pattern};

/// "Datorn som ska flyttas heter …", "min laptop (…", "computer name: …": a thing, and no account between it and the id.
static THING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*dator|[a-z]*datorn|[a-z]*datorns|[a-z]*datornamn[a-z]*|pc|pcn|laptop|laptopen|laptops|computer|computers|workstation|notebook|surface|chromebook|macbook|maskin|maskinen|machine|device|skrivare|skrivaren|printer|telefon|telefonen|mobil|mobilen|phone|ipad|ipaden|surfplatta[a-z]*|skarm|skarmen|monitor|dockning[a-z]*|dockan|server|servern|[a-z]*rum|[a-z]*rummet|room|skap|skapet|bil|bilen|inventarienummer|inventarienr|stoldmarkning[a-z]*|serienummer|serienummret|serial number|asset tag|asset|service tag|hostname|licens[a-z]*|sal|salen|kostnadsstalle[a-z]*|[a-z]*kod|[a-z]*koden|passerkort[a-z]*|badge) (?:[^ .,]+ ){0,6}?$",
    )
});
/// "Beställningsnummer …", "ert ärende …", "ref. …", "dnr …".
static CASE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*(?:projekt|boknings|bestallnings|order|arende|referens|diarie|faktura|kvitto|besluts|inkops|avtals|kund|protokolls|mal|akt|beslut)(?:nummer|numret|nr|id|beteckning|beteckningen)|(?:order|case|reference|request|invoice|ticket|booking|contract|tracking) ?(?:number|no|id|nr)?|arende|arendet|bestallning|bestallningen|ref|referens|referensen|dnr|diarienummer|reference|sr|po|purchase order|incident[a-z]*|change|rfc|faktura[a-z]*|protokoll[a-z]*|beslut) (?:(?:nr|nummer|no|number|id|med|har|ar|is|for|hos|er|oss|as|as is) ){0,3}(?:(?::|–|\(|,) )?$",
    )
});
/// "Samma behörigheter som …", "same access as …", "med … som mall": whose permissions are to be copied.
static MODEL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:samma|same|likadan[a-z]*|motsvarande|identical|similar|lika|ge|fa|kopier[a-z]*|copy|mirror[a-z]*|clone|spegla[a-z]*) (?:[^ .]+ ){0,6}?(?:[a-z]*behorighet[a-z]*|[a-z]*rattighet[a-z]*|[a-z]*atkomst[a-z]*|[a-z]*roller|[a-z]*mappar|[a-z]*grupper|[a-z]*licenser|access[a-z]*|permissions?|rights|folders|groups|licen[cs]es|privileges|profil|profile|inlogg|setup|uppsattning) (?:[^ .,]+ ){0,4}?(?:som|as|fran|from|like|of|efter|enligt|pa|till)|(?:kopiera|kopieras|copy|copied|mirror|mirrored|mirroring|clone|spegla|speglas|utga fran|utgar fran|titta pa|kika pa|kolla pa|jamfor med|look at|compare with) (?:[^ .,]+ ){0,3}?(?:fran|from|of|av|mot)?|(?:forebild|forlaga|mall|template|model|referensanvandare|reference user) (?:[^ .,]+ ){0,3}?) ?(?:(?:kollegan|min|var|hennes|hans|my|our|her|his|a|kollega|colleague|anvandaren|kontot|konto|user|account|the|de|dem|those|@person|s|for|av|of|som|har|hos|that|pa) |\( |, ){0,6}$",
    )
});
/// "… som mall", "… är datorns namn", "…s behörigheter": told behind the id.
static TOLD_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:(?:(?:kan|ska|far|can|could|may) (?:[^ .,]+ )?(?:anvandas|galla|tjana|vara|be used|serve|be) )?(?:som|as) (?:[^ .,]+ )?(?:mall|forlaga|forebild|template|model|referens|reference)|(?:ar|is) (?:[^ .,]+ ){0,3}?(?:dator[a-z]*|laptop[a-z]*|computer|machine|arende[a-z]*|[a-z]*nummer|[a-z]*numret|case|ticket|order)|(?:s )?(?:behorighet[a-z]*|rattighet[a-z]*|permissions?|access)) ",
    )
});
/// "Hans konto från tiden som elev, …", "elevkontot …": of another time, and no longer to be had.
static OTHER_TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:elev|student|gast|praktikant|test|demo|kurs|skol|vikarie|sommar)konto[a-z]*|(?:pupil|student|guest|test|trainee|training) (?:s )?(?:account|login|user)|(?:konto[a-z]*|account|login|inlogg[a-z]*) (?:[^ .]+ ){0,3}?(?:fran|from|since|sedan|som|as|nar|when) (?:[^ .,]+ ){0,5}?(?:elev|elevtid[a-z]*|student[a-z]*|praktikant|praktik[a-z]*|sommarjobb[a-z]*|pupil|intern|trainee|gymnasiet|skoltid[a-z]*|school|gick|lov)) (?:[^ .]+ ){0,4}$",
    )
});
/// "… när hon var praktikant", "… as a pupil": told behind the id.
static WHEN_OTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, )?(?:(?:som|as a|as an|nar (?:hon|han|hen|jag) (?:var|gick|jobbade|hade)|when (?:she|he|i) (?:was|were|had|did)|fran|from) )(?:[^ .,]+ ){0,3}?(?:elev[a-z]*|student[a-z]*|praktikant[a-z]*|praktik[a-z]*|sommar[a-z]*|vikarie|pupil|intern|trainee|gymnasi[a-z]*|skolan|school) ",
    )
});
/// "…, det lär ju vara avslutat", "…, which must be closed by now".
static SURELY_CLOSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, )?(?:(?:men|och|but|and|som|which|that|vilket) )?(?:det|den|it|kontot|the account|that one)? ?(?:lar|torde|borde|bor|maste|kan|ar|must|should|will|may|is|has|ska|skall) (?:[^ .,]+ ){0,4}?(?:avslutat|avslutad|avslutats|stangt|stangd|borttaget|borttagen|raderat|inaktivt|inaktiverat|nedlagt|dott|borta|closed|deleted|removed|gone|inactive|dead|deactivated|disabled|expired)\b",
    )
});
/// An account stands between a thing and the id: "datorn låser sig när jag loggar in med konto …".
static ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*konto[a-z]*|account|anvandar[a-z]*|user[a-z]*|login|inlogg[a-z]*|id|flytta|move) (?:[^ .]+ )*$",
    )
});

/// "Jag heter … i systemet", "hon har …", "hon loggar in som …": an id that is told as one's own.
static ONES_OWN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag|hon|han|hen|i|she|he|det|it|vi|henne|honom|her|him) (?:(?:ar|heter|har|hade|kallas|am|is|has|have|uses|m|s|anvander|loggar|loggas|logs|logged|in|on|alltsa|also|med|som|with|as|finns|i|systemet) ){1,5}(?:(?:,|:|\() )?$| (?:ar|heter|kallas|is|called) (?:jag|hon|han|hen) $|^ (?:anvandar|konto|user|login|inlogg|identitet|account|id)[a-z]* (?:[^ .,]+ ){0,2}?: $",
    )
});

/// Whether an id behind these words is told as one's own.
pub(in crate::request) fn is_ones_own(before: &str) -> bool {
    ONES_OWN.is_match(before)
}

/// Whether an id between these words names no account of the employee.
pub(in crate::request) fn is_none(before: &str, after: &str) -> bool {
    let thing = THING.find(before).is_some_and(|found| {
        let between = found.as_str().trim_start().split_once(' ');
        !ACCOUNT.is_match(&format!(" {}", between.map_or("", |(_, rest)| rest)))
    });
    thing
        || CASE.is_match(before)
        || MODEL.is_match(before)
        || TOLD_AFTER.is_match(after)
        || OTHER_TIME.is_match(before)
        || WHEN_OTHER.is_match(after)
        || SURELY_CLOSED.is_match(after)
}
