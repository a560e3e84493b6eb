//! A writer who uses somebody else's mailbox: "jag skriver från Eva-Lottas mail, jag heter Joline Backe".
//!
//! The sender's address and display name are then not the writer's, and a first-person request has no account by them.

use std::sync::LazyLock;

use super::{Writer, same_name};
use crate::request::document::{Document, Part, Sentence};
use crate::request::evidence::Source;
use crate::request::mentions::Named;
use crate::request::pattern::{Pattern, pattern};

/// "Skriver från Eva-Lottas mail", "sending this from my colleague's account", "lånar Kims mejl".
static BORROWS: LazyLock<Pattern> = LazyLock::new(|| {
    let write = r"(?:skriver|skrivs|skriva|skickar|skickas|skickat|mejlar|mailar|mejlas|mailas|writing|write|sending|sent|send|emailing|mailing|kommer|comes|coming)";
    let whose = r"(?:en |min |mina |var |vart |vara |a |the |my |our |hennes |hans |nagon )?(?:narmaste |basta |nya |gamla |old |new )?(?:@person(?: s)?|[a-z]{2,}s|[a-z]{2,} s|annan|annans|another|somebody else s|someone else s|gemensam|gemensamma|gemensamt|delad|delade|delat|shared)";
    let lend = r"(?:anvander|using|lanar|lanat|borrowing|borrowed|lant|lana)";
    let post = r"(?:e ?post[a-z]*|mejl[a-z]*|mail[a-z]*|inkorg[a-z]*|brevlada[a-z]*|e mail|email|mailbox|inbox|outlook)";
    let mailbox = r"(?:konto[a-z]*|adress[a-z]*|inlogg[a-z]*|account|address|login)";
    pattern(&format!(
        r" (?:{write} (?:detta |det |det har |nu |this |it |har |till er |to you |garna ){{0,3}}(?:(?:fran|via|pa|ur|genom|under|from|through|using|on|with|av) )?{whose} (?:[^ .,]+ )?(?:{post}|{mailbox})|{lend} {whose} (?:[^ .,]+ )?{post}) "
    ))
});
/// Genitives that are the writer's own or nobody's: "jobbets mejl", "Higabs adress".
static NOBODYS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jobbets|arbetets|kommunens|stadens|vars|sin|hans egen|goteborgs|is|was|has|its|dess|dagens|mitt|min|my|egna|egen|own|privat[a-z]*|private) ",
    )
});
/// "Jag heter …": who writes is named next.
static NAMED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^| )(?:(?:jag|som skriver) heter|mitt namn ar|undertecknad|my name is|i am called|har skriver|skrivet av|skriver av|written by|det har ar|this is|(?:till|for|to) (?:mig|me)(?: ,)?|(?:jag|i) (?:ar|am|m)(?: (?:inte|not) (?:[^ .,]+ ){1,2}(?:utan|but))?|^) (?:alltsa |egentligen |actually )?@person ",
    )
});

/// "Joline Backe här".
static HERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:har|here) (?:[.,(]|pa |fran |via |from |on |via |och |and )|^(?:writing|som skriver|skriver) ",
    )
});
/// "Jag är Per Eks chef": what is theirs is not they.
static OF_THEIRS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:s |chef|narmaste|kollega|manager|boss|assistent|handlaggare|konto|account|vikarie|tjanst|efter)",
    )
});
/// "Kommer inte in på min mejl", "min egen är låst", "använder kollegans".
static LOCKED_OUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:kommer (?:jag )?(?:[^ .,]+ )?inte (?:in|at)|cannot (?:access|get into|open)|can t (?:access|get into|open)|no access to) (?:[^ .,]+ )?(?:min|mitt|my) (?:egen |egna |eget |own )?(?:mejl|mail|e ?post|mailen|mailbox|inbox|inkorg|email)|(?:anvander|lanar|lanat|using|borrowing) (?:darfor |nu |en |min |a |my )*(?:kollegans|chefens|grannens|nagon annans|en annans|colleague s|manager s|somebody else s|someone else s) (?:[.,]|$|nu|i stallet|instead)) ",
    )
});

/// Whether the sender's own given name stands as somebody else's: "Bos dator", "skriver via Bo".
fn is_named_as_another(norm: &str, sender: &Writer) -> bool {
    let given = sender.name.as_deref().and_then(|name| {
        let given = match name.split_once(',') {
            Some((_, given)) => given,
            None => name,
        };
        let given = given.split_whitespace().next()?;
        given.rsplit('-').next()
    });
    let Some(given) = given.map(super::super::fold::word) else {
        return false;
    };
    let words: Vec<&str> = norm.split(' ').collect();
    words.windows(3).any(|three| match three {
        [before, word, after] => {
            let owned =
                word.strip_suffix('s') == Some(given.as_str()) || *word == given && *after == "s";
            let post = [
                "mejl", "mail", "epost", "inlogg", "dator", "brevlada", "inkorg", "computer",
                "inbox", "email",
            ];
            let through = ["via", "genom", "fran", "from", "through", "pa", "on"].contains(before);
            owned && (through || post.iter().any(|stem| after.starts_with(stem)))
                || *word == given && ["via", "genom", "through"].contains(before)
        }
        _ => false,
    })
}

/// The one who writes, where the mail says that the mailbox is somebody else's.
pub(super) fn writer(document: &Document, sender: &Writer) -> Option<Writer> {
    let borrows = own_sentences(document).any(|(_, sentence)| {
        BORROWS
            .find_iter(&sentence.norm)
            .any(|found| !NOBODYS.is_match(found.as_str()))
            || LOCKED_OUT.is_match(&sentence.norm)
            || is_named_as_another(&sentence.norm, sender)
    });
    let named = named(document);
    let other = named.is_some_and(|name| {
        sender
            .name
            .as_ref()
            .is_some_and(|own| !same_name(own, name) && !share_a_name(own, name))
    });
    (borrows || other).then(|| Writer {
        name: named.map(str::to_owned),
        address: None,
    })
}

/// What the sender wrote, and not what was passed on.
fn own_sentences(document: &Document) -> impl Iterator<Item = (&Part, &Sentence)> {
    document
        .sentences()
        .filter(|(part, _)| part.source == Source::Body)
}

/// The name that the writer gives as the writer's own.
fn named(document: &Document) -> Option<&str> {
    own_sentences(document).find_map(|(part, sentence)| {
        let found = NAMED.find(&sentence.norm)?;
        let after = sentence.norm.get(found.end()..).unwrap_or_default();
        let says_more = found.as_str().split(' ').nth(1) != Some("@person");
        if !says_more && !HERE.is_match(after) || OF_THEIRS.is_match(after) {
            return None;
        }
        let mut tokens = sentence.mention_tokens();
        let token = tokens.find(|token| token.norm.end + 1 == found.end())?;
        match &part.mention(token)?.named {
            Named::Person(name) => Some(name.as_str()),
            _ => None,
        }
    })
}

/// Whether one name has a part of the other: people marry, and are known by a second given name.
fn share_a_name(one: &str, other: &str) -> bool {
    let parts = |name: &str| -> Vec<String> {
        let words = name.split([' ', '-', ',']);
        words
            .map(super::super::fold::word)
            .filter(|word| word.len() > 1)
            .collect()
    };
    let others = parts(other);
    parts(one).iter().any(|part| others.contains(part))
}
