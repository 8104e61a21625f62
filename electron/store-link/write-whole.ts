import { open, rename } from 'node:fs/promises';

/** Writes a small file so that after any crash it is there as it was or as it shall be, for this user only. */
export async function writeWhole(file: string, text: string | Buffer): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
