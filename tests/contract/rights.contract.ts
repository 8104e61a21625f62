import { describe, expect, test } from 'vitest';
import { append, type EntryBody, emptyHead, headAfter, type StationEvent } from '#shared/log/index.ts';
import { needsOf } from '#shared/packing/index.ts';
import type { StoreException } from '#shared/records/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';

/** Who may say and do what, by the store's own records; run on every database. */
export function rightsContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`rights at the store on ${name}`, () => {
    const order = anOrder();
    const orderId = order.id;
    const opened: StationEvent = { type: 'OrderOpened', v: 1, orderId, rev: 1, needs: [...needsOf(order)] };
    const held: StationEvent = { type: 'OrderHeld', v: 1, orderId, reason: 'other', detail: 'x' };
    const released: StationEvent = { type: 'HoldReleased', v: 1, orderId };
    const grant = (
      supervisorId: string,
      kind: 'order-change' | 'take-over' | 'over-weight' | 'under-weight' | 'no-weight' = 'order-change',
    ): StationEvent => ({
      ...{ type: 'OverrideGranted', v: 1, grantId: `g-${supervisorId}`, kind, orderId, parcel: null },
      ...{ supervisorId, reason: 'other' },
    });
    const withPeople = async () => {
      const open = await openStore();
      await open.store.putRecords([{ kind: 'order', key: order.id, value: order }]);
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\nBen,B2,packer\nSam,B3,supervisor\n');
      return open;
    };
    /** Says events by people, some seconds apart, in one push or one each. */
    const say = async (
      { store }: OpenStore,
      said: readonly (readonly [string | null, StationEvent, number?])[],
      { stationId = 's1', together = true } = {},
    ) => {
      let head = emptyHead(`i-${stationId}`);
      const entries = said.map(([by, event, at = 0], n) => {
        const body: EntryBody = { opId: `${stationId}-${n}`, at: at * 1_000, by, event };
        const entry = append(digest, head, body);
        head = headAfter(entry);
        return entry;
      });
      const outcomes: string[] = [];
      for (const part of together ? [entries] : entries.map((entry) => [entry])) {
        const reply = await store.push({ protocol: 1, stationId, incarnation: `i-${stationId}`, entries: part });
        if (reply.type !== 'accepted') throw new Error(reply.type);
        outcomes.push(...reply.outcomes.map(({ outcome }) => outcome));
      }
      return outcomes;
    };
    const exceptions = async ({ database }: OpenStore) =>
      (
        await database.read((sql) =>
          sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY key"),
        )
      ).map(({ json }) => {
        const { about, detail } = JSON.parse(json) as StoreException;
        return [about, detail];
      });
    const statusOf = async (open: OpenStore) => (await open.store.order(orderId))?.status;

    test.each([true, false])(
      'work by nobody whom the store knows counts, and is told to a person (together: %s)',
      async (together) => {
        const open = await withPeople();
        expect(
          await say(
            open,
            [
              ['eve', opened],
              [null, { type: 'OrderSuspended', v: 1, orderId }],
            ],
            { together },
          ),
        ).toEqual(['applied', 'applied']);
        expect(await exceptions(open)).toEqual([['unknown-operator', 'eve']]);
      },
    );
    test('a store that knows nobody judges nobody', async () => {
      const open = await openStore();
      await open.store.putRecords([{ kind: 'order', key: order.id, value: order }]);
      expect(
        await say(open, [
          ['eve', opened],
          ['eve', held],
          ['eve', released],
        ]),
      ).toEqual(['applied', 'applied', 'applied']);
      expect(await exceptions(open)).toEqual([]);
    });
    test('a parcel that is off its weight is closed by a supervisor’s yes, and not by a packer’s', async () => {
      const allowed: StationEvent = { type: 'WeightAllowed', v: 1, orderId, parcel: 1, grantId: 'g-Sam' };
      for (const kind of ['under-weight', 'over-weight', 'no-weight'] as const) {
        const open = await withPeople();
        const said = await say(open, [
          ['ana', opened],
          ['ana', allowed],
          ['ana', grant('sam', kind)],
          ['ana', allowed],
        ]);
        expect(said).toEqual(['applied', 'conflict', 'applied', 'applied']);
      }
    });
    test.each([true, false])(
      'a packer releases no hold: it is kept, told to a person, and the log goes on (together: %s)',
      async (together) => {
        const open = await withPeople();
        const said = [
          ['ana', opened],
          ['ben', held],
          ['ana', released, 5],
          ['ana', { type: 'OrderSuspended', v: 1, orderId: 'o2' }, 6],
        ] as const;
        expect((await say(open, said, { together })).slice(0, 3)).toEqual(['applied', 'applied', 'conflict']);
        expect(await statusOf(open)).toBe('on-hold');
        expect(await exceptions(open)).toContainEqual(['not-allowed', 'ana']);
      },
    );
    test.each([
      ['by a supervisor', [['sam', released, 500]]],
      ['as the Undo of whoever held it', [['ana', released, 59]]],
      [
        'by a supervisor’s grant',
        [
          ['ana', grant('sam'), 499],
          ['ana', released, 500],
        ],
      ],
    ] as const)('a hold is released %s', async (_, said) => {
      for (const together of [true, false]) {
        const open = await withPeople();
        const outcomes = await say(open, [['ana', opened], ['ana', held], ...said], { together });
        expect(outcomes.at(-1)).toBe('applied');
        expect(await exceptions(open)).toEqual([]);
      }
    });
    test.each([
      ['a minute later', [['ana', released, 61]]],
      ['by a clock that was put back', [['ana', released, -5]]],
      [
        'by a grant of somebody who is no supervisor',
        [
          ['ana', grant('ben'), 499],
          ['ana', released, 500],
        ],
      ],
      [
        'by a grant for something else',
        [
          ['ana', grant('sam', 'take-over'), 499],
          ['ana', released, 500],
        ],
      ],
    ] as const)('a hold is not released %s', async (_, said) => {
      const open = await withPeople();
      expect((await say(open, [['ana', opened], ['ana', held], ...said])).at(-1)).toBe('conflict');
      expect(await statusOf(open)).toBe('on-hold');
    });
    test('what was released at the store is opened by any packer', async () => {
      const open = await withPeople();
      await say(open, [
        ['ana', opened],
        ['ana', held],
      ]);
      await open.store.changeOrder(orderId, { type: 'release' }, 'sam', 's1');
      const log = [
        ['ana', opened],
        ['ana', held],
        ['ben', released, 900],
        ['ben', { type: 'OrderResumed', v: 1, orderId }, 900],
      ] as const;
      expect((await say(open, log)).slice(2)).toEqual(['applied', 'applied']);
      expect(await exceptions(open)).toEqual([]);
    });
    test('an override by somebody who is no supervisor is kept for a person', async () => {
      const open = await withPeople();
      expect(
        await say(open, [
          ['ana', opened],
          ['ana', grant('ana')],
          ['ana', grant('nobody')],
          ['ana', grant('sam')],
        ]),
      ).toEqual(['applied', 'conflict', 'conflict', 'applied']);
    });
    test('an order that is being packed is taken over by a supervisor’s yes only, in a claim and in the log', async () => {
      const open = await withPeople();
      const claim = { stationId: 's1', stationName: 'One', orderId, takeOver: false };
      await open.store.claim(claim);
      await say(open, [['ana', opened]]);
      const other = { stationId: 's2', stationName: 'Two', orderId, takeOver: true };
      for (const allowedBy of [undefined, 'ben', 'nobody', 'a\0'])
        expect(await open.store.claim({ ...other, ...(allowedBy ? { allowedBy } : {}) })).toMatchObject({
          type: 'held',
          live: true,
        });
      const taken: StationEvent = { type: 'OrderTakenOver', v: 1, orderId, from: 'One' };
      expect(await say(open, [['ben', taken]], { stationId: 's3' })).toEqual(['conflict']);
      expect(
        await say(
          open,
          [
            ['ben', grant('sam', 'take-over')],
            ['ben', taken],
          ],
          { stationId: 's4' },
        ),
      ).toEqual(['applied', 'applied']);
      expect(await open.store.claim({ ...other, allowedBy: 'sam' })).toMatchObject({ type: 'granted' });
      expect(await say(open, [['ben', taken]], { stationId: 's2' })).toEqual(['applied']);
    });
    test('an id that a database cannot keep is set aside and blocks nothing', async () => {
      const open = await withPeople();
      const suspended: StationEvent = { type: 'OrderSuspended', v: 1, orderId };
      expect(
        await say(open, [
          ['a\0b', opened],
          ['\ud800', suspended],
          ['ana', opened],
        ]),
      ).toEqual(['quarantined', 'quarantined', 'applied']);
      expect(await exceptions(open)).toEqual([]);
    });
    test('waits for wrong PINs grow, survive a restart, and end with the right one', async () => {
      let open = await withPeople();
      const given = await open.store.decideOperator({ type: 'give-pin', operatorId: 'ana' });
      await open.store.setPin('ana', '1111', given.type === 'pin-given' ? given.pin : '');
      const waits: number[] = [];
      for (let round = 0; round < 3; round++) {
        for (let n = 0; n < 5; n++) {
          const answer = await open.store.verifyPin('ana', '0000');
          if (answer.type === 'locked') waits.push(Math.round((answer.until - open.clock.time) / 60_000));
        }
        const { time } = open.clock;
        open = await open.reopen();
        open.clock.time = time;
        expect(await open.store.verifyPin('ana', '1111')).toMatchObject({ type: 'locked' });
        open.clock.time += 5 * 60_000;
      }
      expect(waits).toEqual([1, 2, 4]);
      expect(await open.store.verifyPin('ana', '1111')).toEqual({ type: 'ok' });
    });
  });
}
