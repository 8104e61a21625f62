import { argon2Sync, randomBytes, scryptSync, X509Certificate } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fitsVerifier, isCurrentVerifier, verifierOf } from '#electron/store/people/pin-verifier.ts';
import { ownCertificate } from '#electron/store/server/certificate.ts';
import { createServices } from '#electron/store/services.ts';
import { importFile, openStore } from '#tests/kit/open-store.ts';

/** As 0.1.0 kept a PIN: Argon2id of OpenSSL, unnamed. */
function argonVerifier(pin: string): string {
  const nonce = randomBytes(16);
  const key = argon2Sync('argon2id', { message: pin, nonce, parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 });
  return `${nonce.toString('base64url')}.${key.toString('base64url')}`;
}
/** As 0.1.0 kept a PIN on a bench for a time without its store. */
function benchVerifier(pin: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${scryptSync(pin, salt, 32).toString('base64url')}`;
}

test('a verifier names its derivation with its parameters, has a salt of its own, and proves its PIN only', async () => {
  const [one, other] = await Promise.all([verifierOf('1234'), verifierOf('1234')]);
  expect(one).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[\w-]{22}\$[\w-]{43}$/);
  expect(one).not.toBe(other);
  expect(isCurrentVerifier(one)).toBe(true);
  expect(await fitsVerifier('1234', one, 'argon2id')).toBe(true);
  expect(await fitsVerifier('1235', one, 'argon2id')).toBe(false);
});
test('a verifier of other parameters is still read, and is to be made anew', async () => {
  const salt = Buffer.from('0123456789abcdef');
  const key = scryptSync('1234', salt, 32, { N: 1024, r: 8, p: 2 });
  const lighter = `$scrypt$ln=10,r=8,p=2$${salt.toString('base64url')}$${key.toString('base64url')}`;
  expect(await fitsVerifier('1234', lighter, 'argon2id')).toBe(true);
  expect(isCurrentVerifier(lighter)).toBe(false);
});
test('the Argon2id of earlier versions is read without OpenSSL, which Electron does not have', async () => {
  const old = argonVerifier('4711');
  expect(isCurrentVerifier(old)).toBe(false);
  expect(await fitsVerifier('4711', old, 'argon2id')).toBe(true);
  expect(await fitsVerifier('4712', old, 'argon2id')).toBe(false);
});
test('what a bench kept for a time without its store is still read', async () => {
  expect(await fitsVerifier('4711', benchVerifier('4711'), 'scrypt')).toBe(true);
  expect(await fitsVerifier('4712', benchVerifier('4711'), 'scrypt')).toBe(false);
});
test.each(['', '.', 'x.y', '$scrypt$', '$scrypt$ln=14,r=8,p=5$$', '$argon2id$v=19$m=19456,t=2,p=1$aaaa$bbbb'])(
  'a damaged verifier proves nothing: %j',
  async (verifier) => expect(await fitsVerifier('1234', verifier, 'argon2id')).toBe(false),
);
test('a PIN of an earlier version still opens, and is kept in today’s way from then on', async () => {
  const open = await openStore();
  await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\n');
  await open.store.putPin('ana', '1234');
  const old = argonVerifier('1234');
  await open.database.write((sql) => sql.run('UPDATE pins SET verifier = ?', old));
  const verifier = async () =>
    (await open.database.read((sql) => sql.get<{ verifier: string }>('SELECT verifier FROM pins')))?.verifier ?? '';
  expect(await open.store.verifyPin('ana', '9999')).toEqual({ type: 'wrong-pin', triesLeft: 4 });
  expect(await verifier()).toBe(old);
  expect(await open.store.verifyPin('ana', '1234')).toEqual({ type: 'ok' });
  const renewed = await verifier();
  expect(isCurrentVerifier(renewed)).toBe(true);
  expect(await open.store.verifyPin('ana', '1234')).toEqual({ type: 'ok' });
  expect(await verifier()).toBe(renewed);
});
test('everybody of the demo has a PIN', async () => {
  const open = await openStore();
  await createServices(open.store, () => undefined).loadDemo(Date.now());
  const people = await open.store.operators();
  expect(people.length).toBeGreaterThan(5);
  for (const { id } of people) expect(await open.store.verifyPin(id, '1234')).toEqual({ type: 'ok' });
});
test('the certificate of a store may sign itself, as BoringSSL asks of what it is to trust', async () => {
  const { cert } = await ownCertificate(mkdtempSync(path.join(os.tmpdir(), 'packbench-tls-')), 'store.local');
  const { raw, ca } = new X509Certificate(cert);
  // keyUsage, critical: digitalSignature (0x80) and keyCertSign (0x04).
  expect(raw.toString('hex')).toContain('0603551d0f0101ff040403020284');
  expect(ca).toBe(false);
});
