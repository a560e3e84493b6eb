//! What a sender says of a mail that is passed on: that it is to be done, or that it is over, was a mistake, is doubted.
//!
//! Asked of the sender's own words alone. Never here: what the mail below says.

use std::sync::LazyLock;

use super::fold;
use super::pattern::{Pattern, pattern};

/// "Nedanstående utgår", "avslå", "är klart, tack": what stands below is not, or no longer, to be done.
static OVER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:avsla|avslas|avbryt|avbryta|stoppa|makulera|makuleras|annullera|annulleras|aterta|atertas|ignorera|strunta i|bortse|bortses|glom det|utgar|utgatt|inte langre aktuell[a-z]*|ej aktuell[a-z]*|inaktuell[a-z]*|av misstag|misstag|ett misstag|felskickat|skickat fel|galler inte|(?:stanga|stang|avsluta) (?:[^ ]+ ){0,2}?arendet|(?:nedan|nedanstaende|ovan|ovanstaende|detta|arendet|saken) (?:[^ ]+ ){0,2}?(?:klart|klar|lost|atgardat|fixat|ordnat|utfort|gjort|avslutat|avslutad)|redan (?:klart|lost|atgardat|fixat|ordnat|utfort|gjort)|fungerar (?:nu|igen|som det ska)|tack for hjalpen med|ska (?:inte|ej) (?:byta|flytta|flyttas|sluta|over|nagonstans)|har slutat|stannar kvar|reject|cancel|cancelled|disregard|ignore|by mistake|in error|no longer (?:needed|relevant|applies|current)|outdated|(?:is|been|has been|already|now) (?:already )?(?:done|solved|fixed|resolved|sorted|completed|handled)|works (?:now|again)|close (?:the|this) (?:case|ticket|request)|thanks for (?:your |the )?help with|is (?:not|no longer) (?:moving|leaving|to be moved)|att forsta|att tolka|forklara|vad betyder|varfor|to understand|explain|what does|why) ",
    )
});
/// What makes an order of it after all: "Anna har slutat hos oss, flytta kontot enligt nedan".
static DO_IT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:flytta|ordna|ordnar|flyttar|fixa|fixar|verkstall|genomfor|utfor|hantera|hanterar|registrera|hjalpa (?:henne|honom|hen|till|oss|mig|med|@person|[a-z]+) (?:enligt|med|nedan)|please (?:move|do|arrange|process|carry)|can you (?:move|do|arrange|help|process)|could you (?:move|do|arrange|help|process)) ",
    )
});
/// "Det hon skriver om arbetsuppgifterna stämmer inte", "osäker på om".
static DOUBTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:arbetsuppgift[a-z]*|duties|tasks|skriver|uppger|pastar|says|writes|claims|samma|same) (?:[^ .]+ ){0,5}?(?:stammer (?:inte|ej)|ar (?:fel|felaktig[a-z]*|inte ratt|inte sant)|(?:is|are) (?:wrong|incorrect|not (?:right|correct|true)))|(?:osaker|inte saker|ej saker|tveksam|vet (?:inte|ej)|oklart|not sure|unsure|uncertain|don t know|doubt) (?:[^ .]+ ){0,6}?(?:arbetsuppgift[a-z]*|duties|tasks|samma|same)) ",
    )
});

/// Whether the own words say that what stands below is not to be done.
pub(super) fn unsays(own: &str) -> bool {
    let words = folded(own);
    OVER.is_match(&words) && !DO_IT.is_match(&words)
}

/// Whether the own words put in doubt what the mail below says of the duties.
pub(super) fn doubts_duties(own: &str) -> bool {
    DOUBTS.is_match(&folded(own))
}

fn folded(own: &str) -> String {
    let sentences = own
        .split(['.', '!', '?'])
        .map(|sentence| format!(" {} ", fold::words(sentence)));
    sentences.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_is_not_passed_on() {
        for own in [
            "Ni kan stänga ärendet nedan.",
            "Avslå nedanstående.",
            "Nedanstående är klart, tack för hjälpen!",
            "Tack, nedanstående fungerar nu!",
            "Anna har slutat, så nedanstående utgår.",
            "Det nedan är skickat av misstag.",
            "Anna ska inte byta. Se nedan.",
            "Uppgifterna nedan är gamla, bortse från dem.",
            "Tack för hjälpen med nedanstående!",
            "Kan ni hjälpa henne att förstå detta svar?",
            "The request below was sent by mistake.",
            "Please disregard the mail below.",
            "This has been done already, see below.",
        ] {
            assert!(unsays(own), "{own}");
        }
        for own in [
            "Se nedan.",
            "Kan ni ordna detta? Tack för hjälpen!",
            "Anna har slutat hos oss, flytta kontot enligt nedan.",
            "FYI, see below. Please move the account.",
            "Godkänt av mig, se nedan.",
            "Se nedan, gäller från första juni.",
            "Godkänt, första dagen är 1 maj, se nedan.",
            "Det är nu klart att Anna går över, se nedan.",
            "Anna har slutat hos oss, kan ni hjälpa henne enligt nedan?",
            "",
        ] {
            assert!(!unsays(own), "{own}");
        }
    }

    #[test]
    fn a_note_can_doubt_the_duties() {
        for own in [
            "Se nedan, men det hon skriver om arbetsuppgifterna stämmer inte.",
            "Se nedan. Jag är osäker på om det är samma arbetsuppgifter.",
            "See below; I'm not sure about the duties.",
            "Arbetsuppgifterna nedan är fel.",
            "Vet inte om hon har samma uppgifter, men se nedan.",
        ] {
            assert!(doubts_duties(own), "{own}");
        }
        for own in [
            "Se nedan.",
            "Samma arbetsuppgifter, det stämmer.",
            "Vet inte om ni såg mejlet nedan.",
            "Jag vet inte om ni behöver fler uppgifter, se nedan.",
        ] {
            assert!(!doubts_duties(own), "{own}");
        }
    }
}
