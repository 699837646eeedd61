//! The hints below questions: an example, what to do with what one does not know, a legal word in plain ones.
use crate::words::{Locale, td_string};
use domain::law::guide::Field;

/// Makes the function that says the hints. The questions without one are listed too, so that a new question does not
/// build before somebody decided.
macro_rules! hints {
    (said { $($said:ident => $key:ident,)* } silent { $($silent:ident)* }) => {
        /// Gives the hint below a question, where one helps.
        pub(in crate::said) fn hint(l: Locale, field: Field) -> Option<&'static str> {
            match field {
                $(Field::$said => Some(td_string!(l, guide.hint.$key)),)*
                $(Field::$silent)|* => None,
            }
        }
    };
}

hints! {
    said {
        WithdrawnOn => withdrawn_on,
        LastItemOn => last_item_on,
        Condition => condition,
        ShopReason => shop_reason,
        Told => told,
        ToldOn => told_on,
        SiteSaid => site_said,
        Returned => returned,
        ProofShownOn => proof_shown_on,
        GoodsBackOn => goods_back_on,
        AmountBack => amount_back,
        DeliveryCostKept => delivery_cost_kept,
        ReturnCostTold => return_cost_told,
        NoticeOn => notice_on,
        NoNotice => no_notice,
        PlaceAgreed => place_agreed,
        SignedBy => signed_by,
        LossWhat => loss_what,
        CameWhat => came_what,
        NoticedOn => noticed_on,
        ShowedOn => showed_on,
        Usage => usage,
        GuaranteeUntil => guarantee_until,
        RepairRemindedOn => repair_reminded_on,
        Differs => differs,
        Brand => brand,
        SuspicionFrom => suspicion_from,
        Confirmed => confirmed,
        SignedUpOn => signed_up_on,
        ButtonSaidPay => button_said_pay,
        ContactBefore => contact_before,
        PreTicked => pre_ticked,
        Bill => bill,
        BillPaidOn => bill_paid_on,
        RemindedOn => reminded_on,
        RemindedUntil => reminded_until,
        Device => device,
        AppVersion => app_version,
        Supply => supply,
        PartOfPurchase => part_of_purchase,
        TriedBy => tried_by,
        ReviewText => review_text,
        DataWhat => data_what,
    }
    silent {
        WithdrawnBy Bought Exception VoucherOnly Deducted CalculationGiven Packaging ReturnCost AddressFrom NoticeUntil
        RefusedOn TrackingSays AskedAround LeftAt OwnCarrier Loss StillWanted WrongHow BoxDamaged CarrierTold Animal
        SecondHand Repairs SentToMaker RepairQuote SaidWhere Suspicion CancelledOn CancelReason MarketPrice Trial
        RenewedOn EndAskedOn Debited CameOn Billed ExtraCost ExtraFor ExtraShown Reminded ReminderNamedCost
        CostAsked CostAskedOn Prepaid Updates WorkDoneOn WorkFaults LastTriedOn Bounced ReviewWhat ReviewOn
        DataAsked DataAskedOn
    }
}
