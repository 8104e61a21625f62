// The station's own code, without a screen, under the names under which the frozen builds of earlier versions have theirs.
export { openSpool } from '#electron/printing/spool.ts';
export { openJournal } from '#electron/store-link/journal.ts';
export { pairWithStore } from '#electron/store-link/pair.ts';
export { createRemoteStore } from '#electron/store-link/remote-store.ts';
export { openReplicaDatabase } from '#renderer/replica/database.ts';
export { createLogWriter } from '#renderer/replica/log-writer.ts';
export { recoverLog } from '#renderer/replica/recover.ts';
export { openReference } from '#renderer/replica/reference.ts';
export { createSyncLoop } from '#renderer/replica/sync-loop.ts';
export { decide, needsOf } from '#shared/packing/index.ts';
