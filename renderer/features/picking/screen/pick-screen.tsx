import type { Room } from '#renderer/core/activity/room.ts';
import type { Sentence } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { Command } from '#shared/barcode/index.ts';
import { toWalk, type Walk } from '#shared/picking/index.ts';
import { pickingWords } from '../messages/en.ts';
import { pickedIn } from '../state/lists.ts';
import { AskNumber } from './ask-number.tsx';
import css from './pick-screen.module.css';
import { PickStop } from './pick-stop.tsx';
import { WaitingLists } from './waiting-lists.tsx';

/** The lists that wait; then one place after the other: what is taken there, how many, and into which tote. */
function PickScreen() {
  const app = useApp();
  const words = useMessages(pickingWords);
  const core = useMessages(coreWords);
  const { walk } = useView((view) => ({ walk: view.walk, version: view.queueVersion }));
  const command = (name: Command) => () => void app.scans.command(name);
  const units = walk ? walk.lines.reduce((sum, line) => sum + line.units, 0) : 0;
  const missing = walk ? walk.lines.reduce((sum, line) => sum + line.short, 0) : 0;
  return (
    <main className={css.screen}>
      <AnswerBanner next={useNext(walk)} low={walk === null} />
      {walk ? <PickStop walk={walk} /> : <WaitingLists />}
      <div className={css.keys}>
        {walk?.acts.at(-1)?.type === 'picked' && (
          <Button onClick={command('quantity')} shortcut="F6">
            {words.number}
          </Button>
        )}
        {walk && walk.at !== null && <Button onClick={command('short')}>{words.short}</Button>}
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: command('undo') }}
        out={{ word: words.leave, icon: 'back', run: walk ? command('suspend') : null }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        progress={
          walk && (
            <p className={css.total} data-testid="picked-total">
              {words.progress({ picked: pickedIn(walk), units })}
              {missing > 0 && <span>{words.missing({ units: missing })}</span>}
            </p>
          )
        }
        act={walk ? null : { word: words.nextList, icon: 'forward', run: command('next') }}
      />
      {walk && <AskNumber />}
    </main>
  );
}

/** What the next scan is. */
function useNext(walk: Walk | null): Sentence {
  const app = useApp();
  const words = useMessages(pickingWords);
  if (!walk) return words.scanList;
  if (walk.holding !== null) return words.scanTote({ tote: app.picking.toteOf(walk.holding) });
  const [next] = toWalk(walk);
  return next && next.location !== walk.at ? words.scanPlace({ location: next.location }) : words.scanUnits;
}

export const pickingRoom: Room = {
  name: 'pick',
  icon: 'pick',
  command: 'pick',
  shortcut: 'Alt+0',
  shows: ['pick', 'pick'],
  mayOpen: (_role, app) => app.reference.policy('picking') !== 'bench',
  waits(app, _view, language) {
    const { length } = [...app.picking.left(), ...app.picking.waiting()];
    return length > 0 ? `${language.words(pickingWords).waiting}: ${length}` : '';
  },
  workedOn: ({ walk }) => walk && { word: 'list', id: walk.list, code: walk.list },
  Screen: PickScreen,
};
