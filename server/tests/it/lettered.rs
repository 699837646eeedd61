//! A shop that is no member: nothing can be filed, and the same answers become a letter.

use crate::world::{Browser, Served, engines};

async fn saved(browser: &Browser, step: &str, fields: &[(&str, &str)]) -> String {
    let mut all = vec![("form", "step"), ("step", step), ("overwrite", "yes")];
    all.extend(fields);
    browser.post_parts("/api/complaint-save", &all).await.1
}

#[tokio::test]
async fn the_answers_become_a_letter_to_a_shop_that_is_no_member() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let ana = served.browser();
        // The answer itself leads on: nobody did anything wrong.
        let plain = saved(&ana, "shop", &[("shop", "-")]).await;
        assert!(plain.contains("/complaint/problem"), "{plain}");
        let on = saved(&ana, "shop", &[("shop", "-"), ("shop_name", "Lampenland"), ("then", "letter")]).await;
        assert!(on.contains("/complaint/problem"), "{on}");
        // Nobody gets past another step with that word.
        assert!(saved(&ana, "problem", &[("then", "letter")]).await.contains("Refused"));
        saved(&ana, "problem", &[("category", "NDL")]).await;
        let (_, page) = ana.page("/complaint/check").await;
        assert!(page.contains("/complaint/details"), "{engine:?}: it does not say what is missing: {page}");
        let on = saved(
            &ana,
            "details",
            &[
                ("product", "Leeslamp Noor"),
                ("order_number", "N-1"),
                ("ordered_on", "2025-10-01"),
                ("channel", "webshop"),
            ],
        )
        .await;
        assert!(on.contains("/complaint/about"), "{on}");
        // What only a case asks is not asked, and no files either.
        let story = [("story", "De lamp kwam nooit."), ("contact", "waiting"), ("contacted_on", "2025-11-01")];
        let on = saved(&ana, "story", &story).await;
        assert!(on.contains("/complaint/wish"), "{on}");
        let on = saved(&ana, "you", &[("name", "Ana de Vries"), ("as_consumer", "yes")]).await;
        assert!(on.contains("/complaint/check"), "{on}");
        let (_, page) = ana.page("/complaint/wish").await;
        assert!(
            page.contains("Lampenland") && !page.contains("bindende uitspraak"),
            "{engine:?}: it speaks of a case: {page}"
        );
        let (_, page) = ana.page("/complaint/check").await;
        for part in [
            "Beste Lampenland,",
            "Leeslamp Noor",
            "bestelnummer N-1",
            "De lamp kwam nooit.",
            "Ana de Vries",
            "ConsuWijzer",
        ] {
            assert!(page.contains(part), "{engine:?}: {part} is not in {page}");
        }
        assert!(!page.contains("/api/complaint-file") && !page.contains("/api/complaint-code"), "it can be filed");
        let (_, answer) = ana.post("/api/complaint-file", &[("truthful", "yes")]).await;
        assert!(answer.contains("Refused"), "{answer}");
    }
}
