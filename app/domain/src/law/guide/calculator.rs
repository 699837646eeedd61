//! Which calculators there are, and which facts of every complaint they use.

use crate::law::guide::ids::ids;

ids! {
    /// Names a calculator of `law::reckon`.
    Calculator {
        /// Until when one may withdraw.
        Withdrawal = "withdrawal",
        /// When the shop has to refund.
        Refund = "refund",
        /// Who bears it when a parcel is said to be delivered and is not there.
        Risk = "risk",
        /// When the shop has to deliver.
        Delivery = "delivery",
        /// Whether the purchase may be ended for late delivery.
        Dissolution = "dissolution",
        /// Who proves that a defect was there at delivery.
        Presumption = "presumption",
        /// Whether complaining was in time.
        Complaining = "complaining",
        /// When the claim lapses.
        Limitation = "limitation",
        /// Interest on late money.
        Interest = "interest",
        /// Whether collection cost may be asked.
        Collection = "collection",
    }
}

ids! {
    /// Names a fact that every complaint has and a calculator uses.
    CommonFact {
        /// The day of the order.
        Ordered = "ordered",
        /// The promised day of delivery.
        Promised = "promised",
        /// The day of delivery.
        Delivered = "delivered",
        /// The day on which the shop was first asked.
        Contacted = "contacted",
        /// The amount that the consumer wants.
        Amount = "amount",
    }
}

impl Calculator {
    /// Gives what it takes from the facts that every complaint has.
    #[must_use]
    pub const fn common(self) -> &'static [CommonFact] {
        match self {
            Self::Withdrawal => &[CommonFact::Ordered, CommonFact::Delivered],
            Self::Refund | Self::Collection => &[],
            Self::Delivery | Self::Dissolution => &[CommonFact::Ordered, CommonFact::Promised],
            Self::Risk | Self::Presumption => &[CommonFact::Delivered],
            Self::Complaining | Self::Limitation => &[CommonFact::Contacted],
            Self::Interest => &[CommonFact::Amount],
        }
    }
}
