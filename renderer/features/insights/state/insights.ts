import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Activity } from '#renderer/core/activity/activity.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { StoreTroubleType } from '#renderer/replica/sync-loop.ts';
import type { NewId } from '#shared/prelude/index.ts';
import { may } from '#shared/rights/index.ts';
import type { FiguresAsk, Movement, StockFigures, TableAsk, TablePage } from '#shared/stock/index.ts';
import type { CountPlanned, CountSheetAnswer, CountSheetAsked } from '#shared/sync/index.ts';

/** What figures are looked at. */
export type InsightTab = FiguresAsk['of'];

type Trouble = StoreTroubleType | 'not-allowed';

/** The figures that somebody looks at. */
interface Insight {
  readonly tab: InsightTab;
  /** Of so many days. */
  readonly days: number;
  /** Items that move so; null: all of them. */
  readonly movement: Movement | null;
  /** Null: the store is asked, or does not answer. */
  readonly figures: StockFigures | null;
  readonly trouble: Trouble | null;
}

interface InsightsView {
  readonly insight: Insight;
}

declare module '#renderer/core/station-store.ts' {
  interface StationView extends InsightsView {}
}

export const INSIGHTS_VIEW: InsightsView = {
  insight: { tab: 'movement', days: 90, movement: null, figures: null, trouble: null },
};

declare module '#renderer/core/activity/activity-kind.ts' {
  interface Activities {
    readonly insights: true;
  }
}

/** What came of a wish: how many places; null: the store did not answer, or somebody may not. */
export type Planned = number | null;

/** What the screen of figures does besides commands. */
export interface Insights extends Activity {
  readonly show: (change: Partial<Pick<Insight, 'tab' | 'days' | 'movement'>>) => Promise<void>;
  /** Asks once more, without a word: something has moved. */
  readonly again: () => Promise<void>;
  /** The next rows of the list, below those that are shown. */
  readonly more: () => Promise<void>;
  /** A whole table as CSV; null where the store does not answer. */
  readonly table: (table: TableAsk['table']) => Promise<string | null>;
  /** How many places a count of these would be of; with `isMade` it is made. */
  readonly plan: (of: CountPlanned['of'], isMade: boolean) => Promise<Planned>;
  /** Takes a sheet that was counted on paper, or tells what is wrong with it; null: the store did not answer. */
  readonly sheet: (asked: Omit<CountSheetAsked, 'opId'>) => Promise<CountSheetAnswer | null>;
  /** Opens what counts found. */
  readonly review: () => void;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly insights: Omit<Insights, keyof Activity>;
  }
}

const PAGE = 500;
const MOST_PLACES = 100_000;

/** Shows how the stock is doing. Changes nothing but for a count that is planned, and needs the store. */
export function createInsights(dependencies: {
  readonly store: StationStore;
  readonly bridge: Pick<Bridge, 'call'>;
  readonly newId: NewId;
  readonly review: () => void;
}): Insights {
  const { store, bridge, newId, review } = dependencies;
  const mayLook = (): boolean => may(store.getState().operator?.role, 'see-stock');
  const current = (): Insight => store.getState().insight;
  const change = (changed: Partial<Insight>): void =>
    store.setState(({ insight }) => ({ insight: { ...insight, ...changed } }));
  /** The last thing that was asked: an answer to what was asked before it comes too late. */
  let last = 0;

  async function ask(skip: number): Promise<StockFigures | Trouble | null> {
    last++;
    const turn = last;
    const { tab, days, movement } = current();
    const movements = tab === 'movement' && movement !== null ? [movement] : [];
    const answer = await bridge.call('stock/figures', { of: tab, days, movements, skip, limit: PAGE });
    if (turn !== last) return null;
    if (!answer.ok) return 'unreachable';
    const { value } = answer;
    return value.type === 'figures' ? value.figures : value.type === 'fault' ? value.fault : value.type;
  }

  async function load(): Promise<void> {
    const found = await ask(0);
    if (typeof found === 'string') change({ figures: null, trouble: found });
    else if (found) change({ figures: found, trouble: null });
  }

  async function pageOf(asked: TableAsk): Promise<TablePage | null> {
    const answer = await bridge.call('stock/table', asked);
    return answer.ok && answer.value.type === 'page' ? answer.value.page : null;
  }

  return {
    kind: 'insights',
    async show(changed) {
      change({ ...changed, figures: null, trouble: null });
      await load();
    },
    async again() {
      if (mayLook()) await load();
    },
    async more() {
      const { figures } = current();
      if (!figures || figures.rows.length >= figures.total) return;
      const found = await ask(figures.rows.length);
      if (found && typeof found !== 'string') change({ figures: joined(figures, found) });
    },
    async table(table) {
      const { days } = current();
      const pages: string[] = [];
      let after: number | null = 0;
      while (after !== null) {
        const page: TablePage | null = await pageOf({ table, days, after });
        if (!page) return null;
        pages.push(page.text);
        after = page.next;
      }
      return pages.join('');
    },
    async plan(of, isMade) {
      const asked = { of, assignedTo: null, dueAt: null, most: MOST_PLACES, dryRun: !isMade, opId: newId() };
      const answer = await bridge.call('counts/plan', asked);
      return answer.ok && answer.value.type === 'planned' ? answer.value.places : null;
    },
    async sheet(asked) {
      const answer = await bridge.call('counts/sheet', { ...asked, opId: newId() });
      return answer.ok && answer.value.type !== 'fault' ? answer.value : null;
    },
    review,
    mayEnter: mayLook,
    busyWith: () => null,
    opens: () => false,
    take: async () => false,
    command: () => false,
    complete: () => undefined,
    resume: async () => undefined,
    capture: () => () => ({}),
  };
}

/** The rows of both pages below each other, with the figures of the second. */
function joined(before: StockFigures, next: StockFigures): StockFigures {
  const rows: readonly unknown[] = [...before.rows, ...next.rows];
  return before.of === next.of ? ({ ...next, rows } as StockFigures) : next;
}
