import { useState } from 'react';
import { REASONS } from '#renderer/state/overrides.ts';
import { useApp } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import type { Command } from '#shared/barcode/index.ts';
import type { OverrideSubject } from '#shared/domain/index.ts';
import css from './override-dialog.module.css';

/** Choices that can be scanned from the screen. */
const PLACES: readonly Command[] = ['choose-1', 'choose-2', 'choose-3', 'choose-4'];

/** Why: one touch or scan for the usual reasons, and a line of text for another label that has none of them. */
export function ReasonChoice({ kind, problem }: { readonly kind: OverrideSubject['kind']; readonly problem: string }) {
  const app = useApp();
  const words = useWords();
  const [isOther, setOther] = useState(false);
  const [text, setText] = useState('');
  const known = { ...words.override.reasons, ...words.labels.reasons };
  if (isOther)
    return (
      <form
        className={css.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') app.overrides.setReason(text.trim());
        }}
      >
        <input
          className={css.text}
          aria-label={words.labels.whatHappened}
          placeholder={words.labels.whatHappened}
          maxLength={200}
          value={text}
          ref={(field) => field?.focus()}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={css.acts}>
          <Button onClick={() => setOther(false)}>{words.ui.back}</Button>
          <Button kind="primary" type="submit" disabled={text.trim() === ''}>
            {words.ui.next}
          </Button>
        </div>
      </form>
    );
  return (
    <>
      {problem !== '' && (
        <p className={css.error} role="alert">
          {problem}
        </p>
      )}
      <div className={css.reasons}>
        {REASONS[kind].map((reason, at) => (
          <div key={reason} className={css.reason}>
            <Button className={css.name ?? ''} onClick={() => app.overrides.setReason(reason)}>
              {known[reason]}
            </Button>
            {PLACES[at] && <CommandCode command={PLACES[at]} />}
          </div>
        ))}
        {kind === 'reprint' && (
          <div className={css.reason}>
            <Button className={css.name ?? ''} onClick={() => setOther(true)}>
              {words.labels.reasons.other}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
