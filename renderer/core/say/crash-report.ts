import type { Teller } from './teller.ts';

/** Tells that the program failed at one act, in words and with its sound. Never throws: whoever reports goes on. */
export type ReportCrash = (error: unknown) => void;

export const createCrashReport =
  (teller: Pick<Teller, 'tell'>): ReportCrash =>
  (error) => {
    console.error('packbench:', error);
    teller.tell({ type: 'crashed', detail: inShort(error) }).catch((again) => console.error('packbench:', again));
  };

/** What failed, short enough for a banner. */
export function inShort(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n', 1)[0]?.slice(0, 80) ?? '';
}
