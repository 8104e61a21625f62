import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useCommands } from '#renderer/core/scanning/use-commands.ts';
import { isDescribed, REASONS } from '#renderer/core/session/overrides.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import type { OverrideSubject } from '#shared/log/index.ts';
import { overrideWords } from '../messages/en.ts';
import css from './override-dialog.module.css';

/** Why: one touch or scan for the usual reasons, and a line of text for another label that has none of them. */
export function ReasonChoice({ kind, problem }: { readonly kind: OverrideSubject['kind']; readonly problem: string }) {
  const app = useApp();
  const words = useMessages(overrideWords);
  const core = useMessages(coreWords);
  const describing = useView(({ override }) => override?.describing === true);
  if (describing) return <OwnReason />;
  const known = { ...words.reasons, ...core.reprintReason };
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
            <Button
              className={css.name ?? ''}
              onClick={() => (isDescribed(kind, reason) ? app.overrides.describe() : app.overrides.setReason(reason))}
            >
              {known[reason]}
            </Button>
            {CHOICES[at] && <CommandCode command={CHOICES[at]} />}
          </div>
        ))}
      </div>
    </>
  );
}

/** A reason in words, which may stay unsaid: a scanner writes none, and must not end here. */
function OwnReason() {
  const app = useApp();
  const words = useMessages(overrideWords);
  const core = useMessages(coreWords);
  const [text, setText] = useState('');
  const enter = () => app.overrides.setReason(text.trim() || 'other');
  useCommands({ ok: enter, cancel: app.overrides.back });
  return (
    <form
      className={css.body}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <input
        className={css.text}
        aria-label={words.whatHappened}
        placeholder={words.whatHappened}
        maxLength={200}
        value={text}
        ref={(field) => field?.focus()}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={css.reasons}>
        <div className={css.reason}>
          <Button className={css.name ?? ''} onClick={app.overrides.back}>
            {core.back}
          </Button>
          <CommandCode command="cancel" />
        </div>
        <div className={css.reason}>
          <Button kind="primary" className={css.name ?? ''} type="submit">
            {core.next}
          </Button>
          <CommandCode command="ok" />
        </div>
      </div>
    </form>
  );
}
