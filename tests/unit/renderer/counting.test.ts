// Counting as an activity: what scans and commands do to a place, and what is not for everybody.
import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import { createCounting } from '#renderer/features/counting/state/counting.ts';
import { expectedOf, missingIn } from '#renderer/features/counting/state/expected.ts';
import type { ReplicaDatabase } from '#renderer/replica/database.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { OrderIndex } from '#renderer/replica/order-index.ts';
import { EMPTY_SESSION, project } from '#renderer/replica/projection.ts';
import { createStates } from '#renderer/replica/states.ts';
import { createStationView } from '#renderer/station/features.ts';
import type { Meaning } from '#shared/barcode/index.ts';
import type { Order } from '#shared/domain/index.ts';
import type { StationEvent } from '#shared/log/index.ts';
import { askPolicies, type Claim, type CountTask } from '#shared/records/index.ts';
import type { ClaimReply, ClaimRequest } from '#shared/sync/index.ts';

/** A bench whose log is folded at once. */
const SET = { rev: 1, at: 1, by: null } as const;

function bench(role: 'packer' | 'supervisor' = 'supervisor', tasks: readonly CountTask[] = [], packersCount = false) {
  const store = createStationView();
  const as = (who: 'packer' | 'supervisor') =>
    store.setState({ operator: { id: who, name: who, badge: '', role: who, language: null, pinSet: true } });
  as(role);
  const memory = { session: EMPTY_SESSION, states: createStates([]) } as unknown as LogMemory;
  const said: string[] = [];
  let waiting: (() => void)[] | undefined;
  const tell = async (say: Say, events: readonly StationEvent[] = [], more: { change?: object } = {}) => {
    said.push(say.type === 'count-refused' ? say.refusal.type : say.type);
    for (const event of events) project(memory, event);
    const show = () => store.setState({ ...counting.capture()(store.getState()), ...more.change });
    if (waiting) waiting.push(show);
    else show();
  };
  /** From now on what is told is shown only when it is asked for: the disk is slow. */
  const later = () => {
    waiting = [];
    return () => {
      for (const show of waiting ?? []) show();
    };
  };
  let ids = 0;
  /** What the store says of who counts what; null: it is away. */
  const world = {
    reply: null as ClaimReply | null,
    claims: new Map<string, Claim>(),
    asked: [] as ClaimRequest[],
    showsExpected: false,
    orders: [] as { id: string; code: string; status: string; packedAt: number | null; units: number }[],
  };
  const bridge = {
    async call(channel: string, asked: ClaimRequest) {
      if (channel === 'counts/expected')
        return { ok: true, value: { type: 'expected', places: [{ sku: 'MUG', lot: '', units: 12 }] } };
      world.asked.push(asked);
      return { ok: true, value: world.reply ? { type: 'reply', reply: world.reply } : { type: 'fault' } };
    },
  } as unknown as Bridge;
  const kept = new Map<string, unknown>();
  const database = {
    meta: {
      put: async ({ key, value }: { key: string; value: unknown }) => void kept.set(key, value),
      get: async (key: string) => ({ value: kept.get(key) ?? null }),
    },
  } as unknown as Pick<ReplicaDatabase, 'meta'>;
  const counting = createCounting({
    ...{ store, memory, bridge, stationId: 's1', setTimer: () => () => undefined, database },
    reference: {
      claims: () => world.claims,
      orders: () => ({ needing: () => world.orders }) as unknown as OrderIndex,
      order: async (id) => {
        const quantity = world.orders.find((order) => order.id === id)?.units ?? 0;
        return { id, lines: [{ id: 'l1', sku: 'MUG', quantity }] } as unknown as Order;
      },
      operators: () => [{ id: 'ben', name: 'Ben', badge: '', role: 'packer', language: null, pinSet: true }],
      itemRecords: async () => new Map(),
      countTasks: () => new Map(tasks.map((task) => [task.id, task])),
      policy: askPolicies({
        warehouse: (name) => ({
          ...SET,
          name,
          value: { 'packers-count': packersCount, 'count-shows-expected': world.showsExpected }[name] ?? '',
        }),
        channel: () => undefined,
      }),
    },
    teller: { tell, reject: (say) => tell(say), clear: () => {} },
    newId: () => `id${++ids}`,
    now: () => 1_000,
    review: { matchCode: () => false, leave: () => undefined, decide: () => undefined },
  });
  const scan = (meaning: Meaning) => counting.take(meaning, { id: `scan${++ids}`, raw: 'raw' }, 'scan');
  const item = (sku: string, units = 1) => scan({ type: 'item', sku, units, lot: null, expiry: null, serial: null });
  const place = (location: string) => scan({ type: 'location', location });
  return { counting, store, memory, said, scan, item, place, as, later, world };
}

test('a place is opened, counted and finished; what is scanned with none open is not for counting', async () => {
  const { counting, store, memory, said, item, place } = bench();
  expect(await item('MUG')).toBe(false);
  await place('A-01');
  await item('MUG', 6);
  await item('MUG');
  expect(store.getState().count?.scans.map(({ units }) => units)).toEqual([6, 1]);
  await counting.command('finish');
  expect(said).toEqual(['place-opened', 'units-counted', 'units-counted', 'place-counted']);
  expect([memory.session.activity, store.getState().count]).toEqual([null, null]);
});
test('another place, or an order, is not begun over one with units in it; an untouched one is left for it', async () => {
  const { store, said, scan, item, place } = bench();
  await place('A-01');
  await place('A-02');
  expect(store.getState().count?.location).toBe('A-02');
  await item('MUG');
  await place('A-03');
  expect(await scan({ type: 'order', orderId: 'Wish:1' })).toBe(true);
  expect(said.slice(-2)).toEqual(['finish-first', 'finish-first']);
  expect(store.getState().count?.location).toBe('A-02');
});
test('a place that was left goes on with what was counted', async () => {
  const { counting, store, said, item, place } = bench();
  await place('A-01');
  await item('MUG', 4);
  void counting.command('suspend');
  expect([store.getState().count, counting.left().map(({ location }) => location)]).toEqual([null, ['A-01']]);
  await place('A-01');
  expect([said.at(-1), store.getState().count?.scans.length]).toEqual(['place-resumed', 1]);
});
test('nothing scanned is asked for: only a word makes a place empty', async () => {
  const { counting, store, said, place } = bench();
  await place('A-01');
  await counting.command('finish');
  expect([store.getState().countAsks, said]).toEqual(['empty', ['place-opened']]);
  void counting.command('cancel');
  expect(store.getState().countAsks).toBeNull();
  await counting.command('finish');
  void counting.command('ok');
  expect(said.at(-1)).toBe('place-counted');
});
test('a number stands for the last scan, and is refused where there is none', async () => {
  const { counting, store, said, item, place } = bench();
  await place('A-01');
  void counting.command('quantity-5');
  expect(said.at(-1)).toBe('NothingCounted');
  await item('MUG');
  void counting.command('quantity');
  expect(store.getState().countAsks).toBe('number');
  counting.setUnits(12);
  expect([store.getState().count?.scans[0]?.units, store.getState().countAsks]).toEqual([12, null]);
});
test('a packer opens no place, changes nothing of one that is open, and may leave it', async () => {
  const { counting, store, said, item, place, as } = bench('packer');
  await place('A-01');
  expect([said, counting.mayEnter(), counting.opens({ type: 'location', location: 'A-01' })]).toEqual([
    ['count-supervisors'],
    false,
    false,
  ]);
  as('supervisor');
  await place('A-01');
  await item('MUG');
  as('packer');
  await item('MUG');
  for (const command of ['undo', 'finish', 'empty', 'restart'] as const) void counting.command(command);
  expect(said.slice(-5)).toEqual(Array.from({ length: 5 }, () => 'count-supervisors'));
  expect(store.getState().count?.scans).toHaveLength(1);
  void counting.command('suspend');
  expect(store.getState().count).toBeNull();
});

const task = (location: string, more: Partial<CountTask> = {}): CountTask => ({
  ...{ id: `task-${location}`, plan: 'C-0001', location, skus: null, attempt: 1, notBy: [], assignedTo: null },
  ...{ dueAt: null, places: 3, why: 'planned' },
  ...more,
});
const signedIn = (memory: LogMemory, operatorId: string): void => {
  memory.session = { ...memory.session, operatorId };
};

test('what is to be counted is in walking order, a recount first, without what is for others or counted here already', async () => {
  const { counting, memory, place, item } = bench('supervisor', [
    ...[task('A-10'), task('A-2'), task('B-1', { assignedTo: 'ben' })],
    ...[task('A-5', { attempt: 2, why: 'recount', notBy: ['ben'] }), task('A-6', { attempt: 2, notBy: ['ana'] })],
  ]);
  signedIn(memory, 'ana');
  const listed = () => counting.toCount().map(({ location }) => location);
  expect(listed()).toEqual(['A-5', 'A-2', 'A-10']);
  await place('A-2');
  await item('MUG');
  await counting.command('finish');
  expect(listed()).toEqual(['A-5', 'A-10']);
});
test('a scanned location takes up its task; who counted it before is told that another person counts', async () => {
  const recount = task('A-5', { attempt: 2, skus: ['MUG'], notBy: ['ben'] });
  const { store, memory, said, place, item } = bench('supervisor', [recount]);
  signedIn(memory, 'ben');
  await place('A-5');
  expect([said, store.getState().count]).toEqual([['CountedByYou'], null]);
  signedIn(memory, 'ana');
  await place('A-5');
  expect(store.getState().count?.taskId).toBe('task-A-5');
  await item('TEA');
  await item('MUG');
  expect(said.slice(1)).toEqual(['place-opened', 'NotInRecount', 'units-counted']);
});
test('a code that nobody knows is kept in an open place, and refused as unknown elsewhere', async () => {
  const { counting, store, said, place } = bench();
  const cause = { id: 'strange', raw: '4006381333931' };
  expect(counting.takeUnknown?.(cause)).toBe(false);
  await place('A-01');
  expect(counting.takeUnknown?.(cause)).toBe(true);
  counting.setUnits(4);
  expect(store.getState().count?.scans).toMatchObject([{ sku: null, code: '4006381333931', units: 4 }]);
  void counting.command('undo');
  expect(said.slice(1)).toEqual(['code-kept', 'code-kept', 'count-undone']);
});
test('where packers count, they count what stands on a list and nothing else', async () => {
  const { counting, memory, said, place, item } = bench('packer', [task('A-1')], true);
  signedIn(memory, 'packer');
  expect([counting.mayEnter(), counting.opens({ type: 'location', location: 'A-9' })]).toEqual([true, false]);
  expect(counting.opens({ type: 'location', location: 'A-1' })).toBe(true);
  await place('A-9');
  await place('A-1');
  await item('MUG');
  await counting.command('finish');
  expect(said).toEqual(['count-supervisors', 'place-opened', 'units-counted', 'place-counted']);
  const elsewhere = bench('packer', [task('A-1')]);
  signedIn(elsewhere.memory, 'packer');
  expect(elsewhere.counting.mayEnter()).toBe(false);
});
test('what is asked right after a scan stays, though the scan is saved only then', async () => {
  const { counting, store, item, place, later } = bench();
  await place('A-01');
  const saved = later();
  await item('MUG');
  void counting.command('quantity');
  expect(store.getState().countAsks).toBe('number');
  saved();
  expect(store.getState().countAsks).toBe('number');
});

const BEN: Claim = {
  ...{ orderId: '', subject: { kind: 'location', id: 'A-01' }, stationId: 's2', stationName: 'Bench 2' },
  ...{ fence: 3, at: 7, by: 'ben' },
};
const held: ClaimReply = { type: 'held', by: BEN, units: 2, live: true };
const granted = (fence: number): ClaimReply => ({
  type: 'granted',
  claim: { ...BEN, stationId: 's1', stationName: 'Bench 1', fence, by: 'supervisor' },
  superseded: false,
});
const known = (claim: Claim) => new Map([['["location","A-01"]', claim]]);
const events = (memory: LogMemory) => [...memory.states.of('counting').values()].map(({ phase }) => phase);

test('a place that another station counts is not opened: it says who and since when, and is left for another', async () => {
  const { counting, store, said, world, place } = bench();
  Object.assign(world, { reply: held, claims: known(BEN) });
  await place('A-01');
  expect([said, store.getState().count]).toEqual([['place-elsewhere'], null]);
  expect(store.getState().countForeign).toEqual({ location: 'A-01', who: 'Ben', since: 7, isLost: false });
  world.reply = null;
  await place('A-02');
  expect([store.getState().countForeign, store.getState().count?.location]).toEqual([null, 'A-02']);
  void counting.command('suspend');
  await place('A-01');
  void counting.command('cancel');
  expect(store.getState().countForeign).toBeNull();
});
test('nobody is asked about a claim that is over by now', async () => {
  const { said, world, place } = bench();
  Object.assign(world, { reply: granted(4), claims: known(BEN) });
  await place('A-01');
  expect(said).toEqual(['place-opened']);
});
test('a place is taken over by a command, without the store too, and the store is told when it is back', async () => {
  const { counting, store, memory, said, world, place, item } = bench();
  Object.assign(world, { claims: known(BEN) });
  await place('A-01');
  await counting.command('take-over');
  expect([said, store.getState().count?.location]).toEqual([['place-elsewhere', 'place-taken-over'], 'A-01']);
  expect(world.asked.at(-1)).toMatchObject({ takeOver: true, subject: { kind: 'location', id: 'A-01' } });
  await item('MUG');
  counting.pulled();
  expect([said.at(-1), events(memory)]).toEqual(['units-counted', ['open']]);
});
test('where the store keeps it for who counts there, a take-over is refused in words', async () => {
  const { counting, store, said, world, place } = bench();
  Object.assign(world, { reply: held, claims: known(BEN) });
  await place('A-01');
  await counting.command('take-over');
  expect([said.at(-1), store.getState().count]).toEqual(['place-not-yours', null]);
});
test('whoever counts is stopped where the store gave the place to another, and goes on with what they have by a take-over', async () => {
  const { counting, store, said, world, place, item } = bench();
  await place('A-01');
  await item('MUG');
  world.claims = known(BEN);
  counting.pulled();
  expect([said.at(-1), store.getState().countForeign?.who]).toEqual(['place-elsewhere', 'Ben']);
  await item('MUG');
  await counting.command('finish');
  expect([said.slice(-2), store.getState().count?.scans.length]).toEqual([['place-elsewhere', 'place-elsewhere'], 1]);
  world.reply = granted(4);
  await counting.command('take-over');
  await item('MUG');
  expect([said.slice(-2), store.getState().count?.scans.length]).toEqual([['place-taken-over', 'units-counted'], 2]);
});
test('whose place was taken over begins it anew or leaves it: what was counted is dropped and never gone on with', async () => {
  const { counting, store, memory, said, world, place, item } = bench();
  world.reply = granted(2);
  await place('A-01');
  await item('MUG');
  await Promise.resolve();
  world.claims = known(BEN);
  counting.pulled();
  expect([said.at(-1), store.getState().countForeign?.isLost]).toEqual(['place-lost', true]);
  await counting.command('take-over');
  expect([store.getState().count?.scans, events(memory)]).toEqual([[], ['dropped', 'open']]);
  counting.conflict([store.getState().count?.countId ?? '']);
  expect(said.at(-1)).toBe('place-lost');
  void counting.command('suspend');
  expect([said.at(-1), events(memory), counting.left()]).toEqual(['place-dropped', ['dropped', 'dropped'], []]);
});
test('a count that was left, and that the store gave to another since, is not gone on with', async () => {
  const { counting, store, memory, world, place, item } = bench();
  await place('A-01');
  await item('MUG');
  void counting.command('suspend');
  counting.conflict(['id1']);
  expect(store.getState().countForeign).toBeNull();
  world.reply = granted(5);
  const [before] = counting.left();
  counting.conflict([before?.countId ?? '']);
  await place('A-01');
  expect([store.getState().count?.scans, events(memory)]).toEqual([[], ['dropped', 'open']]);
});

const order = (id: string, status: string, units: number, packedAt: number | null = null) => ({
  ...{ id, code: id, status, units, packedAt },
});

test('of units that are out with orders it is asked at the end whether they were gone, each once, and the place is finished', async () => {
  const { counting, store, said, world, place, item } = bench();
  world.orders = [order('10402', 'packing', 3), order('10403', 'confirmed', 5), order('10404', 'packed', 2, 999)];
  await place('A-01');
  await item('MUG', 4);
  world.orders.push(order('10405', 'packed', 1, 1_001));
  await counting.command('finish');
  expect(store.getState()).toMatchObject({ countAsks: 'out', countOut: { orderCode: '10402', sku: 'MUG', units: 3 } });
  await counting.command('choose-1');
  expect(store.getState()).toMatchObject({ countAsks: 'out', countOut: { orderCode: '10405', units: 1 } });
  expect(store.getState().count?.out).toEqual([{ orderId: '10402', sku: 'MUG', units: 3, said: 'gone' }]);
  await counting.command('choose-3');
  expect(said.slice(-3)).toEqual(['out-said', 'out-said', 'place-counted']);
});
test('the question is closed and asked again at the next end; a scan goes on counting, and an answer without a question is none', async () => {
  const { counting, store, world, place, item } = bench();
  world.orders = [order('10402', 'packing', 3)];
  await place('A-01');
  await item('MUG', 4);
  expect(counting.command('choose-1')).toBe(false);
  await counting.command('finish');
  await counting.command('cancel');
  expect(store.getState()).toMatchObject({ countAsks: null, count: { location: 'A-01' } });
  await counting.command('finish');
  await item('MUG');
  expect([store.getState().countAsks, store.getState().count?.scans.length]).toEqual([null, 2]);
  expect(counting.command('choose-1')).toBe(false);
});

test('what the book has is shown where the policy says so, of that place alone, and never at a recount', async () => {
  const { store, memory, world, place, counting } = bench('supervisor', [task('A-05', { attempt: 2, why: 'recount' })]);
  signedIn(memory, 'ana');
  const shown = async (location: string) => {
    await place(location);
    await Promise.resolve();
    const { countExpected, count } = store.getState();
    await counting.command('suspend');
    return countExpected === null ? null : countExpected.countId === count?.countId;
  };
  expect(await shown('A-01')).toBeNull();
  world.showsExpected = true;
  expect(await shown('A-02')).toBe(true);
  expect(store.getState().countExpected).toBeNull();
  expect(await shown('A-05')).toBeNull();
});
test('the book of a line is of its lot, or of all lots where none was read', () => {
  const places = [
    { sku: 'MUG', lot: 'L1', units: 3 },
    { sku: 'MUG', lot: 'L2', units: 4 },
    { sku: 'TEA', lot: '', units: 9 },
  ];
  expect(['L1', null, 'L9'].map((lot) => expectedOf({ sku: 'MUG', lot }, places))).toEqual([3, 7, 0]);
});
test('what should be there and was not scanned is asked about where whoever counts may know it; blind it is not there', async () => {
  const { counting, store, memory, said, world, place, item } = bench();
  signedIn(memory, 'ana');
  await place('A-01');
  await item('TEA');
  await counting.command('finish');
  expect(said.at(-1)).toBe('place-counted');
  world.showsExpected = true;
  await place('A-02');
  await item('TEA');
  await counting.command('finish');
  expect([store.getState().countAsks, said.at(-1)]).toEqual(['missing', 'units-counted']);
  // Somebody looks again, and finds them.
  void counting.command('cancel');
  expect(store.getState().countAsks).toBeNull();
  await item('MUG');
  await counting.command('finish');
  expect(said.at(-1)).toBe('place-counted');
  await place('A-03');
  await item('TEA');
  await counting.command('finish');
  await counting.command('ok');
  expect([store.getState().count, said.at(-1)]).toEqual([null, 'place-counted']);
});
test('what is missing is each item once, of those that are to be counted', () => {
  const places = [
    { sku: 'MUG', lot: 'L1', units: 3 },
    { sku: 'MUG', lot: 'L2', units: 4 },
    { sku: 'TEA', lot: '', units: 9 },
    { sku: 'CUP', lot: '', units: -2 },
  ];
  const none = { scans: [] };
  expect(missingIn(none, places, null)).toEqual([
    { sku: 'MUG', units: 7 },
    { sku: 'TEA', units: 9 },
  ]);
  expect(missingIn(none, places, ['TEA'])).toEqual([{ sku: 'TEA', units: 9 }]);
});
test('a person’s own list comes first, each in walking order; what is nobody’s is for all', () => {
  const { counting, memory } = bench('supervisor', [
    ...[task('A-01'), task('B-02', { assignedTo: 'ana' }), task('C-03', { assignedTo: 'ben' })],
    ...[task('B-01', { assignedTo: 'ana' }), task('A-02', { attempt: 2, why: 'recount' })],
  ]);
  signedIn(memory, 'ana');
  expect(counting.toCount().map(({ location }) => location)).toEqual(['B-01', 'B-02', 'A-02', 'A-01']);
});
test('where a bench was short is counted before the rest, after what is counted again', () => {
  const { counting, memory } = bench('supervisor', [
    ...[task('A-01'), task('A-09', { why: 'short', plan: '' }), task('A-08', { attempt: 2, why: 'recount' })],
  ]);
  signedIn(memory, 'ana');
  expect(counting.toCount().map(({ location }) => location)).toEqual(['A-08', 'A-09', 'A-01']);
});

test('a printed sheet is entered: who counted first, each place once, each line with its number', async () => {
  const task = { plan: 'C-0001', skus: null, attempt: 1, notBy: [], assignedTo: null, dueAt: null, places: 2 } as const;
  const tasks: CountTask[] = ['A-01', 'A-02'].map((location) => ({
    ...{ ...task, id: location, location, why: 'planned', notBy: [] },
  }));
  const { counting, store, said, scan, item, place, memory } = bench('supervisor', tasks);
  const sheet = { type: 'count-sheet', plan: 'C-0001', page: 1 } as const;
  await scan({ ...sheet, plan: 'C-0009' });
  await scan(sheet);
  expect([said, store.getState().countAsks]).toEqual([['sheet-done', 'sheet-begun'], 'sheet']);
  await place('A-01');
  expect([said.at(-1), store.getState().count]).toEqual(['sheet-who', null]);
  const paper = { countedBy: 'ben', from: 1, until: 2 };
  counting.sayPaper(paper);
  await place('B-09');
  expect(said.at(-1)).toBe('not-on-sheet');
  await place('A-01');
  expect(store.getState().count).toMatchObject({ taskId: 'A-01', paper: { ...paper, sheet: 'C-0001-1' } });
  await item('MUG');
  expect(store.getState().countAsks).toBe('number');
  // Nothing is taken for one unit because its number was forgotten.
  await item('TEA');
  void counting.command('finish');
  expect([said.slice(-2), store.getState().countAsks]).toEqual([['number-first', 'number-first'], 'number']);
  counting.setUnits(40);
  await item('TEA');
  counting.cancelNumber();
  expect(store.getState().count?.scans.map(({ sku, units }) => `${sku} ${units}`)).toEqual(['MUG 40']);
  // A restart knows that what follows stands on paper.
  await counting.resume();
  expect(store.getState().countSheet?.paper).toMatchObject(paper);
  await counting.command('finish');
  await place('A-01');
  expect([said.at(-1), store.getState().count]).toEqual(['not-on-sheet', null]);
  await place('A-02');
  void counting.command('suspend');
  expect(store.getState().countSheet).not.toBeNull();
  await place('A-02');
  await counting.command('finish');
  await counting.command('empty');
  expect([said.at(-1), store.getState().countSheet]).toEqual(['place-counted', null]);
  expect([...memory.states.of('counting').values()].every(({ paper: of }) => of?.countedBy === 'ben')).toBe(true);
  await scan(sheet);
  expect(said.at(-1)).toBe('sheet-done');
});
test('a sheet is for whoever decides counts, and is left by the code that leaves', async () => {
  const tasks: CountTask[] = [
    {
      id: 't',
      plan: 'C-0001',
      location: 'A-01',
      skus: null,
      attempt: 1,
      notBy: [],
      assignedTo: null,
      dueAt: null,
      places: 1,
      why: 'planned',
    },
  ];
  const { counting, store, said, scan, item, place, as } = bench('packer', tasks, true);
  const sheet = { type: 'count-sheet', plan: 'C-0001', page: 1 } as const;
  await scan(sheet);
  expect(said.at(-1)).toBe('for-a-supervisor');
  as('supervisor');
  await place('A-01');
  await item('MUG');
  await scan(sheet);
  expect(said.at(-1)).toBe('finish-first');
  void counting.command('restart');
  await scan(sheet);
  void store.setState({ countAsks: null });
  void counting.command('suspend');
  expect([said.at(-1), store.getState().countSheet]).toEqual(['sheet-left', null]);
});
