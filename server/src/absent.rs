//! Rooms that this build does not have yet: they answer that nothing is there.

use app::calls::{Answer, Fault};
use app::desk::{ComplaintRoom, Viewer};
use app::forms::Posted;
use app::views::complaint::{ComplaintView, Step};
use async_trait::async_trait;
use server_fn::codec::MultipartData;

/// A room that is not there.
pub struct Absent;

#[async_trait]
impl ComplaintRoom for Absent {
    async fn look(&self, _: &Viewer, _: Step, _: &str) -> Result<ComplaintView, Fault> {
        Err(Fault::NotFound)
    }
    async fn save(&self, _: &Viewer, _: MultipartData) -> Result<Answer, Fault> {
        Err(Fault::NotFound)
    }
    async fn drop_file(&self, _: &Viewer, _: &str) -> Result<Answer, Fault> {
        Err(Fault::NotFound)
    }
    async fn send_code(&self, _: &Viewer) -> Result<Answer, Fault> {
        Err(Fault::NotFound)
    }
    async fn file(&self, _: &Viewer, _: &Posted) -> Result<Answer, Fault> {
        Err(Fault::NotFound)
    }
}
