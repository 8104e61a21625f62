import type { Database, Statements } from '../database/database.ts';

/** Serial numbers of labels, by GS1 company prefix. */
export interface Ssccs {
  /** The serial number of a label's SSCC: the same label always gets the same one, no two labels share one. */
  readonly ssccSerial: (label: string, prefix: string) => Promise<number>;
  /** Serial numbers for a time without the store: nobody else gets them. `to` is the last one. */
  readonly ssccBlock: (prefix: string, count: number) => Promise<{ readonly from: number; readonly to: number }>;
}

export const createSsccs = (database: Database): Ssccs => ({
  ssccSerial: (label, prefix) =>
    database.write(async (sql) => {
      const known = await sql.get<{ serial: number }>('SELECT serial FROM ssccs WHERE label = ?', label);
      if (known) return known.serial;
      const serial = (await lastSerial(sql, prefix)) + 1;
      await takeSerial(sql, label, prefix, serial);
      return serial;
    }),
  ssccBlock: (prefix, count) =>
    database.write(async (sql) => {
      const from = (await lastSerial(sql, prefix)) + 1;
      const to = from + count - 1;
      // Taking the last one takes all before it: the next serial is always above the highest.
      await takeSerial(sql, `block:${prefix}:${to}`, prefix, to);
      return { from, to };
    }),
});

const lastSerial = async (sql: Statements, prefix: string): Promise<number> =>
  (await sql.get<{ serial: number | null }>('SELECT max(serial) AS serial FROM ssccs WHERE prefix = ?', prefix))
    ?.serial ?? 0;

const takeSerial = (sql: Statements, label: string, prefix: string, serial: number): Promise<number> =>
  sql.run('INSERT INTO ssccs (label, prefix, serial) VALUES (?, ?, ?)', label, prefix, serial);
