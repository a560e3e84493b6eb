//! Whose duties they are, told by the subject of the sentence: somebody who is named by what he is to the employee
//! ("hennes efterträdare", "rektorn som hon arbetar åt"), or the owner of another post in a mail on one's own account.
//!
//! Such a subject is never the employee, whatever he is called; who stands for the employee by a name or a pronoun is not
//! asked here.

use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::super::rules::Says;
use super::Stretch;

/// Words for people by what they do or are, told by their endings.
const PERSON: &str = r"(?:[a-z]*(?:are|aren|arna|erska|erskan|chef|chefen|ledare|ledaren|kollega|kollegan|man|mannen|assistent|assistenten|vikarie|vikarien|rektor|rektorn|direktor|direktoren|ingenjor|ingenjoren|mentor|kamrat|kamraten|granne|grannen|sekreterare|skoterska|skoterskan|pedagog|pedagogen|handlaggare|larare|konsult|konsulten|praktikant|praktikanten)|(?:team |unit |line |office |deputy )?(?:manager|boss|successor|predecessor|replacement|colleague|assistant|headmaster|head teacher|principal|director|supervisor|mentor|secretary|substitute|teammate|deputy|intern|trainee))";
/// What the subject does that is one's own: moves, has, gets.
const DOES: &str = r"(?:har|hade|far|fick|tar|tog|gar|gick|flyttar|flyttas|flyttade|byter|behaller|behall|fortsatter|overtar|kommer|foljer|blir|gor|stannar|ska|skall|has|had|gets?|got|takes?|took|goes|went|moves?|moved|keeps?|kept|continues?|will|stays?|is|was|does|made)";

/// "Hennes efterträdare hos oss, Jon, tar över …", "rektorn som hon har arbetat åt flyttar …", up to the statement.
static RELATED: LazyLock<Pattern> = LazyLock::new(|| {
    let own = r"(?:hennes|hans|hens|her|his|deras|their|(?P<mine>min|mina|my|var|our))";
    let employee = r"(?:hon|han|hen|jag|vi|i|she|he|we|@person)";
    let aside = r"(?:(?:pa|hos|i|vid|at|in|with) (?:[^ .,]+ ){1,3})?(?:, (?:[^ .,]+ ){1,4}, |\( [^()]* \) )?";
    pattern(&format!(
        r"(?:^|[.,;:] ?|– ?) (?:(?:och|men|and|but|sedan|dessutom|nu) )?(?:{own} (?:[a-z]+ )?{PERSON} (?:@person )?{aside}(?:(?:som|who) (?:[^ .,]+ ){{1,8}}?(?:, )?)?|(?:the )?{PERSON} (?:, )?(?:som|whom|who|that) {employee} (?:[^ .,]+ ){{1,7}}?(?:, )?|the {PERSON} (?:she|he|i|we) (?:[^ .,]+ ){{1,4}}?(?:for|with|under|to) ){DOES} (?P<between>[^.;:]*)$"
    ))
});
/// The employee comes in again before the statement.
static COMES_IN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^| )(?:att|that|(?:och|men|,|and|but) (?:hon|han|hen|jag|she|he|i|@person)|henne|honom|mig|me|him|@person) ",
    )
});
/// "His position was …", in a mail on the writer's own account.
static THEIR_POST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|, ) ?(?:(?:och|men|and|but) )?(?:hans|hennes|hens|his|her|their|deras) (?:[a-z]+ )?(?:[a-z]*tjanst|befattning|anstallning|post|position|job|role|jobb) (?:[^ .;]+ ){1,8}$",
    )
});

/// Somebody who is not the writer, by what they are, up to a change that they go through.
static THEY_CHANGE: LazyLock<Pattern> = LazyLock::new(|| {
    let kin = r"(?:min|mitt|my|mina|vart?|our) (?:[a-z]+ )?(?:man|fru|sambo|make|maka|partner|husband|wife|syster|bror|sister|brother|son|dotter|daughter|mamma|pappa|mother|father|granne|kompis|friend|neighbour|chef|boss|manager|kollega|colleague|rumskamrat)";
    let they = format!(
        r"(?:{kin}|[a-z]*chefen|grannen|rumskamraten|kollegan|kollegorna|rektorn|direktoren|the (?:boss|manager|neighbour|head|principal)|@name|people|folk|andra|others|de andra|the others)"
    );
    let verb = r"(?:har fatt|fick|far|fatt|har|hade|sokt|sokte|soker|sagt upp|bytt|bytte|byter|slutar|slutade|borjar|borjade|is|got|gets?|has|have|applied|resigned|quit|took|takes|changed|changes|usually)";
    pattern(&format!(
        r"(?:(?:^|, | och | and | men | but | att | that | som ) ?{they}| (?:av|by) @name (?:som|who)) (?P<between>(?:[^ .,;:]+ ){{0,5}}?(?:{verb} (?:[^.;:]+ )?)?)$"
    ))
});
/// The writer, as one who does or gets.
static WRITER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:jag|mig|mej|min|mitt|mina|undertecknad|i|me|my|mine|vi|oss|we|us) ")
});

/// What a boss does to the duties of others.
static GIVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:besluta[a-z]*|bestam[a-z]*|gett|ger|gav|lagt|lagger|lade|ordna[a-z]*|skapa[a-z]*|sagt|sager|sa|sade|meddela[a-z]*|lova[a-z]*|tankt|vill|planera[a-z]*|givit|besked|decided|decides|given|gives|gave|added|adds|told|tells|says|said|arranged|planned|promised|wants|kommit) ",
    )
});

impl Stretch<'_> {
    /// "Enhetschefen här har fått en annan roll", in a mail on the writer's own account: whether a change is another's.
    pub(super) fn is_anothers_change(&self) -> bool {
        if self.says == Says::Same || !self.context.first_person_here {
            return false;
        }
        let until = self.with_names();
        let own = self.sentence.norm.get(self.norm.clone());
        let own = own.map(|own| format!(" {} ", own.trim()));
        let own = own.is_some_and(|own| WRITER.is_match(&own) || GIVES.is_match(&own));
        THEY_CHANGE.captures(&until).is_some_and(|found| {
            let between = found.name("between").map_or("", |between| between.as_str());
            let between = format!(" {between}");
            !own && !WRITER.is_match(&between) && !GIVES.is_match(&between)
        })
    }

    /// The sentence up to the statement, with `@name` for whoever is named in passing.
    fn with_names(&self) -> String {
        let cast = self
            .context
            .cast
            .bystanders(self.context.part, self.sentence);
        let mut until = String::new();
        let mut at = 0;
        for token in cast.take_while(|token| token.norm.end <= self.norm.start) {
            until.push_str(
                self.sentence
                    .norm
                    .get(at..token.norm.start)
                    .unwrap_or_default(),
            );
            until.push_str("@name");
            at = token.norm.end;
        }
        until.push_str(
            self.sentence
                .norm
                .get(at..self.norm.start)
                .unwrap_or_default(),
        );
        format!("{} ", until.trim_end())
    }

    /// Whether the statement has somebody else for its subject by construction.
    pub(super) fn is_of_a_third(&self) -> bool {
        // "Min chef får nya uppgifter, men mina är oförändrade" comes back to the writer.
        let turns = [" men min", " men mitt", " but my ", " but mine "];
        let found = self.sentence.norm.get(self.norm.clone());
        if found.is_some_and(|found| turns.iter().any(|turn| found.contains(turn))) {
            return false;
        }
        let until = self.sentence.norm.get(..self.norm.start);
        let until = format!("{} ", until.unwrap_or_default().trim_end());
        let related = RELATED.captures(&until).is_some_and(|found| {
            let between = found.name("between").map_or("", |between| between.as_str());
            // "Vår handläggare Anna flyttar": whom one writes about.
            let meant = found.name("mine").is_some() && !self.context.first_person_here;
            !meant && !COMES_IN.is_match(between)
        });
        related || self.context.first_person_here && THEIR_POST.is_match(&until)
    }
}
