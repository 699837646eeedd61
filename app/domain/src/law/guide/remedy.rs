//! What usually solves a complaint.

use crate::law::guide::ids::ids;

ids! {
    /// Names a usual remedy. It is what people ask for and often get, never a promise.
    Remedy {
        /// The money back.
        Refund = "refund",
        /// The rest of the money back.
        RestOfRefund = "rest_of_refund",
        /// A cost back.
        CostBack = "cost_back",
        /// Statutory interest.
        Interest = "interest",
        /// Delivery after all.
        Delivery = "delivery",
        /// Damages.
        Damages = "damages",
        /// The end of the contract.
        EndContract = "end_contract",
        /// Repair.
        Repair = "repair",
        /// Replacement.
        Replacement = "replacement",
        /// A lower price.
        LowerPrice = "lower_price",
        /// The right or the missing item.
        RightItem = "right_item",
        /// A bill that is withdrawn.
        CreditNote = "credit_note",
        /// The work done again.
        Redo = "redo",
        /// An answer.
        Answer = "answer",
        /// The review put back.
        ReviewBack = "review_back",
        /// The trust mark looks into it.
        Inspection = "inspection",
        /// Advice on who can help.
        Referral = "referral",
    }
}
