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
    ]
}
