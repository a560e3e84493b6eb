//! The words that open a slot for a title, and the side of the move that they put it on.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::Side;

/// Words that open a slot: the title begins where the match ends.
pub(super) struct Slot {
    pub(super) opening: Pattern,
    pub(super) side: Side,
    /// Whether any words are a title here, or only those that look like one.
    pub(super) any: bool,
}

pub(super) static SLOTS: LazyLock<Vec<Slot>> = LazyLock::new(|| {
    let pron = "(?:jag|hon|han|hen|i|she|he|they|m|s|undertecknad|@person)";
    let post = r"(?:\S*tjanst|\S*tjansten|befattning|befattningen|anstallning|anstallningen|position|post|roll|rollen|role|jobb|jobbet|job|uppdrag|uppdraget|vikariat|syssla|sysslan|kall)";
    let title = "(?:titel|titeln|yrkestitel|yrkestiteln|tjanstetitel|tjanstetiteln|tjanstebenamning|tjanstebenamningen|benamningen|befattning|befattningen|title|job title)";
    let slot = |opening: String, side: Side, any: bool| Slot {
        opening: pattern(&opening),
        side,
        any,
    };
    vec![
        // Both sides.
        slot(format!(r" (?:samma|oforandrad|same|bibehallen) {title} (?:: |, |\( |som |– )?"), Side::Both, true),
        slot(format!(r" {title} (?:\S+ ){{0,2}}?(?:ar|e|is|remains|forblir|blir) (?:\S+ ){{0,3}}?(?:fortfarande|fortsatt|still|aven|ocksa|also) (?:dar |da |sedan |there |then |i fortsattningen )?"), Side::Both, false),
        slot(format!(r" (?:carry|carries|keep|keeps|retain|retains|have|has|bar|behaller|har) (?:kvar )?(?:the |her |his |my |sin |min )?(?:same )?{title} (?:of |som |as )?"), Side::After, false),
        // After.
        slot(format!(r" (?:ska|skall|kommer|will|going to|am to|is to|shall|ll) (?:{pron} )?(?:\S+ ){{0,3}}?(?:arbeta|jobba|tjanstgora|verka|vara|sitta|finnas|vara verksam|working|work|works|serve|serving|acting|act|employed) (?:[^ .;]+ ){{0,8}}?(?:som|as) "), Side::After, true),
        slot(r" (?:overgar|overga|overfors|flyttar|flyttas|flytta|gar|ga|byter|kommer|moves?|moving|transfers?|transferred|goes|going|transferring|coming|comes) (?:[^ .;]+ ){0,8}?(?:till|to|over) (?:[^ .;]+ ){0,3}?@place (?:\( @\S+ \) |, |@date |fran |from |den |och med |o m |on ){0,4}(?:som|as|dar (?:hon|han|hen|jag) (?:blir|ska vara|ar)|where (?:she|he|they|i) (?:becomes?|will be)) ".to_owned(), Side::After, false),
        slot(format!(r" (?:till|to) (?:\S+ )?{post} (?:som|as|of) "), Side::After, true),
        slot(format!(r" (?:fran|from) (?:\S+ )?{post} (?:som|as|of) "), Side::Before, true),
        slot(format!(r" {title} (?:efter flytten|efter|framover|efterat|after the move|after|then|sedan) (?:: |– )"), Side::After, true),
        slot(format!(r" (?:fran|from) (?:och med |o m )?(?:den )?@date (?:ar|blir) {pron} "), Side::After, false),
        slot(format!(r" (?:ny|nya|nytt|new|annan|annat|another) (?:\S+ ){{0,2}}?{post} (?:\S+ ){{0,3}}?(?:som|as|of) "), Side::After, true),
        slot(format!(r" (?:fatt|fick|far|got|get|gets|landed|offered|accepted|given|won|secured|tilldelats) (?:, )?(?:the |en |ett |a |an )?(?:ny |nya |new )?{post} (?:som|of|as) "), Side::After, true),
        slot(r" (?:ar|blir|is|am) (?:alltsa )?(?:fran|from|as of|fom) (?:och med )?(?:den |the )?@date (?:alltsa )?".to_owned(), Side::After, false),
        slot(r" (?:fatt|fick|far|sokt|sokte|erbjuden|erbjudits|tackat ja till|accepted|offered|got|landed|given|anstallts|anstallt|borja|borjar|borjade|starts?|starting|begins?|tilltrader|vikariera|vikarierar|anstalls|rekryterats?|tilltratt|join|joining|joins) (?:[^ .;]+ ){0,9}?(?:som|as) ".to_owned(), Side::After, true),
        slot(r" (?:utsetts|utsetts|utsedd|utses|befordrad|befordrats|befordras|promoted|appointed|utnamnd|utnamnts|forordnad|forordnats) (?:till|to|as|som) ".to_owned(), Side::After, true),
        slot(format!(r" (?:far|fick|fatt|gets|get) (?:\S+ ){{0,3}}?{title} "), Side::After, true),
        slot(r" (?:fortsatter|fortsatta|fortsatt|continues?|carry on|carries on|stay on|stays on) (?:jag |hon |han |dar |there )?(?:att (?:vara|jobba|arbeta|verka) |to work |working )?(?:som |as )".to_owned(), Side::After, false),
        slot(format!(r" (?:fran|from|fom|as of|from and with|per) (?:och med |o m )?(?:den |the )?@date (?:, )?(?:ar|blir|is) {pron} "), Side::After, false),
        slot(r" (?:on|from|as of|starting|per|since) (?:the )?@date (?:, )?(?:i|she|he|they|@person) (?:am|is|are|m|s|work|works|will work|ll be) (?:as )?".to_owned(), Side::After, false),
        slot(format!(r" (?:ny|nya|new|kommande|blivande|future) {title} "), Side::After, false),
        slot(r" (?:ska|skall|kommer|will|blir|ar|is) (?:[^ .;,]+ ){0,3}?(?:heta|kallas|benamnas|titulera\w*|called|titled|known as) ".to_owned(), Side::After, false),
        slot(r" (?:for att|to) (?:vara|bli|arbeta som|jobba som|become|work as) ".to_owned(), Side::After, false),
        slot(r" (?:goes|go|going|moves?|moving|flyttas|flyttar|gar|overgar|kommer) (?:over )?(?:there|dit) (?:som|as) ".to_owned(), Side::After, false),
        slot(r" (?:fran|from|fom|as of|per|efter|after) (?:och med |o m )?(?:den |the )?@date : ".to_owned(), Side::After, false),
        slot(r" (?:till|to) (?:the )?@place \( ".to_owned(), Side::After, false),
        slot(format!(r" (?:ny|nya|new) {title} (?:dar |there )?(?:: |– |ar |blir |is |will be )"), Side::After, true),
        slot(format!(r" (?:blir|ar da|becomes|will be) (?:(?:min|hennes|hans|my|her|his|the|nya|new) )*{title} (?:(?:da|dar|i stallet|istallet|then|there|: ) )*"), Side::After, true),
        slot(format!(r" {title} (?:dar|efterat|framover|da|sedan|pa @place|hos @place|there|then|afterwards|at @place) (?:ar|blir|heter|is|will be) "), Side::After, true),
        slot(format!(r" @date (?:, )?(?:blir|ar|jobbar|arbetar) {pron} (?:som )?"), Side::After, false),
        slot(format!(r" (?:forblir|remains?|remain|blir|bli|blev|kommer (?:\S+ ){{0,2}}?att (?:vara|bli)|ska vara|is to be|am to be|are to be|is going to be|ska {pron} vara|kommer {pron} att vara|kommer {pron} vara|kommer vara|will be|will become|become|becomes|becoming|kommer att sta|kommer det att sta|star det|kvar som) (?:{pron} )?"), Side::After, false),
        slot(r" (?:och|men|and|,) (?:fran|from) (?:och med )?(?:den )?(?:@date |(?:den dagen|den dag|det datumet|that day|that date|da|then) (?:som |as ))(?:som |as )?".to_owned(), Side::After, false),
        slot(r" (?:vikarie|vikariat|vik|vikariera|vikarierar|substitute|stand in) (?:for|at|pa) ".to_owned(), Side::After, false),
        slot(r" (?:picked|chosen|selected|hired|recruited) (?:here |there )?(?:for|as|to) ".to_owned(), Side::After, false),
        slot(r" (?:anstaller|anstalla|employs?|hires?|takes?|tar|rekryterar|recruits?) (?:henne|honom|mig|hen|her|him|me) (?:[^ .,;]+ ){0,3}?(?:som|as) ".to_owned(), Side::After, false),
        slot(r" (?:gar|ga|kliver|trader|steps?) in (?:(?:dar|there|hos (?:dem|er|oss)) )?(?:som|as) ".to_owned(), Side::After, false),
        // Before.
        slot(r" (?:arbetar|jobbar|jobbat|arbetat|jobba|anstalld|tjanstgor|verksam|work|works|working|worked|employed|employee|years) (?:[^ .;]+ ){0,9}?(?:som|as|like) ".to_owned(), Side::Before, true),
        slot(r" (?:lamnar|slutar|slutat|slutade|quits?|leaves?|leaving|left) (?:(?:(?:pa|hos|i|sin tjanst|sitt jobb) )?(?:@place |oss |us )?){0,2}(?:som|as) ".to_owned(), Side::Before, true),
        slot(r" (?:ar|sitter|finns) (?:[^ .;]+ ){0,6}?som ".to_owned(), Side::Before, false),
        slot(r" (?:och|som|who) (?:ar|am|is) ".to_owned(), Side::Before, false),
        slot(format!(r" {post} (?:som|as|of) "), Side::Before, true),
        slot(r" (?:arbets ?uppgift(?:er|erna)?|uppgift(?:er|erna)|sysslor(?:na)?|plats(?:en)?|arbetet?|jobbet?|duties|tasks|work) (?:(?:jag|hon|han|hen|i|she|he) (?:har|haft|hade|innehar|har haft|have|has|hold|holds) (?:\S+ )?)?(?:som|as) ".to_owned(), Side::Before, false),
        slot(format!(r" {post} (?:som )?(?:jag|hon|han|hen|i|she|he) (?:har|haft|hade|innehar|har haft|have|has|hold|holds) (?:\S+ )?(?:som|as) "), Side::Before, true),
        slot(format!(r" {post} (?:\( |, )"), Side::Before, false),
        slot(format!(r" (?:nuvarande|hittillsvarande|current|present) {title} "), Side::Before, false),
        slot(r" (?:used to be|has so far been|have so far been|hittills|formerly|until now) ".to_owned(), Side::Before, false),
        slot(format!(r" {title} (?:i dag|idag|nu|now|today|@date|fore flytten|innan|before) (?:: |– )"), Side::Before, true),
        slot(format!(r" (?:{title}) (?:: |ar |is |i dag ar |idag ar )"), Side::Before, true),
        slot(format!(r" {pron} (?:\( @account \) |, @account , )?(?:ar|am|is|m|s|var|was|har varit|have been|has been|heter) "), Side::Before, false),
        slot(format!(r" (?:ar|var|is|am|heter) {pron} (?:\( @account \) |, @account , )?"), Side::Before, false),
        slot(r"^ (?:ar|har varit|varit|am) ".to_owned(), Side::Before, false),
        slot(r"^ (?:som|as) (?:an? )?".to_owned(), Side::Before, false),
        slot(r" (?:jag|hon|han|hen|i|she|he) (?:varit|haft tjanst som|worked as) ".to_owned(), Side::Before, false),
        slot(r" (?:ar|am|is|m|s) (?:[^ .,;:]+ ){1,5}?(?:men|but) ".to_owned(), Side::Before, false),
        slot(r" ja (?:a|e|ar) ".to_owned(), Side::Before, false),
        slot(format!(r" {post} (?:som )?(?:jag|hon|han|hen|i|she|he) (?:har|haft|hade|innehar|have|has|hold|holds) , "), Side::Before, false),
        slot(r" (?:, |\. )(?:har varit|varit|var|ar) ".to_owned(), Side::Before, false),
        slot(r" (?:@person|@account|undertecknad|jag|mig|me) (?:\( @account \) )?(?:(?:har|here) )?(?:(?:pa|fran|at|from) @place )?(?:, |\( |/ |– )".to_owned(), Side::Before, false),
        slot(r" (?:av|of) (?:vara|mina|sina|our|my) ".to_owned(), Side::Before, false),
        slot(r" (?:har|have) (?:en|a|an) ".to_owned(), Side::Before, false),
        slot(r" \( @account , ".to_owned(), Side::Before, false),
        slot(r" (?:@place|team|tjansten|tjanst) \( ".to_owned(), Side::Before, false),
        slot(r" \( ".to_owned(), Side::Before, false),
        slot(r" arbetsuppgift(?:er)? , ".to_owned(), Side::Before, false),
    ]
});

/// "Från X till Y", "X blir Y" with a title on both sides.
pub(super) static FROM_TO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fran|from) (?:(?:jobbet |tjansten |rollen |being |arbetet )?(?:som |as )?)(?P<from>(?:[^ @,.;:]+ ){1,3}?)(?:(?:pa|hos|i|vid|at|with|in) @place )?(?:till|to) (?:an? |en |ett )?(?P<to>[^ @,.;:]+) ",
    )
});
pub(super) static BECOMES: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?P<from>[^ @,.;:]+) (?:blir|becomes) (?P<to>[^ @,.;:]+) "));
/// "I dag kock, där lönespecialist", "now a driver, there a planner".
pub(super) static NOW_AND_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|, |: |– |\( |\. ) ?(?:titel |title |befattning )?(?:i dag|idag|nu|har|hittills|today|now|here|currently|so far)(?: (?:ar jag|ar hon|ar han|ar hen|i am|she is|he is|som|as|:|an?|en|ett))* (?P<from>(?:[^ @,.;:]+ ){1,3}?)(?:, |; |– |/ |> )(?:(?:men|och|but|and) )?(?:titel |title |befattning )?(?:dar|there|sedan|sen|framover|darefter|efter flytten|after the move|then|afterwards|(?:pa|hos|at|with) @place|(?:fran|from|fom) @date)(?: (?:blir jag|blir hon|blir han|blir hen|ar hon|ar jag|ar han|blir|i will be|she will be|he will be|will be|som|as|:|an?|en|ett))* (?P<to>[^ @,.;:]+) ",
    )
});
/// "Titel till och med den 30 september vaktmästare, titel från den 1 oktober jurist": by the days on which they end and begin.
pub(super) static UNTIL_AND_FROM: LazyLock<Pattern> = LazyLock::new(|| {
    let title =
        r"(?:titel(?:n)?|yrkestitel(?:n)?|befattning(?:en)?|title|job title|role|roll(?:en)?)";
    let is = r"(?:: |, |is |was |will be |ar |blir |som |an? |en |ett )*";
    pattern(&format!(
        r" {title} (?:fram till|till och med|tom|t o m|till|until|up to|through|before|fore) (?:och med )?(?:den |the )?@date {is}(?P<from>(?:[^ @,.;:]+ ){{1,3}}?)(?:, |; |– |/ |\. )(?:(?:men|och|but|and) )?(?:{title} )?(?:from|as of|fran|fom|fr o m|efter|after) (?:och med )?(?:den |the )?@date {is}(?P<to>[^ @,.;:]+) "
    ))
});
/// "… utredare på X från måndagen den 3 mars": a title that one has from a day on.
pub(super) static FROM_A_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:pa|hos|i|inom|vid|at|with|in) (?:the )?@place (?:fran|from|fom|as of|as from|starting) (?:(?:och med|and including|den|the|redan) ){0,2}@date ",
    )
});
/// "Där blir hon gruppledare i stället för inspektör".
pub(super) static IN_PLACE_OF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:blir|bli|blivit|vara|ar|som|become[s]?|be|is|as) (?:(?:jag|hon|han|hen|@person|alltsa|dar|an?|en|ett) ){0,3}(?P<to>[^ @,.;:]+) (?:i stallet for|istallet for|i st f|instead of|rather than) (?:(?:som|as|an?|en|ett|being|att vara) ){0,2}(?P<from>[^ @,.;:]+) ",
    )
});
/// "Ekonom på X, kommunikatör på Y".
pub(super) static AT_BOTH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?P<from>[^ @,.;:]+) (?:pa|hos|i|vid|at|with|in) @place (?:idag |i dag |today |now |nu )?, (?:(?:men|och|but|and) )?(?:(?:fran|from|fom) (?:den )?@date )?(?:an? |en |ett )?(?P<to>(?:[^ @,.;:]+ ){1,3}?)(?:pa|hos|i|vid|at|with|in) @place ",
    )
});
/// The title before its verb: "Förskollärare är jag nu", "förskollärare ska jag vara".
pub(super) static INVERTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?P<title>[^ @,.;:]+) (?:(?:pa|hos|i|vid) @place )?(?P<verb>ar|ska|kommer|blir|flyttas|flyttar|byter|gar) (?:jag|hon|han|hen) ",
    )
});
/// "… och är det även då", "det heter jag då också".
pub(super) static STAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ar det (?:aven|ocksa|fortfarande)|det (?:kommer|ska|fortsatter) (?:jag|hon|han|hen)(?: att)?(?: vara| forbli)?(?: (?:aven|ocksa|fortfarande|i fortsattningen|framover|dar|da))+|(?:bade )?(?:fore|innan) och efter(?: flytten)?|both before and after|before and after(?: the move)?|(?:carry|carries|keep|keeps) (?:the |her |his |my )?title (?:there )?(?:too|as well|also)|det (?:heter|ar|blir|forblir) (?:jag|hon|han|hen) (?:da ocksa|ocksa|dar ocksa|aven|fortfarande)|ar (?:jag|hon|han) (?:dar|da) ocksa|fortsatter (?:jag |hon |han )?(?:att )?vara det) ",
    )
});
/// A title in front of a name.
pub(super) static BEFORE_NAME: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?P<title>[^ @,.;:]+) @person "));
/// "Our vessel traffic coordinator Piotr Nowak": an English title is as long as what stands behind its article.
pub(super) static BEFORE_NAME_EN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:our|my|a|an|the|one of our|one of my) (?:own |new |former |dear )*(?P<title>(?:[^ @,.;:()]+ ){1,4})@person ",
    )
});
/// "My data analyst position": a title between whose it is and the post.
pub(super) static BEFORE_POST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:my|her|his|our|the) (?P<title>(?:[^ @,.;:()]+ ){1,3}?)(?:position|post|job|role) ",
    )
});
/// "En trafikvärd vid namn Sibel Aydin", "a librarian called …".
pub(super) static BY_NAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?P<title>[^ @,.;:]+) (?:vid namn|med namnet|som heter|named|called|by the name of) @person ",
    )
});
/// "Vi får över en familjehemskonsulent, Jorge Álvarez": the name stands behind the title and its comma.
pub(super) static APPOSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:over|emot|hit|har|valkomnar|gets?|getting|receives?|receiving|welcome|welcoming) (?:en|ett|a|an) (?P<title>(?:[^ @,.;:()]+ ){1,4}), @person ",
    )
});
/// People who are not the employee.
pub(super) static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:min|mina|my|her|his|hennes|hans|nya|nuvarande|forra|deras|er|ert|sin) (?:nya |nuvarande |forra |new |former )?$",
    )
});
