import type { Room } from '#renderer/core/activity/room.ts';
import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { CHOICES, type Command } from '#shared/barcode/index.ts';
import { carriedLines, type Hand, type PutAwayGoods, unitsOf } from '#shared/stock/index.ts';
import { movingWords } from '../messages/en.ts';
import { mayAdjust, placeOf } from '../state/moving.ts';
import { goodsKey } from '../state/put-away.ts';
import { AskNumber } from './ask-number.tsx';
import { AskReason } from './ask-reason.tsx';
import css from './move-screen.module.css';

/** So many of the other items that are carried are in view. */
const SHOWN = 4;

/** What is carried, item, picture and number: where it came from, and what the next place will get. */
function MoveScreen() {
  const app = useApp();
  const words = useMessages(movingWords);
  const core = useMessages(coreWords);
  const { hand, operator } = useView((view) => ({ hand: view.hand, operator: view.operator }));
  const command = (name: Command) => () => void app.scans.command(name);
  const goods = hand?.goods ?? [];
  return (
    <main className={css.screen}>
      <AnswerBanner next={words[nextOf(hand)]} low={hand === null} />
      {goods.length === 0 ? <NothingCarried isIdle={hand === null} /> : <Carried goods={goods} />}
      <div className={css.keys}>
        {goods.length > 0 && (
          <>
            <Button onClick={command('quantity')} shortcut="F6">
              {words.number}
            </Button>
            <Button onClick={command('next')}>{words.takeMore}</Button>
            <Button onClick={command('finish')}>{words.putParts}</Button>
          </>
        )}
        {mayAdjust(operator?.role) && <Button onClick={command('adjust')}>{words.adjust}</Button>}
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: command('undo') }}
        out={{ word: words.leave, icon: 'back', run: hand ? command('suspend') : null }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        progress={
          hand && (
            <p className={css.total} data-testid="carried-total">
              {words.allCarried({ units: unitsOf(goods), items: new Set(goods.map(({ sku }) => sku)).size })}
              {hand.chosen.length > 0 && <span>{words.chosen({ units: unitsOf(hand.chosen) })}</span>}
            </p>
          )
        }
      />
      <AskReason />
      {hand && <AskNumber />}
    </main>
  );
}

/** What the next scan is. */
function nextOf(hand: Hand | null): 'scanFrom' | 'scanGoods' | 'scanTo' | 'scanPart' {
  if (!hand) return 'scanFrom';
  if (hand.doing.type === 'put') return 'scanPart';
  if (hand.doing.type === 'take' && hand.doing.location === null) return 'scanFrom';
  return hand.goods.length === 0 ? 'scanGoods' : 'scanTo';
}

/** Nothing is carried here and now: what somebody still has in a hand waits to be gone on with. */
function NothingCarried({ isIdle }: { readonly isIdle: boolean }) {
  const app = useApp();
  const words = useMessages(movingWords);
  useView((view) => view.queueVersion);
  const left = isIdle ? app.moving.left() : [];
  return (
    <div className={css.none}>
      {left.length === 0 && <h2>{words.nothing}</h2>}
      {left.length > 0 && (
        <section aria-label={words.goOn}>
          <h2>{words.goOn}</h2>
          <ul className={css.left}>
            {left.slice(0, CHOICES.length).map((hand, at) => (
              <li key={hand.handId} className={css.waiting}>
                <Button onClick={() => app.moving.goOn(hand.handId)}>
                  <bdi>{placeOf(hand)}</bdi>
                </Button>
                <span>{words.allCarried({ units: unitsOf(hand.goods), items: carriedLines(hand.goods).length })}</span>
                <CommandCode command={CHOICES[at] ?? 'ok'} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{words.nothingHint}</p>
    </div>
  );
}

/** The item that was taken up last with its number, and what is carried beside it. */
function Carried({ goods }: Pick<Hand, 'goods'>) {
  const app = useApp();
  const words = useMessages(movingWords);
  const names = useNames();
  const suggested = useView((view) => view.suggested);
  const goalOf = (of: PutAwayGoods) => suggested?.places.get(goodsKey(of));
  const [line, ...others] = carriedLines(goods);
  const imageOf = (sku: string) => app.reference.items().card(sku)?.image ?? null;
  if (!line) return null;
  const goal = goalOf(line);
  return (
    <div className={css.body}>
      <div className={css.side}>
        <ItemPicture image={imageOf(line.sku)} title={names.title(line.sku)} size="large" />
        {others.length > 0 && (
          <ul className={css.others}>
            {others.slice(0, SHOWN).map((other) => (
              <li key={`${other.sku} ${other.lot}`}>
                <ItemPicture image={imageOf(other.sku)} title={names.title(other.sku)} size="thumb" />
                <span>
                  <bdi>{names.title(other.sku)}</bdi>
                  {goalOf(other) && (
                    <small className={css.otherGoal}>
                      <Icon name="forward" size="small" /> <bdi>{goalOf(other)?.location}</bdi>
                    </small>
                  )}
                </span>
                <strong>{other.units}</strong>
              </li>
            ))}
          </ul>
        )}
      </div>
      <section className={css.main}>
        <h2>
          <bdi>{names.title(line.sku)}</bdi>
        </h2>
        <p className={css.soft}>
          <bdi>{[line.sku, line.lot].filter(Boolean).join(' · ')}</bdi>{' '}
          {line.from.length > 0 && words.from({ places: line.from.join(', ') })}
        </p>
        {goal && (
          <p className={css.goal} data-testid="goal" data-reason={goal.reason}>
            <span className={css.goalWord}>{words.goesTo}</span>
            <strong>
              <bdi>{goal.location}</bdi>
            </strong>
            <span className={css.soft}>{suggested?.isOwn ? words.asKnownHere : words.goalReason[goal.reason]}</span>
          </p>
        )}
        <p className={css.wall} data-testid="carried">
          <strong>{line.units}</strong> <span>{words.unitsCarried({ count: line.units })}</span>
        </p>
      </section>
    </div>
  );
}

export const movingRoom: Room = {
  name: 'move',
  icon: 'move',
  command: 'move',
  shortcut: 'Alt+5',
  shows: ['move', 'move'],
  mayOpen: () => true,
  waits: (app, _view, language) => {
    const { length } = app.moving.left();
    return length > 0 ? `${language.words(movingWords).goOn}: ${length}` : '';
  },
  workedOn: ({ hand }) => hand && { word: 'place', id: hand.handId, code: placeOf(hand) ?? '' },
  Screen: MoveScreen,
};
