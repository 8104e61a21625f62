// New stores without the steps of their schema: those take twenty times as long as all else, and the models open thousands.
import { existsSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { migrate, openSqlite, openSqliteOn } from '#electron/store/database/sqlite.ts';

const takeImage = (): Uint8Array => {
  const connection = new DatabaseSync(':memory:');
  migrate(connection);
  const image = connection.serialize();
  connection.close();
  return image;
};

const taken: { image?: Uint8Array } = {};
/** The bytes of a database that has every step of the schema and no row; they are made once a process. */
function newDatabase(): Uint8Array {
  taken.image ??= takeImage();
  return taken.image;
}

/** A new store's database in memory. */
export function openSqliteInMemory(): ReturnType<typeof openSqlite> {
  const connection = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  connection.deserialize(newDatabase());
  return openSqliteOn(connection);
}

/** A store's database in a file, which is a new one's where there is none. */
export function openSqliteFile(file: string): ReturnType<typeof openSqlite> {
  if (!existsSync(file)) writeFileSync(file, newDatabase());
  return openSqlite(file);
}
