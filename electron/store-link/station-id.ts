import { readFile } from 'node:fs/promises';
import { writeWhole } from './write-whole.ts';

/** The name by which the store knows this station. */
export interface StationId {
  /** The name that is kept; the one that is offered where there is none yet, which is kept from then on. */
  readonly identify: (offered: string) => Promise<string>;
  /** The name as it was told last; undefined before anybody asked. */
  readonly known: () => string | undefined;
}

/** A whole UUID: a name that was cut short would be another station's, or nobody's. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Keeps the station's name beside its journal. The page has it in its database too, but that may be lost: a station that came
 * back under another name would be a stranger to its store, and what it had not sent yet would be nobody's.
 */
export function createStationId(file: string): StationId {
  let told: string | undefined;
  async function identify(offered: string): Promise<string> {
    const kept = await readFile(file, 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
    if (ID.test(kept)) return kept;
    try {
      await writeWhole(file, `${offered}\n`);
    } catch {
      // Without room for it the page still has it, and offers it again at its next start.
    }
    return offered;
  }
  return {
    async identify(offered) {
      told = await identify(offered);
      return told;
    },
    known: () => told,
  };
}
