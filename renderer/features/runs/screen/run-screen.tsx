import { useMemo } from 'react';
import type { Room } from '#renderer/core/activity/room.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { isError } from '#renderer/ui/tone.ts';
import { runWords } from '../messages/en.ts';
import { LastParcel } from './last-parcel.tsx';
import css from './run-screen.module.css';
import { WaitingLabels } from './waiting-labels.tsx';
import { WantedItems } from './wanted-items.tsx';

/** One unit, one order, one label: the parcel of the last unit stands large, and the next scan needs nothing before it. */
function RunScreen() {
  const app = useApp();
  const words = useMessages(runWords);
  const core = useMessages(coreWords);
  const { run, version, answer } = useView((view) => ({
    run: view.run,
    version: view.queueVersion,
    answer: view.answer,
  }));
  const wanted = useMemo(() => {
    // It changes in place; its version says when.
    void version;
    return app.run.wanted();
  }, [app, version]);
  const all = wanted.reduce((sum, { orders }) => sum + orders, 0);
  const hasFailed = run.waiting.some(({ label }) => label === 'failed');
  const act =
    answer && isError(answer.tone) && answer.say.type !== 'label-failed'
      ? { word: core.ok, icon: 'tick' as const, run: () => void app.scans.command('ok') }
      : hasFailed
        ? { word: core.retryLabel, icon: 'again' as const, run: () => void app.scans.command('print-again') }
        : null;
  return (
    <main className={css.screen}>
      <AnswerBanner next={words.scanFirst} />
      <div className={css.body}>
        {run.last ? (
          <LastParcel parcel={run.last} isDone={run.isDone} left={run.left} />
        ) : (
          <WantedItems wanted={wanted} />
        )}
        {run.waiting.length > 0 && <WaitingLabels waiting={run.waiting} />}
      </div>
      <ActionBar
        back={{
          word: core.undo,
          icon: 'undo',
          run: run.waiting.length > 0 ? () => void app.scans.command('undo') : null,
        }}
        out={{ word: words.leave, icon: 'back', run: () => void app.scans.command('suspend') }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        progress={
          <p className={css.total} data-testid="run-total">
            {words.all({ count: all })}
            {run.packed > 0 && <span>{words.packed({ count: run.packed })}</span>}
          </p>
        }
        act={act}
      />
    </main>
  );
}

export const runRoom: Room = {
  name: 'run',
  icon: 'run',
  command: 'run',
  shortcut: 'Alt+Q',
  shows: ['run', 'run'],
  mayOpen: () => true,
  waits(app, _view, language) {
    const count = app.run.wanted().reduce((sum, { orders }) => sum + orders, 0);
    return count > 0 ? language.words(runWords).orders({ count }) : '';
  },
  workedOn: () => null,
  Screen: RunScreen,
};
