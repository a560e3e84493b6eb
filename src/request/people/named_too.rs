//! A further person by a given name alone: "Olle vill också", "Tom too, please", "flytta Olles konto med".
//!
//! A capitalised word that no sentence named before stands as `@name`; who is named already, and who is only spoken of,
//! asks for nothing further.

use std::sync::LazyLock;

use super::further::{Told, is_no_person};
use super::{NOT_MOVED, SPEAKERS};
use crate::request::clause;
use crate::request::document::{Document, Part, Sentence};
use crate::request::evidence::{Evidence, Source};
use crate::request::intent::withdraws_another;
use crate::request::mentions::Named;
use crate::request::pattern::{Pattern, pattern};
use crate::request::persons::is_name_word;

/// What asks for the same for a name, for a colleague, for more of them.
static TOO: LazyLock<Pattern> = LazyLock::new(|| {
    let who = r"(?:@name(?: s)?|(?:min|mina|var|vara|hennes|hans|my|our|her|his) (?:[^ .,]+ )?(?:[a-z]*kolleg[a-z]*|praktikant[a-z]*|vikarie[a-z]*|assistent[a-z]*|fru|man|make|maka|sambo|syster|bror|[a-z]*kamrat|colleagues?|intern|trainee|assistant|wife|husband|partner|sister|brother|[a-z]*mate)(?: @name)?)";
    let someone = r"(?:praktikanten|vikarien|larlingen|traineen|assistenten|kollegan|eleven|sommarjobbaren|timvikarien|the (?:intern|trainee|assistant|apprentice|temp|substitute|new (?:girl|guy|hire|colleague)))";
    let in_one_go = r"(?:(?:pa|i) samma (?:vanda|gang|veva|svang|tag|resa|flytt)|i farten|pa en gang|ocksa|likasa|at the same time|in the same (?:go|move)|as well|too|while (?:you|at))";
    let too = r"(?:ocksa|aven|med|too|as well|also|likasa|likewise|likadant|samtidigt|pa (?:samma|en) gang|i farten|at the same time)";
    let take = r"(?:ta|tag|take|flytta|move|do|gor|lagg till|add|fixa|ordna|include|transfer)";
    pattern(&format!(
        r" (?:(?:kan|kunde|can|could|please|garna) (?:(?:ni|du|you|please) )?{take} (?:(?:med|aven|ocksa|also|in|along) ){{0,2}}{someone} (?:[^ .,]+ ){{0,6}}?{in_one_go}|{take} (?:(?:garna|over|aven|ocksa|please|for|med) )*{who} (?:(?:konto[a-z]*|account|login) )?(?:[^ .,]+ )?{too}|@name (?:s )?(?:(?:konto[a-z]*|account) )?{too} (?:[.,]|tack|please|$)|{who} {too} (?:[.,]|tack|please|$)|{who} (?:[^ .,]+ ){{0,2}}?(?:vill|ska|skall|behover|needs?|wants?|would like|should)(?: (?:ha|have|get|fa|ocksa|also|med|flytta|move|dit|over))* (?:{too}|samma|detsamma|the same|sitt|sin|his|her|theirs)|(?:och sa|plus|and|och|aven|liksom|samt) {who} (?:s )?(?:[^ .,]+ )?(?:forstas|naturligtvis|sjalvklart|of course|{too}|[.])|{who} (?:[^ .]+ ){{0,6}}?(?:, )?{take} (?:hennes|hans|hens|her|his|their) (?:konto|account) (?:[^ .,]+ )?{too}|(?:tva|tre|fyra|fem|sex|sju|[2-9]|two|three|four|five|six|flera|fler|several) (?:till|more|others) (?:som|who|that|to|pa|on|ska|vill|want)|(?:fler|flera|others|more) (?:kommer|foljer|to come|will follow|to follow) |(?:ovriga|resten|the rest|the others|the other [a-z]+) (?:i|av|in|of|pa|on) (?:[^ .,]+ )?(?:grupp|team|enhet|lag|avdelning|list|gang|kolleg|medarbet|personal|group|unit|crew|staff)[a-z]* (?:[^ .,]+ ){{0,2}}?(?:hanteras|flyttas|ska|likadant|pa samma|kommer|the same|too|ocksa)) "
    ))
});
/// "Ta vikarien i samma veva", at the head of a sentence.
static SOMEONE_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:och|ps|and|sa) )?(?:ta|tag|take|flytta|move|lagg till|add) (?:(?:med|aven|ocksa|also|along) ){0,2}(?:praktikanten|vikarien|larlingen|traineen|assistenten|sommarjobbaren|timvikarien|the (?:intern|trainee|assistant|apprentice|temp)) (?:[^ .,]+ ){0,6}?(?:(?:pa|i) samma (?:vanda|gang|veva|svang|tag|resa)|i farten|pa en gang|at the same time|in the same (?:go|move)) ",
    )
});
/// "Please switch it over, and Josefine Ståhl's too", "flytta det och Olles": the account of a further person is left out.
/// A name that ends in "s" (`@names`) may be no genitive, so an account must stand before it or an address behind it.
static LEFT_OUT: LazyLock<Pattern> = LazyLock::new(|| {
    let and = r"(?:och|and|plus|samt|liksom|jamte|as (?:should|must|does|will)|as well as|along with)(?: (?:also|aven|likasa|ocksa|sa|then|kollegan|min kollega|my colleague))*";
    let account =
        r"(?:det|mitt|mine|it|konto|kontot|account|@account)(?: (?:dit|over|med|tack|ocksa|,))*";
    let end = r"(?:[.,;]|too|also|ocksa|as well|likasa|med|dit|samtidigt|at the same time|$)";
    let of = r"(?:the one|that|det|kontot) (?:of|for|till|som tillhor|belonging to)";
    pattern(&format!(
        r" (?:{and} (?:(?:@name )?@name s|{of} (?:@name )?@names?)(?: ,? ?\(? ?@account(?: \))?)? {end}|{account} {and} (?:@name )?@names(?: ,? ?\(? ?@account(?: \))?)? {end})|^ (?:och|and|plus) (?:kollegan |min kollega |my colleague )?@names \( @account \)"
    ))
});
/// Greetings and closings, in which names are those who write and those who read.
static GREETING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:mvh|halsning[a-z]*|halsar|hej|hejsan|hi|hello|dear|regards|kram|tack till|thanks to|fraga|ask|kontakta|contact|ring) ",
    )
});

/// "… är informerad och Olle också": who knows of it, not who moves.
static KNOWS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:informera[a-z]*|underratta[a-z]*|meddela[a-z]*|vidtala[a-z]*|kanner till|vet om|vet|medvet[a-z]*|inforstadd[a-z]*|med pa (?:det|noterna|saken)|positiv[a-z]*|overens|enig[a-z]*|halsar|informed|notified|aware|knows?|agrees?|signed|undertecknat|skrivit under|skrivit pa) ",
    )
});

/// The words that ask for a further person's account.
pub(super) fn read(document: &Document) -> Option<Evidence> {
    let mut told = Told::default();
    document.lines().find_map(|(part, sentence)| {
        let found = asks(part, sentence, &told);
        if part.source != Source::Subject {
            told.add(part, sentence);
        }
        found.then(|| part.evidence(&sentence.range))
    })
}

fn asks(part: &Part, sentence: &Sentence, told: &Told<'_>) -> bool {
    let marked = with_names(part, sentence, told);
    let named = marked.replace("@names", "@name");
    let too = TOO.find(&named).or_else(|| SOMEONE_FIRST.find(&named));
    let too = too.filter(|found| {
        let after = named.get(found.end()..).unwrap_or_default();
        told.anybody && !SPEAKERS.is_match(after)
    });
    let found = match too {
        Some(found) => (&named, found.range()),
        None => match LEFT_OUT.find(&marked) {
            Some(found) => (&marked, found.range()),
            None => return false,
        },
    };
    // "Flytta mitt konto, och Jonas, min chef, har godkänt det".
    let behind = found.0.get(found.1.end..).unwrap_or_default().trim_start();
    let beside = ["min ", "var ", "my ", "our ", "hans ", "hennes "];
    !beside.iter().any(|word| behind.starts_with(word))
        && !NOT_MOVED.is_match(clause::around(found.0, &found.1))
        && !GREETING.is_match(&named)
        && !KNOWS.is_match(&named)
        && !withdraws_another(&sentence.norm)
}

/// The sentence with `@name` for each name that was not told before, `@names` where it may be a genitive.
fn with_names(part: &Part, sentence: &Sentence, told: &Told<'_>) -> String {
    let mut named = String::from(" ");
    for token in &sentence.tokens {
        let folded = sentence.norm.get(token.norm.clone()).unwrap_or_default();
        let word = part.text.get(token.range.clone()).unwrap_or_default();
        let further = match part.mention(token).map(|mention| &mention.named) {
            Some(Named::Person(name)) => !told.has(name),
            Some(_) => false,
            None => {
                is_name_word(word) && !told.knows(folded) && !is_no_person(folded, named == " ")
            }
        };
        named.push_str(match (further, word.ends_with('s')) {
            (true, true) => "@names",
            (true, false) => "@name",
            _ => folded,
        });
        named.push(' ');
    }
    named
}

#[cfg(test)]
mod tests {
    use super::super::super::laid_out::mail;
    use super::read;

    fn further(line: &str) -> [bool; 2] {
        [
            "My job moves to Higab on 2 March. My account is derwal0801, please move it.",
            "Lovisa Stark, lovsta0107, går till Higab med samma uppgifter. Flytta kontot.",
        ]
        .map(|order| read(&mail("", &format!("{order}\n\n{line}"))).is_some())
    }

    #[test]
    fn given_names_and_colleagues_too() {
        for line in [
            "Ps: Olle vill också, samma dag.",
            "Ta Olle också, han sitter bredvid.",
            "PS. Ta Olle Wiberg samtidigt, han har också kvar sina arbetsuppgifter.",
            "Och så Olle förstås.",
            "Övriga i gruppen hanteras på samma sätt.",
            "My colleague Tom needs the same.",
            "And Tom's as well.",
            "Tom too, please.",
            "While you are at it, do Tom's account too.",
            "Kan ni ta Olles på samma gång?",
            "Passa på att flytta Olles konto med.",
            "Och min praktikant likaså.",
            "Min fru går samma väg, ta hennes konto med i farten.",
            "Jag har tre till som ska samma dag.",
            "Fler kommer: Olle, Eva och Kim.",
            "Och när ni ändå är i farten kan ni ta praktikanten som sitter bredvid på samma vända.",
            "Could you take the trainee in our room at the same time?",
            "Ta vikarien i samma veva.",
            "Flytta med lärlingen på samma gång, han går samma väg.",
            "Please switch mine over, and Josefine Ståhl's (josefine.stahl@higab.se) too as she is in the same boat.",
            "Flytta det dit, och även Olle Wibergs (olle.wiberg@higab.se).",
            "Flytta kontot och Olle Wibergs, som sitter i samma båt.",
            "Och kollegan Olles (olle.wiberg@higab.se), han är i samma sits.",
            "Move the account please, plus the one of Olle Wiberg (ollwib0202).",
            "The account should go there, as should Olle Wiberg's.",
        ] {
            assert_eq!(further(line), [true, true], "{line}");
        }
    }

    #[test]
    fn who_is_only_spoken_of() {
        for line in [
            "Olle vet mer om det.",
            "Olle Wiberg (olle.wiberg@higab.se) är min chef och har godkänt det.",
            "Send Josefine Ståhl (josefine.stahl@higab.se) a copy.",
            "Flytta kontot, precis som ni gjorde med Olle Wibergs.",
            "It should go there, as Olle Wiberg's did last year.",
            "Mötet är mellan mig och Jens på torsdag.",
            "Flytta kontot och hälsa Jens.",
            "Flytta kontot, och Jonas, min chef, håller med.",
            "Kontot och Olles gamla telefon är två olika saker.",
            "Fråga Olle också.",
            "Hälsningar Bo och Olle",
            "Min kollega Olle svarar på frågor.",
            "Olle är min nya chef.",
            "Jag tog över efter Olle.",
            "Min dator ska med också.",
            "Övriga uppgifter följer med.",
            "Jobbar med samma grejer där som här.",
            "Inspektionerna följer med mig, liksom resten av det jag arbetar med.",
            "Facket vill också ha besked.",
            "Chefen vill ha samma dag.",
            "Thanks, and have a nice day too.",
            "Har ni frågor till Olle går det också bra.",
        ] {
            assert_eq!(further(line), [false, false], "{line}");
        }
    }
}
