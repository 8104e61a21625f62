import { nextAct } from '#renderer/core/activity/next-act.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dueIn } from '#renderer/core/words/due.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import { ActionBar, type BarAct } from '#renderer/ui/action-bar.tsx';
import { packingWords } from '../messages/en.ts';

/** The bar under the queue. Its act is the most urgent order, or what the banner's words ask for. */
export function QueueBar({
  urgent,
  now,
  offersLabels,
}: {
  readonly urgent: QueueEntry | undefined;
  readonly now: number;
  /** Somebody who reads that an order is done may want its label once more. */
  readonly offersLabels: boolean;
}) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { answer, open } = useView((view) => ({ answer: view.answer, open: view.open }));
  const next = nextAct({ answer, open });
  const due = urgent && dueIn(language, urgent.shipBy, now);
  const act: BarAct | null = offersLabels
    ? { word: core.labels, icon: 'labels', run: () => app.store.setState({ dialog: 'labels' }) }
    : next
      ? { word: core[next.word], icon: 'tick', run: () => void app.scans.command(next.command) }
      : urgent
        ? {
            word: `${words.packOrder({ order: urgent.code })} · ${due?.text}`,
            icon: 'forward',
            run: () => void app.openOrder(urgent.id),
          }
        : null;
  // A hold that was said a moment ago is taken back here.
  const mayUndo = answer?.say.type === 'order-held';
  return (
    <ActionBar
      back={{ word: core.undo, icon: 'undo', run: mayUndo ? () => void app.scans.command('undo') : null }}
      out={{ word: core.hold, icon: 'hold', run: null }}
      more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
      act={act}
    />
  );
}
