//! Accounts that a mail names to set them aside: somebody else's, one that is to be left alone, one that was moved before,
//! that of who places the order.
//!
//! Told by the words around the account in its sentence. Never here: which of the others is meant.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::other_ids;
use super::words::{NOT_TO_CONFUSE, OF_SOMEBODY_ELSE};

/// "…, men det är någon annans": a clause of its own says whose it is.
static IS_ANOTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, )?(?:(?:men|fast|och|but|and|though) )?(?:(?:det|den|that|it|this|som|which) )?(?:ar|is|tillhor|belongs to|hor till|was|var) (?:(?:ju|dock|nog|visst|egentligen|in fact|actually) )?(?:nagon annans|en annans|en annan persons|en kollegas|min kollegas|en namnes|somebody else s|someone else s|another person s|a colleague s|my colleague s) ",
    )
});
/// "Låt … vara", "leave … alone".
static LET: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:lat|lata|lamna|lamnar|leave|let|leaving) (?:[^ .,@]+ ){0,4}(?:@account (?:, )?(?:(?:och|and|samt|eller|or) )?){0,4}$",
    )
});
static BE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:(?:, |och |and |samt |eller |or )+@account )*(?:helt |fa )?(?:as (?:it is|they are|is)|som (?:det|de) ar|vara (?:[.,]|$|ifred|i fred|som|kvar|dar|orort)|be (?:[.,]|$|as|where)|(?:ligga|bero|ifred|i fred|stanna|orort|alone|stay|where|as it is|untouched|out of)\b)",
    )
});
/// "Rör inte …", "don't touch …".
static NOT_TOUCHED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ror|rora|flytta|touch|move) (?:(?:for all del|absolut|under inga omstandigheter) )?(?:inte|ej|not) (?:(?:pa|kontot|konto|hennes|hans|the|account|her|his) ){0,3}$| (?:don t|do not|never) (?:touch|move) (?:(?:the|account|her|his) ){0,3}$",
    )
});
/// "… and should be left alone", "… får vara i fred".
static LEFT_ALONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, )?(?:(?:och|and|som|which|that|men|but|det|den|it) ){0,2}(?:ska|skall|bor|far|kan|should|must|is to|can|may|shall) (?:(?:alltsa|dock|helt|just|simply) )?(?:be |fa )?(?:left|lamnas|vara ifred|vara i fred|vara kvar|ligga kvar|stanna|stay|remain|vara som|be as|ignored|ignoreras)\b",
    )
});
/// "… flyttade ni i går", "… was moved last week": of another order.
static MOVED_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, )?(?:(?:som|which|that|who) )?(?:(?:har|is|has|have|hade) (?:ju )?(?:redan|already) (?:flyttat|flyttats|bytt|gatt over|overforts|moved|been moved|transferred|gone over|changed)|(?:flyttade|gick over|bytte) (?:ju )?(?:redan |i varas|i hostas|i fjol|forra |i vintras|i somras)|(?:flyttade|overforde) (?:ni|du) |har (?:ni|du) (?:ju )?(?:redan|nyss|nyligen) (?:flyttat|overfort|fort over)|(?:ni|du|you) (?:(?:har|have|ju|ve) ){0,2}(?:redan|nyss|already|just) (?:flyttat|flyttade|overfort|moved|transferred)|you moved |ar (?:ju )?redan (?:flyttat|overfort|flyttad|klart)|(?:flyttades|overfordes) (?:ju )?(?:redan |igar|i gar|i forra|forra|i mandags|i tisdags|i onsdags|i torsdags|i fredags|i fjol)|(?:has|have) already been (?:moved|transferred)|was (?:already )?(?:moved|transferred) (?:already|yesterday|last|earlier|before))",
    )
});
/// What somebody did, and when that was: another time's move.
const MOVED_THEN: &str = r"(?:flyttade|flyttades|bytte|gick|slutade|moved|transferred|was moved|left|went|changed) (?:[^ .]+ ){0,3}?(?:i fjol|forra aret|forra varen|forra hosten|i hostas|i vintras|i varas|i somras|ifjol|last (?:year|spring|autumn|summer|winter|month|time|week)|ago|before|sedan|tidigare)";
const THEN: &str = "(?:nar|da|when|sist|senast|forra gangen|last time|the last time)";
/// "When … moved last year we gave you …", "senast … flyttade hette kontot …".
static OF_ANOTHER_TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" {THEN} (?:[^ .]+ ){{0,4}}?{MOVED_THEN} (?:[^ .]+ ){{0,8}}$"
    ))
});
static MOVED_ANOTHER_TIME: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&format!("^ {MOVED_THEN} ")));
static AT_THAT_TIME: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&format!(" {THEN} (?:[^ .,]+ ){{0,2}}$")));
/// "Den som beställer är jag, Mona Hylén, …": who places the order.
static ORDERED_BY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:bestaller|skriver|ber|anmaler|begar|ansvarar|svarar|bestallare|avsandare|uppgiftslamnare|orders|ordering|orderer|asks|asking|requester|writes|writing) (?:(?:har|detta|det|denna|ar|is|am|this|it|jag|i|me|mig|:|,|\(|–|@person|chef|chefen|alltsa|for you|till er) ){1,6}$",
    )
});

/// "Den andre (…)", "the other one is …": beside the one that is meant.
static THE_OTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:den andr[ea]|the other(?: one)?)(?: (?:heter|har|ar|kontot|konto|is|has|called|account|med|with))* (?:\( |: |, )?$",
    )
});
/// "…, men det är en namne på X", "… belongs to a namesake": somebody of that name.
static OF_A_NAMESAKE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, )?(?:(?:men|fast|but|though|och|and) )?(?:(?:det|den|that|it|this|som|which) )?(?:ar|is|tillhor|belongs to|hor till) (?:[^ .,]+ )?(?:en (?:annan )?namne|en namn(?:e|es)|nagon annan|fel (?:person|anna|konto)|a namesake|somebody else|someone else|another (?:person|one)|the wrong (?:one|person)) ",
    )
});
/// "(mitt, så att ni ser …)": that of who writes, where somebody else moves.
static MINE_BEHIND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\( |, |– )(?:det ar |that is )?(?:mitt(?: eget)?|mine|my own)(?: konto| account)? (?:,|\)|[.]|sa att|so that|som)",
    )
});

/// Whether an account between these words is not the one to be moved.
pub(in crate::request) fn is_set_aside(before: &str, after: &str) -> bool {
    OF_SOMEBODY_ELSE.is_match(after)
        || NOT_TO_CONFUSE.is_match(before)
        || other_ids::is_none(before, after)
        || IS_ANOTHERS.is_match(after)
        || OF_A_NAMESAKE.is_match(after)
        || THE_OTHER.is_match(before) && ![" ena ", " one "].iter().any(|one| before.contains(one))
        || LET.is_match(before) && BE.is_match(after)
        || NOT_TOUCHED.is_match(before)
        || LEFT_ALONE.is_match(after)
        || MOVED_BEFORE.is_match(after)
        || OF_ANOTHER_TIME.is_match(before)
}

/// "Fick hon ett alldeles nytt konto, …": not the one that is moved.
static A_NEW_ONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fick|fatt|har fatt|got|was given|been given|given) (?:[^ .,]+ ){0,6}?(?:ett|en|a|an) (?:[^ .,]+ )?(?:nytt|ny|tomt|new|fresh|empty) (?:[^ .,]+ )?(?:[a-z]*konto|inlogg|inloggning|account|login) (?:, |\( |: )?$",
    )
});
/// "… (det är det jag loggar in med själv)": the writer's.
static IS_MY_LOGIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\( |, |– )?(?:(?:det|som|vilket|that|which|this) (?:ar|is) (?:(?:det|den|the one|what) )?)?(?:jag|i) (?:[a-z]+ )?(?:loggar in|log in|logs in) (?:[a-z]+ ){0,2}?(?:sjalv|myself)\b",
    )
});
/// "Min egen är …", "my own login is …": the writer's, where somebody else moves.
static MY_OWN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:min|mitt|my) (?:egen|eget|own) (?:(?:inloggning|konto|id|login|account|inlogg|user name) )?(?:ar|heter|is) $",
    )
});

/// Whether an account between these words is not that of somebody else who moves: one that is new, or the writer's own.
pub(super) fn is_not_theirs(before: &str, after: &str) -> bool {
    A_NEW_ONE.is_match(before) || IS_MY_LOGIN.is_match(after) || MINE_BEHIND.is_match(after)
}

/// Whether the words before an account tell it to be that of who places the order.
pub(in crate::request) fn is_of_who_orders(before: &str) -> bool {
    ORDERED_BY.is_match(before) || MY_OWN.is_match(before)
}

/// Whether somebody who is named between these words is told to have moved another time.
pub(super) fn moved_another_time(before: &str, after: &str) -> bool {
    AT_THAT_TIME.is_match(before) && MOVED_ANOTHER_TIME.is_match(after)
}
