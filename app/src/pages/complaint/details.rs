//! Order, payment and delivery.
use super::draft::Draft;
use super::exit::listen;
use super::step::Beside;
use crate::forms::complaint::{CHANNELS, names};
use crate::parts::{Choice, Choices, DateField, FieldSize, MoneyField, TextField};
use crate::words::{Locale, td_string};
use domain::calendar::day_of;
use domain::case::Channel;
use domain::law::Category;
use leptos::prelude::*;

/// In these somebody may have signed up for something, or have ordered nothing.
const ODD: [Category; 7] =
    [Category::Sub, Category::Uns, Category::Pay, Category::Dig, Category::Srv, Category::Csv, Category::Oth];

/// Three groups of fields.
pub(super) fn fields(l: Locale, draft: &Draft, beside: Beside) -> AnyView {
    let today = day_of(draft.view.case_now).to_string();
    view! {
        {order(l, draft, &today, beside)}
        {(!draft.letter()).then(|| payment(l, draft))}
        {delivery(l, draft, today)}
    }
    .into_any()
}

fn order(l: Locale, draft: &Draft, today: &str, beside: Beside) -> AnyView {
    let channels = CHANNELS.map(|(value, channel)| {
        let label = channel_words(l, channel);
        let checked = draft.picked(names::CHANNEL, value)
            || (draft.text(names::CHANNEL).is_empty() && channel == Channel::Webshop);
        let pick = listen(names::CHANNEL, beside);
        view! { <Choice name=names::CHANNEL value=value label=label checked=checked on_pick=pick /> }
    });
    view! {
        <div class="stack" role="group" aria-labelledby="details-order">
            <h2 id="details-order" class="wizard__part">{td_string!(l, complaint.details.order)}</h2>
            <TextField
                name=names::PRODUCT
                label=td_string!(l, complaint.details.product)
                hint=td_string!(l, complaint.details.product_hint)
                value=draft.text(names::PRODUCT)
            />
            <div class="switcher">
                <TextField
                    name=names::ORDER_NUMBER
                    label=td_string!(l, complaint.details.order_number)
                    value=draft.text(names::ORDER_NUMBER)
                    optional=true
                />
                <DateField
                    name=names::ORDERED_ON
                    label=td_string!(l, complaint.details.ordered_on)
                    hint=ordered_hint(l, draft)
                    value=draft.text(names::ORDERED_ON)
                    latest=today
                />
            </div>
            <Choices name=names::CHANNEL legend=td_string!(l, complaint.details.channel)>{channels.collect_view()}</Choices>
        </div>
    }
    .into_any()
}

/// What counts as the day of the order, where that is no matter of course.
fn ordered_hint(l: Locale, draft: &Draft) -> &'static str {
    let plain = draft.category().is_some_and(|kind| !ODD.contains(&kind));
    if plain { "" } else { td_string!(l, complaint.details.ordered_on_hint) }
}

fn payment(l: Locale, draft: &Draft) -> AnyView {
    view! {
        <div class="stack" role="group" aria-labelledby="details-payment">
            <h2 id="details-payment" class="wizard__part">{td_string!(l, complaint.details.payment)}</h2>
            <div class="switcher">
                <MoneyField
                    name=names::TOTAL
                    label=td_string!(l, complaint.details.total)
                    hint=td_string!(l, complaint.details.total_hint)
                    value=draft.text(names::TOTAL)
                />
                <MoneyField
                    name=names::PAID
                    label=td_string!(l, complaint.details.paid)
                    hint=td_string!(l, complaint.details.paid_hint)
                    value=draft.text(names::PAID)
                />
            </div>
            <TextField
                name=names::MEANS
                label=td_string!(l, complaint.details.means)
                value=draft.text(names::MEANS)
                size=FieldSize::Medium
                optional=true
            />
        </div>
    }
    .into_any()
}

fn delivery(l: Locale, draft: &Draft, today: String) -> AnyView {
    view! {
        <div class="stack" role="group" aria-labelledby="details-delivery">
            <h2 id="details-delivery" class="wizard__part">{td_string!(l, complaint.details.delivery)}</h2>
            <div class="switcher">
                <DateField
                    name=names::PROMISED_ON
                    label=td_string!(l, complaint.details.promised_on)
                    value=draft.text(names::PROMISED_ON)
                    optional=true
                />
                <DateField
                    name=names::DELIVERED_ON
                    label=came_words(l, draft.category())
                    hint=came_hint(l, draft.category())
                    value=draft.text(names::DELIVERED_ON)
                    latest=today
                    optional=true
                />
            </div>
            <TextField
                name=names::TRACKING
                label=td_string!(l, complaint.details.tracking)
                value=draft.text(names::TRACKING)
                optional=true
            />
        </div>
    }
    .into_any()
}

/// Whether the complaint says that nothing came: then a day of delivery is what others say.
fn never_came(category: Option<Category>) -> bool {
    category.is_some_and(Category::never_came)
}

/// The name of the day of delivery.
pub(super) fn came_words(l: Locale, category: Option<Category>) -> &'static str {
    if never_came(category) {
        td_string!(l, complaint.details.said_delivered_on)
    } else {
        td_string!(l, complaint.details.delivered_on)
    }
}

fn came_hint(l: Locale, category: Option<Category>) -> &'static str {
    if never_came(category) {
        td_string!(l, complaint.details.said_delivered_on_hint)
    } else {
        td_string!(l, complaint.details.delivered_on_hint)
    }
}

/// A way of ordering in words.
pub(super) fn channel_words(l: Locale, channel: Channel) -> &'static str {
    match channel {
        Channel::Webshop => td_string!(l, complaint.details.channel_webshop),
        Channel::Marketplace => td_string!(l, complaint.details.channel_marketplace),
        Channel::Phone => td_string!(l, complaint.details.channel_phone),
        Channel::Chat => td_string!(l, complaint.details.channel_chat),
        Channel::Store => td_string!(l, complaint.details.channel_store),
    }
}
