// Counts as they are planned, judged, counted again and decided: by rule within the tolerance, else by two people.
import { describe, expect, test } from 'vitest';
import { auditStore } from '#electron/store/audit-store.ts';
import type { CountTask, PolicyName } from '#shared/records/index.ts';
import type { CountDecision, CountPlanned, ReviewShow } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { at, bench, count } from '#tests/kit/count-story.ts';
import { digest, importFile, type OpenStore } from '#tests/kit/open-store.ts';
import { movesOf, onHandOf } from '#tests/kit/stock-moves.ts';

const PIN = '4711';

export function countReviewContract(name: string, openStore: () => Promise<OpenStore>): void {
  const PEOPLE = [
    ['ana', 'supervisor'],
    ['ben', 'supervisor'],
    ['eve', 'administrator'],
    ['pat', 'packer'],
  ] as const;

  async function warehouse({
    people = PEOPLE as readonly (readonly [string, string])[],
    stock = 'MUG,A-01,,,50\nTEA,A-02,,,100\n',
  } = {}) {
    const open = await openStore();
    open.clock.time = at('08:00');
    const item = (sku: string, costMinor: number | null) => ({
      kind: 'item' as const,
      key: sku,
      value: { sku, title: sku, barcodes: [], tracking: 'none', costMinor, currency: 'EUR' },
    });
    await open.store.putRecords([
      ...[item('MUG', 500), item('TEA', 100), item('ODD', null)],
      ...people.map(([id, role]) => ({
        ...{ kind: 'operator' as const, key: id },
        value: { id, name: id, badge: id, role, language: null, pinSet: true },
      })),
    ]);
    await importFile(open, 'locations.csv', 'location,zone,kind\nA-01,A,pick\nA-02,A,pick\nA-10,A,pick\nB-01,B,bulk\n');
    await importFile(open, 'stock.csv', `sku,location,lot,expiry,quantity\n${stock}`);
    open.clock.time = at('15:00');
    return open;
  }
  const set = (open: OpenStore, policy: PolicyName, value: unknown) =>
    open.store.decidePolicy(policy, value, { by: null, station: 'tests' });
  const onHand = async (open: OpenStore) => Object.fromEntries(onHandOf(await open.database.read(movesOf)));
  const lines = async (open: OpenStore, show: ReviewShow = 'open') => (await open.store.countLines(show, 0, 100)).lines;
  const brief = async (open: OpenStore, show: ReviewShow = 'open') =>
    (await lines(open, show)).map(({ sku, variance, rule, cause, low, high }) =>
      [sku, variance, low === high ? '' : `${low}..${high}`, rule, cause].filter(Boolean).join(' '),
    );
  const tasks = async (open: OpenStore): Promise<readonly CountTask[]> =>
    (
      await open.database.read((sql) =>
        sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'count-task' ORDER BY id"),
      )
    ).map(({ json }) => JSON.parse(json) as CountTask);
  let ops = 0;
  const withPin = new WeakMap<OpenStore, Set<string>>();
  async function decide(
    open: OpenStore,
    by: string,
    decisions: CountDecision[],
    opId = `decision-${++ops}`,
    pin = PIN,
  ) {
    const known = withPin.get(open) ?? new Set();
    withPin.set(open, known);
    // A verifier takes its time: only who decides has one.
    if (!known.has(by)) await open.store.putPin(by, PIN);
    known.add(by);
    return open.store.decideCounts({ opId, pin, decisions }, by);
  }

  /** One person counts what there is of an item at a place. */
  async function counted(
    open: OpenStore,
    time: string,
    units: number,
    { by = 'ana', taskId = null as string | null, sku = 'MUG', location = 'A-01' } = {},
  ) {
    const id = `c${++ops}`;
    const counter = bench(open, `counter-${id}`);
    const { opened, found, finished } = count(id, location, taskId);
    counter.note(time, opened, { by });
    if (units > 0) counter.note(time, found(units, sku), { by });
    counter.note(time, finished(units === 0), { by });
    expect(await counter.tell()).toBe('applied');
    return counter;
  }
  async function packed(open: OpenStore, code: string, units: number, from: string, until: string) {
    const story = mugStory(units, { id: `wish:${code}`, code });
    await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
    const one = bench(open, `bench-${code}`);
    for (const [time, event] of [
      [from, story.opened],
      [from, story.scanned('a', { units })],
      [until, story.closed],
    ] as const)
      one.note(time, event);
    return one;
  }

  describe(`counts that are reviewed on ${name}`, () => {
    test('a place that is right is posted and kept, one within the tolerance is posted by rule', async () => {
      const open = await warehouse();
      await counted(open, '10:00', 50);
      await counted(open, '10:10', 98, { sku: 'TEA', location: 'A-02' });
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 50, 'TEA|A-02|': 98 });
      expect(await brief(open, 'settled')).toEqual(['TEA -2 tolerance', 'MUG match']);
      expect(await open.store.countLines('open', 0, 10)).toMatchObject({ open: 0, settled: 2, matched: 1, lines: [] });
    });
    test('lines are found by place, item, title and plan, whatever the letters are, and signs mean themselves', async () => {
      const open = await warehouse();
      await open.store.putRecords([
        { kind: 'item', key: 'TEA', value: { sku: 'TEA', title: 'Earl Grey 100%', barcodes: [] } },
      ]);
      await counted(open, '10:00', 50);
      await counted(open, '10:10', 100, { sku: 'TEA', location: 'A-02' });
      const found = async (find: string, skip = 0) =>
        (await open.store.countLines('settled', skip, 10, find)).lines.map(({ sku }) => sku);
      expect(await found('a-0')).toEqual(['TEA', 'MUG']);
      expect([await found('a-0', 1), await found('mug'), await found('earl g')]).toEqual([['MUG'], ['MUG'], ['TEA']]);
      expect([await found('100%'), await found('1_0'), await found('%'), await found('\\')]).toEqual([
        ['TEA'],
        [],
        ['TEA'],
        [],
      ]);
    });
    test('one beyond it is counted again by somebody else; two who agree leave it to a third to decide', async () => {
      const open = await warehouse();
      await counted(open, '10:00', 40);
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 50 });
      expect([await brief(open), await brief(open, 'recount')]).toEqual([[], ['MUG -10']]);
      const [task] = await tasks(open);
      expect(task).toMatchObject({ location: 'A-01', skus: ['MUG'], attempt: 2, notBy: ['ana'], why: 'recount' });
      // Four left in between: not the numbers agree, but what is missing.
      await (await packed(open, '1', 4, '10:20', '10:25')).tell();
      await counted(open, '11:00', 36, { by: 'ben', taskId: task?.id ?? '' });
      expect([await brief(open), await brief(open, 'recount'), await tasks(open)]).toEqual([
        ['MUG -10 agreed'],
        [],
        [],
      ]);
      const [line] = await lines(open);
      const approve = { type: 'approve', line: line?.id ?? '', variance: -10, cause: 'lost' } as const;
      for (const own of ['ana', 'ben'])
        expect(await decide(open, own, [approve])).toEqual({ type: 'decided', outcomes: ['own'] });
      expect(await decide(open, 'eve', [approve], 'once')).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await decide(open, 'eve', [approve], 'once')).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await decide(open, 'eve', [approve])).toEqual({ type: 'decided', outcomes: ['not-open'] });
      expect(await onHand(open)).toEqual({ 'MUG|A-01|': 36, 'TEA|A-02|': 100 });
      expect((await auditStore(open.database, digest)).problems).toEqual([]);
    });
    test('a recount that finds them after all is posted by itself', async () => {
      const open = await warehouse();
      await counted(open, '10:00', 40);
      await counted(open, '11:00', 50, { by: 'ben', taskId: (await tasks(open))[0]?.id ?? '' });
      expect([await brief(open), await onHand(open)]).toEqual([[], { 'MUG|A-01|': 50, 'TEA|A-02|': 100 }]);
    });
    test('two who differ let a third count, then a supervisor decides', async () => {
      const open = await warehouse({ people: [...PEOPLE, ['sam', 'supervisor']] });
      await counted(open, '10:00', 40);
      await counted(open, '11:00', 44, { by: 'ben', taskId: (await tasks(open))[0]?.id ?? '' });
      const [third] = await tasks(open);
      expect(third).toMatchObject({ attempt: 3, notBy: ['ana', 'ben'] });
      await counted(open, '12:00', 43, { by: 'eve', taskId: third?.id ?? '' });
      expect([await brief(open), await tasks(open)]).toEqual([['MUG -7'], []]);
      const [line] = await lines(open);
      expect(line?.counters).toEqual(['ana', 'ben', 'eve']);
      const dismissed = await decide(open, 'sam', [{ type: 'dismiss', line: line?.id ?? '' }]);
      expect([dismissed, await onHand(open)]).toEqual([
        { type: 'decided', outcomes: ['done'] },
        { 'MUG|A-01|': 50, 'TEA|A-02|': 100 },
      ]);
    });
    test('where nobody else may count it waits for a decision, and a rule lets one supervisor decide alone', async () => {
      const open = await warehouse({
        people: [
          ['ana', 'supervisor'],
          ['pat', 'packer'],
        ],
      });
      await counted(open, '10:00', 40);
      expect([await brief(open), await tasks(open)]).toEqual([['MUG -10'], []]);
      const [line] = await lines(open);
      const approve = { type: 'approve', line: line?.id ?? '', variance: -10, cause: null } as const;
      expect(await decide(open, 'ana', [approve])).toEqual({ type: 'decided', outcomes: ['own'] });
      expect(await decide(open, 'pat', [approve])).toEqual({ type: 'not-allowed' });
      expect(await decide(open, 'ana', [approve], 'x', '0000')).toMatchObject({ type: 'wrong-pin' });
      await set(open, 'count-two-people', false);
      expect(await decide(open, 'ana', [approve])).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 40 });
    });
    test('without cost, and for whom every difference is to be seen, nothing is posted by rule', async () => {
      const open = await warehouse({ stock: 'ODD,A-01,,,100\nTEA,A-02,,,100\n' });
      await set(open, 'count-recount', false);
      await counted(open, '10:00', 99, { sku: 'ODD' });
      expect(await brief(open)).toEqual(['ODD -1']);
      await set(open, 'count-approval', 'person');
      await counted(open, '10:10', 99, { sku: 'TEA', location: 'A-02' });
      await counted(open, '10:20', 100, { sku: 'TEA', location: 'A-02' });
      expect([await brief(open), await brief(open, 'settled')]).toEqual([['ODD -1'], ['TEA match']]);
    });
    test('what lies in an open parcel makes a line uncertain; it says so, and either answer can be posted', async () => {
      const open = await warehouse();
      const one = await packed(open, '1', 2, '09:30', '10:30');
      await one.tell();
      await counted(open, '10:00', 44);
      const [line] = await lines(open);
      expect(line).toMatchObject({ low: 48, high: 50, variance: -4, phase: 'open' });
      expect(line?.moves).toEqual([{ units: -2, since: at('09:30'), until: at('10:30'), station: 'bench-1' }]);
      const approve = (variance: number) => ({ type: 'approve', line: line?.id ?? '', variance, cause: null }) as const;
      expect(await decide(open, 'eve', [approve(-7)])).toEqual({ type: 'decided', outcomes: ['changed'] });
      expect(await decide(open, 'eve', [approve(-6)])).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 42 });
    });
    test('what a bench tells late changes an open line, and is shown before it is approved', async () => {
      const open = await warehouse();
      await set(open, 'count-recount', false);
      const late = await packed(open, '9', 4, '09:40', '09:45');
      await counted(open, '10:00', 43);
      const [line] = await lines(open);
      expect(line?.variance).toBe(-7);
      await late.tell();
      const approve = (variance: number) => ({ type: 'approve', line: line?.id ?? '', variance, cause: null }) as const;
      expect(await decide(open, 'eve', [approve(-7)])).toEqual({ type: 'decided', outcomes: ['changed'] });
      expect((await lines(open))[0]).toMatchObject({ variance: -3, low: 46 });
      expect(await decide(open, 'eve', [approve(-3)])).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 43 });
    });
    test('what explains a posted difference later is taken off it', async () => {
      const open = await warehouse();
      await set(open, 'count-recount', false);
      const late = await packed(open, '9', 4, '09:40', '09:45');
      await counted(open, '10:00', 43);
      const [line] = await lines(open);
      await decide(open, 'eve', [{ type: 'approve', line: line?.id ?? '', variance: -7, cause: 'lost' }]);
      await late.tell();
      expect([await onHand(open), await brief(open, 'settled')]).toEqual([
        { 'MUG|A-01|': 43, 'TEA|A-02|': 100 },
        ['MUG -3 person lost'],
      ]);
    });
    test('what the counter’s station had been told of is before the count, whatever a clock says', async () => {
      const open = await warehouse();
      const one = await packed(open, '1', 2, '10:05', '10:10');
      await one.tell();
      const { cursor } = await open.database.read(async (sql) => ({
        cursor: (await sql.get<{ epoch: string; version: number }>(
          "SELECT (SELECT value FROM meta WHERE key = 'epoch') AS epoch, max(version) AS version FROM versions",
        )) as { epoch: string; version: number },
      }));
      const counter = bench(open, 'counter');
      const { opened, found, finished } = count('seen');
      // Its clock says nine: before the parcel was packed. Its copy of the store has the parcel.
      for (const event of [opened, found(48), finished()]) counter.note('09:00', event, { seen: cursor });
      await counter.tell();
      expect([await brief(open, 'settled'), await onHand(open)]).toEqual([
        ['MUG match'],
        { 'MUG|A-01|': 48, 'TEA|A-02|': 100 },
      ]);
    });
    test('a count of the same place that comes later settles what waited of the earlier', async () => {
      const open = await warehouse();
      await set(open, 'count-recount', false);
      await counted(open, '10:00', 40);
      await counted(open, '11:00', 50, { by: 'ben' });
      expect([await brief(open), await brief(open, 'settled')]).toEqual([[], ['MUG match']]);
    });
    test('what was found where nothing should be, and is not there after all, is settled by the recount', async () => {
      const open = await warehouse();
      await counted(open, '10:00', 3, { sku: 'TEA' });
      expect(await brief(open, 'recount')).toEqual(expect.arrayContaining(['TEA 3', 'MUG -50']));
      const [task] = await tasks(open);
      expect([...(task?.skus ?? [])].sort()).toEqual(['MUG', 'TEA']);
      await counted(open, '11:00', 50, { by: 'ben', taskId: task?.id ?? '' });
      expect([await brief(open, 'recount'), await brief(open), await onHand(open)]).toEqual([
        [],
        [],
        { 'MUG|A-01|': 50, 'TEA|A-02|': 100 },
      ]);
    });
    test('a later count takes the recount of an earlier one back, and one that is told late asks nobody', async () => {
      const open = await warehouse();
      await counted(open, '11:00', 40);
      expect(await tasks(open)).toHaveLength(1);
      await counted(open, '12:00', 50, { by: 'ben' });
      expect([await tasks(open), await brief(open, 'recount')]).toEqual([[], []]);
      await counted(open, '10:00', 30);
      expect([await tasks(open), await brief(open, 'recount'), await brief(open)]).toEqual([[], [], []]);
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 50 });
    });
    test('a line that is decided while it is to be counted again is nobody’s work any more', async () => {
      const open = await warehouse();
      await counted(open, '10:00', 40);
      const [line] = await lines(open, 'recount');
      const approve = { type: 'approve', line: line?.id ?? '', variance: -10, cause: 'lost' } as const;
      expect(await decide(open, 'eve', [approve])).toEqual({ type: 'decided', outcomes: ['done'] });
      expect([await tasks(open), await onHand(open)]).toEqual([[], { 'MUG|A-01|': 40, 'TEA|A-02|': 100 }]);
    });
    test('differences that wait are told to every supervisor, once for a place, until they are decided', async () => {
      const open = await warehouse();
      const told = async () =>
        (
          await open.database.read((sql) =>
            sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY key"),
          )
        ).map(({ json }) => {
          const { type, subject } = JSON.parse(json) as { type: string; subject: { id: string } };
          return `${type} ${subject.id}`;
        });
      await set(open, 'count-recount', false);
      await counted(open, '10:00', 3, { sku: 'TEA' });
      expect(await told()).toEqual(['count-differs A-01']);
      const [first, second] = await lines(open);
      await decide(open, 'eve', [{ type: 'dismiss', line: first?.id ?? '' }]);
      expect(await told()).toEqual(['count-differs A-01']);
      await decide(open, 'eve', [{ type: 'dismiss', line: second?.id ?? '' }]);
      expect(await told()).toEqual([]);
      await counted(open, '11:00', 3, { sku: 'TEA' });
      expect(await told()).toEqual(['count-differs A-01']);
      await counted(open, '12:00', 50);
      expect(await told()).toEqual([]);
    });
    test('a code that nobody knew is kept with its neighbours, and counted when somebody says what it is', async () => {
      const open = await warehouse();
      const counter = bench(open, 'counter');
      const { opened, found, finished } = count('strange');
      for (const event of [opened, found(48), found(2, null, null, '4006381333931'), finished()])
        counter.note('10:00', event);
      await counter.tell();
      const { codes } = await open.store.countLines('open', 0, 10);
      expect(codes).toEqual([
        {
          ...{ countId: 'strange', scanId: 'strange-2', location: 'A-01', code: '4006381333931', units: 2 },
          ...{ before: 'MUG', after: null },
        },
      ]);
      // Nothing is approved by rule while it may be one of those that are missing.
      expect(await brief(open)).toEqual(['MUG -2']);
      const match = (sku: string | null) => ({ type: 'match', countId: 'strange', scanId: 'strange-2', sku }) as const;
      expect(await decide(open, 'eve', [match('NONE')])).toEqual({ type: 'decided', outcomes: ['unknown-item'] });
      expect(await decide(open, 'eve', [match('MUG')])).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await decide(open, 'eve', [match('MUG')])).toEqual({ type: 'decided', outcomes: ['not-open'] });
      const [line] = await lines(open);
      expect(line).toMatchObject({ counted: 50, variance: 0 });
      await decide(open, 'eve', [{ type: 'approve', line: line?.id ?? '', variance: 0, cause: null }]);
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 50 });
    });
    test('a count that found nothing but a strange code is matched to an item of its own, or to none', async () => {
      const open = await warehouse();
      const counter = bench(open, 'counter');
      const { opened, found, finished } = count('strange', 'A-10');
      for (const event of [opened, found(3, null, null, 'X-1'), found(1, null, null, 'X-2'), finished()])
        counter.note('10:00', event);
      await counter.tell();
      const match = (scanId: string, sku: string | null) =>
        ({ type: 'match', countId: 'strange', scanId, sku }) as const;
      expect(await decide(open, 'eve', [match('strange-1', 'TEA'), match('strange-2', null)])).toEqual({
        type: 'decided',
        outcomes: ['done', 'done'],
      });
      const [line] = await lines(open);
      expect(line).toMatchObject({ sku: 'TEA', location: 'A-10', variance: 3, costMinor: 100 });
      await decide(open, 'eve', [{ type: 'approve', line: line?.id ?? '', variance: 3, cause: 'found' }]);
      expect(await onHand(open)).toMatchObject({ 'TEA|A-10|': 3, 'TEA|A-02|': 100 });
    });
    test('a posted line to which a strange code turns out to belong posts what is more, and no more', async () => {
      const open = await warehouse();
      const counter = bench(open, 'counter');
      const { opened, found, finished } = count('strange');
      for (const event of [opened, found(50), found(2, null, null, 'X-1'), finished()]) counter.note('10:00', event);
      await counter.tell();
      expect(await brief(open, 'settled')).toEqual(['MUG match']);
      await (await packed(open, '1', 5, '10:30', '10:40')).tell();
      await decide(open, 'eve', [{ type: 'match', countId: 'strange', scanId: 'strange-2', sku: 'MUG' }]);
      const [line] = await lines(open);
      expect(line).toMatchObject({ counted: 52, variance: 2 });
      await decide(open, 'eve', [{ type: 'approve', line: line?.id ?? '', variance: 2, cause: 'found' }]);
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 47 });
    });
    test('a supervisor sends a line back to be counted again, also one that was to be decided', async () => {
      const open = await warehouse();
      await set(open, 'count-recount', false);
      await counted(open, '10:00', 40);
      const [line] = await lines(open);
      const again = { type: 'recount', line: line?.id ?? '' } as const;
      expect(await decide(open, 'eve', [again])).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await decide(open, 'eve', [again])).toEqual({ type: 'decided', outcomes: ['done'] });
      expect([await brief(open, 'recount'), (await tasks(open)).length]).toEqual([['MUG -10'], 1]);
    });

    const planned = (of: CountPlanned['of'], more: Partial<CountPlanned> = {}): CountPlanned => ({
      ...{ opId: `plan-${++ops}`, of, assignedTo: null, dueAt: null, most: 100, dryRun: false },
      ...more,
    });
    test('places are planned by zone, range, item and below zero, once each; a packer plans nothing', async () => {
      const open = await warehouse();
      const dry = (of: CountPlanned['of']) => open.store.planCounts(planned(of, { dryRun: true }), 'ana');
      expect(await dry({ type: 'all' })).toEqual({ type: 'planned', code: '', places: 4 });
      expect(await dry({ type: 'zone', zone: 'A' })).toMatchObject({ places: 3 });
      expect(await dry({ type: 'range', from: 'A-02', to: 'A-10' })).toMatchObject({ places: 2 });
      expect(await dry({ type: 'item', sku: 'TEA' })).toMatchObject({ places: 1 });
      expect(await dry({ type: 'negative' })).toMatchObject({ places: 0 });
      expect(await open.store.planCounts(planned({ type: 'all' }), 'pat')).toEqual({ type: 'not-allowed' });
      // By itself it would stand on a list at once.
      await set(open, 'count-after-short', false);
      await (await packed(open, '1', 60, '09:00', '09:10')).tell();
      expect(await dry({ type: 'negative' })).toMatchObject({ places: 1 });
      const first = planned({ type: 'zone', zone: 'A' });
      expect(await open.store.planCounts(first, 'ana')).toEqual({ type: 'planned', code: 'C-0001', places: 3 });
      expect(await open.store.planCounts(first, 'ana')).toEqual({ type: 'planned', code: 'C-0001', places: 3 });
      expect(await open.store.planCounts(planned({ type: 'all' }), 'ana')).toMatchObject({ code: 'C-0002', places: 1 });
      expect(
        (await tasks(open))
          .filter(({ plan }) => plan === 'C-0001')
          .map(({ location }) => location)
          .sort(),
      ).toEqual(['A-01', 'A-02', 'A-10']);
      await counted(open, '10:00', 50, {
        taskId: (await tasks(open)).find(({ location }) => location === 'A-01')?.id ?? '',
      });
      expect((await tasks(open)).some(({ location, why }) => location === 'A-01' && why === 'planned')).toBe(false);
    });
    test('how right the book was: a find and a loss are two misses, and what explains one later makes it right', async () => {
      const open = await warehouse();
      await set(open, 'count-approval', 'none');
      const late = await packed(open, '9', 4, '09:40', '09:45');
      await counted(open, '10:00', 46);
      await counted(open, '10:10', 101, { sku: 'TEA', location: 'A-02' });
      expect(await open.store.countFigures(30)).toMatchObject({
        ...{ lines: 2, strict: 0, locations: 0, netUnits: -3, grossUnits: 5 },
        money: [{ currency: 'EUR', foundMinor: 100, lostMinor: 2_000 }],
      });
      await late.tell();
      expect(await open.store.countFigures(30)).toMatchObject({ strict: 0.5, locations: 0.5, grossUnits: 1 });
      open.clock.time += 31 * 86_400_000;
      expect(await open.store.countFigures(30)).toMatchObject({ lines: 0, strict: null, money: [] });
    });
    test('items are classed by what left in a year, once a day, and the best class of a place says when it is due', async () => {
      const open = await warehouse();
      const classes = async () =>
        Object.fromEntries(
          (
            await open.database.read((sql) =>
              sql.all<{ sku: string; abc: string }>('SELECT sku, abc FROM item_classes'),
            )
          ).map(({ sku, abc }) => [sku, abc]),
        );
      await open.store.sweep({ stationDays: 365, personalDays: 365 });
      expect(await classes()).toEqual({ MUG: 'D', TEA: 'D', ODD: 'D' });
      await (await packed(open, '1', 5, '09:00', '09:10')).tell();
      await open.store.sweep({ stationDays: 365, personalDays: 365 });
      expect((await classes()).MUG).toBe('D');
      open.clock.time += 86_400_000;
      await open.store.sweep({ stationDays: 365, personalDays: 365 });
      expect(await classes()).toEqual({ MUG: 'A', TEA: 'D', ODD: 'D' });
    });
    test('a packer counts what stands on a list where the policy says so, and a supervisor decides', async () => {
      const open = await warehouse({
        people: [
          ['ana', 'supervisor'],
          ['pat', 'packer'],
          ['kim', 'packer'],
        ],
      });
      await open.store.planCounts(planned({ type: 'item', sku: 'MUG' }), 'ana');
      const taskId = (await tasks(open))[0]?.id ?? '';
      const tried = bench(open, 'tried');
      tried.note('09:30', count('tried', 'A-01', taskId).opened, { by: 'pat' });
      expect(await tried.tell()).toBe('conflict');
      await set(open, 'packers-count', true);
      const unlisted = bench(open, 'unlisted');
      unlisted.note('09:40', count('unlisted', 'A-02').opened, { by: 'pat' });
      expect(await unlisted.tell()).toBe('conflict');
      await counted(open, '10:00', 40, { by: 'pat', taskId });
      const [again] = await tasks(open);
      expect(again).toMatchObject({ attempt: 2, notBy: ['pat'] });
      await counted(open, '11:00', 40, { by: 'kim', taskId: again?.id ?? '' });
      const [line] = await lines(open);
      expect(line).toMatchObject({ variance: -10, cause: 'agreed', counters: ['kim', 'pat'] });
      const approve = { type: 'approve', line: line?.id ?? '', variance: -10, cause: 'agreed' } as const;
      expect(await decide(open, 'pat', [approve])).toEqual({ type: 'not-allowed' });
      expect(await decide(open, 'ana', [approve])).toEqual({ type: 'decided', outcomes: ['done'] });
      expect(await onHand(open)).toMatchObject({ 'MUG|A-01|': 40 });
    });
    test('the calendar puts what is due on a list once a day, as many as the policy says', async () => {
      const open = await warehouse();
      await open.store.planDueCounts();
      expect(await tasks(open)).toEqual([]);
      await set(open, 'counts-a-day', 2);
      await open.store.planDueCounts();
      await open.store.planDueCounts();
      expect((await tasks(open)).map(({ location, why }) => `${location} ${why}`).sort()).toEqual([
        'A-01 due',
        'A-02 due',
      ]);
    });
  });
}
