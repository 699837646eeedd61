//! The frame around every page: document, routes, language.
use crate::calls::Frame;
use crate::pages::fault::NotFoundPage;
use crate::pages::rooms::{Account, Case, Chamber, Demo, Desk, First, Inbox, Page, Paper, Public, Reading, Wizard};
use crate::parts::{Announcer, LiveRegion, Refresh};
use crate::site::{Forward, SessionWarning, SiteFoot, SiteHead, Turn};
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;
use leptos_i18n::Locale as _;
use leptos_meta::{HashedStylesheet, MetaTags, Title, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
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
                <meta name="theme-color" content="#fffdf8" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#1a2038" media="(prefers-color-scheme: dark)" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <link
                    rel="preload"
                    href="/fonts/source-serif-4-latin.woff2"
                    r#as="font"
                    type="font/woff2"
                    crossorigin="anonymous"
                />
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
    let frame = Frame::shared();
    let seconds = frame.session_seconds;
    provide_context(frame.clone());
    provide_context(Turn::new());
    provide_context(Refresh::new());
    let announcer = Announcer::new();
    provide_context(announcer);
    let l = words();
    view! {
        <Title formatter=move |page: String| format!("{page} · {}", td_string!(l, shell.title_suffix)) />
        <Router>
            <SiteHead frame=frame />
            <main id="content" tabindex="-1">
                <FlatRoutes fallback=NotFoundPage>
                    <Route path=path!("/") view=Page::Public(Public::Home) ssr=SsrMode::Async />
                    <Route path=path!("/shops") view=Page::First(First::Shops) ssr=SsrMode::Async />
                    <Route path=path!("/shops/:slug") view=Page::Public(Public::Certificate) ssr=SsrMode::Async />
                    <Route path=path!("/complaint") view=Page::Wizard(Wizard::Start) ssr=SsrMode::Async />
                    <Route path=path!("/resume") view=Page::Wizard(Wizard::Resume) ssr=SsrMode::Async />
                    <Route path=path!("/resume/:key") view=Page::Wizard(Wizard::Arrival) ssr=SsrMode::Async />
                    <Route path=path!("/complaint/:step") view=Page::Wizard(Wizard::Step) ssr=SsrMode::Async />
                    <Route path=path!("/desk/shops") view=Page::Desk(Desk::Shops) ssr=SsrMode::Async />
                    <Route path=path!("/desk/people") view=Page::Desk(Desk::People) ssr=SsrMode::Async />
                    <Route path=path!("/desk/errands") view=Page::Desk(Desk::Errands) ssr=SsrMode::Async />
                    <Route path=path!("/sign-in") view=Page::First(First::SignIn) ssr=SsrMode::Async />
                    <Route path=path!("/account") view=Page::Account(Account::Own) ssr=SsrMode::Async />
                    <Route path=path!("/cases") view=Page::Inbox(Inbox::Own) ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number") view=Page::Case(Case::Home) ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/pay") view=Page::Paper(Paper::Pay) ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/help") view=Page::Paper(Paper::Help) ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/settlement") view=Page::Paper(Paper::Settlement) ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/decision") view=Page::Paper(Paper::Decision) ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/file") view=Page::Paper(Paper::File) ssr=SsrMode::Async />
                    <Route path=path!("/shop") view=Page::Inbox(Inbox::Shop) ssr=SsrMode::Async />
                    <Route path=path!("/shop/:slug") view=Page::Inbox(Inbox::Shop) ssr=SsrMode::Async />
                    <Route path=path!("/shop/cases/:number") view=Page::Case(Case::Home) ssr=SsrMode::Async />
                    <Route path=path!("/desk/cases/:number") view=Page::Case(Case::Home) ssr=SsrMode::Async />
                    <Route path=path!("/first-admin") view=Page::Account(Account::FirstAdmin) ssr=SsrMode::Async />
                    <Route path=path!("/rules") view=Page::Reading(Reading::Rules) ssr=SsrMode::Async />
                    <Route path=path!("/about") view=Page::Reading(Reading::About) ssr=SsrMode::Async />
                    <Route path=path!("/privacy") view=Page::Reading(Reading::Privacy) ssr=SsrMode::Async />
                    <Route path=path!("/accessibility") view=Page::Reading(Reading::Accessibility) ssr=SsrMode::Async />
                    <Route path=path!("/desk") view=Page::Desk(Desk::Queue) ssr=SsrMode::Async />
                    <Route path=path!("/desk/decisions/:number") view=Page::Chamber(Chamber::Decision) ssr=SsrMode::Async />
                    <Route path=path!("/demo") view=Page::Demo(Demo::People) ssr=SsrMode::Async />
                    <Route path=path!("/demo/mail") view=Page::Demo(Demo::Mail) ssr=SsrMode::Async />
                    <Route path=path!("/demo/bank/:payment") view=Page::Demo(Demo::Bank) ssr=SsrMode::Async />
                    <Route path=path!("/problem/:status") view=Page::First(First::Problem) ssr=SsrMode::Async />
                </FlatRoutes>
            </main>
            <Forward />
            <SessionWarning seconds=seconds />
            <LiveRegion announcer=announcer />
            <SiteFoot />
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
