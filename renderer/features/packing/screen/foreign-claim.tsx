import { useApp } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { ForeignClaim } from '#renderer/features/packing/state/packing-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';

/** Another station has this order: nothing is packed here until somebody decides. One that is finished there is taken over by nobody. */
export function ForeignClaimChoice({
  foreign,
  onBench,
}: {
  readonly foreign: ForeignClaim;
  readonly onBench: boolean;
}) {
  const app = useApp();
  const words = useWords();
  return (
    <fieldset className={css.choices} aria-label={words.ui.otherStation}>
      {!foreign.finished && (
        <>
          <div className={css.row}>
            <Button className={css.choice ?? ''} onClick={() => void app.scans.command('take-over')}>
              {words.ui.takeOver}
            </Button>
            <CommandCode command="take-over" />
          </div>
          <p className={css.hint}>{words.ui.takeOverHint}</p>
        </>
      )}
      <div className={css.row}>
        <Button className={css.choice ?? ''} onClick={() => void app.scans.command(onBench ? 'suspend' : 'cancel')}>
          {onBench ? words.ui.putAside : words.ui.cancel}
        </Button>
        <CommandCode command={onBench ? 'suspend' : 'cancel'} />
      </div>
    </fieldset>
  );
}
