// Random commands against a model that is smaller than the rules: a bag of units, a closed flag, a label.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  evolve,
  fold,
  isVerified,
  NO_UNIT_RULES,
  type PackingCommand,
  type PackingEvent,
  type PackingState,
  packedByNeed,
  unitTotals,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';

const order = anOrder({
  lines: [
    { id: '1', sku: 'MUG', quantity: 3, unitPriceMinor: null, components: null },
    { id: '2', sku: 'TEA', quantity: 2, unitPriceMinor: null, components: null },
    { id: '3', sku: 'MUG', quantity: 1, unitPriceMinor: null, components: null },
  ],
});
const NEEDED: Readonly<Record<string, number>> = { MUG: 4, TEA: 2 };

type Step =
  | { readonly do: 'scan'; readonly sku: string; readonly units: number }
  | {
      readonly do:
        | 'undo'
        | 'restart'
        | 'suspend'
        | 'open'
        | 'close'
        | 'reopen'
        | 'hold'
        | 'release'
        | 'print'
        | 'label'
        | 'wrong-label';
    };

const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('scan' as const),
        sku: fc.constantFrom('MUG', 'TEA', 'LAMP'),
        units: fc.constantFrom(1, 1, 1, 2, 6),
      }),
    },
    {
      weight: 4,
      arbitrary: fc
        .constantFrom(
          'undo',
          'suspend',
          'open',
          'close',
          'print',
          'label',
          'wrong-label',
          'reopen',
          'restart',
          'hold',
          'release',
        )
        .map((act) => ({ do: act }) as Step),
    },
  ),
  { maxLength: 60 },
);

interface Model {
  bag: { sku: string; units: number }[];
  phase: 'new' | 'open' | 'aside' | 'held' | 'finished';
  closed: boolean;
  labels: number;
  current: string | null;
  /** As it was before a restart or a reopening that nothing has followed yet. */
  before: Omit<Model, 'before'> | null;
}

const inBag = (model: Model, sku: string) =>
  model.bag.reduce((sum, unit) => sum + (unit.sku === sku ? unit.units : 0), 0);
const complete = (model: Model) => Object.entries(NEEDED).every(([sku, units]) => inBag(model, sku) === units);
const ssccOf = (version: number) => String(version).padStart(18, '0');

/** What must come of a step: true when it is accepted. Changes the model. */
function expected(model: Model, step: Step): boolean {
  const { before, ...now } = model;
  if (step.do === 'undo' && model.phase === 'open' && before) {
    Object.assign(model, before, { before: null, labels: model.labels });
    return true;
  }
  const kept = { ...now, bag: [...now.bag] };
  const wasOpen = model.phase === 'open';
  const state = JSON.stringify(model);
  const accepted = accepts(model, step);
  if (!accepted || (JSON.stringify(model) === state && step.do !== 'restart')) return accepted;
  model.before = wasOpen && (step.do === 'restart' || step.do === 'reopen') ? kept : null;
  return true;
}

function accepts(model: Model, step: Step): boolean {
  const open = model.phase === 'open';
  // A further label is all that an order that is done can get; then it rests until that one is scanned.
  if (model.phase === 'finished' && step.do !== 'print') return false;
  if (model.phase === 'new' && step.do !== 'open') return false;
  switch (step.do) {
    case 'open':
      if (model.phase === 'held') return false;
      model.phase = 'open';
      return true;
    case 'scan': {
      const fits = step.sku in NEEDED && inBag(model, step.sku) + step.units <= (NEEDED[step.sku] ?? 0);
      if (!open || model.closed || !fits) return false;
      model.bag.push({ sku: step.sku, units: step.units });
      model.closed = complete(model);
      return true;
    }
    case 'undo':
      if (!open || model.closed || model.bag.length === 0) return false;
      model.bag.pop();
      return true;
    case 'restart':
      Object.assign(model, { bag: [], closed: false, phase: 'open', current: null });
      return true;
    case 'suspend':
      if (model.phase === 'held') return false;
      model.phase = 'aside';
      return true;
    case 'close':
      return open && (model.closed || complete(model));
    case 'reopen':
      if (!open || !model.closed) return false;
      Object.assign(model, { closed: false, current: null });
      return true;
    case 'hold':
      model.phase = 'held';
      return true;
    case 'release':
      if (model.phase === 'held') model.phase = 'aside';
      return true;
    case 'print':
      if (!model.closed) return false;
      model.labels++;
      model.current = ssccOf(model.labels);
      if (model.phase === 'finished') model.phase = 'aside';
      return true;
    case 'label':
      if (!open || !model.closed || model.current === null) return false;
      model.phase = 'finished';
      return true;
    case 'wrong-label':
      return false;
  }
}

function commandOf(step: Step, model: Model, scanId: string): PackingCommand {
  switch (step.do) {
    case 'scan':
      return {
        type: 'ScanUnit',
        by: 'scan',
        unit: aUnit(step.sku, { scanId, units: step.units }),
        rules: NO_UNIT_RULES,
        bench: benchOf(order),
      };
    case 'open':
      return { type: 'OpenOrder', order: factsOf(order) };
    case 'undo':
      return { type: 'UndoScan' };
    case 'restart':
      return { type: 'RestartOrder', order: factsOf(order) };
    case 'suspend':
      return { type: 'SuspendOrder' };
    case 'close':
      return { type: 'CloseParcel', order: factsOf(order) };
    case 'reopen':
      return { type: 'ReopenParcel', parcel: 1 };
    case 'hold':
      return { type: 'HoldOrder', reason: 'damaged', detail: '', releases: 0 };
    case 'release':
      return { type: 'ReleaseHold' };
    case 'print':
      return {
        type: 'RecordLabel',
        parcel: 1,
        version: model.labels + 1,
        outcome: { type: 'printed', sscc: ssccOf(model.labels + 1), jobId: 'j' },
      };
    case 'label':
      return { type: 'ScanLabel', scanId, sscc: model.current ?? ssccOf(999), order: factsOf(order) };
    case 'wrong-label':
      return { type: 'ScanLabel', scanId, sscc: ssccOf(777), order: factsOf(order) };
  }
}

test('random acts at the bench agree with a bag of units', () => {
  fc.assert(
    fc.property(steps, (walk) => {
      const model: Model = { bag: [], phase: 'new', closed: false, labels: 0, current: null, before: null };
      let state: PackingState | null = null;
      const log: PackingEvent[] = [];
      for (const [at, step] of walk.entries()) {
        const decision = decide(state, commandOf(step, model, `s${at}`));
        const before = JSON.stringify(state);
        expect({ at, step, accepted: decision.ok }).toEqual({ at, step, accepted: expected(model, step) });
        if (!decision.ok) expect(JSON.stringify(state)).toBe(before);
        else
          for (const event of decision.value) {
            log.push(event);
            state = evolve(state, event);
          }
        if (!state) continue;
        const packed = packedByNeed(state);
        expect((packed.get('1') ?? 0) + (packed.get('3') ?? 0)).toBe(inBag(model, 'MUG'));
        expect(packed.get('2') ?? 0).toBe(inBag(model, 'TEA'));
        expect(unitTotals(state).packed).toBeLessThanOrEqual(6);
        expect(isVerified(state, 1)).toBe(['open', 'aside', 'finished'].includes(model.phase) && model.closed);
      }
      expect(fold(log)).toEqual(state);
      // Facts that arrive twice are harmless where the station can repeat them: opening and scanning.
      const doubled = log.flatMap((event): PackingEvent[] =>
        event.type === 'UnitScanned' || event.type === 'OrderOpened' ? [event, event] : [event],
      );
      expect(fold(doubled)).toEqual(state);
    }),
    { numRuns: 2_000, seed: 20_261_123 },
  );
});
