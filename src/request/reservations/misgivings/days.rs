//! The day, doubted: it may become another, or it is the day of another thing than the move.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::super::super::document::Document;
use super::super::super::evidence::Stated;
use super::super::super::mentions::Named;
use super::super::super::pattern::{Pattern, pattern};
use super::{Misgiving, Takes};

/// Doubts that the day is settled.
pub(super) static MISGIVINGS: [Misgiving; 5] = [
    // "Det kan bli den 1 oktober i stället", "the date may slip".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:(?:det|datumet|dagen|flytten|flyttdatumet|flyttdagen|tidpunkten|it|date|day|move|this) (?:kan|kunde|could|may|might)|(?:kan|kunde|could|may|might) (?:datumet|dagen|det|flytten|flyttdagen)) (?:(?:ocksa|aven|eventuellt|nog|komma|att|mycket|val|lika|garna|well|also|still|even|possibly) ){0,5}(?:andras|forskjutas|droja|drojer|senarelaggas|tidigarelaggas|slip|change|shift|(?:bli|blir|skjutas|skjutits|flyttas|move|be|become) (?:(?:kring|i|till|pa|redan|istallet|runt|to|on|in|by|until|moved|pushed|postponed|put off|forward|back|fram|framat|as late as|sa sent som|aven|den) ){0,2}(?:@date|senare|tidigare|en vecka|later|earlier|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|a week|a few))|(?:alternativt|eventuellt|kanske|mojligen|alternatively|possibly|perhaps|maybe|or else) (?:forst |snarare |blir det |det blir |only |rather |on |den |fran )?@date|(?:om|ifall|if|unless) (?:[^ .,]+ ){1,8}?(?:, )?(?:sa )?(?:blir det|blir flytten|flyttar (?:hon|han|jag)|it (?:will be|is|becomes)|(?:she|he|i) (?:moves?|will move)) (?:(?:i stallet|istallet|forst|instead|rather|only|on|fran|pa) ){0,2}@date) ",
            )
        },
        || {
            pattern(
                r" (?:mote[a-z]*|motet|lunch[a-z]*|kurs[a-z]*|semester[a-z]*|ledig[a-z]*|fest[a-z]*|avtackning[a-z]*|meeting|party|training|holiday|leave|samtal[a-z]*|rummet|mobler[a-z]*|dator[a-z]*|telefon[a-z]*|passerkort[a-z]*|ringa|nas|nar mig|call|reach) ",
            )
        },
    ),
    // "Ta dagen med en nypa salt", "datumet är bara en gissning".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:datumet|dagen|flyttdagen|flyttdatumet|date|day) (?:(?:ovan|above|som jag skrev|i gave|jag skrev) )?(?:(?:ar|is) (?:(?:bara|mest|nog|ju|only|just|more of) ){0,2}(?:(?:en|ett|a|an|min|my) )?(?:gissning[a-z]*|gissat|hoftad|hoftat|uppskattning|ungefarlig[a-z]*|riktmarke|guess|estimate|approximate|rough|placeholder|forhoppning|hope)|(?:far|ska|kan|should|must) (?:ni |du |be )?(?:tas|ta|taken) med en nypa) ",
            )
        },
        || pattern(r" (?:inte|ej|ingen|not|no) "),
    ),
    // "Vilken dag hon flyttar får vi reda på senare", "the day is not ours to know yet".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:vilken dag|vilket datum|nar|what day|which day|when) (?:(?:hon|han|jag|hen|@person|det|tjansten|flytten|she|he|i|it|the position|the move) ){1,2}(?:(?:faktiskt|egentligen|sedan|actually|then) )?(?:flyttar|flyttas|byter|gar over|sker|blir|blir av|moves?|happens|takes place|will be|is) (?:far (?:vi|jag)|vet (?:vi|jag|ingen)|ar (?:inte|ej|annu|oklart)|avgors|bestams|aterstar|beslutas|meddelas|(?:we|i) (?:will|do not|don t|shall)|is (?:not|yet|still|unclear)|remains|will be)|(?:vi|jag|ingen|we|i|nobody) (?:vet|know|knows|do not know|don t know) (?:[^ .,]+ ){0,3}?(?:vilken dag|vilket datum|which day|what day|what date|the day|the date) (?:[^ .,]+ ){0,4}?(?:flyttar|flyttas|byter|blir|sker|galler|moves?|happens|is|will)) ",
            )
        },
        || {
            pattern(
                r" (?:telefon[a-z]*|phone|kollega[a-z]*|colleague|dator[a-z]*|mobler[a-z]*|passerkort[a-z]*) ",
            )
        },
    ),
    // "Den dagen klubbas beslutet i nämnden", "that is the day of the decision".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:den dagen|det datumet|det|da|that day|that|this) (?:(?:ar|is) (?:(?:bara|alltsa|only|just) )?(?:dagen|datumet|beslutsdagen|the day|the date) (?:for (?:sjalva )?beslutet|da beslutet|nar beslutet|of the decision|when the decision|the decision)|(?:klubbas|fattas|tas|antas) (?:[a-z]*beslutet|det (?:i|av) [a-z]*namnden)|(?:ar|is) (?:bara |only )?(?:beslutsdatum|beslutsdatumet|beslutsdagen|decision date)) ",
            )
        },
        || pattern(r" (?:inte|ej|not|redan|already) "),
    ),
    // "Vi hoppas på den 1 september", "förmodligen blir det september", "vi får se när det blir".
    Misgiving::new(
        Takes::Day,
        || {
            pattern(
                r" (?:(?:hoppas pa|hoping for|hope for|hopes for|siktar pa|aiming for|aims? for|formodligen|troligen|troligtvis|sannolikt|antagligen|probably|presumably) (?:(?:att|det|blir|den|hon|flyttar|it|will|be|is|on|omkring|kring|runt|around|i|in|from|fran) ){0,4}(?:@date|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|(?:vi|jag|det|we) (?:far|ll|will|aterstar att|shall) se (?:[^ .,]+ )?(?:nar|vilken dag|om det|when|if)|(?:we|i) (?:will|ll|shall) (?:have to )?see (?:when|if|whether)|(?:kan|could|may|might|kommer att) (?:[^ .,]+ )?(?:dra ut|droja|take longer|drag on)|(?:rakna|raknar|count) (?:inte|ej|not) (?:med|on) (?:att|that|det|den|it)|(?:date|day|datumet|dagen) (?:above|ovan|i gave|jag skrev) (?:is|ar) (?:when|da|nar|dagen|bara))",
            )
        },
        || {
            pattern(
                r" (?:mote[a-z]*|meeting|svar|reply|lunch[a-z]*|semester[a-z]*|holiday|telefon[a-z]*|phone|dator[a-z]*|laptop|kurs[a-z]*|utbildning(?:en)?|jobba[a-z]*|hej|hello|vader[a-z]*|weather|sol|sno) ",
            )
        },
    ),
];

/// "Den 1 september är hennes sista dag hos oss", "… är bara dagen då hon skriver på".
static IS_ANOTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:ar|blir|is|was|var) (?:(?:(?:alltsa|ju|dock|egentligen|bara|faktiskt|only|just|actually|in fact) ){0,2}(?:hennes|hans|hens|min|my|her|his) (?:sista|last) (?:[a-z]*dag|[a-z]*dagen|day|working day)|(?:alltsa|ju|dock|egentligen|bara|endast|faktiskt|only|just|actually|merely|in fact) (?:dagen|dag|the day|datumet|the date) (?:da|nar|for|som|when|on which|that|of|she|he|i))",
    )
});

/// Whether the day of the move is told to be that of another thing.
pub(super) fn is_of_another_thing(document: &Document, day: Option<&Stated<Date>>) -> bool {
    let Some(day) = day else {
        return false;
    };
    document.sentences().any(|(part, sentence)| {
        sentence.mention_tokens().any(|token| {
            let named = part.mention(token).map(|mention| &mention.named);
            matches!(named, Some(Named::Date(told)) if told.date == day.value)
                && IS_ANOTHERS.is_match(sentence.after(token))
        })
    })
}
