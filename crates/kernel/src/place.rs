//! Places on the ground.

/// A point in WGS 84 degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

impl Point {
    /// A point; `None` outside ±90° and ±180° or when not finite.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let inside = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        inside.then_some(Self {
            latitude,
            longitude,
        })
    }

    /// Great-circle distance in metres (haversine on a sphere of 6,371,008.8 m).
    pub fn metres_to(self, other: Self) -> f64 {
        let (lat1, lat2) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half_lat = (lat2 - lat1) / 2.0;
        let half_lon = (other.longitude - self.longitude).to_radians() / 2.0;
        let h = half_lat.sin().powi(2) + lat1.cos() * lat2.cos() * half_lon.sin().powi(2);
        2.0 * 6_371_008.8 * h.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marl_to_recklinghausen_is_about_nine_kilometres() {
        let marl = Point::new(51.6569, 7.0904).expect("a place");
        let recklinghausen = Point::new(51.6141, 7.1979).expect("a place");
        let metres = marl.metres_to(recklinghausen);
        assert!((8_500.0..9_200.0).contains(&metres), "{metres}");
    }

    #[test]
    fn no_point_off_the_earth() {
        assert_eq!(Point::new(91.0, 0.0), None);
        assert_eq!(Point::new(f64::NAN, 0.0), None);
    }
}
