import { useState } from 'react';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { UiKey } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { type Command, DIGITS } from '#shared/barcode/index.ts';
import css from './help-dialog.module.css';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly help: true;
  }
}

/** Every act with its word and its code: touch it, or scan it from the screen. */
const COMMANDS: readonly (readonly [Command, UiKey])[] = [
  ['ok', 'ok'],
  ['cancel', 'cancel'],
  ['undo', 'undo'],
  ['suspend', 'putAside'],
  ['hold', 'hold'],
  ['quantity', 'quantity'],
  ['close-parcel', 'closeParcel'],
  ['print-again', 'printAgain'],
  ['labels', 'labels'],
  ['restart', 'restart'],
  ['reopen', 'reopen'],
  ['sign-out', 'signOut'],
];

export function HelpDialog() {
  const app = useApp();
  const words = useWords();
  const shown = useView((view) => view.dialog === 'help');
  const open = useView((view) => view.open);
  const close = () => app.store.setState({ dialog: null });
  const [slip, setSlip] = useState('');
  const run = (command: Command) => {
    close();
    void app.scans.command(command);
  };
  return (
    <Dialog open={shown} title={words.ui.helpTitle} closeWord={words.ui.close} onClose={close} wide>
      <p>{words.ui.helpText}</p>
      <p>{words.ui.helpScanner}</p>
      <ul className={css.commands}>
        {COMMANDS.map(([command, word]) => (
          <li key={command} className={css.command}>
            <Button className={css.act ?? ''} onClick={() => run(command)}>
              {words.ui[word]}
            </Button>
            <CommandCode command={command} />
          </li>
        ))}
      </ul>
      <h3>{words.ui.digits}</h3>
      <ul className={css.digits}>
        {DIGITS.map((digit) => (
          <li key={digit} className={css.digit}>
            <span>{digit}</span>
            <CommandCode command={digit} />
          </li>
        ))}
      </ul>
      <div className={css.extra}>
        <Button shortcut="F9" onClick={() => app.store.setState({ dialog: 'code' })}>
          {words.ui.enterCode}
        </Button>
        {open && (
          <Button
            onClick={async () => {
              const made = await app.packingSlip(open.order.id);
              setSlip(made.type === 'ok' ? `${words.ui.slipSaved}: ${made.value}` : made.detail);
            }}
          >
            {words.ui.packingSlip}
          </Button>
        )}
        {slip && (
          <p className={css.slip} role="status">
            {slip}
          </p>
        )}
      </div>
    </Dialog>
  );
}
