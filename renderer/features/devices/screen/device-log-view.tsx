import { useCallback, useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { deviceWords } from '../messages/en.ts';
import type { DeviceEventType } from './device-words.ts';
import css from './devices.module.css';

/** What happened to the devices, newest first, for somebody who helps from afar. */
export function DeviceLogView() {
  const app = useApp();
  const words = useMessages(deviceWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const [log, setLog] = useState<Awaited<ReturnType<typeof app.deviceSetup.log>> | null>(null);
  const load = useCallback(() => void app.deviceSetup.log().then(setLog), [app]);
  useEffect(load, [load]);
  const time = new Intl.DateTimeFormat(language.locale, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <div className={css.body}>
      <p className={css.soft}>
        {words.logText} <bdi>{log?.file}</bdi>
      </p>
      <div className={css.choices}>
        <Button onClick={load}>{words.askAgain}</Button>
      </div>
      {log?.entries.length === 0 && <p>{words.noEvents}</p>}
      <ol className={css.log} aria-label={words.log}>
        {log?.entries
          .map((entry, at) => ({ ...entry, at, time: entry.at }))
          .reverse()
          .map(({ at, time: when, what, role, id, about }) => (
            <li key={at} data-what={what}>
              <time>{time.format(when)}</time>
              <strong>{words.event[what as DeviceEventType] ?? what}</strong>
              <span>
                {role === 'station' ? core.station : core[role]} <bdi>{id}</bdi>
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
