//! A page shows several forms at once; each is an act of its own, also when the page is not loaded anew in between.

use crate::played::house;
use crate::world::{Browser, engines};
use serde_json::Value;

/// The hidden fields of a form of a page, as a browser without script would send them.
fn hidden(page: &str, form: &str) -> Vec<(String, String)> {
    let start = page.find(&format!("<form id=\"{form}\"")).unwrap_or_else(|| panic!("the page has no form {form}"));
    let form = page[start..].split("</form>").next().unwrap();
    let inputs = form.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap());
    let hidden = inputs.filter(|input| input.contains("type=\"hidden\""));
    hidden.map(|input| (attribute(input, "name"), attribute(input, "value"))).collect()
}

fn attribute(input: &str, name: &str) -> String {
    let rest = input.split(&format!(" {name}=\"")).nth(1).unwrap_or_else(|| panic!("no {name} in {input}"));
    rest.split('"').next().unwrap().to_owned()
}

fn filled(page: &str, form: &str, field: &str, text: &str) -> Vec<(String, String)> {
    let mut fields = hidden(page, form);
    fields.push((field.to_owned(), text.to_owned()));
    fields
}

fn version(case: &Value) -> u64 {
    case["now"]["version"].as_u64().unwrap()
}

async fn sent(browser: &Browser, page: &str, fields: &[(String, String)]) {
    let (status, to) = browser.plain_parts(page, "/api/act", fields).await;
    assert_eq!((status.as_u16(), to.as_str()), (302, page), "{fields:?}");
}

#[tokio::test]
async fn two_different_acts_from_one_page_both_count() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, thomas) = (served.number("Matras Droom").await, served.as_person("Thomas van Dijk").await);
        let before = version(&thomas.case(&number).await);
        let here = format!("/cases/{number}");
        let (_, page) = thomas.page(&here).await;
        let words = filled(&page, "send_message", "text", "Ik denk erover na.");
        let no = filled(&page, "reject_proposal-1", "reason", "Toch te weinig.");
        sent(&thomas, &here, &words).await;
        sent(&thomas, &here, &no).await;
        assert_eq!(version(&thomas.case(&number).await), before + 2, "{engine:?}: one act was taken for the other");
        // The same form with the same words, sent again: the first answer, and nothing is written.
        sent(&thomas, &here, &words).await;
        sent(&thomas, &here, &no).await;
        assert_eq!(version(&thomas.case(&number).await), before + 2, "{engine:?}: a repeated form counted twice");
        // The same form with other words: it was used already. What was typed comes back.
        sent(&thomas, &here, &filled(&page, "send_message", "text", "Nee, wacht.")).await;
        assert_eq!(
            version(&thomas.case(&number).await),
            before + 2,
            "{engine:?}: a used form was used for something else"
        );
        assert!(thomas.page(&here).await.1.contains("Nee, wacht."), "the typed text is lost");
    }
}
