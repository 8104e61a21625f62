import { useId } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { CorrectedLine } from '#shared/sync/index.ts';
import { heldWords } from '../messages/en.ts';
import css from './held-screen.module.css';

/** An order's lines to be put right: another item, another quantity, or off the order. The last one stays. */
export function LineFields({
  lines,
  onChange,
}: {
  readonly lines: readonly CorrectedLine[];
  readonly onChange: (lines: readonly CorrectedLine[]) => void;
}) {
  const words = useMessages(heldWords);
  const id = useId();
  const set = (changed: CorrectedLine) => onChange(lines.map((line) => (line.id === changed.id ? changed : line)));
  return (
    <fieldset className={css.lines} aria-label={words.lines}>
      {lines.map((line) => (
        <div key={line.id} className={css.line}>
          <div className={css.field}>
            <label htmlFor={`${id}-sku-${line.id}`}>{words.sku}</label>
            <input
              id={`${id}-sku-${line.id}`}
              className={css.input}
              dir="ltr"
              maxLength={64}
              autoComplete="off"
              spellCheck={false}
              value={line.sku}
              onChange={({ target }) => set({ ...line, sku: target.value })}
            />
          </div>
          <div className={css.field}>
            <label htmlFor={`${id}-units-${line.id}`}>{words.quantity}</label>
            <input
              id={`${id}-units-${line.id}`}
              className={css.input}
              inputMode="numeric"
              maxLength={6}
              value={line.quantity}
              onChange={({ target }) => {
                const quantity = Number(target.value.replace(/\D/g, ''));
                if (quantity >= 1 && quantity <= 100_000) set({ ...line, quantity });
              }}
            />
          </div>
          <Button
            disabled={lines.length === 1}
            aria-label={`${words.takeOff}: ${line.sku}`}
            title={words.takeOff}
            onClick={() => onChange(lines.filter((other) => other.id !== line.id))}
          >
            ✕
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
