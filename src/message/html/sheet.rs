//! The rules of a page's style sheets: which of them hold for an element, and which overrules which.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

use super::TooMuch;
use super::css::{self, Declared, Delta};
use super::media;
use super::selector::{Identity, Selector};

/// More rules than this are not read; mail programs send some hundred.
const MOST_RULES: usize = 4_000;
/// How many comparisons of a selector with an element a page may cost.
const BUDGET: usize = 10_000_000;

#[derive(Debug)]
struct Rule {
    selector: Selector,
    declared: Declared,
}

/// The rules of a page, by what the last part of their selector asks for.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
    by_key: HashMap<String, Vec<usize>>,
    spent: Cell<usize>,
}

impl Sheet {
    /// Adds the rules of a `<style>` element.
    pub(super) fn read(&mut self, css: &str) {
        let css = without_comments(css);
        let mut rest: &str = &css;
        // Whether the `@` rules around hold, and how many of them do not.
        let mut around: Vec<bool> = Vec::new();
        let mut failing = 0_usize;
        while let Some(at) = rest.find(['{', '}', ';']) {
            let (before, mark) = rest.split_at(at);
            let after = mark.get(1..).unwrap_or("");
            rest = after;
            if mark.starts_with('}') && around.pop() == Some(false) {
                failing = failing.saturating_sub(1);
            }
            if !mark.starts_with('{') {
                continue;
            }
            let prelude = before.trim();
            if prelude.starts_with('@') {
                let holds = media::holds(prelude);
                failing += usize::from(!holds);
                around.push(holds);
                continue;
            }
            let (body, below) = after.split_once('}').unwrap_or((after, ""));
            rest = below;
            if failing == 0 {
                self.add(prelude, css::declarations(body));
            }
        }
    }

    fn add(&mut self, selectors: &str, declared: Declared) {
        if declared == Declared::default() {
            return;
        }
        for selector in selectors.split(',').filter_map(Selector::parse) {
            if self.rules.len() >= MOST_RULES {
                return;
            }
            self.by_key
                .entry(selector.key())
                .or_default()
                .push(self.rules.len());
            self.rules.push(Rule { selector, declared });
        }
    }

    /// Whether there are no rules.
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// What the rules say of an element within these others, outermost first.
    pub(super) fn of<'i>(
        &self,
        element: &Identity,
        within: &(impl DoubleEndedIterator<Item = &'i Identity> + Clone),
    ) -> Result<Declared, TooMuch> {
        let mut out = Declared::default();
        let mut holding: Vec<(usize, &Rule)> = Vec::new();
        for key in element.keys() {
            for at in self.by_key.get(&key).into_iter().flatten() {
                let Some(rule) = self.rules.get(*at) else {
                    continue;
                };
                let mut cost = 0;
                if rule.selector.fits(element, within.clone(), &mut cost) {
                    holding.push((*at, rule));
                }
                self.spend(cost)?;
            }
        }
        holding.sort_by_cached_key(|(at, rule)| (rule.selector.weight(), *at));
        for (_, rule) in holding {
            out.plain.merge(rule.declared.plain);
            out.important.merge(rule.declared.important);
        }
        Ok(out)
    }

    /// A page on which the rules take too many comparisons is made to be slow.
    fn spend(&self, cost: usize) -> Result<(), TooMuch> {
        self.spent.set(self.spent.get().saturating_add(cost + 1));
        if self.spent.get() > BUDGET {
            return Err(TooMuch::Nested);
        }
        Ok(())
    }
}

/// Lays what rules and the element's own attribute declare over what it has by itself, as CSS orders them.
pub(super) fn cascade(by_itself: Delta, rules: Declared, own: Declared) -> Delta {
    let mut out = by_itself;
    for over in [rules.plain, own.plain, rules.important, own.important] {
        out.merge(over);
    }
    out
}

/// A style sheet without its comments, and without the marks in which Word wraps it.
pub(super) fn without_comments(css: &str) -> Cow<'_, str> {
    if !css.contains("/*") && !css.contains("--") {
        return Cow::Borrowed(css);
    }
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    Cow::Owned(out.replace("<!--", " ").replace("-->", " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gone(css: &str, chain: &[(&str, &str)]) -> bool {
        let mut sheet = Sheet::default();
        sheet.read(css);
        let all: Vec<Identity> = chain
            .iter()
            .map(|(name, class)| Identity::new(name, Some(class), None))
            .collect();
        let (element, within) = all.split_last().unwrap();
        let rules = sheet.of(element, &within.iter()).unwrap();
        cascade(Delta::default(), rules, Declared::default()).is_gone()
    }

    #[test]
    fn rules_hold_where_their_selectors_and_media_say() {
        let chain = [("div", "a"), ("td", "c card"), ("p", "h x")];
        for css in [
            ".h{display:none}",
            "<!-- p.h, b { display:none } -->",
            "div .h{display:none}",
            ".a p{display:none}",
            "td.c.card > p{display:none}",
            "div>td>p{display:none}",
            ".a .h.x{display:none}",
            "p[class=\"h x\"]{display:none}",
            "[class~=h]{display:none}",
            "[class*='h']{display:none}",
            "*{display:none}",
            "/* x */.h/**/{/*y*/display:/*z*/none}",
            "@media all{.h{display:none}}",
            "@media print{@media print{.x{color:red}}}}.h{display:none}",
            "@media screen and (min-width:1px){.h{display:none}}",
            "@media only screen, print{.h{display:none}}",
            "@font-face{font-family:x;src:y}.h{display:none}",
            "@import url(x.css);.h{display:none}",
            ".h{display:none!important}.h{display:block}",
            "p.h{display:none}p{display:block}",
            ".h{display:none",
        ] {
            assert!(gone(css, &chain), "{css}");
        }
        for css in [
            "@media print{.h{display:none}}",
            "@media print{@media all{.h{display:none}}}",
            "@media print{@media print{.x{color:red}}.h{display:none}}",
            "@media print {\n .m{color:red}\n .h{display:none}\n}",
            "@media (max-width:600px){.h{display:none}}",
            "@media (prefers-color-scheme: dark){.h{display:none}}",
            ".h{display:none}.h{display:block}",
            ".h{display:none}p.h{display:inline}",
            "td>div>p{display:none}",
            "div>p{display:none}",
            "span .h{display:none}",
            ".h .x{display:none}",
            "p.h.y{display:none}",
            ".h:hover{display:none}",
            "[class=h]{display:none}",
        ] {
            assert!(!gone(css, &chain), "{css}");
        }
    }
}
