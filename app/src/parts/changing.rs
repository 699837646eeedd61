//! Pieces of a page that change while it is open. Each kind is compiled once, whatever it draws: without that, every
//! closure in every view would bring a copy of the machinery that follows it, and a telephone would have to load them all.
use leptos::prelude::*;

/// Draws a piece anew whenever something it reads has changed.
///
/// ```text
/// <p role="status">{changing(move || said.get())}</p>
/// ```
pub fn changing<V: IntoAny + 'static>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    followed(Box::new(move || draw().into_any()))
}

fn followed(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || draw()).into_any()
}

/// Follows a word in an attribute, or its absence: `data-open=word(move || gone.get().then_some(""))`.
pub fn word(say: impl Fn() -> Option<&'static str> + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    Signal::derive(say)
}

/// Draws a list whose lines come and go; a line with the same key stays as it is, with all that was typed in it.
pub fn lines<T: Send + 'static>(
    rows: impl Fn() -> Vec<T> + Send + Sync + 'static,
    key: impl Fn(&T) -> String + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    kept(Box::new(move || {
        let line = |row: T| {
            let (key, draw) = (key(&row), draw.clone());
            Line { key, draw: Box::new(move || draw(row)) }
        };
        rows().into_iter().map(line).collect()
    }))
}

struct Line {
    key: String,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

fn kept(rows: Box<dyn Fn() -> Vec<Line> + Send + Sync>) -> AnyView {
    view! { <For each=rows key=|line| line.key.clone() children=|line: Line| (line.draw)() /> }.into_any()
}
