import { useMemo } from 'react';
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
import { type Count, type CountedLine, countedLines, unitsIn } from '#shared/counting/index.ts';
import { may } from '#shared/rights/index.ts';
import type { ExpectedAtPlace } from '#shared/sync/index.ts';
import { countingWords } from '../messages/en.ts';
import { expectedOf } from '../state/expected.ts';
import { AskMissing } from './ask-missing.tsx';
import { AskOut } from './ask-out.tsx';
import css from './count-screen.module.css';
import { ForeignPlaceChoice } from './foreign-place.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { ReviewScreen } from './review-screen.tsx';
import { SheetsDialog, SheetWho } from './sheets-dialog.tsx';
import { StoredCount } from './stored-count.tsx';
import { OnPaper, ToCount } from './to-count.tsx';

/** So many of the other items that were counted here are in view. */
const SHOWN = 4;

/** One place, item, picture and number. Nothing on it gives away what should be there, unless the merchant's policy shows it. */
function CountScreen() {
  const app = useApp();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const { count, review, foreign, sheet } = useView((view) => ({
    ...{ count: view.count, review: view.review, foreign: view.countForeign, sheet: view.countSheet },
  }));
  const command = (name: Parameters<typeof app.scans.command>[0]) => () => void app.scans.command(name);
  const isEmpty = count?.scans.length === 0;
  const lines = useMemo(() => (count ? countedLines(count) : []), [count]);
  if (review && !count) return <ReviewScreen review={review} />;
  return (
    <main className={css.screen}>
      <NextBanner count={count} isForeign={foreign !== null} />
      {foreign ? (
        <div className={css.foreign}>
          <ForeignPlaceChoice />
        </div>
      ) : count === null ? (
        <ToCount />
      ) : (
        <Counted count={count} lines={lines} />
      )}
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: count && !isEmpty && !foreign ? command('undo') : null }}
        out={{ word: words.leave, icon: 'back', run: count || foreign || sheet ? command('suspend') : null }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        progress={
          count && (
            <p className={css.total} data-testid="total">
              {words.allCounted({ units: unitsIn(count), items: new Set(lines.map(({ sku }) => sku)).size })}
            </p>
          )
        }
        act={
          count && foreign === null
            ? {
                word: isEmpty ? words.isEmpty : words.finish({ place: count.location }),
                icon: 'tick',
                run: command('finish'),
              }
            : null
        }
      />
      <AskEmpty />
      <AskOut />
      <AskMissing />
      <PlanDialog />
      <SheetsDialog />
      <SheetWho />
      <StoredCount />
      {count && <AskNumber />}
    </main>
  );
}

/** Where to go next, or what to scan here. */
function NextBanner({ count, isForeign }: { readonly count: Count | null; readonly isForeign: boolean }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const sheet = useView((view) => view.countSheet);
  useView((view) => [view.queueVersion, view.sync.lastSync]);
  if (sheet && !isForeign) {
    const left = app.counting.onPaper(sheet.plan).length;
    const scan = words.sheets.scan({ sheet: `${sheet.plan}-${sheet.page}`, left });
    const lines = { ...words.scanUnits, action: words.sheets.lines };
    return <AnswerBanner next={count ? lines : scan} low={count === null} />;
  }
  const tasks = count ? [] : app.counting.toCount();
  const [next] = tasks;
  const go = next && words.next({ place: next.location, left: tasks.length - 1 });
  return <AnswerBanner next={count ? words.scanUnits : (go ?? words.scanPlace)} low={count === null && !isForeign} />;
}

/** The item that was scanned last with its number, and what was counted before it. */
function Counted({ count, lines }: { readonly count: Count; readonly lines: readonly CountedLine[] }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const names = useNames();
  const [line, ...others] = lines;
  const expected = useView((view) =>
    view.countExpected?.countId === count.countId ? view.countExpected.places : null,
  );
  const imageOf = (sku: string) => app.reference.items().card(sku)?.image ?? null;
  if (!line)
    return count.paper ? (
      <div className={css.paper}>
        <OnPaper paper={count.paper} />
      </div>
    ) : expected ? (
      <ExpectedList places={expected} />
    ) : (
      <div aria-hidden="true" />
    );
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
        {count.paper && <OnPaper paper={count.paper} />}
        <p className={css.soft}>
          <bdi>{[line.sku, line.lot].filter(Boolean).join(' · ')}</bdi>
        </p>
        <p className={css.wall} data-testid="counted">
          <strong>{line.units}</strong> <span>{words.unitsCounted({ count: line.units })}</span>
          {expected && <span className={css.book}>{words.inBook({ units: expectedOf(line, expected) })}</span>}
        </p>
        <div className={css.keys}>
          <Button shortcut="F6" onClick={() => void app.scans.command('quantity')}>
            {words.number}
          </Button>
          <Button onClick={() => void app.scans.command('photo')}>{core.takePhoto}</Button>
          <Button onClick={() => void app.scans.command('restart')}>{words.startOver}</Button>
        </div>
      </section>
    </div>
  );
}

/** What the book has at a place of which nothing was scanned yet. */
function ExpectedList({ places }: { readonly places: ExpectedAtPlace }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const names = useNames();
  return (
    <section className={css.expected} aria-label={words.expected}>
      <h2 className={css.soft}>{words.expected}</h2>
      <ul className={css.others}>
        {places.map(({ sku, lot, units }) => (
          <li key={`${sku} ${lot}`}>
            <ItemPicture image={app.reference.items().card(sku)?.image ?? null} title={names.title(sku)} size="thumb" />
            <span>
              <bdi>{names.title(sku)}</bdi>
              {lot && (
                <span className={css.soft}>
                  {' '}
                  · <bdi>{lot}</bdi>
                </span>
              )}
            </span>
            <strong>{units}</strong>
          </li>
        ))}
      </ul>
      {places.length === 0 && <p className={css.soft}>{words.nothingExpected}</p>}
    </section>
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
  const paper = useView((view) => view.count?.paper !== undefined);
  const digits = useDigits({ most: 5, shown, onEnter: enter, onBack: close });
  function close(): void {
    digits.clear();
    app.counting.cancelNumber();
  }
  function enter(): void {
    const typed = digits.read();
    // Of a sheet a number is wanted: an empty field says nothing.
    if (typed === '' && paper) return;
    if (typed === '') {
      close();
      return;
    }
    digits.clear();
    app.store.setState({ countAsks: null });
    app.counting.setUnits(Number(typed));
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
  mayOpen: (role, app) => may(role, 'count-stock') || app.reference.policy('packers-count'),
  waits: (app, _view, language) => {
    const words = language.words(countingWords);
    const left = app.counting.left().length;
    const tasks = app.counting.toCount().length;
    return [left > 0 && `${words.goOn}: ${left}`, tasks > 0 && `${words.toCount}: ${tasks}`]
      .filter(Boolean)
      .join(' · ');
  },
  workedOn: ({ count }) => count && { word: 'place', id: count.countId, code: count.location },
  Screen: CountScreen,
};
