import { useCallback, useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { DeviceSetting } from '#renderer/features/devices/state/device-setup.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { FoundDevice } from '#shared/bridge/index.ts';
import { deviceWords } from '../messages/en.ts';
import { type Draft, newDraft } from './device-draft.ts';
import type { DeviceRole } from './device-fields.ts';
import css from './devices.module.css';

/** What can be made of something that was found. */
const MAKES: Readonly<Record<FoundDevice['kind'], readonly (readonly [DeviceRole, string])[]>> = {
  'hid-scanner': [['scanner', 'hid-pos']],
  'hid-scale': [['scale', 'hid']],
  'keyboard-scanner': [['scanner', 'wedge']],
  'vendor-scanner': [],
  serial: [
    ['scanner', 'serial'],
    ['scale', 'serial'],
  ],
  'usb-printer': [['printer', 'usb']],
  queue: [['printer', 'ipp']],
  'windows-queue': [['printer', 'spooler']],
};

/** Looks for devices once, and lets one be set up: what was found, or anything by hand. */
export function FindDevices({
  setting,
  onChosen,
  onHelp,
}: {
  readonly setting: DeviceSetting;
  readonly onChosen: (draft: Draft) => void;
  readonly onHelp: () => void;
}) {
  const app = useApp();
  const words = useMessages(deviceWords);
  const core = useMessages(coreWords);
  const [found, setFound] = useState<Awaited<ReturnType<typeof app.deviceSetup.find>> | null>(null);
  const look = useCallback(() => {
    setFound(null);
    void app.deviceSetup.find().then(setFound);
  }, [app]);
  useEffect(look, [look]);
  const choose = (role: DeviceRole, type?: string, values?: Readonly<Record<string, string>>) =>
    onChosen(
      newDraft(role, { ...(type !== undefined && { type }), ...(values && { values }) }, setting.settings, app.now()),
    );
  return (
    <div className={css.body}>
      {found === null && <p role="status">{words.looking} …</p>}
      {found?.found.length === 0 && <p role="status">{words.nothingFound}</p>}
      <ul className={css.rows} aria-label={words.addTitle}>
        {found?.found.map((device) => (
          <li key={`${device.kind} ${device.address}`} className={css.row}>
            <span className={css.dot} aria-hidden="true">
              {device.known.length > 0 ? '✔' : '+'}
            </span>
            <div className={css.about}>
              <h3>
                <bdi>{device.name || device.address}</bdi>
              </h3>
              <p className={css.soft}>
                {words.found[device.kind]} · <bdi>{device.address}</bdi>
              </p>
              {device.known.length > 0 && (
                <p className={css.good}>
                  {words.setUpAs} <bdi>{device.known.join(', ')}</bdi>
                </p>
              )}
              {(device.kind === 'keyboard-scanner' || device.kind === 'vendor-scanner') && (
                <p className={css.attention}>{words.switchFirst}</p>
              )}
            </div>
            <div className={css.acts}>
              {(device.kind === 'keyboard-scanner' || device.kind === 'vendor-scanner') && (
                <Button onClick={onHelp}>{core.help}</Button>
              )}
              {device.known.length === 0 &&
                MAKES[device.kind].map(([role, type]) => (
                  <Button key={`${role} ${type}`} onClick={() => choose(role, type, valuesOf(device))}>
                    {device.kind === 'serial' ? (role === 'scale' ? words.asScale : words.asScanner) : words.addThis}
                  </Button>
                ))}
            </div>
          </li>
        ))}
      </ul>
      {found?.troubles.map((sentence) => (
        <p key={sentence} className={css.soft} dir="ltr" lang="en">
          {sentence}
        </p>
      ))}
      <div className={css.foot}>
        <Button onClick={look} disabled={found === null}>
          {words.lookAgain}
        </Button>
      </div>
      <section>
        <h3 className={css.heading}>{words.byHand}</h3>
        <div className={css.choices}>
          {(['scanner', 'printer', 'scale'] as const).map((role) => (
            <Button key={role} onClick={() => choose(role)}>
              {core[role]}
            </Button>
          ))}
        </div>
      </section>
    </div>
  );
}

function valuesOf({ kind, name, usb, path, uri, queue, socketPath }: FoundDevice): Readonly<Record<string, string>> {
  const hex = (id: number) => id.toString(16).padStart(4, '0');
  return {
    ...(kind !== 'serial' && kind !== 'keyboard-scanner' && name && { name: name.slice(0, 60) }),
    ...(usb && {
      vendorId: hex(usb.vendorId),
      productId: hex(usb.productId),
      ...(usb.serialNumber && { serialNumber: usb.serialNumber }),
    }),
    ...(path && { path }),
    ...(uri && { uri }),
    ...(queue && { queue }),
    ...(socketPath && { socketPath }),
  };
}
