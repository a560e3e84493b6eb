//! `Authentication-Results` as a sender can write or bend it, below and beside what the city's server wrote.

use kontoflytt::message::authentication::Verifier;

use crate::bed::{ANNA, CITY, Case, Site, assert_honest, assert_left, filled, order};

/// The `[sender]` table.
const SENDER: &str = "trusted_authserv_id = \"mx.goteborg.se\"";
/// What the server writes on top of a forged mail.
pub(crate) const FAILED: &str =
    "Authentication-Results: mx.goteborg.se; dmarc=fail header.from=funktionsstod.goteborg.se\n";

/// The site that these are sent to.
pub(crate) fn site() -> Site {
    Site::new(Verifier::Named("mx.goteborg.se".to_owned()), None)
}

#[test]
fn the_honest_mail_is_approved() {
    let passed = FAILED.replace("dmarc=fail", "dmarc=pass");
    assert_honest(SENDER, "honest", &order(&passed, ANNA));
    // A fold, a comment and an older field of somebody else's below change nothing.
    let folded = format!(
        "Authentication-Results: (our own) mx.goteborg.se\n 1;\n\tdmarc=pass (p=reject)\n header.from={CITY}\n\
         Authentication-Results: mx.evil.example; dmarc=fail\n"
    );
    assert_honest(SENDER, "folded", &order(&folded, ANNA));
    assert_left(SENDER, &order(FAILED, ANNA));
    // An answer goes to the sender, not where Reply-To leads it.
    let elsewhere = format!("{passed}Reply-To: {ANNA}.evil.example\n");
    assert_honest(SENDER, "Reply-To", &order(&elsewhere, ANNA));
}

/// What stands on top of the mail. `%AR` is the server's own field, `%FAILED` and `%PASSED` what it says.
const TOPS: [(&str, &str); 36] = [
    ("no result at all", ""),
    ("failed", "%FAILED"),
    ("a pass below", "%FAILED%PASSED"),
    (
        "a pass after other fields",
        "%FAILEDX-Mailer: x\nReceived: by x\n%PASSED",
    ),
    ("a pass folded into the failure", "%ARdmarc=fail\n %PASSED"),
    (
        "another server's pass",
        "Authentication-Results: mx.evil.example; dmarc=pass header.from=%CITY\n",
    ),
    (
        "an id that begins alike",
        "Authentication-Results: mx.goteborg.se.evil.example; dmarc=pass\n",
    ),
    (
        "an id that ends alike",
        "Authentication-Results: x-mx.goteborg.se; dmarc=pass\n",
    ),
    (
        "our id in a comment",
        "Authentication-Results: mx.evil.example (mx.goteborg.se); dmarc=pass\n",
    ),
    (
        "our id in a comment before",
        "Authentication-Results: (mx.goteborg.se) mx.evil.example; dmarc=pass\n",
    ),
    (
        "our id as a version",
        "Authentication-Results: mx.evil.example mx.goteborg.se; dmarc=pass\n",
    ),
    (
        "our id as a result",
        "Authentication-Results: mx.evil.example; mx.goteborg.se; dmarc=pass\n",
    ),
    (
        "our id quoted with a space",
        "Authentication-Results: \"mx.goteborg.se \"; dmarc=pass\n",
    ),
    (
        "our id in an encoded word",
        "Authentication-Results: =?utf-8?q?mx.goteborg.se?=; dmarc=pass\n",
    ),
    ("no id", "Authentication-Results: dmarc=pass\n"),
    ("an empty id", "Authentication-Results: ; dmarc=pass\n"),
    ("a pass in a comment", "%ARdmarc=fail (dmarc=pass)\n"),
    (
        "a pass in a reason",
        "%ARdmarc=fail reason=\"x; dmarc=pass\"\n",
    ),
    (
        "a comment that does not end",
        "%AR(dmarc=fail; dmarc=pass\n",
    ),
    (
        "a string that does not end",
        "%ARdmarc=fail reason=\"; dmarc=pass\n",
    ),
    (
        "a pass for another domain",
        "%ARdmarc=pass header.from=evil.example\n",
    ),
    (
        "a pass and a failure",
        "%ARdmarc=pass header.from=%CITY; dmarc=fail header.from=%CITY\n",
    ),
    (
        "DMARC failed, SPF passed",
        "%ARdmarc=fail; spf=pass smtp.mailfrom=%CITY\n",
    ),
    (
        "SPF of another domain",
        "%ARspf=pass smtp.mailfrom=x@evil.example\n",
    ),
    (
        "SPF of a domain that begins alike",
        "%ARspf=pass smtp.mailfrom=%CITY.evil.example\n",
    ),
    (
        "SPF of an address in an address",
        "%ARspf=pass smtp.mailfrom=\"%ANNA\"@evil.example\n",
    ),
    ("SPF of the greeting alone", "%ARspf=pass smtp.helo=%CITY\n"),
    (
        "DKIM of another domain",
        "%ARdkim=pass header.d=evil.example\n",
    ),
    (
        "DKIM of another domain for our user",
        "%ARdkim=pass header.i=%ANNA header.d=evil.example\n",
    ),
    ("DKIM of a top level", "%ARdkim=pass header.d=se\n"),
    (
        "DKIM of a domain that ends alike",
        "%ARdkim=pass header.d=x%CITY\n",
    ),
    ("passed is no pass", "%ARdmarc=passed\n"),
    (
        "a field of a like name",
        "X-Authentication-Results: mx.goteborg.se; dmarc=pass\n%FAILED",
    ),
    (
        "a chain's results",
        "ARC-Authentication-Results: i=1; mx.goteborg.se; dmarc=pass\n%FAILED",
    ),
    (
        "Received-SPF",
        "%FAILEDReceived-SPF: pass (mx.goteborg.se) envelope-from=%ANNA\n",
    ),
    (
        "Microsoft's mark elsewhere",
        "%FAILEDX-MS-Exchange-Organization-AuthAs: Internal\n",
    ),
];

#[tokio::test]
async fn no_forged_result_is_believed() {
    let passed = FAILED.replace("dmarc=fail", "dmarc=pass");
    let table: Vec<Case> = TOPS
        .into_iter()
        .map(|(name, top)| {
            let top = top.replace("%FAILED", FAILED).replace("%PASSED", &passed);
            let top = top.replace("%AR", "Authentication-Results: mx.goteborg.se; ");
            (name, order(&filled(&top), ANNA))
        })
        .collect();
    site().assert_forged(&table).await;
}
