import { type ReactNode, useEffect, useState } from 'react';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ageOf, dueIn } from '#renderer/core/words/due.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { inGrams } from '#renderer/ui/weight.ts';
import css from './status-bar.module.css';

/** Always in view: the order, the parcel, who packs, and whether store, scanner, printer and scale are there. */
export function StatusBar() {
  const app = useApp();
  const words = useWords();
  const { line, muted, open, operator, sync, devices, host, weight, stored, labels } = useView((view) => ({
    line: view.line,
    muted: view.preferences.volume === 0,
    open: view.open,
    operator: view.operator,
    sync: view.sync,
    devices: view.devices,
    host: view.host,
    weight: view.weight,
    stored: view.storedCodes.length,
    labels: view.labels,
  }));
  const [now, setNow] = useState(app.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(app.now()), 10_000);
    return () => clearInterval(timer);
  }, [app]);
  const scale = devices.find(({ role }) => role === 'scale');
  const due = open && dueIn(words, open.order.shipBy, now);
  /** A scale that says no weight: silent, or with more on it than it can weigh. */
  const mute = (device: (typeof devices)[number]) => device === scale && device.state === 'ready' && !weight;
  // Without the station nothing is known of anything that it holds.
  const known = line === 'there';
  const storeState = !known
    ? 'fault'
    : sync.state === 'live'
      ? 'ready'
      : sync.state === 'offline' || sync.state === 'stopped'
        ? 'fault'
        : 'busy';
  const storeWord =
    sync.state === 'loading' && sync.progress
      ? `${Math.round((100 * sync.progress.done) / Math.max(1, sync.progress.total))} %`
      : sync.state === 'offline'
        ? words.ui.offline
        : '';
  // What waits to be sent, and how old all is that this station knows: in view whatever the connection does.
  const waits = sync.waiting > 0 && (
    <>
      {sync.waiting.toLocaleString(words.language)} <span className={css.waiting}>{words.ui.waiting}</span>
    </>
  );
  // While all is well nobody need know how old it is.
  const age =
    storeState !== 'ready' &&
    sync.lastSync !== null &&
    `${words.ui.lastSync} ${ageOf(words.language, now - sync.lastSync)}`;
  return (
    <header className={css.bar}>
      {open ? (
        <h1 className={css.order}>
          <span className={css.word}>{words.ui.order}</span> <bdi>{open.order.code}</bdi>
          <span className={css.soft}>{open.order.channel}</span>
          {due && (
            <span className={css.due} data-urgency={due.urgency}>
              {due.text}
            </span>
          )}
          <span className={css.soft}>
            {words.ui.parcelOf} 1 {words.ui.of} {open.packing.parcels.length}
          </span>
        </h1>
      ) : (
        <h1 className={`${css.order} ${css.station}`}>{host?.stationName ?? 'Packbench'}</h1>
      )}
      <ul className={css.lamps}>
        <Lamp
          name={words.ui.store}
          state={storeState}
          note={storeWord}
          facts={
            (waits || age) && (
              <>
                {waits}
                {waits && age && ' · '}
                {age}
              </>
            )
          }
          about={words.ui.lastSync}
        />
        {devices.map((device) =>
          known && weight && device === scale ? (
            // Its weight says better than its name that it is there.
            <li key="weight" className={css.lamp} data-state="ready">
              <button
                type="button"
                className={css.weight}
                data-stable={weight.stable}
                aria-label={`${words.ui.scale}, ${inGrams(words.language, weight.grams)}`}
                disabled={!operator}
                onClick={() => app.store.setState({ dialog: 'scale' })}
              >
                <span className={css.dot} aria-hidden="true">
                  {weight.stable ? '●' : '◐'}
                </span>{' '}
                {inGrams(words.language, weight.grams)}
              </button>
            </li>
          ) : (
            <Lamp
              key={`${device.role} ${device.id}`}
              name={words.ui[device.role]}
              state={!known ? 'fault' : mute(device) ? 'busy' : device.state}
              note={
                !known ? '' : mute(device) ? words.ui.noWeight : device.state !== 'ready' ? words.ui[device.state] : ''
              }
              about={[device.name, device.reason].filter(Boolean).join(': ')}
            />
          ),
        )}
      </ul>
      {muted && <span className={css.mute}>🔇 {words.ui.muted}</span>}
      {operator && stored > 0 && (
        <Button kind="quiet" className={css.small ?? ''} onClick={() => app.store.setState({ dialog: 'stored' })}>
          {words.ui.storedShort} {stored}
        </Button>
      )}
      {operator && labels.waiting.length + labels.unclear.length > 0 && (
        <Button kind="quiet" className={css.labels ?? ''} onClick={() => app.store.setState({ dialog: 'labels' })}>
          <span className={css.badge}>
            {words.labels.title} {labels.waiting.length + labels.unclear.length}
          </span>
        </Button>
      )}
      {operator && (
        <Button kind="quiet" className={css.person ?? ''} onClick={() => void app.scans.command('sign-out')}>
          <bdi className={css.operator}>{operator.name}</bdi>
          <span>{words.ui.signOut}</span>
        </Button>
      )}
      {!open && (
        <Button kind="quiet" className={css.small ?? ''} onClick={() => app.store.setState({ dialog: 'help' })}>
          {words.ui.help}
        </Button>
      )}
      {operator && (
        <Button kind="quiet" className={css.small ?? ''} onClick={() => app.store.setState({ dialog: 'settings' })}>
          {words.ui.settings}
        </Button>
      )}
    </header>
  );
}

function Lamp({
  name,
  state,
  note,
  facts,
  about = '',
}: {
  readonly name: string;
  readonly state: string;
  readonly note: string;
  readonly facts?: ReactNode;
  readonly about?: string;
}) {
  return (
    <li className={css.lamp} data-state={state} title={about}>
      <span className={css.dot} aria-hidden="true">
        {state === 'ready' ? '●' : state === 'busy' ? '◐' : '✕'}
      </span>
      <span className={css.name}>{name}</span>
      {note && <span className={css.note}>{note}</span>}
      {facts && <span className={css.facts}>{facts}</span>}
    </li>
  );
}
