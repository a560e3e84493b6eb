//! The `Authentication-Results` field (RFC 8601, 2.2): comments, quoted strings, versions and folds.

/// What one verifier found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AuthenticationResults {
    /// Who says it; `None` where the field begins with a result, as Microsoft 365 writes it.
    pub authserv_id: Option<String>,
    results: Vec<MethodResult>,
}

/// One method's result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MethodResult {
    method: String,
    result: String,
    properties: Vec<(String, String, String)>,
}

impl MethodResult {
    /// Whether the result is `pass`.
    pub(super) fn passes(&self) -> bool {
        self.result.eq_ignore_ascii_case("pass")
    }

    /// The value of `ptype.property=value`.
    pub(super) fn property(&self, ptype: &str, property: &str) -> Option<&str> {
        self.properties
            .iter()
            .find(|(t, p, _)| t.eq_ignore_ascii_case(ptype) && p.eq_ignore_ascii_case(property))
            .map(|(_, _, value)| value.as_str())
    }
}

impl AuthenticationResults {
    /// Reads an unfolded field. `None` where it does not follow the grammar so far that one could be misled.
    pub(super) fn read(field: &str) -> Option<Self> {
        let tokens = tokens(field)?;
        let mut sections = tokens.split(|token| *token == Token::Mark(';'));
        let mut first = sections.next().unwrap_or_default();
        let mut results = Vec::new();
        let authserv_id = match first {
            // `id` or `id 1` (the version).
            [Token::Word(id)] => Some(id.clone()),
            [Token::Word(id), Token::Word(version)]
                if version.bytes().all(|b| b.is_ascii_digit()) =>
            {
                Some(id.clone())
            }
            _ => None,
        };
        if authserv_id.is_some() {
            first = &[];
        }
        for section in std::iter::once(first)
            .chain(sections)
            .filter(|section| !section.is_empty())
        {
            results.extend(method(section));
        }
        Some(Self {
            authserv_id,
            results,
        })
    }

    /// The results of a method, in order.
    pub(super) fn of<'a>(&'a self, method: &'a str) -> impl Iterator<Item = &'a MethodResult> {
        self.results
            .iter()
            .filter(move |result| result.method.eq_ignore_ascii_case(method))
    }
}

/// `method[/version]=result [reason=…] [ptype.property=value …]`.
fn method(section: &[Token]) -> Option<MethodResult> {
    let [
        Token::Word(name),
        Token::Mark('='),
        Token::Word(result),
        rest @ ..,
    ] = section
    else {
        return None;
    };
    let method = name.split('/').next().unwrap_or(name).to_owned();
    let mut out = MethodResult {
        method,
        result: result.clone(),
        properties: Vec::new(),
    };
    let mut rest = rest;
    while let [token, after @ ..] = rest {
        rest = after;
        if let (Token::Word(name), [Token::Mark('='), Token::Word(value), after @ ..]) =
            (token, after)
        {
            if let Some((ptype, property)) = name.split_once('.') {
                out.properties
                    .push((ptype.to_owned(), property.to_owned(), value.clone()));
            }
            rest = after;
        }
    }
    Some(out)
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    Mark(char),
}

/// Words, `=` and `;`. Comments are left out; a quoted string is one word. `None` for one that does not end: a
/// reader that guesses where it ends can be made to guess wrong.
fn tokens(field: &str) -> Option<Vec<Token>> {
    let mut out = Vec::new();
    let mut word = String::new();
    let mut chars = field.chars();
    let mut comments = 0_usize;
    while let Some(c) = chars.next() {
        match c {
            '\\' if comments > 0 => {
                chars.next()?;
            }
            '(' => {
                comments += 1;
                end_word(&mut word, &mut out);
            }
            ')' if comments > 0 => comments -= 1,
            _ if comments > 0 => {}
            '"' => word.push_str(&quoted(&mut chars)?),
            '=' | ';' => {
                end_word(&mut word, &mut out);
                out.push(Token::Mark(c));
            }
            c if c.is_whitespace() => end_word(&mut word, &mut out),
            c => word.push(c),
        }
    }
    end_word(&mut word, &mut out);
    (comments == 0).then_some(out)
}

fn end_word(word: &mut String, out: &mut Vec<Token>) {
    if !word.is_empty() {
        out.push(Token::Word(std::mem::take(word)));
    }
}

fn quoted(chars: &mut std::str::Chars<'_>) -> Option<String> {
    let mut out = String::new();
    loop {
        match chars.next()? {
            '"' => return Some(out),
            '\\' => out.push(chars.next()?),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_by_the_grammar() {
        let field = "mx.goteborg.se 1 (a (nested) comment; dmarc=fail); spf=pass (sender IP is 10.0.0.1) \
                     smtp.mailfrom=\"a;b\"@x.se; dkim/1=pass reason=\"good; dmarc=fail\" header.d=x.se;dmarc = pass";
        let results = AuthenticationResults::read(field).unwrap();
        assert_eq!(results.authserv_id.as_deref(), Some("mx.goteborg.se"));
        assert_eq!(
            results
                .of("spf")
                .next()
                .unwrap()
                .property("smtp", "mailfrom"),
            Some("a;b@x.se")
        );
        assert_eq!(
            results.of("dkim").next().unwrap().property("header", "d"),
            Some("x.se")
        );
        let dmarc: Vec<_> = results.of("DMARC").map(MethodResult::passes).collect();
        assert_eq!(dmarc, [true]);
    }

    #[test]
    fn what_does_not_end_is_not_read() {
        for field in [
            "mx; dkim=pass (open",
            "mx; dkim=pass reason=\"open",
            "mx; (\\",
        ] {
            assert_eq!(AuthenticationResults::read(field), None, "{field}");
        }
        assert!(AuthenticationResults::read(&"(".repeat(100_000)).is_none());
        assert_eq!(
            AuthenticationResults::read("mx; none")
                .unwrap()
                .of("dmarc")
                .count(),
            0
        );
        assert_eq!(
            AuthenticationResults::read("spf=pass; dmarc=pass")
                .unwrap()
                .authserv_id,
            None
        );
    }
}
