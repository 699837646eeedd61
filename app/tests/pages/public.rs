//! Pages that anyone may read.
use crate::paper::Paper;
use crate::press::{Reader, page, printed};
use app::views::complaint::{BegunView, Step};
use app::views::shops::{CertificateView, RegisterView, ShopCard, StatusChange};
use app::words::Locale;
use axum::http::StatusCode;
use domain::calendar::{Day, time_of};
use domain::people::Hat;
use domain::shop::StatusKey;
use domain::values::ShopId;

fn day(month: u32, day: u32) -> Day {
    Day::new(2026, month, day).expect("a day")
}

fn card(name: &str, status: StatusKey) -> ShopCard {
    let slug = name.to_lowercase().replace(' ', "-");
    let domain = format!("{}.nl", slug.replace('-', ""));
    ShopCard { id: ShopId::new([7; 16]), slug, name: name.to_owned(), domain, status }
}

fn register() -> RegisterView {
    RegisterView {
        query: String::new(),
        shops: vec![
            card("Fietsenrijk", StatusKey::Certified),
            card("Koffiehuis De Maan", StatusKey::Certified),
            card("Lampen en Licht", StatusKey::Suspended),
            card("Sokkenwinkel Oost", StatusKey::Ended),
        ],
        meant: None,
        next: Some("sokkenwinkel-oost".to_owned()),
        certified: 38,
        begun: None,
    }
}

fn certificate(status: StatusKey) -> CertificateView {
    let mut history =
        vec![StatusChange { at: time_of(day(1, 12), 9, 0), status: StatusKey::Certified, reason: String::new() }];
    if status != StatusKey::Certified {
        history.insert(
            0,
            StatusChange { at: time_of(day(10, 2), 14, 30), status, reason: "uitspraak niet nagekomen".to_owned() },
        );
    }
    CertificateView {
        card: card("Koffiehuis De Maan", status),
        kvk: "68123456".to_owned(),
        contact: "klachten@koffiehuisdemaan.nl".to_owned(),
        history,
        agreed: Some(day(1, 12)),
        begun: None,
    }
}

#[tokio::test]
async fn the_front_page_says_what_a_case_takes() {
    let paper = Paper { register: Some(register()), ..Paper::default() };
    let html = printed("home", "/", Reader::Stranger, &paper).await;
    for said in ["7 dagen", "28 dagen", "90 dagen", "14 dagen", "€\u{a0}25", "gratis", "/shops", "/sign-in"] {
        assert!(html.contains(said), "{said}");
    }
    assert!(!html.contains("/desk"), "a stranger has no desk in the menu");
}

#[tokio::test]
async fn the_register_lists_finds_and_advises() {
    let paper = Paper { register: Some(register()), ..Paper::default() };
    let html = printed("shops", "/shops", Reader::Stranger, &paper).await;
    assert!(html.contains("/shops/koffiehuis-de-maan") && html.contains("keurmerk geschorst"));
    assert!(html.contains("after=sokkenwinkel"), "the next page can be reached");
    let html = printed("shops-found", "/shops?q=maan", Reader::Stranger, &paper).await;
    assert!(html.contains("value=\"maan\""), "what was searched for stays");
    let nothing = RegisterView { shops: Vec::new(), next: None, ..register() };
    let paper = Paper { register: Some(nothing), ..Paper::default() };
    let html = printed("shops-none", "/shops?q=%3Cscript%3E", Reader::Stranger, &paper).await;
    assert!(html.contains("ConsuWijzer") && !html.contains("<script>alert"));
    for link in ["https://www.consuwijzer.nl/", "https://www.eccnederland.nl/"] {
        assert!(html.contains(link), "{link}");
    }
    let near = vec![card("Koffiehuis De Maan", StatusKey::Certified), card("Fietsenrijk", StatusKey::Certified)];
    let meant = Some(app::said::meant(app::words::Locale::nl, &near));
    let paper =
        Paper { register: Some(RegisterView { shops: near, meant, next: None, ..register() }), ..Paper::default() };
    let html = printed("shops-near", "/shops?q=kofiehuis", Reader::Stranger, &paper).await;
    assert!(html.contains("Bedoelde u Koffiehuis De Maan of Fietsenrijk?"), "{html}");
    assert!(html.contains("/shops/koffiehuis-de-maan") && html.contains("ConsuWijzer"), "either may help");
}

#[tokio::test]
async fn a_certificate_says_how_it_stands_today() {
    for (status, said, complaint) in [
        (StatusKey::Certified, "Dit keurmerk is geldig", true),
        (StatusKey::Suspended, "geschorst sinds 2 oktober 2026", true),
        (StatusKey::Ended, "beëindigd sinds 2 oktober 2026", true),
        (StatusKey::Applied, "heeft het keurmerk nog niet", false),
    ] {
        let paper = Paper { certificate: Some(certificate(status)), ..Paper::default() };
        let name = format!("certificate-{status:?}").to_lowercase();
        let html = printed(&name, "/shops/koffiehuis-de-maan", Reader::Stranger, &paper).await;
        assert!(html.contains(said), "{status:?}");
        // One press chooses the shop and leads on.
        assert_eq!(html.contains("name=\"shop\" value=\"koffiehuis-de-maan\""), complaint, "{status:?}");
    }
    // What was begun about another shop is not written over: the first step asks what is to become of it.
    for (slug, asks) in [("koffiehuis-de-maan", false), ("fietsenrijk", true)] {
        let (slug, shop) = (slug.to_owned(), "Fietsenrijk".to_owned());
        let begun = Some(BegunView { slug, shop, step: Step::Story });
        let view = CertificateView { begun, ..certificate(StatusKey::Certified) };
        let paper = Paper { certificate: Some(view), ..Paper::default() };
        let html = printed("certificate-begun", "/shops/koffiehuis-de-maan", Reader::Stranger, &paper).await;
        assert!(html.contains("href=\"/complaint/story\"") && !html.contains("name=\"shop\""), "{asks}");
        assert_eq!(html.contains("/complaint/shop?q=koffiehuisdemaan"), asks);
    }
}

#[tokio::test]
async fn every_number_of_the_rules_has_its_source() {
    let html = printed("rules", "/rules", Reader::Stranger, &Paper::default()).await;
    for said in ["14 dagen", "90 dagen", "Implementatiewet", "keuze van dit platform", "€\u{a0}25", "2026-1", "7 %"] {
        assert!(html.contains(said), "{said}");
    }
    let rows = html.matches("<th scope=\"row\">").count();
    assert!(rows > 30, "{rows} numbers");
    assert_eq!(html.matches("data-label=\"Bron\"").count(), rows, "a source for each");
    assert!(!html.contains("data-label=\"Bron\"></td>"), "no empty source");
}

#[tokio::test]
async fn the_duties_to_inform_are_met() {
    let html = printed("about", "/about", Reader::Stranger, &Paper::default()).await;
    for said in [
        "Contact",
        "Postbus 1, 1000 AA Amsterdam",
        "Talen",
        "Kosten",
        "Stoppen",
        "Afdwingen",
        "Netwerken",
        "€\u{a0}25",
        "90 dagen",
    ] {
        assert!(html.contains(said), "{said}");
    }
    printed("privacy", "/privacy", Reader::Stranger, &Paper::default()).await;
    printed("accessibility", "/accessibility", Reader::Stranger, &Paper::default()).await;
}

#[tokio::test]
async fn the_menu_fits_the_person() {
    let paper = Paper { register: Some(register()), ..Paper::default() };
    for (hat, there, absent) in [
        (Hat::Consumer, "/cases", "/desk"),
        (Hat::ShopAgent(ShopId::new([7; 16])), "\"/shop\"", "/cases"),
        (Hat::Mediator, "\"/desk\"", "/desk/people"),
        (Hat::Inspector, "/desk/shops", "/desk/people"),
        (Hat::Admin, "/desk/people", "/sign-in\""),
    ] {
        let html = printed(&format!("home-{hat:?}").to_lowercase()[..8], "/", Reader::Signed(hat), &paper).await;
        let menu = html.split("id=\"menu\"").nth(1).and_then(|menu| menu.split("</nav>").next()).expect("a menu");
        assert!(menu.contains(there), "{hat:?} finds {there}");
        assert!(!menu.contains(absent), "{hat:?} does not find {absent}");
    }
}

#[tokio::test]
async fn what_is_not_there_has_a_way_out() {
    for path in ["/shops/nobody", "/nowhere", "/problem/404"] {
        let (status, html) = page(path, Locale::nl, Reader::Stranger, &Paper::default()).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert!(html.contains("Deze pagina is er niet") && html.contains("href=\"/shops\""), "{path}");
    }
    // Whoever is signed in is led to their own cases, whatever it is that they do not see.
    let (_, html) = page("/nowhere", Locale::nl, Reader::Signed(Hat::Consumer), &Paper::default()).await;
    assert!(
        html.contains("href=\"/cases\"") && html.contains("mag haar niet (meer) zien") && !html.contains("/sign-in")
    );
    let (status, html) = page("/problem/429?seconds=600", Locale::nl, Reader::Stranger, &Paper::default()).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert!(html.contains("10 minuten"));
    let (_, html) = page("/problem/500?reference=k7m4qx", Locale::en, Reader::Stranger, &Paper::default()).await;
    assert!(html.contains("k7m4qx"));
}
