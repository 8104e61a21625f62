import { CarrierAccount } from '#electron/carriers/carrier-account.ts';
import type { CarrierPort } from '#electron/carriers/carrier-port.ts';
import type { Database, Statements } from '../database/database.ts';
import type { SecretBox } from '../outbox/secret-box.ts';

/** Which of our services is bought where, as what. */
export interface ServiceAtCarrier {
  readonly account: string;
  readonly carrier: string;
  readonly service: string;
}

/** Accounts at carriers, added by whoever runs the store. What opens one is sealed. */
export interface CarrierAccounts {
  /** Adds an account, or puts another in its place. Gives the account that has one of its services already, if there is one. */
  readonly add: (name: string, account: CarrierAccount) => Promise<string | undefined>;
  readonly remove: (name: string) => Promise<boolean>;
  readonly list: () => Promise<readonly { readonly name: string; readonly services: readonly string[] }[]>;
  /** Where a service of ours is bought; undefined: nowhere, its label is our own. */
  readonly forService: (sql: Statements, service: string) => Promise<ServiceAtCarrier | undefined>;
  /** An account's address and its way to the carrier; undefined where it is gone, or its seal does not open. */
  readonly open: (name: string) => Promise<OpenAccount | undefined>;
}

export interface OpenAccount {
  readonly from: CarrierAccount['from'];
  readonly port: CarrierPort;
}

/** A store without any. */
export const NO_CARRIERS: Pick<CarrierAccounts, 'list' | 'forService' | 'open'> = {
  list: async () => [],
  forService: async () => undefined,
  open: async () => undefined,
};

type Services = CarrierAccount['services'];

export function createCarrierAccounts(
  database: Database,
  box: SecretBox,
  connect: (account: CarrierAccount) => CarrierPort,
): CarrierAccounts {
  const rows = (sql: Statements) =>
    sql.all<{ name: string; services: string }>('SELECT name, services FROM carrier_accounts ORDER BY name');
  return {
    add: (name, account) =>
      database.write(async (sql) => {
        const others = (await rows(sql)).filter((row) => row.name !== name);
        const taken = others.find(({ services }) =>
          Object.keys(JSON.parse(services) as Services).some((service) => service in account.services),
        );
        if (taken) return taken.name;
        await sql.run(
          'INSERT INTO carrier_accounts (name, sealed, services) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, services = excluded.services',
          ...[name, box.seal(JSON.stringify(account), ownerOf(name)), JSON.stringify(account.services)],
        );
        return undefined;
      }),
    remove: async (name) =>
      (await database.write((sql) => sql.run('DELETE FROM carrier_accounts WHERE name = ?', name))) > 0,
    list: async () =>
      (await database.read(rows)).map(({ name, services }) => ({
        name,
        services: Object.keys(JSON.parse(services) as Services),
      })),
    async forService(sql, service) {
      for (const { name, services } of await rows(sql)) {
        const at = (JSON.parse(services) as Services)[service];
        if (at) return { account: name, ...at };
      }
      return undefined;
    },
    async open(name) {
      const row = await database.read((sql) =>
        sql.get<{ sealed: string }>('SELECT sealed FROM carrier_accounts WHERE name = ?', name),
      );
      const text = row && box.open(row.sealed, ownerOf(name));
      if (text === undefined) return undefined;
      const account = CarrierAccount.parse(JSON.parse(text));
      return { from: account.from, port: connect(account) };
    },
  };
}

const ownerOf = (name: string): string => `carrier:${name}`;
