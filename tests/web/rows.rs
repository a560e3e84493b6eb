//! Who comes back from the provider when too many do: strangers are told so at once, and whom a browser knows has a row of
//! its own.

use std::sync::mpsc;
use std::thread;

use crate::bed::Site;
use crate::http::{self, Answer};
use crate::liar::Liar;
use crate::lies::{honest, parameter, sign_in, way_back};
use crate::provider::{begin, site_of};

/// So many strangers come back at once, from so many addresses; gives back the first answer, and a way of one who had none.
fn first_answer(site: &Site, addresses: usize, begun: &[(String, String)]) -> Answer {
    let (told, first) = mpsc::channel();
    for (number, (bound, to)) in begun.iter().enumerate() {
        let (told, bound, back) = (told.clone(), bound.clone(), way_back(to));
        let host = site.url.trim_start_matches("http://").to_owned();
        let from = format!("198.51.100.{}", number % addresses);
        thread::spawn(move || {
            let headers = [("X-Forwarded-For", &*from), ("Cookie", &*bound)];
            // Nobody listens any more once the first is there.
            let _ = told.send(http::send_to(&host, "GET", &back, &headers, ""));
        });
    }
    first.recv().unwrap()
}

#[test]
fn a_full_row_of_strangers_is_told_at_once_and_keeps_no_known_browser_out() {
    for (addresses, count, status) in [(1, 17, 429), (65, 65, 503)] {
        let liar = Liar::start();
        let site = site_of(liar.port);
        let before = sign_in(&site, &liar, |_| {});
        let known = before.head.split("known-provider=").nth(1).unwrap();
        let known = format!("known-provider={}", known.split(';').next().unwrap());
        let begun: Vec<_> = (0..count)
            .map(|_| begin(&site, "/sign-in/provider"))
            .collect();
        let (bound, to) = begin(&site, "/sign-in/provider?next=/cases");
        // While it is held, the provider gives no answer: who has a place keeps it.
        let mut says = liar.says();
        says.claims = honest(&liar, parameter(&to, "nonce"));
        let full = first_answer(&site, addresses, &begun);
        assert_eq!(full.status, status, "{}", full.head);
        assert!(
            full.body.contains("Just nu är det många som loggar in"),
            "{}",
            full.body
        );
        assert!(
            !full.head.contains("set-cookie: sign-in-"),
            "the same can be tried again: {}",
            full.head
        );
        let (site, bound) = (&site, &bound);
        let known = thread::scope(|scope| {
            let coming = scope.spawn(move || {
                let cookies = format!("{bound}; {known}");
                http::get(site, &way_back(&to), &cookies)
            });
            // One before, eight strangers, and this one.
            while !coming.is_finished() && liar.was_asked("/token") < 10 {
                thread::yield_now();
            }
            drop(says);
            coming.join().unwrap()
        });
        assert_eq!(known.header("location"), Some("/cases"), "{}", known.body);
    }
}
