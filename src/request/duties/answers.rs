//! Duties stated as an answer: a filled-in field, a ticked box, "Samma arbetsuppgifter? Ja."

use std::ops::Range;
use std::sync::LazyLock;

use super::super::document::{Part, Sentence};
use super::super::form::{FieldKind, FormField};
use super::super::pattern::{Pattern, pattern};
use super::boxes::{Boxes, Choice, chosen, ticked};
use super::rules::Says;
use super::{Claim, Context, guards, prose, shapes, stated, tags, whole};

static YES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\. |, |– |: )*(?:ja|japp|jajamen|jadå|jada|jo|yes|yep|x|stammer|korrekt|correct|absolut|sant|ok|j|y) ",
    )
});
static NO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ (?:\. |, |– |: )*(?:nej|no|nope|inte|ej|n|nix|not|never|aldrig|knappast) ")
});
/// What is asked for and is not there: "Changes: none".
static NONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\. |, |– |: )*(?:ingen|inga|inget|ingenting|none|nothing|noll|zero|nil|0)(?: alls| at all| whatsoever)? (?:\. |, |$)",
    )
});
static EITHER: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:ja|yes|j|y) (?:/ |eller |or |– )?(?:nej|no|n) $"));
/// "Oförändrade / förändrade (stryk det som inte gäller)": both halves of a choice still stand.
static NOT_STRUCK: LazyLock<Pattern> = LazyLock::new(|| {
    let same = r"(?:oforandra[a-z]*|samma|(?:de|det)samma|ja|same|unchanged|identical|yes)";
    let other = r"(?:forandra[a-z]*|andra(?:de|t|s)?|nya|nytt|ej samma|inte samma|nej|new|different|changed|other|not the same|no)";
    pattern(&format!(
        r"^ (?:(?:{same}(?: [a-z]+)? (?:/|eller|or|och) {other}|{other}(?: [a-z]+)? (?:/|eller|or|och) {same})(?: [a-z]+)? (?:$|\. |\( |, ?(?:stryk|strike|delete|ringa))|.* (?:stryk|strike out|delete|ringa in) (?:det som|as appropriate|what|whichever|ratt) )"
    ))
});
static UNSURE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:vet|oklart|kanske|tror|troligen|nog|val|eventuellt|forhoppningsvis|i stort|stort sett|i princip|nastan|mestadels|mostly|probably|maybe|unsure|not sure|hoppas|mer eller mindre|liknande|i huvudsak|largely|almost|aterkommer|till en borjan|tills vidare) ",
    )
});

/// "60 % is as today, the rest is new", in tags.
static REST_IS_NEW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:rest|resten|ovriga|ovrigt|others|#and (?:[a-z0-9]+ )?#mostly) (?:#be )?#new ")
});

/// A label that is a clause of its own: "det är samma arbetsuppgifter: han säljer biljetter".
static STATES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:det|de|dom|uppgifterna|arbetsuppgifterna|hon|han|hen|jag|it|they|she|he|i|the duties|the tasks) (?:ar|blir|har|behaller|far|gor|is|are|has|have|keeps?|remain) ",
    )
});
/// Words that a question on duties has.
static ASKED_OF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        "uppgift|dut|task|annat att gora|else to do| (?:arbete|arbetet|jobb|jobbet|work|job|innehall|innehallet) | (?:det|vad|what) (?:som )?(?:jag|hon|han|hen|vi|i|she|he|we) ",
    )
});
/// A label that asks for duties, and not for "uppgifter" of any kind.
static OF_WORK: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"arbet|jobb|tjanst|tjanste|dut|task|work|job|role|syssl"));
/// Data that "uppgifter" may be: a telephone, a number, an address.
static OF_DATA: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mobil[a-z]*|telefon[a-z]*|tel|personnummer|personnr|adress[a-z]*|[a-z]*mejl[a-z]*|[a-z]*mail|[a-z]*register|registret|kontonamn|namn|namnet|kostnadsstalle[a-z]*|phone|address|registry) ",
    )
});
/// What one does, in tags.
static WHAT_ONE_DOES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"#work | (?:nagot|nat|nagonting|anything|something) #new (?:att |to |#prep )#do | (?:det|vad|what) (?:som )?#(?:pron|i) (?:#be |ska |skall |will |kommer att )?#do ",
    )
});

/// "Ni undrar säkert om …": what the writer asks in the reader's stead.
static WONDERED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:nu|och|men|now|and|but) )?(?:(?:ni|du|nagon|you|some|somebody|someone|one) (?:[^ .,]+ ){0,2}?(?:undrar|undra|fragar|fraga|veta|wonder|wonders|ask|asks|know)|(?:undrar|fragar|vill) (?:ni|du|nagon) (?:[^ .,]+ ){0,2}?(?:veta )?)(?: [^ .,]+){0,2}? ?(?:om|ifall|huruvida|if|whether) ",
    )
});

/// Characters of a line that are looked through for boxes.
const LONGEST_LINE: usize = 300;

/// What a yes to a question on duties says; `None` where it asks for something else.
fn asked_for(norm: &str) -> Option<Says> {
    let tagged = tags::tag(norm).text;
    if !tagged.contains("#duty ") && !WHAT_ONE_DOES.is_match(&tagged) {
        return None;
    }
    let changes = ["#new ", "#change ", "#swap ", "#partly "]
        .iter()
        .any(|tag| tagged.contains(tag));
    let stays = ["#same ", "#unch ", "#keep ", "#follow "]
        .iter()
        .any(|tag| tagged.contains(tag))
        || tagged.contains(" kvar ") && !tagged.contains(" kvar #prep ")
        || stated(&tagged).iter().any(|(_, says)| *says == Says::Same);
    match (stays, changes) {
        (true, false) => Some(Says::Same),
        (false, true) => Some(Says::Different),
        _ => None,
    }
}

fn answered(asked: Says, yes: bool) -> Says {
    if (asked == Says::Same) == yes {
        Says::Same
    } else {
        Says::Different
    }
}

/// A question on duties that the writer answers at once, or boxes behind it. `None` where the sentence is prose.
pub(super) fn asked(
    part: &Part,
    sentence: &Sentence,
    next: Option<&Sentence>,
) -> Option<Vec<Claim>> {
    if sentence.tokens.len() > 24 || !ASKED_OF.is_match(&sentence.norm) {
        return None;
    }
    if let Some(answer) = behind_choice(&sentence.norm) {
        let says = asked_for(&sentence.norm).zip(yes_or_no(answer));
        let says = says.map(|(question, yes)| answered(question, yes));
        return Some(
            says.map(|says| claim(part, &sentence.range, says))
                .into_iter()
                .collect(),
        );
    }
    let start = sentence.range.start;
    let rest = part.text.get(start..).unwrap_or_default();
    let lead = rest.len() - rest.trim_start().len();
    let line = rest.trim_start().lines().next().unwrap_or_default();
    // No form has its boxes further away; a line may be the whole of a large mail.
    let line = line
        .char_indices()
        .nth(LONGEST_LINE)
        .and_then(|(end, _)| line.get(..end))
        .unwrap_or(line);
    let range = start + lead..start + lead + line.len();
    // Boxes below each other are one sentence.
    let whole = sentence.range.start + lead..sentence.range.end.max(range.end);
    let boxes = match ticked(line) {
        Boxes::None => below_the_question(part, line, &whole),
        boxes => boxes,
    };
    if boxes == Boxes::None {
        match chosen(part.text.get(whole).unwrap_or(line)) {
            Choice::Words(words) => {
                let chosen = told(&words).map(|says| claim(part, &range, says));
                return Some(chosen.into_iter().collect());
            }
            Choice::Open => return Some(Vec::new()),
            Choice::None => {}
        }
    }
    if let Some(claim) = next.and_then(|next| below(part, sentence, next)) {
        return Some(vec![claim]);
    }
    if let Some(claim) = next.and_then(|next| answered_at_once(part, sentence, next)) {
        return Some(vec![claim]);
    }
    let is_asked = sentence.question || WONDERED.is_match(&sentence.norm);
    let question = asked_for(&sentence.norm).filter(|_| is_asked || boxes != Boxes::None)?;
    match boxes {
        Boxes::Ticked(yes) => return Some(vec![claim(part, &range, answered(question, yes))]),
        Boxes::Open => return Some(Vec::new()),
        Boxes::None => {}
    }
    let next = next.filter(|next| !next.question)?;
    let none = question == Says::Different && NONE.is_match(&next.norm);
    let yes = yes_or_no(&next.norm).or(none.then_some(false))?;
    if sentence.tokens.len() > 12 {
        return None;
    }
    let range = sentence.range.start..next.range.end;
    Some(vec![claim(part, &range, answered(question, yes))])
}

/// "Samma arbetsuppgifter?" on a line of its own, and its boxes for yes and no on the lines below it.
fn below_the_question(part: &Part, line: &str, whole: &Range<usize>) -> Boxes {
    let asks = line.trim_end().ends_with('?');
    let behind = part.text.get(whole.start + line.len()..whole.end);
    behind.filter(|_| asks).map_or(Boxes::None, ticked)
}

/// "Behåller du samma uppgifter (ja/nej) NEJ": what stands behind the choice of a form, nothing where it is left open.
fn behind_choice(norm: &str) -> Option<&str> {
    static CHOICE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r" (?:\( )?(?:ja|j|yes|y) (?:/|eller|or|-) (?:nej|n|no) (?:\) )?(?:: |\. |– |\? )*")
    });
    let choice = CHOICE.find(norm)?;
    norm.get(choice.end() - 1..)
}

/// "Hans arbetsuppgifter? Precis de han har.": a short question on what one does, and what it is answered by.
fn answered_at_once(part: &Part, question: &Sentence, next: &Sentence) -> Option<Claim> {
    let tagged = tags::tag(&question.norm).text;
    let asks = question.question && question.tokens.len() <= 9 && !next.question;
    let of_duties = tagged.contains("#duty ") || WHAT_ONE_DOES.is_match(&tagged);
    if !asks || !of_duties || asked_for(&question.norm).is_some() || UNSURE.is_match(&next.norm) {
        return None;
    }
    let says = told(&next.norm)?;
    Some(claim(part, &(question.range.start..next.range.end), says))
}

/// A heading of its own line with its answer below: "Arbetsuppgifter", and then "Oförändrade".
fn below(part: &Part, heading: &Sentence, next: &Sentence) -> Option<Claim> {
    if heading.tokens.len() > 3
        || heading.question
        || next.question
        || next.tokens.len() > 12
        || heading.norm.contains(" . ")
    {
        return None;
    }
    let asked = asked_for(&heading.norm);
    let alone = tags::tag(&heading.norm).text.trim() == "#duty";
    let says = match asked {
        Some(asked) if next.tokens.len() <= 2 => answered(asked, yes_or_no(&next.norm)?),
        None if alone && !UNSURE.is_match(&next.norm) => told(&next.norm)?,
        _ => return None,
    };
    Some(claim(part, &(heading.range.start..next.range.end), says))
}

fn yes_or_no(norm: &str) -> Option<bool> {
    if EITHER.is_match(norm) || UNSURE.is_match(norm) {
        return None;
    }
    if YES.is_match(norm) {
        Some(true)
    } else if NO.is_match(norm) {
        Some(false)
    } else {
        None
    }
}

/// A labelled field: the one on duties is read with its label, any other as prose.
pub(super) fn field(context: &Context<'_>, field: &FormField) -> Vec<Claim> {
    if field.kind != FieldKind::Duties {
        return prose(context, &field.value, None);
    }
    let line = context
        .part
        .text
        .get(field.range.clone())
        .unwrap_or_default();
    if line.contains("same_duties") || guards::inside(context.quotes, &field.range) {
        return Vec::new();
    }
    if !OF_WORK.is_match(&field.label) && OF_DATA.is_match(&field.value.norm) {
        return Vec::new();
    }
    duties_field(context.part, field, line)
        .into_iter()
        .collect()
}

fn duties_field(part: &Part, field: &FormField, line: &str) -> Option<Claim> {
    let question = asked_for(&format!(" {} ", field.label));
    match ticked(line) {
        Boxes::Ticked(yes) => return Some(claim(part, &field.range, answered(question?, yes))),
        Boxes::Open => return None,
        Boxes::None => {}
    }
    match chosen(line) {
        Choice::Words(words) => return Some(claim(part, &field.range, told(&words)?)),
        Choice::Open => return None,
        Choice::None => {}
    }
    let value = &field.value.norm;
    if field.value.tokens.is_empty()
        || field.value.question
        || value.trim() == "."
        || UNSURE.is_match(value)
        || EITHER.is_match(value)
        || NOT_STRUCK.is_match(value)
    {
        return None;
    }
    let told = told(value);
    let none = question == Some(Says::Different) && NONE.is_match(value);
    let answer = yes_or_no(value)
        .or(none.then_some(false))
        .zip(question)
        .map(|(yes, question)| answered(question, yes));
    let says = match (answer, told) {
        (Some(Says::Same) | None, Some(Says::Different)) => Says::Different,
        (Some(answer), _) => answer,
        (None, told) => told
            .or_else(|| question.filter(|_| STATES.is_match(&field.label)))
            .or_else(|| shapes::of_field(&field.label, &field.value.norm))?,
    };
    Some(claim(part, &field.range, says))
}

/// What the value says of duties when it is read behind the word.
fn told(value: &str) -> Option<Says> {
    if whole::stays_in_a_word(value) {
        return Some(Says::Same);
    }
    let tagged = tags::tag(&format!(" arbetsuppgifterna :{value}")).text;
    if tagged.contains("#mostly ") {
        return REST_IS_NEW.is_match(&tagged).then_some(Says::Different);
    }
    if tagged.contains("#if ") {
        return None;
    }
    let found: Vec<Says> = stated(&tagged).into_iter().map(|(_, says)| says).collect();
    let partly = tagged.contains("#duty : #partly ") || tagged.contains("#duty : bara #partly ");
    if partly
        || found
            .iter()
            .any(|says| matches!(says, Says::Different | Says::NewPost))
    {
        return Some(Says::Different);
    }
    (found.contains(&Says::Same) && !guards::takes_back(value)).then_some(Says::Same)
}

fn claim(part: &Part, range: &Range<usize>, says: Says) -> Claim {
    let text = part.text.get(range.clone()).unwrap_or_default();
    let corrects = guards::corrects(&format!(" {} ", text.to_lowercase()), text.len(), None);
    Claim {
        says,
        evidence: part.evidence(range),
        corrects,
        doubt: None,
        contrasts: false,
    }
}
