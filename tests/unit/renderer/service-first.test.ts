// Which service takes the parcel on the bench: said, settled before it is closed, or chosen by a person with a reason.
import { expect, test } from 'vitest';
import { createRateTables } from '#renderer/core/rate-tables.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { StationStore, StationView } from '#renderer/core/station-store.ts';
import { advisedCarton } from '#renderer/features/packing/state/advised-carton.ts';
import type { LaidOrder } from '#renderer/features/packing/state/bench-order.ts';
import { cartonsFor } from '#renderer/features/packing/state/carton-choice.ts';
import { packingOrderOf } from '#renderer/features/packing/state/packing-order.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { choosable } from '#renderer/features/packing/state/parcel-service.ts';
import { createServiceFirst } from '#renderer/features/packing/state/service-first.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import { serviceNamed } from '#shared/carriers/index.ts';
import { contentKey, type UsedCarton } from '#shared/cartons/index.ts';
import { type Carton, type Item, plainService, type Rate } from '#shared/domain/index.ts';
import { decide, fold, type PackingCommand, type PackingEvent, type PackingState } from '#shared/packing/index.ts';
import { askPolicies, type PolicyName, type PolicyValue, writeRateCards } from '#shared/records/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const NOW = Date.parse('2026-11-30T10:00:00Z');
const order = anOrder();
const item = (sku: string, grams: number | null) =>
  [sku, { sku, weightGrams: grams, lengthMm: 100, widthMm: 80, heightMm: 60 } as Item] as const;
const items = new Map([item('MUG', 400), item('TEA', 100)]);
const carton = (code: string, side: number, costMinor: number): Carton => ({
  ...{
    code,
    lengthMm: side,
    widthMm: side,
    heightMm: side,
    tareGrams: 100,
    maxGrams: 10_000,
    costMinor,
    currency: 'EUR',
    stock: null,
  },
});
const rate = (service: string, priceMinor: number, change: Partial<Rate> = {}): Rate => ({
  ...{
    service,
    carrier: service.toUpperCase(),
    countries: ['*'],
    postcodes: [],
    maxGrams: 5_000,
    maxLengthMm: null,
    priceMinor,
  },
  ...{
    perKgMinor: 0,
    currency: 'EUR',
    daysMin: 1,
    daysMax: 2,
    tracked: true,
    validFrom: null,
    validTo: null,
    ...change,
  },
});

const content = contentKey(order.lines.map(({ sku, quantity }) => [sku, quantity])) ?? '';
/** Holds the order too, costs more than S, and is short enough for the lower price of a service. */
const SHORT = carton('SHORT', 250, 20);

function bench({
  rates = [rate('cheap', 300), rate('quick', 900, { daysMax: 1 })] as readonly Rate[],
  set = { 'carrier-choice': 'on' } as Partial<Record<PolicyName, PolicyValue>>,
  service = '',
  commands = [] as readonly PackingCommand[],
  grams = 400 as number | null,
  used = [] as readonly UsedCarton[],
  cartons = [carton('S', 300, 10), carton('L', 500, 30)] as readonly Carton[],
} = {}) {
  let state: PackingState | null = null;
  const run = (command: PackingCommand) => {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(JSON.stringify(decision.failure));
    state = fold(decision.value, state);
  };
  run({ type: 'OpenOrder', order: factsOf(order) });
  for (const command of commands) run(command);
  const own = { ...order, service };
  const view: Partial<StationView> = {
    open: {
      order: own,
      packing: state as unknown as PackingState,
      items: new Map([...items, item('MUG', grams)]),
      printing: false,
    },
    ...{ dialog: null, serviceAsks: null },
  };
  const store = {
    getState: () => view,
    setState: (change: Partial<StationView>) => void Object.assign(view, change),
  } as unknown as StationStore;
  const policy = askPolicies({
    warehouse: (name) => {
      const value = set[name as PolicyName];
      return value === undefined ? undefined : { name, value, rev: 1, at: 1, by: null };
    },
    channel: () => undefined,
  });
  const cards = new Map(
    [...new Set(rates.map((one) => one.service))].flatMap((code) =>
      writeRateCards(
        code,
        rates.filter((one) => one.service === code),
      ).map((card) => [`${code}#${card.part}`, card] as const),
    ),
  );
  const reference = {
    policy,
    cartons: () => cartons,
    services: () => new Map([['quick', { ...plainService('quick', 'QUICK'), title: 'Quick one', names: ['Express'] }]]),
    rateCards: () => cards,
    itemWeights: () => new Map(),
    packedContents: () => new Map(used.length > 0 ? [[content, { content, used }]] : []),
  } as unknown as Reference;
  const says: Say[] = [];
  const events: PackingEvent[] = [];
  const teller = {
    tell: async (say: Say, told: readonly PackingEvent[] = []) => {
      says.push(say);
      events.push(...told);
    },
  };
  const open = view.open as OpenOrder;
  const laid = { order: own, items: open.items } as unknown as LaidOrder;
  const first = createServiceFirst({
    store,
    reference,
    tables: createRateTables(reference),
    teller: teller as never,
    laid: () => laid,
    clock: { now: () => NOW },
  });
  return { first, view, says, events, open, laid, packing: open.packing, reference };
}

test('the cheapest is suggested with its carton, and is what is recorded before the parcel is closed', () => {
  const { first, open, laid, packing } = bench();
  expect(first.suggestion(open)).toMatchObject({
    ...{
      packed: { packed: { carton: 'S' }, choice: { chosen: { service: 'cheap' }, rule: 'cost' } },
      isWhole: true,
      wish: null,
    },
    others: [{ packed: { carton: 'L' }, totalMinor: 330 }],
  });
  expect(first.events('CloseParcel', laid, packing)).toMatchObject([
    {
      type: 'ServiceChosen',
      parcel: 1,
      service: 'cheap',
      carrier: 'CHEAP',
      by: 'rule',
      rule: 'cost',
      priceMinor: 300,
      arrives: '2026-12-02',
    },
  ]);
  let went = 0;
  first.first('CloseParcel', laid, packing, () => went++);
  expect([went, first.isOn(order)]).toEqual([1, true]);
});
test('nothing is said where it is off or no price is known; only said where it is suggested', () => {
  const off = bench({ set: {} });
  expect([off.first.suggestion(off.open), off.first.isOn(order)]).toEqual([null, false]);
  off.first.ask();
  expect(off.says).toMatchObject([{ type: 'no-services' }]);
  const empty = bench({ rates: [] });
  expect([empty.first.suggestion(empty.open), empty.first.isOn(order)]).toEqual([null, false]);
  const suggest = bench({ set: { 'carrier-choice': 'suggest' } });
  expect(suggest.first.suggestion(suggest.open)).not.toBeNull();
  expect([suggest.first.isOn(order), suggest.first.events('CloseParcel', suggest.laid, suggest.packing)]).toEqual([
    false,
    [],
  ]);
});
test('what the customer asked for is taken where a service is called so, else it is said', () => {
  const named = bench({ service: ' express ' });
  expect(named.first.suggestion(named.open)).toMatchObject({
    packed: { choice: { chosen: { service: 'quick' }, rule: 'wish' } },
  });
  const other = bench({ service: 'Owl post' });
  expect(other.first.suggestion(other.open)).toMatchObject({
    wish: 'Owl post',
    packed: { choice: { chosen: { service: 'cheap' } } },
  });
  expect(serviceNamed('', new Map())).toBeNull();
});
test('another service takes a reason, the suggested one takes none', () => {
  const { first, view, events, says } = bench();
  first.ask();
  expect(view).toMatchObject({ dialog: 'service', serviceAsks: { service: null } });
  first.choose('quick');
  expect(view.serviceAsks).toMatchObject({ service: 'quick' });
  first.back();
  expect(view.serviceAsks).toMatchObject({ service: null });
  first.choose('quick');
  first.because('faster');
  expect(events).toMatchObject([{ type: 'ServiceChosen', service: 'quick', by: 'person', rule: '', reason: 'faster' }]);
  expect([view.dialog, says.at(-1)]).toEqual([
    null,
    { type: 'service-chosen', service: 'Quick one', carrier: 'QUICK' },
  ]);
  first.ask();
  first.choose('cheap');
  expect(events.at(-1)).toMatchObject({ service: 'cheap', by: 'rule', rule: 'cost', reason: null });
  first.ask();
  first.back();
  expect(view).toMatchObject({ dialog: null, serviceAsks: null });
});
test('where the rules leave none a person chooses, and the parcel is closed after that', async () => {
  const { first, view, events, says, laid, packing } = bench({
    set: { 'carrier-choice': 'on', 'carriers-accepted': 'Nobody' },
  });
  let went = 0;
  first.first('CloseParcel', laid, packing, () => went++);
  expect([went, says.at(-1)]).toEqual([0, { type: 'service-first', orderCode: order.code }]);
  expect(first.events('CloseParcel', laid, packing)).toEqual([]);
  first.choose('quick');
  first.because('other');
  await Promise.resolve();
  expect([went, view.dialog, events.at(-1)]).toMatchObject([1, null, { service: 'quick', by: 'person' }]);
});
test('what the carrier itself refuses is offered to nobody, and holds no parcel up that nothing can take', () => {
  const { first, laid, packing, open } = bench({ rates: [rate('light', 100, { maxGrams: 10 })] });
  const suggestion = first.suggestion(open);
  expect(suggestion && choosable(suggestion)).toEqual([]);
  let went = 0;
  first.first('CloseParcel', laid, packing, () => went++);
  expect(went).toBe(1);
});
test('a weight that is not known makes the price a guess; a part of an order is priced by what is in it', () => {
  const unknown = bench({ grams: null });
  expect(unknown.first.suggestion(unknown.open)).toMatchObject({ isWhole: false });
  const scan = scanCommand(order, aUnit('TEA', { scanId: 'a' }));
  const part = bench({ commands: [scan] });
  expect(part.first.events('BeginParcel', part.laid, part.packing)).toMatchObject([{ billedGrams: 200 }]);
  expect(part.first.events('CloseParcel', part.laid, part.packing)).toMatchObject([{ billedGrams: 1_000 }]);
});
test('from a value on only a service with a signature, or insured for all of it, is taken', () => {
  const worth = order.lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * Number(unitPriceMinor), 0);
  const signed = bench({ set: { 'carrier-choice': 'on', 'carrier-signature-from': worth } });
  // No service here asks for a signature: a person chooses.
  expect(signed.first.suggestion(signed.open)?.packed.choice).toMatchObject({
    ...{ chosen: null, verdicts: [{ reasons: [{ type: 'no-signature' }] }, { reasons: [{ type: 'no-signature' }] }] },
  });
  const insured = bench({ set: { 'carrier-choice': 'on', 'carrier-insured-from': worth } });
  expect(insured.first.suggestion(insured.open)?.packed.choice.verdicts[0]?.reasons).toMatchObject([
    { type: 'not-insured' },
  ]);
  const below = bench({ set: { 'carrier-choice': 'on', 'carrier-signature-from': worth + 1 } });
  expect(below.first.suggestion(below.open)?.packed.choice.chosen?.service).toBe('cheap');
});
test('away from the bench the rules settle it, and what a person has to choose goes to the bench', () => {
  const settled = bench();
  expect(settled.first.away('CloseParcel', settled.laid, settled.packing)).toMatchObject([{ service: 'cheap' }]);
  const stuck = bench({ set: { 'carrier-choice': 'on', 'carriers-accepted': 'nobody' } });
  expect(stuck.first.away('CloseParcel', stuck.laid, stuck.packing)).toBeUndefined();
  const nothing = bench({ rates: [rate('cheap', 300, { maxGrams: 1 })] });
  expect(nothing.first.away('CloseParcel', nothing.laid, nothing.packing)).toEqual([]);
});
test('the carton that is priced together with the service is the one that is named, asked for and drawn', () => {
  const cartons = [carton('S', 300, 10), SHORT, carton('L', 500, 30)];
  // S alone costs 10 less, and 600 more with its postage.
  const rates = [rate('cheap', 300, { maxLengthMm: 280 }), rate('cheap', 900)];
  const { first, open, reference } = bench({ cartons, rates });
  expect(first.suggestion(open)).toMatchObject({ packed: { packed: { carton: 'SHORT' } }, fitting: { code: 'SHORT' } });
  expect(advisedCarton(open, reference, first)).toMatchObject({ type: 'carton', best: { code: 'SHORT' } });
  expect(packingOrderOf(open, reference, first)).toMatchObject({ carton: 'SHORT', insteadOf: 'S', reason: null });
  const say = { type: 'carton-first', orderCode: order.code } as const;
  const asked = cartonsFor({ answer: { id: '1', at: 0, tone: 'info', say, sku: null }, open }, reference, first);
  expect(asked.map(({ code }) => code)).toEqual(['SHORT', 'S', 'L']);
  const off = bench({ cartons, rates, set: {} });
  expect(packingOrderOf(off.open, off.reference, off.first)).toMatchObject({
    ...{ carton: 'S', insteadOf: null, reason: { next: { code: 'SHORT' } } },
  });
});
test('where people know a carton better, that one is priced', () => {
  const { first, open, reference } = bench({ used: [{ carton: 'L', suggested: 'S', times: 3 }] });
  expect(first.suggestion(open)).toMatchObject({ packed: { packed: { carton: 'L' } }, others: [] });
  expect(advisedCarton(open, reference, first)).toMatchObject({ type: 'before', code: 'L' });
  expect(packingOrderOf(open, reference, first)).toMatchObject({ carton: 'L', before: 3, insteadOf: null });
});
