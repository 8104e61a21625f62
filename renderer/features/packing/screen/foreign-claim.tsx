import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
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
  const core = useMessages(coreWords);
  return (
    <fieldset className={css.choices} aria-label={core.claim.title}>
      {!foreign.finished && (
        <>
          <div className={css.row}>
            <Button className={css.choice ?? ''} onClick={() => void app.scans.command('take-over')}>
              {core.takeOver}
            </Button>
            <CommandCode command="take-over" />
          </div>
          <p className={css.hint}>{core.claim.hint}</p>
        </>
      )}
      <div className={css.row}>
        <Button className={css.choice ?? ''} onClick={() => void app.scans.command(onBench ? 'suspend' : 'cancel')}>
          {onBench ? core.putAside : core.cancel}
        </Button>
        <CommandCode command={onBench ? 'suspend' : 'cancel'} />
      </div>
    </fieldset>
  );
}
