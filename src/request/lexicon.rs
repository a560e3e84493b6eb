//! The vocabulary: classes of words, in the folded form of [`super::fold`], as pieces of patterns.
//!
//! A room that reads a fact joins these pieces into patterns over [`super::document::Sentence::norm`]. A word that
//! people use is added to its class here, and every pattern knows it.

/// Whether a list of words with white space between them has this one.
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// Account: what is to be moved.
pub(super) const ACCOUNT: &str = r"(?:(?:staden|anvandar|mejl|mail|epost|post|jobb|dator|natverks|ad|arbets|goteborgs|gbg|outlook|office|it|datakonto)?kont(?:o|ot|on|ona|os|ots)|(?:staden )kont(?:o|ot)|e ?post ?kont(?:o|ot)|accounts?|user ?accounts?|login|log in|inlogg|inlogget|inloggning|inloggningen|anvandar ?id|anvandar ?idt|anvandare|anvandaren|@account)";

/// To move something, or to let it follow.
pub(super) const MOVE: &str = r"(?:(?:over|med|om|ut|in|for)?flytt(?:a|ar|as|at|ats|ad|ade|ades|en|ning|ningen|s)?|fora|fors|foras|for|forts|fort|overfor|overfors|overforas|overforts|overforing|overforas|migrer(?:a|as|ar|at|ats)|lyft(?:a|as|er)? over|lagg(?:a|as|er|s)? over|koppla(?:s)? (?:om|over)|fol(?:ja|jer|jt|jde) med|hang(?:a|er|t) med|byt(?:a|er|t|te)? (?:\S+ )?(?:forvaltning|bolag|organisation)|ta med|behall(?:a|er|as|it)|skicka over|overlat(?:a|as)|hamna(?:r|t)?|move|moved|moves|moving|transfer|transferred|transfers|transferring|transfered|migrate|migrated|relocate|relocated|carry over|carried over|follow|follows|keep|bring|switch|switched|shift|shifted)";

/// What one does at work.
pub(super) const DUTIES: &str = r"(?:arbets ?uppgift(?:er|erna|en|ers|ernas)?|arbetsinnehall(?:et)?|uppgift(?:er|erna)|ansvarsomrade(?:t|n)?|jobbinnehall|arbetsomrade(?:t|n)?|sysslor(?:na)?|goromal(?:en)?|uppdrag(?:et|en)?|job duties|work duties|duties|tasks?|work tasks?|responsibilities|assignments?|job content|day to day work)";

/// Words that take the certainty out of a statement.
pub(super) const HEDGE: &str = r"(?:i stort(?: sett)?|stort sett|i princip|i huvudsak|huvudsakligen|i det stora hela|mer eller mindre|mer eller mindre|nastan|ungefar|typ|overlag|till stor del|till storsta delen|storsta delen|merparten|de flesta|flertalet|mestadels|mestan?dels|vasentligen|i allt vasentligt|vad jag (?:vet|forstar|forstatt)|sa vitt jag vet|savitt jag vet|tror|troligen|troligtvis|formodligen|sannolikt|antagligen|kanske|mojligen|eventuellt|nog|val|hoppas|forhoppningsvis|tanken ar|meningen ar|vet inte|vet ej|oklart|osaker|osakert|inte klart|ej klart|inte bestamt|ej bestamt|atminstone till en borjan|till en borjan|till att borja med|forhandlas|diskuteras|utreds|far se|aterstar att se|liknande|snarlika?|snarlikt|motsvarande|mostly|largely|more or less|almost|nearly|basically|essentially|pretty much|roughly|mainly|primarily|similar|comparable|i think|i believe|i guess|i assume|i suppose|i presume|i imagine|i should think|i would think|i d think|i expect|i gather|we assume|we presume|we suppose|we expect|we believe|jag antar|jag formodar|jag utgar fran|jag gissar|jag inbillar mig|vi antar|vi formodar|vi utgar fran|probably|presumably|hopefully|hope|perhaps|maybe|might|may|not sure|unsure|don t know|do not know|unclear|to be decided|tbd|as far as i know|for now|at least initially|initially|in principle|by and large|supposed to|should be)";

/// Small Norwegian and Danish words that tie a sentence together, and short slips, that are no Swedish or English ones.
fn neighbour(word: &str) -> Option<&'static str> {
    Some(match word {
        "og" => "och",
        "jeg" => "jag",
        "fra" => "fran",
        "stilling" => "tjanst",
        "stillingen" => "tjansten",
        "ligge" => "ligga",
        // Letters that changed places in a word that is too short to be looked for.
        "kotno" | "knoto" | "konot" | "kontp" => "konto",
        "kotnot" | "knotot" | "konott" | "kontto" => "kontot",
        _ => return None,
    })
}

/// Our own misspellings of words that decide, each with the word meant. Only forms that are no other word.
pub(super) fn spelling(word: &str) -> &str {
    if let Some(ours) = neighbour(word) {
        return ours;
    }
    if word.len() < 6 || word.len() > 24 || !word.is_ascii() {
        return word;
    }
    if KNOWN.binary_search(&word).is_ok() || MEANT.contains(&word) {
        return word;
    }
    MEANT
        .iter()
        .copied()
        .find(|meant| near(word, meant))
        .unwrap_or(word)
}

/// Long words that decide, and that are misspelt often enough. Sorted by nothing: the first near one is meant.
const MEANT: &[&str] = &[
    "arbetsuppgifter",
    "arbetsuppgifterna",
    "uppgifter",
    "uppgifterna",
    "skillnad",
    "oforandrade",
    "oforandrat",
    "forvaltning",
    "forvaltningen",
    "tjansten",
    "flyttas",
    "flyttar",
    "flytten",
    "kontoflytt",
    "omorganisation",
    "overflyttas",
    "tillhora",
    "omgaende",
    "unchanged",
    "transfer",
    "transferred",
    "responsibilities",
    "position",
];

/// Correct words that lie near a word of [`MEANT`] and are not it. Sorted.
const KNOWN: &[&str] = &[
    "arbetsuppgift",
    "arbetsuppgiften",
    "flytta",
    "flyttad",
    "flyttade",
    "flyttades",
    "flyttan",
    "flyttat",
    "flyttats",
    "flytte",
    "forandrade",
    "forandrat",
    "forvaltning",
    "forvaltningar",
    "forvaltningen",
    "forvaltningens",
    "forvaltnings",
    "oforandrad",
    "organisation",
    "organisationen",
    "organisations",
    "overflyttad",
    "overflyttar",
    "overflyttat",
    "overflytten",
    "positions",
    "tillhor",
    "tillhord",
    "tillhorde",
    "tillhors",
    "tillhort",
    "tjanstens",
    "tjanster",
    "tjansters",
    "transfers",
];

/// One slip of the keyboard, two in very long words; the first letter is rarely wrong.
fn near(word: &str, meant: &str) -> bool {
    let slips = if meant.len() >= 12 { 2 } else { 1 };
    word.len().abs_diff(meant.len()) <= slips
        && word.as_bytes().first() == meant.as_bytes().first()
        && meant.len() >= 7
        && strsim::osa_distance(word, meant) <= slips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_keyboard_are_read_as_the_word_meant() {
        let cases = [
            ("arbetsupgifter", "arbetsuppgifter"),
            ("arbetuppgifter", "arbetsuppgifter"),
            ("flytas", "flyttas"),
            ("oforandrde", "oforandrade"),
            ("forandrade", "forandrade"),
            ("flyttat", "flyttat"),
            ("tjanster", "tjanster"),
            ("tillhort", "tillhort"),
        ];
        for (typed, meant) in cases {
            assert_eq!(spelling(typed), meant, "{typed}");
        }
    }

    #[test]
    fn known_words_are_sorted() {
        assert!(KNOWN.is_sorted());
    }
}
