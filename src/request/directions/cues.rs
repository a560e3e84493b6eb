//! The words that lead to a place, or tell what it does. Never here: which way they point in a sentence.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::leads::Direction;

/// Words that lead to an origin or a destination.
pub(super) static LEADS: LazyLock<[(Pattern, Direction); 2]> = LazyLock::new(|| {
    [
        (
            pattern(
                r" (?:fran|ifran|harifran|from|out of|(?:hort|horde|legat|lytt|lydde|sorterade|belonged|reported) (?:\S+ )?(?:till|under|to)|(?:hor|lyder|ligger|belongs?|reports?) (?:jag |hon |han |hen )?(?:idag|i dag|i nulaget|just nu|currently|today|for narvarande) (?:till|under|to)|(?:idag|i dag|i nulaget|currently|for narvarande) (?:hor|lyder|ligger|belongs?) (?:jag |hon |han |hen |@person )?(?:till|under|to)|lamnar|lamna|lamnade|lamnat|leaves?|leaving|left|(?:was|were|been) (?:the )?property of|(?:agdes|agts|ags) av|avlamnande(?: \w+)?|(?:i ?stallet for|istf|ist for|i st f)(?: (?:till|under|pa|hos|i|inom|vid))?(?: oss(?: (?:pa|hos|i|inom|vid))?)?|instead of(?: (?:to|under|at|with|in|by|from|for))?(?: us(?: (?:at|in|with))?)?|rather than|slutar (?:pa|hos|i|inom|vid)|slutat (?:pa|hos|i)|slutade (?:pa|hos|i)|sagt upp sig (?:fran|hos|pa)|resign\w* from|notice (?:here )?(?:at|to)|sista dag(?:en)? (?:pa|hos)|last day (?:at|with)|ut ur|overlats av|lamnas over av|nuvarande (?:forvaltning|arbetsplats|bolag|organisation)(?: ar)?(?: :)?) ",
            ),
            Direction::From,
        ),
        (
            pattern(
                r" (?:till|to|into|mot|(?:malet|destinationen|slutstationen|(?:the|its|my|her|his) (?:destination|goal|target)) (?:(?:alltsa|nu|da) )?(?:ar|blir|is)|(?:ska|skall|kommer|will|shall|should) (?:(?:nu|now|istallet|i stallet|att) ){1,2}(?:ligga|hora|hora hemma|vara|finnas|sitta|placeras|be|belong|sit) (?:hos|pa|under|i|inom|till|at|with|under|to)|joins?|joining|joined|(?:was|is|been|being|were|get|gets|got) (?:\w+ )?(?:bought|acquired|purchased|absorbed) by|(?:kops|kopts|koptes|forvarvas|forvarvats|forvarvades|inforlivas|inforlivats) (?:upp )?(?:av|i|med)|(?:leaves?|leaving) for|(?:lamnar|lamna|lamnade|lamnat|leaves?|leaving|left) (?:oss|us|var \S+|vart \S+|our \S+)(?: har| here)? (?:(?:[^ .;,:@]+|@date) ){0,5}?(?:for|mot|to join)(?: att (?:borja|ga) (?:pa|hos|till))?|becomes? (?:an? )?(?:\S+ )?(?:part|position|post|role|job) (?:of|at|with|in|under)|part of|(?:blir|blev|bli|blivit|becomes?|became) (?:\S+ ){0,3}?(?:en )?del av|mottagande(?: \w+)?|mottagare (?:ar|blir)|inforlivas i|uppgar i|(?:gar|ga) (?:in|upp) (?:i|under)|in under|in i|tas over av|tagits over av|overtas av|overtagits av|taken over by|overgar (?:jag |hon |han |hen |tjansten |befattningen )?i|first day (?:at|with)|forsta dag(?:en)? (?:pa|hos)|ny (?:forvaltning|arbetsplats|arbetsgivare)(?: ar| blir)?(?: :)?|nya (?:forvaltningen|arbetsplatsen|arbetsgivaren|organisationen)(?: ar| blir| heter)?(?: :)?|new (?:organisation|employer|administration)(?: is)?(?: :)?|belonging to|tillfaller|placeringen (?:blir|ar) (?:pa|hos|i)|(?:laggs|laggas|lagts|satts|lagges|flyttas|hamnar|hamna|placeras|sorteras|sortera|inordnas|organiseras|stalls) (?:in )?under) ",
            ),
            Direction::To,
        ),
    ]
});

pub(super) static DAY_FOLLOWS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:och|o) med |pa |den |the |datum |dag |date |redan |ungefar |about |nasta |next )*(?:@date|idag|nu|dagen|dagarna|da|dess|that day|then) ",
    )
});
pub(super) static OF_A_DAY: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:fran|ifran|from|till|to|mot) $"));

/// What ends the reach of a leading word.
pub(super) static BREAK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:\.|;|:|, (?:dar|som|och|men|jag|hon|han|vi|det|sa|who|which|where|and|but|i|she|he|so|med|with|for)|att|eftersom|because|when|nar|hyr\w*|hyra|tack vare|tillsammans|together|by|@account|er|you|support|supporten|mig|me|honom|henne|him|chef|boss|manager|jobbet|arbetet|ar|is|blir|ligger|ligga|hor|finnas|finns|sitter|arbetar|jobbar|och (?:har|ar|jobbar|arbetar|sitter)) ",
    )
});

/// "X → Y", "X - Y".
pub(super) static ARROW: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:\) )?(?:> |– > )(?:\( )?$"));
pub(super) static ARROW_AFTER: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:\( \S+ \) )?(?:> )@place"));
pub(super) static TAKES_OVER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:, |\( )?(?:som|who|which|kommer att|ska|skall|har|will|is|has|nu|da|fran|fom|from) |@date )*(?:(?:gets?|got|far|fick) (?:mig|mej|me|her|him|henne|honom|@person)|employs|anstaller (?:mig|henne|honom|@person)|tar (?:\S+ )?over|ta (?:\S+ )?over|tagit (?:\S+ )?over|tog (?:\S+ )?over|(?:tar|tagit|tog) (?:\S+ )?(?:tillbaka|hem)|takes? back|taken back|overtar|overta|overtagit|tar emot|ta emot|(?:tar|ta|tagit) hand om (?:(?:min|hennes|hans|hens|var) (?:[^ .,]+ )?(?:tjanst|befattning|anstallning|post)|mig|henne|honom|tjansten|befattningen|@person)|(?:koper|kopte|kopt|forvarvar|forvarvat|forvarvade|tar|far) (?:tjansten|befattningen|posten|verksamheten|mig|henne|honom|@person)|(?:buys|bought|acquires|acquired) (?:the |her |his |my )?(?:post|position|unit|business|service)|som far (?:mig|henne|honom|in)|takes? over|taking over|taken over|(?:is|are) (?:receiving|taking))\b",
    )
});
/// "Nu är det X och inte Y som jag lyder under": X is where it goes, Y where it was.
pub(super) static AND_NOT_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:och|and) )?(?:inte|ej|not) (?:(?:langre|pa|hos|i|under|at|with|in|any longer) )*@place ",
    )
});
/// "I dag hör jag till X och inte till Y": where one no longer belongs. "Flytta till X, inte till Y" tells no origin.
pub(super) static BELONGS_NOT_TO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hor|horer|lyder|sorterar|belongs?|reports?) (?:[^ .;,]+ ){0,4}?(?:till|under|to) [^ ]+ (?:, )?(?:och |and )?(?:inte|ej|not) (?:till|under|to) $",
    )
});
pub(super) static AND_NOT_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:och|and) (?:inte|ej|not)|(?:(?:och|and) )?(?:inte|ej) langre|(?:(?:and|but) )?no longer) (?:(?:langre|har|here|kvar|pa|hos|i|under|at|with|in|any longer) )*$",
    )
});
/// "Jag blir X:s": whose one becomes.
pub(super) static BECOMES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:jag|hon|han|hen|tjansten|i|she|he) (?:blir|ska bli|becomes?|will be) $")
});
/// "Nu tar X över biblioteken".
pub(super) static TAKES_BEFORE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:tar|tog|takes?|took) (?:nu |now )?$"));
/// "X, som är den mottagande arbetsgivaren".
pub(super) static RECEIVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:som|who|which) )?(?:ar|blir|is|will be) (?:den |the |hans |hennes |his |her |min |my )?(?:mottagande|receiving|nya|new) (?:arbetsgivaren?|forvaltning|forvaltningen|bolag|bolaget|organisationen|arbetsplats|arbetsplatsen|hemvist|employer|workplace|organisation|company|department) ",
    )
});
pub(super) static GIVES_AWAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:, |\( )?(?:som|who|which|kommer att|ska|skall|har|will|is|has|nu) )*(?:(?:no longer|inte langre|ej langre) (?:employs?|anstaller|har)|lamnar (?:\S+ )?over|lamna (?:\S+ )?over|overlater|overfor|avstar|slapper|hands? over|releases?|gives? up)\b",
    )
});
/// "… som arbetsgivare", "blir arbetsgivaren X", "is my employer".
pub(super) static EMPLOYER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:blir|ar|som|som ar|som blir|will be|is|becomes|as) )+(?:(?:alltsa|darmed|nu|da|formellt|sedan|dock|ju|therefore|thus|then|formally|now) ){0,2}(?:min |hennes |hans |var |my |her |his |the |ny |nya |new )*(?:arbetsgivare|arbetsgivaren|forvaltning|bolag|hemvist|employer|organisation)\b|^ som (?:galler|far mig|far henne|far honom)\b|^ (?:och |and )(?:inte|not) @place\b|^ (?:[^ .]+ ){0,5}?(?:(?:as|since|because|for|which) (?:that )?is where (?:[^ .,]+ )?(?:position|post|job|role|employment|i|she|he) (?:goes|moves|go|move|is going|is moving|will be|ends? up|is transferred)|(?:for|eftersom|da|ty|ju) (?:det ar )?dit (?:[^ .,]+ )?tjansten (?:gar|flyttar|flyttas|hamnar|overgar|fors))\b",
    )
});
pub(super) static EMPLOYER_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:arbetsgivare|arbetsgivaren|employer|tillhorighet|tillhorigheten|hemvist) (?:(?:ar|blir|is|becomes|will be|fran|@date|fom|nu|:|,|da|i ?stallet) )*$|(?:arbetsgivaren|arbetsgivare) (?:blir|ar) (?:\S+ ){0,3}$",
    )
});
pub(super) static NO_LONGER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:no (?:longer|more)|not any (?:longer|more)|inte langre|ej langre|icke langre|inte mer|upphor|slutar|ceases?|stops?) ",
    )
});
pub(super) static NO_LONGER_AT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:lamnar|leaves|lamnade|left) (?:\S+ ){0,8}?(?:oss|us) (?:i|pa|at|in|hos) $| (?:no (?:longer|more)|inte langre|ej langre|icke langre|upphor att|ceases? to|stops? (?:belonging|being)) (?:\S+ ){0,4}?(?:on|at|with|of|for|in|under|to|by|pa|hos|i|inom|under|vid|till|tillhora|tillhor|av)(?: the| payroll| of| lonelistan| staff){0,4} $",
    )
});
pub(super) static INSTEAD_AT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:\) |, )?(?:but|utan|it is|det ar) (?:\S+ ){0,6}$"));
/// "X, eftersom det är dit kontot flyttas", "X is where my position goes".
pub(super) static WHERE_TO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:,|eftersom|for|som|because|since|det|it|that|ar|blir|is|s) )*(?:dit|where|vart) (?:\S+ ){0,4}?(?:flytta\w*|overflytta\w*|gar|overgar|hamnar|ska|mov\w+|go(?:es)?|transfer\w*)\b|^ (?:som|as) (?:the )?(?:mottagare|mottagande|receiver|recipient|destination)\b|^ (?:som |that |which )?(?:den|tjansten|hon|han|jag|it|she|he|i) (?:gar|flyttas|flyttar|ska|hamnar|goes|moves|is going|is moving) (?:\S+ )?(?:till|to) (?:\.|,|$)",
    )
});
/// "Hör till X idag", "belongs to X at present": where it belongs until it moves.
pub(super) static BELONGS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hor|lyder|ligger|tillhor|sorterar|belongs?|reports?) (?:(?:formellt|officiellt|organisatoriskt|jag|hon|han|tjansten|formally|officially) ){0,2}(?:(?:till|under|to) )?(?:the )?$",
    )
});
pub(super) static TODAY_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:idag|i dag|i dagslaget|i nulaget|just nu|for narvarande|an sa lange|today|currently|at present|at the moment|right now|for now)\b",
    )
});
/// "Kontot ligger kvar på X": where it was.
pub(super) static ACCOUNT_IS_LEFT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*konto|[a-z]*kontot|account|@account) (?:[^ .,;]+ ){0,2}?(?:ligger|finns|ar|sitter|star|hanger|is|sits|lies|hor) (?:[^ .,;]+ ){0,2}?(?:kvar|fortfarande|annu|an|still) (?:[^ .,;]+ ){0,2}?(?:pa|hos|i|under|inom|at|with|in|till) (?:the )?$",
    )
});

/// "Anna Berg på X ska börja …": the subject of the sentence is where it is now.
pub(super) static PERSON_AT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"@person (?:\( \S+ \) |, )?(?:@account ,? ?)?(?:[a-z]+ ){0,2}(?:pa|hos|i|inom|vid|at|in|of|with) $",
    )
});
pub(super) static THEN_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:som|who) )?(?:ska|skall|kommer att|borjar|gar|flyttar|flyttas|byter|tillhor|hor|overgar|will|is (?:moving|going|being|to)|moves|goes|joins|transfers|changes) ",
    )
});
/// "Arbetet åt X": folded, "åt" is spelt like the English "at".
pub(super) static FOR_A_CUSTOMER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:arbetet|arbete|uppdrag|uppdraget|jobbet|jobb|jobbar|jobbat|jobbade|arbetar|arbetat|arbetade|gor|gjort|utfor|utfort|saker|nagot|det|tjanster|konsult) at $",
    )
});
/// "Lämnar X för Y", "byter X mot Y".
pub(super) static FOR_ANOTHER: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:@date |\) |, )*(?:for|mot|to) $"));
pub(super) static LEAVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:lamnar|lamna|lamnat|byter|byta|bytt|leaves?|leaving|left|swap\w*|exchang\w*) ")
});
/// "På X får hon titeln …", "at X she will be".
pub(super) static BECOMES_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:gor|har|behaller|far) (?:jag|hon|han|hen|@person) (?:[a-z]+ )?(?:samma|precis|exakt|likadana|oforandrade|alla)|(?:fortsatter|continues|far|blir|kommer|ska|skall|heter) (?:jag|hon|han|hen|det|titeln|min|hennes|hans)|(?:she|he|i) (?:will|ll|is going to|becomes|gets)|(?:skulle|ska|skall|kommer att|would|will|is going to) (?:[^ .,]+ )?(?:bli|become))\b|^ blir (?:jag|hon|han|det)\b",
    )
});
pub(super) static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|icke|not)(?: langre)?(?: pa| hos| under| i| inom| vid)? $| (?:inte|ej|not|inte langre|ej langre|no longer|no more) (?:till|from|to|fran|pa|hos|at|with|for|under|in) (?:\S+ ){0,2}$| (?:nothing to do with|not about|ingenting att gora med|inget att gora med|inte att gora med|inte gora med|galler inte|handlar inte om|ror inte) (?:\S+ ){0,4}$",
    )
});

/// A place that one is at.
pub(super) static LOCATIVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:pa|hos|i|inom|vid|under|at|with|in|within|for|by|av|via)(?: (?:just|precis|vara|var|nya|gamla|den|det|en|ett|forvaltningen|bolaget|the|our|@person|oss pa|us at|oss i|oss inom|avdelning\w*|enhet\w*|kansliet|sektion\w*|\w+skolan|\w+enheten|\w+(?:en|et|an) (?:pa|hos|inom|i|vid|at|of)))*(?: \(| ,)? ?$",
    )
});
pub(super) static DIRECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ar|ar det|blir|heter|is|becomes|:|nu|idag|currently|for narvarande|today|now|tidigare|previously|numera|dvs|alltsa|namligen|byter forvaltning|(?:tillhor|tillhora|tillhort|belongs? to|ingar i|inga i)(?: \S+){0,5}|(?:tjansten|befattningen|jag|hon|han|hen))(?: ,)? $|^ $| \( $| , $",
    )
});

/// Being there before the move.
pub(super) static IS_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jobbar|jobba|arbetar|arbeta|jobbat|arbetat|jobbade|arbetade|sitter|suttit|satt|var|was|tjanstgor|tjanstgjort|verkar|ar|anstalld|anstallda|anstallning|idag|i dag|nu|nuvarande|for narvarande|i m|he s|she s|i dagslaget|hittills|hitintills|tidigare|lyder|placerad|placerat|placerade|stationerad|varit|kvar|tillhor|tillhort|hor hemma|till vardags|tillhor idag|hor idag|ligger idag|work|works|worked|working|employed|hired|am|is|currently|today|now|present|based|sit|sits|so far|until now|slutar|slutade|slutat|sagt upp sig|resigned|har|hade|had|have|hittills)\b",
    )
});

/// "I will sit in …": what one will do there, whatever the verb.
pub(super) static WILL_DO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:will|ll|shall|ska|skall|kommer (?:jag |hon |han )?att|going to) (?:[^ .,;@]+ ){0,2}?(?:sit|work|be|serve|report|sitta|jobba|arbeta|vara|lyda|ligga|hora|verka|tjanstgora) (?:[^ .,;@]+ ){0,4}$",
    )
});

/// Being there after it.
pub(super) static WILL_BE_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:blir|bli|blivit|blev|becomes?|(?:kommer|ska|skall|will|ll|going) (?:[^ .,;@]+ ){0,4}?(?:vara|bli|be)) (?:[^ .,;@]+ ){0,3}?(?:anstalld|placerad|stationerad|verksam|employed|based|placed|stationed)|(?:hor|passar|horer|belongs?|fits?) (?:[^ .;]+ ){0,12}?(?:battre|snarare|hellre|rattare|better|rather) hemma|borjar|borja|borjade|borjat|startar|starta|tilltrader|tilltrada|tilltradde|kommer|placeras|placerades|hamnar|hamna|hamnat|placerats|inordnats|forlagts|blir|bli|blivit|ska|skall|framover|darefter|thereafter|hadanefter|tillhora|hora hemma|sedan @date|ny tjanst|nya tjanst|nya tjansten|nytt jobb|nya jobb|nya jobbet|nya roll|ny roll|ny plats|i ?stallet|fortsatter|fortsatta|flyttas|flyttar|flyttats|flyttat|laggs|laggas|lagts|forlaggs|forlaggas|byter|gar over|overgar|organisatoriskt|organiserad|far|fatt|fick|sokt|sokte|soker|applied|applies|starts|starting|started|begin|begins|will|ll|going|continue|continues|new position|new job|new role|moved|moves|transferred|placed|end up|given|got|applied for|awarded|offered|accepted|takes? up|took up|anstalls|inordnas|tas emot|mottas|efter flytten|picked for|hired|appointed|selected for|hoppar in|vikarie\w*|becomes?)\b",
    )
});
/// "(Idag X)", "currently at X".
pub(super) static NOW_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:idag|i dag|nu|for narvarande|today|currently|now|hittills|nuvarande)(?: (?:pa|hos|i|inom|at|with|:|ar|is))* $",
    )
});
/// "After three years as analyst at X".
pub(super) static AFTER_YEARS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:after|efter|since|sedan) (?:\S+ ){0,3}(?:ar|years?|months?|manader|tid|time) (?:\S+ ){0,5}$",
    )
});
/// "Från den 1 oktober … på X": the day the position moves stands before the place.
pub(super) static FROM_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fran|ifran|fran och med|fom|fr o m|from|as from|as of|starting|effective|per|efter|after|med start|redan|senast) (?:\( |den |the |datum |dag |date )?@date (?:[^( ]\S* ){0,9}$",
    )
});
/// "Ligger från och med idag hos X".
pub(super) static FROM_TODAY_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fran och med|from och med|fom|as of|as from|effective|med start) (?:idag|nu) (?:[^( ]\S* ){0,6}$",
    )
});
/// "Måndag 2 juni är hon anställd av X", "den 1 november är det X som har honom".
pub(super) static DAY_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:sedan i|sen i|i|efter|after|den|on|pa|fran|fom|from|per|och|and|dagen efter|the day after|,) )*@date (?:, )?(?:(?:den |the )?@date (?:, )?)?(?:ar|is|ligger|tillhor|hor|sitter|finns|har|belongs?|lyder) (?:\S+ ){0,6}$",
    )
});
/// "I am at X now", "fram till dess är det X".
pub(super) static NOW_AT_ONCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ (?:nu|idag|i dag|now|today|currently|for narvarande)(?: \)|,|\.| \.| ,)")
});
pub(super) static UNTIL_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fram till dess|tills dess|till dess|until then|innan dess|dessforinnan|before that)(?: (?:ar det|hos|pa|i|till|it is|at|with|to|under))* $",
    )
});
/// "Är anställd av X till och med den 1 juni".
pub(super) static UNTIL_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:till och med|tom|t o m|fram till|until|through|up to|till) (?:och med )?(?:den |the )?@date ",
    )
});
pub(super) static DAY_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?(?:, (?:det vill saga|dvs|alltsa|that is|i e) @place )?(?:, )?(?:i ?stallet |istallet |instead )?(?:fran|fran och med|fom|fr o m|from|as of|as from|effective|starting|with effect from|per|med start) (?:den |nasta |kommande |redan |next |the )*(?:@date|manad|month|ar|year)\b|^ (?:i ?stallet|istallet|instead|framover)\b",
    )
});
pub(super) static NOW_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\S+ ){0,2}(?:idag|i dag|nu|today|now|currently|for narvarande|hittills|har \.)( |\b)",
    )
});
/// "Handläggare hos oss på X": the writer's own place.
pub(super) static WITH_US: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hos oss|har|us|here|oss|min \w+|vara? \w+|our \w+|my \w+)(?: \S+)? (?:pa|hos|i|inom|at|in) ",
    )
});
/// "Från det ena till det andra".
pub(super) static ONE_TO_OTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fran|from) (?:det|den|the) (?:ena|forra|gamla|forsta|one|former|first|old) (?:[a-z]+ )?(?:till|to|into) (?:det|den|the) (?:andra|senare|nya|other|latter|second|new) ",
    )
});
/// A day of the move somewhere in the sentence.
pub(super) static DAY_AROUND: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" @date | (?:nu|da|sedan|framover|now) "));

/// "Får X som arbetsgivare".
pub(super) static GETS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fast|men|but) (?:med|with) (?:the |@place |s |[a-z]+ ){1,6}(?:och|and) $| (?:fast med|men med|but with|nu med|med|with|far|fa|fatt|get|gets|getting|byter till) $",
    )
});

/// ", från 1/8 är hon …": what follows is told of the next clause.
pub(super) static NEXT_CLAUSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) )?, (?:(?:men|och|but|and) )?(?:fran|fran och med|fom|fr o m|from|as of|as from|per|med start|starting) (?:den |the |nasta |next |redan )*@date (?:, )?(?:\S+ )?(?:ar|blir|borjar|hor|tillhor|gar|flyttar|flyttas|ska|skall|kommer|jobbar|arbetar|sitter|far|byter|overgar|overfors|jag|hon|han|hen|i|she|he|they|my|her|his|min|hennes|hans|@person)\b",
    )
});
/// A beginning: what is said to be "idag" then is its day.
pub(super) static STARTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:borjade|borjar|borjat|startade|startar|tilltradde|tilltrader|flyttades|started|starts|start|joined|join|moved) ",
    )
});
/// "Jag kör kranbil på …", "she drives trams at …": a subject and what it does.
pub(super) static WORKS_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:jag|hon|han|hen|@person)(?: \( @account \)| , @account ,)? (?P<verb>[a-z]+r)|(?:i|she|he|@person)(?: \( @account \))? (?:also |mostly |mainly )?(?:drives?|teach|teaches|runs?|cleans?|cooks?|manages?|leads?|looks? after|handles?|does|do|serves?|maintains?|repairs?|operates?|plans?|develops?|writes?|sells?|answers?|cares? for|coordinates?|supervises?|takes? care of|tends?|paints?|counts?|designs?|builds?)) (?:[^ .;:@]+ ){0,7}?(?:pa|hos|inom|vid|i|at|in|with|within|for) (?:the |@place and )*$",
    )
});
/// Verbs of a subject that are no work done at the place named behind them.
pub(super) const NO_WORK: &str = "\
    pratar talar ringer undrar onskar behover hoppas kontaktar skriver mejlar mailar fragar hyr koper vantar soker far \
    tanker kommer ber lanar anvander loggar traffar moter saknar vet tror forstar hor bor parkerar ater laser har \
    hamnar flyttar byter gar borjar slutar ser heter blir ar ager vikarierar hoppar gor besoker samarbetar";

/// "Byter X mot Y", with what stands before and behind X.
pub(super) static SWAPS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:byter|byta|bytt|bytte|lamnar|lamna|swap\w*|exchang\w*|switch\w*|leave|leaves|leaving) (?:(?:jag|hon|han|hen|alltsa|da|i|she|he|@person) )*$",
    )
});
pub(super) static FOR_THAT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:mot|for|till|to) (?:the )?@place "));
/// "Är min arbetsgivare fram till den 3 maj".
pub(super) static EMPLOYER_UNTIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\S+ ){1,4}?(?:fram till|till och med|tom|t o m|until|through|up to|till) (?:och med )?(?:den |the )?@date ",
    )
});
/// "Från och med den 1 oktober är jag, fastighetsingenjör på X, anställd av Y": an aside tells what one is now.
pub(super) static ASIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ar|blir|hor|tillhor|gar|flyttas|byter|overgar|kommer|am|is|will|be|belong) (?:(?:jag|hon|han|hen|i|she|he|@person) )?(?:\( @account \) )?, (?:(?:nu|i dag|idag|for narvarande|en|ett|an?|the|now|currently|today) )?(?:[a-z]+ ){1,4}(?:pa|hos|i|inom|vid|at|in|with) (?:the )?$",
    )
});
pub(super) static ASIDE_ENDS: LazyLock<Pattern> = LazyLock::new(|| pattern(r"^ (?:s )?, "));
/// "X, tidigare Y", "X (formerly Y)": where the post was before.
pub(super) static FORMERLY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, |\( |– )(?:(?:och|and|som|men|but) )?(?:tidigare|forut|forr|innan dess|dessforinnan|fore det|formerly|previously|before that|until then|f d|ex)(?: (?:pa|hos|vid|inom|i|with|at|of|the|under|var det|it was))* $",
    )
});
/// "Till X eller Y": what stands between two that are told alike.
pub(super) static OR: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:eller|or|alternativt|alternatively)(?: (?:kanske|maybe|perhaps|possibly|eventuellt|mojligen|till|to|pa|hos|at|with|the))* $",
    )
});
/// "Tjänsten är kvar på", "her employment stays with".
pub(super) static POST_STAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:tjansten|anstallningen|befattningen|(?:min|hennes|hans|my|her|his|the) (?:tjanst|anstallning|befattning|position|post|employment)) (?:(?:ar|blir|ligger|forblir|is|will be|both|bade) (?:\S+ ){0,2}?(?:kvar|still)|(?:stannar|stays?|remains?|will remain|will stay)(?: kvar)?) (?:pa|hos|i|inom|vid|at|with|in|within) (?:the |oss pa |oss i |us at )?$| (?:halvtid|deltid|halva (?:tjansten|tiden)|resten|%|procent|half ?time|half|part ?time|the rest) (?:[^ .;@]+ ){0,3}?(?:kvar|stannar|still|remains?|stays?|staying) (?:pa|hos|i|inom|vid|at|with|in|within) (?:the |oss pa |oss i |us at )?$",
    )
});
/// What follows a place that something stays at for now only.
pub(super) static FOR_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\S+ ){0,2}?(?:till|tills|tom|t o m|fram till|until|till dess|so far|an sa lange|idag|i dag|nu|just nu|today|now|for now|i|under) ",
    )
});
