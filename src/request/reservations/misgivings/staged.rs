//! Mails that only look like an order: shown as a sample, quoted, rehearsed, sent to the wrong place or for information.

use super::super::super::pattern::pattern;
use super::{Misgiving, Takes};

/// Doubts that the mail is meant as an order.
pub(super) static MISGIVINGS: [Misgiving; 7] = [
    // "Skickat för kännedom, ingen åtgärd behövs", "for your information only".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:bara|endast|enbart|only|just|purely|mest|blott) (?:(?:skickat|skickas|sent|som|as|an?|meant) ){0,3}(?:till|for|som|as|en|an) (?:(?:er|din|eran|allas|your|our) )?(?:information|kannedom|info|fyi|upplysning)|(?:for|till) (?:your|er|din|eran) (?:information|kannedom|info)(?: only| bara| enbart)|(?:skickat|skickas|skickar (?:jag|vi)|skriver|sent|sending) (?:(?:bara|endast|detta|det har|det|this|only|just) ){0,2}(?:till|for) (?:(?:er|din|your) )?(?:kannedom|information)|(?:ingen|inga|no) (?:(?:vidare|ytterligare|egen|further|more) )?(?:atgard|atgarder|handlaggning|action|handling) (?:(?:fran|av|er|sida|from|you|your|side|end|part) ){0,4}?(?:behovs|kravs|behover|ar|required|needed|is|necessary|on)|(?:behover|kraver) (?:ingen|inga) (?:atgard|atgarder|handlaggning)|(?:chefen|[a-z]*chef|hr|@person|hon|han|manager|boss) (?:bestaller|gor bestallningen|lagger (?:in )?(?:bestallningen|ordern)|skickar (?:in )?(?:bestallningen|ordern)|orders it|places the order|will order|will place) (?:[^ .,]+ ){0,2}?(?:senare|sjalv|sedan|i |nar|later|herself|himself|when|in|on|@date)) ?",
            )
        },
        || {
            pattern(
                r" (?:kopia|cc|copy|kopierar|kopierat|pdf|bifog[a-z]*|attach[a-z]*|dator[a-z]*|telefon[a-z]*|phone|laptop|passerkort[a-z]*|kort|mobler|bil|licens[a-z]*|licen[a-z]*|behorighet[a-z]*|permissions?|from (?:her|him|me|my|hr)|fran (?:henne|honom|mig|hr|var|oss)) ",
            )
        },
    ),
    // "Så här brukar våra beställningar se ut, är formatet rätt?"
    Misgiving::asked(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:ar|funkar|fungerar|duger|stammer|ser|is|does|do|kolla|kontrollera|testa|check) (?:[^ .,]+ ){0,3}?(?:formatet|mallen|texten i mallen|exemplet|testet|formuleringen|blanketten|template|format|sample|wording|example)(?: (?:ovan|above|here|har))? (?:ratt|bra|ut|ok|korrekt|fungerar|funkar|duger|right|ok|correct|good|work|works|look)|(?:sa har|like this|this is how) (?:brukar|ser|we|our|vara) (?:[^ .,]+ ){0,4}?(?:bestallning[a-z]*|mallar|mejl|orders?|requests?|write|look)) ",
            )
        },
        || pattern(r" (?:inte|not) ifylld "),
    ),
    // "Det är en kopia av Lenas beställning från i våras", "the text is from an old order".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:det|detta|det har|texten|ovanstaende|mejlet|this|it|text|above) (?:ar|is|ovan ar|above is) (?:(?:bara|endast|alltsa|ju|only|just) ){0,2}(?:(?:en|ett|a|an) )?(?:kopia|kopierad[a-z]*|kopierat|avskrift|klippt|inklippt|utdrag|copied|copy|an extract|taken|pasted) (?:[^ .,]+ ){0,5}?(?:bestallning[a-z]*|order|orders|request|requests|mejl[a-z]*|arende[a-z]*|mail)",
            )
        },
        || pattern(r" (?:inte|ej|not|min egen|mitt|my own|my|jag|sedan|since) "),
    ),
    // "Det här skulle till vår egen it-avdelning. Släng det bara!"
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r"(?: (?:(?:det|detta|det har|mejlet|mailet|brevet|this|it|mail) (?:skulle|var tankt|var menat|ar tankt|hamnade|kom|gick|was meant|was intended|should have gone|went|is meant) (?:(?:till|for|to|ha gatt till) (?:var|en|min|nagon|our|my|somebody|someone|hr|a|the) (?:[^ .,]+ ){0,2}?(?:[a-z]*avdelning[a-z]*|[a-z]*chef|kollega|annan|department|boss|colleague|else|team)|fel|hos fel|till fel|wrong|to the wrong)|fel (?:mottagare|adressat)|wrong (?:recipient|inbox)|(?:skickade|skickat|mejlade|sent) (?:[^ .,]+ ){0,2}?(?:(?:till|to) (?:fel|the wrong)|av misstag|by mistake|in error))|(?:^ ?|[.,:;–] |och |sa |and |so |please |bara |just )(?:slang|kasta|ignorera|radera|ta bort|strunta i|throw|bin|discard|delete|ignore) (?:bara |garna |gladeligen )?(?:det|detta|mejlet|mailet|det har|it|this|this mail|the mail)(?: bara| away| har| mejlet| mailet)? [.,]) ?",
            )
        },
        || {
            pattern(
                r" (?:om|if|har du|have you|skarm[a-z]*|screen|forra|tidigare|first|earlier|previous|forsta|sekretess|disclaimer|bilaga[a-z]*|attachment|trasig[a-z]*|gamla|utdrag|not the intended|borde ha skickat|not) ",
            )
        },
    ),
    // "ÖVNING, ska ej utföras", "this is an exercise".
    Misgiving::asked(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:ska|skall|far|bor|must|should|is|to) (?:absolut |alltsa )?(?:ej|inte|not) (?:to )?(?:(?:be) )?(?:utforas|verkstallas|genomforas|handlaggas|behandlas|registreras|carried out|executed|processed|performed)|(?:det|detta|det har|this|it) (?:ar|is) (?:(?:bara|endast|enbart|only|just) )?(?:en|ett|an?) (?:ovning|ovningsexempel|ovningsuppgift|provmejl|testmejl|testbestallning|provbestallning|ovningsbestallning|exercise|drill|dry run|test mail|test order|training example)|^ (?:ovning|test|testmejl|exercise|drill|dry run|exempel|example|mall) (?:[:,.–(]|med|for|with|infor)) ?",
            )
        },
        || pattern(r" (?:forran|innan|until|before|system[a-z]*|testet gick) "),
    ),
    // "Så här skrev jag i oktober, du kan ta samma text rakt av": a mail to a colleague, shown an old order.
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:(?:sa har|this is what|like this) (?:skrev|formulerade|gjorde|mejlade|bestallde|wrote|i wrote) (?:jag|vi|hon|han|i|we)?|(?:du|ni|you) (?:kan|far|can|may) (?:ta|anvanda|kopiera|lana|take|use|copy|borrow) (?:samma|min|den har|the same|my|this) (?:text|formulering|mall|wording|template)|(?:@person|hon|han|she|he) (?:ar|is) (?:klar|over|flyttad|done|moved) (?:sedan lange|sen lange|long since|long ago|since)) ",
            )
        },
        || pattern(r" (?:inte|not|ej) "),
    ),
    // "Det här är en generalrepetition", "citatet är från en annan beställning".
    Misgiving::new(
        Takes::Order,
        || {
            pattern(
                r" (?:generalrepetition|genrep|rehearsal|bluff|bluffmejl|hoax|prank|pahittad|pahittade|pahittat|uppdiktad|uppdiktade|uppdiktat|lorem|citat|citatet|citerar|citerade|quote|quoted|quoting|(?:vi|jag|we|i|m|am) (?:bara |just )?(?:testar|provar|ovar|testing|test) (?:[^ .,]+ ){0,2}?(?:er|ert|era|robot|system|pa att|om|your|whether)) ",
            )
        },
        || {
            pattern(
                r" (?:inte|ej|inget|not|no|aldrig|ide|nytt|teater|dans|orkester|orkestern|tal) ",
            )
        },
    ),
];
