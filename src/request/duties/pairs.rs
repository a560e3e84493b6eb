//! Two lines that tell the work of now and of then in the same words: "Arbetsuppgifter före: X. Arbetsuppgifter efter: X",
//! "Vad hon gör nu: X. Vad hon ska göra: X".
//!
//! Never here: lines that differ, which may be two ways to tell one work, lines that are left empty or point elsewhere, and
//! lines of titles and places.

use std::sync::LazyLock;

use super::super::document::Part;
use super::super::evidence::Evidence;
use super::super::fold;
use super::super::pattern::{Pattern, pattern};

/// Characters of a label and of what stands behind it.
const LABEL: std::ops::RangeInclusive<usize> = 3..=60;
const SAYS: std::ops::RangeInclusive<usize> = 8..=300;
/// What asks for the work.
static OF_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*uppgift(?:er|erna)?|sysslor|sysslar|gor|gora|skoter|(?:jobbar|arbetar|jobba|arbeta|works?|working) (?:med|with|on)|arbetsinnehall|duties|tasks|does?|do|responsibilities) ",
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

/// What a label of titles and places has.
static NO_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:titel|title|roll|role|befattning|tjanst|position|plats|place|kontor|office|lokal|adress|address|chef|manager|lon|salary|konto|account) ",
    )
});
/// A value that says nothing, or only where it stands.
static POINTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:se|see|enl|enligt|vet|oklart|okant|samma|same|d o|do|as|som|framgar|inget|inga|ingen|none|unknown|tbd|ej|inte|not) | (?:bilaga|bilagan|bifogad[a-z]*|attached|attachment|vet inte|oklart|unknown|meddelas|aterkommer) ",
    )
});

/// The two lines, where they say the same.
pub(super) fn told(part: &Part) -> Option<Evidence> {
    let mut now: Option<(usize, String)> = None;
    let mut start = 0;
    for line in part.text.split_inclusive('\n') {
        let (from, end) = (start, start + line.trim_end().len());
        start += line.len();
        let Some((label, says)) = of_work(line) else {
            continue;
        };
        match &now {
            Some((first, same)) if THEN.is_match(&label) && *same == says => {
                return Some(part.evidence(&(*first..end)));
            }
            _ if NOW.is_match(&label) && !THEN.is_match(&label) => now = Some((from, says)),
            _ => {}
        }
    }
    None
}

/// The folded label of a line that tells of the work, and what it says.
fn of_work(line: &str) -> Option<(String, String)> {
    let (label, says) = line.split_once(':')?;
    if !LABEL.contains(&label.trim().chars().count())
        || !SAYS.contains(&says.trim().chars().count())
    {
        return None;
    }
    let label = format!(" {} ", fold::words(label));
    let says = format!(" {} ", fold::words(says));
    let tells = says.chars().filter(char::is_ascii_alphabetic).count() >= *SAYS.start();
    let of_work = OF_WORK.is_match(&label) && !NO_WORK.is_match(&label);
    (of_work && tells && !POINTS.is_match(&says)).then_some((label, says))
}
