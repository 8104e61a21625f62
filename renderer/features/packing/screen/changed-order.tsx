import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import type { Command } from '#shared/barcode/index.ts';

/**
 * The order is not what was packed, or not where its label sends it: the one act that goes on, and the way to leave it.
 * `lines`: others are wanted now, the order is begun anew · `address`: a new label is printed.
 */
export function ChangedOrderChoice({
  what,
  onBench,
}: {
  readonly what: 'lines' | 'address';
  readonly onBench: boolean;
}) {
  const app = useApp();
  const core = useMessages(coreWords);
  const act: Command = what === 'lines' ? 'restart' : 'print-again';
  const leave: Command = onBench ? 'suspend' : 'cancel';
  return (
    <fieldset className={css.choices} aria-label={core.change.title}>
      <div className={css.row}>
        <Button kind="primary" className={css.choice ?? ''} onClick={() => void app.scans.command(act)}>
          {what === 'lines' ? core.change.restart : core.change.newLabel}
        </Button>
        <CommandCode command={act} />
      </div>
      {what === 'address' && <p className={css.hint}>{core.change.hint}</p>}
      <div className={css.row}>
        <Button className={css.choice ?? ''} onClick={() => void app.scans.command(leave)}>
          {onBench ? core.putAside : core.cancel}
        </Button>
        <CommandCode command={leave} />
      </div>
    </fieldset>
  );
}
