// A sign-in service for the tests: the package oidc-provider with three people who need
// no password. Who comes is what `login_hint` names. Ends when its input ends.
//
//   node provider.mjs REDIRECT_URI [in-token]
//
// With `in-token` the mail address stands in the ID token, as with many services;
// without, it has to be asked for (OpenID Connect Core 1.0, 5.4).

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const people = {
  jutta: { email: 'jutta@example.org', email_verified: true },
  stranger: { email: 'stranger@example.org', email_verified: true },
  unverified: { email: 'jutta@example.org', email_verified: false },
};

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };

const configuration = {
  clients: [{
    client_id: 'regiowerk',
    client_secret: 'only:for+these tests%',
    redirect_uris: [process.argv[2]],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: process.argv[3] !== 'in-token',
  cookies: { keys: [randomUUID()] },
  jwks: { keys: [key] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  // Everybody agrees to everything they are asked.
  async loadExistingGrant(ctx) {
    const { client, session } = ctx.oidc;
    const grant = new ctx.oidc.provider.Grant({
      clientId: client.clientId,
      accountId: session.accountId,
    });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) {
      answer(request, response);
      return;
    }
    const { params } = await provider.interactionDetails(request, response);
    const who = params.login_hint ?? 'jutta';
    const result = people[who]
      ? { login: { accountId: who } }
      : { error: 'access_denied', error_description: 'nobody of that name' };
    await provider.interactionFinished(request, response, result);
  });
  console.log(issuer);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit());
