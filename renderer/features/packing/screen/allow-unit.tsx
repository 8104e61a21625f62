import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { RefusedUnit } from '#renderer/features/packing/state/unit-question.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { packingWords } from '../messages/en.ts';

/** After a unit whose lot or date is not as it should be: a supervisor may allow this one. */
export function AllowUnit({ refused }: { readonly refused: RefusedUnit }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  return (
    <fieldset className={css.choices} aria-label={core.allowUnit[refused.kind]}>
      <p className={css.hint}>{words.unit.allow}</p>
      <div className={css.row}>
        <Button className={css.choice ?? ''} onClick={() => void app.scans.command('choose-1')}>
          {core.allowUnit[refused.kind]}
        </Button>
        <CommandCode command="choose-1" />
      </div>
    </fieldset>
  );
}
