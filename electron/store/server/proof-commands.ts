import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { leaveOutPersonal, type ProofFault, type ProofVouched, proofText, verifyProof } from '#shared/proof/index.ts';
import type { NoParcel } from '#shared/sync/index.ts';
import { verifySeal } from '../proof/ed25519.ts';
import type { StoreOptions } from './options.ts';
import type { Told } from './people-commands.ts';

const digest = (text: string) => hash('sha256', text);

/** `verify-proof FILE`: says whether a proof holds, what it vouches for and what not, without any database. `write`: the same without what names a person. */
export async function tellProof({ argument, proofKey, write }: StoreOptions): Promise<Told> {
  const file = argument ?? '';
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'no reason');
  if (typeof bytes === 'string') return { problem: `Cannot read ${file}: ${bytes}.` };
  const text = textOf(bytes);
  if (text === undefined) return { problem: `${file} is no proof of a parcel.` };
  const checked = verifyProof({ digest, verifySeal }, text, proofKey);
  if (!checked.ok) return { problem: `${file}: ${faultSentence(checked.failure)}` };
  const said = vouchedSentences(checked.value);
  if (write === undefined) return { said };
  try {
    await writeFile(write, proofText(leaveOutPersonal(digest, checked.value.file)), { flag: 'wx' });
  } catch (error) {
    return { problem: `Cannot write ${write}: ${(error as NodeJS.ErrnoException).code}. Nothing is overwritten.` };
  }
  return { said: [...said, `${write}: the same proof without what names a person. Its seal holds.`] };
}

/** A proof's bytes are letters of UTF-8, with no mark before them. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What is wrong with a file that proves nothing. */
export function faultSentence(fault: ProofFault): string {
  switch (fault.type) {
    case 'no-proof':
      return 'it is no proof of a parcel.';
    case 'newer':
      return 'it was made by a later version of Packbench. Verify it with that one.';
    case 'shape':
      return `it was changed: ${fault.path || 'a field'} is not as a proof has it.`;
    case 'rewritten':
      return 'it was written anew by another program. A proof is taken letter by letter: use the file as it was saved.';
    case 'broken-link':
      return `it was changed: entry ${fault.seq} of station ${fault.station}, or one before it, is not what that station’s log says.`;
    case 'order':
      return `it was changed: the entries of station ${fault.station} do not follow each other at ${fault.seq}.`;
    case 'twice':
      return `it was changed: entry ${fault.seq} of station ${fault.station} stands in it twice.`;
    case 'foreign':
      return `it was changed: entry ${fault.seq} of station ${fault.station} is not about this parcel.`;
    case 'no-label':
      return 'it was changed: no entry in it says that a label with this number came out.';
    case 'seal':
      return 'it was changed after the store sealed it, or the store never sealed it.';
    case 'other-key':
      return `it is whole, but was sealed by another key than yours: ${fault.fingerprint}. It does not come from your store, or is of another key of it ("proof-key" lists them).`;
  }
}

/** What a proof that holds vouches for, and what it does not. */
export function vouchedSentences(vouched: ProofVouched): readonly string[] {
  const { file, fingerprint, keyIsKnown, entries, leftOutEntries, leftOutParts, stations, gaps, clockOffMs } = vouched;
  const { sscc, orderId, number } = file.parcel;
  const time = (at: number) => new Date(at).toISOString();
  return [
    `The proof of parcel ${sscc} (order ${orderId}, parcel ${number}) holds: not a letter was changed since it was sealed on ${time(file.seal.sealedAt)}.`,
    keyIsKnown
      ? `Sealed by the key that you named: ${fingerprint}.`
      : `Sealed by the key ${fingerprint}. Whether that is your store’s is not known here: compare it with what "proof-key" shows at the store, or give it by --key. Whoever has another key can make a file that holds by that one.`,
    `${entries} entries of ${stations.length === 1 ? `station ${stations[0]}` : `the stations ${stations.join(', ')}`}, from ${time(vouched.from)} to ${time(vouched.until)}: each is what its station wrote, and none was changed, added or moved between them.`,
    ...(gaps > 0
      ? [
          `${gaps === 1 ? 'At one place' : `At ${gaps} places`} the chain is begun again after much other work: that nothing about this parcel lies between is the store’s word.`,
        ]
      : []),
    ...(leftOutEntries > 0 || leftOutParts.length > 0
      ? [
          `Left out, and still under the seal: ${[...leftOutParts, ...(leftOutEntries > 0 ? [`the text of ${leftOutEntries} ${leftOutEntries === 1 ? 'entry' : 'entries'}`] : [])].join(', ')}.`,
        ]
      : []),
    'The store’s word alone: the order as it was when this was sealed, titles, names, which photos it has, status and hand-over, and that no entry at the end is missing.',
    clockOffMs === null
      ? 'Times are by the stations’ clocks, of which at least one was not compared with the store’s. The store’s own times stand beside them.'
      : `Times are by the stations’ clocks put right by the store’s; they were off by ${Math.ceil(clockOffMs / 1_000)} s at the most. No clock outside the house vouches for them.`,
    'Not vouched for: that whoever was signed in was there in person, that what lay before the scanner was what its code says, and what happened to the parcel afterwards.',
  ];
}

/** Why there is no proof of a parcel. */
export function noProofSentence(sscc: string, why: NoParcel['type']): string {
  switch (why) {
    case 'unknown-parcel':
      return `There is no parcel ${sscc}. Its number has 18 digits and stands on its label.`;
    case 'not-closed':
      return `Parcel ${sscc} is open, or its label is void: there is nothing to prove yet.`;
    case 'no-key':
      return 'The store has no key to seal a proof with: secrets.key in its data folder cannot be read or written.';
    case 'not-allowed':
      return 'This is for a supervisor.';
  }
}
