//! Where public keys come from: the name system, or whatever a caller brings.

use std::future::Future;
use std::sync::Arc;

use mail_auth::hickory_resolver::net::runtime::TokioRuntimeProvider;
use mail_auth::hickory_resolver::proto::rr::RData;
use mail_auth::hickory_resolver::{ResolverBuilder, TokioResolver};
use rustls::crypto::ring::default_provider;
use rustls::{ClientConfig, RootCertStore};

/// Where the public key of a signing domain can be asked for.
pub trait Keys: Sync {
    /// Text records at a name. Nothing, where no answer is to be had: no network, no such name.
    fn texts(&self, name: &str) -> impl Future<Output = Option<Vec<Vec<u8>>>> + Send;
}

/// Keys from the name system, by the resolvers this machine is set up with.
pub struct Dns {
    resolver: Option<TokioResolver>,
}

impl Dns {
    /// Reads the machine's settings. Where there are none, every answer is missing. Keep one: it remembers answers.
    #[must_use]
    pub fn of_this_machine() -> Self {
        Self { resolver: TokioResolver::builder_tokio().ok().and_then(built) }
    }

    /// Asks this name server instead.
    #[cfg(test)]
    pub(super) fn of(server: std::net::SocketAddr) -> Self {
        use mail_auth::hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
        let mut udp = ConnectionConfig::udp();
        udp.port = server.port();
        let server = NameServerConfig::new(server.ip(), true, vec![udp]);
        let config = ResolverConfig::from_parts(None, vec![], vec![server]);
        Self { resolver: built(TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())) }
    }
}

fn built(builder: ResolverBuilder<TokioRuntimeProvider>) -> Option<TokioResolver> {
    builder.with_tls_config(no_tls()?).build().ok()
}

/// Settings that trust nobody. The machine's resolvers are asked without TLS; left to itself the library
/// looks for the machine's root certificates, and a small container without them would have no resolver at all.
fn no_tls() -> Option<ClientConfig> {
    let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
    let builder = builder.with_safe_default_protocol_versions().ok()?;
    Some(builder.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

impl Keys for Dns {
    async fn texts(&self, name: &str) -> Option<Vec<Vec<u8>>> {
        let answer = self.resolver.as_ref()?.txt_lookup(name).await.ok()?;
        let records = answer.answers().iter().filter_map(|record| match &record.data {
            RData::TXT(text) => Some(text.txt_data.concat()),
            _ => None,
        });
        Some(records.collect())
    }
}
