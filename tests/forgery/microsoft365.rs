//! The same where Microsoft 365 stands in front: its field has no id, and it marks mail from inside the tenant.

use kontoflytt::message::authentication::Verifier;

use crate::bed::{ANNA, CITY, Case, Site, assert_honest, assert_left, order};

const SENDER: &str = "mode = \"microsoft365\"";

/// The field as Exchange Online writes it.
fn results(dmarc: &str) -> String {
    format!(
        "Authentication-Results: spf=fail (sender IP is 192.0.2.7)\n smtp.mailfrom={CITY}; dkim=none (message not\n \
         signed) header.d=none;dmarc={dmarc} action=none header.from={CITY};compauth=fail reason=001\n"
    )
}

#[test]
fn the_honest_mail_is_approved() {
    assert_honest(SENDER, "from outside", &order(&results("pass"), ANNA));
    let inside = "X-MS-Exchange-Organization-AuthAs: Internal\n";
    assert_honest(SENDER, "inside the tenant", &order(inside, ANNA));
    assert_left(SENDER, &order(&results("fail"), ANNA));
}

#[tokio::test]
async fn no_forged_mail_is_believed() {
    let failed = results("fail");
    let outside = "X-MS-Exchange-Organization-AuthAs: Anonymous\n";
    let pass = format!("Authentication-Results: dmarc=pass header.from={CITY}\n");
    let tops: Vec<(&'static str, String)> = vec![
        ("failed", failed.clone()),
        ("nothing", String::new()),
        ("a pass below", format!("{failed}{pass}")),
        (
            "a pass of a named server",
            format!("Authentication-Results: mx.goteborg.se; dmarc=pass header.from={CITY}\n"),
        ),
        ("a best guess", results("bestguesspass")),
        ("a temporary error", results("temperror")),
        (
            "the mark below the real one",
            format!("{outside}{failed}X-MS-Exchange-Organization-AuthAs: Internal\n"),
        ),
        (
            "the mark twice",
            format!(
                "{failed}X-MS-Exchange-Organization-AuthAs: Internal\nX-MS-Exchange-Organization-AuthAs: Internal\n"
            ),
        ),
        (
            "the mark with more",
            format!("{failed}X-MS-Exchange-Organization-AuthAs: Internal; x\n"),
        ),
        (
            "the mark folded into another field",
            format!("{failed}X-Mailer: x\n X-MS-Exchange-Organization-AuthAs: Internal\n"),
        ),
        (
            "the mark between organisations",
            format!("{failed}X-MS-Exchange-CrossTenant-AuthAs: Internal\n"),
        ),
        (
            "the old source mark",
            format!("{failed}X-MS-Exchange-Organization-AuthSource: internal.goteborg.se\n"),
        ),
        (
            "a pass of compauth",
            failed.replace("compauth=fail", "compauth=pass"),
        ),
    ];
    let table: Vec<Case> = tops
        .into_iter()
        .map(|(name, top)| (name, order(&top, ANNA)))
        .collect();
    Site::new(Verifier::Microsoft365, None)
        .assert_forged(&table)
        .await;
}
