//! The words that tie a day to the move, and those that tie it to something else.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// What a position does on the day it moves.
pub(super) static POSITION_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:startdatum\w*|handover|overlamning(?:en)?|utfors|tilltradesda\w+|tilltrade|overgangsda\w+|flyttdatum\w*|flyttdag\w*|tjanst(?:en)?|befattning(?:en)?|position|role|post(?:en)?|anstallning(?:en)?|placering(?:en)?|overforing(?:en)?|overgang(?:en)?|overgar|overflyttas|flyttas|flyttar|flyttades|forflyttas|omplaceras|placeras|borjar|borjade|borja|borjat|tilltrader|tilltradde|tilltrade|startar|starts?|starting|started|start|begins?|gar(?: \S+){0,9} over|gick over|gatt over|over(?:fors|forts|gatt|gick)|fors over|hor|tillhor|tillhora|lyder|ligger|ligga|hamnar|byter|bytet|byte|joins?|joined|joining|belongs?|transferr?ed|transfers?|transferring|moves?|moved|moving|galler|gallande|fom|fr o m|fran och med|fran|from|per|effective|as of|as from|with effect|sker|skedde|fr|kommer|tar over|handed over|taken over|lyfts|lyfter|lyftas|placerad|organiserad|employed|anstalls|ingar|medfoljer|foljer|leaves|takes over|taken over|lamnas over|under)\b",
    )
});

/// "Det är först den dagen som tjänsten byter arbetsgivare": the day is told by the sentence before.
pub(super) static ON_THAT_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    let post = r"(?:(?:[a-z]*tjanst|[a-z]*befattning|anstallning|placering)(?:en)?|hon|han|hen|jag|@person|(?:the |her |his |my )?(?:position|post|job|employment)|she|he|i)";
    let moves = r"(?:byter (?:arbetsgivare|forvaltning|bolag|hemvist|agare|organisation)|flyttas|flyttar over|overgar|overfors|gar over|fors over|tillhor|hor till|moves?|is moved|transfers?|is transferred|changes (?:employer|hands|organisation)|goes over|goes|passes(?: over)?|shifts|switches|crosses over|gar)";
    let then = r"(?:(?:den|samma|just den|that|the same|this) (?:dagen|dag|day|date)|det datumet|forst da|da forst|not until then|only then)";
    pattern(&format!(
        r" {then} (?:ju )?(?:(?:som|that|when|as) )?(?:{post} (?:[^ .,]+ )?{moves}|{moves} {post}) | (?:som|when) {post} (?:[^ .,]+ )?{moves} {then} | {post} (?:[^ .,]+ )?{moves} (?:[^ .,]+ ){{0,3}}?{then} "
    ))
});

/// What a position alone does, and what the move alone is called.
pub(super) static STRONGLY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:\w*startda\w+|handover|overlamning(?:en)?|\w*tilltrad\w*|\w*overgang\w*|overgar|overgick|overga|flytt\w*|\w*flytten|\w*flytt|overflytt\w*|overfor\w*|forflytt\w*|omplacer\w*|placera\w*|inplacer\w*|tillhor\w*|hor|hora|lyder|lyda|hamnar|hamna|skiftet|bytet|byte|tjanst(?:en)?|\w+(?:ar|or|er|s)tjanst(?:en)?|befattning(?:en)?|position|role|post(?:en)?|anstallning(?:en)?|placering(?:en)?|joins?|joined|joining|belongs?|belong|transfer\w*|move[sd]?|moving|mov|handed over|taken over|takes over|(?:tas|tar|ta|far|fa|gar|ga|gick|gatt|fors|forts|lyfts|lamnas|laggs) (?:[^ .,]+ ){0,4}?over|lyfts|lyftas|organisera\w*|employed|anstalls|anstalld|ingar|medfoljer|foljer|arbetsgivare\w*|employer|huvudman|inordnas|uppgar|become[s]?|verksamhetsovergang\w*|forsta (?:arbets)?dag\w*|first (?:working )?day)\b",
    )
});
/// "Från och med den", "as of": right before a day.
pub(super) static FROM_THE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fran|ifran|och med|fom|fr o m|f o m|from|as of|as from|per|effective|effect from|gallande|galler|med start|start|starting|starts?|startar|datum|datumet|date|med verkan|med borjan|beginning|ikrafttradande|verkan) (?:och med |fran |redan |den |the |on |datum |dag |date |: |– )*$",
    )
});
/// "Hon börjar", "det sker", "börjar tjänsten": whoever or whatever moves goes.
pub(super) static SOMEBODY_GOES: LazyLock<Pattern> = LazyLock::new(|| {
    let who = r"(?:jag|hon|han|hen|i|she|he|@person|@account|medarbetaren|kollegan|personen|vederborande|undertecknad)";
    let goes = r"(?:borja|borjar|borjade|borjat|startar|starta|starts?|started|starting|begins?|began|byter|bytte|byta|bytt|gar|gick|ga|gatt|kommer|komma|kom|lamnar|lamna|lamnade|leaves?|leaving|left|goes|go|going|comes?|coming|sitter|jobbar|arbetar|slutar|overlats|cross\w*|switch\w*|change\w*|ska|skall)";
    let gets = r"(?:far vi (?:den|henne|honom|tjansten)|valkomnas (?:hit|till oss)) | (?:far|tar emot|valkomnar|get|receive|welcome) (?:(?:vi|we) )?(?:hit |forstarkning |@person |(?:over |in |en ny |en |a new |an? )(?:[^ .;]+ ){0,6}?@person )";
    pattern(&format!(
        r" {gets}|^ ?{goes} | (?:{who} (?:\( [^ ]+ \) |, [^ ]+ , )?(?:[^ .,]+ ){{0,5}}?{goes}|{goes} (?:alltsa |da |nu |sedan )?{who}|(?:det|detta|den|dagen|datumet|it|this|that|allt|ovanstaende) (?:[^ .,]+ ){{0,2}}?(?:borjar|borjade|startar|starts?|begins?|sker|skedde|ska ske|ske|hander|galler|intraffar|blir|ar|is|will be|happens?|takes place|applies|trader i kraft)|(?:sker|galler|blir|ar) det|(?:sker|ske|intraffar|verkstalls|trader i kraft|takes effect|takes place)) "
    ))
});
/// What is to be done on a day.
pub(super) static DONE_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:ska|bor|behover|maste|vill|onskas|garna|helst|please|should|must|be|bli|vara|ha det|fa det) (?:[^ .,]+ ){0,4}?(?:gjort|gjord|goras|gors|klart|klar|fixat|ordnat|genomfort|genomford|utfort|verkstallas|verkstallt|ske|done|effected|completed|in place|executed)|verkstalls|genomfors|utfors|effektueras|onskat|onskas) ",
    )
});
/// Words that stand beside a day and are of no other matter.
pub(super) const BESIDE_A_DAY: &str = "\
    den det datum datumet dag dagen da fran och med fom per helst senast start starten on the from as of by redan alltsa \
    ps obs nb ar blir is it gar bra tack please kl klockan mandag tisdag onsdag torsdag fredag lordag sondag monday \
    tuesday wednesday thursday friday saturday sunday ja yes ok nar when till to at pa i in vecka week samma eller or nej \
    exakt precis samma konto kontot account som arbetsuppgifter arbetsuppgifterna uppgifter oforandrade desamma jobb tjanst same duties unchanged fixa pls \
    inte utan forlat skulle vara ska rattelse correction sorry skrev jag fel menade menar meant mean actually";

/// What an account does.
pub(super) static ACCOUNT_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:\w*kont(?:o|ot|on|ona)|kontoflytt\w*|accounts?|flytta|flytten|flytt|move|transfer|migrate|overflytt\w*)\b",
    )
});

/// What makes a day another one: leave, hiring, the last day, papers, meetings, calls, deadlines of others.
pub(super) static OTHER_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:skr(?:e|i)v(?:er|s|it|its)? (?:pa|under)|skrevs (?:pa|under)|pas?kriv\w*|paskrevs|tecknade[s]?|skaka\w* hand|(?:shook|shake|shaken) hands|pay ?day|lonedag\w*|kontrakt\w*|lamna(?:des?|ts?|s|r|t)? in|inlamna\w*|nycklar\w*|nyckeln|keys|stang(?:t|s|er|as|d|des)|radera\w*|inaktivera\w*|closed|closes|deleted|deactivated|foredrag\w*|forelasning\w*|fattades|fattats|fattat|fattas|traffades|kom|kommit|papper(?:en|na|s)?|klara?|avstamning\w*|lonesamtal\w*|[a-z]+samtal(?:et)?|hemma|utrym\w*|lever\w+|delivered|pratades|prata(?:s|de|ts)|hordes|sags|traffa\w*|konsert\w*|premiar\w*|evenemang\w*|festival\w*|invigning\w*|utstallning\w*|kickoff\w*|concert\w*|premiere|beslutsdatum\w*|anstallningsdatum\w*|protokollsdatum|mbl\S*|avgors|avgor|overens|yttra\w*|tar upp|tas upp|behandla\w*|diskuter\w*|provas|provar|rosta\w*|sammantrad\w*|namnden|styrelsen|facket|fackliga|kommunfullmaktige|kommunstyrelsen|votes?|considers?|discuss\w*|board|union|committee|council|enats|enades|enig\w*|klubba\w*|faststall\w*|informera\w*|presentera\w*|tillkannag\w*|agreed|agreement|announced|presented|stand in|ersattare\w*|tillsatt\w*|bestams|eftertradar\w*|successor|semester\w*|\w*ledig\w*|foraldraledig\w*|tjanstledig\w*|sjuk|sjukskriv\w*|vabb?ar|bortrest|borta|franvarande|utomlands|resa|reser|vacation|holidays?|(?:on|parental|sick|annual|my|of) leave|away|out of office|anstalld(?:es)? sedan|anstalldes|jobba(?:t|de)|arbeta(?:t|de)|varit|sista (?:arbets)?dag\w*|sista|slutar|slutade|slutat|avslutar|last (?:working )?day|last|ends?|ended|resigned|sa upp|fodd|fyller|fyllt|fyllde|born|birthday|beslut(?:ades|at|ade|et|en)?|protokoll\w*|justera\w*|mote(?:t|n)?|samtal\w*|traff\w*|\w*utbildning(?:en|ar|s)?|\w*kurs(?:en|er)?|introduktion\w*|underteckna(?:de|des|t|ts|s)|samverkan|samverkans(?:mote\w*|protokoll\w*|forhandling\w*|grupp\w*)|samrad\w*|overenskommelse\w*|avtal(?:et)?|forhandl\w*|mbl|info|information|avtack\w*|fika|kalas\w*|studieresa\w*|pension\w*|retire[ds]?|retiring|retirement|medarbetarsamtal\w*|flyttlada\w*|skrev|skriver|skrivit|signera\w*|daterad|dated|signed|decided|decision|decree|meeting|course|training|skickade|skickat|mejla(?:de|t)|mailade|mailat|ringde|ringt|pratade|talades|talked|spoke|told|fick besked|fick beskedet|besked(?:et)?|bestallde|ansokte|called|wrote|sent|emailed|asked|applied|ordered|faktura\w*|lon(?:en|espec\w*)?|utbetal\w*|invoice|veta|find out|klart|bekraftat|finalised|confirmed|nas|anträffbar|antraffbar|tillbaka|ater|back|returns?|svar(?:a|ar|et)?|repl(?:y|ies)|answers?|response|aterkom\w*|ring(?:a|er)?|nytt losenord|losenord\w*|uppsagning\w*|sok(?:te|t)|intervju\w*|rekryter\w*|hired|interview\w*|advent|jul(?:en|afton)?|midsommar\w*|deadline|publicera\w*|nyhet\w*|intranat\w*|lasar\w*|delbetalning|budget\w*)\b",
    )
});

/// A day in the past that the employee has been somewhere since.
pub(super) static SINCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:anstalld|jobbat|arbetat|varit|haft|suttit|employed|worked|been|had|hired)(?: [^ :;]+){0,8} (?:sedan|since|from|fran|in)(?: den| the)? $",
    )
});

/// What is still to come, also where it stands between "employed" and "from".
pub(super) static TO_COME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:raknas|registreras|hor|lyder|sorterar|overfors|fors|lyfts|counts|will|ll|shall|ska|skall|kommer|blir|belongs?|tillhor|tillhora|moves?|flytt\w*|overgar|going to) ",
    )
});

/// "Sedan den 2 februari är jag Poseidons": past, and the day of the move.
pub(super) static SINCE_DAY: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:sedan|since|sen)(?: den| last| i)? $"));
pub(super) static IS_SINCE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:ar|hor|tillhor|ligger|sitter|lyder|is|am|belongs?|finns) "));
/// "Anställningen ingicks 2016-08-15", "hennes avtal är daterat": the day of a hiring, whatever it began.
pub(super) static HIRED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*anstallning(?:en)?|[a-z]*anstallningsavtal(?:et)?|forordnande(?:t)?|employment|appointment) (?:[^ .,;]+ ){0,5}?(?:ingicks|ingatts|ingatt|ingick|tecknad\w*|tecknats|beviljad\w*|beviljats|dateras|daterad|daterar sig|har (?:lopt|pagatt|gallt|varat)|was (?:entered|signed|made|concluded|granted)|dates?(?: back)?|goes back|has (?:run|lasted)) (?:[^ .,;]+ ){0,4}$| (?:tilltradde|fick|fatt|got|took up|was given) (?:sin|min|hennes|hans|his|her|my|the|den) (?:nuvarande|fasta|ordinarie|present|current|permanent) (?:[^ .,;]+ ){1,4}$| (?:tillsvidareanstalld|fastanstalld|visstidsanstalld|manadsanstalld|fast anstalld|permanently employed|permanent employee) (?:[^ .,;]+ ){0,4}$",
    )
});
/// What was done with a position: so long ago, nothing less tells a day of a move.
pub(super) static MOVED_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:flyttade|flyttades|flyttats|flyttat|overgick|overgatt|overfordes|overforts|overflytta\w+|(?:gick|gatt|fordes|forts|lades|lagts|lyftes|togs|tagits) (?:[^ .;]+ ){0,12}?(?:over|till)|bytte|bytt|omplacera\w+|placerades|transferred|moved|went (?:over|to)|handed over|taken over|switched) ",
    )
});
/// "Protokollet kommer den 9:e", "the course starts on": what comes or begins on the day is no post and nobody who moves.
pub(super) static BUSINESS_COMES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*(?:protokoll|mote|kurs|utbildning|konferens|seminarium|faktura|budget|rapport|underlag|presentation|schema|intervju|nyhetsbrev|anteckning|agenda|kallelse|inbjudan|beslut|lista|upphandling|enkat|match|konsert)(?:en|et|n|t|ar|arna|er|erna|na)?|minutes|course|conference|seminar|invoice|report|agenda|slides|newsletter|meeting|survey|decision) (?:kommer|skickas|mejlas|lamnas|gar ut|publiceras|halls|hallas|ags|ager rum|ar|blir|var|borjar|startar|vantas|foljer|comes?|arrives?|is|are|was|were|will be|will follow|follows?|takes? place|starts?|begins?|goes out|is due|are due) (?:(?:ut|har|da|forst|redan|klar|klart|igen|den|on|the|out|here|ready|senast|till|efter|due) ){0,4}$",
    )
});
/// "Det var den 21/8" behind a comma: the day of what is told before the comma.
pub(super) static IT_WAS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:och |men |and )?(?:det|detta|it|this|that) (?:var|ar|blir|skedde|hande|gjordes|is|was|will be|happened) (?:(?:redan|forst|den|on|the|pa) )*$",
    )
});
/// "Hon är på turné till den 29 augusti": the end of a state.
pub(super) static AWAY_UNTIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ar|har|is) (?:(?:jag|hon|han|hen|fortfarande|ju|just|nu|still) )*(?:pa|i|hos|med|borta|kvar|ledig|bortrest|utlanad|upptagen|sjuk|barnledig|on|in|at|away|abroad|out) (?:[^ .,;]+ ){0,6}?(?:till|until) (?:och med )?(?:den |the )?$",
    )
});
/// "… den 5 maj, men det blev inte så, i stället går han till X samma dag": the day holds for what came instead.
pub(super) static SAME_DAY_INSTEAD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:men|utan|i stallet|istallet|but|instead|numera|nu) [^;]*?(?:samma (?:dag|datum|tid|tidpunkt)|(?:the |that )?same (?:day|date)|datumet (?:star fast|galler|ar detsamma|kvarstar)|dagen (?:star fast|galler|ar densamma|kvarstar)) ",
    )
});
/// "Går idag från X över till Y": who goes, on the day sent.
pub(super) static GOES_TODAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:gar|flyttar|flyttas|byter|overgar|overfors|fors|lyfts|moves?|goes|transfers?|(?:is|am) (?:moving|moved|transferred|going)) (?:(?:jag|hon|han|hen|tjansten|formellt|officiellt|@person) )?$",
    )
});
pub(super) static FROM_ONE_TO_ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:[^ .,;@]+ )?(?:(?:over|across) (?:fran|till|from|to) |(?:fran|from) (?:oss|us|@place) )(?:[^ .,;]+ ){0,6}?@place ",
    )
});
/// Days off, and days of a life: no day of a move, however the sentence goes.
pub(super) static OFF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:avgors|avgor|ersattare\w*|tillsatt\w*|bestams|semester\w*|\w*ledig\w*|foraldraledig\w*|tjanstledig\w*|sjuk|sjukskriv\w*|vacation|holidays?|(?:on|parental|sick|annual) leave|(?:i|gar|gatt|gick|till) pension\w*|pensioner\w*|pensionsda\w*|retires?|retirement|fyller|fyllt|fyllde|fodd|born|birthday|tillbaka|kom hem|kommer hem|hemkomst\w*|came (?:home|back)|got (?:home|back)|back (?:on|from|in)|betalas (?:\S+ )?lon(?:en)?|lon(?:en)? (?:betalas|utbetalas)|upphor|upphorde|avslutas|expires?|terminates?|loper ut|betalar (?:\S+ )?lon(?:en)?|pays? (?:my|her|his)|salary) ",
    )
});
/// "Datum för flytten är …", "the date of the move:": the day is told to be the one.
pub(super) static DAY_OF_MOVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:datum(?:et)?|dag(?:en)?|date|day) (?:for|av|of) (?:\S+ ){1,3}(?:(?:ar|blir|is|will be|den|the|:|satt till|set to) )+$| (?:datum(?:et)?|dagen|date) (?:ar|blir|is|will be) (?:den |the )?$",
    )
});
/// "… samma dag som tjänsten, det vill säga den 15 mars": the day of the one is told as that of the other.
pub(super) static SAME_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:samma dag som|(?:the )?same day as) (?:[^ .,]+ ){0,2}?(?:tjansten|flytten|anstallningen|posten|befattningen|overgangen|position|move|post|job|transfer) (?:(?:flyttas|flyttar|gar over|moves|overgar) )?(?:, |\( )?(?:det vill saga|dvs|d v s|alltsa|that is|i e|ie|namligen|which is|vilket ar|som ar) (?:, )?(?:(?:den|the|on) ){0,2}$",
    )
});
/// Of somebody who fills the place before or after: "my stand-in leaves on 5 September".
pub(super) static STANDS_IN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:min|mitt|var|my|our|his|her|hans|hennes) (?:\S+ )?(?:stand in|vikarie|substitute|replacement|successor|predecessor|eftertradare|foretradare|ersattare)(?: ,)?(?: @person)?(?: ,)? ",
    )
});
pub(super) static POSITION_NOUN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:tjanst(?:en)?|befattning(?:en)?|position|\w*konto(?:t)?|account) ")
});
/// "Fram till den 31 juli": the end of something.
pub(super) static UNTIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fram till|till och med|t o m|tom|tills|until|up to|through)(?: och med)?(?: den)? $",
    )
});
/// "The first is a Friday", "the first of several".
pub(super) static NO_DAY_AFTER: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:is|ar|was|var|of|av|i|steg|step|stegen) "));

/// "Det tidigare angivna datumet, 18 augusti, är inställt": a day that is called off.
pub(super) static CALLED_OFF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, |\) |som (?:\S+ ){1,4})?(?:(?:ar|is|has been|have been|been|was|har|blev|blir|galler|utgar|stammer|men|but|ju|tyvarr|nu|da|nog|ar det|it is|it s|has|now|sadly|unfortunately) )*(?:installt|installd|installda|framskju\w+|uppskju\w+|skjuts (?:upp|fram)|skjutits (?:upp|fram)|skots (?:upp|fram)|fram ?flytta\w+|senarelag\w+|(?:lagd |lagt )?pa is|postponed|put off|put back|pushed back|pushed to|delayed|on hold|put on hold|inte langre|ej langre|inte aktuell\w*|ej aktuell\w*|utgar|utgatt|struken|struket|galler (?:inte|ej)|inte langre|cancelled|called off|off the table|no longer|not (?:valid|correct)|is off|does not apply|inte av)\b",
    )
});
/// A relative day that is meant as the day of the move.
pub(super) static FROM_TODAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fran och med|fran|fom|fr o m|per|galler|from|as of|effective|redan|senast|sedan|since|starting|starts|start|borjar|borjade|tilltrader|tilltradde) $| (?:borjade|borjar|started|starts|tilltradde|flytta|flyttas|move) (?:\S+ ){1,12}$",
    )
});

/// "Idag blev min tjänst en del av X".
pub(super) static TODAY_IT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:blev|blir|overgar|overgick|flyttas|flyttades|borjar|borjade|byter|bytte|gar|gick|moves?|moved|starts?|started|became) (?:min|jag|hon|han|hen|tjansten|mitt|hennes|hans|my|i|she|he|the|@person) ",
    )
});
/// "Idag fördes min tjänst över": what was done to the position on the day sent, before it and behind it.
pub(super) static TODAY_DONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:(?:my|her|his|the|@person s|@person) (?:[^ .,]+ ){0,2}?(?:position|post|job|role|employment) (?:was|is|has been|is being|got)|(?:i|she|he|@person) (?:was|were|have been|has been|am|is|m|s)(?: being)?) (?:also )?(?:transferred|moved|handed (?:over|across)|taken over|passed (?:over|across|on))|(?:fordes|lyftes|flyttades|lades) (?:[^ .,]+ ){0,2}?(?:tjanst(?:en)?|befattning(?:en)?|jag|hon|han|@person) over)\b",
    )
});
pub(super) static DONE_TODAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:tjanst(?:en)?|befattning(?:en)?|anstallning(?:en)?|jag|hon|han|hen|@person|position|post|job|role|i|she|he) (?:(?:(?:was|is|has been|have been|were) (?:being )?)?(?:transferred|moved|handed over|taken over)|flyttades|overgick|gick over|overfordes|fordes|lyftes) (?:(?:from|fran|till|to|over|into|in|to|the|@place|officially|formally|formellt|officiellt|alltsa|over) ){0,8}$",
    )
});
/// "De uppgifter jag har idag", "som idag": how it is, and no day of the move.
pub(super) static AS_TODAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som|as|har|gor|haft|gjort|have|has|had|do|does|did|an|than|like|vad|what|sitter|jobbar|arbetar|works?|sits?|utfor|skoter)(?: (?:jag|hon|han|hen|vi|de|@person|i|she|he|we))? $",
    )
});
/// "Desamma som i fredags", "as last week".
pub(super) static AS_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som|as|an|than|like)(?: (?:de|det|dem|they|it|jag|hon|han|i|she|he) (?:var|were|was|gjorde|did|hade|had))?(?: (?:i|forra|last))? $",
    )
});
/// "Den 1 mars, då tjänsten går över": the day is told by what happens on it.
pub(super) static WHEN_IT_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, |\( )?(?:(?:because|since|as|for|eftersom|for|ty) (?:it|that|this|det) (?:is|s|ar) (?:[^ .,]+ ){0,2}?(?:day|date|da|dagen|datumet) )?(?:(?:is|ar|blir|will be) (?:det )?)?(?:da|nar|when|as|that|som|on which) (?:[^ .,]+ ){0,3}?(?:[a-z]*tjanst|[a-z]*tjansten|befattning(?:en)?|anstallning(?:en)?|position|post|employment|hon|han|hen|jag|she|he|i|@person|overgangen|flytten|bytet|move|transfer) (?:[^ .,]+ ){0,3}?(?:gar over|gar till|gar fran|overgar|overfors|flyttas|flyttar|byter|borjar|tilltrader|sker|ager rum|moves?|transfers?|is transferred|is moved|starts?|begins?|joins?|goes over|goes to|passes|shifts|crosses over|(?:gets|is|will be|being) (?:handed|taken|passed) over|takes effect|takes place)\b",
    )
});
/// "De andra sex kommer i nästa vecka": when further names, lists or papers come.
pub(super) static COMES_LATER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:de|dom) (?:andra|ovriga|sista)|ovriga|resten|[a-z]*lista[a-z]*|underlag[a-z]*|[a-z]*blankett[a-z]*|intyg[a-z]*|namnen|uppgifterna|mer (?:info|information)|the (?:others|rest|other|remaining)|[a-z]*list|papers|paperwork) (?:[^ .,]+ ){0,2}?(?:kommer|foljer|skickas|skickar|mejlas|lamnas|will follow|follows?|comes?|will come|will be sent) (?:[^ .,]+ ){0,3}$",
    )
});
/// "Projektledningen bestämde i går att jag …", "HR told me on Monday that": the day of what was told.
pub(super) static TOLD_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:bestamde|bestamdes|beslutade|beslutades|beslot|sa|sade|meddelade|meddelades|berattade|lovade|upplyste|fick (?:jag |vi |hon |han )?(?:veta|hora)|horde|horde vi|told|said|decided|announced|promised|learned|heard|informed) (?:[^ .,;]+ ){0,3}$",
    )
});
pub(super) static THAT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:[^ .,;]+ ){0,2}?(?:att|that) "));
/// "I beslutet står det", "it says here": what a paper reads, before a day.
pub(super) static READS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|dar|som) (?:star|stod|ska(?:ll)? (?:ju )?(?:vara|sta|bli))|(?:star|stod|ska|skall|ar|blir|galler) det|det (?:ar|blir|galler)|ska (?:ju )?vara|it (?:says|is|should (?:be|read)|will be)|(?:that|which) (?:says|reads)|it s)(?: (?:den|on|the|ju|alltsa|faktiskt|actually|fran|from|pa|visst))* $",
    )
});
/// "Goes back from X to Y on": no return from leave.
pub(super) static BACK_TO_A_PLACE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:back|tillbaka|ater) (?:from|fran) (?:the )?@place (?:to|till) ")
});

/// A move that was made before: its day is not the day of this one.
pub(super) static EARLIER_MOVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ni flyttade|flyttade ni|du flyttade|you moved|ni hjalpte|(?:forra|senaste|forriga|tidigare|last|previous|earlier) (?:(?:konto)?(?:flytten|flytt|move|transfer)|gangen|time)) ",
    )
});

/// "Dvs", "that is": the same day by another name.
pub(super) static AGAIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, |\( |– )?(?:dvs|d v s|alltsa|narmare bestamt|mer exakt|more precisely|to be exact|to be precise|det vill saga|det ar|vilket ar|vilket blir|namligen|that is|that s|i e|which is|namely|meaning)(?: ,| to say)?(?: den| the| on| pa)? $",
    )
});
/// "Flytten har skjutits upp", "postponed until further notice": a move that has no day for now.
pub(super) static PUT_OFF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:framskju\w+|uppskju\w+|skjut\w* (?:upp|fram)|skots (?:upp|fram)|skot (?:upp|fram)|fram ?flytta\w+|senarelag\w+|forsena\w+|fordroj\w+|drar ut pa tiden|dragit ut pa tiden|vilar|pausa\w*|(?:lag[dt]a? )?pa is|postponed|put off|put back|pushed back|delayed|on hold|deferred|(?:inget|ingen|no) (?:nytt |ny |new )?(?:datum|dag|date|day) (?:for flytten |for the move )?(?:ar |is |has been |har )?(?:satt|bestamt|bestamd|klart|fastst\w+|set|fixed|decided|given|yet)) ",
    )
});
/// "Datumet stämmer inte längre", "the schedule has changed".
pub(super) static DAY_IS_OFF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:datumet|dagen|tidplanen|tidpunkten|date|day|schedule|timetable) (?:[^ .;]+ ){0,4}?(?:(?:stammer|galler|haller) (?:inte|ej)|(?:inte|ej|no|not) (?:langre|longer)|andrad|andrat|andrats|andras|changed|will change|off|unclear|oklart|osakert|uncertain|open|oppet|inte (?:klart|bestamt|satt|faststallt)|ej (?:klart|bestamt|satt|faststallt)|not (?:set|fixed|decided|final)) ",
    )
});
/// A mail, a reply or a train that is late, and no move.
pub(super) static OF_A_MAIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mejl\w*|mail\w*|svar\w*|ursakta\w*|sorry|forlat|reply|replies|e ?mail|message|meddelande\w*|tag\w*|train|order|bestallning\w*|arende\w*|lev?erans\w*) ",
    )
});
/// "Preliminärt den", "runt den", "probably on": no day that one can order for.
pub(super) static HEDGED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:preliminart|prel|kanske|troligen|troligtvis|formodligen|sannolikt|antagligen|eventuellt|mojligen|ungefar|runt|omkring|kring|cirka|ca|tidigast|probably|around|about|roughly|tentatively|provisionally|maybe|perhaps|possibly|presumably|approximately|likely|at the earliest|not before|no earlier than)(?: (?:bli|blir|pa|fran|from|on|from|och med|fom|redan|by))*(?: den| the)? $",
    )
});
/// A filled-in day that is not settled yet.
pub(super) static UNSETTLED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:kanske|oklart|osakert|troligen|troligtvis|formodligen|eventuellt|mojligen|ungefar|inte (?:helt )?(?:bestamt|klart|spikat)|ej (?:bestamt|klart|faststallt)|maybe|perhaps|probably|possibly|tentative|tentatively|tbc|tbd|to be confirmed|unclear|not (?:yet )?(?:decided|settled|fixed|sure)|unsure) ",
    )
});
/// "…, men det kan bli senare", "but it may slip".
pub(super) static MAY_SLIP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:[^ .;]+ ){0,4}?(?:men|fast|but|though|although) (?:[^ .;]+ ){0,3}?(?:kan|may|might|could|can) (?:[^ .;]+ ){0,3}?(?:andras|senare|tidigare|skjutas|drojer|dra ut|change|slip|later|earlier|be delayed) |^ (?:, |\) |, \) )?(?:om inte|savida inte|forutsatt|under forutsattning|unless|provided|assuming) ",
    )
});
/// "Eller om det var den 11": another day for the one told before.
pub(super) static OR_ELSE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:eller|or|alternativt|alternatively) (?:\S+ ){0,6}$"));
/// "Innan årsskiftet", "before 1 May": a bound, and no day.
pub(super) static AHEAD_OF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:innan|fore|infor|before|ahead of|prior to|well before)(?: den| the)? $")
});
/// "Det skulle ha skett den 1 februari", "was to have moved on": a day that passed with no move, or holds no longer.
pub(super) static ONCE_PLANNED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:skulle (?:\S+ ){0,3}?ha|borde (?:\S+ ){0,2}?ha|skulle (?:egentligen|forst|ursprungligen|fran borjan)|hade (?:\S+ )?(?:tankt|sagt|planerat)|(?:var|blev) det (?:forst )?(?:sagt|tankt|bestamt|planerat|meningen)|it was (?:first )?(?:said|agreed|meant|thought)|(?:was|were) to have|should have|would have|was (?:originally|first|initially)|(?:var|was) (?:\S+ )?(?:tankt|tankt att|planera[dt]|planned|scheduled|supposed|meant|utlova[dt]|(?:bestamd|bestamt|satt|utsatt|set|fixed) (?:till|for|to))|(?:ursprungligen|egentligen|fran borjan|originally|initially)) (?:\S+ ){0,8}$",
    )
});
/// "Hans första dag där, som är den 1 mars", "my first day there is": the day told to be the first one.
pub(super) static FIRST_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:forsta|forste) (?:\S+ )?(?:arbetsdag\w*|dag\w*)|first (?:working )?day|startda\w+|tilltradesda\w+|overgangsda\w+|flyttda\w+|start date|starting date|effective date|moving day|transfer date|date of transfer)(?: [^ .,;:@]+){0,4}?(?: @place)?(?: ,)?(?: :|(?: (?:som|vilken|vilket|which|that))?(?: ju)? (?:ar|blir|is|will be|infaller|falls|becomes))?(?: den| on| the| pa)? $",
    )
});
/// "Från den 1 december har hon X som arbetsgivare".
pub(super) static EMPLOYED_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:har|far|blir|ar|has|have|is|becomes|will be|kommer|ska) )(?:(?:jag|hon|han|hen|@person|i|she|he|att|ha|have) )*(?:\S+ ){1,3}?(?:som |as |min |hennes |hans |var |my |her |his |the |ny |nya |new )+(?:arbetsgivare|arbetsgivaren|employer)\b",
    )
});
/// "Det är den 3 mars", "enligt dem blir det den 3": an answer to when.
pub(super) static IT_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|detta) (?:ar|blir|sker|galler|intraffar)|(?:ar|blir|sker|galler) det|(?:it|this|that) (?:is|will be|happens|takes place)|(?:it|that) s)(?: (?:den|on|the|per|fran|from|fom|forst|pa|for|as of))* $",
    )
});
/// "My new manager starts on": another's day.
pub(super) static MANAGERS_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:min|mitt|var|my|our|his|her|hans|hennes) (?:[^ .,;]+ )?(?:chef|rektor|manager|boss|kollega|colleague)|chefen|the (?:manager|boss))(?: @person| dar| there| har| here)? (?:starts?|started|leaves?|left|begins?|began|joins?|joined|returns?|borjar|borjade|slutar|slutade|tilltrader|tilltradde|gar i pension|retires?) (?:[^ .,;]+ ){0,2}$",
    )
});
/// "Min första arbetsdag här var": the day of a hiring.
pub(super) static FIRST_DAY_WAS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:forsta|first) (?:\S+ )?(?:arbetsdag\w*|dag\w*|day) (?:[^ .]+ ){0,4}?(?:var|was)(?: den| on)? $",
    )
});
/// "Jag skrev 1 maj …, men det är den 5": what was written before.
pub(super) static WROTE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:skrev|angav|skrivit|angett|angivit|wrote|said|stated)(?: (?:jag|vi|i|we|forst|tidigare|first|earlier|den|the|om))* $",
    )
});
pub(super) static BUT_IT_IS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:men|but|fast) (?:[^ .]+ ){0,6}?@date "));
/// A relative clause that stands right before a day: ", som börjar den", ", which starts on".
pub(super) static RELATIVE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" , (?:som|vilken|vilket|which|that) (?:[^ ,.;@]+ ){1,4}$"));
/// "My stand-in, Lotta Fors, leaves on".
pub(super) static OF_STAND_IN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:min|mitt|var|my|our|his|her|hans|hennes) (?:\S+ )?(?:stand in|vikarie|substitute|replacement|successor|predecessor|eftertradare|foretradare|ersattare)(?: ,)?(?: @person)?(?: ,)? (?:[^ ,.;]+ ){1,4}$",
    )
});
/// What stands between two days of which one is the day.
pub(super) static OR_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, |\( )?(?:eller|or|alternativt|alternatively|annars|else|otherwise)(?: (?:kanske|maybe|perhaps|mojligen|redan|den|pa|on|the|fran|from|possibly|om det drojer))* $",
    )
});

/// "HR at X has the 11th in their papers", "deras chef säger den 18": a day as somebody else tells it.
pub(super) static SAYS_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:has|have|says?|said|writes?|wrote|gives?|gave|mentions?|har|sager|sa|skriver|skrev|anger|angav|uppger|menar|star det|stod det|star|raknar med|expects?) (?:[^ .;,@]+ ){0,3}?(?:fran |from |till |on )?(?:den |the )?$",
    )
});
