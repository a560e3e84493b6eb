//! More than one person, or a project behind the one.

use super::super::super::pattern::pattern;
use super::{Misgiving, Takes};

/// Doubts that it is one person who moves, and apart from a project.
pub(super) static MISGIVINGS: [Misgiving; 4] = [
    // "Min kollega Sven följer också med", "her colleague moves too".
    Misgiving::new(
        Takes::People,
        || {
            pattern(
                r" (?:kollega|kollegan|kompis|arbetskamrat|arbetskamraten|kollegor|kollegorna|colleagues?|coworkers?|teammates?) (?:[^ .,]+ ){0,2}?(?:foljer|flyttar|gar|kommer|ska|byter|moves?|comes?|goes|go|is moving|will) (?:[^ .,]+ ){0,2}?(?:ocksa|aven|med|too|as well|also|samtidigt|along|likadant) ",
            )
        },
        || {
            pattern(
                r" (?:sjalv|redan|egen|eget|separat|own|herself|himself|themselves|already|inte|ej|not|bestaller|orders|tidigare|var|was|fjol|tarta[a-z]*|lunch[a-z]*|fika[a-z]*|mote[a-z]*|meeting|fest[a-z]*|senare|later|sakna[a-z]*|miss|hjalpa|help|visa|show|undrar|frag[a-z]*|ask[a-z]*|tack[a-z]*|halsa[a-z]*|jobba|arbeta|work|och jag) ",
            )
        },
    ),
    // "Det gäller oss alla sex i teamet", "ta resten av gänget samtidigt".
    Misgiving::new(
        Takes::People,
        || {
            pattern(
                r" (?:(?:galler|avser|flytta|ta|concerns|move|take) (?:[^ .,]+ )?(?:oss|us|dem|them|vi) (?:alla|samtliga|all) (?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|[0-9]+|of us|two|three|four|five|six|seven)|(?:resten|rest|ovriga|ovrig|others) (?:[^ .]+ ){0,5}?(?:ta|flytta|take|move) (?:(?:med|over|garna) )?(?:dem|dom|them)) ",
            )
        },
        || pattern(r" (?:inte|ej|not|redan|already) "),
    ),
    // "Ove ska med, han har ovelin0203".
    Misgiving::new(
        Takes::People,
        || {
            pattern(
                r" (?:(?:(?:glom (?:alltsa )?inte(?: bort)? att|don t forget(?: that)?|inte minst) [^ .,]+ )?(?:ska|skall|foljer|goes|comes|kommer|vill|far|moves?) (?:[^ .,]+ )?(?:med|ocksa|too|along|as well|also|samma vag|the same way) (?:[^ .]+ ){0,6}?@account|@account (?:[^ .,]+ )?(?:ska|skall|foljer|goes|comes|kommer|moves?) (?:[^ .,]+ )?(?:med|ocksa|too|along|as well|also|samma vag|the same way)) ",
            )
        },
        || {
            pattern(
                r" (?:(?:ska|skall|far|vill|foljer|kommer) (?:inte|ej)|not|redan|already|tidigare|fel) ",
            )
        },
    ),
    // "Projektledaren för sammanslagningen har bett oss beställa", "flytten leds av projektkontoret".
    Misgiving::new(
        Takes::Project,
        || {
            pattern(
                r" (?:(?:projektledaren|projektledningen|projektkontoret|projektet|programkontoret|projektgruppen|project manager|project lead|project office|project) (?:for|of|for the|of the|bakom|behind) (?:[^ .,]+ ){0,3}?(?:[a-z]*sammanslagning[a-z]*|[a-z]*omorganisation[a-z]*|[a-z]*sammanlaggning[a-z]*|[a-z]*forvaltning[a-z]*|nya organisation[a-z]*|merger|reorgani[sz]ation) (?:[^ .,]+ )?(?:har bett|bad|ber|vill|onskar|har bestamt|kraver|sager|has asked|asked|wants|asks|requires)|(?:flytten|bytet|overforingen|overgangen|det hela|allt|the move|the transfer|all this) (?:leds|drivs|styrs|samordnas|hanteras|is led|is run|is managed|is driven|is coordinated) (?:av|fran|by|from) (?:[^ .,]+ ){0,2}?(?:[a-z]*projekt[a-z]*|project|project office|programkontoret|programme)) ",
            )
        },
        || pattern(r" (?:inte|ej|inget|not|no|utan) "),
    ),
];
