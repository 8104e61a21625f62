import { fail, ok } from '#shared/prelude/index.ts';
import type { DeviceTrouble } from '../device-trouble.ts';
import { keepConnected, type Search } from '../keep-connected.ts';
import type { SerialConnection, SerialLine, SerialPorts } from '../serial-port.ts';
import { within } from '../within.ts';
import type { Scale } from './scale.ts';
import type { ScaleSignal } from './scale-signal.ts';
import type { ScaleProtocol } from './serial-scale-protocols.ts';
import { createWeighing } from './weighing.ts';

export interface SerialScaleSettings extends SerialLine {
  readonly id: string;
}

/** Between an answer and the next question: five readings a second, for a display that follows the hand. */
const ASK_EVERY_MS = 200;
/** A question that was not answered by then got lost, and is asked again. */
const LOST_MS = 1_000;
/** A scale that says nothing for so long is switched off, or set to another protocol or speed. */
const SILENT_MS = 2_000;
/** The longest answer of any protocol is far shorter. */
const MAX_ANSWER = 512;

/** A scale on a serial line. It counts as there once it answered: a cable alone is no scale. */
export function createSerialScale(
  settings: SerialScaleSettings,
  { serial, protocol, ...search }: Search & { readonly serial: SerialPorts; readonly protocol: ScaleProtocol },
): Scale {
  const silent: DeviceTrouble = {
    type: 'silent',
    detail: `The scale on ${settings.path} does not answer. Is it switched on, and are its protocol and speed those of the settings?`,
  };

  let answered = (): void => undefined;
  const kept = keepConnected(async (lost) => {
    const firstAnswer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    let answeredMs = performance.now();
    let alarm: NodeJS.Timeout | undefined;
    let asking: NodeJS.Timeout | undefined;
    const stop = (): void => {
      clearTimeout(alarm);
      clearInterval(asking);
    };
    const hear = (signal: ScaleSignal): void => {
      if (signal.type === 'ignored') return;
      answered();
      answeredMs = performance.now();
      clearTimeout(alarm);
      alarm = setTimeout(() => lost(silent), SILENT_MS);
      weighing.take(signal);
    };
    const opened = await serial.open(settings, {
      onBytes: createAnswerReader(protocol, hear),
      onLost: (trouble) => {
        stop();
        lost(trouble);
      },
    });
    if (!opened.ok) return opened;
    const connection = opened.value;
    if (protocol.question !== null) asking = keepAsking(connection, protocol.question, () => answeredMs);
    const close = async (): Promise<void> => {
      stop();
      await connection.close();
    };
    if ((await within(firstAnswer, SILENT_MS)) !== 'timeout') return ok({ close });
    await close();
    return fail(silent);
  }, search);
  const weighing = createWeighing(kept.trouble);
  kept.onHealth((trouble) => trouble && weighing.lose(trouble));

  return {
    id: settings.id,
    name: `scale on ${settings.path}`,
    trouble: kept.trouble,
    onHealth: kept.onHealth,
    onReading: weighing.onReading,
    weigh: weighing.weigh,
    zero: weighing.zero,
    tare: weighing.tare,
    close: async () => {
      weighing.close();
      // Nobody waits for its first answer any more.
      answered();
      await kept.close();
    },
  };
}

/** Asks at once, and again after each answer. A slow scale is not asked faster than it answers. */
function keepAsking(connection: SerialConnection, question: string, answeredMs: () => number): NodeJS.Timeout {
  let askedMs = Number.NEGATIVE_INFINITY;
  const ask = (): void => {
    const now = performance.now();
    if (answeredMs() < askedMs && now - askedMs < LOST_MS) return;
    askedMs = now;
    // A question that does not get out shows as silence.
    connection.write(question).catch(() => undefined);
  };
  ask();
  return setInterval(ask, ASK_EVERY_MS);
}

/** Cuts a stream of bytes into answers and reads each. */
function createAnswerReader(protocol: ScaleProtocol, hear: (signal: ScaleSignal) => void) {
  let rest = '';
  return (bytes: Uint8Array): void => {
    for (const character of Buffer.from(bytes).toString('latin1')) {
      if (!protocol.ends.includes(character)) rest += character;
      else {
        const answer = rest;
        rest = '';
        if (answer !== '') hear(protocol.read(answer));
      }
    }
    if (rest.length > MAX_ANSWER) rest = '';
  };
}
