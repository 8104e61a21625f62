import { type FormEvent, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keypad } from '#renderer/ui/keypad.tsx';
import { helpWords } from '../messages/en.ts';
import css from './code-dialog.module.css';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly code: true;
  }
}

/** For the hand without a scanner: the number printed under the bars, typed or touched, is the same proof. */
export function CodeDialog() {
  const app = useApp();
  const words = useMessages(helpWords);
  const core = useMessages(coreWords);
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
    <Dialog open={shown} title={core.enterCode} closeWord={core.cancel} onClose={close} wide>
      <form className={css.form} onSubmit={submit}>
        <label className={css.label}>
          {words.enterCodeHint}
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
          words={{ clear: core.clear, enter: core.enter }}
        />
      </form>
    </Dialog>
  );
}
