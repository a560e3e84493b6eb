//! What a mail says beside its order that keeps the order from being carried out as it stands: that nothing is decided
//! yet, that the post or the person stays, that there is no account of one's own.
//!
//! Read only where all else tells of a whole move: a doubt is asked about, or left to a person, never approved.

use std::sync::LazyLock;

use super::document::Document;
use super::employee::words::{ORDERED_HIS, ORDERED_MINE};
use super::evidence::{Evidence, Source, Stated};
use super::facts::{Account, Contradiction, MoveRequest, People, Place};
use super::mentions::Named;
use super::pattern::{Pattern, pattern};
use crate::outcome::Field;

use clause::Clause;

pub(super) mod beside;
mod clause;
mod covering;
mod misgivings;
#[cfg(test)]
mod tests;

/// "Under förutsättning att nämnden säger ja", "det är inget beslut": whether there is a move at all.
static UNDECIDED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:inget|ingen|inte nagot|inte fattat|ej|no|never any) (?:[^ .,]+ ){0,2}?(?:beslut|klartecken|decision|green light)|(?:inte|ej|not|never) (?:[^ .,]+ ){0,3}?(?:beslutat|beslutad|beslutats|bestamt|bestamd|spikat|spikad|faststallt|decided|settled|finalised|finalized|approved yet)|under forutsattning|forutsatt(?:er)? att|provided|on (?:the )?condition|conditional|villkorat|subject to|contingent on|(?:beroende pa|depending on|depends on) (?:[^ .,]+ ){0,3}?(?:beslut[a-z]*|svar[a-z]*|namnd[a-z]*|decision|board|outcome)|(?:eventuell[a-z]*|possible|potential|tankbar|hypotetisk[a-z]*|hypothetical) (?:konto)?(?:flytt[a-z]*|overgang|move|transfer)|(?:beror|depends?|hanger) (?:helt |lite |entirely )?(?:pa|on) (?:hur|om|vad|nar|whether|how|what)|(?:inte|ej|not|far from) (?:[^ .,]+ )?(?:sakert|klart|certain|sure|given|givet) (?:om|att|whether|if|that|it) (?:[^ .,]+ ){0,4}?(?:blir|flytt[a-z]*|move[a-z]*|happen[a-z]*|gar|goes|av)|forhandling[a-z]* (?:[^ .,]+ ){0,3}?(?:inte|ej|pagar)|(?:unions?|facket|facken|board|namnden|committee|styrelsen|management|ledningen|council) (?:[^ .,]+ ){0,2}?(?:inte|ej|not) (?:[^ .,]+ ){0,2}?[a-z]+|(?:min|hennes|hans|my|her|his|tjansten|position) (?:[^ .,]+ ){0,3}?(?:might|kanske|eventuellt|mojligen|perhaps|maybe)|(?:kanske|eventuellt|mojligen|perhaps|maybe) (?:[^ .,]+ ){0,3}?(?:flytta[a-z]*|byter|gar|move|moves|transfer[a-z]*|go|goes)|(?:om|ifall|if) (?:jag|hon|han|hen|i|she|he|@person) (?:far|get|gets) (?:tjansten|jobbet|posten|the (?:job|post|position))|(?:interview|intervju|intervjun|anstallningsintervju[a-z]*) (?:[^ .,]+ ){0,2}?(?:next|nasta|tomorrow|imorgon|i morgon|kvar|aterstar|on @date|@date|pa @date)|(?:hope|hopes|hoping|hoppas) (?:[^ .,]+ ){0,7}?(?:comes? true|works? out|gar i las|blir av)|dromm[a-z]*|dromde|hypotetiskt|hypothetically|pipe dream) ",
    )
});
/// "Om nämnden säger ja", "if the board approves", "om det blir av".
static IF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:om|ifall|forst nar|sa snart|if|once|when|unless) (?:[^ .,]+ ){0,3}?(?:(?:namnd[a-z]*|styrelse[a-z]*|ledning[a-z]*|facket|hr|direktor[a-z]*|fullmaktige|politik[a-z]*|chef[a-z]*|board|council|committee|union|management|manager|@place) (?:[^ .,]+ ){0,2}?(?:sager (?:ja|ok)|godkan[a-z]*|beslut[a-z]*|ger (?:sitt |sin )?[a-z]+|tillstyrk[a-z]*|skriver under|klubbar|approves?|agrees?|says yes|decides?|signs?|gives)|(?:det|detta|bytet|flytten|overgangen|affaren|it|this|the move|the transfer) (?:[^ .,]+ ){0,2}?(?:blir av|gar igenom|gar i las|blir verklighet|blir sa|blir klart|klubbas|goes? (?:through|ahead)|happens|comes true|is approved)) ",
    )
});
/// "If my manager has to sign anything": what the one who reads may ask for.
static HAS_TO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:om|ifall|if|should) (?:[^ .,]+ ){0,4}?(?:has to|have to|must|needs? to|behover|maste) (?:[^ .,]+ )?$| (?:om|ifall|if) (?:[^ .,]+ ){0,4}?(?:has to|have to|must|needs? to|behover|maste) (?:godkanna|skriva under|signera|sign|approve|attestera) ",
    )
});
/// "Tidigare skrev vi att …", "lönen är …": what was so before, and what else may be open.
static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:tidigare|skrev|skrivit|forut|earlier|wrote|previously|lon|lonen|salary|rum|rummet|telefonen|datorn|schemat|parkeringen|desk|phone) ",
    )
});
/// "Ett lån på fyra månader", "hon är utlånad": the post comes back.
static LENT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:ett|pa|som) lan|pa prov|on trial|(?:ett|mitt|hennes|hans) vikariat|vikariatet|utlan(?:ad|as|ade)|(?:tillfallig|kort) utlaning\w*|utlaning(?:en)? (?:av (?:mig|henne|honom|@person)|till @place)|lanas ut|(?:lanar|lanade) (?:(?:vi|jag|de) )?ut (?:mig|henne|honom|hen|@person)|(?:are lending|lend) (?:me|her|him|@person)|(?:lanar|lana) (?:@place |dom |dem |de )?(?:in )?(?:mig|henne|honom)|hyrs ut|hyras ut|uthyrd|hired out|lent out|fortsatt anstalld (?:av|hos|pa|i)|inlanad|borrows? (?:me|her|him)|on loan|a loan|secondment|seconded|loaned|lent (?:out|to)) ",
    )
});
/// "Lånet går nu över i en riktig flytt".
static LOAN_ENDS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:lanet|utlaningen|the loan|the secondment) (?:[^ .,]+ ){0,3}?(?:gar (?:[^ .,]+ )?over i|overgar i|blir (?:[^ .,]+ ){0,2}?(?:riktig|fast|permanent)|upphor|avslutas|ends|becomes|is made permanent|turns into) ",
    )
});
/// "Delas mellan", "fem dagar av tio", "på båda ställena": the post is in two places.
static SHARED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:(?:[1-9][0-9]?|femtio) (?:%|procent|percent) (?:av|of)|halva|halften av|en del av|delar av|half (?:of )?|part of ) ?(?:min |hennes |hans |hens |@person s |my |her |his |the )?(?:[a-z]*tjansten|[a-z]*tjanst|befattningen|anstallningen|position|post|job) (?:[^ .,]+ ){0,2}?(?:gar|flyttas|flyttar|overgar|fors|overfors|hamnar|hor|moves?|goes|is moved|is transferred)|(?:gar|flyttas|flyttar|overgar|fors|overfors|hamnar) (?:[^ .,]+ ){0,2}?(?:[1-9][0-9]? (?:%|procent) av|halva|halften av|en del av|delar av) (?:min |hennes |hans |hens |@person s )?(?:[a-z]*tjansten|[a-z]*tjanst|befattningen|anstallningen)|(?:den|that) (?:halva|halvan|half|del|part) (?:som|that|which) (?:[^ .,]+ ){0,2}?(?:blir kvar|stannar|ar kvar|stays?|remains?)|(?:[a-z]*tjanst|[a-z]*tjansten|hon|han|hen|jag|@person|@account|@account ,|position|post) (?:ska |kommer att |will be |is (?:being )?|blir )?(?:delas|delad|shared|split)|(?:[0-9]+|tva|tre|fyra|fem|two|three|four|five) (?:dagar|days) (?:av|of|out of|i veckan|a week|per week|per vecka)|(?:delas|splits?) (?:[^ .]+ )?(?:[a-z]*tjanst|position|post)|(?:[0-9]+|halva|half) (?:% |procent |percent )?(?:hos|pa|i|at|with|in) @place (?:och|and|,)|(?:halva|halften av|half(?: of)?) (?:min|hennes|hans|hens|my|her|his|@person s) (?:arbets)?(?:tid|vecka|time|week|hours) (?:blir|ar|stannar|ligger|fortfarande|is|stays|remains|will)|halva (?:tiden|veckan)|pa (?:bade|vardera)|i bade @place|at both|keep a copy|half (?:of )?(?:the|my|her|his) (?:time|week)|50 (?:/ )?50|pa bada (?:stallena|forvaltningarna|bolagen|hallen)|at both) ",
    )
});
/// "Jag har tillbringat fyra dagar av fem hos …": how it was, unless it goes on so.
static SAT_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:har|hade|have|has|had|ve) (?:[^ .,;]+ ){0,3}?(?:spent|sat|been|worked|suttit|varit|jobbat|arbetat|tillbringat|haft) (?:[^ .,;]+ ){0,3}$| (?:satt|jobbade|arbetade|tillbringade|spent|worked) (?:[^ .,;]+ ){0,3}$",
    )
});
/// "Identiska på båda ställena", "cheferna på båda ställena": two places are compared or have one each, nobody is at both.
static ALIKE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:identisk[a-z]*|lika|likadan[a-z]*|desamma|densamma|detsamma|oforandra[a-z]*|same|identical|alike|unchanged|chefer|cheferna|managers|bosses) (?:pa bad[ae]|at both) ",
    )
});
static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fortsatt[a-z]*|framover|aven (?:sedan|darefter)|kommer att|ska|skall|will|continues?|still|go on|goes on|som vanligt) ",
    )
});
/// "Efter sex månader går jag tillbaka till Higab".
static BACK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:gar|kommer|ga|komma|come|comes|coming|go|goes|going) (?:[^ .,]+ ){0,3}?(?:tillbaka|back)|atergar|atervander|returns?) (?:[^ .,]+ ){0,2}?(?:till|hos|pa|to|at|with) @place ",
    )
});
/// "Tjänsten är kvar på Kultur", "anställningen stannar hos oss".
static POST_STAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*tjansten|anstallningen|befattningen|posten|position|employment|job) (?:[^ .,]+ ){0,4}?(?:(?:ar|blir|ligger|finns|stannar) (?:[^ .,]+ ){0,2}?kvar|stannar|remains?|stays?|staying) (?:formellt |dock |anda |however |still )?(?:pa|hos|i|vid|at|with|in|under|dar|har|here|where|kvar) (?:@place|oss|us|den|sin|nuvarande|(?:jag|hon|han|i|she|he|it) (?:ar|is))",
    )
});
/// "Jag blir kvar där jag är", "hon stannar hos oss", "fem dagar är hon kvar hos oss".
static PERSON_STAYS: LazyLock<Pattern> =
    LazyLock::new(|| person_stays("(?:jag|hon|han|hen|i|she|he)"));
/// The same of the writer alone.
static I_STAY: LazyLock<Pattern> = LazyLock::new(|| person_stays("(?:jag|i)"));
/// The same of the one whose account is ordered, who is not the writer.
static THEY_STAY: LazyLock<Pattern> =
    LazyLock::new(|| person_stays("(?:hon|han|hen|she|he|@person)"));

/// The words by which whoever is told by `who` stays.
fn person_stays(who: &str) -> Pattern {
    pattern(&format!(
        r" (?:{who} (?:[^ .,]+ ){{0,2}}?(?:(?:ar|blir) (?:[^ .,]+ ){{0,2}}?kvar|stannar(?: kvar)?|stays?|remains?|(?:am|m|is|s|ll be|will be) staying|will stay|(?:ska|skall|kommer att|will|is to|am to) (?:(?:alltsa|ju|dock|nu|da|fortfarande|still|just) )?(?:vara kvar|bli kvar|stanna kvar|stanna|stay|remain))|(?:ar|blir|stannar) {who} (?:[^ .,]+ ){{0,2}}?kvar) (?:dock |alltsa |anda |ju |however )?(?:pa|hos|at|with|dar|har|here|where|put) (?:@place|oss|us|(?:jag|hon|han|i|she|he) (?:ar|is|am)|[.,])",
    ))
}
/// "Lämna det samtidigt kvar här", "kontot ska finnas på båda": the account is to be in two places.
static ACCOUNT_STAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:lamna|behall|lat|keep|leave) (?:det|kontot|it|the account|[a-z]+ konto) (?:[^ .,]+ ){0,4}?(?:kvar|har|here|hos oss|with us|as well|samtidigt)|konto[a-z]* (?:[^ .,]+ ){0,6}?(?:pa|i|hos|at|in) (?:bada|both)) ",
    )
});
/// What denies the words behind it, and what ends a stay: "inte ett lån", "är kvar till den 30 april".
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|icke|inget|ingen|varken|eller|aldrig|not|no|isn t|neither|nor|never|instead of|i stallet for) (?:[^ ]+ ){0,8}$",
    )
});
/// "Jag var utlånad under våren".
static WAS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:var|varit|was|been|had|hade) (?:[^ .,]+ ){0,3}$"));
/// "… till den 30 april".
static UNTIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:[^ .]+ ){0,3}?(?:till|tills|tom|until|through|up to) (?:[^ .]+ ){0,3}?(?:@date|dess|da|then|semestern|sommaren|jul|pask|manadsskiftet|next month) ",
    )
});
/// "Eget konto fick hon aldrig", "hon har inget eget konto".
static NO_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:eget|egen|egna|own) (?:konto|inlogg[a-z]*|account|login) (?:[^ .,]+ ){0,3}?(?:aldrig|inte|ej|saknas|never)|(?:aldrig|inget|inte nagot|ej nagot|saknar|utan|never|no|not) (?:[^ .,]+ ){0,2}?(?:eget|egen|own) (?:konto|inlogg[a-z]*|account|login)|no (?:account|login) of (?:her|his|their|my) own) ",
    )
});

/// "Vi är mitt i rekryteringen", "jag återkommer med vem det gäller": nobody has the post yet.
static NOBODY_YET: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:vem (?:det (?:galler|blir|handlar om)|som (?:far|tar|blir))|mitt i (?:en )?rekrytering[a-z]*|rekryteringen (?:pagar|ar inte)|(?:pagaende|oppen) rekrytering|den som (?:far|tar|anstalls)|(?:ej|inte|annu inte) (?:tillsatt|rekryterat|anstallt)|ska tillsattas|vakant|who (?:it (?:is|will be)|gets the)|whoever (?:gets|is)|(?:not|yet to) (?:yet )?be(?:en)? (?:filled|hired|appointed)|once (?:we|they) have hired) ",
    )
});

/// "Samma uppgifter som jag hade på X": like those of another time where X is not what the position leaves.
static AS_AT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som|as|that) (?:jag|hon|han|hen|i|she|he|@person) (?:[a-z]+ )?(?:hade|haft|gjorde|had|did) (?:[a-z]+ )?(?:pa|hos|vid|i|inom|at|with|in) @place ",
    )
});

/// Takes back from a whole move what the mail itself puts in doubt.
pub(super) fn apply(document: &Document, request: &mut MoveRequest) {
    let of_sender = |account: &Stated<Account>| account.evidence.source == Source::Sender;
    let by_sender = request.account.as_ref().is_some_and(of_sender);
    let of_a_system = |clause: &Clause<'_>| beside::OF_A_SYSTEM.is_match(clause.before);
    if finds(document, &[&NO_ACCOUNT], of_a_system).is_some()
        || by_sender && finds(document, &[&NOBODY_YET], |_| false).is_some()
    {
        request.account = None;
    }
    if !is_whole(request) {
        return;
    }
    let from = request.from_organisation.as_ref();
    if from.is_some_and(|from| compares_elsewhere(document, &from.value)) {
        request.same_duties = None;
    }
    if let Some(hired_out) = finds(document, &[&covering::HIRED_OUT], |clause| {
        DENIED.is_match(clause.before) || WAS.is_match(clause.before)
    }) {
        request
            .contradictions
            .extend(from.map(|from| Contradiction {
                field: Field::FromOrganisation,
                one: from.evidence.clone(),
                other: hired_out,
            }));
    }
    let employee = request.employee_name.as_ref();
    let staying = request
        .to_organisation
        .as_ref()
        .and_then(|to| Some((to, stays(document, &to.value, employee)?)));
    if let Some((to, stays)) = staying {
        request.contradictions.push(Contradiction {
            field: Field::ToOrganisation,
            one: to.evidence.clone(),
            other: stays,
        });
    }
    beside::apply(document, request);
    covering::apply(document, request);
    if finds(document, &[&UNDECIDED, &IF], |clause| {
        BEFORE.is_match(clause.until) || HAS_TO.is_match(clause.until)
    })
    .is_some()
    {
        request.move_date = None;
    }
    if is_whole(request) && moves_within_the_city(request) {
        misgivings::apply(document, request);
    }
}

/// Whether the duties are told to be those that one had at a place which the position does not leave.
fn compares_elsewhere(document: &Document, from: &Place) -> bool {
    document.sentences().any(|(part, sentence)| {
        AS_AT.find_iter(&sentence.norm).any(|found| {
            let mut tokens = sentence.mention_tokens();
            let named = tokens.find(|token| token.norm.end + 1 == found.end());
            let place = named.and_then(|token| match &part.mention(token)?.named {
                Named::Place(place, _) => Some(place),
                _ => None,
            });
            place.is_some_and(|place| place != from)
        })
    })
}

/// The words by which the post, the person or the account stays where it is, or comes back there.
fn stays(document: &Document, to: &Place, employee: Option<&Stated<String>>) -> Option<Evidence> {
    let named_in_words = employee.is_some_and(|name| name.evidence.source != Source::Sender);
    let employee = employee.map(|name| name.value.as_str());
    let lent = |clause: &Clause<'_>| {
        DENIED.is_match(clause.until)
            || WAS.is_match(clause.until)
            || clause.is_elsewhere(to)
            || LOAN_ENDS.is_match(&clause.sentence.norm)
    };
    let denied = |clause: &Clause<'_>| DENIED.is_match(clause.until);
    // "Eriks konto rör ni inte, han stannar på X": in a mail on one's own account, another's stay is no matter.
    let passed_on = document
        .parts
        .iter()
        .any(|part| part.source == Source::Forwarded);
    let ordered = |whose: &LazyLock<Pattern>| {
        let mut sentences = document.sentences();
        !passed_on && sentences.any(|(_, sentence)| whose.is_match(&sentence.norm))
    };
    // "Flytta hennes konto. Jag blir kvar på X": the writer's stay is no matter either.
    let person = match (ordered(&ORDERED_MINE), ordered(&ORDERED_HIS)) {
        (true, _) => &I_STAY,
        (false, true) => &THEY_STAY,
        // The sender, told by the header, is not the one whose account it is.
        (false, false) if named_in_words => &THEY_STAY,
        (false, false) => &PERSON_STAYS,
    };
    let ends = |clause: &Clause<'_>| {
        denied(clause) || clause.is_until_then() || UNTIL.is_match(clause.after.trim_start())
    };
    let shared = |clause: &Clause<'_>| {
        denied(clause)
            || ALIKE.is_match(&clause.sentence.norm)
            || SAT_THERE.is_match(clause.before) && !GOES_ON.is_match(&clause.sentence.norm)
    };
    finds(document, &[&LENT], lent)
        .or_else(|| finds(document, &[&SHARED], shared))
        .or_else(|| finds(document, &[&BACK], denied))
        .or_else(|| finds(document, &[&POST_STAYS], ends))
        // "Hennes arbetskamrat Eva Brink var på tal, men hon stannar kvar här": somebody else's stay.
        .or_else(|| {
            finds_among(
                document,
                &[person],
                |clause| !clause.names_another(employee),
                ends,
            )
        })
        .or_else(|| finds(document, &[&ACCOUNT_STAYS], ends))
}

/// Whether nothing is missing, nothing contradicts and nothing speaks against an approval.
fn is_whole(request: &MoveRequest) -> bool {
    request.account.is_some()
        && request.to_organisation.is_some()
        && request.from_organisation.is_some()
        && request.move_date.is_some()
        && request.contradictions.is_empty()
        && request.people == People::One
        && request.project_reorganisation.is_none()
        && request.same_duties.as_ref().is_some_and(|same| same.value)
}

/// Whether it leaves one organisation of the city for another, so that only a doubt keeps it from being approved.
fn moves_within_the_city(request: &MoveRequest) -> bool {
    let from = request.from_organisation.as_ref().map(|from| &from.value);
    let to = request.to_organisation.as_ref().map(|to| &to.value);
    from != to
        && [from, to]
            .iter()
            .all(|place| matches!(place, Some(Place::City(_))))
}

/// The first words that one of the patterns finds. What is denied anywhere in the mail is not meant: "utlånad, nej, inte
/// utlånad utan överförd".
fn finds(
    document: &Document,
    patterns: &[&LazyLock<Pattern>],
    denied: impl Fn(&Clause<'_>) -> bool,
) -> Option<Evidence> {
    finds_among(document, patterns, |_| true, denied)
}

/// The same among the words that are about the one who moves.
fn finds_among(
    document: &Document,
    patterns: &[&LazyLock<Pattern>],
    counts: impl Fn(&Clause<'_>) -> bool,
    denied: impl Fn(&Clause<'_>) -> bool,
) -> Option<Evidence> {
    patterns.iter().find_map(|pattern| {
        let mut found = document
            .lines()
            .flat_map(|(part, sentence)| {
                let all = pattern.find_iter(&sentence.norm);
                all.map(move |found| Clause::around(part, sentence, &found.range()))
            })
            .filter(|clause| counts(clause));
        let first = found.next()?;
        let range = first.before.len() - 1..first.until.len();
        let evidence = first.part.evidence(&first.sentence.text_range(range));
        (!denied(&first) && !found.any(|clause| denied(&clause))).then_some(evidence)
    })
}
