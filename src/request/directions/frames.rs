//! Frames of a sentence that tell which end of the move a place is: clefts, copulas, who has the post and who gets it.
//!
//! A frame is what stands right before the place, right behind it, or both. Never here: single words of direction.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::leads::Direction;

mod contrasts;
mod employers;
mod holders;
mod lists;
mod spans;

/// The post, in one word.
const POST: &str =
    r"(?:[a-z]*tjanst(?:en)?|befattning(?:en)?|anstallning(?:en)?|position|post|job|role)";
/// Whose it is.
const MY: &str =
    r"(?:min|mitt|hennes|hans|hens|var|vart|my|her|his|our|the|den har|this|@person(?: s)?)";
/// What an organisation is called where it is not named.
const ORGANISATION: &str = r"(?:arbetsgivar(?:e|en)|forvaltning(?:en)?|bolag(?:et)?|organisation(?:en)?|hemvist(?:en)?|arbetsplats(?:en)?|huvudman(?:nen)?|tillhorighet(?:en)?|agare(?:n)?|employer|organization|administration|company|home|workplace|owner|place)";
/// Small words before a verb, a day among them.
const BEFORE_VERB: &str = r"(?:(?:,|\(|\)|som|who|which|that|kommer|att|ska|skall|har|will|is|has|nu|da|den|pa|on|the|@date|tillbaka|ocksa|alltsa|now|then) )*";
const LOSES: &str = r"(?:slapper|slappte|overlamnar|overlamnade|avstar|avstod|skickar ivag|mister|miste|tappar|tappade|forlorar|forlorade|avyttrar|avyttrade|lamnar ifran sig|gor sig av med|loses?|losing|lost|gives? up|gave up|lets? go of|parts? with|releases?|released)";
const GETS: &str = r"(?:plockar upp|tar hand om|tar emot|tar over|overtar|far over|far|fick|valkomnar|forvarvar|arver|gets?|picks? up|takes? on|takes? over|receives?|gains?|inherits?)";

/// What stands around a place, and the end that it is then.
struct Frame {
    before: Option<Pattern>,
    after: Option<Pattern>,
    direction: Direction,
}

fn frame(direction: Direction, before: &str, after: &str) -> Frame {
    let side = |text: &str| (!text.is_empty()).then(|| pattern(text));
    Frame {
        before: side(before),
        after: side(after),
        direction,
    }
}

/// Which end a place is by the frame that it stands in. `before` is all of the sentence before it.
pub(super) fn told(before: &str, after: &str) -> Option<Direction> {
    let fits = |side: &Option<Pattern>, text: &str| {
        side.as_ref().is_none_or(|pattern| pattern.is_match(text))
    };
    FRAMES
        .iter()
        .find(|frame| fits(&frame.before, before) && fits(&frame.after, after))
        .map(|frame| frame.direction)
}

static FRAMES: LazyLock<Vec<Frame>> = LazyLock::new(|| {
    let mut frames = spans::told_by_the_latter();
    frames.extend(spans::told_by_spans());
    frames.extend(contrasts::told_by_contrast());
    frames.extend(employers::told_by_who_employs());
    frames.extend(employers::told_by_who_pays_and_leads());
    frames.extend(holders::told_by_who_has_it());
    frames.extend(holders::told_by_turns());
    frames.extend(told_by_clefts());
    frames.extend(told_by_being());
    frames.extend(told_by_belonging());
    frames.extend(told_by_the_person());
    frames.extend(told_by_whose());
    frames.extend(lists::told_by_lists());
    frames
});

/// Who moves: the person or the post.
fn subject() -> String {
    format!(r"(?:jag|hon|han|hen|i|she|he|@person|(?:{MY} )?{POST})")
}

/// "Det är X som jag lämnar och Y som jag kommer till", "the organisation I am leaving is X", "X, varifrån tjänsten går".
fn told_by_clefts() -> Vec<Frame> {
    use Direction::{From, To};
    let who = subject();
    let leaves = r"(?:lamnar|lamnade|slutar (?:hos|pa|i)|kommer i?fran|gar i?fran|flyttas i?fran|flyttar i?fran|leaves?|leaving|left|comes? from|moves? from)";
    let goes = r"(?:kommer till|gar till|gar over till|ska till|skall till|flyttar till|flyttas till|overgar till|hamnar (?:hos|pa|i)|borjar (?:hos|pa|i)|joins?|joining|go to|goes to|going to|moves? to|moving to|moved to|entering)";
    let which = format!(r"(?:{ORGANISATION}|one|den|det|dar|where)(?: (?:som|that|which|dit))?");
    vec![
        frame(
            From,
            "",
            &format!(
                r"^ (?:, )?(?:som|that|which) {who} (?:[^ .,;@]+ ){{0,3}}?{leaves} (?:[.,;]|$|och |and |on |@date |den |efter |after |nu |now )"
            ),
        ),
        frame(
            To,
            "",
            &format!(
                r"^ (?:, )?(?:som|that|which) {who} (?:[^ .,;@]+ ){{0,3}}?{goes} (?:[.,;]|$|och |and |on |@date |den |fran |from |nu |now )"
            ),
        ),
        frame(
            From,
            &format!(
                r" {which} {who} (?:[^ .;@]+ ){{0,8}}?{leaves} (?:ar|is|heter|var|was) (?:the )?$"
            ),
            "",
        ),
        frame(
            To,
            &format!(
                r" {which} {who} (?:[^ .;@]+ ){{0,8}}?{goes} (?:ar|is|heter|blir|will be) (?:the )?$"
            ),
            "",
        ),
        frame(
            To,
            "",
            &format!(
                r"^ (?:, )?(?:to which|to whom|where|dit|till vilken|till vilket) {who} (?:[^ .,;@]+ ){{0,3}}?(?:moved?|moves|moving|transferred|transfers|going|goes|flyttas|flyttar|gar|ska|overgar|fors|kommer) (?:[.,;]|$|och |and |on |over |@date |den |nu |now )"
            ),
        ),
        frame(
            From,
            "",
            r"^ (?:, )?(?:varifran|darifran|from where|from which|whence) ",
        ),
    ]
}

/// "Min gamla arbetsgivare är X, min nya är Y", "destinationen är Y", "from that day X is the company that it belongs to".
fn told_by_being() -> Vec<Frame> {
    use Direction::{From, To};
    let who = subject();
    let old = r"(?:gamla|gammal|nuvarande|tidigare|forra|forre|dagens|hittillsvarande|utgaende|avlamnande|avsandande|avgivande|old|former|previous|current|present|outgoing|releasing|sending)";
    let new = r"(?:nya|ny|nytt|kommande|blivande|framtida|mottagande|ingaende|tilltradande|new|next|future|incoming|receiving)";
    let is = r"(?:ar|is|heter|blir|will be)";
    // "Mottagare av tjänsten är X", and not of the invoice.
    let of_it = format!(
        r"(?: (?:for|av|till|of|to) (?:mig|henne|honom|me|her|him|@person|flytten|the move|(?:{MY} )?{POST}))?"
    );
    let then = r" (?:from (?:that day|then|there)(?: on(?:wards?)?)?|thereafter|afterwards|(?:fran|fom|fran och med) (?:den dagen|da|dess)|darefter|from @date|as of @date|(?:fran|fom|fran och med) @date) (?:, )?(?:[^ .;,@]+ ){0,3}$";
    let belongs = format!(
        r"^ (?:is|ar|blir|will be) (?:(?:now|nu) )?(?:the |den |det )?{ORGANISATION} (?:(?:that|which|som|dit|dar|where) )?(?:{who}|it|den) (?:[^ .,;@]+ ){{0,2}}?(?:belongs?|hor|tillhor|ligger|lyder) "
    );
    vec![
        frame(
            From,
            &format!(
                r" {old} (?:[a-z]+ )?{ORGANISATION}(?: [^ .;:,]+){{0,5}} (?:ar|is|heter|var|was) (?:the )?$"
            ),
            "",
        ),
        frame(
            To,
            &format!(r" {new} (?:[a-z]+ )?{ORGANISATION}(?: [^ .;:,]+){{0,5}} {is} (?:the )?$"),
            "",
        ),
        frame(
            From,
            &format!(
                r" (?:min|hennes|hans|my|her|his|den|the) {old} (?:one )?(?:ar|is|var|was) (?:the )?$"
            ),
            "",
        ),
        frame(
            To,
            &format!(r" (?:min|hennes|hans|my|her|his|den|the) {new} (?:one )?{is} (?:the )?$"),
            "",
        ),
        frame(
            From,
            &format!(
                r" (?:startpunkt(?:en)?|utgangspunkt(?:en)?|ursprung(?:et)?|avlamnar(?:e|en)|transferor|origin|starting point){of_it} (?:ar|is|heter|var|was) (?:the )?$"
            ),
            "",
        ),
        frame(
            To,
            &format!(
                r" (?:destination(?:en)?|mal(?:et)?|slutmal(?:et)?|mottagar(?:e|en)|transferee|recipient|receiver){of_it} {is} (?:the )?$"
            ),
            "",
        ),
        frame(To, then, &belongs),
        frame(From, "", r"^ (?:s )?(?:loss|forlust) (?:is|ar|blir) "),
        frame(
            To,
            r" (?:loss|forlust) (?:is|ar|blir) (?:the )?$",
            r"^ (?:s )?(?:gain|vinst) ",
        ),
    ]
}

/// "Min hittills till X hörande tjänst", "it used to belong to X", "t.o.m. den 31 maj hör den till X".
fn told_by_belonging() -> Vec<Frame> {
    use Direction::{From, To};
    vec![
        frame(
            From,
            &format!(
                r" (?:{MY}|den|en|a) (?:(?:hittills|idag|nu|tidigare|for narvarande|forut) )*(?:till|under|hos|pa|i|inom|vid) $"
            ),
            r"^ (?:horande|tillhorande|lydande|sorterande|placerade|liggande|befintliga|anstallda|anstalld) ",
        ),
        frame(
            From,
            r" (?:used to (?:belong|report|be|sit|work)|belonged|brukade (?:hora|tillhora|ligga|lyda|sitta)) (?:[^ .;,@]+ ){0,3}?(?:to|under|at|with|in|till|hos|pa|i|for) (?:the )?$",
            "",
        ),
        // "Sedan vecka 14 tillhör Nora inte längre X utan Y".
        frame(
            From,
            r" (?:tillhor|hor|lyder|sorterar|jobbar|arbetar|sitter|ar|finns|belongs?|works?|reports?|is) (?:[^ .;,]+ ){0,5}?(?:inte|ej|no|not) (?:langre|mer|longer|any longer) (?:(?:till|under|pa|hos|i|inom|to|at|with|for|of|in) )?(?:the )?$",
            "",
        ),
        // "Fr.o.m. 1/4 t.o.m. 31/12 ligger tjänsten hos X".
        frame(
            To,
            r" (?:fran|fom|from|fran och med|fr o m) (?:den |the )?@date (?:till och med|tom|t o m|till|until|through|to) (?:den |the )?@date (?:, )?(?:hor|tillhor|lyder|ligger|ar|sitter|finns|sorterar|belongs?|is|am|my|min) (?:[^ .;,@]+ |@person (?:s )?){0,6}?(?:(?:till|under|hos|pa|i|inom|vid|in|at|with|to|of) )?(?:the )?$",
            "",
        ),
        // "T.o.m. den 31 maj hör tjänsten till X".
        frame(
            From,
            r" (?:till och med|tom|t o m|fram till|until|through|up to|up until)(?: och med)? (?:den |the )?@date (?:, )?(?:hor|tillhor|lyder|ligger|ar|sitter|finns|sorterar|belongs?|is|am) (?:[^ .;,@]+ |@person (?:s )?){0,4}?(?:(?:till|under|hos|pa|i|inom|vid|in|at|with|to|of) )?(?:the )?$",
            "",
        ),
    ]
}

/// "Bo Ek, vars tjänst X får".
fn told_by_whose() -> Vec<Frame> {
    use Direction::{From, To};
    let whose = format!(r" (?:vars|whose) (?:[^ .,;@]+ )?{POST} $");
    vec![
        frame(
            From,
            &whose,
            &format!(r"^ (?:s [a-z]+ |[a-z]+skola )?{BEFORE_VERB}{LOSES} "),
        ),
        frame(
            To,
            &whose,
            &format!(r"^ (?:s )?(?:[a-z]*(?:skola|enhet|avdelning|kontor) )?{BEFORE_VERB}{GETS} "),
        ),
    ]
}

/// "Tyra Holst, hittills ÄVO-anställd", "Stadsfastigheters Eva Norling blir vår": whose one is until then.
fn told_by_the_person() -> Vec<Frame> {
    use Direction::From;
    vec![
        frame(
            From,
            r" (?:hittills|hitintills|idag|nu|tidigare|for narvarande|an sa lange|currently|until now|so far|formerly) (?:a |an |en )?$",
            r"^ (?:anstalld|anstallda|employee|employed|medarbetare) ",
        ),
        frame(From, "", r"^ (?:anstallda|medarbetaren|employee) @person "),
        frame(
            From,
            r"(?:^|[,;:–] |att |that ) ?$",
            r"^ (?:s )?(?:[a-z]+ )?@person (?:\( @account \) |, @account , )?(?:blir|kommer|gar|flyttar|flyttas|ska|skall|overgar|byter|becomes|comes|moves|joins|is joining|is moving|will) ",
        ),
    ]
}
