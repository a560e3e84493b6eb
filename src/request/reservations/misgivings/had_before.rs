//! What was done before the order: the account was moved, a new one is there, the order was made by somebody else.

use super::super::super::pattern::pattern;
use super::{Misgiving, Takes};

/// The account in any word for it.
const ACCOUNT: &str = r"(?:(?:mitt|hennes|hans|hens|@person|@person s|my|her|his|the|det gamla|@account) )?(?:(?:gamla|egna|old|staden|city) )?(?:stadenkonto|stadenkontot|anvandarkontot|konto|kontot|account|@account)";

/// Doubts that there is anything left to do.
pub(super) static MISGIVINGS: [Misgiving; 3] = [
    // "Hennes konto är redan flyttat", "ni flyttade det i förra veckan".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(&format!(
                r" (?:(?:{ACCOUNT}) (?:(?:ar|har|blev|is|has|was) (?:redan|nu|already|now) (?:blivit |been |of course )?(?:flyttat|flyttats|overfort|overforts|over ?flyttat|pa plats|moved|transferred|in place)|(?:flyttades|overfordes) (?:[^ .,]+ )?(?:i (?:gar|forrgar|forra veckan|fredags|mandags|tisdags|onsdags|torsdags|veckan)|igar|forra|redan|@date)|was (?:moved|transferred) (?:yesterday|last|already|on|this))|(?:ni|du|you) (?:(?:har|have) (?:redan |already |ju )?)?(?:flyttade|flyttat|forde over|fort over|moved|transferred) (?:(?:ju|redan|already) )?(?:det|henne|honom|kontot|mitt konto|hennes konto|hans konto|@account|it|her|him|the account|her account|his account|my account) (?:[^ .,]+ )?(?:igar|i gar|forra|i forra|redan|already|yesterday|last|i mandags|i tisdags|i onsdags|i torsdags|i fredags|for (?:en|tva|nagra)|this)) "
            ))
        },
        || {
            pattern(
                r" (?:inte|ej|aldrig|not|never|fel|wrong|tillbaka|back|i fjol|forra aret|last year|forra gangen|last time|kolleg[a-z]*|colleague[a-z]*|om|if|nar|when|sa att|trots|although|2[0-9]{3}) ",
            )
        },
    ),
    // "Det finns redan ett konto åt henne där", "she already has a new account".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:finns|har|fick|fatt|has|got|is|have|gave|gav) (?:[^ .,]+ ){0,4}?(?:(?:nytt|new|fresh) (?:stadenkonto|anvandarkonto|konto|account)|(?:redan|already) (?:ett|an?) (?:stadenkonto|anvandarkonto|konto|account)) ",
            )
        },
        || {
            pattern(
                r" (?:inte|ej|inget|aldrig|not|never|no|hora att|maste|bestallning|en gang|riktigt|kolleg[a-z]*|colleague[a-z]*|jag hade|da|then|annars|otherwise|i [a-z]+s|om|if|ingen|instagram|facebook|linkedin) ",
            )
        },
    ),
    // "Det är redan beställt", "HR has already ordered this", "samma beställning skickades i förra veckan".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:har|is|was|has|have|ar|blev) (?:[^ .,]+ )?(?:redan|already) (?:[^ .,]+ )?(?:bestallt|bestalld|mejlat|skrivit|ordered|written|emailed|requested|asked) (?:[^ .,]+ ){0,2}?(?:det|detta|flytten|om det|om detta|i serviceportalen|hos er|this|it|the move|[.,])|(?:samma|the same) (?:bestallning|order|request) (?:[^ .,]+ ){0,3}?(?:skickades|skickade|gjordes|lades|kom|was|sent|went)) ",
            )
        },
        || {
            pattern(
                r" (?:inte|not|egen del|sjalv|kolleg[a-z]*|colleague[a-z]*|passerkort[a-z]*|dator[a-z]*|telefon[a-z]*|laptop|phone|tidigare|utan svar|no reply|svar) ",
            )
        },
    ),
];
