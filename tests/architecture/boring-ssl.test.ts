// Electron's Node is built on BoringSSL, which lacks much of OpenSSL: what is missing fails there alone, and at run time.
import { expect, test } from 'vitest';
import { readSources } from '#tests/kit/sources.ts';

/**
 * What both have. Looked up in Electron before it is added: a name can be there and throw, as `argon2` does. `sign` and `verify` are for Ed25519 alone, which
 * BoringSSL has; it makes no key pair by a name of Node's, so keys are made of random bytes.
 */
const IN_BOTH =
  /^(?:createCipheriv|createDecipheriv|createHash|createHmac|createPrivateKey|createPublicKey|hash|randomBytes|randomUUID|scrypt|sign|timingSafeEqual|verify|X509Certificate)$/;
const DIGESTS = /^(?:sha1|sha256|sha384|sha512)$/;
const CIPHERS = /^aes-256-gcm$/;

/** What a text asks of node:crypto that BoringSSL may lack. */
function missing(text: string): string[] {
  const names = [...text.matchAll(/import\s*\{([^}]*)\}\s*from 'node:crypto'/g)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
  );
  const whole = /import (?:\* as )?\w+ from 'node:crypto'|import\('node:crypto'\)|require\('node:crypto'\)/.exec(text);
  const digests = [...text.matchAll(/\b(?:createHash|createHmac|hash)\('([^']+)'/g)].map(([, name = '']) => name);
  const ciphers = [...text.matchAll(/['"]((?:aes|chacha|camellia|aria|des)\w*-[\w-]+)['"]/g)].map(
    ([, name = '']) => name,
  );
  return [
    ...ciphers.filter((name) => !CIPHERS.test(name)),
    ...names.filter((name) => name !== '' && !IN_BOTH.test(name)),
    ...digests.filter((name) => !DIGESTS.test(name)),
    ...(whole ? [whole[0]] : []),
  ];
}

test('the product asks of node:crypto only what Electron has as well', () => {
  const found = readSources('shared', 'electron').flatMap(({ file, text }) =>
    missing(text).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});
test.each([
  "import { argon2, randomBytes } from 'node:crypto';",
  "import { argon2Sync as derive } from 'node:crypto';",
  "import * as crypto from 'node:crypto';",
  "import crypto from 'node:crypto';",
  "const { argon2 } = await import('node:crypto');",
  "createHash('blake2b512')",
  "hash('sha3-256', text)",
  "createCipheriv('aes-256-ocb', key, nonce)",
])('this is found: %s', (planted) => expect(missing(planted)).not.toEqual([]));
