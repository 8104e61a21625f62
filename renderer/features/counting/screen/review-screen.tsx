import { type ReactNode, useEffect } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { PinForm } from '#renderer/core/session/pin-form.tsx';
import { pinProblem } from '#renderer/core/session/pin-problem.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { ReviewPage } from '#shared/sync/index.ts';
import { countingWords } from '../messages/en.ts';
import { isReady, type Review, type ReviewTab } from '../state/review.ts';
import { ReviewCodes } from './review-codes.tsx';
import { ReviewFigures } from './review-figures.tsx';
import { ReviewFind } from './review-find.tsx';
import { ReviewLines } from './review-lines.tsx';
import css from './review-screen.module.css';
import { moneyOf, photoOfLine, totalsOf } from './review-words.ts';

const TABS: readonly ReviewTab[] = ['open', 'recount', 'codes', 'settled', 'accuracy'];

/** The differences that counts found: looked at, chosen, and decided with a PIN by somebody who did not count them. */
export function ReviewScreen({ review }: { readonly review: Review }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const { page, marks, tab } = review;
  const exchanged = useView((view) => view.sync.lastSync);
  useEffect(() => {
    if (exchanged !== null) void app.countReview.refresh();
  }, [app, exchanged]);
  const lines = page?.lines ?? [];
  const ready = lines.filter((line) => isReady(line, marks.get(line.id))).length;
  const marked = lines.filter((line) => marks.get(line.id)?.chosen);
  const chosen = marked.length;
  const [only] = chosen === 1 ? marked.filter(({ countId }) => countId !== '') : [];
  const decide = app.countReview.decide;
  const acts = tab === 'open' && chosen > 0;
  return (
    <main className={css.screen}>
      <ReviewBanner review={review} />
      <div className={css.body}>
        <Tabs review={review}>
          {acts && (
            <div className={css.choices}>
              <Button onClick={() => decide('recount')}>{words.review.again}</Button>
              <Button onClick={() => decide('dismiss')}>{words.review.dismiss}</Button>
              {only && <Button onClick={() => app.photos.ask(photoOfLine(only))}>{core.takePhoto}</Button>}
            </div>
          )}
        </Tabs>
        {tab === 'accuracy' ? (
          <ReviewFigures figures={review.figures} />
        ) : tab === 'codes' ? (
          <ReviewCodes review={review} />
        ) : (
          <ReviewLines review={review} />
        )}
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: null }}
        out={{ word: words.leave, icon: 'back', run: app.countReview.leave }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={
          tab === 'open' && lines.length > 0
            ? {
                word: words.review.approve({ lines: ready }),
                icon: 'tick',
                run: ready > 0 ? () => decide('approve') : null,
              }
            : null
        }
      />
      <AskPin review={review} />
    </main>
  );
}

/** What is to be done, or what came of the last decision. */
function ReviewBanner({ review: { page, isAway, told } }: { readonly review: Review }) {
  const words = useMessages(countingWords);
  const { review } = words;
  const [outcome] = [...told.keys()].toSorted((a, b) => Number(a === 'done') - Number(b === 'done'));
  const many = outcome === undefined ? 0 : (told.get(outcome) ?? 0);
  const said = (): string => {
    switch (outcome) {
      case undefined:
        return '';
      case 'not-allowed':
        return review.notAllowed;
      case 'nobody-else':
      case 'unknown-item':
        return review.outcome[outcome];
      default:
        return review.outcome[outcome]({ lines: many });
    }
  };
  const waiting = isAway
    ? review.away
    : page === null
      ? review.loading
      : page.open > 0
        ? review.open({ lines: page.open })
        : review.none;
  if (outcome === undefined && !isAway) return <AnswerBanner next={waiting} low />;
  return (
    <Banner
      tone={isAway ? 'fault' : outcome === 'done' ? 'complete' : 'attention'}
      sentence={{ headline: isAway ? waiting.headline : said(), detail: '', action: waiting.action }}
      low
    />
  );
}

function Tabs({ review: { tab, page, find }, children }: { readonly review: Review; readonly children: ReactNode }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const { locale } = useLanguage();
  return (
    <div className={css.tabs}>
      <div className={css.tabRow}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            className={css.tab}
            aria-pressed={tab === name}
            onClick={() => void app.countReview.show(name)}
          >
            {words.review.tab[name]} {page && name !== 'accuracy' && <strong>{countOf(page, name)}</strong>}
          </button>
        ))}
      </div>
      {children || (page && tab === 'open' && <Net page={page} />)}
      {page && tab === 'settled' && (
        <p className={css.net}>
          {words.review.matched({ settled: page.settled, matched: page.matched.toLocaleString(locale) })}
        </p>
      )}
      {tab !== 'codes' && tab !== 'accuracy' && page && (page[tab] > 0 || find !== '') && <ReviewFind key={tab} />}
    </div>
  );
}

const countOf = (page: ReviewPage, tab: Exclude<ReviewTab, 'accuracy'>): number =>
  tab === 'codes' ? page.codes.length : page[tab];

/** What the certain lines come to; money of several currencies is not added up. */
function Net({ page }: { readonly page: ReviewPage }) {
  const words = useMessages(countingWords);
  const { locale } = useLanguage();
  const { units, money } = totalsOf(page.lines);
  const sums = [...money].map(([currency, minor]) => moneyOf(locale, minor, currency));
  return (
    <p className={css.net}>
      {words.review.net({
        units: units.toLocaleString(locale, { signDisplay: 'exceptZero' }),
        money: sums.join(', ') || words.review.noCost,
      })}
    </p>
  );
}

/** Whoever decides proves who they are, at each decision. */
function AskPin({ review: { deciding, problem } }: { readonly review: Review }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const name = useView((view) => view.operator?.name ?? '');
  const { cancelPin, enterPin } = app.countReview;
  return (
    <Dialog open={deciding !== null} title={words.review.pinTitle} closeWord={core.cancel} onClose={cancelPin}>
      <PinForm
        question={{ heading: '', name }}
        problem={problem ? pinProblem(language, problem) : ''}
        onPin={enterPin}
        onBack={cancelPin}
      />
    </Dialog>
  );
}
