use super::*;
use crate::message::lines::{self, Role};

fn text(html: &str) -> String {
    lines::join(&super::lines(html).unwrap())
}

#[test]
fn hidden_text_is_left_out() {
    let cases = [
        "<div style='display:none'>X</div>",
        "<div style='DISPLAY : NONE !important'>X</div>",
        "<span style='visibility:hidden'>X</span>",
        "<p style='font-size:0'>X</p>",
        "<p style='font-size:1px'>X</p>",
        "<p style='font:1px Arial'>X</p>",
        "<p style='opacity:0'>X</p>",
        "<p style='mso-hide:all'>X</p>",
        "<p hidden>X</p>",
        "<p style='color:#ffffff'>X</p>",
        "<font color=white>X</font>",
        "<body bgcolor='#003366'><p style='color:#036'>X</p>",
        "<div style='background:#000'><p>X</p></div>",
        "<p style='color:transparent'>X</p>",
        "<div style='text-indent:-9999px'>X</div>",
        "<div style='position:absolute;left:-5000px'>X</div>",
        "<div style='max-height:0;overflow:hidden'>X</div>",
        "<div style='height:0px'><div style='overflow:hidden;width:0'>X</div></div>",
        "<style>.h{display:none}</style><p class=h>X</p>",
        "<p class=h>X</p><style>p.h{font-size:0}</style>",
        "<!-- X --><!--[if mso]>X<![endif]-->",
        "<script>X</script><style>X</style><template>X</template>",
        "<head><title>X</title></head>",
        "<select><option>X</option><option>X</select><input type=hidden value=X>",
        "<p><s>X</s> <del>X</del> <strike>X</strike>",
        "<p style='text-decoration:line-through'><b>X</b></p>",
        "<p style='opacity:0.05'>X</p>",
        "<p style='clip-path:inset(100%)'>X</p>",
        "<p style='text-indent:-100em'>X</p>",
        "<style media=screen>.m{display:none}</style><p class=m>X</p>",
        "<noscript>X</noscript>",
        "<style>td.h p{display:none}</style><table><tr><td class=h><p>X</p></table>",
        "<style>@media all{.h{display:none}}</style><p class=h>X</p>",
        "<style>.a .h{display:none}</style><div class=a><p class=h>X</p></div>",
        "<style>.h{display:none!important}</style><p class=h style='display:block'>X</p>",
        "<p style='/*y*/display:/*z*/none'>X</p>",
        // Formatting that outlives its paragraph, as in a browser.
        "<p><font color='#fff'>X<p>X</font>",
        "<div style='display:none'><p>X</div>",
        "<span style='display:none'><p>X</span>X</p></span>",
        "<table><tr><td style='color:#fff'>X</table>",
    ];
    for html in cases {
        assert_eq!(text(&format!("a {html}")), "a", "{html}");
    }
}

#[test]
fn text_that_is_seen_is_kept() {
    let cases = [
        "<p style='color:gray'>X</p>",
        "<table style='font-size:0'><tr><td style='font-size:14px'>X</td></tr></table>",
        "<div style='visibility:hidden'><b style='visibility:visible'>X</b></div>",
        "<table><tr><td bgcolor='#003366'><font color=white>X</font></td></tr></table>",
        "<div style='background:url(x.png)'><span style='color:#fff'>X</span></div>",
        "<style>@media print{.a{display:none}}</style><p class=a>X</p>",
        "<![if !mso]>X<![endif]>",
        "<p style='color:#fff'></p>X",
        "<b><p>X</b></p>",
        "<div style='display:none'>y</div></div></div>X",
        "<p style='margin-left:-18pt'>X</p>",
        "<style>.m{display:none} .m{display:block}</style><p class=m>X</p>",
        "<style>.m{display:none}</style><p class=m style='display:block'>X</p>",
        "<style>@media print {\n .m{display:none}\n}</style><p class=m>X</p>",
        "<style>.c td{background:#003355}</style><table class=c><tr><td style='color:#fff'>X</table>",
        "<table style='background:navy'><tr><td style='color:#fff'>X</table>",
        "<style>p{display:none}</style><style>div p{display:block}</style><div><p>X</p></div>",
        "<del style='text-decoration:none'>X</del>",
        "<style media=print>.m{display:none}</style><p class=m>X</p>",
        "<select><option>Y<option selected>X</select>",
        "<textarea>X</textarea>",
        "<input value=X>",
        "<p hidden style='display:block'>X</p>",
    ];
    for html in cases {
        assert_eq!(text(html), "X", "{html}");
    }
}

#[test]
fn lines_end_where_a_reader_sees_them_end() {
    let cases = [
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        (
            "<div>a</div><div>b</div><div><br></div><div>c</div>",
            "a\nb\n\nc",
        ),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        (
            "<p class=MsoNormal>a<o:p></o:p></p><p class=MsoNormal>b</p>",
            "a\nb",
        ),
        (
            "<p class=MsoNormal>a</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>b</p>",
            "a\n\nb",
        ),
        ("<ul><li>a<li>b</ul>c", "- a\n- b\nc"),
        ("a\n  b\t c", "a b c"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        (
            "sam<b>ma</b> arbets&shy;upp&#8203;gifter",
            "samma arbetsuppgifter",
        ),
        ("1&nbsp;maj", "1 maj"),
        ("<a href='mailto:x@y.se'>Anna</a>", "Anna"),
        ("a&lt;b&gt; &aring;", "a<b> å"),
    ];
    for (html, expected) in cases {
        assert_eq!(text(html), expected, "{html}");
    }
}

#[test]
fn tables_are_read_row_by_row_with_their_heads() {
    let cases = [
        (
            "<table><tr><td><b>Konto</b></td><td>annand0314</td></tr><tr><td><b>Till:</b></td><td>Higab</td></tr></table>",
            "Konto: annand0314\nTill: Higab",
        ),
        (
            "<table><tr><th>Konto</th><td>annand0314</td></tr><tr><th>Till</th><td>Higab</td></tr></table>",
            "Konto: annand0314\nTill: Higab",
        ),
        (
            "<table><tr><th>Namn<th>Konto<tr><td>Anna<td>annand0314<tr><td>Bo<td>boekxx0101</table>",
            "Namn: Anna; Konto: annand0314\nNamn: Bo; Konto: boekxx0101",
        ),
        (
            "<table><tr><td>Namn<td>Konto<td>Datum<tr><td>Anna<td>annand0314<td>1 maj</table>",
            "Namn: Anna\nKonto: annand0314\nDatum: 1 maj",
        ),
        (
            "<table><tr><td><td><b>Från</b><td><b>Till</b><tr><td><b>Förvaltning</b><td>Higab<td>Renova</table>",
            "Förvaltning\nFrån: Higab\nTill: Renova",
        ),
        (
            "<table><tr><td>Hej!<br>Rad två</td></tr></table>",
            "Hej!\nRad två",
        ),
        (
            "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>",
            "a: b",
        ),
        (
            "<table><tr><th>Uppgift<th>Värde<tr><td>Konto<td>annand0314</table>",
            "Uppgift: Värde\nKonto: annand0314",
        ),
    ];
    for (html, expected) in cases {
        assert_eq!(text(html), expected, "{html}");
    }
}

/// (page, its text)
const FORMS: &[(&str, &str)] = &[
    (
        "<table><tr><th>Fråga<th>Ja<th>Nej<tr><td>Samma<td>☐<td>☒</table>",
        "Samma: Nej",
    ),
    (
        "<table><tr><td><td>Ja<td>Nej<tr><td>Samma<td><td>X</table>",
        "Samma: Nej",
    ),
    (
        "<table><tr><td><td>Yes<td>No<tr><td>Same<td>✓<td><tr><td>Konto<td>annand0314</table>",
        "Same: Yes\nKonto: annand0314",
    ),
    (
        "<table><tr><td><td>Ja<td>Nej<tr><td>Samma<td>X<td>X<tr><td>Nya<td><td></table>",
        "Samma: ☒ Ja ☒ Nej\nNya:",
    ),
    (
        "<table><tr><td rowspan=2>Uppgifter<td>Samma<td>&nbsp;<tr><td>Nya<td>X</table>",
        "Uppgifter: Nya",
    ),
    (
        "<table><tr><td>Uppgifter<td>Val<td>Kryss<tr><td>Uppgifter<td>Samma<td>x<tr><td>Uppgifter<td>Nya<td></table>",
        "Uppgifter: Samma",
    ),
    (
        "<table><tr><td>☐<td>Samma uppgifter<tr><td>☒<td>Nya uppgifter</table>",
        "☐ Samma uppgifter\n☒ Nya uppgifter",
    ),
    (
        "<table><tr><td>Samma uppgifter<td><tr><td>Nya uppgifter<td>x</table>",
        "☐ Samma uppgifter\n☒ Nya uppgifter",
    ),
    (
        "<table><tr><td>Samma<td>Ja<td><td>Nej<td>X</table>",
        "Samma: Nej",
    ),
    (
        "<table><tr><td>Inte<td>samma uppgifter</table>",
        "Inte samma uppgifter",
    ),
    (
        "Samma <input type=radio name=a> Ja <input type=radio name=a checked> Nej",
        "Samma ☐ Ja ☒ Nej",
    ),
    (
        "<p><input type=checkbox> Samma<p><input type=checkbox checked> Nya",
        "☐ Samma\n\n☒ Nya",
    ),
    (
        "<dl><dt>Samma</dt><dd>Nej</dd><dt>Konto:</dt><dd>annand0314</dd><dt>Datum<dd></dl>x",
        "Samma: Nej\nKonto: annand0314\nDatum:\nx",
    ),
    (
        "Samma <select><option>Ja</option><option selected>Nej</option></select> nu",
        "Samma: Nej nu",
    ),
    (
        "<fieldset><legend>Samma</legend><span>Nej</span></fieldset>",
        "Samma: Nej",
    ),
    (
        "Konto <input type=text value=annand0314>",
        "Konto: annand0314",
    ),
    (
        "<table><tr><td rowspan=2>Konto<td>a<tr><td>b</table>",
        "Konto: a\nb",
    ),
];

#[test]
fn forms_are_read_with_what_was_chosen() {
    for (html, expected) in FORMS.iter().copied() {
        assert_eq!(text(html), expected, "{html}");
    }
}

#[test]
fn a_label_may_end_in_an_abbreviation() {
    let row = |label: &str| {
        text(&format!(
            "<table><tr><td>{label}<td>2024-12-01<tr><td>Konto<td>x</table>"
        ))
    };
    assert!(
        row("Gäller fr.o.m.").starts_with("Gäller fr.o.m.: 2024-12-01"),
        "{}",
        row("Gäller fr.o.m.")
    );
    assert!(row("Anst. nr.").starts_with("Anst. nr.: "));
    assert!(row("Hon börjar då.").contains(" | "));
}

#[test]
fn quotes_are_told_from_indented_paragraphs() {
    let depth = |html: &str| super::lines(html).unwrap().last().map(|line| line.depth);
    assert_eq!(depth("<blockquote type=cite>a</blockquote>"), Some(1));
    assert_eq!(
        depth("<blockquote class=gmail_quote><blockquote>a"),
        Some(2)
    );
    assert_eq!(
        depth("<blockquote style='margin:0 0 0 40px;border:none;padding:0px'>a"),
        Some(0)
    );
    assert_eq!(depth("<blockquote>a</blockquote><div>b</div>"), Some(0));
    assert_eq!(depth("<div name=quote>a"), Some(1));
    assert_eq!(depth("<div name=quote>a</div>b"), Some(0));
    let role = |html: &str| super::lines(html).unwrap().last().map(|line| line.role);
    assert_eq!(role("<blockquote>a"), Some(Role::Doubtful));
    assert_eq!(role("<blockquote type=cite>a"), Some(Role::Text));
    assert_eq!(
        role("<blockquote type=cite><blockquote>a"),
        Some(Role::Text)
    );
    assert_eq!(
        role("<blockquote><blockquote type=cite>a"),
        Some(Role::Text)
    );
}

#[test]
fn pages_made_to_hurt_are_refused_or_read_in_one_pass() {
    let deep = "<div>".repeat(1_000_000);
    assert_eq!(super::lines(&deep), Err(TooMuch::Nested));
    let closed = "<div></div>".repeat(200_000);
    assert_eq!(text(&closed), "");
    let loose = "</div></b></x>".repeat(200_000);
    assert_eq!(text(&loose), "");
    let fonts = "<p><font color=red>x</p>".repeat(5_000);
    assert!(super::lines(&fonts).is_ok());
    let rules = (0..3_000).fold(String::new(), |all, n| {
        all + &format!("p .a{n} p p{{color:red}}")
    });
    let many = format!("<style>{rules}</style>{}", "<p>x</p>".repeat(20_000));
    assert_eq!(super::lines(&many), Err(TooMuch::Nested));
    let spans = "<tr><td rowspan=50>x<td rowspan=50>y<td>X".repeat(5_000);
    assert!(super::lines(&format!("<table>{spans}</table>")).is_ok());
    let wide = "<td rowspan=9>x".repeat(20_000);
    assert!(super::lines(&format!("<table><tr>{wide}<td>X<tr>{wide}</table>")).is_ok());
    let long = format!("<style>p{}{{color:red}}</style>", ".a".repeat(100_000));
    let classes = "a ".repeat(100_000);
    assert!(super::lines(&format!("{long}<p class='{classes}'>x")).is_ok());
    let open = "@media all{".repeat(50_000) + &"a{}".repeat(150_000);
    let blocks = format!("<style>{open}.h{{display:none}}</style><p class=h>x<p>y");
    assert_eq!(text(&blocks), "y");
    let sought = (0..3_000).fold(String::new(), |all, n| {
        all + &format!("[class*=a{n}]{{color:red}}")
    });
    let looked_through = format!("<p class={}>x</p>", "a".repeat(1_000)).repeat(900);
    assert_eq!(
        super::lines(&format!("<style>{sought}</style>{looked_through}")),
        Err(TooMuch::Nested)
    );
    let brackets = "<".repeat(500_000);
    assert_eq!(text(&brackets).len(), 500_000);
    let names = "<a".repeat(200_000);
    assert_eq!(super::lines(&names), Err(TooMuch::Nested));
}
