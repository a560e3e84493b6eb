//! The gist of a clause that no rule knows: what it speaks of and what becomes of it, by the classes of its words.
//!
//! Asked only where no rule found anything in the mail. A clause says "same" where it speaks of the duties, and of
//! staying or of no change, and where nothing in its sentence could turn that. It never says "different": what is not
//! clear is asked.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// The duties, or the work, or what one does.
static DUTIES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:#duty|#work|(?:#job|#mission) #be|(?:det|da|allt|allting|vad|va|what|everything|whatever|that|all|#all|#not) (?:som |that |det |vad |else ){0,2}(?:#pron|#i|@person|man) (?:[a-z]+ |#exact |#be |#prep ){0,4}?#do) ",
    )
});
/// Staying as it is.
static STAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:#unch|#keep|#follow|kvar|#same (?:#exact |#own |#all ){0,2}(?:som|as|like|#prep|$)|(?:kommer|ska|skall|fortsatter|will|far|ll) (?:#pron |#i |@person )?(?:[a-z]+ |#likewise |#exact |#i |#prep ){0,4}?(?:fortsattningen|fortsatt|vidare|framover|framdeles|#likewise|still|on|#exact) (?:[a-z]+ ){0,3}#do|#be #prep (?:me|mig|mej|henne|honom|her|him|them)|(?:som|as|like|vad|what|than) (?:#(?:pron|i|be|do|exact|own) |[a-z]+ ){0,4}?(?:#i dag|nu|idag|forut|forr|tidigare|hittills|alltid|now|today|before|always|vanligt|usual|normalt|normal|#sub)|(?:what|som|as|vad|det) (?:it|de|they|den|det|#pron) #be|(?:#exact )(?:de |det |dem |the |those ){0,2}(?:#duty |#work )?(?:som |that )?(?:#pron|#i) (?:har|have|has|#do)|(?:det|vad|what|that) (?:som )?(?:#pron|#i) (?:[a-z]+ |#be ){0,2}(?:#do|har|have|has) (?:[a-z]+ ){0,1}(?:idag|nu|now|today|here|har|#i dag))( |$)",
    )
});
/// What is denied to change.
static NO_CHANGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:#not|#nomore|#nor) (?:[a-z]+ |#be |#do |#i |#pron |#prep |#all ){0,6}#(?:change|swap|new)( |$)| #change (?:#own |[a-z]+ ){0,2}(?:#duty|#work) (?:[a-z]+ ){0,1}#not( |$)",
    )
});
/// What is denied to come or to go: it turns nothing, and says nothing of the rest.
static NONE_COMES_OR_GOES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:#not|#nomore|#nor) (?:[a-z]+ |#be |#do |#i |#pron |#prep |#all ){0,6}#(?:add|drop)( |$)",
    )
});
/// New duties as such: that there are none says nothing of those that were.
static NEW_DUTIES: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" #new (?:[a-z]+ |#own ){0,1}#(?:duty|work) "));
/// What could turn a sentence.
static TURNS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" #(?:not|nomore|nor|untrue|new|change|add|drop|swap|if|depends|partly|mostly|except|rather|takeover|promote|resign|giveup|only|left|i stallet) | (?:nagra|vissa|enstaka|some|lamnas|istallet|instead|utom|papperet|paper|formellt|formally|officiellt|officially) | kvar (?:#prep|#i) (?:oss|er|us|@place) | #but #(?:pron|i) ",
    )
});
static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ , (?:fortsatter|fortgar|forblir|continues?|goes on|#be|#follow|#keep|#unch) ")
});
/// Where a clause ends.
const ENDS: [&str; 9] = [
    " , ", " ; ", " : ", " . ", " ( ", " ) ", " – ", " #and ", " #but ",
];

/// The stretches of a tagged sentence that say "same".
pub(super) fn same(tagged: &str) -> Vec<Range<usize>> {
    if !DUTIES.is_match(tagged) {
        return Vec::new();
    }
    let calm = NO_CHANGE.replace_all(tagged, " #unch ");
    let calm = NONE_COMES_OR_GOES.replace_all(&calm, " #unch ");
    if TURNS.is_match(&calm) || NEW_DUTIES.is_match(tagged) {
        return Vec::new();
    }
    clauses(tagged)
        .filter_map(|clause| {
            let words = tagged.get(clause.clone())?;
            let said = said(words)?;
            Some(clause.start + said.start..clause.start + said.end)
        })
        .collect()
}

/// From the first to the last word of what a clause says: what does not change, or what stays, told by other words.
fn said(clause: &str) -> Option<Range<usize>> {
    let duties = DUTIES.find(clause)?;
    let before = clause.get(..duties.start()).unwrap_or_default();
    // "I drive the same car to work".
    if before.ends_with("#prep") && duties.as_str().trim() == "#work" {
        return None;
    }
    let stays = || {
        STAYS.find_iter(clause).find(|stays| {
            // The space between two words belongs to both.
            let apart = stays.end() <= duties.start() + 1 || stays.start() + 1 >= duties.end();
            // "It is the same work" says nothing of its parts.
            let rest = clause.get(stays.end()..).unwrap_or_default();
            // "The work that she has now is at a place" says where it is.
            let where_it_is = rest.starts_with("#be #prep ") || rest.starts_with("#be #i ");
            apart && !where_it_is && !rest.starts_with("#work ")
        })
    };
    let other = NO_CHANGE.find(clause).or_else(stays)?;
    let start = duties.start().min(other.start()) + 1;
    Some(start..duties.end().max(other.end()))
}

/// The clauses of a tagged sentence, without the marks between them.
fn clauses(tagged: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = tagged.get(start..)?;
        if rest.trim().is_empty() {
            return None;
        }
        let end = ENDS
            .iter()
            .filter_map(|end| {
                let mut found = rest.match_indices(end);
                // "Allt hon gör, fortsätter som vanligt": the comma parts nothing.
                found.find(|(at, _)| !GOES_ON.is_match(rest.get(*at..).unwrap_or_default()))
            })
            .map(|(at, end)| (at, end.len()))
            .min();
        let (at, length) = end.unwrap_or((rest.len(), 0));
        // The space before a mark belongs to the word before it.
        let clause = start..start + (at + 1).min(rest.len());
        start += if length == 0 {
            rest.len()
        } else {
            at + length - 1
        };
        Some(clause)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    #[test]
    fn the_gist_of_a_clause_is_told_by_its_classes() {
        let says = [
            "every task as before",
            "nothing i actually do changes",
            "jobbet ar precis det jag gor idag",
            "what i m employed to do remains what it is",
            "mina arbetsuppgifter ar som innan",
            "arbetet som trafikplanerare forblir i alla delar detsamma",
            "mina uppgifter dom ar samma som alltid",
            "the post , unaltered in every task , goes to @place",
            "alla arbetsuppgifter kvar , inget tillkommer",
            "hon flyttas med precis de arbetsuppgifter hon har",
            "so nothing is different in my tasks",
            "each of my tasks remains with me",
        ];
        for text in says {
            let tagged = tags::tag(&format!(" {text} ")).text;
            assert!(!same(&tagged).is_empty(), "{text}: {tagged}");
        }
        let nothing = [
            "inga nya arbetsuppgifter",
            "samma chef och arbetsuppgifterna beskrivs nedan",
            "samma rum men arbetsuppgifterna ar nya",
            "arbetsuppgifterna ar kvar hos oss",
            "arbetsuppgifterna ar inte desamma",
            "uppgifterna foljer med utom schemat",
            "mina arbetsuppgifter flyttas till annan forvaltning",
            "halften av uppgifterna foljer med",
            "jobbet ar likadant pa papperet",
            "hon har samma chef i sitt arbete",
        ];
        for text in nothing {
            let tagged = tags::tag(&format!(" {text} ")).text;
            assert!(same(&tagged).is_empty(), "{text}: {tagged}");
        }
    }
}
