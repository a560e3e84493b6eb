//! Frames that set one place against the other: "är det X och inte vi på Y som har tjänsten", "X har henne till den 1 maj, sedan
//! har Y henne", "Y är klara med mig då".
//!
//! Never here: denials of a place that is neither end.

use super::{Direction, Frame, MY, POST, frame};

/// Both ends, told by their contrast.
pub(super) fn told_by_contrast() -> Vec<Frame> {
    use Direction::{From, To};
    let me = format!(r"(?:den|mig|henne|honom|hen|it|me|her|him|@person|tjansten|{MY} {POST})");
    let it_is = r"(?:ar det|blir det|it is|it will be|it s|is it)";
    let not = r"(?:inte|ej|icke|not|inte langre|no longer)";
    let has = r"(?:har|far|betalar|ager|ansvarar|anstaller|avlonar|star for|has|have|pays?|employs?|owns?|holds?)";
    let us_at =
        r"(?:(?:vi|oss|us|we) )?(?:(?:har|here) )?(?:(?:pa|hos|i|inom|at|with|in) )?(?:the )?";
    vec![
        frame(
            To,
            &format!(r" {it_is} (?:the )?$"),
            &format!(
                r"^ (?:(?:, )?(?:och |and )?{not} {us_at}@place (?:, )?(?:som|that|who|which) {has} |(?:som|that|who|which) {has} (?:[^ .,;@]+ ){{0,4}}?, (?:och |and )?{not} )"
            ),
        ),
        frame(
            From,
            &format!(r" {it_is} (?:the )?@place (?:, )?(?:och |and )?{not} {us_at}$"),
            &format!(r"^ (?:, )?(?:som|that|who|which) {has} "),
        ),
        frame(
            From,
            &format!(
                r" {it_is} (?:the )?@place (?:som|that|who|which) {has} (?:[^ .,;@]+ ){{0,4}}?, (?:och |and )?{not} {us_at}$"
            ),
            r"^ (?:[.,;!)]|langre|anymore|$)",
        ),
        frame(
            From,
            "",
            r"^ (?:ar|blir|is|are|will be) (?:(?:da|then|nu|darmed) )?(?:klara?|fardiga?|done|finished|through) (?:med|with) (?:mig|henne|honom|hen|me|her|him|oss) ",
        ),
        frame(
            From,
            "",
            r"^ (?:fram )?(?:till dess|tills dess|until then|till den dagen|up to then) (?:[.,;!)]|$)",
        ),
        frame(
            From,
            "",
            &format!(
                r"^ (?:har|behaller|has|have|keeps?) {me} (?:fram )?(?:till|t o m|tom|until|up to|through)(?: och med)? (?:(?:den|the) )?@date "
            ),
        ),
        frame(
            To,
            r" (?:sedan|sen|darefter|efter det|then|after that|thereafter) (?:har|tar|far|has|have|takes?|gets?) (?:the )?$",
            &format!(r"^ (?:over )?{me} "),
        ),
    ]
}
