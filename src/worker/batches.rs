//! Cutting a list of mails into batches that fit into memory.

use crate::mailbox::Listed;

/// Mails of one batch, and of one transaction.
pub(super) const COUNT: usize = 50;
/// Bytes of one batch; a single mail may be larger.
pub(super) const BYTES: u64 = 16 << 20;

/// Between two UIDs. No UID has it, be it a file's name.
const BETWEEN: char = '/';

/// The UIDs of waiting mails, in order, in batches of bounded count and size. They may wait for hours by the ten thousand:
/// each batch is one text.
#[derive(Debug)]
pub(super) struct Batches {
    texts: Vec<String>,
    /// Of the last one.
    count: usize,
    bytes: u64,
    max_mail_bytes: u64,
}

impl Batches {
    pub(super) fn new(max_mail_bytes: u64) -> Self {
        Self {
            texts: Vec::new(),
            count: 0,
            bytes: 0,
            max_mail_bytes,
        }
    }

    /// Adds a mail, which counts with what is fetched of it.
    pub(super) fn push(&mut self, mail: &Listed) {
        let is_fetched = mail.size <= self.max_mail_bytes;
        let size = if is_fetched { mail.size } else { 0 };
        let has_room = self.count < COUNT && self.bytes + size <= BYTES;
        if let Some(batch) = self.texts.last_mut().filter(|_| has_room) {
            self.count += 1;
            self.bytes += size;
            batch.push(BETWEEN);
            batch.push_str(&mail.uid);
        } else {
            (self.count, self.bytes) = (1, size);
            self.texts.push(mail.uid.clone());
        }
    }

    /// The UIDs of each batch.
    pub(super) fn iter(&self) -> impl Iterator<Item = Vec<String>> {
        let uids = |batch: &String| batch.split(BETWEEN).map(str::to_owned).collect();
        self.texts.iter().map(uids)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(uid: &str, size: u64) -> Listed {
        Listed {
            uid: uid.to_owned(),
            size,
            deleted: false,
        }
    }

    #[test]
    fn batches_give_back_what_was_put_in_in_its_order() {
        let mut batches = Batches::new(25 << 20);
        let names = ["7", "8", "1754200000.M1P2.host,S=5", "a\nb"];
        for name in names {
            batches.push(&listed(name, 6 << 20));
        }
        let given: Vec<Vec<String>> = batches.iter().collect();
        assert_eq!(given, [&names[..2], &names[2..]]);
    }

    #[test]
    fn a_batch_is_bounded_by_count_and_by_bytes() {
        let sizes = |sizes: &[u64]| -> Vec<usize> {
            let mut batches = Batches::new(25 << 20);
            for size in sizes {
                batches.push(&listed("1", *size));
            }
            batches.iter().map(|batch| batch.len()).collect()
        };
        assert_eq!(sizes(&[1000; 120]), [50, 50, 20]);
        assert_eq!(sizes(&[10 << 20; 3]), [1, 1, 1]);
        assert_eq!(sizes(&[8 << 20; 4]), [2, 2]);
        assert_eq!(sizes(&[20 << 20, 1, 1]), [1, 2]);
        assert_eq!(
            sizes(&[400 << 20, 400 << 20, 1]),
            [3],
            "of an oversize mail only the headers are fetched"
        );
        assert!(sizes(&[]).is_empty());
    }
}
