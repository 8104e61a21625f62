// Hand-over: what waits at which door, two doors at one parcel, the gate, and what leaves when a manifest is closed.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { Postage, WaitingParcel } from '#shared/domain/index.ts';
import type { AllowableStop, HandoverEvent } from '#shared/handover/index.ts';
import { destinationOf } from '#shared/packing/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { bench } from '#tests/kit/count-story.ts';
import { digest, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf } from '#tests/kit/stock-moves.ts';

const label = (number: number): string => String(number).padStart(18, '0');

export function handoverContract(name: string, openStore: () => Promise<OpenStore>): void {
  /** A store with orders for mugs; `pack` packs one in so many parcels of one mug each. */
  async function warehouse() {
    const open = await openStore();
    open.clock.time = 1_800_000_000_000 + 12 * 3_600_000;
    await open.store.putRecords([
      { kind: 'item', key: 'MUG', value: { sku: 'MUG', title: 'Mug', barcodes: [] } },
      { kind: 'operator', key: 'ana', value: { id: 'ana', name: 'Ana', badge: 'B1', role: 'packer', language: null } },
    ]);
    const packer = bench(open, 'bench');
    let labels = 0;
    return {
      ...open,
      packer,
      async pack(
        code: string,
        { parcels = 1, service = 'DHL', postage }: { parcels?: number; service?: string; postage?: Postage } = {},
      ) {
        const story = mugStory(parcels, { id: `wish:${code}`, code, service });
        const { order, orderId } = story;
        await open.store.putRecords([{ kind: 'order', key: orderId, value: order }]);
        const destination = destinationOf(order, digest);
        packer.note('10:00', story.opened);
        const ssccs: string[] = [];
        for (let parcel = 1; parcel <= parcels; parcel++) {
          const sscc = label(++labels);
          ssccs.push(sscc);
          if (parcel > 1) packer.note('10:01', { type: 'ParcelBegun', v: 1, orderId, parcel });
          packer.note('10:01', { ...story.scanned(`${code}-${parcel}`), parcel } as never);
          packer.note('10:02', { type: 'ParcelClosed', v: 1, orderId, parcel });
          packer.note('10:02', {
            ...{ type: 'LabelPrinted', v: 1, orderId, parcel, version: 1, sscc, jobId: sscc, destination },
            ...(postage && { postage }),
          });
          packer.note('10:03', { type: 'LabelVerified', v: 1, orderId, parcel, scanId: `v-${sscc}`, sscc });
        }
        packer.note('10:04', { type: 'OrderFinished', v: 1, orderId });
        await packer.tell();
        return { orderId, ssccs, order };
      },
    };
  }
  type Warehouse = Awaited<ReturnType<typeof warehouse>>;

  /** A door, and what is said there of one manifest. */
  function door(open: OpenStore, id: string, carrier = 'DHL') {
    const at = bench(open, id);
    const said = { v: 1 as const, manifestId: `m-${id}` };
    const note = (time: string, event: HandoverEvent, more: Parameters<typeof at.note>[2] = {}) =>
      at.note(time, event, more);
    return {
      tell: () => at.tell(),
      open: (time = '11:00') =>
        note(time, {
          type: 'ManifestOpened',
          ...said,
          code: `M-${id}`,
          carrier,
          account: '',
          origin: '',
          day: '2027-01-15',
        }),
      load: (time: string, orderId: string, sscc: string, parcel = 1, more: Parameters<typeof at.note>[2] = {}) =>
        note(
          time,
          {
            type: 'ParcelLoaded',
            ...said,
            scanId: `l-${sscc}`,
            by: 'label',
            sscc,
            orderId,
            parcel,
            tracking: null,
            pallet: null,
          },
          more,
        ),
      takeOff: (time: string, sscc: string) => note(time, { type: 'ParcelTakenOff', ...said, sscc }),
      ask: (time: string, parcels: number, missing = 0) =>
        note(time, { type: 'ManifestClosing', ...said, parcels, missing }),
      allow: (time: string, sscc: string, stop: AllowableStop) =>
        note(time, { type: 'StopAllowed', ...said, sscc, stop, grantId: `g-${sscc}` }),
      grant: (time: string, sscc: string, supervisorId: string) =>
        at.note(time, {
          ...{
            type: 'OverrideGranted',
            v: 2,
            kind: 'stopped-parcel',
            about: { kind: 'manifest', id: said.manifestId },
          },
          ...{ parcel: null, grantId: `g-${sscc}`, supervisorId, reason: 'customer-agreed' },
        }),
      sign: (time: string) => note(time, { type: 'DriverSigned', ...said, name: 'Jo', strokes: [[1, 2, 3, 4]] }),
      close: (time: string, parcels: number) => note(time, { type: 'ManifestClosed', ...said, parcels }),
    };
  }
  const recordsOf = async <Value>({ database }: OpenStore, kind: string): Promise<readonly Value[]> =>
    (
      await database.read((sql) =>
        sql.all<{ json: string }>('SELECT json FROM records WHERE kind = ? ORDER BY key', kind),
      )
    ).map(({ json }) => JSON.parse(json) as Value);
  const waiting = async (open: OpenStore) =>
    (await recordsOf<WaitingParcel>(open, 'waiting-parcel')).map(({ code, parcel, state, on }) => [
      ...[code, parcel, state, on?.code ?? null],
    ]);
  const exceptions = async (open: OpenStore) =>
    (await recordsOf<StoreException>(open, 'exception')).map(({ type, detail }) => [type, detail]);
  const statusOf = async ({ store }: OpenStore, orderId: string) => (await store.order(orderId))?.status;
  const stepsOf = async ({ store }: OpenStore, orderId: string) =>
    (await store.stepsOf(orderId))
      .slice(-1)
      .map(({ from, to, parcels }) => [from, to, parcels?.map(({ number }) => number)]);
  const problems = async (open: OpenStore) => (await auditStore(open.database, digest)).problems;
  const gone = async (open: Warehouse) =>
    (await open.database.read(movesOf))
      .filter(({ to }) => to.type === 'carrier')
      .reduce((sum, { units }) => sum + units, 0);

  describe(`handing over on ${name}`, () => {
    test('a packed parcel waits at every door until it left, with its order shipped, its number told, and its units gone', async () => {
      const open = await warehouse();
      const postage = { carrier: 'DHL', service: 'Paket', trackingNumber: '00340434161094042557' };
      const { orderId, ssccs } = await open.pack('100', { postage });
      expect(await waiting(open)).toEqual([['100', 1, 'verified', null]]);
      const at = door(open, 'd1');
      at.open();
      at.load('11:01', orderId, ssccs[0] ?? '');
      expect(await at.tell()).toBe('applied');
      expect(await waiting(open)).toEqual([['100', 1, 'verified', 'M-d1']]);
      at.ask('11:02', 1);
      await at.tell();
      // Between the two steps nothing has left.
      expect([await statusOf(open, orderId), await gone(open)]).toEqual(['packed', 0]);
      at.close('11:03', 1);
      expect(await at.tell()).toBe('applied');
      expect([await statusOf(open, orderId), await gone(open), await waiting(open)]).toEqual(['shipped', 1, []]);
      const { changes } = { changes: await open.store.stepsOf(orderId) };
      expect(changes.at(-1)).toMatchObject({
        ...{ from: 'packed', to: 'shipped', by: 'ana', station: 'd1' },
        parcels: [
          {
            number: 1,
            sscc: ssccs[0],
            carrier: 'DHL',
            service: 'Paket',
            tracking: postage.trackingNumber,
            manifest: 'M-d1',
          },
        ],
      });
      expect((await open.store.findOrders('100'))[0]?.parcels).toMatchObject([
        { number: 1, left: { carrier: 'DHL', manifest: 'M-d1' } },
      ]);
      expect(await at.tell()).toBe('duplicate');
      expect([await gone(open), await exceptions(open), await problems(open)]).toEqual([1, [], []]);
    });
    test('closed twice it leaves once, and what is said of it later changes nothing and is told a person', async () => {
      const open = await warehouse();
      const { orderId, ssccs } = await open.pack('100');
      const at = door(open, 'd1');
      at.open();
      at.load('11:01', orderId, ssccs[0] ?? '');
      at.ask('11:02', 1);
      at.close('11:03', 1);
      at.close('11:04', 1);
      at.takeOff('11:05', ssccs[0] ?? '');
      await at.tell();
      expect([await gone(open), await statusOf(open, orderId)]).toEqual([1, 'shipped']);
      expect((await open.store.stepsOf(orderId)).filter(({ to }) => to === 'shipped')).toHaveLength(1);
      expect(await exceptions(open)).toEqual([['manifest-not-taken', ssccs[0]]]);
      expect(await problems(open)).toEqual([]);
    });
    test('what was not asked to be closed is not, and what nobody opened is told a person', async () => {
      const open = await warehouse();
      const { orderId, ssccs } = await open.pack('100');
      const at = door(open, 'd1');
      at.load('11:01', orderId, ssccs[0] ?? '');
      expect(await at.tell()).toBe('conflict');
      at.open('11:02');
      at.load('11:03', orderId, ssccs[0] ?? '');
      at.close('11:04', 1);
      await at.tell();
      expect([await statusOf(open, orderId), await gone(open)]).toEqual(['packed', 0]);
      expect(await exceptions(open)).toEqual([['manifest-not-taken', ssccs[0]]]);
    });
    test('an order is shipped with its last parcel, and what left before is said as a part of it', async () => {
      const open = await warehouse();
      const { orderId, ssccs } = await open.pack('100', { parcels: 2 });
      const [one = '', two = ''] = ssccs;
      const first = door(open, 'd1');
      first.open();
      first.load('11:01', orderId, one, 1);
      first.ask('11:02', 1, 1);
      first.close('11:03', 1);
      await first.tell();
      expect([await statusOf(open, orderId), await stepsOf(open, orderId)]).toEqual([
        'packed',
        [['packed', 'packed', [1]]],
      ]);
      expect(await waiting(open)).toEqual([['100', 2, 'verified', null]]);
      const second = door(open, 'd2');
      second.open('12:00');
      second.load('12:01', orderId, two, 2);
      second.ask('12:02', 1);
      second.close('12:03', 1);
      await second.tell();
      expect([await statusOf(open, orderId), await stepsOf(open, orderId)]).toEqual([
        'shipped',
        [['packed', 'shipped', [1, 2]]],
      ]);
      expect([await gone(open), await problems(open)]).toEqual([2, []]);
    });
    test('a parcel that is taken off waits again, and leaves with the next', async () => {
      const open = await warehouse();
      const { orderId, ssccs } = await open.pack('100');
      const other = await open.pack('200');
      const at = door(open, 'd1');
      at.open();
      at.load('11:01', orderId, ssccs[0] ?? '');
      at.load('11:01', other.orderId, other.ssccs[0] ?? '');
      at.takeOff('11:02', ssccs[0] ?? '');
      at.ask('11:03', 1, 1);
      at.close('11:04', 1);
      await at.tell();
      expect(await waiting(open)).toEqual([['100', 1, 'verified', null]]);
      expect([await statusOf(open, orderId), await statusOf(open, other.orderId)]).toEqual(['packed', 'shipped']);
      expect(await exceptions(open)).toEqual([]);
    });
    test.each([['the first tells first'], ['the first tells last']])(
      'two doors without each other scan one parcel: it stands where it was first, and a person hears: %s',
      async (order) => {
        const open = await warehouse();
        const { orderId, ssccs } = await open.pack('100');
        const [early, late] = [door(open, 'd1'), door(open, 'd2')];
        for (const [at, time] of [
          [early, '11:01'],
          [late, '11:05'],
        ] as const) {
          at.open('11:00');
          at.load(time, orderId, ssccs[0] ?? '');
        }
        for (const at of order.endsWith('first') ? [early, late] : [late, early]) await at.tell();
        expect(await waiting(open)).toEqual([['100', 1, 'verified', 'M-d1']]);
        expect(await exceptions(open)).toEqual([['parcel-twice', 'M-d1 · M-d2']]);
        late.takeOff('11:10', ssccs[0] ?? '');
        await late.tell();
        expect([await exceptions(open), await waiting(open)]).toEqual([[], [['100', 1, 'verified', 'M-d1']]]);
      },
    );
    test('a door that had seen the other’s scan was after it, whatever its clock says', async () => {
      const open = await warehouse();
      const { orderId, ssccs } = await open.pack('100');
      const [one, two] = [door(open, 'd1'), door(open, 'd2')];
      one.open();
      one.load('11:30', orderId, ssccs[0] ?? '');
      await one.tell();
      const { epoch, version } = await open.database.read(async (sql) => ({
        epoch: (await sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'epoch'"))?.value ?? '',
        version: (await sql.get<{ version: number }>('SELECT max(version) AS version FROM versions'))?.version ?? 0,
      }));
      two.open();
      two.load('11:01', orderId, ssccs[0] ?? '', 1, { seen: { epoch, version } });
      await two.tell();
      expect(await waiting(open)).toEqual([['100', 1, 'verified', 'M-d1']]);
    });
    test('on two manifests that are both closed it leaves once', async () => {
      const open = await warehouse();
      const { orderId, ssccs } = await open.pack('100');
      for (const at of [door(open, 'd1'), door(open, 'd2')]) {
        at.open();
        at.load('11:01', orderId, ssccs[0] ?? '');
        at.ask('11:02', 1);
        at.close('11:03', 1);
        await at.tell();
      }
      expect([await gone(open), await exceptions(open)]).toEqual([1, [['parcel-twice', 'M-d1 · M-d2']]]);
      expect((await open.store.stepsOf(orderId)).filter(({ to }) => to === 'shipped')).toHaveLength(1);
      expect(await problems(open)).toEqual([]);
    });
    test('what was cancelled or held meanwhile and left all the same is told a person, and cancelled stays cancelled', async () => {
      const open = await warehouse();
      const [cancelled, held] = [await open.pack('100'), await open.pack('200')];
      const who = { by: null, station: 'shop' };
      await open.store.decideOrder(cancelled.orderId, { type: 'cancel' }, who);
      await open.store.decideOrder(held.orderId, { type: 'hold', reason: 'other', detail: '' }, who);
      const at = door(open, 'd1');
      at.open();
      at.load('11:01', cancelled.orderId, cancelled.ssccs[0] ?? '');
      at.load('11:01', held.orderId, held.ssccs[0] ?? '');
      at.ask('11:02', 2);
      at.close('11:03', 2);
      await at.tell();
      expect([await statusOf(open, cancelled.orderId), await statusOf(open, held.orderId)]).toEqual([
        'cancelled',
        'shipped',
      ]);
      expect(await exceptions(open)).toEqual([
        ['left-though-stopped', 'cancelled · M-d1'],
        ['left-though-stopped', 'on-hold · M-d1'],
      ]);
      expect(await stepsOf(open, cancelled.orderId)).toEqual([['cancelled', 'cancelled', [1]]]);
      expect([await gone(open), await problems(open)]).toEqual([2, []]);
    });
    test('what a supervisor let go is no surprise; what nobody let go, or let go for another reason, is told a person', async () => {
      const open = await warehouse();
      const sam = { id: 'sam', name: 'Sam', badge: 'B2', role: 'supervisor', language: null };
      await open.store.putRecords([{ kind: 'operator', key: 'sam', value: sam }]);
      const [one, two, three] = [await open.pack('100'), await open.pack('200'), await open.pack('300')];
      const who = { by: null, station: 'shop' };
      for (const { orderId } of [one, two, three])
        await open.store.decideOrder(orderId, { type: 'hold', reason: 'other', detail: '' }, who);
      // A door at which nobody but a packer said yes.
      const alone = door(open, 'd2');
      alone.open();
      alone.grant('11:00', three.ssccs[0] ?? '', 'ana');
      alone.allow('11:00', three.ssccs[0] ?? '', 'OrderHeld');
      await alone.tell();
      expect(await open.database.read((sql) => sql.all('SELECT outcome FROM log WHERE station = ?', 'd2'))).toEqual([
        ...[{ outcome: 'applied' }, { outcome: 'conflict' }, { outcome: 'conflict' }],
      ]);
      const at = door(open, 'd1');
      at.open();
      for (const [{ orderId, ssccs }, stop] of [
        [one, 'OrderHeld'],
        [two, 'AddressChanged'],
      ] as const) {
        at.grant('11:01', ssccs[0] ?? '', 'sam');
        at.allow('11:01', ssccs[0] ?? '', stop);
        at.load('11:01', orderId, ssccs[0] ?? '');
      }
      at.ask('11:02', 2);
      at.sign('11:02');
      at.close('11:03', 2);
      await at.tell();
      expect(await exceptions(open)).toEqual(expect.arrayContaining([['left-though-stopped', 'on-hold · M-d1']]));
      expect((await exceptions(open)).filter(([type]) => type === 'left-though-stopped')).toHaveLength(1);
      expect(await statusOf(open, one.orderId)).toBe('shipped');
      expect([await gone(open), await problems(open)]).toEqual([2, []]);
    });
    test('one whose label was replaced, or whose order is unknown, is told a person when it left', async () => {
      const open = await warehouse();
      const { orderId, ssccs } = await open.pack('100');
      const at = door(open, 'd1');
      at.open();
      at.load('11:01', orderId, label(77));
      at.load('11:01', 'own-shop:404', label(78));
      at.ask('11:02', 2);
      at.close('11:03', 2);
      await at.tell();
      expect(await exceptions(open)).toEqual([
        ['left-though-stopped', 'unknown · M-d1'],
        ['left-though-stopped', 'another label · M-d1'],
      ]);
      expect(ssccs).toHaveLength(1);
    });
    test('a parcel waits from when it is closed, by its label’s state, and not once it is opened again', async () => {
      const open = await warehouse();
      const story = mugStory(1, { id: 'wish:100', code: '100', service: '' });
      const { orderId } = story;
      await open.store.putRecords([{ kind: 'order', key: orderId, value: story.order }]);
      const states: unknown[] = [];
      for (const event of [
        story.opened,
        story.scanned('s1'),
        story.closed,
        { type: 'LabelPrinted', v: 1, orderId, parcel: 1, version: 1, sscc: label(1), jobId: 'j1' } as const,
        story.reopened,
        story.closed,
      ]) {
        open.packer.note('10:00', event);
        await open.packer.tell();
        states.push((await waiting(open)).map(([, , state]) => state));
      }
      expect(states).toEqual([[], [], ['packed'], ['labelled'], [], ['packed']]);
      const [parcel] = await recordsOf<WaitingParcel>(open, 'waiting-parcel');
      expect(parcel).toMatchObject({ carrier: '', service: '', of: 1, isDone: false, sscc: null, labelledAt: null });
    });
    test('programs read manifests and parcels, page by page', async () => {
      const open = await warehouse();
      const { orderId, ssccs } = await open.pack('100');
      await open.pack('200', { service: '' });
      const at = door(open, 'd1');
      at.open();
      at.load('11:01', orderId, ssccs[0] ?? '');
      at.ask('11:02', 1, 3);
      at.close('11:03', 1);
      await at.tell();
      const { manifests, next } = await open.store.manifests({ after: 0, limit: 1 });
      expect(manifests).toMatchObject([
        { manifest: 'M-d1', phase: 'closed', parcels: 1, missing: 3, closedBy: 'ana', carrier: 'DHL' },
      ]);
      expect(await open.store.manifests({ after: next ?? 0, limit: 1 })).toEqual({ manifests: [], next: null });
      expect(await open.store.manifest('M-d1')).toMatchObject({ on: [{ order: '100', number: 1, sscc: ssccs[0] }] });
      expect((await open.store.manifest('m-d1'))?.manifest).toBe('M-d1');
      const shipments = await open.store.shipments({ after: 0, limit: 9 });
      expect(
        shipments.shipments.map(({ order, state, carrier, manifest }) => [order, state, carrier, manifest]),
      ).toEqual([
        ['100', 'left', 'DHL', 'M-d1'],
        ['200', 'verified', '', null],
      ]);
      expect(await open.store.shipment(ssccs[0] ?? '')).toMatchObject({ order: '100', state: 'left' });
      expect([await open.store.manifest('M-404'), await open.store.shipment(label(99))]).toEqual([null, null]);
    });
    test('what waits too long leaves the doors; what was packed before the store kept parcels is kept once', async () => {
      const open = await warehouse();
      await open.pack('100');
      await open.database.write(async (sql) => {
        await sql.run("DELETE FROM records WHERE kind = 'waiting-parcel'");
        await sql.run('DELETE FROM parcels');
        await sql.run("DELETE FROM meta WHERE key = 'parcels-booked'");
      });
      const again = await open.reopen();
      expect(await waiting(again)).toEqual([['100', 1, 'verified', null]]);
      again.clock.time = open.clock.time + 15 * 86_400_000;
      await again.store.sweep({ stationDays: 30, personalDays: 180 });
      expect(await waiting(again)).toEqual([]);
      expect((await again.store.shipments({ after: 0, limit: 9 })).shipments).toHaveLength(1);
    });
  });
}
