//! What helps to prove a complaint.

use crate::law::guide::ids::ids;

ids! {
    /// Names a document or picture that helps.
    Proof {
        /// The confirmation of the order.
        Confirmation = "confirmation",
        /// The invoice.
        Invoice = "invoice",
        /// The proof of payment.
        Payment = "payment",
        /// Messages to and from the shop.
        Messages = "messages",
        /// The answer of the shop.
        ShopAnswer = "shop_answer",
        /// The message of withdrawal.
        WithdrawalMessage = "withdrawal_message",
        /// What the site says about withdrawing and returning.
        ReturnTerms = "return_terms",
        /// The proof of sending back.
        ReturnProof = "return_proof",
        /// The label of the return.
        ReturnLabel = "return_label",
        /// Photos from before sending back.
        PhotosBefore = "photos_before",
        /// The calculation of the shop.
        ShopCalculation = "shop_calculation",
        /// What came back on the account.
        AccountStatement = "account_statement",
        /// Track and trace.
        Tracking = "tracking",
        /// The signature or photo of the carrier.
        CarrierProof = "carrier_proof",
        /// What neighbours or the parcel point said.
        NeighbourWord = "neighbour_word",
        /// The letter with a further term.
        NoticeLetter = "notice_letter",
        /// Receipts of the loss.
        LossReceipts = "loss_receipts",
        /// Photos of box and damage.
        PhotosDamage = "photos_damage",
        /// The report to the carrier.
        CarrierReport = "carrier_report",
        /// Photos or video of the defect.
        PhotosDefect = "photos_defect",
        /// Reports of repairs.
        RepairReports = "repair_reports",
        /// The note of an expert.
        ExpertNote = "expert_note",
        /// The text of the guarantee.
        GuaranteeText = "guarantee_text",
        /// A quote for the repair.
        RepairQuote = "repair_quote",
        /// Photos of what came.
        PhotosReceived = "photos_received",
        /// The packing slip.
        PackingSlip = "packing_slip",
        /// The page of the product.
        ProductPage = "product_page",
        /// The advertising.
        Advertisement = "advertisement",
        /// The word of the owner of the brand.
        BrandWord = "brand_word",
        /// The letter of customs.
        CustomsLetter = "customs_letter",
        /// The message that the order is cancelled.
        CancelMessage = "cancel_message",
        /// Prices elsewhere.
        MarketPrices = "market_prices",
        /// Screens of ordering and paying.
        CheckoutScreens = "checkout_screens",
        /// Debits.
        Debits = "debits",
        /// Attempts to end it.
        EndAttempts = "end_attempts",
        /// The bill or demand.
        Demand = "demand",
        /// Reminders with their dates.
        Reminders = "reminders",
        /// Messages on the screen.
        ErrorScreens = "error_screens",
        /// What was agreed about the work.
        WorkAgreement = "work_agreement",
        /// Photos of the work.
        PhotosWork = "photos_work",
        /// Attempts to reach the shop.
        ContactAttempts = "contact_attempts",
        /// A copy of the review.
        ReviewCopy = "review_copy",
        /// The request about data.
        DataRequest = "data_request",
    }
}
