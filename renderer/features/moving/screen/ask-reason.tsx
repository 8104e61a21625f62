import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { movingWords } from '../messages/en.ts';
import { REASONS_OF } from '../state/moving.ts';
import css from './ask.module.css';

/** Why goods are there that no place is said to have, or why they are not put down again. */
export function AskReason() {
  const app = useApp();
  const words = useMessages(movingWords);
  const core = useMessages(coreWords);
  const asks = useView((view) => (view.moveAsks === 'number' ? null : view.moveAsks));
  const title = asks === 'find' ? words.whyThere : words.whyGone;
  return (
    <Dialog
      open={asks !== null}
      title={title}
      closeWord={core.cancel}
      onClose={() => void app.scans.command('cancel')}
      wide
    >
      <ul className={css.reasons}>
        {(asks === null ? [] : REASONS_OF[asks]).map((reason, at) => {
          const command = CHOICES[at];
          return (
            command && (
              <li key={reason} className={css.reason}>
                <Button onClick={() => void app.scans.command(command)}>{words.reason[reason]}</Button>
                <CommandCode command={command} />
              </li>
            )
          );
        })}
      </ul>
    </Dialog>
  );
}
