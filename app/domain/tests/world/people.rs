//! Who there is.

use super::name;
use domain::people::{Actor, Hat, Neutral};
use domain::values::{PersonId, ShopId};

pub const ANA: PersonId = PersonId::new([1; 16]);
pub const BO: PersonId = PersonId::new([2; 16]);
pub const MIA: PersonId = PersonId::new([3; 16]);
pub const MO: PersonId = PersonId::new([4; 16]);
pub const ARIE: PersonId = PersonId::new([5; 16]);
pub const AYA: PersonId = PersonId::new([6; 16]);
pub const INES: PersonId = PersonId::new([7; 16]);
pub const IVO: PersonId = PersonId::new([8; 16]);
pub const HANNA: PersonId = PersonId::new([9; 16]);
pub const STRANGER: PersonId = PersonId::new([99; 16]);
pub const SHOP: ShopId = ShopId::new([20; 16]);
pub const OTHER_SHOP: ShopId = ShopId::new([21; 16]);

/// Ana, who bought a kettle.
pub const fn ana() -> Actor {
    Actor::person(ANA, Hat::Consumer)
}
/// Bo, who sold it.
pub const fn bo() -> Actor {
    Actor::person(BO, Hat::ShopAgent(SHOP))
}
/// Mia, a mediator.
pub const fn mia() -> Actor {
    Actor::person(MIA, Hat::Mediator)
}
/// Mo, another mediator.
pub const fn mo() -> Actor {
    Actor::person(MO, Hat::Mediator)
}
/// Arie, an assessor.
pub const fn arie() -> Actor {
    Actor::person(ARIE, Hat::Assessor)
}
/// Aya, another assessor.
pub const fn aya() -> Actor {
    Actor::person(AYA, Hat::Assessor)
}
/// Ines, an inspector.
pub const fn ines() -> Actor {
    Actor::person(INES, Hat::Inspector)
}
/// Ivo, the inspector who certified the shop.
pub const fn ivo() -> Actor {
    Actor::person(IVO, Hat::Inspector)
}

/// Hanna, who helps Ana when she is asked to.
pub const fn hanna() -> Actor {
    Actor::person(HANNA, Hat::Helper)
}

/// Everybody there is, also those whom the case does not concern.
pub const fn everybody() -> [Actor; 15] {
    [
        ana(),
        bo(),
        mia(),
        mo(),
        arie(),
        aya(),
        ines(),
        ivo(),
        hanna(),
        Actor::person(STRANGER, Hat::Consumer),
        Actor::person(STRANGER, Hat::ShopAgent(OTHER_SHOP)),
        Actor::person(STRANGER, Hat::Admin),
        // Mia in the other robe.
        Actor::person(MIA, Hat::Assessor),
        Actor::CLOCK,
        Actor::BANK,
    ]
}

pub fn neutral(person: PersonId, called: &str) -> Neutral {
    Neutral { person, name: name(called) }
}
