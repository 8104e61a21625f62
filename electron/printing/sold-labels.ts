import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Postage } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';
import { within } from '../devices/within.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import { writeWhole } from '../store-link/write-whole.ts';
import type { DocumentLabel } from './label-content.ts';
import type { LabelTrouble, VerifiedParcel } from './verified-parcel.ts';

/** A label that was bought at a carrier, and what was bought. */
export interface SoldLabel {
  readonly postage: Postage;
  readonly document: DocumentLabel;
}

/** Labels that the store buys at carriers. */
export interface SoldLabels {
  /** Whether a service's label is bought, as the store said last: what it said is kept for a time without it. */
  readonly isSold: (service: string) => Promise<boolean>;
  /** The label of a verified parcel; null where its service is bought nowhere after all. Fails with why there is none yet. */
  readonly buy: (parcel: number, verified: VerifiedParcel) => Promise<Result<SoldLabel | null, LabelTrouble>>;
}

/** What is bought where is asked for again after so long. */
const REFRESH_MS = 60_000;
/** A packer does not wait longer than this to hear that a label is the station's own. */
const WAIT_MS = 3_000;
/** The store hears of a closed parcel some tenths of a second after it was closed. */
const TRIES = 20;
const PAUSE_MS = 250;

/** `file`: where the services are kept between two starts. */
export function createSoldLabels(dependencies: {
  readonly store: Pick<StoreCalls, 'call'>;
  readonly file: string;
  readonly monotonic: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}): SoldLabels {
  const { store, file, monotonic, pause } = dependencies;
  let services: readonly string[] | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;

  async function refresh(): Promise<void> {
    const said = await store.call('carrierServices');
    if (!said.ok) return;
    if (JSON.stringify(said.value) === JSON.stringify(services)) return;
    services = said.value;
    // Without room for it the memory counts, until the next start.
    await writeWhole(file, JSON.stringify(services)).catch(() => undefined);
  }

  return {
    async isSold(service) {
      services ??= await load(file);
      const isFirst = askedAt === Number.NEGATIVE_INFINITY;
      if (monotonic() - askedAt > REFRESH_MS) {
        askedAt = monotonic();
        const asking = refresh().catch(() => undefined);
        if (isFirst) await within(asking, WAIT_MS);
      }
      return services.includes(service);
    },
    async buy(parcel, { order, story, begun }) {
      const wanted = { orderId: order.id, parcel, story: JSON.stringify([story, begun]).slice(0, 200) };
      for (let tries = 1; ; tries++) {
        const sold = await store.call('buyLabel', wanted);
        if (!sold.ok) return fail({ trouble: 'carrier-waits', detail: away(sold.failure) });
        const answer = sold.value;
        switch (answer.type) {
          case 'own':
            return ok(null);
          case 'refused':
            return fail({ trouble: 'carrier-refused', detail: answer.words });
          case 'sold': {
            const { type, data } = answer.label;
            return ok({ postage: answer.postage, document: { type, data: Buffer.from(data, 'base64') } });
          }
          case 'waits':
            if (answer.why === 'carrier' || tries === TRIES)
              return fail({ trouble: 'carrier-waits', detail: answer.words });
            await pause(PAUSE_MS);
        }
      }
    },
  };
}

const away = ({ type, detail }: StoreTrouble): string =>
  type === 'unreachable' ? 'the store cannot be reached' : detail;

const Kept = z.array(z.string().max(80)).max(10_000);

async function load(file: string): Promise<readonly string[]> {
  try {
    return Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // None was written yet, or it is not readable any more: the store says it again.
    return [];
  }
}
