//! One page, one resource, awaited once; a fault becomes a page with a way out.
use super::fault::FaultPage;
use crate::calls::Fault;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// Draws a page from its resource.
///
/// ```text
/// let view = Resource::new_blocking(|| Refresh::count(), |_| account_page());
/// loaded(view, |view| view! { <Account view=view /> })
/// ```
pub fn loaded<T, V>(
    resource: Resource<Result<T, Fault>>,
    draw: impl Fn(T) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let l = words();
    view! {
        <Transition fallback=move || view! { <p class="soft">{td_string!(l, shell.loading)}</p> }>
            {move || {
                let draw = draw.clone();
                Suspend::new(async move {
                    match resource.await {
                        Ok(view) => draw(view).into_any(),
                        Err(fault) => view! { <FaultPage fault=fault /> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
}
