//! From a page's values to its HTML, by the templates that the program carries.

use std::sync::Arc;

use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::Serialize;

use super::frame::Frame;
use super::show;
use super::words::Words;
use crate::register::Register;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/web");

/// Why the pages cannot be served or one not be shown: a fault of what the program carries, or of the system.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// `words.toml` cannot be read.
    #[error("the words of the pages: {0}")]
    Words(String),
    /// Connections to the sign-in provider cannot be set up.
    #[error("the sign-in provider: {0}")]
    Provider(String),
    /// A template does not compile or does not render.
    #[error("page template {name}: {problem}")]
    Template {
        /// Its file.
        name: String,
        /// What is wrong, without values.
        problem: String,
    },
}

/// The templates, with everything that they call.
#[derive(Debug)]
pub(super) struct Renderer {
    environment: Environment<'static>,
}

/// What a template sees: `frame` is on every page, `page` is its own.
#[derive(Serialize)]
struct View<'a, T> {
    frame: &'a Frame,
    page: &'a T,
}

impl Renderer {
    /// Compiles every template.
    pub(super) fn new(register: &Register) -> Result<Self, RenderError> {
        let words = Arc::new(Words::carried()?);
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        // Block marks leave no empty lines behind.
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()
            .map_err(|error| fault("(syntax)", &error))?;
        environment.set_syntax(syntax);
        show::add_to(&mut environment, &words, register);
        environment.add_global("style", super::assets::style_address());
        for file in TEMPLATES.files() {
            let name = file.path().to_string_lossy().into_owned();
            let is_page = file.path().extension().is_some_and(|kind| kind == "html");
            if let (true, Some(text)) = (is_page, file.contents_utf8()) {
                environment
                    .add_template_owned(name.clone(), text)
                    .map_err(|error| fault(&name, &error))?;
            }
        }
        Ok(Self { environment })
    }

    /// Renders a page.
    pub(super) fn render<T: Serialize>(
        &self,
        name: &str,
        frame: &Frame,
        page: &T,
    ) -> Result<String, RenderError> {
        let view = View { frame, page };
        self.environment
            .get_template(name)
            .and_then(|template| template.render(minijinja::value::Serde(&view)))
            .map_err(|error| fault(name, &error))
    }
}

fn fault(name: &str, error: &minijinja::Error) -> RenderError {
    let line = error
        .line()
        .map_or(String::new(), |line| format!("line {line}: "));
    let detail = error.detail().unwrap_or_default();
    RenderError::Template {
        name: error.name().unwrap_or(name).to_owned(),
        problem: format!("{line}{}: {detail}", error.kind()),
    }
}
