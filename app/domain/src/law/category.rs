//! The 26 complaint categories of rules.md 9.2.

use serde::{Deserialize, Serialize};

/// Names what a complaint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Category {
    /// Return or withdrawal refused.
    Wdr,
    /// Not informed about withdrawal.
    Wdi,
    /// Refund not paid, voucher only, or delivery cost withheld.
    Rfd,
    /// Deduction for use or damage on return.
    Val,
    /// Return cost or wrong return address.
    Rtc,
    /// Not delivered.
    Ndl,
    /// Lost in transit or signed by an unknown person.
    Los,
    /// Delivered late.
    Lat,
    /// Damaged on arrival.
    Dmg,
    /// Defective or breaks too soon.
    Def,
    /// Warranty refused or sent to the manufacturer.
    Wrr,
    /// Wrong, incomplete or different item.
    Wrg,
    /// Not as described, or misleading information.
    Dsc,
    /// Counterfeit or unsafe product.
    Ctf,
    /// Cancelled by the shop, or a plea of price error.
    Cnc,
    /// Subscription trap or unwanted renewal.
    Sub,
    /// Unordered goods or services.
    Uns,
    /// Hidden or extra costs.
    Cos,
    /// Digital content or service fails.
    Dig,
    /// Service order badly done.
    Srv,
    /// Payment demand, collection cost, or paid but not credited.
    Pay,
    /// Forced full prepayment.
    Pre,
    /// Shop unreachable.
    Csv,
    /// Review removed or pressured.
    Rev,
    /// Privacy.
    Prv,
    /// Something else.
    Oth,
}

impl Category {
    /// Lists all categories in the order in which they are offered.
    pub const ALL: [Self; 26] = [
        Self::Wdr,
        Self::Wdi,
        Self::Rfd,
        Self::Val,
        Self::Rtc,
        Self::Ndl,
        Self::Los,
        Self::Lat,
        Self::Dmg,
        Self::Def,
        Self::Wrr,
        Self::Wrg,
        Self::Dsc,
        Self::Ctf,
        Self::Cnc,
        Self::Sub,
        Self::Uns,
        Self::Cos,
        Self::Dig,
        Self::Srv,
        Self::Pay,
        Self::Pre,
        Self::Csv,
        Self::Rev,
        Self::Prv,
        Self::Oth,
    ];

    /// Gives the three-letter code, as stored and as key of the texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wdr => "WDR",
            Self::Wdi => "WDI",
            Self::Rfd => "RFD",
            Self::Val => "VAL",
            Self::Rtc => "RTC",
            Self::Ndl => "NDL",
            Self::Los => "LOS",
            Self::Lat => "LAT",
            Self::Dmg => "DMG",
            Self::Def => "DEF",
            Self::Wrr => "WRR",
            Self::Wrg => "WRG",
            Self::Dsc => "DSC",
            Self::Ctf => "CTF",
            Self::Cnc => "CNC",
            Self::Sub => "SUB",
            Self::Uns => "UNS",
            Self::Cos => "COS",
            Self::Dig => "DIG",
            Self::Srv => "SRV",
            Self::Pay => "PAY",
            Self::Pre => "PRE",
            Self::Csv => "CSV",
            Self::Rev => "REV",
            Self::Prv => "PRV",
            Self::Oth => "OTH",
        }
    }

    /// Says whether the complaint is that nothing came: then a day of delivery is what the shop or the carrier says.
    #[must_use]
    pub const fn never_came(self) -> bool {
        matches!(self, Self::Ndl | Self::Los)
    }

    /// Finds a category by its code, in capitals or not.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.code().eq_ignore_ascii_case(raw.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_round_and_serde_agrees() {
        for category in Category::ALL {
            assert_eq!(Category::parse(category.code()), Some(category));
            let json = serde_json::to_string(&category).expect("json");
            assert_eq!(json, format!("\"{}\"", category.code()));
        }
        assert_eq!(Category::parse("wdr"), Some(Category::Wdr));
        assert_eq!(Category::parse("XXX"), None);
    }
}
