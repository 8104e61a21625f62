import { nextAct } from '#renderer/core/activity/next-act.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dueIn } from '#renderer/core/words/due.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import { ActionBar, type BarAct } from '#renderer/ui/action-bar.tsx';

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
  const words = useWords();
  const { answer, open } = useView((view) => ({ answer: view.answer, open: view.open }));
  const next = nextAct({ answer, open });
  const due = urgent && dueIn(words, urgent.shipBy, now);
  const act: BarAct | null = offersLabels
    ? { word: words.labels.title, icon: 'labels', run: () => app.store.setState({ dialog: 'labels' }) }
    : next
      ? { word: words.ui[next.word], icon: 'tick', run: () => void app.scans.command(next.command) }
      : urgent
        ? {
            word: `${words.shell.packOrder(urgent.code)} · ${due?.text}`,
            icon: 'forward',
            run: () => void app.openOrder(urgent.id),
          }
        : null;
  // A hold that was said a moment ago is taken back here.
  const mayUndo = answer?.say.type === 'order-held';
  return (
    <ActionBar
      back={{ word: words.ui.undo, icon: 'undo', run: mayUndo ? () => void app.scans.command('undo') : null }}
      out={{ word: words.ui.hold, icon: 'hold', run: null }}
      more={{ word: words.shell.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
      act={act}
    />
  );
}
