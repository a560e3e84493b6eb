//! Whose words a statement is, and whose duties: said by somebody whom the writer contradicts, denied by the end of its own
//! sentence, told of a colleague who is named in passing.

use std::sync::LazyLock;

use regex::Match;

use super::super::super::claims::is_untrue;
use super::super::super::document::Sentence;
use super::super::super::pattern::{Pattern, pattern};
use super::super::rules::Says;
use super::Stretch;
use super::cues::{NOT_SO, WAS_MEANT};

/// "Min chef säger att …", "my manager would tell you that …".
static SAID: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:enligt|according to) (?:[^ .]+ ){1,12}|(?P<who>[^ .,]+) (?:(?:alltid|ju|brukar|brukade|skulle|kan|kommer|att|would|will|always|ll|d|may|might|could|has|have|har) ){0,3}(?:sager|saga|sa|sade|sagt|menar|mena|menade|havdar|havdade|pastar|pastod|tycker|tyckte|anser|ansag|kallar|kalla|kallade|skriver|skrev|says?|said|thinks?|thought|claims?|claimed|tells?|told|insists?|insisted|maintains?|believes?|believed|calls?|called|argues?) (?:[^ .;]+ ){0,8}|(?:havdar|pastar|menar|sager|tror|claims|says|insists) (?:hon|han|hen|de|dom|she|he|they|@person) (?:[^ .;]+ ){0,8})$",
    )
});
/// What the writer says as the own word.
const OWN: [&str; 7] = ["jag", "vi", "i", "we", "undertecknad", "som", "as"];
/// The writer objects to whoever said it: "med all respekt för henne", "she has not read the agreement".
static CONTRADICTS: LazyLock<Pattern> = LazyLock::new(|| {
    let they =
        r"(?:hon|han|hen|de|dom|chefen|facket|hr|ledningen|arbetsgivaren|she|he|they|@person)";
    pattern(&format!(
        r"^ (?:(?:men|fast|but|and|och|, |dock) ?)*(?:with (?:all )?(?:due |my |the greatest )?respect|med (?:all |full |storsta |vederborlig ){{0,2}}respekt|i all vanlighet|{they} (?:[^ .,]+ )?(?:har|have|has|s|hasn t|haven t) (?:[^ .,]+ )?(?:inte|ej|aldrig|not|never|nog inte) (?:[^ .,]+ ){{0,2}}?(?:last|sett|forstatt|hangt med|satt sig in|varit dar|read|seen|understood|been told|been there|looked|heard|caught up)|{they} (?:hasn t|haven t) (?:[^ .,]+ )?(?:read|seen|understood|been|looked|heard|caught)|(?:(?:det|dar|here|there|that) )?(?:tar|har) {they} fel|{they} (?:[^ .,]+ )?(?:har fel|tar fel|misstar sig|ar fel ute|ar felinformera\w*|vet inte battre|vet inte|is (?:wrong|mistaken|misinformed|out of date)|are (?:wrong|mistaken|misinformed|out of date)|does not know|doesn t know|don t know)|(?:jag|i|vi|we) (?:ser|see|vet|know|have|har) (?:[^ .,]+ )?(?:det |it |that |things )?(?:annorlunda|battre|differently|otherwise|better|en annan bild)|(?:sa|that|it|riktigt sa) (?:enkelt |simple )?(?:ar det|is|s) (?:[^ .,]+ )?(?:inte|not)|(?:verkligheten|sanningen|the truth|the reality) (?:ar|is|ser|looks) (?:en annan|annorlunda|another|different|otherwise)|(?:inget|ingenting|nothing) (?:kunde|kan|could) (?:vara|be) (?:mer |further )) ?",
    ))
});
/// The writer leaves it to whoever said it, and nobody in charge has: "det får stå för henne", "av cheferna har ingen sagt ett ljud".
static LEFT_TO_THEM: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|fast|but|and|och|, |dock) ?)*(?:(?:det|that) (?:far|can|may|must) (?:sta|stand) (?:helt )?(?:for|on) (?:henne|honom|hen|dem|hennes|hans|her|his|their)|(?:det|that) (?:ar|is|s) (?:(?:bara|hennes|hans|just|her|his|only) )+(?:ord|asikt|uppfattning|version|word|view|opinion|claim)|(?:av |from )?(?:(?:min|var|hennes|hans|my|our|the) )?(?:cheferna|chefen|chef|ledningen|hr|management|manager|managers|bosses) (?:har|have|has) (?:[^ .,]+ )?(?:ingen|inget|inte|aldrig|not|never|said nothing)|(?:ingen|nobody|no one) (?:av cheferna|i ledningen|pa hr|in charge|of the managers|higher up|with any say) (?:har|has)|(?:jag|vi|i|we) (?:har|have|ve) (?:[^ .,]+ )?(?:inte|inget|aldrig|not|never|nothing) (?:[^ .,]+ ){0,3}?(?:skriftligt|pa papper|svart pa vitt|officiellt|in writing|on paper|officially|bekraftat|confirmed))",
    )
});
/// A sentence whose subject is a clause: "att uppgifterna är desamma, som chefen sa, …".
static THAT_CLAUSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|och|but|and|, ) ?)*(?:(?:det|detta|pastaendet|uppgiften|utsagan|beskedet|the claim|the statement|the idea) )?(?:att|that) ",
    )
});
/// What is said of such a clause at the end of the sentence, or before a "but".
static IS_UNTRUE_AT_END: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|, ) ?(?:(?:stammer|galler|haller|ar|var|blir|visade sig vara|visar sig vara|is|was|holds?|turned out to be|vore|would be) (?:(?:alltsa|dock|ju|tyvarr|dessvarre|nu|simply|just|sadly|therefore|langre|helt|alls|no longer|any longer) ){0,3}(?:(?:inte|ej|icke|not|no longer) (?:(?:langre|alls|sant|riktigt|korrekt|aktuellt|fallet|true|right|correct|so|the case|any more|anymore|at all) ){0,2}|(?:fel|osant|falskt|felaktigt|inaktuellt|overspelat|ett missforstand|en logn|att ljuga|a lie|wrong|false|untrue|incorrect|a misunderstanding|a mistake) )|(?:stammer|galler|haller) (?:inte|ej) (?:langre )?|does not hold |doesn t hold |is no longer (?:true|so|the case) )(?:\. |, (?:men|utan|for|but|utan|dar) |$)",
    )
});
/// "… lämnar jag oförändrade till min efterträdare", "… I hand over unchanged to my colleague".
static LEFT_TO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:lamnar|lamnas|overlater|overlats|overlamnar|overlamnas|hands?|handed|leaves?|left) (?:[^ .,]+ ){0,4}?(?:till|at|to) (?:(?:min|mina|sin|sina|hennes|hans|en|my|her|his|a|the|vara) )?(?:[^ .,]+ )?(?:eftertrad[a-z]*|ersattare[a-z]*|vikarie[a-z]*|kolleg[a-z]*|successors?|replacements?|colleagues?)\b",
    )
});
/// What stands between somebody's name and the statement that has it for a subject, with the verb and without it.
static SUBJECT_OF: LazyLock<[Pattern; 2]> = LazyLock::new(|| {
    let aside =
        r"(?:\( @account \) |, @account , )?(?:(?:, )?(?:som|who) (?:[^ .;]+ ){1,10}?(?:, )?)?";
    let verb = r"(?:har|far|fick|gor|behaller|fortsatter|tar|overtar|tog|har fatt|ska ha|ska fa|kommer att ha|has|have|keeps|gets|got|does|continues|takes|will have|will do|will get) ";
    let adverbs = r"(?:(?:over|kvar|ju|nu|da|dar|har|alltsa|ocksa|exakt|precis|just|fortfarande|med|att|gora|ha|exactly|still|now|also|with|the|to|do) ){0,4}";
    [
        pattern(&format!("^ {aside}{verb}{adverbs}$")),
        pattern(&format!("^ {aside}{adverbs}$")),
    ]
});
/// "Samma uppgifter har numera Kim": the subject behind the statement.
static THEN_SUBJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:har|far|gor|skoter|tar|has|does|gets) (?:(?:numera|nu|i ?stallet|har|dar|over|now|instead) )*$",
    )
});
/// "Här har Linus …": the verb before its subject.
static VERB_BEFORE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:har|far|fick|gor|behaller|fortsatter|tar|overtar|has|does) $"));

impl Stretch<'_> {
    /// Whether the writer denies the whole of it: by the next sentence, by the end of its own, or as somebody else's word.
    pub(in super::super) fn is_denied_as_a_whole(&self) -> bool {
        if self.says != Says::Same {
            return false;
        }
        let next = self.next().map(|next| next.norm.as_str());
        let came_to_nothing = |next: &str| NOT_SO.is_match(next) && self.was_meant();
        next.is_some_and(|next| is_untrue(next) || came_to_nothing(next))
            || self.denied_at_end()
            || self.contradicted()
    }

    /// "Att uppgifterna blir oförändrade, vilket jag sa i torsdags, stämmer inte."
    fn denied_at_end(&self) -> bool {
        let norm = self.sentence.norm.as_str();
        let behind = norm.get(self.norm.end..);
        THAT_CLAUSE.is_match(norm) && behind.is_some_and(|behind| IS_UNTRUE_AT_END.is_match(behind))
    }

    /// "Gunilla säger att jag gör samma saker. Av cheferna har ingen sagt ett ljud": by hearsay alone.
    pub(super) fn is_hearsay(&self) -> bool {
        let head = self.sentence.norm.get(..self.norm.start);
        let said = SAID.captures(head.unwrap_or_default());
        let own = |who: Match<'_>| OWN.contains(&who.as_str());
        let by_others = said.is_some_and(|said| !said.name("who").is_some_and(own));
        let left = |next: &Sentence| LEFT_TO_THEM.is_match(&next.norm);
        self.says == Says::Same && by_others && self.next().is_some_and(left)
    }

    /// "My manager says that it is the same. With all respect, she has not read the agreement."
    fn contradicted(&self) -> bool {
        let head = self.sentence.norm.get(..self.norm.start);
        let said = SAID.captures(head.unwrap_or_default());
        let own = |who: Match<'_>| OWN.contains(&who.as_str());
        let by_others = said.is_some_and(|said| !said.name("who").is_some_and(own));
        let objected = |next: &Sentence| CONTRADICTS.is_match(&next.norm);
        let behind = self.sentence.norm.get(self.norm.end..);
        let turned = || {
            let behind = behind.unwrap_or_default();
            let turns = [" men ", " fast ", " but "];
            let at = turns.iter().filter_map(|turn| behind.find(turn)).min();
            at.and_then(|at| behind.get(at..))
                .is_some_and(|rest| CONTRADICTS.is_match(rest))
        };
        by_others && (self.next().is_some_and(objected) || turned())
    }

    /// "Meningen var att hon skulle ha kvar …".
    fn was_meant(&self) -> bool {
        let head = self.sentence.norm.get(..self.norm.start);
        head.is_some_and(|head| WAS_MEANT.is_match(&format!("{} ", head.trim_end())))
    }

    /// "Arbetsuppgifterna lämnar jag oförändrade till min efterträdare": who has them after it.
    pub(super) fn is_left_to_another(&self) -> bool {
        let said = self
            .sentence
            .norm
            .get(self.norm.clone())
            .unwrap_or_default();
        let behind = self.sentence.norm.get(self.norm.end..).unwrap_or_default();
        let until = format!(" {said}{behind}");
        LEFT_TO.is_match(&until)
    }

    /// "Linus, som tar hennes plats, får samma uppgifter": whether the subject is somebody who is named in passing.
    pub(super) fn is_of_a_bystander(&self) -> bool {
        let part = self.context.part;
        let tagged = self.tagged.get(self.found.clone()).unwrap_or_default();
        let begins_with_verb = tagged.starts_with("#keep ") || tagged.starts_with("#do ");
        let mut bystanders = self.context.cast.bystanders(part, self.sentence);
        let whole = self.found.start == 0 && self.found.end == self.tagged.len();
        bystanders.any(|token| {
            // What the whole sentence tells is of whom it begins with.
            if whole && token.norm.start <= 1 && token.mention.is_some() {
                return true;
            }
            let before = self.sentence.norm.get(self.norm.end..token.norm.start);
            if before.is_some_and(|before| THEN_SUBJECT.is_match(before)) {
                return true;
            }
            let between = self.sentence.norm.get(token.norm.end..self.norm.start);
            let verb_first = VERB_BEFORE.is_match(self.sentence.before(token));
            let [with_verb, without] = &*SUBJECT_OF;
            between.is_some_and(|between| {
                with_verb.is_match(between)
                    || (begins_with_verb || verb_first) && without.is_match(between)
            })
        })
    }
}
