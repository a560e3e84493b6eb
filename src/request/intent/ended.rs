//! Other business with the account of a move that is told: it is to be ended, or a new one is there or asked for instead.
//!
//! "Grundskolan har redan ordnat ett nytt konto åt honom, så det gamla kan ni ta bort". Read only where no sentence orders
//! the move itself.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// "Så det kan ni ta bort", "avsluta det och frigör licensen".
static TO_END: LazyLock<Pattern> = LazyLock::new(|| {
    let end = r"(?:ta bort|plocka bort|avsluta|stanga|stang|radera|avveckla|avregistrera|slacka|slack|slopa|tas bort|plockas bort|avslutas|stangas|raderas|avvecklas|remove|delete|close|terminate|deactivate|be (?:removed|deleted|closed|terminated|deactivated)|shut)";
    let it = r"(?:det|den|kontot|detta|inloggningen|(?:hans|hennes|mitt|hens) (?:gamla )?(?:konto|kontot)(?: (?:pa|hos|i) @place)?|it|that|that one|the (?:old )?account|(?:his|her|my) (?:old )?account)";
    pattern(&format!(
        r" (?:(?:det|kontot|(?:hans|hennes|hens|mitt) (?:gamla )?konto(?: (?:pa|hos|i) @place)?|det gamla|det har|it|that|the account) (?:kan|far|ska|skall|bor|can|may|should|is to) (?:(?:ni|du|vi|alltsa|darfor|garna|you|we|therefore|then) ){{0,3}}{end}|(?:kan|far|ska|bor|can|could|may|should|please) (?:(?:ni|du|vi|you|we|garna|please) ){{0,2}}{end} {it}|(?:^|[,.:] |och |sa |and |so )(?:garna |please )?{end} {it}|frigor licens[a-z]*|free (?:up )?the licen[cs]e) "
    ))
});
/// "Där får jag ett eget", "lade de upp ett nytt konto åt honom", "vi vill ha ett helt nytt konto upplagt".
static A_NEW_ONE: LazyLock<Pattern> = LazyLock::new(|| {
    let new = r"(?:ett|en|a|an) (?:(?:helt|alldeles|brand|completely|alldeles) )?(?:nytt|eget|annat|new|fresh|separate|own)";
    let account = r"(?:stadenkonto|staden konto|anvandarkonto|konto|inlogg|account|login|one)";
    pattern(&format!(
        r" (?:(?:har|fick|fatt|lade|lagt|ordnade|ordnat|skapade|skapat|bestallt|bestallde|has|have|had|got|gave|given|been given|set up|created|made) (?:[^ .,]+ ){{0,4}}?(?:{new} {account}|{new} (?:at|for) (?:mig|henne|honom|hen|@person|me|her|him))|(?:far|kommer att fa|ska fa|will get|gets?) (?:jag|hon|han|hen|@person|i|she|he)? ?(?:[^ .,]+ ){{0,2}}?{new}(?: {account})?(?: (?:dar|av dem|hos dem|there|from them))? [.,]|(?:vill|onskar|behover|want|would like|need) (?:[^ .,]+ ){{0,4}}?{new} {account} (?:upplagt|skapat|at|for|hos|there|set up|created)) "
    ))
});
/// "Säg då nej", "det vill varken jag eller …".
static NOT_WANTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:sag|saga|svara|say) (?:(?:da|alltsa|bara|garna|please|then|just) )*(?:nej|no)|(?:kontot|det|the account|it) (?:kan|far|can|may) (?:(?:gott|alltsa|just|dock|da) )?(?:vara|stanna|ligga|forbli|stay|remain|be left) (?:kvar )?(?:(?:precis|just|exactly) )?(?:som det ar|dar det ar|dar det ligger|as it is|where it is)|(?:det|detta|flytten|that|this) (?:vill|onskar|want) varken (?:jag|vi|hon|han|@person)|neither (?:i|we|she|he|@person) nor (?:[^ .,]+ ){1,4}?(?:wants?|wish(?:es)?) (?:that|this|it|the move)|(?:vill|onskar) (?:jag|vi|hon|han) (?:[^ .,]+ )?(?:inte|ej) (?:ha |fa )?(?:det|kontot) (?:flyttat|med mig|med sig|med oss|overfort) (?:[.,]|utan|men)) ",
    )
});
/// What would be without a move, or is not so.
static SUPPOSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|inget|slipper|annars|i stallet for|istallet for|om (?:ni|det|kontot)|not|no|otherwise|instead of|without|rather than|unless|if|aldrig|never) (?:[^ .,]+ ){0,7}$",
    )
});

/// Whether a line asks that the account be ended or tells of a new one instead.
pub(super) fn is_asked(norm: &str) -> bool {
    [&TO_END, &A_NEW_ONE].iter().any(|words| {
        words.find(norm).is_some_and(|found| {
            let before = norm.get(..=found.start()).unwrap_or_default();
            !SUPPOSED.is_match(before)
        })
    })
}

/// Whether a line says that no move of the account is wanted.
pub(super) fn is_unwanted(norm: &str) -> bool {
    NOT_WANTED.is_match(norm)
}

#[cfg(test)]
mod tests {
    use super::super::super::laid_out::mail;
    use super::{is_asked, is_unwanted};

    fn asked(line: &str) -> bool {
        let document = mail("", line);
        document
            .sentences()
            .any(|(_, sentence)| is_asked(&sentence.norm) || is_unwanted(&sentence.norm))
    }

    #[test]
    fn an_end_or_a_new_account() {
        for line in [
            "Det han har hos oss behövs inte mer, så det kan ni ta bort.",
            "Det som ligger kvar här behövs inte längre, så avsluta det och frigör licensen.",
            "Grundskolan har redan ordnat ett nytt konto åt honom.",
            "Vi vill därför ha ett helt nytt konto upplagt åt honom.",
            "Det vill varken jag eller Framtiden; där får jag ett eget.",
            "They have already given her a new account, so please close the old account.",
            "Vi har ändrat oss, kontot kan vara som det är.",
            "We changed our minds, the account can stay where it is.",
            "Är det någon som ber er flytta det, säg då nej.",
            "It is not needed any more, so you can delete it. Then please remove that one.",
        ] {
            assert!(asked(line), "{line}");
        }
    }

    #[test]
    fn what_would_be_otherwise() {
        for line in [
            "Annars måste hon få ett nytt konto.",
            "Han vill inte ha ett nytt konto.",
            "Ta inte bort kontot.",
            "Hon har ett eget rum.",
            "I have a new manager there.",
            "Flytta kontot i stället för att skapa ett nytt konto.",
        ] {
            assert!(!asked(line), "{line}");
        }
    }
}
