//! Delivery: NDL, LOS, LAT, WRG.

use crate::law::guide::{Asked, Calculator, Field, Guide, Proof, Remedy};

/// Not delivered.
pub(super) const NDL: Guide = Guide {
    fields: &[
        Asked::needed(Field::TrackingSays),
        Asked::optional(Field::AskedAround),
        Asked::optional(Field::NoticeOn),
        Asked::optional(Field::NoticeUntil),
        Asked::optional(Field::NoNotice),
        Asked::optional(Field::RefusedOn),
        Asked::optional(Field::StillWanted),
    ],
    proofs: &[Proof::Confirmation, Proof::Payment, Proof::NoticeLetter, Proof::Tracking, Proof::Messages],
    remedies: &[Remedy::Delivery, Remedy::Refund],
    calculators: &[Calculator::Risk, Calculator::Delivery, Calculator::Dissolution],
};

/// Lost in transit or signed by an unknown person.
pub(super) const LOS: Guide = Guide {
    fields: &[
        Asked::needed(Field::TrackingSays),
        Asked::optional(Field::LeftAt),
        Asked::optional(Field::PlaceAgreed),
        Asked::optional(Field::SignedBy),
        Asked::needed(Field::AskedAround),
        Asked::optional(Field::OwnCarrier),
    ],
    proofs: &[Proof::Tracking, Proof::CarrierProof, Proof::NeighbourWord, Proof::Confirmation, Proof::Messages],
    remedies: &[Remedy::Refund, Remedy::Delivery],
    calculators: &[Calculator::Risk, Calculator::Delivery],
};

/// Delivered late.
pub(super) const LAT: Guide = Guide {
    fields: &[
        Asked::optional(Field::NoticeOn),
        Asked::optional(Field::NoticeUntil),
        Asked::optional(Field::NoNotice),
        Asked::optional(Field::RefusedOn),
        Asked::optional(Field::Loss),
        Asked::optional(Field::LossWhat),
        Asked::needed(Field::StillWanted),
    ],
    proofs: &[Proof::Confirmation, Proof::Tracking, Proof::NoticeLetter, Proof::LossReceipts, Proof::Messages],
    remedies: &[Remedy::Damages, Remedy::EndContract],
    calculators: &[Calculator::Delivery, Calculator::Dissolution],
};

/// Wrong, incomplete or different item.
pub(super) const WRG: Guide = Guide {
    fields: &[Asked::needed(Field::WrongHow), Asked::needed(Field::CameWhat), Asked::needed(Field::NoticedOn)],
    proofs: &[Proof::Confirmation, Proof::PhotosReceived, Proof::PackingSlip, Proof::ProductPage],
    remedies: &[Remedy::RightItem],
    calculators: &[Calculator::Complaining, Calculator::Limitation],
};
