import path from 'node:path';
import { parseArgs } from 'node:util';
import { Role } from '#shared/domain/index.ts';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { bareFingerprint } from '#shared/proof/index.ts';
import { DEFAULT_RETENTION, type RetentionDays } from '../orders/retention.ts';
import { CHANNEL_RIGHTS, RIGHTS, type Right } from './clients.ts';

/** What `npm run store -- …` was asked for. */
export interface StoreOptions {
  readonly command: (typeof COMMANDS)[number];
  /** What the command is about: a file, a station's id, a client's name. */
  readonly argument: string | undefined;
  /** What follows it: the name in `operators add NAME`. */
  readonly about: string | undefined;
  /** What follows that: the file in `carrier add NAME FILE`. */
  readonly file: string | undefined;
  readonly role: Role;
  readonly badge: string;
  /** What a program's key opens; undefined for the usual rights. */
  readonly rights: readonly Right[] | undefined;
  /** A key that is followed by another one ends at once, and not a day later. */
  readonly atOnce: boolean;
  /** The fingerprint that a proof's key has to have. */
  readonly proofKey: string | undefined;
  /** Whether a proof tells what names a person. */
  readonly personal: boolean;
  /** Where a proof is written to, without what names a person. */
  readonly write: string | undefined;
  /** The channel that a webhook hears of, or that a program's key is for. */
  readonly channel: string | undefined;
  readonly database:
    | { readonly type: 'sqlite'; readonly file: string }
    | { readonly type: 'postgres'; readonly url: string };
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly retention: RetentionDays;
  /** A certificate that stations' systems trust already. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
}

const COMMANDS = [
  'serve',
  'pair',
  'stations',
  'client',
  'carrier',
  'customs',
  'customs-sender',
  'webhook',
  'webhooks',
  'webhook-retry',
  'webhook-pause',
  'webhook-resume',
  'revoke',
  'operators',
  'policies',
  'policy',
  'import',
  'demo',
  'pin',
  'release',
  'hold',
  'cancel',
  'erase',
  'verify',
  'proof',
  'proof-key',
  'verify-proof',
  'rebuild-stock',
  'rebuild-states',
  'backup',
  'restore',
  'new-epoch',
] as const;
const WITH_ARGUMENT: ReadonlySet<string> = new Set([
  'webhook',
  'webhook-retry',
  'webhook-pause',
  'webhook-resume',
  'revoke',
  'import',
  'pin',
  'release',
  'hold',
  'cancel',
  'erase',
  'proof',
  'verify-proof',
  'backup',
  'restore',
]);

const USAGE = `Commands: ${COMMANDS.join(', ')}. Options: --database sqlite:FILE|postgres://…, --listen HOST:PORT, --data DIR, --tls-cert FILE --tls-key FILE, --keep-orders DAYS, --keep-personal-data DAYS, --role packer|supervisor|administrator, --badge CODE, --channel NAME, --rights ${RIGHTS.join(',')}, --at-once, --key FINGERPRINT, --without-personal, --write FILE.`;

/** Reads the command line. Fails with one sentence that names what is wrong and what there is. */
export function parseStoreOptions(argv: readonly string[], home: string): Result<StoreOptions, string> {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(argv);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return fail(`${reason}. ${USAGE}`);
  }
  const { values, positionals } = read;
  const command = COMMANDS.find((known) => known === (positionals[0] ?? 'serve'));
  if (!command) return fail(`There is no command "${positionals[0]}". ${USAGE}`);
  const [, argument, about, file] = positionals;
  if (command === 'operators') {
    const takesName = argument === 'add' || argument === 'remove';
    if (!(argument === undefined || takesName) || takesName !== (about !== undefined) || positionals.length > 3)
      return fail(
        `"operators" alone lists people; "operators add NAME" and "operators remove NAME" change them. ${USAGE}`,
      );
  } else if (command === 'client') {
    const takesName = argument === 'add' || argument === 'rotate';
    if (argument === undefined || takesName !== (about !== undefined) || positionals.length > 3)
      return fail(
        `"client list" lists programs; "client NAME" (or "client add NAME") and "client rotate NAME" give keys. ${USAGE}`,
      );
    if (argument === 'rotate' && (values.channel !== undefined || values.rights !== undefined))
      return fail(`"client rotate" keeps the channel and the rights. Other ones are another program. ${USAGE}`);
  } else if (command === 'carrier') {
    const given = argument === 'add' ? 4 : argument === 'remove' ? 3 : argument === 'list' ? 2 : 0;
    if (positionals.length !== given)
      return fail(
        `"carrier list" lists accounts at carriers; "carrier add NAME FILE" reads one from a JSON file, "carrier remove NAME" ends it. ${USAGE}`,
      );
  } else if (command === 'customs') {
    if (positionals.length !== 3)
      return fail(`"customs SSCC FILE" writes the customs paper of a parcel as a PDF. ${USAGE}`);
  } else if (command === 'customs-sender') {
    if (positionals.length > 2)
      return fail(`"customs-sender" shows who sends abroad; "customs-sender FILE" reads it from a JSON file. ${USAGE}`);
  } else if (command === 'policy') {
    if (about === undefined || positionals.length > 3)
      return fail(
        `"policy NAME VALUE" sets one, "policy NAME@CHANNEL VALUE" for the orders of one channel, "policy NAME default" takes that back; "policies" lists them. ${USAGE}`,
      );
  } else if (WITH_ARGUMENT.has(command) !== (argument !== undefined) || positionals.length > 2)
    return fail(`"${command}" takes ${WITH_ARGUMENT.has(command) ? 'one argument' : 'no argument'}. ${USAGE}`);
  const rights = values.rights === undefined ? undefined : rightsOf(values.rights);
  if (rights === null) return fail(`--rights takes some of ${RIGHTS.join(',')}, not "${values.rights}". ${USAGE}`);
  if (values.channel !== undefined && rights?.some((right) => !CHANNEL_RIGHTS.includes(right)))
    return fail(
      `A key of one channel has the rights ${CHANNEL_RIGHTS.join(' and ')} at most: all channels share the rest. ${USAGE}`,
    );
  if (values.key !== undefined && !/^[0-9a-f]{40}$/.test(bareFingerprint(values.key)))
    return fail(`--key takes a fingerprint: 40 digits and letters from a to f, as "proof-key" shows it. ${USAGE}`);
  const role = Role.safeParse(values.role ?? 'packer');
  if (!role.success) return fail(`--role is packer, supervisor or administrator, not "${values.role}". ${USAGE}`);
  const dataFolder = path.resolve(values.data ?? path.join(home, '.packbench-store'));
  const wanted = values.database ?? 'sqlite:store.db';
  const [, databaseFile] = /^sqlite:(.+)$/.exec(wanted) ?? [];
  if (databaseFile === undefined && !/^postgres(?:ql)?:\/\/./.test(wanted))
    return fail(`--database takes sqlite:FILE or postgres://…, not "${wanted.replace(/:\/\/.*@/, '://…@')}". ${USAGE}`);
  const [, host, digits] = /^(.+):(\d{1,5})$/.exec(values.listen ?? '127.0.0.1:8443') ?? [];
  const port = Number(digits);
  if (host === undefined || port > 65_535)
    return fail(`--listen takes HOST:PORT, such as 0.0.0.0:8443, not "${values.listen}". ${USAGE}`);
  const stationDays = daysOf(values['keep-orders'], DEFAULT_RETENTION.stationDays);
  const personalDays = daysOf(values['keep-personal-data'], DEFAULT_RETENTION.personalDays);
  if (stationDays === undefined || personalDays === undefined)
    return fail(`--keep-orders and --keep-personal-data take whole days from 1. ${USAGE}`);
  const { 'tls-cert': cert, 'tls-key': key } = values;
  if ((cert === undefined) !== (key === undefined)) return fail(`--tls-cert and --tls-key belong together. ${USAGE}`);
  return ok({
    command,
    argument,
    about,
    file,
    role: role.data,
    badge: values.badge ?? '',
    channel: values.channel,
    proofKey: values.key,
    personal: !(values['without-personal'] ?? false),
    write: values.write,
    rights,
    atOnce: values['at-once'] ?? false,
    database:
      databaseFile === undefined
        ? { type: 'postgres', url: wanted }
        : { type: 'sqlite', file: path.resolve(dataFolder, databaseFile) },
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port,
    dataFolder,
    retention: { stationDays, personalDays },
    tls: cert !== undefined && key !== undefined ? { cert, key } : undefined,
  });
}

const daysOf = (text: string | undefined, otherwise: number): number | undefined =>
  text === undefined ? otherwise : /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;

/** Rights in any order, divided by commas or spaces; null where one is none. */
function rightsOf(text: string): readonly Right[] | null {
  const said = text.split(/[\s,]+/).filter(Boolean);
  const known = RIGHTS.filter((right) => said.includes(right));
  return said.length > 0 && said.every((word) => RIGHTS.some((right) => right === word)) ? known : null;
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      listen: { type: 'string' },
      data: { type: 'string' },
      'keep-orders': { type: 'string' },
      'keep-personal-data': { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      role: { type: 'string' },
      badge: { type: 'string' },
      channel: { type: 'string' },
      rights: { type: 'string' },
      'at-once': { type: 'boolean' },
      key: { type: 'string' },
      'without-personal': { type: 'boolean' },
      write: { type: 'string' },
    },
  });
