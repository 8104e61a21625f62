// Random units with lots, dates and serial numbers at three orders of one bench, against what a parcel may hold.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decide,
  fold,
  judgeLot,
  type LotRules,
  lotChoices,
  orderWithSerial,
  type PackingCommand,
  type PackingState,
  type UnitRules,
} from '#shared/packing/index.ts';
import { anOrder, aUnit, benchOf, factsOf } from '#tests/fixtures/orders.ts';

const TODAY = '2026-11-23';
const line = (id: string, sku: string) => ({ id, sku, quantity: 3, unitPriceMinor: null, components: null });
const orders = ['1', '2', '3'].map((code) =>
  anOrder({ id: `shop:${code}`, code, lines: [line('1', 'TEA'), line('2', 'LAMP'), line('3', 'SOAP')] }),
);
const TRACKED = { TEA: 'lot+expiry', SOAP: 'lot', LAMP: 'serial' } as const;

const lots: LotRules = {
  known: [
    { lot: 'A', expiry: '2027-01-01', places: [{ code: 'A-1', kind: 'pick' }] },
    { lot: 'B', expiry: '2028-01-01', places: [{ code: 'Q-1', kind: 'quarantine' }] },
    { lot: 'C', expiry: null, places: [] },
  ],
  wanted: [],
  takesUnknown: false,
};

const acts = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant('scan' as const),
        order: fc.nat(2),
        sku: fc.constantFrom('TEA', 'LAMP', 'SOAP'),
        units: fc.constantFrom(1, 1, 1, 2),
        lot: fc.constantFrom(null, 'A', 'B', 'C', 'D'),
        expiry: fc.constantFrom(null, '2026-11-22', TODAY, '2026-12-01', '2027-06-01'),
        serial: fc.constantFrom(null, 'S-1', 'S-2', 'S-3', 'X'),
        allowed: fc.constantFrom([], [], ['wrong-lot'] as const, ['short-life'] as const),
        inShadow: fc.constantFrom(false, false, true),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'restart' as const), order: fc.nat(2) }),
    },
  ),
  { maxLength: 80 },
);

test('whatever is scanned, a parcel holds nothing that its item did not let in, and no number twice', () => {
  fc.assert(
    fc.property(acts, (walk) => {
      const states = new Map<string, PackingState>();
      const allowances = new Map<string, readonly string[]>();
      for (const [at, act] of walk.entries()) {
        const order = orders[act.order];
        if (!order) continue;
        const state = states.get(order.id) ?? null;
        const tracking = act.do === 'scan' ? TRACKED[act.sku as keyof typeof TRACKED] : 'none';
        const command = (): PackingCommand => {
          if (state === null) return { type: 'OpenOrder', order: factsOf(order) };
          if (act.do !== 'scan')
            return act.do === 'undo' ? { type: 'UndoScan' } : { type: 'RestartOrder', order: factsOf(order) };
          const { sku, units, lot, expiry, serial, allowed } = act;
          const rules: UnitRules = {
            ...{ tracking, serialFormat: 'S-9', minShelfDays: 30, allowed, lots, provesParts: false },
            packedIn: serial && orderWithSerial(states.values(), { sku, serial, orderId: order.id }),
          };
          const unit = aUnit(sku, { scanId: `s${at}`, units, lot, expiry, serial });
          const facts = { ...factsOf(order), ...(act.inShadow && { shadow: [] }) };
          return { type: 'ScanUnit', unit, rules, by: 'scan', bench: benchOf(order, { today: TODAY, order: facts }) };
        };
        const decided = decide(state, command());
        if (!decided.ok) continue;
        // What nobody allowed and is in all the same is on record, and only in shadow.
        const recorded = decided.value.flatMap((event) => (event.type === 'RuleShadowed' ? [event.rule] : []));
        if (act.do === 'scan') {
          expect(act.inShadow || recorded.length === 0).toBe(true);
          allowances.set(`s${at}`, [...act.allowed, ...recorded]);
        }
        const after = fold(decided.value, state);
        if (after) states.set(order.id, after);
      }
      const scans = [...states.values()].flatMap(({ parcels }) => parcels.flatMap((parcel) => parcel.scans));
      for (const scan of scans) {
        const allowed = allowances.get(scan.scanId) ?? [];
        const tracking = TRACKED[scan.sku as keyof typeof TRACKED];
        if (tracking === 'serial') expect([scan.units, /^S-\d$/.test(scan.serial ?? '')]).toEqual([1, true]);
        else expect(scan.lot).not.toBeNull();
        if (tracking === 'lot+expiry') expect(scan.expiry).not.toBeNull();
        if (scan.expiry !== null)
          expect(scan.expiry >= (allowed.includes('short-life') ? TODAY : '2026-12-23')).toBe(true);
        expect(scan.lot).not.toBe('B');
        if (tracking !== 'serial' && !allowed.includes('wrong-lot')) expect(['A', 'C']).toContain(scan.lot);
      }
      const numbers = scans.filter(({ sku }) => sku === 'LAMP').map(({ serial }) => serial);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 3_000, seed: 20_261_130 },
  );
});

test('what is offered to choose is let in', () => {
  for (const { lot } of lotChoices(lots, [], TODAY, 4)) expect(judgeLot(lot, lots)).toBeUndefined();
});
