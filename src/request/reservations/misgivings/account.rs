//! Whose account it is, doubted: the id is guessed, made up, a predecessor's, or one that many use.

use super::super::super::pattern::pattern;
use super::{Misgiving, Takes};

/// The account in any word for it.
const ACCOUNT: &str = r"(?:[a-z]*konto|[a-z]*kontot|kontots|kontonamn(?:et)?|kontoid(?:t|et)?|konto id|inlogg(?:et|en)?|inloggningen|anvandarnamn(?:et)?|anvandarid(?:t|et)?|id|idt|@account|account|account id|user ?name|user id|login)";

/// Doubts that the account is the employee's.
pub(super) static MISGIVINGS: [Misgiving; 9] = [
    // "Osäker på om det verkligen är Annas konto", "I am not sure whose account it is".
    Misgiving::new(
        Takes::Account,
        || {
            pattern(&format!(
                r" (?:osaker|tveksam|inte (?:helt |riktigt )?(?:saker|klar)|(?:vet|minns) (?:faktiskt |tyvarr |jag )?inte|unsure|not (?:quite |entirely |completely |really )?(?:sure|certain)|no idea|ingen aning|don t (?:know|remember)) (?:(?:pa|of|about) )?(?:om|ifall|vilket|vilka|vems|if|whether|which|whose|that|that the) (?:[^ .,]+ ){{0,5}}?{ACCOUNT} "
            ))
        },
        || {
            pattern(
                r" (?:ni|du|you|behorighet[a-z]*|atkomst|permissions?|access|telefon[a-z]*|passerkort|innan|forut|before|now|nu) ",
            )
        },
    ),
    // "Kontot hör egentligen till hennes föregångare", "the account I gave is her predecessor's".
    Misgiving::new(
        Takes::Account,
        || {
            pattern(&format!(
                r" (?:{ACCOUNT}|det|it) (?:(?:jag|som|i|ovan|above|skrev|angav|uppgav|gave|wrote|that|,) ){{0,4}}(?:ar|hor|tillhor|tillhorde|var|is|was|belongs|belonged) (?:[^ .,]+ ){{0,4}}?(?:foretradare[a-z]*|foregangare[a-z]*|eftertradare[a-z]*|namne|namnes|namnens|predecessor|successor|namesake)(?: s)? "
            ))
        },
        || pattern(r" (?:inte|ej|aldrig|not|never|nu|now|fore detta|egen|eget) "),
    ),
    // "Det är min kollegas konto, men jag lånar det ibland".
    Misgiving::new(
        Takes::Account,
        || {
            pattern(
                r" (?:kollegas|kollegans|chefens|chefs|grannens|arbetskamrats|colleague s|boss s|manager s) (?:konto|inlogg|inloggning|account|login) (?:[^ .]+ ){0,4}?(?:lanar|lanat|anvander|delar|borrow|borrows|use|using|share) ",
            )
        },
        || pattern(r" (?:inte|ej|aldrig|not|never|skriver|writing|mejl[a-z]*) "),
    ),
    // "Kontot jag skrev är ett testkonto", "id:t är påhittat", "I made up the id".
    Misgiving::new(
        Takes::Account,
        || {
            pattern(&format!(
                r" (?:{ACCOUNT} (?:(?:jag|som|i|ovan|above|skrev|angav|gave|wrote|here|har) ){{0,4}}(?:ar|is) (?:bara |egentligen |alltsa |just |only |really )?(?:(?:ett|en|a|an) )?(?:test[a-z]*|prov[a-z]*|exempel[a-z]*|pahittat|uppdiktat|fejkat|fiktivt|latsas[a-z]*|dummy|fake|fictitious|made up|invented|placeholder|platshallare)|(?:hittade|hittat|hittar) pa {ACCOUNT}|(?:made up|invented) (?:the |that |an )?{ACCOUNT}) "
            ))
        },
        || pattern(r" (?:inte|ej|inget|not|no) "),
    ),
    // "Siffrorna i kontot är tagna ur minnet", "id:t är en gissning".
    Misgiving::new(
        Takes::Account,
        || {
            let guess = r"(?:(?:ur|fran) minnet|gissat|gissar|gissning|gissningar|chansat|chansar|chansning|pa (?:en )?hoft|from memory|guessed|guessing|(?:a|my) guess)";
            pattern(&format!(
                r" (?:(?:{ACCOUNT}|siffrorna|siffrona|digits|numbers) (?:[^ .]+ ){{0,6}}?{guess}|{guess} (?:[^ .]+ ){{0,4}}?(?:{ACCOUNT}|siffrorna|digits|numbers)) "
            ))
        },
        || pattern(r" (?:inte|ej|not|no|slipper|datum[a-z]*|date) "),
    ),
    // "Kontot är gemensamt för hela receptionen", "det är vår funktionsbrevlåda".
    Misgiving::new(
        Takes::Account,
        || {
            pattern(&format!(
                r" (?:{ACCOUNT} (?:(?:ovan|above|som jag skrev|i gave) )?(?:ar|is) (?:(?:ju|egentligen|alltsa|really|actually) )?(?:(?:ett|a|en) )?(?:gemensamt|gemensam|delat|delad|grupp[a-z]*|funktions[a-z]*|shared|common|joint)|(?:det|it|adressen|the address) (?:ar|is) (?:(?:ju|egentligen|alltsa|really|actually) )?(?:(?:var|en|den|a|our|the) ){{1,2}}(?:gemensamma |gemensam |shared |common )?(?:funktionsbrevlada[a-z]*|funktionsadress[a-z]*|gruppbrevlada[a-z]*|gemensam(?:ma)? (?:[a-z]*brevlada[a-z]*|inkorg[a-z]*|[a-z]*konto[a-z]*)|shared (?:mailbox|inbox|account)|group (?:mailbox|account)|functional mailbox)) "
            ))
        },
        || pattern(r" (?:inte|ej|inget|ingen|not|no|egen|eget|own|personlig[a-z]*|ovrigt) "),
    ),
    // "Det konto jag menar är receptionens gemensamma brevlåda".
    Misgiving::new(
        Takes::Account,
        || {
            let shared = r"(?:(?:[a-z]+s|en|var|den|a|our|the) )?(?:gemensamma?|delade|delad|gemensamt|shared|common|joint) (?:[a-z]*brevlada[a-z]*|inkorg[a-z]*|adress[a-z]*|mailbox|inbox|address)|(?:[a-z]+s |var |en |den |a |our |the )?(?:funktionsbrevlada[a-z]*|funktionsadress[a-z]*|gruppbrevlada[a-z]*|functional mailbox|group mailbox)";
            pattern(&format!(
                r" (?:(?:{ACCOUNT} |det |the one )(?:som )?(?:jag|vi|i|we) (?:menar|syftar pa|avser|talar om|pratar om|mean|am talking about|talk about) (?:ar|is)|(?:flytta|flyttas|move) (?:aven |ocksa )?) ?(?:{shared}) "
            ))
        },
        || {
            pattern(
                r" (?:inte|ej|not) (?:[^ .,]+ )?(?:den|var|the|our|gemensam[a-z]*|delad[a-z]*|shared|[a-z]+s) ",
            )
        },
    ),
    // "Det är Instagramkontot jag pratar om": an account of another service.
    Misgiving::new(
        Takes::Account,
        || {
            let other = r"(?:instagram|insta|facebook|linkedin|twitter|tiktok|youtube|snapchat|pinterest|vimeo|spotify|canva|zoom|dropbox|google|gmail|apple|adobe|wordpress|mailchimp|github|bluesky|mastodon|bank|kund|spar)";
            pattern(&format!(
                r" (?:(?:det (?:ar|galler|handlar om)|it (?:is|s|concerns)|menar|avser|galler|mean|namligen|dvs) (?:(?:alltsa|ju|our|vart|mitt|the|my|s) ){{0,2}}{other} ?(?:konto|kontot|account|sida|sidan|page|kanal|kanalen|channel)) "
            ))
        },
        || pattern(r" (?:inte|ej|inget|not|no) "),
    ),
    // "* Det är mitt eget konto. Rutan gick inte att lämna tom", "Samuels konto har jag inte till hands".
    Misgiving::new(
        Takes::Account,
        || {
            pattern(
                r" (?:rutan|faltet|the box|the field|it) (?:gick|gar|could|can|would|lat) (?:[^ .,]+ )?(?:inte|ej|not) (?:att |be |let me )?(?:lamna|lamnas|left|leave|vara|skicka) (?:[^ .,]+ )?(?:tom|tomt|blank|empty) ",
            )
        },
        || pattern(r" (?:telefon[a-z]*|phone|titel[a-z]*|title) "),
    ),
];
