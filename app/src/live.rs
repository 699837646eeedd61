//! One stream per page: lines come in, the page folds them; it is closed while nobody looks and resumes where it was.
//!
//! Reconnecting is done by hand, because the address names the version that the page holds by then.
use crate::views::case::EntryView;

/// Keeps the entries that are newer than what the page holds, in order and once.
#[must_use]
pub fn fresh(mut entries: Vec<EntryView>, last: u64) -> Vec<EntryView> {
    entries.retain(|entry| entry.version > last);
    entries.sort_by_key(|entry| entry.version);
    entries.dedup_by_key(|entry| entry.version);
    entries
}

/// Follows a stream from hydration until the component goes: `url` is asked at each connection, `hear` gets each line.
#[cfg(not(feature = "hydrate"))]
pub fn follow(_url: impl Fn() -> String + 'static, _hear: impl Fn(&str) + 'static) {}

#[cfg(feature = "hydrate")]
pub use stream::follow;

#[cfg(feature = "hydrate")]
mod stream {
    use leptos::ev;
    use leptos::leptos_dom::helpers::TimeoutHandle;
    use leptos::prelude::*;
    use std::cell::{Cell, RefCell};
    use std::rc::{Rc, Weak};
    use std::time::Duration;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{EventSource, MessageEvent};

    type Heard = Closure<dyn FnMut(MessageEvent)>;
    type Lost = Closure<dyn FnMut()>;

    /// An open line; its closures live as long as it.
    struct Line {
        source: EventSource,
        _heard: Heard,
        _lost: Lost,
    }

    struct Stream {
        url: Box<dyn Fn() -> String>,
        hear: Rc<dyn Fn(&str)>,
        line: RefCell<Option<Line>>,
        again: RefCell<Option<TimeoutHandle>>,
        tries: Rc<Cell<u32>>,
    }

    /// Follows a stream from hydration until the component goes: `url` is asked at each connection, `hear` gets each line.
    pub fn follow(url: impl Fn() -> String + 'static, hear: impl Fn(&str) + 'static) {
        let stream = Rc::new(Stream {
            url: Box::new(url),
            hear: Rc::new(hear),
            line: RefCell::new(None),
            again: RefCell::new(None),
            tries: Rc::new(Cell::new(0)),
        });
        let held = StoredValue::new_local(Rc::clone(&stream));
        let (seen, gone, back) = (Rc::clone(&stream), Rc::clone(&stream), Rc::clone(&stream));
        let listeners = StoredValue::new_local(vec![
            window_event_listener(
                ev::visibilitychange,
                move |_| if document().hidden() { seen.close() } else { seen.open() },
            ),
            window_event_listener(ev::pagehide, move |_| gone.close()),
            window_event_listener(ev::pageshow, move |_| back.open()),
        ]);
        on_cleanup(move || {
            held.try_with_value(|stream| stream.close());
            listeners.try_update_value(|all| all.drain(..).for_each(WindowListenerHandle::remove));
        });
        // Hydration first: news that changed the page while it is being taken over would confuse both.
        Effect::new(move |_| {
            held.try_with_value(|stream| {
                if !document().hidden() {
                    stream.open();
                }
            });
        });
    }

    impl Stream {
        fn open(self: &Rc<Self>) {
            if self.line.borrow().is_some() {
                return;
            }
            self.hush();
            let Ok(source) = EventSource::new(&(self.url)()) else { return self.later() };
            let (hear, tries) = (Rc::clone(&self.hear), Rc::clone(&self.tries));
            let heard = Heard::new(move |event: MessageEvent| {
                tries.set(0);
                if let Some(line) = event.data().as_string() {
                    hear(&line);
                }
            });
            let me: Weak<Self> = Rc::downgrade(self);
            let lost = Lost::new(move || {
                if let Some(stream) = me.upgrade() {
                    stream.later();
                }
            });
            source.set_onmessage(Some(heard.as_ref().unchecked_ref()));
            source.set_onerror(Some(lost.as_ref().unchecked_ref()));
            *self.line.borrow_mut() = Some(Line { source, _heard: heard, _lost: lost });
        }

        /// Tries again, later each time: one second, two, four, at most half a minute.
        fn later(self: &Rc<Self>) {
            if let Some(line) = self.line.borrow().as_ref() {
                line.source.close();
            }
            self.hush();
            let tries = self.tries.get();
            self.tries.set(tries.saturating_add(1));
            let wait = Duration::from_secs((1_u64 << tries.min(5)).min(30));
            let me = Rc::downgrade(self);
            let handle = set_timeout_with_handle(
                move || {
                    if let Some(stream) = me.upgrade() {
                        stream.line.borrow_mut().take();
                        if !document().hidden() {
                            stream.open();
                        }
                    }
                },
                wait,
            );
            *self.again.borrow_mut() = handle.ok();
        }

        fn close(&self) {
            self.hush();
            if let Some(line) = self.line.borrow_mut().take() {
                line.source.close();
            }
        }

        /// Forgets the planned try.
        fn hush(&self) {
            if let Some(handle) = self.again.borrow_mut().take() {
                handle.clear();
            }
        }
    }
}
