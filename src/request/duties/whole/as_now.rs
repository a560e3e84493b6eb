//! The same things done as now: "lagar samma mat som i dag", "kör samma tur, samma bil och inget annat", "hos oss sköter hon
//! hyresfakturorna, och det är hyresfakturorna hon ska sköta där".
//!
//! One thing tells a work where a verb of work stands right before it; otherwise it takes two things.

use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::super::{same_things, then_and_now, works};
use super::{is_plain, is_plain_around};

/// "Lagar samma mat": what is done, and with what.
static DOES_THE_SAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?P<verb>[a-z]{3,}) (?:(?:jag|hon|han|hen|@person|hand|om|med|pa|at|for|on|after|vidare|i|in|with|dar|there|fortfarande|precis|exakt|just|the|very|de|exactly) ){0,4}(?:samma|same) (?P<noun>[a-z]{3,}) ",
    )
});
/// "Som i dag", "as she has done for twenty years", "och inget annat": that it is so now, and that it is all.
static AS_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    let who = "(?:jag|hon|han|hen|@person|i|she|he)";
    let now = "(?:nu|idag|i dag|now|today|hos oss|here|har|alltid|always|hittills)";
    pattern(&format!(
        r" (?:(?:som|as|like) (?:(?:hon|han|jag|precis|exakt) )?(?:nu|idag|i dag|forut|forr|tidigare|hittills|alltid|vanligt|before|now|today|ever|always|usual)|(?:som|as|that|which) {who} (?:(?:har|have|has|ve|s|redan|already|alltid|always) )*[a-z]+ (?:(?:om|pa|med|i|at|for|with|on|after|hand) )*(?:{now}|(?:i|for|de senaste|the last|the past) (?:[a-z]+|[0-9]+) (?:ar|aren|years)|(?:sedan|since) [0-9]+|hela tiden|all along)|(?:fortsatter|fortsatta|fortfarande|alltjamt|still|vidare|continues?|goes on|go on|carr(?:y|ies) on|keeps? on)|(?:,|och|o|and) (?:inget|ingenting|inga|nothing) (?:annat|mer|andra|else|more)|(?:det (?:ar|e) )?bara (?:det )?att (?:lonen|lon) (?:[^ .,]+ ){{0,3}}?fran [^.,]*) "
    ))
});
/// "Och det är hyresfakturorna hon ska sköta där": the thing once more.
static THE_THING_AGAIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:och|and|,) )+(?:det|it) (?:ar|is|s) (?:(?:just|precis|exakt|the|de|dem|samma|same|those) ){0,3}(?P<again>[a-z]{4,}) (?:som |that )?(?:jag|hon|han|hen|i|she|he) (?:ska|skall|kommer att|will|fortsatter att|ll) (?:(?:be|ha|fortsatta|continue) )?(?:[a-z]+ ){1,3}?(?:(?:aven|ocksa|also) )?(?:dar|sedan|sen|framover|there|then|after|hos @place|pa @place|at @place|om) | (?:(?:och|and|,) )+(?P<it>[a-z]{4,}) (?:ska|skall|kommer|fortsatter) (?:jag|hon|han|hen) (?:att )?(?:[a-z]+ ){1,3}?(?:dar|sedan|sen|framover|hos @place|pa @place)(?: (?:ocksa|aven|med))? ",
    )
});
/// "Det gjorde Kim hos er gör Kim hos oss": one doer, here and there.
static WHAT_ONE_DID: LazyLock<Pattern> = LazyLock::new(|| {
    let there = "(?:hos (?:oss|er|dem|@place)|pa @place|i @place|at @place|with (?:us|them)|for (?:us|them|@place)|dar|har|here|there)";
    pattern(&format!(
        r" (?:det|allt|vad|what|everything|all) (?:som |that )?(?P<who>[a-z@]+) (?:gjorde|gor|gjort|har gjort|does|did) (?:{there} )?(?:(?:idag|i dag|nu|today|now) )?(?:, )?(?:gor (?P<again>[a-z@]+)|(?P<also>[a-z@]+) (?:does|will do|ll do)) (?:{there})(?: (?:ocksa|aven|too|as well))? (?:[.,;]|$)"
    ))
});
/// "Grytorna, matsedeln och barnen är desamma": the things of a work.
static THINGS_STAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?P<things>(?:[^ .,;]+ (?:[0-9]+ )?){1,4}(?:, (?:[^ .,;]+ ){1,4}){0,6}?(?:och|and) (?:[^ .,;]+ ){1,4}?)(?:bestar|(?:ar|blir|are|remain|stay) (?:(?:fortfarande|exakt|precis|still|exactly|all) )?(?:desamma|densamma|detsamma|oforandrade|the same|unchanged))|(?P<one>[^ .,;]+) (?:is|are|ar) (?:the same|densamma|desamma|detsamma) , (?:the )?(?:[^ .,;]+ ){1,2}?(?:(?:is|are|ar) )?(?:the same|densamma|desamma|detsamma)) (?:[^.;]*? )?(?:, )?(?:(?:och|and) )?(?:(?:det ar )?(?:fortfarande|alltjamt) (?:[a-z]{2,}|@person) som|(?:jag|hon|han|hen|@person|[a-z]+) ar (?:fortfarande|alltjamt) den som|(?:jag|hon|han|hen|@person) (?:star|gor|sitter|arbetar|jobbar|skoter) (?:[^.;,]*? )?som (?:jag|hon|han|hen) alltid (?:har )?[a-z]+|(?:i m|i am|she is|he is|she s|he s) (?:still )?the one(?: who)? (?P<doing>[a-z]+)) ",
    )
});

/// "Fortsätter svetsa räls som jag gör i dag": what one goes on doing as one does it.
static GOES_ON_AS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:fortsatter|fortsatta) (?:(?:jag|hon|han|hen|att|med) )*|(?:keeps?|continues?|carr(?:y|ies) on|goes on|go on) (?:(?:on|to) )?)(?P<verb>[a-z]{3,}) (?:[^ .;]+ ){1,6}?(?:, )?(?:(?:precis|exakt|just|exactly|likadant) )?(?:som|as) (?:jag|hon|han|hen|i|she|he) (?:(?:alltid|always|har|have|has) )*(?:gor|gjort|do|does|done) (?:(?:idag|nu|now|today|alltid|always|hela tiden|all along) ?|(?:har|here) )?(?:[.,;]|$)",
    )
});

/// "I mow the same lawns I mow today": the same things by a clause with no word for "as".
static SAME_THAT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?P<verb>[a-z]{3,}) (?:(?:after|on|in|with) )?(?:the )?(?:very )?same (?:[a-z]+ )?(?P<noun>[a-z]{3,}) (?:that |which )?(?:i|she|he) (?:(?:already|have|has|ve) )?(?P<again>[a-z]{3,}) (?:(?:after|on|in|with) )?(?:now|today|idag|already|here) ",
    )
});
/// "Jag lägger scheman i dag och lägger scheman även efter flytten", with the subject told once.
static VERB_TWICE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag|hon|han|hen) (?P<verb>[a-z]{3,}r) (?P<what>(?:[^ .,;]+ ){1,4}?)(?:idag|nu|har) (?:, )?och (?P<again>[a-z]{3,}r) (?P<also>(?:[^ .,;]+ ){1,4}?)(?:(?:aven|ocksa) )?(?:efter flytten|sedan|sen|dar|darefter|framover|i fortsattningen)(?: (?:ocksa|aven|med))? (?:[.,]|$)",
    )
});

/// "Listan över system hon sköter är densamma före som efter".
static LIST_STAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:listan|forteckningen|the list) (?:over|av|pa|of) (?:[^ .,]+ ){1,3}?(?:som |that )?(?:jag|hon|han|hen|i|she|he) (?P<verb>[a-z]+) (?:[^ .,]+ ){0,2}?(?:ar|is|blir|stays|remains) (?:(?:exakt|exactly) )?(?:densamma|samma|oforandrad|the same|unchanged) (?:fore som efter|fore och efter|nu som (?:da|sedan)|idag som (?:da|sedan)|som (?:nu|idag)|before and after|before as after|as (?:now|today)) ",
    )
});

/// Whether a sentence says that the same things are done as now.
pub(super) fn told(norm: &str) -> bool {
    same_as_now(norm)
        || goes_on(norm)
        || again(norm).unwrap_or(false)
        || twice(norm).unwrap_or(false)
        || list_stays(norm)
}

fn same_as_now(norm: &str) -> bool {
    let Some(now) = AS_NOW.find(norm) else {
        return false;
    };
    let (mut nouns, mut does, mut of_work) = (Vec::new(), false, false);
    for found in DOES_THE_SAME.captures_iter(norm) {
        let verb = found.name("verb").map_or("", |verb| verb.as_str());
        let noun = found.name("noun").map_or("", |noun| noun.as_str());
        let real = !same_things::is_no_work(noun) || same_things::is_of_work(noun);
        of_work |= real && works::is_work(verb);
        does |= is_a_verb(verb);
    }
    nouns.extend(same_things::nouns(norm));
    let two = nouns.len() >= 2 && does;
    (of_work || two) && is_plain_around(norm, now.start(), now.end())
}

fn goes_on(norm: &str) -> bool {
    GOES_ON_AS.captures(norm).is_some_and(|found| {
        let verb = found.name("verb").map_or("", |verb| verb.as_str());
        let (start, end) = found
            .get(0)
            .map_or((0, 0), |whole| (whole.start(), whole.end()));
        let whole = norm.get(start..end).unwrap_or_default();
        let plain = is_plain_around(norm, start, end) && is_plain(whole);
        is_a_verb(verb) && plain
    })
}

/// Whether a word can be the verb of a work.
fn is_a_verb(word: &str) -> bool {
    let ends = ["r", "ing", "s", "a"].iter().any(|end| word.ends_with(end));
    let plain = word.strip_suffix("ing").unwrap_or(word);
    ends && then_and_now::is_work(word) && then_and_now::is_work(plain) && word.len() > 3
        || works::is_work(word)
}

fn again(norm: &str) -> Option<bool> {
    let did = || {
        let found = WHAT_ONE_DID.captures(norm)?;
        let who = found.name("who")?.as_str();
        let again = found.name("again").or(found.name("also"))?.as_str();
        let whole = found.get(0)?;
        Some(who == again && is_plain_around(norm, whole.start(), whole.end()))
    };
    let thing = || {
        let found = THE_THING_AGAIN.captures(norm)?;
        let whole = found.get(0)?;
        let noun = found.name("again").or(found.name("it"))?.as_str();
        let head: Vec<&str> = norm.get(..=whole.start())?.split_whitespace().collect();
        let at = head.iter().position(|word| *word == noun)?;
        let near = head.get(at.saturating_sub(3)..at)?;
        let of_work =
            near.iter().any(|word| works::is_work(word)) || near.ends_with(&["hand", "om"]);
        let plain = is_plain_around(norm, whole.start(), whole.end());
        Some(of_work && !same_things::is_no_work(noun) && plain)
    };
    did().or_else(thing)
}

fn twice(norm: &str) -> Option<bool> {
    let same = || {
        let found = SAME_THAT.captures(norm)?;
        let verb = found.name("verb")?.as_str();
        let real = !same_things::is_no_work(found.name("noun")?.as_str());
        let whole = found.get(0)?;
        let plain = is_plain_around(norm, whole.start(), whole.end());
        Some(
            real && works::is_one(verb, found.name("again")?.as_str())
                && then_and_now::is_work(verb)
                && plain,
        )
    };
    let verbs = || {
        let found = VERB_TWICE.captures(norm)?;
        let one = found.name("verb")?.as_str() == found.name("again")?.as_str();
        let what = found.name("what")?.as_str();
        let whole = found.get(0)?;
        let plain =
            is_plain_around(norm, whole.start(), whole.end()) && is_plain(&format!(" {what}"));
        let work = then_and_now::is_work(found.name("verb")?.as_str())
            && !what.split_whitespace().any(same_things::is_no_work);
        Some(one && what == found.name("also")?.as_str() && work && plain)
    };
    same().or_else(verbs)
}

fn list_stays(norm: &str) -> bool {
    LIST_STAYS.captures(norm).is_some_and(|found| {
        let verb = found.name("verb").map_or("", |verb| verb.as_str());
        works::is_work(verb)
            && found
                .get(0)
                .is_some_and(|whole| is_plain_around(norm, whole.start(), whole.end()))
    })
}

/// Whether the things of a work that is told stay, and who does it with them.
pub(super) fn things_stay(norm: &str, before: impl Fn() -> String) -> bool {
    THINGS_STAY.find(norm).is_some_and(|found| {
        let told = THINGS_STAY.captures(norm);
        let group = |name: &str| {
            let told = told.as_ref().and_then(|told| told.name(name));
            told.map_or("", |told| told.as_str())
        };
        let of_work =
            works::are_told(&before()) || works::are_told(norm) || is_a_verb(group("doing"));
        let no_work = [group("things"), group("one")]
            .into_iter()
            .flat_map(str::split_whitespace)
            .filter(|word| same_things::is_no_work(word))
            .count();
        of_work && no_work == 0 && is_plain_around(norm, found.start(), found.end())
    })
}
