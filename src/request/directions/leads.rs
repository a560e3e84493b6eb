//! What leads to a place in its sentence: a word of direction, what the place does, or a verb of being there.

use std::sync::LazyLock;

use regex::Regex;

use super::super::clause;
use super::super::document::{Sentence, Token};
use super::super::pattern::pattern;

/// Which way a place is led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// The position comes from it.
    From,
    /// The position goes to it.
    To,
}

/// How a place is led to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Led {
    /// Which way.
    pub(super) direction: Direction,
    /// By a word of direction, not only by a verb of being somewhere.
    pub(super) direct: bool,
    /// "Inte till X".
    pub(super) denied: bool,
}

/// What leads to a place: the nearest leading word before it, else what it does itself, else the verb of being there.
pub(super) fn led(sentence: &Sentence, token: &Token, previous: Option<&Token>) -> Option<Led> {
    let start = previous.map_or(0, |previous| previous.norm.end);
    let before = sentence
        .norm
        .get(start..token.norm.start)
        .unwrap_or_default();
    let second = previous.is_some();
    let told = told_around(before, sentence.after(token), second)
        .or_else(|| told_by_turns(before, sentence.before(token), second));
    match told {
        Some(direction) => Some(Led {
            direction,
            direct: true,
            denied: false,
        }),
        None => led_by_words(sentence, token, before, second),
    }
}

/// The same, where nothing at the place itself tells.
fn led_by_words(sentence: &Sentence, token: &Token, before: &str, second: bool) -> Option<Led> {
    let after = sentence.after(token);
    let denied = is_denied(sentence, token);
    let direct = |direction| {
        Some(Led {
            direction,
            direct: true,
            denied,
        })
    };
    if let Some(direction) = nearest_lead(before) {
        return direct(direction);
    }
    let whole = sentence.before(token);
    if PERSON_AT.is_match(whole) && THEN_MOVES.is_match(after) {
        return direct(Direction::From);
    }
    if EMPLOYER.is_match(after) || EMPLOYER_BEFORE.is_match(whole) {
        let direction = if GETS.is_match(before) && !NOW_AFTER.is_match(after)
            || DAY_AROUND.is_match(&sentence.norm) && !NOW_AFTER.is_match(after)
        {
            Direction::To
        } else {
            Direction::From
        };
        return direct(direction);
    }
    if second && FOR_ANOTHER.is_match(before) && LEAVES.is_match(whole) {
        return direct(Direction::To);
    }
    if !LOCATIVE.is_match(before) && !DIRECT.is_match(before) {
        return None;
    }
    if FOR_A_CUSTOMER.is_match(before) {
        return None;
    }
    if BECOMES_AFTER.is_match(after) {
        return Some(Led {
            direction: Direction::To,
            direct: false,
            denied,
        });
    }
    let direction = being(clause::last(whole), after).or_else(|| being(whole, after))?;
    Some(Led {
        direction,
        direct: false,
        denied,
    })
}

/// "No longer on the payroll of X but on that of Y", "upphör att tillhöra X och …": what ends, and what comes instead.
fn told_by_turns(before: &str, whole: &str, second: bool) -> Option<Direction> {
    if second && INSTEAD_AT.is_match(before) && NO_LONGER.is_match(whole) {
        return Some(Direction::To);
    }
    NO_LONGER_AT.is_match(before).then_some(Direction::From)
}

/// What stands at the place itself tells: an arrow, or what the place does.
fn told_around(before: &str, after: &str, second: bool) -> Option<Direction> {
    if second && ARROW.is_match(before) {
        return Some(Direction::To);
    }
    if !second && ARROW_AFTER.is_match(after) {
        return Some(Direction::From);
    }
    if TAKES_OVER.is_match(after) || WHERE_TO.is_match(after) {
        return Some(Direction::To);
    }
    GIVES_AWAY.is_match(after).then_some(Direction::From)
}

/// "Inte till X utan till Y", "not X but Y".
pub(super) fn is_denied(sentence: &Sentence, token: &Token) -> bool {
    DENIED.is_match(sentence.before(token))
}

/// "Fortfarande inom X", "båda skolorna hör till X": the move stays within one organisation.
pub(super) fn stays_within(sentence: &Sentence, token: &Token) -> bool {
    static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r" (?:fortfarande|alltjamt|kvar|stannar|still|remain|remains|stay|stays|internt|allt) (?:\S+ ){0,4}?(?:inom|within|part of|en del av|internt pa|internt i) (?:the )?$| (?:bada|bagge|both|samtliga) (?:\S+ ){0,6}?(?:ar|is|are|tillhor|hor till|belong to|inom|i|till|pa|under|hos|within|in|to|at|of|part of|are|,|:|\() (?:the )?$| (?:samma forvaltning|samma bolag|samma organisation|same organisation|same organization|same administration|same company) (?:, |\( |: |dvs |alltsa |namligen )*$",
        )
    });
    static AFTER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^ (?:\S+ ){0,2}(?:bada|of course|bagge|both|i bada fallen|hela tiden|before and after|fore och efter)\b",
        )
    });
    let before = sentence.before(token);
    BEFORE.is_match(before) || AFTER.is_match(sentence.after(token)) && before.contains(" both ")
}

/// The last of the leading words in `before`, where no more than a unit's name stands between it and the place.
fn nearest_lead(before: &str) -> Option<Direction> {
    let last = LEADS.iter().filter_map(|(regex, direction)| {
        regex
            .find_iter(before)
            .last()
            .map(|found| (found.end(), *direction))
    });
    let (end, direction) = last.max_by_key(|(end, _)| *end)?;
    let between = format!(" {}", before.get(end..).unwrap_or_default().trim_start());
    // "Från den 1 oktober … på X": a day is what "från" leads to.
    let of_a_day =
        DAY_FOLLOWS.is_match(&between) && OF_A_DAY.is_match(before.get(..end).unwrap_or_default());
    let reaches = !of_a_day && !BREAK.is_match(&between) && between.split_whitespace().count() <= 7;
    reaches.then_some(direction)
}

/// Whether being somewhere is being there now or being there after the move.
fn being(clause: &str, after: &str) -> Option<Direction> {
    if AFTER_YEARS.is_match(clause) || NOW_BEFORE.is_match(clause) {
        return Some(Direction::From);
    }
    if UNTIL_AFTER.is_match(after) {
        return Some(Direction::From);
    }
    if FROM_DAY.is_match(clause) || DAY_FIRST.is_match(clause) || DAY_AFTER.is_match(after) {
        return Some(Direction::To);
    }
    let distance = |regex: &Regex| regex.find_iter(clause).last().map(|found| found.end());
    let (now, then) = (distance(&IS_THERE), distance(&WILL_BE_THERE));
    match (now, then) {
        // "Blir anställd" is both, and tells what comes.
        (Some(now), Some(then)) => Some(if then >= now {
            Direction::To
        } else {
            Direction::From
        }),
        (Some(_), None) => Some(Direction::From),
        (None, Some(_)) => Some(Direction::To),
        (None, None) if NOW_AFTER.is_match(after) || WITH_US.is_match(clause) => {
            Some(Direction::From)
        }
        (None, None) => None,
    }
}

/// Words that lead to an origin or a destination.
static LEADS: LazyLock<[(Regex, Direction); 2]> = LazyLock::new(|| {
    [
        (
            pattern(
                r" (?:fran|ifran|harifran|from|out of|lamnar|lamna|lamnade|lamnat|leaves?|leaving|left|avlamnande(?: \w+)?|(?:i ?stallet for|istf|i st f)(?: (?:till|under|pa|hos|i|inom|vid))?(?: oss(?: (?:pa|hos|i|inom|vid))?)?|instead of(?: (?:to|under|at|with|in))?(?: us(?: (?:at|in|with))?)?|rather than|slutar (?:pa|hos|i|inom|vid)|slutat (?:pa|hos|i)|slutade (?:pa|hos|i)|sagt upp sig (?:fran|hos|pa)|resign\w* from|notice (?:here )?(?:at|to)|sista dag(?:en)? (?:pa|hos)|last day (?:at|with)|ut ur|overlats av|lamnas over av|nuvarande (?:forvaltning|arbetsplats|bolag|organisation)(?: ar)?(?: :)?) ",
            ),
            Direction::From,
        ),
        (
            pattern(
                r" (?:till|to|into|mot|joins?|joining|joined|(?:leaves?|leaving) for|becomes? (?:an? )?(?:\S+ )?(?:part|position|post|role|job) (?:of|at|with|in|under)|part of|mottagande(?: \w+)?|inforlivas i|uppgar i|(?:gar|ga) (?:in|upp) (?:i|under)|in under|in i|tas over av|tagits over av|overtas av|overtagits av|taken over by|overgar i|first day (?:at|with)|forsta dag(?:en)? (?:pa|hos)|ny (?:forvaltning|arbetsplats|arbetsgivare)(?: ar| blir)?(?: :)?|nya (?:forvaltningen|arbetsplatsen|arbetsgivaren|organisationen)(?: ar| blir| heter)?(?: :)?|new (?:organisation|employer|administration)(?: is)?(?: :)?|belonging to|tillfaller|placeringen (?:blir|ar) (?:pa|hos|i)|(?:laggs|laggas|lagts|lagges|flyttas|hamnar|hamna|placeras|sorteras|sortera|inordnas|organiseras|stalls) (?:in )?under) ",
            ),
            Direction::To,
        ),
    ]
});

static DAY_FOLLOWS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^ (?:(?:och|o) med |pa |den |the |redan |ungefar |about )*(?:@date|idag|nu) ")
});
static OF_A_DAY: LazyLock<Regex> = LazyLock::new(|| pattern(r" (?:fran|ifran|from|till|to|mot) $"));

/// What ends the reach of a leading word.
static BREAK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:\.|;|:|, (?:dar|som|och|men|jag|hon|han|vi|det|sa|who|which|where|and|but|i|she|he|so|med|with|for)|att|eftersom|because|when|nar|hyr\w*|hyra|tack vare|tillsammans|together|by|@account|er|you|support|supporten|mig|me|honom|henne|him|chef|boss|manager|jobbet|arbetet|ar|is|blir|ligger|ligga|hor|finnas|finns|sitter|arbetar|jobbar|och (?:har|ar|jobbar|arbetar|sitter)) ",
    )
});

/// "X → Y", "X - Y".
static ARROW: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ (?:\) )?(?:> |– > )(?:\( )?$"));
static ARROW_AFTER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ (?:\( \S+ \) )?(?:> )@place"));
static TAKES_OVER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:, |\( )?(?:som|who|which|kommer att|ska|skall|har|will|is|has|nu|da|fran|fom|from) |@date )*(?:employs|anstaller (?:mig|henne|honom|@person)|tar (?:\S+ )?over|ta (?:\S+ )?over|tagit (?:\S+ )?over|tog (?:\S+ )?over|overtar|overta|overtagit|tar emot|ta emot|som far (?:mig|henne|honom|in)|takes? over|taking over|taken over|(?:is|are) (?:receiving|taking))\b",
    )
});
static GIVES_AWAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:, |\( )?(?:som|who|which|kommer att|ska|skall|har|will|is|has|nu) )*(?:(?:no longer|inte langre|ej langre) (?:employs?|anstaller|har)|lamnar (?:\S+ )?over|lamna (?:\S+ )?over|overlater|overfor|avstar|slapper|hands? over|releases?|gives? up)\b",
    )
});
/// "… som arbetsgivare", "blir arbetsgivaren X", "is my employer".
static EMPLOYER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:blir|ar|som|som ar|som blir|will be|is|becomes|as) )+(?:min |hennes |hans |var |my |her |his |the |ny |nya |new )*(?:arbetsgivare|arbetsgivaren|forvaltning|bolag|hemvist|employer|organisation)\b|^ som (?:galler|far mig|far henne|far honom)\b|^ (?:och |and )(?:inte|not) @place\b",
    )
});
static EMPLOYER_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:arbetsgivare|arbetsgivaren|employer|tillhorighet|tillhorigheten|hemvist) (?:(?:ar|blir|is|becomes|will be|fran|@date|fom|nu|:|,|da|i ?stallet) )*$|(?:arbetsgivaren|arbetsgivare) (?:blir|ar) (?:\S+ ){0,3}$",
    )
});
static NO_LONGER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:no (?:longer|more)|not any (?:longer|more)|inte langre|ej langre|icke langre|inte mer|upphor|slutar|ceases?|stops?) ",
    )
});
static NO_LONGER_AT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:no (?:longer|more)|inte langre|ej langre|icke langre|upphor att|ceases? to|stops? (?:belonging|being)) (?:\S+ ){0,4}?(?:on|at|with|of|for|in|under|to|by|pa|hos|i|inom|under|vid|till|tillhora|tillhor|av)(?: the| payroll| of| lonelistan| staff){0,4} $",
    )
});
static INSTEAD_AT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^ (?:\) |, )?(?:but|utan|it is|det ar) (?:\S+ ){0,6}$"));
/// "X, eftersom det är dit kontot flyttas", "X is where my position goes".
static WHERE_TO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:,|eftersom|for|som|because|since|det|it|that|ar|blir|is|s) )*(?:dit|where|vart) (?:\S+ ){0,4}?(?:flytta\w*|overflytta\w*|gar|overgar|hamnar|ska|mov\w+|go(?:es)?|transfer\w*)\b",
    )
});
/// "Anna Berg på X ska börja …": the subject of the sentence is where it is now.
static PERSON_AT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"@person (?:\( \S+ \) |, )?(?:pa|hos|i|inom|vid|at|in|of|with) $"));
static THEN_MOVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:, )?(?:som|who) )?(?:ska|skall|kommer att|borjar|gar|flyttar|flyttas|byter|tillhor|hor|overgar|will|is (?:moving|going|being|to)|moves|goes|joins|transfers|changes) ",
    )
});
/// "Arbetet åt X": folded, "åt" is spelt like the English "at".
static FOR_A_CUSTOMER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:arbetet|arbete|uppdrag|uppdraget|jobbet|jobb|jobbar|arbetar|gor|utfor|saker|nagot|det|tjanster|konsult) at $",
    )
});
/// "Lämnar X för Y", "byter X mot Y".
static FOR_ANOTHER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^ (?:@date |\) |, )*(?:for|mot|to) $"));
static LEAVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?:lamnar|lamna|lamnat|byter|byta|bytt|leaves?|leaving|left|swap\w*|exchang\w*) ")
});
/// "På X får hon titeln …", "at X she will be".
static BECOMES_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:far|blir|kommer|ska|skall|heter) (?:jag|hon|han|hen|det|titeln|min|hennes|hans)|(?:she|he|i) (?:will|ll|is going to|becomes|gets))\b|^ blir (?:jag|hon|han|det)\b",
    )
});
static DENIED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|icke|not)(?: langre)?(?: pa| hos| under)? $| (?:inte|ej|not|inte langre|ej langre|no longer|no more) (?:till|from|to|fran|pa|hos|at|with|for|under|in) (?:\S+ ){0,2}$| (?:nothing to do with|not about|ingenting att gora med|inget att gora med|inte att gora med|inte gora med|galler inte|handlar inte om|ror inte) (?:\S+ ){0,4}$",
    )
});

/// A place that one is at.
static LOCATIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:pa|hos|i|inom|vid|under|at|with|in|within|for|by|av|via)(?: (?:vara|var|nya|gamla|den|det|en|ett|forvaltningen|bolaget|the|our|@person|oss pa|us at|oss i|oss inom|avdelning\w*|enhet\w*|kansliet|sektion\w*|\w+skolan|\w+enheten|\w+(?:en|et|an) (?:pa|hos|inom|i|vid|at|of)))*(?: \(| ,)? ?$",
    )
});
static DIRECT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:ar|ar det|blir|heter|is|becomes|:|nu|idag|numera|dvs|alltsa|namligen|byter forvaltning|(?:tillhor|tillhora|tillhort|belongs? to|ingar i|inga i)(?: \S+){0,5}|(?:tjansten|befattningen|jag|hon|han|hen))(?: ,)? $|^ $| \( $| , $",
    )
});

/// Being there before the move.
static IS_THERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:jobbar|jobba|arbetar|arbeta|jobbat|arbetat|jobbade|arbetade|sitter|suttit|satt|var|was|tjanstgor|tjanstgjort|verkar|ar|anstalld|anstallda|anstallning|idag|i dag|nu|nuvarande|for narvarande|i dagslaget|hittills|hitintills|tidigare|lyder|placerad|placerat|placerade|stationerad|varit|kvar|tillhor|tillhort|hor hemma|till vardags|tillhor idag|hor idag|ligger idag|work|works|worked|working|employed|hired|am|is|currently|today|now|present|based|sit|sits|so far|until now|slutar|slutade|slutat|sagt upp sig|resigned|har|hade|had|have|hittills)\b",
    )
});

/// Being there after it.
static WILL_BE_THERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:(?:blir|bli|blivit|blev) (?:jag |hon |han |hen |@person )?(?:anstalld|placerad|stationerad)|borjar|borja|borjade|borjat|startar|starta|tilltrader|tilltrada|tilltradde|kommer|placeras|placerades|hamnar|hamna|hamnat|blir|bli|blivit|ska|skall|framover|tillhora|hora hemma|sedan @date|ny tjanst|nya tjanst|nya tjansten|nytt jobb|nya jobb|nya jobbet|nya roll|ny roll|ny plats|i ?stallet|fortsatter|fortsatta|flyttas|flyttar|flyttats|flyttat|byter|gar over|overgar|organisatoriskt|organiserad|far|fatt|fick|sokt|starts|starting|started|begin|begins|will|ll|going|continue|continues|new position|new job|new role|moved|moves|transferred|placed|end up|given|got|applied for|awarded|offered|accepted|takes? up|took up|anstalls|inordnas|tas emot|mottas|efter flytten|picked for|hired|appointed|selected for|hoppar in|vikarie\w*)\b",
    )
});
/// "(Idag X)", "currently at X".
static NOW_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:idag|i dag|nu|for narvarande|today|currently|now|hittills|nuvarande)(?: (?:pa|hos|i|inom|at|with|:|ar|is))* $",
    )
});
/// "After three years as analyst at X".
static AFTER_YEARS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:after|efter|since|sedan) (?:\S+ ){0,3}(?:ar|years?|months?|manader|tid|time) (?:\S+ ){0,5}$",
    )
});
/// "Från den 1 oktober … på X": the day the position moves stands before the place.
static FROM_DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:fran|ifran|fran och med|fom|fr o m|from|as from|as of|starting|effective|per|efter|after|med start|redan|senast) (?:\( |den |the |datum |dag |date )?@date (?:\S+ ){0,9}$",
    )
});
/// "Måndag 2 juni är hon anställd av X", "den 1 november är det X som har honom".
static DAY_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:den|on|pa|fran|fom|from|per|och|and|dagen efter|the day after|,) )*@date (?:, )?(?:ar|is|ligger|tillhor|hor|sitter|finns|har|belongs?|lyder) (?:\S+ ){0,6}$",
    )
});
/// "Är anställd av X till och med den 1 juni".
static UNTIL_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:till och med|tom|t o m|fram till|until|through|up to|till) (?:och med )?(?:den |the )?@date ",
    )
});
static DAY_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, (?:det vill saga|dvs|alltsa|that is|i e) @place )?(?:, )?(?:i ?stallet |istallet |instead )?(?:fran|fran och med|fom|fr o m|from|as of|as from|effective|starting|with effect from|per|med start) @date\b|^ (?:i ?stallet|istallet|instead|framover)\b",
    )
});
static NOW_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:\S+ ){0,2}(?:idag|i dag|nu|today|now|currently|for narvarande|hittills|har \.)( |\b)",
    )
});
/// "Handläggare hos oss på X": the writer's own place.
static WITH_US: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:hos oss|har|us|here|oss|min \w+|vara? \w+|our \w+|my \w+)(?: \S+)? (?:pa|hos|i|inom|at|in) ",
    )
});
/// A day of the move somewhere in the sentence.
static DAY_AROUND: LazyLock<Regex> =
    LazyLock::new(|| pattern(r" @date | (?:nu|da|sedan|framover|now) "));

/// "Får X som arbetsgivare".
static GETS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r" (?:far|fa|fatt|get|gets|getting|byter till) $"));

/// "Till oss", "kommer hit", "join our team".
pub(super) static TO_US: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:till oss|over till oss|till var(?:t|a)? (?:forvaltning|enhet|avdelning|grupp|bolag|organisation|team|sida|kontor)|till min (?:enhet|avdelning|grupp)|kommer hit|flyttas hit|flyttar hit|flytta hit|over hit|hit fran|borjar (?:hos|har hos|pa) oss|borjar har|ny hos oss|to us|over to us|to our|joins? us|joining us|joined us|starts? with us|comes? to us|coming to us|start(?:s|ing)? here|moves? here|vi tar over|vi tar emot|vi far (?:over )?(?:en|@person|in)|vi overtar|tas over av oss|we are taking over|we take over|we will take over|we are receiving|tillhor oss|tillhora oss|hos oss fran)\b",
    )
});

/// "Från oss", "vår medarbetare", "one of our users".
pub(super) static FROM_US: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:fran oss|ifran oss|fran var(?:t|a)? (?:forvaltning|enhet|avdelning|grupp|bolag|organisation|team|sida)|fran min (?:enhet|avdelning|grupp)|lamnar oss|lamna oss|slutar hos oss|slutat hos oss|slutar har|hos oss (?:, )?(?:flyttas|flyttar|overgar|overflyttas|fors over|lyfts|gar|gar over|ska|placeras|foljer|byter)|jobbar hos oss|arbetar hos oss|arbetar har|jobbar har|ar hos oss|hos oss idag|idag hos oss|hos oss nu|(?:ar|is|arbetar|jobbar|works|sitter) (?:\w+ ){1,3}(?:hos oss|with us)|(?:varit|ar|was|been|is) (?:var|vart|our) \w+|with us now|does for us|did for us|sitter hos oss|anstalld hos oss|upp sig hos oss|upp sig fran oss|kvar hos oss|var(?:a|t)? (?:\S+ )?(?:medarbetare|anstallda?|@person|\w+(?:are|log|nom|ent|ist|ska|tor|ator|ing|er|eri|ren)) (?:@person|@account|\(|,|som|flytt\w*|gar|ska|har|byter|kommer att|foljer)|en av (?:vara|mina|oss)|en (?:medarbetare|kollega) (?:hos oss|i min|pa min|fran)|min (?:medarbetare|personal)|mina medarbetare|i min grupp|i min enhet|i mitt team|ur min|from us|leaves us|leaving us|works? (?:for|with) us|one of (?:our|my)|our (?:\S+ ){0,2}(?:employee|user|staff|@person)|my (?:\S+ ){0,2}(?:employee|team member|report|@person)|of ours)\b",
    )
});
