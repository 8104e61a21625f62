import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import { drawTexts } from '#renderer/ui/draw-text.ts';
import type { OutOf } from '#shared/bridge/index.ts';
import type { Parcel } from '#shared/packing/index.ts';
import type { NoPaper } from './says.ts';

/** Customs papers at the bench. Nobody waits for one: whatever comes of it is said. */
export interface CustomsPapers {
  /** A label of a parcel came out: where the parcel crosses a border, its paper follows. Nothing is said of one that needs none. */
  readonly afterLabel: (orderId: string, parcel: number, sscc: string) => Promise<void>;
  /** Somebody asks for the papers of an order's closed parcels. */
  readonly ask: (orderId: string) => Promise<void>;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly customsPapers: CustomsPapers;
  }
}

/** The store hears of a parcel a moment after the bench: it is asked again after these times, in milliseconds. */
const PAUSES = [250, 500, 1_000, 2_000, 4_000, 8_000];

type Made = Extract<OutOf<'customs/make'>, { readonly type: 'made' }>;
type Outcome =
  | Made
  | { readonly type: 'without'; readonly why: NoPaper; readonly detail: string; readonly isAbroad: boolean };

const without = (why: NoPaper, detail = '', isAbroad = true): Outcome => ({ type: 'without', why, detail, isAbroad });

export function createCustomsPapers(dependencies: {
  readonly bridge: Bridge;
  readonly memory: Pick<LogMemory, 'states'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly wait: (ms: number) => Promise<void>;
  readonly codeOf: (orderId: string) => string;
}): CustomsPapers {
  const { bridge, memory, teller, wait, codeOf } = dependencies;
  const parcelsOf = (orderId: string): readonly Parcel[] =>
    memory.states
      .of('packing')
      .get(orderId)
      ?.parcels.filter(({ closed }) => closed) ?? [];

  /** One try. `sscc`: the label that the paper names; a store that has another one is behind, and may have other contents too. */
  async function tryOnce(orderId: string, parcel: number, sscc: string | undefined): Promise<Outcome> {
    const prepared = await bridge.call('customs/prepare', { orderId, parcel });
    if (!prepared.ok) return without('fault', prepared.failure.message);
    if (prepared.value.type !== 'texts') return reasonOf(prepared.value);
    const { number, texts } = prepared.value;
    if (sscc !== undefined && number !== sscc) return without('behind');
    const drawn = await drawTexts(texts);
    const unset = drawn.find(({ complete }) => !complete);
    if (unset) return without('notDrawn', unset.text);
    const made = await bridge.call('customs/make', {
      orderId,
      parcel,
      drawn: drawn.map(({ complete: _, ...text }) => text),
    });
    if (!made.ok) return without('fault', made.failure.message);
    return made.value.type === 'made' ? made.value : reasonOf(made.value);
  }

  async function make(orderId: string, parcel: number, sscc: string | undefined): Promise<Outcome> {
    for (const pause of PAUSES) {
      const outcome = await tryOnce(orderId, parcel, sscc);
      if (outcome.type === 'made' || outcome.why !== 'behind') return outcome;
      await wait(pause);
    }
    return tryOnce(orderId, parcel, sscc);
  }

  function sayOf(orderId: string, parcel: number, outcome: Outcome): Say {
    const orderCode = codeOf(orderId);
    if (outcome.type === 'without')
      return { type: 'no-customs-paper', orderCode, why: outcome.why, detail: outcome.detail };
    const { kind, printing, file, gaps } = outcome;
    const toScan = parcelsOf(orderId).find(({ number }) => number === parcel)?.label?.state === 'printed';
    return {
      ...{ type: 'customs-paper', orderCode, kind, file },
      ...{ isPrinted: printing === 'sent', hasPrinter: printing !== 'no-printer' },
      ...{ missing: gaps.join(', '), toScan },
    };
  }

  return {
    async afterLabel(orderId, parcel, sscc) {
      const outcome = await make(orderId, parcel, sscc);
      const isQuiet = outcome.type === 'without' && (QUIET.has(outcome.why) || !outcome.isAbroad);
      if (!isQuiet) await teller.tell(sayOf(orderId, parcel, outcome), [], { byItself: true });
    },
    async ask(orderId) {
      const parcels = parcelsOf(orderId);
      if (parcels.length === 0) await teller.tell(sayOf(orderId, 1, without('notClosed')));
      for (const { number, label } of parcels) {
        const sscc = label?.state === 'failed' ? undefined : (label?.sscc ?? undefined);
        await teller.tell(sayOf(orderId, number, await make(orderId, number, sscc)));
      }
    },
  };
}

/** What a packer who asked for nothing is not told. */
const QUIET: ReadonlySet<NoPaper> = new Set(['none', 'noSender']);

function reasonOf(
  answer: Exclude<OutOf<'customs/prepare' | 'customs/make'>, { readonly type: 'texts' | 'made' }>,
): Outcome {
  switch (answer.type) {
    case 'none':
      return without('none');
    case 'no-sender':
      return without('noSender');
    case 'unknown-parcel':
    case 'not-closed':
      return without('behind');
    case 'no-store':
      return without('store', answer.detail, answer.isAbroad);
    case 'failed':
      return without(answer.trouble === 'text-not-drawn' ? 'notDrawn' : 'fault', answer.detail);
  }
}
