//! Frames that tell a day to be that of the move, whatever else is said around it. Never here: days of other matters.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::super::document::Sentence;
use super::super::pattern::{Pattern, pattern};
use super::cues::OTHER_DAY;

/// The post, in one word.
const POST: &str = r"(?:[a-z]*tjanst|tjansten|befattning|befattningen|anstallning|anstallningen|position|post|job)";

/// "Från och med", right before the first day of a time at a place.
static FROM_THEN_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fran|ifran|fran och med|fom|fr o m|f o m|from|as of|as from|starting|beginning|med start|med borjan)(?: den| the| on)? $",
    )
});
/// "… ligger min tjänst hos X", "… my position is placed at X": what a post does for a time.
static POST_IS_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    let there = r"(?:ligger|ligga|hor|tillhor|lyder|sorterar|placeras|placerad|flyttas|overgar|overfors|belongs|sits|(?:is|will be) (?:placed|located|moved|transferred)|moves|transfers)";
    pattern(&format!(
        r" (?:{there} (?:[^ .;,]+ ){{0,3}}?{POST}|{POST} (?:[^ .;,]+ ){{0,2}}?{there}) "
    ))
});
/// A time for which one only helps out.
static FOR_A_WHILE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:ut|in)?lan(?:as|ad|ar|ade|ats)?|hyrs|hyrd|vikari[a-z]*|tillfallig[a-z]*|tidsbegransa[a-z]*|provar|provanstall[a-z]*|loan(?:ed)?|lent|second(?:ed|ment)|temporar[a-z]*|interim|trial|projekt[a-z]*|project) ",
    )
});

/// Whether the day is the first of a time that the post itself is at a place: "fr.o.m. 1/4 t.o.m. 31/12 ligger tjänsten
/// hos X".
pub(super) fn begins_a_time_there(before: &str, clause: &str, sentence: &Sentence) -> bool {
    FROM_THEN_ON.is_match(before)
        && POST_IS_THERE.is_match(clause)
        && !FOR_A_WHILE.is_match(&sentence.norm)
}

/// Whether a day is the one that another was put off to: "flytten har skjutits upp från den 1 mars till den 1 maj".
pub(super) fn is_put_off_to(before: &str) -> bool {
    static PUT_OFF_TO: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:skjut[a-z]* (?:upp|fram)|skots (?:upp|fram)|framskju[a-z]*|uppskju[a-z]*|fram ?flytta[a-z]*|senarelagt?s?|senarelagd|tidigarelagt?s?|tidigarelagd|andra(?:s|ts|d|t|des)|flyttats|postponed|put off|put back|pushed back|brought forward|moved|changed|rescheduled) (?:[^ .;,@]+ ){0,2}?(?:fran|from) (?:den |the )?@date (?:, )?(?:till|to|until) (?:den |the )?$",
        )
    });
    // "The meeting was moved from 3 to 4 May" puts off no move of a post.
    PUT_OFF_TO.is_match(before) && !OTHER_DAY.is_match(before)
}

/// Whether a day begins its clause and what is done to the post follows at once: "…, den 9 juni, flyttas min tjänst".
pub(super) fn opens_the_move(before: &str, after: &str) -> bool {
    static BEGINS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?:^|[.,;:–(]|och|and|men|but)(?: (?:den|pa|redan|forst|nu|sedan|on|just|fran|och|med|fom|per))* $",
        )
    });
    static THEN_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r"^ (?:, )?(?:flyttas|flyttar|flyttades|gar|gick|overgar|overgick|overfors|overfordes|overflyttas|fors|byter|hor|tillhor|lyfts|tas|laggs|hamnar|borjar) (?:(?:(?:min|hennes|hans|hens|var|@person(?: s)?) (?:[^ .,;@]+ )?)?{POST}|(?:jag|hon|han|@person) (?:[^ .,;]+ ){{0,6}}?(?:tjanst|tjansten|befattning|over)) "
        ))
    });
    BEGINS.is_match(before) && THEN_MOVES.is_match(after)
}

/// "Does not move until 1 July", "flyttas inte förrän den 1 juli": the day before which nothing moves is the day.
pub(super) fn is_not_before(before: &str) -> bool {
    static NOT_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
        let moves = r"(?:flyttas|flyttar|overgar|overfors|gar over|byter|tillhor|hor till)";
        pattern(&format!(
            r" (?:{POST} (?:does not|doesn t|do not|will not|won t|is not|isn t) (?:[^ .,]+ )?(?:move|moved|transfer|transferred|change|go over|pass) (?:[^ .,]+ ){{0,4}}?(?:until|before|till)|(?:{POST}|hon|han|hen|jag|@person) (?:[^ .,]+ ){{0,2}}?{moves} (?:[^ .,]+ ){{0,4}}?(?:inte|ej) (?:[^ .,]+ ){{0,4}}?(?:forran|forrens|innan)|{moves} (?:[^ .,]+ ){{0,2}}?{POST} (?:[^ .,]+ ){{0,2}}?(?:inte|ej) (?:[^ .,]+ ){{0,4}}?(?:forran|forrens|innan))(?: den| the| pa)? $"
        ))
    });
    NOT_BEFORE.is_match(before)
}

/// Whether the day is told behind it to be that of the move: "HR has the 15th, and that is the day the post changes company".
pub(super) fn is_that_day(after: &str) -> bool {
    static THAT_DAY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r"^ [^.;@]*?(?:och|and|men|but|,|:) (?:that|det|this|it|den dagen) (?:is|ar|blir|s|will be) (?:the |also the |ju )?(?:day|date|dagen|datumet|den dag|da) (?:(?:on which|when|that|som|da|nar) )?(?:[^ .,@]+ ){{0,2}}?(?:{POST}|hon|han|hen|jag|she|he|i|@person) (?:[^ .,]+ )?(?:changes (?:company|employer|hands|organisation|administration)|byter (?:bolag|forvaltning|arbetsgivare|agare|hemvist)|flyttas|flyttar|overgar|overfors|gar over|moves?|is moved|is transferred|transfers|goes over) "
        ))
    });
    THAT_DAY.is_match(after)
}

/// Whether the move is told to be set for the day: "överföringen är fastställd till den 1 juni", "the move is scheduled for".
pub(super) fn is_set_for(before: &str) -> bool {
    static SET_FOR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r" (?:[a-z]*flytt(?:en)?|overforing(?:en)?|overflyttning(?:en)?|overgang(?:en)?|bytet?|{POST}(?: s)? (?:flytt|byte|overgang|move|transfer)|move|transfer|change|datumet|dagen) (?:[^ .;,]+ ){{0,12}}?(?:ar|blir|har|is|has been|was) (?:nu |now |blivit |been )?(?:faststalld|faststallt|faststallts|bestamd|bestamt|bestamts|satt|inlagd|inlagt|utsatt|spikad|spikat|beslutad|beslutat|inplanerad|planerad|schemalagd|set|fixed|scheduled|confirmed|planned|decided|agreed) (?:till|for|to|on|pa|att ske)(?: den| the| on)? $"
        ))
    });
    // "Mötet om flytten är satt till den 1 maj" sets a day for the meeting.
    static ABOUT_IT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:om|about|on|infor|kring|angaende|gallande|concerning|regarding)(?: (?:min|hennes|hans|my|her|his|the))? ?$",
        )
    });
    static TAKES_EFFECT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:change|move|transfer|bytet|byte|flytten|overgangen|andringen|forandringen|overforingen|overflyttningen|placeringen|det|detta|this|it) (?:[^ .;,]+ ){0,3}?(?:takes? effect|comes? into (?:effect|force)|trader i kraft|verkstalls|borjar galla) (?:(?:fran|och|med|fom|from|on|as|of|per|den|the) )*$",
        )
    });
    TAKES_EFFECT.is_match(before)
        || SET_FOR.find(before).is_some_and(|found| {
            let head = before.get(..found.start()).unwrap_or_default();
            !ABOUT_IT.is_match(&format!("{head} ")) && !is_of_other(found.as_str())
        })
}

/// "Dagen för avtackningen": whose day it is, where it is none of a move.
fn is_of_other(found: &str) -> bool {
    const OF_MOVE: [&str; 9] = [
        "flytt",
        "byte",
        "over",
        "tjanst",
        "befattning",
        "hennes",
        "hans",
        "min",
        "det",
    ];
    let heads = [" dagen for ", " datumet for ", " dagen till "];
    let what = heads.iter().find_map(|head| found.split_once(head));
    what.is_some_and(|(_, what)| !OF_MOVE.iter().any(|word| what.starts_with(word)))
}

/// Whether the post has been at its place since the day: "my position has been with X since 1 January".
pub(super) fn post_is_there_since(before: &str) -> bool {
    static POST_SINCE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r" {POST} (?:has|have|had|har|ar|is) (?:[^ .,;@]+ )?(?:been|varit|legat|hort|tillhort|belonged|sat|funnits|placerad|placed) (?:[^ .;,]+ ){{0,6}}?(?:since|sedan)(?: den| the)? $"
        ))
    });
    POST_SINCE.is_match(before)
}

/// A label of a day that has no colon of its own.
pub(super) static DAY_LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:flyttdag|flyttdatum|overgangsda(?:g|tum)|overforingsda(?:g|tum)|tilltrade(?:sdag)?|startdatum|move date|date of move|transfer date|effective date)(?: (?:den|the|ar|is|:))* $",
    )
});

/// A value that ends, and a sentence with a place behind it.
pub(super) static GOES_ON: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" \. (?:[^.]+ )?@place (?:[^.]+ )?$"));
/// A clause that tells who or what goes.
pub(super) static BEGINS_WITH_WHO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^ (?:(?:nu|da|att|that|now) )?(?:jag|hon|han|hen|vi|i|she|he|@person|(?:min|hennes|hans|hens|my|her|his|the) (?:[^ .,;@]+ )?{POST}|tjansten|befattningen) [^ .,;@]+ "
    ))
});
/// "Det här kom från Bodil i går": the day of a mail.
pub(super) static MAIL_CAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:det (?:har|dar|harna)|detta|mejlet|mailet|foljande|nedanstaende|this|it|below|the (?:mail|message|below)) (?:[^ .,]+ )?(?:kom|fick (?:jag|vi)|kommit|came|arrived|reached (?:me|us)) (?:(?:in|till|mig|oss|to|me|us|hit) ){0,3}(?:fran|from|av|by) (?:[^ .,;]+ ){1,3}$",
    )
});
/// "Den 11 augusti, men då är hon fortfarande vår".
pub(super) static STILL_HERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:men|fast|but) )?(?:da|then|at that time) (?:(?:ar|sitter|hor|tillhor|is|am) (?:hon|han|hen|jag|@person|tjansten)|(?:she|he|i) (?:is|am|ll be|will be)) (?:[^ .,]+ )?(?:fortfarande|alltjamt|annu|kvar|still) ",
    )
});
/// "Inte den 1 utan den 12": a day that is taken back.
pub(super) static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|not|icke)(?: langre)?(?: den| pa| per| fran| on| the| from| (?:the )?(?:day|date|dagen|datumet|flyttdagen) :)? $",
    )
});

/// Whether a day is one of the week that begins on this Monday.
pub(super) fn is_in_week(monday: Date, day: Date) -> bool {
    monday
        .until(day)
        .is_ok_and(|span| (0..7).contains(&span.get_days()))
}
