//! Work of the processor, away from the loops: with a bound on its time, and a panic of one mail kept to that mail.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{SendError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;

/// Deep recursion over a hostile mail ends far below this.
const STACK: usize = 16 << 20;

/// Why there is no result; the code goes into the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The code failed on it.
    Panic,
    /// It took too long.
    TimeLimit,
    /// Earlier attempts ended the program.
    Crash,
    /// No reply could be written.
    Reply,
}

impl Fault {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Panic => "panic",
            Self::TimeLimit => "time_limit",
            Self::Crash => "crash",
            Self::Reply => "reply_not_written",
        }
    }
}

/// Runs `work` on each of `items`, each bounded in time: all together at first, and if that takes too long one by one,
/// so that the one at fault is known.
pub(super) async fn bounded<T, R>(
    items: &[Arc<T>],
    limit: Duration,
    work: impl Fn(&T) -> R + Clone + Send + 'static,
) -> Vec<Result<R, Fault>>
where
    T: Send + Sync + 'static,
    R: Send + 'static,
{
    let work = move |item: Arc<T>| work(&item);
    if let Some(results) = on_threads(items.to_vec(), limit, work.clone()).await {
        return results;
    }
    let mut results = Vec::with_capacity(items.len());
    for item in items {
        let alone = on_threads(vec![Arc::clone(item)], limit, work.clone()).await;
        results.push(
            alone
                .and_then(|mut one| one.pop())
                .unwrap_or(Err(Fault::TimeLimit)),
        );
    }
    results
}

/// Runs `work` on a thread of its own, bounded in time; `None` where it failed or took too long.
pub(crate) async fn alone<T, R>(
    item: T,
    limit: Duration,
    work: impl Fn(T) -> R + Clone + Send + 'static,
) -> Option<R>
where
    T: Send + 'static,
    R: Send + 'static,
{
    let mut results = on_threads(vec![item], limit, work).await?;
    results.pop()?.ok()
}

/// Runs `work` on each of `items`, on as many threads as there are processors. Within `limit` every item has its own
/// result or fault; after it, `None`, and the threads are left to themselves (nothing can stop a thread, but the
/// program's end does not wait for these).
async fn on_threads<T, R>(
    items: Vec<T>,
    limit: Duration,
    work: impl Fn(T) -> R + Clone + Send + 'static,
) -> Option<Vec<Result<R, Fault>>>
where
    T: Send + 'static,
    R: Send + 'static,
{
    if items.is_empty() {
        return Some(Vec::new());
    }
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(threads);
    let mut items = items.into_iter();
    let mut parts = Vec::new();
    loop {
        let part: Vec<T> = items.by_ref().take(share).collect();
        if part.is_empty() {
            break;
        }
        parts.push(start(part, work.clone())?);
    }
    let all = async {
        let mut results = Vec::new();
        for part in parts {
            results.extend(part.await.ok()?);
        }
        Some(results)
    };
    tokio::time::timeout(limit, all).await.ok().flatten()
}

fn start<T, R>(
    part: Vec<T>,
    work: impl Fn(T) -> R + Send + 'static,
) -> Option<oneshot::Receiver<Vec<Result<R, Fault>>>>
where
    T: Send + 'static,
    R: Send + 'static,
{
    let (give, take) = oneshot::channel();
    let each = move |item| catch_unwind(AssertUnwindSafe(|| work(item))).map_err(|_| Fault::Panic);
    let job: Job = Box::new(move |is_free: &dyn Fn()| {
        let results = part.into_iter().map(each).collect();
        // Whoever gets the results may have the next work at once.
        is_free();
        _ = give.send(results);
    });
    hand_over(job).then_some(take)
}

/// Work for a thread, which it tells when it is through.
type Job = Box<dyn FnOnce(&dyn Fn()) + Send>;

/// Threads with nothing to do. They are kept: a new one for each batch leaves the allocator a heap more each time. One
/// that never comes back from its work is not among them.
static FREE: Mutex<Vec<Sender<Job>>> = Mutex::new(Vec::new());

fn free() -> MutexGuard<'static, Vec<Sender<Job>>> {
    FREE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the work to a free thread, or to a new one; `false` where the system has no more threads.
fn hand_over(mut job: Job) -> bool {
    loop {
        let Some(thread) = free().pop() else { break };
        match thread.send(job) {
            Ok(()) => return true,
            Err(SendError(back)) => job = back,
        }
    }
    let (sender, jobs) = channel::<Job>();
    let thread = std::thread::Builder::new()
        .name("assess".to_owned())
        .stack_size(STACK);
    let own = sender.clone();
    let started = thread.spawn(move || {
        for job in jobs {
            job(&|| free().push(own.clone()));
        }
    });
    started.is_ok() && sender.send(job).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn results_keep_their_order_and_a_panic_is_one_items_own() {
        let half = |n: i32| {
            assert!(n != 3, "three");
            n * 2
        };
        let results = on_threads(vec![1, 2, 3, 4, 5], Duration::from_mins(1), half)
            .await
            .unwrap();
        assert_eq!(results, [Ok(2), Ok(4), Err(Fault::Panic), Ok(8), Ok(10)]);
    }

    #[tokio::test]
    async fn one_that_never_ends_is_known_and_the_others_have_their_results() {
        let work = |n: &i32| {
            if *n == 2 {
                std::thread::sleep(Duration::from_hours(1));
            }
            n * 2
        };
        let items = [1, 2, 3].map(Arc::new);
        let results = bounded(&items, Duration::from_millis(100), work).await;
        assert_eq!(results, [Ok(2), Err(Fault::TimeLimit), Ok(6)]);
    }

    #[tokio::test]
    async fn work_alone_has_its_result_or_none() {
        let half = |n: u32| 100 / n;
        assert_eq!(alone(4, Duration::from_mins(1), half).await, Some(25));
        assert_eq!(alone(0, Duration::from_mins(1), half).await, None);
        let forever = |(): ()| std::thread::park();
        assert_eq!(alone((), Duration::from_millis(10), forever).await, None);
    }

    #[tokio::test]
    async fn what_takes_too_long_is_given_up() {
        let forever = |(): ()| std::thread::park();
        assert!(
            on_threads(vec![()], Duration::from_millis(10), forever)
                .await
                .is_none()
        );
    }
}
