import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { countingWords } from '../messages/en.ts';

/** Another station counts this place: nothing is counted here until somebody decides. The banner says who it is, and since when. */
export function ForeignPlaceChoice() {
  const app = useApp();
  const { foreign } = useMessages(countingWords);
  return (
    <fieldset className={css.choices} aria-label={foreign.title}>
      <div className={css.row}>
        <Button className={css.choice ?? ''} onClick={() => void app.scans.command('take-over')}>
          {foreign.takeOver}
        </Button>
        <CommandCode command="take-over" />
      </div>
      <p className={css.hint}>{foreign.hint}</p>
      <div className={css.row}>
        <Button className={css.choice ?? ''} onClick={() => void app.scans.command('suspend')}>
          {foreign.leave}
        </Button>
        <CommandCode command="suspend" />
      </div>
    </fieldset>
  );
}
