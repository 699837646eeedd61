//! What helps to prove a complaint, and what people usually ask.
use crate::words::{Locale, td_string};
use domain::law::guide::{Proof, Remedy};

sentences! {
    /// Names a document or picture that helps.
    proof, Proof {
        Confirmation => confirmation,
        Invoice => invoice,
        Payment => payment,
        Messages => messages,
        ShopAnswer => shop_answer,
        WithdrawalMessage => withdrawal_message,
        ReturnTerms => return_terms,
        ReturnProof => return_proof,
        ReturnLabel => return_label,
        PhotosBefore => photos_before,
        ShopCalculation => shop_calculation,
        AccountStatement => account_statement,
        Tracking => tracking,
        CarrierProof => carrier_proof,
        NeighbourWord => neighbour_word,
        NoticeLetter => notice_letter,
        LossReceipts => loss_receipts,
        PhotosDamage => photos_damage,
        CarrierReport => carrier_report,
        PhotosDefect => photos_defect,
        RepairReports => repair_reports,
        ExpertNote => expert_note,
        GuaranteeText => guarantee_text,
        RepairQuote => repair_quote,
        PhotosReceived => photos_received,
        PackingSlip => packing_slip,
        ProductPage => product_page,
        Advertisement => advertisement,
        BrandWord => brand_word,
        CustomsLetter => customs_letter,
        CancelMessage => cancel_message,
        MarketPrices => market_prices,
        CheckoutScreens => checkout_screens,
        Debits => debits,
        EndAttempts => end_attempts,
        Demand => demand,
        Reminders => reminders,
        ErrorScreens => error_screens,
        WorkAgreement => work_agreement,
        PhotosWork => photos_work,
        ContactAttempts => contact_attempts,
        ReviewCopy => review_copy,
        DataRequest => data_request,
    }
}

sentences! {
    /// Names what people usually ask; never as a promise.
    remedy, Remedy {
        Refund => refund,
        RestOfRefund => rest_of_refund,
        CostBack => cost_back,
        Interest => interest,
        Delivery => delivery,
        Damages => damages,
        EndContract => end_contract,
        Repair => repair,
        Replacement => replacement,
        LowerPrice => lower_price,
        RightItem => right_item,
        CreditNote => credit_note,
        Redo => redo,
        Answer => answer,
        ReviewBack => review_back,
        Inspection => inspection,
        Referral => referral,
    }
}
