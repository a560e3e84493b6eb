//! Sentences beside "the same" that take it back or tell of other work.

use super::{all_state, none_states_the_same};

const SAME: [&str; 2] = [
    "Arbetsuppgifterna är desamma. ",
    "Hon har exakt samma arbetsuppgifter som i dag. ",
];
const SAME_IN_ENGLISH: [&str; 2] = [
    "Her duties are the same. ",
    "She keeps exactly the same duties. ",
];

fn behind(same: &[&str], sentences: &[&str]) -> Vec<String> {
    let behind = |same: &&str| {
        let same = (*same).to_owned();
        sentences
            .iter()
            .map(move |sentence| format!("{same}{sentence}"))
    };
    same.iter().flat_map(behind).collect()
}

fn none_with(same: &[&str], sentences: &[&str]) {
    let texts = behind(same, sentences);
    none_states_the_same(&texts.iter().map(String::as_str).collect::<Vec<_>>());
}

fn all_with(same: &[&str], sentences: &[&str]) {
    let texts = behind(same, sentences);
    all_state(
        Some(true),
        &texts.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

#[test]
fn a_remark_leans_on_the_sentence_before_it() {
    none_with(
        &SAME,
        &[
            "Nästan i alla fall.",
            "I stort sett.",
            "Åtminstone det mesta.",
            "Med några undantag.",
            "Utom jouren.",
            "Jouren undantagen.",
            "Fast med jouren också.",
            "Det tror vi.",
            "Säker är jag inte.",
            "Men det kan ändras.",
            "Det är i alla fall tanken.",
            "Det gäller de första månaderna.",
            "Så är det i alla fall till en början.",
            "Det får ni fråga chefen om.",
        ],
    );
    none_with(
        &SAME_IN_ENGLISH,
        &[
            "Nearly, anyway.",
            "At least most of it.",
            "More or less.",
            "With a few exceptions.",
            "Except the on-call.",
            "Plus the on-call.",
            "We think so.",
            "I am not sure about that.",
            "But that may change.",
            "That is only until New Year.",
            "That is for the first months.",
        ],
    );
}

#[test]
fn other_work_is_told_in_ordinary_words() {
    none_with(
        &SAME,
        &[
            "Hon blir chef för enheten.",
            "Hon lämnar jouren.",
            "Schemat sköter hon inte längre.",
            "Arkivet kommer hon också att sköta.",
            "Som ny uppgift får hon arkivet.",
            "Nytt är att hon sköter arkivet.",
            "Därtill får hon leda gruppen.",
            "Tjänsten görs om till controller.",
            "Hon byter arbetsområde till juridik.",
            "I höst ska hon lära sig lönerna.",
            "Från januari gör hon annat.",
            "Arbetsuppgifterna ska ses över.",
            "Exakt vad hon ska göra får hon veta senare.",
            "Hennes nya chef ger henne nya uppgifter.",
            "Eftersom hon får nya arbetsuppgifter redan första veckan är det bra om kontot är klart.",
        ],
    );
    none_with(
        &SAME_IN_ENGLISH,
        &[
            "She becomes team leader.",
            "She no longer does the rota.",
            "What is new is that she runs the archive.",
            "The post is converted to controller.",
            "The content of the post changes.",
            "She changes field to law.",
            "After New Year she goes over to finance.",
            "The duties will be reviewed.",
            "There will be fewer tasks.",
            "What she will do is up to the new manager.",
            "We do not know which duties she gets.",
        ],
    );
}

#[test]
fn what_matters_not_may_stand_beside_it() {
    all_with(
        &SAME,
        &[
            "Med vänlig hälsning Eva.",
            "Hennes chef blir en annan.",
            "Hon slipper byta rum.",
            "Hon slipper trapporna.",
            "Nytt är att hon sitter i ett annat hus.",
            "Utan lunch blir det inte.",
            "Det är jag säker på.",
            "Hon lämnar huset på fredag.",
            "Det tror jag att ni vet.",
        ],
    );
    all_with(
        &SAME_IN_ENGLISH,
        &[
            "With kind regards.",
            "Her manager will be another.",
            "She leaves the building on Friday.",
            "Somebody else takes over the room.",
            "We are sure about that.",
        ],
    );
}
