//! Who speaks: a shape and a word, then a colour.
use crate::words::{Locale, td_string, words};
use domain::people::Hat;
use leptos::prelude::*;

/// The hands in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// ○
    Consumer,
    /// ■
    Shop,
    /// ▲
    Mediator,
    /// ◆
    Assessor,
    /// An inspector of the trust mark; a pentagon.
    Inspector,
    /// The platform itself; a dot.
    System,
}

impl Role {
    /// The role of a hat; none for the platform itself.
    #[must_use]
    pub const fn of(hat: Hat) -> Option<Role> {
        match hat {
            Hat::Consumer | Hat::Helper => Some(Role::Consumer),
            Hat::ShopAgent(_) => Some(Role::Shop),
            Hat::Mediator => Some(Role::Mediator),
            Hat::Assessor => Some(Role::Assessor),
            Hat::Inspector => Some(Role::Inspector),
            Hat::Admin | Hat::Clock | Hat::Bank => None,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Role::Consumer => "consumer",
            Role::Shop => "shop",
            Role::Mediator => "mediator",
            Role::Assessor => "assessor",
            Role::Inspector => "inspector",
            Role::System => "system",
        }
    }

    /// Drawn in a square of 20.
    const fn shape(self) -> &'static str {
        match self {
            Role::Consumer => "M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12Z",
            Role::Shop => "M3.5 3.5h13v13h-13Z",
            Role::Mediator => "M10 2.5L18 17H2Z",
            Role::Assessor => "M10 1.5L18.5 10L10 18.5L1.5 10Z",
            Role::Inspector => "M10 2L18 8L15 17.5H5L2 8Z",
            Role::System => "M10 7a3 3 0 1 0 0 6a3 3 0 1 0 0-6Z",
        }
    }

    /// The role in a word.
    #[must_use]
    pub fn word(self, l: Locale) -> &'static str {
        match self {
            Role::Consumer => td_string!(l, parts.role_consumer),
            Role::Shop => td_string!(l, parts.role_shop),
            Role::Mediator => td_string!(l, parts.role_mediator),
            Role::Assessor => td_string!(l, parts.role_assessor),
            Role::Inspector => td_string!(l, parts.role_inspector),
            Role::System => td_string!(l, parts.role_system),
        }
    }
}

/// Draws the shape alone; the word must stand beside it.
#[component]
pub fn RoleShape(
    /// Whose shape.
    role: Role,
) -> impl IntoView {
    view! {
        <svg class="role__shape" data-role=role.key() viewBox="0 0 20 20" aria-hidden="true">
            <path d=role.shape() />
        </svg>
    }
}

/// Draws shape and word: `<RoleMark role=Role::Mediator />`.
#[component]
pub fn RoleMark(
    /// Whose mark.
    role: Role,
) -> impl IntoView {
    let l = words();
    view! {
        <span class="role">
            <RoleShape role=role />
            {role.word(l)}
        </span>
    }
}
