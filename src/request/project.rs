//! Whether the move is part of a reorganisation project (rule 1).
//!
//! A project that the *move* belongs to, or the reorganisation of a whole group. Not: the projects that the employee
//! works in, a reorganisation that is merely the cause of one person's move, a project denied, asked about or long over.

use std::ops::Range;
use std::sync::LazyLock;

use super::document::{Document, Part, Sentence};
use super::evidence::Evidence;
use super::facts::People;
use super::form::{FieldKind, FormField};
use super::pattern::{Pattern, pattern};

mod cause;
mod denials;
mod frame;
mod moved_by;
mod regrouping;
#[cfg(test)]
mod tests;

const REORGANISATION: &str = r"(?:(?:[a-z]*om|re)organi[sz][a-z0-9]*|[a-z]*omorg(?:anis[a-z0-9]*)?|[a-z]*omstrukturer[a-z0-9]*|restructur[a-z0-9]*|[a-z]*sammanslagning[a-z0-9]*|[a-z]*sammanlaggning[a-z0-9]*|merger|de ?merger|amalgamation|realignment|[a-z]*bolagisering[a-z0-9]*|(?:organisations|forvaltnings|bolags|namnd|koncern|verksamhets)(?:forandring|oversyn|reform|omdaning)[a-z0-9]*|reorg)";
const PROJECT: &str = r"(?:projektform(?:en)?|(?:del|huvud|for|genomforande|inforande|forandrings|omstallnings|overgangs|overforings|samordnings|etablerings|avvecklings|reform|koncern|flytt)?(?:projekt|projket|porjekt|prjekt|prosjekt)(?:et|ets|en)?|projekt(?:grupp|kontor|kansli|organisation|nummer|nr)(?:en|et|ens|ets)?|program(?:kontor|kansli)(?:et|ets)?|projektledningen|(?:genomforande|forandrings|omstallnings|reform)?program(?:met|mets|me)?|(?:sub ?)?projects?|work ?stream|initiative)";
const COMPOUND: &str = r"(?:[a-z0-9]*(?:organisations|organiserings|strukturerings|sammanslagnings)(?:projekt|program)[a-z0-9]*|[a-z]*omorg[a-z]*(?:proj|prj|prosj|porj)[a-z]*)";

/// A project of reorganisation, in one word or two, or a project and a reorganisation close together.
static REORGANISATION_PROJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{COMPOUND}|{REORGANISATION} {PROJECT}|{PROJECT} (?:[^ .]+ ){{0,12}}?{REORGANISATION}|(?:hela|alla|entire|whole|all) (?:[^ .]+ ){{0,3}}?(?:omorganiseras|omorganiserats|omorganiserades|reorgani[sz]ed) (?:[^ .]+ ){{0,26}}?projekt(?:mote|motet|plan|planen|grupp|gruppen|kontor|kontoret)|{PROJECT} (?:[^ .]+ ){{0,2}}?(?:for|om|kring|med|on|about) (?:[^ .]+ ){{0,2}}?(?:ny|nya|andrad|andrade|framtida|new|future) (?:[^ .]+ ){{0,1}}?[a-z]*organisation(?:en)?|{PROJECT} (?:[^ .,]+ ){{0,2}}?(?:ny|nya|framtida|framtidens|new|future) (?:[^ .,]+ ){{0,1}}?[a-z]*(?:organisation|indelning|struktur|structure)(?:en)?|{REORGANISATION} (?:[^ .]+ ){{0,8}}?(?:{PROJECT}|{COMPOUND})) "
    ))
});
/// The move as part of a project, whatever its name.
static PART_OF_PROJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:(?:flytten|flyttarna|flyttningen|kontoflytten|overflytt[a-z0-9]*|overforingen|bytet|overgangen|detta|det|vilket|allt|the move|the transfer|this|which|it|change|moves) (?:[^ .]+ ){{0,18}}?(?:ingar i|ar (?:en )?del av|ar ett led i|ar ett steg i|sker (?:inom|i|genom|som)|gors (?:inom|i)|hor till|is part of|is a part of|is one step|belongs to|is done within|happens within|takes place within))|som (?:en )?del (?:av|i)|som ett led i|som ett steg i|inom ramen for|i regi av|as (?:a )?part of|within the (?:scope|framework) of|in the course of|under) (?:[^ .]+ ){{0,4}}?(?:{PROJECT}|{COMPOUND}) "
    ))
});
/// "Enligt projektplanen", "delprojekt 3": the order is the project's.
static BY_PLAN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:enligt|enl|i enlighet med|utifran|according to|as per|per|in line with|under) (?:\S+ ){0,2}?(?:projektplan\w*|projektbeslut\w*|projektdirektiv\w*|projektets \w+|(?:the )?project (?:plan|decision|schedule))|delprojekt(?:et)?(?: \d+)?|sub ?project(?: \d+)?) ",
    )
});
/// "Inom projektet flyttar därför Anna …".
static WITHIN_PROJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inom|i|genom|within|in|through) (?:projekt|projektet|programmet|delprojekt|the project|the programme) (?:[^ .]+ ){0,4}?(?:flytta[a-z0-9]*|overfor[a-z0-9]*|fors|overgar|byter|moves?|moving|(?:is|are) (?:moved|transferred)) ",
    )
});
/// The employee works in it, leads it or was once in it; or it is spoken of as a condition.
static WORK_OR_PAST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:arbetar|jobbar|jobbat|arbetat|arbetade|jobbade|projektledare|projektledarna|projektleder|projektledde|leder|ledde|ansvarar|samordnar|sitter|suttit|deltar|deltagit|deltog|ingick|engagerad|anstalld|work|works|working|worked|lead|leads|leading|manage|managed|manages|coordinates|forra|tidigare|avslutade|avslutat|previous|earlier|finished|completed|ifall|huruvida|if|whether|tjanst(?:en)? ingar|position is part|(?:am|is|ar|as|som|m|s) (?:(?:the|a|den|en|one of the) )?(?:[a-z]+ )?(?:manager|leader|lead|coordinator|head|[a-z]*ledare|[a-z]*ledaren|samordnare)) (?:[^ .]+ ){0,5}$|(?:^ ?|[,.;:(–] |(?: att| och| men| aven| vet| veta| undrar| undra| oklart| osakert| fraga| fragar| fragan| saga| avgora| pa| kolla| besked) )om (?:[^ .]+ ){0,5}$",
    )
});
/// "Projektledaren för omorganisationsprojektet har tagit upp min tjänst": who steers it, and is not the employee.
static STEERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|[,;:(–]|att|that|och|and) (?:(?:the|our|den som|de som|those who|the one who|the team|the people) (?:[^ .,]+ )?(?:leads?|leader|manager|lead|manages?|leder|samordnar|coordinates|managing|leading|running)|de som leder|den som leder) (?:(?:of|for|in|av|i|the|det|den|our) )*$",
    )
});
static DENIED_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|icke|inget|ingen|inga|aldrig|utan(?: koppling)?|oberoende av|inget att gora|varken|not|no|never|isn|without|neither|unrelated|nothing) (?:[^ .]+ ){0,7}$",
    )
});
static DENIED_INSIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:inte|ej|inget|ingen|inga|varken|not|no|any|never|without|inte langre) ")
});
static DENIED_AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^ .]+ ){0,3}(?:ar (?:slut|avslutat|avslutad|klart|inte aktuellt)|avslutades|har (?:inget|inte) med|inte|nej|is over|has ended|ended|ansvarar|has nothing|: nej|: no|: ej) ",
    )
});
/// A group that moves as a whole.
static GROUP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:alla (?:(?:[a-z]+|\d+) ){0,2}?(?:i|pa|vid|hos|fran) (?:(?:var|vart|den|hela) )?[a-z]*(?:gruppen|enheten|teamet|avdelningen|sektionen|staben|kansliet|laget)|hela (?:[^ .]+ ){0,2}?(?:[a-z]*enhet[a-z0-9]*|[a-z]*avdelning[a-z0-9]*|[a-z]*grupp[a-z0-9]*|[a-z]*team[a-z0-9]*|gang(?:et)?|skaran|hogen|lag[a-z0-9]*|[a-z]*sektion[a-z0-9]*|verksamhet[a-z0-9]*|funktion[a-z0-9]*|kansli[a-z0-9]*|stab[a-z0-9]*|forvaltning[a-z0-9]*)|(?:var|vart|vara|min|mitt) (?:[a-z]*enhet|[a-z]*avdelning|[a-z]*grupp|[a-z]*team|[a-z]*sektion|funktion|stab|[a-z]*enheter|[a-z]*avdelningar|[a-z]*grupper)|(?:enheten|avdelningen|gruppen|teamet|sektionen) (?:[^ .]+ ){0,4}?(?:\d+|tva|tre|fyra|fem|sex|sju|atta|nio|tio) (?:personer|medarbetare|anstallda)|(?:gar|flyttar|flyttas|byter|overgar|fors|overfors) (?:[^ .,]+ )?(?:hela|alla (?:pa|i|vid)|samtliga (?:pa|i|vid))|(?:hela|alla (?:pa|i|vid)|samtliga (?:pa|i|vid)) (?:[^ .,]+ ){1,3}?(?:, )?(?:\d+ (?:personer|medarbetare|anstallda|stycken)|gar|flyttar|flyttas|byter|overgar|fors|overfors)|(?:the|our) (?:whole|entire) (?:[^ .]+ ){0,3}?(?:unit|team|department|group|section)|all of us|our (?:unit|team|department|group|section)) ",
    )
});
static WHOLE_ORDER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:samtliga|samtligas|allas|alla|vara|deras|all|our|everyone s|\d+|tva|tre|fyra|fem|sex) (?:[^ .]+ ){0,2}?(?:konton|kontona|accounts|anvandare|anvandarkonton|medarbetare|personer)|(?:ovriga|resterande|aterstaende|(?:the )?(?:other|remaining)) (?:\d+|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|[a-z]*ton|tjugo[a-z]*|trettio[a-z]*|two|three|four|five|six|seven|eight|nine|ten|[a-z]*teen|twenty|thirty)|(?:ta|tar|flytta|flyttar|take|move) (?:(?:garna|sa|oss|dem|dom|us|them) ){0,2}(?:(?:alla|samtliga|all) (?:[^ .,]+ )?(?:\d+|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|[a-z]*ton|tjugo[a-z]*|trettio[a-z]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]*teen|twenty)|(?:alla|allihop|allihopa|samtliga|all of (?:us|them)|everyone|everybody) (?:pa (?:en|samma) gang|samtidigt|tillsammans|i ett svep|at once|together|at the same time|in one go))) ",
    )
});
static MENTIONS_REORGANISATION: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&format!(" {REORGANISATION} ")));
static TICKED: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\( x \) (ja|yes|nej|no) "));
static TICKED_AFTER: LazyLock<Pattern> = LazyLock::new(|| pattern(r" (ja|yes|nej|no) \( x \) "));
static TICK_LABEL: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&format!(r" (?:{COMPOUND}|{PROJECT}|{REORGANISATION}) ")));

/// Tokens of a question that a form asks.
const MOST_ASKED: usize = 16;
static YES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:ja|japp|jo|yes|yep|stammer|precis|correct|indeed|absolut)(?: det (?:gor|ar) (?:det|den|vi))? ?(?:[.,]|$)",
    )
});

/// The words that say so.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    form(document)
        .or_else(|| stated(document))
        .or_else(|| regrouping::read(document))
        .or_else(|| moved_by::read(document))
        .or_else(|| cause::read(document))
        .or_else(|| frame::read(document))
        .or_else(|| answered(document))
        .or_else(|| ticked(document))
        .or_else(|| group(document))
}

fn stated(document: &Document) -> Option<Evidence> {
    let told: Vec<_> = document.lines().collect();
    told.iter()
        .enumerate()
        .filter(|(_, (_, sentence))| !denials::asks(sentence) && !is_ticked(&sentence.norm))
        .filter(|(at, _)| !denials::is_put_right(&told, *at))
        .find_map(|(_, (part, sentence))| {
            [
                &*REORGANISATION_PROJECT,
                &*PART_OF_PROJECT,
                &*WITHIN_PROJECT,
                &*BY_PLAN,
            ]
            .into_iter()
            .filter_map(|pattern| pattern.find(&sentence.norm))
            .find(|found| {
                is_meant(&sentence.norm, &found.range())
                    && !is_left_open(part, sentence.text_range(found.range()).start)
            })
            .map(|found| evidence(part, sentence, found.range()))
        })
}

/// "[ ] Flytten ingår i ett projekt": whether the last box before the words, in their line, is empty. Read from the text, for
/// the folded sentence has no such marks.
fn is_left_open(part: &Part, start: usize) -> bool {
    static BOX: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"\[(?P<mark>[^\]\n]?)\]|\((?P<round>[ xX]?)\)|(?P<open>[☐□◻])|(?P<shut>[☒☑✓■✔])")
    });
    let before = part.text.get(..start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let last = BOX.captures_iter(line).last();
    last.is_some_and(|found| {
        let empty = |name: &str| {
            found
                .name(name)
                .is_some_and(|mark| mark.as_str().trim().is_empty())
        };
        found.name("open").is_some() || empty("mark") || empty("round")
    })
}

/// Neither denied nor the employee's work nor over.
fn is_meant(norm: &str, found: &Range<usize>) -> bool {
    // The patterns begin and end with the space that their neighbours share.
    let before = norm.get(..=found.start).unwrap_or_default();
    let clause = denials::clause(before);
    let inside = denials::clause(norm.get(found.clone()).unwrap_or_default());
    let after = norm.get(found.end.saturating_sub(1)..).unwrap_or_default();
    let denied = DENIED_BEFORE.is_match(clause) && !denials::is_counterfactual(norm);
    !denied
        && !DENIED_INSIDE.is_match(inside)
        && !DENIED_AFTER.is_match(after)
        && (!WORK_OR_PAST.is_match(clause) || STEERS.is_match(clause))
        && !denials::was_so(clause)
        && !denials::stands_aside(after)
}

/// "An order for a whole group in a reorganisation too."
fn group(document: &Document) -> Option<Evidence> {
    let several = matches!(super::people::read(document), People::Several(_));
    let whole = several
        || document
            .sentences()
            .any(|(_, sentence)| WHOLE_ORDER.is_match(&sentence.norm));
    let groups = document
        .sentences()
        .any(|(_, sentence)| GROUP.is_match(&sentence.norm));
    if !(whole && groups) {
        return None;
    }
    document
        .sentences()
        .filter(|(_, sentence)| !sentence.question)
        .find_map(|(part, sentence)| {
            let found = MENTIONS_REORGANISATION.find(&sentence.norm)?;
            is_meant(&sentence.norm, &found.range())
                .then(|| evidence(part, sentence, found.range()))
        })
}

fn evidence(part: &Part, sentence: &Sentence, norm: Range<usize>) -> Evidence {
    part.evidence(&sentence.text_range(norm))
}

/// "Projekt: ja", "Ingår i projekt: Nämndorganisation 2023".
fn form(document: &Document) -> Option<Evidence> {
    document
        .fields()
        .find(|(_, field)| field.kind == FieldKind::Project && says_yes(field))
        .map(|(part, field)| part.evidence(&field.range))
}

fn says_yes(field: &FormField) -> bool {
    let value = field.value.norm.as_str();
    if is_ticked(value) || value.contains("( )") {
        return ticks_yes(value);
    }
    if [" nej ", " no ", " not ", " inte "]
        .iter()
        .any(|word| value.contains(word))
    {
        return false;
    }
    match value
        .split_whitespace()
        .find(|word| word.bytes().any(|byte| byte.is_ascii_alphanumeric()))
    {
        None
        | Some(
            "nej" | "no" | "ej" | "inget" | "ingen" | "inte" | "n" | "na" | "none" | "oklart"
            | "vet" | "false" | "0",
        ) => false,
        Some("ja" | "yes" | "x" | "j" | "y" | "true") => true,
        Some(_) => {
            field.label.contains("organis")
                || field.label.contains("ingar")
                || field.label.contains("part")
                || value.contains("organis")
        }
    }
}

/// "Ingår flytten i ett omorganisationsprojekt? Ja.": a short question and its yes.
fn answered(document: &Document) -> Option<Evidence> {
    document.parts.iter().find_map(|part| {
        part.sentences.windows(2).find_map(|pair| {
            let [question, answer] = pair else {
                return None;
            };
            let words = format!("{} ", question.norm.trim_end_matches([' ', '.']));
            let asks = question.question
                && question.tokens.len() <= MOST_ASKED
                && TICK_LABEL.is_match(&words)
                && !WORK_OR_PAST.is_match(&words);
            let whole = question.range.start..answer.range.end;
            (asks && YES.is_match(&answer.norm)).then(|| part.evidence(&whole))
        })
    })
}

/// Boxes without a colon before them: `Ingår i omorganisationsprojekt [X] ja [ ] nej`.
fn ticked(document: &Document) -> Option<Evidence> {
    let sentences: Vec<_> = document.sentences().collect();
    let labels = |at: usize| {
        sentences
            .get(at)
            .is_some_and(|(_, sentence)| TICK_LABEL.is_match(&sentence.norm))
    };
    sentences
        .iter()
        .enumerate()
        .find_map(|(at, (part, sentence))| {
            let labelled = labels(at)
                || at
                    .checked_sub(1)
                    .is_some_and(|before| labels(before) && sentence.norm.starts_with(" ("));
            (labelled && ticks_yes(&sentence.norm)).then(|| part.evidence(&sentence.range))
        })
}

fn is_ticked(norm: &str) -> bool {
    TICKED.is_match(norm) || TICKED_AFTER.is_match(norm)
}

/// Boxes stand before their words, `[x] ja [ ] nej`, or after them, `ja [x] nej [ ]`.
fn ticks_yes(norm: &str) -> bool {
    let label = norm.split('(').next().unwrap_or_default();
    let after = [" ja ", " yes ", " nej ", " no "]
        .iter()
        .any(|word| label.ends_with(word));
    let pattern: &Pattern = if after { &TICKED_AFTER } else { &TICKED };
    pattern
        .captures(norm)
        .and_then(|found| found.get(1))
        .is_some_and(|word| matches!(word.as_str(), "ja" | "yes"))
}
