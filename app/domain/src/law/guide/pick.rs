//! The answers that can be picked.

use crate::law::guide::ids::ids;

ids! {
    /// Names an answer that can be picked; some belong to more than one question.
    Pick {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The consumer does not know.
        NotSure = "not_sure",
        /// Something else.
        OtherOne = "other",
        /// No reason, or none was given.
        NoReason = "no_reason",
        /// By e-mail.
        Email = "email",
        /// By a form or button on the site.
        WebForm = "web_form",
        /// By telephone.
        Phone = "phone",
        /// In a chat.
        Chat = "chat",
        /// By letter.
        Letter = "letter",
        /// Only by sending the goods back, which says nothing by itself.
        OnlyReturned = "only_returned",
        /// Goods.
        Goods = "goods",
        /// Goods that come regularly.
        Series = "series",
        /// A service.
        Service = "service",
        /// Digital content without a carrier.
        DigitalContent = "digital_content",
        /// Not opened.
        Unopened = "unopened",
        /// Unpacked and looked at.
        OnlyLooked = "only_looked",
        /// Tried as in a shop.
        TriedLikeInShop = "tried_like_in_shop",
        /// Used more than that.
        UsedMore = "used_more",
        /// The shop named no exception.
        NoneNamed = "none_named",
        /// Made to measure.
        CustomMade = "custom_made",
        /// It spoils quickly.
        Perishable = "perishable",
        /// A broken seal on a product of hygiene or health.
        HygieneSeal = "hygiene_seal",
        /// A broken seal on sound, film or software.
        MediaSeal = "media_seal",
        /// Digital content that had begun, with consent.
        DigitalBegun = "digital_begun",
        /// A service that was done, with consent.
        ServiceDone = "service_done",
        /// Leisure, lodging or transport for a certain day.
        DatedLeisure = "dated_leisure",
        /// Told before the purchase.
        ToldBefore = "told_before",
        /// Told later.
        ToldLater = "told_later",
        /// Never told.
        NeverTold = "never_told",
        /// There is nothing to send back.
        NothingToReturn = "nothing_to_return",
        /// The shop fetches it.
        ShopFetches = "shop_fetches",
        /// Sent back.
        SentBack = "sent_back",
        /// Not sent back yet.
        NotSentYet = "not_sent_yet",
        /// On the site.
        OnSite = "on_site",
        /// In a mail.
        InMail = "in_mail",
        /// On the label.
        OnLabel = "on_label",
        /// Looked up by the consumer.
        OwnSearch = "own_search",
        /// The shop refused to deliver.
        ShopRefused = "shop_refused",
        /// The day was essential.
        EssentialDay = "essential_day",
        /// The consumer had said that the day was essential.
        ToldEssential = "told_essential",
        /// There is no tracking.
        NoTracking = "no_tracking",
        /// On its way.
        Underway = "underway",
        /// It says delivered.
        SaysDelivered = "says_delivered",
        /// It says returned to the shop.
        SaysReturned = "says_returned",
        /// At the door.
        AtDoor = "at_door",
        /// With neighbours.
        AtNeighbours = "at_neighbours",
        /// At a parcel point.
        ParcelPoint = "parcel_point",
        /// Left outside.
        LeftOutside = "left_outside",
        /// Another item.
        OtherItem = "other_item",
        /// Another size, colour or weight.
        OtherSize = "other_size",
        /// Too few.
        TooFew = "too_few",
        /// A part is missing.
        PartMissing = "part_missing",
        /// Not repaired.
        NotRepaired = "not_repaired",
        /// Repaired once.
        RepairedOnce = "repaired_once",
        /// Repaired more than once.
        RepairedOften = "repaired_often",
        /// Repair was refused.
        RepairRefused = "repair_refused",
        /// On the page of the product.
        ProductPage = "product_page",
        /// In advertising.
        Advertisement = "advertisement",
        /// A fake.
        Fake = "fake",
        /// Unsafe.
        Unsafe = "unsafe",
        /// The owner of the brand.
        BrandOwner = "brand_owner",
        /// Customs.
        Customs = "customs",
        /// An expert.
        Expert = "expert",
        /// A public warning.
        SafetyWarning = "safety_warning",
        /// The consumer sees it.
        OwnView = "own_view",
        /// A price error.
        PriceError = "price_error",
        /// Out of stock.
        OutOfStock = "out_of_stock",
        /// A problem with the payment.
        PaymentProblem = "payment_problem",
        /// Delivery.
        DeliveryCost = "delivery_cost",
        /// The means of payment.
        PaymentMeans = "payment_means",
        /// Administration.
        Administration = "administration",
        /// Import duty or tax.
        Import = "import",
        /// Before the order.
        BeforeOrder = "before_order",
        /// After the order.
        AfterOrder = "after_order",
        /// Never.
        NeverShown = "never_shown",
        /// Everything.
        Everything = "everything",
        /// More than half.
        MoreThanHalf = "more_than_half",
        /// Half or less.
        HalfOrLess = "half_or_less",
        /// Once.
        Once = "once",
        /// All the time.
        Continuous = "continuous",
        /// Updates came.
        UpdatesCame = "updates_came",
        /// Updates stopped.
        UpdatesStopped = "updates_stopped",
        /// An update broke it.
        UpdatesBroke = "updates_broke",
        /// Removed.
        ReviewRemoved = "review_removed",
        /// Not published.
        ReviewRefused = "review_refused",
        /// The consumer was pressed to change it.
        ReviewPressured = "review_pressured",
        /// Something was offered for it.
        ReviewBought = "review_bought",
        /// To see the data.
        DataSee = "data_see",
        /// To erase them.
        DataErase = "data_erase",
        /// To correct them.
        DataCorrect = "data_correct",
        /// To get no more mail.
        DataStopMail = "data_stop_mail",
        /// Nothing: data leaked or were passed on.
        DataLeak = "data_leak",
    }
}
