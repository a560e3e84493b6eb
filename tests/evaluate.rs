//! How well labelled mails are understood, scored as `kontoflytt evaluate` scores them.

use std::path::Path;

use kontoflytt::admission::AdmissionPolicy;
use kontoflytt::assessment::Assessor;
use kontoflytt::evaluation::{Label, Scores};
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{EmailAddress, Limits, RawMessage, parse};
use kontoflytt::register::Register;
use kontoflytt::request::CaseSoFar;

fn assessor() -> Assessor {
    let admission = AdmissionPolicy {
        support_addresses: vec![EmailAddress::parse("support@intraservice.goteborg.se").unwrap()],
        verifier: Verifier::Named("mx.goteborg.se".to_owned()),
    };
    Assessor::new(Register::built_in().unwrap().clone(), admission)
}

fn score(folder: &Path) -> Scores {
    let assessor = assessor();
    let labels = std::fs::read_to_string(folder.join("labels.jsonl")).unwrap();
    let mut scores = Scores::default();
    for line in labels.lines() {
        let label: Label = serde_json::from_str(line).unwrap();
        let raw = RawMessage::new(std::fs::read(folder.join(&label.file)).unwrap());
        let message = parse(&raw, &Limits::default());
        let day = message.received_on.or(message.sent_on).unwrap();
        if std::env::var("KF_SHOW").is_ok_and(|show| label.file.contains(&show)) {
            println!("{:#?}", message.text);
        }
        let assessment = assessor.assess(message, &CaseSoFar::default(), day);
        if std::env::var("KF_SHOW").is_ok_and(|show| label.file.contains(&show)) {
            println!("{:#?}", assessment.request);
        }
        scores.count(&label, &assessment);
    }
    scores
}

#[test]
fn scores() {
    let Ok(folders) = std::env::var("KF_CORPUS") else {
        return;
    };
    for folder in folders.split(':') {
        let scores = score(Path::new(folder));
        if std::env::var("KF_QUIET").is_err() {
            for miss in &scores.misses {
                println!(
                    "{} {}  -- {}",
                    if miss.decision { "!!" } else { "  " },
                    miss.file,
                    miss.note
                );
                for what in &miss.what {
                    println!("       {what}");
                }
            }
        }
        for (field, score) in &scores.fields {
            println!(
                "{field:24} right {:3} wrong {:3} missed {:3}  p {:.3} r {:.3}",
                score.right,
                score.wrong,
                score.missed,
                score.precision(),
                score.recall()
            );
        }
        println!(
            "{folder}: {} mails, {} right, {} acceptable = {:.3}; false approvals {}, missed {}, forbidden {}, language {}",
            scores.mails,
            scores.right,
            scores.acceptable,
            scores.decided(),
            scores.false_approvals,
            scores.missed_approvals,
            scores.forbidden_replies,
            scores.wrong_language
        );
    }
}
