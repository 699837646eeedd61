//! One page, one resource, awaited once; a fault becomes a page with a way out.
use super::fault::FaultPage;
use crate::calls::Fault;
use crate::wire::{Parcel, ParcelCodec, Sealed};
use crate::words::{td_string, words};
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Draws a page from what it asks: `source` says what to ask about, and whenever that changes `ask` is asked again.
///
/// ```text
/// loaded(Refresh::count, |_| account_page(), |view| view! { <Account view=view /> }.into_any())
/// ```
pub fn loaded<S, T, F>(
    source: impl Fn() -> S + Send + Sync + 'static,
    ask: impl Fn(S) -> F + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    S: PartialEq + Clone + Send + Sync + 'static,
    T: DeserializeOwned + Clone + 'static,
    F: Future<Output = Result<Sealed<T>, Fault>> + Send + 'static,
{
    let ask = Arc::new(ask);
    let asked = move || {
        let (about, ask) = (source(), Arc::clone(&ask));
        let send: Sender = Arc::new(move |about| {
            let answer = about.downcast_ref::<S>().cloned().map(|about| ask(about));
            Box::pin(async move {
                match answer {
                    Some(answer) => answer.await.map(Sealed::parcel),
                    None => Err(Fault::NotFound),
                }
            })
        });
        Asked { about: Arc::new(about), send }
    };
    shown(Box::new(asked), Arc::new(move |parcel| parcel.open().map(&draw)))
}

type Answer = Pin<Box<dyn Future<Output = Result<Parcel, Fault>> + Send>>;
type Sender = Arc<dyn Fn(&dyn Any) -> Answer + Send + Sync>;
type Draw = Arc<dyn Fn(Parcel) -> Result<AnyView, Fault> + Send + Sync>;

/// A question: what it is about, and how to ask it. Two are the same when they are about the same.
#[derive(Clone)]
struct Asked {
    about: Arc<dyn About>,
    send: Sender,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.about.same(other.about.any())
    }
}

trait About: Send + Sync {
    fn same(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

impl<S: PartialEq + Send + Sync + 'static> About for S {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<S>() == Some(self)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

/// The part that knows no types, compiled once for all pages.
fn shown(asked: Box<dyn Fn() -> Asked + Send + Sync>, draw: Draw) -> AnyView {
    let l = words();
    let resource = Resource::<Result<Parcel, Fault>, ParcelCodec>::new_with_options(
        asked,
        |asked: Asked| (asked.send)(asked.about.any()),
        true,
    );
    view! {
        <Transition fallback=move || view! { <p class="soft">{td_string!(l, shell.loading)}</p> }>
            {move || {
                let draw = Arc::clone(&draw);
                Suspend::new(async move {
                    match resource.await.and_then(|parcel| draw(parcel)) {
                        Ok(page) => page,
                        Err(fault) => view! { <FaultPage fault=fault /> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
    .into_any()
}
