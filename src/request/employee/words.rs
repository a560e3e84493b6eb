//! The words that tell whose account a mail is about.

use std::sync::LazyLock;

use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};

/// "Mitt konto": whatever else is named, the writer's own is spoken of.
pub(in crate::request) static MY_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mitt|min|my) (?:eget |egna |own |nuvarande |current |personliga )?(?:[a-z]*konto|account|login|inlogg|inloggning) ",
    )
});

/// "Flytta mitt konto", and "flytta hennes konto".
pub(in crate::request) static ORDERED_MINE: LazyLock<Pattern> =
    LazyLock::new(|| ordered("(?:mitt|my)", MINE_ALONE));
/// "Mitt däremot ber jag er flytta": the account is told by whose it is.
const MINE_ALONE: &str = r" (?:kontot|konto|account|one) (?:som |that |which )?(?:ska |skall |is |to |be ){0,3}(?:flyttas|flytta|moved?|transferred) (?:ar|is) (?:mitt|mine|my own) | (?:(?:det|that|it) (?:ar|is|s) )?(?:jag|me|i|mitt konto|my account) (?:, )?(?:(?:sjalv|myself) )?(?:@person )?(?:(?:med|with|\(|,) @account (?:\) )?|@account )?(?:, )?(?:som|that|which|who) (?:ska|skall|behover|bor|is to|am to|should|needs to|must) (?:be )?(?:flytta|flyttas|move|moved|transferred) | (?:mitt|mine) (?:, @account , |\( @account \) |– @account – )?(?:[^ .,@]+ )?(?:ber|vill|onskar|ska|skall|bor|behover|i ask|i want|i would like|should) (?:[^ .,@]+ ){0,6}?(?:flytta|flyttar|flyttas|move|moved|transfer|transferred) ";
pub(super) static ORDERED_THEIRS: LazyLock<Pattern> = LazyLock::new(|| {
    ordered(
        "(?:hennes|hans|hens|deras|dennes|her|his|their|@person(?: s)?|@account|kontot for|[a-z]+ens|[a-z]+ans)",
        "",
    )
});

/// The same in pronouns alone.
pub(in crate::request) static ORDERED_HIS: LazyLock<Pattern> =
    LazyLock::new(|| ordered("(?:hennes|hans|hens|dennes|her|his)", ""));

/// "Flytta Anna Bergs konto", "move Anna Berg's account": whose it is that is ordered.
pub(super) static ORDERED_NAMED: LazyLock<Pattern> =
    LazyLock::new(|| ordered("@person(?: s)?", ""));

fn ordered(whose: &str, alone: &str) -> Pattern {
    let alone = if alone.is_empty() {
        String::new()
    } else {
        format!("|{alone}")
    };
    pattern(&format!(
        r" (?:flytta|flyttar|flyttade|flytten av|flytt av|overfor|overfora|migrera|move|transfer|moving|transferring) (?:(?:over|med|da|garna|aven|bara|also|just|please) ){{0,2}}{whose} (?:eget |egna |own |nuvarande |current )?(?:[a-z]*konto|account|login|inlogg) {alone}"
    ))
}

/// What is a person's, behind the name.
pub(super) static POSSESSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:s )?(?:\( \S+ \) )?(?:[a-z]*konto|kontoflytt|tjanst|befattning|account|position) ",
    )
});

/// "Mitt konto", "my position".
pub(super) static MINE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" @account (?:(?:–|,|\(|som ar|vilket ar|ar|is|which is|that is) )+(?:mitt|mine|my own)\b| (?:ar|is) (?:mitt|mine|my own) (?:, |\( |: |– )?@account\b| (?:mitt|min|mina|mit|my|mine) (?:(?!x)\S+ ){{0,3}}?(?:{}|tjanst(?:en)?|befattning(?:en)?|anstallning(?:en)?|{}|position|role|job|jobb|arbete|flytt|post|konto\S*|adress|kontoflytt|user|roll|placering|hemvist|organisat\w+)\b| (?:jag|i) (?:heter|ar|har|kallas|am|have) (?:[^ .,@]+ ){{0,2}}?@account | (?:undertecknad|undertecknads|the undersigned) ",
        lexicon::ACCOUNT,
        lexicon::DUTIES
    ).replace("(?!x)", ""))
});

/// "Min egen flytt till Centrum i höst": of another move than the one that is ordered.
pub(super) static MINE_TOO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:min|mitt|mina|my) (?:egen|eget|egna|own) (?:flytt|overgang|move|transfer|tjanst|position) | (?:min|mitt|my) (?:egen|eget|own) (?:(?:inloggning|konto|id|login|account|inlogg|user name) )?(?:ar|heter|is) @account ",
    )
});

/// "Hennes konto", "kontot för Anna", "one of our …".
pub(super) static THEIRS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:hennes|hans|hens|henoms|deras|dennes|hons|vederborandes|his|her|their|@person(?: s)?) (?:\S+ ){{0,2}}?(?:{}|tjanst(?:en)?|befattning(?:en)?|anstallning(?:en)?|{}|position|role|job|jobb|arbete|roll)\b| (?:konto|kontot|kontona|account|anvandare|anvandaren|inlogg|inloggning)(?: (?:som tillhor|tillhorande|tillhor|for|till|at|of|belonging to|belongs to))? (?:(?:var|vart|vara|our|en|ett|the|min|my) (?:\S+ ){{0,3}})?(?:\( )?(?:@person|henne|honom|hen|him|her)\b| (?:en av (?:vara|mina)|one of (?:our|my)) | (?:the employee|den anstalld[ae]|medarbetaren|an account|the account of|anstallda) | sitt (?:\S+ )?\S*konto ",
        lexicon::ACCOUNT,
        lexicon::DUTIES
    ))
});

/// "Jag flyttas", "I am moving".
pub(super) static I_MOVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:och|and) (?:jag|i|me) (?:med|with) (?:den|it)\b| (?:hor|borjar|gar|flyttar|byter|tillhor|sitter|jobbar|arbetar) jag (?:[^ .,]+ )?(?:till|over|pa|hos|fran|@place)\b| (?:jag|i|mig|me) (?:(?:am|m|ar|har|have|ve|will|ll|ska|skall|kommer att|blir|da|nu|alltsa|ocksa|also|now|being|been) ){0,4}(?:flyttas|flyttar|flyttats|flyttad|flyttat|byter|byta|bytt|gar over|overgar|overflyttas|borjar|borja|borjat|slutar|slutat|tillhor|hor|jobbar|jobba|jobbat|arbetar|arbetat|sitter|tjanstgor|foljer|fatt|far|sokt|transferred|moving|move|moved|work|working|joining|starting|start|leaving|changing|accepted|transferring|employed|anstalld|placerad|omplacerad|behaller|fortsatter|keep|continue)\b",
    )
});

/// "Hon byter", "Anna Andersson flyttas".
pub(super) static THEY_MOVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hon|han|hen|she|he|@person|medarbetaren|anvandaren|kollegan|vederborande|personen) (?:\( \S+ (?:, \S+ )*\) |, (?:\S+ ){1,6}, )?(?:(?:is|ar|har|has|will|ska|skall|kommer att|blir|da|nu|som|vars|who|alltsa|ocksa|also|now|being|been) ){0,4}(?:flyttas|flyttar|flyttats|flyttad|flyttat|byter|byta|bytt|gar|overgar|overfors|overflyttas|fors|borjar|borja|borjat|slutar|slutat|tillhor|tillhora|hor|jobbar|arbetar|sitter|foljer|fatt|far|transferred|moving|moves|move|moved|works|working|joining|joins|starting|starts|leaving|leaves|changing|resigned|handed|anstalld|placerad|omplacerad|behaller|fortsatter|keeps|continues|tjanst|konto|befattning|sagt upp|over)\b",
    )
});

/// The account or its move is spoken of.
pub(super) static ACCOUNT_WORD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{}|{})\b",
        lexicon::ACCOUNT.replace("|@account", ""),
        lexicon::MOVE
    ))
});

/// "Kontot heter …": the account is named next.
pub(super) static NAMED_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:kontot?|stadenkontot?|anvandarkontot?|account|anvandar ?id(?:t)?|anvandarnamn(?:et)?|userid|username|id|inlogg\w*|heter|add?ress(?:en)?|konto att flytta)(?: (?:ar|is|som|heter|namely|:|–|,|\(|med|id|namn|har))* $|@person (?:s )?\( $",
    )
});

/// What ties an id to the one who moves, though it is not made of the name: "flytta …", "Per Ek, …", "hon loggar in
/// med …". Against the words before the id.
pub(super) static TIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:och |samt |\( |: |– )*$| (?:flytta|flyttar|flytt|flytten|overfor|overfora|overforing|migrera|move|moving|transfer|galler|avser|gallande|angaende|ang|konto|kontot|account)(?: (?:over|av|for|of|kontot|konto|account|the|staden|anvandaren|user|:|–|\(|,))* $|@person (?:s )?(?:(?:konto|kontot|account|id|\(|,|:|–|/|med|with|har|has|staden|anvandarnamn|staden konto|stadenkonto|som|heter|logs|loggar|in|on|som har|anstallningsnummer|fodd|@date|@place|@account|och|and|fran|from|hos|pa|at) )*$| (?:hon|han|hen|she|he|@person) (?:(?:ar|heter|har|kallas|is|has|uses|anvander|loggar|logs|in|on|alltsa|med|som|with|as|finns|i|systemet) ){1,4}$| (?:hennes|hans|hens|dennes|her|his) (?:(?:konto|account|id|anvandarid|anvandarnamn|inlogg|inloggning|login|user|name|username|staden|stadenkonto|ar|is|heter|:|,|\() ){1,4}$| (?:det|it|that) (?:ar|is|s) (?:alltsa )?(?:konto |kontot |account )?$",
    )
});
/// "Hennes konto är …", "his account: …": the id behind it is told to be the employee's, whatever its letters.
pub(super) static HIS_ACCOUNT_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hennes|hans|hens|dennes|her|his|@person(?: s)?) (?:staden )?(?:[a-z]*konto|[a-z]*kontonamn|anvandarnamn|anvandarid|id|inloggning|account|account id|login|user ?name|user id) (?:(?:ar|heter|is|lyder) |: )(?:alltsa |namligen )?$",
    )
});
/// "Hans konto …": in a mail on one's own account, another's.
pub(super) static HIS_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hans|hennes|hens|his|her|their|kollegans|chefens|colleague s|manager s) (?:[a-z]*konto|account|id|login|inlogg) (?:(?:ar|is|heter|:|,|\() ){0,2}$",
    )
});
/// "Jag heter …", "min kollega heter …", "mitt eget id är …": not the one who moves.
pub(super) static WE_ARE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:jag|vi|mig|i|me|we) (?:[^ .,]+ ){0,4}?(?:heter|har|ar|am|have|som|as|pa|at)|(?:mitt|min|my) (?:eget |egen |own )?(?:konto|id|account|anvandar[a-z]*|user[a-z]*|inlogg[a-z]*|login|kollega|chef|colleague|manager)|(?:hans|hennes|his|her|nya|ny|blivande|new|future) (?:[^ .,]+ )?(?:chef|kollega|rektor|manager|boss|colleague|eftertradare|foretradare|successor|predecessor)) (?:[^ .,@]+ ){0,6}(?:, |\( |: )?$",
    )
});
/// "Det är … som har bytt plats med honom": somebody else is told by the id.
pub(super) static WHO_DOES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:som|who|that) (?:har|ar|tar|gor|blir|ska|sitter|jobbar|arbetar|has|is|takes|will|works) ",
    )
});

/// "Kontot är …".
pub(super) static ACCOUNT_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:kontot|konto|account|adress|id|anvandarnamn|det) (?:ar|is|heter|:) $")
});

/// "Inte annand0314".
pub(super) static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:inte|ej|not|fel konto|forvaxla\w*|blanda\w*)(?: med| till| with)? $")
});

/// An address to write to, not an account to move.
pub(super) static CONTACT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:kontakt(?:a|as|person|personen)?|ring|mejla|maila|mail|nas|nar|fragor|fraga|svara|svar|svaret|aterkoppla|aterkoppling|hor av er|cc|kopia|kopian|bekraftelse|bekrafta|chef|chefen|assistent|contact|reach|reached|call|email|questions|reply|copy|boss|manager|hr|handlaggare|avsandare|ansvarig|forut|eftertradare|eftertradaren|foretradare|foretradaren|ersattare|vikarie|successor|predecessor|samordnare|koordinator|coordinator|skickas|funktionsbrevlada|brevlada\w*|brevladan|mailbox|delade?|gruppen|lista|listan)(?: (?:\S+ ){0,7})?$",
    )
});

/// "Godkänd av …": somebody who did something.
pub(super) static AGENT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:av|by|hos|med|with|via|genom|through|efter|after)(?: \()? $"));

/// "… linbac0412 eller": a further address of the one to write to.
pub(super) static OR_THIS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"@account (?:\) )?(?:eller|or|och|and|,|/|\() $"));

/// "Hon har kört på Tommy Roos inloggning, …": somebody else's account, lent.
pub(super) static BORROWED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:pa|med|via|genom|under|anvant|anvander|anvande|lanat|lanar|lant|delat|delar|fatt lana|using|used|uses|with|on|borrow[a-z]*|shar[a-z]*) (?:[^ .,]+ ){0,2}?(?:@person|kollegans|chefens|nagon annans|en annans|(?:her|his|a) (?:colleague|manager|boss) s) (?:s )?(?:gamla |old )?(?:konto[a-z]*|inlogg[a-z]*|anvandar[a-z]*|login|account|user)(?: [^ .]+){0,3} $",
    )
});

/// "… men det blev raderat": there is no such account any more.
pub(super) static REMOVED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, )?(?:(?:men|och|but|and|som|which|that) )?(?:(?:det|den|it|kontot|the account) )?(?:(?:ar|blev|har|hade|is|was|got|has|had|blivit|been|nu|redan|tyvarr|sedan|already|since) ){0,4}(?:bort(?:taget|tagen)|tag(?:its|en) bort|togs bort|raderat|raderad|raderades|raderats|avslutat|avslutad|avslutats|avslutades|stangt|stangd|stangdes|inaktiverat|inaktiverad|nedlagt|deleted|removed|closed|deactivated|disabled)\b",
    )
});

/// "Frågor besvaras av undertecknad": the writer, who is not the one that moves.
pub(super) static SIGNER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:av|ar|till|genom|via|med|hos|kontakta|by|is|to|with) (?:undertecknade?|the undersigned) ",
    )
});

/// "Hör av er till skoladministratör …", "frågor besvaras av …": who is to be asked is named next.
pub(super) static TO_ASK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hor (?:garna )?av (?:er|dig|sig)|vand (?:er|dig)|kontakta|ring|mejla|maila|skriv|aterkoppla|prata|tala|stam av|fragor|kontaktperson|talk|speak|check|contact|call|reach|e mail|write to|questions|get in touch|get back)(?: (?:till|pa|hos|via|med|av|besvaras|svarar|svaras|var|vart|min|mitt|min|to|with|our|my|by|answered|at|[a-z]{4,}))* (?:, )?$",
    )
});

/// "Hennes gamla konto …".
/// "Hennes konto ska följa med", "his account is to come along": an order in the form of a telling.
pub(super) static HIS_TO_FOLLOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hennes|hans|hens|dennes|her|his|@person s?) (?:[a-z]*konto|account) (?:[^ .,]+ )?(?:ska|skall|bor|behover|maste|far garna|vill (?:vi|jag)|should|is to|needs to|has to|must|shall) (?:[^ .,]+ ){0,3}?(?:folja med|flyttas|flytta med|flytta|hanga med|foras over|overforas|ga med|tas med|come along|come with|follow|move|be moved|be transferred|go with) ",
    )
});
pub(super) static OLD_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:gamla|gammalt|gammal|forra|tidigare|fore detta|old|former|previous|avslutat|avslutade|inaktivt|inaktiva|extra|hade|haft|had) (?:\S+ ){0,3}$",
    )
});

/// "Karin, som satt på platsen före honom, hade …": whoever had the post before.
pub(super) static PREDECESSOR: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:som|who|that) (?:[^ .;]+ ){1,6}?(?:fore|innan|before) (?:honom|henne|hen|mig|dess|him|her|me|@person)|(?:hans|hennes|hens|min|his|her|my|the) (?:foretradare|predecessor|eftertradare|successor)|(?:foretradaren|eftertradaren|den forre|den forra|den tidigare|the previous|the former) ?(?:[a-z]+ )?) (?:, )?(?:[^ .;@]+ ){0,4}$",
    )
});

/// "… ska inte flyttas", "… är kvar".
pub(super) static OLD_ACCOUNT_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:(?:ar|is|blir|ligger|stannar|remains|stays) (?:kvar|where|here|med oss)|stannar|ska (?:inte|ej)|ror (?:inte|ej)|behover (?:inte|ej)|anvands inte|is not|should not|har (?:redan )?tagits bort|ar (?:redan )?avslutat)\b",
    )
});

/// "… is somebody else's", "… är en namne", "… som inte ska flyttas": an account that is named to be set aside.
pub(super) static OF_SOMEBODY_ELSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) |, )?(?:(?:som|who|which|that) (?:[^ .,]+ ){1,7}, )?(?:(?:som|who|which) )?(?:(?:visade sig|visar sig|har visat sig|turned out to|turns out to|proved to) (?:vara|be|tillhora|belong to) (?:\S+ ){0,2}?(?:en annan|nagon annan|another|somebody else|someone else|namne|namesake|fel|wrong)|(?:ar|is|tillhor|belongs to|hor till|gar till|was|var) (?:\S+ ){0,3}?(?:kollega\w*|colleague\w*|kontakt|kontaktperson\w*|contact|chef|chefen|manager|boss|eftertrad\w*|foretrad\w*|successor|predecessor|nagon annan|somebody else|someone else|en annan|another (?:person|colleague)|other people|namne|namesake|fel|wrong)|(?:ar|is) (?:not|inte|ej) (?:his|hers|mine|it|hennes|hans|mitt|ratt|det|hens|the right)|(?:stays?|stannar|blir kvar|ar kvar)|(?:ska|skall|should|is|must|far|behover) (?:ni |du |man |vi |it |be )?(?:inte|not|ej) (?:\S+ )?(?:flytta\w*|rora\w*|move\w*|be|to be|touch\w*))\b",
    )
});

/// "Not to be confused with Sofia Wallin (sofwal0440)".
pub(super) static NOT_TO_CONFUSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:confused?|mix(?:ed)? up|mistaken|forvaxla\w*|blanda\w*|ihopblanda\w*)(?: (?:them|dem|ihop|upp|up))? (?:with|med|for) (?:\S+ ){0,5}$",
    )
});

/// "Kontot för …": the employee is named next.
pub(super) static ACCOUNT_FOR: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:konto|kontot|kontoflytt|flytt|flytten|account|accounts|anvandare|medarbetare|medarbetaren|kollega|anstallde?|avser|galler|gallande|angaende|employee|namely|namligen|befattning\w*|tjanst\w*)(?: (?:for|till|at|of|s|som|tillhorande|av|:|–|,|,? namely|heter))* $",
    )
});

/// What an employee does, or has, behind the name.
pub(super) static SUBJECT_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:s |\( \S+ (?:, \S+ ){0,4}\) |, (?:\S+ ){1,6}, )?(?:\( @account|, konto|@account|(?:(?:ska|skall|har|kommer att|will|is|has|som|vars|who|whose) ){0,3}(?:flytt\w*|byter|gar|overgar|overfor\w*|fors|forts|foljer|borjar|slutar|tillhor|hor|blir|arbetar|jobbar|ar|sagt|transfer\w*|mov\w+|join\w*|starts?|starting|leav\w+|resigned|been|belong\w*)|konto|tjanst|befattning|anstallning|position|account)\b",
    )
});

/// "… går till Higab": who moves, and where.
pub(super) static MOVES_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\( \S+ \) |, (?:\S+ ){1,6}, )?(?:(?:ska|skall|har|kommer att|will|is|nu|da) ){0,3}(?:flytt\w*|byter|gar|overgar|overfor\w*|foljer|hor|tillhor|transfer\w*|mov\w+|joins?|goes|go) (?:[^ .]+ ){0,10}?@place ",
    )
});

/// Managers, contacts, predecessors, those greeted: people who are not moved.
pub(super) static NOT_EMPLOYEE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hej|hejsan|hi|hello|dear|tjena|halla|chef|chefen|chefer|boss|manager|kontaktperson|kontakt|kontakta|contact|ring|fraga|ask|enligt|according to|halsningar|halsning|mvh|vanligen|regards|cc|kopia|av|by|med|tillsammans med|together with|ersatter|replaces|replacing|eftertrader|efter|succeeds|foretradare|foretradaren|stallforetradare|stallforetradaren|bitradande|eftertradare|hr|hrpartner|hrspecialist|attesterat av|godkant av|approved by|beslutat av|tack|thanks|thank you|rapporterar till|reports to|projektledare|samordnare|rektor|controller|administrator|via|genom|pa uppdrag av|(?:a|och) vagnar|vikarie|vikarien|nar|traffa|pratat med|talat med|talade med|pratade med|spoke to|talked to|spoken with)(?: (?:ar|is|blir|heter|:|,|–|hos oss|var|our|min|my|her|hans|hennes|nya|ny|new|dar|there|(?:pa|hos|vid|i|at|with) @place))* $",
    )
});

/// "… som hette …", "född …": a name that one has no more.
pub(super) static FORMER_NAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hette|hetat|fodd|fodda|ogift|nee|formerly|formerly called|formerly known as|born) (?:(?:tidigare|forut|innan|da|dess|efternamnet|,|:) ){0,2}$",
    )
});

/// "… ska inte flyttas", "… is not to be moved": somebody of whom it is said that nothing moves.
pub(super) static STAYS_BEHIND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\( \S+ \) )?(?:(?:ska|skall|bor|should|is|must|far) (?:[^ .,]+ )?(?:inte|ej|not) (?:to )?(?:be )?(?:flyttas|flyttad|flyttat|moved|transferred|med|folja med|flytta med|omfattas|included)|(?:flyttas|foljer|omfattas) (?:inte|ej)) ",
    )
});
