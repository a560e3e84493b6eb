//! Cutting a list of mails into batches that fit into memory.

use crate::mailbox::Listed;

/// Mails of one batch, and of one transaction.
pub(super) const COUNT: usize = 50;
/// Bytes of one batch; a single mail may be larger.
pub(super) const BYTES: u64 = 16 << 20;

/// The UIDs, in order, in batches of bounded count and size. A mail counts with what is fetched of it.
pub(super) fn of_listed(listed: &[&Listed], max_mail_bytes: u64) -> Vec<Vec<String>> {
    let mut batches: Vec<Vec<String>> = Vec::new();
    let mut bytes = 0;
    for mail in listed {
        let size = if mail.size > max_mail_bytes {
            0
        } else {
            mail.size
        };
        let full = bytes + size > BYTES;
        let open = batches.last_mut();
        if let Some(batch) = open.filter(|batch| batch.len() < COUNT && !full) {
            bytes += size;
            batch.push(mail.uid.clone());
        } else {
            bytes = size;
            batches.push(vec![mail.uid.clone()]);
        }
    }
    batches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_is_bounded_by_count_and_by_bytes() {
        let sizes = |sizes: &[u64]| -> Vec<usize> {
            let listed: Vec<Listed> = sizes
                .iter()
                .map(|size| Listed {
                    uid: "1".into(),
                    size: *size,
                    deleted: false,
                })
                .collect();
            of_listed(&listed.iter().collect::<Vec<_>>(), 25 << 20)
                .iter()
                .map(Vec::len)
                .collect()
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
