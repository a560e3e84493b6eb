//! Places told by the time spent there and by what comes after it: "efter elva år på X blir jag Ys", "hittills för X, nu snart
//! för Y", "när jag är tillbaka är det Y som har mig"; and by "de senare" of two that were named.

use super::super::leads::Direction;
use super::{Frame, MY, POST, frame};

/// Who moves, as the one that a place has.
const WHOM: &str = r"(?:mig|henne|honom|hen|@person|tjansten|me|her|him)";
/// A word for who employs.
const EMPLOYER: &str = r"(?:arbetsgivare|arbetsgivaren|huvudman|huvudmannen|employer)";

/// Frames of before and after.
pub(super) fn told_by_spans() -> Vec<Frame> {
    use Direction::{From, To};
    let who = format!(r"(?:jag|hon|han|hen|@person|(?:{MY} )?{POST})");
    let so_far = r"(?:hittills|hitintills|so far|until now)";
    let from_then = r"(?:snart|sedan|darefter|hadanefter|framover|soon|then|thereafter)";
    vec![
        frame(
            From,
            r" (?:efter|after) (?:[^ .,;@]+ ){1,3}?(?:ar|manader|years|months) (?:pa|i|hos|vid|inom|at|with) (?:the )?$",
            "",
        ),
        frame(
            To,
            &format!(r" (?:efter|after) [^.]*@place [^.]*(?:blir {who}|{who} blir) $"),
            r"^ (?:s )?(?:man |kvinna |medarbetare |egen |i stallet |@date |den |fran |[.,;]|$)",
        ),
        frame(
            To,
            r" (?:@date|tillbaka|darefter|sedan) (?:[^ .;@]+ ){0,4}?(?:ar|blir) det $",
            &format!(
                r"^ (?:, )?som (?:har|far|anstaller|ager|tar hand om) (?:[a-z]+ (?:och|and) )?{WHOM} "
            ),
        ),
        frame(
            To,
            &format!(
                r" {so_far} [^.]*@place [^.]*(?:{from_then}) (?:for|pa|hos|i|at|with|till) (?:the )?$"
            ),
            "",
        ),
        frame(
            From,
            &format!(r" {so_far} (?:[^ .,;@]+ ){{0,2}}?(?:haft|had) $"),
            &format!(r"^ (?:som|as) (?:(?:sin|min|her|his|my) )?{EMPLOYER} "),
        ),
        frame(
            To,
            &format!(
                r"(?: (?:nasta|sedan|darefter|fran|@date|next) (?:[^ .;@]+ ){{0,5}}?)(?:heter|blir) (?:(?:min|hennes|hans|den|nya) )*{EMPLOYER} (?:i stallet )?$"
            ),
            "",
        ),
    ]
}

/// "X och Y är överens om att tjänsten hör hemma hos de senare".
pub(super) fn told_by_the_latter() -> Vec<Frame> {
    use Direction::{From, To};
    let moves = r"(?:hor (?:[^ .,;]+ )?hemma|flyttas|gar over|overgar|overfors|fors over|ska|belongs?|moves?|goes)";
    let to = r"(?:hos|till|pa|i|to|with|at) (?:de|den|det|the)";
    let later = r"(?:senare|sistnamnda|sistnamnde|latter)";
    let former = r"(?:forra|forre|forstnamnda|forstnamnde|former)";
    let behind = |end: &str| format!(r"^ [^.]*?{moves} (?:[^ .,;@]+ ){{0,2}}?{to} {end}[ .,;]");
    let first = |end: &str| {
        format!(r"^ (?:och|and) @place [^.]*?{moves} (?:[^ .,;@]+ ){{0,2}}?{to} {end}[ .,;]")
    };
    let second = r" @place (?:och|and) (?:the )?$";
    vec![
        frame(To, second, &behind(later)),
        frame(From, "", &first(later)),
        frame(From, second, &behind(former)),
        frame(To, "", &first(former)),
    ]
}
