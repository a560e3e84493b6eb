//! Mails that grow: each repeats one thing that a step of reading might look at again and again.

/// A mail of any size of one odd kind.
pub struct Hostile {
    /// What is odd in it.
    pub name: &'static str,
    /// How many of the odd thing the test asks for: a program that is quadratic in it would not come back.
    pub size: usize,
    /// The mail with that many.
    pub mail: fn(usize) -> Vec<u8>,
}

/// What stands above every mail here, so that it is admitted and read to the end.
pub const HEAD: &str = "Received: from x by mx.goteborg.se; Mon, 03 Aug 2026 08:14:00 +0200\r\n\
    Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\r\n\
    From: Karin Lindqvist <karin.lindqvist@funktionsstod.goteborg.se>\r\n\
    To: support@intraservice.goteborg.se\r\n\
    Date: Mon, 03 Aug 2026 08:14:00 +0200\r\n";
/// What makes it an order.
const ORDER: &str = "Hej! Kan ni flytta mitt konto till oss?\r\n\r\n";

fn plain(body: &str) -> Vec<u8> {
    format!("{HEAD}Subject: Flytt av konto\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{ORDER}{body}").into_bytes()
}

fn html(body: &str) -> Vec<u8> {
    format!("{HEAD}Subject: Flytt av konto\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{ORDER}</p>{body}").into_bytes()
}

fn headers(fields: &str) -> Vec<u8> {
    format!("{HEAD}{fields}Subject: Flytt av konto\r\n\r\n{ORDER}").into_bytes()
}

fn parts(body: &str) -> Vec<u8> {
    format!(
        "{HEAD}Subject: Flytt av konto\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{body}"
    )
    .into_bytes()
}

fn numbered(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

macro_rules! hostile {
    ($($name:literal, $size:expr, $make:expr;)*) => {
        &[$(Hostile { name: $name, size: $size, mail: $make }),*]
    };
}

/// Trees of parts.
const TREES: &[Hostile] = hostile! {
    "parts in parts", 20_000, |n| parts(&numbered(n, |i| format!("--b{}\r\nContent-Type: multipart/mixed; boundary=b{i}\r\n\r\n", if i == 0 { String::new() } else { (i - 1).to_string() })));
    "parts in parts of one boundary", 50_000, |n| parts(&"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(n));
    "mails in mails", 50_000, |n| parts(&format!("--b\r\n{}Hej", "Content-Type: message/rfc822\r\n\r\n".repeat(n)));
    "many parts", 50_000, |n| parts(&"--b\r\n\r\nHej\r\n".repeat(n));
    "many empty parts", 100_000, |n| parts(&"--b\r\n".repeat(n));
    "many pictures", 50_000, |n| parts(&"--b\r\nContent-Type: image/png; name=a\r\n\r\nx\r\n".repeat(n));
    "boundaries that almost fit", 200_000, |n| parts(&"--bb\r\n".repeat(n));
    "parameters of a type", 50_000, |n| headers(&format!("Content-Type: text/plain{}\r\n", numbered(n, |i| format!("; a{i}=b"))));
    "parameters in pieces", 50_000, |n| headers(&format!("Content-Type: text/plain{}\r\n", numbered(n, |i| format!("; name*{i}=b"))));
};

/// Header blocks.
const HEADERS: &[Hostile] = hostile! {
    "headers", 100_000, |n| headers(&numbered(n, |i| format!("X-{i}: a\r\n")));
    "lines of one header", 200_000, |n| headers(&format!("X-A: b\r\n{}", "\tc\r\n".repeat(n)));
    "lines of one subject", 200_000, |n| headers(&format!("Subject: Flytt\r\n{}", " av konto\r\n".repeat(n)));
    "lines that are no header", 200_000, |n| headers(&"nothing\r\n".repeat(n));
    "senders", 50_000, |n| headers(&"From: a@goteborg.se\r\n".repeat(n));
    "senders on a line", 50_000, |n| headers(&format!("From: {}\r\n", "a <a@goteborg.se>, ".repeat(n)));
    "recipients on a line", 50_000, |n| headers(&format!("To: {}\r\n", "\"a, b\" <a@goteborg.se>, ".repeat(n)));
    "groups of recipients", 50_000, |n| headers(&format!("To: {}\r\n", "g: a@b.se; ".repeat(n)));
    "received lines", 50_000, |n| headers(&"Received: from a by b; Mon, 03 Aug 2026 08:14:00 +0200\r\n".repeat(n));
    "verifiers", 50_000, |n| headers(&"Authentication-Results: mx.goteborg.se; dmarc=fail\r\n".repeat(n));
    "results of a verifier", 50_000, |n| headers(&format!("Authentication-Results: mx.goteborg.se{}\r\n", "; spf=pass smtp.mailfrom=a".repeat(n)));
    "comments in a result", 200_000, |n| headers(&format!("Authentication-Results: {}mx.goteborg.se\r\n", "(".repeat(n)));
    "comments in a sender", 200_000, |n| headers(&format!("From: {} a@b.se\r\n", "(".repeat(n)));
    "quotes in a sender", 200_000, |n| headers(&format!("From: {} a@b.se\r\n", "\"\\".repeat(n)));
    "angles in a sender", 200_000, |n| headers(&format!("From: {} a@b.se\r\n", "<".repeat(n)));
    "references", 50_000, |n| headers(&format!("References: {}\r\n", numbered(n, |i| format!("<{i}@b.se> "))));
    "references without end", 200_000, |n| headers(&format!("References: {}\r\n", "<a@".repeat(n)));
    "encoded words", 50_000, |n| headers(&format!("Subject: {}\r\n", "=?utf-8?q?Flytt_?= ".repeat(n)));
    "encoded words without end", 300_000, |n| headers(&format!("Subject: {}\r\n", "=?".repeat(n)));
    "encoded names", 50_000, |n| headers(&format!("From: {} <a@goteborg.se>\r\n", "=?utf-8?q?A?= ".repeat(n)));
    "one subject", 1_000_000, |n| headers(&format!("Subject: {}\r\n", "Flytta konto ".repeat(n / 13)));
    "subjects answered", 300_000, |n| headers(&format!("Subject: {}Flytta konto\r\n", "SV: ".repeat(n / 4)));
};

/// Plain text without much sense.
const SHAPES: &[Hostile] = hostile! {
    "one line", 10_000_000, |n| plain(&"a".repeat(n));
    "one line below the limit", 1_000_000, |n| plain(&"a".repeat(n));
    "one line of words", 1_000_000, |n| plain(&"konto ".repeat(n / 6));
    "empty lines", 1_000_000, |n| plain(&"\n".repeat(n));
    "bare line ends", 1_000_000, |n| plain(&"\r".repeat(n));
    "lines of a letter", 300_000, |n| plain(&"a\n".repeat(n));
    "lines of a space", 300_000, |n| plain(&" \n".repeat(n));
    "spaces", 1_000_000, |n| plain(&" ".repeat(n));
    "tabs", 1_000_000, |n| plain(&"\t".repeat(n));
    "quote marks", 100_000, |n| plain(&">".repeat(n));
    "quote marks apart", 100_000, |n| plain(&"> ".repeat(n));
    "quoted lines", 100_000, |n| plain(&"> a\n".repeat(n));
    "quotes deeper and deeper", 1_000, |n| plain(&numbered(n, |i| format!("{} a\n", ">".repeat(i))));
    "quotes up and down", 50_000, |n| plain(&"> a\n>> b\nc\n".repeat(n));
    "round brackets", 1_000_000, |n| plain(&"(".repeat(n));
    "square brackets", 1_000_000, |n| plain(&"[".repeat(n));
    "closing brackets", 1_000_000, |n| plain(&")".repeat(n));
    "angle brackets", 1_000_000, |n| plain(&"a <".repeat(n / 3));
    "at signs", 200_000, |n| plain(&"@".repeat(n));
    "letters and at signs", 200_000, |n| plain(&"a@".repeat(n));
    "dots before an at sign", 500_000, |n| plain(&format!("{}@goteborg.se", "a.".repeat(n / 2)));
    "dots after an at sign", 500_000, |n| plain(&format!("a@{}", "a.".repeat(n / 2)));
    "letters and digits", 500_000, |n| plain(&"a1".repeat(n / 2));
    "digits", 500_000, |n| plain(&"1".repeat(n));
    "numbers and slashes", 500_000, |n| plain(&"1/".repeat(n / 2));
    "numbers and dots", 500_000, |n| plain(&"1.".repeat(n / 2));
    "numbers and dashes", 500_000, |n| plain(&"1-".repeat(n / 2));
    "colons", 500_000, |n| plain(&":".repeat(n));
    "full stops", 500_000, |n| plain(&". ".repeat(n / 2));
    "full stops close by", 500_000, |n| plain(&".".repeat(n));
    "question marks", 500_000, |n| plain(&"?".repeat(n));
    "commas", 500_000, |n| plain(&", ".repeat(n / 2));
    "bars", 500_000, |n| plain(&"| ".repeat(n / 2));
    "dashes", 500_000, |n| plain(&"-".repeat(n));
    "underscores", 500_000, |n| plain(&"_".repeat(n));
    "equal signs", 500_000, |n| plain(&"=".repeat(n));
    "stars", 500_000, |n| plain(&"* ".repeat(n / 2));
    "accents without end", 500_000, |n| plain(&"\u{301}".repeat(n / 2));
    "decomposed letters", 500_000, |n| plain(&"A\u{30A}".repeat(n / 3));
    "hidden characters", 500_000, |n| plain(&"\u{200B}a".repeat(n / 4));
    "ligatures", 500_000, |n| plain(&"\u{FDFA}".repeat(n / 3));
};

/// Plain text that means something.
const WORDS: &[Hostile] = hostile! {
    "fields in a line", 1_000_000, |n| plain(&"konto: ".repeat(n / 7));
    "fields by lines", 1_000_000, |n| plain(&"Konto: annand0314\nTill: Socialförvaltningen Hisingen\nFrån: Grundskoleförvaltningen\nDatum: 2026-09-01\n".repeat(n / 110));
    "fields left empty", 500_000, |n| plain(&"Konto:\nTill:\nFrån:\n".repeat(n / 19));
    "one sentence of everything", 1_000_000, |n| plain(&"annand0314 flyttar till Socialförvaltningen Hisingen från Grundskoleförvaltningen den 1 september 2026 och ".repeat(n / 110));
    "one sentence of places", 500_000, |n| plain(&"Socialförvaltningen Hisingen ".repeat(n / 30));
    "one sentence of to and from", 500_000, |n| plain(&"till funktionsstöd från grundskoleförvaltningen ".repeat(n / 48));
    "one sentence of places elsewhere", 500_000, |n| plain(&"Borås stad ".repeat(n / 12));
    "one sentence of dates", 500_000, |n| plain(&"den 1 september ".repeat(n / 16));
    "one sentence of short dates", 500_000, |n| plain(&"1/9 ".repeat(n / 4));
    "one sentence of weeks", 500_000, |n| plain(&"v. 36 ".repeat(n / 6));
    "one sentence of weekdays", 500_000, |n| plain(&"på måndag ".repeat(n / 11));
    "one sentence of ranges", 500_000, |n| plain(&"1/9-3/9 ".repeat(n / 8));
    "one sentence of accounts", 500_000, |n| plain(&numbered(n / 11, |i| format!("annand{:04} ", i % 10_000)));
    "one sentence of addresses", 500_000, |n| plain(&"anna.andersson@goteborg.se ".repeat(n / 27));
    "one sentence of names", 500_000, |n| plain(&"Anna Andersson, ".repeat(n / 16));
    "one sentence of people", 500_000, |n| plain(&"Anna Andersson och ".repeat(n / 19));
    "capitalised words", 1_000_000, |n| plain(&"Kungälv ".repeat(n / 9));
    "first names", 500_000, |n| plain(&"Anna ".repeat(n / 5));
    "names turned round", 500_000, |n| plain(&"Andersson, Anna ".repeat(n / 16));
    "duties", 500_000, |n| plain(&"samma arbetsuppgifter ".repeat(n / 22));
    "duties denied", 500_000, |n| plain(&"inte samma arbetsuppgifter som idag men ".repeat(n / 40));
    "negations", 500_000, |n| plain(&"inte ".repeat(n / 5));
    "conditions", 500_000, |n| plain(&"om ".repeat(n / 3));
    "orders", 500_000, |n| plain(&"kan ni flytta kontot ".repeat(n / 21));
    "sentences of orders", 500_000, |n| plain(&"Kan ni flytta kontot? ".repeat(n / 22));
    "sentences of everything", 500_000, |n| plain(&"Anna Andersson (annand0314) flyttar till Socialförvaltningen Hisingen den 1 september 2026. ".repeat(n / 92));
    "corrections", 500_000, |n| plain(&"nej förresten, ".repeat(n / 16));
    "projects", 500_000, |n| plain(&"omorganisation projekt ".repeat(n / 23));
    "titles", 500_000, |n| plain(&"enhetschef ".repeat(n / 11));
    "and", 500_000, |n| plain(&"och ".repeat(n / 4));
    "to", 500_000, |n| plain(&"till ".repeat(n / 5));
    "from", 500_000, |n| plain(&"från och med ".repeat(n / 14));
    "halves of names of places", 500_000, |n| plain(&"förvaltningen för ".repeat(n / 20));
    "almost a place", 500_000, |n| plain(&"Socialförvaltnigen Hisingn ".repeat(n / 28));
    "a long compound", 500_000, |n| plain(&"socialförvaltning".repeat(n / 18));
    "words never seen", 500_000, |n| plain(&numbered(n / 9, |i| format!("ord{i:05} ")));
    "list items", 500_000, |n| plain(&"- Konto annand0314\n".repeat(n / 19));
    "a table of bars", 500_000, |n| plain(&"| Anna Andersson | annand0314 |\n".repeat(n / 32));
    "a table of tabs", 500_000, |n| plain(&format!("Namn\tKonto\tTill\n{}", "Anna Andersson\tannand0314\tGryaab\n".repeat(n / 33)));
    "signatures", 500_000, |n| plain(&"-- \nAnna\n".repeat(n / 9));
    "greetings", 500_000, |n| plain(&"Med vänlig hälsning\nAnna Andersson\n".repeat(n / 37));
    "names below a greeting", 500_000, |n| plain(&format!("Med vänlig hälsning\n{}", "Karin Lindqvist\n".repeat(n / 16)));
    "telephone numbers", 500_000, |n| plain(&"031-365 00 00 ".repeat(n / 14));
    "original messages", 500_000, |n| plain(&"-----Ursprungligt meddelande-----\n".repeat(n / 34));
    "header blocks of answers", 500_000, |n| plain(&"Från: A <a@b.se>\nSkickat: den 3 augusti 2026 10:12\nTill: B\nÄmne: Flytt\n\n".repeat(n / 75));
    "half header blocks", 500_000, |n| plain(&"Från: \n".repeat(n / 8));
    "words of attribution", 500_000, |n| plain(&"Den 3 aug. 2026 kl. 10:12 skrev A <a@b.se>:\n".repeat(n / 45));
    "words of attribution in a line", 500_000, |n| plain(&"Den 3 aug. 2026 skrev ".repeat(n / 22));
    "forwarded below", 500_000, |n| plain(&format!("Se nedan\n\nFrån: A <a@b.se>\nSkickat: den 3 augusti 2026 10:12\nTill: B\nÄmne: Flytt\n\n{}", "Flytta annand0314 till Gryaab den 1 september ".repeat(n / 46)));
    "disclaimers", 500_000, |n| plain(&"Så här hanterar vi personuppgifter\n".repeat(n / 36));
    "links", 500_000, |n| plain(&"https://goteborg.se/a ".repeat(n / 22));
    "English of everything", 500_000, |n| plain(&"annand0314 moves from Renova to Gryaab on 1 September with the same duties and ".repeat(n / 79));
};

/// Encodings.
const ENCODINGS: &[Hostile] = hostile! {
    "base64 of a text", 5_000_000, |n| {
        use base64::Engine as _;
        let text = base64::engine::general_purpose::STANDARD.encode("Flytta kontot annand0314. ".repeat(n / 26));
        format!("{HEAD}Subject: Flytt\r\nContent-Transfer-Encoding: base64\r\n\r\n{text}").into_bytes()
    };
    "quoted-printable of a text", 1_000_000, |n| format!("{HEAD}Subject: Flytt\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}", "=C3=85sa=\r\n".repeat(n / 11)).into_bytes();
    "broken quoted-printable", 1_000_000, |n| format!("{HEAD}Subject: Flytt\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}", "=".repeat(n)).into_bytes();
    "broken base64", 1_000_000, |n| format!("{HEAD}Subject: Flytt\r\nContent-Transfer-Encoding: base64\r\n\r\n{}", "*a".repeat(n / 2)).into_bytes();
    "flowed text", 1_000_000, |n| format!("{HEAD}Subject: Flytt\r\nContent-Type: text/plain; format=flowed\r\n\r\n{ORDER}{}", "konto \r\n".repeat(n / 8)).into_bytes();
    "bytes of no charset", 1_000_000, |n| [plain("").as_slice(), &b"\xE5\xFF\xC3".repeat(n / 3)].concat();
    "no header at all", 10_000_000, |n| vec![b'a'; n];
    "zero bytes", 10_000_000, |n| vec![0; n];
    "a header without end", 10_000_000, |n| [b"Subject: ".as_slice(), &vec![b'a'; n]].concat();
};

/// HTML.
const PAGES: &[Hostile] = hostile! {
    "open boxes", 1_000_000, |n| html(&"<div>".repeat(n));
    "open boxes below the limit", 300_000, |n| html(&"<div>".repeat(n));
    "boxes", 150_000, |n| html(&"<div>a</div>".repeat(n));
    "closing boxes", 300_000, |n| html(&"</div>".repeat(n));
    "open paragraphs", 300_000, |n| html(&"<p>".repeat(n));
    "open bold", 300_000, |n| html(&"<b>".repeat(n));
    "open bold in paragraphs", 200_000, |n| html(&"<b><p>".repeat(n));
    "crossed bold", 100_000, |n| html(&"<b><i></b></i>".repeat(n));
    "open links", 200_000, |n| html(&"<a href=x>".repeat(n));
    "open fonts", 200_000, |n| html(&numbered(n, |i| format!("<font color={i}>")));
    "open quotes", 100_000, |n| html(&"<blockquote>".repeat(n));
    "quotes with text", 100_000, |n| html(&"<blockquote>a".repeat(n));
    "open lists", 100_000, |n| html(&"<ul><li>a".repeat(n));
    "list items", 100_000, |n| html(&format!("<ul>{}", "<li>Konto: annand0314".repeat(n)));
    "tables in tables", 50_000, |n| html(&"<table><tr><td>".repeat(n));
    "a long table", 40_000, |n| html(&format!("<table><tr><th>Namn</th><th>Konto</th></tr>{}</table>", "<tr><td>Anna Andersson</td><td>annand0314</td></tr>".repeat(n)));
    "a wide table", 50_000, |n| html(&format!("<table><tr>{}</tr><tr>{}</tr></table>", "<th>Konto</th>".repeat(n), "<td>annand0314</td>".repeat(n)));
    "a wide and long table", 400, |n| html(&format!("<table>{}</table>", format!("<tr>{}</tr>", "<td>a".repeat(n)).repeat(n)));
    "text in tables", 200_000, |n| html(&"<table>a".repeat(n));
    "rows that span", 50_000, |n| html(&format!("<table>{}", "<tr><td rowspan=65000 colspan=1000>a".repeat(n)));
    "angle brackets", 500_000, |n| html(&"<".repeat(n));
    "comments", 200_000, |n| html(&"<!--".repeat(n));
    "entities", 200_000, |n| html(&"&amp;".repeat(n));
    "half entities", 300_000, |n| html(&"&a".repeat(n));
    "attributes", 100_000, |n| html(&format!("<p{}>a", numbered(n, |i| format!(" a{i}=b"))));
    "a long attribute", 1_000_000, |n| html(&format!("<p style=\"{}\">a", "a".repeat(n)));
    "styles of a box", 100_000, |n| html(&format!("<p style=\"{}\">a", "color:red;".repeat(n)));
    "rules of a sheet", 50_000, |n| html(&format!("<style>{}</style><p class=a1>b", numbered(n, |i| format!(".a{i}{{display:none}}"))));
    "rules and boxes", 10_000, |n| html(&format!("<style>{}</style>{}", numbered(n, |i| format!(".a{i}{{display:none}}")), numbered(n, |i| format!("<p class=a{i}>b"))));
    "one class with many rules", 10_000, |n| html(&format!("<style>{}</style>{}", "p{color:red}.a{display:none}".repeat(n), "<p class=a>b".repeat(n)));
    "classes of a box", 50_000, |n| html(&format!("<style>.a{{display:none}}</style><p class=\"{}\">b", "b ".repeat(n)));
    "braces of a sheet", 300_000, |n| html(&format!("<style>{}</style>a", "{".repeat(n)));
    "comments of a sheet", 300_000, |n| html(&format!("<style>{}</style>a", "/*".repeat(n)));
    "selectors of a sheet", 200_000, |n| html(&format!("<style>{}{{display:none}}</style>a", "p,".repeat(n)));
    "hidden boxes", 50_000, |n| html(&"<div style=\"display:none\">a</div>".repeat(n));
    "open options", 200_000, |n| html(&"<select><option>".repeat(n));
    "open svg", 100_000, |n| html(&"<svg><g>".repeat(n));
    "open templates", 100_000, |n| html(&"<template>".repeat(n));
    "line breaks", 300_000, |n| html(&"<br>".repeat(n));
    "pre", 100_000, |n| html(&format!("<pre>{}", "konto \n".repeat(n)));
};

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Hostile> {
    [TREES, HEADERS, SHAPES, WORDS, ENCODINGS, PAGES]
        .into_iter()
        .flatten()
}
