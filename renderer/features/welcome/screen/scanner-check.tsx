import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { printable } from '#renderer/core/say/printable.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ResultIcon } from '#renderer/ui/result-icon.tsx';
import { welcomeWords } from '../messages/en.ts';
import css from './welcome-screen.module.css';

const SAMPLE = '9521234001016';

/** Shows what the scanner sends, character for character. */
export function ScannerCheck() {
  const app = useApp();
  const words = useMessages(welcomeWords);
  const core = useMessages(coreWords);
  const virtual = useView((view) => view.host?.devices === 'virtual');
  const [seen, setSeen] = useState<string | null>(null);
  const [typed, setTyped] = useState(false);
  useEffect(() => {
    const keys: number[] = [];
    /** A hand leaves more time between two keys than any scanner. */
    const isTyped = (): boolean => keys.length > 2 && ((keys.at(-1) ?? 0) - (keys[0] ?? 0)) / (keys.length - 1) > 60;
    const onKey = ({ key, timeStamp }: KeyboardEvent): void => {
      if (key === 'Enter' && isTyped()) setTyped(true);
      if (key === 'Enter') keys.length = 0;
      else if (key.length === 1) keys.push(timeStamp);
    };
    const stop = app.onScan((text, from) => {
      setTyped(from === 'keyboard' && isTyped());
      setSeen(text);
    });
    document.addEventListener('keydown', onKey, true);
    return () => {
      stop();
      document.removeEventListener('keydown', onKey, true);
    };
  }, [app]);
  return (
    <div className={css.scanner}>
      <ResultIcon tone={typed ? 'attention' : seen === null ? 'scan' : 'ok'} size={120} />
      <div role="status">
        {typed && <p className={css.seen}>{words.scannerTyped}</p>}
        {seen !== null && !typed && (
          <>
            <p className={css.seen}>{words.scannerSeen}</p>
            <p className={css.raw}>
              <bdi>{printable(seen)}</bdi>
            </p>
          </>
        )}
      </div>
      {virtual && (
        <Button onClick={() => app.virtual.scan(SAMPLE)}>
          {core.scan} ({words.virtual})
        </Button>
      )}
    </div>
  );
}
