import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import type { PackingNote } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';

/** Notes and checks that have to be confirmed: each by one touch, or by the code beside it. */
export function NoteChoices({ notes }: { readonly notes: readonly PackingNote[] }) {
  const app = useApp();
  const words = useMessages(packingWords).notes;
  return (
    <fieldset className={css.choices} data-close aria-label={words.title}>
      <p className={css.hint}>{words.hint}</p>
      {notes.map(({ key, text }, place) => {
        const command = CHOICES[place] ?? 'ok';
        return (
          <div key={key} className={css.row}>
            <Button className={css.choice ?? ''} onClick={() => void app.scans.command(command)}>
              <span dir="auto">{text}</span>
            </Button>
            <CommandCode command={command} />
          </div>
        );
      })}
    </fieldset>
  );
}
