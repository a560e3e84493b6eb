//! Two lines or lists that tell the work of now and of then alike: "Arbetsuppgifter före: X. Arbetsuppgifter efter: X", "Vad hon
//! gör nu: X. Vad hon ska göra: d:o", "Idag, på Higab:" and "Från 1 april:" above the same items, a row of a table.
//!
//! Never here: lines that differ, which may be two ways to tell one work, lines that are left empty or point elsewhere, and
//! lines of titles, places and hours.

mod entries;

use std::sync::LazyLock;

use super::super::document::Part;
use super::super::evidence::Evidence;
use super::super::pattern::{Pattern, pattern};
use super::whole;
use super::works;
use entries::Entry;

/// Characters of what stands behind a label.
const SAYS: std::ops::RangeInclusive<usize> = 8..=600;
/// What asks for the work.
static OF_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*uppgift(?:er|erna)?|sysslor|sysslar|gor|gora|skoter|(?:jobbar|arbetar|jobba|arbeta|works?|working) (?:med|with|on)|arbetsinnehall|(?:work|job) content|duties|tasks|does?|do|responsibilities) ",
    )
});
static NOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:nu|idag|i dag|fore|innan|hittills|nuvarande|har|hos oss|gor|skoter|now|today|before|current|currently|present|does|do) ",
    )
});
static THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:sedan|sen|efter|efterat|darefter|ska|skall|kommer|kommande|nya|ny|dar|hos er|framover|will|after|afterwards|then|new|future|there|going to) ",
    )
});
/// A label of nothing but a time, and where one is then.
static ONLY_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:nu|just nu|idag|i dag|hittills|fore(?: flytten| bytet)?|innan(?: flytten| bytet)?|till och med [^.]{1,30}|t o m [^.]{1,30}|now|today|currently|before(?: the move)?|until now|so far) (?:(?:pa|hos|i|at|with|in) [^.]{1,50} )?$",
    )
});
static ONLY_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:sedan|sen|efterat|darefter|framover|efter(?: flytten| bytet)?|fran [^.]{1,30}|fr o m [^.]{1,30}|then|afterwards|after(?: the move)?|from [^.]{1,30}) (?:(?:pa|hos|i|at|with|in) [^.]{1,50} )?$",
    )
});
/// What a label of titles, places and rights has.
static NO_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:titel|title|roll|role|befattning|tjanst|position|plats|place|kontor|office|lokal|adress|address|chef|manager|lon|salary|konto|account) ",
    )
});
/// A value that says nothing, or only where it stands.
static POINTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:se|see|enl|enligt|vet|oklart|okant|samma|same|d o|do|as|som|framgar|inget|inga|ingen|none|unknown|tbd|ej|inte|not) | (?:bilaga|bilagan|bifogad[a-z]*|attached|attachment|vet inte|oklart|unknown|meddelas|aterkommer|ungefar|cirka|typ|kanske|mest|framst|eventuellt|troligen|about|roughly|mostly|maybe) ",
    )
});
/// What stands behind the same words and adds nothing to them.
static NOTHING_ADDED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:oforandrat|oforandrade|unchanged|ingen (?:andring|skillnad)|no changes?|samma sak|end of list|inget (?:annat|mer)|nothing (?:else|more)|precis som (?:nu|idag|i dag)|som (?:nu|idag|i dag)|as (?:now|today)|slut|punkt) )+$",
    )
});
/// A value that points at the one before it, and what may follow it.
static REFERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:just|precis|exakt|exactly) )?(?:d o|do|ditto|dito|idem|detsamma|desamma|samma(?: sak)?|likadant|the same|same|(?:dessa|de har|these) (?:tva|tre|fyra|fem|sex|two|three|four|five|six)|det (?:hon|han|jag|hen) gor (?:nu|idag|i dag)|what (?:she|he|i) (?:does|do) (?:now|today)|(?:samma|the same|same) (?:som|as) (?:nu|idag|i dag|now|today|fore|before)) ",
    )
});
/// A value that tells of itself that it is as now.
static AS_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:ocksa|aven|precis|exakt|also|exactly) )*(?:(?:samma|detsamma|desamma|the same|same|oforandrat|unchanged|identical|identiskt) (?:(?:som|as|to) (?:nu|idag|i dag|forut|hittills|now|today|before)|before and after|fore och efter)|det (?:hon|han|jag|hen) gor (?:nu|idag|i dag)|what (?:she|he|i) (?:does|do) (?:now|today)) ",
    )
});
/// "Dessa tre och uthyrning": what comes on top.
static ADDS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ (?:och|and|samt|med|with|jamte|inklusive|including) (?P<what>[a-z]+) ")
});
/// The post itself, which may be handed over.
static THE_POST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:the )?(?:position|post|tjansten|befattningen)(?: itself| i sig)? (?:is|ar|flyttas|foljer|moves)[a-z ]*$",
    )
});

/// The lines, where they say the same.
pub(super) fn told(part: &Part) -> Option<Evidence> {
    let mut now: Option<&Entry> = None;
    let entries = entries::of(&part.text);
    for entry in &entries {
        let label = entry.label.as_str();
        let named = OF_WORK.is_match(label) && !NO_WORK.is_match(label);
        if named && is_as_now(&entry.says) {
            return Some(part.evidence(&entry.range));
        }
        let of_work = named || works::are_named(&entry.says);
        let then = named && THEN.is_match(label) || ONLY_THEN.is_match(label);
        match now {
            Some(first) if then && says_the_same(&first.says, &entry.says) => {
                return Some(part.evidence(&(first.range.start..entry.range.end)));
            }
            _ if of_work
                && tells(&entry.says)
                && (named && NOW.is_match(label) && !then || ONLY_NOW.is_match(label)) =>
            {
                now = Some(entry);
            }
            // A list of then that differs is not looked past.
            Some(_) if then => now = None,
            _ => {}
        }
    }
    None
}

/// Whether a value tells something.
fn tells(says: &str) -> bool {
    let letters = says.chars().filter(char::is_ascii_alphabetic).count();
    SAYS.contains(&letters) && !POINTS.is_match(says)
}

fn says_the_same(now: &str, then: &str) -> bool {
    let refers = REFERS.find(then).is_some_and(|found| {
        let rest = then.get(found.end() - 1..).unwrap_or_default();
        whole::is_plain(rest) && !adds(rest) && rest.split_whitespace().count() <= 6
    });
    let rest = then.strip_prefix(now.trim_end());
    refers || rest.is_some_and(|rest| rest.trim().is_empty() || NOTHING_ADDED.is_match(rest))
}

fn adds(rest: &str) -> bool {
    ADDS.captures(rest).is_some_and(|found| {
        let what = found.name("what").map_or("", |what| what.as_str());
        !["inget", "ingenting", "inga", "nothing", "no", "none"].contains(&what)
    })
}

fn is_as_now(says: &str) -> bool {
    AS_NOW.find(says).is_some_and(|found| {
        let rest = says.get(found.end() - 1..).unwrap_or_default();
        whole::is_plain(&THE_POST.replace_all(rest, " ")) && !adds(rest)
    })
}
