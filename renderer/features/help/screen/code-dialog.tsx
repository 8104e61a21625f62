import { type FormEvent, useState } from 'react';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keypad } from '#renderer/ui/keypad.tsx';
import css from './code-dialog.module.css';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly code: true;
  }
}

/** For the hand without a scanner: the number printed under the bars, typed or touched, is the same proof. */
export function CodeDialog() {
  const app = useApp();
  const words = useWords();
  const shown = useView((view) => view.dialog === 'code');
  const [code, setCode] = useState('');
  function close(): void {
    setCode('');
    app.store.setState({ dialog: null });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    const text = code.trim();
    close();
    if (text !== '') void app.typeCode(text);
  }
  return (
    <Dialog open={shown} title={words.ui.enterCode} closeWord={words.ui.cancel} onClose={close} wide>
      <form className={css.form} onSubmit={submit}>
        <label className={css.label}>
          {words.ui.enterCodeHint}
          <input
            className={css.input}
            inputMode="none"
            autoComplete="off"
            spellCheck={false}
            value={code}
            maxLength={120}
            data-autofocus
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <Keypad
          letters
          onKey={(key) => setCode((before) => before + key)}
          onClear={() => setCode('')}
          words={{ clear: words.ui.clear, enter: words.ui.enter }}
        />
      </form>
    </Dialog>
  );
}
