//! What is wrong with a field, in a sentence that also says how to mend it.
use super::{count, kind, money, money_short, size};
use crate::forms::Problem;
use crate::words::{Locale, td_string};
use domain::values::Cents;

/// Says what is wrong and how to mend it. What cannot be beside other answers only the server finds, and it has words for it.
#[must_use]
pub fn problem(l: Locale, problem: &Problem) -> String {
    match problem {
        Problem::TooLong { length, limit } => {
            td_string!(l, problem.too_long, length = count(l, *length), limit = count(l, *limit))
        }
        Problem::TooLittle { least: 0 } => td_string!(l, problem.negative).to_owned(),
        Problem::TooLittle { least } => td_string!(l, problem.too_little, least = money_short(l, Cents::new(*least))),
        Problem::TooMuch { most } => td_string!(l, problem.too_much, most = money_short(l, Cents::new(*most))),
        Problem::NotTheSum { sum } => td_string!(l, problem.not_the_sum, sum = money(l, Cents::new(*sum))),
        Problem::WrongCode { left: 0 } => td_string!(l, problem.wrong_code_last).to_owned(),
        Problem::WrongCode { left } => td_string!(l, problem.wrong_code, left = left),
        Problem::FileTooBig { name, limit } => {
            td_string!(l, problem.file_too_big, name = name.as_str(), limit = size(l, *limit))
        }
        Problem::CaseTooBig { limit } => td_string!(l, problem.case_too_big, limit = size(l, *limit)),
        Problem::FileOther { name, is } => td_string!(l, problem.file_other, name = name.as_str(), is = kind(*is)),
        Problem::FileKind { name } => td_string!(l, problem.file_kind, name = name.as_str()),
        Problem::UploadUnfinished { name } => td_string!(l, problem.upload_unfinished, name = name.as_str()),
        Problem::FileEmpty { name } => td_string!(l, problem.file_empty, name = name.as_str()),
        Problem::SomebodyElse { name } => td_string!(l, problem.somebody_else, name = name.as_str()),
        Problem::TooMany { limit } => td_string!(l, problem.too_many, limit = count(l, *limit)),
        Problem::Missing
        | Problem::NotAnEmail
        | Problem::NotAnAmount
        | Problem::NotADate
        | Problem::InTheFuture
        | Problem::Impossible(_)
        | Problem::NotANumber
        | Problem::NotAChoice
        | Problem::MustAgree
        | Problem::NotAKvkNumber
        | Problem::NotADomain
        | Problem::NotACaseNumber
        | Problem::CodeExpired
        | Problem::UploadGone
        | Problem::NoPapers
        | Problem::LinkExpired
        | Problem::Taken
        | Problem::DoesNotAddUp
        | Problem::ChangedMeanwhile => plain(l, problem).to_owned(),
    }
}

/// The sentences without numbers.
fn plain(l: Locale, problem: &Problem) -> &'static str {
    match problem {
        Problem::Missing => td_string!(l, problem.missing),
        Problem::NotAnEmail => td_string!(l, problem.not_an_email),
        Problem::NotAnAmount => td_string!(l, problem.not_an_amount),
        Problem::NotADate => td_string!(l, problem.not_a_date),
        Problem::InTheFuture => td_string!(l, problem.in_the_future),
        Problem::NotANumber => td_string!(l, problem.not_a_number),
        Problem::NotAChoice => td_string!(l, problem.not_a_choice),
        Problem::MustAgree => td_string!(l, problem.must_agree),
        Problem::NotAKvkNumber => td_string!(l, problem.not_a_kvk_number),
        Problem::NotADomain => td_string!(l, problem.not_a_domain),
        Problem::NotACaseNumber => td_string!(l, problem.not_a_case_number),
        Problem::CodeExpired => td_string!(l, problem.code_expired),
        Problem::NoPapers => td_string!(l, problem.no_papers),
        Problem::LinkExpired => td_string!(l, problem.link_expired),
        Problem::UploadGone => td_string!(l, problem.upload_gone),
        Problem::Taken => td_string!(l, problem.already_taken),
        Problem::DoesNotAddUp => td_string!(l, problem.does_not_add_up),
        Problem::ChangedMeanwhile => td_string!(l, problem.changed_meanwhile),
        _ => td_string!(l, problem.refused),
    }
}
