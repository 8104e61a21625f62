import { setImmediate as othersFirst } from 'node:timers/promises';
import type { z } from 'zod';
import type { MoveCause } from '#shared/stock/index.ts';
import type { ImportCounts, StoreServiceName } from '#shared/sync/index.ts';
import { demoRecords } from './demo/demo-warehouse.ts';
import type { Store } from './store.ts';

type Counts = z.infer<typeof ImportCounts>;

/** What stations ask of the store, whichever way they reach it. */
export type Services = Pick<Store, Exclude<StoreServiceName, 'applyImport' | 'loadDemo'>> & {
  /** Calls that came in meanwhile are answered between the import's transactions. */
  readonly applyImport: (
    name: string,
    text: string,
    token: string,
    mayTakePeople?: boolean,
    cause?: MoveCause,
  ) => Promise<Counts>;
  /** Makes the demo where it is stored. */
  readonly loadDemo: (now: number) => Promise<null>;
};

export function createServices(
  store: Store,
  onProgress: (token: string, done: number, total: number) => void,
): Services {
  return {
    ...store,
    async applyImport(name, text, token, mayTakePeople, cause) {
      const run = store.applyImport(name, text, mayTakePeople, cause);
      for (;;) {
        const step = await run.next();
        if (step.done) return step.value;
        onProgress(token, step.value.done, step.value.total);
        await othersFirst();
      }
    },
    async loadDemo(now) {
      const { records, operators, pin } = demoRecords(now);
      await store.putRecords(records);
      await Promise.all(operators.map((operatorId) => store.putPin(operatorId, pin)));
      return null;
    },
  };
}
