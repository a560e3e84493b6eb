//! What takes an order back: negation, report, condition, a question about the service, a cancellation.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::evidence::Evidence;
use super::super::pattern::{Pattern, pattern};
use super::line::Line;
use super::taken_back::{is_announced, is_cancelled, is_to_be_left};
use crate::request::evidence::Source;

/// A negation that reaches to the end of the stretch before the form.
static NEGATED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"x-?[^,.:BoKLNcRi2]{0,6}$|x-y?[^,.:BK]{0,3}$"));
/// "Kan ni inte flytta …?" asks politely.
static POLITE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"[cW][yITdh]?x[yTd]{0,2}$|[cW]xy|Cx-?$|xw?Cp?$"));
/// "Jag mejlade i april om att …": an earlier order. "Chefen bad mig att …" is none.
static REPORTED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"r(?:[^JB,:.]|$)[^B:.]{0,14}$|I~?O[^B:.,]{0,10}$"));
/// "Hur gör jag för att …", "vem kan …", "när flyttas …".
static ASKED: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\?[^.:,okic]{0,8}$"));
/// "Varför flyttar ni …", "när ni flyttar …", "om ni flyttar …".
static SUBORDINATE: LazyLock<Pattern> = LazyLock::new(|| pattern(r"[?R]$|^[^okcuW]*i$"));
/// "Jag har frågat HR om mitt konto ska flyttas".
static LEFT_OPEN: LazyLock<Pattern> = LazyLock::new(|| pattern(r"^[^okcuW]*i[dw@]{0,2}$"));
/// "Flytta det alltså inte"; but "… till Higab, inte till Liseberg".
static NEGATED_AFTER: LazyLock<Pattern> = LazyLock::new(|| pattern(r"^[BwkT]{0,2}x(?:[^p]|$)"));
/// "Licensen som sitter på kontot", "filerna på mitt konto": of what is spoken before the account.
static OF_A_THING: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"Z(?:[w@dvA]{0,2}R[^.,:KP]{0,4})?[pa][dw]{0,2}K?$"));
/// "Tack för hjälpen med kontoflytten".
static THANKED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"ka[wdzai+1]{0,5}[uNn][^.]{0,8}\.?$"));
/// "Om jag skulle byta förvaltning, …": nothing is decided yet.
static HYPOTHESIS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:om|ifall|if|suppose|antag att) (?:jag|man|vi|hon|han|nagon|en [^ ]+|i|we|she|he|someone|somebody|one|an? [^ ]+|people) (?:(?:skulle|ska|nu|i framtiden|any|were|was|to|should|would|ever|nan gang|nagon gang|far|vill) )*(?:byt[a-z0-9]*|flytta[a-z0-9]*|borja[a-z0-9]*|gar|ga|sok[a-z0-9]*|change[a-z0-9]*|move[a-z0-9]*|switch[a-z0-9]*|start[a-z0-9]*|get|got|go|goes|transfer[a-z0-9]*|leave[a-z0-9]*) ",
    )
});
/// Questions of what the service does.
static SERVICE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:stammer (?:det|detta)|ar det ratt|is (?:that|this) (?:right|correct)|vad galler|hur (?:gor|gar|funkar|fungerar|lang|lange|ofta|bestaller|mycket|manga)|vad (?:kravs|behovs|kostar|hander|menas)|behover (?:jag|man|vi|hon|han)|maste (?:jag|man|vi|hon|han)|kan man|far man|i vilka (?:fall|lagen|situationer)|under vilka|vilka (?:konton|regler|krav)|nar (?:kan|far) (?:ett|man)|(?:kan|far|can|may|could) (?:ett|an|staden|anstalldas) (?:[^ .,?]+ ){0,2}?(?:konton?|accounts?) (?:fortfarande |still )?(?:be )?(?:flyttas?|foras|moved?|transferred) (?:over )?(?:mellan|between)|in (?:what|which) (?:cases?|situations?|circumstances)|under (?:what|which)|which accounts|gar det fortfarande|ar det fortfarande|do (?:i|we) (?:need|have)|does (?:the|my|her|his)|is it (?:still|true)|how (?:do|does|long|can|should)|what (?:happens|do|is|are)|(?:still|fortfarande) (?:mojligt|possible)|nufortiden|nu for tiden|these days|nowadays|brukar|i allmanhet|in general|generally|automatiskt|automatically) ",
    )
});
/// "Allt fungerar nu efter flytten av kontot": the move was made, and went well.
static WENT_WELL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fungerar|funkar|fungerade|funkade|rullar|works?|working|worked|runs|loste sig|gick (?:bra|fint|jattebra|smidigt)) (?:[^ ]+ ){0,6}(?:efter|sedan|since|after) (?:[^ ]+ ){0,3}(?:flytt[a-z0-9]*|kontoflytt[a-z0-9]*|bytet|move|transfer|migration) ",
    )
});
/// Money, whose accounts are other accounts.
static MONEY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:bank|banken|banker|bytt bank|bankkonto[a-z0-9]*|lonekonto[a-z0-9]*|clearing[a-z0-9]*|kontonummer|kontonumret|utbetalning[a-z0-9]*|swish|iban|payroll|payout|bank account) ",
    )
});

/// Networks and services whose accounts are not the city's.
static ELSEWHERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:instagram|insta|facebook|fb|linkedin|twitter|tiktok|youtube|snapchat|pinterest|vimeo|spotify|canva|zoom|dropbox|google|gmail|apple|adobe|wordpress|mailchimp|github|bluesky|mastodon)(?:konto|kontot|konton|kontona|sida|sidan|kanal|kanalen)|instagram|insta|facebook|fb|linkedin|twitter|tiktok|youtube|snapchat|pinterest|vimeo|spotify|canva|zoom|dropbox|google|gmail|apple|icloud|adobe|mentimeter|slack|trello|wordpress|mailchimp|netflix|paypal|klarna|amazon|github) ",
    )
});

/// "Det dummaste vore att ni flyttade kontot": what is not to be done.
static DREADED: LazyLock<Pattern> = LazyLock::new(|| {
    let bad = r"(?:dum\w*|varst\w*|samst\w*|synd|trakig\w*|onodig\w*|olyckl\w*|katastrof\w*|forodande|fel|worst|pity|shame|stupid\w*|unfortunate|unnecessary|wrong|terrible|disast\w*)";
    pattern(&format!(
        r" {bad} (?:(?:som|kunde|handa|ni|gora|sak|thing|of|all|av|allt|that|could|happen|you|do) ){{0,5}}(?:vore|skulle vara|would be|skulle bli) | (?:vore|skulle vara|skulle bli|would be) (?:(?:ju|mycket|helt|val|valdigt|ratt|an?|very|a great|really) ){{0,2}}{bad} "
    ))
});

/// How many words before a form can take it back.
const REACH: usize = 60;

/// Whether nothing around the form takes it back.
pub(super) fn holds(line: &Line<'_>, form: &Range<usize>) -> bool {
    let classes = line.classes.as_str();
    let near = form.start.saturating_sub(REACH)..form.start;
    let all_before = classes.get(near.clone()).unwrap_or_default();
    let before = all_before
        .rfind(['.', ':', '_'])
        .and_then(|at| all_before.get(at + 1..))
        .unwrap_or(all_before);
    let words = classes.get(form.clone()).unwrap_or_default();
    let after = classes.get(form.end..).unwrap_or_default();
    let politely = POLITE.is_match(before) || POLITE.is_match(words);
    let negated =
        (NEGATED.is_match(before) || words.contains('x') || NEGATED_AFTER.is_match(after))
            && !politely
            && !words.starts_with('2');
    let asked = ASKED.is_match(before) && !is_polite_question(before, words);
    let subordinate = words.starts_with(['f', 'y']) && SUBORDINATE.is_match(before);
    let thanked = classes
        .get(near.start..form.end)
        .is_some_and(|until| THANKED.is_match(until));
    let left_open = words.starts_with(['K', 'L']) && LEFT_OPEN.is_match(before)
        || words.starts_with('s') && line.sentence.question;
    // "HR har beställt flytt av kontot": an order that was made.
    let reported = REPORTED.is_match(before)
        || words.starts_with('O') && before.trim_end_matches('w').ends_with(['~', 'H']);
    let dreamt = DREADED.is_match(&line.sentence.norm)
        || [" tank om ", " what if ", " imagine if "]
            .iter()
            .any(|words| line.sentence.norm.contains(words));
    // "Licensen som sitter på kontot ska flyttas": the account only tells which one.
    let of_thing = words.starts_with(['K', 'L', 'A']) && OF_A_THING.is_match(before);
    let taken_back =
        of_thing || dreamt || negated || asked || subordinate || left_open || thanked || reported;
    !taken_back
        && !is_general(line, words, before, form.end)
        && !is_question_of_service(line, words, before)
}

/// "När kan ni flytta …", "undrar om ni kan flytta …" order.
fn is_polite_question(before: &str, words: &str) -> bool {
    let asks_us = |text: &str| {
        text.contains("cy") || text.contains("Wy") || text.contains("yc") || text.contains('i')
    };
    asks_us(before) || asks_us(words)
}

/// "… flytta konton", "… flytta ett konto", "… ert konto": nobody's account, or the reader's.
fn is_general(line: &Line<'_>, words: &str, before: &str, end: usize) -> bool {
    let near = before
        .chars()
        .rev()
        .take(3)
        .any(|class| "dA@#".contains(class));
    let named = line
        .classes
        .get(end..)
        .is_some_and(|after| after.starts_with('A'));
    let owned = near || named || words.contains(['d', 'A', '@', '#']);
    let plural = words.contains('L') && !words.contains('K');
    let ordered = before.is_empty()
        || before.contains(['o', 'k', 'O', 'Q', 's'])
        || words.starts_with(['o', 'O', 'Q']);
    // "Man har sagt att jag måste be er, och det gör jag": the writer does it, whoever said so.
    // "… åt samma folk, ni kan lugnt flytta kontot": of whom another clause speaks.
    let clause = before.rsplit(',').next().unwrap_or(before);
    let to_us = clause.contains('y') && !clause.contains('S');
    let anyone = before.contains('S') && !to_us && !words.contains("uI") || words.contains('Y');
    if anyone && !owned {
        return true;
    }
    let placed = line.classes.contains(['P', 'D']);
    // "Kan ni flytta kontona?" speaks of those that were told.
    let definite = [" kontona ", " the accounts "]
        .iter()
        .any(|form| line.sentence.norm.contains(form));
    if definite && before.contains('y') {
        return false;
    }
    plural && !owned && !ordered && !placed
        || plural && !owned && line.sentence.question && !ordered && !before.contains('y')
}

/// "Om jag skulle byta förvaltning, kan kontot flyttas då?", "behöver jag flytta mitt konto?"
fn is_question_of_service(line: &Line<'_>, words: &str, before: &str) -> bool {
    let asks = line.sentence.question;
    (asks || words.contains('?') || before.contains('?')) && supposes(line)
        || asks
            && !line.classes.contains("cy")
            && *line
                .of_service
                .get_or_init(|| SERVICE.is_match(&line.sentence.norm))
}

/// Whether the line supposes a move: "om jag skulle byta förvaltning".
pub(super) fn supposes(line: &Line<'_>) -> bool {
    *line
        .hypothetical
        .get_or_init(|| HYPOTHESIS.is_match(&line.sentence.norm))
}

/// Whether the line tells that a move went well.
pub(super) fn went_well(norm: &str) -> bool {
    WENT_WELL.is_match(norm)
}

/// Whether the line speaks of money.
pub(super) fn is_about_money(norm: &str) -> bool {
    MONEY.is_match(norm)
}

/// Whether the line speaks of a bank's account, whatever else it names.
pub(super) fn is_of_a_bank(norm: &str) -> bool {
    static BANK: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:bytt bank|ny bank|min bank|banken|bankkonto[a-z]*|lonekonto[a-z]*|clearingn[a-z]*|kontonummer|kontonumret|iban|bank account|my bank|new bank|(?:lonen|pensionen|utlagget|utlaggen|salary|pay) (?:[^ .]+ ){0,6}?(?:mitt|my) (?:[^ .]+ )?(?:konto|account)) ",
        )
    });
    BANK.is_match(norm)
}

/// Whether the line speaks of a network or a service that keeps accounts of its own.
pub(super) fn is_elsewhere(norm: &str) -> bool {
    ELSEWHERE.is_match(norm)
}

/// "Flytta Instagramkontot": an account elsewhere is what is to be moved.
pub(super) fn moves_elsewhere(norm: &str) -> bool {
    static MOVES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:flytta|flyttar|flyttas|overfor|overfora|byt|byta|lamna|lamnas|move|transfer|hand|moving|transferring) (?:[^ .,]+ ){0,3}?(?:instagram|insta|facebook|linkedin|twitter|tiktok|youtube|snapchat|pinterest|vimeo|spotify|canva|zoom|dropbox|google|gmail|apple|adobe|wordpress|mailchimp|github|bluesky|mastodon) ?(?:konto|kontot|konton|kontona|accounts?|sida|sidan|kanal|kanalen|page|channel) | (?:instagram|insta|facebook|linkedin|twitter|tiktok|youtube|snapchat|pinterest|vimeo|spotify|canva|zoom|dropbox|google|gmail|apple|adobe|wordpress|mailchimp|github|bluesky|mastodon) ?(?:konto|kontot|konton|kontona|accounts?|sida|sidan|kanal|kanalen|page|channel) (?:[^ .,]+ ){0,4}?(?:ska|skall|bor|behover|maste|kan|should|needs?|has|is|can) (?:[^ .,]+ ){0,2}?(?:flyttas|overforas|lamnas|overlamnas|byta|be moved|be transferred|be handed|to move) ",
        )
    });
    MOVES.is_match(norm)
}

/// Whether the line asks what the service does.
pub(super) fn asks_of_service(norm: &str) -> bool {
    SERVICE.is_match(norm)
}

/// The order that stands when the whole mail is read: the first one, unless it was taken back after it.
pub(super) fn standing(lines: &[Line<'_>], orders: Vec<(usize, Evidence)>) -> Option<Evidence> {
    if orders.is_empty() || lines.iter().any(|line| is_to_be_left(&line.sentence.norm)) {
        return None;
    }
    let cancelled = lines
        .iter()
        .rposition(|line| is_cancelled(&line.sentence.norm));
    let announced = |in_subject: bool| {
        let mut lines = lines.iter().filter(|line| line.is_subject() == in_subject);
        lines.any(|line| is_announced(&line.sentence.norm))
    };
    let (announced, heads_up) = (announced(false), announced(true));
    // "Förvarning" over "jag vill ha mitt konto flyttat" only says that it is early.
    let wished = |at: usize| {
        let line = lines.get(at);
        line.is_some_and(|line| ["Io", "oI"].iter().any(|wish| line.classes.contains(wish)))
    };
    let asked = |at: usize| {
        lines
            .get(at)
            .is_some_and(|line| line.sentence.question || line.classes.contains('k'))
    };
    // What is passed on was written before the words that pass it on.
    let later = |at: usize, cancelled: usize| {
        let passed_on = |at: usize| {
            let line = lines.get(at);
            line.is_some_and(|line| line.part.source == Source::Forwarded)
        };
        at > cancelled && passed_on(at) == passed_on(cancelled)
    };
    orders
        .into_iter()
        .find(|(at, _)| {
            cancelled.is_none_or(|cancelled| later(*at, cancelled))
                && (!announced || asked(*at))
                && (!heads_up || asked(*at) || wished(*at))
        })
        .map(|(_, evidence)| evidence)
}
