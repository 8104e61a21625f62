import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useDigits } from '#renderer/core/scanning/use-digits.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keypad } from '#renderer/ui/keypad.tsx';
import { movingWords } from '../messages/en.ts';
import css from './ask.module.css';

/** "The scan made last stands for so many." */
export function AskNumber() {
  const app = useApp();
  const words = useMessages(movingWords);
  const core = useMessages(coreWords);
  const shown = useView((view) => view.moveAsks === 'number');
  const digits = useDigits({ most: 5, shown, onEnter: enter, onBack: close });
  function close(): void {
    digits.clear();
    app.store.setState({ moveAsks: null });
  }
  function enter(): void {
    const typed = digits.read();
    close();
    if (typed !== '') app.moving.setUnits(Number(typed));
  }
  return (
    <Dialog open={shown} title={words.numberTitle} closeWord={core.cancel} onClose={close}>
      <form
        className={css.number}
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <label>
          {words.numberHint}
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
