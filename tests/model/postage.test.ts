// Labels bought at a carrier that loses answers, by a store that dies between any two steps: never two postages for one parcel, none lost.
import { expect, test } from 'vitest';
import type { PostageOffice } from '#electron/store/postage/postage.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import type { EasyPostFault } from '#tests/kit/easypost.ts';
import { importFile, openStore } from '#tests/kit/open-store.ts';
import { anAccount, openPostage } from '#tests/kit/postage-office.ts';
import { createRandom } from '#tests/kit/random.ts';
import { station } from '../contract/arbitration.contract.ts';

const SEEDS = Number(process.env.MODEL_POSTAGE_SEEDS ?? 2);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
/** Parcels of one history: 2 histories of 100 are 200 purchases, with some 10 crashes and faults each; `npm run test:long` takes 5,000. */
const PARCELS = 100;
const FAULTS: readonly EasyPostFault[] = [
  'lost',
  'dropped',
  'error',
  'error-done',
  'half',
  'in-progress',
  'busy',
  'html',
  'down',
];

class Died extends Error {}

test.each(Array.from({ length: SEEDS }, (_, at) => FIRST + at))('seed %i', { timeout: 120_000 }, async (seed) => {
  const random = createRandom(seed);
  const open = await openStore();
  await importFile(open, 'items.csv', 'sku,title,weight_grams\nMUG,Mug,200\n');
  const { easyPost, accounts, office } = openPostage(open);
  await accounts.add('main', anAccount({ ground: { carrier: 'USPS', service: 'GroundAdvantage' } }));
  const { log, sayAll } = station(open, 'bench-1');
  let isCalm = false;
  let crashes = 0;
  easyPost.setFault(() => (!isCalm && random.next() < 0.35 ? random.of(FAULTS) : undefined));
  /** A store that dies at any of its steps; what it had begun stays as it was on the disk. */
  const mortal = (): PostageOffice =>
    office(() => {
      if (isCalm || random.next() > 0.12) return;
      crashes++;
      throw new Died();
    });
  const survive = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof Died) return undefined;
      throw error;
    }
  };

  for (let at = 1; at <= PARCELS; at++) {
    const code = `S${seed}-${at}`;
    const story = mugStory(1, { id: `Wish:${code}`, code, service: 'ground' });
    const { orderId } = story;
    let { order } = story;
    await open.store.putRecords([{ kind: 'order', key: orderId, value: order }]);
    await sayAll([story.opened, story.scanned(`s${code}`), story.closed].map((event) => log.say(event)));
    let packing = 'first';
    const wanted = () => ({ orderId, parcel: 1, story: packing });
    const bought = () => easyPost.bought().filter(({ reference }) => reference.startsWith(`Wish:${code} `));
    const live = () => bought().filter(({ isRefunded }) => !isRefunded);

    isCalm = false;
    for (let act = random.whole(2, 10); act > 0; act--) {
      const dice = random.next();
      if (dice < 0.5) await survive(mortal().buyLabel(wanted()));
      else if (dice < 0.75) await survive(mortal().advancePostage());
      else if (dice < 0.85) packing = `packing ${act}`;
      else if (dice < 0.95) {
        order = { ...order, address: { ...order.address, street1: `Street ${act}` } };
        await open.store.putRecords([{ kind: 'order', key: orderId, value: order }]);
      }
      open.clock.time += random.of([100, 10_000, 70_000, 200_000]);
      expect(live().length, `seed ${seed}, ${code}: two postages`).toBeLessThanOrEqual(1);
    }

    isCalm = true;
    let sold = await office().buyLabel(wanted());
    for (let wait = 0; sold.type !== 'sold' && wait < 40; wait++) {
      open.clock.time += 3_600_000;
      await office().advancePostage();
      sold = await office().buyLabel(wanted());
    }
    expect(sold.type, `seed ${seed}, ${code}: no label came`).toBe('sold');
    open.clock.time += 3_600_000;
    await office().advancePostage();
    expect(live(), `seed ${seed}, ${code}: paid for once`).toHaveLength(1);
    if (sold.type !== 'sold') return;
    const { trackingNumber } = sold.postage;
    expect(
      Buffer.from(sold.label.data, 'base64').toString(),
      `seed ${seed}, ${code}: the label of what is paid for`,
    ).toContain(trackingNumber);
    const row = await open.database.read((sql) =>
      sql.get<{ shipment: string }>('SELECT shipment FROM postage WHERE tracking = ?', trackingNumber),
    );
    expect(row?.shipment, `seed ${seed}, ${code}: another’s label`).toBe(live()[0]?.id);
  }
  expect(crashes).toBeGreaterThan(PARCELS / 4);
  await open.store.close();
});
