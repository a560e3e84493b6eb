//! A mailbox that several share: what is to be moved is nobody's account. Never here: a shared mailbox that is only named
//! beside somebody's account.

use std::sync::LazyLock;

use super::super::facts::Account;
use super::super::mentions::Named;
use super::super::pattern::{Pattern, pattern};
use super::line::Line;

/// "Det är vår gemensamma funktionsbrevlåda", "it is a shared mailbox".
static SHARED_BOX: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|den|detta|it|this|that|adressen|kontot|the (?:address|account)|@account) (?:ar|is|s) (?:(?:alltsa|ju|ett|en|an?|our|var|vart|the|bara|just|[a-z]{3,}s) ){0,4}(?:(?:gemensam|gemensamma|gemensamt|delad|delat|delade) )?(?:funktionsbrevlada[a-z]*|funktionsadress[a-z]*|funktionskonto[a-z]*|grupp(?:brevlada|lada|konto|adress)[a-z]*|resursbrevlada[a-z]*|(?:gemensam|gemensamma|gemensamt|delad|delat|delade) (?:brevlada|inkorg|adress|konto|inloggning|mejl|epost)|(?:shared|group|functional|generic|resource|team) (?:mailbox|inbox|account|address|login))|(?:inte|ej|not) (?:nagons|nagon enskilds|en persons|nagon persons|anybody s|anyone s|somebody s|a person s) (?:[^ .,]+ ){0,2}?(?:inloggning|konto|brevlada|adress|login|account|mailbox)|(?:alla|vi|flera|bada|tva|tre|fyra|fem|everyone|everybody|we all|several (?:people|of us)) (?:[^ .,]+ ){0,4}?(?:loggar in pa|laser|delar pa|delar|anvander|logs? in(?:to| to)?|shares?|reads?|uses?) (?:den|det|kontot|adressen|brevladan|it|the (?:account|mailbox|address))|(?:nobody s|no one s) (?:own )?(?:login|account|mailbox)) ",
    )
});
/// Somebody's account.
static SOMEBODYS_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mitt|min|hennes|hans|hens|my|her|his|@person(?: s)?) (?:[^ .,]+ ){0,2}?(?:[a-z]*kont(?:o|ot)|account|login|inloggning) ",
    )
});

/// "Flytta info@…; det är vår funktionsbrevlåda": what is to be moved is nobody's account.
pub(super) fn is_of_a_shared_box(lines: &[Line<'_>]) -> bool {
    let shared = lines
        .iter()
        .any(|line| SHARED_BOX.is_match(&line.sentence.norm));
    let somebodys = || {
        lines.iter().any(|line| {
            let mut mentions = line.part.mentions.iter();
            SOMEBODYS_ACCOUNT.is_match(&line.sentence.norm)
                || mentions
                    .any(|mention| matches!(mention.named, Named::Account(Account::Id(_), _)))
        })
    };
    shared && !somebodys()
}
