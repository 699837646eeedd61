//! Order and delivery.
use super::choices::CHANNELS;
use super::{Reader, names};
use crate::forms::{FormErrors, Impossible, Posted, Problem};
use domain::calendar::Day;
use domain::case::{Channel, Delivery, Order, Refusal};
use domain::law::Category;
use domain::values::{Cents, Name};

/// No shop promises a day so many years after the order; a slip of the year does.
const PROMISED_YEARS: i32 = 2;

/// The facts of the step details.
pub(super) struct Details {
    pub product: Name,
    pub order: Order,
    pub delivery: Delivery,
}

/// Reads the step.
pub(super) fn details(posted: &Posted, today: Day) -> Result<Details, FormErrors> {
    let mut read = Reader::new(posted, today);
    let product = read.needed(names::PRODUCT);
    let number = read.text(names::ORDER_NUMBER);
    let day = read.needed_past_day(names::ORDERED_ON);
    let channel = read.choice(names::CHANNEL, &CHANNELS);
    let total = read.needed_money(names::TOTAL);
    let paid = read.needed_money(names::PAID);
    within(&mut read, Category::parse(posted.text(names::CATEGORY)), total, paid);
    let means = read.text(names::MEANS);
    let delivery = delivery(&mut read, day);
    let order = (|| Some(Order { number, day: day?, channel: channel?, total: total?, paid: paid?, means }))();
    let details = product.zip(order).map(|(product, order)| Details { product, order, delivery });
    let details = read.finish(details)?;
    if details.order.channel == Channel::Store {
        return Err(FormErrors::refused(Refusal::NotDistance));
    }
    Ok(details)
}

/// Nobody pays more than all of it costs, unless that is what it is about: a subscription that goes on, a cost that was
/// hidden, a bill that was paid twice.
fn within(read: &mut Reader<'_>, category: Option<Category>, total: Option<Cents>, paid: Option<Cents>) {
    let about_it = matches!(category, Some(Category::Sub | Category::Cos | Category::Pay | Category::Uns));
    if let Some((total, _)) = total.zip(paid).filter(|(total, paid)| !about_it && paid > total) {
        read.wrong(names::PAID, Problem::Impossible(Impossible::AboveTotal { total: total.cents() }));
    }
}

/// Nothing can be promised or delivered before it was ordered.
pub(super) fn delivery(read: &mut Reader<'_>, ordered: Option<Day>) -> Delivery {
    let promised = read.day(names::PROMISED_ON);
    let last = ordered.map(|ordered| ordered.plus_years(PROMISED_YEARS));
    if let Some((ordered, last)) = ordered.zip(last).filter(|(_, last)| promised.is_some_and(|day| day > *last)) {
        read.wrong(names::PROMISED_ON, Problem::Impossible(Impossible::LongAfterOrder { ordered, last }));
    }
    not_before(read, names::PROMISED_ON, promised, ordered);
    let actual = read.past_day(names::DELIVERED_ON);
    not_before(read, names::DELIVERED_ON, actual, ordered);
    Delivery { promised, actual, tracking: read.text(names::TRACKING) }
}

fn not_before(read: &mut Reader<'_>, field: &str, day: Option<Day>, ordered: Option<Day>) {
    if let Some((_, ordered)) = day.zip(ordered).filter(|(day, ordered)| day < ordered) {
        read.wrong(field, Problem::Impossible(Impossible::BeforeOrder { ordered }));
    }
}
