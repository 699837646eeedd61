//! Where somebody's work is: the page they land on who asked for none in particular.

use app::links;
use domain::people::Hat;

/// The page of the hat that has most to do with cases. Mediators before admins: the people's page is a click away.
#[must_use]
pub fn home(hats: &[Hat]) -> &'static str {
    hats.iter().map(place).min().map_or(links::CASES, |(_, page)| page)
}

fn place(hat: &Hat) -> (u8, &'static str) {
    match hat {
        Hat::Mediator | Hat::Assessor | Hat::Inspector => (0, links::DESK),
        Hat::Admin => (1, links::PEOPLE),
        Hat::ShopAgent(_) => (2, links::SHOP),
        Hat::Consumer | Hat::Helper | Hat::Clock | Hat::Bank => (3, links::CASES),
    }
}
