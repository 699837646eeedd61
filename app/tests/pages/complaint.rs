//! The complaint wizard: every step, empty, filled, refused, and the last page in each of its states.
use crate::paper::Paper;
use crate::press::{Reader, printed};
use app::forms::{Echo, FormErrors, Problem};
use app::said::missing;
use app::views::complaint::{ComplaintView, DraftFile, Step, StepWords};
use app::views::shops::ShopCard;
use app::words::Locale;
use domain::calendar::{Day, time_of};
use domain::case::{Media, Refusal};
use domain::law::Category;
use domain::shop::StatusKey;
use domain::values::{Digest, ExhibitId, ShopId};

const FILLED: [(&str, &str); 29] = [
    ("shop", "koffiehuis-de-maan"),
    ("category", "DMG"),
    ("product", "Espressomachine La Luna"),
    ("order_number", "KM-4711"),
    ("ordered_on", "2026-10-30"),
    ("channel", "webshop"),
    ("total", "1.234,50"),
    ("paid", "1234,5"),
    ("means", "iDEAL"),
    ("promised_on", "2026-11-02"),
    ("delivered_on", "2026-11-03"),
    ("tracking", "PostNL 3S4711"),
    ("noticed_on", "2026-11-03"),
    ("box_damaged", "yes"),
    ("story", "De doos was ingedeukt.\nHet glas van de machine <b>was</b> gebroken."),
    ("contact", "refused"),
    ("contacted_on", "2026-11-05"),
    ("contact_means", "E-mail"),
    ("reply", "Dat is de schuld van de bezorger."),
    ("proceedings", "none"),
    ("wish", "money"),
    ("amount", "40"),
    ("wish_note", "Veertig euro korting is ook goed."),
    ("name", "Ana de Vries"),
    ("email", "ana@voorbeeld.nl"),
    ("phone", ""),
    ("country", "netherlands"),
    ("postcode", "1234 AB"),
    ("as_consumer", "yes"),
];

fn card(slug: &str, name: &str, status: StatusKey) -> ShopCard {
    let domain = format!("{slug}.nl");
    ShopCard { id: ShopId::new([1; 16]), slug: slug.to_owned(), name: name.to_owned(), domain, status }
}

fn empty() -> ComplaintView {
    ComplaintView {
        step: Step::Shop,
        case_now: time_of(Day::new(2026, 11, 22).expect("a day"), 14, 31),
        told: StepWords::default(),
        typed: Vec::new(),
        files: Vec::new(),
        kinds: Vec::new(),
        position: None,
        asks: false,
        questions: Vec::new(),
        workings: Vec::new(),
        letter: None,
        course: Vec::new(),
        proofs: Vec::new(),
        remedies: Vec::new(),
        shop: None,
        missing: None,
        found: Vec::new(),
        done: Vec::new(),
        unfinished: Vec::new(),
        saved: None,
        version: 0,
        window: "w0".into(),
        code_sent: false,
        proven: false,
        for_others: false,
        echo: None,
    }
}

fn filled() -> ComplaintView {
    let file = |byte, name: &str, title: &str, media, bytes| DraftFile {
        id: ExhibitId::new([byte; 16]),
        name: name.to_owned(),
        title: title.to_owned(),
        media,
        bytes,
        sha256: Digest::new([byte; 32]),
    };
    ComplaintView {
        typed: FILLED.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect(),
        files: vec![
            file(7, "IMG_2041.jpg", "Foto van de doos", Media::Jpeg, 2_300_000),
            file(8, "mail-van-de-webshop.pdf", "", Media::Pdf, 81_000),
        ],
        shop: Some(card("koffiehuis-de-maan", "Koffiehuis De Maan", StatusKey::Certified)),
        saved: Some(time_of(Day::new(2026, 11, 22).expect("a day"), 14, 31)),
        version: 7,
        window: "w7".into(),
        ..empty()
    }
}

async fn shown(name: &str, step: Step, view: ComplaintView) -> String {
    searched(name, &format!("/complaint/{}", step.slug()), view).await
}

async fn searched(name: &str, path: &str, view: ComplaintView) -> String {
    let paper = Paper { complaint: Some(view), ..Paper::default() };
    printed(name, path, Reader::Stranger, &paper).await
}

fn echo(step: Step, changes: &[(&str, &str)], errors: FormErrors) -> Echo {
    let typed = changes.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    Echo { form: format!("complaint-{}", step.slug()), typed, errors }
}

#[tokio::test]
async fn every_step_can_be_read_and_sent_without_script() {
    for (at, step) in Step::ALL.into_iter().enumerate() {
        let name = format!("complaint-{}", step.slug());
        let html = shown(&name, step, filled()).await;
        assert!(html.contains(&format!("Stap {} van 9", at + 1)), "{name} says where one is");
        assert!(html.contains("Koffiehuis De Maan"), "{name} says about which shop");
        if step != Step::Check {
            assert!(html.contains("action=\"/api/complaint-save\"") && html.contains("multipart/form-data"));
            assert!(html.contains(&format!("name=\"step\" value=\"{}\"", step.slug())));
            assert!(html.contains("name=\"version\" value=\"7\"") && html.contains("Bewaard om 14.31"));
        }
        shown(&format!("{name}-empty"), step, empty()).await;
    }
}

#[tokio::test]
async fn the_category_asks_its_own_questions_and_says_what_the_answers_come_to() {
    let html = shown("complaint-about-asked", Step::About, filled()).await;
    assert!(html.contains("name=\"noticed_on\"") && html.contains("value=\"2026-11-03\""));
    assert!(html.contains("name=\"box_damaged\" value=\"yes\" checked"));
    // Noticed on the day it came: within a year of delivery, and told to the shop two days later.
    assert!(html.contains("Wie moet wat laten zien?") && html.contains("3 november 2026 + 1 jaar = "));
    assert!(html.contains("Burgerlijk Wetboek 7:18a"));
    let html = shown("complaint-check-asked", Step::Check, filled()).await;
    assert!(html.contains("Was de doos ook beschadigd?") && html.contains("complaint-about-box_damaged"));
    let html = shown("complaint-evidence-asked", Step::Evidence, filled()).await;
    assert!(html.contains("Dit helpt, als u het heeft"));
}

#[tokio::test]
async fn the_first_step_finds_a_shop_and_has_a_way_out() {
    let found = vec![
        card("koffiehuis-de-maan", "Koffiehuis De Maan", StatusKey::Certified),
        card("maanlicht-lampen", "Maanlicht Lampen", StatusKey::Suspended),
    ];
    let view = ComplaintView { found, ..empty() };
    let html = searched("complaint-shop-found", "/complaint/shop?q=maan", view).await;
    assert!(html.contains("value=\"koffiehuis-de-maan\"") && html.contains("maanlicht-lampen.nl"));
    assert!(html.contains("value=\"maan\""), "what was searched for stays in the field");
    let none = Some(missing(Locale::nl, "zon", &[]));
    let html =
        searched("complaint-shop-none", "/complaint/shop?q=zon", ComplaintView { missing: none, ..empty() }).await;
    assert!(html.contains("Wij vonden geen webshop bij “zon”"));
    let out = echo(Step::Shop, &[("shop", "-")], FormErrors::refused(Refusal::NotMember));
    let html = shown("complaint-shop-exit", Step::Shop, ComplaintView { echo: Some(out), ..empty() }).await;
    assert!(html.contains("Deze webshop doet niet mee") && html.contains("juridischloket.nl"));
}

#[tokio::test]
async fn all_problems_are_offered_and_the_law_stands_beside_the_chosen_one() {
    let html = shown("complaint-problem-chosen", Step::Problem, filled()).await;
    for category in Category::ALL {
        assert!(html.contains(&format!("value=\"{}\"", category.code())), "{}", category.code());
    }
    assert!(html.contains("Schade onderweg is in de regel voor de webshop") && html.contains("7:11, 7:17 en 7:21"));
    assert!(html.contains("foto’s van de doos en de schade"));
}

#[tokio::test]
async fn what_was_typed_stays_beside_what_is_wrong() {
    let errors = FormErrors {
        fields: vec![
            app::forms::FieldError::new("ordered_on", Problem::InTheFuture),
            app::forms::FieldError::new("total", Problem::NotAnAmount),
        ],
        refusal: None,
    };
    let back = echo(Step::Details, &[("product", "Koffie \"Zwart\""), ("total", "veel")], errors);
    let html = shown("complaint-details-wrong", Step::Details, ComplaintView { echo: Some(back), ..filled() }).await;
    assert!(html.contains("href=\"#complaint-details-ordered_on\"") && html.contains("value=\"veel\""));
    assert!(html.contains("<strong>Dag van de bestelling:"), "the summary names the field as its label does");
    assert!(html.contains("Koffie &quot;Zwart&quot;"), "typed text comes before what was saved");
    assert!(html.contains("id=\"complaint-details-total-error\""));
}

#[tokio::test]
async fn a_second_tab_loses_nothing_and_overwrites_only_knowingly() {
    let back =
        echo(Step::Story, &[("story", "Mijn andere verhaal")], FormErrors::one("version", Problem::ChangedMeanwhile));
    let html = shown("complaint-story-stale", Step::Story, ComplaintView { echo: Some(back), ..filled() }).await;
    assert!(html.contains("Mijn andere verhaal") && html.contains("name=\"overwrite\""));
    let html = shown("complaint-story-fresh", Step::Story, filled()).await;
    assert!(!html.contains("name=\"overwrite\""));
}

#[tokio::test]
async fn files_have_titles_and_can_be_taken_away() {
    let html = shown("complaint-evidence-files", Step::Evidence, filled()).await;
    let id = ExhibitId::new([7; 16]);
    assert!(
        html.contains(&format!("name=\"title_{id}\" value=\"Foto van de doos\"")) || html.contains("Foto van de doos")
    );
    assert!(html.contains(&format!("form=\"drop-{id}\"")) && html.contains(&format!("id=\"drop-{id}\"")));
    assert!(html.contains("action=\"/api/complaint-drop\""));
}

#[tokio::test]
async fn the_last_page_asks_for_what_is_missing_then_a_code_then_the_declaration() {
    let wrong = vec![
        (Step::Details, FormErrors::one("total", Problem::Missing)),
        (Step::Story, FormErrors::refused(Refusal::Court)),
    ];
    let html = shown("complaint-check-wrong", Step::Check, ComplaintView { unfinished: wrong, ..filled() }).await;
    assert!(html.contains("Wat heeft u besteld? Nog 1 ding te doen") && !html.contains("/api/complaint-file"));
    let html = shown("complaint-check-ready", Step::Check, filled()).await;
    assert!(html.contains("action=\"/api/complaint-code\"") && html.contains("ana@voorbeeld.nl"));
    assert!(html.contains("/complaint/details?then=check#complaint-details-total") && html.contains("1.234,50"));
    let html = shown("complaint-check-code", Step::Check, ComplaintView { code_sent: true, ..filled() }).await;
    assert!(html.contains("one-time-code") && html.contains("name=\"truthful\""));
    let unticked = Echo {
        form: "complaint-file".to_owned(),
        typed: Vec::new(),
        errors: FormErrors::one("truthful", Problem::MustAgree),
    };
    let back = ComplaintView { code_sent: true, echo: Some(unticked), ..filled() };
    let html = shown("complaint-check-unticked", Step::Check, back).await;
    assert!(html.contains("<strong>Ik heb alles naar waarheid ingevuld:"), "a box is named by its sentence");
    let html = shown("complaint-check-proven", Step::Check, ComplaintView { proven: true, ..filled() }).await;
    assert!(!html.contains("one-time-code") && html.contains("action=\"/api/complaint-file\""));
}

#[tokio::test]
async fn the_last_page_reads_back_what_happened_when_and_says_when_it_is_too_little_for_a_decision() {
    let html = shown("complaint-check-enough", Step::Check, filled()).await;
    assert!(html.contains("Pas daarna kan een bindende uitspraak") && !html.contains("Wat er wanneer gebeurde"));
    let mut view = filled();
    for (name, text) in &mut view.typed {
        if name == "amount" {
            "20".clone_into(text);
        }
    }
    let lines = [("course_day_1", "2026-11-05"), ("course_text_1", "Gebeld"), ("course_day_2", "2026-11-03")];
    let lines = lines.into_iter().chain([("course_text_2", "Kapot aangekomen")]);
    view.typed.extend(lines.map(|(name, text)| (name.to_owned(), text.to_owned())));
    let html = shown("complaint-check-little", Step::Check, view.clone()).await;
    assert!(html.contains("daarvoor moet het om minstens €\u{a0}25 gaan"), "{html}");
    let (first, last) = (html.find("3 november 2026: Kapot aangekomen"), html.find("5 november 2026: Gebeld"));
    assert!(first.is_some() && first < last, "the days are not in order");
    let html = shown("complaint-story-course", Step::Story, view).await;
    assert!(
        html.contains("name=\"course_day_5\"") && !html.contains("name=\"course_day_6\""),
        "two lines, and three more"
    );
}

#[tokio::test]
async fn who_has_not_asked_the_shop_yet_gets_a_letter() {
    let never = |category: &str| {
        let mut view = filled();
        for (name, text) in &mut view.typed {
            match name.as_str() {
                "contact" => "never".clone_into(text),
                "category" => category.clone_into(text),
                // Not delivered, for the letter that gives a further term.
                "delivered_on" if category == "NDL" => text.clear(),
                _ => {}
            }
        }
        view
    };
    let html = shown("complaint-check-letter", Step::Check, never("DMG")).await;
    assert!(html.contains("Beste Koffiehuis De Maan,") && html.contains("Ik vraag u €\u{a0}40,00 aan mij te betalen."));
    assert!(!html.contains("Ik geef u nog tot en met"), "what came needs no further term");
    let html = shown("complaint-check-notice", Step::Check, never("NDL")).await;
    assert!(html.contains("Ik geef u nog tot en met"));
    assert!(!shown("complaint-check-asked-before", Step::Check, filled()).await.contains("Beste Koffiehuis"));
}

#[tokio::test]
async fn a_shop_outside_the_list_gets_a_letter_and_nothing_speaks_of_a_case() {
    let outside = || {
        let mut view = ComplaintView { shop: None, ..filled() };
        view.typed.retain(|(name, _)| name != "shop");
        let named = [("shop", "-"), ("shop_name", "Lampenland")].map(|(name, text)| (name.to_owned(), text.to_owned()));
        view.typed.extend(named);
        view
    };
    for step in Step::ALL {
        let html = shown(&format!("complaint-outside-{}", step.slug()), step, outside()).await;
        assert!(html.contains("Lampenland"), "{step:?} does not say which shop");
        for word in
            ["met een code", "over uw zaak", "een beoordelaar", "tijdens de zaak", "Een zaak bij ons onderbreekt"]
        {
            assert!(!html.contains(word), "{step:?} says {word}");
        }
        for field in ["proceedings", "total", "phone", "country", "need_call"] {
            assert!(!html.contains(&format!("name=\"{field}\"")), "{step:?} asks {field}");
        }
    }
    // Nobody adds files to it: the steps are counted without that one.
    for (step, at) in [(Step::Story, 5), (Step::Wish, 6), (Step::Check, 8)] {
        let html = shown(&format!("complaint-outside-{}", step.slug()), step, outside()).await;
        assert!(html.contains(&format!("Stap {at} van 8")), "{step:?} says where one is");
    }
    let html = shown("complaint-outside-check", Step::Check, outside()).await;
    for part in ["contenteditable=\"plaintext-only\"", "Aan: Lampenland", "bestelnummer KM-4711", "6 december 2026"] {
        assert!(html.contains(part), "{part} is not in the letter");
    }
    // What was searched for in vain is the name to begin with.
    let html = searched("complaint-outside-named", "/complaint/shop?q=Lampenland", empty_but("-")).await;
    assert!(html.contains("name=\"shop_name\"") && html.contains("value=\"Lampenland\""));
}

/// Nothing but the answer to the first step.
fn empty_but(shop: &str) -> ComplaintView {
    ComplaintView { typed: vec![("shop".to_owned(), shop.to_owned())], ..empty() }
}
