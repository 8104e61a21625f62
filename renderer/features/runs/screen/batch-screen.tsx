import type { Room } from '#renderer/core/activity/room.ts';
import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { isError } from '#renderer/ui/tone.ts';
import { runWords } from '../messages/en.ts';
import css from './batch-screen.module.css';
import { BatchSlots } from './batch-slots.tsx';
import { WaitingLabels } from './waiting-labels.tsx';

/** Several orders at once, each in a slot: what is scanned lights its slot. */
function BatchScreen() {
  const app = useApp();
  const words = useMessages(runWords).batch;
  const core = useMessages(coreWords);
  const names = useNames();
  const { batch, answer } = useView((view) => ({ batch: view.batch, answer: view.answer }));
  const { slots, waiting, sku } = batch;
  const command = (name: 'undo' | 'suspend' | 'ok' | 'print-again') => () => void app.scans.command(name);
  const units = slots.reduce((sum, { needed }) => sum + needed, 0);
  const packed = slots.reduce((sum, slot) => sum + slot.packed, 0);
  const act =
    answer && isError(answer.tone) && answer.say.type !== 'label-failed'
      ? { word: core.ok, icon: 'tick' as const, run: command('ok') }
      : waiting.some(({ label }) => label === 'failed')
        ? { word: core.retryLabel, icon: 'again' as const, run: command('print-again') }
        : null;
  return (
    <main className={css.screen}>
      <AnswerBanner next={slots.length === 0 ? words.scanOrders : words.scanUnits} />
      <div className={css.body}>
        <BatchSlots batch={batch} />
        <aside className={css.side}>
          {sku !== null && waiting.length === 0 && (
            <figure className={css.figure}>
              <ItemPicture
                image={app.reference.items().card(sku)?.image ?? null}
                title={names.title(sku)}
                size="large"
              />
              <figcaption>
                <bdi>{names.title(sku)}</bdi>
              </figcaption>
            </figure>
          )}
          {waiting.length > 0 && <WaitingLabels waiting={waiting} />}
          {slots.length > 0 && <p className={css.hint}>{words.hint}</p>}
        </aside>
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: batch.lit === null ? null : command('undo') }}
        out={{ word: words.leave, icon: 'back', run: command('suspend') }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        progress={
          units > 0 && (
            <p className={css.total} data-testid="batch-total">
              {words.progress({ packed, units })}
            </p>
          )
        }
        act={act}
      />
    </main>
  );
}

export const batchRoom: Room = {
  name: 'batch',
  icon: 'batch',
  command: 'batch',
  shortcut: 'Alt+W',
  shows: ['batch', 'batch'],
  mayOpen: () => true,
  waits(_app, { batch }, language) {
    const { length } = batch.slots;
    return length > 0 ? language.words(coreWords).orders({ count: length }) : '';
  },
  workedOn: () => null,
  Screen: BatchScreen,
};
