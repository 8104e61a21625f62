import { describe, expect, test } from 'vitest';
import { verifySeal } from '#electron/store/proof/ed25519.ts';
import { orderSubject, type StationEvent } from '#shared/log/index.ts';
import { leaveOutPersonal, proofText, readProof, verifyProof } from '#shared/proof/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { inTurn, station } from './arbitration.contract.ts';

const DAY = 24 * 60 * 60 * 1_000;
const { order, orderId, opened, scanned, closed, suspended, resumed } = mugStory(2, { note: 'PERSON, for my aunt' });
const sscc = '095212340000000013';
const again = '095212340000000020';
const printed = (number: string, version: number): StationEvent => ({
  ...{ type: 'LabelPrinted', v: 1, orderId, parcel: 1, version, sscc: number, jobId: `j${version}` },
});
const photo: StationEvent = {
  ...{ type: 'PhotoTaken', v: 1, about: orderSubject(orderId), parcel: 1, sku: null, lot: null, hash: digest('photo') },
  ...{ bytes: 40, width: 160, height: 90 },
};
const weighed: StationEvent = {
  ...{ type: 'ParcelWeighed', v: 1, orderId, parcel: 1, grams: 640, expectedGrams: 642, sigmaGrams: 4 },
  ...{ toleranceGrams: 12, verdict: 'within' },
};
const refused: StationEvent = {
  ...{ type: 'ScanRefused', v: 1, scanId: 's0', orderId, raw: 'mailto:PERSON', reason: 'Unknown', sku: null },
};
const STORY = [opened, refused, scanned('a'), photo, scanned('b'), weighed, closed, printed(sscc, 1)];
const DONE: readonly StationEvent[] = [
  { type: 'LabelVerified', v: 1, orderId, parcel: 1, scanId: 'c', sscc },
  { type: 'OrderFinished', v: 1, orderId },
];

/** A parcel's life and its proof, run on every database. */
export function parcelsContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function packed(story: readonly StationEvent[] = [...STORY, ...DONE]) {
    const open = await openStore();
    await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\nSam,B3,supervisor\n');
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'order', key: orderId, value: order },
    ]);
    const bench = station(open, 'bench-1');
    expect(new Set(await inTurn(story, bench.say))).toEqual(new Set(['applied']));
    return { open, bench };
  }
  const proofOf = async ({ store }: OpenStore, personal = true, number = sscc) => {
    const answer = await store.parcelProof(number, personal, 'sam');
    if (answer.type !== 'proof') throw new Error(answer.type);
    return answer.text;
  };
  const check = (text: string, key?: string) => verifyProof({ digest, verifySeal }, text, key);

  describe(`parcels on ${name}`, () => {
    test('a parcel is looked back at by its label: what lies in it, what it weighs, and all that happened', async () => {
      const { open } = await packed();
      expect(await open.store.parcelLife(sscc, 'sam')).toMatchObject({
        ...{ type: 'parcel', sscc, orderId, parcel: 1, parcels: 1, fingerprint: null },
        order: { order: order.code, lines: [{ sku: 'MUG', title: 'Mug', quantity: 2 }] },
        contents: { closed: true, grams: 640, expectedGrams: 642, verdict: 'within', scans: [{ sku: 'MUG' }, {}] },
        steps: [...STORY, ...DONE].map(({ type }) => ({
          event: { type },
          station: 'bench-1',
          by: 'ana',
          counts: true,
        })),
        statuses: [{ to: 'confirmed' }, { to: 'packing' }, { to: 'packed' }],
        names: { ana: 'Ana' },
      });
    });
    test('whoever may not see parcels, and asks for one that is not there, is told so', async () => {
      const { store } = (await packed()).open;
      for (const who of ['ana', 'nobody', '']) {
        expect(await store.parcelLife(sscc, who)).toEqual({ type: 'not-allowed' });
        expect(await store.parcelProof(sscc, true, who)).toEqual({ type: 'not-allowed' });
      }
      expect(await store.parcelLife(again, 'sam')).toEqual({ type: 'unknown-parcel' });
      expect(await store.parcelProof(again, true, null)).toEqual({ type: 'unknown-parcel' });
    });
    test('its proof holds without the store, by the key that the store shows', async () => {
      const { open } = await packed();
      const text = await proofOf(open);
      const [key] = await open.store.proofKeys();
      expect(check(text, key?.fingerprint)).toMatchObject({
        ok: true,
        value: { keyIsKnown: true, entries: 10, leftOutEntries: 0, leftOutParts: [], gaps: 0, stations: ['bench-1'] },
      });
      expect(text).toContain('PERSON, for my aunt');
      const bare = await proofOf(open, false);
      expect(bare).not.toContain('PERSON');
      expect(check(bare, key?.fingerprint)).toMatchObject({
        ok: true,
        value: { entries: 9, leftOutEntries: 1, leftOutParts: ['receiver', 'people'] },
      });
      expect(await open.store.proofKeys()).toHaveLength(1);
    });
    test('what was sealed holds after the order was erased, and a later proof has the digests of what is gone', async () => {
      const { open } = await packed();
      const before = await proofOf(open);
      expect(await open.store.eraseOrder(orderId)).toBe('erased');
      expect(check(before)).toMatchObject({ ok: true });
      const after = await proofOf(open);
      expect(after).not.toContain('PERSON');
      expect(check(after)).toMatchObject({ ok: true, value: { leftOutEntries: 1, leftOutParts: [] } });
      const [one, other] = [before, after].map((text) => {
        const read = readProof(text);
        if (!read.ok) throw new Error(read.failure.type);
        return leaveOutPersonal(digest, read.value);
      });
      expect(other?.logs).toEqual(one?.logs);
    });
    test('work on other orders between is named by its digests alone, and much of it begins the chain again', async () => {
      const { open, bench } = await packed(STORY.slice(0, 3));
      const other = (n: number) => ({ ...opened, orderId: 'Wish:other', v: 1 as const, rev: n + 1 });
      await bench.say(other(0) as StationEvent);
      await inTurn([...STORY.slice(3), suspended], bench.say);
      const many = Array.from({ length: 2_100 }, (_, n) => bench.log.say(other(n) as StationEvent));
      for (let at = 0; at < many.length; at += 300) await bench.sayAll(many.slice(at, at + 300));
      await inTurn([resumed, ...DONE], bench.say);
      const text = await proofOf(open);
      expect(text).not.toContain('Wish:other');
      expect(check(text)).toMatchObject({ ok: true, value: { entries: 12, gaps: 1 } });
    });
    test('its hand-over stands in it, and no other parcel of the manifest', async () => {
      const { open, bench } = await packed();
      const manifestId = 'm1';
      const common = { v: 1 as const, manifestId };
      const loaded = (number: string, of: string): StationEvent => ({
        ...{ ...common, type: 'ParcelLoaded', sscc: number, scanId: `l${number}`, by: 'label', orderId: of },
        ...{ parcel: 1, tracking: null, pallet: null },
      });
      const handedOver: readonly StationEvent[] = [
        { ...common, type: 'ManifestOpened', code: 'M-1', carrier: '', account: '', origin: '', day: '2026-12-01' },
        loaded(sscc, orderId),
        loaded(again, 'Wish:stranger'),
        { ...common, type: 'ManifestClosing', parcels: 2, missing: 0 },
        { ...common, type: 'ManifestClosed', parcels: 2 },
      ];
      expect(new Set(await inTurn(handedOver, bench.say))).toEqual(new Set(['applied']));
      const text = await proofOf(open);
      expect(text).not.toContain('Wish:stranger');
      expect(check(text)).toMatchObject({ ok: true, value: { entries: 14 } });
      const life = await open.store.parcelLife(sscc, 'sam');
      expect(life.type === 'parcel' && life.steps.map(({ event }) => event.type).slice(-4)).toEqual([
        ...['ManifestOpened', 'ParcelLoaded', 'ManifestClosing', 'ManifestClosed'],
      ]);
      expect(life).toMatchObject({ statuses: [{}, {}, {}, { to: 'shipped' }] });
    });
    test('another parcel of the order is not told in it, and what was said again is told once', async () => {
      const { open, bench } = await packed(STORY);
      const foreign: StationEvent = { ...scanned('z'), parcel: 2 } as StationEvent;
      await inTurn(
        [{ type: 'ParcelReopened', v: 1, orderId, parcel: 1 }, foreign, closed, printed(again, 2)],
        bench.say,
      );
      const log = createLog('i2');
      for (const [at, event] of STORY.entries()) log.say(event, `bench-1-op${at + 1}`);
      await station(open, 'bench-1', log).sayAll(log.entries);
      const text = await proofOf(open, true, again);
      expect(text).not.toContain('\\"z\\"');
      expect(check(text)).toMatchObject({ ok: true, value: { entries: 11 } });
    });
    test('the label that is about is in it, by whichever number it is asked for, and an open parcel has none', async () => {
      const { open, bench } = await packed(STORY);
      await inTurn([{ type: 'ParcelReopened', v: 1, orderId, parcel: 1 }], bench.say);
      expect(await open.store.parcelProof(sscc, true, 'sam')).toEqual({ type: 'not-closed' });
      await inTurn([closed, printed(again, 2)], bench.say);
      const text = await proofOf(open);
      expect(check(text)).toMatchObject({ ok: true, value: { file: { parcel: { sscc: again, label: 2 } } } });
      expect(await open.store.parcelLife(sscc, 'sam')).toMatchObject({ type: 'parcel', sscc: again });
    });
    test('the proof of one parcel is none of another, and nothing of it can be changed', async () => {
      const { open } = await packed();
      const text = await proofOf(open);
      expect(check(text.replace(sscc, again))).toMatchObject({ ok: false });
      expect(check(text.replace('"grams": 640', '"grams": 641'))).toEqual({ ok: false, failure: { type: 'seal' } });
      expect(check(text.replace('"counts": true', '"counts": false'))).toMatchObject({ ok: false });
      const read = readProof(text);
      expect(read.ok && proofText(read.value)).toBe(text);
    });
    test('with another secrets.key a new key is made, and what the old one sealed holds by its fingerprint', async () => {
      const { open } = await packed();
      const old = await proofOf(open);
      const [first] = await open.store.proofKeys();
      await open.database.write(async (sql) => {
        const row = await sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'proof-keys'");
        const spoiled = row?.value.replace(/"sealed":"sealed1:.{8}/, '"sealed":"sealed1:AAAAAAAA') ?? '';
        await sql.run("UPDATE meta SET value = ? WHERE key = 'proof-keys'", spoiled);
      });
      open.clock.time += DAY;
      const later = await proofOf(open);
      const [, second] = await open.store.proofKeys();
      expect(check(old, first?.fingerprint)).toMatchObject({ ok: true });
      expect(check(later, second?.fingerprint)).toMatchObject({ ok: true });
      expect(check(later, first?.fingerprint)).toMatchObject({ failure: { type: 'other-key' } });
      expect(await open.store.parcelLife(sscc, 'sam')).toMatchObject({ fingerprint: second?.fingerprint });
    });
  });
}
