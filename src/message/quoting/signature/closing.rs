//! The words with which people end a mail, in Swedish and English.

use std::sync::LazyLock;

use crate::text::{Fixed, fixed};

/// How surely a line ends a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// "Med vänlig hälsning", "Mvh Anna".
    Strong,
    /// "Tack på förhand!", "Ha en fin dag": a closing if a name follows.
    Weak,
}

/// Names: up to four words with a capital, an initial or a particle; a title may follow behind a comma or a bar.
const NAME: &str = r"(?-i:\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|av|af|von|van|de|da|el|al)){0,3})\s*(?:[,|/–(-].{0,80})?";

static STRONG: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(&format!(
        r"^\W*(?:(?:med )?(?:många )?(?:\p{{L}}+a )?(?:vänlig(?:a|aste|ast)?|bästa|varma|soliga|hjärtliga|glada|allra) (?:\p{{L}}+ )?häls(?:ning(?:ar)?)?|\p{{L}}*häls(?:ning(?:ar)?|n|ar|ngr)?\.?|hlsn\.?|m\.? ?v\.? ?h\.?|v\.? ?h\.?|b\.? ?r\.?|vänligen|högaktningsfullt|(?:with )?(?:best|kind|warm|kindest|warmest|many)? ?regards|(?:with )?best wishes|rgds|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|cordially|respectfully|kindly|best|cheers|kram(?:ar)?|väl mött|all the best)(?:(?:[ ,.!:)]+/?|/)\s*(?P<name>{NAME}))?\W*$"
    ))
});

static WEAK: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"^\W*(?:(?:stort |många |tusen |varmt |jättemånga )?tack(?:ar)?(?: så (?:mycket|hemskt mycket))?(?: (?:på förhand|för (?:hjälpen|all hjälp|er hjälp|hjälp)))?|(?:many |thousand )?thanks(?: (?:a lot|a million|so much|in advance|for your help))?|thank you(?: (?:so much|very much|in advance|for your help))*|allt gott|allt väl|ha det(?: (?:bra|fint|gott|så bra))?|ha en (?:\p{L}+ )+(?:dag|helg|vecka|kväll|eftermiddag|sommar)|trevlig (?:\p{L}+)|have a \p{L}+ (?:day|weekend|week)|take care|tacksam(?:t)? för (?:hjälp|svar|återkoppling)|vi hörs|hej så länge|hej då|hejdå)\W*$",
    )
});

/// How a line closes a mail, if it does.
pub(super) fn of(line: &str) -> Option<Closing> {
    let line = line.trim();
    if line.is_empty() || line.len() > 120 {
        return None;
    }
    if STRONG.is_match(line) && line.chars().any(char::is_alphabetic) {
        return Some(Closing::Strong);
    }
    WEAK.is_match(line).then_some(Closing::Weak)
}

/// Whether a closing has the name on its own line: "Mvh Anna".
pub(super) fn is_signed(line: &str) -> bool {
    line.len() <= 120
        && STRONG
            .captures(line.trim())
            .is_some_and(|found| found.name("name").is_some())
}

/// Whether a line is a name, with a title perhaps.
pub(super) fn is_name(line: &str) -> bool {
    static LINE: LazyLock<Fixed> = LazyLock::new(|| fixed(&format!(r"^\W*(?:{NAME})\W*$")));
    line.len() < 160 && LINE.is_match(line.trim()) && !belongs_to_an_order(line)
}

/// "Processtekniker, Gryaab | fr.o.m. 1 juni Kretslopp": what people sign with, side by side between bars; no labels.
pub(super) fn is_row(line: &str) -> bool {
    line.len() < 200 && line.contains(" | ") && !line.contains(": ") && !line.starts_with('|')
}

/// "/Anna", "//Anna E", "~ Anna".
pub(super) fn is_slashed_name(line: &str) -> bool {
    static LINE: LazyLock<Fixed> =
        LazyLock::new(|| fixed(&format!(r"^\s*(?:/{{1,2}}|~|–|—)\s?(?:{NAME})\s*$")));
    line.len() < 80 && LINE.is_match(line)
}

/// Whether a line is the writer's own name, or part of it, with a title perhaps.
pub(in crate::message::quoting) fn is_writers(line: &str, names: &[&str]) -> bool {
    let line = line.trim();
    if line.len() > 160 {
        return false;
    }
    let name = line.split([',', '|', '(', '/', '–']).next().unwrap_or(line);
    let name = name.split(" - ").next().unwrap_or(name).trim();
    let parts = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphabetic())
            .filter(|p| !p.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let written = parts(name);
    let fits = |full: &&str| {
        let full = parts(full);
        written.iter().all(|part| {
            full.contains(part)
                || (part.chars().count() == 1 && full.iter().any(|f| f.starts_with(part.as_str())))
        })
    };
    written.iter().any(|part| part.chars().count() > 1) && names.iter().any(fits)
}

/// "PS. Datumet är 1 maj."
pub(super) fn is_postscript(line: &str) -> bool {
    static LINE: LazyLock<Fixed> = LazyLock::new(|| fixed(r"^\W*(?:p\.? ?s\b\.?|pps\b|nb!|obs!)"));
    line.len() < 4000 && LINE.is_match(line)
}

/// "PS." itself: what ends a signature below the mark `-- `, where "Obs!" is a part of it.
pub(super) fn is_ps(line: &str) -> bool {
    static LINE: LazyLock<Fixed> = LazyLock::new(|| fixed(r"^\W*(?:p\.? ?s\b\.?|pps\b)"));
    line.len() < 4000 && LINE.is_match(line)
}

/// "Från den 1 juni når du mig på Higab": where its writer is reached from some day on.
pub(super) fn tells_where(line: &str) -> bool {
    static LINE: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(r"\b(?:når|hittar|träffar) (?:du|ni) mig\b|\byou(?: can|'ll)? (?:reach|find) me\b")
    });
    line.len() < 200 && LINE.is_match(line)
}

/// A telephone number, an address, a web page.
pub(super) fn reaches_somebody(line: &str) -> bool {
    static LINE: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(
            r"@|https?://|\bwww\.|\b(?:tel|telefon|phone|mobil|mobile|växel|fax|besöksadress|postadress|adress)\b|\b0\d{1,3}[- ]\d{2,3}[ \d]{2,}|\+46",
        )
    });
    LINE.is_match(line)
}

/// Whether a line says something that an order says: it is no signature, wherever it stands.
pub(super) fn belongs_to_an_order(line: &str) -> bool {
    static LINE: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(
            r"\bkont(?:o|ot|on|onamn)\b|\w*konto:|kontoflytt|flytt|\b(?:my|his|her|their|the|an?|user|account:) ?account\b|\baccount(?:s\b|:| \p{L}{6}\d{4})|\bmov(?:e|es|ed|ing)\b|\btransfer|arbetsuppgift|\b(?:duties|tasks)\b|\b(?:jag|min|mitt|mina|ni|er|vi|hon|han|hennes|hans|my|you|your|we|she|he|her|please|snälla)\b|(?-i:\bI\b)|^\W*(?:från|till|from|to|datum|date|den|fr\.? ?o\.? ?m|from och med)\b|\b(?:lämnar|går till|gäller|avlämnande|mottagande|medarbetare|anställd|employee|titel|befattning|anställningsnummer|namn|name)\b[^:|]{0,40}:|\b20\d\d-\d\d-\d\d\b|\b\d{1,2}(?::[ae])?\s+(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)|^\W*\d{1,2}/\d{1,2}\b",
        )
    });
    LINE.is_match(line)
}
