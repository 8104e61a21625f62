import { useId } from 'react';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { CorrectedLine } from '#shared/sync/index.ts';
import css from './held-screen.module.css';

/** An order's lines to be put right: another item, another quantity, or off the order. The last one stays. */
export function LineFields({
  lines,
  onChange,
}: {
  readonly lines: readonly CorrectedLine[];
  readonly onChange: (lines: readonly CorrectedLine[]) => void;
}) {
  const words = useWords();
  const id = useId();
  const set = (changed: CorrectedLine) => onChange(lines.map((line) => (line.id === changed.id ? changed : line)));
  return (
    <fieldset className={css.lines} aria-label={words.held.lines}>
      {lines.map((line) => (
        <div key={line.id} className={css.line}>
          <div className={css.field}>
            <label htmlFor={`${id}-sku-${line.id}`}>{words.held.sku}</label>
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
            <label htmlFor={`${id}-units-${line.id}`}>{words.held.quantity}</label>
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
            aria-label={`${words.held.takeOff}: ${line.sku}`}
            title={words.held.takeOff}
            onClick={() => onChange(lines.filter((other) => other.id !== line.id))}
          >
            ✕
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
