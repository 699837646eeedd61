//! Sending back and getting the money back: WDR, WDI, RFD, VAL, RTC.

use crate::law::guide::{Asked, Calculator, Field, Guide, Proof, Remedy};

/// Return or withdrawal refused.
pub(super) const WDR: Guide = Guide {
    fields: &[
        Asked::needed(Field::WithdrawnOn),
        Asked::needed(Field::WithdrawnBy),
        Asked::needed(Field::Bought),
        Asked::optional(Field::LastItemOn),
        Asked::optional(Field::Condition),
        Asked::optional(Field::Exception),
        Asked::optional(Field::ShopReason),
    ],
    proofs: &[Proof::WithdrawalMessage, Proof::ShopAnswer, Proof::Confirmation, Proof::Tracking, Proof::ReturnTerms],
    remedies: &[Remedy::Refund],
    calculators: &[Calculator::Withdrawal, Calculator::Refund],
};

/// Not informed about withdrawal.
pub(super) const WDI: Guide = Guide {
    fields: &[
        Asked::needed(Field::Told),
        Asked::optional(Field::ToldOn),
        Asked::needed(Field::Bought),
        Asked::optional(Field::LastItemOn),
        Asked::optional(Field::WithdrawnOn),
        Asked::optional(Field::SiteSaid),
    ],
    proofs: &[Proof::Confirmation, Proof::ReturnTerms, Proof::CheckoutScreens, Proof::WithdrawalMessage],
    remedies: &[Remedy::Refund],
    calculators: &[Calculator::Withdrawal, Calculator::Refund],
};

/// Refund not paid, voucher only, or delivery cost withheld.
pub(super) const RFD: Guide = Guide {
    fields: &[
        Asked::needed(Field::WithdrawnOn),
        Asked::needed(Field::Returned),
        Asked::optional(Field::ProofShownOn),
        Asked::optional(Field::GoodsBackOn),
        Asked::optional(Field::AmountBack),
        Asked::optional(Field::VoucherOnly),
        Asked::optional(Field::DeliveryCostKept),
    ],
    proofs: &[Proof::WithdrawalMessage, Proof::ReturnProof, Proof::Payment, Proof::AccountStatement, Proof::ShopAnswer],
    remedies: &[Remedy::Refund, Remedy::Interest],
    calculators: &[Calculator::Refund, Calculator::Interest],
};

/// Deduction for use or damage on return.
pub(super) const VAL: Guide = Guide {
    fields: &[
        Asked::needed(Field::Deducted),
        Asked::needed(Field::Condition),
        Asked::needed(Field::CalculationGiven),
        Asked::optional(Field::Packaging),
        Asked::optional(Field::ShopReason),
        Asked::optional(Field::WithdrawnOn),
        Asked::optional(Field::GoodsBackOn),
    ],
    proofs: &[
        Proof::PhotosBefore,
        Proof::ShopCalculation,
        Proof::ReturnProof,
        Proof::AccountStatement,
        Proof::ShopAnswer,
    ],
    remedies: &[Remedy::RestOfRefund],
    calculators: &[Calculator::Refund, Calculator::Interest],
};

/// Return cost or wrong return address.
pub(super) const RTC: Guide = Guide {
    fields: &[
        Asked::needed(Field::ReturnCost),
        Asked::needed(Field::ReturnCostTold),
        Asked::optional(Field::AddressFrom),
    ],
    proofs: &[Proof::ReturnTerms, Proof::ReturnLabel, Proof::ReturnProof, Proof::Confirmation, Proof::Messages],
    remedies: &[Remedy::CostBack],
    calculators: &[],
};
