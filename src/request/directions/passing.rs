//! Places that a mail names in passing, which are no end of the move: the one written to, an employer of years ago, a
//! relative's, where one is lent to. Never here: which end the others are.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::super::clause;
use super::super::document::{Part, Sentence, Token};
use super::super::pattern::{Pattern, pattern};
use super::beside;

/// Whether a place is no end of the move: the one written to, what is written on a thing, what is said in passing.
pub(super) fn is_no_end(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    third_person: bool,
) -> bool {
    token.norm.start < elsewhen(&sentence.norm)
        || is_addressee(sentence, token)
        || is_inscription(part, token)
        || in_passing(part, sentence, token, third_person)
}

/// "Utlånad till X", "läser en kurs på X", "min fru jobbar på X": said in passing, of no move of this position.
/// `third_person` where the employee is somebody else, who may well be a colleague.
fn in_passing(part: &Part, sentence: &Sentence, token: &Token, third_person: bool) -> bool {
    static LENT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:on loan|utlanad|inlanad|lanas ut|lanad|seconded|on secondment|studerar|studerade|pluggar|laser|laste|utbildning|kurs|kursen|examen|studying|studies|studied|course|a degree|graduated) (?:[^ .,;:@]+ ){0,3}(?:till|fran|pa|hos|vid|i|at|to|from|with) $",
        )
    });
    static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:min|mitt|my|hennes|hans|sin|her|his|en|a) (?:fru|man|sambo|hustru|make|maka|son|dotter|syster|bror|mamma|pappa|granne|van|vaninna|wife|husband|partner|sister|brother|daughter|friend|neighbour|mother|father)(?: @person)? (?:, )?(?:som |who )?(?:\S+ ){0,5}$",
        )
    });
    static COLLEAGUES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:min|mina|var|vara|en|my|our|a) (?:\S+ )?(?:kollega|kollegor|kolleger|colleagues?)(?: @person)? (?:, )?(?:som |who )?(?:\S+ ){0,5}$",
        )
    });
    static DESK: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:office|workplace|desk|room|premises|kontor(?:et)?|kontorsplats\w*|arbetsplats(?:en)?|arbetsrum(?:met)?|rum(?:met)?|skrivbord(?:et)?|lokaler(?:na)?|lokal(?:en)?|physically|fysiskt|rent lokalmassigt) (?:(?:will be|is|are|ar|blir|ligger|finns|kommer att vara|sitter|sits|stays|remains|located|i|at|hos|pa|in|with) ){1,3}(?:the )?$| (?:min|mitt|mina|hennes|hans|sin|sitt|var|vart|my|her|his|our) (?:\S+ )?(?:office|workplace|desk|room|chair|kontorsplats|arbetsrum|rum|skrivbord|stol|dator|skap) (?:star|stod|stands|stood|finns|ligger|sitter|sits|is|ar|has been|har statt|blir|will be) (?:[^ .;:@]+ ){0,5}?(?:i|pa|hos|inom|vid|at|in|with) (?:the )?$",
        )
    });
    let before = sentence.before(token);
    let clause = clause::last(before);
    let premises = PREMISES.is_match(sentence.after(token));
    premises
        || beside::is_for_some_days(sentence.before(token), sentence.after(token))
        || beside::is_of_a_landlord(sentence.after(token))
        || beside::is_reported_to(part, sentence, token)
        || FIRM_OF.is_match(sentence.after(token))
        || beside::decides_or_knows(sentence, token)
        || beside::worked_when_young(sentence, token)
        || beside::is_of_a_house(before)
        || beside::is_for_whom_one_works(before)
        || beside::is_where_somebody_went(before)
        || is_past(sentence, token)
        || CLIENTS.is_match(before)
        || LINKED.is_match(before)
        || RENAMED.is_match(before)
        || SAID_BY.is_match(before)
        || DRIVEN.is_match(before)
        || PAYS.is_match(sentence.after(token))
        || was_no_use(sentence, token)
        || DESK.is_match(before)
        || EVENT.is_match(before)
        || BELIEVED.is_match(before)
        || comes_back(sentence, before)
        || LANDMARK.is_match(before)
        || LENT.is_match(before)
        || beside::is_first_of_its_past(sentence, token)
        || beside::is_of_a_thing(before)
        || OTHERS.is_match(clause)
        || !third_person && (COLLEAGUES.is_match(clause) || beside::is_of_a_colleague(before))
}

/// "Grabbarna trodde att jag skulle till X": what somebody believed.
static BELIEVED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:trodde|gissade|fick for sig|ryktet (?:sa|sager|sade|gick)|det ryktades|skamtade om|thought|believed|guessed|assumed|rumou?r (?:has|had) it) (?:, )?(?:(?:att|om|that) )?(?:(?:jag|hon|han|hen|vi|i|she|he|tjansten|@person) )?(?:skulle|ska|would|was (?:going|moving)|were (?:going|moving)) (?:[^ .;,@]+ ){0,3}?(?:till|hos|pa|to|at|with|join) (?:the )?$",
    )
});

/// "Utlånad till X i tre månader och kommer sedan tillbaka till Y": who was lent comes back, and goes nowhere.
fn comes_back(sentence: &Sentence, before: &str) -> bool {
    static BACK: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:kommer|ska|gar|atergar|atervander|atervanda|ater|return|returns|come back|comes back|go back|goes back|am back|is back|be back) (?:(?:sedan|sen|darefter|jag|hon|han|hen|@person|then|again|@date|den|igen) ){0,3}(?:tillbaka )?(?:till|hos|pa|to|at) (?:the )?$",
        )
    });
    static LENT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:utlanad|utlanas|inlanad|lanad|lanas ut|tillfalligt|tillfallig|on loan|lent|seconded|secondment|temporarily|loan) ",
        )
    });
    BACK.find(before).is_some_and(|back| {
        ["tillbaka", "ater", "return", "back"]
            .iter()
            .any(|word| back.as_str().contains(word))
    }) && LENT.is_match(&sentence.norm)
}

/// "Höll ett föredrag på X": what one was at there.
static EVENT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:foredrag(?:et)?|forelasning(?:en)?|presentation(?:en)?|seminari(?:um|et)|konferens(?:en)?|massa(?:n)?|workshop(?:en)?|studiebesok(?:et)?|lecture|talk|conference|seminar|study visit|fair) (?:[^ .,;:@]+ ){0,4}?(?:pa|hos|vid|i|at|in|with) (?:the )?$",
    )
});

/// "Stadens länk till X, Y och Z": whom one works with.
static LINKED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*lank|[a-z]*lanken|kontakt|kontakten|kontakterna|kontakter|[a-z]*kontaktperson|samverkan|samarbete|samarbetet|samarbetar|samverkar|bro|brygga|liaison|link|bridge|contact|contacts|cooperation|cooperate) (?:till|med|mellan|to|with|between|for) (?:(?:the|bland annat|@place|,|och|and|s|stad|kommun) )*$",
    )
});

/// "Vägg i vägg med X", "med utsikt mot X", "på lunchen går vi upp till X": where things stand, and where one takes a walk.
static LANDMARK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:tag|taget|buss|bussen|pendlar|pendla|train|bus|commut(?:es?|ing)) (?:[^ .,;@]+ )?(?:fran|till|from|to)|vagg i vagg med|med utsikt (?:mot|over)|utsikt (?:mot|over)|med (?:fri )?sikt (?:mot|over)|granne med|grannar med|bakom|bredvid|mittemot|mitt emot|snett emot|intill|alldeles nara|runt hornet fran|ovanfor|nedanfor|framfor|utanfor|stenkast fran|(?:promenad|minuter|steg) (?:bort )?(?:fran|till)|next (?:door )?to|opposite|behind|beside|overlooking|with a view (?:of|over)|stone s throw from|(?:just )?around the corner from|across (?:the street |the road )?from|minutes (?:walk )?(?:from|to)) (?:the )?(?:[a-z]+ (?:i|vid|pa|at|in) )?$| (?:pa|over|till|vid|at|for) (?:lunchen|lunch|rasten|fikat|fikarasten|lunchrasten) (?:[^ .,;@]+ ){0,6}$",
    )
});

/// "En nyckelbricka som det står "åter till Intraservice" på": what is written on a thing, and no end of the move.
fn is_inscription(part: &Part, token: &Token) -> bool {
    static INSCRIBED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r#"(?i)["”“«»„] ?(?:åter|återlämnas|lämnas|inlämnas|tillhör|tillbaka|returneras|return|returned|property|egendom)(?: (?:åter|till|to|of|the|tillhörig))* $"#,
        )
    });
    let before = part.text.get(..token.range.start).unwrap_or_default();
    INSCRIBED.is_match(before.rsplit('\n').next().unwrap_or_default())
}

/// "Gryaabs konsultbolag …": another firm, which is told by whose it is.
static FIRM_OF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:s )?(?:konsultbolag(?:et)?|konsultfirma(?:n)?|konsulter|dotterbolag(?:et)?|leverantor(?:en)?|entreprenor(?:en)?|underleverantor(?:en)?|samarbetspartner|subsidiary|supplier|contractor|consultancy|consultants?) ",
    )
});
/// "Samma kunder (Volvo, Chalmers …)": whom one works for.
static CLIENTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:clients?|customers?|kund|kunder|kunderna|partners?|leverantor\w*|suppliers?|samarbetspartner\w*|uppdragsgivare|[a-z]*kontakt(?:er|en|erna)?)(?: \(| :| som| like| such as| including| bland annat| t ex)(?: [^.;)]*)? $",
    )
});
/// "Fastighetskontoret, som ju blev X": what an organisation became.
static RENAMED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som|vilken|which|that) (?:(?:ju|sedan|senare|nu|numera|later|now|has) )*(?:blev|heter|blivit|bytte namn till|became|is now|is called|was renamed)(?: to)? $",
    )
});

/// "I started in X in 2016", "had three years with X", "innan dess jobbade hon på X": an employer of before.
fn is_past(sentence: &Sentence, token: &Token) -> bool {
    static YEARS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:borjade|startade|inledde|began|started) (?:sin|min|his|her|my) (?:[a-z]+ )?(?:bana|karriar|yrkesbana|yrkesliv|career|working life) (?:(?:som|as) (?:an? )?[a-z]+ )?(?:pa|hos|i|vid|at|in|with) $| (?:had|spent|hade|worked|jobbade|arbetade|did) (?:\S+ ){0,3}?(?:years?|ar|months?|manader) (?:with|at|in|pa|hos|i|vid) $| (?:innan dess|dessforinnan|before that) (?:, )?(?:pa|hos|i|at|in|with) $| (?:innan dess|dessforinnan|before that) (?:[^ .;]+ ){0,2}?(?:jobbade|arbetade|var|satt|worked|was) [^.;]*$",
        )
    });
    static WORKED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:started|began|worked|was|borjade|jobbade|arbetade|var|anstalldes) (?:[^ .;]+ ){0,4}?(?:with|at|in|pa|hos|i|vid) $| (?:kom|came) (?:[^ .;,]+ ){0,3}?(?:till|to) $",
        )
    });
    static IN_YEAR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:in|i|ar|back in|redan) )?(?:ar )?(?:19|20)\d\d |^ (?:som|as) (?:an? )?[a-z]+ (?:(?:in|i|ar|back in|redan) )?(?:19|20)\d\d ",
        )
    });
    let before = sentence.before(token);
    YEARS.is_match(before) || WORKED.is_match(before) && IN_YEAR.is_match(sentence.after(token))
}

/// "I brevet från X", "a letter from X": who said it, and no end of the move.
static SAID_BY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mejl(?:et)?|mail(?:et)?|brev(?:et)?|besked(?:et)?|samtal(?:et)?|information(?:en)?|info|meddelande(?:t)?|faktura(?:n)?|\w*kontrakt(?:et)?|inbjudan|adress(?:en)?|mejladress\w*|passerkort\w*|address|badge|letter|email|message|notice|news|call|invoice) (?:i \S+ )?(?:fran|from) (?:the )?(?:gamla |forna |tidigare |forra |davarande |old |former |previous )?$",
    )
});
/// "Som projekt från X", "leds av X": who runs something.
static DRIVEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:drivs|drivits|styrs|leds|samordnas|initierats?|run|driven|led|managed|coordinated) (?:som |as )?(?:(?:ett |an? )?(?:projekt|project|uppdrag) )?(?:fran|av|from|by|out of) (?:the )?$",
    )
});
/// "X betalar en fjärdedel", "X pays half": who pays all of it is the employer, who pays a part is not.
static PAYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:ju|dock|also|ocksa|som|which|har|has|will|ska) )*(?:betalar|betalat|bekostar|finansierar|finansierat|star for|pays?|paid|funds?|finances?) (?:for )?(?:\S+ ){0,2}?(?:del|delar|delen|halften|halva|halv|\w*tredjedel\w*|\w*fjardedel\w*|\w*procent\w*|%|part|parts|half|third|quarter|share|percent) ",
    )
});

/// "Sökte ett jobb på X men fick det inte", "X tackade jag nej till": a plan that came to nothing.
fn was_no_use(sentence: &Sentence, token: &Token) -> bool {
    static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:tacka\w* (?:\S+ )?nej till|turned down|declined|(?:fick|got) (?:inte|ej|never|no) (?:\S+ ){0,3}?|avbojde) (?:[^ .;,@]+ ){0,5}?$",
        )
    });
    BEFORE.is_match(sentence.before(token)) || came_to_nothing(sentence.after(token))
}

/// Whether the words behind a place or a title say that nothing came of it.
pub(in crate::request) fn came_to_nothing(after: &str) -> bool {
    static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:[^ .;]+ ){0,8}?(?:tacka\w* (?:\S+ )?nej|fick (?:jag |hon |han )?(?:det |den |tjansten |jobbet |platsen )?(?:inte|ej|aldrig|nej)|blev (?:det |den )?(?:aldrig|inget|ingenting|inte) (?:nagot |nagonting )?(?:av|utan)\b|blev (?:inte|aldrig) (?:av|jag|hon|han|aktuell)|rann ut|gick om intet|came to nothing|nothing came of|fell through|turned (?:it |that |them )?down|declined|did(?: not|n t| n t) (?:get|happen|come)|never happened|was turned down|without success|utan framgang)\b",
        )
    });
    AFTER.is_match(after)
}

/// "… at Higab's premises": where one sits, whoever one works for.
static PREMISES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:s )?(?:gamla |nya |fina |egna |old |new |former )?(?:premises|lokaler|lokal|offices?|kontor|kontorshus|hus|building|byggnad) ",
    )
});

/// Whether the sentence tells of a move of somebody who is not the employee: in a mail of one's own position, "he himself
/// moves to X in week 40"; in one on somebody else, "min egen flytt till X återkommer jag om".
pub(in crate::request) fn moves_another(norm: &str, first_person: bool) -> bool {
    static THEIRS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:he|she|they|han|hon|hen|de|(?:min|my|our|var) (?:chef|boss|manager|kollega|colleague)(?: @person)?)(?: (?:himself|herself|themselves|sjalv|sjalva|ocksa|also|too|will|ska|ar|is|in turn))* (?:flyttar|flyttas|gar over|byter|borjar|overgar|moves?|moving|is moving|transfers?|joins?|leaves?|starts?) ",
        )
    });
    static MINE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:min egen|mitt eget|my own|sjalv|myself) (?:\S+ ){0,3}?(?:flytt\w*|overgang|move|transfer|byter|gar|moves?|moving|borjar) | (?:jag|i) (?:\S+ )?(?:sjalv|myself) (?:\S+ ){0,2}|^ (?:sjalv )?(?:jag|i) (?:(?:sjalv|dock|daremot|myself|however) )?(?:(?:blir|stannar|sitter|ar) (?:(?:alltsa|dock|ju) )?kvar|stay|remain|am staying) ",
        )
    });
    if first_person {
        THEIRS.is_match(norm)
    } else {
        MINE.is_match(norm)
    }
}

/// "Till Support Intraservice", "Hej Intraservice": the one written to.
fn is_addressee(sentence: &Sentence, token: &Token) -> bool {
    static ADDRESSEE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:support|servicedesk|helpdesk|supporten (?:pa|hos)|hej|hejsan|hello|hi|dear|kara|tjena|halla|basta|mejla|maila|mejlar|kontakta|contact|goddag|(?:skriv|skriva|skicka|mejla|maila|write|send|drop) (?:(?:en|ett|a|an) (?:rad|mejl|mail|line|note|e mail|email|lapp) )?(?:till|to)|(?:rad|mejl|mail|line|note) (?:till|to)|(?:sag|saga|tell) (?:till|at)) $",
        )
    });
    static GREETING: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:hej|hejsan|hejhej|hello|hi|dear|kara|tjena|tja|halla|god|goda|goddag|morrn|hallo) (?:(?:alla|all|allihop|everyone|everybody|duktiga|snalla|basta|kara|goa|fina|rara|harliga|vanner|kollegor|kolleger|colleagues|friends|team|folk|folket|gang|ganget|manniskor|people|dag|morgon|morning|support|supporten|pa|hos|i|at|in|the|ni|er|you|it|helpdesk|,) )*$",
        )
    });
    static US_IS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:oss|vi|us|we)(?: \S)? (?:menar jag|avser jag|avses|menas|i mean|is meant|means?) $",
        )
    });
    // "Det går bara via mejl till Intraservice".
    static BY_MAIL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:via|per|med|genom|by|through|via an?) (?:mejl|mail|e ?post|ett mejl|ett mail|email|e mail) (?:till|to) $",
        )
    });
    let before = sentence.before(token);
    if BY_MAIL.is_match(before) {
        return true;
    }
    let heads = matches!(before.trim(), "till" | "to" | "att" | "attn");
    let support = [
        " support",
        " supporten",
        " servicedesk",
        " helpdesk",
        " it support",
    ];
    let to_support = support
        .iter()
        .any(|word| sentence.after(token).starts_with(word));
    if US_IS.is_match(before) || heads && to_support {
        return true;
    }
    ADDRESSEE.is_match(before) || GREETING.is_match(before)
}

/// How far into a sentence it tells of long ago, or of other people's places: to its end, or to the "but", the "and now",
/// behind which it tells of the move.
fn elsewhen(norm: &str) -> usize {
    let speaks = |norm: &str| {
        let norm = without_reason(norm);
        ELSEWHEN.is_match(&norm) || is_history(&norm)
    };
    if !speaks(norm) {
        return 0;
    }
    let turns = [" men ", " but ", " och nu ", " and now ", " ; "];
    let turn = turns.iter().filter_map(|turn| norm.find(turn)).min();
    turn.filter(|at| {
        let (head, tail) = norm.split_at_checked(*at).unwrap_or((norm, ""));
        speaks(&format!("{head} ")) && !speaks(tail)
    })
    .unwrap_or(norm.len())
}

/// The sentence without "… sedan hon jobbade i staden för några år sedan": since when one has what is told before it.
fn without_reason(norm: &str) -> Cow<'_, str> {
    static SINCE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:sedan|sen|fran nar|fran tiden|since|from when) (?:hon|han|hen|jag|da|she|he|i) (?:jobbade|arbetade|var|vikarierade|worked|was) [^.,;]*",
        )
    });
    SINCE.replace_all(norm, " ")
}

/// "Jag jobbade på X till 2011, sen på Y några år innan jag fick fast anställning": a life so far, with no move told in it.
pub(in crate::request) fn is_history(norm: &str) -> bool {
    static SO_FAR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:jobbade|arbetade|var anstalld|vikarierade|borjade|jobbat|arbetat|worked|started out|began) (?:[^ .;]+ ){0,8}?(?:(?:till|mellan|fran|sedan|until|between|from|since|in|ar|i) (?:19|20)\d\d|nagra (?:ar|manader)|ett par (?:ar|manader)|(?:some|a few|several|two|three|four|five) years|(?:ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio) ar|innan (?:jag|hon|han) (?:fick|kom|borjade|blev)|before (?:i|she|he) (?:got|came|joined|became)) ",
        )
    });
    static MOVES_NOW: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:flytta[a-z]*|overgar|gar over|gar till|byter|tillhor|hor|blir|ska|skall|overfors|foljer med|nu|moves?|moving|transfer[a-z]*|goes|will|joins?|now) ",
        )
    });
    SO_FAR.is_match(norm) && !MOVES_NOW.is_match(norm)
}

/// Somewhere one was long ago, or somebody else's place.
static ELSEWHEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:fragan|fragade|undrade|asked|wondered) (?:[^ .,]+ )?(?:varfor|why)|previous case|earlier case|the case about|forra arendet|tidigare arendet|arendet om|ni flyttade|flyttade ni|you moved|du flyttade|ni hjalpte|kom (?:hit |en gang |till staden |till kommunen |till oss )?(?:jag |hon |han |da )?fran|came (?:here |to the city )?from|ursprungligen|tidigare (?:jobbade|arbetade|var)|(?:jobbade|arbetade|var) (?:tidigare|forut|forr)|for (?:nagra|manga|ett par|\S+) ar sedan|years ago|used to work|previously worked|en gang i tiden|hyr av|hyra av|hyrs av|(?:min|var|ar|my|our|the) (?:hyresvard\w*|landlord)|rent from|rented from|min adress slutar|forra gangen|last time|(?:kom|flyttade|flyttades|gick|came|moved|transferred) (?:[^ .;]+ ){0,14}?(?:i fjol|forra aret|last year))\b",
    )
});
