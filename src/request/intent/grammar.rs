//! The forms that an order to move an account takes, over the classes of [`super::words`].

use std::sync::LazyLock;

use regex::Regex;

use super::super::pattern::pattern;

/// An account as the object of a verb: particles, determiners, names and places may stand before it, no other
/// preposition and no other object ("flytta filerna *till* mitt konto").
const OBJECT: &str = r"(?:\+J?)?(?:[wdk@&#DzhJTv+^(]|p[dw]{0,2}P|Z[&]){0,7}[KLA]";

/// A form of order and what must hold beside it.
pub(super) struct Form {
    pub(super) pattern: Regex,
    pub(super) needs: Needs,
}

/// What must hold beside the words themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// Nothing.
    Nothing,
    /// The pronoun must stand for the account.
    Antecedent,
    /// The mail must speak of an account, and of where it goes.
    MoveSpokenOf,
    /// The mail must speak of the move of an account elsewhere.
    Topic,
}

/// The forms, strongest first.
pub(super) static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let forms: &[(&str, Needs)] = &[
        // "flytta (över) mitt konto", "kan ni flytta Annas konto", "be er flytta kontot", "move my account"
        (r"M{O}", Needs::Nothing),
        // "flytta Anna Andersson (annand0314)", "flytta min kollega Anna, annand0314,"
        (r"M\+?[wdkh@&zv]{0,6}[,(]{1,2}[dw]{0,2}[KA]", Needs::Nothing),
        // "flyttar ni mitt konto?", "ni flyttar väl mitt konto", "att ni flyttar hennes konto"
        (r"(?:y[wkJ]{0,2}f|fy){O}", Needs::Nothing),
        // "för över kontot", "byt mitt konto dit", "ändra mitt konto från X till Y", "så mitt konto hör till X"
        (r"a\+{O}", Needs::Nothing),
        (
            r"[EU]{O}[wDk,(@A)]{0,5}(?:p[dwq]{0,2}P|p[dw]*q|\+)",
            Needs::Nothing,
        ),
        (
            r"E[-BR]{0,2}[d@w]{0,3}[KA][wsc]{0,3}[Fl](?:\+|[wp]{1,2}P)",
            Needs::Nothing,
        ),
        // "kontot ska flyttas", "mitt konto, annand0314, bör kunna flyttas", "kontot måste följa med", "ska med"
        (
            r"[KLA][^.xZW?q]{0,9}[sco](?:[^.xZsM?]{0,6})(?:[mj]|F[dwIJ]{0,2}(?:\+|pJ|p?P)|=+w?e|e)",
            Needs::Nothing,
        ),
        (
            r"[KLA)][^.xZ?W]{0,6}[s][^.xZFM?]{0,3}(?:\+|p[dw]{0,2}P)",
            Needs::Nothing,
        ),
        (r"[KLA][^.xZ?]{0,6}[s][^.xZ?]{0,3}Ev?q", Needs::Nothing),
        // "kan kontot flyttas", "could my account come along"
        (
            r"[cW][^.xZR?M]{0,4}(?:[KA]|[d]w?L)[^.Z?R]{0,8}(?:[mj]|F[dwIJ]{0,2}(?:\+|pJ|p?P)|=+e)",
            Needs::Nothing,
        ),
        // "vill att mitt konto flyttas", "se till att hans konto följer med", "vore bra om kontot kunde flyttas"
        (
            r"[okuUcW][^.xZ]{0,10}[-iR][^.xZR]{0,5}[KLA][^.xZ]{0,8}(?:[mjt]|[Fl][dwIJk]{0,2}(?:\+|pJ|wP|pd?P)|=+w?[et]|[fl]pJ)",
            Needs::Nothing,
        ),
        // "få mitt konto flyttat", "vill ha kontot flyttat", "ha med mig kontot", "have my account moved"
        (
            r"[oscuWL][^.xZM]{0,6}H[J+^]{0,2}{O}[^.xZ?]{0,8}(?:[te]|\+)",
            Needs::Nothing,
        ),
        (
            r"[osc][^.xZM]{0,6}(?:H|~)(?:[wk]?\+J?|J\+)[wk]?{O}",
            Needs::Nothing,
        ),
        (
            r"[KLA][^.xZ?]{0,5}[oscW][^.xZ?M]{0,5}H[^.xZ?]{0,4}(?:[te+]|M)",
            Needs::Nothing,
        ),
        (r"[KLA]R?[^.xZ?]{0,5}[oscW][^.xZ?]{0,3}M", Needs::Nothing),
        (
            r"[oscW][^.xZM]{0,6}[Hb]\^?[wkd]{0,3}[KA]",
            Needs::MoveSpokenOf,
        ),
        (
            r"[KA][^.xZ?]{0,4}[oW][^.xZ?]{0,4}[Hb]\^?",
            Needs::MoveSpokenOf,
        ),
        // "önskar flytt av kontot", "begäran om kontoflytt", "fixar ni flytten av mitt konto", "kontoflytt beställs"
        (
            r"[oOQukUcE][^.xZ?:M]{0,8}(?:N|n[^.xZ?M]{0,5}[KLA])",
            Needs::Nothing,
        ),
        (
            r"(?:N|n[^.xZ?M]{0,5}[KLA])[^.xZ?]{0,6}(?:O|o$|o\.|ou)",
            Needs::Nothing,
        ),
        (
            r"[oOQu][^.xZ?:]{0,6}[Mg]a?[^.xZ?p]{0,4}[KLA]",
            Needs::Nothing,
        ),
        // "kan det flyttas", "flytta det", "så att det flyttas", "flytta den dagen", "flytta till Higab"
        (r"[csoW][^.xZ?]{0,2}T[^.xZ?]{0,5}[m]", Needs::Antecedent),
        (
            r"[uUokc][^.xZ?]{0,8}[-iR][w]?T[^.xZ?]{0,4}[mf]",
            Needs::Antecedent,
        ),
        (r"M\+?[kw]?T", Needs::Antecedent),
        (r"(?:y[wk]{0,2}f|fy)\+?T", Needs::Antecedent),
        (
            r"^[k@w&,B-]{0,3}M[\+kwD,]{0,4}(?:[.@_]|$)",
            Needs::Antecedent,
        ),
        (r"^[k@w&,]{0,3}M\+?k?p[dw]{0,2}P", Needs::Antecedent),
        // "flytta Anna till Kretslopp", "flytta mig dit"
        (
            r"M\+?[wdk]{0,2}[@Jhw][wk&@]{0,2}(?:pP|\+|D)",
            Needs::MoveSpokenOf,
        ),
        // "kontot flyttas från A till B"
        (
            r"[KA][@)(,Aw]{0,5}m[^.xZ?]{0,3}(?:p[wd]{0,2}P|D)",
            Needs::MoveSpokenOf,
        ),
        // "fixar ni kontot?", "kan ni hjälpa mig med kontot?"
        (
            r"(?:Uy|u)[^.xZ?]{0,4}[p]?[^.xZ?]{0,3}[KA]",
            Needs::MoveSpokenOf,
        ),
        // "ordnar ni det?", "se nedan, kan ni fixa?", "verkställ!", "kan du hjälpa mig?"
        (
            r"(?:U[wk]?y|u)[kwd]{0,2}(?:T|[JpaT&D]{0,2}[kwD]{0,2}[.,@)]|[Jkwpa]{0,4}$|[kw]?-[w]?T)",
            Needs::Topic,
        ),
        (r"^[wk,]{0,3}(?:u|U)[kw]{0,4}(?:[.,]|$)", Needs::Topic),
    ];
    forms
        .iter()
        .map(|(text, needs)| Form {
            pattern: pattern(&text.replace("{O}", OBJECT)),
            needs: *needs,
        })
        .collect()
});

/// The subject or a line that names the matter: "Flytt av konto", "Account move", "Moving Leila's account".
pub(super) static MATTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"N|n[^.xZ?M]{0,6}[KLA]|[Mgn]a?[^.xZ?pL]{0,4}[KLA]|[KA][M]|[KLA][^.xZ?]{0,5}(?:[mjM]|p[dw]{0,2}P|\+)",
    )
});

/// Words in which a topic for "can you fix it?" is spoken of, be it reported, asked or hoped.
pub(super) static TOPIC: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"N|n[^.Z?]{0,6}[KLA]|[Mfg][^.xZ]{0,6}[KLA]|[KLA][^.xZ]{0,8}(?:[mjM]|[Fl][J]?\+|=+e)|H[^.xZ]{0,5}[KA][^.xZ]{0,2}[te]",
    )
});
