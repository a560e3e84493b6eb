//! A further account that is told by whose it is: "flytta gruppens konton", "everybody's account", "ta med hans konto när ni
//! ändå håller på", "ta steand0903 i samma veva", "min tjänst flyttas, och makens likaså".
//!
//! Never here: accounts that only stand side by side, and people who are named with nothing asked for them.

use std::sync::LazyLock;

use super::{NOT_MOVED, beside_mine};
use crate::request::document::{Document, Part, Sentence};
use crate::request::evidence::Evidence;
use crate::request::facts::Account;
use crate::request::mentions::Named;
use crate::request::pattern::{Pattern, pattern};

/// To move, and to take along.
const MOVES: &str = r"(?:flytta|flyttas|flyttar|overflytta[a-z]*|overfor[a-z]*|for over|ta over|tar over|byt|lyft over|move[sd]?|moving|transfer[a-z]*|migrate)";
/// "Gruppens konton", "everybody's account".
static OF_A_GROUP: LazyLock<Pattern> = LazyLock::new(|| {
    let many = r"(?:(?:hela )?(?:[a-z]*gruppens|[a-z]*teamets|[a-z]*enhetens|[a-z]*avdelningens|[a-z]*sektionens|[a-z]*lagets|gangets|skarans|kollegornas|medarbetarnas|personalens|de anstalldas|stabens|kansliets) (?:[^ .,]+ )?(?:konton|kontona|stadenkonton)|(?:allas|allihopas|samtligas|bagges|badas) (?:vara |deras )?(?:[^ .,]+ )?(?:konto|konton|kontona|stadenkonto)|(?:everybody|everyone|each of us|all of us|both of us|every one of us) s (?:[^ .,]+ )?accounts?|(?:the|our) (?:whole |entire )?(?:team|group|unit|department|section|staff|crew) s (?:[^ .,]+ )?accounts|(?:each|every one) of (?:our|their|the) accounts)";
    pattern(&format!(
        r" (?:{MOVES} (?:[^ .]+ ){{0,4}}?{many}|{many} (?:[^ .]+ ){{0,4}}?{MOVES}) "
    ))
});
/// Along with what was asked before.
const ALONG: &str = r"(?:i samma veva|i samma vev|i samma svang|i samma andetag|i farten|ocksa|aven|likasa|samtidigt|pa (?:samma|en) gang|nar ni (?:anda|andå|nu|ar igang|haller pa)|medan ni|too|as well|at the same time|while (?:you|at)|along)";
/// "Ta steand0903 i samma veva".
static ANOTHER_ID: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:ta|tag|flytta|fixa|ordna|lagg till|take|move|do|add|include|bring) (?:(?:med|garna|over|aven|ocksa|please|also|kontot|konto|account) ){{0,3}}@account (?:\) )?(?:[^ .,]+ ){{0,2}}?{ALONG} "
    ))
});
/// "Ta med hans konto när ni ändå håller på".
static HIS_ALONG: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:ta|tag|take|bring) (?:garna |sa |please )?(?:med|along|over) (?:(?:aven|ocksa|also) )?(?:hans|hennes|hens|his|her|hers|deras|their) (?:[a-z]*konto|kontot|account|inloggning|login)|(?:ta|tag|flytta|fixa|ordna|gor|take|move|do) (?:(?:garna|aven|med|sa|please|over) ){{0,2}}(?:hans|hennes|hens|his|her|hers) (?:[a-z]*konto |account |inloggning |login )?(?:[^ .,]+ ){{0,2}}?{ALONG}) "
    ))
});
/// "Bosses konto kan ni ta på samma gång".
static NAMES_ALONG: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:@person(?: s)?|(?P<whose>[a-z]+s)) (?:konto|account) (?:(?:kan|far|bor|can|could|may) (?:(?:ni|du|you) )?)(?:(?:ocksa|aven|val|garna|also|please|be) )*(?:ta|tas|flytta|flyttas|fixa|ordna|take|taken|move|moved|do|done) (?:[^ .,]+ ){{0,2}}?{ALONG} "
    ))
});
/// "Tom Reed is making the same move, his account is …".
static SAME_JOURNEY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:@person|hon|han|hen|she|he|kollega|colleague|[a-z]+) (?:(?:, )?(?:[^ .]+ ){1,4}?, )?(?:gor|ar i|sitter i|is making|makes|is doing|does|is in) (?:precis |exakt |exactly |just )?(?:samma|the same|same) (?:resa|flytt|byte|lage|sits|situation|move|transfer|journey|switch|boat|position) ",
    )
});
/// "… och makens likaså", "and so is my husband's".
static KIN_TOO: LazyLock<Pattern> = LazyLock::new(|| {
    let kin = r"(?:make|maka|man|fru|hustru|sambo|partner|syster|bror|brorsa|kollega|arbetskamrat|rumskamrat|husband|wife|partner|sister|brother|colleague|teammate|twin)";
    pattern(&format!(
        r" (?:(?:och|samt|liksom|precis som|and|as) (?:aven |ocksa |so )?(?:makens|makans|mannens|fruns|hustruns|sambons|systerns|broderns|brorsans|kollegans|min {kin}s|my {kin} s)(?: (?:tjanst|befattning|konto|post|position|job|account))? (?:[^ .,]+ )?(?:likasa|ocksa|aven|detsamma|med|samtidigt|too|as well|likewise)|and so (?:is|does|do|will|moves) (?:my {kin}|his|hers)(?: s)?) "
    ))
});

/// "The two of them come as a pair", "whatever you do to hers please do to his".
static A_PAIR: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:come|comes|go|goes|work|works) as a pair|(?:whatever|anything) you do (?:to|with|for) (?:hers|his|mine|theirs|her account|his account|mine) (?:, )?(?:please )?(?:do|also do|should be done) (?:the same )?(?:to|with|for)? ?(?:his|hers|theirs|mine)|(?:kommer|flyttar|gar|jobbar) som ett par|(?:allt )?(?:vad |det )?(?:ni )?gor (?:ni )?(?:med|for|at) (?:hennes|hans|mitt) (?:gor|far) (?:ni )?(?:ocksa )?(?:gora )?(?:med|for|at) (?:hans|hennes|hens)) ",
    )
});
/// "… så hennes konto går samma väg", "his login comes along too".
static THE_SAME_WAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:hans|hennes|hens|deras|his|her|hers|their) (?:konto|kontot|inlogg|inloggning|stadenkonto|account|login|accounts|konton) (?:(?:kan|far|ska|skall|bor|maste|should|can|has to|must) )?(?:ju |da |alltsa |then )?(?:ga|gar|folja|foljer|hanga|hanger|flyttas|flyttar|flytta|aka|aker|komma|kommer|goes|go|follows?|comes?|come|moves?|move|be moved) (?:[^ .,]+ ){{0,2}}?(?:samma (?:vag|resa|hall)|(?:the )?same (?:way|route|journey)|along|{ALONG}) "
    ))
});

/// The words that ask for a further account.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    document.lines().find_map(|(part, sentence)| {
        let norm = sentence.norm.as_str();
        let found = OF_A_GROUP
            .find(norm)
            .or_else(|| A_PAIR.find(norm))
            .or_else(|| KIN_TOO.find(norm).filter(|_| speaks_of_a_move(norm)))
            .or_else(|| beside_the_writer(document, norm))
            .or_else(|| {
                let other = ANOTHER_ID.find(norm).or_else(|| SAME_JOURNEY.find(norm))?;
                is_another(document, part, sentence).then_some(other)
            })?;
        let until = norm.get(..found.end()).unwrap_or_default();
        (!NOT_MOVED.is_match(until)).then(|| part.evidence(&sentence.text_range(found.range())))
    })
}

/// "Bosses konto" is somebody's; "hans konto" is a further one where the writer's own is spoken of.
fn beside_the_writer<'a>(document: &Document, norm: &'a str) -> Option<regex::Match<'a>> {
    const HIS: [&str; 4] = ["hans", "hens", "hennes", "deras"];
    let along = NAMES_ALONG.captures(norm);
    let whose = along.as_ref().and_then(|found| found.name("whose"));
    let of_somebody = whose.is_none_or(|whose| !HIS.contains(&whose.as_str()));
    let named = along.as_ref().and_then(|found| found.get(0));
    named.filter(|_| of_somebody).or_else(|| {
        let his = HIS_ALONG
            .find(norm)
            .or_else(|| THE_SAME_WAY.find(norm))
            .or(named)?;
        beside_mine::is_spoken_of(document).then_some(his)
    })
}

fn speaks_of_a_move(norm: &str) -> bool {
    [
        "flytt", "tjanst", "konto", "move", "transfer", "position", "account", "post ",
    ]
    .iter()
    .any(|word| norm.contains(word))
}

/// Whether a sentence names an id whose letters are not those of an id that the mail named before it.
fn is_another(document: &Document, part: &Part, sentence: &Sentence) -> bool {
    let letters = |part: &Part, sentence: &Sentence| -> Vec<String> {
        let mentions = sentence.mention_tokens();
        mentions
            .filter_map(|token| match &part.mention(token)?.named {
                Named::Account(Account::Id(id), _) => Some(id.get(..6).unwrap_or(id).to_owned()),
                _ => None,
            })
            .collect()
    };
    let here = letters(part, sentence);
    if here.iter().any(|id| here.first() != Some(id)) {
        return true;
    }
    let others = document
        .lines()
        .filter(|(_, other)| !std::ptr::eq(*other, sentence))
        .flat_map(|(part, other)| letters(part, other));
    others.into_iter().any(|other| !here.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::super::super::laid_out::mail;
    use super::read;

    #[test]
    fn a_further_account_is_asked_for() {
        for body in [
            "Omorganisationen gör att alla fjorton lämnar Higab. Flytta gruppens konton.",
            "Our entire team goes over. Please move everybody's account.",
            "Flytta mitt konto annber0101. Stefan Ek är i samma läge, så ta steekx0903 i samma veva.",
            "Flytta mitt konto annber0101. PS. Jonas Wik gör samma resa. Ta med hans konto när ni ändå håller på.",
            "Den 1 juni flyttas min tjänst till Higab, och makens likaså.",
            "My position moves to Higab on 1 June, and so does my husband's.",
            "Flytta mitt konto annber0101. Bosses konto kan ni ta på samma gång.",
            "Please move my account annber0101. Tom Reed is making the same move, his account is tomree0202.",
            "Allas konton ska flyttas samtidigt.",
            "Please move my account annber0101 and add tomekx0202 while you are at it.",
            "Flytta mitt konto annber0101. Vi är två om tjänsten, jag och Stina, så hennes konto går samma väg.",
            "Please move her account annber0101. The two of them come as a pair, so whatever you do to hers please do to his.",
            "Please move my account annber0101. Tom comes with me, and his account should come along too.",
            "Flytta mitt konto annber0101. Rut och jag delar på tjänsten, hennes inlogg ska gå samma väg.",
        ] {
            assert!(read(&mail("", body)).is_some(), "{body}");
        }
    }

    #[test]
    fn nothing_further_is_asked_for() {
        for body in [
            "Flytta mitt konto annber0101. Kollegornas konton flyttades redan i våras.",
            "Flytta hennes konto, ta med hennes telefon när ni ändå håller på.",
            "Min semester är slut, och makens likaså.",
            "Flytta konto annber0101. Ta annber0101 i samma veva som bytet.",
            "Everybody's account was discussed.",
            "Flytta hans konto när ni ändå håller på.",
        ] {
            assert!(read(&mail("", body)).is_none(), "{body}");
        }
    }
}
