//! The frame around every page: document, routes, language.
use crate::calls::Frame;
use crate::pages::account::first_admin::FirstAdminPage;
use crate::pages::account::own::AccountPage;
use crate::pages::account::sign_in::SignInPage;
use crate::pages::complaint::{ComplaintPage, ComplaintStart};
use crate::pages::demo::bank::BankPage;
use crate::pages::demo::mail::MailboxPage;
use crate::pages::demo::people::DemoPage;
use crate::pages::fault::{NotFoundPage, ProblemPage};
use crate::pages::party::inbox::{CasesPage, ShopInboxPage};
use crate::pages::party::letter::{DecisionLetterPage, FilePage, SettlementPage};
use crate::pages::party::pay_page::PayPage;
use crate::pages::party::{CasePage, refusal_words};
use crate::pages::public::about::AboutPage;
use crate::pages::public::accessibility::AccessibilityPage;
use crate::pages::public::certificate::CertificatePage;
use crate::pages::public::home::HomePage;
use crate::pages::public::privacy::PrivacyPage;
use crate::pages::public::rules::RulesPage;
use crate::pages::public::shops::ShopsPage;
use crate::pages::staff::decision::DecisionPage;
use crate::pages::staff::errands::ErrandsPage;
use crate::pages::staff::people::PeoplePage;
use crate::pages::staff::queue::QueuePage;
use crate::pages::staff::shops::DeskShopsPage;
use crate::parts::{Announcer, LiveRegion, Refresh, RefusalWords};
use crate::site::{SessionWarning, SiteFoot, SiteHead, Turn};
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;
use leptos_i18n::Locale as _;
use leptos_meta::{HashedStylesheet, Link, MetaTags, Title, provide_meta_context};
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
                <meta name="theme-color" content="#fffdf8" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#1a2038" media="(prefers-color-scheme: dark)" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
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
    provide_context(RefusalWords(refusal_words));
    let announcer = Announcer::new();
    provide_context(announcer);
    let l = words();
    view! {
        <Link rel="preload" href="/fonts/source-serif-4-latin.woff2" as_="font" type_="font/woff2" crossorigin="anonymous" />
        <Title formatter=move |page: String| format!("{page} · {}", td_string!(l, shell.title_suffix)) />
        <Router>
            <SiteHead frame=frame />
            <main id="content" tabindex="-1">
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view=HomePage ssr=SsrMode::Async />
                    <Route path=path!("/shops") view=ShopsPage ssr=SsrMode::Async />
                    <Route path=path!("/shops/:slug") view=CertificatePage ssr=SsrMode::Async />
                    <Route path=path!("/complaint") view=ComplaintStart ssr=SsrMode::Async />
                    <Route path=path!("/complaint/:step") view=ComplaintPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/shops") view=DeskShopsPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/people") view=PeoplePage ssr=SsrMode::Async />
                    <Route path=path!("/desk/errands") view=ErrandsPage ssr=SsrMode::Async />
                    <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/account") view=AccountPage ssr=SsrMode::Async />
                    <Route path=path!("/cases") view=CasesPage ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number") view=CasePage ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/pay") view=PayPage ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/settlement") view=SettlementPage ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/decision") view=DecisionLetterPage ssr=SsrMode::Async />
                    <Route path=path!("/cases/:number/file") view=FilePage ssr=SsrMode::Async />
                    <Route path=path!("/shop") view=ShopInboxPage ssr=SsrMode::Async />
                    <Route path=path!("/shop/:slug") view=ShopInboxPage ssr=SsrMode::Async />
                    <Route path=path!("/shop/cases/:number") view=CasePage ssr=SsrMode::Async />
                    <Route path=path!("/desk/cases/:number") view=CasePage ssr=SsrMode::Async />
                    <Route path=path!("/first-admin") view=FirstAdminPage ssr=SsrMode::Async />
                    <Route path=path!("/rules") view=RulesPage ssr=SsrMode::Async />
                    <Route path=path!("/about") view=AboutPage ssr=SsrMode::Async />
                    <Route path=path!("/privacy") view=PrivacyPage ssr=SsrMode::Async />
                    <Route path=path!("/accessibility") view=AccessibilityPage ssr=SsrMode::Async />
                    <Route path=path!("/desk") view=QueuePage ssr=SsrMode::Async />
                    <Route path=path!("/desk/decisions/:number") view=DecisionPage ssr=SsrMode::Async />
                    <Route path=path!("/demo") view=DemoPage ssr=SsrMode::Async />
                    <Route path=path!("/demo/mail") view=MailboxPage ssr=SsrMode::Async />
                    <Route path=path!("/demo/bank/:payment") view=BankPage ssr=SsrMode::Async />
                    <Route path=path!("/problem/:status") view=ProblemPage ssr=SsrMode::Async />
                </Routes>
            </main>
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
