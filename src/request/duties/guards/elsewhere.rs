//! Duties that are not those of the post that moves: another's, told by a name in the genitive or in a clause on somebody
//! named in passing; those of an assignment beside the post; those that are rumoured, drafted or were only meant.

use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::super::rules::Says;
use super::Stretch;
use super::cues::BENIGN;

/// "Björns arbetsuppgifter", behind the name.
static OWNED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:s )?(?:gamla |tidigare |nuvarande |alla |samtliga |egna |old |former |current |all )?(?:[a-z]*uppgift(?:er|erna)?|[a-z]*arbete|[a-z]*jobb|ansvar|ansvarsomrade[a-z]*|[a-z]*roll|syssla|sysslor|goromal|duties|tasks|work|job|role|responsibilities) ",
    )
});
/// A clause on whoever was named before it, up to the statement: "…, som i mars gick till X med sina".
static CLAUSE_ON: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:, )?(?:som|who) (?:[^ .,;:]+ ){0,16}$"));
/// Words in such a clause by which the statement is of somebody else after all: "som intygar att hon har".
static TURNS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:att|that|hon|han|hen|jag|she|he|hennes|hans|her|his|min|mina|my|@person) ")
});
/// An assignment beside the post.
const ASSIGNMENT: &str = r"(?:[a-z]*klubben|facket|[a-z]*fackklubb[a-z]*|[a-z]*fackforening[a-z]*|[a-z]*skyddsombud[a-z]*|fackligt|facklig[a-z]*|fortroendevald[a-z]*|fortroendeuppdrag[a-z]*|namndeman|bisyssla[a-z]*|hembygdsforening[a-z]*|idrottsforening[a-z]*|the union|union (?:rep|representative|work|duties|assignment|club)|shop steward|safety representative|side job|the club)";
/// "… desamma, dvs de i klubben", "… som fackligt ombud".
static OF_ASSIGNMENT_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^ ?(?:som (?:forut|forr|nu|tidigare|forr om aren|idag) |as before |as now )?(?:(?:, |\( |– )?(?:dvs|d v s|det vill saga|det ar|alltsa|namligen|that is|i e|namely|meaning) (?:, )?)?(?:(?:, |\( )?(?:de|dem|dom|those|the ones) )?(?:(?:jag|hon|han|hen|i|she|he) (?:har|have|has) )?(?:i|pa|inom|for|som|at|in|of|as) (?:[^ .,]+ )?{ASSIGNMENT}\b"
    ))
});
/// "Mina fackliga …", "uppdraget i klubben är …".
static OF_ASSIGNMENT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:facklig[a-z]*|fortroende[a-z]*|union) (?:[a-z]*uppgift[a-z]*|[a-z]*uppdrag[a-z]*|duties|tasks|work)|(?:[a-z]*uppgift[a-z]*|[a-z]*uppdrag[a-z]*|duties|tasks|work|jobbet|arbetet) (?:[^ .,]+ )?(?:i|pa|inom|for|som|at|in|of|as) (?:[^ .,]+ )?{ASSIGNMENT}) "
    ))
});
/// "Snacket vid kaffet är att …", "word has it that …", up to the statement.
static RUMOURED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ryktet|rykten|ryktesvis|ryktesvagen|ryktas|skvallret|skvaller|snacket|snackas|pratet|pratas|talet|det sags|sags det|hort sagas|horsagen|hortalas|djungeltelegrafen|korridorsnacket|rumou?rs?|gossip|grapevine|hearsay|the talk|talk of|word is|word has it|the word is|it is said|people say|they say|allegedly|reportedly) (?:[^ .;:,]+ ){0,14}$",
    )
});
/// "Tvärtemot ryktet", "ryktet stämmer".
static RUMOUR_APART: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:tvartemot|trots|oavsett|till skillnad fran|stammer|sant|besannades|bekraftats|contrary|despite|unlike|whatever|true|confirmed) ",
    )
});
/// "Ett utkast där det står att …", "the draft says that …", up to the statement.
static DRAFTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*utkast|[a-z]*utkastet|koncept|forslag|forslaget|[a-z]*draft|proposal|osignera[a-z]*|oundertecknad[a-z]*|unsigned) (?:[^ .;:,]+ ){0,12}?(?:star|sager|lyder|anger|framgar|says?|states?|reads?|dar|where|har) (?:[^ .;:,]+ ){0,6}$",
    )
});
/// "Samma uppgifter som skulle flytta med", behind the statement: they were only meant to.
static ONLY_MEANT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:som|that|which) (?:det )?(?:(?:[a-z]+ )?skulle (?:ha )?(?:flytta|flyttat|folja|foljt|ga|gatt|komma|kommit|overga)|var (?:tankta|menade|avsedda|meningen)|(?:were|was) (?:supposed|meant|intended|going)|should have) ",
    )
});
/// "Egentligen …, men …".
static PROPERLY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:egentligen|ursprungligen|originally|supposedly|in principle|by rights) (?:[^ .,;]+ ){0,8}$",
    )
});
static BUT: LazyLock<Pattern> = LazyLock::new(|| pattern(r" (?:men|but|fast|however|yet) "));

impl Stretch<'_> {
    /// Whether "the same" is said of other duties than those of the post that moves, or of such as are not told for certain.
    pub(super) fn is_elsewhere(&self) -> bool {
        if self.says != Says::Same {
            return false;
        }
        let norm = self.sentence.norm.as_str();
        let before = norm.get(..self.norm.start).unwrap_or_default();
        let until = format!("{} ", before.trim_end());
        let found = norm.get(self.norm.clone()).unwrap_or_default();
        let behind = norm.get(self.norm.end..).unwrap_or_default();
        let after = format!(" {}", behind.trim_start());
        let properly = PROPERLY.is_match(&until) || found.starts_with("egentligen ");
        let rumoured = RUMOURED.is_match(&until) && !RUMOUR_APART.is_match(norm);
        rumoured
            || DRAFTED.is_match(&until)
            || ONLY_MEANT.is_match(&after)
            || properly && BUT.is_match(&after) && !BENIGN.is_match(&after)
            || OF_ASSIGNMENT_AFTER.is_match(&after)
            || OF_ASSIGNMENT.is_match(&format!("{}{found} ", self.head()))
            || self.is_named_for_another()
    }

    /// "Björns arbetsuppgifter, vilka är oförändrade"; "Amir, som gick till X med sina arbetsuppgifter intakta".
    fn is_named_for_another(&self) -> bool {
        let norm = self.sentence.norm.as_str();
        let part = self.context.part;
        let mut bystanders = self.context.cast.bystanders(part, self.sentence);
        bystanders.any(|token| {
            let word = part.text.get(token.range.clone()).unwrap_or_default();
            let behind = norm.get(token.norm.end..).unwrap_or_default();
            let near = token.norm.end + 1 >= self.norm.start
                || token.norm.end < self.norm.end && token.norm.end + 24 > self.norm.start;
            // "Befattningens arbetsuppgifter": a word that begins a sentence has its capital from there.
            let definite = ["ens", "ets", "nas"].iter().any(|end| word.ends_with(end));
            let a_thing = token.norm.start <= 1 && definite && word.chars().count() > 6;
            let genitive = (word.ends_with('s') || behind.starts_with(" s ")) && !a_thing;
            let owned =
                genitive && near && token.norm.end < self.norm.end && OWNED.is_match(behind);
            let between = norm.get(token.norm.end..self.norm.start);
            let in_clause = between.is_some_and(|between| {
                let between = format!("{} ", between.trim_end());
                CLAUSE_ON.is_match(&between) && !TURNS.is_match(&between)
            });
            owned || in_clause && !self.begins_a_clause()
        })
    }

    /// "Vera som leder gruppen intygar att han har samma uppgifter": who has them is told with them.
    fn begins_a_clause(&self) -> bool {
        let found = self.sentence.norm.get(self.norm.clone());
        let found = format!(" {} ", found.unwrap_or_default());
        [" att ", " that "].iter().any(|word| found.contains(word))
    }
}
