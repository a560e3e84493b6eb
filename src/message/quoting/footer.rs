//! What mail systems add: banners on top, disclaimers and a telephone's greeting below.

use std::sync::LazyLock;

use super::denial;
use crate::message::lines::Line;
use crate::text::{Fixed, FixedSet, fixed, fixed_set};

/// Longer lines are prose.
const LONGEST_LINE: usize = 1000;

static BANNER: LazyLock<FixedSet> = LazyLock::new(|| {
    fixed_set(&[
        r"^\W*(externt?|external)[ -]?(e-?post\w*|e-?mail|mejl|mail|meddelande|message|avsändare|sender)?\W*$",
        r"^\W*(varning|obs|observera|caution|warning|notice|viktigt|important|info)\b\W.*\b(extern\w*|external\w*|utanför|outside|originated)\b",
        r"^\W*(detta|det här|this)\b.{0,30}\b(mejl\w*|mail\w*|e-post\w*|meddelande\w*|e-?mail|message)\b.{0,40}\b(extern\w*|external\w*|utanför|outside)\b",
        r"^\W*(du får inte ofta e-post från|you don.t often get e-?mail from|vissa som har fått det här meddelandet|some people who received this message)",
        r"^\W*(klicka inte på länkar|do not click (on )?(any )?links|learn why this is important|läs om varför detta är viktigt)",
    ])
});

static TELEPHONE: LazyLock<FixedSet> = LazyLock::new(|| {
    fixed_set(&[
        r"^\W*(skickat|skickades|sänt|sent) (från|via|med|from|with|using) (min|mitt|my|outlook|yahoo|gmail|mail\b|e-post\b|en mobil|samsung|iphone|ipad|proton|a mobile|the)",
        r"^\W*(hämta|skaffa|get) outlook (för|for)\b",
    ])
});

static DISCLAIMER: LazyLock<FixedSet> = LazyLock::new(|| {
    fixed_set(&[
        r"^\W*så (här )?(hanterar|behandlar) vi\b.*(personuppgift|uppgifter)",
        r"^\W*(den|du) som (kontaktar|skickar|mejlar|mailar)\b.*(registrera|personuppgift|allmän)",
        r"^\W*(när|om) du (skickar|kontaktar|mejlar|mailar|kommunicerar)\b.*(personuppgift|registrera|allmän handling)",
        r"^\W*(läs mer|mer information|information) om (hur|vår|behandling).*personuppgift",
        r"^\W*(göteborgs stad|vi|staden|nämnden|bolaget|förvaltningen) (behandlar|hanterar|är personuppgiftsansvarig).*(personuppgift|uppgifter)",
        r"^\W*(this|the information (contained )?in this|the contents? of this) (e-?mail|message|communication|transmission)\b.*(confidential|intended|privileged)",
        r"^\W*(confidentiality notice|disclaimer|sekretess(meddelande)?\b.{0,20}:|konfidentiellt?:)",
        r"^\W*(detta|det här|informationen i detta) (e-post\w*|mejl\w*|mail\w*|meddelande\w*)\b.*(konfidentiel|sekretess|avsett för|avsedd för)",
        r"^\W*(tänk på miljön|please consider the environment|skriv inte ut|spara på miljön)",
        r"^\W*(dataskydd|gdpr)\b.{0,120}$",
    ])
});

/// Whether a line is a banner. "OBS! Externa kontakter tillkommer" has nothing of a mail or its sender: it is a person's.
fn is_banner(line: &str) -> bool {
    static OF_MAIL: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(
            r"e-?post|epost|mejl|mail|meddeland|message|avsänd|sender|länk|link|bifog|attach|organisation|organization|^\W*\w+\W+\w+\W*$",
        )
    });
    BANNER.is_match(line) && OF_MAIL.is_match(line) && !denial::takes_back(line)
}

/// Takes the banner from the first lines.
pub(super) fn without_banner(lines: Vec<Line>, cut: &mut Vec<Line>) -> Vec<Line> {
    static TAG: LazyLock<Fixed> =
        LazyLock::new(|| fixed(r"^\s*\[(externt?|external)[^\]]{0,40}\]\s*"));
    let mut seen = 0;
    let mut out = Vec::with_capacity(lines.len());
    for mut line in lines {
        if !line.is_blank() {
            seen += 1;
        }
        let short = line.text.len() < LONGEST_LINE && seen <= 4;
        if short && is_banner(&line.text) {
            // A banner that was cut does not count: the next line may be its second.
            seen -= 1;
            cut.push(line);
            continue;
        }
        if short && let Some(tag) = TAG.find(&line.text) {
            line.text.drain(..tag.end());
        }
        out.push(line);
    }
    out
}

/// What is left of a line when what a telephone adds is taken from it; `None` where the line has nothing of that.
pub(super) fn without_telephones(line: &str) -> Option<&str> {
    static APOLOGY: LazyLock<Fixed> =
        LazyLock::new(|| fixed(r"ursäkta|förlåt|stavfel|kortfatta|excuse|sorry|typos|brevity"));
    if line.len() >= 400 || !TELEPHONE.is_match(line) {
        return None;
    }
    let rest = line
        .find(". ")
        .or_else(|| line.find("! "))
        .and_then(|end| line.get(end + 2..))
        .map_or("", str::trim);
    if rest.chars().any(char::is_alphabetic) && !APOLOGY.is_match(rest) {
        return Some(rest);
    }
    if denial::takes_back(line) {
        return Some(line);
    }
    // "Skickat från min mobil och därför …" in a line as long as a paragraph is a sentence of somebody's.
    (line.len() < 120).then_some("")
}

/// Whether a paragraph that begins with this line is a disclaimer.
pub(super) fn begins_disclaimer(line: &str) -> bool {
    line.len() < LONGEST_LINE && DISCLAIMER.is_match(line)
}
