//! The sheet a letter is written on: title, parties, and the way back.
use crate::calls::case::case_file;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{Fact, Facts, FactsShape, PrintButton, say};
use crate::said::side_of;
use crate::site::PageHead;
use crate::views::case::CaseView;
use crate::views::file::FileView;
use crate::words::{Locale, td_string, words};
use domain::people::{Actor, Hat, Side};
use domain::values::CaseNumber;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Draws a letter about the case in the address.
pub(super) fn letter(draw: impl Fn(FileView) -> AnyView + Send + Sync + 'static) -> AnyView {
    let params = use_params_map();
    loaded(move || params.with(|params| params.get("number").unwrap_or_default()), case_file, draw)
}

/// The address of the case page for this viewer.
pub(super) fn home(me: Actor, number: &CaseNumber) -> String {
    match (side_of(me), me.hat) {
        (Some(Side::Shop), _) => links::shop_case(number),
        (None, Hat::Mediator | Hat::Assessor | Hat::Inspector | Hat::Admin) => links::desk_case(number),
        _ => links::case(number),
    }
}

/// Draws the sheet.
#[component]
pub(super) fn Sheet(
    /// The title.
    #[prop(into)]
    title: String,
    /// Where the case is.
    #[prop(into)]
    back: String,
    /// The case number.
    #[prop(into)]
    number: String,
    /// The address of the case.
    address: String,
    /// The same as a QR code.
    drawn: String,
    /// What is written on it.
    children: Children,
) -> impl IntoView {
    let l = words();
    let document = format!("{title} · {number}");
    let number = td_string!(l, case.number, number = number);
    view! {
        <div class="center page stack" data-width="read" data-gap="l">
            <article class="letter stack" data-gap="l">
                <PageHead title=title document=document>{number}</PageHead>
                {children()}
                {foot(l, address, &drawn)}
            </article>
            <div class="cluster no-print">
                <PrintButton />
                <a href=back>{td_string!(l, letter.back)}</a>
            </div>
        </div>
    }
}

/// How somebody with the paper in hand finds the case.
fn foot(l: Locale, address: String, drawn: &str) -> AnyView {
    let code = (!drawn.is_empty())
        .then(|| view! { <img class="code" src=links::drawing(drawn) alt="" width="120" height="120" /> });
    view! {
        <footer class="letter__foot">
            {code}
            <p class="small">{td_string!(l, letter.find)} <br /> <span class="typed">{address}</span></p>
        </footer>
    }
    .into_any()
}

/// Who and what, in rows.
pub(super) fn parties(l: Locale, view: &CaseView) -> AnyView {
    let head = &view.head;
    let order =
        td_string!(l, letter.order_said, day = say::long_day(l, head.ordered), amount = say::money(l, head.amount));
    let (consumer, shop, product) = (head.consumer.clone(), head.shop.clone(), head.product.clone());
    view! {
        <Facts shape=FactsShape::Rows>
            <Fact name=td_string!(l, letter.consumer)>{consumer}</Fact>
            <Fact name=td_string!(l, letter.shop)>{shop}</Fact>
            <Fact name=td_string!(l, letter.product)>{product}</Fact>
            <Fact name=td_string!(l, letter.order)>{order}</Fact>
        </Facts>
    }
    .into_any()
}
