//! The work told by what alone is new: "det enda nya är loggan på mejlen", "nothing changes but the name on my payslip", "it is
//! the sign on the door that is changed"; and by what is neither added nor taken away.
//!
//! What alone is new must be of the employer, the place or the pay. Never here: "det enda som är sig likt är …", which tells
//! the opposite ([`is_all_that_stays`]).

use std::borrow::Cow;
use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// What goes with the employer, the place or the pay, up to the end of its clause.
const OUTSIDE: &str = r"(?:(?:att |that )?(?:(?:den|det|de|en|ett|ny|nya|nytt|min|mitt|mina|hennes|hans|hens|var|vilken|vilket|sjalva|vem som betalar|var|vad som star pa|dar det star|a|an|the|new|my|her|his|our|which|what it says on|who pays|where) ){0,3}(?:[a-z]*arbetsgivar[a-z]*|lonekontoret|huvudman(?:nen)?|[a-z]*forvaltning(?:en|ar|snamn|snamnet)?|[a-z]*bolag(?:et)?|organisation(?:en)?|[a-z]*tillhorighet(?:en)?|log[g]?an?|logotyp(?:en)?|[a-z]*skylt(?:en)?|lonebesked(?:et)?|lonespec[a-z]*|(?:vem som betalar|var|where|who pays) (?:my |her |his |min |hennes |hans )?(?:lon|lonen|salary)|loneutbetalaren?|passerkort(?:et)?|jackan?|trojan?|arbetsklader(?:na)?|avsandare(?:n)?|kostnadsstalle(?:t)?|namn(?:et)?|chef(?:en)?|brevpapper(?:et)?|nyckelband(?:et)?|employer(?: s (?:name|logo))?|logo|payslip|badge|jacket|letterhead|uniform|cost centre|boss|manager|department|administration|company|lanyard|name|sign|organisation|organization|@place)(?: (?:(?:pa|i|for|av|till|hos|under|vid|som|dar|vilken|on|of|in|at|for|who|that|which|where|underneath) (?:[^ .,]+ ){0,4}?[^ .,]+|(?:jag|hon|han|hen|i|she|he) (?:tillhor|hor till|lyder under|arbetar (?:for|pa|i)|jobbar (?:for|pa|i)|ar anstalld (?:av|i|hos|pa)|sitter (?:pa|i)|belongs? to|work(?:s)? (?:for|at|in)|(?:am|is) employed by)|kommer (?:fran|ifran)[^.,]*|comes from [^.,]*|da|betalar))?)";
/// What is new, or is changed.
const IS_NEW: &str = r"(?:(?:(?:ar|blir|is|s|will be|kommer att vara) )?(?:nytt|nya|ny|annorlunda|annat|new|different|changed|andrat)|andras?|andrar sig|byts(?: ut)?|byter|skiljer(?: sig)?|forandras?|changes?|differs?|will change|gets changed|hander|happens|marks|man marker)";

/// "Det enda nya är loggan", "det enda som skiljer är vem som betalar lönen".
static THE_ONLY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:det|den|the|my|her|his) (?:enda|only)|enda|only)(?: (?:thing|change|difference|skillnaden|skillnad|forandringen|andringen|nyheten|saken))?(?: (?:som|that|which))?(?: {IS_NEW})?(?: (?:for (?:mig|henne|honom|min del|hennes del|hans del|me|her|him)|for|at|to|i praktiken|in practice))? (?:ar|blir|is|will be|s)(?: (?:alltsa|egentligen|ju|att|really|that))? {OUTSIDE}(?:(?: ,)? (?:och|samt|and) (?:pa )?{OUTSIDE})* (?:[.;)–]|, (?:allt|annat|inget|ingenting|i ovrigt|resten|och|sa|inte|not|everything|nothing|the rest)|\( |sa |$)"
    ))
});
/// "Det är (bara) skylten på dörren som byts", "it is only the employer that changes".
static IT_IS_ONLY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:det|it) (?:ar|blir|is|e|s) (?:bara|endast|enbart|egentligen|just|only|merely)?(?: )?{OUTSIDE} (?:som|that|which) {IS_NEW}(?: (?:avsandare|namn|plats|hands|agare|ut))? (?:[.;)–]|, (?:inte|inget|ingenting|allt|det ar|not|nothing|everything)|$)"
    ))
});
/// "Inget annat ändras än förvaltningen", "nothing changes but my employer", "någon annan förändring än arbetsgivaren finns inte".
static NOTHING_BUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:inget|ingenting|nothing) (?:annat |else )?{IS_NEW}(?: (?:for (?:mig|henne|honom|me|her|him)|to me))?|(?:ingen|inga|nagon|nagra|no|any) (?:annan|andra|other) (?:forandring(?:ar)?|andring(?:ar)?|skillnad(?:er)?|changes?|difference)) (?:(?:ar det|blir det|there is) )?(?:an|forutom|utom|bortsett fran|but|except(?: for)?|other than|apart from) {OUTSIDE} (?:[.;)–]|, |finns|blir|ar|sker|is|$)"
    ))
});
/// "Inget mer och inget mindre än så", "none of this is taken away, added to or rearranged".
static NEITHER: LazyLock<Pattern> = LazyLock::new(|| {
    let taken = "(?:taken away|removed|dropped|tas bort|forsvinner|faller bort)";
    let added = "(?:added|added to|rearranged|changed|tillkommer|laggs till|andras)";
    pattern(&format!(
        r" (?:(?:det|jobbet|arbetet|it|that) (?:blir|ar|will be|is|s) (?:alltsa )?(?:inget|varken|neither|no) (?:mer|more) (?:och|eller|and|or|nor) (?:inget |no )?(?:mindre|less) (?:an (?:sa|det|nu|forut)|than (?:that|before|now)) [.,]|(?:none|inget) (?:of|av) (?:this|that|it|these|det|detta) (?:is|will be)?(?: )?(?:being )?{taken}(?: (?:,|or|eller|och) ?(?:or |eller )?{added})+ [.,;]|(?:nobody|no one|ingen) (?:[^ .,]+ ){{0,3}}?(?:takes? over|tar over) (?:any|anything|nagot|nagonting) (?:[^.]*? )?(?:nothing|inget|ingenting) (?:[^ .,]+ )?(?:on top|extra|in addition|ovanpa|darutover)|(?:lamna ifran|lamna over|hand over|give up) (?:[^ .,]+ )?(?:eller|or) (?:ta over|take over|take on) (?:[^.]*? )?(?:svaret|the answer) (?:var|ar|blev|was|is) (?:nej|no)|(?:inga|no) (?:[a-z]*arenden|[a-z]*uppgifter|kunder|klienter|elever|uppdrag|projekt|cases|duties|tasks|clients|customers) (?:lamnas over|lamnas|tas ifran|are handed over|is handed over) (?:, |och |and ){{1,2}}(?:inga|no|inget) (?:nya|nytt|new) (?:[^ .,]+ )?(?:tillkommer|kommer till|laggs till|added|come))"
    ))
});
/// "Det enda som är sig likt är kaffet": all else is not.
static STAYS_ALONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|den|the) (?:enda|only)|allt|all)(?: (?:thing|sak|saken))? (?:som |that |which )?(?:(?:ar|blir|is|s|forblir|remains|stays) (?:sig likt|sig lik|det ?samma|densamma|desamma|oforandrat|oforandrad|likadant|the same|unchanged|kvar|left)|(?:inte|not) (?:andras|changes|byts)|stannar|remains|stays(?: the same)?|foljer med|comes along) (?:ar|blir|is|will be|s) ",
    )
});
/// What makes it of the duties again, or not so.
static TURNED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte det enda|not the only|nastan|almost|hoppas|hope|kanske|maybe|[a-z]*uppgift[a-z]*|duties|tasks|ansvar[a-z]*|responsib[a-z]*|dessutom|tillkommer|also|besides|men|but (?:i|she|he|there)|fast) ",
    )
});

/// "The one thing that isn't new is the work".
static ALL_BUT_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|the) (?:enda|only|one)|one)(?: (?:thing|sak|saken))? (?:som |that |which )?(?:inte (?:ar nytt|ar ny|andras|byts|blir nytt|forandras)|isn t (?:new|changing|different)|is not (?:new|changing|different)|does not change|doesn t change|won t change|stays the same|remains the same|ar sig likt|ar (?:det)?samma|ar oforandrat) (?:ar|is|blir|will be) (?:sjalva |the |my |her |his |min |mina |hennes |hans |what i (?:actually )?do|vad jag gor)?(?:arbetet|jobbet|arbetsuppgifterna|uppgifterna|innehallet|work|job|tasks|duties)? ?(?:[:.,;–]|$)",
    )
});

/// Whether all that is new is of the employer, the place or the pay, or nothing of the work is more or less.
pub(super) fn tell(norm: &str) -> bool {
    let only = [
        &THE_ONLY,
        &IT_IS_ONLY,
        &NOTHING_BUT,
        &ALL_BUT,
        &BUT_NO_CHANGE,
        &NOT_THE_WORK,
        &THE_DIFFERENCE,
        &OTHERWISE,
    ];
    if ALL_BUT_WORK
        .find(norm)
        .is_some_and(|found| OF_WORK.is_match(&format!("{} ", found.as_str())))
    {
        return true;
    }
    let told = only.iter().chain([&&NEITHER]).any(|words| {
        words.find(norm).is_some_and(|found| {
            let before = norm.get(..=found.start()).unwrap_or_default();
            let behind = norm.get(found.end() - 1..).unwrap_or_default();
            !WISHED.is_match(before)
                && !TURNED.is_match(&format!("{before} : {behind}"))
                && !SAID_SO.is_match(behind)
                && !OF_A_TITLE.is_match(found.as_str())
        })
    });
    told && !STAYS_ALONE.is_match(norm)
}

/// "Only the employer is other", "bara chefen har ett annat namn": an aside on what is no work.
static ASIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:it is|det ar|sen ar det|sa det ar) )?(?:bara|endast|enbart|only|just) {OUTSIDE} (?:som |that )?(?:(?:ar|blir|har|is|are|has|have|gets?) (?:(?:en|ett|an|a|the) )?(?:annan|annat|andra|ny|nytt|nya|other|another|new|different)(?: (?:namn|name|logga|logo|adress|farg|color|colour))?|byts(?: ut)?|changes?) (?P<end>[.,;]|$)"
    ))
});

/// A sentence without asides on the employer, the place or the pay.
pub(super) fn without_asides(norm: &str) -> Cow<'_, str> {
    ASIDE.replace_all(norm, " $end")
}

/// "Allt utom arbetsgivaren är precis som förut".
static ALL_BUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:allt|allting|everything|all)(?: annat| else)? (?:utom|forutom|but|except(?: for)?|other than|an) {OUTSIDE} (?:ar|blir|forblir|stays?|remains?|is|will be) (?:(?:exakt|precis|exactly|just) )?(?:som (?:forut|vanligt|alltid|nu|idag)|oforandrat|detsamma|det samma|likadant|sig likt|as (?:it (?:is|was)|before|now|always)|the same|unchanged) ?(?:[.,;]|$)"
    ))
});
/// "Förutom skylten på dörren blir det ingen skillnad", "apart from the employer, nothing in her work changes".
static BUT_NO_CHANGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:nothing|inget|ingenting)(?: annat)? (?:but|except|other than|utom|an) {OUTSIDE} {IS_NEW}(?: (?:for|to) (?:me|her|him|mig|henne|honom))?|(?:forutom|utom|bortsett fran|apart from|except for|other than|aside from) {OUTSIDE} (?:, )?(?:(?:blir|ar|sker|is|will be) (?:det |there )?(?:ingen|inget|ingenting|inga|no) (?:skillnad|annat|nytt|forandring(?:ar)?|andring(?:ar)?|change|difference)|(?:andras|forandras) (?:inget|ingenting)|nothing (?:(?:in|about) (?:my|her|his|the) (?:work|job) )?(?:changes|is (?:different|new|changed)|will change))) ?(?:[.,;]|$)"
    ))
});
/// "Jag byter bara arbetsgivare, inte arbete", "only the logo changes; the work doesn't".
static NOT_THE_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    let employer = "(?:arbetsgivare|forvaltning|bolag|organisation|huvudman|employers?|administrations?|company|companies|department)";
    let work = "(?:(?:det|the|my|her|his|mitt|hennes|hans|sjalva) )?(?:jobb|jobbet|arbete|arbetet|syssla|sysslor|arbetsuppgifter|job|jobs|work|tasks|duties)";
    pattern(&format!(
        r" (?:(?:byter|byta|bytt|changes?|changing|swap|swaps|switch|switches) (?:(?:bara|endast|only|just|alltsa|jag|hon|han) )*{employer} (?:, )?(?:(?:men|och|but|and) )?(?:inte|ej|not) {work}|(?:bara|endast|only|just) {OUTSIDE} {IS_NEW} (?:[,;] )(?:(?:men|och|but|and) )?(?:{work} (?:does not|doesn t|gor det inte|gor inte det)|(?:inte|not) {work})|(?:det|it) (?:ar|is|s|blir) {OUTSIDE} (?:som|that|which) {IS_NEW} , (?:inte|not) {work}) (?:[.,;!]|$)"
    ))
});
/// "Bytet gäller bara arbetsgivaren, jobbet är exakt detsamma", "nytt namn på lönebeskedet, annars är arbetet som vanligt".
static OTHERWISE: LazyLock<Pattern> = LazyLock::new(|| {
    let work = "(?:(?:mitt|min|mina|hennes|hans|my|her|his|the|sjalva) )?(?:jobb|jobbet|arbete|arbetet|arbetsdagar|arbetsdagen|vardag|vardagen|work|job)";
    let stays = "(?:(?:exakt|precis|exactly|just) )?(?:detsamma|det samma|densamma|oforandrat|likadant|som (?:forut|vanligt|alltid|nu)|the same|unchanged|as (?:before|now|always|usual))";
    pattern(&format!(
        r" (?:(?:bytet|flytten|the (?:move|change)) (?:galler|ror|concerns|affects) (?:bara|endast|enbart|only|just) {OUTSIDE}|(?:ett )?(?:nytt namn|ny logga|ny avsandare|new name|new logo) (?:pa|on) [^ .,]+(?: [^ .,]+)?) ?[,;] (?:(?:men|och|but|and|annars|otherwise) )*(?:(?:ar|is) {work}|{work} (?:ar|is|blir|forblir|stays)) {stays} ?(?:[.,;]|$)"
    ))
});
/// "Skillnaden är bara att det står ett annat namn på lönebeskedet".
static THE_DIFFERENCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:skillnaden (?:ar|blir) (?:bara|endast|enbart)|den enda skillnaden (?:ar|blir)|(?:det )?enda skillnaden (?:ar|blir)|the only difference (?:is|will be)) (?:att |that )?(?:det star (?:ett |en )?(?:annat|annan|nytt|ny) (?:namn|avsandare|logga|arbetsgivare)(?: pa (?:[^ .,]+ )?[^ .,]+)?|(?:lonen|min lon|hennes lon|hans lon|my pay|my salary|her pay|her salary|his pay|his salary|the pay|the salary) (?:kommer|betalas|comes|is paid) [^.,;]*|(?:another|a different|a new) (?:name|logo|employer) [^.,;]*) (?:[.,;]|$)",
    )
});

/// What is wished, demanded or said by others.
static WISHED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hoppas|hoppades|hope[sd]?|kraver|kravde|onskar|onskade|vill|ville|trodde|tror|sa att|sa|sade|sager|pastar|menar|enligt|demands?|wants?|wanted|wish(?:es)?|thought|said|says|told|according|page|sida) ",
    )
});
static SAID_SO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?, (?:sa|sade|sager|said|says|hoppas|tror|hope|think) | (?:i stallet|istallet|instead) ",
    )
});
/// "Namnet på tjänsten": a title.
static OF_A_TITLE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:namn|namnet|name) (?:pa|av|of|for) (?:[^ ]+ )?(?:[a-z]*tjanst(?:en)?|jobbet|befattningen|rollen|job|post|position|role) ",
    )
});

/// The work, by any of its names.
static OF_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*uppgift[a-z]*|duties|tasks|jobbet|arbetet|job|work|innehallet|tjansten|do|gor) ",
    )
});

/// Whether something that is no work is all that stays the same.
pub(super) fn is_all_that_stays(norm: &str) -> bool {
    let found = STAYS_ALONE.find(norm);
    found.is_some_and(|found| {
        let behind = norm.get(found.end() - 1..).unwrap_or_default();
        !OF_WORK.is_match(behind)
            && found.as_str().contains("enda") | found.as_str().contains("only")
    })
}
