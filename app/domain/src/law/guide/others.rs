//! Digital, services and the rest: DIG, SRV, CSV, REV, PRV, OTH.

use crate::law::guide::{Asked, Calculator, Field, Guide, Proof, Remedy};

/// Digital content or service fails. Its terms (BW 7:50aa and following) are not confirmed, so nothing is reckoned.
pub(super) const DIG: Guide = Guide {
    fields: &[
        Asked::needed(Field::ShowedOn),
        Asked::needed(Field::Device),
        Asked::optional(Field::AppVersion),
        Asked::needed(Field::Supply),
        Asked::optional(Field::Updates),
    ],
    proofs: &[Proof::ErrorScreens, Proof::Confirmation, Proof::ProductPage, Proof::Messages],
    remedies: &[Remedy::Repair, Remedy::EndContract, Remedy::Refund],
    calculators: &[],
};

/// Service order badly done.
pub(super) const SRV: Guide = Guide {
    fields: &[
        Asked::needed(Field::WorkFaults),
        Asked::needed(Field::NoticedOn),
        Asked::optional(Field::WorkDoneOn),
        Asked::needed(Field::PartOfPurchase),
    ],
    proofs: &[Proof::WorkAgreement, Proof::PhotosWork, Proof::Messages, Proof::ExpertNote],
    remedies: &[Remedy::Redo, Remedy::Refund],
    calculators: &[Calculator::Complaining, Calculator::Limitation],
};

/// Shop unreachable.
pub(super) const CSV: Guide = Guide {
    fields: &[Asked::needed(Field::LastTriedOn), Asked::needed(Field::TriedBy), Asked::optional(Field::Bounced)],
    proofs: &[Proof::ContactAttempts, Proof::Confirmation],
    remedies: &[Remedy::Answer, Remedy::Inspection],
    calculators: &[],
};

/// Review removed or pressured.
pub(super) const REV: Guide = Guide {
    fields: &[Asked::needed(Field::ReviewWhat), Asked::optional(Field::ReviewOn), Asked::optional(Field::ReviewText)],
    proofs: &[Proof::ReviewCopy, Proof::Messages, Proof::Confirmation],
    remedies: &[Remedy::ReviewBack, Remedy::Inspection],
    calculators: &[],
};

/// Privacy.
pub(super) const PRV: Guide = Guide {
    fields: &[Asked::needed(Field::DataAsked), Asked::optional(Field::DataAskedOn), Asked::needed(Field::DataWhat)],
    proofs: &[Proof::DataRequest, Proof::ShopAnswer],
    remedies: &[Remedy::Referral],
    calculators: &[],
};

/// Something else: a mediator looks at it.
pub(super) const OTH: Guide = Guide {
    fields: &[],
    proofs: &[Proof::Messages, Proof::Confirmation],
    remedies: &[Remedy::Answer],
    calculators: &[],
};
