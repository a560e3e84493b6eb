//! Whether the duties stay the same, as the mail states it (`policy.md`, "Same duties or not").
//!
//! Words become the tags of their classes ([`tags`], [`words`]), rules over tags say what a stretch of words states
//! ([`rules`]), guards take away what is asked, wished, hedged, quoted or said of others ([`guards`]), and the claims
//! that remain are weighed ([`weigh`]). Where the words leave a doubt, nothing is stated: the sender is asked.
//! Never here: titles, which are no duties.

mod answers;
mod boxes;
mod cast;
mod clouds;
mod concepts;
mod gist;
mod guards;
mod kept;
mod left_behind;
mod nothing_else;
mod pairs;
mod qualified;
mod remarks;
mod rules;
mod same_things;
mod shapes;
mod stated;
mod tags;
mod taken_up;
#[cfg(test)]
mod tests;
mod then_and_now;
mod told_twice;
mod turned;
mod unforeseen;
mod weigh;
mod whole;
mod words;
mod works;

use std::ops::Range;
use std::sync::LazyLock;

use super::document::{Document, Part, Sentence};
use super::evidence::{Evidence, Source};
use super::mentions::{Mention, Named};
use super::pattern::{Pattern, pattern};
use super::reading::Reading;
use cast::Cast;
use clouds::Clouds;
use rules::Says;
use stated::stated;
use tags::Tagged;

/// Words of a sentence that a person can have meant as one; a longer one is not read.
pub(super) const LONGEST_SENTENCE: usize = 400;

/// One statement of the mail that passed the guards.
#[derive(Debug)]
struct Claim {
    says: Says,
    evidence: Evidence,
    /// A word of correction stands before it.
    corrects: bool,
    /// What puts "the same" in doubt.
    doubt: Option<Evidence>,
    /// A word of contrast ("men") stands between it and the claim before it in the same sentence.
    contrasts: bool,
}

impl Claim {
    /// "The same", with nothing that clouds it.
    fn same(evidence: Evidence) -> Self {
        Self {
            says: Says::Same,
            evidence,
            corrects: false,
            doubt: None,
            contrasts: false,
        }
    }
}

/// The statement that holds, `true` or `false`.
pub(super) fn read(document: &Document) -> Reading<bool> {
    let cast = Cast::of(document);
    let clouds = Clouds::of(document, &cast);
    let mut claims = claims(document, &cast);
    clouds.over(&mut claims);
    if document.inherited_subject {
        // Somebody else may have written it: what this writer says stands before it, and nothing is approved by it.
        let own = claims
            .iter()
            .any(|claim| claim.evidence.source != Source::Subject);
        claims.retain(|claim| {
            claim.evidence.source != Source::Subject || !own && claim.says != Says::Same
        });
    }
    let read = weigh::weigh(&claims);
    let only_weak = claims.iter().all(|claim| claim.says.is_weak());
    if read.is_open() && only_weak && !document.inherited_subject {
        let mut claims = unforeseen::claims(document, &cast);
        clouds.over(&mut claims);
        return weigh::weigh(&claims);
    }
    read
}

/// What a stretch of a sentence says, unless what surrounds it takes it away.
fn claim(
    context: &Context<'_>,
    (sentence, before): (&Sentence, Option<&Sentence>),
    tagged: &Tagged,
    found: &Range<usize>,
    says: Says,
) -> Option<Claim> {
    let norm = tagged.norm_range(found);
    let text = sentence.text_range(norm.clone());
    let guarded = guards::Stretch {
        context,
        sentence,
        tagged: &tagged.text,
        found,
        norm: &norm,
        text: &text,
        says,
    };
    let denied = guarded.is_denied_as_a_whole() || guarded.turns_into_others();
    let qualified = says == Says::Same && qualified::is(&sentence.norm, &norm);
    (denied || !(qualified || guarded.states_nothing())).then(|| Claim {
        says: if denied || guarded.excepts() {
            Says::Different
        } else {
            says
        },
        doubt: guarded.doubt().map(|range| context.part.evidence(&range)),
        evidence: context.part.evidence(&text),
        corrects: guards::corrects(&sentence.norm, norm.start, before),
        contrasts: false,
    })
}

/// All statements in reading order.
fn claims(document: &Document, cast: &Cast) -> Vec<Claim> {
    let mut claims = Vec::new();
    let voice = Voice::of(document);
    for part in &document.parts {
        let mut found: Vec<Claim> = Vec::new();
        let quotes = guards::quotes(&part.text);
        let context = Context::of(part, &quotes, voice, cast);
        let mut before: Option<&Sentence> = None;
        for (index, sentence) in part.sentences.iter().enumerate() {
            let next = part.sentences.get(index + 1);
            found.extend(
                answers::asked(part, sentence, next)
                    .unwrap_or_else(|| prose(&context, sentence, before)),
            );
            before = Some(sentence);
        }
        for field in &part.fields {
            found.extend(answers::field(&context, field));
        }
        found.extend(pairs::told(part).map(Claim::same));
        if found.iter().all(|claim| claim.says.is_weak()) {
            found.extend(told_again(&context, part));
        }
        found.sort_by_key(|claim| claim.evidence.start);
        claims.extend(found);
    }
    claims
}

/// A work that the part tells twice.
fn told_again(context: &Context<'_>, part: &Part) -> Option<Claim> {
    let at = told_twice::told(part).or_else(|| whole::so_it_stays(context, part))?;
    let sentence = part.sentences.get(at)?;
    let before = at.checked_sub(1).and_then(|at| part.sentences.get(at));
    let tagged = tags::tag(&sentence.norm);
    let whole = 0..tagged.text.len();
    claim(context, (sentence, before), &tagged, &whole, Says::Same)
}

/// Whose account the mail asks for, as far as its words tell.
#[derive(Debug, Clone, Copy)]
struct Voice {
    first_person: bool,
    of_other: bool,
}

impl Voice {
    fn of(document: &Document) -> Self {
        Self {
            first_person: guards::first_person(document),
            of_other: guards::of_other(document),
        }
    }
}

/// What the reading of a sentence needs to know of its surroundings.
struct Context<'a> {
    part: &'a Part,
    /// Stretches of the part between quotation marks.
    quotes: &'a [Range<usize>],
    /// Whether the sender asks for the own account.
    first_person: bool,
    /// Whether the mail asks for the account of somebody else alone.
    of_other: bool,
    /// Whether the writer of this part does.
    first_person_here: bool,
    /// Whom this part names first.
    named_first: Option<&'a str>,
    /// Who is named in the mail, and who only in passing.
    cast: &'a Cast,
}

impl<'a> Context<'a> {
    fn of(part: &'a Part, quotes: &'a [Range<usize>], voice: Voice, cast: &'a Cast) -> Self {
        let name = |mention: &'a Mention| match &mention.named {
            Named::Person(name) => Some(name.as_str()),
            _ => None,
        };
        Self {
            part,
            quotes,
            first_person: voice.first_person,
            of_other: voice.of_other,
            first_person_here: guards::is_first_person(part),
            named_first: part.mentions.iter().find_map(name),
            cast,
        }
    }
}

/// The statements of one sentence.
fn prose(context: &Context<'_>, sentence: &Sentence, before: Option<&Sentence>) -> Vec<Claim> {
    let mut claims: Vec<(Range<usize>, Claim)> = Vec::new();
    if sentence.tokens.len() > LONGEST_SENTENCE {
        return Vec::new();
    }
    let tagged = tags::tag(&sentence.norm);
    let taken_up = before.and_then(|before| taken_up::by_pronoun(&tagged.text, before));
    let denies_both = whole::denies_both(&sentence.norm);
    let stays = whole::stays(context, sentence, &tagged);
    for (found, says) in stated(&tagged.text)
        .into_iter()
        .chain(taken_up)
        .chain(stays)
    {
        // "Inga uppgifter blir kvar och inga nya väntar": its halves alone say something else.
        if denies_both && says != Says::Same {
            continue;
        }
        // "Det enda nya för henne blir vem som betalar lönen".
        let new = says == Says::Different
            && tagged
                .text
                .get(found.clone())
                .is_some_and(|new| new.starts_with("#new "));
        if new && nothing_else::tell(&sentence.norm) {
            continue;
        }
        if let Some(claim) = claim(context, (sentence, before), &tagged, &found, says) {
            claims.push((found, claim));
        }
    }
    // Where no rule said more than that the post is the same.
    if claims.iter().all(|(_, claim)| claim.says.is_weak())
        && let Some(says) = of_the_whole(context, sentence, before, claims.is_empty())
    {
        let whole = 0..tagged.text.len();
        let told = claim(context, (sentence, before), &tagged, &whole, says);
        claims.extend(told.map(|claim| (whole, claim)));
    }
    claims.sort_by_key(|(found, _)| (found.start, found.end));
    let mut last = 0;
    let mut same = false;
    for (found, claim) in &mut claims {
        // "Samma uppgifter och några nya" is one stretch that limits itself.
        let adds = claim.says == Says::Different
            && tagged
                .text
                .get(found.clone())
                .is_some_and(|found| ADDS.is_match(found));
        claim.contrasts = adds
            || same
                && tagged.text.get(last..found.start).is_none_or(|between| {
                    ["#but ", "#except ", "#rather ", "#likewise ", "dessutom "]
                        .iter()
                        .any(|turn| between.contains(turn))
                });
        same |= claim.says == Says::Same;
        last = found.end.max(last);
    }
    claims.into_iter().map(|(_, claim)| claim).collect()
}

/// What a sentence says as a whole, behind the one before it, told by no words for duties; `alone` where it says nothing else.
fn of_the_whole(
    context: &Context<'_>,
    sentence: &Sentence,
    before: Option<&Sentence>,
    alone: bool,
) -> Option<Says> {
    let norm = sentence.norm.as_str();
    if alone && (then_and_now::change(norm).is_some() || nothing_else::is_all_that_stays(norm)) {
        return Some(Says::Different);
    }
    let before_it = before.map_or("", |before| before.norm.as_str());
    let same = (kept::told(norm, before_it) || same_things::tell(norm))
        && whole::is_of_employee(context, sentence)
        || nothing_else::tell(norm)
        || whole::tell(context, sentence);
    same.then_some(Says::Same)
}

/// What puts a duty on top of those that the mail has told of, in this sentence or another.
static ADDS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        "(?:dessutom|#likewise|also|well|utover|ovanpa|darutover|darjamte|kopet|top|addition|besides|additionally|moreover|furthermore|#takeover|#except) ",
    )
});
