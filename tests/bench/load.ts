// Twenty benches that pack at once against one store process: what a scan waits, when others know of it, what memory it takes.
import { createRemoteStore } from '#electron/store-link/remote-store.ts';
import { type Cursor, EMPTY_CURSOR, type PullRequest, type RecordPage } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { createLog } from '#tests/kit/open-store.ts';
import { startPostgres } from '#tests/kit/postgres.ts';
import { type StoreProcess, startStoreProcess } from '#tests/kit/store-process.ts';
import { count, residentMb, slope, spread, timed } from './measure.ts';
import type { Row } from './row.ts';

const STATIONS = 20;
const SCANS_A_SECOND = 5;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 300);
const SAMPLES = 30;

type Remote = ReturnType<typeof createRemoteStore>;

export async function benchLoad(): Promise<readonly Row[]> {
  const rows = await loadOn('SQLite', await startStoreProcess());
  const server = await startPostgres();
  const more = await loadOn('PostgreSQL', await startStoreProcess({ database: await server.newDatabase() }));
  await server.stop();
  return [...rows, ...more];
}

/** What went by while the benches packed. */
interface Seen {
  readonly pushes: number[];
  /** From a push's answer until another bench has the order as it is then. */
  readonly heard: number[];
  readonly errors: string[];
}

async function loadOn(name: string, backend: StoreProcess): Promise<Row[]> {
  const seen: Seen = { pushes: [], heard: [], errors: [] };
  const ids = Array.from({ length: STATIONS }, (_, n) => `station-${n}`);
  const remotes: Remote[] = [];
  for (const id of [...ids, 'watcher']) remotes.push(createRemoteStore(await backend.pair(id)));
  const watcher = remotes.at(-1) as Remote;
  await fill(watcher);
  const watch = await watchFor(watcher, seen);
  const memory: number[] = [];
  const sampler = setInterval(() => memory.push(residentMb(backend.pid())), (SECONDS * 1_000) / SAMPLES);
  const end = performance.now() + SECONDS * 1_000;
  await Promise.all(ids.map((id, n) => packAt(id, n, remotes[n] as Remote, seen, watch.expect, end)));
  clearInterval(sampler);
  await watch.stop();
  for (const remote of remotes) await remote.close();
  await backend.kill();
  for (const error of new Set(seen.errors)) process.stdout.write(`${name}: ${error}\n`);
  const row = (what: string, measured: string, baseline: string): Row => ({
    what: `${STATIONS} benches × ${SCANS_A_SECOND}/s for ${SECONDS} s, ${name}: ${what}`,
    measured,
    baseline,
    ratio: '',
  });
  const [first = 0, middle = 0, last = 0] = [memory[0], memory[Math.floor(memory.length / 2)], memory.at(-1)];
  const perMinute = slope(memory.slice(memory.length / 2)) * ((SAMPLES * 60) / SECONDS);
  return [
    row('a push, there and back', spread(seen.pushes), `${count(seen.pushes.length)} pushes`),
    row('until another bench has it', spread(seen.heard), 'gathered for 50 ms'),
    row('errors', count(seen.errors.length), ''),
    row(
      'memory of the store process: start, middle, end',
      [first, middle, last].map((mb) => `${mb.toFixed(0)} MB`).join(', '),
      `second half: ${perMinute.toFixed(1)} MB a minute`,
    ),
  ];
}

/** An order of two mugs is five entries: a bench is through with one in a second. */
const orderOf = (station: number, n: number) => mugStory(2, { id: `Load:${station}-${n}`, code: `${station}-${n}` });

/** One order a second and bench, as a file brings them. */
async function fill(remote: Remote): Promise<void> {
  const lines = ['order,channel,sku,quantity,unit_price,currency,name,street1,city,postcode,country,service'];
  for (let station = 0; station < STATIONS; station++)
    for (let n = 0; n <= SECONDS; n++)
      lines.push(`${station}-${n},Load,MUG,2,12.90,EUR,Customer ${n},Main Street 1,Berlin,10115,DE,Standard`);
  for (const [file, text] of [
    ['items.csv', 'sku,title,barcodes,weight_grams\nMUG,Mug,4006381333931,300'],
    ['orders.csv', lines.join('\n')],
  ] as const) {
    const taken = await remote.call('applyImport', file, text, '');
    if (!taken.ok || taken.value.skipped > 0) throw new Error(JSON.stringify(taken));
  }
}

/** A bench: it claims an order, sends what it scans one by one, five a second, and then asks what is new. */
async function packAt(
  stationId: string,
  station: number,
  remote: Remote,
  { pushes, errors }: Seen,
  expect: (orderId: string, status: string) => void,
  end: number,
): Promise<void> {
  const incarnation = `i${station}`;
  const log = createLog(incarnation);
  const follow = follower(remote, stationId, errors);
  await follow();
  for (let n = 0; performance.now() < end; n++) {
    const { orderId, opened, scanned, closed } = orderOf(station, n);
    const claim = await remote.call('claim', { stationId, stationName: stationId, orderId, takeOver: false });
    if (!claim.ok || claim.value.type !== 'granted') errors.push(`claim: ${JSON.stringify(claim)}`);
    const finished = { type: 'OrderFinished', v: 1, orderId } as const;
    for (const event of [opened, scanned(`${orderId}-a`), scanned(`${orderId}-b`), closed, finished]) {
      const due = performance.now() + 1_000 / SCANS_A_SECOND;
      const request = { protocol: 1 as const, stationId, incarnation, entries: [log.say(event)] };
      const answer = await clocked(() => remote.call('push', request), pushes);
      const [outcome] = answer.ok && answer.value.type === 'accepted' ? answer.value.outcomes : [];
      if (outcome?.outcome !== 'applied') errors.push(`push of ${event.type}: ${JSON.stringify(answer)}`);
      if (event === opened) expect(orderId, 'packing');
      if (event === closed) expect(orderId, 'packed');
      if (event === finished) await follow();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
  }
}

async function clocked<T>(work: () => Promise<T>, times: number[]): Promise<T> {
  let result: T | undefined;
  times.push(
    await timed(async () => {
      result = await work();
    }),
  );
  return result as T;
}

/** Asks for what changed since it was last asked; gives the pages. */
function follower(remote: Remote, stationId: string, errors: string[]) {
  let cursor: Cursor = EMPTY_CURSOR;
  return async () => {
    const pages: RecordPage[] = [];
    let resume: PullRequest['resume'] = null;
    do {
      const ask: PullRequest = { protocol: 1, stationId, incarnation: `pull-${stationId}`, cursor, resume, pages: 40 };
      const answer = await remote.call('pull', ask);
      if (!answer.ok || answer.value.type !== 'changes') {
        errors.push(`pull: ${JSON.stringify(answer).slice(0, 200)}`);
        return pages;
      }
      pages.push(...answer.value.pages);
      resume = answer.value.resume;
      if (resume === null) cursor = answer.value.cursor;
    } while (resume !== null);
    return pages;
  };
}

/** A bench that only looks on: it pulls whenever it is told of a change, and notes when it has what others have done. */
async function watchFor(remote: Remote, { heard, errors }: Seen) {
  const follow = follower(remote, 'watcher', errors);
  await follow();
  const expected = new Map<string, number>();
  const early = new Map<string, number>();
  let told = false;
  let stopped = false;
  let wake = (): void => undefined;
  const stopListening = remote.onChanged(() => {
    told = true;
    wake();
  });
  async function run(): Promise<void> {
    while (!stopped) {
      if (!told)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      told = false;
      const pages = await follow();
      const now = performance.now();
      for (const { kind, records } of pages)
        if (kind === 'exception') errors.push(`exception: ${records}`);
        else if (kind === 'order')
          for (const { id, status } of JSON.parse(records) as Named[]) arrive(`${id} ${status}`, now);
    }
  }
  function arrive(what: string, now: number): void {
    const since = expected.get(what);
    if (since === undefined) early.set(what, now);
    else heard.push(now - since);
    expected.delete(what);
  }
  const running = run();
  return {
    /** Called when the push was answered; the other may have it by then. */
    expect(orderId: string, status: string): void {
      const what = `${orderId} ${status}`;
      if (early.delete(what)) heard.push(0);
      else expected.set(what, performance.now());
    },
    async stop(): Promise<void> {
      // What is still on its way has five seconds; what has not come then was lost.
      for (let look = 0; expected.size > 0 && look < 50; look++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      for (const what of expected.keys()) errors.push(`never heard of: ${what}`);
      stopped = true;
      wake();
      await running;
      stopListening();
    },
  };
}

interface Named {
  readonly id: string;
  readonly status: string;
}
