//! Who pays what: a sum split by weights, to the cent.

/// Splits `cents` by `weights`; the parts add up to it exactly. What does not divide goes
/// to the largest remainders, the first of equals first (Hare/Niemeyer). All parts are 0
/// when every weight is.
pub fn split(cents: i64, weights: &[u64]) -> Vec<i64> {
    let whole: u128 = weights.iter().map(|it| u128::from(*it)).sum();
    if whole == 0 {
        return vec![0; weights.len()];
    }
    let amount = u128::from(cents.unsigned_abs());
    let part = |weight: &u64| amount * u128::from(*weight) / whole;
    let rest = |weight: &u64| amount * u128::from(*weight) % whole;
    let mut parts: Vec<u128> = weights.iter().map(part).collect();
    let left = amount - parts.iter().sum::<u128>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(rest(&weights[*at])), *at));
    let left = usize::try_from(left).unwrap_or(order.len());
    for at in order.into_iter().take(left) {
        parts[at] += 1;
    }
    let signed = |part: u128| i64::try_from(part).unwrap_or(i64::MAX) * cents.signum();
    parts.into_iter().map(signed).collect()
}
