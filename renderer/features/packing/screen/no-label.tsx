import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';
import { unitTotals } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './no-label.module.css';

const STEPS = [
  ['openLid', 'lid'],
  ['newRoll', 'roll'],
  ['closeLid', 'closed'],
] as const satisfies readonly (readonly ['openLid' | 'newRoll' | 'closeLid', IconName])[];

/** A printer without labels: how to put new ones in, in three drawings, and what goes on all the while. */
export function PaperSteps({ open }: { readonly open: OpenOrder }) {
  const words = useMessages(packingWords);
  return (
    <div className={css.steps}>
      <ol className={css.list}>
        {STEPS.map(([word, icon], at) => (
          <li key={word} className={css.step}>
            <b>{at + 1}</b>
            <Icon name={icon} size="huge" />
            <p>{words.paper[word]}</p>
          </li>
        ))}
      </ol>
      <StillWorks open={open} />
    </div>
  );
}

/** What a fault does not stop. */
export function StillWorks({ open }: { readonly open: OpenOrder }) {
  const words = useMessages(packingWords);
  const { packed } = unitTotals(open.packing);
  const { saved, goesOn, nothingPrints } = words.paper;
  return (
    <aside className={css.still}>
      <h2>{words.paper.stillWorks}</h2>
      <ul>
        {[saved({ order: open.order.code, units: packed }), goesOn, nothingPrints].map((line) => (
          <li key={line}>
            <Icon name="tick" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <OtherPrinters orderId={open.order.id} />
    </aside>
  );
}

/** The other printers of this bench: the label that waits can go to one of them. */
function OtherPrinters({ orderId }: { readonly orderId: string }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const labels = useView((view) => view.labels);
  const waits = labels.waiting.find((entry) => entry.orderId === orderId);
  if (!waits) return null;
  return labels.printers
    .filter(({ standard }) => !standard)
    .map(({ id, name }) => (
      <Button
        key={id}
        onClick={() => void app.labels.print(waits, { nothingCameOut: false, reason: null, printerId: id })}
      >
        <Icon name="labels" />
        {words.otherPrinter({ printer: name })}
      </Button>
    ));
}

/** Whether the banner says that the printer has no labels. */
export const useIsOutOfPaper = (): boolean =>
  useView(({ answer }) => answer?.say.type === 'label-failed' && answer.say.trouble === 'paper-out');
