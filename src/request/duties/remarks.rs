//! Short sentences that lean on the one before them and take "the same" back: "Nästan, i alla fall.", "Utom jouren.", "Det tror
//! vi.", "Men det kan ändras."
//!
//! What they lean on states nothing then: the sender is asked. Never here: remarks that stand in the same sentence.

use std::sync::LazyLock;

use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};
use super::same_things;

/// The most words and marks of such a sentence.
const LONGEST: usize = 14;

/// "Nästan.", "I stort sett.", "At least most of it.": how far it goes.
static NEARLY: LazyLock<Pattern> = LazyLock::new(|| {
    let anyway = "(?: (?:, )?(?:i alla fall|iallafall|i varje fall|atminstone|anyway|at least|at any rate|val|alltsa|for det mesta|det mesta|det mesta av det|most of (?:it|them)))*";
    pattern(&format!(
        r"^ (?:(?:men|fast|but|though|well|naja|nja|dock|eller|or|ja|yes|so) (?:, )?)*(?:(?:atminstone|i alla fall|at least) )?(?:nastan|ungefar|i stort|i stort sett|stort sett|i princip|i huvudsak|mer eller mindre|sa gott som|pa det stora hela|till storsta delen|det mesta(?: av det| av dem)?|de flesta(?: av dem)?|en del av dem|halften av dem|till en borjan|tills vidare|pa pappret|pa papperet|formellt(?: sett)?|i teorin|nearly|almost|mostly|more or less|in principle|in theory|on paper|formally|by and large|on the whole|for the most part|most of (?:it|them)|some of (?:it|them)|half of (?:it|them)|to begin with|for now|for the time being|until further notice|give or take|tror (?:jag|vi)|hoppas (?:jag|vi)|antar (?:jag|vi)|vad jag vet|savitt jag vet|i think|i hope|i guess|i believe|probably|presumably|hopefully|as far as i know|to the best of my knowledge|troligen|troligtvis|antagligen|formodligen|kanske|perhaps|maybe){anyway} (?:[.)!]|$)"
    ))
});
/// "Det tror vi.", "That is the idea.", "Säker är jag inte.", "Men det kan ändras."
static DOUBTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|fast|but|though|well|dock|och|and|sa|so) (?:, )?)*(?:(?:det|sa|that|this|it) (?:(?:tror|hoppas|antar|gissar|formodar|utgar) (?:vi|jag|hon|han|chefen|de)|(?:ar|is|var|was) (?:(?:i alla fall|atminstone|iallafall|at least|anyway|ju) )*(?:tanken|planen|meningen|avsikten|forhoppningen|onskan|the (?:idea|plan|intention|hope|thought))|kan (?:ju |val |forstas |snabbt |komma att |mycket val )*(?:andras|andra sig|forandras|bli annorlunda|bli annat)|(?:may|might|could|can|will) (?:well |still |yet )?change|far (?:ni|du) fraga [^.]*|(?:ska|maste) (?:forst |annu )?(?:bekraftas|stammas av|ses over|confirmed)[^.]*)|(?:we|i) (?:(?:at least|certainly) )?(?:think|hope|believe|guess|assume|suppose|reckon) (?:so|that much)|(?:saker|helt saker|riktigt saker) (?:pa det )?ar (?:jag|vi|hon|han) inte|(?:jag|vi|i|we) (?:ar|am|are) (?:inte|not) (?:(?:helt|riktigt|sa|quite|entirely|absolutely|really|completely) )?(?:saker|sakra|sure|certain)|(?:you|ni|du) (?:must|should|have to|will have to|far|maste|kan) (?:ask|fraga) [^.]*)(?: (?:i alla fall|atminstone|iallafall|anyway|at least|pa det|om det|about that|of that))* ?(?:[.,!)]|$)",
    )
});
/// "Det gäller bara till årsskiftet.", "That is for the first months."
static FOR_A_TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|fast|but|though|dock|och|and|so|sa) (?:, )?)*(?:(?:det|sa|detta|that|this|it|they|de) (?:(?:galler|ar det|ar|blir det|is|are|holds|applies|goes) )(?:(?:dock|bara|endast|only|just|i alla fall|atminstone|at least|val) )*|(?:atminstone|i alla fall|at least|men bara|but only|bara|only) )(?:(?:fram )?(?:till|until) |under |during |de forsta|den forsta|det forsta|for the (?:first|next)|i (?:en|ett|nagra|tre|sex|tva|fyra|tolv|ett par) |for (?:a|some|three|six|two) |sa lange|as long as|while |inledningsvis|initially|till en borjan|to begin with|for now|tills vidare)",
    )
});
/// "Utom jouren.", "Med ett undantag: schemat.", "Plus the on-call.", "Fast utan jouren."
static EXCEPT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|fast|but|though|dock|och|and|allt|alla|all|everything) (?:, )?)*(?:(?:utom|forutom|minus|plus|inte|exklusive|inklusive|except(?: for)?|apart from|excluding|including|save for|utan|without|med|with|bortsett fran) (?:(?:the|all|min|mitt|mina|hennes|hans|her|his|my|inte) )?(?P<noun>[a-z-]+)(?: on call| call)?(?: ocksa| aven| dessutom| too| as well)? (?:[.,!)]|$)|(?:(?:med|with) )?(?:(?:nagra|ett par|ett|vissa|sma|a few|one|some|small|minor) )(?:undantag|exceptions?|tillagg|additions?)[^.]*|(?P<also>[a-z]+) (?:undantagen|undantaget|undantagna|oraknad|oraknat|excepted|excluded|aside) (?:[.!]|$))",
    )
});

/// Whether a short sentence takes back what the one before it says.
pub(super) fn takes_back(norm: &str, words: usize) -> bool {
    words <= LONGEST
        && (NEARLY.is_match(norm)
            || DOUBTED.is_match(norm)
            || FOR_A_TIME.is_match(norm)
            || excepts(norm))
}

fn excepts(norm: &str) -> bool {
    EXCEPT.captures(norm).is_some_and(|found| {
        let noun = found.name("noun").or_else(|| found.name("also"));
        noun.is_none_or(|noun| {
            !same_things::is_no_work(noun.as_str()) && !lexicon::lists(NOTHING, noun.as_str())
        })
    })
}

/// "Med vänlig hälsning", "utan undantag", "inte bråttom": what excepts nothing.
const NOTHING: &str = "vanlig vanliga vanligen hopp tack kind best many thanks regards basta halsningar halsning undantag \
    undantaget forandring forandringar andring andringar tillagg skillnad skillnader avdrag mer mera annat andra brattom problem \
    exception exceptions change changes addition additions difference differences more else hurry problems mvh";
