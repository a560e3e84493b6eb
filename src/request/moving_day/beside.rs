//! Days of other matters than the move: on which another one moved, by which an answer is wanted, on which one was hired,
//! days that are denied. Never here: what ties a day to the move.

use std::sync::LazyLock;

use super::super::dates::{DateForm, DateMention};
use super::super::document::{Sentence, Token};
use super::super::pattern::{Pattern, pattern};

/// Whether a day is one of another matter. `first_person` where the writer's own position moves, so that a colleague's
/// does not.
pub(super) fn is_of_other_matter(
    sentence: &Sentence,
    token: &Token,
    day: &DateMention,
    first_person: bool,
) -> bool {
    let (before, after) = (sentence.before(token), sentence.after(token));
    WHEN_ANOTHER_MOVED.is_match(before)
        || first_person && WHEN_A_COLLEAGUE_MOVED.is_match(before)
        || ANSWER_BY.is_match(before)
        || MEETING_ABOUT_IT.is_match(before)
        || OF_A_DOCUMENT.is_match(before)
        || is_only_in_practice(before)
        || is_denied_behind(after)
        || IS_AWAY.is_match(after)
        || a_thing_does(before)
        || HEARD_OF_AGAIN.is_match(before)
        || STAYS_ON_UNTIL.is_match(before)
        || SOME_TIME.is_match(before)
        || IS_TOLD_BY.is_match(before)
        || OF_ROOMS.is_match(before)
        || LAST_PAY.is_match(before)
        || is_compared_with(before, day)
        || OUT_OF_A_LIST.is_match(before)
        || day.form == DateForm::AtOnce && is_of_an_answer(before, after)
        || day.long_past && SINCE.is_match(before) && EMPLOYED.is_match(after)
}

/// "Det nya passersystemet startar den 1 oktober", "the audit takes place on": what a thing does, and no post.
fn a_thing_does(before: &str) -> bool {
    static DOES: LazyLock<Pattern> = LazyLock::new(|| {
        let verb = r"(?:startar|borjar|flyttar|flyttas|oppnar|stangs|stanger|byts|ska bytas|byts ut|gar ut|lanseras|driftsatts|tas i (?:bruk|drift)|invigs|bokas|ar bokad|ar bokat|levereras|renoveras|besiktas|takes place|starts?|begins?|goes live|moves?|opens?|closes|ends?|expires)";
        pattern(&format!(
            r"(?:^|[.,;:–] |och |men |and |but |att |that ) ?(?:(?P<det>det|den|var|vart|vara|en|ett|the|our|an?|nasta|next) )?(?:(?:nya|nye|ny|nytt|new|stora|arliga|annual|hela|whole) )?(?P<noun>[a-z]+) {verb} (?:[^ .,;:@]+ ){{0,3}}$"
        ))
    });
    const MAY_MOVE: [&str; 34] = [
        "tjanst",
        "befattning",
        "anstallning",
        "konto",
        "flytt",
        "byte",
        "over",
        "verksamhet",
        "enhet",
        "avdelning",
        "skola",
        "grupp",
        "team",
        "organisation",
        "bolag",
        "forvaltning",
        "uppdrag",
        "arbete",
        "jobb",
        "dag",
        "datum",
        "position",
        "post",
        "role",
        "job",
        "employment",
        "move",
        "transfer",
        "change",
        "unit",
        "department",
        "placering",
        "bibliotek",
        "drift",
    ];
    const NO_NOUN: [&str; 18] = [
        "det", "den", "detta", "som", "jag", "hon", "han", "hen", "vi", "de", "she", "he", "it",
        "this", "that", "which", "i", "we",
    ];
    DOES.captures(before).is_some_and(|found| {
        let noun = found.name("noun").map_or("", |noun| noun.as_str());
        let told = found.name("det").is_some()
            || ["et", "erna", "orna", "arna"]
                .iter()
                .any(|end| noun.ends_with(end));
        told && !NO_NOUN.contains(&noun) && !MAY_MOVE.iter().any(|word| noun.contains(word))
    })
}
/// "Jag hör av mig igen den 1 oktober", "you can reach me on": when the writer is heard of.
static HEARD_OF_AGAIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:hor (?:jag |vi )?av (?:mig|oss)|aterkommer|ar (?:jag )?(?:nabar|antraffbar|tillganglig)|be (?:reachable|available)|reach me|get back to you) (?:[^ .,;@]+ ){0,3}|(?:ring|mejla|maila|call|email) (?:mig |oss |me |us )(?:[^ .,;@]+ ){0,3})$",
    )
});
/// "Jag jobbar kvar till den 30 september": the end of a stay.
static STAYS_ON_UNTIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:kvar|remain|remains|stay|stays|here) (?:[^ .,;@]+ ){0,4}?(?:till|until|through)(?: och med)? (?:den |the )?$",
    )
});
/// "Någon gång efter den 1 oktober".
static SOME_TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:nagon gang|nan gang|nagonstans|some ?time|somewhere) (?:efter|kring|runt|i|fran|after|around|from)(?: den| the)? $",
    )
});
/// "Datum för flytten meddelas senast den 1 oktober": by when it will be told.
static IS_TOLD_BY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:meddelas|meddelar|lamnas|aviseras|announced|communicated|told|confirmed) (?:[^ .,;@]+ )?(?:senast|by|no later than|before)(?: den| the)? $",
    )
});

/// "Vi flyttar till nya lokaler den 1 oktober", "passerkortet lämnar jag in", "det är min födelsedag".
static OF_ROOMS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:flyttar|flytta|move|moves|moving) (?:(?:vi|we|in|ut|over) )?(?:till|in i|to|into) (?:[^ .,;@]+ ){0,2}?(?:lokal|lokaler|lokalerna|kontor|kontoret|hus|huset|premises|offices?|building|rooms?)|(?:lamnar|lamna|hamtar|hamta|aterlamnar) (?:jag|hon|han|vi) (?:in|ut|tillbaka)|fodelsedag|namnsdag|birthday) (?:[^ .,;@]+ ){0,3}$",
    )
});
/// "Sista lönen från X kommer den 27 oktober".
static LAST_PAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:sista|last|final) (?:lon|lonen|lonespec[a-z]*|utbetalning[a-z]*|salary|pay|payment|pay ?check|pay ?slip) (?:[^ .;]+ ){0,6}$",
    )
});
/// Whether a day is one that what comes is compared with.
pub(super) fn is_compared_with(before: &str, day: &DateMention) -> bool {
    day.past && day.form == DateForm::Relative && COMPARED.is_match(before)
}

/// "Vad det var i går", "det hon gjorde i fredags": what is compared with.
static COMPARED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:vad|som|det|de|dem|what|that) (?:[^ .,;@]+ ){0,3}?(?:var|gjorde|hade|sysslade med|jobbade med|arbetade med|hollit pa med|was|were|did|had)|(?:till|until|through|som|as)) (?:(?:i|senast|forra|last|redan) )?$",
    )
});

fn moved(whose: &str) -> Pattern {
    pattern(&format!(
        r" (?:{whose}) (?:[^ .,;@]+ )?(?:[a-z]*chef|rektor|manager|boss|supervisor|kolleg(?:a|or)|arbetskamrat|gruppledare|teamleader|colleague|coworker|predecessor|foretradare)(?:s|n|ns|en|ens|er|ers)? (?:(?:, )?@person (?:s )?(?:, )?|s |[a-z]+ (?:s )?)?(?:(?:[a-z]*tjanst|befattning|position|post|job|konto|account) )?(?:(?:har|had|has|was|were|is|himself|herself|sjalv) ){{0,2}}(?:flyttade|flyttades|flyttats|flyttas|flyttar|gick|gar|bytte|byter|overgick|overgar|overfordes|borjade|slutade|kom|moved?|moves|went|goes|changed|changes|transferred|started|came|left|joined) (?:[^ .;,]+ ){{0,8}}$"
    ))
}

/// "Hennes chef flyttade den 1 mars".
static WHEN_ANOTHER_MOVED: LazyLock<Pattern> = LazyLock::new(|| moved("hennes|hans|hens|her|his"));
/// "My manager moved on 1 June", in a mail of one's own move.
static WHEN_A_COLLEAGUE_MOVED: LazyLock<Pattern> =
    LazyLock::new(|| moved("min|mitt|mina|var|vara|en|my|our|a|one of my"));
/// "Jag behöver besked från er senast den 1 mars", "please reply by".
static ANSWER_BY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:svar|svaret|svara|besked|beskedet|aterkom[a-z]*|aterkoppla|aterkoppling|bekrafta[a-z]*|hora av|hor av|fa veta|veta|repl(?:y|ies)|answers?|respond|response|confirm(?:ation)?|get back|hear from you|hear back|let me know|know) (?:[^ .;@]+ ){0,6}?(?:senast|innan|fore|by|before|no later than|at the latest)(?: den| the| on)? $",
    )
});
/// "Det är en söndag, så i praktiken dagen därpå": the day on which one comes to work, beside the one that counts.
pub(super) fn is_only_in_practice(before: &str) -> bool {
    static IN_PRACTICE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:i praktiken|rent praktiskt|i verkligheten|in practice|in reality) (?:(?:blir|ar|det|forst|den|pa|fran|on|the|from|it|is|not until|,) )*$",
        )
    });
    IN_PRACTICE.is_match(before)
}

/// "Chefernas överenskommelse från den 19 maj", "the agreement dated 19 May": the day that a document bears. "Enligt beslut
/// från den 1 maj flyttas tjänsten" tells of the move: there the document has neither an owner nor its article.
static OF_A_DOCUMENT: LazyLock<Pattern> = LazyLock::new(|| {
    let document = r"(?:overenskommelse|avtal|protokoll|beslut|intyg|brev|mejl|mail|underlag|promemoria|skrivelse|kontrakt)";
    pattern(&format!(
        r" (?:[a-z]+s (?:[a-z]*{document}|(?:agreement|minutes|decision|letter|memo|contract))|[a-z]*(?:overenskommelsen|avtalet|protokollet|beslutet|intyget|brevet|mejlet|mailet|underlaget|promemorian|skrivelsen|kontraktet)|(?:the|this|that|our|my|their) (?:[a-z]+ )?(?:agreement|minutes|decision|letter|memo|contract|certificate|e ?mail)) (?:fran|av|daterad|daterat|undertecknad|undertecknat|from|of|dated|signed)(?: on)?(?: den| the)? $"
    ))
});
/// "Mötet om min flytt är den 4 maj", "the meeting about the move is scheduled for".
static MEETING_ABOUT_IT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*mote|[a-z]*motet|[a-z]*samtal|[a-z]*samtalet|avstamning|avstamningen|traff|traffen|beslut|beslutet|forhandling|forhandlingen|meeting|call|talk|discussion|decision|workshop|session) (?:[^ .;,]+ )?(?:om|infor|kring|angaende|gallande|about|on|concerning|regarding) (?:[^ .;,]+ ){0,10}?(?:ar|blir|halls|sker|ags|ager rum|is|will be|was|var|takes place|scheduled|satt|bestamt|planerat|kommer|togs|fattades) (?:[^ .;,]+ ){0,4}$",
    )
});
/// "From next week I am at a conference", "från den 2 maj är jag på kurs": when the writer is away.
static IS_AWAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:(?:i|we) (?:am|m|ll be|will be|are|re|have)|(?:ar|reser|aker|har|tar) (?:jag|vi|undertecknad)) (?:[^ .,;@]+ ){0,3}?(?:conference|course|holiday|holidays|vacation|leave|away|travelling|abroad|konferens[a-z]*|kurs|kursen|utbildning|semester|ledig|ledigt|ledighet|borta|bortrest|tjanstledig|utomlands|sjukskriven|foraldraledig|vab) ",
    )
});
/// "Vi har tagit bort henne ur närvarosystemet per den 30 november": a day of a list, and not of the position.
static OUT_OF_A_LIST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:tagit bort|tar bort|tas bort|plockat bort|raderat|avregistrerat|strukit|removed|deleted|deregistered|taken off|struck) (?:(?:@person|henne|honom|hen|mig|her|him|me) )?(?:ur|fran|i|from|out of) (?:[^ .;,@]+ ){1,3}?(?:per|fran|fran och med|from|fom|as of|from the|den|on) (?:den |the )?$",
    )
});
/// "Den 1 maj blir det inte", "1 May it is not".
fn is_denied_behind(after: &str) -> bool {
    static NOT_THEN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:, )?(?:(?:blir|ar|galler|sker|var|flyttas|flyttar|gar|stammer|haller) (?:det|den|tjansten|flytten|jag|hon|han|hen|datumet|@person) (?:[^ .;,]+ )?(?:inte|ej|aldrig|icke) (?:[a-z]+ )?|(?:blir|ar|galler|stammer|haller) (?:det )?(?:inte|ej) (?:[a-z]+ )?|(?:it|that) (?:is|will be|was) not (?:[a-z]+ )?|is not (?:the|it|when|right) )",
        )
    });
    static NOT_ALL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r" (?:forran|langre|bara|enbart|endast|kvar|only|until|before|any|just|utan) $")
    });
    NOT_THEN
        .find(after)
        .is_some_and(|found| !NOT_ALL.is_match(found.as_str()))
}

/// "Svara omgående om något saknas", "let me know as soon as possible": how soon one is to be answered.
fn is_of_an_answer(before: &str, after: &str) -> bool {
    static ANSWER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:svar|svaret|svara|besked|aterkom[a-z]*|aterkoppla|aterkoppling|bekrafta[a-z]*|hor av|hora av|ring|kontakta|mejla|maila|meddela|sag till|tacksam[a-z]*|repl(?:y|ies)|answers?|respond|response|confirm|get back|call|contact|email|write|let (?:me|us) know|tell (?:me|us)) ",
        )
    });
    static MOVES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:[a-z]*flytt[a-z]*|overga[a-z]*|overfor[a-z]*|byter|gar|ske|sker|mov(?:e|es|ed|ing)|transfer[a-z]*|goes|happen[a-z]*) ",
        )
    });
    let clause = format!("{}{}", clause_behind(before), clause_ahead(after));
    ANSWER.is_match(&clause) && !MOVES.is_match(&clause)
}

/// The words before a day, back to the last mark.
fn clause_behind(before: &str) -> &str {
    let start = [" , ", " ; ", " . ", " : "]
        .iter()
        .filter_map(|mark| before.rfind(mark))
        .max();
    start.and_then(|at| before.get(at + 2..)).unwrap_or(before)
}

/// The words behind a day, to the next mark.
fn clause_ahead(after: &str) -> &str {
    let end = [" , ", " ; ", " . ", " om ", " if "]
        .iter()
        .filter_map(|mark| after.find(mark))
        .min();
    end.and_then(|at| after.get(..=at)).unwrap_or(after)
}

/// "Sedan den 1 mars 2019 är jag anställd på X": how long one has been there.
static SINCE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:sedan|since|sen)(?: den| the)? $"));
static EMPLOYED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:ar|har|jobbar|arbetar|sitter|i (?:am|have)|she (?:is|has)|he (?:is|has)) (?:(?:jag|hon|han|hen|@person|min|hennes|hans) ){0,2}(?:[^ .,;@]+ ){0,3}?(?:anstalld|anstallning|jobbat|arbetat|varit|suttit|pa|hos|i|employed|working|worked|been) ",
    )
});
