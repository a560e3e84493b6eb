//! Templates of a site, good and bad.

use super::*;

#[test]
fn a_template_that_does_not_render_is_named_with_its_line() {
    let cases = [
        (
            "rejected/duties_change.sv.txt",
            "Re: [{{ case }}]\n\n{% if %}",
            "duties_change.sv.txt, line 3",
        ),
        (
            "rejected/duties_change.sv.txt",
            "Re: [{{ case }}]\n\nHej\n{{ acount }}",
            "duties_change.sv.txt, line 4",
        ),
        (
            "shared/close.en.txt",
            "\n{{ nobody }}",
            "shared/close.en.txt, line 2",
        ),
        (
            "rejected/duties_change.sv.txt",
            "Re: something\n\nHej",
            "must hold {{ case }}",
        ),
        (
            "rejected/duties_change.sv.txt",
            "Re: [{{ case }}]\n\n",
            "no text",
        ),
        (
            "rejected/duties_change.sv.txt",
            "Re: [{{ case }}]\n\n{% for a in range(9999999) %}x{% endfor %}",
            "duties_change",
        ),
        (
            "rejected/duty_change.sv.txt",
            "x",
            "did you mean rejected/duties_change.sv.txt?",
        ),
    ];
    for (name, text, says) in cases {
        let own = BTreeMap::from([(name.to_owned(), text.to_owned())]);
        let error = Templates::new(own).expect_err(text).to_string();
        assert!(error.contains(says), "{text:?} gave {error}");
    }
}

#[test]
fn a_template_of_the_site_takes_the_place_of_ours() {
    let own = BTreeMap::from([(
        "approved/same_duties_moved.sv.txt".to_owned(),
        "Re: {{ subject }} [{{ case }}]\n\nKlart: {{ account.value }}.\n".to_owned(),
    )]);
    let templates = Templates::new(own).unwrap();
    assert_eq!(
        templates.replaced().collect::<Vec<_>>(),
        ["approved/same_duties_moved.sv.txt"]
    );
}
