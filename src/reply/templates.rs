//! The templates: those that the program carries, those that a site puts in their place, and the trial of all.

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};
use minijinja::{Environment, UndefinedBehavior, syntax::SyntaxConfig};

use super::ReplyError;
use super::compose::template_name;
use super::facts::Facts;
use super::samples::samples;
use crate::outcome::{Language, Reason};

static CARRIED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/replies");

/// Every reason that is answered; the others send nothing (`policy.md`, "What the reply says").
pub const REPLYING: [Reason; 10] = [
    Reason::SameDutiesMoved,
    Reason::OrdinaryService,
    Reason::DutiesChange,
    Reason::ProjectReorganisation,
    Reason::SameOrganisation,
    Reason::OutsideCity,
    Reason::ExternalSender,
    Reason::MissingFacts,
    Reason::SeveralPeople,
    Reason::Contradiction,
];
/// Steps that a template may take: hundreds of times what the longest one needs, and the end of an endless loop.
const FUEL: u64 = 200_000;

/// The templates of all replies, each of which has been rendered once.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    replaced: BTreeSet<String>,
}

impl Templates {
    /// The templates that the program carries, with `own` in place of those of the same name (a path below
    /// `templates/replies`, as `rejected/duties_change.sv.txt`). Every template is rendered on sample facts here.
    pub fn new(own: BTreeMap<String, String>) -> Result<Self, ReplyError> {
        let mut environment = environment()?;
        let mut carried = BTreeMap::new();
        collect(&CARRIED, &mut carried);
        let replaced: BTreeSet<String> = own.keys().cloned().collect();
        if let Some(stranger) = replaced
            .iter()
            .find(|name| !carried.contains_key(name.as_str()))
        {
            return Err(ReplyError::Stranger {
                hint: nearest(stranger, &carried),
                name: stranger.clone(),
            });
        }
        let chosen = carried
            .into_iter()
            .map(|(name, text)| (name, text.to_owned()))
            .chain(own);
        for (name, text) in chosen {
            environment
                .add_template_owned(name.clone(), text)
                .map_err(|error| described(&name, &error))?;
        }
        let templates = Self {
            environment,
            replaced,
        };
        templates.try_all()?;
        Ok(templates)
    }

    /// The names of the templates that a site put in place of the program's own.
    pub fn replaced(&self) -> impl Iterator<Item = &str> {
        self.replaced.iter().map(String::as_str)
    }

    /// The template of a reason, where that is answered.
    #[must_use]
    pub fn path(&self, reason: Reason, language: Language) -> Option<String> {
        REPLYING
            .contains(&reason)
            .then(|| template_name(reason, language))
    }

    /// The whole text of one template, subject line first.
    pub(super) fn render_text(&self, name: &str, facts: &Facts) -> Result<String, ReplyError> {
        self.environment
            .get_template(name)
            .and_then(|template| template.render(minijinja::value::Serde(facts)))
            .map_err(|error| described(name, &error))
    }

    /// Renders every template on every set of sample facts: a bad one is found at the start, not by a reply at night.
    fn try_all(&self) -> Result<(), ReplyError> {
        for language in [Language::Swedish, Language::English] {
            for reason in REPLYING {
                for facts in samples(reason.outcome()) {
                    self.render(&template_name(reason, language), &facts)?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn fault(name: &str, line: Option<usize>, problem: &str) -> ReplyError {
        ReplyError::Template {
            name: name.to_owned(),
            line: line.map_or_else(String::new, |line| format!(", line {line}")),
            problem: problem.to_owned(),
        }
    }
}

fn environment() -> Result<Environment<'static>, ReplyError> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .map_err(|error| described("(syntax)", &error))?;
    environment.set_syntax(syntax);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    Ok(environment)
}

/// Renders a text that is no reply: it is carried, tried by tests, and no site puts another in its place.
pub(super) fn render_alone<T: serde::Serialize>(
    name: &str,
    text: &str,
    facts: &T,
) -> Result<String, ReplyError> {
    environment()?
        .render_named_str(name, text, minijinja::value::Serde(facts))
        .map_err(|error| described(name, &error))
}

fn collect(dir: &Dir<'static>, into: &mut BTreeMap<String, &'static str>) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            into.insert(path.replace('\\', "/"), text);
        }
    }
    for inner in dir.dirs() {
        collect(inner, into);
    }
}

fn nearest(name: &str, carried: &BTreeMap<String, &str>) -> String {
    carried
        .keys()
        .map(|known| (strsim::levenshtein(name, known), known))
        .min()
        .filter(|(distance, _)| *distance <= 6)
        .map_or_else(String::new, |(_, known)| format!("; did you mean {known}?"))
}

/// The engine's error with the file and line that it names: that of an included part where the fault lies there.
fn described(name: &str, error: &minijinja::Error) -> ReplyError {
    let mut innermost = error;
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if let Some(inner) = inner
            .downcast_ref::<minijinja::Error>()
            .filter(|inner| inner.line().is_some())
        {
            innermost = inner;
        }
        cause = inner.source();
    }
    let problem = match innermost.detail() {
        Some(detail) => format!("{}: {detail}", innermost.kind()),
        None => innermost.kind().to_string(),
    };
    Templates::fault(innermost.name().unwrap_or(name), innermost.line(), &problem)
}
