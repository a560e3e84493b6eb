//! The forms that an order to move an account takes, over the classes of [`super::words`].

use std::sync::LazyLock;

use regex::RegexSet;

use super::super::pattern::{Pattern, pattern, patterns};

/// An account as the object of a verb: particles, determiners, names and places may stand before it, no other
/// preposition and no other object ("flytta filerna *till* mitt konto"). Stands for `{O}` in the forms.
const OBJECT: &str = r"(?:\+J?)?(?:[wdk@&#DzhJTv+^(1]|p[dw]{0,2}P|Z[&]){0,7}[KLA]";
/// To follow along or to come to belong somewhere; stands for `{F}`.
const FOLLOW: &str = r"(?:F[dwIJ]{0,2}(?:\+|pJ|p?P|R[.,]|RI[Fl])|F(?:[Jh]|d[wq]?[.,]))";
/// What follows where an account ends up; stands for `{D}`.
const DESTINATION: &str = r"(?:\+|p[dwq]{0,2}P|p[dw]*q|pJ)";

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

/// The account as the object of moving.
const OBJECTS: &[&str] = &[
    // "flytta (över) mitt konto", "kan ni flytta Annas konto", "be er flytta kontot", "move my account"
    r"M{O}",
    // "flytta Anna Andersson (annand0314)", "flytta min kollega Anna, annand0314,"
    r"M\+?[wdkh@&zvS]{0,6}[,(]{1,2}[dw]{0,2}[KA]",
    // "flyttar ni mitt konto?", "ni flyttar väl mitt konto", "att ni flyttar hennes konto"
    r"(?:y[wkJ]{0,2}f|fy){O}",
    // "vore smidigt om ni flyttade våra konton", "would you mind moving my account"
    // "skulle vilja att ni flyttade över mitt konto"
    r"[okW][^.xZ]{0,6}[i-]y[wk]{0,2}[te]{O}",
    // "undrar om ni är snälla och flyttar mitt konto"
    r"[io]w?y=[wk]{1,4}&w?f{O}",
    // "är ni hyggliga och flyttar mitt konto?", "om ni flyttar kontot i tid blir jag glad"
    r"=y[wk]{1,3}&w?f{O}",
    r"iyf{O}[^.xZ?]{0,8}=I?w?o",
    r"[oW]y?[wk]{0,2}g{O}",
    // "för över kontot", "byt mitt konto dit", "ändra mitt konto från X till Y", "så mitt konto hör till X"
    r"a\+{O}",
    r"E\+[dwk]{0,2}[@&]?[KA]",
    r"[EU]i?{O}[wDk,(@A)]{0,5}{D}",
    r"E[-BR]{0,2}[d@w]{0,3}[KA][wsc]{0,3}[Fl](?:\+|[wp]{1,2}P)",
    // "ändra organisatorisk hemvist för mitt konto", "change the organisation of my account"
    r"E[dwv]{0,3}q[pa]{1,2}[dw@]{0,3}[KA]",
    // "byt ut X mot Y som hemvist för mitt konto"
    r"Ew?Pw?p?PR[dwv]{0,2}q[pa]{1,2}[dw@]{0,3}[KA]",
];

/// The account as what is moved, follows, goes along.
const SUBJECTS: &[&str] = &[
    // "kontot ska flyttas", "mitt konto, annand0314, bör kunna flyttas", "kontot måste följa med"
    r"[KLA]W?[^.xZW?q]{0,9}[scoO][^.xZsM?]{0,6}(?:[mjt]|{F}|=+w?e|e)",
    // "mitt konto ska med", "kontot ska till Renova", "kontot ska byta ägare"
    r"[KLA)][^.xZ?W]{0,6}s[^.xZFM?]{0,3}(?:\+|p[dw]{0,2}P)",
    r"[KLA][^.xZ?]{0,6}[so][^.xZ?]{0,3}Ev?q",
    // "det enda jag behöver är att kontot byter tillhörighet", "all I need is for my account to change administration"
    r"[oQU][^.xZ?]{0,8}[-a][dw@]{0,3}[KA][A,()]{0,4}[pw]?Ev?q",
    // "kan kontot flyttas", "could my account come along"
    r"[cW][^.xZR?M]{0,4}(?:[KA]|dw?L)[^.Z?R]{0,8}(?:[mj]|{F}|=+e)",
    // "mitt konto behöver alltså över dit", "kontot måste också bli Higabs", "bra om kontot kunde vara flyttat då"
    r"[KA)][^.xZ?]{0,3}o[wB]{0,2}\+(?:\+|p[dw]{0,2}P)",
    r"[KLA)][^.xZ?MW]{0,4}s[wB]{0,3}=P",
    r"^w{1,2}i[dw@]{0,3}[KLA][A(),]{0,3}c[^.xZ?]{0,3}(?:[mte]|{F})",
    // "nu ska Annas konto flyttas"
    r"s[wk@d]{0,4}[KA][^.Z?R]{0,8}(?:[mj]|{F}|=+e|[=d]w?t)",
    // "account to be moved: …"
    r"[KA]p=+e",
    // "vill att mitt konto flyttas", "se till att hans konto följer med", "vore bra om kontot kunde flyttas"
    r"[okuUcW][^.xZ?]{0,10}[-iR][^.xZR?]{0,5}[KLA][^.xZ~]{0,8}(?:[mjt]|{F}|l[dwIJk]{0,2}(?:\+|wP|pd?P)|=+w?[et]|[fl](?:pJ|\+))",
    // "kontot hoppas jag att ni flyttar"
    r"[KLA][oscW][Iw]{0,2}-y[wk]{0,2}f",
    // "her account needs moving"
    r"[KA][wA,()]{0,4}o[wp]?g",
    // "min önskan är att kontot flyttas", "låt kontot följa med mig"
    r"Q[^.xZ?]{0,4}-[dw@]{0,3}[KLA][^.xZ~]{0,6}(?:[mjt]|{F}|l[dwIJk]{0,2}(?:\+|p[dw]{0,2}P))",
    r"V[dw@]{0,3}[KLA][^.xZ]{0,6}(?:[mte]|{F}|l[dwIJk]{0,2}\+)",
    // "låt mitt konto göra (mig) sällskap", "let my account keep me company", "låt kontot slå följe med mig"
    r"[Vi]y?[dw@]{0,3}[KLA][dwIJk]{0,2}[ubw][dJhw]{0,2}\+",
    // "låt kontot hänga på till Higab"
    r"V[dw@]{0,3}[KLA]Fpp[wd]{0,2}P",
    // "jag behöver att mitt konto flyttar"
    r"o-[dw]{0,3}[KA][dwA,()@]{0,3}f",
    // "make sure my account comes with me"
    r"[uUo][wa-]{0,2}[dw@]{0,3}[KLA][^.xZ]{0,6}(?:m|[Fl][dwIJk]{0,2}\+|=e)",
];

/// To have or get an account moved, or along.
const HAVING: &[&str] = &[
    // "få mitt konto flyttat", "vill ha kontot flyttat", "have my account moved", "want my account moved"
    r"[oscuWkL][^.xZM]{0,6}H[J+^]{0,2}{O}[^.xZ?]{0,8}(?:[te]|\+)",
    r"[oHc][^.xZM?]{0,5}[KLA][wDA,()@]{0,4}[teg]",
    // "ha med mig kontot", "kontot vill jag ta med"
    r"[oscu][^.xZM]{0,6}(?:H|~)(?:[wk]?\+J?|J\+)[wk]?{O}",
    r"[KLA][^.xZ?]{0,5}[oscW][^.xZ?M]{0,5}H[^.xZ?]{0,4}(?:[te+]|M)",
    // "hans konto, som vi vill flytta", "kontot behöver ni flytta", "kontot behöver flytta med mig"
    r"[KA]R[^.xZ?]{0,5}[oscW][^.xZ?]{0,3}M",
    r"[KA)][oscW][yIJw]{1,3}(?:M|-?[EH]\+)",
    r"[KA)][so]M\+",
];

/// To keep an account over a move.
const KEEPING: &[&str] = &[
    r"[oscW][^.xZM]{0,6}[Hb]\^?[wkd]{0,3}[KA]",
    r"[KA][^.xZ?]{0,4}[oW][^.xZ?]{0,4}[Hb]\^?",
];

/// The move as a noun that is ordered.
const NOUNS: &[&str] = &[
    // "önskar flytt av kontot", "begäran om kontoflytt", "fixar ni flytten av mitt konto", "kontoflytt beställs"
    r"[oOQukUcE][^.xZ?:M]{0,8}(?:N|n[^.xZ?M]{0,5}[KLA])",
    r"(?:N|n[^.xZ?M]{0,5}[KLA])[^.xZ?]{0,6}(?:O|o$|o\.|ou)",
    r"[oOQu][vdw]{0,3}KM",
    // "could you take care of my account move?"
    r"[cW]y[^.xZ?:M]{0,5}[KA][Mn]",
    r"[oOQu][^.xZ?:]{0,6}[Mg]a?[^.xZ?p]{0,4}[KLA]",
    // "önskar ny organisationstillhörighet för mitt konto"
    r"[oOQu][^.xZ?:]{0,6}q[pa]{1,2}[dw@]{0,3}[KA]",
];

/// The account as a pronoun, or not named again.
const PRONOUNS: &[&str] = &[
    // "kan det flyttas", "det måste flyttas", "så att det flyttas"
    r"[csoW][^.xZ?]{0,2}T[^.xZ?]{0,5}m",
    r"T[wk]?[sco][^.xZ?]{0,4}m",
    r"[cW]T[wk]{0,2}{F}",
    // "glöm inte kontot, det ska med"
    r"T[wk]?s[wk]?(?:\+|pP)",
    r"[uUokc][^.xZ?]{0,8}[-iR]w?T[^.xZ?]{0,4}(?:[mf]|[Fl][wJh]{0,2}\+)",
    // "ska inte ligga kvar utan flyttas"
    r"2w{0,2}m",
    // "vore bra om ni flyttade det"
    r"[okW][^.xZ]{0,6}[i-]y[wk]{0,2}[te]\+?T",
    // "mitt däremot ber jag er flytta", "hennes ska flyttas", "mitt vill jag att ni flyttar"
    r"^[&wB]{0,2}d[wkB]{0,2}(?:[oc][Iy]{1,3}[kw]{0,3}-?(?:M|y[wk]?f)|[sco][wk]{0,3}m)",
    // "kan ni lägga över det dit", "please move these from A"
    r"[cWou][ykw]{0,3}-?E\+?T[w]?{D}",
    r"M[wk]?dp[dw]{0,2}P",
    // "please take it across", "kan ni ta det med till Higab"
    r"(?:^|[k.,]|cy|yc)[kw]{0,2}HT\+",
    // "flytta det", "flyttar ni det"
    r"M\+?[kw]?T",
    r"(?:y[wk]{0,2}f|fy)\+?T",
    // "flytta mitt är ni snälla", "kan ni flytta mitt nu?", "please move mine too"
    r"M\+?[wkR]?d[wkD]{0,2}(?:=y|[k.,&]|$|pP)",
    // "flytta!", "flytta den dagen", "flytta till Higab"
    r"^[k@w&,B-]{0,3}M(?:[\+kw,]{0,4}|1?D[kw]{0,2})(?:[.@_]|$)",
    r"^[k@w&,]{0,3}M\+?k?p[dw]{0,2}P",
];

/// People who stand for their accounts, accounts that are told to move, "fixar ni kontot?".
const TOLD: &[&str] = &[
    // "flytta Anna till Kretslopp", "flytta mig dit"
    r"M\+?[wdk]{0,2}[@Jhw][wk&@]{0,2}(?:pP|\+|D)",
    // "move five of our employees to Higab", "flytta tre av mina till Higab"
    r"M\+?[kd]?[#w]a[dw]{1,3}[#w]?(?:pP|\+|D)",
    // "lägg in flytten så länge", "lägg upp en kontoflytt"
    r"E[p+][dwv]{0,2}[nN]",
    // "kontot mitt er annand0314, kan dere flytte den?"
    r"[KA][^.xZ?]{0,12}[cW]yM1(?:[.,]|$)",
    // "kan kontot göra det också?", "could my account make the same trip?"
    r"[cV][dw@]{0,2}[KA][A,()]{0,3}[wk]?u[dw]{0,2}T",
    // "jag ber er ta med den i flytten": the address that was named
    r"(?:H\+|\+H)1pn",
    // "hjälper ni oss med kontona så att de flyttas?"
    r"(?:Uy|u)[Jw]{0,2}\+[dw]{0,2}L[^.xZ?]{0,6}[mf]",
    // "kontot flyttas från A till B"
    r"[KA][@)(,Aw]{0,5}m[^.xZ?]{0,3}(?:p[wd]{0,2}P|D)",
    // "det ni kan glädja mig med är att kontot går samma väg", "det jag vill är att kontot flyttas"
    r"T[yI][^.xZ?]{0,8}=-[dw@]{0,3}[KLA][A,()]{0,3}[wBk]{0,2}[lmfFj]",
    // "kontot flyttas väl då?"
    r"[KA]m[wR]{1,2}\.$",
    // "önskar att konto annan... ja, ni ser min adress"
    r"o[Bwk]{0,2}-[dw]{0,2}[KA]w?\.",
    // "… utan jag måste be er, och det gör jag härmed"
    r"[=oO]y[wk]{0,2}[,.]&?TuI(?:[wk+p]|$)",
    // "ordnar ni flytten?", "kan ni fixa överföringen till Renova?"
    r"(?:Uy|u)[dwkv]{0,3}n(?:[.,@]|$|[kw]{1,2}(?:\.|$)|p[dw]{0,2}[PD]|D)",
    // "fixar ni kontot?", "kan ni hjälpa mig med kontot?"
    r"(?:Uy|u)[^.xZ?]{0,4}p?[^.xZ?]{0,3}[KA]",
    // "kan ni ta hand om hennes konto?", "please take care of the account of Ann"
    r"(?:6[apw]|HEi)[dv@]{0,3}[KA]",
];

/// "Kan ni göra likadant med det?", "ordnar ni det?", "se nedan, kan ni fixa?", "verkställ!", "kan du hjälpa mig?"
const DOING: &[&str] = &[
    r"[cW]y[wk]{0,2}uw{1,2}\+T",
    r"(?:U[wk]?y|u)[kwd]{0,2}(?:T|[JpaT&D]{0,2}[kwD]{0,2}[.,@)]|[Jkwpa]{0,4}$|[kw]?-w?T)",
    r"^[wk,]{0,3}(?:u|U)[kw]{0,4}(?:[.,]|$)",
];

/// A form of order and what must hold beside it.
pub(super) struct Form {
    pub(super) pattern: Pattern,
    pub(super) needs: Needs,
}

/// All forms, and one pass that tells which of them a line has at all.
pub(super) struct Forms {
    any: RegexSet,
    forms: Vec<Form>,
}

impl Forms {
    /// The forms that stand in a line, strongest first.
    pub(super) fn standing_in(&self, classes: &str) -> impl Iterator<Item = &Form> {
        self.any
            .matches(classes)
            .into_iter()
            .filter_map(|at| self.forms.get(at))
    }
}

/// The forms, strongest first.
pub(super) static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let groups = [
        (OBJECTS, Needs::Nothing),
        (SUBJECTS, Needs::Nothing),
        (HAVING, Needs::Nothing),
        (NOUNS, Needs::Nothing),
        (KEEPING, Needs::MoveSpokenOf),
        (PRONOUNS, Needs::Antecedent),
        (TOLD, Needs::MoveSpokenOf),
        (DOING, Needs::Topic),
    ];
    let spelt_out = |text: &str| {
        text.replace("{O}", OBJECT)
            .replace("{F}", FOLLOW)
            .replace("{D}", DESTINATION)
    };
    let texts: Vec<(String, Needs)> = groups
        .iter()
        .flat_map(|(texts, needs)| texts.iter().map(move |text| (spelt_out(text), *needs)))
        .collect();
    Forms {
        any: patterns(texts.iter().map(|(text, _)| text.as_str())),
        forms: texts
            .iter()
            .map(|(text, needs)| Form {
                pattern: pattern(text),
                needs: *needs,
            })
            .collect(),
    }
});

/// The subject or a line that names the matter: "Flytt av konto", "Account move", "Moving Leila's account".
pub(super) static MATTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"N|n[^.xZ?M]{0,6}[KLA]|[Mgn]a?[^.xZ?pL]{0,4}[KLA]|[KA]M|[KLA][^.xZ?]{0,5}(?:[mjM]|p[dw]{0,2}P|>[dw]{0,2}P|\+)",
    )
});

/// Words in which a topic for "can you fix it?" is spoken of, be it reported, asked or hoped.
pub(super) static TOPIC: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"N|n[^.Z?]{0,6}[KLA]|[Mfg][^.xZ]{0,6}[KLA]|[KLA][^.xZ]{0,8}(?:[mjM]|[Fl][wJ]{0,2}\+|[=d]w?[te])|H[^.xZ]{0,5}[KA][^.xZ]{0,2}[te]",
    )
});

/// Somebody who moves from one place to another, and the account told beside it.
pub(super) static MOVER: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"[mf][^.x?]{0,4}pP[^.x?]{0,4}pP"));
/// "Hans konto är annand0314".
pub(super) static ACCOUNT_TOLD: LazyLock<Pattern> = LazyLock::new(|| pattern(r"d?K[w=:(]{0,3}A"));
