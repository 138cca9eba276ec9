//! Talking to a sign-in service: asking where to go, and fetching what it says.
//!
//! Never inside a transaction; every answer has a time and a size it must keep to, and
//! no redirect is followed, so that a service cannot send us to other hosts.

use super::{Passage, Service, Testimony};
use kernel::{EmailAddress, Kind, Refusal};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreProviderMetadata,
    CoreUserInfoClaims,
};
use openidconnect::{
    AccessTokenHash, AsyncHttpClient, AuthType, AuthorizationCode, ClientId, ClientSecret,
    CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IssuerUrl,
    Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    TokenResponse as _,
};
use std::pin::Pin;
use std::sync::OnceLock;
use std::time::Duration;

/// How long a service may take to take a call, and to answer it.
const CONNECT: Duration = Duration::from_secs(5);
const ANSWER: Duration = Duration::from_secs(10);

/// The most bytes an answer may have.
const MOST: usize = 512 * 1024;

/// Why a service is of no help.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It does not answer, or nothing that could be understood.
    #[error("the sign-in service cannot be asked: {0}")]
    Unreachable(String),
    /// It does not stand for who came: the code, the signature or the nonce is wrong.
    #[error("the sign-in service does not vouch: {0}")]
    Refused(String),
}

impl ProviderError {
    fn unreachable(error: impl std::error::Error) -> Self {
        Self::Unreachable(chain(&error))
    }

    fn refused(error: impl std::error::Error) -> Self {
        Self::Refused(chain(&error))
    }
}

/// An error with its causes, for the log.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

impl Refusal for ProviderError {
    fn kind(&self) -> Kind {
        match self {
            Self::Unreachable(_) => Kind::Unavailable,
            Self::Refused(_) => Kind::Invalid,
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Unreachable(_) => "oidc-unreachable",
            Self::Refused(_) => "oidc-refused",
        }
    }
}

/// Where to go, and what has to come back.
pub(super) struct Departure {
    /// The address at the service.
    pub(super) url: String,
    /// What the service has to repeat in its answer to the browser.
    pub(super) state: String,
    /// What the service has to repeat in its answer to us.
    pub(super) nonce: String,
    /// What we have to show for the answer.
    pub(super) verifier: String,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Prepares the way to a service; `back` is the address it sends people back to.
pub(super) async fn depart(service: &Service, back: &str) -> Result<Departure, ProviderError> {
    let client = client(service, back, &Http::open()?).await?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let flow = CoreAuthenticationFlow::AuthorizationCode;
    let scopes = service.scopes.iter().cloned().map(Scope::new);
    let (url, state, nonce) = client
        .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
        .add_scopes(scopes)
        .set_pkce_challenge(challenge)
        .url();
    Ok(Departure {
        url: url.to_string(),
        state: state.into_secret(),
        nonce: nonce.secret().clone(),
        verifier: verifier.into_secret(),
    })
}

/// What the service says about who brings this code.
pub(super) async fn testify(
    service: &Service,
    back: &str,
    passage: &Passage,
    code: &str,
) -> Result<Testimony, ProviderError> {
    let http = Http::open()?;
    let client = client(service, back, &http).await?;
    let tokens = client
        .exchange_code(AuthorizationCode::new(code.to_owned()))
        .map_err(ProviderError::unreachable)?
        .set_pkce_verifier(PkceCodeVerifier::new(passage.verifier.clone()))
        .request_async(&http)
        .await
        .map_err(ProviderError::refused)?;
    let missing = || ProviderError::Refused("no ID token came".to_owned());
    let id_token = tokens.id_token().ok_or_else(missing)?;
    let verifier = client.id_token_verifier();
    let nonce = Nonce::new(passage.nonce.clone());
    let claims = id_token
        .claims(&verifier, &nonce)
        .map_err(ProviderError::refused)?;
    if let Some(expected) = claims.access_token_hash() {
        let (alg, key) = (id_token.signing_alg(), id_token.signing_key(&verifier));
        let alg = alg.map_err(ProviderError::refused)?;
        let key = key.map_err(ProviderError::refused)?;
        let found = AccessTokenHash::from_token(tokens.access_token(), alg, key);
        if found.map_err(ProviderError::refused)? != *expected {
            return Err(ProviderError::Refused(
                "another access token came".to_owned(),
            ));
        }
    }
    let mut testimony = Testimony {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        email: claims.email().and_then(|it| EmailAddress::parse(it).ok()),
        verified: claims.email_verified().unwrap_or(false),
    };
    if testimony.email.is_none() && client.user_info_url().is_some() {
        let access = tokens.access_token().to_owned();
        let info: CoreUserInfoClaims = client
            .user_info(access, Some(claims.subject().clone()))
            .map_err(ProviderError::unreachable)?
            .request_async(&http)
            .await
            .map_err(ProviderError::refused)?;
        testimony.email = info.email().and_then(|it| EmailAddress::parse(it).ok());
        testimony.verified = info.email_verified().unwrap_or(false);
    }
    Ok(testimony)
}

/// What the service says of itself, with its present keys.
async fn client(service: &Service, back: &str, http: &Http) -> Result<Client, ProviderError> {
    let issuer = IssuerUrl::new(service.issuer.clone()).map_err(ProviderError::unreachable)?;
    let metadata = CoreProviderMetadata::discover_async(issuer, http)
        .await
        .map_err(ProviderError::unreachable)?;
    // Without a list, RFC 8414 (section 2) means the header.
    let by_body = metadata
        .token_endpoint_auth_methods_supported()
        .is_some_and(|ways| !ways.contains(&CoreClientAuthMethod::ClientSecretBasic));
    let back = RedirectUrl::new(back.to_owned()).map_err(ProviderError::unreachable)?;
    let (id, secret) = (
        ClientId::new(service.client_id.clone()),
        service.client_secret.clone().map(ClientSecret::new),
    );
    let client = CoreClient::from_provider_metadata(metadata, id, secret);
    let client = client.set_auth_type(if by_body {
        AuthType::RequestBody
    } else {
        AuthType::BasicAuth
    });
    Ok(client.set_redirect_uri(back))
}

/// Our way to other hosts.
struct Http(reqwest::Client);

/// What goes wrong on it.
#[derive(Debug, thiserror::Error)]
enum HttpError {
    #[error(transparent)]
    Failed(#[from] reqwest::Error),
    #[error("the answer is larger than {MOST} bytes")]
    TooLarge,
    #[error(transparent)]
    Malformed(#[from] openidconnect::http::Error),
}

impl Http {
    /// The one of this process, made when it is first needed.
    fn open() -> Result<Self, ProviderError> {
        static CLIENT: OnceLock<reqwest::Client> = OnceLock::new();
        if let Some(client) = CLIENT.get() {
            return Ok(Self(client.clone()));
        }
        let client = reqwest::Client::builder()
            .user_agent("Regiowerk")
            .redirect(reqwest::redirect::Policy::none())
            // People come one by one; a connection kept for the next may be gone by then.
            .pool_max_idle_per_host(0)
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .build()
            .map_err(ProviderError::unreachable)?;
        Ok(Self(CLIENT.get_or_init(|| client).clone()))
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut response = openidconnect::http::Response::builder().status(answer.status());
        if let Some(headers) = response.headers_mut() {
            *headers = answer.headers().clone();
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if body.len() + part.len() > MOST {
                return Err(HttpError::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
