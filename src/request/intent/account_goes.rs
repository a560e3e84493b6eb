//! Sentences that want an account to go along, in whatever words: "kan ni trolla över kontot", "glöm inte kontot", "my
//! account should end up there".
//!
//! No list holds all verbs by which an account goes: so one verb is left open, and the words around it are known. Asked only
//! of mails that tell a whole move. Never here: the orders of the grammar.

use std::sync::LazyLock;

use super::super::document::{Document, Sentence};
use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};

/// The account that one may order oneself.
static ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*kontot|(?:mitt|my) (?:[^ .,]+ )?(?:[a-z]*konto|account|login)|the account|@account|kontona|(?:[0-9]+|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|alla|samtliga|deras|vara|two|three|four|five|six|seven|eight|nine|ten|all|their|our) (?:[^ .,]+ )?(?:konton|accounts)) ",
    )
});
/// Words that ask somebody to do it.
static ASKS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:kan|kunde|skulle|vill|far|gar det|skulle kunna) (?:ni|du|man|vi be)|ni (?:kan|far|vill|skulle|kunde)|(?:can|could|would|will) you|you (?:could|can|would)|please|kindly|pls|plz|snalla|tack|vanligen|tacksam|se till|see to it|glom inte|don t forget|do not forget|hoppas|hope|vore (?:bra|fint|toppen|schysst)|hade varit bra|utgar (?:fran|ifran)|raknar med|hjalp|hjalpa|be er|ber er|onskar|onskas|undrar om ni|trust you|would like|d like|garna) ",
    )
});
/// "Kan kontot vandra med?", "can my account follow?"
static MAY_IT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:hej|och|sa|men|and|so|but|,) )*(?:kan|skulle|kunde|far|can|could|may) (?:(?:nu|da|inte|then|also|ocksa) )?(?:[a-z]*kontot|(?:mitt|my) (?:[^ .,]+ )?(?:[a-z]*konto|account)|the account) ",
    )
});
/// What has to be.
static HAS_TO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ska|skall|bor|borde|maste|behover|vill|should|must|needs?|has to|have to|will have to|want|ought) ",
    )
});
/// Where it goes, or that it goes along.
const GOES: &str = "dit dar med over dem deras hit ratt ratta hamna hamnar folja foljer folj hanga hanger flyttas flytta landa \
    landar tillhora tillhor vidare om there along across with follow come comes over under hos tillhorighet hemvist organisation darefter accordingly plats \
    them their @place";
/// Words of other wishes: what is closed, is locked, is left or is another's to order.
static OTHER_WISH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ej|ingen|inget|ingenting|aldrig|never|nothing|no|kvar|stanna|stannar|stay|stays|remain|remains|leave|lamna|sedan|later|aterkommer|avsluta[a-z]*|avslut|stang[a-z]*|close[sd]?|closed|delete[sd]?|remove[sd]?|ta bort|tas bort|last|locked|losenord[a-z]*|password|behorighet[a-z]*|permission[s]?|access|grupp[a-z]*|group|licens[a-z]*|license|fungera[a-z]*|funka[a-z]*|works?|namn|name|redan|already|automatiskt|automatically|bestallt|ordered|order|chef|chefen|manager|hr|nytt|new|anvanda|use|(?:om|ifall|if) (?:jag|man|hon|han|hen|det|tjansten|i|she|he|it|you)) ",
    )
});
/// "Vad händer med kontot?", "är det redan flyttat?"
static ASKS_OF_IT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:hej|och|men|sa|and|but|so|,) )*(?:vad|hur|nar|vem|varfor|ar|maste|behover|har|what|how|when|who|why|is|does|do|has|have) ",
    )
});
/// The same in so many words, whatever else a mail tells.
static ANOTHER_WISH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:ska|skall|bor|far|should|must|is to) (?:inte|ej|not)|avsluta|avslutas|stang|stanga|stangas|close|closed|delete|deleted|remove|removed|ta bort|tas bort|(?:ar|is|blev|blivit) (?:last|locked|sparrat)|las upp|oppna|unlock|losenord[a-z]*|password|behorighet[a-z]*|permissions?|access to|gruppen|sandlista[a-z]*|the [^ ]+ group|licensen|(?:ny|nya|new) (?:dator[a-z]*|mobil[a-z]*|telefon[a-z]*|skarm|computer|laptop|phone)|(?:hr|chefen|(?:min|hans|hennes|var) chef|my manager|her manager|his manager) (?:bestaller|har bestallt|bestallde|ordnar|fixar|skoter|orders|has ordered|will order|ordered|handles)|bestallningen (?:for|av|pa) (?:[^ .,]+ )?(?:kommer|gors|laggs)|stannar (?:kvar )?(?:hos|har|pa)|stays with|bara sa ni vet|for kannedom|just so you know) ",
    )
});
/// "Glöm inte kontot", "kan ni inte ta kontot också": a no that orders.
static KINDLY_NO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:glom inte|don t forget|do not forget|(?:kan|kunde|skulle|vill) (?:ni|du) inte|not only) ",
    )
});
/// Words that stand beside all that.
const BESIDE: &str = "\
    hej hejsan hello hi jag vi ni du i we you mig mej oss me us min mitt mina my hon han hen she he henne honom her him hennes hans \
    det den de dem detta this that it its en ett a an the och and samt sa so men but som att to of for till fran from i pa in on at by \
    av vid per hos under da nu then now ocksa too also aven garna bara just lite all allt kan kunde skulle vill far can could \
    would will ska skall bor borde maste behover should must need needs has have had ha har be vara var ar is blir bli become \
    please kindly pls plz snalla tack thanks vanligen vanliga vanlig tacksam se till see glom inte don t do not forget hoppas hope \
    vore bra fint toppen utgar raknar med hjalp hjalpa er be ber onskar onskas undrar om trust like d hand ta tar take takes get \
    fa fixa fixar ordna ordnar arrange sort gora gor kontot konto account login staden stadenkonto dagen dag day time then by \
    when nar den same samma tjansten tjanst flytt flytten move moved over across along there dit dar @account @person @date \
    konton accounts kontona visst val dock darfor alltsa therefore up out sag support supporten it";
/// Words beside those, of which one is the verb.
const MOST_OTHERS: usize = 1;

/// Whether a sentence of the mail wants the account to go along.
pub(in crate::request) fn wanted(document: &Document) -> bool {
    document
        .lines()
        .any(|(_, sentence)| ACCOUNT.is_match(&sentence.norm) && wants_it(sentence))
}

fn wants_it(sentence: &Sentence) -> bool {
    let norm = sentence.norm.as_str();
    let denied = (norm.contains(" inte ") || norm.contains(" not ") || norm.contains(" t "))
        && !KINDLY_NO.is_match(norm);
    let clause = spoken_of(norm);
    if denied || OTHER_WISH.is_match(&clause) {
        return false;
    }
    let goes = clause
        .split_whitespace()
        .any(|word| lexicon::lists(GOES, word));
    let asks = ASKS.is_match(&clause);
    let may_it = MAY_IT.is_match(norm);
    if sentence.question && !asks && !may_it {
        return false;
    }
    let is_word = |word: &&str| word.starts_with(|first: char| first.is_alphabetic());
    let others = clause
        .split_whitespace()
        .filter(is_word)
        .filter(|word| !lexicon::lists(BESIDE, word) && !lexicon::lists(GOES, word))
        .count();
    let told = asks || goes && (may_it || HAS_TO.is_match(&clause) || is_told_to_do(&clause));
    told && others <= MOST_OTHERS
}

/// Whether the mail asks or wants something else of an account: what happens to it, that it be closed, opened, left.
pub(super) fn has_another_wish(document: &Document) -> bool {
    document.lines().any(|(_, sentence)| {
        let norm = sentence.norm.as_str();
        if !ACCOUNT.is_match(norm) || wants_it(sentence) {
            return false;
        }
        let clause = spoken_of(norm);
        let asks = ASKS.is_match(norm) || MAY_IT.is_match(norm);
        sentence.question && !asks && ASKS_OF_IT.is_match(norm) || ANOTHER_WISH.is_match(&clause)
    })
}

/// "Lägg mitt konto under dem": a clause that begins with its verb, which asks nothing and is of nobody.
fn is_told_to_do(clause: &str) -> bool {
    const NO_VERB: &str = "jag vi ni du hon han hen i we you she he det den detta this that it kontot konto mitt min my the \
        @account @person @place @date om nar hur vad vem vart var if when how what who where att that som men but for ett en a";
    let small = |word: &&str| {
        !matches!(
            *word,
            "och" | "and" | "sa" | "so" | "hej" | "please" | "da" | "nu"
        )
    };
    let first = clause.split_whitespace().find(small).unwrap_or_default();
    let present = first.ends_with('r') && !matches!(first, "gor" | "for" | "kor" | "styr");
    !present && !lexicon::lists(NO_VERB, first)
}

/// The words from mark to mark around the account, up to a reason.
fn spoken_of(norm: &str) -> String {
    let clauses = norm.split([',', ';', ':', '.', '–', '(', ')']);
    let until = |clause: &str| {
        let ends = [
            " sa slipper ",
            " eftersom ",
            " sa att ",
            " for att ",
            " because ",
            " so that ",
            " nar ",
            " when ",
            " enligt ",
        ];
        let end = ends.iter().filter_map(|end| clause.find(end)).min();
        format!(
            " {} ",
            clause
                .get(..end.unwrap_or(clause.len()))
                .unwrap_or(clause)
                .trim()
        )
    };
    let with = clauses.map(until).filter(|clause| ACCOUNT.is_match(clause));
    with.collect()
}
