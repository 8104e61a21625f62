import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { type Command, DIGITS } from '#shared/barcode/index.ts';
import { helpWords } from '../messages/en.ts';
import css from './help-dialog.module.css';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly help: true;
  }
}

/** Every act with its word and its code: touch it, or scan it from the screen. */
const COMMANDS = [
  ['ok', 'ok'],
  ['cancel', 'cancel'],
  ['undo', 'undo'],
  ['suspend', 'putAside'],
  ['hold', 'hold'],
  ['short', 'notThere'],
  ['quantity', 'quantity'],
  ['close-parcel', 'closeParcel'],
  ['new-parcel', 'newParcel'],
  ['same-again', 'sameAgain'],
  ['move-unit', 'moveUnit'],
  ['photo', 'takePhoto'],
  ['weigh', 'weigh'],
  ['service', 'otherService'],
  ['packing-order', 'packingOrder'],
  ['print-again', 'printAgain'],
  ['labels', 'labels'],
  ['restart', 'restart'],
  ['reopen', 'reopen'],
  ['sign-out', 'signOut'],
] as const satisfies readonly (readonly [Command, keyof typeof coreWords])[];

export function HelpDialog() {
  const app = useApp();
  const words = useMessages(helpWords);
  const core = useMessages(coreWords);
  const shown = useView((view) => view.dialog === 'help');
  const open = useView((view) => view.open);
  const close = () => app.store.setState({ dialog: null });
  const [slip, setSlip] = useState('');
  const run = (command: Command) => {
    close();
    void app.scans.command(command);
  };
  return (
    <Dialog open={shown} title={words.title} closeWord={core.close} onClose={close} wide>
      <p>{words.text}</p>
      <p>{words.scanner}</p>
      <p>{words.customs}</p>
      <ul className={css.commands}>
        {COMMANDS.map(([command, word]) => (
          <li key={command} className={css.command}>
            <Button className={css.act ?? ''} onClick={() => run(command)}>
              {core[word]}
            </Button>
            <CommandCode command={command} />
          </li>
        ))}
      </ul>
      <h3>{words.digits}</h3>
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
          {core.enterCode}
        </Button>
        {open && (
          <Button
            onClick={async () => {
              const made = await app.packingSlip(open.order.id);
              setSlip(made.type === 'ok' ? `${words.slipSaved}: ${made.value}` : made.detail);
            }}
          >
            {words.packingSlip}
          </Button>
        )}
        {open && (
          <Button
            onClick={() => {
              close();
              void app.customsPapers.ask(open.order.id);
            }}
          >
            {words.customsPaper}
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
