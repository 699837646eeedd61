//! Lives here: signing in, one's own account, and the first administrator of an empty platform.
//! Never here: who may do what (that is the server's), a case.
//! Called by: `app.rs`. Start at `sign_in.rs`.

pub mod sign_in;
pub mod own;
mod browser;
pub mod first_admin;
