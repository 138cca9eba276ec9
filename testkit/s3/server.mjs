// A bucket that speaks S3 for the tests: the package s3rver with the empty bucket
// `regiowerk`. s3rver looks at the access key alone, so the signature is checked here
// (AWS Signature Version 4, in headers) against the one pair of keys, S3RVER and S3RVER.
// Says its address; ends when its input ends.
//
//   node server.mjs FOLDER

import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import S3rver from 's3rver';

const SECRET = 'S3RVER';

const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

// What the signature has to be, or nothing if the request carries none.
function signature({ method, url, headers }) {
  const parts = /Credential=[^/]+\/([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=(\w+)/
    .exec(headers.authorization ?? '');
  if (!parts) return undefined;
  const [, scope, names, given] = parts;
  const [path, query = ''] = url.split('?');
  const pairs = query.split('&').filter(Boolean);
  const canonical = [
    method,
    path,
    pairs.map((it) => (it.includes('=') ? it : `${it}=`)).sort().join('&'),
    ...names.split(';').map((it) => `${it}:${headers[it].trim()}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash].join('\n');
  const key = scope.split('/').reduce(hmac, `AWS4${SECRET}`);
  return { given, right: hmac(key, text).toString('hex') };
}

function refuse(response, code) {
  response.writeHead(403, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

const bucket = new S3rver({
  silent: true,
  directory: process.argv[2],
  // Buckets stand in the path, as with `endpoint` of our settings.
  vhostBuckets: false,
  configureBuckets: [{ name: 'regiowerk' }],
});
await bucket.configureBuckets();
const answer = bucket.callback();
const server = createServer((request, response) => {
  const found = signature(request);
  if (!found) return refuse(response, 'AccessDenied');
  const isKnown = request.headers.authorization.includes('Credential=S3RVER/');
  // s3rver refuses an unknown key by itself.
  if (isKnown && found.given !== found.right) return refuse(response, 'SignatureDoesNotMatch');
  return answer(request, response);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));

process.stdin.resume();
process.stdin.on('end', () => process.exit());
