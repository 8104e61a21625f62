// Two benches after the same orders, over a network that loses requests and answers: the page's own state (desk, bench, claims,
// labels, exchange), the trusted side's label service and offline store, and the real store. Of each order one label comes out.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createFirstLabel } from '#electron/printing/first-label.ts';
import { createLabelService } from '#electron/printing/label-service.ts';
import { evidenceOf } from '#electron/printing/packing-proof.ts';
import { createPrintOnce } from '#electron/printing/print-once.ts';
import { createReprintApproval } from '#electron/printing/reprint-approval.ts';
import { openSpool } from '#electron/printing/spool.ts';
import { createVerifyParcel } from '#electron/printing/verified-parcel.ts';
import { createGrants } from '#electron/store-link/grants.ts';
import { createOfflineStore } from '#electron/store-link/offline-store.ts';
import type { StoreCalls } from '#electron/store-link/store-calls.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import { createTeller } from '#renderer/core/say/teller.ts';
import { createLabelling } from '#renderer/features/labels/state/labelling.ts';
import { createBenchOrder } from '#renderer/features/packing/state/bench-order.ts';
import { createClaiming } from '#renderer/features/packing/state/claiming.ts';
import { closingSteps } from '#renderer/features/packing/state/closing-steps.ts';
import { createConfirmNotes } from '#renderer/features/packing/state/confirm-notes.ts';
import { createDesk } from '#renderer/features/packing/state/desk.ts';
import { createFreshFirst } from '#renderer/features/packing/state/fresh-first.ts';
import { capturePacking } from '#renderer/features/packing/state/packing-view.ts';
import { createPhotoFirst } from '#renderer/features/packing/state/photo-first.ts';
import { createRefuse } from '#renderer/features/packing/state/refuse.ts';
import { createSubstitutes } from '#renderer/features/packing/state/substitutes.ts';
import { createUnitQuestions } from '#renderer/features/packing/state/unit-questions.ts';
import { createWeighFirst } from '#renderer/features/packing/state/weigh-first.ts';
import { openReplicaDatabase } from '#renderer/replica/database.ts';
import { createLogWriter } from '#renderer/replica/log-writer.ts';
import { recoverLog } from '#renderer/replica/recover.ts';
import { openReference } from '#renderer/replica/reference.ts';
import { createSyncLoop, type StorePort } from '#renderer/replica/sync-loop.ts';
import { createStationView, TONES } from '#renderer/station/features.ts';
import { type LogEntry, type LogHead, readBody } from '#shared/log/index.ts';
import { fail, ok } from '#shared/prelude/index.ts';
import { anOrder } from '#tests/fixtures/orders.ts';
import { createMemoryCache } from '#tests/kit/memory-cache.ts';
import { openSqliteInMemory } from '#tests/kit/new-sqlite.ts';
import { digest, type OpenStore, openStoreOn } from '#tests/kit/open-store.ts';
import { type Random, seeded } from './warehouse.ts';

const SEEDS = Number(process.env.MODEL_LABEL_SEEDS ?? 100);
const FIRST = Number(process.env.MODEL_FIRST_SEED ?? 1);
const LOST = Number(process.env.MODEL_LOST ?? 0.1);
const STEPS = 60;
const ORDERS = [0, 1].map((n) =>
  anOrder({
    ...{ id: `Wish:${n}`, code: `${n}`, tote: null },
    lines: [{ id: '1', sku: 'MUG', quantity: 2, unitPriceMinor: 1, components: null }],
  }),
);

const MUG = {
  ...{ sku: 'MUG', title: 'Mug', barcodes: [{ code: '4006381333931', units: 1 }], weightGrams: null, lengthMm: null },
  ...{ widthMm: null, heightMm: null, tracking: 'none', image: null, note: '', checklist: [], priceMinor: null },
  ...{ costMinor: null, currency: null, reorderPoint: null },
};

interface Paper {
  readonly orderId: string;
  readonly sscc: string;
  readonly approvedBy: string | null;
  readonly station: string;
}

/** Time that moves when the model says so, and what is due then. */
function createTime() {
  let now = 1_700_000_000_000;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    setTimer: (run: () => void, delayMs: number) => {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: (ms: number) => {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}
type Time = ReturnType<typeof createTime>;

const turns = async (count = 12): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

async function createBench(stationId: string, random: Random, time: Time, open: OpenStore, paper: Paper[]) {
  const clock = { now: time.now, monotonic: time.now };
  let ids = 0;
  const newId = () => `${stationId}-${String(++ids).padStart(5, '0')}`;
  let faults = true;
  /** A request that gets lost, or its answer: the bench cannot tell which. */
  const remote: StoreCalls = {
    call: (async (name: 'ssccSerial', ...given: [never, never]) => {
      const [before, after] = faults ? [random.chance(LOST / 2), random.chance(LOST / 2)] : [false, false];
      if (before) return fail({ type: 'unreachable', detail: '' });
      const answer = await open.store[name](structuredClone(given[0]), given[1]);
      return after ? fail({ type: 'unreachable', detail: '' }) : ok(answer);
    }) as never,
    onChanged: () => () => undefined,
    close: async () => undefined,
  };
  const store = createOfflineStore(remote, createMemoryCache(), '9521234', clock);

  const entries: LogEntry[] = [];
  const eventsOf = (orderId: string) =>
    entries.flatMap((entry) => {
      const body = readBody(entry);
      return body && 'orderId' in body.event && body.event.orderId === orderId ? [body] : [];
    });
  const head = (): LogHead | null => {
    const last = entries.at(-1);
    return last ? { incarnation: last.incarnation, seq: last.seq, hash: last.hash } : null;
  };
  const spool = openSpool(':memory:', clock);
  if (!spool.ok) throw new Error(spool.failure);
  const printer = {
    ...({ id: 'p', name: 'p', language: 'zpl', dpmm: 8, media: { widthMm: 102, heightMm: 152 } } as const),
    print: async (_: string | Uint8Array, begin?: (counter: number | null) => boolean) =>
      begin?.(null) === false ? fail({ type: 'fault', detail: '' } as const) : ok('printed' as const),
    status: async () => null,
    counter: async () => null,
    clear: async () => ok(undefined),
  };
  const grants = createGrants({ store, loggedOf: ({ id }) => eventsOf(id), newId, monotonic: time.now });
  const orderOf = async (orderId: string) => {
    const order = await store.call('order', orderId);
    return order.ok ? order : fail({ trouble: 'fault', detail: '' } as const);
  };
  const proofOf = async (orderId: string) => {
    const stored = await store.call('eventsOf', orderId);
    return stored.ok
      ? ok(evidenceOf(stored.value, eventsOf(orderId)))
      : fail({ trouble: 'fault', detail: '' } as const);
  };
  const labels = createLabelService({
    printerFor: () => printer,
    approval: createReprintApproval(spool.value, grants),
    printOnce: createPrintOnce({
      spool: spool.value,
      printer: () => printer,
      printerById: () => printer,
      contentFor: async (zpl) => ok(zpl),
      clock,
      onAttempted: ({ orderId, sscc, approvedBy, state }) => {
        if (state === 'printed') paper.push({ orderId, sscc, approvedBy, station: stationId });
      },
    }),
    verify: createVerifyParcel({ orderOf, proofOf }),
    standingOf: createFirstLabel({
      store,
      journal: { head, readAfter: (_, seq) => entries.slice(seq), eventsOf: ({ id }) => eventsOf(id) },
      stationId: () => stationId,
      acked: () => 0,
      pause: (ms) => (ms > 1_000 ? new Promise(() => undefined) : Promise.resolve()),
    }),
    spool: spool.value,
    digest,
    storyOf: async (orderId) => {
      const proof = await proofOf(orderId);
      return proof.ok ? proof.value.story : '';
    },
    ssccSerial: async (label) => {
      const serial = await store.call('ssccSerial', label, '9521234');
      return serial.ok ? serial : fail({ trouble: 'fault', detail: '' } as const);
    },
    sold: { isSold: async () => false, buy: async () => ok(null) },
    readPdf: async () => fail('none is read here'),
    ...{ companyPrefix: '9521234', sender: ['Bench'], clock, newId, onChanged: () => undefined },
  });

  const database = openReplicaDatabase(`one-label-${stationId}`);
  await database.open();
  const journal = {
    head: async () => head(),
    readAfter: async (_: string, seq: number) => entries.slice(seq),
    append: async (more: readonly LogEntry[]) => void entries.push(...more),
  };
  const { memory } = await recoverLog({ database, journal, digest, newId });
  const reference = await openReference(database);
  const writer = createLogWriter({
    ...{ database, digest, memory, onSaved: () => undefined, onFault: () => undefined },
    journal: async (more) => {
      entries.push(...more);
      return ok(undefined);
    },
  });
  const view = createStationView();
  view.setState({ operator: { id: 'ana', name: 'Ana', badge: 'B', role: 'packer', language: null, pinSet: true } });
  const { setTimer } = time;
  const teller = createTeller({
    store: view,
    memory,
    writer,
    tones: TONES,
    capture: () => capturePacking(memory),
    clock,
    newId,
    play: () => undefined,
    setTimer,
  });
  const refuse = createRefuse({ teller, reference, memory });
  const bench = createBenchOrder({ store: view, reference, memory, teller, refuse });
  const labelling = createLabelling({
    ...{ store: view, memory, teller, refuse, overrides: { ask: () => undefined }, codeOf: (id: string) => id },
    printLabel: async (request) => {
      const printed = await labels.print(request, new Map(), { ...request, printerIsOff: false });
      return printed.ok ? { type: 'printed', ...printed.value } : { type: 'failed', ...printed.failure };
    },
    findScanned: async () => null,
    isSentElsewhere: () => false,
    onPrinted: () => undefined,
    wait: () => new Promise(() => undefined),
  });
  const substitutes = createSubstitutes({
    ...{ store: view, reference, teller, overrides: { ask: () => undefined } },
    inTurn: async (work) => work(),
  });
  const photoFirst = createPhotoFirst({ photos: { ask: () => undefined }, teller, reference });
  const weighFirst = createWeighFirst({
    ...{ store: view, reference, memory, teller, bench, overrides: { ask: () => undefined } },
    services: { fitting: () => null },
    readScale: async () => ({ type: 'failed', trouble: 'unusable', detail: '' }),
    inTurn: async (work) => work(),
  });
  const desk = createDesk({
    store: view,
    reference,
    memory,
    teller,
    refuse,
    bench,
    labelling,
    notes: createConfirmNotes({ store: view, memory, teller, bench, reference }),
    substitutes,
    units: createUnitQuestions({ store: view, reference, memory, teller, clock, replacedBy: substitutes.replacedBy }),
    steps: closingSteps({
      ...{ photoFirst, weighFirst, reference },
      freshFirst: createFreshFirst({ store: view, reference, overrides: { ask: () => undefined }, clock }),
      services: {
        ...{ isOn: () => false, first: (_closing, _laid, _packing, go) => go() },
        ...{ events: () => [], away: () => [] },
      },
    }),
    photoFirst,
    weighFirst,
    clock,
    newId,
    onHeld: () => undefined,
  });
  const bridge = {
    call: async (_: string, asked: Parameters<OpenStore['store']['claim']>[0]) => {
      const answer = await store.call('claim', asked);
      if (!answer.ok) return ok({ type: 'fault', fault: 'unreachable', detail: '' });
      return ok({ type: 'reply', reply: answer.value });
    },
  } as unknown as Bridge;
  const claiming = createClaiming({ store: view, reference, memory, teller, bridge, stationId, clock, setTimer });
  view.subscribe(({ open: now }, before) => {
    if (now?.order.id !== before.open?.order.id) claiming.claim();
  });
  const away = { type: 'unreachable', trouble: 'unreachable', detail: '' } as const;
  const port: StorePort = {
    push: async (request) => {
      const reply = await store.call('push', request);
      return reply.ok ? reply.value : away;
    },
    pull: async (request) => {
      const reply = await store.call('pull', request);
      return reply.ok ? reply.value : away;
    },
  };
  const loop = createSyncLoop({
    ...{ database, reference, store: port, stationId, now: time.now, setTimer, random: () => 0.5 },
    incarnation: () => memory.head.incarnation,
    onStatus: () => undefined,
    quiet: async () => undefined,
    onForked: () => undefined,
    onConflict: (refused) =>
      claiming.conflict(
        refused.flatMap((entry) => {
          const event = readBody(entry)?.event;
          return event && 'orderId' in event && event.orderId !== null ? [event.orderId] : [];
        }),
      ),
    onPulled: () => {
      void bench.refresh();
      claiming.check();
    },
  });

  async function settle(): Promise<void> {
    await teller.idle();
    await loop.settled();
    await turns();
    await teller.idle();
  }

  return {
    stationId,
    loop,
    settle,
    sayNoFaults: () => {
      faults = false;
    },
    opened: () => view.getState().open?.order.id ?? null,
    said: () => view.getState().answer?.say,
    async scanOrder(orderId: string) {
      await bench.take(orderId, { id: newId(), raw: orderId });
      await settle();
    },
    /** Whatever a packer does next with the order on the bench. */
    async work() {
      const packing = memory.states.of('packing').get(openOrderOf(memory) ?? '');
      if (!packing) return;
      const label = packing.parcels[0]?.label;
      if (view.getState().foreign) desk.suspend();
      else if (packing.phase !== 'packed')
        await desk.scanItem({
          ...{ scanId: newId(), sku: 'MUG', units: 1, lot: null, expiry: null, serial: null, raw: 'MUG', by: 'scan' },
        } as Parameters<typeof desk.scanItem>[0]);
      else if (label?.state === 'printed' && label.sscc) await desk.scanLabel(newId(), label.sscc);
      else void labelling.print(true);
      await settle();
    },
    async end() {
      loop.stop();
      await settle();
      spool.value.close();
      await database.delete();
    },
  };
}

async function history(seed: number): Promise<readonly Paper[]> {
  const random = seeded(seed);
  const time = createTime();
  const open = await openStoreOn(async () => openSqliteInMemory(), `one-label-${seed}`);
  const paper: Paper[] = [];
  await open.store.putRecords([
    { kind: 'item', key: 'MUG', value: MUG },
    ...ORDERS.map((order) => ({ kind: 'order', key: order.id, value: order }) as const),
  ]);
  const benches = [];
  for (const id of ['bench-1', 'bench-2']) benches.push(await createBench(id, random, time, open, paper));
  for (const bench of benches) {
    for (let round = 0; round < 6; round++) {
      bench.loop.wake();
      await bench.settle();
    }
  }
  for (let step = 0; step < STEPS; step++) {
    const bench = benches[random.below(benches.length)] as (typeof benches)[number];
    const roll = random.random();
    if (bench.opened() === null || roll < 0.05) await bench.scanOrder(ORDERS[random.below(ORDERS.length)]?.id ?? '');
    else if (roll < 0.8) await bench.work();
    if (random.chance(0.6)) bench.loop.wake();
    time.pass(random.below(4_000));
    open.clock.time = time.now();
    for (const each of benches) await each.settle();
  }
  for (const bench of benches) await bench.end();
  await open.store.close();
  return paper;
}

test(`of each order one label comes out, and no number twice, in ${SEEDS} histories of a network that loses ${LOST * 100} % of requests`, async () => {
  let labels = 0;
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const paper = await history(seed);
    labels += paper.length;
    const unasked = paper.filter(({ approvedBy }) => approvedBy === null);
    for (const { id } of ORDERS) {
      const of = unasked.filter(({ orderId }) => orderId === id);
      expect(of.length, `seed ${seed}: ${JSON.stringify(of)}`).toBeLessThan(2);
    }
    expect(new Set(paper.map(({ sscc }) => sscc)).size, `seed ${seed}: a number twice`).toBe(paper.length);
  }
  // A model in which nothing is printed proves nothing.
  expect(labels).toBeGreaterThan(SEEDS);
}, 900_000);
