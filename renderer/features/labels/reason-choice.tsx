import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import type { ReprintReason } from '#renderer/ui/words/label-words.ts';
import css from './labels-dialog.module.css';

const REASONS: readonly Exclude<ReprintReason, 'other'>[] = ['damaged', 'lost', 'wrong-carrier', 'printer-fault'];

/** Why a label is printed once more: one touch for the usual reasons, a line of text for any other. */
export function ReasonChoice({
  onChoose,
  onBack,
  children,
}: {
  readonly onChoose: (reason: string) => void;
  readonly onBack: () => void;
  /** What else is to be chosen before. */
  readonly children: ReactNode;
}) {
  const words = useWords();
  const [isOther, setOther] = useState(false);
  const [text, setText] = useState('');
  return (
    <div className={css.ask}>
      {children}
      <p>{words.labels.why}</p>
      {isOther ? (
        <form
          className={css.acts}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') onChoose(text.trim());
          }}
        >
          <input
            className={css.text}
            aria-label={words.labels.whatHappened}
            placeholder={words.labels.whatHappened}
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button kind="primary" type="submit" disabled={text.trim() === ''}>
            {words.labels.again}
          </Button>
        </form>
      ) : (
        <div className={css.acts}>
          {REASONS.map((reason) => (
            <Button key={reason} onClick={() => onChoose(reason)}>
              {words.labels.reasons[reason]}
            </Button>
          ))}
          <Button onClick={() => setOther(true)}>{words.labels.reasons.other}</Button>
        </div>
      )}
      <Button kind="quiet" className={css.back ?? ''} onClick={isOther ? () => setOther(false) : onBack}>
        {words.ui.back}
      </Button>
    </div>
  );
}
