//! What stands behind "the same" and takes part of it back: how far it goes, how long it lasts, while what, with what on top.
//! And a hedge at the head of the sentence, parted by a comma: "mostly, …".

use std::sync::LazyLock;

use super::super::super::clause;
use super::super::super::pattern::{Pattern, pattern};
use super::super::rules::Says;
use super::{Stretch, afterthoughts};

/// "… till viss del", "… to some extent".
static SO_FAR: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^| )(?:till (?:en )?(?:viss|vissa|nagon|stor|storre|storsta|liten|mindre|halv) (?:del|delar|delen|grad)|till (?:halften|storsta delen|overvagande del)|i (?:viss|nagon|stor|storre|ganska stor) (?:man|utstrackning|grad)|delvis|mestadels|i huvudsak|i stora drag|to (?:some|a certain|a great|a large|a limited|a high) (?:extent|degree)|in (?:the main|large part|good part|part)|partly) (?:[.,;)]|och|and|men|but|$)",
    )
});
/// "… det första halvåret", "… for the first six months".
static SO_LONG: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^| )(?:(?:under|for|during|in|de|det|den|the|dom) )+(?:forsta|narmaste|inledande|first|initial|next|coming) (?:[a-z0-9]+ ){0,2}?(?:halvaret|aret|kvartalet|terminen|tiden|perioden|manaderna|veckorna|dagarna|half year|quarter|year|months|weeks|days|term|period|while) ",
    )
});
/// "… som i dag till årsskiftet", right behind, with no move told of that may be on that day.
static UNTIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:(?:som|nu|idag|i dag|forut|tidigare|as|now|today|before|har|here|hos oss|with us|hon|han|jag|hen|she|he|i|has|have|haft|utan|tillagg|eller|avdrag|andring|varken|fler|farre|mer|mindre|dar|there|pa|det nya stallet|sin helhet|fortsatt|ut|ocksa|aven) ){0,8}(?:(?:fram|bara|endast|only|just) )?(?:till|until|tills) (?:@date|arsskiftet|nyar|jul|julen|midsommar|sommaren|semestern|hosten|varen|vintern|pask|halvarsskiftet|terminsslutet|new year|christmas|summer|easter) ",
    )
});
static MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:@place|flyttas?|flyttar|overgar|overga|overfors|gar over|byter|byta|borjar|moves?|transfers?|goes over|starts?) ",
    )
});
/// "…, så länge projektet pågår", "… while the project lasts".
static WHILE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^| )(?:(?:sa lange|lika lange|as long as|so long as) (?:som )?(?P<who>[a-z@]+) [^ .,;]+|(?:while|medan) (?:[^ .,;]+ ){1,3}?(?:lasts?|runs|goes on|is running|pagar|varar|loper)) ",
    )
});
/// "… och lönerna på köpet", "…, dessutom tillkommer upphandling", "… is added on top".
static ON_TOP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:men|fast|but|and|och|though) (?:jag|hon|han|hen|i|she|he|@person) (?:(?:also|dessutom) (?:gets?|get|will|am|is|has|have|takes?|far|ska|tar|blir)|(?:far|ska|tar|blir|kommer att|will|gets?|get|am|is) (?:aven|ocksa|dessutom|also))|pa kopet|into the bargain|thrown in|to boot|on top of (?:it|that|them)|added on top|(?:dessutom|darutover|dartill|utover det|besides|in addition) (?:tillkommer|kommer|far (?:hon|han|hen|jag)|ska (?:hon|han|hen|jag)|tar (?:hon|han|hen|jag)|laggs|comes?)) ",
    )
});
/// What is denied to come on top.
static NONE_ON_TOP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inget|inga|ingenting|inte|utan|varken|nothing|no|none|not|without|never|rum|rummet|hornrum|fonster|kontor|kollegor|chef|room|office|colleagues|tarta|fika|lunch|behalla|keep|sitta|sit|kvar|fortsatta|continue|samma|same) ",
    )
});
/// "…, hon själv får nya", "… I get new ones".
static NEW_FOR_ONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag|hon|han|hen|i|she|he|@person) (?:(?:sjalv|myself|herself|himself) )?(?:far|fick|ska ha|ska fa|kommer att fa|gets?|get|will get|have|has|will have) (?:(?:helt|quite|entirely) )?(?:nya|andra|new|other|different)(?: ones| [a-z]*uppgifter| duties| tasks)? (?:[.,;]|$)",
    )
});
/// "Mostly, …", "i princip, …".
static HEDGE_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|och|but|and|so|sa) )?(?:mostly|largely|mainly|perhaps|maybe|possibly|probably|presumably|hopefully|ideally|essentially|basically|in principle|in theory|in essence|for the most part|by and large|on the whole|in the main|at best|with luck|kanske|troligen|troligtvis|antagligen|formodligen|sannolikt|mojligen|eventuellt|forhoppningsvis|i stort sett|i stort|i princip|i huvudsak|i teorin|i basta fall|pa det stora hela|i det stora hela|till storsta delen|mestadels) [,:–] ",
    )
});
/// "Perhaps I will continue with …".
static PERHAPS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:but|and|so) )?(?:perhaps|maybe|possibly|hopefully|probably|presumably) (?:i|she|he|they|the|my|her|his|@person) ",
    )
});
/// "Det är inte så att …", before what is no change.
static NOT_SO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|och|but|and) )?(?:det (?:ar|stammer|blir) (?:(?:alltsa|dock|tyvarr|ju) )?inte (?:(?:sa|sant) )?att|det ar (?:[a-z]+ )?fel att|it (?:is|s) not (?:the case|true|so|correct) that|it isn t (?:the case|true|so) that) ",
    )
});
/// What a clause of "så länge" begins with that is no condition on the duties.
const NO_CONDITION: [&str; 7] = ["ni", "du", "you", "nagon", "tills", "det", "och"];

impl Stretch<'_> {
    /// Whether the rest of the sentence, or its head, takes part of "the same" back.
    pub(super) fn is_taken_back(&self) -> bool {
        matches!(self.says, Says::Same | Says::NoNewDuties)
            && (HEDGE_FIRST.is_match(&self.sentence.norm)
                || PERHAPS.is_match(&self.sentence.norm)
                || self.is_not_so()
                || goes_so_far(self.rest())
                || UNTIL.is_match(self.behind()) && !MOVES.is_match(&self.sentence.norm)
                || comes_with_more(self.rest())
                || afterthoughts::found(self.rest()))
            && self.doubt().is_none()
            && !self.excepts()
    }

    /// What stands behind it; the sentence, where that says it as a whole.
    fn rest(&self) -> &str {
        if self.found.start == 0 && self.found.end >= self.tagged.len() {
            return &self.sentence.norm;
        }
        self.behind()
    }

    fn is_not_so(&self) -> bool {
        let found = self.tagged.get(self.found.clone()).unwrap_or_default();
        let denies = ["#change ", "#new ", "#swap ", "#add ", "#drop "];
        let begins = NOT_SO.find(&self.sentence.norm);
        let between =
            begins.and_then(|begins| self.sentence.norm.get(begins.end()..self.norm.start));
        // "Det är inte så att jag fått nytt jobb, allt är detsamma": the denial ends with its clause.
        let reaches = between.is_some_and(|between| !between.contains([',', ';', ':']));
        reaches && !denies.iter().any(|tag| found.contains(tag))
    }
}

/// Whether words behind "the same" take part of it back.
pub(in super::super) fn takes_back(behind: &str) -> bool {
    goes_so_far(behind) || comes_with_more(behind) || afterthoughts::found(behind)
}

fn goes_so_far(behind: &str) -> bool {
    let lasts = WHILE.captures(behind).is_some_and(|found| {
        found
            .name("who")
            .is_none_or(|who| !NO_CONDITION.contains(&who.as_str()))
    });
    SO_FAR.is_match(behind) || SO_LONG.is_match(behind) || lasts
}

fn comes_with_more(behind: &str) -> bool {
    let on_top = ON_TOP.find(behind).is_some_and(|found| {
        let before = clause::last(behind.get(..found.start()).unwrap_or_default());
        let after = behind.get(found.end()..).unwrap_or_default();
        let after: String = after.split_inclusive(' ').take(3).collect();
        !NONE_ON_TOP.is_match(&format!(" {} {after} ", before.trim()))
    });
    on_top || NEW_FOR_ONE.is_match(behind)
}
