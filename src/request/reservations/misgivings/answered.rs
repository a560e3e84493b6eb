//! Questions that a form asks beside the facts of a move, and the answer that forbids it: "är flytten tillfällig? ja, ikryssat".

use std::sync::LazyLock;

use super::super::super::document::Document;
use super::super::super::evidence::Evidence;
use super::super::super::pattern::{Pattern, pattern};
use super::Takes;

/// A question, the answer that forbids the move, and what that takes.
struct Question {
    words: LazyLock<Pattern>,
    forbids: bool,
    takes: Takes,
}

static QUESTIONS: [Question; 5] = [
    Question {
        words: LazyLock::new(|| {
            pattern(
                r" (?:flera|fler an en|more than one|several) (?:personer|person|anstallda|medarbetare|people|employees?) ",
            )
        }),
        forbids: true,
        takes: Takes::People,
    },
    Question {
        words: LazyLock::new(|| {
            pattern(
                r" (?:tillfallig|tillfalligt|tidsbegransad|tidsbegransat|temporar|temporary|time limited|ett lan|utlaning|ett vikariat|a loan|a secondment) ",
            )
        }),
        forbids: true,
        takes: Takes::Move,
    },
    Question {
        words: LazyLock::new(|| {
            pattern(
                r" (?:(?:beslut|beslutet|decision) (?:[^ .,]+ ){0,3}?(?:fattat|taget|klart|made|taken|final)|(?:godkant|godkand|godkannande|approved|approval|paskrivet|signed)|(?:chef|chefen|facket|manager|union) (?:[^ .,]+ )?(?:godkant|informerad|informerats|approved|informed|agreed)) ",
            )
        }),
        forbids: false,
        takes: Takes::Day,
    },
    Question {
        words: LazyLock::new(|| {
            pattern(
                r" (?:ska|skall|should|is) (?:[^ .,]+ ){0,3}?(?:konto|kontot|account) (?:[^ .,]+ )?(?:flyttas|folja med|be moved|to be moved|move) ",
            )
        }),
        forbids: false,
        takes: Takes::Order,
    },
    Question {
        words: LazyLock::new(|| {
            pattern(
                r" (?:nytt konto|nya arbetsgivaren utanfor staden|utanfor staden|utanfor goteborgs|outside the city|new account) ",
            )
        }),
        forbids: true,
        takes: Takes::Move,
    },
];
/// A box that is ticked before its answer or, where the line begins with the answer, behind it; or the bare word.
static YES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\( x \) (?:ja|yes)|(?:ja|yes) \( x \)|\( \) (?:nej|no) \( x \) (?:ja|yes)|(?:ja|yes) ?(?:[.,]|$))",
    )
});
static NO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\( x \) (?:nej|no)|(?:ja|yes) \( \) (?:nej|no) \( x \)|\( \) (?:ja|yes) \( x \) (?:nej|no)|(?:nej|no) ?(?:[.,]|$))",
    )
});

/// What the answers take, with the words.
pub(super) fn all(document: &Document) -> Vec<(Takes, Evidence)> {
    let mut found = Vec::new();
    for part in &document.parts {
        for (question, answer) in part.sentences.iter().zip(part.sentences.iter().skip(1)) {
            let yes = YES.is_match(&answer.norm);
            if !question.question || !yes && !NO.is_match(&answer.norm) {
                continue;
            }
            let of_this = QUESTIONS
                .iter()
                .filter(|asked| asked.forbids == yes && asked.words.is_match(&question.norm));
            let range = question.range.start..answer.range.end;
            found.extend(of_this.map(|asked| (asked.takes, part.evidence(&range))));
        }
    }
    found
}
