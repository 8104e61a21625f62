import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { PinAnswer } from '#renderer/core/outcomes.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import type { NewId } from '#shared/prelude/index.ts';
import type {
  CountAssigned,
  CountCause,
  CountDecision,
  CountFigures,
  CountPlanAnswer,
  CountPlanned,
  DecisionOutcome,
  ReviewCode,
  ReviewLine,
  ReviewPage,
  ReviewShow,
} from '#shared/sync/index.ts';

/** What a supervisor looks at: counted lines of one kind, or the codes that nobody knew. */
export type ReviewTab = ReviewShow | 'codes' | 'accuracy';

/** What a supervisor makes of a line before they decide: whether it is chosen, why it was out, and of an uncertain one what is posted. */
export interface Mark {
  readonly chosen: boolean;
  readonly cause: CountCause | null;
  readonly variance: number | null;
}

/** The differences that counts found, while somebody looks at them. */
export interface Review {
  readonly tab: ReviewTab;
  /** Null: the store is asked. */
  readonly page: ReviewPage | null;
  /** What the lines that are shown have in their place, plan or item; empty: all are shown. */
  readonly find: string;
  /** The store may have more lines of these. */
  readonly hasMore: boolean;
  /** How right the book was in the last days; null: the store is asked. */
  readonly figures: CountFigures | null;
  /** The store did not answer. */
  readonly isAway: boolean;
  readonly marks: ReadonlyMap<string, Mark>;
  /** The code of which the item is asked: the next item that is scanned. */
  readonly code: ReviewCode | null;
  /** What waits for the PIN; null: nothing. */
  readonly deciding: readonly CountDecision[] | null;
  readonly problem: PinAnswer | null;
  /** What came of the last decision: how many of each. */
  readonly told: ReadonlyMap<DecisionOutcome | 'not-allowed', number>;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly countReview: CountReview;
  }
}

/** Decides about the differences that counts found. It needs the store; counting itself does not. */
export interface CountReview {
  readonly open: () => Promise<void>;
  readonly leave: () => void;
  readonly show: (tab: ReviewTab) => Promise<void>;
  /** Shows the lines alone that have it in their place, plan or item. */
  readonly find: (text: string) => Promise<void>;
  /** Something was exchanged with the store: what is shown may be out by it. */
  readonly refresh: () => Promise<void>;
  /** The next lines, below those that are shown. */
  readonly more: () => Promise<void>;
  readonly mark: (line: ReviewLine, change: Partial<Mark>) => void;
  readonly markAll: (chosen: boolean) => void;
  /** Asks for the PIN, and then does it to the chosen lines. */
  readonly decide: (type: 'approve' | 'recount' | 'dismiss') => void;
  readonly askCode: (code: ReviewCode | null) => void;
  /** The code that is asked about is of that item (null: none of ours); false where none is asked about. */
  readonly matchCode: (sku: string | null) => boolean;
  readonly enterPin: (pin: string) => Promise<void>;
  readonly cancelPin: () => void;
  /** Makes a count of places, or says how many it would be of; null: the store did not answer. */
  readonly plan: (asked: Omit<CountPlanned, 'opId'>) => Promise<CountPlanAnswer | null>;
  /** Gives what is left of a planned count to a person, or to all; false where the store did not answer, or said no. */
  readonly assign: (asked: CountAssigned) => Promise<boolean>;
}

const EMPTY: Review = {
  ...{
    tab: 'open',
    page: null,
    find: '',
    hasMore: false,
    figures: null,
    isAway: false,
    marks: new Map(),
    code: null,
    deciding: null,
    problem: null,
  },
  told: new Map(),
};
const LINES = 100;
/** So many are decided in one transaction of the store. */
const A_CALL = 100;
/** Accuracy is of so many days. */
export const FIGURE_DAYS = 30;
/** More are not asked for in one go. */
const MOST = 500;
const NO_MARK: Mark = { chosen: false, cause: null, variance: null };

/** Whether nobody knows what of the goods that moved was counted. */
export const isUncertain = ({ low, high }: Pick<ReviewLine, 'low' | 'high'>): boolean => low !== high;

/** Whether a line is to be approved as it is marked: an uncertain one says first what is posted. */
export const isReady = (line: ReviewLine, mark: Mark | undefined): boolean =>
  mark?.chosen === true && (!isUncertain(line) || mark.variance !== null);

export function createCountReview(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly teller: Pick<Teller, 'clear'>;
  readonly newId: NewId;
}): CountReview {
  const { store, bridge, teller, newId } = dependencies;
  const current = (): Review | null => store.getState().review;
  const change = (changed: Partial<Review>): void =>
    store.setState(({ review }) => (review ? { review: { ...review, ...changed } } : {}));
  let loadsMore = false;
  const linesOf = (review: Review): readonly ReviewLine[] => review.page?.lines ?? [];

  async function load(skip = 0): Promise<void> {
    const review = current();
    if (!review) return;
    const show = review.tab === 'codes' || review.tab === 'accuracy' ? 'open' : review.tab;
    if (review.tab === 'accuracy') {
      const answer = await bridge.call('counts/figures', { days: FIGURE_DAYS });
      if (answer.ok && answer.value.type === 'figures') change({ figures: answer.value.figures });
    }
    const limit = skip > 0 ? LINES : Math.min(MOST, Math.max(LINES, review.page?.lines.length ?? 0));
    const { find } = review;
    const answer = await bridge.call('counts/lines', { show, skip, limit, ...(find !== '' && { find }) });
    const now = current();
    // Another tab was opened meanwhile, something else is looked for, or the room was left.
    if (now?.tab !== review.tab || now.find !== find) return;
    if (!answer.ok || answer.value.type === 'fault') return change({ isAway: true });
    if (answer.value.type === 'not-allowed') return change({ told: new Map([['not-allowed', 1]]) });
    const { page } = answer.value;
    const before = skip > 0 && review.page ? review.page : null;
    const known = new Set(before?.lines.map(({ id }) => id));
    change({
      isAway: false,
      hasMore: page.lines.length === limit,
      page: before
        ? { ...page, codes: before.codes, lines: [...before.lines, ...page.lines.filter(({ id }) => !known.has(id))] }
        : page,
    });
  }

  return {
    async open() {
      store.setState({ review: EMPTY });
      teller.clear();
      await load();
    },
    leave: () => store.setState({ review: null }),
    async show(tab) {
      change({ tab, page: null, find: '', marks: new Map(), code: null, told: new Map() });
      await load();
    },
    refresh: async () => void (current()?.deciding === null && (await load())),
    async find(text) {
      // What is chosen and not shown any more would be decided unseen.
      change({ find: text.trim().slice(0, 60), marks: new Map(), told: new Map() });
      await load();
    },
    async more() {
      const review = current();
      if (!review?.page || !review.hasMore || loadsMore) return;
      loadsMore = true;
      await load(review.page.lines.length).finally(() => {
        loadsMore = false;
      });
    },
    mark(line, changed) {
      const review = current();
      if (!review) return;
      const mark = { ...(review.marks.get(line.id) ?? NO_MARK), ...changed };
      // What is posted of an uncertain line was said: so it is chosen.
      const chosen = changed.variance !== undefined && changed.variance !== null ? true : mark.chosen;
      change({ marks: new Map([...review.marks, [line.id, { ...mark, chosen }]]), told: new Map() });
    },
    markAll(chosen) {
      const review = current();
      if (!review) return;
      const marks = new Map(review.marks);
      for (const line of linesOf(review))
        if (!isUncertain(line)) marks.set(line.id, { ...(marks.get(line.id) ?? NO_MARK), chosen });
      change({ marks, told: new Map() });
    },
    decide(type) {
      const review = current();
      if (!review) return;
      const decisions = linesOf(review).flatMap((line): CountDecision[] => {
        const mark = review.marks.get(line.id);
        if (type !== 'approve') return mark?.chosen ? [{ type, line: line.id }] : [];
        if (!mark || !isReady(line, mark)) return [];
        return [{ type, line: line.id, variance: mark.variance ?? line.variance, cause: mark.cause }];
      });
      if (decisions.length > 0) change({ deciding: decisions, problem: null, told: new Map() });
    },
    askCode: (code) => change({ code, told: new Map() }),
    matchCode(sku) {
      const code = current()?.code;
      if (!code) return false;
      const { countId, scanId } = code;
      change({ deciding: [{ type: 'match', countId, scanId, sku }], problem: null });
      return true;
    },
    async enterPin(pin) {
      const decisions = current()?.deciding;
      if (!decisions) return;
      const opId = newId();
      const told = new Map<DecisionOutcome | 'not-allowed', number>();
      // A few at a time: others write to the store in between, and one call takes no more than a thousand.
      for (let at = 0; at < decisions.length; at += A_CALL) {
        const answer = await bridge.call('counts/decide', { opId, pin, decisions: decisions.slice(at, at + A_CALL) });
        if (!answer.ok) return change({ problem: { type: 'fault', detail: answer.failure.message } });
        const { value } = answer;
        if (value.type === 'fault') return change({ deciding: null, isAway: true });
        if (value.type === 'not-allowed') return change({ deciding: null, told: new Map([['not-allowed', 1]]) });
        if (value.type !== 'decided')
          return change({ problem: value.type === 'unknown-operator' ? { type: 'no-pin' } : value });
        for (const outcome of value.outcomes) told.set(outcome, (told.get(outcome) ?? 0) + 1);
      }
      change({ deciding: null, problem: null, marks: new Map(), code: null, told });
      return load();
    },
    cancelPin: () => change({ deciding: null, problem: null }),
    async plan(asked) {
      const answer = await bridge.call('counts/plan', { ...asked, opId: newId() });
      return answer.ok && answer.value.type !== 'fault' ? answer.value : null;
    },
    async assign(asked) {
      const answer = await bridge.call('counts/assign', asked);
      return answer.ok && answer.value.type === 'assigned';
    },
  };
}
