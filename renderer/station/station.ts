// Composition root of the screen: opens the data, joins the pieces, and hands the application over.
import { v7 as newId } from 'uuid';
import { readBarcode, resolveScan } from '#shared/barcode/index.ts';
import { orderOf, readBody, type StationEvent, subjectsOf } from '#shared/log/index.ts';
import { createActivities } from '../core/activity/activities.ts';
import { createPictures } from '../core/pictures.ts';
import { createCrashReport } from '../core/say/crash-report.ts';
import { createTeller } from '../core/say/teller.ts';
import { createScanHandler } from '../core/scanning/scan-handler.ts';
import { createScanListeners } from '../core/scanning/scan-listeners.ts';
import { createTurns } from '../core/scanning/turns.ts';
import { createDirectory } from '../core/session/directory.ts';
import { createOperators } from '../core/session/operators.ts';
import { createOverrides } from '../core/session/overrides.ts';
import { createRename, savePreferences } from '../core/session/preferences.ts';
import { createSignIn } from '../core/session/sign-in.ts';
import { createStoreConnection } from '../core/session/store-connection.ts';
import type { StationApp } from '../core/station-app.ts';
import { putPhoto, storePort } from '../core/trusted-side.ts';
import { createVirtualBench } from '../features/bench/state/virtual-bench.ts';
import { createCountStored } from '../features/counting/state/count-stored.ts';
import { createCounting } from '../features/counting/state/counting.ts';
import { createPrintSheets } from '../features/counting/state/print-sheets.ts';
import { createCountReview } from '../features/counting/state/review.ts';
import { createCodeSheets } from '../features/devices/state/code-sheets.ts';
import { createImportDesk } from '../features/import/state/import-desk.ts';
import { createImports } from '../features/import/state/imports.ts';
import { createInsights } from '../features/insights/state/insights.ts';
import { createPrinterBack } from '../features/labels/state/printer-back.ts';
import { createPackingSlip } from '../features/labels/state/printing.ts';
import { createMoving } from '../features/moving/state/moving.ts';
import { createFindOrders } from '../features/packing/state/find-orders.ts';
import { createParcels } from '../features/parcels/state/parcels.ts';
import { createPhotographHere } from '../features/photos/state/photograph-here.ts';
import { createPhotos } from '../features/photos/state/photos.ts';
import { createPicking } from '../features/picking/state/picking.ts';
import { createPolicyHistory } from '../features/policies/state/policy-history.ts';
import { createPreviewPolicy } from '../features/policies/state/preview-policy.ts';
import { createSetPolicy } from '../features/policies/state/set-policy.ts';
import { createRates } from '../features/rates/state/rates.ts';
import { createReceiving } from '../features/receiving/state/receiving.ts';
import { createWeighing } from '../features/scale/state/weighing.ts';
import { createShellCommands } from '../features/shell/shell-commands.ts';
import { createStockLook } from '../features/stock/state/stock-look.ts';
import { createPhotoQueue } from '../replica/photo-queue.ts';
import { askForNewIncarnation } from '../replica/recover.ts';
import { createSyncLoop } from '../replica/sync-loop.ts';
import { createSounds } from '../ui/sounds.ts';
import { composeHandover } from './compose-handover.ts';
import { composePacking } from './compose-packing.ts';
import { composeScanning } from './compose-scanning.ts';
import { openData } from './data.ts';
import { KEEPS } from './dialogs.tsx';
import { TONES } from './features.ts';
import { keepLogShort } from './keep-log-short.ts';
import { ROOM_CODES } from './rooms.ts';
import type { StationPage } from './station-page.ts';
import { createSoon, setTimer, wait } from './timers.ts';

/** How long after a save the store hears of it, at the latest. */
const SYNC_AFTER_SAVE_MS = 400;
/** A start waits so long for what the store has of a log that was put back. */
const CATCH_UP_MS = 3_000;
/** The list of labels follows the bench after a moment: it must never be in the way of a scan. */
const LABELS_AFTER_MS = 300;

const clock = { now: () => Date.now() };

/** The counts that an event is about. */
const countOf = (event: StationEvent): string[] =>
  subjectsOf(event).flatMap(({ kind, id }) => (kind === 'count' ? [id] : []));

/** Opens the station's data and brings it to life. Rejects when the database cannot be opened. */
export async function openStationApp(page: StationPage, name: string): Promise<StationApp> {
  const { store, bridge, languages } = page;
  const sounds = createSounds(() => store.getState().preferences.volume);
  // The exchange reads and writes the same database as the next scan's commit, so it comes a moment after the first of
  // a run of saves and not after each.
  const syncSoon = createSoon(() => sync.wake(), SYNC_AFTER_SAVE_MS);
  const onFault = () => sounds.play('fault');
  const data = await openData({ store, bridge, name, onSaved: syncSoon, onFault });
  const { database, reference, memory, writer, stationId } = data;
  const capture = () => activities.capture();
  const play = sounds.play;
  const teller = createTeller({ store, memory, writer, tones: TONES, capture, clock, newId, play, setTimer });
  const overrides = createOverrides({ store, bridge, teller, people: reference.operators });
  const crashed = createCrashReport(teller);
  const inTurn = createTurns(crashed);
  const pulled = async () => {
    sync.wake();
    await sync.settled();
  };
  const photoQueue = createPhotoQueue({
    photos: database.photos,
    record: writer.record,
    put: putPhoto(bridge),
    onWaiting: (photosWaiting) => store.setState({ photosWaiting }),
    onRefused: () => void teller.tell({ type: 'photo-lost' }, [], { byItself: true }),
  });
  const photos = createPhotos({
    ...{ store, bridge, queue: photoQueue, teller, overrides, reference, memory },
    ...{ inTurn, clock, newId },
  });
  const packing = composePacking({ store, bridge, data, teller, overrides, photos, inTurn, clock, pulled });
  const { labels, held } = packing;
  const countReview = createCountReview({ store, bridge, teller, newId });
  const counting = createCounting({
    ...{ store, memory, reference, teller, newId, bridge, stationId, setTimer },
    ...{ review: countReview, now: clock.now, database },
  });
  const moving = createMoving({ store, memory, reference, teller, bridge, newId });
  const receiving = createReceiving({ store, memory, reference, teller, newId, now: clock.now });
  const handover = composeHandover({ store, bridge, data, teller, languages, overrides, inTurn, clock });
  const picking = createPicking({ store, memory, reference, teller, bridge, pulled, newId });
  const stock = createStockLook({ store, bridge, teller });
  // What counts found stands in the room of counting.
  const review = () => void scans.command('count').then(countReview.open);
  const insights = createInsights({ store, bridge, newId, review });
  const rates = createRates({ store, bridge, apply: (...given) => imports.apply(...given) });
  const activities = createActivities({
    store,
    memory,
    activities: {
      packing: packing.activity,
      ...packing.runs.activities,
      counting,
      picking,
      stock,
      receiving,
      moving,
      handover,
      insights,
      rates,
    },
  });
  const subject = () => activities.current().busyWith();
  const signIn = createSignIn({ bridge, store, reference, memory, teller, subject, languages });
  const directory = createDirectory(reference, data.memory.states.of('teaching'), data.memory.states.of('packing'));
  const retrySave = () => void writer.retry();
  store.subscribe(({ operator }, before) => {
    // Whoever asked for a supervisor, or looked at what only some may see, is gone, and the question with them.
    if (operator?.id === before.operator?.id) return;
    overrides.cancel();
    countReview.leave();
  });
  const listeners = createScanListeners();
  const scans = createScanHandler({
    store,
    reference,
    directory,
    teller,
    activities,
    commands: {
      photo: createPhotographHere({ store, photos, teller }),
      ...labels.commands,
      ...held.commands,
      ...createShellCommands(store),
    },
    rooms: ROOM_CODES,
    overrides,
    signIn,
    answers: listeners.answers,
    dialogTakes: labels.dialogTakes,
    keeps: KEEPS,
    leave: held.leave,
    inTurn,
    newId,
    clock,
    retrySave,
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
    onStatus: (status) => {
      const isExchanged = status.lastSync !== store.getState().sync.lastSync;
      store.setState({ sync: status });
      // The entries of photos are with the store now: their files follow.
      if (isExchanged) photoQueue.wake();
    },
    onForked: () =>
      void askForNewIncarnation(database)
        .then(teller.idle)
        // A start is where the two homes of the log are brought together: it comes back to the same order and counts.
        .then(() => window.location.reload()),
    onConflict(entries) {
      const events = entries.flatMap((entry) => readBody(entry)?.event ?? []);
      packing.conflict(events.flatMap((event) => orderOf(event) ?? []));
      counting.conflict(events.flatMap(countOf));
    },
    onPulled: () => {
      store.setState((view) => ({
        queueVersion: view.queueVersion + 1,
        // Where there are people already, nothing is new but this browser.
        welcome: view.welcome && reference.operators().length === 0,
      }));
      // A database that was lost had nobody to show at the start, and no order: they come with the first copy.
      if (store.getState().operator === null) signIn.restore();
      packing.pulled();
      counting.pulled();
      void pictures.refresh(false);
    },
  });
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
  const countStored = createCountStored({
    ...{ store, memory, reference, teller, newId, planned: () => counting.onPaper() },
    kept: { codes: () => storedCodes.codes(), counted: (ids) => storedCodes.taken(ids) },
  });
  const { deviceSetup, storedCodes, intake } = composeScanning({
    ...{ store, bridge, data, directory, teller, scans, listeners, crashed },
    async countStored() {
      await scans.command('count');
      if (store.getState().room === 'counting') await inTurn(countStored.begin);
    },
    now: clock.now,
  });
  await storedCodes.restore();
  void photoQueue.restore().then(photoQueue.wake, crashed);
  const heardDevices = createPrinterBack({ store, teller });
  bridge.on('device/changed', ({ devices }) => heardDevices(devices));
  const recountLabels = createSoon(labels.recount, LABELS_AFTER_MS);
  bridge.on(
    'label/changed',
    createSoon(() => void labels.refresh(), LABELS_AFTER_MS),
  );
  store.subscribe(({ queueVersion }, before) => {
    if (queueVersion !== before.queueVersion) recountLabels();
  });
  const imports = createImports(bridge, sync);
  const health = await bridge.call('device/health', {});

  await signIn.agree();
  signIn.restore();
  await activities.resume();
  // Both homes were put back, and the store has what came since: it is folded before anything is packed on.
  if (data.forked) {
    await packing.catchUp.want([...memory.states.of('packing').keys()]);
    await Promise.race([packing.bringBack(), wait(CATCH_UP_MS)]);
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
  packing.resumeLabels();
  void intake.catchUp();
  keepLogShort(data, sync, clock);

  return {
    store,
    reference,
    stationId,
    progress: memory.states.of('packing'),
    scans,
    openParcelAgain: (parcel) => inTurn(() => packing.activity.openAgain(parcel)),
    openOrder: (orderId) => inTurn(() => packing.activity.openOrder(orderId, { id: newId(), raw: orderId })),
    desk: packing.desk,
    counting,
    moving,
    receiving,
    handover,
    picking,
    run: packing.runs.activities.run,
    stock,
    insights,
    rates,
    rateTables: packing.rateTables,
    countReview,
    countStored,
    labels,
    overrides,
    held,
    signIn,
    typeCode: scans.typeCode,
    ...listeners,
    pulled,
    now: clock.now,
    crashed,
    play,
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
    setPolicy: createSetPolicy(bridge, stationId),
    policyHistory: createPolicyHistory(bridge),
    previewPolicy: createPreviewPolicy(bridge),
    imports,
    importDesk: createImportDesk({ store, imports }),
    pictures,
    photos,
    parcels: createParcels({ store, bridge }),
    shortage: packing.shortage,
    parcelService: packing.parcelService,
    showPackingOrder: packing.showPackingOrder,
    labelItem: packing.labelItem,
    packingSlip: createPackingSlip(bridge),
    customsPapers: packing.customsPapers,
    makeSheet: createCodeSheets(bridge),
    printSheets: createPrintSheets({ bridge, reference }),
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
