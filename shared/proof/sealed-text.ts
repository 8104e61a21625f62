import type { Digest } from '#shared/prelude/index.ts';
import type { ProofFile, ProofLink } from './proof-file.ts';

/** A proof as it stands in its file: the only text that is taken for it, so that not even a blank can be changed. */
export const proofText = (file: ProofFile): string => `${JSON.stringify(file, null, 1)}\n`;

/** A proof before it is sealed. */
export type UnsealedProof = Omit<ProofFile, 'seal'> & { readonly seal: Omit<ProofFile['seal'], 'signature'> };

/** What the seal is over. What can be left out stands in it by its digest, so that it is the same text before and after. */
export function sealedText(digest: Digest, { format, version, parcel, parts, logs, seal }: UnsealedProof): string {
  const { algorithm, key, sealedAt } = seal;
  return JSON.stringify({
    ...{ format, version, parcel },
    parts: parts.map((part) => ({ name: part.name, digest: partDigest(digest, part) })),
    logs: logs.map(({ station, incarnation, runs }) => ({
      ...{ station, incarnation },
      runs: runs.map(({ after, links }) => ({ after, links: links.map((link) => sealedLink(digest, link)) })),
    })),
    seal: { algorithm, key, sealedAt },
  });
}

/** The digest of a part: of its salt and its content as JSON, with a line feed between. */
export const partDigest = (digest: Digest, part: ProofFile['parts'][number]): string =>
  'leftOut' in part ? part.leftOut : digest(`${part.salt}\n${JSON.stringify(part.content)}`);

/** The digest of an entry's text. */
export const bodyDigest = (digest: Digest, link: Exclude<ProofLink, { readonly others: unknown }>): string =>
  'body' in link ? digest(link.body) : link.leftOut;

/**
 * What a key is known by: 40 hex digits of the SHA-256 of its hex digits, in groups of four. People compare it, and pin it to the wall.
 */
export const fingerprintOf = (digest: Digest, key: string): string =>
  digest(key)
    .slice(0, 40)
    .replace(/.{4}(?=.)/g, '$& ');

/** A fingerprint as somebody typed it, without what divides its digits. */
export const bareFingerprint = (typed: string): string => typed.toLowerCase().replace(/[\s:-]/g, '');

function sealedLink(digest: Digest, link: ProofLink): object {
  if ('others' in link) return link;
  const { heardAt, counts, hash } = link;
  return { digest: bodyDigest(digest, link), heardAt, counts, hash };
}
