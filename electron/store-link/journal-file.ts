import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/** The file operations that the journal needs, so that tests can fill the disk. */
export interface JournalFile {
  /** Resolves when the text is on the disk. Fails with the system's error; part of the text may be there then. */
  readonly append: (text: string) => Promise<void>;
  /** Cuts back to a length in bytes. */
  readonly cut: (bytes: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes the folder if need be, for this user only. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Opens or makes a file whose every append waits for the disk. */
export async function openDataSynced(name: string): Promise<JournalFile> {
  const file = await open(name, 'a', 0o600);
  await syncFolder(path.dirname(name));
  return {
    append: async (text) => {
      await file.appendFile(text);
      await file.datasync();
    },
    cut: async (bytes) => {
      await file.truncate(bytes);
      await file.datasync();
    },
    close: () => file.close(),
  };
}

/** The name of a new file is durable only once its folder is. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}
