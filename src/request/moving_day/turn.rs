//! The day on which it turns, told by a noun or a picture and no verb of moving: "startskottet går", "brytdatum", "blir första
//! dan under dem". Never here: the first day of a course, a campaign, a leave.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// What stands right before such a day.
static TURNS_ON: LazyLock<Pattern> = LazyLock::new(|| {
    let of_move = r"(?:(?:for|till|of|for) (?:flytten|bytet|overgangen|the (?:move|change)) )?";
    let is = r"(?:ar|blir|infaller|galler|:|is|will be|falls on)";
    pattern(&format!(
        r" (?:startskottet {of_move}(?:gar|ljuder|smaller)|(?:brytda|skiftesda|bytesda|skarningsda|skifteda)[a-z]+ {of_move}(?:{is})?|(?:brytpunkten|startpunkten|vandpunkten) {of_move}{is}|(?:overforingen|flytten|bytet|overgangen|overflyttningen|overlatelsen|overtagandet) (?:ar |har )?(?:daterad|daterat|daterats)(?: till)?|(?:overenskommelsen|uppgorelsen|agreement) (?:trader i kraft|galler fran|takes effect|comes into force)|(?:hoppet|skiftet|klivet|steget|overlamnandet) (?:gors|tas|sker)|(?:changeover|switchover|switch|cutover|crossover)(?: date)? (?:is|will be|takes place)(?: (?:set|fixed|scheduled))?(?: (?:for|on))?|(?:it|everything|it all|that) (?:all )?(?:kicks off|goes live)|premiaren hos @place {is}) ?(?:(?:den|the|on|nu|alltsa|fran|from) )*$"
    ))
});
/// What stands right behind it.
static IS_THE_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:blir|ar|is|will be|becomes) (?:(?:min|hans|hennes|hens|var|my|her|his|our|the) )?(?:forsta|forste|first|@date) (?:dan|dagen|dag|arbetsdag|arbetsdagen|day|working day) (?:under|hos|pa|i|med|with|at|in|under) (?:dem|dom|them|@place|(?:den|det|de|the) (?:nya|nye|new) (?:arbetsgivaren|forvaltningen|bolaget|huvudmannen|employer|administration|company))",
    )
});

/// "Lönerna, med brytdatum den femte": a day that comes each month in somebody's work.
static OF_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r", (?:med|vid|infor|efter) (?:brytda|skiftesda|bytesda)[a-z]+ (?:[^ ]+ ){0,2}$")
});

/// Whether the words around a day tell that the move turns on it.
pub(super) fn is_the_day(before: &str, after: &str) -> bool {
    TURNS_ON.is_match(before) && !OF_WORK.is_match(before) || IS_THE_FIRST.is_match(after)
}
