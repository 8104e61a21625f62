import type { CountTask } from '#shared/records/index.ts';
import type { ReviewShow } from '#shared/sync/index.ts';
import { mugStory } from '#tests/fixtures/packing-story.ts';
import { at, bench } from './count-story.ts';
import { importFile, type OpenStore } from './open-store.ts';
import { movesOf, onHandOf } from './stock-moves.ts';

const PEOPLE = [
  ['ana', 'supervisor'],
  ['ben', 'supervisor'],
  ['eve', 'administrator'],
  ['pat', 'packer'],
] as const;

/** A warehouse of four people in which 50 mugs stand at A-01 and 100 teas at A-02. */
export async function countWarehouse(
  openStore: () => Promise<OpenStore>,
  { stock = 'MUG,A-01,,,50\nTEA,A-02,,,100\n', people = PEOPLE as readonly (readonly [string, string])[] } = {},
): Promise<OpenStore> {
  const open = await openStore();
  open.clock.time = at('08:00');
  const item = (sku: string, costMinor: number) => ({
    ...{ kind: 'item' as const, key: sku },
    value: { sku, title: sku, barcodes: [], tracking: 'none', costMinor, currency: 'EUR' },
  });
  await open.store.putRecords([
    ...[item('MUG', 500), item('TEA', 100)],
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

/** What is on hand by the moves, by item, location and lot. */
export const onHand = async (open: OpenStore): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(onHandOf(await open.database.read(movesOf)));

/** Lines of a count in short: item, difference, range where it is uncertain, and what it was posted by. */
export const briefLines = async (open: OpenStore, show: ReviewShow = 'open'): Promise<readonly string[]> =>
  (await open.store.countLines(show, 0, 100)).lines.map(({ sku, variance, rule, cause, low, high }) =>
    [sku, variance, low === high ? '' : `${low}..${high}`, rule, cause]
      .filter((part) => part !== '' && part !== null)
      .join(' '),
  );

/** What is to be counted, as stations hold it. */
export const countTasks = async (open: OpenStore): Promise<readonly CountTask[]> =>
  (
    await open.database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'count-task' ORDER BY id"),
    )
  ).map(({ json }) => JSON.parse(json) as CountTask);

/** Exceptions in short: type and detail. */
export const exceptionsOf = async (open: OpenStore): Promise<readonly string[]> =>
  (
    await open.database.read((sql) =>
      sql.all<{ json: string }>("SELECT json FROM records WHERE kind = 'exception' ORDER BY id"),
    )
  ).map(({ json }) => {
    const { type, detail } = JSON.parse(json) as { type: string; detail: string };
    return `${type} ${detail}`;
  });

/** A bench that packs an order of so many mugs between two times. */
export async function packedMugs(open: OpenStore, code: string, units: number, from: string, until: string) {
  const story = mugStory(units, { id: `wish:${code}`, code });
  await open.store.putRecords([{ kind: 'order', key: story.orderId, value: story.order }]);
  const one = bench(open, `bench-${code}`);
  one.note(from, story.opened);
  one.note(from, story.scanned('a', { units }));
  one.note(until, story.closed);
  return one;
}
