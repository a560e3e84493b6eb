//! Statements by a pronoun, which takes up what the sentence before spoke of: "… uppgifterna. De är likadana."; "… om hon
//! får behålla sina uppgifter. Det får hon."

use std::ops::Range;
use std::sync::LazyLock;

use super::super::document::Sentence;
use super::super::pattern::{Pattern, pattern};
use super::rules::Says;
use super::{stated, tags};

/// "De är exakt likadana".
static THEY_STAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^ |, |: |– )(?P<says>(?:#pron |det |dessa |it |they |these |those )#be (?:[a-z]+ |#exact ){0,2}#unch )",
    )
});
/// "Det får hon, samtliga", "she does": a yes to what was open.
static SO_IT_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^ |, |: |– |#but )(?:ja , |yes , )?(?P<says>(?:det |that )(?:far |har |ska |skall |kommer |#do |#be )(?:#pron |#i |@person |[a-z]+ )(?:, |alltsa |ju |#all |#likewise |allihop |allesammans ){0,3}(?:\. |$)|(?:#pron |#i |@person )(?:#do |will |has )(?:, |indeed |#all ){0,2}(?:\. |$))",
    )
});

/// "They will be new", "de blir helt andra": of the duties that the sentence before spoke of.
static THEY_CHANGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^ |, |: |– |#but |att |that )(?P<says>(?:#pron |dessa |they |these |those )#be (?:[a-z]+ |#exact |#all ){0,2}#new )(?:\. |, |; |$|an |than |dar |there |#prep )",
    )
});

/// "Det är det inte", "it isn't": a no.
static NO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:#but |nej , |no , )?(?P<says>(?:(?:det |it |that |this )(?:#be )(?:det |it )?#not |(?:it |that |this )#not |#not #be det )(?:alls |at #all )?)(?:\. |, |$)",
    )
});
/// What the no denies: "om det är ett nytt jobb".
static ANOTHER_JOB: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"#if (?:det |it |this |that |#pron )(?:#be |ror sig om |handlar om )(?:ett |en |a |an |nagot )?#new (?:#job |#work |#post |#duty )(?:\. |, |\? |$)",
    )
});

/// What was open: "om hon …", "osäkert om Anna …".
static OPEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:#if |(?:osakert|oklart|ovisst|tveksamt|fragan|undrade|undrar|undrat|fragade|fragat) (?:#be |#pron |ju )?om )",
    )
});

/// What a pronoun states of the duties that the sentence before spoke of.
pub(super) fn by_pronoun(tagged: &str, before: &Sentence) -> Option<(Range<usize>, Says)> {
    if tagged.contains("#duty ") {
        return None;
    }
    let told = tags::tag(&before.norm).text;
    let unchanged = || {
        let found = THEY_STAY.captures(tagged)?.name("says")?.range();
        told.contains("#duty ").then_some(found)
    };
    // "Länge var det osäkert om hon skulle få behålla sina uppgifter. Nu är det klart: det får hon."
    let was_open = || {
        let yes = SO_IT_IS.captures(tagged)?.name("says")?.range();
        let asked = OPEN.find(&told).and_then(|open| told.get(open.start()..))?;
        let same = |(_, says): &(Range<usize>, Says)| *says == Says::Same;
        let only_same = stated(asked).iter().all(same) && !stated(asked).is_empty();
        only_same.then_some(yes)
    };
    let changed = || {
        let found = THEY_CHANGE.captures(tagged)?.name("says")?.range();
        told.contains("#duty ").then_some((found, Says::Different))
    };
    let no_other = || {
        let no = NO.captures(tagged)?.name("says")?.range();
        ANOTHER_JOB.is_match(&told).then_some(no)
    };
    unchanged()
        .or_else(was_open)
        .or_else(no_other)
        .map(|found| (found, Says::Same))
        .or_else(changed)
}
