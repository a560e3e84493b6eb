//! Orders that a mail only shows: a text to be looked through, a mail that somebody else wrote in the sender's name, an order
//! of old that was refused, a wish that nobody has planned, a question whether it was done.
//!
//! Never here: an order that the writer quotes in order to place it again.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::line::Line;

/// "Kan ni titta på min text innan den går iväg", "vill ni titta på exemplet vi har tänkt ha med".
static TO_LOOK_AT: LazyLock<Pattern> = LazyLock::new(|| {
    let text = r"(?:texten|text|utkastet|utkast|exemplet|exempeltexten|exempel|formuleringen|formulering|mallen|mejlet|mejl|bestallningen|bestallning|wording|draft|example|sample|text|mail|request)";
    let look = r"(?:titta pa|titta igenom|kika pa|cast an eye over|have a look at|have a look over|kasta ett oga pa|lasa igenom|lasa|ogna igenom|granska|kolla|kommentera|look at|look over|look through|check|proofread|review|read through|comment on)";
    pattern(&format!(
        r" {look} (?:(?:min|mitt|var|vart|ett|den har|detta|the|my|our|an|a|this) )?(?:[^ .,]+ )?{text} (?:innan|forst|som (?:vi|jag)|vi (?:har |hade )?(?:tankt|tanker|vill|skrivit)|jag (?:har |hade )?(?:tankt|tanker|skrivit)|before|first|that (?:we|i)|we (?:have|had|want|plan|are)|i (?:have|had|want|plan)|och saga|and (?:tell|say)) "
    ))
});
/// "Could somebody cast an eye over my text".
static TEXT_TO_LOOK_AT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:titta pa|titta igenom|kika pa|lasa igenom|granska|kasta ett oga pa|look at|look over|look through|check|proofread|cast an eye over|have a look at) (?:min|mitt|var|vart|my|our) (?:text|utkast|formulering|wording|draft) [.,]",
    )
});
/// "Så här har vi tänkt skriva i vår lathund".
static FOR_A_GUIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:skriva|skriver|formulera|formulerar|lagga ut|publicera|write|writing|put|putting|publish|say) (?:[^ .,]+ ){0,3}?(?:i|pa|in|on) (?:var|vart|en|ett|den|our|a|the) (?:[^ .,]+ )?(?:lathund[a-z]*|rutin[a-z]*|guide[a-z]*|handbok[a-z]*|manual[a-z]*|intranat[a-z]*|instruktion[a-z]*|handbook|intranet|instructions?|wiki) ",
    )
});
/// "Ingen ska flytta just nu", "nobody is to be moved".
static NOBODY_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ingen|inget|nobody|no one) (?:(?:konto|account|person|av dem|of them) )?(?:ska|skall|behover|is|needs|has) (?:(?:alltsa|faktiskt|egentligen|to|actually|going|being) ){0,3}(?:flytta|flyttas|flyttat|move|be moved|moved|moving|transferred) (?:(?:just|an|nu|annu|i dag|idag|har|for|i|just|right|now|at|yet|this) |[.,])",
    )
});
/// "Själva beställningen skickar min chef i april".
static ORDER_COMES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:bestallningen|ordern|begaran|den riktiga|the (?:real |actual )?(?:order|request)(?: itself)?) (?:skickar|lamnar|gor|lagger|mejlar|kommer|is sent|will (?:come|be sent|be placed)|comes) (?:(?:av|fran|sedan|senare|by|from|later) ){0,2}(?:min|var|hennes|hans|my|our|her|his|hr|chefen|@person|the) ",
    )
});
/// "Det är inte jag som har skrivit det", "I did not send that".
static NOT_MINE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|den) (?:ar|var) (?:alltsa |faktiskt )?inte (?:jag|vi) som (?:har )?(?:skrivit|skickat|bestallt|skrev|skickade|bestallde)|(?:jag|vi) har (?:aldrig|inte) (?:skrivit|skickat|bestallt) (?:det|den|detta|nagot|mejlet)|(?:it|that) (?:was|is) not (?:i|me|us|we) (?:who|that) (?:wrote|sent|ordered|has)|(?:i|we) (?:did not|didn t|never|have never|have not|haven t) (?:write|wrote|written|send|sent|order|ordered) (?:it|this|that|any))",
    )
});
/// "Svaret blev nej", "hur överklagar man ett sådant?"
static WAS_REFUSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:svaret blev (?:[^ .,]+ )?(?:nej|avslag)|(?:det )?blev (?:ett )?(?:nej|avslag)|fick (?:[^ .,]+ )?(?:nej|avslag)|avslogs|fick nobben|the answer was (?:a )?no|was (?:turned down|refused|rejected)|(?:ni|de|du|you|they) (?:sa|sade|svarade|said|answered) (?:nej|no)) ",
    )
});
static ASKS_WHY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:overklaga[a-z]*|klaga|klagar|klagomal[a-z]*|omprov[a-z]*|complain[a-z]*|reconsider[a-z]*|varfor (?:det )?(?:blev|fick|sa|avslog)|vem som (?:har )?(?:fattat|fattade|bestamt|beslutat)|(?:vill|skulle vilja) (?:[^ .,]+ )?(?:veta|ha reda pa|fa veta) varfor|appeal[a-z]*|why (?:it|i|we|you|that) (?:was|were|got|said|refused)|who (?:decided|made|took)) ",
    )
});
/// "Jag skulle önska att …", and that nobody has planned it.
static WISHES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:skulle (?:jag |vi )?(?:[^ .,]+ )?(?:onska|drommer om)|dromm[a-z]*|onskedrom[a-z]*|tank om|tank vad|would (?:love|wish|dream)|i wish|we wish|daydream[a-z]*|dream[a-z]*) ",
    )
});
static NOBODY_PLANS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:ingen|nobody|no one) (?:har |has )?(?:[^ .,]+ )?(?:planerat|planerar|bestamt|beslutat|fragat|planned|plans|decided|asked)|(?:inte|ej|not) (?:jag|vi|i|me|mine|up to me) (?:[^ .,]+ ){0,2}?(?:som (?:bestammer|beslutar)|who decides?|to decide)|(?:inget|ingenting|nothing) (?:ar |is |has been |som )?(?:[^ .,]+ )?(?:planerat|bestamt|beslutat|planned|decided)) ",
    )
});

/// Whether the order that stands in the mail is only shown.
pub(super) fn is_no_order(lines: &[Line<'_>]) -> bool {
    let any = |words: &Pattern| {
        lines
            .iter()
            .filter(|line| !line.inherited)
            .any(|line| words.is_match(&line.sentence.norm))
    };
    any(&TO_LOOK_AT)
        || any(&TEXT_TO_LOOK_AT)
        || any(&FOR_A_GUIDE)
        || any(&NOBODY_MOVES)
        || any(&ORDER_COMES)
        || any(&NOT_MINE)
        || any(&WAS_REFUSED) && any(&ASKS_WHY)
        || any(&WISHES) && any(&NOBODY_PLANS)
        || is_only_asked(lines)
}

/// "Jag vill bara veta om …", and no order in so many words beside it.
fn is_only_asked(lines: &[Line<'_>]) -> bool {
    static ONLY_TO_KNOW: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:(?:vill|ville|onskar|skulle vilja|want|wanted|would like) (?:jag |vi |i |we )?(?:bara|endast|mest|only|just|merely) (?:to )?(?:fa )?(?:veta|fraga|hora|forsta|know|ask|understand|find out)|(?:bara|endast|only|just) (?:vill|ville|want|wanted) (?:to )?(?:veta|fraga|know|ask)) (?:om|hur|vad|vem|varfor|if|whether|how|what|who|why) | (?:kontrollera|kolla|dubbelkolla|verifiera|bekrafta|undersoka|se efter|check|verify|confirm|double check) (?:att|om|ifall|that|if|whether) (?:[^ .,]+ ){1,12}?(?:flyttades|flyttats|blev flytta[a-z]*|ar flyttat|overfordes|overforts|kom over|was moved|were moved|has been moved|is moved|was transferred|has been transferred|moved|transferred) ",
        )
    });
    const ORDERS: [&str; 5] = [
        " flytta ",
        " overfora ",
        " move ",
        " transfer ",
        " kontot flyttas ",
    ];
    let ordered = |line: &Line<'_>| ORDERS.iter().any(|word| line.sentence.norm.contains(word));
    !lines.iter().any(ordered)
        && lines
            .iter()
            .any(|line| ONLY_TO_KNOW.is_match(&line.sentence.norm))
}

#[cfg(test)]
mod tests {
    use super::super::super::laid_out::mail;
    use super::super::order;

    const ORDER: &str = "\"Anna Berg (annber0101) flyttas från Higab till Liseberg den 1 maj 2026. Arbetsuppgifterna är desamma. Vänligen flytta kontot.\"";

    fn orders(before: &str, behind: &str) -> bool {
        order(&mail("Flytt", &format!("{before}\n\n{ORDER}\n\n{behind}"))).is_some()
    }

    #[test]
    fn an_order_that_is_only_shown() {
        for (before, behind) in [
            ("Vill ni titta på exemplet vi tänkt ha med?", "Räcker det?"),
            ("Kan någon titta på min text innan den går iväg?", "Tack!"),
            ("Så här kom det:", "Det är inte jag som har skrivit det."),
            (
                "Så här skrev jag i våras:",
                "Svaret blev nej. Hur överklagar man ett sådant?",
            ),
            (
                "Så här har vi tänkt skriva i vår lathund:",
                "Ser det rätt ut?",
            ),
            (
                "I förra veckan bad jag er:",
                "Ni sa nej. Vem kan jag klaga hos?",
            ),
            ("En fråga bara.", "Ingen ska flytta just nu."),
            ("Till er:", "Själva beställningen skickar min chef i april."),
            (
                "Could you look over our draft before we send it?",
                "Thanks.",
            ),
            ("My boss got this.", "I did not write that."),
        ] {
            assert!(!orders(before, behind), "{before} {behind}");
        }
    }

    #[test]
    fn an_order_that_is_placed() {
        for (before, behind) in [
            ("Jag skrev i går och upprepar här:", "Tack!"),
            ("Hej!", "Kan ni titta på detta i dag?"),
            ("Hej!", "Ingen annan ska flytta i höst."),
            (
                "Hej!",
                "Det är inte jag som har bestämt det, men så är det.",
            ),
            ("Hej!", "Drömmen vore att det går på en dag."),
        ] {
            assert!(orders(before, behind), "{before} {behind}");
        }
    }
}
