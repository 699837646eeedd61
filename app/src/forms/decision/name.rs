//! The names of the fields. A head of claim, a line of costs and an order have a number from 1 at the end:
//! `facts_1` `reasons_1` `law_1` `result_1` (`granted`, `partly`, `rejected`) `awarded_1`, per head;
//! `cost_label_1` `cost_1`, per line of costs; `order_by_1` (`shop`, `consumer`) `order_1`, per order.

use domain::values::HEADS;
use std::sync::LazyLock;

/// The most lines of costs.
pub const COSTS: usize = 10;
/// The most orders that are not about money.
pub const ORDERS: usize = 10;

/// The first day for which interest is paid, as `2026-11-22`; empty: no interest.
pub const INTEREST_FROM: &str = "interest_from";
/// Who bears the fee: `shop` or `consumer`.
pub const FEE: &str = "fee";
/// The total as the assessor sees it.
pub const TOTAL: &str = "total";
/// Within how many days after service it is performed.
pub const DAYS: &str = "days";
/// A document that was considered, by its id; once per document.
pub const CONSIDERED: &str = "considered";
/// The tick that mandatory consumer law was checked.
pub const MANDATORY: &str = "mandatory";
/// Counts the saves of the draft when this window was opened: another window cannot be overwritten unseen.
pub const VERSION: &str = "version";
/// Names this window, so that it may always save over itself.
pub const WINDOW: &str = "window";
/// The tick with which an assessor says, after reading it through, that this is the decision.
pub const SURE: &str = "agree";
/// What to do after saving: `stay`, `preview`, or `quiet` when the page saved by itself.
pub const THEN: &str = "then";

/// Names are made once and live as long as the program: a field of a form keeps its name for good.
static NUMBERED: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    Numbered::ALL.iter().map(|kind| (1..=HEADS).map(|number| format!("{}_{number}", kind.stem())).collect()).collect()
});

#[derive(Clone, Copy)]
enum Numbered {
    Facts,
    Reasons,
    Law,
    Result,
    Awarded,
    CostLabel,
    Cost,
    OrderBy,
    Order,
}

impl Numbered {
    const ALL: [Self; 9] = [
        Self::Facts,
        Self::Reasons,
        Self::Law,
        Self::Result,
        Self::Awarded,
        Self::CostLabel,
        Self::Cost,
        Self::OrderBy,
        Self::Order,
    ];

    const fn stem(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Reasons => "reasons",
            Self::Law => "law",
            Self::Result => "result",
            Self::Awarded => "awarded",
            Self::CostLabel => "cost_label",
            Self::Cost => "cost",
            Self::OrderBy => "order_by",
            Self::Order => "order",
        }
    }

    fn name(self, at: usize) -> &'static str {
        NUMBERED.get(self as usize).and_then(|names| names.get(at)).map_or("", String::as_str)
    }
}

macro_rules! numbered {
    ($($(#[$doc:meta])* $function:ident $kind:ident;)*) => {
        $($(#[$doc])*
        #[must_use]
        pub fn $function(at: usize) -> &'static str {
            Numbered::$kind.name(at)
        })*
    };
}

numbered! {
    /// The facts of a head; `at` counts from 0, the name from 1.
    facts Facts;
    /// The reasons of a head.
    reasons Reasons;
    /// The law of a head.
    law Law;
    /// The result of a head.
    result Result;
    /// The money awarded under a head.
    awarded Awarded;
    /// What a line of costs is for.
    cost_label CostLabel;
    /// How much a line of costs is.
    cost Cost;
    /// Who carries out an order.
    order_by OrderBy;
    /// What an order says.
    order Order;
}
