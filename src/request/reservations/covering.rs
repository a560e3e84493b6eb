//! Orders that only look whole: the employee covers for somebody and comes back, or the account is another's.
//!
//! Never here: loans in so many words, and how accounts and people are found.

use std::sync::LazyLock;

use super::super::clause;
use super::super::document::Document;
use super::super::evidence::{Evidence, Stated};
use super::super::facts::{Contradiction, MoveRequest};
use super::super::mentions::Named;
use super::super::pattern::{Pattern, pattern};
use crate::outcome::Field;

/// "Jag är anställd av ett bemanningsföretag", "the agency that employs me": somebody else's employee.
pub(super) static HIRED_OUT: LazyLock<Pattern> = LazyLock::new(|| {
    let agency = r"(?:bemanningsforetag[a-z]*|bemanningsbolag[a-z]*|konsultforetag[a-z]*|konsultfirma[a-z]*|konsultbolag[a-z]*|staffing (?:agency|firm|company)|agency|consultancy)";
    pattern(&format!(
        r" (?:(?:hires|hire|rents|rent) (?:me|him|her|@person) (?:out|back)|hyr (?:ut |tillbaka )?(?:mig|honom|henne|@person)|(?:anstalld|anstallning|anstallningen|inhyrd|uthyrd|hyrs in|hyrs|kontrakt|kontraktet|lon|lonen|employed|hired|contract|paid) (?:[^ .,]+ ){{0,2}}?(?:av|via|genom|hos|fran|med|by|through|with|at|from) (?:(?:ett|en|an|a|the|my|mitt) ){{0,2}}{agency}|{agency} (?:that|which|who|som|dar) (?:employs|pays|har anstallt|betalar|anstaller|jag ar anstalld|hon ar anstalld|han ar anstalld)|(?:anstalld|employed) (?:[^ .,]+ ){{0,6}}?(?:, )?(?:inte|ej|not) (?:av|i|hos|by|with) (?:goteborgs )?(?:the )?(?:staden|stad|kommunen|city)) "
    ))
});
/// "Täcker upp för Malin, som är föräldraledig", "covers for a colleague on sick leave".
static COVERS: LazyLock<Pattern> = LazyLock::new(|| {
    let who = r"(?:@person|[a-z]+|(?:en|min|var|a|my|our) [a-z]+)";
    let away = r"(?:foraldraledig|tjanstledig|sjukskriven|mammaledig|pappaledig|barnledig|studieledig|ledig|borta|on (?:parental |maternity |paternity |sick |study )?leave|away|ill)";
    pattern(&format!(
        r" (?:(?:tacker|tacka|tackt) upp for|vikarierar for|vikariera for|hoppar in for|hoppa in for|ersatter|ersatta|rycker in for|(?:gar|ga|gick|kliver|kommer) in (?:i stallet )?for|vikarie for|covers? for|covering for|stands? in for|standing in for|fills? in for|filling in for|steps? in for|stepping in for|subs? for|subbing for) {who} (?:(?:pa|hos|i|at|in) @place )?(?:, )?(?:(?:som|who|nar|medan|while) (?:hon |han |she |he )?(?:[^ .,]+ )?(?:ar|is) (?:[^ .,]+ )?{away}|under (?:hennes|hans|en|sin|her|his) (?:[a-z]*ledighet|sjukskrivning))"
    ))
});
/// "Då går jag tillbaka till min egen tjänst", "then I return to my old post".
static BACK_TO_OWN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:da|sedan|sen|darefter|efter det|efterat|then|afterwards|after that|@date|och|and) (?:(?:gar|atergar|atervander|kommer|ska|tanker|will|to) )?(?:(?:jag|hon|han|hen|i|she|he|@person) )?(?:(?:gar|atergar|atervander|kommer|ska|skall|will|goes?|returns?|comes?|am going|is going) )?(?:(?:att|to|ga|aterga|atervanda|komma|return|go|come|jag|hon|han) ){0,2}(?:(?:tillbaka|ater|back) )?(?:till|to) (?:min|sin|hennes|hans|my|her|his) (?:(?:egen|vanliga|ordinarie|gamla|own|usual|regular|old|ordinary) )(?:[a-z]*tjanst|befattning|post|plats|jobb|position|job|place)",
    )
});
/// "Tjänstledig från sin tjänst här", "har rätt att komma tillbaka", "anställd här hos oss precis som förut".
static KEEPS_POST: LazyLock<Pattern> = LazyLock::new(|| {
    let own = r"(?:min|sin|hennes|hans|my|her|his)";
    pattern(&format!(
        r" (?:(?:tjanstledig|ledig|pa ledighet|(?:on )?leave(?: of absence)?) (?:fran|from) {own} (?:[a-z]+ )?(?:[a-z]*tjanst|befattning|anstallning|post|position|job)|(?:ratt|rattighet|the right|right) (?:att|to) (?:(?:komma|ga|come|go) (?:tillbaka|ater|back)|atervanda|return (?:in|to|@date|[.,]))|(?:ar|is|am|forblir|remains?) (?:jag |hon |han )?(?:(?:fortfarande|alltjamt|ju|still) )?(?:anstalld|employed) (?:(?:har|kvar|fortfarande|here) ){{0,2}}(?:hos oss|with us|by us|har|here)(?: [^ .,]+)?(?: (?:precis|just|exactly))? (?:som (?:forut|nu|idag|vanligt)|as (?:before|now|ever)|fortfarande|still))"
    ))
});
/// "Vi är fem som delar på kontot", "the account is shared by all of us".
static SHARED_LOGIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:vi|we|som|who|alla|all) (?:[^ .,]+ )?(?:delar|share|anvander alla|all use) (?:(?:pa|alla|all|ju|samma|the same) ){0,3}(?:[a-z]*kontot|konto|inloggningen|inloggning|account|login)(?: |$)|(?:[a-z]*kontot|inloggningen|account|login) (?:[^ .,]+ )?(?:delas av|anvands av (?:flera|alla|oss|hela)|is shared|shared by|used by (?:several|all|everyone)))",
    )
});
/// What is denied: "går inte tillbaka".
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|aldrig|ingen|not|never|no longer|slutade|hade|had|varit|been|(?:jag|hon|han|hen|det|i|she|he|it) (?:var|was)|(?:var|was) (?:jag|hon|han|det|i|she|he)) ",
    )
});
/// "Det är Lisbets inloggning", behind an account.
static IT_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|but|alltsa) )?(?:det|den|kontot|this|that|it|the account) (?:ar|is|tillhor|belongs to|hor till) (?:(?:alltsa|egentligen|ju|faktiskt|actually|really) )?$",
    )
});
static ONES_LOGIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:s )?(?:(?:gamla|old|tidigare) )?(?:konto|inloggning|inlogg|login|account|anvandare|anvandarid|id|user) ",
    )
});

/// Puts in doubt what such words take away.
pub(super) fn apply(document: &Document, request: &mut MoveRequest) {
    let covers = [&COVERS, &BACK_TO_OWN, &KEEPS_POST]
        .into_iter()
        .find_map(|words| words_of(document, words));
    if let Some((to, other)) = request.to_organisation.as_ref().zip(covers) {
        request.contradictions.push(Contradiction {
            field: Field::ToOrganisation,
            one: to.evidence.clone(),
            other,
        });
    }
    let anothers = anothers_login(document, request.employee_name.as_ref())
        .or_else(|| words_of(document, &SHARED_LOGIN));
    if let Some((account, other)) = request.account.as_ref().zip(anothers) {
        request.contradictions.push(Contradiction {
            field: Field::Account,
            one: account.evidence.clone(),
            other,
        });
    }
}

fn words_of(document: &Document, words: &Pattern) -> Option<Evidence> {
    document.sentences().find_map(|(part, sentence)| {
        let found = words.find(&sentence.norm)?;
        let before = sentence.norm.get(..=found.start()).unwrap_or_default();
        let after = sentence.norm.get(found.end()..).unwrap_or_default();
        let of_me = [" for mig ", " for me "]
            .iter()
            .any(|of_me| found.as_str().contains(of_me));
        // "Återgår till sin gamla tjänst, som nu hör till Higab": the post that moves.
        let which_moves = [" , som ", " , which ", " som nu "]
            .iter()
            .any(|which| format!(" {}", after.trim_start()).starts_with(which.trim_end()));
        let meant = !DENIED.is_match(&format!("{} ", found.as_str()))
            && !DENIED.is_match(&format!(" {}", clause::last(before).trim_start()))
            && !of_me
            && !which_moves;
        meant.then(|| part.evidence(&sentence.text_range(found.range())))
    })
}

/// Words that tell the account to be that of somebody who is not the employee.
fn anothers_login(document: &Document, employee: Option<&Stated<String>>) -> Option<Evidence> {
    let employee = employee?.value.as_str();
    let last = |name: &str| name.rsplit(' ').next().map(str::to_owned);
    let shares = |name: &str| {
        let one_word = !name.contains(' ') || !employee.contains(' ');
        let any = || {
            name.split(' ')
                .any(|word| employee.split(' ').any(|own| own == word))
        };
        if one_word {
            any()
        } else {
            last(name) == last(employee)
        }
    };
    document.sentences().find_map(|(part, sentence)| {
        sentence.mention_tokens().find_map(|token| {
            let Named::Person(name) = &part.mention(token)?.named else {
                return None;
            };
            let told = IT_IS.is_match(sentence.before(token))
                && ONES_LOGIN.is_match(sentence.after(token));
            (told && !shares(name)).then(|| part.evidence(&sentence.range))
        })
    })
}
