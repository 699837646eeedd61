//! What kind of answer a question takes, and what can be picked.

use crate::law::guide::Pick;

/// Says what kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A day that is not in the future.
    PastDay,
    /// Any day.
    AnyDay,
    /// An amount, in cents.
    Money,
    /// One of these.
    Choice(&'static [Pick]),
    /// Yes or no.
    YesNo,
    /// A text on one line.
    Short,
}

pub(super) const MEANS: &[Pick] =
    &[Pick::Email, Pick::WebForm, Pick::Phone, Pick::Chat, Pick::Letter, Pick::OnlyReturned];
pub(super) const BOUGHT: &[Pick] = &[Pick::Goods, Pick::Series, Pick::Service, Pick::DigitalContent];
pub(super) const CONDITION: &[Pick] = &[Pick::Unopened, Pick::OnlyLooked, Pick::TriedLikeInShop, Pick::UsedMore];
/// The exceptions of BW 6:230p that shops name most; whether one applies is for people to judge.
pub(super) const EXCEPTION: &[Pick] = &[
    Pick::NoneNamed,
    Pick::CustomMade,
    Pick::Perishable,
    Pick::HygieneSeal,
    Pick::MediaSeal,
    Pick::DigitalBegun,
    Pick::ServiceDone,
    Pick::DatedLeisure,
    Pick::OtherOne,
];
pub(super) const TOLD: &[Pick] = &[Pick::ToldBefore, Pick::ToldLater, Pick::NeverTold, Pick::NotSure];
pub(super) const RETURNED: &[Pick] = &[Pick::NothingToReturn, Pick::ShopFetches, Pick::SentBack, Pick::NotSentYet];
pub(super) const ADDRESS: &[Pick] = &[Pick::OnSite, Pick::InMail, Pick::OnLabel, Pick::OwnSearch];
pub(super) const NO_NOTICE: &[Pick] = &[Pick::NoReason, Pick::ShopRefused, Pick::EssentialDay, Pick::ToldEssential];
pub(super) const TRACKING: &[Pick] = &[Pick::NoTracking, Pick::Underway, Pick::SaysDelivered, Pick::SaysReturned];
pub(super) const PLACES: &[Pick] =
    &[Pick::AtDoor, Pick::AtNeighbours, Pick::ParcelPoint, Pick::LeftOutside, Pick::NotSure];
pub(super) const WRONG: &[Pick] = &[Pick::OtherItem, Pick::OtherSize, Pick::TooFew, Pick::PartMissing, Pick::OtherOne];
pub(super) const REPAIRS: &[Pick] = &[Pick::NotRepaired, Pick::RepairedOnce, Pick::RepairedOften, Pick::RepairRefused];
pub(super) const SAID: &[Pick] = &[Pick::ProductPage, Pick::Advertisement, Pick::Email, Pick::Chat, Pick::Phone];
pub(super) const SUSPICION: &[Pick] = &[Pick::Fake, Pick::Unsafe];
pub(super) const SAYS_SO: &[Pick] =
    &[Pick::BrandOwner, Pick::Customs, Pick::Expert, Pick::SafetyWarning, Pick::OwnView];
pub(super) const CANCELLED: &[Pick] =
    &[Pick::PriceError, Pick::OutOfStock, Pick::PaymentProblem, Pick::NoReason, Pick::OtherOne];
pub(super) const KNOWN: &[Pick] = &[Pick::Yes, Pick::No, Pick::NotSure];
pub(super) const EXTRA: &[Pick] =
    &[Pick::DeliveryCost, Pick::PaymentMeans, Pick::Administration, Pick::Import, Pick::OtherOne];
pub(super) const SHOWN: &[Pick] = &[Pick::BeforeOrder, Pick::AfterOrder, Pick::NeverShown];
pub(super) const PREPAID: &[Pick] = &[Pick::Everything, Pick::MoreThanHalf, Pick::HalfOrLess];
pub(super) const SUPPLY: &[Pick] = &[Pick::Once, Pick::Continuous];
pub(super) const UPDATES: &[Pick] = &[Pick::UpdatesCame, Pick::UpdatesStopped, Pick::UpdatesBroke, Pick::NotSure];
pub(super) const REVIEW: &[Pick] =
    &[Pick::ReviewRemoved, Pick::ReviewRefused, Pick::ReviewPressured, Pick::ReviewBought];
pub(super) const DATA: &[Pick] =
    &[Pick::DataSee, Pick::DataErase, Pick::DataCorrect, Pick::DataStopMail, Pick::DataLeak];
