//! The steps of a working: "6 oktober 2026 + 14 dagen = 20 oktober 2026", and the days on which a term could not end.
use super::basis;
use crate::parts::say;
use crate::views::guide::WorkingView;
use crate::words::{Locale, td_string};
use domain::calendar::{DayOff, Holiday};
use domain::law::reckon::{PassedOver, Span, Step, WhyPassed};
use domain::law::{Act, Article, Source};

/// Draws a calculator that counts by terms of the law.
pub(super) fn drawn(l: Locale, title: &str, answer: Vec<String>, steps: &[Step]) -> WorkingView {
    let mut articles: Vec<String> = steps.iter().map(|step| coded(step.rule.article())).collect();
    articles.dedup();
    WorkingView {
        title: title.to_owned(),
        answer,
        steps: steps.iter().map(|step| counted(l, step)).collect(),
        basis: basis::said(l, &articles),
        unconfirmed: steps.iter().any(|step| step.rule.source() == Source::Known),
    }
}

/// Says how one step was counted.
pub(super) fn counted(l: Locale, step: &Step) -> String {
    let on = say::long_day(l, step.counted);
    let count = match spanned(l, step.span) {
        Some(span) => td_string!(l, working.step.counted, from = say::long_day(l, step.from), span = span, day = on),
        None => td_string!(l, working.step.on_the_day, day = on),
    };
    if step.passed.is_empty() {
        return count;
    }
    let passed = step.passed.iter().map(|passed| over(l, *passed));
    let moved = td_string!(l, working.step.moved, day = say::long_day(l, step.last));
    std::iter::once(count).chain(passed).chain([moved]).collect::<Vec<_>>().join(", ")
}

fn over(l: Locale, passed: PassedOver) -> String {
    let why = match passed.why {
        WhyPassed::TooFewWorkingDays => td_string!(l, working.why.few),
        WhyPassed::Off(DayOff::Saturday) => td_string!(l, working.why.saturday),
        WhyPassed::Off(DayOff::Sunday) => td_string!(l, working.why.sunday),
        WhyPassed::Off(DayOff::Holiday(holiday)) => named(l, holiday),
    };
    td_string!(l, working.step.passed, day = say::long_day(l, passed.day), why = why)
}

fn named(l: Locale, holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => td_string!(l, working.why.new_year),
        Holiday::GoodFriday => td_string!(l, working.why.good_friday),
        Holiday::EasterMonday => td_string!(l, working.why.easter_monday),
        Holiday::KingsDay => td_string!(l, working.why.kings_day),
        Holiday::LiberationDay => td_string!(l, working.why.liberation_day),
        Holiday::AscensionDay => td_string!(l, working.why.ascension_day),
        Holiday::WhitMonday => td_string!(l, working.why.whit_monday),
        Holiday::ChristmasDay => td_string!(l, working.why.christmas),
        Holiday::SecondChristmasDay => td_string!(l, working.why.boxing_day),
        Holiday::Equated => td_string!(l, working.why.decreed),
    }
}

/// How long a term is; nothing when the day itself counts.
fn spanned(l: Locale, span: Span) -> Option<String> {
    Some(match span {
        Span::Days(count) => td_string!(l, working.span.days, count = count),
        Span::Months(count) => td_string!(l, working.span.months, count = count),
        Span::Years(1) => td_string!(l, working.span.year).to_owned(),
        Span::Years(count) => td_string!(l, working.span.years, count = count),
        Span::OnTheDay => return None,
    })
}

/// Writes a rate in hundredths of a percent: `6` or `6,5`.
pub(super) fn percent(l: Locale, hundredths: u32) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    if rest == 0 {
        return whole.to_string();
    }
    let point = match l {
        Locale::nl => ',',
        Locale::en => '.',
    };
    let digits = format!("{rest:02}");
    format!("{whole}{point}{}", digits.trim_end_matches('0'))
}

/// An article as the files of the law write it: `BW 6:230o(2)`.
fn coded(article: Article) -> String {
    let act = match article.act {
        Act::CivilCode => "BW",
        Act::CollectionCosts => "BIK",
        Act::DisputeBodies => "ADR",
        Act::Terms => "ATW",
        Act::EuTerms => "EU",
    };
    match article.paragraph {
        Some(paragraph) => format!("{act} {}({paragraph})", article.number),
        None => format!("{act} {}", article.number),
    }
}
