import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { StoreCredentials } from './remote-store.ts';
import { writeWhole } from './write-whole.ts';

/** Hides a text from everybody but this user of this machine: the operating system's keychain, where the host has it. */
export interface SecretBox {
  readonly seal: (text: string) => string;
  readonly unseal: (sealed: string) => string;
}

const Stored = z.object({ url: z.url(), key: z.string().min(1), certificate: z.string().nullable() });

/** The station's key to its store, in a file that only its user may read, and sealed where the host can. */
export interface CredentialsFile {
  /** Undefined: there are none, or they cannot be read any more; the station must be paired again. */
  readonly load: () => Promise<StoreCredentials | undefined>;
  readonly save: (credentials: StoreCredentials) => Promise<void>;
  readonly forget: () => Promise<void>;
}

export function createCredentialsFile(file: string, box: SecretBox | undefined): CredentialsFile {
  return {
    async load() {
      try {
        const text = await readFile(file, 'utf8');
        return Stored.parse(JSON.parse(box ? box.unseal(text) : text));
      } catch {
        return undefined;
      }
    },
    async save(credentials) {
      const text = JSON.stringify(credentials);
      await writeWhole(file, box ? box.seal(text) : text);
    },
    forget: () => rm(file, { force: true }),
  };
}
