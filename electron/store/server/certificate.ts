import { createHash, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { markOf } from '#shared/sync/index.ts';

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Where the store's own certificate lies, in its data folder. */
export const CERTIFICATE_FILE = 'store-cert.pem';

const YEARS = 10;

/** The store's own certificate: made once, kept beside its data, the key readable to its owner only. */
export async function ownCertificate(folder: string, host: string): Promise<Certificate> {
  const files = { cert: path.join(folder, CERTIFICATE_FILE), key: path.join(folder, 'store-key.pem') };
  const [cert, key] = await Promise.all(
    [files.cert, files.key].map((file) => readFile(file, 'utf8').catch(() => undefined)),
  );
  if (cert && key) return { cert, key };
  // Half of what the store's program would load, for what is done once.
  const { generate } = await import('selfsigned');
  const until = new Date();
  until.setFullYear(until.getFullYear() + YEARS);
  const made = await generate([{ name: 'commonName', value: 'Packbench store' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notAfterDate: until,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      // keyCertSign: it stands for itself as root, and BoringSSL asks that of a root.
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
    ],
  });
  await writeFile(files.key, made.private, { mode: 0o600 });
  await writeFile(files.cert, made.cert, { mode: 0o644 });
  return { cert: made.cert, key: made.private };
}

/** The certificate's mark in a pairing code. */
export const fingerprintOf = (certificate: string): string =>
  markOf(createHash('sha256').update(new X509Certificate(certificate).raw).digest('hex'));
