import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Activity } from '#renderer/core/activity/activity.ts';
import type { Tones } from '#renderer/core/say/answer.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import { may } from '#shared/rights/index.ts';
import type { SerialSeen, StockAsk, StockLook } from '#shared/stock/index.ts';

/** What looking at stock says. */
type StockSay =
  | { readonly type: 'stock-of'; readonly sku: string; readonly onHand: number }
  | { readonly type: 'stock-at'; readonly location: string; readonly items: number }
  | { readonly type: 'stock-lacking'; readonly lacking: number }
  | { readonly type: 'serial-at'; readonly seen: SerialSeen }
  | { readonly type: 'serial-unseen'; readonly serial: string }
  /** The store does not answer: what is on hand is known there only. */
  | { readonly type: 'stock-unknown' };

declare module '#renderer/core/say/answer.ts' {
  interface Says {
    readonly stock: StockSay;
  }
}

export const STOCK_TONES: Tones<StockSay> = {
  'stock-of': 'info',
  'stock-at': 'info',
  'stock-lacking': 'info',
  'serial-at': 'info',
  'serial-unseen': 'attention',
  'stock-unknown': 'attention',
};

/** What is looked at, and what the store said of it; null while it is asked, or where it does not answer. */
interface Looked {
  readonly asked: StockAsk;
  readonly found: StockLook | null;
  readonly trouble: StoreTroubleType | 'not-allowed' | null;
}

interface StockView {
  readonly looked: Looked | null;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends StockView {}
}

export const STOCK_VIEW: StockView = { looked: null };

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly stock: true;
  }
}

/** What the screen of stock does besides commands. */
export interface StockActivity extends Activity {
  readonly look: (asked: StockAsk) => Promise<void>;
  /** Asks once more, without a word: something has moved. */
  readonly again: () => Promise<void>;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly stock: Pick<StockActivity, 'look' | 'again'>;
  }
}

const LACKING: StockAsk = { type: 'lacking' };

/** Looks up what stands where: an item at all its places, a place with all its items, or what lacks. Changes nothing, and needs the store. */
export function createStockLook(dependencies: {
  readonly store: StationStore;
  readonly bridge: Pick<Bridge, 'call'>;
  readonly teller: Pick<Teller, 'tell'>;
}): StockActivity {
  const { store, bridge, teller } = dependencies;
  const mayLook = (): boolean => may(store.getState().operator?.role, 'see-stock');
  /** The last thing that was asked: an answer to what was asked before it comes too late. */
  let last = 0;

  async function ask(asked: StockAsk): Promise<Looked | null> {
    last++;
    const turn = last;
    const answer = await bridge.call('stock/look', asked);
    if (turn !== last) return null;
    const reply = answer.ok ? answer.value : ({ type: 'fault', fault: 'unreachable' } as const);
    const looked: Looked = {
      asked,
      found: reply.type === 'found' ? reply.look : null,
      trouble: reply.type === 'fault' ? reply.fault : reply.type === 'not-allowed' ? reply.type : null,
    };
    store.setState({ looked });
    return looked;
  }

  async function look(asked: StockAsk): Promise<void> {
    store.setState({ looked: { asked, found: null, trouble: null } });
    const looked = await ask(asked);
    if (looked) void teller.tell(looked.found ? saysFound(asked, looked.found) : { type: 'stock-unknown' });
  }

  return {
    kind: 'stock',
    look,
    async again() {
      const { looked } = store.getState();
      if (mayLook()) await ask(looked?.asked ?? LACKING);
    },
    mayEnter: mayLook,
    busyWith: () => null,
    opens: () => false,
    // The store may take its time: the next scan is not kept waiting for it.
    async take(meaning) {
      if (meaning.type === 'item' && meaning.serial !== null)
        void look({ type: 'serial', sku: meaning.sku, serial: meaning.serial });
      else if (meaning.type === 'item') void look({ type: 'item', sku: meaning.sku });
      else if (meaning.type === 'location') void look({ type: 'location', location: meaning.location });
      else return false;
      return true;
    },
    // What is no code that anybody knows may be the serial number of a unit.
    takeUnknown({ raw }) {
      const serial = raw.trim();
      if (!mayLook() || serial === '' || serial.length > 40) return false;
      void look({ type: 'serial', serial });
      return true;
    },
    command(command) {
      if (command !== 'suspend' && command !== 'next') return false;
      void look(LACKING);
    },
    complete: () => undefined,
    resume: async () => undefined,
    capture: () => () => ({}),
  };
}

function saysFound(asked: StockAsk, { levels, shortages, serials }: StockLook): StockSay {
  switch (asked.type) {
    case 'item':
      return { type: 'stock-of', sku: asked.sku, onHand: levels.reduce((sum, { quantity }) => sum + quantity, 0) };
    case 'location':
      return { type: 'stock-at', location: asked.location, items: new Set(levels.map(({ sku }) => sku)).size };
    case 'serial': {
      const [seen] = serials;
      return seen ? { type: 'serial-at', seen } : { type: 'serial-unseen', serial: asked.serial };
    }
    case 'lacking':
      return { type: 'stock-lacking', lacking: shortages.length };
  }
}
