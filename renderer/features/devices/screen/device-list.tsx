import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useView } from '#renderer/core/use-station.ts';
import type { DeviceSetting } from '#renderer/features/devices/state/device-setup.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import { deviceWords } from '../messages/en.ts';
import { LIST, USES } from './device-draft.ts';
import type { DeviceRole } from './device-fields.ts';
import type { DeviceKind } from './device-words.ts';
import css from './devices.module.css';
import { TroubleText } from './trouble-text.tsx';

/** A device to be shown: as it is set up, as it is, or both. */
interface Row {
  readonly role: DeviceRole;
  readonly id: string;
  readonly type: string | null;
  readonly name: string;
  readonly health: DeviceHealth | undefined;
}

/** Every device at a glance, each trouble with its way out. */
export function DeviceList({
  setting,
  printers,
  mayChange,
  onTest,
  onChange,
}: {
  readonly setting: DeviceSetting;
  /** How the printers are; null while they are being asked. */
  readonly printers: readonly DeviceHealth[] | null;
  readonly mayChange: boolean;
  readonly onTest: (role: DeviceRole, id: string, type: string | null) => void;
  readonly onChange: (role: DeviceRole, id: string) => void;
}) {
  const words = useMessages(deviceWords);
  const core = useMessages(coreWords);
  const devices = useView((view) => view.devices);
  const rows = rowsOf(setting, devices, printers, words.kind);
  if (rows.length === 0) return <p>{words.noDevices}</p>;
  return (
    <ul className={css.rows}>
      {rows.map((row) => (
        <li key={`${row.role} ${row.id}`} className={css.row} data-state={row.health?.state ?? 'resting'}>
          <span className={css.dot} aria-hidden="true">
            {row.health ? (row.health.state === 'ready' ? '●' : row.health.state === 'busy' ? '◐' : '✕') : '○'}
          </span>
          <div className={css.about}>
            <h3>
              <bdi>{row.name}</bdi>
            </h3>
            <p className={css.soft}>
              {row.type ? words.kind[`${row.role} ${row.type}` as DeviceKind] : core[row.role]}
              {row.health ? ` · ${core[row.health.state]}` : row.role !== 'printer' && ` · ${words.resting}`}
              {USES[row.role]
                .filter((use) => setting.settings.roles[use] === row.id)
                .map((use) => (
                  <span key={use} className={css.use}>
                    {words[use]}
                  </span>
                ))}
            </p>
            {row.health && row.health.state !== 'ready' && row.health.state !== 'busy' && (
              <TroubleText health={row.health} platform={setting.platform} />
            )}
          </div>
          <div className={css.acts}>
            {row.health && row.id !== '' && (
              <Button onClick={() => onTest(row.role, row.id, row.type)}>{words.test}</Button>
            )}
            {mayChange && row.type && <Button onClick={() => onChange(row.role, row.id)}>{words.change}</Button>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Whether a bench is virtual, and the way to change it. */
export function BenchMode({
  setting,
  mayChange,
  onMode,
}: {
  readonly setting: DeviceSetting;
  readonly mayChange: boolean;
  readonly onMode: (mode: 'real' | 'virtual') => void;
}) {
  const words = useMessages(deviceWords);
  return (
    <fieldset className={css.mode}>
      <legend>{words.bench}</legend>
      <div className={css.choices} role="radiogroup" aria-label={words.bench}>
        {(['real', 'virtual'] as const).map((mode) => (
          <Button
            key={mode}
            role="radio"
            aria-checked={setting.mode === mode}
            disabled={!mayChange || setting.forced}
            onClick={() => onMode(mode)}
          >
            {words[mode]}
          </Button>
        ))}
      </div>
      <p className={css.soft}>{setting.forced ? words.forced : setting.mode === 'virtual' ? words.virtualText : ''}</p>
    </fieldset>
  );
}

function rowsOf(
  { settings }: DeviceSetting,
  devices: readonly DeviceHealth[],
  printers: readonly DeviceHealth[] | null,
  kinds: Readonly<Record<DeviceKind, string>>,
): readonly Row[] {
  const known = [...devices, ...(printers ?? [])];
  return (['scanner', 'printer', 'scale'] as const).flatMap((role) => {
    const list: readonly { readonly id: string; readonly type: string; readonly name?: string | undefined }[] =
      settings[LIST[role]];
    const setUp = list.map(({ id, type, name }): Row => {
      // A scanner that types is heard whatever else the bench works with.
      const typing = { role, id, name: '', state: 'ready', trouble: null, reason: '' } as const;
      const health =
        known.findLast((each) => each.role === role && each.id === id) ?? (type === 'wedge' ? typing : undefined);
      // What types has no name that it gives itself, and what rests has not said its own.
      const own = type === 'wedge' ? undefined : health?.name;
      return { role, id, type, name: name ?? own ?? kinds[`${role} ${type}` as DeviceKind], health };
    });
    // Those of a virtual bench, any scanner that types, and the printer that is missing are set up nowhere.
    const others = devices
      .filter((each) => each.role === role && !list.some(({ id }) => id === each.id))
      .map(
        (health): Row => ({
          ...{ role, id: health.id, type: null, health },
          name: health.id === 'keyboard' ? kinds['scanner wedge'] : health.name,
        }),
      );
    return [...setUp, ...others];
  });
}
