// Scanners and scales that are driven in another process, as this one sees them.
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble } from '../device-trouble.ts';
import type { Drivers } from '../drivers.ts';
import { createListeners } from '../listeners.ts';
import { type Scale, type ScaleReading, unusable, type WeighTrouble } from '../scale/scale.ts';
import type { News, Order } from './messages.ts';

type Outcome = Extract<News, { type: 'answer' }>['outcome'];

/** A device and the ways to tell it what the other process said of it. */
interface Remote<Device> {
  readonly id: string;
  readonly device: Device;
  readonly become: (trouble: DeviceTrouble | null, name: string) => void;
  /** The other process is gone. */
  readonly lose: () => void;
}

/** A scanner as this process sees it. */
export type RemoteScanner = Remote<Drivers['scanners'][number]>;
/** A scale as this process sees it, and the ways to tell it what the other one heard. */
export type RemoteScale = Remote<Scale> & {
  readonly show: (grams: number, stable: boolean) => void;
  readonly answer: (question: number, outcome: Outcome) => void;
};

const STARTING: DeviceTrouble = { type: 'absent', detail: 'The device is being looked for.' };
const ENDED: DeviceTrouble = { type: 'fault', detail: 'The device driver stopped. It is being started again.' };
const CLOSED: DeviceTrouble = { type: 'absent', detail: 'The device was closed.' };
/** The other process answers in its time; this much longer means that it does not. */
const GRACE_MS = 1_000;

function createHealth(id: string) {
  const health = createListeners<DeviceTrouble | null>();
  let trouble: DeviceTrouble | null = STARTING;
  let name = id;
  return {
    health,
    name: () => name,
    trouble: () => trouble,
    become(next: DeviceTrouble | null, nextName = name): void {
      const same = next?.type === trouble?.type && next?.detail === trouble?.detail && nextName === name;
      trouble = next;
      name = nextName;
      if (!same) health.tell(next);
    },
  };
}

export function createRemoteScanner(id: string): RemoteScanner {
  const { health, name, trouble, become } = createHealth(id);
  return {
    id,
    become,
    lose: () => become(ENDED),
    device: {
      id,
      get name() {
        return name();
      },
      trouble,
      onHealth: health.add,
    },
  };
}

export function createRemoteScale(
  id: string,
  send: (order: Order) => void,
  /** A number that no question had before, of any scale. */
  nextQuestion: () => number,
): RemoteScale {
  const { health, name, trouble, become } = createHealth(id);
  const readings = createListeners<ScaleReading>();
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let closed = false;

  function endAll(why: DeviceTrouble): void {
    for (const settle of [...waiting.values()]) settle({ type: 'failed', trouble: 'unusable', detail: why.detail });
  }
  async function ask(verb: 'weigh' | 'zero' | 'tare', timeoutMs: number): Promise<Result<number, WeighTrouble>> {
    const wrong = closed ? CLOSED : trouble();
    if (wrong) return fail(unusable(wrong));
    const question = nextQuestion();
    const outcome = await new Promise<Outcome>((resolve) => {
      const settle = (settled: Outcome): void => {
        clearTimeout(timer);
        waiting.delete(question);
        resolve(settled);
      };
      const late: Outcome = { type: 'failed', trouble: 'stale', detail: 'The device driver does not answer.' };
      const timer = setTimeout(() => settle(late), timeoutMs + GRACE_MS);
      waiting.set(question, settle);
      send({ type: 'ask', question, scaleId: id, verb, timeoutMs });
    });
    return outcome.type === 'done' ? ok(outcome.grams) : fail({ type: outcome.trouble, detail: outcome.detail });
  }
  const adjust = async (verb: 'zero' | 'tare', timeoutMs: number): Promise<Result<void, WeighTrouble>> => {
    const done = await ask(verb, timeoutMs);
    return done.ok ? ok(undefined) : done;
  };

  return {
    id,
    become,
    lose: () => {
      become(ENDED);
      endAll(ENDED);
    },
    show: (grams, stable) => {
      // Its clock is not this one: a reading is of the moment in which it is here.
      if (!closed) readings.tell({ grams, stable, atMs: performance.now() });
    },
    answer: (question, outcome) => waiting.get(question)?.(outcome),
    device: {
      id,
      get name() {
        return name();
      },
      trouble,
      onHealth: health.add,
      onReading: readings.add,
      weigh: (timeoutMs) => ask('weigh', timeoutMs),
      zero: (timeoutMs) => adjust('zero', timeoutMs),
      tare: (timeoutMs) => adjust('tare', timeoutMs),
      close: async () => {
        closed = true;
        readings.clear();
        endAll(CLOSED);
      },
    },
  };
}
