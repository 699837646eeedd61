//! The questions that belong to a category, over and above those of every complaint.

use crate::law::guide::ids::ids;
use crate::law::guide::{Calculator, FieldKind, kind};

/// Makes the questions: a line each with its code, the kind of its answer and the calculators that it feeds.
macro_rules! fields {
    ($(#[$doc:meta] $member:ident = $code:literal $kind:ident $(($among:ident))? [$($feeds:ident),*],)*) => {
        ids! {
            /// Names a question.
            Field { $(#[$doc] $member = $code,)* }
        }

        impl Field {
            /// Gives what kind of answer it takes.
            #[must_use]
            pub const fn kind(self) -> FieldKind {
                match self {
                    $(Self::$member => FieldKind::$kind $((kind::$among))?,)*
                }
            }

            /// Gives the calculators that it feeds.
            #[must_use]
            pub const fn feeds(self) -> &'static [Calculator] {
                match self {
                    $(Self::$member => &[$(Calculator::$feeds),*],)*
                }
            }
        }
    };
}

fields! {
    /// The day of the withdrawal.
    WithdrawnOn = "withdrawn_on" PastDay [Withdrawal, Refund],
    /// How the withdrawal was told.
    WithdrawnBy = "withdrawn_by" Choice(MEANS) [],
    /// The day the last item of the order came, when it came in parts.
    LastItemOn = "last_item_on" PastDay [Withdrawal],
    /// Goods, a series, a service, or digital content.
    Bought = "bought" Choice(BOUGHT) [Withdrawal],
    /// What the consumer did with it.
    Condition = "condition" Choice(CONDITION) [],
    /// Why the shop refuses.
    ShopReason = "shop_reason" Short [],
    /// The exception that the shop names.
    Exception = "exception" Choice(EXCEPTION) [],
    /// Whether and when the shop told about withdrawing.
    Told = "told" Choice(TOLD) [Withdrawal],
    /// The day it told after all.
    ToldOn = "told_on" PastDay [Withdrawal],
    /// What site or mail said about withdrawing.
    SiteSaid = "site_said" Short [],
    /// What became of the goods.
    Returned = "returned" Choice(RETURNED) [Refund],
    /// The day on which proof of sending was shown.
    ProofShownOn = "proof_shown_on" PastDay [Refund],
    /// The day on which the shop had the goods back.
    GoodsBackOn = "goods_back_on" PastDay [Refund],
    /// What the shop paid back.
    AmountBack = "amount_back" Money [],
    /// Whether only a voucher was offered.
    VoucherOnly = "voucher_only" YesNo [],
    /// Whether the delivery cost was kept.
    DeliveryCostKept = "delivery_cost_kept" YesNo [],
    /// What was held back.
    Deducted = "deducted" Money [Interest],
    /// Whether the shop showed how it came to that sum.
    CalculationGiven = "calculation_given" YesNo [],
    /// Whether the original packaging went back.
    Packaging = "packaging" YesNo [],
    /// What returning cost.
    ReturnCost = "return_cost" Money [],
    /// Whether the shop told beforehand who pays.
    ReturnCostTold = "return_cost_told" YesNo [],
    /// Where the address came from.
    AddressFrom = "address_from" Choice(ADDRESS) [],
    /// The day of the letter with a further term.
    NoticeOn = "notice_on" PastDay [Dissolution],
    /// The last day that the letter gave.
    NoticeUntil = "notice_until" AnyDay [Dissolution],
    /// Why no further term is needed.
    NoNotice = "no_notice" Choice(NO_NOTICE) [Dissolution],
    /// The day on which the shop refused to deliver.
    RefusedOn = "refused_on" PastDay [Dissolution],
    /// What track and trace says.
    TrackingSays = "tracking_says" Choice(TRACKING) [Risk, Delivery, Dissolution],
    /// Whether neighbours and parcel points were asked.
    AskedAround = "asked_around" YesNo [],
    /// Where the carrier says it was left.
    LeftAt = "left_at" Choice(PLACES) [],
    /// Whether the consumer agreed to that place.
    PlaceAgreed = "place_agreed" YesNo [],
    /// Who signed.
    SignedBy = "signed_by" Short [],
    /// Whether the consumer chose a carrier that the shop did not offer.
    OwnCarrier = "own_carrier" YesNo [Risk],
    /// What the delay cost.
    Loss = "loss" Money [],
    /// What that loss is.
    LossWhat = "loss_what" Short [],
    /// Whether delivery is still welcome.
    StillWanted = "still_wanted" YesNo [],
    /// What is wrong with what came.
    WrongHow = "wrong_how" Choice(WRONG) [],
    /// What came.
    CameWhat = "came_what" Short [],
    /// The day on which it was noticed.
    NoticedOn = "noticed_on" PastDay [Complaining, Presumption],
    /// Whether the box was damaged too.
    BoxDamaged = "box_damaged" YesNo [],
    /// Whether the carrier was told.
    CarrierTold = "carrier_told" YesNo [],
    /// The day on which the defect showed.
    ShowedOn = "showed_on" PastDay [Presumption, Complaining],
    /// Whether it is a living animal.
    Animal = "animal" YesNo [Presumption],
    /// Whether it was sold as second-hand.
    SecondHand = "second_hand" YesNo [],
    /// How often it was repaired.
    Repairs = "repairs" Choice(REPAIRS) [],
    /// How it was used.
    Usage = "usage" Short [],
    /// Whether the shop sent the consumer to the manufacturer.
    SentToMaker = "sent_to_maker" YesNo [],
    /// The last day of the guarantee.
    GuaranteeUntil = "guarantee_until" AnyDay [],
    /// The day on which the shop was reminded to repair.
    RepairRemindedOn = "repair_reminded_on" PastDay [],
    /// What another would ask for the repair.
    RepairQuote = "repair_quote" Money [],
    /// What differs from the description.
    Differs = "differs" Short [],
    /// Where the shop said it.
    SaidWhere = "said_where" Choice(SAID) [],
    /// The brand.
    Brand = "brand" Short [],
    /// Fake or unsafe.
    Suspicion = "suspicion" Choice(SUSPICION) [],
    /// Who says so.
    SuspicionFrom = "suspicion_from" Choice(SAYS_SO) [],
    /// The day on which the shop cancelled.
    CancelledOn = "cancelled_on" PastDay [Dissolution],
    /// Why it cancelled.
    CancelReason = "cancel_reason" Choice(CANCELLED) [],
    /// Whether the order had been confirmed.
    Confirmed = "confirmed" YesNo [],
    /// What it cost elsewhere.
    MarketPrice = "market_price" Money [],
    /// The day of signing up.
    SignedUpOn = "signed_up_on" PastDay [],
    /// Whether the button said that one pays.
    ButtonSaidPay = "button_said_pay" Choice(KNOWN) [],
    /// Whether it began with a trial.
    Trial = "trial" YesNo [],
    /// The day on which it was renewed.
    RenewedOn = "renewed_on" PastDay [],
    /// The day on which the consumer asked to end it.
    EndAskedOn = "end_asked_on" PastDay [],
    /// What was debited.
    Debited = "debited" Money [],
    /// The day on which it came.
    CameOn = "came_on" PastDay [],
    /// What the shop asks for it.
    Billed = "billed" Money [],
    /// Whether there was contact before.
    ContactBefore = "contact_before" YesNo [],
    /// How much the extra cost is.
    ExtraCost = "extra_cost" Money [],
    /// What it is for.
    ExtraFor = "extra_for" Choice(EXTRA) [],
    /// When it was shown.
    ExtraShown = "extra_shown" Choice(SHOWN) [],
    /// Whether a box was ticked already.
    PreTicked = "pre_ticked" YesNo [],
    /// The bill itself.
    Bill = "bill" Money [Collection],
    /// The day on which the bill was paid.
    BillPaidOn = "bill_paid_on" PastDay [Collection],
    /// Whether a reminder came first.
    Reminded = "reminded" YesNo [Collection],
    /// The day on which the reminder was received.
    RemindedOn = "reminded_on" PastDay [Collection],
    /// The last day that the reminder gave.
    RemindedUntil = "reminded_until" AnyDay [Collection],
    /// Whether the reminder named the cost.
    ReminderNamedCost = "reminder_named_cost" YesNo [Collection],
    /// The collection cost that is asked.
    CostAsked = "cost_asked" Money [Collection],
    /// The day on which it was asked.
    CostAskedOn = "cost_asked_on" PastDay [Collection],
    /// How much had to be paid beforehand.
    Prepaid = "prepaid" Choice(PREPAID) [],
    /// Device and system.
    Device = "device" Short [],
    /// The version.
    AppVersion = "app_version" Short [],
    /// Once or all the time.
    Supply = "supply" Choice(SUPPLY) [],
    /// Whether updates came.
    Updates = "updates" Choice(UPDATES) [],
    /// The day on which the work was done.
    WorkDoneOn = "work_done_on" PastDay [],
    /// What is not right about it.
    WorkFaults = "work_faults" Short [],
    /// Whether the work was part of the purchase.
    PartOfPurchase = "part_of_purchase" YesNo [],
    /// The day of the last attempt.
    LastTriedOn = "last_tried_on" PastDay [],
    /// How it was tried.
    TriedBy = "tried_by" Choice(MEANS) [],
    /// Whether messages came back.
    Bounced = "bounced" YesNo [],
    /// What happened to the review.
    ReviewWhat = "review_what" Choice(REVIEW) [],
    /// The day it was written.
    ReviewOn = "review_on" PastDay [],
    /// Its text, or where it can be read.
    ReviewText = "review_text" Short [],
    /// What was asked about the data.
    DataAsked = "data_asked" Choice(DATA) [],
    /// The day of that request.
    DataAskedOn = "data_asked_on" PastDay [],
    /// Which data.
    DataWhat = "data_what" Short [],
}
