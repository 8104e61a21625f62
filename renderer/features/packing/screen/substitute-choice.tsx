import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import type { SubstituteQuestion } from '#renderer/features/packing/state/unit-question.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from '#renderer/ui/choices.module.css';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import type { Command } from '#shared/barcode/index.ts';
import { packingWords } from '../messages/en.ts';

/** After a unit that may go instead of what was ordered: yes, or no. */
export function SubstituteChoice({ asks }: { readonly asks: SubstituteQuestion }) {
  const app = useApp();
  const words = useMessages(packingWords).substitute;
  const names = useNames();
  const choice = (command: Command, word: string) => (
    <div className={css.row}>
      <Button className={css.choice ?? ''} onClick={() => void app.scans.command(command)}>
        {word}
      </Button>
      <CommandCode command={command} />
    </div>
  );
  return (
    <fieldset className={css.choices} aria-label={words.title}>
      {choice('choose-1', asks.by === 'packer' ? words.yes : words.ask)}
      {choice('choose-2', words.no({ ordered: names.title(asks.ordered) }))}
    </fieldset>
  );
}
