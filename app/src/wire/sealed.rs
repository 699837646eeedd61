//! The answer to a page's call: a view model that stays packed until the room that draws it opens it.
use super::encoding::MEDIA;
use super::{Parcel, Unreadable};
use crate::calls::Fault;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType, codec::Post};
use serde::{Serialize, de::DeserializeOwned};
use std::marker::PhantomData;

/// A view model on its way. The type is known on both sides; the code that reads it is only where it is opened.
pub struct Sealed<T>(Parcel, PhantomData<fn() -> T>);

impl<T> Sealed<T> {
    /// Wraps a view model.
    pub fn new(view: T) -> Self
    where
        T: Serialize + Send + Sync + 'static,
    {
        Sealed(Parcel::new(view), PhantomData)
    }

    /// Takes a page that came along with an answer.
    #[must_use]
    pub fn arrived(text: &str) -> Self {
        Sealed(Parcel::arrived(text), PhantomData)
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`Fault::Outdated`] when it comes from another build.
    pub fn open(&self) -> Result<T, Fault>
    where
        T: DeserializeOwned + Clone + 'static,
    {
        self.0.open()
    }

    /// Hands it on unopened.
    #[must_use]
    pub fn parcel(self) -> Parcel {
        self.0
    }
}

/// The output of a call that a page makes: `#[server(…, output = Page)]`.
pub type Page = Post<PageEncoding>;

/// Packed for our own pages, JSON for everybody else.
pub struct PageEncoding;

impl ContentType for PageEncoding {
    const CONTENT_TYPE: &'static str = MEDIA;
}

impl FormatType for PageEncoding {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T> Encodes<Sealed<T>> for PageEncoding {
    type Error = String;

    fn encode(sealed: &Sealed<T>) -> Result<Bytes, String> {
        #[cfg(feature = "ssr")]
        if super::json::wanted() {
            return sealed.0.json().map(Bytes::from);
        }
        sealed.0.packed().map(Bytes::from).map_err(|why| why.to_string())
    }
}

impl<T> Decodes<Sealed<T>> for PageEncoding {
    type Error = Unreadable;

    fn decode(bytes: Bytes) -> Result<Sealed<T>, Unreadable> {
        std::str::from_utf8(&bytes).map(Sealed::arrived).map_err(|_| Unreadable)
    }
}
