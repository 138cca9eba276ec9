//! The clock on the wall: the only place where the product asks what time it is.

use kernel::Stamp;
use web::Clock;

/// The operating system's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    fn now(&self) -> Stamp {
        jiff::Timestamp::now().into()
    }
}
