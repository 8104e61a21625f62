// `npm run store -- …`: the store backend alone, for a warehouse with several stations.
import { hash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Decode, decodeText, type Result } from '#shared/prelude/index.ts';
import type { OrderChangeAnswer, StoreTrouble } from '#shared/sync/index.ts';
import { auditStore } from '../audit-store.ts';
import type { Database } from '../database/database.ts';
import { openPostgres } from '../database/postgres.ts';
import { openSqlite } from '../database/sqlite.ts';
import { createWriter, headOf } from '../database/transaction.ts';
import { createStations } from '../log/stations.ts';
import { startSweeping } from '../log/sweeping.ts';
import { createSecretBox, secretsKey } from '../outbox/secret-box.ts';
import { openCarrierAccounts } from '../postage/open-accounts.ts';
import { createServices } from '../services.ts';
import { createStore } from '../store.ts';
import { createApi } from './api.ts';
import { tellCarriers } from './carrier-commands.ts';
import { CERTIFICATE_FILE, type Certificate, fingerprintOf, ownCertificate } from './certificate.ts';
import { programLines, tellClients } from './client-commands.ts';
import { createClients } from './clients.ts';
import { tellCustoms } from './customs-commands.ts';
import { problemSentence, unreadableSentence } from './import-sentences.ts';
import { createIntegration } from './integration.ts';
import { isLoopback } from './loopback.ts';
import { parseStoreOptions, type StoreOptions } from './options.ts';
import { type Told, tellPeople } from './people-commands.ts';
import { tellPolicies } from './policy-commands.ts';
import { noProofSentence, tellProof } from './proof-commands.ts';
import { serve } from './serve.ts';
import { createWebhooks } from './webhooks.ts';

const EXIT = { badOptions: 2, cannotOpen: 3, cannotListen: 4, found: 5 } as const;
const LOOK_MS = 2_000;
/** More labels than are printed between two copies. */
const SERIAL_GAP = 100_000;
const digest = (text: string) => hash('sha256', text);
const clock = { now: Date.now };
const decode: Decode = (bytes, encoding, strict) => new TextDecoder(encoding, { fatal: strict }).decode(bytes);

async function run(argv: readonly string[]): Promise<void> {
  const parsed = parseStoreOptions(argv, os.homedir());
  if (!parsed.ok) return stop(parsed.failure, EXIT.badOptions);
  const options = parsed.value;
  if (options.command === 'verify-proof') return sayTold(await tellProof(options));
  // Whatever this process makes is its user's alone.
  process.umask(0o077);
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  if (options.command === 'restore') {
    const problem = await putBack(options);
    if (problem) return stop(problem, EXIT.cannotOpen);
  }
  const opened = await open(options);
  if (!opened.ok) return stop(sentenceOf(options, opened.failure), EXIT.cannotOpen);
  const database = opened.value;
  const key = await secretsKey(options.dataFolder);
  const box = createSecretBox(key.ok ? key.value : undefined);
  const carriers = openCarrierAccounts(database, box);
  const store = await createStore(database, { digest, clock, newEpoch: randomUUID, box, carriers });
  const stations = createStations(database, clock);
  const clients = createClients(database, clock);
  const services = createServices(store, () => undefined);
  const integration = createIntegration(database, services);
  const webhooks = createWebhooks(database, createWriter(database, digest), integration, clock, box);
  try {
    // Without it the benches go on, and only the outside waits.
    if (!key.ok) console.error(`packbench store: ${key.failure}`);
    else await webhooks.sealEarlier();
    switch (options.command) {
      case 'serve':
        return await serveStore(options, { database, store, stations, clients, services, integration, webhooks });
      case 'pair':
        say(`Pairing code: ${spaced(`${await stations.newCode()}${await fingerprint(options)}`)}`, FOR_PAIRING);
        break;
      case 'stations':
        for (const { id, name, seenAt, revokedAt } of await stations.list())
          say(`${id}  ${name}  seen ${new Date(seenAt).toISOString()}${revokedAt === null ? '' : '  shut out'}`);
        say(...(await programLines(clients, clock.now())));
        break;
      case 'client':
        sayTold(await tellClients(clients, options, clock.now()));
        break;
      case 'carrier':
        if (!key.ok) return stop(key.failure, EXIT.cannotOpen);
        sayTold(await tellCarriers(carriers, options));
        break;
      case 'customs':
      case 'customs-sender':
        sayTold(await tellCustoms(store, options));
        break;
      case 'webhooks':
        for (const { url, backlog, failures, failingSince, trouble, paused, channel } of await webhooks.list())
          say(
            `${url}  ${backlog} to tell${channel === null ? '' : `, of ${channel}`}${failures > 0 ? `, ${failures} failures since ${new Date(failingSince ?? 0).toISOString()}: ${trouble}` : ''}${paused ? ', paused' : ''}`,
          );
        break;
      case 'webhook-retry':
      case 'webhook-pause':
      case 'webhook-resume': {
        const url = options.argument ?? '';
        const done =
          options.command === 'webhook-retry'
            ? await webhooks.retry(url)
            : await webhooks.pause(url, options.command === 'webhook-pause');
        if (done) say(`${url}: done.`);
        else stop(`There is no webhook ${url}.`, EXIT.found);
        break;
      }
      case 'webhook': {
        if (!key.ok) return stop(key.failure, EXIT.cannotOpen);
        const secret = await webhooks.add(options.argument ?? '', options.channel ?? null);
        if (secret === undefined)
          return stop(`${options.argument} is no address that can be called: it begins with https.`, EXIT.found);
        say(secret, 'Calls to this address are signed with this secret, shown this once.');
        break;
      }
      case 'revoke':
        if (
          (await stations.revoke(options.argument ?? '')) ||
          (await clients.revoke(options.argument ?? '')) ||
          (await webhooks.remove(options.argument ?? ''))
        )
          say(`${options.argument} is shut out.`);
        else stop(`There is no station, client or webhook ${options.argument}, or it is shut out already.`, EXIT.found);
        break;
      case 'import': {
        const file = options.argument ?? '';
        const { text, encoding } = decodeText(await readFile(file), decode);
        if (encoding === 'windows-1252')
          say(`${file} is not UTF-8: it was read as Windows-1252 (ANSI). Look at its letters.`);
        const preview = await store.previewImport(path.basename(file), text);
        if ('unreadable' in preview) {
          return stop(unreadableSentence(file, preview.unreadable), EXIT.found);
        }
        say(`${preview.kind}: ${preview.rows} rows.`);
        if (preview.unknown.length > 0)
          say(`Headings left out: ${preview.source === 'own' ? preview.unknown.join(', ') : preview.unknown.length}.`);
        for (const problem of preview.problems) say(problemSentence(problem));
        for (const warning of preview.warnings) say(`note: ${problemSentence(warning)}`);
        const counts = await services.applyImport(path.basename(file), text, '');
        const { added, changed, unchanged, skipped, problems = [], warnings = [] } = counts;
        for (const problem of problems) say(problemSentence(problem));
        for (const warning of warnings) say(`note: ${problemSentence(warning)}`);
        say(`${added} added, ${changed} changed, ${unchanged} unchanged, ${skipped} rows left out.`);
        break;
      }
      case 'demo':
        await services.loadDemo(clock.now());
        say('The demo warehouse is loaded: badges BADGE1001 and BADGE9001, orders from 10401.');
        break;
      case 'operators':
      case 'pin':
        sayTold(await tellPeople(store, options));
        break;
      case 'policies':
      case 'policy':
        sayTold(await tellPolicies(store, options));
        break;
      case 'release':
      case 'hold':
      case 'cancel': {
        const orderId = options.argument ?? '';
        const asked = options.command === 'hold' ? HELD_BY_COMMAND : { type: options.command };
        const answer = await store.decideOrder(orderId, asked, { by: null, station: 'command' });
        if (answer.type === 'changed') say(`Order ${orderId} is ${answer.status} now.`);
        else stop(`Order ${orderId} stays as it is: ${notDecided(answer)}`, EXIT.found);
        break;
      }
      case 'erase': {
        const orderId = options.argument ?? '';
        const erased = await store.eraseOrder(orderId);
        if (erased === 'erased')
          say(
            `Nothing of order ${orderId} names a person any more. What was packed stays; copies of the store do not know.`,
          );
        else
          stop(
            erased === 'open'
              ? `Order ${orderId} is not done with yet: it needs its address.`
              : `There is no order ${orderId}. Its name is CHANNEL:CODE.`,
            EXIT.found,
          );
        break;
      }
      case 'verify': {
        const { chains, entries, problems } = await auditStore(database, digest);
        for (const problem of problems) console.error(problem);
        say(
          `${entries} entries in ${chains} logs: ${problems.length === 0 ? 'every chain is whole, states are what was said, and stock is the sum of its moves' : 'damaged'}.`,
        );
        if (problems.length > 0) process.exitCode = EXIT.found;
        break;
      }
      case 'proof': {
        const answer = await store.parcelProof(options.argument ?? '', options.personal, null);
        if (answer.type === 'proof') process.stdout.write(answer.text);
        else stop(noProofSentence(options.argument ?? '', answer.type), EXIT.found);
        break;
      }
      case 'proof-key':
        for (const { fingerprint, madeAt } of await store.proofKeys())
          say(`${fingerprint}  since ${new Date(madeAt).toISOString()}`);
        say('Proofs of this store are sealed with the last of these keys; with none yet, the first proof makes one.');
        break;
      case 'rebuild-stock':
        say(`The stock records are what the moves say; ${await store.rebuildStock()} were not.`);
        break;
      case 'rebuild-states':
        say(`The states are what the log says; ${await store.rebuildStates()} were not.`);
        break;
      case 'backup':
        await database.backup(path.resolve(options.argument ?? ''));
        await chmod(path.resolve(options.argument ?? ''), 0o600);
        say(`The copy is in ${path.resolve(options.argument ?? '')}.`);
        break;
      case 'restore':
      case 'new-epoch':
        await database.write(async (sql) => {
          const epoch = randomUUID();
          await sql.run("UPDATE meta SET value = ? WHERE key = 'epoch'", epoch);
          // Labels that were printed since the copy was taken have numbers that it does not know.
          await sql.run(
            'INSERT INTO ssccs (label, prefix, serial) SELECT ? || prefix, prefix, max(serial) + ? FROM ssccs GROUP BY prefix',
            `restored:${epoch}:`,
            SERIAL_GAP,
          );
        });
        say('The store has a new epoch: every station sends again what this copy lacks, and loads anew.');
        break;
    }
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error), EXIT.cannotOpen);
  } finally {
    // The server goes on, and closes the store when it is told to stop.
    if (options.command !== 'serve') await store.close();
  }
}

const HELD_BY_COMMAND = { type: 'hold', reason: 'other', detail: 'held by a command at the store' } as const;

/** Why a decision about an order changed nothing. */
function notDecided(answer: Exclude<OrderChangeAnswer, { type: 'changed' }>): string {
  switch (answer.type) {
    case 'unknown-order':
      return 'there is none of this name. Its name is CHANNEL:CODE.';
    case 'closed':
      return `it is ${answer.status}.`;
    case 'packed':
      return 'its parcel is packed. It can be cancelled or held.';
    case 'not-allowed':
      return 'this is for a supervisor.';
  }
}

/** Everything that serving needs, built once. */
interface Parts {
  readonly database: Database;
  readonly store: Awaited<ReturnType<typeof createStore>>;
  readonly stations: ReturnType<typeof createStations>;
  readonly clients: ReturnType<typeof createClients>;
  readonly services: ReturnType<typeof createServices>;
  readonly integration: ReturnType<typeof createIntegration>;
  readonly webhooks: ReturnType<typeof createWebhooks>;
}

async function serveStore(
  options: StoreOptions,
  { database, store, stations, clients, services, integration, webhooks }: Parts,
): Promise<void> {
  const certificate = await certificateFor(options);
  const app = createApi({
    services,
    integration,
    stations,
    clients,
    database,
    store,
    clock,
    version: programVersion(),
    onCrash: (what, error) =>
      console.error(`packbench store: ${what}: ${error instanceof Error ? error.stack : String(error)}`),
  });
  const server = await serve(app, { host: options.host, port: options.port, ...(certificate ? { certificate } : {}) });
  if (!server.ok) {
    await store.close();
    return stop(`Cannot listen on ${options.host}:${options.port}: ${server.failure.detail}.`, EXIT.cannotListen);
  }
  // Another process on the same database (an import, a second server) may not be heard, or its word may be lost.
  let newest = 0;
  const stopHearing = database.onAnnounced((version) => {
    newest = Math.max(newest, version);
  });
  const look = async () => {
    const { version } = await database.read(headOf);
    if (version > newest) database.announce(version);
  };
  const looking = setInterval(
    () =>
      void look()
        .then(tell)
        .catch(() => undefined),
    LOOK_MS,
  );
  // Each address and each label goes in its own turn: what is still under way is not begun again.
  const tell = () => Promise.all([webhooks.deliver(), store.advancePostage()]);
  const stopSweeping = startSweeping(
    store.isTimeSure,
    () => store.sweep(options.retention),
    (error) => console.error(`packbench store: old orders stay for now: ${String(error)}`),
  );
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    clearInterval(looking);
    stopSweeping();
    stopHearing();
    await server.value.close();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  say(JSON.stringify({ type: 'ready', url: server.value.url, pid: process.pid }));
}

function programVersion(): string {
  const file = path.join(import.meta.dirname, '../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const open = async ({ database }: StoreOptions): Promise<Result<Database, StoreTrouble>> =>
  database.type === 'sqlite' ? openSqlite(database.file) : openPostgres(database.url);

/** Beyond this machine the store speaks TLS: with the given certificate, or with its own, pinned when a station is paired. */
async function certificateFor({ tls, host, dataFolder }: StoreOptions): Promise<Certificate | undefined> {
  if (tls) return { cert: await readFile(tls.cert, 'utf8'), key: await readFile(tls.key, 'utf8') };
  return isLoopback(host) ? undefined : ownCertificate(dataFolder, os.hostname());
}

/** What a pairing code says of the store's own certificate; nothing where stations trust it anyway. */
async function fingerprint(options: StoreOptions): Promise<string> {
  // The store that is running made its certificate if it has one: this command need not be told where it listens.
  const made = existsSync(path.join(options.dataFolder, CERTIFICATE_FILE));
  const certificate =
    made || !isLoopback(options.host) ? await ownCertificate(options.dataFolder, os.hostname()) : undefined;
  return certificate && !options.tls ? fingerprintOf(certificate.cert) : '';
}

async function putBack({ database, argument }: StoreOptions): Promise<string | undefined> {
  const backup = path.resolve(argument ?? '');
  if (database.type !== 'sqlite')
    return 'A PostgreSQL database is put back by pg_restore; then run "new-epoch" before any station connects.';
  if (!existsSync(backup)) return `There is no file ${backup}.`;
  if (existsSync(database.file))
    return `${database.file} is still there. Stop the store and move that file aside first: nothing is overwritten.`;
  await copyFile(backup, database.file);
  await chmod(database.file, 0o600);
  return undefined;
}

function sentenceOf({ database }: StoreOptions, { type, detail }: StoreTrouble): string {
  const name = database.type === 'sqlite' ? database.file : new URL(database.url).host;
  switch (type) {
    case 'newer-schema':
      return `${name} belongs to a newer version of Packbench. ${detail}`;
    case 'store-corrupt':
      return `${name} is damaged: ${detail}. Put a backup back with "restore FILE".`;
    case 'store-locked':
      return `${name} is held by another program: ${detail}.`;
    case 'disk-full':
      return `There is no room on the disk of ${name}.`;
    case 'unreachable':
    case 'not-paired':
    case 'update-station':
    case 'update-store':
      return `${name} cannot be opened: ${detail}.`;
  }
}

const FOR_PAIRING = 'Enter it at the station, under Settings, within 15 minutes. It lets one station in.';
const spaced = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');
const say = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

function sayTold(told: Told): void {
  if ('problem' in told) stop(told.problem, EXIT.found);
  else say(...told.said);
}

function stop(sentence: string, code: number): void {
  console.error(sentence);
  process.exitCode = code;
}

await run(process.argv.slice(2));
