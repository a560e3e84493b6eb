//! What lies in the folder, and its bytes.
//!
//! Sizes are looked at before bodies. Everything is PEEK: a mail counts as read only when its decision is committed;
//! a crash before that must bring it back.

use std::collections::{BTreeMap, BTreeSet};

use imap_proto::{AttributeValue, MessageSection, Response, SectionPath};

use super::{Imap, text};
use crate::{
    mailbox::{Content, Fetched, Listed, MailboxError},
    message::RawMessage,
};

/// Of a mail that is too large, as much of its headers as a person needs.
const HEADER_BYTES: usize = 65_536;
/// What a server may report too little in RFC822.SIZE: some count line ends as one byte.
const SIZE_SLACK: usize = 1_048_576;

/// Size and \Deleted of a mail.
type Sizes = BTreeMap<u32, (u64, bool)>;

impl Imap {
    /// Everything in the folder, by UID.
    pub(in crate::mailbox) async fn list(&mut self) -> Result<Vec<Listed>, MailboxError> {
        self.list_from(1).await
    }

    /// What has a higher UID than this one.
    pub(in crate::mailbox) async fn list_after(
        &mut self,
        uid: u32,
    ) -> Result<Vec<Listed>, MailboxError> {
        match uid.checked_add(1) {
            Some(first) => self.list_from(first).await,
            None => Ok(Vec::new()),
        }
    }

    async fn list_from(&mut self, first: u32) -> Result<Vec<Listed>, MailboxError> {
        self.ensure_selected().await?;
        if self.wire.exists == 0 {
            // Servers differ on `1:*` where there is nothing; asking anew tells whether that is still so.
            self.wire.must("NOOP", "NOOP", |_| {}).await?;
        }
        self.wire.news = false;
        if self.wire.exists == 0 {
            return Ok(Vec::new());
        }
        let mut sizes = Sizes::new();
        if !self.sizes_of(&format!("{first}:*"), &mut sizes).await? {
            let uids = self.search(&format!("UID {first}:*")).await?;
            self.sizes(uids, &mut sizes).await?;
        }
        let listed = |(uid, (size, deleted)): (u32, (u64, bool))| Listed {
            uid: uid.to_string(),
            size,
            deleted,
        };
        // `n:*` always names the last mail, also where its UID is lower (RFC 9051, 6.4.8).
        Ok(sizes
            .into_iter()
            .filter(|(uid, _)| *uid >= first)
            .map(listed)
            .collect())
    }

    /// Sizes of these mails. Where the server stumbles over one of them, it is found by halves and counted as 0
    /// bytes, so that it is asked for and its refusal is seen.
    async fn sizes(&mut self, uids: Vec<u32>, sizes: &mut Sizes) -> Result<(), MailboxError> {
        let mut waiting = vec![uids];
        while let Some(mut batch) = waiting.pop() {
            let mut ok = true;
            for set in text::uid_sets(&batch) {
                ok &= self.sizes_of(&set, sizes).await?;
            }
            if ok {
                continue;
            }
            batch.retain(|uid| !sizes.contains_key(uid));
            match batch.as_slice() {
                [] => {}
                [uid] => drop(sizes.insert(*uid, (0, false))),
                _ => waiting.extend(halves(batch)),
            }
        }
        Ok(())
    }

    /// Whether the server has answered for all of the set.
    async fn sizes_of(&mut self, set: &str, sizes: &mut Sizes) -> Result<bool, MailboxError> {
        let command = format!("UID FETCH {set} (UID RFC822.SIZE FLAGS)");
        let done = self
            .wire
            .exec(&command, |response| {
                let Response::Fetch(_, attributes) = response else {
                    return;
                };
                let (mut uid, mut size, mut deleted) = (None, None, false);
                for attribute in attributes {
                    match attribute {
                        AttributeValue::Uid(number) => uid = Some(*number),
                        AttributeValue::Rfc822Size(bytes) => size = Some(u64::from(*bytes)),
                        AttributeValue::Flags(flags) => {
                            deleted = flags.iter().any(|f| f.eq_ignore_ascii_case("\\Deleted"));
                        }
                        _ => {}
                    }
                }
                // Without a size it is news of a flag, not an answer.
                if let (Some(uid), Some(size)) = (uid, size) {
                    sizes.insert(uid, (size, deleted));
                }
            })
            .await?;
        Ok(done.ok)
    }

    /// The bytes of these mails, in the order of their UIDs; what is gone meanwhile is absent.
    pub(in crate::mailbox) async fn fetch(
        &mut self,
        uids: &[u32],
        max_bytes: u64,
    ) -> Result<Vec<Fetched>, MailboxError> {
        self.ensure_selected().await?;
        let mut sizes = Sizes::new();
        self.sizes(uids.to_vec(), &mut sizes).await?;
        let asked: BTreeSet<u32> = uids.iter().copied().collect();
        sizes.retain(|uid, _| asked.contains(uid));
        let (whole, over): (Vec<_>, Vec<_>) =
            sizes.iter().partition(|(_, (size, _))| *size <= max_bytes);
        let uids_of = |mails: &[(&u32, &(u64, bool))]| -> Vec<u32> {
            mails.iter().map(|(uid, _)| **uid).collect()
        };
        let mut found = BTreeMap::new();
        let limit = usize::try_from(max_bytes).unwrap_or(usize::MAX);
        self.wire
            .allow_literals_of(limit.saturating_add(SIZE_SLACK));
        self.bodies(uids_of(&whole), "BODY.PEEK[]", &mut found)
            .await?;
        self.wire.allow_literals_of(HEADER_BYTES);
        let headers = format!("BODY.PEEK[HEADER]<0.{HEADER_BYTES}>");
        self.bodies(uids_of(&over), &headers, &mut found).await?;
        let fetched = |(uid, body): (u32, Body)| {
            let size = sizes.get(&uid).map_or(0, |(size, _)| *size);
            Fetched {
                place: self.place(uid),
                content: body.content(size, size > max_bytes),
            }
        };
        Ok(found.into_iter().map(fetched).collect())
    }

    /// One command for a batch. Where the server stumbles over a mail, it is found by halves: it must not hold up the
    /// others. Some servers refuse then; Dovecot ends the session, and is connected to anew.
    async fn bodies(
        &mut self,
        uids: Vec<u32>,
        item: &str,
        found: &mut BTreeMap<u32, Body>,
    ) -> Result<(), MailboxError> {
        let mut waiting = vec![uids];
        let mut suspects = BTreeSet::new();
        while let Some(mut batch) = waiting.pop() {
            let stumble = self.batch(&batch, item, found).await?;
            batch.retain(|uid| !found.contains_key(uid));
            match (stumble, batch.as_slice()) {
                (Stumble::None, _) | (_, []) => {}
                (Stumble::Refused(code), [uid]) => drop(found.insert(*uid, Body::Withheld(code))),
                // Once may be chance: the server is being stopped.
                (Stumble::Ended, [uid]) if suspects.insert(*uid) => waiting.push(batch),
                (Stumble::Ended, [uid]) => drop(found.insert(*uid, Body::Withheld(None))),
                _ => waiting.extend(halves(batch)),
            }
        }
        Ok(())
    }

    async fn batch(
        &mut self,
        uids: &[u32],
        item: &str,
        found: &mut BTreeMap<u32, Body>,
    ) -> Result<Stumble, MailboxError> {
        let mut stumble = Stumble::None;
        for set in text::uid_sets(uids) {
            match self.bodies_of(&set, item, found).await {
                Ok(None) => {}
                Ok(Some(code)) => stumble = Stumble::Refused(code),
                Err(_) if self.wire.said_goodbye => {
                    let limit = self.wire.literal_limit();
                    self.reopen().await?;
                    self.wire.allow_literals_of(limit);
                    return Ok(Stumble::Ended);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(stumble)
    }

    /// `Some` with the response code where the server refused.
    async fn bodies_of(
        &mut self,
        set: &str,
        item: &str,
        found: &mut BTreeMap<u32, Body>,
    ) -> Result<Option<Option<String>>, MailboxError> {
        let command = format!("UID FETCH {set} (UID {item})");
        let done = self
            .wire
            .exec(&command, |response| {
                if let Some((uid, bytes)) = body(response) {
                    found.insert(uid, Body::Bytes(bytes.to_vec()));
                }
            })
            .await?;
        Ok((!done.ok).then_some(done.code))
    }
}

fn halves(mut batch: Vec<u32>) -> [Vec<u32>; 2] {
    let second = batch.split_off(batch.len() / 2);
    [batch, second]
}

/// What became of a command for a batch.
enum Stumble {
    None,
    /// The server answered NO or BAD, with this code.
    Refused(Option<String>),
    /// It ended the session.
    Ended,
}

/// What the server handed over for a mail.
enum Body {
    Bytes(Vec<u8>),
    Withheld(Option<String>),
}

impl Body {
    fn content(self, size: u64, oversize: bool) -> Content {
        match self {
            Self::Withheld(code) => Content::Withheld { code },
            Self::Bytes(bytes) if oversize => Content::Oversize {
                size,
                headers: RawMessage::new(bytes),
            },
            Self::Bytes(bytes) => Content::Whole(RawMessage::new(bytes)),
        }
    }
}

/// The UID and the bytes of a FETCH response that has both.
fn body<'a>(response: &'a Response<'_>) -> Option<(u32, &'a [u8])> {
    let Response::Fetch(_, attributes) = response else {
        return None;
    };
    let uid = attributes.iter().find_map(|attribute| match attribute {
        AttributeValue::Uid(uid) => Some(*uid),
        _ => None,
    })?;
    let bytes = attributes.iter().find_map(|attribute| match attribute {
        AttributeValue::BodySection {
            section: None | Some(SectionPath::Full(MessageSection::Header)),
            data: Some(data),
            ..
        } => Some(data.as_ref()),
        _ => None,
    })?;
    Some((uid, bytes))
}
