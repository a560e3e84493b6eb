//! From an assessment to its reply.

use sha2::{Digest as _, Sha256};

use super::facts::{self, Facts};
use super::mail::{self, Reply, ReplySettings};
use super::templates::Templates;
use super::{ReplyError, paragraph, subject, wrap};
use crate::admission::{self, MessageIdKey};
use crate::assessment::Assessment;
use crate::case::CaseNumber;
use crate::message::{Digest, MessageId};
use crate::outcome::{Language, Reason};
use crate::register::Register;

/// Most ids of a thread that a reply carries on: the first and the newest.
const MOST_REFERENCES: usize = 20;

/// Writes replies: the templates, and who signs them.
#[derive(Debug)]
pub struct Composer {
    templates: Templates,
    settings: ReplySettings,
    key: Option<MessageIdKey>,
}

/// Which reply this is: together these give it the Message-ID that it always has.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// The case.
    pub case: &'a CaseNumber,
    /// The mail that is answered.
    pub inbound: Digest,
    /// 0 for the first reply to that mail; a person who decides it anew counts on.
    pub sequence: u32,
}

impl Composer {
    /// A writer with these templates and this signature.
    #[must_use]
    pub fn new(templates: Templates, settings: ReplySettings) -> Self {
        Self {
            templates,
            settings,
            key: None,
        }
    }

    /// The same, signing the Message-IDs with this key.
    #[must_use]
    pub fn signing(self, key: MessageIdKey) -> Self {
        Self {
            key: Some(key),
            ..self
        }
    }

    /// The templates.
    #[must_use]
    pub fn templates(&self) -> &Templates {
        &self.templates
    }

    /// Who writes.
    #[must_use]
    pub fn sender(&self) -> &ReplySettings {
        &self.settings
    }

    /// The reply to an assessed mail; `None` where the policy sends nothing.
    pub fn compose(
        &self,
        assessment: &Assessment,
        occasion: Occasion<'_>,
        register: &Register,
    ) -> Result<Option<Reply>, ReplyError> {
        let gathered = self.gather(assessment, occasion, register);
        self.write(assessment, occasion, &gathered, "")
    }

    /// The reply to what a person decided: it says so, and holds the person's own paragraph below the greeting.
    pub fn compose_by_person(
        &self,
        assessment: &Assessment,
        occasion: Occasion<'_>,
        register: &Register,
        paragraph: &str,
    ) -> Result<Option<Reply>, ReplyError> {
        let gathered = Facts {
            by_person: true,
            rule: None,
            ..self.gather(assessment, occasion, register)
        };
        self.write(assessment, occasion, &gathered, paragraph)
    }

    fn gather(
        &self,
        assessment: &Assessment,
        occasion: Occasion<'_>,
        register: &Register,
    ) -> Facts {
        let signature = &self.settings.from_name;
        facts::gather(assessment, occasion.case, signature, register)
    }

    fn write(
        &self,
        assessment: &Assessment,
        occasion: Occasion<'_>,
        facts: &Facts,
        paragraph: &str,
    ) -> Result<Option<Reply>, ReplyError> {
        let Some(template) = self.templates.path(assessment.reason, assessment.language) else {
            return Ok(None);
        };
        let [sender] = assessment.message.from.as_slice() else {
            return Err(ReplyError::NoAddress);
        };
        if !mail::can_be_sent_to(&sender.address) {
            return Err(ReplyError::NoAddress);
        }
        let (subject, body) = self.templates.render(&template, facts)?;
        let body = paragraph::below_greeting(&body, paragraph);
        Ok(Some(Reply {
            to: sender.address.clone(),
            to_name: sender.name.clone(),
            from: self.settings.clone(),
            subject,
            body,
            language: assessment.language,
            message_id: self.message_id(occasion)?,
            in_reply_to: assessment.message.message_id.clone(),
            references: references(assessment),
            template,
        }))
    }

    /// The id of this reply: of the case, the answered mail and the sequence, nothing else.
    fn message_id(&self, occasion: Occasion<'_>) -> Result<MessageId, ReplyError> {
        let what = format!(
            "{}\n{}\n{}",
            occasion.case, occasion.inbound, occasion.sequence
        );
        let token = Sha256::digest(what.as_bytes())
            .iter()
            .take(8)
            .fold(0, |token, byte| (token << 8) | u64::from(*byte));
        let (case, domain) = (occasion.case.as_str(), self.settings.from.domain());
        admission::own_message_id(case, token, domain, self.key.as_ref()).ok_or_else(|| {
            ReplyError::Mail {
                problem: "smtp.from has a domain that no Message-ID can carry".to_owned(),
            }
        })
    }
}

impl Templates {
    /// Renders one template to subject and body.
    pub(super) fn render(&self, name: &str, facts: &Facts) -> Result<(String, String), ReplyError> {
        let text = self.render_text(name, facts)?;
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        let subject = subject::whole(first);
        let body = wrap::lay_out(rest);
        if !subject.contains(&facts.case) {
            return Err(Self::fault(
                name,
                Some(1),
                "the first line is the subject and must hold {{ case }}",
            ));
        }
        if body.is_empty() {
            return Err(Self::fault(
                name,
                None,
                "there is no text below the subject",
            ));
        }
        Ok((subject, body))
    }
}

/// The template of a reason in a language: `rejected/duties_change.sv.txt`.
pub(super) fn template_name(reason: Reason, language: Language) -> String {
    format!(
        "{}/{}.{}.txt",
        reason.outcome().code(),
        reason.code(),
        language.code()
    )
}

/// The references of the answered mail and its own id (RFC 5322, 3.6.4): its In-Reply-To stands in where it has a
/// single one and no references. A long thread keeps its first id and its newest.
fn references(assessment: &Assessment) -> Vec<MessageId> {
    let message = &assessment.message;
    let before: &[MessageId] = match (
        message.references.as_slice(),
        message.in_reply_to.as_slice(),
    ) {
        ([], [only]) => std::slice::from_ref(only),
        (references, _) => references,
    };
    let mut thread: Vec<MessageId> = Vec::new();
    for id in before.iter().chain(&message.message_id) {
        if !thread.contains(id) || message.message_id.as_ref() == Some(id) {
            thread.retain(|earlier| earlier != id);
            thread.push(id.clone());
        }
        if thread.len() > MOST_REFERENCES {
            thread.remove(1);
        }
    }
    thread
}
