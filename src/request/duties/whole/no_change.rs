//! Nothing of the work goes and nothing comes: "inget av det hon gör lämnas kvar och inget nytt väntar", "nothing is taken from
//! my work and nothing is put on it", "vi har inte rört en rad i uppdraget".

use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::is_plain_around;

/// Both halves denied.
static BOTH: LazyLock<Pattern> = LazyLock::new(|| {
    let none = "(?:inget|ingenting|inga|ingen|nothing|none|nobody|no one)";
    let work = "(?:(?:[a-z]*uppgift(?:er|erna)?|sysslor|moment|arenden|tasks|duties|work)|(?:av|of) (?:det (?:jag|hon|han|hen) gor|(?:mina|mitt|hennes|hans|my|her|his) (?:[a-z]*uppgifter|sysslor|arbete|jobb|tasks|duties|work)|what (?:i|she|he) (?:do|does)))";
    pattern(&format!(
        r" (?:{none} (?:[^ .,]+ )?{work} (?:blir kvar|lamnas(?: kvar| over)?|stannar(?: kvar)?|forsvinner|tas (?:bort|ifran (?:mig|henne|honom))|stays?(?: behind)?|(?:is|are) (?:left|taken)(?: behind| away| out)?) (?:, )?(?:och|and) {none}(?: (?:nya|nytt|new)(?: ones)?)? (?:[^ .,]+ )?(?:vantar|kommer|tillkommer|laggs till|comes?|waits?|(?:is|are) added)|nothing (?:is|will be) taken (?:from|out of|off) (?:my|her|his) (?:work|job|duties|tasks) and nothing (?:is|will be) (?:put|added|laid) (?:on|to|in) (?:it|them)|(?:nobody|no one|ingen) (?:har |has |have )?(?:bett|asked) (?:mig|henne|honom|me|her|him|[a-z]+) (?:om |for |to do )?(?:nagot|nat|anything) (?:mer|annat|more|else) (?:, )?(?:och|and) (?:ingen|nobody|no one) (?:har |has |have )?(?:befriat|relieved|freed) (?:mig|henne|honom|me|her|him|[a-z]+) (?:fran|from|of) (?:nagot|nat|anything)) "
    ))
});
/// "Inte en rad i uppdraget har vi rört", "not a comma of her job description has been touched".
static NOT_A_LINE: LazyLock<Pattern> = LazyLock::new(|| {
    let line = "(?:en rad|ett ord|ett kommatecken|en bokstav|en stavelse|en siffra|a line|a word|a comma|a letter)";
    let paper = "(?:(?:i|av|of|in) )(?:(?:hennes|hans|mitt|min|my|her|his|the) )?(?:[a-z]*uppdrag(?:et)?|[a-z]*beskrivning(?:en)?|(?:job|task|work) description|assignment)";
    pattern(&format!(
        r" (?:(?:inte|ej|aldrig|not) {line} {paper} (?:(?:har|has|have|is|been|vi|ar|we|blivit) ){{0,3}}(?:rort|rorts|andrat|andrats|andras|touched|changed|altered)|(?:har|have|has) (?:(?:vi|de|they|we) )?(?:inte|ej|aldrig|not) (?:rort|andrat|touched|changed|altered) {line} {paper}) (?:[.,;]|$)"
    ))
});
/// "Hennes vecka före bredvid hennes vecka efter … kan inte skilja dem åt".
static NOT_APART: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:vecka|arbetsvecka|dagar|arbetsdag|arbetsdagar|arbete|week|work|days) (?:fore|innan|before) (?:[^.;]*? )(?:efter|after)(?: [^.;]*?)? (?:kan|can|could) (?:(?:du|ni|man|you|one) )?(?:inte|not) (?:skilja|tell) (?:dem|de|dom|them) (?:at|apart) ",
    )
});

/// Whether a sentence denies that anything of the work goes or comes.
pub(super) fn told(norm: &str) -> bool {
    [&BOTH, &NOT_A_LINE, &NOT_APART].into_iter().any(|denied| {
        denied
            .find(norm)
            .is_some_and(|found| is_plain_around(norm, found.start(), found.end()))
    })
}

/// Whether it denies both halves.
pub(super) fn denies_both(norm: &str) -> bool {
    BOTH.is_match(norm)
}
