import type { Room } from '#renderer/core/activity/room.ts';
import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useDigits } from '#renderer/core/scanning/use-digits.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Keypad } from '#renderer/ui/keypad.tsx';
import { type Count, countedLines, unitsIn } from '#shared/counting/index.ts';
import { may } from '#shared/rights/index.ts';
import { countingWords } from '../messages/en.ts';
import css from './count-screen.module.css';

/** So many of the other items that were counted here are in view. */
const SHOWN = 4;

/** One place, item, picture and number. Nothing on it gives away what should be there. */
function CountScreen() {
  const app = useApp();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const count = useView((view) => view.count);
  const command = (name: Parameters<typeof app.scans.command>[0]) => () => void app.scans.command(name);
  const isEmpty = count?.scans.length === 0;
  const lines = count ? countedLines(count) : [];
  return (
    <main className={css.screen}>
      <AnswerBanner next={count ? words.scanUnits : words.scanPlace} low={count === null} />
      {count === null ? <NoPlace /> : <Counted count={count} />}
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: count && !isEmpty ? command('undo') : null }}
        out={{ word: words.leave, icon: 'back', run: count ? command('suspend') : null }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        progress={
          count && (
            <p className={css.total} data-testid="total">
              {words.allCounted({ units: unitsIn(count), items: new Set(lines.map(({ sku }) => sku)).size })}
            </p>
          )
        }
        act={
          count && {
            word: isEmpty ? words.isEmpty : words.finish({ place: count.location }),
            icon: 'tick',
            run: command('finish'),
          }
        }
      />
      <AskEmpty />
      {count && <AskNumber />}
    </main>
  );
}

function NoPlace() {
  const app = useApp();
  const words = useMessages(countingWords);
  useView((view) => view.queueVersion);
  const left = app.counting.left();
  return (
    <div className={css.none}>
      <h2>{words.noPlace}</h2>
      <p>{words.noPlaceHint}</p>
      {left.length > 0 && (
        <section aria-label={words.goOn}>
          <h3 className={css.soft}>{words.goOn}</h3>
          <ul className={css.left}>
            {left.map((count) => (
              <li key={count.countId} className={css.place}>
                <Button onClick={() => void app.scans.choose({ type: 'location', location: count.location })}>
                  <bdi>{count.location}</bdi>
                </Button>
                <span>{words.allCounted({ units: unitsIn(count), items: countedLines(count).length })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The item that was scanned last with its number, and what was counted before it. */
function Counted({ count }: { readonly count: Count }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const names = useNames();
  const [line, ...others] = countedLines(count);
  const imageOf = (sku: string) => app.reference.items().card(sku)?.image ?? null;
  if (!line) return <div className={css.none} aria-hidden="true" />;
  return (
    <div className={css.body}>
      <div className={css.side}>
        <ItemPicture image={imageOf(line.sku)} title={names.title(line.sku)} size="large" />
        {others.length > 0 && (
          <ul className={css.others}>
            {others.slice(0, SHOWN).map((other) => (
              <li key={`${other.sku} ${other.lot}`}>
                <ItemPicture image={imageOf(other.sku)} title={names.title(other.sku)} size="thumb" />
                <bdi>{names.title(other.sku)}</bdi>
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
          <bdi>{[line.sku, line.lot].filter(Boolean).join(' · ')}</bdi>
        </p>
        <p className={css.wall} data-testid="counted">
          <strong>{line.units}</strong> <span>{words.unitsCounted({ count: line.units })}</span>
        </p>
        <div className={css.keys}>
          <Button shortcut="F6" onClick={() => void app.scans.command('quantity')}>
            {words.number}
          </Button>
          <Button onClick={() => void app.scans.command('restart')}>{words.startOver}</Button>
        </div>
      </section>
    </div>
  );
}

/** A place in which nothing was scanned becomes empty only by somebody's word. */
function AskEmpty() {
  const app = useApp();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const shown = useView((view) => view.countAsks === 'empty');
  return (
    <Dialog open={shown} title={words.isEmpty} closeWord={core.cancel} onClose={() => void app.scans.command('cancel')}>
      <div className={css.ask}>
        <div className={css.choice}>
          <Button kind="primary" onClick={() => void app.scans.command('empty')}>
            {words.empty}
          </Button>
          <CommandCode command="empty" />
        </div>
        <div className={css.choice}>
          <Button onClick={() => void app.scans.command('cancel')}>{core.cancel}</Button>
          <CommandCode command="cancel" />
        </div>
      </div>
    </Dialog>
  );
}

/** "The scan made last stands for so many." */
function AskNumber() {
  const app = useApp();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const shown = useView((view) => view.countAsks === 'number');
  const digits = useDigits({ most: 5, shown, onEnter: enter, onBack: close });
  function close(): void {
    digits.clear();
    app.store.setState({ countAsks: null });
  }
  function enter(): void {
    const typed = digits.read();
    close();
    if (typed !== '') app.counting.setUnits(Number(typed));
  }
  return (
    <Dialog open={shown} title={words.numberTitle} closeWord={core.cancel} onClose={close}>
      <form
        className={css.number}
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <label>
          {words.numberHint}
          <input
            inputMode="none"
            value={digits.text}
            data-autofocus
            onChange={(event) => digits.set(event.target.value)}
          />
        </label>
        <Keypad onKey={digits.add} onClear={digits.clear} words={{ clear: core.clear, enter: core.ok }} />
      </form>
    </Dialog>
  );
}

export const countingRoom: Room = {
  name: 'count',
  icon: 'count',
  command: 'count',
  shortcut: 'Alt+2',
  shows: ['count', 'count'],
  mayOpen: (role) => may(role, 'count-stock'),
  waits: (app, _view, language) => {
    const { length } = app.counting.left();
    return length > 0 ? `${language.words(countingWords).goOn}: ${length}` : '';
  },
  workedOn: ({ count }) => count && { word: 'place', id: count.countId, code: count.location },
  Screen: CountScreen,
};
