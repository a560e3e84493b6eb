//! Frames of who employs somebody until a day and from it on. Never here: who has the post, and where it belongs.

use super::{Direction, Frame, frame};

/// "I dag med X som arbetsgivare och från 1 juli med Y", "employed by Y rather than by us at X", "till dess är hon hos oss på X".
pub(super) fn told_by_who_employs() -> Vec<Frame> {
    use Direction::{From, To};
    let employed =
        r"(?:anstalld|anstallda|anstallas|anstalls|anstallning|avlonad|employed|hired|paid)";
    let by = r"(?:av|i|hos|pa|inom|vid|by|in|at|with)";
    let own = r"(?:min|sin|hennes|hans|hens|my|her|his)";
    vec![
        frame(
            From,
            r" (?:idag|i dag|nu|hittills|for narvarande|today|now|currently|until now) (?:(?:har|has|have) (?:jag |hon |han |i |she |he )?)?(?:med |with )?$",
            r"^ (?:som|as) (?:[a-z]+ )?(?:arbetsgivare|employer) ",
        ),
        // "Tillhör X redan imorgon", "börjar på X den 14 april".
        frame(
            To,
            r" (?:tillhor|hor till|lyder under|borjar (?:pa|hos|i|vid)|tilltrader (?:pa|hos|i)|belongs to|starts? (?:at|with|in)|joins) (?:the )?$",
            r"^ (?:(?:redan|already|nu|fran|from|och med|fom|as|of|on|den|per|the) )*(?:imorgon|i morgon|tomorrow|@date|nasta vecka|next week)[ .,]",
        ),
        // "Har jobbat hos oss på X sedan 2011".
        frame(
            From,
            r" (?:har|have|has|ve|s) (?:[^ .,;@]+ ){0,2}?(?:jobbat|arbetat|varit|suttit|worked|been|sat) (?:[^ .,;@]+ ){0,2}?(?:hos|med|with|for) (?:oss|us) (?:pa|i|hos|inom|at|in) (?:the )?$",
            r"^ (?:sedan|sen|since) ",
        ),
        frame(
            To,
            r" (?:arbetsgivare|employer) (?:, )?(?:(?:och|men|and|but) )?(?:fran|from|as of|fom|sedan|darefter)(?: och med)? (?:den |the )?@date (?:, )?(?:med|hos|with) (?:the )?$",
            "",
        ),
        frame(
            To,
            &format!(r" {employed} (?:[^ .,;@]+ )?{by} (?:the )?$"),
            r"^ (?:i stallet for|istallet for|snarare an|rather than|instead of|and no longer|och inte langre) ",
        ),
        frame(
            From,
            &format!(
                r" {employed} (?:[^ .,;@]+ )?{by} (?:the )?@place (?:i stallet for|istallet for|snarare an|rather than|instead of|and no longer|och inte langre) (?:{by} )?(?:(?:us|oss) )?(?:(?:here|har) )?(?:{by} )?(?:the )?$"
            ),
            "",
        ),
        frame(
            To,
            &format!(
                r" (?:far|fatt|fa|gets?|get|will have) (?:[^ .,;@]+ ){{0,3}}?{own} (?:anstallning|placering|hemvist|employment) (?:pa|hos|i|vid|inom|at|with|in) (?:the )?$"
            ),
            "",
        ),
        frame(
            From,
            r" (?:till dess|fram till dess|tills dess|dessforinnan|until then|up to then) (?:(?:ar|sitter|finns|hor|jobbar|stannar|is|are|stays) )?(?:(?:jag|hon|han|hen|i|she|he|@person) )?(?:(?:am|is|stays) )?(?:[^ .,;@]+ )?(?:kvar )?(?:hos|pa|i|under|till|with|at|in) (?:(?:oss|us) )?(?:(?:pa|i|hos|at|in) )?(?:the )?$",
            "",
        ),
    ]
}

/// "Ny chef är Lena på X", "lönen kommer från X i stället", "min tjänst är X:s då".
pub(super) fn told_by_who_pays_and_leads() -> Vec<Frame> {
    use Direction::To;
    vec![
        // "Ny chef är Lena på X", "my new manager will be Lena at X".
        frame(
            To,
            r" (?:ny|nya|nye|kommande|blivande|new|next) (?:[a-z]*chef|[a-z]*chefen|manager|boss) (?:(?:ar|blir|heter|is|will be|da|dar) ){0,2}(?:[a-z]+ |@person ){0,2}(?:, )?(?:pa|hos|i|vid|at|with|in) (?:the )?$",
            "",
        ),
        // "Lönen kommer från X i stället", "från den 1 oktober får jag lön av X".
        frame(
            To,
            r" (?:lon|lonen|lonespec[a-z]*|avloning|salary|pay|payslip) (?:[^ .;@]+ ){0,3}?(?:fran|av|from|by) (?:the )?$",
            r"^ (?:(?:da|nu|now) )?(?:i ?stallet|instead|darefter|sedan|framover|fran|fom|from|as of|den|@date) ",
        ),
        frame(
            To,
            r" (?:fran|fom|from|as of)(?: och med)? (?:(?:den|the) )?@date (?:, )?(?:[^ .;@]+ ){0,4}?(?:lon|lonen|avloning|salary|pay) (?:[^ .;@]+ ){0,2}?(?:fran|av|from|by) (?:the )?$",
            "",
        ),
        // "Min tjänst är X:s då".
        frame(
            To,
            r" (?:tjanst|tjansten|befattning|befattningen|position|post|jag|hon|han|hen|i|she|he) (?:ar|blir|is|am|will be) $",
            r"^ s (?:da|sedan|darefter|framover|then|thereafter|afterwards|fran|fom|from) ",
        ),
    ]
}
