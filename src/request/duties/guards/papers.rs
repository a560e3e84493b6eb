//! Duties that are told to stand in a paper, those of one who had them, and those of some days of the week: none of these
//! states that the employee's own stay.

use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::super::rules::Says;
use super::Stretch;

/// "See the two PDFs attached", "framgår av bilagan".
static IN_A_PAPER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:se|see|framgar|framga|finns|star|refer|hanvisar|beskrivs|listas|i|in|laggs|bifogas|are|is) (?:[^ .,]+ ){0,4}?(?:attached|attachments?|enclosed|enclosure|bifoga[a-z]*|bilagan|bilaga|bilagor|bilagorna|pdf|pdfs|pdfen|pdferna|dokumenten|dokumentet|medskickad[a-z]*) ",
    )
});
/// "Samma uppgifter som han har skött", in a mail on one's own post.
static LIKE_HIS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:som|as|that) (?:han|hon|hen|he|she) (?:(?:har|hade|has|had) )?(?:(?:alltid|ju|nu|always) )?(?:skott|haft|gjort|hade|gjorde|har|skoter|gor|handled|had|has|did|done|does)\b",
    )
});
/// "The same as those of everybody else in the team", "samma som våra anläggningsarbetare".
static LIKE_THEIRS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:som|as|like) (?:(?:those|that|de|dem|the ones) (?:of|som|for) )?(?:(?:everybody|everyone|all|alla) (?:else|the others|andra|ovriga|i|in|on|pa)|(?:the )?(?:rest|others) (?:of|in|on) |(?:de|the) (?:andra|ovriga|other [a-z]+)|(?:my|mina|hennes|hans|her|his) (?:new|nya) [a-z]+|(?:vara|our) (?:[a-z]+ )?[a-z]*(?:are|arna|er|erna|or|orna|ers|staff|people))\b",
    )
});
/// "Jag kliver in i hans skor", "I step into her shoes", "jag tar över efter Bengt".
static STEPS_IN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:jag|i) (?:[^ .,]+ )?(?:kliver|gar|traeder|trader|steps?|stepping|step) (?:in )?(?:i|into) (?:hans|hennes|@person s?|his|her|[a-z]+s) (?:skor|stallet|stalle|shoes|place)|(?:jag|i) (?:[^ .,]+ )?(?:tar (?:vid|over) efter|tar @person s? plats|take over from|fill in for) ?)",
    )
});
/// "… men har samma arbetsuppgifter som idag": one's own, whoever is stepped in for.
static AS_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ ?(?:som|as) (?:idag|i dag|nu|forut|forr|tidigare|hittills|now|before)\b")
});
/// "Tisdagar och torsdagar gör hon …", "on Mondays I keep …": some days of the week, told before the words.
static ON_SOME_DAYS: LazyLock<Pattern> = LazyLock::new(|| {
    let day = r"(?:(?:man|tis|ons|tors|fre)dag(?:ar(?:na)?)?|(?:mon|tues|wednes|thurs|fri)days?|(?:tva|tre|fyra|two|three|four) (?:dagar|days) (?:i veckan|a week|per vecka)|formiddagar(?:na)?|eftermiddagar(?:na)?|mornings|afternoons|varannan vecka|udda veckor|jamna veckor|every other week)";
    let verb = r"(?:har|gor|behaller|ar|blir|fortsatter|jobbar|arbetar|skoter|sitter|star|haller|kor|undervisar|tar|have|has|keeps?|do|does|will)";
    pattern(&format!(
        r"^ (?:(?:pa|on|men|och|and|but) ){{0,2}}{day} (?:(?:, )?(?:och|and|samt|till|to) {day} )?(?:, )?(?:(?:jag|hon|han|hen|i|she|he|@person) {verb}|{verb} (?:jag|hon|han|hen|@person)) "
    ))
});

impl Stretch<'_> {
    /// "For the duties, see the PDFs", "samma uppgifter som han har skött": of a paper, or of one who had them.
    pub(super) fn of_a_paper_or_another(&self) -> bool {
        let norm = self.sentence.norm.as_str();
        let found = self.tagged.get(self.found.clone()).unwrap_or_default();
        let outright = ["#same ", "#unch ", "#not ", "#nor ", "#keep ", "#exact "]
            .iter()
            .any(|tag| found.contains(tag));
        let behind = norm.get(self.norm.end..).unwrap_or_default();
        self.says == Says::Same
            && (!outright && IN_A_PAPER.is_match(norm)
                || LIKE_THEIRS.is_match(behind)
                || self.context.first_person && LIKE_HIS.is_match(behind)
                || STEPS_IN.is_match(norm) && !AS_NOW.is_match(behind))
    }

    /// Whether it is told of some days of the week.
    pub(super) fn on_some_days(&self) -> bool {
        ON_SOME_DAYS.is_match(&self.sentence.norm)
    }
}
