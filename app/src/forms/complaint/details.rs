//! Order and delivery.
use super::choices::CHANNELS;
use super::{Reader, names};
use crate::forms::{FormErrors, Posted, Problem};
use domain::calendar::Day;
use domain::case::{Channel, Delivery, Order, Refusal};
use domain::values::Name;

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

/// Nothing can be promised or delivered before it was ordered.
fn delivery(read: &mut Reader<'_>, ordered: Option<Day>) -> Delivery {
    let promised = read.day(names::PROMISED_ON);
    let actual = read.past_day(names::DELIVERED_ON);
    for (field, day) in [(names::PROMISED_ON, promised), (names::DELIVERED_ON, actual)] {
        if day.zip(ordered).is_some_and(|(day, ordered)| day < ordered) {
            read.wrong(field, Problem::InThePast);
        }
    }
    Delivery { promised, actual, tracking: read.text(names::TRACKING) }
}
