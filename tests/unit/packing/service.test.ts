import { expect, test } from 'vitest';
import type { ServiceChoice } from '#shared/domain/index.ts';
import { decide, evolve, fold, type PackingCommand, type PackingState, serviceOf } from '#shared/packing/index.ts';
import { anOrder, aUnit, factsOf, scanCommand } from '#tests/fixtures/orders.ts';

const order = anOrder();
const facts = factsOf(order);
const choice = (change: Partial<ServiceChoice> = {}): ServiceChoice => ({
  ...{ service: 'dpd-next', carrier: 'DPD', by: 'rule', rule: 'cost', reason: null, priceMinor: 510, currency: 'GBP' },
  ...{ billedGrams: 900, handOver: '2026-12-01', arrives: '2026-12-02', ...change },
});
const choose = (change: Partial<ServiceChoice> = {}): PackingCommand => ({
  type: 'ChooseService',
  choice: choice(change),
});
const open: PackingCommand = { type: 'OpenOrder', order: facts };
const begin: PackingCommand = { type: 'BeginParcel', order: facts };
const scan = (sku: string, id: string) => scanCommand(order, aUnit(sku, { scanId: id }));

function stateAfter(...commands: readonly PackingCommand[]): PackingState {
  let state: PackingState | null = null;
  for (const command of commands) {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.failure)}`);
    state = fold(decision.value, state);
  }
  if (!state) throw new Error('nothing was opened');
  return state;
}
const outcome = (state: PackingState, command: PackingCommand) => {
  const decision = decide(state, command);
  return decision.ok ? decision.value.map(({ type }) => type) : decision.failure;
};

test('a service is chosen for the open parcel, once, and another one instead of it', () => {
  const state = stateAfter(open, scan('MUG', 'a'), choose());
  expect(state.parcels[0]?.service).toEqual(choice());
  expect(outcome(state, choose())).toEqual([]);
  expect(outcome(state, choose({ by: 'person', rule: '', reason: 'faster', service: 'x' }))).toEqual(['ServiceChosen']);
});
test('a parcel that is opened again is chosen for anew, where no person chose', () => {
  const reopen: PackingCommand = { type: 'ReopenParcel', parcel: 1 };
  const ruled = stateAfter(open, scan('MUG', 'a'), choose(), begin, reopen);
  expect(ruled.parcels[0]).not.toHaveProperty('service');
  const person = { by: 'person', rule: '', reason: 'customer' } as const;
  const said = stateAfter(open, scan('MUG', 'a'), choose(person), begin, reopen);
  expect(said.parcels[0]?.service).toEqual(choice(person));
});
test('a closed parcel goes by what it was closed with, and what is said of none changes nothing', () => {
  const full = stateAfter(open, scan('MUG', 'a'), scan('MUG', 'b'), scan('TEA', 'c'));
  expect(outcome(full, choose())).toEqual({ type: 'ParcelAlreadyClosed' });
  const state = stateAfter(open, scan('MUG', 'a'));
  expect(evolve(state, { type: 'ServiceChosen', v: 1, orderId: order.id, parcel: 7, ...choice() })).toEqual(state);
});

test('a parcel goes by the service that was chosen for it, else by the one that its order asks for', () => {
  expect(serviceOf({ service: 'Standard' }, { service: choice() })).toBe('dpd-next');
  expect(serviceOf({ service: 'Standard' }, {})).toBe('Standard');
  expect(serviceOf({ service: '' }, undefined)).toBe('');
});
