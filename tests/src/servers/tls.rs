//! An authority of the test's own, and what its servers show.

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use std::sync::Arc;

/// Somebody who vouches for servers; made anew for each test, and known to nobody else.
#[derive(Debug)]
pub struct Authority {
    der: Vec<u8>,
    issuer: Issuer<'static, KeyPair>,
}

/// What a server shows: its certificate, with the key to it.
pub type Shown = Arc<ServerConfig>;

impl Authority {
    /// A new one.
    ///
    /// # Panics
    /// When this machine makes no key.
    #[must_use]
    pub fn new() -> Self {
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(Vec::new()).expect("no name to be wrong");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let own = params.self_signed(&key).expect("its own certificate");
        Self {
            der: own.der().to_vec(),
            issuer: Issuer::new(params, key),
        }
    }

    /// Its own certificate, for who trusts it.
    #[must_use]
    pub fn der(&self) -> Vec<u8> {
        self.der.clone()
    }

    /// A certificate for a server of that name, or of that address.
    ///
    /// # Panics
    /// When that is no name.
    #[must_use]
    pub fn vouches_for(&self, name: &str) -> Shown {
        self.shown(CertificateParams::new(vec![name.to_owned()]).expect("a name"))
    }

    /// One that ended long ago.
    ///
    /// # Panics
    /// When that is no name.
    #[must_use]
    pub fn vouched_for(&self, name: &str) -> Shown {
        let mut params = CertificateParams::new(vec![name.to_owned()]).expect("a name");
        params.not_before = date_time_ymd(2019, 1, 1);
        params.not_after = date_time_ymd(2020, 1, 1);
        self.shown(params)
    }

    fn shown(&self, params: CertificateParams) -> Shown {
        let key = KeyPair::generate().expect("a key");
        let signed = params.signed_by(&key, &self.issuer).expect("a certificate");
        let chain = vec![CertificateDer::from(signed.der().to_vec())];
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the versions of TLS")
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .expect("a key that fits");
        Arc::new(config)
    }
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}
