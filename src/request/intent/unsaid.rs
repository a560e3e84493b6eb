//! Whole orders that their writer unsays for good or for now: the account is to be left where it is, nothing is to be done,
//! the mail is to lie until there is word, nothing is decided by its writer yet, it was a joke, or somebody else wrote it.
//!
//! Told by one line. Never here: what others did in the meantime.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::line::Line;

/// "Låt mitt ligga", "we would like you to leave it where it is", "mitt eget inlogg behåller jag där det är".
static LEFT_WHERE_IT_IS: LazyLock<Pattern> = LazyLock::new(|| {
    let it = r"(?:det|den|kontot|mitt|hennes|hans|mitt konto|hennes konto|hans konto|it|that|the account|mine|(?:my|her|his) (?:account|login)|inloggningen|mitt inlogg)";
    let lies = r"(?:ligga|ligga kvar|vara|sta|sta kvar|vara kvar|be|lie|stay|alone|in peace|i fred|i lugn och ro)";
    pattern(&format!(
        r" (?:(?:lat|lata|let|leave|lamna) {it} (?:da |bara |just |then |please )?{lies} (?:[.,!;]|dar |som |tills |until |for now|sa lange|where|as )|(?:leave|keep|lamna|behall|behaller|behalla) (?:jag |vi |i |we )?(?:{it} )?(?:dar det (?:ar|ligger|star)|dar den ar|where it (?:is|lies|stands)) )"
    ))
});
/// "No need to do a thing", "ni behöver inte göra något".
static NOTHING_TO_DO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:no need to do (?:a thing|anything)|(?:you )?(?:don t|do not|needn t|need not) (?:have to |need to )?do (?:a thing|anything)|please do nothing|do nothing|(?:ni|du) (?:behover|ska) (?:[^ .,]+ )?(?:inte|ej) gora (?:nagot|nagonting|nat|ett dugg)|gor (?:alltsa |darfor |bara )?(?:ingenting|inget)|(?:inget|ingenting) (?:som )?(?:ska|behover|skall) goras) (?:[.;!]|med kontot|at kontot|about it|at det|about the account|alls|at all)",
    )
});
/// "Lägg det i byrålådan så länge", "dessförinnan vill vi inte att ni rör någonting", "hold this until I write".
static NOT_UNTIL_TOLD: LazyLock<Pattern> = LazyLock::new(|| {
    let this = r"(?:det|den|detta|det har|den har|mejlet|mailet|bestallningen|arendet|this|it|the order|the request|the mail)";
    pattern(&format!(
        r" (?:(?:lagg|lat|hall|spara|parkera|put|hold|keep|park|file) {this} (?:[^ .,]+ ){{0,5}}?(?:sa lange|tills vidare|tills (?:jag|vi|du|ni)|for now|for the time being|until (?:i|we|you))|(?:dessforinnan|innan dess|fore det|until then|before then|before that) (?:[^ .]+ ){{0,6}}?(?:inte|ej|not|don t|inget|ingenting|nothing) (?:[^ .,]+ ){{0,4}}?(?:ror|rora|gor|gora|goras|flyttar|flytta|flyttas|touch|do|move|moved|happen|handa|hander)|(?:inte|ej|not|don t) (?:att )?(?:(?:ni|du|you) (?:to )?(?:ror|rora|gor|gora|touch|do)|ror|rora|touch) (?:nagonting|nagot|anything|kontot|the account) (?:[^ .,]+ )?(?:annu|forran|innan|dessforinnan|yet|until|before)|avvakta (?:tills|mitt|vart|besked)|vanta med (?:det|detta|flytten|att (?:flytta|gora)|kontot) (?:tills|till jag|in till|forran)|wait (?:with (?:it|this|the move) )?(?:until|till) (?:i|we) (?:say|write|confirm|tell|give|get back|have)) "
    ))
});
/// "Innan jag bestämmer mig för om jag vill ha kontot flyttat", "I haven't made up my mind".
static NOT_DECIDED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:innan (?:jag|vi|hon|han) (?:bestammer|bestamt|beslutar|valjer)|before (?:i|we|she|he) (?:decide|decides|make up|makes up|choose)|(?:har|have|has) (?:[^ .,]+ )?(?:inte|not) (?:riktigt |quite )?(?:bestamt (?:mig|oss|sig)|made up (?:my|our|her|his) mind)|haven t (?:quite )?(?:made up my mind|decided) (?:if|whether)|(?:om|huruvida|whether) (?:jag|hon|han|vi|i|she|he|we) (?:[^ .,]+ )?(?:vill|want|wants) (?:ha |to have )?(?:kontot|mitt konto|hennes konto|hans konto|it|the account|my account) (?:flyttat|moved|transferred)) ",
    )
});
/// "Titta i almanackan vilken dag det är", "just kidding", "everything in this mail is the other way round".
static A_JOKE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:titta|kolla|se|look|check) (?:i|pa|efter i|in|at) (?:almanackan|almanacka|kalendern|datumet|dagens datum|the calendar|your calendar|the date|today s date) (?:[^ .,]+ ){0,5}?(?:dag|idag|ar|day|today|is)|april (?:, )?april|din dumma sill|aprilskamt|april fools?|(?:bara|just|only) (?:skoja\w*|skamta\w*|kidding|joking|a joke|ett skamt|pa skoj|pa lek)|(?:skojade|skamtade|lurade) (?:bara|er)|practical joke|(?:allt|everything|all) (?:som star |som skrivs |that is written |written )?(?:i|in) (?:det har |detta |this |the )?(?:mejlet|mejl|mailet|mail|message|meddelandet) (?:ar|is|has been) (?:[^ .,]+ )?(?:tvartom|skoj|pahitt|pahittat|the other way round|the opposite|made up|invented|nonsense|a joke)) ",
    )
});
/// "Inget skämt", "det är inte ett aprilskämt", "ingen har stoppat flytten".
static DENIED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:inget|inte|ej|ingen|no|not|isn t|never) (?:[^ .,]+ ){0,3}$"));
/// "Jag hämtade kaffe utan att låsa skärmen och mina kollegor passade på", "it was not me who wrote the above".
static SOMEBODY_ELSE_WROTE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:utan att|glomde|glomt|hade inte|without|forgot to|forgotten to|did not|didn t) (?:ha )?(?:lasa|last|lock|locking|logga ut|loggat ut|log out|logging out) (?:[^ .,]+ ){0,3}?(?:skarmen|datorn|min dator|screen|computer|my computer|pc)|olast (?:dator|skarm)|unlocked (?:computer|screen|pc)|(?:inte|not) (?:jag|me|i) (?:som|who) (?:skrev|skrivit|skickade|skickat|wrote|sent)|(?:kollegor|kollegorna|kollega|barn|barnen|son|colleagues?|kids|children) (?:[^ .,]+ ){0,2}?(?:passade pa [.,;]|passade pa$|skrev (?:detta|det ovan|det har)|wrote (?:this|the above)|took the chance [.,;])) ",
    )
});
/// "That is what I would be writing if the boards had not dropped it", "så hade jag skrivit om …".
static WOULD_HAVE_WRITTEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:what|how) i would (?:be|have been|have) (?:writing|written|ordering|ordered|asking|asked|sending|sent)|sa (?:hade|skulle) (?:jag|vi) (?:ha )?(?:skrivit|bestallt|bett|mejlat)) ",
    )
});

/// "The boards have dropped the whole idea", "styrelsen har stoppat flytten".
static DROPPED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:dropped|scrapped|shelved|skrotat|skrotade|lagt ner|lade ner|stoppat|stoppade) (?:the (?:whole )?(?:idea|plan|plans|move|thing)|hela (?:iden|planen|planerna|flytten|saken)|(?:iden|planen|planerna|flytten)) ",
    )
});
/// What tells that it is an account, and no desk, that is left where it is; or nothing else than a pronoun.
static OF_THE_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*konto|[a-z]*kontot|accounts?|login|inlogg|inloggning|inloggningen|@account) |^ (?:(?:lat|lata|let|leave|lamna|please|sa|so|da|then) ){1,2}(?:det|den|mitt|it|that|mine|hennes|hans|hers|his) |[.,] (?:lat|let|leave|lamna) (?:det|mitt|it|mine|hennes|hans) ",
    )
});
/// "Dröjer det en vecka gör det ingenting".
static NO_HARM: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:det gor (?:inget|ingenting)|gor (?:det )?(?:inget|ingenting) (?:om|for)|(?:drojer|tar) (?:[^ .]+ ){1,6}?gor (?:det )?(?:inget|ingenting)) ",
    )
});

/// "… är en annan sak, det behöver ni inte göra något åt": of something else than the order.
static ANOTHER_MATTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:en annan (?:sak|fraga|historia|femma)|ett annat arende|another (?:matter|story|question)|a different (?:matter|story)|(?:har|have) (?:vi|jag|we|i) (?:redan |already )?(?:ordnat|bestallt|lagt|ordered|arranged) (?:det )?i serviceportalen) ",
    )
});

/// Whether what is to be left undone is another matter than the account.
pub(super) fn is_another_matter(norm: &str) -> bool {
    let names = [
        " kontot ",
        " konto ",
        " account ",
        " flytten ",
        " move ",
        " bestallningen ",
    ];
    ANOTHER_MATTER.is_match(norm) && !names.iter().any(|name| norm.contains(name))
}

/// Whether the words of a line unsay the order.
pub(super) fn is_told(line: &Line<'_>) -> bool {
    let norm = line.sentence.norm.as_str();
    let stands = |words: &Pattern| {
        let mut found = words.find_iter(norm);
        found.any(|found| !DENIED.is_match(norm.get(..=found.start()).unwrap_or_default()))
    };
    let lies = LEFT_WHERE_IT_IS.is_match(norm) && OF_THE_ACCOUNT.is_match(norm);
    let others = NO_HARM.is_match(norm) || is_another_matter(norm);
    let nothing = NOTHING_TO_DO.is_match(norm) && !others;
    lies || nothing
        || stands(&A_JOKE)
        || stands(&DROPPED)
        || [
            &NOT_UNTIL_TOLD,
            &NOT_DECIDED,
            &SOMEBODY_ELSE_WROTE,
            &WOULD_HAVE_WRITTEN,
        ]
        .iter()
        .any(|words| words.is_match(norm))
}

#[cfg(test)]
mod tests {
    use super::super::super::laid_out::mail;
    use super::super::order;

    const ORDER: &str = "Flytta Anna Bergs konto annber0101 från Higab till Liseberg den 1 juni 2026, arbetsuppgifterna är desamma.";

    fn ordered(line: &str) -> bool {
        order(&mail("", &format!("{ORDER} {line}"))).is_some()
    }

    #[test]
    fn an_order_that_the_writer_unsays_is_none() {
        for line in [
            "Eh, nu ser jag att Annika redan ordnade det. Låt mitt ligga.",
            "Her account, though, we would like you to leave where it is.",
            "Leave it where it is.",
            "Mitt eget inlogg behåller jag där det är.",
            "Låt kontot vara så länge.",
            "Let it be for now.",
            "I won ten kronor. No need to do a thing!",
            "Ni behöver inte göra något.",
            "You don't have to do anything about it.",
            "Gör alltså ingenting.",
            "Lägg det här i byrålådan så länge.",
            "Jag hör av mig, dessförinnan vill vi inte att ni rör någonting.",
            "Hold this until I write again.",
            "Please don't touch anything before that is signed, we don't want you to touch the account yet.",
            "Vänta med flytten tills jag har hört av mig.",
            "Innan jag bestämmer mig undrar jag vad som händer med kalendern.",
            "I haven't made up my mind yet.",
            "Jag vet inte om jag vill ha kontot flyttat.",
            "PS. Titta i almanackan vilken dag det är idag.",
            "Aprilskämt!",
            "April, april!",
            "Just kidding.",
            "Jag skojade bara.",
            "Everything in this mail is the other way round.",
            "Allt i det här mejlet är påhittat.",
            "Jag hämtade kaffe utan att låsa skärmen.",
            "Det var inte jag som skrev detta.",
            "I forgot to lock my computer and my colleagues took the chance.",
            "At least that is what I would be writing to you today.",
            "Så hade jag skrivit, om inte styrelsen hade sagt nej.",
            "The boards have dropped the whole idea.",
        ] {
            assert!(!ordered(line), "{line}");
        }
    }

    #[test]
    fn other_remarks_leave_the_order() {
        for line in [
            "Låt det inte dröja.",
            "Hon börjar 1 juni, innan dess är hon inte anställd hos er.",
            "Until then I do not have access there.",
            "Det skulle jag ha beställt för länge sedan.",
            "Det hade jag bett om tidigare.",
            "I would have sent this earlier but was on leave.",
            "Ingen har stoppat flytten.",
            "Tar det en vecka så gör det ingenting.",
            "Skrivbordet behåller jag där det är.",
            "Min kollega skrev det i chatten.",
            "Min kollega passade på att fråga samtidigt.",
            "Hon ska inte göra något annat än det hon gör nu.",
            "Hennes kollega stannar, så låt bribor0908 vara.",
            "Lämna gärna besked när det är klart.",
            "Ni behöver inte göra något åt telefonen.",
            "Skrivbordet lämnar vi där det är byggt.",
            "Det är inget skämt, trots datumet.",
            "Det här är inte bara skoj för oss.",
            "Lägg det i kalendern.",
            "Innan dess har jag semester.",
            "Before then she is on leave.",
            "Jag har bestämt mig.",
            "Hon vill ha kontot flyttat den dagen.",
            "Skärmen låser jag alltid.",
            "Mina kollegor skrev en visa till henne.",
            "Flytten skulle jag gärna ha klar före jul.",
        ] {
            assert!(ordered(line), "{line}");
        }
    }
}
