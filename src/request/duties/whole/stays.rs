//! What is said of the duties in plain words that no rule over tags has: that they are kept, that they are today's, that they
//! agree with today's, that those of today are what one will do.
//!
//! "Remain" and "består" alone are the verb of "remain the same" and "består av", so what stands behind them decides. Where
//! they remain *with us*, they are left behind. Never here: what a work is, told without a word for duties.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::super::document::Sentence;
use super::super::super::pattern::{Pattern, pattern};
use super::super::rules::Says;
use super::super::tags::Tagged;
use super::super::{Context, guards};
use super::is_of_employee;

/// The duties, and of what they are.
const WORK: &str = "(?:[a-z]*arbetsuppgifter(?:na)?|uppgifter(?:na)?|sysslor(?:na)?|goromal(?:en)?|[a-z]*arbetsinnehall(?:et)?|arbetsmoment(?:en)?|(?:tjanstens|befattningens|jobbets|rollens|arbetets) innehall|innehallet i (?:arbetet|tjansten|jobbet|befattningen|rollen)|duties|(?:work |job )?tasks|responsibilities|assignments|job descriptions?|(?:job|work) content|content of (?:the|my|his|her) (?:work|job|position|post|role)|(?:det|allt|vad|what|everything|all) (?:som |that )?(?:jag|hon|han|hen|i|she|he) (?:gor|utfor|do|does)(?: (?:om dagarna|pa dagarna|till vardags|dagligen|pa jobbet|idag|i dag|nu|har|every day|day to day|at work|today|now|here))?|(?:min|mitt|hennes|hans|det|my|his|her|the) (?:dagliga |daily )?(?:arbete|arbetet|jobb|work))\
    (?: (?:of|in|i) (?:the|this|my|his|her|sjalva|min|hennes|hans|den har)? ?(?:post|position|role|job|tjansten|tjanst|befattningen|befattning|rollen|jobbet))?(?: i sig| themselves| itself)?(?: (?:som |that |which )?(?:jag|hon|han|hen|i|she|he) (?:har|have|has|utfor|skoter|perform|performs|do|does)(?: (?:nu|idag|i dag|now|today|har|here|hos oss))?)?";
/// The same behind a verb, with whose it is.
const OWN: &str = "(?:(?:alla|samtliga|all|of|every one of|each of|min|mina|mitt|sin|sina|sitt|hennes|hans|hens|my|his|her|the|de|dem|precis|exakt|just|exactly) )*";
/// Those of today.
const PRESENT: &str =
    "(?:nuvarande|dagens|befintliga|hittillsvarande|current|present|existing|today s)";
/// Words that make it firmer, or none.
const FIRM: &str = "(?:(?:alla|alltihop|allihop|allihopa|samtliga|helt|helt och hallet|fullt ut|fullstandigt|oavkortat|alltsa|darmed|saledes|salunda|givetvis|sjalvklart|forstas|naturligtvis|fortsatt|alltjamt|ju|i sin helhet|i sin nuvarande form|till fullo|till alla delar|i alla delar|rakt av|som de ar|som det ar|till (?:hundra|100) (?:procent|%)|hundra procentigt|i flytten|vid flytten|genom flytten|efter flytten|efter bytet|vid bytet|genom bytet|aven efter flytten|all|fully|thus|therefore|of course|simply|entirely|completely|in full|in place|in their entirety|in its entirety|as they are|as it is|as is|intact|through the move|after the move|throughout the move) )*";
/// What stands behind it, if only a mark or a word that joins.
const END: &str = "(?:[.,;:!)–]|$|och |and |men |but |fast |sa |so |nar |when |since |eftersom |medan |while |enligt |according )";
/// What is to come.
const TO_COME: &str = "(?:kommer|ska|skall|will|shall|ll|fortsatt|fortsattningsvis|framover|aven dar|aven sedan|dar|there|vidare|hos (?:dem|oss|er|@place)|pa @place|(?:pa|i|hos) (?:(?:det|den) )?nya (?:stallet|jobbet|arbetsplatsen|arbetsgivaren|forvaltningen|bolaget|organisationen)|at the new (?:place|workplace|employer|office|company)|efter (?:flytten|bytet|overgangen|@date)|after (?:the move|@date)|fran @date|from @date|far|continues?|keeps?|goes|go|gar|gar over|flyttar|flyttar over|foljer|moves?|transfers?)";

/// "Arbetsuppgifterna bibehålls", "all duties remain", "my tasks are retained in full".
static KEPT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?P<says>{WORK} (?:(?:ska|skall|kommer att|will|shall|do|does) )?{FIRM}(?:bibehalls|bibehallas|behalls|behallas|bevaras|bestar|besta|kvarstar|kvarsta|foljer med|folja med|remains?|(?:are|is|be|will be|ar|blir|vara|bli) {FIRM}(?:retained|kept|preserved|maintained|kept on|bibehallna|bibehallet|bevarade|bevarat|behallna)) {FIRM}) ?{END}"
    ))
});
/// "Arbetsuppgifterna är exakt de nuvarande", "the tasks are the current ones".
static TODAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?P<says>{WORK} (?:ar|blir|forblir|are|is|remain|remains|will be|will remain|ska vara|kommer att vara|kommer att bli) (?:(?:exakt|precis|just|helt enkelt|alltsa|fortsatt|alltjamt|fortfarande|och forblir|exactly|simply|still|thus|precisely) )*(?:(?:de|dem|det|den|the|my|his|her|hennes|hans|mina) )?{PRESENT}(?: ones?)? {FIRM}) ?{END}"
    ))
});
/// "Uppgifterna överensstämmer helt med dagens", "my tasks match my current ones", "differ in no way".
static AGREE: LazyLock<Pattern> = LazyLock::new(|| {
    let exact = "(?:exakt|precis|helt|helt och hallet|fullt ut|till fullo|till punkt och pricka|i allt|i alla delar|exactly|precisely|fully|completely|entirely|in every way|in all respects)";
    let todays = format!(
        "(?:(?:de|dem|det|the|my|his|her|mina|hennes|hans|sina|those of) )?(?:{PRESENT}(?: (?:ones?|{WORK}))?|i dag|idag|nu|today|now)"
    );
    pattern(&format!(
        r" (?P<says>{WORK} (?:(?:kommer att|ska|will) )?(?:(?:motsvarar|motsvara|corresponds?(?: to)?|agrees?(?: with)?) {exact}(?: to| with)?|{exact} (?:motsvarar|corresponds? to)|(?:overensstammer|overensstamma|sammanfaller|stammer|stamma|matchar|match(?:es)?)(?: {exact})?(?: overens)?(?: {exact})?(?: med)?) {todays}) ?{END}| (?P<also>{WORK} (?:differs?|varies|vary|skiljer sig|skiljer) (?:in no (?:way|respect)|inte pa nagot (?:satt|vis|punkt)|pa inget (?:satt|vis)|i inget (?:avseende|hanseende))(?: (?:from|fran|mot|an) {todays})?) ?{END}"
    ))
});
/// "Där har hon sina nuvarande arbetsuppgifter", "I will be doing all my current duties".
static GOES_ON_WITH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?P<says>{TO_COME} (?:(?:aven|ocksa|also|still|fortfarande|att|to|on|be|jag|hon|han|hen|i|she|he|framover|fortsatt|fortsatta|dar|there|precis|exakt|just) )*(?:ha|har|have|has|fa|far|utfora|utfor|skota|skoter|gora|gor|handlagga|perform|performing|performs|do|doing|does|with|med|having|keep|behalla) (?:(?:jag|hon|han|hen|i|she|he|aven|ocksa|da|also) )*{OWN}{PRESENT} {WORK} {FIRM}) ?{END}| (?P<also>(?:ha|har|have|has) (?:(?:jag|hon|han|hen|aven|ocksa|also) )*(?:fortsatt|framover|framgent|dar|sedan|still|hadanefter|efter (?:flytten|bytet)) {OWN}{PRESENT} {WORK} {FIRM}) ?{END}"
    ))
});
/// "Hos dem har hon de arbetsuppgifter hon redan har", "I will still have the duties I have today".
static HAS_ALREADY: LazyLock<Pattern> = LazyLock::new(|| {
    let who = "(?:jag|hon|han|hen|@person|i|she|he)";
    pattern(&format!(
        r" (?P<says>{TO_COME} (?:(?:aven|ocksa|also|still|fortfarande|att|to|on|be|jag|hon|han|hen|i|she|he|framover|fortsatt|med) )*(?:ha|har|have|has|fa|far|utfora|utfor|skota|skoter|gora|gor|perform|performing|do|doing|with|med) (?:(?:jag|hon|han|hen|i|she|he|aven|ocksa|da|also) )*(?:(?:precis|exakt|just|exactly|alla|samtliga|all) )*(?:de|dem|the|those) {WORK} (?:(?:som|that|which) )?{who} (?:(?:redan|already) )?(?:har|have|has|utfor|skoter|perform|performs|do|does) (?:(?:redan|already|nu|now|idag|i dag|today|hos oss|har|here) )*) ?{END}"
    ))
});
/// "Hon får inga nya arbetsuppgifter och mister inga".
static NONE_COMES_OR_GOES: LazyLock<Pattern> = LazyLock::new(|| {
    let gets =
        "(?:far|gets?|get|tar over|tillkommer|laggs till|are added|is added|has|have|will have|ha)";
    let loses = "(?:mister|mista|tappar|tappa|forlorar|forlora|blir av med|lamnar|loses?|drops?|gives? up|slipper|forsvinner|faller bort|gar bort|tas bort|are lost|are dropped|are removed|disappears?|falls? away)";
    let none = "(?:inga|inget|ingen|no|none|not one|inte nagra|inte nagon)";
    pattern(&format!(
        r" (?P<says>(?:{gets} {none} (?:(?:nya|new|fler|more|andra|other) )?(?:{WORK} )?(?:och|and) {loses} (?:heller )?{none}(?: either| heller)?|{none} (?:(?:nya|new|fler|more) )?{WORK} {gets} (?:och|and) {none} (?:(?:gamla|old|av dem|of them) )?{loses})) ?{END}"
    ))
});

/// "Hennes arbete är och förblir detsamma".
static IS_AND_REMAINS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?P<says>{WORK} (?:ar och forblir|ar och blir|is and (?:remains|stays)|are and (?:remain|stay)) (?:(?:precis|exakt|exactly) )?(?:desamma|detsamma|densamma|samma|oforandra(?:de|t|d)|the same|unchanged) (?:som (?:nu|idag|i dag|forut|tidigare) |as (?:now|today|before) )?) ?{END}"
    ))
});

/// "Arbetsuppgifter: kvarstår", "Duties: retained": what a field on duties says in a word.
static IN_A_WORD: LazyLock<Pattern> = LazyLock::new(|| {
    let firm = "(?:(?:alla|samtliga|helt|fullt ut|i sin helhet|fortsatt|ocksa|all|fully|in full|in their entirety|unchanged|oforandrade|som de ar|as they are) )*";
    pattern(&format!(
        r"^ {firm}(?:(?:de |the |mina |hennes |hans |my |her |his |precis de |exactly the )?(?:nuvarande|befintliga|current|present|existing)(?: ones)?|dagens|kvarstar|foljer med|bibehalls|behalls|bevaras|bestar|(?:are |to be |will be )?(?:retained|kept|preserved)|remain|come along|move along) {firm}(?:\. )?$"
    ))
});
/// Whether the value of a field on duties says in a word that they stay.
pub(in super::super) fn in_a_word(value: &str) -> bool {
    IN_A_WORD.is_match(value)
}

/// What is said to stay in plain words that no rule over tags has, unless it is denied or of new duties.
pub(in super::super) fn told(
    context: &Context<'_>,
    sentence: &Sentence,
    tagged: &Tagged,
) -> Option<(Range<usize>, Says)> {
    let found = tagged.found(&found(&sentence.norm)?);
    let before = tagged.text.get(..found.start)?;
    let turned = guards::negated(before)
        || guards::denied(before)
        || guards::of_new_duties(before, tagged.text.get(found.clone())?);
    let says = guards::partial(before, Says::Same);
    (!turned && is_of_employee(context, sentence)).then_some((found, says))
}

/// The bytes of a sentence's norm that say so.
fn found(norm: &str) -> Option<Range<usize>> {
    let patterns = [
        &KEPT,
        &TODAYS,
        &AGREE,
        &GOES_ON_WITH,
        &HAS_ALREADY,
        &NONE_COMES_OR_GOES,
        &IS_AND_REMAINS,
    ];
    patterns.into_iter().find_map(|pattern| {
        let found = pattern.captures(norm)?;
        let says = found.name("says").or_else(|| found.name("also"))?;
        Some(says.start()..says.start() + says.as_str().trim_end().len())
    })
}
