import { describe, expect, test } from 'vitest';
import { append, headAfter, type LogEntry, type StationEvent, sayAgain } from '#shared/log/index.ts';
import {
  fingerprintOf,
  leaveOutPersonal,
  MOST_PROOF_CHARACTERS,
  type ProofFile,
  type ProofLink,
  proofText,
  verifyProof,
} from '#shared/proof/index.ts';
import { createRandom } from '#tests/kit/random.ts';
import { digest, fileOf, logOf, proofOf, sealWith, verifySeal } from './proof-story.ts';

const check = (text: string, asked?: string) => verifyProof({ digest, verifySeal }, text, asked);
const faultOf = (text: string, asked?: string) => {
  const checked = check(text, asked);
  return checked.ok ? 'holds' : checked.failure.type;
};
const store = sealWith('store');
const forger = sealWith('forger');
const known = fingerprintOf(digest, store.key);

/** The same proof with the links of its first run changed. */
function withLinks(change: (links: ProofLink[]) => readonly ProofLink[], proof = proofOf()): ProofFile {
  const [log] = proof.logs;
  const [run] = log?.runs ?? [];
  if (!log || !run) throw new Error('no run');
  return { ...proof, logs: [{ ...log, runs: [{ ...run, links: change([...run.links]) }] }] };
}
/** The place of the nth entry of the parcel among the links. */
const nth = (n: number): number => n * 2 - 1;
const swap = (links: ProofLink[], one: number, two: number): ProofLink[] =>
  links.map((link, at) => (at === one ? links[two] : at === two ? links[one] : link) as ProofLink);

describe('a proof that nobody touched', () => {
  test('holds, and says what it holds of', () => {
    const checked = check(fileOf());
    expect(checked).toMatchObject({
      ok: true,
      value: { entries: 8, leftOutEntries: 0, leftOutParts: [], stations: ['bench-1'], gaps: 0, keyIsKnown: false },
    });
    expect(checked).toMatchObject({ value: { fingerprint: known, from: 1_250, until: 15_250, clockOffMs: 250 } });
  });
  test('holds by the key that was asked for, however its fingerprint is written', () => {
    for (const written of [known, known.toUpperCase(), known.replaceAll(' ', ':'), known.replaceAll(' ', '')])
      expect(check(fileOf(), written)).toMatchObject({ ok: true, value: { keyIsKnown: true } });
    expect(faultOf(fileOf(), fingerprintOf(digest, forger.key))).toBe('other-key');
  });
  test('says where its chain is begun again, and of a clock that nobody measured', () => {
    expect(check(fileOf(proofOf(logOf(), { gapAfter: 3 })))).toMatchObject({ ok: true, value: { gaps: 1 } });
    const unmeasured = proofOf(logOf(undefined, { clockOffset: undefined }));
    expect(check(fileOf(unmeasured))).toMatchObject({ ok: true, value: { clockOffMs: null, from: 1_000 } });
  });
});

describe('entries that do not say what they are about', () => {
  const withLast = (event: object): ProofFile => {
    const entries = logOf();
    const last = entries.at(-1);
    const body = JSON.stringify({ opId: 'old', at: 1, by: null, event });
    return proofOf([...entries, ...(last ? [sayAgain(digest, headAfter(last), { body })] : [])]);
  };
  const { orderId } = proofOf().parcel;
  test('are taken by their event where it is known, as version 0.1 wrote them, and are foreign otherwise', () => {
    expect(faultOf(proofText(withLast({ type: 'OrderSuspended', v: 1, orderId })))).toBe('holds');
    expect(faultOf(proofText(withLast({ type: 'Invented', v: 1, orderId })))).toBe('foreign');
  });
});

test('an entry that cannot be read is about nothing, and foreign', () => {
  const entries = logOf();
  const last = entries.at(-1);
  const proof = proofOf([...entries, ...(last ? [sayAgain(digest, headAfter(last), { body: '{' })] : [])]);
  expect(faultOf(proofText(proof))).toBe('foreign');
});

describe('what else is about the parcel', () => {
  const { orderId, sscc } = proofOf().parcel;
  const manifest = { v: 1 as const, manifestId: 'm1' };
  const closed = { ...manifest, type: 'ManifestClosed' as const, parcels: 1 };
  const loaded = { ...manifest, type: 'ParcelLoaded' as const, sscc, scanId: 'l', by: 'label' as const, orderId };
  const withMore = (...events: readonly StationEvent[]): string => {
    const entries = [...logOf()];
    for (const [n, event] of events.entries())
      entries.push(append(digest, headAfter(entries.at(-1) as LogEntry), { opId: `m${n}`, at: 9, by: null, event }));
    return proofText(proofOf(entries));
  };
  test('is the manifest that it stands on, and no other', () => {
    expect(faultOf(withMore({ ...loaded, parcel: 1, tracking: null, pallet: null }, closed))).toBe('holds');
    expect(faultOf(withMore(closed))).toBe('foreign');
    const other = { ...loaded, orderId: 'Wish:another', parcel: 1, tracking: null, pallet: null };
    expect(faultOf(withMore(other, closed))).toBe('foreign');
  });
});

describe('what names a person', () => {
  const without = leaveOutPersonal(digest, proofOf());
  test('is left out, and the proof holds by the same seal', () => {
    expect(fileOf()).toMatch(/anna@example.com/);
    expect(proofText(without)).not.toMatch(/anna|aunt|Pereira|Pine Street/i);
    expect(check(proofText(without), known)).toMatchObject({
      ok: true,
      value: { entries: 7, leftOutEntries: 1, leftOutParts: ['receiver', 'people'] },
    });
    expect(leaveOutPersonal(digest, without)).toEqual(without);
  });
  test('also in an entry that this version does not know, which proves what it can', () => {
    const invented = { type: 'Invented', v: 1, orderId: proofOf().parcel.orderId, words: 'Bertha' };
    const about = [{ kind: 'order', id: invented.orderId }];
    const envelope = JSON.stringify({ opId: 'new', at: 1, by: null, about, event: invented });
    const before = logOf();
    const last = before.at(-1);
    const proof = proofOf([...before, ...(last ? [sayAgain(digest, headAfter(last), { body: envelope })] : [])]);
    expect(check(proofText(proof))).toMatchObject({ ok: true, value: { entries: 9 } });
    const bare = proofText(leaveOutPersonal(digest, proof));
    expect(bare).not.toContain('Bertha');
    expect(check(bare)).toMatchObject({ ok: true, value: { leftOutEntries: 2 } });
  });
  test('cannot be put back as something else', () => {
    const parts = without.parts.map((part) =>
      part.name === 'people'
        ? { name: 'people', salt: '0'.repeat(32), content: [{ id: 'ana', name: 'Somebody else' }] }
        : part,
    );
    expect(faultOf(proofText({ ...without, parts: parts as never }))).toBe('seal');
  });
});

describe('a change is found', () => {
  test('of any single byte, in 10,000 tries', () => {
    const bytes = Buffer.from(fileOf());
    const random = createRandom(20_261_201);
    for (let n = 0; n < 10_000; n++) {
      const changed = Buffer.from(bytes);
      const at = random.whole(0, changed.length - 1);
      const before = changed[at] ?? 0;
      changed[at] = (before + 1 + random.whole(0, 254)) % 256;
      // As the command reads it: what is no UTF-8 is no proof.
      let text: string;
      try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(changed);
      } catch {
        continue;
      }
      if (check(text).ok) throw new Error(`byte ${at}: ${before} became ${changed[at]}, and nobody saw it`);
    }
  });
  test('of each byte that is taken away or doubled', () => {
    const text = fileOf();
    for (let at = 0; at < text.length; at += 37) {
      expect(faultOf(text.slice(0, at) + text.slice(at + 1))).not.toBe('holds');
      expect(faultOf(text.slice(0, at) + text.charAt(at) + text.slice(at))).not.toBe('holds');
    }
  });
  test.each<[string, string, (links: ProofLink[]) => readonly ProofLink[]]>([
    ['an entry that is dropped', 'broken-link', (links) => links.filter((_, at) => at !== nth(3))],
    ['the last entry dropped', 'seal', (links) => links.slice(0, -1)],
    ['two entries that are swapped', 'broken-link', (links) => swap(links, nth(3), nth(4))],
    [
      'an entry that stands twice',
      'broken-link',
      (links) => links.flatMap((link, at) => (at === nth(3) ? [link, link] : link)),
    ],
    ['other work that is left out between', 'broken-link', (links) => links.filter((_, at) => at !== 4)],
    [
      'the text of an entry left out as another one',
      'broken-link',
      (links) =>
        links.map((link, at) =>
          at === nth(2) && 'hash' in link
            ? { leftOut: digest('other'), heardAt: 5, counts: true, hash: link.hash }
            : link,
        ),
    ],
    [
      'that an entry counts',
      'seal',
      (links) => links.map((link, at) => (at === nth(2) && 'hash' in link ? { ...link, counts: false } : link)),
    ],
  ])('%s', (_, fault, change) => expect(faultOf(fileOf(withLinks(change)))).toBe(fault));
  test('whoever makes all of it anew has no key of the store’s', () => {
    const shorter = logOf().slice(0, -2);
    const forged = forger.seal(proofOf(shorter));
    expect(faultOf(fileOf(forged))).toBe('holds');
    expect(faultOf(fileOf(forged), known)).toBe('other-key');
    expect(faultOf(fileOf({ ...forged, seal: { ...forged.seal, key: store.key } }), known)).toBe('seal');
  });
  test('of another parcel’s entries, of an operation told twice, and of a parcel that nobody labelled', () => {
    expect(faultOf(fileOf(proofOf(logOf(), { ofOrder: 'Wish:another' })))).toBe('foreign');
    expect(faultOf(fileOf(proofOf(logOf(undefined, { opId: 'same' }))))).toBe('twice');
    const proof = proofOf();
    expect(faultOf(fileOf({ ...proof, parcel: { ...proof.parcel, sscc: '340123450000000017' } }))).toBe('no-label');
    const nonsense = withLinks((links) =>
      links.slice(0, 2).map((link) => ('hash' in link ? { ...link, body: '{' } : link)),
    );
    expect(faultOf(fileOf(nonsense))).toBe('broken-link');
  });
  test('of pieces of a log in another order', () => {
    const proof = proofOf(logOf(), { gapAfter: 3 });
    const [log] = proof.logs;
    const turned = { ...proof, logs: [{ ...log, runs: [...(log?.runs ?? [])].reverse() }] } as ProofFile;
    expect(faultOf(fileOf(turned))).toBe('order');
  });
});

describe('a file that is no proof', () => {
  test.each([
    ['', 'no-proof'],
    ['{', 'no-proof'],
    ['null', 'no-proof'],
    ['7', 'no-proof'],
    ['{"a":1}', 'no-proof'],
    ['{"format":"packbench-parcel-proof","version":2}', 'newer'],
    ['{"format":"packbench-parcel-proof"}', 'shape'],
    ['{"format":"packbench-parcel-proof","version":"1"}', 'shape'],
  ])('%j: %s', (text, fault) => expect(faultOf(text)).toBe(fault));
  test('nor is one that is longer than any', () => {
    expect(faultOf(' '.repeat(MOST_PROOF_CHARACTERS + 1))).toBe('no-proof');
  });
  test('is named by the field that is wrong', () => {
    const text = fileOf().replace('"number": 1', '"number": 0');
    expect(check(text)).toMatchObject({ failure: { type: 'shape', path: 'parcel.number' } });
  });
  test('nor is one that was written anew by another program', () => {
    expect(faultOf(JSON.stringify(proofOf()))).toBe('rewritten');
    const { format, version, ...rest } = proofOf();
    expect(faultOf(`${JSON.stringify({ version, format, ...rest }, null, 1)}\n`)).toBe('rewritten');
  });
});
