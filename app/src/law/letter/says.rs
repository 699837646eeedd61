//! What the law says about a kind of problem, as a consumer writes it to a shop: the title of the position in the letter's voice.
use crate::words::{Locale, td_string};
use domain::law::Category;

/// Gives the sentence; nothing where no source confirmed the position, or where the law says nothing of its own.
pub(super) fn says(l: Locale, kind: Category) -> Option<&'static str> {
    match kind {
        Category::Wdr => Some(td_string!(l, complaint.letter.says.wdr)),
        Category::Wdi => Some(td_string!(l, complaint.letter.says.wdi)),
        Category::Rfd => Some(td_string!(l, complaint.letter.says.rfd)),
        Category::Rtc => Some(td_string!(l, complaint.letter.says.rtc)),
        Category::Ndl => Some(td_string!(l, complaint.letter.says.ndl)),
        Category::Los => Some(td_string!(l, complaint.letter.says.los)),
        Category::Dmg => Some(td_string!(l, complaint.letter.says.dmg)),
        Category::Def => Some(td_string!(l, complaint.letter.says.def)),
        Category::Wrr => Some(td_string!(l, complaint.letter.says.wrr)),
        Category::Wrg => Some(td_string!(l, complaint.letter.says.wrg)),
        Category::Dsc => Some(td_string!(l, complaint.letter.says.dsc)),
        Category::Ctf => Some(td_string!(l, complaint.letter.says.ctf)),
        Category::Sub => Some(td_string!(l, complaint.letter.says.sub)),
        Category::Uns => Some(td_string!(l, complaint.letter.says.uns)),
        Category::Cos => Some(td_string!(l, complaint.letter.says.cos)),
        Category::Pay => Some(td_string!(l, complaint.letter.says.pay)),
        Category::Pre => Some(td_string!(l, complaint.letter.says.pre)),
        Category::Csv => Some(td_string!(l, complaint.letter.says.csv)),
        Category::Val
        | Category::Lat
        | Category::Cnc
        | Category::Dig
        | Category::Srv
        | Category::Rev
        | Category::Prv
        | Category::Oth => None,
    }
}
