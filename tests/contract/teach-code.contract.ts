import { describe, expect, test } from 'vitest';
import type { Item } from '#shared/domain/index.ts';
import { grantedEvent, type StationEvent } from '#shared/log/index.ts';
import { createLog, importFile, type OpenStore } from '#tests/kit/open-store.ts';

const CODE = '4006381333931';
const ITEMS = 'sku,title,barcodes\nMUG,Mug,1111\nCUP,Cup,2222\n';

/** Codes that are taught at benches; run on every database. */
export function teachCodeContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`codes that are taught on ${name}`, () => {
    const taught = (sku: string, code = CODE, units = 1): StationEvent => ({
      ...{ type: 'CodeTaught', v: 1, code, sku, units },
    });
    const forgotten: StationEvent = { type: 'CodeForgotten', v: 1, code: CODE };
    const granted = (code = CODE, supervisorId = 'sam') =>
      grantedEvent(
        { kind: 'teach-code', about: { kind: 'code', id: code }, parcel: null },
        { grantId: `g-${code}`, supervisorId, reason: 'code-new' },
      );

    async function withItems() {
      const open = await openStore();
      await importFile(open, 'items.csv', ITEMS);
      await importFile(open, 'operators.csv', 'name,badge,role\nAna,B1,packer\nSam,B3,supervisor\n');
      const logs = new Map<string, ReturnType<typeof createLog>>();
      let ops = 0;
      const say = async (by: string, events: readonly StationEvent[], stationId = 's1') => {
        const log = logs.get(stationId) ?? createLog(stationId);
        logs.set(stationId, log);
        const entries = events.map((event) => log.sayAt({ at: ++ops, by }, event));
        const reply = await open.store.push({ protocol: 1, stationId, incarnation: stationId, entries });
        if (reply.type !== 'accepted') throw new Error(reply.type);
        return reply.outcomes.map(({ outcome }) => outcome);
      };
      const codesOf = async (sku: string) => {
        const row = await open.database.read((sql) =>
          sql.get<{ json: string }>("SELECT json FROM records WHERE kind = 'item' AND key = ?", sku),
        );
        return (JSON.parse(row?.json ?? '{}') as Item).barcodes;
      };
      return { open, say, codesOf };
    }

    test('a supervisor teaches a code: the item’s record has it, and every bench with its next pull', async () => {
      const { say, codesOf } = await withItems();
      expect(await say('sam', [taught('MUG')])).toEqual(['applied']);
      expect(await codesOf('MUG')).toEqual([
        { code: '1111', units: 1 },
        { code: CODE, units: 1, taught: true },
      ]);
      expect(await say('sam', [taught('MUG', `0${CODE}`)])).toEqual(['applied']);
      expect(await codesOf('MUG')).toHaveLength(2);
    });
    test('a packer needs a supervisor’s grant for that very code', async () => {
      const { say, codesOf } = await withItems();
      expect(await say('ana', [taught('MUG')])).toEqual(['conflict']);
      expect(await say('ana', [granted('other'), taught('MUG')])).toEqual(['applied', 'conflict']);
      expect(await say('ana', [granted(CODE, 'ana'), taught('MUG')])).toEqual(['conflict', 'conflict']);
      expect(await codesOf('MUG')).toHaveLength(1);
      expect(await say('ana', [granted(), taught('MUG'), forgotten, taught('CUP')])).toEqual(
        Array.from({ length: 4 }, () => 'applied'),
      );
      expect([await codesOf('MUG'), await codesOf('CUP')].map((codes) => codes.length)).toEqual([1, 2]);
    });
    test('taught again, also at another bench, it is of the newer item alone; forgotten, of none', async () => {
      const { say, codesOf } = await withItems();
      await say('sam', [taught('MUG')]);
      await say('sam', [taught('CUP', CODE, 6)], 's2');
      expect(await codesOf('MUG')).toEqual([{ code: '1111', units: 1 }]);
      expect(await codesOf('CUP')).toEqual([
        { code: '2222', units: 1 },
        { code: CODE, units: 6, taught: true },
      ]);
      await say('sam', [forgotten]);
      expect(await codesOf('CUP')).toEqual([{ code: '2222', units: 1 }]);
    });
    test('the merchant’s files take no taught code away, and what they say themselves is theirs', async () => {
      const { open, say, codesOf } = await withItems();
      await say('sam', [taught('MUG')]);
      await importFile(open, 'items.csv', 'sku,title,barcodes\nMUG,Mug,3333\n');
      expect(await codesOf('MUG')).toEqual([
        { code: '3333', units: 1 },
        { code: CODE, units: 1, taught: true },
      ]);
      await importFile(open, 'items.csv', `sku,title,barcodes\nMUG,Mug,${CODE}\n`);
      expect(await codesOf('MUG')).toEqual([{ code: CODE, units: 1 }]);
      await say('sam', [forgotten]);
      expect(await codesOf('MUG')).toEqual([{ code: CODE, units: 1 }]);
    });
    test('an item that is not known, or is full of codes, takes none, and stays readable', async () => {
      const { open, say, codesOf } = await withItems();
      expect(await say('sam', [taught('NOBODY')])).toEqual(['conflict']);
      const many = Array.from({ length: 50 }, (_, n) => `C${n}`).join('|');
      await importFile(open, 'items.csv', `sku,title,barcodes\nMUG,Mug,${many}\n`);
      expect(await codesOf('MUG')).toHaveLength(50);
      expect(await say('sam', [taught('MUG')])).toEqual(['conflict']);
      expect(await codesOf('MUG')).toHaveLength(50);
    });
    test('states made anew from the log are the same, and the audit finds nothing', async () => {
      const { open, say } = await withItems();
      await say('ana', [granted(), taught('MUG'), taught('CUP')]);
      expect(await open.store.rebuildStates()).toBe(0);
    });
  });
}
