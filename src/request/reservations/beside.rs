//! What stands beside a whole move and unsays a part of it: a paper that nobody has signed, an account that is to stay, a
//! place that is not the one of its name, or not the place at all.

use std::sync::LazyLock;

use super::super::document::{Document, Part, Sentence};
use super::super::evidence::{Evidence, Stated};
use super::super::facts::{Contradiction, MoveRequest, Place};
use super::super::intent::left_alone;
use super::super::mentions::Named;
use super::super::pattern::{Pattern, pattern};
use crate::outcome::Field;

/// "Det väntar på påskrift", "the agreement is not signed yet".
static UNSIGNED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:vantar|invantar|avvaktar|awaits?|awaiting|waiting) (?:[^ .,]+ ){0,3}?(?:paskrift[a-z]*|underskrift[a-z]*|signering[a-z]*|signatur[a-z]*|undertecknande[a-z]*|signatures?|(?:to )?be signed)|(?:overenskommelse[a-z]*|avtalet|beslutet|protokollet|det|agreement|contract|decision|it) (?:[^ .,]+ ){0,3}?(?:inte|ej|annu inte|not|yet to be) (?:[^ .,]+ ){0,2}?(?:undertecknat|undertecknad|undertecknats|pa ?skrivet|pa ?skriven|pa ?skrivits|signerat|signerad|signerats|signed)|(?:osignera[a-z]*|oundertecknad[a-z]*|ej undertecknad[a-z]*|unsigned) (?:[^ .,]+ )?(?:overenskommelse[a-z]*|avtal[a-z]*|beslut[a-z]*|utkast[a-z]*|agreement|contract|decision|draft)|innan blacket (?:[^ .,]+ )?torkat|forran blacket (?:[^ .,]+ )?torkat|(?:before|until) the ink (?:[^ .,]+ )?(?:dry|dried)) ",
    )
});
/// What was so until something came.
static BY_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:nu|numera|sedan|igar|i dag|idag|till slut|lange|lon[a-z]*|hyres[a-z]*|now|finally|since|yesterday|today|long|salary|lease) ",
    )
});
/// "Datum för flytten är inte satt", "något datum finns inte ännu": no day is settled, whatever days are named.
static NO_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:utom|forutom|except(?: for)?|apart from|men inte) (?:sjalva )?(?:dagen|datumet|tidpunkten|the (?:day|date))|(?:skjut[a-z]*|skots|put off|postponed|deferred) (?:[^ .,]+ ){0,2}?(?:pa obestamd tid|pa framtiden|indefinitely|for the time being)|(?:(?:the )?(?:date|day|time)|datum|datumet|dagen|tidpunkten|tidpunkt|flyttdatum|flyttdatumet|flyttdag|flyttdagen|flyttdagens datum) (?:(?:of|for|av|till|da|nar|when|on which) (?:[^ .,]+ ){1,4}?)?(?:is|has|ar|har|finns|blir|satts) (?:[^ .,]+ ){0,2}?(?:inte|ej|not|annu inte|yet to) (?:[^ .,]+ ){0,3}?(?:set|fixed|known|decided|settled|confirmed|agreed|satt|satts|bestamt|bestamd|bestamts|faststallt|faststalld|faststallts|klart|kant|spikat|spikats|beslutat|beslutats)|(?:nagot|nagon|inget|ingen|no|any) (?:[^ .,]+ )?(?:datum|dag|flyttdatum|flyttdag|date|day) (?:[^ .,]+ ){0,2}?(?:finns|ar|har|exists?|has|is) (?:[^ .,]+ ){0,2}?(?:inte|ej|annu|an|satt|bestamt|bestamd|faststallt|klart|spikat|not|yet|been|set|fixed)|(?:har|finns|have|has|is) (?:[^ .,]+ )?(?:inget|ingen|inte nagot|inte nagon|no) (?:[^ .,]+ )?(?:datum|flyttdatum|flyttdag|date) (?:an|annu|bestamt|satt|yet|set|for)|(?:the )?(?:date|day|datum|datumet|dagen|tidpunkten|flyttdatumet|flyttdagen) (?:itself )?(?:ar|is) (?:[^ .,]+ )?(?:preliminar[a-z]*|osaker[a-z]*|osakert|oklar[a-z]*|oppet|oppen|inte saker[a-z]*|inte sakert|tentative|provisional|preliminary|uncertain|open|not certain|up in the air))",
    )
});
/// Another day than that of the move.
static OTHER_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mote[a-z]*|[a-z]*motet|meeting|fest[a-z]*|utbildning[a-z]*|kurs[a-z]*|semester[a-z]*|lon[a-z]*|introduktion[a-z]*|avtackning[a-z]*|samtal[a-z]*|invigning[a-z]*|workshop|training|party|salary|leave) ",
    )
});
/// "Det lutar åt X", "vem som får henne avgörs först när …": which place it will be is open.
static PLACE_OPEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:till|to|hos|at|with|pa|blir|be|becomes) (?:one|either|nagot|nagon|ett|en) (?:of|av) (?:the |de |dem )?(?:[^ .,@]+ )?(?:companies|bolagen|bolag|administrations|forvaltningarna|departments|organisations|two|tva|dem) (?:[^ .,@]+ ){0,2}?(?:in|i|inom) (?:the )?(?:@place|[a-z]+ group|[a-z]*koncernen)|(?:det )?(?:lutar|vager|pekar|drar) (?:[^ .,]+ ){0,2}?(?:at|mot|over till) @place|(?:leaning|leans|tending|tends|pointing|points) (?:[^ .,]+ )?(?:towards?|to) @place|(?:vem|vilka|vilken (?:[^ .,]+ )?(?:forvaltning|organisation|av dem)|vilket (?:bolag|av dem)|vart|who|which (?:[^ .,]+ )?(?:of them|administration|company|department)) (?:(?:som|that|it is that) )?(?:[^ .,]+ ){0,2}?(?:far|tar|tar emot|blir|det blir|gets|takes|receives) (?:[^ .,]+ ){0,3}?(?:avgors|bestams|beslutas|ar inte|ar oklart|vet (?:vi|jag|ingen) inte|is (?:not|still|yet)|will be decided|remains|is decided (?:when|later|once)))",
    )
});
/// "Det är ju Kungsbackas kulturförvaltning och inte vår egen": which one of two that are called alike is meant.
static IT_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:det|den|it|that) (?:ar|is|s|galler|avser|handlar om|blir) (?:(?:ju|alltsa|namligen|faktiskt|egentligen|da|forstas|nog|actually|in fact|of course|the) )*$",
    )
});
static NOT_OURS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[a-z]*(?:forvaltning|namnd|bolag|kontor) )?(?:, )?(?:(?:och|and) )?(?:(?:inte|ej|not) (?:var|vart|stadens|goteborgs|den|det|our|ours|the city|@place|har|i goteborg|the one)|som (?:avses|menas|jag menar|det galler|det handlar om|jag ska till|tar emot)|jag (?:menar|gar till|ska till|kommer till)|that is meant|i mean|i am going to|[.!;] ?$|$)",
    )
});
/// "Fast inte till dem", "men inte dit": the place that was named is not where it goes.
static NOT_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|[,.–]) ?(?:(?:fast|men|dock|but|though|only|och|and) )(?:(?:den har gangen|this time|nu|dock|hon|han|det|alltsa) ){0,2}(?:inte|ej|not) (?:till (?:dem|dom|samma [a-z]+)|dit|hos (?:dem|dom)|to (?:them|that one)|there) ?(?:[.,]|utan|but|$)",
    )
});
/// "Inte grannbolaget, utan vårt eget kontor": the place is one's own, and only called by another's name.
static OUR_OWN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|not) (?:till |to |om )?(?:[^ .,]+ ){0,2}?(?:[a-z]*bolaget|forvaltningen|@place|the (?:[a-z]+ )?(?:company|administration)) (?:(?:alltsa|da|med det namnet|dar|,|that is) ?)*(?:utan|but) (?:till |to |om )?(?:vart|var|our) (?:eget |egen |own )?(?:[^ .,]+ )?(?:[a-z]*kontor|[a-z]*enhet|[a-z]*distrikt|[a-z]*omrade|[a-z]*filial|[a-z]*avdelning|[a-z]*lokal|[a-z]*depa|[a-z]*office|branch|depot|unit|district) ",
    )
});
/// "X är det privata bolaget i Kungsbacka, inte stadens": a namesake of the one that is named.
static NOT_THE_CITYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" @place (?:ar|avser|is|refers to|means) (?:[^ .,]+ ){0,3}?(?:det|den|the|a|ett|en) (?:[^ .]+ ){0,7}?(?:, )?(?:(?:och|alltsa|and) )?(?:inte|ej|not) (?:stadens|kommunens|var |vart |goteborgs|the city s|ours|our ) ?",
    )
});
/// "Det är den i Kungälv jag menar", "I mean the one in Kungälv".
static THE_ONE_IN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det (?:ar|galler|handlar om)|it is|it s|menar|mean|namligen|alltsa|namely|avser|galler) (?:(?:alltsa|ju|forstas|nu|bara|just|actually|of course) )?|(?:utan|but) )(?:den|det|dem|the one|that) (?:[^ .,]+ )?(?:i|in|of) $",
    )
});
/// "Inte vår kulturförvaltning utan den i Borås", where both are one place's name.
static NOT_OUR_BUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|not) (?:till |to |i |in )?(?:var|vart|stadens|goteborgs|our|the city s) $",
    )
});
/// "Hans tjänst på X flyttas hit": what it leaves, told with the post.
static POST_AT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hans|hennes|hens|min|@person|@person s|my|his|her) (?:[a-z]*tjanst|befattning|anstallning|position|post) (?:(?:har|nu|idag|i dag|som [a-z]+|as [a-z]+|today) ){0,2}(?:pa|hos|vid|i|inom|at|with|in) $",
    )
});
/// What such a post then does.
static IS_MOVED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:ska|skall|kommer att|will|is|is to|nu|da|@date) ){0,3}(?:flytta[a-z]*|overflytta[a-z]*|overfors|overfor[a-z]*|overgar|overga|gar over|ga over|fors|be moved|move[sd]?|moving|be transferred|transfer[a-z]*|kommer (?:over )?hit|comes (?:over )?(?:here|to us)) ",
    )
});

/// "Journalsystemet har egen inloggning och är inte ert bord": what a system has, and no person lacks.
pub(super) static OF_A_SYSTEM: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*system(?:et|en|ets)?|[a-z]*program(?:met)?|[a-z]*appen|[a-z]*portalen|[a-z]*verktyget|[a-z]*databasen|system|application|app|portal|tool|database) (?:[^ .,]+ )?(?:har|kraver|anvander|has|uses|needs|requires) (?:(?:ju|en|ett|sin|sitt|its|an?|helt) )*$",
    )
});
/// "Adressen ovan är den gemensamma brevlådan", "sin egen adress har hon inte lämnat": the address that was given is nobody's.
static SHARED_BOX: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:adressen|kontot|mejlen|address|account) (?:(?:ovan|i formularet|jag skrev|som star|above|in the form|i gave) )?(?:ar|is) (?:(?:ju|den|var|en|the|a|our) ){0,2}(?:gemensam|gemensamma|delad|delade|shared|common|joint|funktions[a-z]*) ?(?:[a-z]*brevlada[a-z]*|[a-z]*adress[a-z]*|inkorg[a-z]*|mailbox|inbox|address|account|konto)|(?:sin|hans|hennes|his|her) (?:egen|eget|own) (?:adress|konto|inloggning|address|account|login) (?:har|has|vet|kanner) (?:hon|han|hen|jag|vi|she|he|i|we) (?:[^ .,]+ ){0,3}?(?:inte|ej|not|aldrig|never)) ",
    )
});
/// "Han fortsätter på kontot", "he takes over her account": somebody else is to have the account.
static HAD_BY_ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    let account = r"(?:kontot|(?:hennes|hans|hens|mitt|my|her|his|the) (?:gamla |old )?(?:konto|inloggning|account|login)|@account)";
    pattern(&format!(
        r" (?:(?:han|hon|hen|he|she|@person|eftertradaren|(?:min|hennes|hans|my|her|his) (?:eftertradare|successor)) (?:[^ .,]+ ){{0,2}}?(?:fortsatter|jobbar vidare|arbetar vidare|continues|carries on|goes on) (?:pa|i|med|with|on|using) {account}|(?:eftertradaren|@person|(?:min|hennes|hans|my|her|his) (?:eftertradare|successor)) (?:[^ .,]+ ){{0,3}}?(?:ta over|tar over|overtar|overta|arver|arva|anvanda|takes? over|inherits?|use) {account}) "
    ))
});
/// "Gunilla själv slutar vid midsommar": the one who has the account leaves.
static OWNER_LEAVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:@person|[a-z]+|hon|han|hen|she|he) (?:sjalv|herself|himself) (?:slutar|gar i pension|lamnar (?:staden|kommunen|oss)|flyttar utomlands|har sagt upp sig|is leaving|leaves|retires|has resigned) ",
    )
});

/// What the post is told to leave, where only a domain gave the origin.
pub(in crate::request) fn post_is_at(
    document: &Document,
    to: Option<&Place>,
) -> Option<Stated<Place>> {
    places(document, |sentence, before, after| {
        !sentence.question && POST_AT.is_match(before) && IS_MOVED.is_match(after)
    })
    .find(|(place, _)| Some(*place) != to)
    .map(|(place, evidence)| Stated::new(place.clone(), evidence))
}

/// Takes back from a whole move what is unsaid beside it.
pub(super) fn apply(document: &Document, request: &mut MoveRequest) {
    let stays = document.sentences().find_map(|(part, sentence)| {
        let found = left_alone::stays(sentence)?;
        Some(part.evidence(&sentence.text_range(found)))
    });
    let contradicted = stays
        .or_else(|| find(document, &OUR_OWN, |_| false))
        .or_else(|| find(document, &NOT_THE_CITYS, |_| false));
    if let (Some(other), Some(to)) = (contradicted, request.to_organisation.as_ref()) {
        request.contradictions.push(Contradiction {
            field: Field::ToOrganisation,
            one: to.evidence.clone(),
            other,
        });
    }
    let another = find(document, &HAD_BY_ANOTHER, |sentence| sentence.question)
        .or_else(|| find(document, &OWNER_LEAVES, |sentence| sentence.question));
    if let (Some(other), Some(account)) = (another, request.account.as_ref()) {
        request.contradictions.push(Contradiction {
            field: Field::Account,
            one: account.evidence.clone(),
            other,
        });
    }
    if find(document, &SHARED_BOX, |sentence| sentence.question).is_some() {
        request.account = None;
    }
    if find(document, &NOT_THERE, |_| false).is_some() {
        request.to_organisation = None;
    }
    let outside = |place: &Place| matches!(place, Place::Outside(_));
    if find(document, &PLACE_OPEN, |_| false).is_some() {
        request.to_organisation = None;
    }
    let meant = places(document, |_, before, after| {
        THE_ONE_IN.is_match(before)
            || NOT_OUR_BUT.is_match(before)
            || IT_IS.is_match(before) && NOT_OURS.is_match(after)
    })
    .find(|(place, _)| outside(place))
    .map(|(place, evidence)| Stated::new(place.clone(), evidence));
    if meant.is_some() {
        request.to_organisation = meant;
    }
    if find(document, &NO_DAY, |sentence| {
        OTHER_DAY.is_match(&sentence.norm)
    })
    .is_some()
    {
        request.move_date = None;
    }
    if find(document, &UNSIGNED, |sentence| {
        BY_NOW.is_match(&sentence.norm)
    })
    .is_some()
    {
        request.move_date = None;
    }
}

/// The first words that a pattern finds in a sentence which is no exception.
fn find(
    document: &Document,
    words: &Pattern,
    excepted: impl Fn(&Sentence) -> bool,
) -> Option<Evidence> {
    document.lines().find_map(|(part, sentence)| {
        let found = words.find(&sentence.norm).filter(|_| !excepted(sentence))?;
        Some(part.evidence(&sentence.text_range(found.range())))
    })
}

/// The places between words that `told` accepts: of their sentence, before them and behind.
fn places<'a>(
    document: &'a Document,
    told: impl Fn(&Sentence, &str, &str) -> bool + 'a,
) -> impl Iterator<Item = (&'a Place, Evidence)> {
    let of_part = |(part, sentence): (&'a Part, &'a Sentence)| {
        let tokens = sentence.mention_tokens();
        tokens.map(move |token| (part, sentence, token))
    };
    document
        .lines()
        .flat_map(of_part)
        .filter_map(move |(part, sentence, token)| {
            let Named::Place(place, _) = &part.mention(token)?.named else {
                return None;
            };
            told(sentence, sentence.before(token), sentence.after(token))
                .then(|| (place, part.evidence(&token.range)))
        })
}
