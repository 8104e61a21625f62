import type { UnreadableFile } from '#electron/store/import/table.ts';
import { Operator, type Order, type Role } from '#shared/domain/index.ts';
import { readBody, type StationEvent } from '#shared/log/index.ts';
import { headingKey, type RowProblem } from '#shared/orders/index.ts';
import { type Clock, type Digest, ok, type Result } from '#shared/prelude/index.ts';
import type { MoveCause } from '#shared/stock/index.ts';
import type {
  ClaimReply,
  ClaimRequest,
  OrderState,
  PullReply,
  PullRequest,
  PushReply,
  PushRequest,
} from '#shared/sync/index.ts';
import { type CountAssignments, createCountAssignments } from './counting/assign-counts.ts';
import { type CountFigure, createCountFigures } from './counting/count-figures.ts';
import { type CountSheets, createCountSheets } from './counting/count-sheets.ts';
import { type CountDecider, createCountDecider } from './counting/decide-counts.ts';
import { createExpected, type ExpectedStock } from './counting/expected-at.ts';
import { refreshClasses } from './counting/item-classes.ts';
import { type CountPlans, createCountPlans } from './counting/plan-counts.ts';
import { type CountReview, createCountReview } from './counting/review-counts.ts';
import { type CustomsBook, createCustomsBook } from './customs/customs-book.ts';
import { type CustomsSender, createCustomsSender } from './customs/trader.ts';
import type { Database } from './database/database.ts';
import { createWriter } from './database/transaction.ts';
import { createFeatures, type Features } from './features.ts';
import { createFiles, type Files } from './files/files.ts';
import { createPictures, PICTURE_FILES, type Pictures } from './files/pictures.ts';
import { createManifestBook, type ManifestBook } from './handover/manifest-book.ts';
import { bookPackedOnce, forgetWaiting } from './handover/waiting-parcels.ts';
import { knownFor } from './import/import-known.ts';
import { type ImportPlan, type PlannedRecord, planImport } from './import/import-plan.ts';
import { createImporter, type ImportCounts, type ImportRun } from './import/import-records.ts';
import { headingSignature, type MappingsByHand } from './import/interpret.ts';
import { parseFile } from './import/parse-file.ts';
import { type PreviewChanges, previewChanges } from './import/preview-changes.ts';
import { createClaims } from './log/claims.ts';
import { forgetStates } from './log/forget-states.ts';
import { forgetOldVersions } from './log/history.ts';
import { createPull } from './log/pull.ts';
import { createPush } from './log/push.ts';
import { readAgain } from './log/read-again.ts';
import { rebuildStates, rebuildStatesOnce } from './log/state-audit.ts';
import { createTimeCheck } from './log/steady-sweep.ts';
import { createFindOrders } from './orders/find-orders.ts';
import { createOrderCares, type OrderCares } from './orders/order-care.ts';
import { orderRecordOf, type StatusChange, stepsOf } from './orders/order-status.ts';
import { createRetention, type Retention } from './orders/retention.ts';
import { createSsccs, type Ssccs } from './orders/ssccs.ts';
import { createSecretBox, type SecretBox } from './outbox/secret-box.ts';
import { createOperatorCare, everybody, type OperatorCare } from './people/operator-care.ts';
import { createPins, type PinAnswer } from './people/pins.ts';
import { createProgramPeople, type ProgramPeople } from './people/program-people.ts';
import { createPhotos, eraseOldPhotos, PHOTO_FILES, type Photos } from './photos/photos.ts';
import { createPolicies, type Policies, policyIn } from './policies/policies.ts';
import { createPolicyHistory, type PolicyHistory } from './policies/policy-history.ts';
import { createPolicyPreviews, type PolicyPreviews } from './policies/preview-policy.ts';
import { type CarrierAccounts, NO_CARRIERS } from './postage/carrier-accounts.ts';
import { createPostageOffice, type PostageOffice } from './postage/postage.ts';
import { createParcelBook, type ParcelBook } from './proof/parcel-proof.ts';
import { createRateBook, type RateBook } from './rates/rate-book.ts';
import { createRateTrials, type RateTrials } from './rates/try-rates.ts';
import { createDeliveryBook, type DeliveryBook } from './receiving/delivery-book.ts';
import { retireDeliveries } from './receiving/retire-deliveries.ts';
import { createItemRemover } from './stock/items.ts';
import { createMovesPage } from './stock/move-rows.ts';
import { createPickLists, type PickLists, tidyLists } from './stock/pick-lists.ts';
import { settleShorts } from './stock/pick-shorts.ts';
import { createPutAway, type PutAwayBook } from './stock/put-away-at.ts';
import { createStatedMoves, type StatedMoves } from './stock/stated-moves.ts';
import { createStock, type Stock } from './stock/stock.ts';
import { createStockBook, type StockBook } from './stock/stock-book.ts';
import { createStockFigures, type StockInsight } from './stock/stock-figures.ts';
import { rebuildOnce, rebuildStock } from './stock/stock-ledger.ts';
import { titlesIn } from './stock/titles.ts';
import { createTables, type Tables } from './tables/tables.ts';
import { type CartonBook, createCartonBook } from './weights/cartons.ts';

/** What an import shows before anything is taken. */
export type ImportPreview = Omit<ImportPlan, 'records'> & {
  readonly problemCount: number;
  readonly warningCount: number;
  readonly changes: PreviewChanges;
};

/** An event with the id of the operation that it says: the same on every re-send. */
export interface OrderEvent {
  readonly opId: string;
  readonly event: StationEvent;
  /** It took effect, and nobody took the order over since. */
  readonly counts: boolean;
}

/** The store backend's own calls; embedded or remote, stations use it through the store link. */
export interface Store
  extends ProgramPeople,
    Ssccs,
    Policies,
    PolicyHistory,
    PolicyPreviews,
    StockBook,
    StockInsight,
    Tables,
    StatedMoves,
    CountReview,
    CountFigure,
    CountDecider,
    CountPlans,
    CountAssignments,
    CountSheets,
    DeliveryBook,
    ManifestBook,
    CartonBook,
    RateBook,
    RateTrials,
    PickLists,
    ExpectedStock,
    PutAwayBook,
    Photos,
    PostageOffice,
    CustomsSender,
    CustomsBook,
    ParcelBook {
  readonly push: (request: PushRequest) => Promise<PushReply>;
  readonly pull: (request: PullRequest) => Promise<PullReply>;
  readonly claim: (request: ClaimRequest) => Promise<ClaimReply>;
  readonly order: (orderId: string) => Promise<Order | null>;
  /** The titles of items, for packing slips; unknown SKUs are left out. */
  readonly titles: (skus: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  /** All events of one order that the store has, as they came in, each operation once. */
  readonly eventsOf: (orderId: string) => Promise<readonly OrderEvent[]>;
  /** Orders by their code, of any channel, also those that left the benches; the newest first. */
  readonly findOrders: (code: string) => Promise<OrderState[]>;
  /** How the order's status moved, oldest first. */
  readonly stepsOf: (orderId: string) => Promise<readonly StatusChange[]>;
  readonly previewImport: (
    name: string,
    text: string,
  ) => Promise<ImportPreview | { readonly unreadable: UnreadableFile }>;
  /** Remembers how files of these headings are read: heading to column of orders. An empty mapping forgets it. */
  readonly keepMapping: (headings: readonly string[], columns: Readonly<Record<string, string>>) => Promise<null>;
  /** Takes the good rows of a file, step by step. */
  readonly applyImport: (name: string, text: string, mayTakePeople?: boolean, cause?: MoveCause) => ImportRun;
  readonly putRecords: (records: readonly PlannedRecord[]) => Promise<ImportCounts>;
  readonly verifyPin: (operatorId: string, pin: string) => Promise<PinAnswer>;
  readonly setPin: (operatorId: string, pin: string, currentPin: string) => Promise<PinAnswer>;
  /** Sets a PIN without asking for another: no station can ask for it. */
  readonly putPin: (operatorId: string, pin: string) => Promise<PinAnswer>;
  readonly changeOperator: OperatorCare['changeOperator'];
  /** A change of people by whoever runs the store. */
  readonly decideOperator: OperatorCare['change'];
  readonly createFirstOperator: (name: string, pin: string) => Promise<string | null>;
  /** What an operator may do; null for nobody of that id. */
  readonly roleOf: (operatorId: string) => Promise<Role | null>;
  /** Everybody who may sign in. */
  readonly operators: () => Promise<readonly Operator[]>;
  readonly changeOrder: OrderCares['changeOrder'];
  /** A decision about an order by whoever runs the store, or a program that it let in. */
  readonly decideOrder: OrderCares['change'];
  /** Removes an item that nothing needs; for programs. */
  readonly removeItem: ReturnType<typeof createItemRemover>;
  /** Moves of units after a cursor. */
  readonly stockMoves: ReturnType<typeof createMovesPage>;
  readonly pictures: Pictures['pictures'];
  readonly picture: Pictures['picture'];
  readonly putFilePiece: Files['putPiece'];
  readonly namePicture: Pictures['namePicture'];
  readonly missingPictures: Pictures['missingPictures'];
  /** Makes the stock records anew from the moves; gives how many were missing or wrong. */
  readonly rebuildStock: () => Promise<number>;
  /** Makes the states of all that is worked on anew from the log; gives how many were missing or wrong. */
  readonly rebuildStates: () => Promise<number>;
  readonly sweep: Retention['sweep'];
  /** Whether the clock may be believed when it says what is due. `ranMs`: since this was asked last in this run, 0 at first. */
  readonly isTimeSure: (ranMs: number) => Promise<boolean>;
  readonly eraseOrder: Retention['eraseOrder'];
  readonly isEmpty: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const SHOWN_PROBLEMS = 200;
const DAY_MS = 86_400_000;

/** Opens the store on a database, and gives a new one its epoch. */
export async function createStore(
  database: Database,
  dependencies: {
    readonly digest: Digest;
    readonly clock: Clock;
    readonly newEpoch: () => string;
    /** What can be done at a station; the product's unless told otherwise. */
    readonly features?: (stock: Stock) => Features;
    /** Keeps the key that proofs are sealed with; without it there are none. */
    readonly box?: SecretBox;
    /** Accounts at carriers whose labels are bought; none unless told otherwise. */
    readonly carriers?: Pick<CarrierAccounts, 'list' | 'forService' | 'open'>;
  },
): Promise<Store> {
  const { digest, clock, newEpoch } = dependencies;
  const { features = createFeatures, box = createSecretBox(undefined), carriers = NO_CARRIERS } = dependencies;
  const writer = createWriter(database, digest);
  const stock = createStock(database);
  const { rules, effects, arbitrations } = features(stock);
  const taker = { database, clock, rules, effects };
  const importRecords = createImporter(database, writer, stock, clock, digest);
  const cares = createOrderCares(writer, digest, clock);
  const files = createFiles(database, digest, clock, [PICTURE_FILES, PHOTO_FILES]);
  const retention = createRetention(database, writer, rules, digest, clock);
  const pins = createPins(database, writer, clock);
  const people = createOperatorCare(writer, pins);
  const { promised, ...book } = createStockBook(database, clock);
  const plans = createCountPlans(database, writer, clock);
  const read = {
    ...book,
    ...createStockFigures(database, clock),
    ...createCountReview(database),
    stockMoves: createMovesPage(database),
  };
  await database.write((sql) =>
    sql.run("INSERT INTO meta (key, value) VALUES ('epoch', ?) ON CONFLICT (key) DO NOTHING", newEpoch()),
  );

  await rebuildOnce(database, writer);
  await readAgain(taker, writer);
  await rebuildStatesOnce(database, rules, clock);
  await bookPackedOnce(database, writer, clock.now());

  const recordText = (kind: string, key: string): Promise<string | undefined> =>
    database.read(
      async (sql) =>
        (await sql.get<{ json: string }>('SELECT json FROM records WHERE kind = ? AND key = ?', kind, key))?.json,
    );

  async function planOf(name: string, text: string): Promise<Result<ImportPlan, UnreadableFile>> {
    const parsed = parseFile(name, text, await mappingsOf(database));
    return parsed.ok ? ok(planImport(parsed.value, await knownFor(database, parsed.value.kind))) : parsed;
  }

  return {
    push: createPush(taker, writer, digest),
    pull: createPull(database, clock),
    claim: createClaims(writer, arbitrations, clock),
    findOrders: createFindOrders(database),
    order: (orderId) => database.read(async (sql) => (await orderRecordOf(sql, orderId))?.order ?? null),
    changeOrder: cares.changeOrder,
    decideOrder: cares.change,
    removeItem: createItemRemover(database, writer, stock),
    ...createCartonBook(database, writer),
    titles: (skus) => database.read((sql) => titlesIn(sql, skus)),
    ...createParcelBook(database, { digest, clock, box }),
    ...createRateBook(database, writer),
    ...createCustomsSender(database, writer),
    ...createCustomsBook(writer, clock),
    ...createRateTrials(database, planOf),
    eventsOf: async (orderId) => {
      const rows = await database.read((sql) =>
        sql.all<{ body: string; outcome: string }>(
          "SELECT body, outcome FROM log WHERE about_kind = 'order' AND about_id = ? AND outcome <> 'duplicate' ORDER BY rowid",
          orderId,
        ),
      );
      return rows.flatMap((row) => {
        const body = readBody(row, rules.readEvent);
        return body ? [{ opId: body.opId, event: body.event, counts: row.outcome === 'applied' }] : [];
      });
    },
    stepsOf: (orderId) => database.read((sql) => stepsOf(sql, orderId)),
    ...createSsccs(database),
    async previewImport(name, text) {
      const plan = await planOf(name, text);
      if (!plan.ok) return { unreadable: plan.failure };
      const { records, problems, warnings, ...shown } = plan.value;
      return {
        ...shown,
        problems: problems.slice(0, SHOWN_PROBLEMS),
        problemCount: problems.length,
        warnings: warnings.slice(0, SHOWN_PROBLEMS),
        warningCount: warnings.length,
        changes: await previewChanges(database, records, clock.now()),
      };
    },
    async *applyImport(name, text, mayTakePeople = true, cause = fileCause(name)) {
      const parsed = parseFile(name, text, await mappingsOf(database));
      if (!parsed.ok) return { added: 0, changed: 0, unchanged: 0, skipped: 0 };
      if (parsed.value.kind === 'operators' && !mayTakePeople)
        return { added: 0, changed: 0, unchanged: 0, skipped: parsed.value.rows.length, problems: [NOT_ALLOWED] };
      const { records, rows, good } = planImport(parsed.value, await knownFor(database, parsed.value.kind));
      const counts = yield* importRecords(records, cause);
      return { ...counts, skipped: counts.skipped + rows - good };
    },
    async keepMapping(headings, columns) {
      const made = Object.fromEntries(
        Object.entries(columns).map(([heading, column]) => [headingKey(heading), column]),
      );
      const key = `${MAPPING}${headingSignature(headings)}`;
      await database.write((sql) =>
        Object.keys(made).length === 0
          ? sql.run('DELETE FROM meta WHERE key = ?', key)
          : sql.run(
              'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
              key,
              JSON.stringify(made),
            ),
      );
      return null;
    },
    async putRecords(records) {
      const run = importRecords(records, fileCause(''));
      for (;;) {
        const step = await run.next();
        if (step.done) return step.value;
      }
    },
    ...createPictures(database),
    ...createPhotos(database),
    putFilePiece: files.putPiece,
    verifyPin: pins.verify,
    setPin: pins.set,
    putPin: pins.put,
    changeOperator: people.changeOperator,
    decideOperator: people.change,
    createFirstOperator: async (name, pin) => (await pins.createFirstOperator(name, pin)) ?? null,
    roleOf: async (operatorId) => {
      const json = await recordText('operator', operatorId);
      return json === undefined ? null : Operator.parse(JSON.parse(json)).role;
    },
    operators: () => database.read(everybody),
    ...createProgramPeople(database, writer, people),
    ...createPolicies(database, writer, clock),
    ...createPolicyHistory(database),
    ...createPolicyPreviews(database),
    ...read,
    ...createTables(database, read),
    ...createPickLists(writer, promised, clock),
    ...createDeliveryBook(database),
    ...createManifestBook(database),
    ...createStatedMoves(writer, clock),
    ...createPostageOffice({ database, writer, clock, digest, accounts: carriers }),
    ...createCountFigures(database, clock),
    ...createCountDecider(database, writer, pins, clock),
    ...plans,
    ...createCountAssignments(database, writer),
    ...createExpected(database),
    ...createPutAway(database),
    ...createCountSheets(database, writer, digest, clock),
    rebuildStock: () => rebuildStock(writer, database),
    rebuildStates: () => rebuildStates(database, rules, clock),
    isTimeSure: createTimeCheck(database, clock),
    sweep: async (days) => {
      await forgetOldVersions(database, clock);
      const swept = await retention.sweep(days);
      await refreshClasses(database, clock);
      await plans.planDueCounts();
      await writer.write(async (writing) => {
        await settleShorts(writing);
        await tidyLists(writing);
        await forgetWaiting(writing, clock.now());
        await retireDeliveries(writing, clock.now() - days.stationDays * DAY_MS);
        const photoDays = await policyIn(writing.sql, 'photo-days');
        await eraseOldPhotos(writing.sql, clock.now() - photoDays * DAY_MS);
      });
      await forgetStates(writer, rules, clock);
      await files.tidy();
      // Every hour, also when nothing was due: a change of an order leaves its old text in the log.
      await database.scrub();
      return swept;
    },
    eraseOrder: async (orderId) => {
      const erased = await retention.eraseOrder(orderId);
      if (erased === 'erased') await database.scrub();
      return erased;
    },
    isEmpty: async () => (await database.read((sql) => sql.get('SELECT 1 AS one FROM records LIMIT 1'))) === undefined,
    close: database.close,
  };
}

/** A file by its name: what it says is why units moved. */
const fileCause = (name: string): MoveCause => ({ type: 'import', id: name.slice(0, 300) });

const NOT_ALLOWED: RowProblem = { line: 0, field: 'role', reason: 'not-administrator', value: '' };

/** Where mappings that people made are kept, by the headings that they are for. */
const MAPPING = 'import-mapping:';

async function mappingsOf(database: Database): Promise<MappingsByHand> {
  const rows = await database.read((sql) =>
    sql.all<{ key: string; value: string }>("SELECT key, value FROM meta WHERE key LIKE 'import-mapping:%'"),
  );
  return new Map(
    rows.map(({ key, value }) => [key.slice(MAPPING.length), JSON.parse(value) as Record<string, string>]),
  );
}
