//! Moving handled mail out of the way, and putting copies of replies where staff read them.
//!
//! A failure leaves the mail where it is: nothing is marked as deleted before its copy was confirmed, and nothing is
//! expunged that was not named. Where that takes several commands, the mark tells how far an earlier attempt came.

use imap_proto::{AttributeValue, Response};

use super::{Imap, answer::Done, text, written};
use crate::{mailbox::MailboxError, message::MessageId};

/// Mails that are put into a folder with one command. Replies are a few kilobytes each.
const APPENDED_AT_ONCE: usize = 50;

pub(super) const DELETED: &str = "\\Deleted";
/// Tells a mail whose copy lies in another folder from one that a person has marked as deleted. Set by the command that
/// marks it, so that no stop comes between the two; the copy, made before, does not have it.
pub(super) const FILED: &str = "KontoflyttFiled";
pub(super) const DELETED_AND_FILED: &str = "\\Deleted KontoflyttFiled";

/// Mails by how far they have come.
#[derive(Default)]
struct Marked {
    /// They are to be copied.
    not: Vec<u32>,
    /// Their copy lies in another folder, they are to be expunged.
    by_us: Vec<u32>,
}

impl Imap {
    /// Moves these mails to a folder, which is created where it is missing.
    pub(in crate::mailbox) async fn file(
        &mut self,
        uids: &[u32],
        folder: &str,
    ) -> Result<(), MailboxError> {
        self.ensure_selected().await?;
        let target = written(folder)?;
        for set in text::uid_sets(uids) {
            if self.has("MOVE") {
                let command = format!("UID MOVE {set} {target}");
                self.put_into("UID MOVE", &command, folder).await?;
            } else {
                self.copy_and_delete(&set, folder, &target).await?;
            }
        }
        Ok(())
    }

    /// For servers without MOVE (RFC 6851, section 3.3, says the same steps).
    async fn copy_and_delete(
        &mut self,
        set: &str,
        folder: &str,
        target: &str,
    ) -> Result<(), MailboxError> {
        // What is marked and not by us, a person marked: then it is theirs to expunge. Without UIDPLUS what was filed
        // before lies there marked, and a second copy would be one too many.
        let marked = self.marked(set).await?;
        for set in &text::uid_sets(&marked.by_us) {
            self.expunge(set).await?;
        }
        for set in &text::uid_sets(&marked.not) {
            let copy = format!("UID COPY {set} {target}");
            self.put_into("UID COPY", &copy, folder).await?;
            let mark = format!("UID STORE {set} +FLAGS.SILENT ({})", self.marks);
            self.wire.must("UID STORE", &mark, |_| {}).await?;
            self.expunge(set).await?;
        }
        Ok(())
    }

    /// Not where the server cannot expunge these mails alone: a plain EXPUNGE would also remove what somebody else has
    /// marked.
    async fn expunge(&mut self, set: &str) -> Result<(), MailboxError> {
        if self.has("UIDPLUS") {
            let expunge = format!("UID EXPUNGE {set}");
            self.wire.must("UID EXPUNGE", &expunge, |_| {}).await?;
        }
        Ok(())
    }

    async fn marked(&mut self, set: &str) -> Result<Marked, MailboxError> {
        let mut found = Marked::default();
        let command = format!("UID FETCH {set} (UID FLAGS)");
        self.wire
            .must("UID FETCH", &command, |response| {
                let Response::Fetch(_, attributes) = response else {
                    return;
                };
                let (mut uid, mut deleted, mut filed) = (None, false, false);
                for attribute in attributes {
                    match attribute {
                        AttributeValue::Uid(number) => uid = Some(*number),
                        AttributeValue::Flags(flags) => {
                            let has = |flag| flags.iter().any(|f| f.eq_ignore_ascii_case(flag));
                            (deleted, filed) = (has(DELETED), has(FILED));
                        }
                        _ => {}
                    }
                }
                match (deleted, filed) {
                    (false, _) => found.not.extend(uid),
                    (true, true) => found.by_us.extend(uid),
                    (true, false) => {}
                }
            })
            .await?;
        Ok(found)
    }

    /// Stores mails in a folder, marked as read: they are the program's own. Where the server takes many with one command
    /// (MULTIAPPEND, RFC 3502), all of them or none come in by it; refused together, they are tried one by one.
    pub(in crate::mailbox) async fn append(
        &mut self,
        folder: &str,
        mails: &[&[u8]],
    ) -> Result<(), MailboxError> {
        let most = if self.has("MULTIAPPEND") {
            APPENDED_AT_ONCE
        } else {
            1
        };
        for group in mails.chunks(most) {
            let refused = self.append_together(folder, group).await;
            match refused {
                Err(error) if group.len() > 1 && !error.needs_reconnect() => {
                    for mail in group {
                        self.append_together(folder, &[mail]).await?;
                    }
                }
                result => result?,
            }
        }
        Ok(())
    }

    async fn append_together(&mut self, folder: &str, mails: &[&[u8]]) -> Result<(), MailboxError> {
        let command = format!("APPEND {} (\\Seen)", written(folder)?);
        let unasked = self.has("LITERAL+");
        let mut done = self
            .wire
            .exec_literals(&command, " (\\Seen)", mails, unasked)
            .await?;
        if !done.ok && self.created(folder, &done).await? {
            done = self
                .wire
                .exec_literals(&command, " (\\Seen)", mails, unasked)
                .await?;
        }
        done.or_refused("APPEND")
    }

    /// Whether a folder holds a mail of this Message-ID; not where there is no such folder.
    pub(in crate::mailbox) async fn find_message_id(
        &mut self,
        folder: &str,
        id: &MessageId,
    ) -> Result<bool, MailboxError> {
        self.finds_any(folder, &[id]).await
    }

    /// Whether it holds one of any of these.
    pub(in crate::mailbox) async fn finds_any(
        &mut self,
        folder: &str,
        ids: &[&MessageId],
    ) -> Result<bool, MailboxError> {
        let examine = format!("EXAMINE {}", written(folder)?);
        let wanted: Vec<String> = ids
            .iter()
            .map(|id| is_called(id))
            .collect::<Result<_, _>>()?;
        if wanted.is_empty() {
            return Ok(false);
        }
        self.selected = false;
        let done = self.wire.exec(&examine, |_| {}).await?;
        if !done.ok {
            if self.has_folder(folder).await? {
                done.or_refused("EXAMINE")?;
            }
            return Ok(false);
        }
        let found = self.search(&any_of(&wanted)).await?;
        Ok(!found.is_empty())
    }

    /// Runs a command that puts mail into a folder; makes the folder and tries once more where it was missing.
    async fn put_into(
        &mut self,
        name: &str,
        command: &str,
        folder: &str,
    ) -> Result<(), MailboxError> {
        let mut done = self.wire.exec(command, |_| {}).await?;
        if !done.ok && self.created(folder, &done).await? {
            done = self.wire.exec(command, |_| {}).await?;
        }
        done.or_refused(name)
    }

    /// Whether the refusal was for a missing folder, and the folder is there now.
    async fn created(&mut self, folder: &str, refusal: &Done) -> Result<bool, MailboxError> {
        if refusal.code.as_deref() != Some("TRYCREATE") && self.has_folder(folder).await? {
            return Ok(false);
        }
        let target = written(folder)?;
        let create = self.wire.exec(&format!("CREATE {target}"), |_| {}).await?;
        if create.code.as_deref() != Some("ALREADYEXISTS") {
            create.or_refused("CREATE")?;
        }
        // Mail programs show what is subscribed; a server that keeps no such list changes nothing else.
        let _ = self
            .wire
            .exec(&format!("SUBSCRIBE {target}"), |_| {})
            .await?;
        Ok(true)
    }
}
/// The search key of a mail by its Message-ID.
fn is_called(id: &MessageId) -> Result<String, MailboxError> {
    let id = text::quoted(&id.to_string()).ok_or(MailboxError::Unusable {
        what: "a Message-ID",
        reason: "it is no plain text",
    })?;
    Ok(format!("HEADER Message-ID {id}"))
}

/// The search key of what has one of these (RFC 3501, 6.4.4: `OR` takes two), nested as little as can be: servers go only so
/// deep.
fn any_of(keys: &[String]) -> String {
    match keys {
        [] => String::new(),
        [key] => key.clone(),
        keys => {
            let (one, other) = keys.split_at(keys.len() / 2);
            format!("OR {} {}", any_of(one), any_of(other))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_is_asked_for_in_pairs() {
        let key = |text: &str| any_of(&text.split_whitespace().map(Into::into).collect::<Vec<_>>());
        assert_eq!(key("a"), "a");
        assert_eq!(key("a b"), "OR a b");
        assert_eq!(key("a b c d"), "OR OR a b OR c d");
        assert_eq!(key("a b c d e"), "OR OR a b OR c OR d e");
    }
}
