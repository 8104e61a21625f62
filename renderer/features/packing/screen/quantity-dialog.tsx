import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useDigits } from '#renderer/core/scanning/use-digits.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keypad } from '#renderer/ui/keypad.tsx';
import { openParcel, packedByNeed } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './dialogs.module.css';

/** "The scan I just made stands for N": a number up to what the order still needs. */
export function QuantityDialog() {
  const open = useView((view) => view.open);
  return open && <AskQuantity open={open} />;
}

function AskQuantity({ open }: { readonly open: OpenOrder }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const names = useNames();
  const shown = useView((view) => view.dialog === 'quantity');
  const last = openParcel(open.packing)?.scans.at(-1);
  const packed = packedByNeed(open.packing);
  const needs = open.packing.needs.filter((need) => need.sku === last?.sku);
  const left = needs.reduce((sum, need) => sum + need.units - (packed.get(need.key) ?? 0), 0);
  const most = left + (last?.units ?? 0);
  const digits = useDigits({ most: 5, shown, onEnter: enter, onBack: close });
  const tooMany = Number(digits.text) > most;
  function close(): void {
    digits.clear();
    app.store.setState({ dialog: null });
  }
  function enter(): void {
    const typed = digits.read();
    if (Number(typed) > most) return;
    if (typed !== '') app.desk.setQuantity(Number(typed));
    close();
  }
  return (
    <Dialog open={shown} title={words.quantityTitle} closeWord={core.cancel} onClose={close}>
      <form
        className={css.ask}
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <div className={css.stack}>
          <p className={css.item} dir="auto">
            {last ? names.title(last.sku) : ''}
          </p>
          <label className={css.label}>
            {words.quantityHint}
            <span className={css.amount}>
              <input
                className={css.number}
                inputMode="none"
                value={digits.text}
                data-autofocus
                onChange={(event) => digits.set(event.target.value)}
              />
              {core.of} {most}
            </span>
          </label>
          {tooMany && (
            <p className={css.item} role="alert">
              ✕ {words.quantityMost({ most })}
            </p>
          )}
        </div>
        <Keypad onKey={digits.add} onClear={digits.clear} words={{ clear: core.clear, enter: core.ok }} />
      </form>
    </Dialog>
  );
}
