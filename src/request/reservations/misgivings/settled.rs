//! Whether anybody has said yes: bodies that have yet to decide, bosses who have not signed, a receiver who refuses.

use super::super::super::pattern::{Pattern, pattern};
use super::{Misgiving, Takes};

/// Whoever decides.
const DECIDERS: &str = r"(?:[a-z]*namnden|[a-z]*namnd|styrelsen|[a-z]*styrelsen|ledningen|ledningsgruppen|direktoren|[a-z]*direktoren|fullmaktige|[a-z]*chef|[a-z]*chefen|[a-z]*chefer|hr|facket|politikerna|forvaltningen|bolaget|mottagande [a-z]+|mottagaren|avlamnande [a-z]+|@place|boss|manager|director|board|committee|council|management|union|unions|head)";

/// What is decided of other things than of the move.
fn other_things() -> Pattern {
    pattern(
        r" (?:[a-z]*lon|lonen|[a-z]*semester[a-z]*|ledighet[a-z]*|[a-z]*rum|rummet|parkering[a-z]*|[a-z]*schema[a-z]*|[a-z]*dator[a-z]*|telefon[a-z]*|budget[a-z]*|mobil[a-z]*|[a-z]*kort|kortet|[a-z]*utbildning(?:en)?|kurs[a-z]*|fika[a-z]*|tarta[a-z]*|lokal[a-z]*|mobler|bil|bilen|salary|pay|holiday|leave|room|parking|phone|laptop|computer|schedule|car|party|lunch|training|licen[a-z]*|behorighet[a-z]*|permissions?|eftertradare[a-z]*|vikarie[a-z]*|ersattare[a-z]*|ersatta|ersatter|replacement|successor|installera|uppdatera|beratta|foretradare[a-z]*|efter henne|efter honom|after her|after him|arkiv[a-z]*|fil|filer|filerna|gallra[a-z]*|files) ",
    )
}

/// A wait for other things than the move, or one that ends on its day.
fn next_to_a_wait() -> Pattern {
    pattern(
        r" (?:inte|ej|not|telefon[a-z]*|phone|svar|reply|dator[a-z]*|laptop|behorighet[a-z]*|permissions?) ",
    )
}

/// Doubts that the move is settled.
pub(super) static MISGIVINGS: [Misgiving; 17] = [
    // "Nämnden fattar beslut först i september", "the board decides next week".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(&format!(
                r" {DECIDERS} (?:(?:fattar|tar|ska|skall|kommer att|will|is to|are to) (?:(?:fatta|ta|komma|make|take|sitt|sina|ett|the|its|a|formellt|slutligt|slutgiltigt|final) ){{0,3}}?(?:beslut(?:et|a)?|stallning|decision|decide|vote)|beslutar|behandlar (?:arendet|fragan|det|detta)|decides|votes|rostar) (?:[^ .,]+ ){{0,3}}?(?:@date|forst|senare|i|pa|nasta|efter|om|kring|next|later|in|on|at|after|whether) "
            ))
        },
        other_things,
    ),
    // "Chefen har inte godkänt det här", "Erik has not signed it".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(&format!(
                r" (?:{DECIDERS}|@person|hon|han|she|he|de|dom|they|vi|we) (?:har|hade|has|have) (?:(?:tyvarr|fortfarande|dock|alltsa|still|yet) )?(?:annu inte|an inte|inte|ej|not|never|aldrig|yet to) (?:(?:yet|an|annu|formellt|riktigt) )?(?:godkant|gatt med pa|sagt ja|sagt ok|gett klartecken|gett sitt (?:ok|ja|godkannande)|skrivit (?:pa|under)|signerat|undertecknat|tillstyrkt|bekraftat|approved|agreed|signed|said yes|confirmed|accepted|consented) "
            ))
        },
        other_things,
    ),
    // "My boss still has to sign it", "det måste först upp i ledningsgruppen".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(&format!(
                r" (?:{DECIDERS}|@person) (?:(?:still|forst|annu|fortfarande) )?(?:has to|have to|must|needs? to|maste|behover|ska|skall) (?:(?:still|first|forst|bara|fortfarande|ocksa|also|just) )?(?:sign|approve|agree|consent|okay|godkanna|skriva (?:pa|under)|signera|underteckna|attestera|ta stallning|saga (?:ja|sitt)) |(?:^|[.,:;] |(?:det|detta|it|this|that|arendet|flytten|allt) )(?:maste|behover|ska|must|has to|needs to) (?:(?:forst|fortfarande|still|first|dock|upp|go|tas|through|be) ){{0,3}}(?:upp i|tas i|igenom|godkannas|forankras|beslutas|approved|through|before) (?:[^ .,]+ ){{0,2}}?(?:[a-z]*namnd[a-z]*|ledningsgrupp[a-z]*|styrelse[a-z]*|chef[a-z]*|hr|facket|samverkan|board|committee|manager|council|union) "
            ))
        },
        other_things,
    ),
    // "Jag har inte frågat Anna om det stämmer", "I have not checked with HR".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:har|have|has|hunnit) (?:(?:jag|vi|i|we|dock|annu|tyvarr) )*(?:inte|ej|aldrig|not|never|yet to) (?:(?:yet|annu|hunnit|an|ens|even) )?(?:fragat|pratat med|talat med|stamt av|kollat|forankrat|asked|checked|talked to|spoken to|cleared|confirmed) (?:(?:detta|det|av|this|it|with|med) ){0,2}(?:@person|@place|henne|honom|hen|mottagande|chefen|min chef|hennes chef|hans chef|hr|facket|om det|om hon|om han|om detta|her|him|my manager|my boss|the|if|whether) ",
            )
        },
        other_things,
    ),
    // "Säg till innan ni gör något, jag måste stämma av med chefen".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:sag till|hor av er|hor av dig|kontakta mig|ring(?: mig)?|fraga mig|skriv till mig|stam av med mig|let me know|call me|check with me|ask me|contact me) (?:[^ .,]+ ){0,4}?(?:innan|fore|before) (?:ni|du|nagot|you|anything|doing|moving|det gors)|(?:maste|behover|ska|vill|have to|need to|must|should|want to) (?:(?:forst|bara|nog|jag|vi|ju|first|just|only) ){0,3}(?:stamma av|dubbelkolla|kolla av|forankra|radgora|check|double check|confirm|clear) (?:(?:det|detta|saken|it|this|that) )?(?:(?:forst|first) )?(?:med|hos|with)) ",
            )
        },
        other_things,
    ),
    // "Det är bara ett förslag", "it is just an idea".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:det|detta|det har|allt|flytten|it|this|all this|the move) (?:ar|var|is|was) (?:(?:an sa lange|fortfarande|alltsa|ju|bara|endast|blott|mest|hittills|so far|still|only|just|merely) ){0,3}(?:ett|en|a|an|my|mitt|min|vart|our) (?:forsta |forslag till |lost |first |rough )?(?:forslag|ide|tanke|tankar|tankeexperiment|onsketankande|proposal|suggestion|idea|thought|thought experiment) (?:[.,:;]|an|annu|for|fran|som|pa|om|och|men|from|that|yet|at|so|and|but)",
            )
        },
        || pattern(r" (?:inte|ej|inget|not|no|bra|lysande|god|utmarkt|good|great|excellent) "),
    ),
    // "Tjänsten har inte tillsatts ännu", "hon är inte anställd än".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:[a-z]*tjansten|befattningen|posten|position|post|job|hon|han|hen|jag|she|he|i|@person) (?:har|ar|is|has|am) (?:(?:annu|been|fortfarande|still) )?(?:inte|ej|not) (?:(?:an|annu|yet|been|formellt|formally|even|ens) )*(?:tillsatts|tillsatt|anstalld|anstallts|utsedd|utlyst|inrattad|filled|hired|appointed|employed|created|advertised) (?:[^ .,]+ ){0,3}?(?:an|annu|yet|[.,])",
            )
        },
        other_things,
    ),
    // "Utbildningsförvaltningen vill inte ta emot henne", "we have no yes from the receiving side".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(&format!(
                r" (?:{DECIDERS}|de|dom|they) (?:(?:vill|kan|tanker|want|wants) (?:(?:dock|langre|nu|fortfarande|tyvarr) )?(?:inte|ej|not)(?: langre| alls)?|will not|won t|(?:does|do) not want to|don t want to|doesn t want to|refuses? to|vagrar(?: att)?) (?:ta emot|ha|ta over|slappa|godkanna|take|receive|accept|have|release|let go) |(?:inte|ej|annu inte|not|never|no) (?:[^ .,]+ )?(?:fatt|hort|had|received|got|heard) (?:[^ .,]+ )?(?:ja|nagot ja|svar|besked|klartecken|godkannande|ok|a yes|yes|an answer|a reply|approval|anything|word|nagot) (?:an |annu |yet |back )?(?:fran|av|from) "
            ))
        },
        other_things,
    ),
    // "Vi har dragit tillbaka beslutet", "we decided against it yesterday".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:dragit tillbaka|drar tillbaka|drog tillbaka|rivit upp|rev upp|upphavt|upphavde|aterkallat|atertagit|omprovat|omprovar|overklagat|overklagade|overklagar|revoked|withdrawn|withdrew|reversed|overturned|appealed|reconsidering|reconsidered) (?:det |detta |sitt |the |this |that |its )?(?:[a-z]*beslut(?:et)?|decision|beskedet|det|it)|beslutet (?:(?:ar|har|blev|att|om|flytta|flytten|@person|henne|honom) ){1,4}(?:upphavt|upphavts|rivits upp|upprivet|overklagat|overklagats|aterkallat|aterkallats|dragits tillbaka|omprovas)|(?:decision|move|transfer) (?:has been|was|is being|is) (?:revoked|withdrawn|reversed|overturned|appealed|reconsidered)|decided against|(?:beslutat|bestamt|valt|beslot|bestamde|valde|beslutade|decided|chosen) (?:(?:oss|sig|mig|for|nu|i stallet|instead|then) ){0,3}att inte|(?:decided|chosen) (?:instead )?not to|(?:har|has|have) (?:nu |now |sedan dess |since )?(?:allt|alltihop|everything|all that) (?:andrats|forandrats|changed)|(?:allt|alltihop|everything|all that) (?:ar|har|has) (?:nu |now |sedan dess |since )?(?:andrat|andrats|forandrats|changed)) ",
            )
        },
        || {
            pattern(
                r" (?:andra |inga |ordna |sag[a]? upp|skicka|avsluta|ersatta|anstalla|fira|replace|hire|keep|vanta|wait|forklara) ",
            )
        },
    ),
    // "It is still being negotiated with the union".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:forhandlas|mbl forhandlas|samverkas|diskuteras|utreds|overvags|provas) (?:(?:just|nu|fortfarande|annu|ju) ){0,2}(?:med|om|i|hos|av|fortfarande|just nu|an|[.,])|(?:being|still|under|in) (?:being |still )?(?:negotiated|negotiation|negotiations|discussed|discussion|consideration|considered|review|debated)|(?:vi|de|facket|parterna|we|they) (?:forhandlar|negotiate|are (?:still )?negotiating)) ",
            )
        },
        || {
            pattern(
                r" (?:[a-z]*lon|lonen|salary|pay|rum|rummet|hyra[a-z]*|[a-z]*lokaler|rent|avtal med|kontrakt|jag|i|my work|arbetsuppgifter[a-z]*|duties|arenden[a-z]*|fall|cases|detaljplan[a-z]*|bygglov[a-z]*|var|was|harifran) ",
            )
        },
    ),
    // "Om ingen invänder kan ni köra", "ni får göra det om Erik säger ja".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(&format!(
                r" (?:om|ifall|forutsatt att|sa lange|if|provided|unless|as long as|once|nar|sa snart) (?:(?:ingen|nobody|no one|anyone|anybody|nagon|inte nagon) (?:[^ .,]+ ){{0,2}}?(?:invander|protesterar|klagar|sager nej|har nagot emot|objects?|protests?|complains?|minds?)|(?:{DECIDERS}|(?:min|hennes|hans|var|my|her|his|our|the) {DECIDERS}|@person|[a-z]{{2,}}|alla|everyone) (?:[^ .,]+ )?(?:sager (?:ja|ok)|gar med pa|godkanner|skriver pa|skriver under|nickar|okejar|ger sitt|ger klartecken|inte (?:invander|sager nej)|says (?:yes|ok)|approves?|agrees?|signs?|nods|does not object)) "
            ))
        },
        || {
            pattern(
                r" (?:tidigare|skrev|skrivit|earlier|wrote|[a-z]*rum|rummet|room|dator[a-z]*|telefon[a-z]*|semester[a-z]*|skrivbord[a-z]*|fragor|questions?|undrar) ",
            )
        },
    ),
    // "Vänta till efter semestern innan ni börjar", "hold off until the summer is over".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r"(?:^ ?|[.,:;–] |men |but |och |and |please |garna |snalla )(?:vanta|avvakta|droj|drojer|wait|hold off|hold on) (?:(?:garna|dock|bara|lite|med|det|flytten|a bit|please|with|this|on|it) ){0,4}(?:till|tills|until|till efter|med att|before|innan|moving) (?:efter|after|[^@ .,]+) ",
            )
        },
        next_to_a_wait,
    ),
    // "Ja??? fråga Berit innan jag skickar": a note that the writer left for herself.
    Misgiving::asked(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:fraga|kolla|ring|dubbelkolla|stam av|ask|check|call|confirm) (?:[^ .]+ ){1,5}?(?:innan|fore|before) (?:jag|vi|i|we) (?:skickar|mejlar|beslutar|send|sending|submit)|fixme|tbc|tbd) ",
            )
        },
        || {
            pattern(
                r" (?:har jag|att gora med|mycket att gora|fullt upp|i have|inget att gora|nothing) ",
            )
        },
    ),
    // "Hans tjänst här är redan utlyst", "her post stays and is advertised".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:hans|hennes|hens|min|@person s?|his|her|my|[a-z]+s) (?:[a-z]*tjanst|befattning|post|jobb|plats|position|job) (?:(?:har|hos oss|here|with us) ){0,2}(?:(?:ar|har|blir|ska|is|has|will) (?:(?:redan|nu|been|be|already|now) ){0,2}(?:utlyst|utlysts|utlysas|utannonserad|utannonserats|annonserats|ledigforklarad|tillsatt av|advertised|posted|vacant))|(?:ersattare|eftertradare|successor|replacement) (?:for|till|to) (?:@person|henne|honom|mig|her|him|me) (?:pa|i|in) (?:tjansten|samma tjanst|the same (?:post|position))|(?:den|the one|who|personen) (?:som|who)? ?(?:eftertrader|tar over efter|ersatter|succeeds|replaces) (?:henne|honom|mig|@person|her|him|me) (?:pa tjansten |in the post )?(?:borjar|tilltrader|starts|begins)) ",
            )
        },
        || pattern(r" (?:inte|ej|not|aldrig|never) "),
    ),
    // "Inget är klubbat", "nothing has been agreed", "datumet är inte helt säkert".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:inte|ej|inget|ingenting|nothing|not) (?:[^ .,]+ ){0,3}?(?:sakert|klubbat|klubbad|spikat|bestamt|beslutat|signerat|paskrivet|certain|signed|agreed|decided|settled|finalised|finalized) ",
            )
        },
        || {
            pattern(
                r" (?:drog|da|lon|lonen|salary|rum|room|dator[a-z]*|telefon[a-z]*|vem|who|schema[a-z]*|parkering[a-z]*|plats|eftertradare[a-z]*|replacement|men nu|but now|tidigare|forst|annu sa sent|tarta[a-z]*|fest[a-z]*|hos mig|ers?att[a-z]*|anymore) ",
            )
        },
    ),
    // "Förhandling enligt MBL hålls i oktober", "facket har inte sagt sitt".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:mbl[a-z]*|[a-z]*forhandling|[a-z]*forhandlingar|[a-z]*forhandlingen|samverkan|negotiations?|talks|consultation) (?:[^ .,]+ ){0,4}?(?:halls|ska hallas|sker|planeras|ar inbokad|inbokad|aterstar|aterstar att|is scheduled|are scheduled|will be held|is due|are due|begins?|starts?|borjar|inleds)|(?:facket|fackforbundet|unionen|kommunal|vision|union) (?:har|has) (?:annu )?(?:inte|ej|not) (?:[^ .,]+ )?(?:sagt|svarat|yttrat|said|answered|spoken|had)) ",
            )
        },
        || pattern(r" (?:lon|lonen|lonerevision[a-z]*|salary|var|was|hyres[a-z]*) "),
    ),
    // "Säg inget till Anna, hon vet inte om detta än".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:hon|han|@person|she|he) (?:vet|kanner|knows?|does) (?:[^ .,]+ )?(?:inte|ej|inget|not|nothing) (?:[^ .,]+ )?(?:om|till|about|of) (?:det|detta|flytten|this|it|the move)|(?:sag|beratta|say|tell) (?:inget|inte|ingenting|nothing|not) (?:[^ .,]+ )?(?:till|for|to) (?:@person|henne|honom|her|him)|not told (?:@person|her|him)|inte (?:berattat|sagt) (?:[^ .,]+ )?(?:for|till) (?:@person|henne|honom)|(?:may|might|kan) (?:[^ .,]+ )?(?:say no|saga nej|tacka nej)|(?:avvakta|avvaktar|invanta|invantar|await|awaiting) (?:[^ .,]+ )?(?:svar|besked|ok|klartecken|utredning[a-z]*|reply|answer|approval|word)) ",
            )
        },
        || {
            pattern(
                r" (?:lon|tarta[a-z]*|present[a-z]*|fest[a-z]*|overraskning[a-z]*|avtackning[a-z]*|surprise|party|system[a-z]*) ",
            )
        },
    ),
];
