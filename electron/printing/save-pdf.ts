import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Keeps papers as files in the data folder, for its user alone; gives the path. */
export const createSavePdf =
  (dataFolder: string) =>
  async (folder: string, name: string, pdf: Buffer): Promise<string> => {
    const home = path.join(dataFolder, folder);
    await mkdir(home, { recursive: true, mode: 0o700 });
    const file = path.join(home, name);
    await writeFile(file, pdf, { mode: 0o600 });
    return file;
  };
