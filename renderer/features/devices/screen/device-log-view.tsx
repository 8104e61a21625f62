import { useCallback, useEffect, useState } from 'react';
import { useApp } from '#renderer/core/use-station.ts';
import type { DeviceEventType } from '#renderer/core/words/devices/device-words.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from './devices.module.css';

/** What happened to the devices, newest first, for somebody who helps from afar. */
export function DeviceLogView() {
  const app = useApp();
  const words = useWords();
  const [log, setLog] = useState<Awaited<ReturnType<typeof app.deviceSetup.log>> | null>(null);
  const load = useCallback(() => void app.deviceSetup.log().then(setLog), [app]);
  useEffect(load, [load]);
  const time = new Intl.DateTimeFormat(words.language, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <div className={css.body}>
      <p className={css.soft}>
        {words.devices.ui.logText} <bdi>{log?.file}</bdi>
      </p>
      <div className={css.choices}>
        <Button onClick={load}>{words.devices.ui.askAgain}</Button>
      </div>
      {log?.entries.length === 0 && <p>{words.devices.ui.noEvents}</p>}
      <ol className={css.log} aria-label={words.devices.ui.log}>
        {log?.entries
          .map((entry, at) => ({ ...entry, at, time: entry.at }))
          .reverse()
          .map(({ at, time: when, what, role, id, about }) => (
            <li key={at} data-what={what}>
              <time>{time.format(when)}</time>
              <strong>{words.devices.event[what as DeviceEventType] ?? what}</strong>
              <span>
                {role === 'station' ? words.ui.station : words.ui[role]} <bdi>{id}</bdi>
              </span>
              <small dir="ltr" lang="en">
                {about}
              </small>
            </li>
          ))}
      </ol>
    </div>
  );
}
