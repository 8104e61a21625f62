import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type Dialect, FINISH_TIMEOUT_MS, SEND_TIMEOUT_MS } from './dialect.ts';
import {
  type BeforeFirstByte,
  type LabelPrinter,
  NOT_BEGUN,
  type PrinterTrouble,
  type PrintWord,
} from './label-printer.ts';
import { createTurnstile } from './one-at-a-time.ts';
import type { Transport, Wire } from './wire.ts';

/**
 * A printer that gets its labels as bytes over a line. It is asked how it is before each label, and never gets one
 * twice. A printer that answered before and is silent now gets nothing; one that never answers gets its labels all the
 * same, and hanging up after the last byte means that they were sent.
 */
export function createWirePrinter(options: {
  readonly id: string;
  readonly transport: Transport;
  readonly dialect: Dialect;
  readonly finishTimeoutMs?: number;
  readonly dpmm: 6 | 8 | 12;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
}): LabelPrinter {
  const { id, transport, dialect, dpmm, media, finishTimeoutMs = FINISH_TIMEOUT_MS } = options;
  const { name } = transport;
  const inTurn = createTurnstile();
  let answered = false;

  /** Opens the line for one piece of work and lets go of it whatever happens. */
  async function over<T>(work: (wire: Wire) => Promise<T | PrinterTrouble>): Promise<T | PrinterTrouble> {
    const opened = await transport.open();
    if (!opened.ok) return opened.failure;
    let broken = true;
    try {
      const done = await work(opened.value);
      broken = isTrouble(done) && (done.type === 'interrupted' || done.type === 'timeout');
      return done;
    } finally {
      await opened.value.close(broken ? 'drop' : 'normally');
    }
  }

  async function status(wire: Wire): Promise<PrinterTrouble | null> {
    const word = await dialect.status(wire);
    if (word === 'silent') return answered ? { type: 'timeout', detail: `${name} does not answer any more` } : null;
    answered = true;
    return word;
  }

  async function send(
    wire: Wire,
    content: string | Uint8Array,
    begin: BeforeFirstByte,
  ): Promise<PrinterTrouble | PrintWord> {
    const wrong = (await status(wire)) ?? (answered ? await dialect.check(wire, { dpmm, media }) : null);
    if (wrong) return wrong;
    if (!begin(answered ? await dialect.counter(wire) : null)) return NOT_BEGUN;
    if (answered && dialect.sendVerified && typeof content === 'string')
      return (await dialect.sendVerified(wire, content)) ?? 'printed';
    const sent = await wire.send(content, SEND_TIMEOUT_MS);
    if (sent !== 'done') return { type: 'interrupted', detail: `${name} ${sent}` };
    if (answered) return (await dialect.confirm(wire)) ?? 'printed';
    const finished = await wire.finish(finishTimeoutMs);
    return finished === 'done' ? 'sent' : { type: 'interrupted', detail: `${name} ${finished}` };
  }

  const asResult = (trouble: PrinterTrouble | null): Result<void, PrinterTrouble> =>
    trouble ? fail(trouble) : ok(undefined);
  return {
    id,
    name,
    language: dialect.language,
    dpmm,
    media,
    status: () => inTurn(() => over(status)),
    print: (content, begin = () => true) =>
      inTurn(async () => {
        const word = await over((wire) => send(wire, content, begin));
        return typeof word === 'string' ? ok(word) : fail(word);
      }),
    counter: () =>
      inTurn(async () => {
        const counted = await over(dialect.counter);
        return typeof counted === 'number' ? counted : null;
      }),
    clear: () => inTurn(async () => asResult(await over(dialect.clear))),
  };
}

const isTrouble = (value: unknown): value is PrinterTrouble =>
  typeof value === 'object' && value !== null && 'type' in value;
