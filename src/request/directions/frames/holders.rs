//! Frames of who has the post, lets it go or takes it. Never here: lists of staff, and where the post belongs.

use super::{BEFORE_VERB, Direction, Frame, LOSES, MY, ORGANISATION, POST, frame};

/// Whom or what an organisation lets go or takes; "den" alone, for "den gamla datorn" is another thing.
fn me_or_the_post() -> String {
    // "Vår kundtjänst" is no post; "min kuratorstjänst" is one.
    let bare = r"(?:tjanst|befattning|anstallning|position|post|job|role)";
    let post = r"(?:[a-z]*tjanst|befattning|anstallning|position|post|job|role)";
    let alone = r"(?:den|it) (?:[.,;]|$|@date|i ?stallet|instead|nu|now|sedan|da|then|fran|fom|from|och|and|efter|after)";
    format!(
        r"(?:mig|mej|henne|honom|hen|me|her|him|tjansten|befattningen|anstallningen|@person(?: s)?|{MY} {bare}|(?:min|hennes|hans|hens|my|her|his) (?:[a-z]+ )?{post}|{alone})"
    )
}

/// "X släpper min tjänst", "Y plockar upp den", "Y hade mig", "överlämnar tjänsten åt Y".
pub(super) fn told_by_who_has_it() -> Vec<Frame> {
    use Direction::{From, To};
    let me = me_or_the_post();
    vec![
        frame(
            From,
            "",
            &format!(r"^ {BEFORE_VERB}{LOSES} (?:(?:nu|da|ifran sig|now) )?{me}(?: |$)"),
        ),
        frame(
            To,
            "",
            &format!(
                r"^ {BEFORE_VERB}(?:plockar upp|tar hand om|arver|forvarvar|picks? up|takes? on|inherits?|gains?) (?:(?:nu|da|now) )?{me}(?: |$)"
            ),
        ),
        frame(
            From,
            "",
            &format!(
                r"^ (?:hade|har haft|har hittills haft|had|has had|used to have) (?:(?:alltid|hittills|tidigare|until now) )?{me}(?: |$)"
            ),
        ),
        frame(
            To,
            "",
            &format!(
                r"^ (?:ska|skall|kommer att|will|is going to|is to) (?:ha|fa|have|get) {me}(?: |$)"
            ),
        ),
        frame(
            To,
            &format!(
                r" (?:overlamnar|overlater|avstar|ger|lamnar over|slapper|hands?(?: over)?|gives?|cedes?|passes) (?:[^ .;,]+ ){{0,2}}?{POST} (?:[^ .;,@]+ ){{0,3}}?(?:at|till|to|till forman for|in favour of) (?:the )?$"
            ),
            "",
        ),
        frame(
            From,
            r" (?:avyttras|overlamnas|slapps|avges|lamnas ifran|released|given up|let go) (?:[^ .;,@]+ ){0,3}?(?:av|fran|by|from) (?:the )?$",
            "",
        ),
        frame(
            To,
            r" (?:tas|tagits|togs|taken) (?:[^ .;,]+ ){0,4}?over (?:av|by) (?:the )?$",
            "",
        ),
        frame(
            To,
            "",
            &format!(
                r"^ (?:tar|tog|ska ta|takes?|took|will take) (?:[^ .;,]+ ){{0,5}}?over {me}(?: |$)"
            ),
        ),
    ]
}

/// "Tas emot av oss på X", "X har den nu, Y har den sedan", "before this is X".
pub(super) fn told_by_turns() -> Vec<Frame> {
    use Direction::{From, To};
    // Where somebody has it, "den" may stand for the post whatever follows.
    let me = format!(r"(?:den|det|mig|henne|honom|it|me|her|him|@person|{MY} {POST})");
    vec![
        // "Tas emot av oss här på X".
        frame(
            To,
            r" (?:(?:tas|tagits|togs) (?:[^ .,;]+ )?emot|mottas|valkomnas|received|welcomed|taken on) (?:[^ .,;]+ )?(?:av|hos|by) (?:oss|us)(?: (?:har|here))?(?: (?:pa|hos|i|at|in|vid|inom))? (?:the )?$",
            "",
        ),
        // "X har den nu, Y har den sedan".
        frame(
            From,
            "",
            &format!(
                r"^ (?:har|has) {me} (?:(?:an sa lange|fortfarande|still) )?(?:nu|idag|i dag|an|now|today|at present|until then)(?: |$)"
            ),
        ),
        frame(
            To,
            "",
            &format!(
                r"^ (?:har|has) {me} (?:sedan|darefter|framover|efterat|efter flytten|fran da|(?:fran|fom|from)(?: och med)? (?:(?:den|the) )?@date|afterwards|then|thereafter|after that|after the move)(?: |$)"
            ),
        ),
        // "From Monday, Y will be the home of the position"; "before this is X".
        frame(
            To,
            "",
            &format!(
                r"^ (?:will be|becomes|is going to be|blir) (?:(?:the|its|my|her|his|den|det|min|hennes|hans) )?(?:new |nya |ny |nytt )?(?:{ORGANISATION}|hem) (?:of|for|till|at|to) (?:[^ .,;@]+ ){{0,2}}?(?:{POST}|mig|henne|honom|me|her|him)(?: |$)"
            ),
        ),
        frame(
            From,
            r"(?:^|[.,;:–] )(?:and |och |men |but )?(?:before(?: (?:this|that|then))?|previously|until then|innan dess|fore det|dessforinnan|tidigare|forut) (?:is|was|it is|it was|var det|ar det|var|ar) (?:the )?$",
            "",
        ),
    ]
}
