//! The register: an inspector's hand, and what everybody sees of it.

use crate::world::{Browser, Served, engines};

const SHOP: [(&str, &str); 5] = [
    ("name", "Koffiehuis De Maan"),
    ("domain", "https://www.Koffiehuis.nl/over"),
    ("kvk", "1234 5678"),
    ("contact", "hallo@koffiehuis.nl, 020 123 45 67"),
    ("agents", "bo@koffiehuis.nl"),
];

async fn change(inspector: &Browser, what: &[(&str, &str)]) -> String {
    let fields = [&[("slug", "koffiehuis-nl")], what].concat();
    inspector.post_parts("/api/shop-change", &fields).await.1
}

#[tokio::test]
async fn a_shop_climbs_and_falls_and_everybody_sees_why() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let ina = served.signed_in("ina@beslecht.example", Some("inspector")).await;
        let (_, answer) = ina.post_parts("/api/shop-add", &SHOP).await;
        assert!(answer.contains("koffiehuis-nl"), "{engine:?} {answer}");
        assert!(
            served.mail_to("bo@koffiehuis.nl").await.unwrap().contains("Koffiehuis De Maan"),
            "its agent hears of it"
        );
        let (_, again) = ina.post_parts("/api/shop-add", &SHOP).await;
        assert!(again.contains("taken"), "one domain is one shop: {again}");
        assert!(change(&ina, &[("change", "certify")]).await.contains("Done"));
        assert!(change(&ina, &[("change", "certify")]).await.contains("Refused"), "certified already");
        assert!(change(&ina, &[("change", "suspend")]).await.contains("missing"), "no reason given");
        assert!(change(&ina, &[("change", "suspend"), ("reason", "Adres ontbreekt 100%.")]).await.contains("Done"));
        let anybody = served.browser();
        let (status, page) = anybody.page("/shops/koffiehuis-nl").await;
        assert!(status.is_success() && page.contains("Adres ontbreekt 100%."), "{status}");
        for (query, found) in
            [("MAAN", true), ("12345678", true), ("koffiehuis.nl", true), ("100%", false), ("_", false)]
        {
            let (_, page) = anybody.page(&format!("/shops?q={}", query.replace('%', "%25"))).await;
            assert_eq!(page.contains("/shops/koffiehuis-nl"), found, "{engine:?} searching {query}");
        }
    }
}

#[tokio::test]
async fn a_slip_in_a_name_is_no_dead_end() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let ina = served.signed_in("ina@beslecht.example", Some("inspector")).await;
        ina.post_parts("/api/shop-add", &SHOP).await;
        let anybody = served.browser();
        let (_, page) = anybody.page("/shops?q=kofiehuis").await;
        assert!(page.contains("Bedoelde u Koffiehuis De Maan?") && page.contains("/shops/koffiehuis-nl"), "{page}");
        let (_, page) = anybody.page("/shops?q=fietsenrijk").await;
        assert!(!page.contains("Bedoelde u") && !page.contains("/shops/koffiehuis-nl"), "another name is no slip");
        // Who only applied is listed, and cannot be complained about.
        let (_, page) = anybody.page("/complaint/shop?q=kofiehuis").await;
        assert!(!page.contains("Bedoelde u") && page.contains("Controleer de spelling"), "{page}");
        assert!(change(&ina, &[("change", "certify")]).await.contains("Done"));
        let (_, page) = anybody.page("/complaint/shop?q=koffiehius").await;
        assert!(page.contains("Bedoelde u Koffiehuis De Maan?") && page.contains("value=\"koffiehuis-nl\""), "{page}");
        assert!(!page.contains("value=\"koffiehuis-nl\" checked"), "a guess is not picked for anybody");
    }
}

#[tokio::test]
async fn only_an_inspector_has_a_hand_in_it() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let mira = served.signed_in("mira@beslecht.example", Some("mediator")).await;
        for browser in [mira, served.browser()] {
            let (status, answer) = browser.post_parts("/api/shop-add", &SHOP).await;
            assert!(!status.is_success() && !answer.contains("Done"), "{answer}");
        }
        assert_eq!(served.browser().page("/shops/koffiehuis-nl").await.0.as_u16(), 404);
    }
}
