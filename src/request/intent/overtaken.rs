//! Whole orders that the writer's own words overtake: somebody was quicker, a new account is wanted instead, the text is for
//! somebody else to send, the subject calls it off, or only things beside the account are left to be done.
//!
//! Told by one line. Never here: thanks for a move, and tests and examples.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::line::Line;

/// "Någon hos er har hunnit före mig", "då är saken ur världen", "somebody beat me to it".
static DONE_BY_OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:det|flytten|den|bytet) (?:bestallde|ordnade|fixade) (?:[^ .,]+ ){1,4}?(?:hos er|hos support|via er|med er)|det gjorde ni (?:ju |faktiskt )?ocksa|(?:bara|endast|only|just) (?:till|for) (?:parmen|arkivet|the binder)|(?:(?:konto)?flytten|bytet|the move|the transfer) (?:ar|is|har|has|blev|was) (?:redan |already |nu |now )?(?:(?:blivit|been) )?(?:bestalld|bestallts|bestallt|ordered|placed) (?:(?:redan|already) )?(?:i|via|genom|hos|med|in|through|with|by|av|igar|i gar|@date)|(?:har|hade|have|has|had) (?:[^ .,]+ ){0,3}?(?:hunnit fore|hunnit fore mig|kommit fore|forekommit|beaten) (?:mig|oss|me|us)|hann (?:[^ .,]+ ){0,2}?fore (?:mig|oss)|(?:beat|beaten) (?:me|us) to it|(?:got|been) there before (?:me|us)|(?:da|sa|nu|darmed|then|so|that) (?:ar|is|s) (?:saken|arendet|detta|that|the matter) (?:[^ .,]+ )?(?:ur varlden|utagerat|utagerad|avklarad|avklarat|redan (?:lost|klart|gjort)|already (?:done|solved|settled)|settled then|out of the way)|(?:ingenting|inget|nothing) (?:[^ .,]+ )?(?:kvar|left|more) for (?:er|dig|you) (?:att |to )(?:gora|do)|(?:saken|arendet|problemet|the matter|the problem) (?:har |has )?(?:redan )?(?:loste|lost|sorted|solved) (?:sig|itself)) ",
    )
});
/// "Allt gick som en dans", "I logged in on the new address yesterday": told of a move that is made.
static WENT_WELL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:flytten|bytet|kontoflytten|the move|the transfer) (?:gick|gatt|har gatt|fungerade|funkade|went|has gone|worked) (?:[^ .,]+ )?(?:som en dans|som pa rals|som smort|som en klocka|smidigt|smartfritt|galant|fint|perfekt|stralande|utmarkt|jattebra|utan (?:problem|krangel|strul|bekymmer)|hur bra som helst|smoothly|like a dream|like clockwork|perfectly|without a hitch|without any (?:problems?|trouble)|fine|well)|loggade (?:jag|hon|han|@person|[a-z]+) in (?:pa|med|i) (?:den |det |sin |sitt |min |mitt )?(?:nya) (?:[a-z]*adress(?:en)?|[a-z]*konto(?:t)?)|(?:jag|hon|han|i|she|he|@person) (?:loggade|har loggat|logged|have logged) (?:in|into) (?:[^ .]+ ){0,4}?(?:pa|med|i|on|with|to|under) (?:den |det |min |mitt |sin |sitt |hennes |hans |the |my |her |his )?(?:nya|new) (?:[a-z]*adress(?:en)?|[a-z]*konto(?:t)?|[a-z]*mejl(?:en)?|[a-z]*mail(?:en)?|address|account)) ",
    )
});
/// "Ny dator behövs, den beställde jag i går": of other things that are ordered.
static OF_A_THING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*dator(?:n)?|laptop(?:en)?|passerkort(?:et)?|[a-z]*telefon(?:en)?|mobil(?:en)?|nyckel(?:n)?|nycklar(?:na)?|licens(?:en)?|skrivare(?:n)?|skarm(?:en)?|mobler(?:na)?|rum(?:met)?|computer|laptop|badge|phone|keys?|printer|licen[cs]e|furniture) ",
    )
});
/// "Förra gången gick det smidigt", "when Lisa moved, it went fine": of another move than this one.
static OF_ANOTHER_TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:forra gangen|[a-z]+s (?:konto|account)|sist|senast|forra (?:aret|veckan|manaden)|i fjol|da|@person|kollega[a-z]*|andra|last time|before|earlier|colleague[a-z]*|others|samtal(?:et)?|motet|forhandling[a-z]*|samverkan|meeting|talks?) ",
    )
});
/// What is not so yet: "innan någon hinner före mig", "när det är gjort är saken ur världen".
static NOT_YET: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:om|ifall|nar|innan|tills|hoppas|sa snart|if|when|once|until|before|hope|inte|ej|not|never) (?:[^ .]+ ){0,8}$",
    )
});
/// "Er kollega Madeleine flyttade mitt konto redan i tisdags".
static BY_A_COLLEAGUE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:er|din|eran|your) (?:[a-z]+ )?(?:kollega|colleague)(?: (?:@person|[a-z]+))?(?: pa supporten| in support)? (?:(?:har|has|have) )?(?:(?:redan|nu|ju|already) ){0,2}(?:flyttade|flyttat|overforde|overfort|forde over|lade in|lagt in|la in|registrerade|registrerat|moved|transferred|entered|registered) (?:over )?(?:flytten|the move|bytet|kontot|the account|@account|(?:mitt|my|hennes|hans|her|his|@person(?: s)?) (?:[a-z]+ )?(?:konto|account))",
    )
});
/// "Vi vill i stället beställa ett helt nytt konto åt honom", "we would rather have a new account set up".
static NEW_INSTEAD: LazyLock<Pattern> = LazyLock::new(|| {
    let new = r"(?:ett|en|a|an) (?:(?:helt|alldeles|brand|completely|entirely) )?(?:nytt|eget|fresh|new|separate) (?:stadenkonto|staden konto|anvandarkonto|konto|account|login)";
    pattern(&format!(
        r" (?:(?:vill|onskar|ber|behover|tanker|foredrar|want|wants|would|prefer|d) (?:[^ .,]+ ){{0,3}}?(?:i ?stallet|istallet|hellre|instead|rather|prefer) (?:[^ .,]+ ){{0,4}}?{new}|{new} (?:[^ .,]+ ){{0,6}}?(?:i ?stallet(?: for)?|istallet(?: for)?|instead(?: of)?|rather than) (?:[.,]|att |flytta|moving|the|det))"
    ))
});
/// "Jag vill hellre flytta kontot än få ett nytt", "så att jag inte får ett nytt konto i stället".
static THE_OPPOSITE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:an|than|flytta|move|moving|behalla|keep) "));
static NOT_WANTED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|slippa|slipper|undvika|not|don t|without|avoid|utan att) (?:[^ .,]+ ){0,5}$",
    )
});
/// What a ban is about: the account, or "it" that is moved.
static OF_THE_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*konto|[a-z]*kontot|account|@account|inloggningen) | (?:det|den|it) (?:[^ .,]+ ){0,6}?(?:flyttas|folja|foljer|overforas|be (?:moved|transferred)|moved|transferred|follow) ",
    )
});
/// "Får det under inga omständigheter följa med", "it must on no account be moved".
static ON_NO_ACCOUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:far|ska|skall|kan|must|may|should|can|is to) (?:(?:det|den|kontot|it|@account|(?:hans|hennes|mitt) konto) )?(?:under inga (?:omstandigheter|villkor)|pa inga villkor|absolut inte|inte under nagra omstandigheter|under no circumstances|on no account|not under any circumstances) (?:[^ .,]+ )?(?:folja|flyttas|flytta|overforas|foras|ga|be (?:moved|transferred)|follow|move|come|go)|under no circumstances (?:[^ .,]+ ){0,4}?(?:moved|transferred|follow)) ",
    )
});
/// "Hon tackar nej och blir kvar här", "ingen flytt, alltså".
static NO_MOVE_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^| )(?:(?:hon|han|hen|jag|@person) (?:tackar|tackade|har tackat) nej och (?:blir kvar|stannar)|(?:she|he|i|@person) (?:declines|declined|has declined|turns it down|turned it down) and (?:stays|is staying|remains))|^ (?:(?:det blir|sa|so|och|and) )?(?:ingen|no) (?:konto)?(?:flytt|move|transfer) (?:, )?(?:alltsa|darmed|da|trots allt|then|after all) ",
    )
});
/// "Vill varken han eller jag att det flyttas", "neither of us wants the account moved".
static NEITHER_WANTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:vill|onskar) varken (?:[^ .]+ ){1,9}?att (?:det|kontot|(?:hennes|hans|mitt) konto|@account) (?:ska )?(?:flyttas|foljer med|flyttar|folja med)|varken (?:[^ .]+ ){1,9}?(?:vill|onskar) att (?:det|kontot|(?:hennes|hans|mitt) konto|@account) (?:ska )?(?:flyttas|foljer med|folja med)|neither (?:[^ .]+ ){1,8}?(?:wants?|wish(?:es)?) (?:to have )?(?:it|the account|(?:his|her|my) account|@account) (?:to be |to |be )?(?:moved|transferred|move|follow))",
    )
});
/// "Här är texten som du kan skicka till supporten", "this is the text you can send".
static FOR_ANOTHER_TO_SEND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:har|nedan|under|here|below|this|det har) (?:ar|kommer|foljer|har du|is|are) (?:(?:mitt|min|ett|en|a|an|the|my) )?(?:forslag(?:et)? till )?(?:[a-z]*text(?:en)?|mejl(?:et)?|mail(?:et)?|utkast(?:et)?|formulering(?:en)?|meddelande(?:t)?|wording|draft|message|e mail|email) (?:som |that |which |for )?(?:du|ni|hon|han|you|she|he) (?:kan|ska|far|bor|can|may|could|should|to) (?:[^ .,]+ ){0,2}?(?:skicka|mejla|maila|klistra|kopiera|anvanda|send|mail|paste|copy|use)|(?:putsa|justera|andra) (?:garna )?(?:pa )?(?:spraket|texten|formuleringen)|(?:polish|edit|tweak) the (?:wording|text|language)) ",
    )
});
/// "Ha vi fått med allt eller ska vi formulera det på annat vis?": the words are asked about, and not the move ordered.
static OF_THE_WORDING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:har (?:vi|jag)|have (?:we|i)) (?:fatt med|got|included|covered) (?:[^ .,]+ ){0,2}?(?:allt|everything|all) (?:[^ .]+ ){0,6}?(?:eller|or) (?:ska|bor|should|shall) (?:vi|jag|we|i) (?:[^ .,]+ ){0,2}?(?:formulera|skriva|word|phrase|write)|(?:mening|text|formulering|sentence|wording) (?:[^ .,]+ ){0,3}?(?:som gar|att|to|that can be) (?:att )?(?:skriva av|kopiera|be copied|copy)) ",
    )
});
/// "ÅTERTAS – beställning av kontoflytt": a subject that calls the order off by its first word.
static SUBJECT_CALLS_OFF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:ater(?:tas|tagen|taget|tar|kallas|kallad|kallar|kallelse)|avbestall(?:es|s|d|t|er|ning)|avbok(?:as|ad|ar|ning)|annuller(?:as|ad|ar|ing)|makuler(?:as|ad|ar|ing)|stryks|struken|stoppas|stopp|withdrawn|withdrawal|recall|recalled|revoked|cancel|cancellation|void) (?:[:–,.(] ?)?(?:(?:av|of|min|mitt|var|tidigare|the|my|our) ){0,2}(?:[a-z]*bestallning|begaran|[a-z]*flytt|flytten|kontoflytt|arendet|order|request|account|move|transfer) ",
    )
});
/// "Inloggningen är redan ordnad, så den kan ni lämna därhän": of the account itself nothing is left to be done.
static SEEN_TO: LazyLock<Pattern> = LazyLock::new(|| {
    let done = r"(?:ordna[a-z]*|fixa[a-z]*|klar[a-z]*|lost|losta|flytta[a-z]*|arranged|seen to|taken care of|sorted|done|moved|fixed)";
    pattern(&format!(
        r" (?:inlogg(?:ningen|et)?|[a-z]*kontot|konto|account|login|sign in) (?:[^ .]+ ){{0,6}}?(?:redan|already) (?:(?:been|blivit) )?(?:[^ .,]+ )?{done} [^.]*?(?:lamna (?:[^ .,]+ )?darhan|lata? (?:[^ .,]+ )?vara|bortse fran|glomma|leave (?:that|those|them|it)|never mind|behover ni inte (?:bry|tanka|gora)|behovs (?:inget|ingenting|inte nagot)|(?:inget|ingenting|inte nagot|nothing|not anything) (?:[^ .,]+ ){{0,2}}?(?:att gora|kvar att gora|to do|to be done|med [.,]))"
    ))
});

/// "Kontot bokade ni in redan i fredags", "the account you moved last week".
static DONE_BY_YOU: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*kontot|konto|account) (?:\( )?(?:@account )?(?:\) )?(?:(?:har|hade) (?:ni|du) (?:ju )?redan (?:tagit hand om|ordnat|fixat|flyttat|klarat|skott|lost|gjort|bokat)|you(?: have| ve)? already (?:taken care of|sorted|handled|done)|(?:bokade|flyttade|fixade|ordnade|lade|registrerade|tog|skotte) (?:ni|du) (?:[^ .,]+ ){0,3}?(?:redan|igar|@date|i (?:fredags|mandags|tisdags|onsdags|torsdags|lordags|sondags|forra)|forra)|you (?:already )?(?:moved|booked|fixed|transferred|registered) (?:[^ .,]+ ){0,2}?(?:already|yesterday|last|on @date))",
    )
});
/// "Nothing should be done with it yet", "min chef säger nej än så länge".
static NOT_TO_BE_DONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:nothing|inget|ingenting) (?:should|ska|skall|behover|must|is to|far) (?:[^ .,]+ )?(?:be done|goras|gora|handa|happen) (?:[^ .,]+ ){0,4}?(?:yet|an|annu|now|nu) (?:[.,]|$)|(?:min|hennes|hans|var|my|her|his) (?:[a-z]+ )?(?:chef|manager|boss) (?:sager|sa|sade|har sagt|says|said|has said) (?:(?:bestamt|tyvarr|alltsa|fortfarande|blankt|firmly|still|sadly) )?(?:nej|no) (?:[.,]|an sa lange|for now))",
    )
});
/// "Jag går trean på Polhemsgymnasiet": a pupil's account is the school's matter.
static OF_A_PUPIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag gar (?:i )?(?:ettan|tvaan|trean|fyran|femman|sexan|sjuan|attan|nian|forsta ring|arskurs|klass|ak) |(?:jag|i) (?:ar|am) (?:en |ny |a )?(?:elev|gymnasieelev|pupil|high school student) (?:pa|i|vid|at|in) )",
    )
});

/// Whether the words of a line overtake the order.
pub(super) fn is_told(line: &Line<'_>) -> bool {
    let norm = line.sentence.norm.as_str();
    let is_done = |words: &Pattern| {
        words.find_iter(norm).any(|found| {
            let before = norm.get(..=found.start()).unwrap_or_default();
            !NOT_YET.is_match(before) && !line.sentence.question && !OF_A_THING.is_match(norm)
        })
    };
    let done = is_done(&DONE_BY_OTHERS) || is_done(&WENT_WELL) && !OF_ANOTHER_TIME.is_match(norm);
    let new = NEW_INSTEAD.find_iter(norm).any(|found| {
        let before = norm.get(..=found.start()).unwrap_or_default();
        !THE_OPPOSITE.is_match(found.as_str()) && !NOT_WANTED.is_match(before)
    });
    let forbidden = ON_NO_ACCOUNT.is_match(norm) && OF_THE_ACCOUNT.is_match(norm);
    // "Lisas konto flyttade ni i går. Nu är det Oskars tur": another's.
    let by_you = DONE_BY_YOU.find(norm).is_some_and(|found| {
        let before = norm.get(..=found.start()).unwrap_or_default();
        let of_it = [
            " pa ", " till ", " for ", " i ", " av ", " med ", " on ", " to ", " of ",
        ];
        !line.sentence.question
            && !of_it.iter().any(|lead| before.ends_with(lead))
            && !before
                .trim_end_matches(" s ")
                .trim_end()
                .ends_with("@person")
    });
    done || new
        || by_you
        || forbidden
        || line.is_subject() && SUBJECT_CALLS_OFF.is_match(norm)
        || [
            &BY_A_COLLEAGUE,
            &OF_A_PUPIL,
            &NOT_TO_BE_DONE,
            &NEITHER_WANTS,
            &NO_MOVE_THEN,
            &FOR_ANOTHER_TO_SEND,
            &OF_THE_WORDING,
            &SEEN_TO,
        ]
        .iter()
        .any(|words| words.is_match(norm))
}

#[cfg(test)]
mod tests {
    use super::super::super::laid_out::mail;
    use super::super::order;

    const ORDER: &str = "Flytta Anna Bergs konto annber0101 från Higab till Liseberg den 1 juni 2026, arbetsuppgifterna är desamma.";

    fn ordered(subject: &str, line: &str) -> bool {
        order(&mail(subject, &format!("{ORDER} {line}"))).is_some()
    }

    #[test]
    fn an_order_that_the_writer_overtakes_is_none() {
        for line in [
            "Ville bara säga att allt gick som en dans, jag loggade in i går på nya adressen.",
            "I logged in on the new address this morning. Great job!",
            "Flytten gick smidigt, tack ska ni ha.",
            "Nej men se, någon hos er har hunnit före mig. Då är saken ur världen.",
            "Jag ser nu att en av era kollegor har kommit före oss.",
            "Never mind the rest: somebody beat me to it.",
            "Adressen är redan ny, så är ärendet redan löst.",
            "It seems you got there before me.",
            "Er kollega Madeleine flyttade hennes konto redan i tisdags.",
            "Din kollega har redan flyttat kontot, ser jag.",
            "Your colleague in support already moved the account.",
            "Vi vill i stället beställa ett helt nytt konto åt henne.",
            "We would rather have a new account set up for her.",
            "Hon ska ha ett nytt konto där i stället för att flytta det gamla.",
            "Med tanke på behörigheterna vill varken hon eller jag att det flyttas.",
            "Neither she nor her manager wants it moved.",
            "Här är texten som du kan skicka till supporten.",
            "Here is the text you can send them.",
            "Putsa gärna på språket.",
            "Er kollega Patrik lade in flytten åt oss i går eftermiddag.",
            "Det finns ingenting kvar för er att göra.",
            "Det får under inga omständigheter följa med henne över.",
            "It must on no account be moved.",
            "Kontot ska absolut inte flyttas.",
            "Hon tackar nej och blir kvar här.",
            "Ingen flytt, alltså.",
            "She declined and stays with us.",
            "No move, then.",
            "Har vi fått med allt ni behöver eller ska vi formulera det annorlunda?",
            "Inloggningen är redan ordnad, så den kan ni lämna därhän.",
        ] {
            assert!(!ordered("", line), "{line}");
        }
        for subject in [
            "ÅTERTAS - beställning av kontoflytt",
            "Avbeställning av kontoflytt",
            "Withdrawn: account move",
            "Makuleras: min begäran",
            "Återkallas, flytten av annber0101",
        ] {
            assert!(!ordered(subject, ""), "{subject}");
        }
    }

    #[test]
    fn other_remarks_leave_the_order() {
        for line in [
            "Förra gången gick det smidigt, hoppas det gör det nu också.",
            "När Lisa Ek bytte gick allt utan problem.",
            "Hoppas att allt gick bra med semestern.",
            "Gör det gärna innan någon annan hinner före mig.",
            "När det är gjort är saken ur världen.",
            "Er kollega Madeleine hjälpte mig förra gången.",
            "Hon ska ha en ny dator i stället för den gamla.",
            "Hon får ett nytt passerkort.",
            "Flytta kontot nu så är det avklarat före semestern.",
            "Nu är det redan klart att hon börjar på Liseberg.",
            "När kontot är flyttat, då är saken ur världen.",
            "Jag har inget kvar att göra på Kultur.",
            "Jag vill hellre flytta kontot än få ett nytt konto.",
            "I would rather move it than get a new account.",
            "Gör det så att jag inte får ett nytt konto i stället för det gamla.",
            "Det får absolut inte gå fel.",
            "Mina mejl får absolut inte gå förlorade.",
            "Behörigheterna i Treserva ska absolut inte följa med.",
            "Er kollega flyttade mitt telefonnummer i går, nu behövs även kontot.",
            "Your colleague registered her last week.",
            "Hon tackar nej till en ny telefon.",
            "Passerkortet får under inga omständigheter glömmas kvar.",
            "Er kollega Patrik lade in en bokning åt oss.",
            "Varken hon eller jag vill ha en ny telefon.",
            "Mejlet om passerkortet kan du skicka till mig.",
            "Inloggningen fungerar bra i dag.",
            "Vore fint om saken vore ur världen före semestern.",
        ] {
            assert!(ordered("", line), "{line}");
        }
        for subject in [
            "Kontoflytt",
            "Återkommer om kontoflytt",
            "Stopp i byråkratin",
        ] {
            assert!(ordered(subject, ""), "{subject}");
        }
    }
}
