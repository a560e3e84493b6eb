//! An order that is none: the account is not to be moved, is asked for something else, or is another service's.

use super::super::super::pattern::pattern;
use super::{Misgiving, Takes};

/// The account in any word for it.
const ACCOUNT: &str = r"(?:(?:mitt|hennes|hans|hens|@person|@person s|my|her|his|the|det gamla|@account) )?(?:(?:gamla|egna|old|staden|city) )?(?:stadenkonto|stadenkontot|anvandarkontot|konto|kontot|account|@account)";

/// Doubts that a move of the account is wanted.
pub(super) static MISGIVINGS: [Misgiving; 8] = [
    // "Anna vill inte att kontot flyttas", "she does not want her account moved".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(&format!(
                r" (?:@person|hon|han|hen|jag|vi|she|he|i|we|employee|medarbetaren) (?:(?:vill|onskar|har) (?:(?:dock|helst|alltsa|sjalv|absolut) )?(?:inte|ej) (?:att|ha|fa|bett om att|gatt med pa att)|(?:does not|doesn t|do not|don t|did not|didn t) (?:want|wish|agree to|consent to|ask for)(?: to have)?) (?:[^ .,]+ ){{0,2}}?(?:{ACCOUNT}|nagon flytt|flytten|det flyttas|it moved|the move) "
            ))
        },
        || {
            pattern(
                r" (?:raderat|raderas|avslutat|avslutas|stangt|stangas|borttaget|deleted|closed|removed|ligger kvar|blir kvar|ligga kvar|bli kvar|glomms|fordrojs|forsenas|forsvinner|delayed|lost|nytt|new|tva konton|two|missar|forran|until|before|innan) ",
            )
        },
    ),
    // "Kontot ska dock inte flyttas", "the account must not be touched".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(&format!(
                r" {ACCOUNT} (?:(?:ar|is) (?:[^ .]+ ){{0,8}}?(?:och|and) )?(?:ska|skall|far|bor|maste|behover|kan|should|must|is|may|can|shall|needs|does) (?:(?:dock|alltsa|absolut|darfor|i nulaget|for narvarande|however|therefore|inte under nagra omstandigheter) ){{0,2}}(?:inte|ej|not|need not) (?:(?:to|need to|langre|alls|be|under|nagra|omstandigheter|just nu|for tillfallet|now) ){{0,4}}(?:flyttas|flytta|roras|overforas|foras over|hanteras|moved|move|touched|transferred|be moved|be touched|be transferred)(?: (?:med|over|at all|alls))? (?:[.,:;(]|utan|bara|just nu|nu|for|eftersom|da|only|because|as|men|but|och|and)"
            ))
        },
        || {
            pattern(
                r" (?:forran|innan|fore|before|until|tills|annan|annat|andra|another|other|for hand|manuellt|by hand|om|if|ifall|kolleg[a-z]*|colleague[a-z]*) ",
            )
        },
    ),
    // "Beställ ett nytt konto åt henne", "she is to have a new account instead".
    Misgiving::new(
        Takes::Order,
        || {
            let new = r"(?:ett|en|a|an) (?:(?:helt|alldeles|brand|completely) )?(?:nytt|ny|annat|eget|new|separate|fresh) (?:(?:staden ?|anvandar)?konto|inlogg|inloggning|account|login)";
            pattern(&format!(
                r" (?:(?:bestall|bestalla|skapa|skapar|lagg upp|lagga upp|ordna|ordnar|fixa|order|create|set up|make|vill ha|ska ha|ska fa|far|onskar|behover|wants?|needs?|will get|gets|is to have|prefers|foredrar|vill hellre ha|hellre) (?:(?:ni|du|garna|please|istallet|i stallet|da|at|for|henne|honom|mig|her|him|me|darfor|upp|hellre|hon|han) ){{0,4}}{new}) "
            ))
        },
        || {
            pattern(
                r" (?:inte|ej|inget|aldrig|slipper|slippa|not|never|no|without|annars|otherwise|om|if|svaret|svar att|uppmanad|hanvisad|told|answer|i stallet for|instead of|kolleg[a-z]*|vikarie[a-z]*|eftertradare[a-z]*|system[a-z]*|colleague[a-z]*|replacement|successor) ",
            )
        },
    ),
    // "Kontot ska tas bort", "avsluta det gamla".
    Misgiving::new(
        Takes::Order,
        || {
            let end = r"(?:tas bort|avslutas|stangas(?: ner| av)?|raderas|avvecklas|sparras|deaktiveras|inaktiveras|removed|closed|deleted|terminated|deactivated|shut down|disabled)";
            let ends = r"(?:avsluta|stang|radera|avveckla|inaktivera|deaktivera|ta bort|close|delete|terminate|deactivate|remove)";
            let it = r"(?:det gamla|det|kontot|hennes konto|hans konto|mitt konto|the old one|the account|her account|his account|my account|it)";
            pattern(&format!(
                r" (?:{ACCOUNT} (?:ska|skall|kan|bor|maste|behover|should|must|can|is to|needs to|may) (?:(?:alltsa|darfor|nu|istallet|i stallet|sedan|be|to be|now|therefore|instead|then) ){{0,3}}{end}|(?:^ ?|[.,:;] |och |sa |and |so |please |garna ){ends} (?:(?:ni|garna|please|alltsa|darfor|then|sedan) ){{0,2}}{it} (?:[.,:;]|hos|har|har|here|with|och|and|i stallet|instead|sedan|helt|nar|when))"
            ))
        },
        || {
            pattern(
                r" (?:inte|ej|aldrig|not|never|annars|otherwise|om|if|forran|innan|i stallet for|instead of|rather than|mobil[a-z]*|kassa[a-z]*|gamla systemet|[a-z]*system[a-z]*|system|extra|andra|dubbla|duplicate|test[a-z]*|misstag|mistake|sekretess|mottagare|recipient|svaret|svar att|uppmanad|hanvisad|told to|answer) ",
            )
        },
    ),
    // "Det gäller egentligen hennes telefonnummer, inte kontot".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(&format!(
                r" (?:(?:galler|handlar om|avser|menar|menade|ar|flytta|concerns|is about|mean|meant|is) (?:[^ .]+ ){{0,8}}?(?:, )?(?:(?:och|and) )?(?:inte|ej|not) (?:om )?(?:kontot|hennes konto|hans konto|mitt konto|the account|her account|his account|my account) (?:[.,]|$|som|that|i sig|as such)|(?:inte|ej|not) {ACCOUNT} (?:, )?(?:utan|bara|only|but|just) (?:[^ .]+ ){{0,2}}?(?:telefon[a-z]*|mobil[a-z]*|dator[a-z]*|passerkort[a-z]*|e ?post[a-z]*|phone|laptop|computer|card|mailbox|email))"
            ))
        },
        || pattern(r" (?:bara inte|kolleg[a-z]*|colleague[a-z]*|annan[a-z]*|andras|tills|forran) "),
    ),
    // "Hon behöver inte kontot längre", "we want to keep her account here".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:behover|needs?) (?:inte|ej|not) (?:langre )?(?:kontot|the account|nagot konto|hennes konto|hans konto)|(?:does|do) not need (?:the|her|his) account|(?:ha kvar|behalla|behaller|keep|keeping) (?:[^ .,]+ ){0,2}?(?:konto|kontot|account) (?:har|hos|kvar|here|with us)|(?:kontot|konto|account) (?:far|ska|kan|may|should|can) (?:(?:garna|gott|alltsa|dock) )?(?:vara|ligga|bli|stay|remain|be) (?:kvar )?(?:har|hos oss|kvar hos oss|here|with us)) ",
            )
        },
        || pattern(r" (?:till|tills|fram|until|flytta det|sedan|inte kan) "),
    ),
    // "Jag vill bara veta vad det kostar", "is this even possible?"
    Misgiving::asked(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:(?:vill|ville) (?:(?:egentligen|bara|mest|jag|vi) )+veta|undrar (?:bara|mest|egentligen)|(?:only|just|really) want(?:ed)? to know) (?:[^ .,]+ )?(?:vad|what|hur|how|om|if|whether)|(?:gar det ens|is (?:this|it|that) even possible|ar det sa (?:man|har man)|vad hander om|what happens if|is this how)) ",
            )
        },
        || {
            pattern(
                r" (?:nar det|when|klart|done|hur lang|how long|mottagit|fick|received|telefon[a-z]*|rum|lon|chef|far jag) ",
            )
        },
    ),
    // "Jag är inte behörig att beställa", "det där skrev min företrädare".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:inte|ej|not) (?:[^ .,]+ )?(?:behorig|authori[sz]ed|entitled) (?:[^ .,]+ )?(?:att|to) (?:bestalla|order|begara|request|ask|gora|do)|(?:det dar|det har|detta|det|mejlet) skrev (?:min|var) [a-z]+|(?:hittade|found) (?:detta|det har|den har|this) (?:[^ .,]+ )?(?:pa|i|vid|on|in|by)) ",
            )
        },
        || pattern(r" (?:inte bara|kolleg[a-z]*|namnteckning) "),
    ),
];
