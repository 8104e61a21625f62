// What is the station's own in its data folder, opened before anything else: the lock, the settings, the record of labels, the time.
import path from 'node:path';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { forgetPapers } from '../printing/forget-papers.ts';
import type { Spool } from '../printing/spool.ts';
import { openSpoolOrNew } from '../printing/spool-or-new.ts';
import { createSpoolWords } from '../printing/spool-words.ts';
import { lockDataFolder } from '../shell/data-lock.ts';
import { putInOrder } from '../shell/put-in-order.ts';
import { loadSettings, type StationSettings } from '../shell/settings-file.ts';
import { startSweeping } from '../store/log/sweeping.ts';
import { openSeenTime } from '../store-link/seen-time.ts';
import { clock, monotonic } from './clocks.ts';

/** Why a station does not start, as a sentence. */
export interface StartFailure {
  readonly type: 'settings' | 'taken' | 'unusable';
  readonly sentence: string;
}

export interface OwnFiles {
  readonly settings: StationSettings;
  readonly spool: Spool;
  /** Files that were damaged, as they are called now. */
  readonly aside: readonly string[];
  /** Whether the time is to be believed where something would be thrown away by it. */
  readonly isTimeSure: Awaited<ReturnType<typeof openSeenTime>>;
  readonly close: () => void;
}

/** How long the contents and pictures of printed labels are kept, and the files of slips, customs papers and sheets: they name people. */
const LABELS_KEPT_MS = 90 * 24 * 3_600_000;

export async function openOwnFiles(options: {
  readonly dataFolder: string;
  readonly configFile: string;
}): Promise<Result<OwnFiles, StartFailure>> {
  const { dataFolder, configFile } = options;
  const lock = lockDataFolder(dataFolder);
  if (!lock.ok)
    return fail(
      lock.failure.type === 'taken'
        ? { type: 'taken', sentence: `Packbench is already running with the data in ${dataFolder}.` }
        : { type: 'unusable', sentence: `The folder ${dataFolder} cannot be used: ${lock.failure.detail}.` },
    );
  const loaded = await loadSettings(configFile);
  if (!loaded.ok) {
    lock.value.release();
    return fail({ type: 'settings', sentence: loaded.failure });
  }
  const settings = loaded.value;
  const aside = [...putInOrder(dataFolder, clock.now())];
  const openedSpool = openSpoolOrNew(path.join(dataFolder, 'spool.db'), clock);
  if (!openedSpool.ok) {
    lock.value.release();
    return fail({
      type: 'unusable',
      sentence: `${path.join(dataFolder, 'spool.db')} cannot be used: ${openedSpool.failure}.`,
    });
  }
  const spool = createSpoolWords(openedSpool.value.spool, (error) =>
    console.error(`packbench: the record of labels cannot be written: ${String(error)}`),
  );
  if (openedSpool.value.aside) aside.push(openedSpool.value.aside);
  for (const file of aside) console.error(`packbench: damaged, and set aside as ${file}.`);
  const papers = ['packing-slips', 'customs-papers', 'code-sheets'].map((folder) => path.join(dataFolder, folder));
  const isTimeSure = await openSeenTime(path.join(dataFolder, 'seen-time.json'), { ...clock, monotonic });
  const stopForgetting = startSweeping(
    isTimeSure,
    () => forgetPapers(spool, papers, clock.now() - LABELS_KEPT_MS),
    (error) => console.error(`packbench: old papers stay for now: ${String(error)}`),
  );
  return ok({
    settings,
    spool,
    aside,
    isTimeSure,
    close() {
      stopForgetting();
      spool.close();
      lock.value.release();
    },
  });
}
