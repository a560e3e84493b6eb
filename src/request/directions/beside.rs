//! Places whose people stand beside the move: who decides it, who is told of it, whom one works with, where one worked when
//! young. Never here: which end the others are.

use std::sync::LazyLock;

use super::super::document::{Part, Sentence, Token};
use super::super::facts::Place;
use super::super::mentions::Named;
use super::super::pattern::{Pattern, pattern};

/// "X har beslutat att min tjänst ska flyttas", "Y is informed", "vår samarbetspartner Z", "om X säger ja": none of them
/// is told to take or give the post.
pub(super) fn decides_or_knows(sentence: &Sentence, token: &Token) -> bool {
    static DECIDES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:och|and|,) @place )*(?:s (?:[a-z]*ledning|[a-z]*chef|styrelse|hr|direktor|board|management) )?(?:(?:som|who|that|which|har|had|has|have|ar|is|are|was|were|blev|blir|redan|also|ocksa|ju|nu|now|already|been|bada|both|darfor|alltsa) )*(?:(?:fattat|fattade|tagit|tog|took|taken|made) (?:[a-z]+ )?(?:beslut|beslutet|decision)|beslutat|beslutade|beslutar|beslot|bestamt|bestamde|bestammer|avgjort|avgjorde|meddelat|meddelade|informerat|informerad[a-z]*|informerats|underrattad[a-z]*|underrattats|tillfragad[a-z]*|tillfragats|kontaktad[a-z]*|vidtalad[a-z]*|decided|decides|approved|announced|informed|notified|told|consulted|aware) ",
        )
    });
    // "X har beslutat att släppa tjänsten" tells what X does.
    static TO_DO_SO: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:[^ .;,]+ ){1,4}?(?:att|to) (?:ta|overta|slappa|lamna|avsta|overlamna|overlata|anstalla|flytta over|take|release|let|hand|give|employ|transfer) ",
        )
    });
    static PARTNER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:samarbetspartner|partner|leverantor|kund|hyresvard|finansiar|uppdragsgivare|client|customer|supplier|landlord|contractor)(?:n|en|s|ns|ens)? (?:the )?$",
        )
    });
    // "Om X säger ja".
    static ON_CONDITION: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r" (?:om|if|ifall|provided|forutsatt att) (?:the )?$"));
    static AGREES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:nu|bara|also|just) )?(?:sager (?:ja|nej)|godkanner|gar med|vill|accepterar|tackar ja|beviljar|agrees?|says (?:yes|no)|accepts?|approves?|wants|confirms?|bekraftar) ",
        )
    });
    let after = sentence.after(token);
    if ON_CONDITION.is_match(sentence.before(token)) && AGREES.is_match(after) {
        return true;
    }
    DECIDES.is_match(after) && !TO_DO_SO.is_match(after) || PARTNER.is_match(sentence.before(token))
}

/// "Han sommarjobbade på X när han var ung", "did an internship at Y": no place that a post comes from.
pub(super) fn worked_when_young(sentence: &Sentence, token: &Token) -> bool {
    static YOUNG_WORK: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:(?:sommar|extra|ferie|helg|jul)jobba(?:de|t)|praktisera(?:de|t)|praoade|interned|(?:hade|fick|gjorde|skrev|did|had|took|wrote) (?:[^ .;,@]+ ){0,3}?(?:(?:sommar|extra|ferie|helg|jul)jobb|praktik|praktikplats|prao|examensarbete|uppsats|summer jobs?|internships?|work experience|apprenticeship|thesis)) (?:[^ .;,@]+ ){0,4}?(?:pa|hos|i|vid|inom|at|in|with) (?:the )?$",
        )
    });
    static WHEN_YOUNG: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:, )?(?:(?:nar|medan|when|while) (?:jag|hon|han|hen|i|she|he) (?:var|was|studerade|pluggade|gick i|studied) |as a (?:student|teenager|child|young)|som (?:student|tonaring|ung|barn|sommarvikarie|praktikant) |i (?:sin|min|hennes|hans) ungdom |pa (?:sjuttio|attio|nittio|\d\d) ?(?:talet)? |under (?:studietiden|studierna|skoltiden) |in (?:his|her|my) youth )",
        )
    });
    YOUNG_WORK.is_match(sentence.before(token)) || WHEN_YOUNG.is_match(sentence.after(token))
}

/// "My old boss once worked at X": another one's place, in a mail of one's own move.
pub(super) fn is_of_a_colleague(before: &str) -> bool {
    static WORKED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:min|my|var|our|en|a) (?:[^ .,;]+ )?(?:[a-z]*chef|rektor|boss|manager|supervisor|kollega|arbetskamrat|colleague|coworker)(?: @person)? (?:[^ .,;]+ ){0,2}?(?:jobbade|arbetade|jobbar|arbetar|sommarjobbade|worked|works|used to work|gick|went|moved|flyttade|bytte|(?:slutat|slutade|left|quit) (?:[^ .,;]+ ){0,3}?(?:och|and) (?:gatt|gick|borjat|borjade|gone|went|moved|flyttat|bytt)) (?:[^ .;,]+ ){0,4}$",
        )
    });
    WORKED.is_match(before)
}

/// "Har i praktiken gått på X hela våren", "arbetar på uppdrag av X": for whom one works, and not whose the position is.
pub(super) fn is_for_whom_one_works(before: &str) -> bool {
    static IN_PRACTICE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:i praktiken|in practice|rent praktiskt|egentligen hela tiden) (?:redan |already )?(?:gatt|jobbat|arbetat|suttit|varit|statt|worked|sat|been|spent) (?:[^ .;,@]+ ){0,3}?(?:pa|hos|at|vid|i|for|with|in) (?:the )?$| (?:pa uppdrag av|on behalf of|on assignment for|on assignment from) (?:the )?$",
        )
    });
    IN_PRACTICE.is_match(before)
}

/// "Ett hus som ägs av X", "a building let by X": whose the house is.
pub(super) fn is_of_a_house(before: &str) -> bool {
    static HOUSE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:hus|huset|[a-z]*byggnad|[a-z]*byggnaden|fastighet|fastigheten|[a-z]*lokal|[a-z]*lokalen|[a-z]*lokaler|[a-z]*lokalerna|kontor|kontoret|building|house|premises|office|offices) (?:, )?(?:(?:som|that|which) )?(?:[^ .,;:@]+ )?(?:ags|agt|agd|hyrs|hyrd|hyrt|forvaltas|forvaltat|byggdes|byggt|uppfort|owned|let|rented|leased|managed|built|run) (?:[^ .,;:@]+ )?(?:av|fran|by|from) (?:the )?$",
        )
    });
    HOUSE.is_match(before)
}

/// "Rummet efter en som gick till X", "someone who left for X": where a person went who is not named and does not move.
pub(super) fn is_where_somebody_went(before: &str) -> bool {
    static SOMEBODY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:efter|after|fran|from|of|med|with|av|ersatter|replaces?|replacing|eftertrader) (?:en|nagon|ett|someone|somebody|one|a) (?:(?:kollega|person|handlaggare|man|kvinna|colleague|man|woman) )?(?:som|who|that) (?:har |has |just |nyss )?(?:gick|gatt|flyttade|flyttat|slutade|slutat|borjade|borjat|bytte|bytt|left|went|gone|moved|started) (?:[^ .,;:@]+ )?(?:till|hos|pa|for|to|at|with) (?:the )?$",
        )
    });
    SOMEBODY.is_match(before)
}

/// "Först på X och sedan det blev Y": where one was first, in a life told up to now.
pub(super) fn is_first_of_its_past(sentence: &Sentence, token: &Token) -> bool {
    static FIRST: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:har|hade|have|has|had|ve) (?:[^ .;@]+ ){1,16}?(?:forst|first|inledningsvis|initially) (?:pa|hos|vid|inom|i|at|in|with|for) (?:the )?$",
        )
    });
    static THEN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:, )?(?:och|and) (?:(?:sedan|sen|darefter|numera|nu|then|later|after that|now) ){1,2}",
        )
    });
    FIRST.is_match(sentence.before(token)) && THEN.is_match(sentence.after(token))
}

/// "Mobilabonnemanget överlåts av X", "the car is leased from X": who cedes or lends a thing.
pub(super) fn is_of_a_thing(before: &str) -> bool {
    static CEDED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:[a-z]*abonnemang(?:et)?|[a-z]*telefon(?:en)?|mobil(?:en)?|[a-z]*dator(?:n)?|[a-z]*bil(?:en)?|[a-z]*nummer|[a-z]*numret|[a-z]*licens(?:en)?|laptop(?:en)?|subscription|phone|computer|laptop|car|number|licen[cs]e) (?:[^ .,;@]+ )?(?:overlats|overlamnas|lamnas|hyrs|leasas|ags|tas over|is ceded|is handed over|is leased|is rented|is taken over) (?:[^ .,;@]+ ){0,2}?(?:av|fran|by|from) (?:the )?$",
        )
    });
    CEDED.is_match(before)
}

/// "Har under hösten suttit på X två dagar i veckan": where one was lent to.
pub(super) fn is_for_some_days(before: &str, after: &str) -> bool {
    static SAT: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:suttit|varit|jobbat|arbetat|satt|tillbringat|sat|been|worked|spent) (?:[^ .,;@]+ ){0,3}?(?:pa|hos|i|vid|at|with|in) (?:the )?$",
        )
    });
    static SOME_DAYS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:en|ett par|nagra|tva|tre|fyra|one|two|three|four|a few|a couple of|\d) (?:dagar|dag|days?)|halva veckan|half the week|varannan vecka) (?:i veckan|per vecka|a week|om dagen|,|[.]|$|och|and)",
        )
    });
    SAT.is_match(before) && SOME_DAYS.is_match(after)
}

/// "Higab är alltså hyresvärd i huset", "Higab owns the building".
static LANDLORD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:ar|is) (?:(?:alltsa|ju|bara|egentligen|only|just|merely) )?(?:the |our |var )?(?:hyresvard(?:en)?|fastighetsagare(?:n)?|landlord|owner of|agare (?:till|av))|(?:ager|hyr ut|owns|rents out|lets) (?:(?:alltsa|ju|bara|only|just) )?(?:the )?(?:huset|lokalerna|byggnaden|fastigheten|lokalen|building|house|premises)) ",
    )
});

/// Whether a place only owns the house that one works in.
pub(super) fn is_of_a_landlord(after: &str) -> bool {
    LANDLORD.is_match(after)
}

/// "Rapporterar till länsstyrelsen": to whom outside the city the work is reported.
pub(super) fn is_reported_to(part: &Part, sentence: &Sentence, token: &Token) -> bool {
    static REPORTS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:rapporterar|rapportera|rapporterat|aterrapporterar|redovisar|redovisa|levererar|lamnar|skickar|lamnar in|reports?|reporting|delivers?|sends?|submits?) (?:[^ .,;@]+ ){0,3}?(?:till|to) (?:the )?$",
        )
    });
    let outside = part
        .mention(token)
        .is_some_and(|mention| matches!(mention.named, Named::Place(Place::Outside(_), _)));
    outside && REPORTS.is_match(sentence.before(token))
}
