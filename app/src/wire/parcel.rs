//! A view model on its way to its page, whatever its type: so that one resource, compiled once, serves every page.
use super::{Unreadable, pack, unpack};
use crate::calls::Fault;
use codee::{Decoder, Encoder};
use serde::{Serialize, de::DeserializeOwned};
use std::any::Any;
use std::sync::Arc;

/// The answer to what a page asked: a value, or text that was packed into the page by the server.
#[derive(Clone)]
pub struct Parcel(Content);

#[derive(Clone)]
enum Content {
    Here(Arc<dyn Load>),
    Packed(Arc<str>),
}

/// What a parcel can hold.
trait Load: Any + Send + Sync {
    fn packed(&self) -> Result<String, postcard::Error>;
    #[cfg(feature = "ssr")]
    fn json(&self) -> serde_json::Result<Vec<u8>>;
}

impl<T: Serialize + Any + Send + Sync> Load for T {
    fn packed(&self) -> Result<String, postcard::Error> {
        pack(self)
    }

    #[cfg(feature = "ssr")]
    fn json(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(self)
    }
}

impl Parcel {
    /// Wraps a value.
    pub fn new<T: Serialize + Send + Sync + 'static>(value: T) -> Self {
        Parcel(Content::Here(Arc::new(value)))
    }

    /// Takes text as it arrived; whether this build can read it shows when it is opened.
    pub(super) fn arrived(text: &str) -> Self {
        Parcel(Content::Packed(text.into()))
    }

    pub(super) fn packed(&self) -> Result<String, postcard::Error> {
        match &self.0 {
            Content::Here(load) => load.packed(),
            Content::Packed(text) => Ok(text.to_string()),
        }
    }

    #[cfg(feature = "ssr")]
    pub(super) fn json(&self) -> Result<Vec<u8>, String> {
        match &self.0 {
            Content::Here(load) => load.json().map_err(|why| why.to_string()),
            Content::Packed(_) => Err("packed text is never turned into JSON".into()),
        }
    }

    /// Takes the value out.
    ///
    /// # Errors
    /// [`Fault::Outdated`] when the text is of another build.
    pub fn open<T: DeserializeOwned + Clone + 'static>(&self) -> Result<T, Fault> {
        match &self.0 {
            Content::Here(load) => {
                let any: &dyn Any = load.as_ref();
                any.downcast_ref::<T>().cloned().ok_or(Fault::Outdated)
            }
            Content::Packed(text) => unpack(text).map_err(|_| Fault::Outdated),
        }
    }
}

/// Carries a parcel or a fault inside a page.
pub struct ParcelCodec;

/// What stands before a fault; packed text begins with the digest of its build, which is hexadecimal.
const FAULT: char = '!';

impl Encoder<Result<Parcel, Fault>> for ParcelCodec {
    type Error = postcard::Error;
    type Encoded = String;

    fn encode(answer: &Result<Parcel, Fault>) -> Result<String, postcard::Error> {
        match answer {
            Ok(parcel) => parcel.packed(),
            Err(fault) => Ok(format!("{FAULT}{fault}")),
        }
    }
}

impl Decoder<Result<Parcel, Fault>> for ParcelCodec {
    type Error = Unreadable;
    type Encoded = str;

    fn decode(text: &str) -> Result<Result<Parcel, Fault>, Unreadable> {
        Ok(match text.strip_prefix(FAULT) {
            Some(fault) => Err(super::FaultText::read(fault)),
            None => Ok(Parcel::arrived(text)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Parcel, ParcelCodec};
    use crate::calls::Fault;
    use codee::{Decoder as _, Encoder as _};

    #[test]
    fn a_parcel_opens_the_same_before_and_after_the_journey() {
        let sent = Parcel::new(("Ana".to_owned(), 7_u32));
        let text = ParcelCodec::encode(&Ok(sent.clone())).expect("packed");
        let arrived = ParcelCodec::decode(&text).expect("read").expect("no fault");
        assert_eq!(sent.open::<(String, u32)>(), Ok(("Ana".to_owned(), 7)));
        assert_eq!(arrived.open::<(String, u32)>(), Ok(("Ana".to_owned(), 7)));
    }

    #[test]
    fn a_fault_arrives_as_itself() {
        let text = ParcelCodec::encode(&Err(Fault::TooMany { seconds: 90 })).expect("packed");
        let arrived = ParcelCodec::decode(&text).expect("read");
        assert_eq!(arrived.err(), Some(Fault::TooMany { seconds: 90 }));
    }
}
