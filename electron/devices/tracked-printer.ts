import { fail, type Result } from '#shared/prelude/index.ts';
import type { DeviceEvent } from './device-log.ts';
import type { LabelPrinter, PrinterTrouble } from './printer/label-printer.ts';

/** A printer whose labels are on record, and which can be waited for. */
export interface TrackedPrinter extends LabelPrinter {
  /** Resolves when no label is on its way to it: it may be let go of. Nothing is cut off for that. */
  readonly idle: () => Promise<void>;
}

/**
 * Notes every label that goes out. `before`: what must be over first; a printer that is set up in another way prints only
 * when the one that it was before is through with its labels. `name`: what the people at the bench call it now.
 */
export function trackPrinter(
  printer: LabelPrinter,
  options: {
    readonly note: (event: Omit<DeviceEvent, 'at'>) => void;
    readonly name: () => string | undefined;
    readonly before: Promise<void>;
  },
): TrackedPrinter {
  const { note, name, before } = options;
  const running = new Set<Promise<unknown>>();
  const say = (what: DeviceEvent['what'], about: string): void =>
    note({ what, role: 'printer', id: printer.id, about });

  const print: LabelPrinter['print'] = async (content, begin = () => true) => {
    await before;
    const printed = await printer.print(content, (counter) => {
      const begun = begin(counter);
      if (begun) say('print-begun', '');
      return begun;
    });
    // A spooler's yes is worth less than a printer's own.
    if (printed.ok) say('printed', printed.value);
    else
      say(
        printed.failure.type === 'interrupted' ? 'print-unclear' : 'print-failed',
        `${printed.failure.type}: ${printed.failure.detail}`,
      );
    return printed;
  };
  async function tracked<Value>(work: Promise<Result<Value, PrinterTrouble>>): Promise<Result<Value, PrinterTrouble>> {
    running.add(work);
    try {
      return await work;
    } catch (error) {
      // A driver that breaks has perhaps sent something.
      return fail({ type: 'interrupted', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(work);
    }
  }
  return {
    id: printer.id,
    get name() {
      return name() ?? printer.name;
    },
    language: printer.language,
    dpmm: printer.dpmm,
    media: printer.media,
    print: (content, begin) => tracked(print(content, begin)),
    status: printer.status,
    counter: printer.counter,
    clear: printer.clear,
    idle: async () => {
      await Promise.allSettled([before, ...running]);
    },
  };
}
