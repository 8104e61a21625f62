// The data of a station: its copy of the store, its log with both homes, and who writes it.
import { v7 as newId } from 'uuid';
import type { Bridge } from '../bridge/bridge.ts';
import type { StationStore } from '../core/station-store.ts';
import { journalReader, ownStationId } from '../core/trusted-side.ts';
import { openReplicaDatabase, type ReplicaDatabase } from '../replica/database.ts';
import { digest } from '../replica/digest.ts';
import { createLogWriter, type LogMemory, type LogWriter, type SaveFault } from '../replica/log-writer.ts';
import { openDatabase } from '../replica/open-database.ts';
import { recoverLog } from '../replica/recover.ts';
import { openReference, type Reference } from '../replica/reference.ts';

/** What all parts of the station work on. */
export interface StationData {
  readonly database: ReplicaDatabase;
  readonly reference: Reference;
  readonly memory: LogMemory;
  readonly writer: LogWriter;
  readonly stationId: string;
  /** Both homes of the log were put back, and the store has what came since. */
  readonly forked: boolean;
  /** When something was saved last, by the page's own clock. */
  readonly recordedAt: () => number;
}

/** Opens it. Rejects when the database cannot be opened. */
export async function openData(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly name: string;
  readonly onSaved: () => void;
  readonly onFault: () => void;
}): Promise<StationData> {
  const { store, bridge, name, onSaved, onFault } = dependencies;
  const database = openReplicaDatabase(name);
  await openDatabase(database);
  // Best effort storage is the first that a browser throws away when the disk is full.
  void navigator.storage?.persist?.().catch(() => undefined);
  const [recovery, reference] = await Promise.all([
    recoverLog({ database, journal: journalReader(bridge), digest, newId }),
    openReference(database),
  ]);
  const { memory, forked } = recovery;
  let recordedAt = Number.NEGATIVE_INFINITY;
  const writer = createLogWriter({
    database,
    digest,
    memory,
    journal: async (entries) => {
      const appended = await bridge.call('journal/append', { entries: [...entries] });
      if (!appended.ok) {
        const fault: SaveFault = { type: 'journal', fault: 'host-gone', detail: appended.failure.message };
        return { ok: false, failure: fault };
      }
      return appended.value.type === 'appended'
        ? { ok: true, value: undefined }
        : { ok: false, failure: { ...appended.value, type: 'journal' } };
    },
    onSaved: () => {
      recordedAt = performance.now();
      onSaved();
    },
    onFault: (saveFault) => {
      store.setState({ saveFault: saveFault ?? null });
      if (saveFault) onFault();
    },
  });
  const stationId = await ownStationId(database, bridge);
  return { database, reference, memory, writer, stationId, forked, recordedAt: () => recordedAt };
}
