import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import css from './app.module.css';
import { App } from './app.tsx';
import { createBridge } from './bridge/bridge.ts';
import type { StationApp } from './state/station-app.ts';
import { createStationStore, type StationStore } from './state/station-store.ts';
import { StationContext } from './state/use-station.ts';
import { claimStation, openStationApp } from './station.ts';
import { Button } from './ui/button.tsx';
import { WORDS } from './ui/words/index.ts';
import './ui/tokens.css';

/** How soon a station that cannot open its data tries again by itself: when somebody freed its disk, nothing is to be done. */
const TRY_AGAIN_MS = 10_000;

/** Before there is a station to work with: starting, open elsewhere, or its data cannot be opened. */
function Waiting({ store }: { readonly store: StationStore }) {
  const { phase, preferences } = useStore(store);
  const { ui } = WORDS[preferences.language];
  const broken = phase.type === 'broken';
  useEffect(() => {
    if (!broken) return;
    const timer = setTimeout(() => location.reload(), TRY_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [broken]);
  if (phase.type === 'starting' || phase.type === 'ready') return <main className={css.message}>{ui.starting}</main>;
  return (
    <main className={css.message} role="alert">
      <h1>{phase.type === 'blocked' ? ui.blockedTitle : ui.brokenTitle}</h1>
      <p>{phase.type === 'blocked' ? ui.blockedText : ui.brokenText}</p>
      {phase.type === 'broken' && <p className={css.detail}>{phase.detail}</p>}
      {broken && (
        <Button kind="primary" onClick={() => location.reload()}>
          {ui.tryAgain}
        </Button>
      )}
    </main>
  );
}

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no root.');
  const root = createRoot(element);
  const store = createStationStore();
  const bridge = createBridge(window.station);
  const show = (app: StationApp | null) =>
    root.render(
      <StrictMode>
        {app ? (
          <StationContext value={app}>
            <App />
          </StationContext>
        ) : (
          <Waiting store={store} />
        )}
      </StrictMode>,
    );
  store.subscribe(({ preferences }) => {
    const { language, theme } = preferences;
    Object.assign(document.documentElement, { lang: language, dir: WORDS[language].direction });
    document.documentElement.dataset.theme = theme;
  });
  show(null);
  try {
    const database = await claimStation(bridge, store);
    const app = await openStationApp(store, bridge, database);
    show(app);
    performance.mark('ready-to-scan');
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    store.setState({ phase: { type: 'broken', detail } });
  }
}

void start();
