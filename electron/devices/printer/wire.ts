import type { Result } from '#shared/prelude/index.ts';
import type { PrinterTrouble } from './label-printer.ts';

/** An open line to a printer that talks bytes: a TCP connection or a device node. Never throws. */
export interface Wire {
  /** Hands bytes over. `done`, or what went wrong, after which some of them may be out. */
  readonly send: (bytes: string | Uint8Array, timeoutMs: number) => Promise<string>;
  /**
   * Sends a question and gives what `read` makes of all that comes back after it. `silent`: nothing that it understands
   * came in time · `closed`: the line is gone.
   */
  readonly ask: <T>(
    question: string,
    read: (answer: string) => T | undefined,
    timeoutMs: number,
  ) => Promise<T | 'silent' | 'closed'>;
  /** Says that nothing follows, and waits until the other side took all of it and hung up: `done`, or what happened. */
  readonly finish: (timeoutMs: number) => Promise<string>;
  /** Lets go of the line. `drop`: what the system has not delivered yet is thrown away, as far as it can be. */
  readonly close: (how: 'normally' | 'drop') => Promise<void>;
}

/**
 * What is sent, as bytes. A label's ZPL has one character for each byte, whatever its character set; text beyond that is a label
 * that an earlier version kept, in UTF-8.
 */
export const toBytes = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof content === 'string'
    ? Buffer.from(content, /[\u0100-\uffff]/.test(content) ? 'utf8' : 'latin1')
    : new Uint8Array(content);

/** A way to reach one printer, opened for each call. */
export interface Transport {
  /** The address as a person knows it. */
  readonly name: string;
  readonly open: () => Promise<Result<Wire, PrinterTrouble>>;
}

/** What a line has received, for whoever waits for an answer. Bytes are taken as Latin-1, one character each. */
export interface Inbox {
  readonly take: (bytes: Uint8Array) => void;
  /** The line is gone: whoever waits hears of it. */
  readonly end: () => void;
  /** Forgets all before, then waits for what `read` understands. */
  readonly wait: <T>(read: (answer: string) => T | undefined, timeoutMs: number) => Promise<T | 'silent' | 'closed'>;
}

/** A printer that answers more than this to one question is talking nonsense; the newest part is kept. */
const MOST_CHARACTERS = 16_384;

export function createInbox(): Inbox {
  let text = '';
  let ended = false;
  let notice: () => void = () => undefined;
  return {
    take(bytes) {
      text = (text + Buffer.from(bytes).toString('latin1')).slice(-MOST_CHARACTERS);
      notice();
    },
    end() {
      ended = true;
      notice();
    },
    wait<T>(read: (answer: string) => T | undefined, timeoutMs: number) {
      text = '';
      return new Promise<T | 'silent' | 'closed'>((resolve) => {
        const settle = (outcome: T | 'silent' | 'closed') => {
          clearTimeout(timer);
          notice = () => undefined;
          resolve(outcome);
        };
        const timer = setTimeout(() => settle('silent'), timeoutMs);
        notice = () => {
          const answer = read(text);
          if (answer !== undefined) settle(answer);
          else if (ended) settle('closed');
        };
        notice();
      });
    },
  };
}
