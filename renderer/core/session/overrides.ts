import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import {
  type Operator,
  OverrideReason,
  ReprintReason,
  StopReason,
  TakeOverReason,
  WeightReason,
} from '#shared/domain/index.ts';
import { grantedEvent, type OverrideSubject } from '#shared/log/index.ts';
import { may } from '#shared/rights/index.ts';
import type { OverrideQuestion } from './override-question.ts';

/** A supervisor's yes, for the act that asked for it. */
export interface Allowed {
  readonly grantId: string;
  readonly reason: string;
}

/** What only a supervisor may allow, asked on the spot; nobody is signed in or out by it. */
export interface Overrides {
  /** Shows the question. `act` follows once the yes is in the log. Where `reason` is known already, it is not asked. */
  readonly ask: (
    about: OverrideSubject & Pick<OverrideQuestion, 'orderCode' | 'sku' | 'reason'>,
    act: (allowed: Allowed) => Promise<void>,
  ) => void;
  readonly setReason: (reason: string) => void;
  /** Another reason than the usual ones, in words of one's own. */
  readonly describe: () => void;
  /** What stands at that place on the screen, from 1: a reason, then a supervisor. False where nothing does. */
  readonly choose: (place: number) => boolean;
  /** Who may allow it, in their places on the screen. */
  readonly supervisors: () => readonly Operator[];
  /** A badge that was scanned, or a name that was touched. */
  readonly chooseSupervisor: (operator: Operator) => void;
  readonly enterPin: (pin: string) => Promise<void>;
  /** One step back; from the first one the question goes. */
  readonly back: () => void;
  /** Leaves without doing anything. */
  readonly cancel: () => void;
}

/** Whoever may allow something. The trusted side asks the store whether it is so. */
export const maySupervise = ({ role }: Operator): boolean => may(role, 'allow-act');

/** The usual reasons, in their places on the screen. A label that is printed once more may have another one, in words. */
export const REASONS = {
  reprint: ReprintReason.exclude(['label-void']).options,
  'take-over': TakeOverReason.options,
  // What is decided is known when it is asked, and why a unit is counted.
  'order-change': [],
  'touch-count': [],
  'teach-code': [],
  'no-photo': [],
  'expired-lot': [],
  'short-life': [],
  'wrong-lot': [],
  'under-weight': WeightReason.exclude(['no-scale']).options,
  'over-weight': WeightReason.exclude(['no-scale']).options,
  'no-weight': [],
  'ship-short': [],
  'stale-data': [],
  substitute: [],
  'stopped-parcel': StopReason.options,
} as const;

/** Whether a reason is asked for in words. Why an order is taken over needs none. */
export const isDescribed = (kind: OverrideSubject['kind'], reason: string): boolean =>
  kind === 'reprint' && reason === 'other';

export function createOverrides(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly teller: Teller;
  readonly people: () => readonly Operator[];
}): Overrides {
  const { store, bridge, teller, people } = dependencies;
  let act: ((allowed: Allowed) => Promise<void>) | undefined;

  const change = (changed: Partial<OverrideQuestion>): void =>
    store.setState(({ override }) => (override ? { override: { ...override, problem: null, ...changed } } : {}));
  const cancel = (): void => {
    act = undefined;
    store.setState({ override: null });
  };
  const setReason = (reason: string): void => change({ reason, describing: false });
  const describe = (): void => change({ describing: true });
  const supervisors = (): readonly Operator[] =>
    people()
      .filter(maySupervise)
      .toSorted((a, b) => a.name.localeCompare(b.name));
  const chooseSupervisor = (operator: Operator): void =>
    change(
      maySupervise(operator)
        ? { supervisor: operator }
        : { problem: { type: 'not-a-supervisor', name: operator.name } },
    );

  return {
    ask(about, work) {
      const { operator } = store.getState();
      if (!operator) return;
      act = work;
      const supervisor = maySupervise(operator) ? operator : null;
      store.setState({ override: { ...about, describing: false, supervisor, problem: null } });
    },
    setReason,
    describe,
    choose(place) {
      const { override } = store.getState();
      if (!override || override.describing) return false;
      if (override.reason === null) {
        const reason = REASONS[override.kind][place - 1];
        if (reason === undefined) return false;
        if (isDescribed(override.kind, reason)) describe();
        else setReason(reason);
        return true;
      }
      const person = override.supervisor ? undefined : supervisors()[place - 1];
      if (person) chooseSupervisor(person);
      return person !== undefined;
    },
    supervisors,
    chooseSupervisor,
    async enterPin(pin) {
      const { override: asked } = store.getState();
      if (!asked?.supervisor || asked.reason === null) return;
      const { kind, about, parcel, reason, supervisor } = asked;
      const supervisorId = supervisor.id;
      const answer = await bridge.call('override/grant', { kind, about, parcel, supervisorId, pin, reason });
      // Meanwhile somebody may have left the question, or asked another one.
      if (store.getState().override !== asked) return;
      if (!answer.ok) return change({ problem: { type: 'no-store', trouble: 'unreachable' } });
      const { name } = supervisor;
      switch (answer.value.type) {
        case 'granted': {
          const { grantId } = answer.value;
          const work = act;
          cancel();
          const usual = OverrideReason.safeParse(reason).data ?? 'other';
          // In the log before it is done: what happens next can only be what somebody allowed.
          await teller.tell({ type: 'override-granted', name }, [
            grantedEvent({ kind, about, parcel }, { grantId, supervisorId, reason: usual }),
          ]);
          return work?.({ grantId, reason });
        }
        case 'fault':
          return change({ problem: { type: 'no-store', trouble: answer.value.fault } });
        case 'not-allowed':
        case 'unknown-operator':
          return change({ supervisor: null, problem: { type: 'not-a-supervisor', name } });
        case 'no-pin':
        case 'choose-pin':
          return change({ problem: { type: 'no-pin', name } });
        case 'wrong-pin':
        case 'locked':
          return change({ problem: answer.value });
      }
    },
    back() {
      const { override } = store.getState();
      if (override?.describing) change({ describing: false });
      else if (override?.supervisor && override.reason !== null) change({ supervisor: null });
      // Of an act whose reason is always known there is no page before.
      else if (override && override.reason !== null && REASONS[override.kind].length > 0) change({ reason: null });
      else cancel();
    },
    cancel,
  };
}
