import './parse-without-eval.ts';
import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { createStationView } from '#renderer/station/features.ts';
import { createBridge } from './bridge/bridge.ts';
import { RoomsContext } from './core/activity/rooms.ts';
import { followHost } from './core/host-line.ts';
import { coreWords } from './core/messages/en.ts';
import type { Languages } from './core/messages/languages.ts';
import { LanguageProvider, useMessages } from './core/messages/use-messages.tsx';
import { inShort } from './core/say/crash-report.ts';
import { SayingsProvider } from './core/say/sayings.tsx';
import { claimStation } from './core/session/claim-station.ts';
import type { StationApp } from './core/station-app.ts';
import type { StationStore } from './core/station-store.ts';
import { StationContext } from './core/use-station.ts';
import { HostNotice } from './features/shell/host-notice.tsx';
import { shellWords } from './features/shell/messages/en.ts';
import { UNUSABLE } from './replica/open-database.ts';
import css from './station/app.module.css';
import { App } from './station/app.tsx';
import { sayingsIn } from './station/features.ts';
import { createStationLanguages } from './station/languages/language-table.ts';
import { ROOMS } from './station/rooms.ts';
import { openStationApp } from './station/station.ts';
import { Button } from './ui/button.tsx';
import './ui/tokens.css';

/** How soon a station that cannot open its data tries again by itself: when somebody freed its disk, nothing is to be done. */
const TRY_AGAIN_MS = 10_000;
/** After so many failed tries somebody is offered to do without the browser's copy. */
const TRIES = 3;
const TRIED = 'packbench-tried';
const tried = (): number => Number(sessionStorage.getItem(TRIED) ?? 0);

/** The journal and the store have everything that is in it: the next start fetches it. */
async function setCopyAside(): Promise<void> {
  sessionStorage.removeItem(TRIED);
  await fetch('/__clear-data', { method: 'POST' }).catch(() => undefined);
  location.reload();
}
/** A screen that stood this long was drawn well: what fails after it is another failure. */
const DRAWN_WELL_MS = 5_000;

/** The screens in the language that is chosen. */
function Spoken({
  store,
  languages,
  children,
}: {
  readonly store: StationStore;
  readonly languages: Languages;
  readonly children: ReactNode;
}) {
  const code = useStore(store, ({ preferences }) => preferences.language);
  return (
    <LanguageProvider code={code} languages={languages}>
      <SayingsProvider sayings={sayingsIn}>{children}</SayingsProvider>
    </LanguageProvider>
  );
}

/** Before there is a station to work with: starting, open elsewhere, or its data cannot be opened. */
function Waiting({ store }: { readonly store: StationStore }) {
  const { phase } = useStore(store);
  const { start: words } = useMessages(shellWords);
  const core = useMessages(coreWords);
  const broken = phase.type === 'broken';
  useEffect(() => {
    if (!broken) return;
    const timer = setTimeout(() => location.reload(), TRY_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [broken]);
  if (phase.type === 'starting' || phase.type === 'ready') return <main className={css.message}>{words.starting}</main>;
  return (
    <main className={css.message} role="alert">
      <h1>{phase.type === 'blocked' ? words.blockedTitle : words.brokenTitle}</h1>
      <p>{phase.type === 'blocked' ? words.blockedText : words.brokenText}</p>
      {phase.type === 'broken' && <p className={css.detail}>{phase.detail}</p>}
      {broken && tried() >= TRIES && <p>{words.setAsideText}</p>}
      {broken && (
        <div className={css.acts}>
          <Button kind="primary" onClick={() => location.reload()}>
            {core.tryAgain}
          </Button>
          {tried() >= TRIES && <Button onClick={() => void setCopyAside()}>{words.setAside}</Button>}
        </div>
      )}
    </main>
  );
}

/** The screen when the station's own cannot be drawn. Scans are heard and answered by sound all the while. */
function Crashed({
  app,
  detail,
  onGoOn,
}: {
  readonly app: StationApp;
  readonly detail: string;
  readonly onGoOn: () => void;
}) {
  const core = useMessages(coreWords);
  const said = core.say.crashed({ detail });
  return (
    <main className={css.message} role="alert">
      <h1>{said.headline}</h1>
      <p className={css.detail}>{said.detail}</p>
      <p>{said.action}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {core.tryAgain}
      </Button>
      <Button
        onClick={() => {
          app.desk.suspend();
          onGoOn();
        }}
      >
        {core.putAside}
      </Button>
    </main>
  );
}

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no root.');
  const root = createRoot(element, {
    // A screen that cannot be drawn takes no scan with it: what happens to the order goes on behind it.
    onUncaughtError: (error) => station && drawAnew(station, error),
  });
  const store = createStationView();
  let station: StationApp | undefined;
  const bridge = createBridge(window.station);
  const languages = createStationLanguages();
  const draw = (screen: ReactNode) =>
    root.render(
      <StrictMode>
        <Spoken store={store} languages={languages}>
          {screen}
        </Spoken>
      </StrictMode>,
    );
  const show = (app: StationApp | null) =>
    draw(
      <div className={css.page}>
        <HostNotice store={store} />
        {app ? (
          <RoomsContext value={ROOMS}>
            <StationContext value={app}>
              <App />
            </StationContext>
          </RoomsContext>
        ) : (
          <Waiting store={store} />
        )}
      </div>,
    );
  // Written where it changes only: the browser styles the whole page anew at each writing.
  store.subscribe(({ preferences }) => {
    const { dataset } = document.documentElement;
    if (dataset.theme !== preferences.theme) dataset.theme = preferences.theme;
  });
  /** Draws the station again without what was open over it; when that fails too, a plain screen that says so. */
  function drawAnew(app: StationApp, error: unknown): void {
    app.crashed(error);
    const again = performance.now() - drawnAnewAt < DRAWN_WELL_MS;
    drawnAnewAt = performance.now();
    store.setState({ dialog: null, question: null, override: null });
    if (again) draw(<Crashed app={app} detail={inShort(error)} onGoOn={() => show(app)} />);
    else show(app);
  }
  let drawnAnewAt = Number.NEGATIVE_INFINITY;
  followHost(bridge, store);
  show(null);
  try {
    const database = await claimStation(bridge, store);
    const app = await openStationApp({ store, bridge, languages }, database);
    station = app;
    // Whatever nobody waited for: the act is lost and told, the bench goes on.
    window.addEventListener('unhandledrejection', ({ reason }) => app.crashed(reason));
    window.addEventListener('error', ({ error, message }) => app.crashed(error ?? message));
    sessionStorage.removeItem(TRIED);
    // The first screen is in the right language; where it cannot be fetched, in English.
    await languages.fetch(store.getState().preferences.language).catch(() => undefined);
    show(app);
    performance.mark('ready-to-scan');
    requestIdleCallback(() => {
      app.reference.items().prepare();
      app.reference.orders().prepare();
    });
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    // Whatever else is wrong, a new database does not help, and the old one may be the only home of the log.
    if (error instanceof Error && error.name === UNUSABLE) sessionStorage.setItem(TRIED, String(tried() + 1));
    else sessionStorage.removeItem(TRIED);
    store.setState({ phase: { type: 'broken', detail } });
  }
}

void start();
