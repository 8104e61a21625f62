// Composition root of the screen: opens the data, joins the pieces, and hands the application over.
import { v7 as newId } from 'uuid';
import { createBounceRule, createOneScan, readBarcode, resolveScan, storedLines } from '#shared/barcode/index.ts';
import { BELIEVED_MS } from '#shared/domain/index.ts';
import { orderOf, readBody } from '#shared/log/index.ts';
import { sentElsewhere } from '#shared/packing/index.ts';
import type { Bridge } from '../bridge/bridge.ts';
import { createPictures } from '../core/pictures.ts';
import { createCrashReport } from '../core/say/crash-report.ts';
import { createTeller } from '../core/say/teller.ts';
import { createScanHandler, type Scan } from '../core/scanning/scan-handler.ts';
import { createScanIntake } from '../core/scanning/scan-intake.ts';
import { createScanListeners } from '../core/scanning/scan-listeners.ts';
import { createDirectory } from '../core/session/directory.ts';
import { createOperators } from '../core/session/operators.ts';
import { createOverrides } from '../core/session/overrides.ts';
import { createRename, savePreferences } from '../core/session/preferences.ts';
import { createSignIn } from '../core/session/sign-in.ts';
import { createStoreConnection } from '../core/session/store-connection.ts';
import type { StationApp } from '../core/station-app.ts';
import type { StationStore } from '../core/station-store.ts';
import { journalReader, ownStationId, storedEvents, storePort } from '../core/trusted-side.ts';
import { createVirtualBench } from '../features/bench/state/virtual-bench.ts';
import { createCodeSheets } from '../features/devices/state/code-sheets.ts';
import { catchKeyboardScanners, createDeviceSetup } from '../features/devices/state/device-setup.ts';
import { createHeldOrders } from '../features/held/state/held-orders.ts';
import { createImports } from '../features/import/state/imports.ts';
import { createLabelling } from '../features/labels/state/labelling.ts';
import { createLabels } from '../features/labels/state/labels.ts';
import { createPrinterBack } from '../features/labels/state/printer-back.ts';
import { createFindScanned, createPackingSlip, createPrintLabel } from '../features/labels/state/printing.ts';
import { createBenchOrder } from '../features/packing/state/bench-order.ts';
import { createBringBack } from '../features/packing/state/bring-back.ts';
import { createClaiming } from '../features/packing/state/claiming.ts';
import { createDesk } from '../features/packing/state/desk.ts';
import { createFindOrders } from '../features/packing/state/find-orders.ts';
import { createLateChanges } from '../features/packing/state/late-changes.ts';
import { createWeighing } from '../features/scale/state/weighing.ts';
import { createStoredCodes } from '../features/stored/state/stored-codes.ts';
import { createCatchUp } from '../replica/catch-up.ts';
import { openReplicaDatabase } from '../replica/database.ts';
import { digest } from '../replica/digest.ts';
import { keepTidy } from '../replica/keep-tidy.ts';
import { createLogWriter, type SaveFault } from '../replica/log-writer.ts';
import { openDatabase } from '../replica/open-database.ts';
import { pruneLog } from '../replica/prune-log.ts';
import { scansInLog } from '../replica/recent-scans.ts';
import { askForNewIncarnation, recoverLog } from '../replica/recover.ts';
import { openReference } from '../replica/reference.ts';
import { createSyncLoop } from '../replica/sync-loop.ts';
import { createTimeCheck } from '../replica/time-check.ts';
import { createSounds } from '../ui/sounds.ts';

/** How long after a save the store hears of it, at the latest. */
const SYNC_AFTER_SAVE_MS = 400;
/** An entry stays this long after the store has it: a store that is put back from a copy gets back what the copy lacks. */
const DAY_MS = 24 * 3_600_000;
/** A start waits so long for what the store has of a log that was put back. */
const CATCH_UP_MS = 3_000;
/** The list of labels follows the bench after a moment: it must never be in the way of a scan. */
const LABELS_AFTER_MS = 300;
/** A scanner that types as well as talking to the station delivers twice; typing a long code takes up to this long. */
const SAME_SCAN_MS = 500;
/** No hand scans the same code twice within this time: what a scanner says again so soon is its echo. */
const BOUNCE_MS = 200;

const clock = { now: () => Date.now() };
const setTimer = (run: () => void, delayMs: number) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

/** Runs work once, a moment after the first of a run of askings. */
function createSoon(work: () => void, afterMs: number, timer: typeof setTimer): () => void {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    timer(() => {
      planned = false;
      work();
    }, afterMs);
  };
}

/** Opens the station's data and brings it to life. Rejects when the database cannot be opened. */
export async function openStationApp(store: StationStore, bridge: Bridge, name: string): Promise<StationApp> {
  const database = openReplicaDatabase(name);
  await openDatabase(database);
  // Best effort storage is the first that a browser throws away when the disk is full.
  void navigator.storage?.persist?.().catch(() => undefined);
  const [recovery, reference] = await Promise.all([
    recoverLog({ database, journal: journalReader(bridge), digest, newId }),
    openReference(database),
  ]);
  const { memory } = recovery;
  const sounds = createSounds(() => store.getState().preferences.volume);
  const stationId = await ownStationId(database, bridge);

  let recordedAt = Number.NEGATIVE_INFINITY;
  const writer = createLogWriter({
    database,
    digest,
    memory,
    journal: async (entries) => {
      const appended = await bridge.call('journal/append', { entries: [...entries] });
      if (!appended.ok) {
        const fault: SaveFault = { type: 'journal', fault: 'host-gone', detail: appended.failure.message };
        return { ok: false, failure: fault };
      }
      return appended.value.type === 'appended'
        ? { ok: true, value: undefined }
        : { ok: false, failure: { ...appended.value, type: 'journal' } };
    },
    onSaved: () => {
      recordedAt = performance.now();
      syncSoon();
    },
    onFault: (saveFault) => {
      store.setState({ saveFault: saveFault ?? null });
      if (saveFault) sounds.play('fault');
    },
  });
  const teller = createTeller({ store, reference, memory, writer, clock, newId, play: sounds.play, setTimer });
  const bench = createBenchOrder({ store, reference, memory, teller });
  const overrides = createOverrides({ store, bridge, teller, people: reference.operators });
  const crashed = createCrashReport(teller);
  const labelling = createLabelling({
    store,
    memory,
    teller,
    overrides,
    printLabel: createPrintLabel(bridge),
    findScanned: createFindScanned(bridge),
    wait: (ms) => new Promise((resolve) => void setTimer(resolve, ms)),
    codeOf: (orderId) => reference.orders().get(orderId)?.code ?? orderId,
    isSentElsewhere: (packing, { number }) => {
      const facts = bench.facts();
      return facts?.orderId === packing.orderId && sentElsewhere(packing, facts)?.number === number;
    },
  });
  const labels = createLabels({
    store,
    bridge,
    progress: memory.states.of('packing'),
    orderOf: (orderId) => reference.orders().get(orderId),
    labelling,
    overrides,
    teller,
    newId,
  });
  const pulled = async () => {
    sync.wake();
    await sync.settled();
  };
  const held = createHeldOrders({
    store,
    bridge,
    memory,
    bench,
    teller,
    overrides,
    stationId,
    pulled,
    wait: (ms) => new Promise((resolve) => void setTimer(resolve, ms)),
    monotonic: () => performance.now(),
  });
  const desk = createDesk({ store, reference, memory, teller, bench, labelling, clock, newId, onHeld: held.held });
  const signIn = createSignIn({ bridge, store, reference, memory, teller });
  const directory = createDirectory(reference);
  const retrySave = () => void writer.retry();
  const catchUp = createCatchUp({ database, memory, writer, eventsOf: storedEvents(bridge), clock });
  const bringBack = createBringBack({ catchUp, memory, reference, teller, stationId });
  const lateChanges = createLateChanges(reference, teller, stationId);
  const claiming = createClaiming({ store, reference, memory, teller, bridge, stationId, clock, setTimer });
  // Whatever changed the order on the bench, the claim follows it, and whoever packs it.
  store.subscribe(({ open, operator }, before) => {
    const another = open !== null && operator !== null && operator.id !== before.operator?.id;
    if (another || open?.order.id !== before.open?.order.id) claiming.claim();
    // Whoever asked for a supervisor is gone, and the question with them.
    if (operator?.id !== before.operator?.id) overrides.cancel();
    // A supervisor who scans their badge goes on with the held order that is shown; nobody is left alone with it.
    if (operator === null && before.operator !== null) store.setState({ held: null, confirm: null });
  });
  const listeners = createScanListeners();
  const scans = createScanHandler({
    answers: listeners.answers,
    store,
    reference,
    directory,
    teller,
    bench,
    desk,
    labelling,
    labels,
    overrides,
    held,
    signIn,
    claiming,
    newId,
    clock,
    retrySave,
    crashed,
  });

  const sync = createSyncLoop({
    database,
    reference,
    store: storePort(bridge),
    stationId,
    incarnation: () => memory.head.incarnation,
    now: clock.now,
    setTimer,
    quiet: async () => {
      while (writer.pending() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    onStatus: (status) => store.setState({ sync: status }),
    onForked: () =>
      void askForNewIncarnation(database)
        .then(teller.idle)
        // A start is where the two homes of the log are brought together: it comes back to the same order and counts.
        .then(() => window.location.reload()),
    onConflict: (entries) =>
      claiming.conflict(
        entries.flatMap((entry) => {
          const event = readBody(entry)?.event;
          return event ? (orderOf(event) ?? []) : [];
        }),
      ),
    onPulled: () => {
      store.setState((view) => ({
        queueVersion: view.queueVersion + 1,
        // Where there are people already, nothing is new but this browser.
        welcome: view.welcome && reference.operators().length === 0,
      }));
      // A database that was lost had nobody to show at the start, and no order: they come with the first copy.
      if (store.getState().operator === null) signIn.restore();
      void bench.refresh();
      claiming.check();
      lateChanges();
      void bringBack();
      void pictures.refresh(false);
    },
  });
  // The exchange reads and writes the same database as the next scan's commit, so it comes a moment after the first of
  // a run of saves and not after each.
  const syncSoon = createSoon(() => sync.wake(), SYNC_AFTER_SAVE_MS, setTimer);
  bridge.on('store/changed', syncSoon);
  bridge.on('station/failed', ({ what }) => void teller.tell({ type: 'crashed', detail: what.slice(0, 80) }));
  bridge.on(
    'station/reconnected',
    () =>
      void bridge
        .call('station/claim', {})
        // Another window has it meanwhile: this one waits for its turn, as after a start.
        .then((claimed) => claimed.ok && claimed.value.type === 'already-open' && window.location.reload())
        .then(signIn.agree)
        .then(retrySave)
        .then(sync.wake)
        .then(intake.catchUp),
  );
  const pictures = createPictures({ bridge, store, now: () => performance.now() });
  const deviceSetup = createDeviceSetup(bridge, store);
  const isOneScan = createOneScan(SAME_SCAN_MS);
  const isBounce = createBounceRule(BOUNCE_MS);
  const take = async (scan: Scan, deviceId: 'devices' | 'keyboard'): Promise<void> => {
    const atMs = performance.now();
    if (isBounce({ text: scan.text, deviceId: scan.deviceId ?? deviceId, atMs: scan.at ?? atMs })) return;
    if (!isOneScan({ text: scan.text, deviceId, atMs })) return;
    if (listeners.tell(scan.text, deviceId)) return;
    // Somebody tries a scanner out: what it reads means nothing.
    if (deviceId === 'keyboard' ? deviceSetup.takeTyped(scan.text) : deviceSetup.isWatched()) return;
    // Before the first order there is nothing that a scan could mean: the scanner check shows it.
    if (store.getState().welcome) return;
    const lines = storedLines(scan.text, scan.symbology);
    await (lines ? storedCodes.receive(scan, lines) : scans.scan(scan));
  };
  const storedCodes = createStoredCodes({ store, database, directory, teller, scan: scans.scan, now: clock.now });
  await storedCodes.restore();
  const intake = createScanIntake({
    bridge,
    handle: (scan) => take(scan, 'devices'),
    saved: teller.idle,
    inLog: () => scansInLog(database),
    crashed,
  });
  catchKeyboardScanners(store, {
    onScan: (text, typed, at) =>
      void take({ id: newId(), text, symbology: null, at, ...(typed !== undefined && { typed }) }, 'keyboard').catch(
        crashed,
      ),
    onMissed: (why) => void teller.tell({ type: 'scan-missed', why }).catch(crashed),
  });
  const heardDevices = createPrinterBack({ store, teller });
  bridge.on('device/changed', ({ devices }) => heardDevices(devices));
  const recountLabels = createSoon(labels.recount, LABELS_AFTER_MS, setTimer);
  bridge.on(
    'label/changed',
    createSoon(() => void labels.refresh(), LABELS_AFTER_MS, setTimer),
  );
  store.subscribe(({ queueVersion }, before) => {
    if (queueVersion !== before.queueVersion) recountLabels();
  });
  const health = await bridge.call('device/health', {});

  await signIn.agree();
  signIn.restore();
  await bench.restore();
  // Both homes were put back, and the store has what came since: it is folded before anything is packed on.
  if (recovery.forked) {
    await catchUp.want([...memory.states.of('packing').keys()]);
    await Promise.race([bringBack(), new Promise<void>((resolve) => setTimer(resolve, CATCH_UP_MS))]);
  }
  store.setState({
    phase: { type: 'ready' },
    devices: health.ok ? health.value.devices : [],
    welcome: reference.operators().length === 0 && !store.getState().host?.demo,
    queueVersion: 1,
  });
  sync.wake();
  if (window.location.hash === '#again') {
    window.history.replaceState(null, '', window.location.pathname);
    void teller.tell({ type: 'loaded-again' });
  }
  const setAside = store.getState().host?.setAside ?? [];
  if (setAside.length > 0) void teller.tell({ type: 'set-aside', files: setAside });
  void labels.refresh();
  void pictures.refresh(true);
  labelling.resume();
  void intake.catchUp();
  const isTimeSure = createTimeCheck(database, { ...clock, monotonic: () => performance.now() });
  keepTidy({
    reference,
    settled: sync.settled,
    quietMs: () => performance.now() - recordedAt,
    now: () => performance.now(),
    whenIdle: (run, delayMs) => void setTimer(() => requestIdleCallback(run), delayMs),
    pruneLog: async () => {
      const { state, clockOffset } = sync.status();
      // Whether an order has left is known from a complete copy only, and how old an entry is by the store's clock only.
      if (state !== 'live' || clockOffset === null) return 0;
      // Two clocks must agree, and neither may have moved by days since it was last believed.
      if (Math.abs(clockOffset) > BELIEVED_MS || !(await isTimeSure())) return 0;
      const before = (days: number) => clock.now() + clockOffset - days * DAY_MS;
      return pruneLog({ database, memory, before, isHere: reference.holds });
    },
  });

  return {
    store,
    reference,
    progress: memory.states.of('packing'),
    scans,
    desk,
    labelling,
    labels,
    overrides,
    held,
    signIn,
    typeCode: scans.typeCode,
    ...listeners,
    pulled,
    now: clock.now,
    crashed,
    play: sounds.play,
    retrySave,
    setPreferences: (change) => {
      const preferences = { ...store.getState().preferences, ...change };
      store.setState({ preferences });
      savePreferences(preferences);
      const { language, theme } = preferences;
      void bridge.call('station/save-settings', { language, theme });
    },
    renameStation: createRename(bridge, store),
    findOrders: createFindOrders(bridge),
    connection: createStoreConnection({
      bridge,
      sync,
      stationId,
      name: () => store.getState().host?.stationName ?? '',
      agree: signIn.agree,
    }),
    operators: createOperators(bridge),
    imports: createImports(bridge, sync),
    pictures,
    packingSlip: createPackingSlip(bridge),
    makeSheet: createCodeSheets(bridge),
    virtual: createVirtualBench(bridge),
    weighing: createWeighing(bridge, store),
    storedCodes,
    deviceSetup,
    look: (text, symbology) => {
      const reading = readBarcode(text, symbology, new Date(clock.now()).getFullYear());
      return { reading, resolution: resolveScan(reading, directory) };
    },
  };
}
