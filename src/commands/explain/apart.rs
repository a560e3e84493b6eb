//! Mails that have nothing to do with each other, decided on all processors and handed back in their order.

use std::num::NonZero;
use std::thread::{Builder, available_parallelism};

use jiff::civil::Date;

use super::inputs::Input;
use super::{Explained, explain};
use crate::commands::site::Site;
use crate::request::CaseSoFar;

/// Deep recursion over a hostile mail ends far below this.
const STACK: usize = 16 << 20;

pub(super) fn side_by_side(
    inputs: Vec<Input>,
    site: &Site,
    as_of: Option<Date>,
) -> Vec<anyhow::Result<Explained>> {
    let processors = available_parallelism().map_or(1, NonZero::get);
    let share = inputs.len().div_ceil(processors).max(1);
    std::thread::scope(|scope| {
        let mut rest = inputs.into_iter().peekable();
        let mut running = Vec::new();
        while rest.peek().is_some() {
            let mails: Vec<Input> = rest.by_ref().take(share).collect();
            let work = move || one_after_the_other(mails, site, as_of);
            running.push(Builder::new().stack_size(STACK).spawn_scoped(scope, work));
        }
        running.into_iter().flat_map(finished).collect()
    })
}

fn one_after_the_other(
    mails: Vec<Input>,
    site: &Site,
    as_of: Option<Date>,
) -> Vec<anyhow::Result<Explained>> {
    let alone = CaseSoFar::default();
    let explain = |mail| explain(mail, site, as_of, &alone);
    mails.into_iter().map(explain).collect()
}

type Running<'scope> = std::thread::ScopedJoinHandle<'scope, Vec<anyhow::Result<Explained>>>;

fn finished(started: std::io::Result<Running<'_>>) -> Vec<anyhow::Result<Explained>> {
    let fault = |what: &str| vec![Err(anyhow::anyhow!("{what}"))];
    match started.map(std::thread::ScopedJoinHandle::join) {
        Ok(Ok(explained)) => explained,
        Ok(Err(_)) => fault("a mail made the program fail"),
        Err(error) => fault(&format!("no thread to decide mails on: {error}")),
    }
}
