//! The one place that asks the operating system for random bytes.

/// `N` bytes that nobody can guess.
pub(crate) fn bytes<const N: usize>() -> [u8; N]
where
    rand::distr::StandardUniform: rand::distr::Distribution<[u8; N]>,
{
    rand::random()
}
