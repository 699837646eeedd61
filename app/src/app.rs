//! The frame around every page: document, routes, language.
use crate::calls::Frame;
use crate::pages::public::home::HomePage;
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;
use leptos_i18n::Locale as _;
use leptos_meta::{HashedStylesheet, MetaTags, Title, provide_meta_context};
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

/// Renders the document around the app, on the server only.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let locale = words();
    provide_meta_context();
    view! {
        <!DOCTYPE html>
        <html lang=locale.as_str()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <HashedStylesheet options=options.clone() />
                <HydrationScripts options=options />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The app itself: the same tree on the server and in the browser.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_context(page_locale());
    provide_context(Frame::shared());
    let l = words();
    view! {
        <Title formatter=move |page: String| format!("{page} · {}", td_string!(l, shell.title_suffix)) />
        <Router>
            <main id="content">
                <Routes fallback=|| "404">
                    <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
                </Routes>
            </main>
        </Router>
    }
}

/// On the server the request decided; in the browser the document says it.
fn page_locale() -> Locale {
    #[cfg(feature = "hydrate")]
    {
        let lang = document().document_element().and_then(|root| root.get_attribute("lang"));
        if lang.as_deref() == Some("en") { Locale::en } else { Locale::nl }
    }
    #[cfg(not(feature = "hydrate"))]
    words()
}
