//! Frames of lists of staff, and of pairs of places that stand alone. Never here: frames around a verb of the post.

use super::{Direction, Frame, frame};

/// "Skriv upp mig på Y och stryk mig på X": lists of staff. "… flyttas, X till Y": a pair alone.
pub(super) fn told_by_lists() -> Vec<Frame> {
    use Direction::{From, To};
    vec![
        frame(
            To,
            r" (?:leaves?|leaving|left|lamnar|lamnade|lamnat) (?:(?:on |den |the )?@date )(?:, )?(?:for|mot|to join) (?:the )?$",
            "",
        ),
        frame(
            From,
            r"(?:^|, |; |och |men |and |but ) ?(?:pa|hos|i|vid|inom|at|with) (?:the )?$",
            r"^ (?:ar|jobbar|arbetar|sitter|ligger|hor|am|is) (?:[^ .,;]+ ){1,3}?(?:inte|ej|not) (?:langre|mer|kvar) ",
        ),
        frame(
            From,
            r" (?:stryk(?:a|er|as|s)?|avregistrera[a-z]*|avskriv[a-z]*) (?:[^ .;,@]+ ){0,3}?(?:pa|fran|hos|ur|i|from) (?:the )?$",
            "",
        ),
        frame(
            To,
            r" (?:skriv(?:a|er|as|s)?|registrera[a-z]*) (?:[^ .;,@]+ ){0,3}?(?:upp|in) (?:[^ .;,@]+ )?(?:pa|hos|i|under) (?:the )?$",
            "",
        ),
        frame(From, r"(?:^|[,;:–(]) ?$", r"^ (?:till|to) (?:the )?@place "),
        // "Nu vill X ha en egen trädgårdsmästare, och det är jag som ska höra dit".
        frame(
            To,
            r"(?:^|[,;:–(]| (?:vill|behover|soker|har|nu|att|sa|da|och|wants?|needs?|now|that|and)) (?:the )?$",
            r"^ [^.;@]*? (?:ska|skall|kommer att|far|will|is to|am to) (?:(?:alltsa|nu|da|now) )?(?:hora|tillhora|ga|flytta|flyttas|komma|overga|foras|move|belong|go) (?:over )?(?:dit|there) ?(?:[.,;]|$|@date|den|fran|from|nu)",
        ),
        // "Alla på X är välkomnande, det är de som blir min nya arbetsgivare".
        frame(
            To,
            "",
            r"^ [^.;@]*? (?:det|it) (?:ar|is) (?:de|dem|dom|den|they|them) (?:som|who|that) (?:blir|ar|is|are|become|becomes|will be) (?:min|hennes|hans|my|her|his) (?:nya |new )?(?:arbetsgivare|employer)",
        ),
        // "Området drivs från den dagen av X".
        frame(
            To,
            r" (?:drivs|skots|bedrivs|tas om hand|is run|run|is operated|is managed) (?:fran och med|fran|fom|from|as of|efter|after) (?:den |det |that |then |the )?(?:dagen|dess|da|day|date|@date|then) (?:av|by) (?:the )?$",
            "",
        ),
        // "Hittills har jag fått lön av X".
        frame(
            From,
            r" (?:hittills|hitintills|until now|so far) (?:, )?(?:har|have|has) (?:jag|hon|han|hen|i|she|he|@person) (?:[^ .,;@]+ ){0,2}?(?:lon|lonen|avloning|paid|pay|salary|anstalld|employed) (?:[^ .,;@]+ ){0,2}?(?:av|fran|hos|by|from|with) (?:the )?$",
            "",
        ),
    ]
}
