//! What a register must be.

use super::*;

const SOUND: &str = "[[organisation]]\nid = \"a\"\nname = \"Aförvaltningen\"\nkind = \"förvaltning\"\n\
                     domains = [\"a.goteborg.se\"]\n";

#[test]
fn the_embedded_register_is_sound() {
    let register = Register::built_in().expect("sound");
    assert!(register.organisations().count() >= 51);
    let lokal = register
        .get(&OrganisationId::new("lokal"))
        .expect("in the register");
    assert_eq!(
        lokal.until.map(|date| date.to_string()).as_deref(),
        Some("2022-12-31")
    );
}

#[test]
fn an_unsound_register_is_refused_and_the_entry_named() {
    let cases = [
        ("id = ", "cannot be read"),
        (
            "[[organisation]]\nid=\"b\"\nname=\"B\"\nkind=\"bolag\"\ncolour=\"red\"",
            "colour",
        ),
        (
            "[[organisation]]\nid=\"b\"\nname=\"B\"\nkind=\"stiftelse\"",
            "stiftelse",
        ),
        (
            "[[organisation]]\nid=\"b\"\nname=\"B\"\nkind=\"bolag\"\nuntil=\"2022-02-30\"",
            "02-30",
        ),
        (
            "[[organisation]]\nid=\"\"\nname=\"B\"\nkind=\"bolag\"",
            "entry 2",
        ),
        (
            "[[organisation]]\nid=\"b\"\nname=\" \"\nkind=\"bolag\"",
            "without name",
        ),
        (
            "[[organisation]]\nid=\"a\"\nname=\"B\"\nkind=\"bolag\"",
            "id \"a\"",
        ),
        (
            "[[organisation]]\nid=\"b\"\nname=\"B\"\nkind=\"bolag\"\ndomains=[\"a.goteborg.se\"]",
            "\"a\" and at \"b\"",
        ),
        (
            "[[organisation]]\nid=\"b\"\nname=\"B\"\nkind=\"bolag\"\ndomains=[\"B.se\"]",
            "lower case",
        ),
        (
            "[[organisation]]\nid=\"b\"\nname=\"Aforvaltningen\"\nkind=\"bolag\"",
            "the name \"Aforvaltningen\"",
        ),
        (
            "[[organisation]]\nid=\"b\"\nname=\"B\"\nkind=\"bolag\"\nsuccessor=\"c\"",
            "successor \"c\" of \"b\"",
        ),
        (
            "[[organisation]]\nid=\"b\"\nname=\"B\"\nkind=\"bolag\"\nsuccessor=\"b\"",
            "successor \"b\" of \"b\"",
        ),
        ("[[outside]]\nname=\"\"", "entry 1"),
    ];
    for (entry, says) in cases {
        let error = Register::from_toml(&format!("{SOUND}{entry}")).expect_err(entry);
        assert!(error.to_string().contains(says), "{entry:?} gave {error}");
    }
}
