//! Ten minutes of steady load: memory and open files stay as they are.
//!
//! ```text
//! cargo test --test faults soak -- --ignored --nocapture
//! ```

use std::fs;
use std::time::{Duration, Instant};

use crate::bed::{each_mail_is_one_case, have_come, orders, send, settle};
use crate::site::Site;

const LENGTH: Duration = Duration::from_mins(10);
/// Mails that come at each look.
const AT_ONCE: usize = 5;
const LOOK: Duration = Duration::from_secs(2);
/// `LENGTH` holds no more of them.
const MOST_LOOKS: usize = 301;
/// Memory that allocators and caches may take or give between two thirds of the time.
const PLAY_KILOBYTES: u64 = 6_000;

/// Kilobytes of memory and open files of a process.
fn usage(id: u32) -> [u64; 2] {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    let memory = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    let files = fs::read_dir(format!("/proc/{id}/fd")).unwrap().count();
    [memory, files as u64]
}

/// The most of each third of the time.
fn thirds(samples: &[[u64; 2]], which: usize) -> Vec<u64> {
    let third = samples.len().div_ceil(3);
    let most = |part: &[[u64; 2]]| part.iter().map(|sample| sample[which]).max().unwrap();
    samples.chunks(third).map(most).collect()
}

#[tokio::test]
#[ignore = "ten minutes"]
async fn under_steady_load_memory_and_open_files_are_flat() {
    let site = Site::new("soak");
    let letters = orders("soak", AT_ONCE * MOST_LOOKS);
    let worker = site.start();
    let began = Instant::now();
    let (mut samples, mut sent) = (Vec::new(), 0);
    while began.elapsed() < LENGTH {
        let next = (sent + AT_ONCE).min(letters.len());
        send(&site, &letters[sent..next]).await;
        sent = next;
        tokio::time::sleep(LOOK).await;
        samples.push(usage(worker.id()));
        if samples.len() % 30 == 0 {
            let [memory, files] = samples[samples.len() - 1];
            let seconds = began.elapsed().as_secs();
            println!("{seconds} s: {sent} mails, {memory} kB, {files} open files");
        }
    }
    println!("{sent} mails are sent");
    have_come(&site, sent);
    let end = usage(worker.id());
    assert!(worker.stop().success());
    settle(&site);
    each_mail_is_one_case(&site, &letters[..sent]);
    let (memory, files) = (thirds(&samples, 0), thirds(&samples, 1));
    println!(
        "{sent} mails; most memory of each third {memory:?} kB, most open files {files:?}; at the end {end:?}"
    );
    assert!(memory[2] <= memory[1] + PLAY_KILOBYTES, "{memory:?}");
    assert!(files[2] <= files[1] + 2, "{files:?}");
}
