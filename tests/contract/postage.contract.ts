// Labels that are bought at a carrier: one live label a parcel, bought once, given back where nobody wants it.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSecretBox } from '#electron/store/outbox/secret-box.ts';
import type { PackingEvent } from '#shared/packing/index.ts';
import { StoreException } from '#shared/records/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import type { EasyPostFault, EasyPostKind } from '#tests/kit/easypost.ts';
import { importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { anAccount, openPostage } from '#tests/kit/postage-office.ts';
import { inTurn, station } from './arbitration.contract.ts';

const GROUND = { ground: { carrier: 'USPS', service: 'GroundAdvantage' } };

export function postageContract(name: string, openStore: () => Promise<OpenStore>): void {
  async function openWith(services: Parameters<typeof anAccount>[0] = GROUND) {
    const open = await openStore();
    await importFile(open, 'items.csv', 'sku,title,weight_grams\nMUG,Mug,200\n');
    const postage = openPostage(open);
    await postage.accounts.add('main', anAccount(services));
    const { say } = station(open, 'bench-1');
    const office = postage.office();
    let codes = 0;
    /** An order of one mug, packed and closed, with its events. */
    async function pack(more: Parameters<typeof mugStory>[1] = {}) {
      const code = `P${++codes}`;
      const story = mugStory(1, { id: `Wish:${code}`, code, service: 'ground', ...more });
      await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
      await inTurn([story.opened, story.scanned(`s${code}`), story.closed], say);
      return { ...story, wanted: { orderId: story.orderId, parcel: 1, story: 'first' } };
    }
    const failing = (kind: EasyPostKind, fault: EasyPostFault, times = 1) => {
      let left = times;
      postage.easyPost.setFault((met) => (met === kind && left-- > 0 ? fault : undefined));
    };
    const live = () => postage.easyPost.bought().filter(({ isRefunded }) => !isRefunded).length;
    const later = (ms: number) => {
      open.clock.time += ms;
      return office.advancePostage();
    };
    return { ...postage, open, say, office, pack, failing, live, later };
  }
  const exceptions = async ({ database }: OpenStore): Promise<readonly string[]> =>
    (await database.read((sql) => sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception'"))).map(
      ({ json }) => StoreException.parse(JSON.parse(json)).type,
    );

  describe(`labels of carriers on ${name}`, () => {
    test('are bought once, whoever asks how often, and only for a parcel that is verified', async () => {
      const { office, pack, easyPost, say, open } = await openWith();
      const { order, orderId, opened, wanted } = await pack();
      expect(await office.carrierServices()).toEqual(['ground']);
      const sold = await office.buyLabel(wanted);
      expect(sold).toMatchObject({ type: 'sold', postage: { carrier: 'USPS', service: 'GroundAdvantage' } });
      if (sold.type !== 'sold') return;
      expect(Buffer.from(sold.label.data, 'base64').toString()).toContain(sold.postage.trackingNumber);
      expect(await Promise.all([office.buyLabel(wanted), office.buyLabel(wanted)])).toEqual([sold, sold]);
      expect(easyPost.bought()).toEqual([{ id: expect.any(String), reference: 'Wish:P1 1.1', isRefunded: false }]);
      // Opened and not closed: there is nothing to be labelled yet.
      const other = { ...order, id: 'Wish:P9', code: 'P9' };
      await open.store.putRecords([{ kind: 'order', key: other.id, value: other }]);
      await say({ ...opened, orderId: other.id });
      expect(await office.buyLabel({ ...wanted, orderId: other.id })).toMatchObject({
        type: 'waits',
        why: 'not-heard',
      });
      expect(await office.buyLabel({ ...wanted, orderId: 'nobody' })).toMatchObject({
        type: 'waits',
        why: 'not-heard',
      });
      expect(await office.buyLabel({ ...wanted, orderId, parcel: 2 })).toMatchObject({ type: 'waits' });
      expect(easyPost.made()).toBe(1);
    });

    test('of a service that is bought nowhere are our own', async () => {
      const { office, pack, easyPost } = await openWith();
      const { wanted } = await pack({ service: 'Standard' });
      expect(await office.buyLabel(wanted)).toEqual({ type: 'own' });
      expect(easyPost.made()).toBe(0);
    });

    test('are of the service that was chosen for the parcel, whatever its order asks for', async () => {
      const { office, pack, say } = await openWith();
      const { orderId, wanted } = await pack({ service: 'Standard' });
      const about = { v: 1, orderId, parcel: 1 } as const;
      await say({ type: 'ParcelReopened', ...about });
      const price = { priceMinor: null, currency: null, billedGrams: null, handOver: null, arrives: null };
      const choice = { service: 'ground', carrier: 'USPS', by: 'person', rule: '', reason: 'other', ...price } as const;
      expect(await say({ type: 'ServiceChosen', ...about, ...choice })).toBe('applied');
      await say({ type: 'ParcelClosed', ...about });
      expect(await office.buyLabel(wanted)).toMatchObject({ type: 'sold', postage: { carrier: 'USPS' } });
    });

    test('tell the carrier what the parcel is', async () => {
      const { office, pack, easyPost, open, say } = await openWith();
      await importFile(
        open,
        'cartons.csv',
        'carton,length_mm,width_mm,height_mm,tare_grams,max_grams\nS2,246,195,94,100,5000\n',
      );
      const { orderId, wanted, order } = await pack();
      const about = { v: 1, orderId, parcel: 1 } as const;
      await say({ type: 'ParcelReopened', ...about });
      await say({ type: 'CartonChosen', ...about, carton: 'S2', tareGrams: 100 });
      await say({ type: 'ParcelClosed', ...about });
      const asked: unknown[] = [];
      const { call } = easyPost;
      const account = anAccount(GROUND);
      const { createEasyPostCarrier } = await import('#electron/carriers/easypost/easypost-carrier.ts');
      const carrier = createEasyPostCarrier((ask) => {
        asked.push(JSON.parse(ask.body ?? 'null'));
        return call(ask);
      }, account);
      const { createPostageOffice } = await import('#electron/store/postage/postage.ts');
      const { createWriter } = await import('#electron/store/database/transaction.ts');
      const { digest } = await import('#tests/kit/open-store.ts');
      const watched = createPostageOffice({
        ...{ database: open.database, digest, clock: { now: () => open.clock.time } },
        writer: createWriter(open.database, digest),
        accounts: {
          list: async () => [],
          forService: async () => ({ account: 'main', carrier: 'USPS', service: 'GroundAdvantage' }),
          open: async () => ({ from: account.from, port: carrier }),
        },
      });
      expect(await watched.buyLabel(wanted)).toMatchObject({ type: 'sold' });
      // 200 g, a carton of 100 g and the filler; 254 × 203 × 102 mm outside.
      expect(asked[0]).toMatchObject({
        shipment: {
          reference: 'Wish:P1 1.1',
          to_address: { name: order.address.name, zip: order.address.postcode, country: order.address.country },
          from_address: { name: 'Bench & Sons', zip: '94107' },
          parcel: { length: 10, width: 8, height: 4.1, weight: expect.any(Number) },
          options: { label_format: 'ZPL' },
        },
      });
      const { weight } = (asked[0] as { shipment: { parcel: { weight: number } } }).shipment.parcel;
      expect(weight).toBeGreaterThan(10.5);
      expect(weight).toBeLessThan(13);
      expect(await office.carrierServices()).toEqual(['ground']);
    });

    test.each(['lost', 'error-done', 'half', 'in-progress'] as const)(
      'a purchase of which nobody knows (%s) is read, and never made again',
      async (fault) => {
        const { office, pack, failing, easyPost, live, later } = await openWith();
        const { wanted } = await pack();
        failing('buy', fault);
        const first = await office.buyLabel(wanted);
        // In doubt: it waits with words, and asking again reads.
        expect(first).toMatchObject({ type: 'waits', why: 'carrier' });
        expect(await office.buyLabel(wanted)).toMatchObject({ type: 'sold' });
        await later(3_600_000);
        expect([easyPost.made(), live()]).toEqual([1, 1]);
      },
    );

    test('a purchase that did not come about is made with the same shipment, after a minute', async () => {
      const { office, pack, failing, easyPost, live, later } = await openWith();
      const { wanted } = await pack();
      failing('buy', 'dropped');
      expect(await office.buyLabel(wanted)).toMatchObject({ type: 'waits', words: 'no answer (UND_ERR_SOCKET)' });
      await later(30_000);
      expect(live()).toBe(0);
      await later(60_000);
      expect([easyPost.made(), live()]).toEqual([1, 1]);
      expect(await office.buyLabel(wanted)).toMatchObject({ type: 'sold' });
    });

    test('a carrier that is away holds up nobody, and the label comes by itself when it is back', async () => {
      const { office, pack, easyPost, later } = await openWith();
      const { wanted } = await pack();
      easyPost.setFault(() => 'down');
      expect(await office.buyLabel(wanted)).toMatchObject({
        ...{ type: 'waits', why: 'carrier', words: 'it cannot be reached (ECONNREFUSED)' },
      });
      easyPost.setFault(() => undefined);
      expect(await later(3_600_000)).toBe(1);
      expect(easyPost.bought()).toHaveLength(1);
    });

    test('a label that cannot be had yet is fetched again, and not bought again', async () => {
      const { office, pack, easyPost, live } = await openWith();
      const { wanted } = await pack();
      easyPost.setLabel({ type: 'text/html', body: Buffer.from('<html>sorry</html>') });
      expect(await office.buyLabel(wanted)).toMatchObject({
        ...{ type: 'waits', words: 'what came in place of its label is none' },
      });
      easyPost.setLabel(null);
      expect(await office.buyLabel(wanted)).toMatchObject({ type: 'sold' });
      expect([easyPost.made(), live()]).toEqual([1, 1]);
    });

    test('what the carrier refuses is said in its words, and asked for anew when a person asks again', async () => {
      const { office, pack, failing, live } = await openWith();
      const { wanted } = await pack();
      failing('buy', 'refused');
      expect(await office.buyLabel(wanted)).toEqual({
        ...{ type: 'refused', words: 'The carrier refuses it.; Account suspended' },
      });
      expect(await office.buyLabel(wanted)).toMatchObject({ type: 'sold' });
      expect(live()).toBe(1);
    });

    test('a service that the carrier does not offer, and a weight that nobody knows, have words', async () => {
      const { office, pack, open } = await openWith({ ground: { carrier: 'USPS', service: 'Rocket' } });
      const { wanted } = await pack();
      expect(await office.buyLabel(wanted)).toEqual({
        ...{ type: 'refused', words: 'it offers no USPS Rocket for this parcel' },
      });
      await importFile(open, 'items.csv', 'sku,title,weight_grams\nMUG,Mug,0\n');
      const other = await pack();
      expect(await office.buyLabel(other.wanted)).toEqual({
        ...{ type: 'refused', words: 'its weight is not known: weigh the parcel' },
      });
    });

    test('a new address gives the label back first, then buys; an old one is never sold again', async () => {
      const { office, pack, easyPost, open, live } = await openWith();
      const { wanted, order, orderId } = await pack();
      const first = await office.buyLabel(wanted);
      const moved = { ...order, address: { ...order.address, street1: 'Elsewhere 1' } };
      await open.store.putRecords([{ kind: 'order', key: orderId, value: moved }]);
      const second = await office.buyLabel(wanted);
      expect(second).toMatchObject({ type: 'sold' });
      expect(second).not.toEqual(first);
      expect(easyPost.bought().map(({ isRefunded }) => isRefunded)).toEqual([true, false]);
      expect(await office.buyLabel(wanted)).toEqual(second);
      expect(live()).toBe(1);
    });

    test('a new label waits until the one before is given back', async () => {
      const { office, pack, easyPost, live, failing, later } = await openWith();
      const { wanted } = await pack();
      await office.buyLabel(wanted);
      failing('refund', 'down', 2);
      expect(await office.buyLabel({ ...wanted, story: 'packed anew' })).toEqual({
        ...{ type: 'waits', why: 'carrier', words: 'the label before is not given back yet' },
      });
      expect(easyPost.bought()).toHaveLength(1);
      await later(3_600_000);
      await later(3_600_000);
      expect(await office.buyLabel({ ...wanted, story: 'packed anew' })).toMatchObject({ type: 'sold' });
      expect([easyPost.bought().length, live()]).toEqual([2, 1]);
    });

    test('a parcel that got lighter keeps its label, one that got heavier gets another', async () => {
      const { office, pack, say, live, easyPost } = await openWith();
      const { orderId, wanted } = await pack();
      const weighed = (grams: number): readonly PackingEvent[] => {
        const about = { v: 1, orderId, parcel: 1 } as const;
        const judged = { expectedGrams: null, sigmaGrams: null, toleranceGrams: null, verdict: 'unknown' } as const;
        return [
          { type: 'ParcelReopened', ...about },
          { type: 'ParcelWeighed', ...about, grams, ...judged },
          { type: 'ParcelClosed', ...about },
        ];
      };
      await inTurn(weighed(400), say);
      const sold = await office.buyLabel(wanted);
      await inTurn(weighed(380), say);
      expect(await office.buyLabel(wanted)).toEqual(sold);
      await inTurn(weighed(600), say);
      expect(await office.buyLabel(wanted)).not.toEqual(sold);
      expect([easyPost.bought().length, live()]).toEqual([2, 1]);
    });

    test('of what is cancelled, begun anew or taken over, the money is asked back', async () => {
      const { office, pack, say, live, later, open } = await openWith();
      const one = await pack();
      const two = await pack();
      const three = await pack();
      for (const { wanted } of [one, two, three]) await office.buyLabel(wanted);
      expect(live()).toBe(3);
      await say(two.restarted);
      await open.store.decideOrder(one.orderId, { type: 'cancel' }, { by: null, station: 'test' });
      await later(1);
      await later(1);
      expect(live()).toBe(1);
      await station(open, 'bench-2').say({
        type: 'OrderTakenOver',
        v: 1,
        orderId: three.orderId,
        from: 'bench-1',
      } as never);
      await later(1);
      expect(live()).toBe(0);
    });

    test('of what a carrier has nothing is asked back, whatever is said afterwards', async () => {
      const { office, pack, say, live, later, open } = await openWith();
      const { wanted, orderId, restarted } = await pack();
      await office.buyLabel(wanted);
      const left = await open.database.write((sql) =>
        sql.run('UPDATE parcels SET left_at = 1 WHERE order_id = ? AND parcel = 1', orderId),
      );
      expect(left).toBe(1);
      await say(restarted);
      await open.store.decideOrder(orderId, { type: 'cancel' }, { by: null, station: 'test' });
      await later(1);
      expect(live()).toBe(1);
    });

    test('money that the carrier keeps, and a purchase that stays unclear, are for a person', async () => {
      const { office, pack, open, failing, later, say, easyPost } = await openWith();
      const one = await pack();
      await office.buyLabel(one.wanted);
      failing('refund', 'refused');
      await say(one.restarted);
      await later(1);
      expect(await exceptions(open)).toContain('postage-not-refunded');
      const two = await pack();
      failing('buy', 'lost');
      await office.buyLabel(two.wanted);
      easyPost.setFault((kind) => (kind === 'read' ? 'error' : undefined));
      await later(20 * 60_000);
      expect(await exceptions(open)).toContain('postage-unclear');
      easyPost.setFault(() => undefined);
      await later(3_600_000);
      expect(await exceptions(open)).not.toContain('postage-unclear');
      expect(await office.buyLabel(two.wanted)).toMatchObject({ type: 'sold' });
    });

    test('an account whose key does not open, or that is gone, leaves the label waiting with words', async () => {
      const { pack, open, accounts } = await openWith();
      const { wanted } = await pack();
      const stranger = openPostage(open, createSecretBox(randomBytes(32)));
      expect(await stranger.office().buyLabel(wanted)).toMatchObject({
        ...{ type: 'waits', words: 'its account is gone, or its key was sealed with another secrets.key' },
      });
      expect(await accounts.add('other', anAccount(GROUND))).toBe('main');
      expect(await accounts.list()).toEqual([{ name: 'main', services: ['ground'] }]);
      expect(await accounts.remove('main')).toBe(true);
      expect(await accounts.remove('main')).toBe(false);
    });

    test('name nobody once the order is erased', async () => {
      const { office, pack, open, say } = await openWith();
      const { wanted, orderId } = await pack();
      await office.buyLabel(wanted);
      const about = { v: 1, orderId, parcel: 1 } as const;
      await say({ type: 'LabelPrinted', ...about, version: 1, sscc: '0'.repeat(18), jobId: 'j' });
      await say({ type: 'LabelVerified', ...about, scanId: 'l', sscc: '0'.repeat(18) });
      await say({ type: 'OrderFinished', v: 1, orderId });
      expect(await open.store.eraseOrder(orderId)).toBe('erased');
      const rows = await open.database.read((sql) =>
        sql.all<{ asked: string; label: string; tracking: string }>('SELECT asked, label, tracking FROM postage'),
      );
      expect(rows).toEqual([{ asked: '', label: '', tracking: expect.stringMatching(/^\d{22}$/) }]);
    });
  });
}
