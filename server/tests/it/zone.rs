//! The domain's own Amsterdam time against the time-zone library, for every day and every hour in which the clocks change.

use domain::calendar::{Day, day_of, offset_minutes, start_of};
use domain::values::Moment;
use jiff::tz::TimeZone;

const HOUR: i64 = 3_600_000;

#[test]
fn amsterdam_is_where_the_library_says_it_is() {
    let amsterdam = TimeZone::get("Europe/Amsterdam").unwrap();
    let offset = |at: i64| {
        let at = jiff::Timestamp::from_millisecond(at).unwrap();
        i64::from(amsterdam.to_offset(at).seconds()) / 60
    };
    let (mut day, end) = (Day::new(2015, 1, 1).unwrap(), Day::new(2101, 1, 1).unwrap());
    let mut changes = 0;
    while day < end {
        let start = start_of(day).millis();
        for hour in 0..24 {
            let at = start + hour * HOUR;
            assert_eq!(offset_minutes(Moment::new(at)), offset(at), "{day:?}, hour {hour}");
        }
        if offset(start) != offset(start + 24 * HOUR) {
            changes += 1;
            // To the millisecond, the clocks change at one in the morning, universal time.
            for hour in 0..24 {
                for edge in [start + hour * HOUR - 1, start + hour * HOUR] {
                    assert_eq!(offset_minutes(Moment::new(edge)), offset(edge), "{day:?}");
                }
            }
        }
        assert_eq!(day_of(Moment::new(start)), day);
        assert_ne!(day_of(Moment::new(start - 1)), day, "a day begins at its start, not before");
        day = day.plus(1);
    }
    assert_eq!(changes, 2 * 86, "two changes a year");
}
