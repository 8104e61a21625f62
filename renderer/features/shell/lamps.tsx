import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ageOf } from '#renderer/core/words/due.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { inGrams } from '#renderer/ui/weight.ts';
import css from './header.module.css';
import { shellWords } from './messages/en.ts';

/** Store, scanner, printer and scale by their names. All well is a plain dot; only a fault gets a colour, a shape and more words. */
export function Lamps({ now }: { readonly now: number }) {
  const app = useApp();
  const words = useMessages(shellWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { line, operator, sync, devices, weight } = useView((view) => ({
    line: view.line,
    operator: view.operator,
    sync: view.sync,
    devices: view.devices,
    weight: view.weight,
  }));
  // Without the station nothing is known of anything that it holds.
  const known = line === 'there';
  const scale = devices.find(({ role }) => role === 'scale');
  /** A scale that says no weight: silent, or with more on it than it can weigh. */
  const isMute = (device: (typeof devices)[number]) => device === scale && device.state === 'ready' && !weight;
  const storeIsAway = sync.state === 'offline' || sync.state === 'stopped';
  const age = sync.lastSync === null ? '' : `${core.lastSync} ${ageOf(language.code, now - sync.lastSync)}`;
  /** What is wrong, in the few words that there is room for; of a device that is not there, that. */
  const faultOf = ({ state, trouble }: (typeof devices)[number]): string =>
    state !== 'busy' && trouble !== null ? words.trouble[trouble] : core[state];
  const loaded =
    sync.state === 'loading' && sync.progress
      ? `${Math.round((100 * sync.progress.done) / Math.max(1, sync.progress.total))} %`
      : '';
  return (
    <ul className={css.lamps}>
      <Lamp
        name={
          storeIsAway ? (sync.waiting > 0 ? words.storeWaits({ count: sync.waiting }) : words.storeAway) : core.store
        }
        // Packing goes on without the store: it is away, and no device is broken.
        state={!known ? 'fault' : storeIsAway ? 'away' : sync.state === 'live' ? 'ready' : 'busy'}
        note={loaded}
        about={age}
        waiting={sync.waiting}
      />
      {devices.map((device) =>
        known && weight && device === scale ? (
          // Its weight says better than its name that it is there.
          <li key="weight" className={css.scale}>
            <button
              type="button"
              className={css.weight}
              data-stable={weight.stable}
              aria-label={`${core.scale}, ${inGrams(language.locale, weight.grams)}`}
              disabled={!operator}
              onClick={() => app.store.setState({ dialog: 'scale' })}
            >
              <span>{inGrams(language.locale, weight.grams)}</span>
            </button>
          </li>
        ) : (
          <Lamp
            key={`${device.role} ${device.id}`}
            name={core[device.role]}
            state={!known ? 'fault' : isMute(device) ? 'busy' : device.state}
            note={!known ? '' : isMute(device) ? words.noWeight : device.state === 'ready' ? '' : faultOf(device)}
            about={[device.name, device.reason].filter(Boolean).join(': ')}
          />
        ),
      )}
    </ul>
  );
}

function Lamp({
  name,
  state,
  note,
  about,
  waiting,
}: {
  readonly name: string;
  readonly state: 'ready' | 'busy' | 'away' | 'absent' | 'fault';
  readonly note: string;
  readonly about: string;
  /** What waits to be sent, however the connection is. */
  readonly waiting?: number;
}) {
  return (
    <li className={css.lamp} data-state={state} data-waiting={waiting} title={about}>
      {state === 'fault' || state === 'absent' ? (
        <Icon name="unplugged" size="small" />
      ) : (
        <span className={css.dot} aria-hidden="true" />
      )}
      <span className={css.device}>{note ? `${name}: ${note}` : name}</span>
    </li>
  );
}
