import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { LabelBoard } from '#renderer/features/labels/state/labels.ts';
import { Button } from '#renderer/ui/button.tsx';
import { labelWords } from '../messages/en.ts';
import css from './labels-screen.module.css';

/** Which printer a label goes to; the one for labels unless a person says otherwise. */
export function PrinterChoice({
  printers,
  chosen,
  onChoose,
}: {
  readonly printers: LabelBoard['printers'];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}) {
  const words = useMessages(labelWords);
  return (
    <div className={css.acts} role="radiogroup" aria-label={words.printer}>
      {printers.map(({ id, name, standard }) => (
        <Button
          key={id}
          role="radio"
          aria-checked={chosen === undefined ? standard : chosen === id}
          onClick={() => onChoose(standard ? undefined : id)}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
