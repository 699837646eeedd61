//! `/desk/errands`: mail and refunds that were given up, and trying them again.
use crate::calls::staff::errands_page;
use crate::pages::loaded::loaded;
use crate::parts::{Column, Look, Notice, PostForm, Refresh, Submit, Table, Tone, say};
use crate::site::PageHead;
use crate::views::staff::{ErrandRow, ErrandsView};
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;

/// `/desk/errands`
#[component]
pub fn ErrandsPage() -> impl IntoView {
    loaded(Refresh::count, |_| errands_page(), |view| view! { <Errands view=view /> }.into_any())
}

#[component]
fn Errands(view: ErrandsView) -> impl IntoView {
    let l = words();
    let waiting = match view.waiting {
        0 => td_string!(l, errands.waiting_none).to_owned(),
        1 => td_string!(l, errands.waiting_one).to_owned(),
        count => td_string!(l, errands.waiting, count = say::count(l, usize::try_from(count).unwrap_or(usize::MAX))),
    };
    let list = if view.dead.is_empty() {
        view! { <Notice tone=Tone::Go title=td_string!(l, errands.none) /> }.into_any()
    } else {
        table(l, view.dead)
    };
    view! {
        <div class="center page stack" data-gap="l">
            <PageHead title=td_string!(l, errands.title) lead=td_string!(l, errands.lead) />
            <p role="status">{waiting}</p>
            {list}
        </div>
    }
}

fn table(l: Locale, dead: Vec<ErrandRow>) -> AnyView {
    let columns = vec![
        Column::words(td_string!(l, errands.kind)),
        Column::words(td_string!(l, errands.to)),
        Column::numbers(td_string!(l, errands.tries)),
        Column::words(td_string!(l, errands.last)),
        Column::words(td_string!(l, errands.problem)),
        Column::words(td_string!(l, errands.act)),
    ];
    let rows = dead.into_iter().map(|errand| row(l, errand)).collect_view();
    view! { <Table caption=td_string!(l, errands.list) columns=columns>{rows}</Table> }.into_any()
}

fn row(l: Locale, errand: ErrandRow) -> AnyView {
    let kind = match errand.kind.as_str() {
        "mail" => td_string!(l, errands.kind_mail).to_owned(),
        "refund" => td_string!(l, errands.kind_refund).to_owned(),
        other => other.to_owned(),
    };
    let form = format!("retry-{}", errand.id);
    view! {
        <tr>
            <th scope="row">{kind}</th>
            <td data-label=td_string!(l, errands.to)>{errand.to}</td>
            <td data-label=td_string!(l, errands.tries) data-number="">{errand.tries}</td>
            <td data-label=td_string!(l, errands.last)>
                <time datetime=say::timestamp(errand.last)>{say::moment(l, errand.last)}</time>
            </td>
            <td data-label=td_string!(l, errands.problem)>{errand.problem}</td>
            <td>
                <PostForm action="/api/errand-retry" name=form>
                    <input type="hidden" name="errand" value=errand.id />
                    <div><Submit look=Look::Quiet>{td_string!(l, errands.retry)}</Submit></div>
                </PostForm>
            </td>
        </tr>
    }
    .into_any()
}
