import { describe, expect, test } from 'vitest';
import { policiesIn } from '#electron/store/policies/policies.ts';
import type { PackingEvent } from '#shared/packing/index.ts';
import { PolicyRecord, policyValue, RECORD_VERSIONS } from '#shared/records/index.ts';
import { EMPTY_CURSOR } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog, importFile, type OpenStore } from '#tests/kit/open-store.ts';

/** The merchant's rules, on every database. */
export function policiesContract(name: string, openStore: () => Promise<OpenStore>): void {
  const setter = { by: null, station: 'command' };
  const shown = async ({ store }: OpenStore, policy: string) =>
    (await store.policies()).find(({ name: one }) => one === policy);
  /** What a station that has nothing yet is told. */
  const heard = async ({ store }: OpenStore, kinds?: Readonly<Record<string, number>>, of = 'policy') => {
    const at = { protocol: 1, stationId: 's1', incarnation: 'i1', cursor: EMPTY_CURSOR, resume: null, pages: 100 };
    const reply = await store.pull({ ...at, ...(kinds && { kinds, has: {} }) });
    if (reply.type !== 'changes') throw new Error(reply.type);
    return reply.pages.filter(({ kind }) => kind === of).flatMap(({ records }) => JSON.parse(records) as unknown[]);
  };

  describe(`policies on ${name}`, () => {
    test('hold by their defaults until somebody sets them; each change is counted, kept, and told to the benches', async () => {
      const open = await openStore();
      const { store, clock, database } = open;
      expect(await shown(open, 'count-by-touch')).toMatchObject({ value: true, rev: 0, at: null });
      expect(await store.decidePolicy('count-by-touch', false, setter)).toEqual({ type: 'set', rev: 1 });
      expect(await store.decidePolicy('count-by-touch', false, setter)).toEqual({ type: 'set', rev: 1 });
      const told = { name: 'count-by-touch', value: false, rev: 1, at: clock.time, by: null };
      expect(await heard(open, RECORD_VERSIONS)).toEqual([told]);
      expect(await heard(open)).toEqual([]);
      expect(await store.decidePolicy('count-by-touch', null, setter)).toEqual({ type: 'set', rev: 2 });
      expect(await heard(open, RECORD_VERSIONS)).toEqual([]);
      expect(await store.decidePolicy('count-by-touch', false, setter)).toEqual({ type: 'set', rev: 3 });
      const changes = await database.read((sql) =>
        sql.all('SELECT name, value, rev, by_whom, station FROM policy_changes ORDER BY id'),
      );
      expect(changes.map((change) => (change as { value: string }).value)).toEqual(['false', 'null', 'false']);
      expect(changes[0]).toEqual({ name: 'count-by-touch', value: 'false', rev: 1, by_whom: null, station: 'command' });
    });
    test('hold for the orders of one channel by a record of its own, which older stations do not get; what is behind it stays', async () => {
      const open = await openStore();
      const { store, clock, database } = open;
      const channelsOf = async () => (await shown(open, 'weight-check'))?.channels;
      expect(await channelsOf()).toEqual([]);
      expect(await store.decidePolicy('weight-check@Wish', 'stop', setter)).toEqual({ type: 'set', rev: 1 });
      const own = { channel: 'wish', value: 'stop', rev: 1, at: clock.time, by: null };
      expect(await shown(open, 'weight-check')).toMatchObject({ value: 'off', rev: 0, channels: [own] });
      expect(await heard(open, RECORD_VERSIONS, 'channel-policy')).toEqual([{ name: 'weight-check', ...own }]);
      const { 'channel-policy': _, ...before } = RECORD_VERSIONS;
      expect(await heard(open, before, 'channel-policy')).toEqual([]);
      expect(await store.decidePolicy('weight-check', 'warn', setter)).toEqual({ type: 'set', rev: 1 });
      expect(await shown(open, 'weight-check')).toMatchObject({ value: 'warn', channels: [own] });
      const ask = await database.read(policiesIn);
      expect(['wish', 'WISH', 'Shop', null].map((channel) => ask('weight-check', channel))).toEqual([
        ...['stop', 'stop', 'warn', 'warn'],
      ]);
      expect(await store.decidePolicy('weight-check@wish', null, setter)).toEqual({ type: 'set', rev: 2 });
      expect(await channelsOf()).toEqual([]);
      const changes = await database.read((sql) =>
        sql.all('SELECT name, value FROM policy_changes WHERE name LIKE ? ORDER BY id', 'weight-check@%'),
      );
      expect(changes).toEqual([
        { name: 'weight-check@wish', value: '"stop"' },
        { name: 'weight-check@wish', value: 'null' },
      ]);
    });
    test('are of a version that each change raises, which benches hear of; and each change is told with what held before', async () => {
      const open = await openStore();
      const { store, clock } = open;
      expect(await store.policyVersion()).toBe(0);
      expect(await heard(open, RECORD_VERSIONS, 'policy-version')).toEqual([]);
      await store.decidePolicy('due-days', 5, setter);
      await store.decidePolicy('due-days', 5, setter);
      await store.decidePolicy('weight-check@wish', 'stop', setter);
      await store.decidePolicy('due-days', null, setter);
      expect(await store.policyVersion()).toBe(3);
      const version = { version: 3, at: clock.time, by: null };
      expect(await heard(open, RECORD_VERSIONS, 'policy-version')).toEqual([version]);
      const told = { at: clock.time, by: null, station: 'command' };
      const due = { ...told, name: 'due-days', channel: null };
      expect(await store.policyChanges(null, 2)).toEqual({
        changes: [
          { ...due, version: 3, from: 5, to: null },
          { ...told, version: 2, name: 'weight-check', channel: 'wish', from: null, to: 'stop' },
        ],
        next: 2,
      });
      expect(await store.policyChanges(2, 2)).toEqual({
        changes: [{ ...due, version: 1, from: null, to: 5 }],
        next: null,
      });
      await importFile(open, 'operators.csv', 'name,badge,role\nRosa,B1,administrator\nSam,B2,supervisor\n');
      expect(await store.policyHistory(null, 'sam')).toBeNull();
      expect((await store.policyHistory(null, 'rosa'))?.changes).toHaveLength(3);
    });
    test('are set as a document, all of it or nothing, and from no older one than there is', async () => {
      const open = await openStore();
      const { store } = open;
      const document = {
        policies: [
          { name: 'due-days', value: 5 },
          { name: 'weight-check', channels: [{ channel: 'Wish', value: 'stop' }] },
        ],
      };
      expect(await store.decidePolicies(document, setter)).toEqual({ type: 'set', changed: 2 });
      expect(await store.decidePolicies({ ...document, version: 2 }, setter)).toEqual({ type: 'set', changed: 0 });
      expect(await store.decidePolicies({ ...document, version: 1 }, setter)).toEqual({
        type: 'changed-since',
        version: 2,
      });
      const wrong = {
        policies: [
          { name: 'due-days', value: 7 },
          { name: 'picking', value: 'by drone' },
        ],
      };
      expect(await store.decidePolicies(wrong, setter)).toMatchObject({
        type: 'refused',
        faults: [{ row: 'picking' }],
      });
      expect(await shown(open, 'due-days')).toMatchObject({ value: 5, rev: 1 });
      const none = { policies: [{ name: 'weight-check', channels: [] }] };
      expect(await store.decidePolicies(none, setter)).toEqual({ type: 'set', changed: 1 });
      expect((await shown(open, 'weight-check'))?.channels).toEqual([]);
    });
    test('say before they are set what they would have done to the orders packed last, and never more than the log tells', async () => {
      const open = await openStore();
      const { store } = open;
      await importFile(open, 'operators.csv', 'name,badge,role\nRosa,B1,administrator\nSam,B2,supervisor\n');
      await importFile(open, 'items.csv', 'sku,title,min_shelf_days\nMUG,Mug,10\n');
      const log = createLog('bench-1');
      const today = (days: number) => new Date(open.clock.time + days * 86_400_000).toISOString().slice(0, 10);
      const pack = async (
        code: string,
        channel: string,
        verdict: 'within' | 'too-heavy' | null,
        expiry: string | null,
      ) => {
        const { order, orderId, opened, closed, scanned } = mugStory(1, { id: `${channel}:${code}`, code, channel });
        await store.putRecords([{ kind: 'order', key: orderId, value: order }]);
        const about = { v: 1, orderId, parcel: 1 } as const;
        const sscc = code.padStart(18, '0');
        const scan = { ...scanned(`s${code}`), expiry } as PackingEvent;
        const numbers = { grams: 100, expectedGrams: 100, sigmaGrams: 1, toleranceGrams: 3 };
        const weighed: readonly PackingEvent[] = verdict
          ? [{ type: 'ParcelWeighed', ...about, ...numbers, verdict }]
          : [];
        const entries = [
          ...[opened, scan, ...weighed, closed],
          { type: 'LabelPrinted', ...about, version: 1, sscc, jobId: `j${code}` } as const,
          { type: 'LabelVerified', ...about, scanId: `l${code}`, sscc } as const,
          { type: 'OrderFinished', v: 1, orderId } as const,
        ].map((event) => log.sayAt({ at: open.clock.time, by: 'rosa' }, event));
        await store.push({ protocol: 1, stationId: 'bench-1', incarnation: 'bench-1', entries });
        open.clock.time += 1_000;
      };
      await pack('1', 'wish', 'too-heavy', today(5));
      await pack('2', 'wish', null, today(11));
      await pack('3', 'shop', 'within', null);
      const preview = (key: string, value: string | number | boolean | null) => store.previewPolicy(key, value, 'rosa');
      expect(await preview('weight-check', 'stop')).toEqual({
        ...{ type: 'told', of: 3, stopped: 1, unknown: 1, orders: ['1'] },
      });
      expect(await preview('weight-check', null)).toMatchObject({ of: 3, stopped: 0, unknown: 0 });
      expect(await preview('weight-check@shop', 'stop')).toMatchObject({ of: 1, stopped: 0, unknown: 0 });
      expect(await preview('shelf-days', 'wish:30')).toMatchObject({ of: 3, stopped: 2, orders: ['2', '1'] });
      expect(await preview('shelf-days', '')).toMatchObject({ of: 3, stopped: 1, orders: ['1'] });
      // Orders of a channel with a value of its own are not concerned, unless it is theirs that is asked about.
      await store.decidePolicy('weight-check@wish', 'off', setter);
      expect(await preview('weight-check', 'stop')).toMatchObject({ of: 1, stopped: 0 });
      expect(await preview('weight-check@wish', 'stop')).toMatchObject({ of: 2, stopped: 1 });
      expect(await preview('weight-check@wish', null)).toMatchObject({ of: 2, stopped: 0 });
      expect(await preview('stale-minutes', 5)).toEqual({ type: 'cannot-tell' });
      expect(await preview('due-days', 5)).toEqual({ type: 'stops-nothing' });
      expect(await preview('no-such-policy', 5)).toBeNull();
      expect(await store.previewPolicy('weight-check', 'stop', 'sam')).toBeNull();
      expect(await shown(open, 'weight-check')).toMatchObject({ value: 'off', rev: 0 });
    });
    test.each([
      ['due-days@wish', 3, 'unknown-policy'],
      ['weight-check@', 'stop', 'unknown-policy'],
      ['weight-check@wish', 'often', 'bad-value'],
    ])('have no value for one channel that they cannot have: %s %s', async (key, value, answer) => {
      const open = await openStore();
      await importFile(open, 'operators.csv', 'name,badge,role\nRosa,B1,administrator\n');
      expect((await open.store.decidePolicy(key, value, setter)).type).toBe(answer);
      expect((await open.store.setPolicy(key, value, 'rosa', 's1')).type).toBe(answer);
      expect(await heard(open, RECORD_VERSIONS, 'channel-policy')).toEqual([]);
    });
    test.each([['yes'], [2], [null, 'no-such-policy']])(
      'are not set to what they cannot be: %s',
      async (value, policy = 'count-by-touch') => {
        const open = await openStore();
        const answer = await open.store.decidePolicy(policy, value, setter);
        expect(answer.type).toBe(policy === 'count-by-touch' ? 'bad-value' : 'unknown-policy');
        expect(await heard(open, RECORD_VERSIONS)).toEqual([]);
      },
    );
    test('are set from a station by whoever may, by the store’s own records', async () => {
      const open = await openStore();
      await importFile(open, 'operators.csv', 'name,badge,role\nRosa,B1,administrator\nSam,B2,supervisor\n');
      const set = (who: string) => open.store.setPolicy('due-days', 5, who, 's1');
      expect(await set('sam')).toEqual({ type: 'not-allowed' });
      expect(await open.store.setPolicy('weight-check@wish', 'stop', 'sam', 's1')).toEqual({ type: 'not-allowed' });
      expect(await set('nobody')).toEqual({ type: 'not-allowed' });
      expect(await open.store.setPolicy('no-such-policy', 5, 'rosa', 's1')).toEqual({ type: 'unknown-policy' });
      expect(await set('rosa')).toEqual({ type: 'set', rev: 1 });
      expect(await shown(open, 'due-days')).toMatchObject({ value: 5, by: 'rosa' });
    });
    test('say when an order is due of which nobody says so', async () => {
      const open = await openStore();
      const row = 'order,channel,placed_at,ship_by,sku,quantity,name,street1,city,postcode,country\n';
      const put = (code: string) =>
        importFile(
          open,
          'orders.csv',
          `${row}${code},Shop,2026-01-01T00:00:00Z,,MUG,1,Ana,Main 1,Lisboa,1000-001,PT\n`,
        );
      await put('A');
      await open.store.decidePolicy('due-days', 5, setter);
      await put('B');
      const dueOf = async (id: string) =>
        new Date((await open.store.order(id))?.shipBy ?? 0).toISOString().slice(0, 10);
      expect([await dueOf('Shop:A'), await dueOf('Shop:B')]).toEqual(['2026-01-03', '2026-01-06']);
    });
    test('of which a version cannot read the value hold by their defaults there', () => {
      const record = PolicyRecord.parse({ name: 'due-days', value: 'as the channel says', rev: 1, at: 1, by: null });
      expect(policyValue('due-days', record)).toBe(2);
      expect(policyValue('due-days', { ...record, value: 7 })).toBe(7);
    });
  });
}
