import { hasFreeText, readBody } from '#shared/log/index.ts';
import type { Digest } from '#shared/prelude/index.ts';
import { PROOF_PARTS, type ProofFile, type ProofLink } from './proof-file.ts';
import { bodyDigest, partDigest } from './sealed-text.ts';

/**
 * The same proof with nothing in it that names a customer, or a person by name: of what is left out its digest stays, and the seal holds. Entries
 * with words that somebody typed go, and those that this version does not know, as they do when the store erases an order.
 */
export const leaveOutPersonal = (digest: Digest, file: ProofFile): ProofFile => ({
  ...file,
  parts: file.parts.map((part) =>
    PROOF_PARTS[part.name].personal ? { name: part.name, leftOut: partDigest(digest, part) } : part,
  ) as unknown as ProofFile['parts'],
  logs: file.logs.map((log) => ({
    ...log,
    runs: log.runs.map((run) => ({ ...run, links: run.links.map((link) => withoutWords(digest, link)) })),
  })),
});

function withoutWords(digest: Digest, link: ProofLink): ProofLink {
  if (!('body' in link)) return link;
  const said = readBody(link);
  if (said && !hasFreeText(said.event)) return link;
  const { heardAt, counts, hash } = link;
  return { leftOut: bodyDigest(digest, link), heardAt, counts, hash };
}
