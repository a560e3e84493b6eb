//! Moves that come back or are none: a stay for a while, a round of several places, one house for both.

use super::super::super::pattern::pattern;
use super::{Misgiving, Takes};

/// Doubts that the position moves for good, and from one organisation to another.
pub(super) static MISGIVINGS: [Misgiving; 10] = [
    // "Tjänsten är en tidsbegränsad placering", "a temporary assignment".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:tidsbegransad|tidsbegransat|tillfallig|tillfalligt|temporar|temporart|kortvarig|kortare|temporary|time limited|short term|interim) (?:[a-z]*placering|[a-z]*omplacering|[a-z]*flytt|forflyttning|overflyttning|overforing|losning|insats|forstarkning|placement|posting|move|assignment|transfer|stint|arrangement|stay) ",
            )
        },
        || {
            pattern(
                r" (?:inte|ej|ingen|inget|not|no|rather than|var|varit|was|been|dator[a-z]*|rum|lokal[a-z]*|telefon[a-z]*|mejl[a-z]*|room|desk|laptop|phone) ",
            )
        },
    ),
    // "Det är tänkt som en rotation på tre månader", "a trial period of six months".
    Misgiving::new(
        Takes::Move,
        || {
            let span = r"(?:pa|om|under|i|of|for) (?:bara |only |cirka |about )?(?:[0-9]+|en|ett|tva|tre|fyra|fem|sex|nio|tolv|nagra|a|one|two|three|four|five|six|nine|twelve|some) (?:veckor|manader|manad|ar|weeks|months|month|year|years)";
            pattern(&format!(
                r" (?:(?:jobb|arbets|tjanste)?rotation|job rotation|utbyte|utbytestjanst|provperiod|provtjanstgoring|praktikperiod|inlaning|exchange|trial(?: period)?|placering|placement|posting) {span} "
            ))
        },
        || pattern(r" (?:inte|ej|ingen|inget|not|no|var|varit|was|been|efter|after) "),
    ),
    // "Sedan kommer hon tillbaka hit", "she comes back to us after Christmas".
    Misgiving::new(
        Takes::Move,
        || {
            let who = r"(?:jag|hon|han|hen|@person|tjansten|i|she|he|position|post)";
            let goes = r"(?:kommer|gar|flyttar|atervander|atergar|flyttas|ar|comes?|goes|go|moves?|returns?|is|will come|will be|will return|ska|skall)";
            let back = r"(?:att |sedan |igen |ga |komma |flytta |vara |then ){0,2}(?:tillbaka|ater|back|atervanda|aterga)(?: (?:hit|till oss|hos oss|to us|with us|here))";
            pattern(&format!(
                r" (?:(?:sedan|sen|darefter|efter det|efterat|then|afterwards|after that|ater efter @date|fran @date|after @date|efter @date) (?:{goes} {who}|{who} {goes}) (?:tillbaka|ater|back) (?:hit|till oss|to us|here)|{who} {goes} {back} (?:igen |again )?(?:efter|after|i|in|nar|when|once|om|till|next|nasta|den|on|by|@date))"
            ))
        },
        || {
            pattern(
                r" (?:semester[a-z]*|ledighet[a-z]*|foraldraledig[a-z]*|tjanstledig[a-z]*|sjukskriv[a-z]*|holiday[a-z]*|vacation|leave|lunch[a-z]*|mote|motet|meeting|hamta|fika|resa[a-z]*|trip|inte|ej|aldrig|not|never|halsa|visit|besok[a-z]*) ",
            )
        },
    ),
    // "Båda enheterna hör till grundskoleförvaltningen", "it is still the same administration".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:(?:bada|both) (?:(?:de|the) )?(?:(?:enheterna|stallena|forvaltningarna|bolagen|skolorna|avdelningarna|delarna|husen|kontoren|units|places|offices|schools|departments|teams|sections) )?(?:hor|tillhor|ligger|ingar|sorterar|lyder|finns|belong|are|sit|fall) (?:(?:ju|faktiskt|bada|till|under|i|inom|to|in|within|part|of) ){1,3}(?:en och samma|samma|@place|(?:one and )?the same|one)|(?:det|vi|it|we|they|de) (?:ar|tillhor|hor till|is|are|belong to) (?:(?:ju|egentligen|faktiskt|fortfarande|alltsa|bada|aven|actually|still|really|in fact) ){0,3}(?:(?:en och|one and) )?(?:the )?(?:samma|same) (?:forvaltning|bolag|organisation|namnd|administration|company|department)) ",
            )
        },
        || pattern(r" (?:inte|ej|langre|forr|tidigare|var|not|no longer|was|were|forut|until) "),
    ),
    // "Vi byter bara lokal".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:(?:vi|jag|hon|han|hen|de|@person) (?:byter|flyttar|far) (?:egentligen |ju |faktiskt )?(?:bara|endast|enbart) (?:(?:till|ny|nya|en|ett|nytt|annan|annat) ){0,3}(?:lokal|lokaler|hus|vaning|vaningsplan|adress|byggnad|skrivbord|rum|trappor|plan)|(?:we|i|she|he|they) (?:only|just|merely) (?:change|changes|move|moves|swap) (?:to )?(?:(?:a|an|another|the|new|our|her|his) ){0,2}(?:premises|building|floor|address|office|offices|room|rooms|desk)) (?:[.,]|inte|och|not|and)",
            )
        },
        || pattern(r" (?:inte bara|not only|ocksa|also|kolleg[a-z]*|colleagues?) "),
    ),
    // "Jag är inte säker på vilken förvaltning det blir", "I do not know which company it will be".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:osaker|(?:inte|ej) (?:helt |riktigt )?(?:saker|klart|bestamt)|vet (?:jag |vi )?(?:fortfarande |annu )?inte|oklart|unsure|not (?:quite |entirely )?(?:sure|certain|clear)|don t know|do not know) (?:(?:pa|of|about|annu|an) )?(?:vilken|vilket|vilka|vart|which|where) (?:(?:av|of) [^ .,]+ )?(?:(?:forvaltning|bolag|organisation|enhet|administration|company|av dem) )?(?:det|hon|han|jag|tjansten|it|she|he|i|the position) (?:[^ .,]+ )?(?:blir|hamnar|flyttar|flyttas|gar|ska|will|goes|moves|ends|is) ",
            )
        },
        || {
            pattern(
                r" (?:innan|forut|tidigare|i december|before|earlier|var|was|kollega[a-z]*|colleague[a-z]*|rum|vaning[a-z]*|hus|plan|room|floor) ",
            )
        },
    ),
    // "Det kan också bli Kretslopp och vatten", "it may be Higab instead".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:(?:det|hon|han|jag|tjansten|it|she|he|i|the position) (?:kan|kunde|may|might|could)|(?:kan|kunde|may|might|could) (?:det|hon|han|tjansten)) (?:(?:ocksa|aven|lika|garna|val|mycket|eventuellt|komma|att|also|as|well|still|instead|dock) ){0,4}(?:bli|hamna|ga|flytta|be|become|end up|go) (?:(?:till|hos|pa|i|at|to|with|in|i stallet|istallet|instead) ){0,2}@place ",
            )
        },
        || {
            pattern(
                r" (?:inte|ej|not|tidigare|earlier|kund|fraga[a-z]*|question[a-z]*|besok[a-z]*) ",
            )
        },
    ),
    // "Hon ska tillbaka till grundskolan vid jul", "she can return when she likes".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:jag|hon|han|hen|@person|i|she|he) (?:ska|kan|skall|will|is to|can|far) (?:[^ .,]+ ){0,2}?(?:tillbaka|aterga|atervanda|back|return|ater) ",
            )
        },
        || {
            pattern(
                r" (?:semester[a-z]*|ledighet[a-z]*|ledig|holiday[a-z]*|vacation|leave|lunch[a-z]*|inte|ej|aldrig|not|never|dator[a-z]*|laptop|nycklar[a-z]*|keys|lamna|hamta|fika|ring[a-z]*|call|mejla|mail|write|se|look|ga tillbaka i|in time) ",
            )
        },
    ),
    // "En försöksperiod på ett halvår", "the post is only for six months".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:(?:en|som|pa|a|on|under|as a) (?:forsoksperiod|provperiod|provtid|prov|trial|trial period|trial basis)|(?:tjansten|det|placeringen|uppdraget|flytten|post|position|it|this|move|assignment) (?:ar|is|galler|varar|lasts|gor) (?:bara|endast|enbart|only|just|merely) (?:(?:pa|for|i|under|om) )?(?:[0-9]+|ett|en|tva|tre|fyra|fem|sex|atta|nio|tolv|nagra|one|two|three|four|five|six|nine|twelve|a few) (?:manader|manad|veckor|ar|months|month|weeks|years|year)|(?:bara|endast|only|just) (?:till|tills|until|fram till) (?:jul|sommaren|varen|hosten|arsskiftet|christmas|summer|spring|autumn|@date)) ",
            )
        },
        || {
            pattern(
                r" (?:inte|ej|ingen|inget|not|no|var|was|system[a-z]*|telefon[a-z]*|licens[a-z]*|ledig|semester[a-z]*|nas|oppet|open|trial court) ",
            )
        },
    ),
    // "Hon kombinerar det med sin tjänst här", "hennes tjänst här finns kvar".
    Misgiving::new(
        Takes::Move,
        || {
            pattern(
                r" (?:kombinerar (?:det|detta|tjansten|uppdraget|jobbet) med|combines? (?:it|this|the post|the job) with|(?:delar|dela|splits?|dividing|divides?) (?:(?:sin|min|her|his|my) )(?:tid|arbetstid|vecka|time|week) (?:mellan|between) (?:oss|us|@place)|keeps? half|(?:hennes|hans|min|her|his|my) (?:[a-z]*tjanst|post|position|job) (?:har|hos oss|here|with us) (?:[^ .,]+ )?(?:finns|ar|stays?|remains?|is) (?:kvar|hers|his|mine|open|here|[.,]|och|and)) ",
            )
        },
        || pattern(r" (?:inte|ej|not|tidigare|var|was|bada hos|hittills) "),
    ),
];
