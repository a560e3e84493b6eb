//! Mails that name the matter and state the facts: a subject "Flytt av konto", a filled-in form.

use std::sync::LazyLock;

use super::super::evidence::Evidence;
use super::super::form::FieldKind;
use super::super::pattern::{Pattern, pattern};
use super::ended;
use super::grammar::{ACCOUNT_TOLD, MATTER, MOVER};
use super::line::Line;
use super::{Mail, scope, taken_back};

/// Other business with an account, and words that nothing is to be done.
static OTHER_BUSINESS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:lagga upp|skapa|skapas|bestall[a-z]*|create|set up|vill ha|behover) (?:[^ ]+ ){0,3}(?:nytt|nya|ett|new) (?:[^ ]+ )?(?:konto|account)|(?:ta bort|tas bort|avslutas|borttag|borttagning|avslut|avsluta|stang|stanga|radera|remove|delete|close) (?:[^ ]+ ){0,3}(?:kont[a-z0-9]+|account[a-z0-9]*)|(?:mitt|min|my|hans|hennes|his|her) (?:eget |egna |own |personliga |personal )?(?:konto|account) (?:stannar|stays?|remains?|ligger kvar|ska vara kvar|ska ligga kvar)|(?:inte|ej|not) (?:[^ ]+ )?(?:flyttas|flytta|be moved|move)|flytta (?:inte|ej)|(?:ror|rora) (?:anda |alltsa |alls |absolut )*(?:inte|ej)|(?:don t|do not) touch|avvakta|vanta med|hold off|on hold|own order|already ordered|redan bestall\w*|everything works|allt fungerar|(?:skapa|skapas|lagg upp|create) (?:[^ ]+ ){0,2}(?:nytt|new)|kont[a-z0-9]+ (?:[^ ]+ ){0,3}(?:ar kvar|ligger kvar tills|ska ligga kvar)|behover inte gora|no action|(?:bara|endast|enbart|detta|info|information|informerar|skickas|only) for (?:din |er )?kannedom|bara for information|bara for info|fyi|(?:konto[a-z0-9]*|account|@account) (?:[^ .]+ ){0,3}?(?:vill|ska|skall|behover|want|should|need) (?:[^ .]+ ){0,3}?(?:inte|ej|not) |losenord[a-z0-9]*|password|last (?:mig|sig)|logga in|(?:to|t|cannot|not|can|able|me) log in|demo|webinar|nyhetsbrev|newsletter|kronor|kr|faktura[a-z0-9]*|bokfor|bokforing[a-z]*|bokfora|bokfors|bokforda?|bokfort|bokforts) ",
    )
});
/// "Flytta brevlådan", "brevlådan info@…": another thing is to be moved, or the address is one.
static OTHER_THING: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"[MHE][dwk+@P]{0,3}Z|Z[dwk]{0,2}m|Z[w:(,]{0,2}A"));
/// "Mitt konto", "hennes staden-konto".
static OWN_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:mitt|hans|hennes|hens|my|his|her|@person) (?:[^ .,]+ )?(?:[a-z]*konto|account)|stadenkonto[a-z]*|staden konto[a-z]*) ",
    )
});
/// Those who stay while one goes: what is not to be done is said of them.
static OF_OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:kollega|kollegan|kollegor|kollegorna|colleagues?|ovriga|andra|resten|others?|the rest) (?:[^ ]+ ){0,8}?(?:inte|ej|not|kvar|stays?|stannar) ",
    )
});
/// Words that the duties of a position are spoken of with.
static DUTIES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{}|tjanst(?:en)?|befattning(?:en)?|position|anstallning(?:en)?) ",
        super::super::lexicon::DUTIES
    ))
});
/// "Enligt ämnesraden", "se bifogad blankett": the body points to where the facts stand.
static POINTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:enl|enligt|se|see|as per) (?:[^ ]+ )?(?:amnesraden|amnet|rubriken|rubrik|ovan|nedan|bilaga|bifogad[a-z0-9]*|bifogat|subject|attached|below|above) | (?:enl|enligt|som|se|see|as|per|like) (?:[^ .]+ ){0,4}?(?:amnesraden|amnesrad|amnet|rubriken|rubrikraden|subject|subject line|heading|headline|title) ",
    )
});

/// How many kinds of fact of a move the mail gives, in questions too: places, days, duties, an account, a person.
pub(super) fn facts(mail: &Mail<'_>) -> usize {
    count(mail, |_| true)
}

/// How many it states.
fn stated_facts(mail: &Mail<'_>) -> usize {
    count(mail, |line| !line.sentence.question)
}

fn count(mail: &Mail<'_>, counts: impl Fn(&Line<'_>) -> bool) -> usize {
    let told = |class: char| {
        mail.lines
            .iter()
            .any(|line| counts(line) && !line.inherited && line.classes.contains(class))
    };
    let field = |kind: FieldKind| {
        mail.document
            .fields()
            .any(|(_, field)| field.kind == kind && !field.value.tokens.is_empty())
    };
    let duties = mail
        .lines
        .iter()
        .any(|line| counts(line) && DUTIES.is_match(&line.sentence.norm));
    [
        told('P') || field(FieldKind::From) || field(FieldKind::To),
        told('D') || field(FieldKind::Date),
        duties || field(FieldKind::Duties),
        told('A') || field(FieldKind::Account),
        told('@') || field(FieldKind::Name),
    ]
    .into_iter()
    .filter(|fact| *fact)
    .count()
}

/// The order that the mail's subject or form gives, where its body states the facts of a move and no other business.
pub(super) fn order(mail: &Mail<'_>) -> Option<Evidence> {
    if has_other_business(mail) {
        return None;
    }
    form(mail)
        .or_else(|| named(mail))
        .or_else(|| implied(mail))
        .or_else(|| answered(mail))
}

/// Why something is as it is.
static WHY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ (?:(?:men|och|sa|but|and|so) )?(?:varfor|hur kommer det sig|why|how come) ")
});

/// Whether the mail has no other business and asks nothing of the service.
pub(super) fn is_only(mail: &Mail<'_>) -> bool {
    let asks = |line: &Line<'_>| {
        line.sentence.question
            && (scope::asks_of_service(&line.sentence.norm) || scope::supposes(line))
    };
    // "Enligt ämnesraden" points to where the facts stand.
    let orders_other = |line: &Line<'_>| {
        OTHER_THING.is_match(&line.classes) && !POINTS.is_match(&line.sentence.norm)
    };
    let any = |test: &dyn Fn(&Line<'_>) -> bool| mail.lines.iter().any(test);
    !has_other_business(mail) && !is_of_money(mail) && !any(&asks) && !any(&orders_other)
}

fn has_other_business(mail: &Mail<'_>) -> bool {
    mail.lines.iter().any(|line| {
        let norm = line.sentence.norm.as_str();
        // "Min son Robin jobbar på X och ska inte flyttas": of a person whose account is not spoken of.
        let of_others = OF_OTHERS.is_match(norm)
            || line.classes.contains('@') && !line.classes.contains(['K', 'A', 'L', 'Z']);
        (OTHER_BUSINESS.is_match(norm) || ended::is_asked(norm)) && !of_others
            || taken_back::is_cancelled(norm)
            || taken_back::is_announced(norm)
            || taken_back::is_done(norm)
            || taken_back::is_to_be_left(norm)
            || taken_back::is_for_information(norm)
            || scope::went_well(norm)
            // "Varför har hon inte fått tillgång till …?": the move is told for another matter.
            || line.sentence.question && WHY.is_match(norm)
    }) || asks_for_a_new_one(mail)
}

/// Whether the mail speaks of money and names neither an account of the city nor a place: "mitt nya konto" is the bank's.
pub(super) fn is_of_money(mail: &Mail<'_>) -> bool {
    let any = |test: &dyn Fn(&Line<'_>) -> bool| mail.lines.iter().any(test);
    let bank = any(&|line| scope::is_of_a_bank(&line.sentence.norm));
    if bank && !any(&|line| line.classes.contains(['A', 'N', 'f', 't'])) {
        return true;
    }
    mail.lines
        .iter()
        .any(|line| scope::is_about_money(&line.sentence.norm))
        && !mail
            .lines
            .iter()
            .any(|line| line.classes.contains(['A', 'P', 'N']))
}

/// Whether the only account that is spoken of is one of a network elsewhere: "kontot @kaninerna på Instagram".
pub(super) fn is_of_elsewhere(mail: &Mail<'_>) -> bool {
    let any = |test: &dyn Fn(&Line<'_>) -> bool| mail.lines.iter().any(test);
    let elsewhere = |line: &Line<'_>| scope::is_elsewhere(&line.sentence.norm);
    let own = |line: &Line<'_>| {
        let norm = line.sentence.norm.as_str();
        line.classes.contains(['A', 'N']) || !elsewhere(line) && OWN_ACCOUNT.is_match(norm)
    };
    let moved = any(&|line| scope::moves_elsewhere(&line.sentence.norm));
    let own_moved = any(&|line| OWN_ACCOUNT.is_match(&line.sentence.norm) && !elsewhere(line));
    if moved && !own_moved {
        return true;
    }
    any(&|line| elsewhere(line) && (line.is_subject() || line.classes.contains(['K', 'L'])))
        && !any(&own)
}

/// "Nytt konto till Anna", and nothing moves.
fn asks_for_a_new_one(mail: &Mail<'_>) -> bool {
    let any = |classes: &[char]| mail.lines.iter().any(|line| line.classes.contains(classes));
    let new_account = mail
        .lines
        .iter()
        .any(|line| line.is_subject() && line.classes.contains("zK"));
    new_account && !any(&['M', 'f', 'm', 't', 'e', 'g', 'n', 'N'])
}

/// A form with an account, or with both ends of the move.
fn form(mail: &Mail<'_>) -> Option<Evidence> {
    let filled = |kind: FieldKind| {
        mail.document
            .fields()
            .find(|(_, field)| field.kind == kind && !field.value.tokens.is_empty())
    };
    let asked = |kind: FieldKind| mail.document.fields().any(|(_, field)| field.kind == kind);
    let (part, field) = filled(FieldKind::Account)
        .or_else(|| filled(FieldKind::Name))
        .or_else(|| filled(FieldKind::To))?;
    // "Account to be moved: …" orders by itself.
    let ordered = field.kind == FieldKind::Account
        && field.label.split(' ').any(|word| {
            ["flytt", "mov", "transfer"]
                .iter()
                .any(|stem| word.starts_with(stem))
        });
    let places = filled(FieldKind::From).is_some() || filled(FieldKind::To).is_some();
    let move_form = places
        && asked(FieldKind::To)
        && (asked(FieldKind::From) || asked(FieldKind::Date) || asked(FieldKind::Duties));
    (ordered || move_form).then(|| part.evidence(&field.range))
}

/// A line that names the matter, and facts beside it.
fn named(mail: &Mail<'_>) -> Option<Evidence> {
    let (line, found) = mail.lines.iter().find_map(|line| {
        let found = MATTER.find(&line.classes).filter(|found| {
            let before = line.classes.get(..found.start()).unwrap_or_default();
            // "Your account migration": the reader's, so somebody sells something.
            scope::holds(line, &found.range()) && !before.ends_with('Y')
        })?;
        (!line.sentence.question
            && !line.classes.contains('?')
            && !scope::asks_of_service(&line.sentence.norm))
        .then_some((line, found))
    })?;
    let points = mail
        .lines
        .iter()
        .any(|line| POINTS.is_match(&line.sentence.norm));
    let asks = mail
        .lines
        .iter()
        .any(|line| line.sentence.question && scope::asks_of_service(&line.sentence.norm));
    let stated = stated_facts(mail);
    ((stated >= 3 || stated >= 2 && !asks || points) && !(asks && line.inherited))
        .then(|| line.evidence(&found.range()))
}

/// A move told with both its ends, the duties and the account, and nothing asked: written to this mailbox, it orders.
fn implied(mail: &Mail<'_>) -> Option<Evidence> {
    let moves = mail
        .lines
        .iter()
        .any(|line| !line.sentence.question && MOVER.is_match(&line.classes));
    let (line, found) = mail
        .lines
        .iter()
        .find_map(|line| Some((line, ACCOUNT_TOLD.find(&line.classes)?)))?;
    let asks = mail.lines.iter().any(|line| line.sentence.question);
    (moves && !asks && stated_facts(mail) >= 4).then(|| line.evidence(&found.range()))
}

/// An answer in a thread about an account that gives the facts one by one: its questions were quoted and are cut.
fn answered(mail: &Mail<'_>) -> Option<Evidence> {
    let thread = mail
        .lines
        .iter()
        .any(|line| line.inherited && line.classes.contains(['K', 'N', 'n']));
    let asks = mail.lines.iter().any(|line| line.sentence.question);
    let own = || mail.lines.iter().filter(|line| !line.inherited);
    let told = own().find(|line| line.classes.contains('A') && !line.classes.contains('Z'))?;
    (thread && !asks && stated_facts(mail) >= 4).then(|| told.evidence(&(0..told.classes.len())))
}
