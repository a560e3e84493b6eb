//! From a delivered mail to its reply, while the worker idles.

use std::collections::HashMap;
use std::fs;
use std::time::{Duration, SystemTime};

use crate::mails;
use crate::sink::Sink;
use crate::support::dovecot::Dovecot;
use crate::support::eventually;
use crate::worker::Setting;

/// Delivers `rate` mails a second for `seconds`; the time of each reply, and the rate that came of it.
pub(crate) fn measure(
    dovecot: &Dovecot,
    sink: &Sink,
    setting: &Setting,
    rate: usize,
    seconds: usize,
) -> (Vec<Duration>, f64) {
    // The first makes the mailbox and shows that the worker idles.
    dovecot.deliver_from(&recipient(0), &setting.support, &mails::order(0, 0));
    let worker = setting.idle();
    eventually("the first reply", || {
        replies(sink).contains_key(&recipient(0)).then_some(())
    });
    let step = Duration::from_secs(1) / u32::try_from(rate).expect("a rate");
    let mut delivered = Vec::new();
    let start = std::time::Instant::now();
    for number in 1..=rate * seconds {
        let due = step * u32::try_from(number).expect("a number");
        std::thread::sleep(due.saturating_sub(start.elapsed()));
        let sender = recipient(number);
        dovecot.deliver_from(&sender, &setting.support, &mails::order(number, 0));
        delivered.push((sender, SystemTime::now()));
    }
    let took = start.elapsed();
    let all = eventually("the last reply", || {
        let replies = replies(sink);
        (replies.len() > delivered.len()).then_some(replies)
    });
    drop(worker);
    let rate = f64::from(u32::try_from(delivered.len()).expect("a number")) / took.as_secs_f64();
    let times = delivered
        .into_iter()
        .map(|(to, at)| all[&to].duration_since(at).unwrap_or_default())
        .collect();
    (times, rate)
}

/// To whom the reply to an order goes.
fn recipient(number: usize) -> String {
    let mail = String::from_utf8(mails::order(number, 0)).expect("UTF-8");
    let line = mail
        .lines()
        .find_map(|line| line.strip_prefix("Return-Path: <"));
    line.and_then(|rest| rest.strip_suffix('>'))
        .expect("a sender")
        .to_owned()
}

/// When each recipient's reply was written by the sink.
fn replies(sink: &Sink) -> HashMap<String, SystemTime> {
    let mut found = HashMap::new();
    for entry in fs::read_dir(sink.folder())
        .expect("the sink's folder")
        .flatten()
    {
        let kept = entry.file_name().to_string_lossy().starts_with("kept.");
        let text = if kept {
            fs::read_to_string(entry.path()).unwrap_or_default()
        } else {
            String::new()
        };
        let to = text
            .lines()
            .find_map(|line| line.strip_prefix("X-Rcpt-Args: <")?.split('>').next());
        if let (Some(to), Ok(meta)) = (to, entry.metadata()) {
            found.insert(to.to_owned(), meta.modified().expect("its time"));
        }
    }
    found
}
