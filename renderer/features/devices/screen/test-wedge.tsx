import { useEffect, useState } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { textOf } from '#renderer/core/scanning/wedge-keys.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { deviceWords } from '../messages/en.ts';
import css from './devices.module.css';
import { describeRun, RUN_ENDS_MS, SLOW_MS, type TypedKey } from './typed-code.ts';
import { withPictures } from './visible-text.ts';

/** Somebody scans with a scanner that types, and sees its keys, how fast they came, and what may go wrong with them. */
export function TestWedge() {
  const app = useApp();
  const words = useMessages(deviceWords);
  const [keys, setKeys] = useState<readonly TypedKey[]>([]);
  const [capsLock, setCapsLock] = useState(false);
  const [heard, setHeard] = useState<string | null>(null);
  useEffect(() => {
    let lastAt = Number.NEGATIVE_INFINITY;
    const stop = new AbortController();
    const hear = (event: KeyboardEvent) => {
      if (event.repeat || /^(?:Shift|Control|Alt|Meta)/.test(event.code)) return;
      const ms = event.timeStamp - lastAt;
      lastAt = event.timeStamp;
      // The end of a code that was not heard as one must not press the button that has the focus.
      if (ms < RUN_ENDS_MS && /^(?:Enter|NumpadEnter|Space|Tab)$/.test(event.code)) event.preventDefault();
      setCapsLock(event.getModifierState('CapsLock'));
      const key = {
        name: `${event.ctrlKey ? 'Ctrl+' : ''}${event.code.replace(/^(?:Key|Digit)/, '')}`,
        key: event.key,
        ms,
        us: textOf(event)?.us,
      };
      if (ms > RUN_ENDS_MS) setHeard(null);
      setKeys((before) => (ms > RUN_ENDS_MS ? [key] : [...before, key].slice(-300)));
    };
    // At the window: before the page takes the keys of a scan for itself.
    window.addEventListener('keydown', hear, { capture: true, signal: stop.signal });
    const unwatch = app.deviceSetup.watch({
      onScan: ({ text, deviceId }) => deviceId === 'keyboard' && setHeard(text),
    });
    return () => {
      stop.abort();
      unwatch();
    };
  }, [app]);
  const run = describeRun(keys);
  const ms = (value: number) => `${Math.round(value)} ms`;
  return (
    <div className={css.body}>
      <p className={css.ask}>{words.typeNow}</p>
      <p className={css.soft}>{words.notPacked}</p>
      {run && (
        <dl className={css.facts} aria-live="polite" data-testid="wedge-test">
          <dt>{words.text}</dt>
          <dd>
            <bdi className={css.code}>{heard === null ? '–' : withPictures(heard)}</bdi>
          </dd>
          <dt>{words.speed}</dt>
          <dd>
            {run.keys} {words.keys} · <bdi>{ms(run.medianMs)}</bdi> · ≤ <bdi>{ms(run.slowestMs)}</bdi>
          </dd>
          <dt>{words.firstKey}</dt>
          <dd>
            <kbd dir="ltr">{run.first}</kbd>
          </dd>
          <dt>{words.lastKey}</dt>
          <dd>
            <kbd dir="ltr">{run.last}</kbd>
          </dd>
        </dl>
      )}
      {run && heard === null && <p className={css.attention}>{words.wedgeNotHeard}</p>}
      {run && run.medianMs > SLOW_MS && <p className={css.attention}>{words.tooSlow}</p>}
      {capsLock && <p className={css.attention}>{words.capsLock}</p>}
      {run &&
        (run.otherLayout ? (
          <p className={css.attention}>{words.otherLayout}</p>
        ) : (
          <p className={css.good}>✔ {words.layoutRight}</p>
        ))}
    </div>
  );
}
