//! Whole cases as stories about people: Ana who bought a kettle, Bo who sold it, Mia, Arie, Ines.

#[path = "../world/mod.rs"]
mod world;

mod filing;
mod opening;
mod settling;
mod mediation;
mod binding;
mod ruling;
mod performing;
mod money;
mod neutrals;
mod sight;
mod picture;
mod support;
mod narrowing;
