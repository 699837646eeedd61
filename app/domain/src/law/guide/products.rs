//! The product: DMG, DEF, WRR, DSC, CTF.

use crate::law::guide::{Asked, Calculator, Field, Guide, Proof, Remedy};

const DEFECTS: &[Calculator] = &[Calculator::Presumption, Calculator::Complaining, Calculator::Limitation];

/// Damaged on arrival.
pub(super) const DMG: Guide = Guide {
    fields: &[Asked::needed(Field::NoticedOn), Asked::optional(Field::BoxDamaged), Asked::optional(Field::CarrierTold)],
    proofs: &[Proof::PhotosDamage, Proof::Messages, Proof::CarrierReport, Proof::Confirmation],
    remedies: &[Remedy::Replacement, Remedy::Repair, Remedy::Refund],
    calculators: DEFECTS,
};

/// Defective or breaks too soon.
pub(super) const DEF: Guide = Guide {
    fields: &[
        Asked::needed(Field::ShowedOn),
        Asked::needed(Field::Repairs),
        Asked::optional(Field::Usage),
        Asked::optional(Field::SecondHand),
        Asked::optional(Field::Animal),
    ],
    proofs: &[
        Proof::PhotosDefect,
        Proof::Invoice,
        Proof::Messages,
        Proof::RepairReports,
        Proof::ExpertNote,
        Proof::ProductPage,
    ],
    remedies: &[Remedy::Repair, Remedy::Replacement, Remedy::LowerPrice, Remedy::Refund],
    calculators: DEFECTS,
};

/// Warranty refused or sent to the manufacturer.
pub(super) const WRR: Guide = Guide {
    fields: &[
        Asked::needed(Field::ShowedOn),
        Asked::needed(Field::SentToMaker),
        Asked::optional(Field::ShopReason),
        Asked::optional(Field::GuaranteeUntil),
        Asked::optional(Field::RepairRemindedOn),
        Asked::optional(Field::RepairQuote),
    ],
    proofs: &[
        Proof::GuaranteeText,
        Proof::ShopAnswer,
        Proof::PhotosDefect,
        Proof::Invoice,
        Proof::RepairQuote,
        Proof::RepairReports,
    ],
    remedies: &[Remedy::Repair, Remedy::Refund],
    calculators: DEFECTS,
};

/// Not as described, or misleading information.
pub(super) const DSC: Guide = Guide {
    fields: &[Asked::needed(Field::Differs), Asked::needed(Field::SaidWhere), Asked::needed(Field::NoticedOn)],
    proofs: &[Proof::ProductPage, Proof::Advertisement, Proof::PhotosReceived, Proof::Messages],
    remedies: &[Remedy::EndContract, Remedy::Damages],
    calculators: &[Calculator::Complaining, Calculator::Limitation],
};

/// Counterfeit or unsafe product.
pub(super) const CTF: Guide = Guide {
    fields: &[
        Asked::needed(Field::Suspicion),
        Asked::optional(Field::Brand),
        Asked::needed(Field::SuspicionFrom),
        Asked::needed(Field::NoticedOn),
    ],
    proofs: &[Proof::BrandWord, Proof::CustomsLetter, Proof::PhotosReceived, Proof::ProductPage, Proof::ExpertNote],
    remedies: &[Remedy::Refund],
    calculators: &[Calculator::Complaining, Calculator::Limitation],
};
