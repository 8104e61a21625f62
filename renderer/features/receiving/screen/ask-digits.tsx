import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useDigits } from '#renderer/core/scanning/use-digits.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keypad } from '#renderer/ui/keypad.tsx';
import { receivingWords } from '../messages/en.ts';
import css from './ask.module.css';

/** How many units the scan made last stands for, or until when what was scanned is good. */
export function AskDigits({ about }: { readonly about: 'number' | 'expiry' }) {
  const app = useApp();
  const words = useMessages(receivingWords);
  const core = useMessages(coreWords);
  const shown = useView((view) => view.receiveAsks?.type === about);
  const digits = useDigits({ most: about === 'number' ? 5 : 6, shown, onEnter: enter, onBack: close });
  const [title, hint] =
    about === 'number' ? [words.numberTitle, words.numberHint] : [words.expiryTitle, words.expiryHint];
  function close(): void {
    digits.clear();
    app.store.setState({ receiveAsks: null });
  }
  function enter(): void {
    const typed = digits.read();
    if (typed === '') return void close();
    digits.clear();
    if (about === 'expiry') return void app.receiving.giveExpiry(typed);
    app.store.setState({ receiveAsks: null });
    app.receiving.setUnits(Number(typed));
  }
  return (
    <Dialog open={shown} title={title} closeWord={core.cancel} onClose={close}>
      <form
        className={css.number}
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <label>
          {hint}
          <input
            inputMode="none"
            value={digits.text}
            data-autofocus
            onChange={(event) => digits.set(event.target.value)}
          />
        </label>
        <Keypad onKey={digits.add} onClear={digits.clear} words={{ clear: core.clear, enter: core.ok }} />
      </form>
    </Dialog>
  );
}
