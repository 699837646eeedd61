//! Ordering and paying: CNC, SUB, UNS, COS, PAY, PRE.

use crate::law::guide::{Asked, Calculator, Field, Guide, Proof, Remedy};

/// Cancelled by the shop, or a plea of price error.
pub(super) const CNC: Guide = Guide {
    fields: &[
        Asked::needed(Field::CancelledOn),
        Asked::needed(Field::CancelReason),
        Asked::needed(Field::Confirmed),
        Asked::optional(Field::MarketPrice),
        Asked::optional(Field::AmountBack),
    ],
    proofs: &[Proof::Confirmation, Proof::CancelMessage, Proof::ProductPage, Proof::MarketPrices, Proof::Payment],
    remedies: &[Remedy::Delivery, Remedy::Referral],
    calculators: &[Calculator::Delivery, Calculator::Dissolution],
};

/// Subscription trap or unwanted renewal.
pub(super) const SUB: Guide = Guide {
    fields: &[
        Asked::needed(Field::ButtonSaidPay),
        Asked::optional(Field::Trial),
        Asked::optional(Field::RenewedOn),
        Asked::optional(Field::EndAskedOn),
        Asked::optional(Field::Debited),
        Asked::optional(Field::PreTicked),
    ],
    proofs: &[Proof::CheckoutScreens, Proof::Confirmation, Proof::Debits, Proof::EndAttempts, Proof::Messages],
    remedies: &[Remedy::Refund, Remedy::EndContract],
    calculators: &[],
};

/// Unordered goods or services.
pub(super) const UNS: Guide = Guide {
    fields: &[Asked::needed(Field::CameWhat), Asked::optional(Field::Billed), Asked::needed(Field::ContactBefore)],
    proofs: &[Proof::Demand, Proof::PhotosReceived, Proof::Messages],
    remedies: &[Remedy::CreditNote],
    calculators: &[],
};

/// Hidden or extra costs.
pub(super) const COS: Guide = Guide {
    fields: &[
        Asked::needed(Field::ExtraCost),
        Asked::needed(Field::ExtraFor),
        Asked::needed(Field::ExtraShown),
        Asked::optional(Field::PreTicked),
    ],
    proofs: &[Proof::CheckoutScreens, Proof::Confirmation, Proof::Invoice, Proof::Payment],
    remedies: &[Remedy::CostBack],
    calculators: &[],
};

/// Payment demand, collection cost, or paid but not credited.
pub(super) const PAY: Guide = Guide {
    fields: &[
        Asked::needed(Field::Bill),
        Asked::optional(Field::BillPaidOn),
        Asked::optional(Field::Reminded),
        Asked::optional(Field::RemindedOn),
        Asked::optional(Field::RemindedUntil),
        Asked::optional(Field::ReminderNamedCost),
        Asked::optional(Field::CostAsked),
        Asked::optional(Field::CostAskedOn),
    ],
    proofs: &[Proof::Demand, Proof::Reminders, Proof::Payment, Proof::Invoice, Proof::Messages],
    remedies: &[Remedy::CreditNote],
    calculators: &[Calculator::Collection],
};

/// Forced full prepayment.
pub(super) const PRE: Guide = Guide {
    fields: &[Asked::needed(Field::Prepaid)],
    proofs: &[Proof::CheckoutScreens, Proof::Payment],
    remedies: &[Remedy::Inspection],
    calculators: &[],
};
