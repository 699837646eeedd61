//! The terms of the law: how long, where it says so, and whether weekends and holidays move the end.

use crate::law::reckon::Span;
use crate::law::{Act, Article, Source};
use serde::{Deserialize, Serialize};

/// Names a term that the law gives, or the rule behind a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LawTerm {
    /// The consumer may withdraw without a reason.
    Withdrawal,
    /// The withdrawal period runs on, because the shop never told about it.
    WithdrawalAdded,
    /// The withdrawal period runs on from the day the shop told about it after all.
    WithdrawalOnceTold,
    /// The consumer sends the goods back.
    SendBack,
    /// The shop refunds.
    Refund,
    /// The shop may wait until it has the goods, or proof that they were sent.
    RefundWaits,
    /// The shop delivers, when no day was agreed.
    Delivery,
    /// The shop delivers on the agreed day.
    DeliveryAgreed,
    /// A reasonable further term before the consumer may end the purchase.
    FurtherTerm,
    /// A defect is presumed to have been there at delivery.
    Presumption,
    /// The same, for a living animal.
    PresumptionAnimal,
    /// Complaining to the shop is certainly in time.
    Complaining,
    /// The claim lapses.
    Limitation,
    /// The claim lapses, counted anew after a procedure at a dispute body ended.
    LimitationAnew,
    /// The consumer can still pay after a reminder, without collection cost.
    Reminder,
}

/// Says what weekends and holidays do to the end of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// It moves to a working day, and from two days on a term holds two of them: Regulation 1182/71 art. 3(4), (5).
    Eu,
    /// It moves to a working day, and from three days on a term holds two of them: Algemene termijnenwet art. 1, 2.
    Dutch,
    /// It does not move: terms in months or years (Algemene termijnenwet art. 4), and days that people agreed.
    Stays,
}

impl LawTerm {
    /// Lists all terms.
    pub const ALL: [Self; 15] = [
        Self::Withdrawal,
        Self::WithdrawalAdded,
        Self::WithdrawalOnceTold,
        Self::SendBack,
        Self::Refund,
        Self::RefundWaits,
        Self::Delivery,
        Self::DeliveryAgreed,
        Self::FurtherTerm,
        Self::Presumption,
        Self::PresumptionAnimal,
        Self::Complaining,
        Self::Limitation,
        Self::LimitationAnew,
        Self::Reminder,
    ];

    /// Gives how long it is. A further term has no number in the law; 14 days is what we suggest.
    #[must_use]
    pub const fn span(self) -> Span {
        self.facts().span
    }

    /// Gives the article that it stands in.
    #[must_use]
    pub const fn article(self) -> Article {
        self.facts().article
    }

    /// Says what weekends and holidays do to its end.
    #[must_use]
    pub const fn ending(self) -> Ending {
        self.facts().ending
    }

    /// Says how sure it is.
    #[must_use]
    pub const fn source(self) -> Source {
        self.facts().source
    }

    /// Is the table: a line per term.
    const fn facts(self) -> Facts {
        let (distance, sale) = (Source::Read("L2"), Source::Read("L3"));
        match self {
            Self::Withdrawal => Facts::of(Span::Days(14), civil("6:230o").paragraph(1), Ending::Eu, distance),
            // Part of the withdrawal period, so the Regulation moves this end too; that reading is [K].
            Self::WithdrawalAdded => Facts::of(Span::Months(12), civil("6:230o").paragraph(2), Ending::Eu, distance),
            Self::WithdrawalOnceTold => Facts::of(Span::Days(14), civil("6:230o").paragraph(2), Ending::Eu, distance),
            Self::SendBack => Facts::of(Span::Days(14), civil("6:230s").paragraph(1), Ending::Eu, distance),
            Self::Refund => Facts::of(Span::Days(14), civil("6:230r").paragraph(1), Ending::Eu, distance),
            Self::RefundWaits => Facts::of(Span::OnTheDay, civil("6:230r"), Ending::Stays, distance),
            Self::Delivery => Facts::of(Span::Days(30), civil("7:9").paragraph(4), Ending::Eu, sale),
            Self::DeliveryAgreed => Facts::of(Span::OnTheDay, civil("7:9").paragraph(4), Ending::Stays, sale),
            // A term of a letter, not of the law: counted the careful way, so that nobody ends a purchase too early.
            Self::FurtherTerm => Facts::of(Span::Days(14), civil("7:19a"), Ending::Dutch, Source::Chosen),
            Self::Presumption => Facts::of(Span::Years(1), civil("7:18a"), Ending::Stays, Source::Read("E22")),
            // "6 months for live animals per bill": the act itself was not read.
            Self::PresumptionAnimal => Facts::of(Span::Months(6), civil("7:18a"), Ending::Stays, Source::Known),
            Self::Complaining => Facts::of(Span::Months(2), civil("7:23").paragraph(1), Ending::Stays, sale),
            Self::Limitation => Facts::of(Span::Years(2), civil("7:23").paragraph(2), Ending::Stays, sale),
            Self::LimitationAnew => {
                Facts::of(Span::Years(2), Article::of(Act::DisputeBodies, "11"), Ending::Stays, Source::Read("L1"))
            }
            Self::Reminder => Facts::of(Span::Days(14), civil("6:96").paragraph(6), Ending::Dutch, distance),
        }
    }
}

/// Is what the law says about a term.
#[derive(Clone, Copy)]
struct Facts {
    span: Span,
    article: Article,
    ending: Ending,
    source: Source,
}

impl Facts {
    const fn of(span: Span, article: Article, ending: Ending, source: Source) -> Self {
        Self { span, article, ending, source }
    }
}

const fn civil(number: &'static str) -> Article {
    Article::civil(number)
}
