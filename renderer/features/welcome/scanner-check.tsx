import { useEffect, useState } from 'react';
import { useApp, useView } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ResultIcon } from '#renderer/ui/result-icon.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import { printable } from '#renderer/ui/words/sentence.ts';
import css from './welcome-screen.module.css';

const SAMPLE = '9521234001016';

/** Shows what the scanner sends, character for character. */
export function ScannerCheck() {
  const app = useApp();
  const words = useWords();
  const virtual = useView((view) => view.host?.devices === 'virtual');
  const [seen, setSeen] = useState<string | null>(null);
  useEffect(() => app.onScan(setSeen), [app]);
  return (
    <div className={css.scanner}>
      <ResultIcon tone={seen === null ? 'scan' : 'ok'} size={120} />
      <div role="status">
        {seen !== null && (
          <>
            <p className={css.seen}>{words.ui.scannerSeen}</p>
            <p className={css.raw}>
              <bdi>{printable(seen)}</bdi>
            </p>
          </>
        )}
      </div>
      {virtual && (
        <Button onClick={() => app.virtual.scan(SAMPLE)}>
          {words.ui.benchScan} ({words.ui.virtual})
        </Button>
      )}
    </div>
  );
}
