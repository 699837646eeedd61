//! The encoding of every server function: packed for our own pages, JSON for everybody else.
use super::packed::{Unreadable, pack, unpack};
use codee::{Decoder, Encoder};
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType, codec::Post};
use serde::{Serialize, de::DeserializeOwned};

/// What our own pages say they accept.
pub const MEDIA: &str = "application/vnd.beslecht.packed";

/// The output of a server function: `#[server(…, output = Packed)]`.
pub type Packed = Post<PackedEncoding>;

/// Chooses by what the request accepts.
pub struct PackedEncoding;

impl ContentType for PackedEncoding {
    const CONTENT_TYPE: &'static str = MEDIA;
}

impl FormatType for PackedEncoding {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for PackedEncoding {
    type Error = String;

    fn encode(value: &T) -> Result<Bytes, String> {
        #[cfg(feature = "ssr")]
        if super::json::wanted() {
            return serde_json::to_vec(value).map(Bytes::from).map_err(|why| why.to_string());
        }
        pack(value).map(Bytes::from).map_err(|why| why.to_string())
    }
}

impl<T: DeserializeOwned> Decodes<T> for PackedEncoding {
    type Error = Unreadable;

    fn decode(bytes: Bytes) -> Result<T, Unreadable> {
        unpack(std::str::from_utf8(&bytes).map_err(|_| Unreadable)?)
    }
}

/// The same text inside a page, for hydration.
pub struct PackedCodec;

impl<T: Serialize> Encoder<T> for PackedCodec {
    type Error = postcard::Error;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, postcard::Error> {
        pack(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for PackedCodec {
    type Error = Unreadable;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, Unreadable> {
        unpack(text)
    }
}
