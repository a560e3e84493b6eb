//! The words by which the guards tell a question, a wish, a hedge, a rule and the like. Over a sentence's norm, or over
//! tags where a tag stands in the pattern.

use std::sync::LazyLock;

use super::super::super::lexicon;
use super::super::super::pattern::{Pattern, pattern};

/// A negation that reaches to the end: no clause begins between.
pub(super) static NEGATED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        "#(?:not|nomore|nor) (?:[a-z0-9@%]+ |#own ){0,4}#new #(?:job|post|work|duty|mission) (?:#and |or |nor |#not )(?:[a-z]+ ){0,2}$|#(?:not|nomore|nor|untrue) (?:[a-z0-9@%]+ |#(?:be|do|keep|own|all|pron|i|exact|prep|likewise|follow|swap|same|post|job|partly|mostly) ){0,6}$|#nor (?:[a-z0-9@]+ |, |#(?:own|all|post|job|work|mission|be) ){1,8}(?:#and |#not |#nor ){1,2}(?:[a-z0-9@]+ |#(?:own|all) ){0,2}$",
    )
});
pub(super) static UNTRUE: LazyLock<Pattern> =
    LazyLock::new(|| pattern("#untrue (?:[a-z]+ |#(?:own|pron|i|all) ){0,3}$|^ #not : $"));
pub(super) static NO_NEW_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern("#(?:not|nomore|nor) (?:[a-z]+ ){0,1}#new (?:[a-z0-9]+ |#own ){0,1}$")
});
pub(super) static NEW_BEFORE: LazyLock<Pattern> =
    LazyLock::new(|| pattern("#new (?:[a-z0-9]+ |#own ){0,2}$"));
pub(super) static PARTLY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        "#partly (?:(?:#exact |#own |#prep |har |#be ){0,2}|(?:[a-z]+ |#own ){1,3}#be (?:[a-z]+ )?)$",
    )
});
pub(super) static MOSTLY: LazyLock<Pattern> =
    LazyLock::new(|| pattern("#mostly (?:[a-z0-9]+ |#exact |#own |#prep |#be |#all ){0,3}$"));
/// "Det är delvis nya uppgifter, men så pass få att det väl inte spelar någon roll?": told, and only then asked about.
pub(super) static TELLS_AND_ASKS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|och|but|and) )?(?:det|jag|hon|han|hen|@person|it|there|i|she|he|my|min|mina|hennes|hans|her|his) (?:ar|blir|far|fick|har|is|are|am|will|gets?|got|has|have|s|m|ll) [^;.]*?(?:, )?(?:men|but|sa|so|though|fast) ",
    )
});
/// Hedges that [`lexicon::HEDGE`] has not.
const HEDGE: &str = "(?:langt ifran|far from|hardly|sallan|tvivlar|betvivlar|doubts?|omojligt att|osannolikt|unlikely|impossible that|malet ar|ambitionen ar|forsoker|ska forsoka|try to|trying to|hade varit|would have been|had been nice|hade (?:hon|han|jag|vi|hen) (?:onskat|velat|hoppats)|hopes to|hoping to|(?:the )?(?:plan|aim|goal|idea|intention|hope|ambition) is|planen ar|later (?:ju |kanske )?som|kan lata som|lat som|sounds? like|man kan(?: ju)? tycka|one might think|you might think|enligt (?:[^ .,]*annons[a-z]*|utlysning[a-z]*|kravprofil[a-z]*|rykte[a-z]*|skvaller|skvallret)|according to (?:the )?(?:ad|advert[a-z]*|posting|vacancy|rumou?rs?|grapevine)|lutar at|tycks|ser ut att|leaning towards?|seems?|looks (?:as if|like)|(?:inga|ingen|inget|inte nagra|no|not any|nothing) (?:storre|stora|vasentliga?|vasentligt|betydande|namnvarda?|egentliga?|major|big|significant|substantial|material|real)|inte namnvart|i det stora hela|to the best of my knowledge|as far as i (?:know|can)|savitt jag|sa vitt jag|vad jag vet|har lovat|lovade|lovar|utlovat|promised|promises|eftertrader|succeeds|replaces|have asked to|has asked to|asked to keep|bett (?:om )?att fa|go so far|vill inte pasta|kan inte pasta|pastar inte|diskuterat|diskuterar|discussed|discussing|viktigt (?:for (?:mig|oss|henne|honom) )?att|important (?:to (?:me|us|her|him) )?that|har begart|begart att|krav pa att|skulle vara|far be it|for the most part|for det mesta|i det mesta|i stora drag|till storsta delen|in the main|on the whole|pa det hela taget|in most respects|to a large extent|i mangt och mycket|pa papperet|pa pappret|on paper|formellt sett|i teorin|in theory|vagar inte|kan inte (?:lova|garantera|saga|svara pa|intyga|svara for)|inte lova|inte garantera|can ?t (?:promise|say|guarantee)|cannot (?:promise|say|guarantee)|can t (?:promise|say|guarantee)|couldn t say|atminstone sa det|var det atminstone|var atminstone|velat|dromt|drommer|wanted to|dreamed|dreamt|torde|borde|bor|lar|sags|pastas|pastar|ryktet|ryktas|verkar|forhoppning|forhoppningen|vore|tills vidare|tillsvidare|forvantas|forvantat|vantas|utgar fran|utgar ifran|raknar med|antar|anar|gissar|sannolikt|planen ar|preliminart|an sa lange|i alla fall i borjan|i borjan|har hort|horde|enligt uppgift|drommen|helst|ska eventuellt|aterkommer om|beroende|beror pa|vet annu|ej faststallt|inte faststallt|inte klarlagt|forhandlas|a few changes|apparently|allegedly|rumour|i hear|heard|expected|expect|ought|could be|would be|under nagra manader|forsta tiden|den forsta tiden|initialt|tillfalligt|for the time being|temporarily|until|tanken|avsikten|intend|intended|skulle kunna|i dagslaget|fram till)";
pub(super) static HEDGED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&format!(" (?:{}|{HEDGE}) ", lexicon::HEDGE)));
/// "You might also note that …", "det kanske ska nämnas att …": no doubt of what is then said.
pub(super) static POLITE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:might|may|kanske|perhaps|possibly|should be) (?:(?:also|well|just|bor|ska|skall|kan|aven|ocksa|i|you|jag|man|det|like to|want to|wish to|be) ){0,3}(?:note|noted|add|added|mention|mentioned|know|told|heard|namna|namnas|tillagga|tillaggas|papeka|papekas|saga|sagas|veta|point out|pointed out)\b",
    )
});
/// A hedge that comes after: "…, tror jag".
pub(super) static HEDGED_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:ar|var|is|was) (?:vad|det|what) (?:[^ .,]+ ){1,3}?(?:bad|bett|ville|velat|begart|begarde|sokte|onska\w*|hoppa\w*|kravt|fragat|asked|requested|hoped|wanted)\b|(?:vad galler |nar det galler|as regards|when it comes to|till (?:nyar|arsskiftet|sommaren|jul|varen|hosten)|until|fram till|for the most part|for det mesta|i det mesta|i stora drag|till storsta delen|in the main|on the whole|by and large|pa det hela taget|to a large extent)\b|(?:(?:ska|skall) det (?:bli|vara) |blir det |ar det |it will be |it is )?(?:, |\( |– |\. \. )(?:(?:(?:sager|sa|menar|pastar|gissar|tror) (?:de|dom|folk|alla|nagon|man|ryktet|kollegorna)\b|(?:havdar|pastar|claims?|claimed|insists?|alleges?) (?:[a-z]+\b|@person)|(?:heter|pastas|hors|viskas|ryktas|sags) det\b)|(?:they|people|everyone|someone|rumour|the rumour|word) (?:say|says|said|tell|has it|reckon)|so (?:they|people|i hear|the)|enligt (?:rykte[a-z]*|snacket|skvallret|kollegor[a-z]*)) ?|(?:, |\( |– |\. \. )(?:i )?(?:alltsa |men )?(?:tror|hoppas|antar|gissar|vad jag|sa vitt|savitt|tror jag|i think|i hope|i believe|i guess|i assume|as far as|atminstone|at least|i stort|mer eller mindre|mostly|more or less|typ|ungefar|nastan|eller (?:hur|nagot|liknande)|or so|hopefully|forhoppningsvis|kanske|i princip|probably|troligen|men (?:inte )?(?:helt )?saker|vet ej|vet inte|oklart|hur det nu|i alla fall|till en borjan|tills vidare|for now|till att borja|initially)\b)",
    )
});
/// The account between a hedge or wish and the statement: then it is the move that is hoped for.
pub(super) static ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:\S*kont(?:o|ot|on|ona)|@account|accounts?|hjalp|hjalpa|help|flytt) ")
});
pub(super) static WISHED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:vill|onskar|onskan|vilja|garna|hoppas|skulle|want|wants|wish|like|hope|hoping|onskemal|prefer) (?:\S+ ){0,5}$",
    )
});
pub(super) static ABLE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:kan|kunna|can|able|could|for att|sa att|in order to|so that|behover|needs? to|behovs for att) (?:[a-z]+ ){0,4}$",
    )
});
/// "Jag kan bekräfta att hon har …": what one is able to say.
pub(super) static VOUCHED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:bekrafta|bekraftar|bekraftat|intyga|intygar|intygat|confirmed|certified|forsakra|forsakrar|garantera|garanterar|confirm|confirms|certify|vouch|assure) ",
    )
});
/// "Det kan tilläggas att …", "I can add that …": what one is able to say, without more.
pub(super) static SAID: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:sagas?|namnas?|tillaggas?|noteras?|papekas?|konstateras?|framhallas?|understrykas?|upplysas?|meddelas?|berattas?|vetas?|say|said|add|added|mention|mentioned|note|noted|tell|told|inform|report|state|stated) (?:(?:er|you|dig) )?(?:att|that) $",
    )
});
pub(super) static ORDER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:kan|kunde|skulle|vill|far|could|can|would|will|may) (?:ni|du|vi|man|jag|nagon|you|we|i|someone|somebody|mitt|min|kontot|hans|hennes|my|his|her|@person)|gar det|ar det mojligt|fixar ni|ordnar ni|flyttar ni|is it possible|would it be|please|hjalper ni|ni flyttar|ni kan) ",
    )
});
/// Words of a rule that is told, not of a position that moves.
pub(super) static RULE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:last|laste|hort|forstatt|forstar|star|stod|read|heard|understood|understand|says) (?:[^ .,]+ ){0,2}?(?:att|that) (?:det|arbetsuppgifterna|uppgifterna|sysslorna|the duties|duties|it) (?:ska|skall|maste|bor|behover|must|should|has to|have to|needs? to) (?:vara|be)|for att (?:ni|du|man|det|kontot|flytten) (?:ska|skall) (?:kunna|fa|ga)|(?:for you|for it|for the account|for the move) to be (?:able|possible|moved|allowed)|so that you (?:can|may)|(?:there s|there is|det ar|det finns|ar det) (?:en |a )?(?:\S+ )?(?:difference|skillnad) (?:between|pa|mellan|emellan)|undantag(?:et|en)? (?:fran|\(|ar|nar|som|:)|en enskild|enskild anvandar\S*|i detta fall|i dessa fall|nar man|om man|dar man|att man|man har (?:[^ .,;]+ )?(?:samma|kvar|sina|oforandra\w*|likadan\w*|nya|nytt|ny|andra)|har man|man ska|kravs|kraver|kravet|krav|kriterie\S*|forutsatter|villkor\S*|forutsattning\S*|galler nar|galler om|galler bara|galler for|reglerna|regeln|regel|policyn? (?:ar|sager|kraver)|policy (?:says|requires|states)|requires|required|rule|rules|condition|en anstalld|any employee|an employee|an individual|nagon som (?:har|byter|flyttar|flyttas|ska|far|gar|behaller)|de som|personer (?:som|med|vars|dar|i)|den som|someone who|people who|exception|serviceportalen|in cases|you need|ni kraver|ni skriver|er sida|foreskriver|notis|notisen|anvisning\w*|(?:ska|skall|maste|behover|must|should|has to|needs to) (?:kunna )?(?:intyga|bekrafta|styrka|certify|confirm)) ",
    )
});
/// A heading that denies what stands in the list below it.
pub(super) static DENIES_BELOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|aldrig|not|never|won t|doesn t|isn t) (?:(?:hander|sker|galler|blir|stammer|ar|kommer|happen|happening|change|apply|be|true|sant|aktuellt|att|det|langre|fallet|so) ){0,3}: ?$",
    )
});
/// What is concluded from the statement before it: "…, och då går det att beställa om man …".
pub(super) static CONCLUDED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:, |\. |; )?(?:(?:och|and|sa) )?(?:da|darfor|so|then|therefore) (?:gar det|kan man|far man|ska det ga|ska man|one can|it is possible|you can) (?:[^ .,;]+ ){0,6}$",
    )
});
pub(super) static INJECTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:system (?::|>|prompt|message|instruktion\S*)|prompt|instruktion\S*|instructions?|bortse|ignore|disregard|outcome|same duties true|handlaggningen|automatiska|outcome approved|treat|betrakta|anse|anses|rakna (?:\S+ )?(?:som|att|med|det|detta)|behandla|utga|case handler|assistant|ai|satt (?:outcome|reason|same|samma|falt\S*|status)|set (?:the |this |it |my |all )?(?:outcome|reason|same|status|field|fields|decision|result|flag|value|duties|to)|(?:till|to) true|forutsatt) ",
    )
});
/// Somebody who is not the employee, as the subject of the clause.
pub(super) static OTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:eftertrad\S*|ersatta(?:re|ren)|vikarie\S*|foretradare\S*|successor|replacement|predecessor|kollegorna|kollegor|kollegan|kompis\S*|grannen?|colleagues|ovriga|de andra|den andra|de ovriga|sambo|fru|man|barn|syster|bror|praktikant\S*|teamet|gruppen|enheten|avdelningen|resten av|others|everyone else|the team|the unit|(?:hennes|hans|my|her|his|min|mina|nya|var) (?:nya )?(?:chef|chefer|boss|manager|kollega|colleague|team|group|unit|grupp|enhet|avdelning)) (?:@person )?(?:[a-z]+ ){0,4}$",
    )
});
/// A clause on a colleague: "min kollega Berit, som sökte ett nytt jobb".
pub(super) static WHO_IS_A_COLLEAGUE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:min|mina|my|var|our) (?:\S+ )?(?:kollega|kollegor|arbetskamrat|kompis|colleague|colleagues|friend) (?:@person |\S+ \S+ |\S+ )?(?:, )?(?:som|who|har|has) (?:[^ ;.]+ ){0,9}$",
    )
});
/// "Min syster sitter redan där, och hon har …": kin and friends.
pub(super) static KIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:min|mitt|my) (?:\S+ )?(?:\w*syster|\w*bror|brorsa|kompis|sambo|fru|man|granne|van|\w*sister|\w*brother|friend|wife|husband|partner|neighbour|mamma|pappa|mother|father) (?:\S+ ){0,12}?(?:(?:och|som|and|who|, ) ?)?(?:hon|han|she|he|som|who) ",
    )
});
/// "…, jag har": the writer's own.
pub(super) static I_HAVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag|i) (?:sjalv |myself |ju |ll |ve )?(?:har|behaller|gor|far|fortsatter|have|keep|do|get|will (?:have|do|keep)) (?:\S+ ){0,5}$",
    )
});
/// "… och hon har": said of somebody else where the sender is the employee.
pub(super) static SHE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:hon|han|hen|she|he) (?:\w+ ){0,2}$"));
/// "Hans konto", "her position": somebody else is moved.
pub(super) static OF_OTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hennes|hans|hens|his|her|@person(?: s)?) (?:\S+ )?(?:\S*kont(?:o|ot)|account|login|inlogg\w*|tjanst|befattning|position) ",
    )
});
/// "Tove Falk (tovfal0303) flyttas …".
pub(super) static SOMEBODY_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" @person (?:\( [^()]* \) |, @account , )?(?:(?:ska|skall|kommer att|will) )?(?:flyttas|flyttar|flytta|gar|overgar|byter|tillhor|lamnar|moves?|is moving|goes|leaves|joins|transfers) ",
    )
});
/// "Vi som är kvar har …", "för oss andra är …", "resten av gruppen".
pub(super) static THOSE_WHO_STAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:vi|oss|de|dem|dom|alla|ni|those|we|us|you|everyone|the ones|people|personer|medarbetare[a-z]*|kolleg[a-z]*|colleagues|[a-z]+na) (?:andra |of us |others )?(?:som|who) (?:(?:ar|blir|ar ju|are|is) (?:[^ .,]+ )?(?:kvar|har|left|here)|stanna[a-z]*|finns kvar|blir kvar|stays?|remains?|jobbar kvar|inte (?:flytta|byter)[a-z]*)|(?:vi|oss|we|us) (?:andra|ovriga|others)|(?:the )?rest of (?:us|the [a-z]+)|resten (?:av (?:oss|de|[a-z]*(?:gruppen|laget|teamet|enheten|avdelningen|personalen|kollegorna|ganget))|har|behaller|gor|fortsatter)|de (?:andra|ovriga)|har hos oss|here with us|(?:dem|de|dom|those) (?:som )?(?:jag|vi|han|hon|i|he|she) (?:lamnar|leaves?|leaving)) (?:[^ .,]+ ){0,6}$",
    )
});
/// "Alla på X har …".
pub(super) static ALL_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:alla|samtliga|everyone|everybody) (?:[^ .,]+ )?(?:pa|hos|i|at|in|with|har|here) (?:@place )?(?:har|behaller|gor|fortsatter|have|has|keeps?|does|do) ",
    )
});
/// "Vi har …", "själv har jag …", "mina egna …": the writer's, where somebody else is moved.
pub(super) static WE_HAVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:jag|vi|i|we) (?:[a-z]+ ){0,2}?(?:har|behaller|gor|fortsatter|have|keep|do|continue)|(?:har|behaller|gor|fortsatter|have|keep) (?:jag|vi)|(?:mina|vara|my|our)) (?:(?:kvar|med|att|exakt|precis|gora|egna|own|ju|fortfarande|alltjamt|still|with|on) ){0,3}$",
    )
});
/// "När Ove gick över fick han behålla …": of another's move.
pub(super) static WHEN_SOMEBODY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^| ) ?(?:nar|da|when) (?:@person|min kollega|my colleague|[a-z]{2,}) (?:(?:i|en|ju|da) ){0,2}(?:gick over|gick|flyttade|flyttades|bytte|kom|slutade|went|moved|was moved|was transferred|changed|left|came) [^.;]*$",
    )
});
/// "Min kollega" is the employee where the sender asks for somebody else.
pub(super) static COLLEAGUE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:min|var|my|our) (?:kollega|colleague) (?:@person )?(?:[a-z]+ ){0,4}$")
});
pub(super) static ONCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:forra gangen|last time|den gangen|forst (?:var|hade|sa|sas|trodde|tankt|tankte)|var tankt|hade tankt|ursprungligen|trodde|tidigare (?:sades|sa|skrev|angav)|skulle forst|was meant|originally|forra aret|for \S+ ar sedan|ar sedan|years ago|last year|nar jag anstalldes|nar hon anstalldes|nar han anstalldes|i mitt forra|i forra mejlet|i fjol) ",
    )
});
pub(super) static PAST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fick|hade|bytte|borjade|sokte|slutade|got|had|was|were|became|changed|blev|blivit|har gjort) (?:\S+ )*?(?:19|20)\d\d | (?:19|20)\d\d (?:\S+ ){0,2}?(?:fick|hade|bytte|borjade|sokte|slutade|blev|got|had|changed) ",
    )
});
/// "Meningen var att hon skulle ha kvar …": what was meant is not yet what came.
pub(super) static WAS_MEANT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:meningen|tanken|planen|avsikten|ambitionen|the (?:plan|idea|intention|thought)) (?:var|was)|(?:var|was) (?:meningen|tanken|planen|avsikten|the (?:plan|idea|intention))) (?:[^ .]+ ){0,4}?(?:att|that|to|for) (?:\S+ )*$",
    )
});
/// "Efter arton år på X med …", "jag har i tio år haft …": those of the years behind.
pub(super) static OF_YEARS_BEHIND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|,) (?:[^ .,]+ )?(?:efter|after) (?:[^ .,]+ ){1,4}?(?:ar|years|decades|artionden) (?:(?:pa|hos|i|inom|vid|at|with|in) (?:the )?@place )?(?:, )?(?:med|with|och|of|doing|and) (?:exakt |precis |exactly |just |the )*$| (?:har|have|has) (?:[^ .,]+ ){0,2}?(?:hela |all |the whole |this past )(?:vintern|varen|sommaren|hosten|aret|terminen|winter|spring|summer|autumn|year) (?:haft|gjort|had|done) (?:exakt |precis |exactly |just |the )*$| (?:har|have|has) (?:[^ .,]+ ){0,2}?(?:i|for) (?:[^ .,]+ ){1,3}?(?:ar|years) (?:haft|gjort|had|done) (?:exakt |precis |exactly |just |the )*$",
    )
});
/// "Han satt i vågen i åtta år med …": what one worked with then.
pub(super) static WORKED_WITH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:satt|jobbade|arbetade|tjanstgjorde|worked|served|sat) (?:[^ .,;:]+ ){0,9}?(?:med|with) (?:(?:exakt|precis|just|exactly|the) )*$",
    )
});
/// A move before this one.
pub(super) static LAST_TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:forra gangen|last time|den gangen|da for tiden|vid forra flytten|the last move) ")
});
/// How it was until now says nothing of what comes.
pub(super) static HAS_BEEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:har (?:\w+ )?varit|have (?:\w+ )?been|has (?:\w+ )?been) (?:\w+ ){0,3}?(?:oforandra\w*|samma|desamma|likadan\w*|identi\w*|unchanged|same) ",
    )
});
pub(super) static RETRACTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:stammer inte|stammer ej|ar fel|ar inte sant|inte korrekt|is wrong|not true|not correct|isn t true|ar felaktigt|missforstand|star det felaktigt) ",
    )
});
/// A new post that came to nothing: "sökte ett jobb men fick det inte".
pub(super) static CAME_TO_NOTHING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:men|but|fast|dock|, ) (?:det |it |that |this )(?:isn t|is not|s not|ar (?:[^ .,]+ )?(?:inte|inget)) (?:one|it|so|true|a new (?:job|post|role)|nagot nytt|ett nytt|nagot|det|sant|nytt)\b| (?:men|but|fast|dock|which|, ) (?:\S+ ){0,3}?(?:fick|blev|tackade|got|was|did|didn t|turned|tog|ville) (?:\S+ ){0,3}?(?:inte|nej|not|no|aldrig|never|down|it|one) | (?:haven t|have not|hasn t|har inte|did not|didn t) (?:got|get|fatt|had|have) (?:one|any|it|nagot|nagon|det|nagot sadant) ",
    )
});
/// "Det håller jag inte med om", "I beg to differ": the writer objects to the sentence before.
pub(super) static OBJECTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:haller (?:jag|vi|han|hon) (?:[a-z]+ )?inte med|instammer (?:jag|vi|han|hon) (?:[a-z]+ )?inte|ser (?:jag|vi) (?:det )?(?:[a-z]+ )?inte sa|(?:tror|gar|koper) (?:jag|vi) (?:[a-z]+ )?inte pa|koper (?:jag|vi) inte|(?:do not|don t|cannot|can t) (?:[a-z]+ )?agree|disagree|beg to differ|(?:det|that) (?:vore|ar|var|would be|is|s) (?:val |nog |ju |kanske )?(?:att (?:ta i|overdriva|saga for mycket|lova for mycket)|(?:an )?(?:overdrift|exaggeration)|overstating|going too far|saying too much)) ",
    )
});
/// A sentence that says that the one before it is not so here.
pub(super) static NOT_SO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\S+ ){0,3}?(?:sa ar det (?:inte|ej)|det (?:har|gor|far|fick) (?:jag|hon|han|hen|@person) (?:[a-z]+ )?(?:inte|ej|icke)|sa blev det (?:[^ .,]+ ){0,2}?(?:inte|ej|aldrig)|(?:inte|ej) blev det sa|(?:it|that) (?:did not|didn t) (?:turn out|happen|work out|go)|(?:that|this) (?:is|s) not (?:how|what)|(?:det|inget av det) (?:sprack|gick (?:tyvarr )?(?:inte|om intet)|blev (?:tyvarr )?(?:inte|aldrig))|det (?:galler|stammer|ar) (?:dock |alltsa )?(?:inte|ej) (?:mig|sa|henne|honom|for|i mitt|har)|not so (?:for|with|in)|that (?:is|s) not (?:me|my|so|the case)|that (?:isn t|does not|doesn t) (?:me|apply|the case)) ",
    )
});
/// "… gäller inte längre", "… stämmer inte", "… får jag inte", behind "the same". Over tags.
pub(super) static DENIED_BEHIND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:\) |” |, )?(?:#likewise |alltsa |dock |nu |#i )?(?:(?:galler|gallde|stammer|stamde|holds?|applies|apply|haller) (?:[a-z]+ ){0,2}?|(?:far|har|blir|#be|#do) (?:#pron |det |@person |#i )(?:[a-z]+ )?)#(?:not|nomore) |^(?:#but |#likewise |dock |daremot |tyvarr |dessvarre |alltsa |ju |#prep @place |#be |dar |there ){0,4}#(?:not|nomore) (?:\. |, |; |– |$|#sub |langre |alls |#prep |when |om )|^(?:\( |– |: |, )?(?:#be )?(?:fel|felaktigt|felaktiga|osant|osanna|wrong|incorrect|untrue|false|nej)(?: \)| \.| ,| ;|$| *$)|^(?:[a-z]+ |#(?:prep|i) ){0,4}(?:, )?#but (?:det|that|it|this) (?:(?:#be |stammer )#not|#be (?:fel|wrong|incorrect|untrue)) ",
    )
});
/// A quotation that the writer makes the own statement.
pub(super) static ATTESTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:sa ar det|det stammer (?:bra|helt|ocksa)|vilket stammer|det galler aven har|enligt (?:\S+ ){0,2}(?:overenskommelse\w*|avtal\w*|beslut\w*|protokoll\w*|mbl\S*|hr|chefen|min chef)|noterades|noterat|protokollfor\w*|antecknades|(?:svaret|beskedet|the answer|the reply|the agreement|the decision|beslutet|protokollet|overenskommelsen|avtalet) (?:(?:om|for|about|on|fran|from) (?:[^ .,:]+ ){1,3})?(?:was|is|blev|ar|lyder|sager|says|reads|states)|star det|i beslutet star|according to (?:\S+ ){0,3}(?:agreement|decision|contract|manager)) ",
    )
});
/// What puts "the same" in doubt behind it, in its sentence or the next: other hours, other work, more or less of it.
pub(super) static DOUBTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:tar|tog) (?:\w+ )?over dem|overtar dem|takes? them over|will do them|takes? over from me|(?:och|and|men|but|som|that) (?:de )?(?:stannar|blir kvar|ligger kvar|stays?|remains?) (?:kvar )?(?:har|hos oss|here|with us|behind)|(?:man|tis|ons|tors|fre)dagar(?:na)?|(?:mon|tues|wednes|thurs|fri)days|mandag (?:till|to|–) \S+dag|monday (?:to|through)|with the (?:\w+ )?difference that|med (?:den )?(?:\w+ )?skillnaden att|(?:utfor|gor|skoter) (?:han|hon|jag|hen) (?:\w+ )?(?:inte|ej)|tvartom|the other way round|i ?stallet for att|instead of \w+ing|personalansvar|budgetansvar|chefsansvar|arbetsleda|arbetsledning|teamledare|team ?lead|team leader|hands on|\d+ procent|\d+ %|procent|percent|formiddag\w*|eftermiddag\w*|mornings|afternoons|days a week|dagar i veckan|aldrig (?:sysslat|gjort|jobbat|arbetat|haft)|lat vara att|(?:vilket|which) (?:[a-z]+ )?(?:ar|is) (?:[a-z]+ )?(?:fel|inte sant|osant|lognt?|inte sa|wrong|false|not|untrue)|which (?:it|they) (?:is|are|s) not|vilket (?:det|de) (?:[a-z]+ )?inte (?:ar|stammer)|(?:det|sa|that|it|so) (?:var|was|stod) (?:\S+ )?(?:atminstone|i alla fall|at least)|never (?:done|worked)|till namnet|in name|name only|innehallet blir|bortsett fran att|apart from|aside from|on top of (?:them|these|those|that|it)|dartill|darutover|darjamte|utover (?:dem|dessa)|(?:vilket|which|som) (?:ar|is) nytt?|something new|nagot nytt|if you consider|om man (?:raknar|ser|bortser)|(?:inte|ej) langre (?:skot\w+|skoter|gor|har hand|jobbar med|arbetar med|ansvarar)|no longer (?:do|handle|work (?:with|on)|responsible|hands)|helt over till|as unchanged as|the same thing|blir (?:de|det) (?:andra|annat)) ",
    )
});
/// What is taken off "the same" in its own sentence.
pub(super) static LESS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fast utan|men utan|minus|save for|other than the|bar the|barring|but without|only without|just without|less the|(?:fast|men|dock) (?:inte|ej)|though not|but not (?:the|any)|med (?:ett|nagot|nagra) (?:[a-z]+ )?undantag|with (?:one|an|some|a few) (?:[a-z]+ )?exceptions?) ",
    )
});
/// "Samma som den tidigare ekonomichefens": like somebody else's.
pub(super) static LIKE_ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?as (?:the|a) \w+ (?:after|of|in|on) |^ ?(?:som |as )?(?:kollegorna|kollegerna|de andra|de ovriga|ovriga|de (?:som|dar)|resten|the rest|the other \w+|alla andra|alla (?:dar|har|pa|hos)|everyone|everybody|the others|his colleagues|her colleagues) |^ ?(?:som |as )?(?:den |min |hennes |hans |the |my |his |her |deras |ovriga )(?:tidigare |forra |former |previous )?(?:foretrad\w+|eftertrad\w+|kolleg\w+|kollegorna|predecessor\S*|colleague\S*|\w+chefens|\w+arens|\w+ens|chefens|others) ",
    )
});
/// "Hans chefs arbetsuppgifter": whose the duties are.
pub(super) static OF_ANOTHER_S: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:\w*chefs|\w*chefens|chefers|kollegas|kollegans|kollegors|kollegornas|eftertradarens?|foretradarens?|vikariens|ersattarens|(?:manager|boss|colleague|supervisor|successor|predecessor|team|unit) s|enhetens|gruppens|avdelningens|teamets|ovrigas) (?:\S+ )?$",
    )
});
/// "My colleague Hanna, who moved last year, …" in a mail on the writer's own account.
pub(super) static MY_COLLEAGUE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:min|my|en|a|one of my|our|var) (?:\S+ )?(?:kollega|kollegan|arbetskamrat|colleague|co worker|coworker|team mate) ",
    )
});
/// "Robins kollega Tove har också sökt": a sentence on somebody beside the employee.
pub(super) static OF_A_COLLEAGUE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hennes|hans|hens|her|his) (?:\S+ )?(?:kollega|colleague|team|grupp) (?:\S+ ){0,9}?(?:har|has|gor|does|kept|keeps|behaller|carry|fortsatter) |^ (?:the rest of|resten av|ovriga i) |^ (?:others?|other people|the others|andra|ovriga|de andra|nagra andra) (?:(?:i|in|pa|on|at|of|hos) (?:\S+ ){1,3})?(?:take|takes|get|gets|far|tar|blir|byter|will|have|has|are|ska) |^ (?:teamet|gruppen|enheten|avdelningen|the team|the unit|the group|the department) (?:\S+ ){0,7}(?:gor|har|haller|does|has|do|have) |^ (?:(?:but|men|och|and|ps|p s|:|,) )*(?:@person|[a-z]+s|min|my|hennes|hans|her|his|vart?|our|en annan|another) (?:\S+ )?(?:kollega|kollegan|colleague|kamrat|arbetskamrat|chef|boss|manager|[a-z]*granne|[a-z]*grannen|neighbour|[a-z]*kompis|kompisen|room ?mate|desk ?mate|dotter|son|daughter|syster|bror|sister|brother|fru|man|make|maka|sambo|wife|husband|partner|mamma|pappa|mother|father) (?:@person |[a-z]+ )?(?:, )?(?:har|ska|skall|far|fick|soker|sokte|byter|bytte|has|will|got|gets|is|went|gar|gick|slutar|slutade|borjar|borjade|starts|started|applies|applied|resigned|quit) ",
    )
});
/// "Hade hon fått en annan roll hade vi …": what did not come.
pub(super) static HAD_IT_BEEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:hade (?:jag|hon|han|hen|det|tjansten|uppgifterna|arbetsuppgifterna|@person) (?:[^ .,]+ ){0,2}?(?:fatt|haft|varit|blivit|bytt)|had (?:i|he|she|they|it|the \S+|@person) (?:[^ .,]+ ){0,2}?(?:got|been|had|changed|taken)) ",
    )
});
/// "Han hade samma uppgifter": how it was.
pub(super) static HAD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:hade|had) (?:(?:ju|redan|da|alltid|visserligen|always|already) ){0,2}$")
});
/// Data rather than duties: "samma uppgifter som i förra mejlet".
pub(super) static DATA: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:skicka\S*|skickade|angav|angett|angivit|angivna|ange|ovan|nedan|nedanstaende|ovanstaende|mejlet|mejl|mailet|blankett\S*|formular\S*|bifog\S*|komplett\S*|hittar|register|registret|uppgifter om|uppgifterna (?:om|hittar|finns|nedan|ovan|i (?:mejlet|mitt|formular\S*|blankett\S*))|lamnade|lamnat|fylla|fyll|fyllt|adressbok\S*|katalog\S*|outlook|behover ni|bilag\S*|attach\S*|enclos\S*|pdf|medskickad\S*|skickas|mailas|mejlas|gatuadress\S*|hemadress\S*|bostadsadress\S*|mobilnum\S*|telefonnum\S*|personnum\S*|\S*anhorig\S*|civilstand\S*) ",
    )
});
pub(super) static BARE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:uppgift(?:er|erna)?|\S+beskrivning(?:en)?|descriptions?) "));
pub(super) static BENIGN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:chef|chefen|\S*lokal\S*|adress\S*|stalle|stallet|hus|huset|ort|gata|hemort|rum|rummet|lon|lonen|kostnadsstall\S*|namn|namnet|skylt|skylten|farg|vaning|plats|platsen|arbetsplats\S*|organisation\S*|forvaltning\S*|bolag\S*|arbetsgivar\S*|manager|boss|office|employer|floor|pay|address|name|kont\S*|telefon\S*|dator|kollegor|@place) ",
    )
});
pub(super) static ROLE_IN_SYSTEM: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:behorighet\S*|rattighet\S*|i systemet|permissions?|access|licens|treserva|admin) ",
    )
});
/// Words of correction.
pub(super) static CORRECTION: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:rattelse|rattar|korrigering|forresten|rattare sagt|nej|jag skrev fel|skrev fel|fel av mig|sorry|correction|i mean|i meant|actually|blev inte sa|oj|ursakta|forlat|ska vara|ska det vara|det ratta|glom det|andrat mig|uppdatering|visade sig|visar sig|scratch that|no wait|skrev jag fel|my mistake|i forra mejlet|i mitt forra) ",
    )
});
/// "RÄTTELSE innan jag hinner skicka: …": a sentence that is headed as a correction.
pub(super) static HEADS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ (?:rattelse|korrigering|correction|andring) (?:[^ .,]+ ){0,5}?(?::|,|\.|–) ")
});
pub(super) static FIRST_PERSON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mitt (?:\S+ )?\S*kont(?:o|ot)|my (?:\S+ )?account|min (?:\S+ )?tjanst|my (?:\S+ )?position|jag (?:flyttas|flyttar|overgar|gar over|byter|borjar)|(?:flyttas|flyttar|overgar|byter|borjar) jag|flytta mig|mitt \S*id) ",
    )
});
