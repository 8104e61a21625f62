import { useEffect, useMemo, useState } from 'react';
import { nextAct } from '#renderer/core/activity/next-act.ts';
import { inWords } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { packedToday, queueFigures } from '#renderer/core/queue.ts';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useSentence } from '#renderer/core/say/sayings.tsx';
import type { StationApp } from '#renderer/core/station-app.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dueIn } from '#renderer/core/words/due.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { DueChip } from '#renderer/ui/due-chip.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Column, Columns, Panel } from '#renderer/ui/panel.tsx';
import { isError } from '#renderer/ui/tone.ts';
import { type Money, moneyIn, readWorths, sumsOf } from './at-stake.ts';
import { BenchList } from './bench-list.tsx';
import css from './home-screen.module.css';
import { shellWords } from './messages/en.ts';
import { DIALOG_OF, mostUrgentFirst, needsAPerson, type PersonNeed } from './needs-person.ts';
import { useLeave } from './use-leave.ts';
import { useNow } from './use-now.ts';

/** What a supervisor sees first: everything that needs a person now, a row each with its next act, the most urgent on top. */
export function HomeScreen() {
  const app = useApp();
  const words = useMessages(shellWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const now = useNow(app.now);
  const { version, labels, storedCodes, sync, answer, open } = useView((view) => ({
    answer: view.answer,
    open: view.open,
    version: view.queueVersion,
    labels: view.labels,
    storedCodes: view.storedCodes,
    sync: view.sync,
  }));
  const found = useMemo(() => {
    // The indexes change in place; their version says when.
    void version;
    return needsAPerson(app.reference, app.progress, { labels, storedCodes, sync });
  }, [app, version, labels, storedCodes, sync]);
  const worths = useWorths(app, found);
  const needs = useMemo(() => mostUrgentFirst(found, worths), [found, worths]);
  const figures = useMemo(() => {
    void version;
    const all = app.reference.orders().byShipBy();
    return { packed: packedToday(all, app.progress, now), ready: queueFigures(all, app.progress, now).ready };
  }, [app, version, now]);
  const leave = useLeave();
  const [first] = needs;
  const asked = nextAct({ answer, open });
  const late = needs.filter(({ order }) => order !== null && order.shipBy < now).length;
  const said = useSentence(answer?.say ?? null);
  const sum = sumsOf(worths)
    .map((money) => moneyIn(language.locale, money))
    .join(' + ');
  const headline = needs.length === 0 ? words.home.none : words.home.count({ count: needs.length });
  return (
    <main className={css.screen}>
      {answer && isError(answer.tone) ? (
        <AnswerBanner low next={{ headline, detail: '', action: '' }} />
      ) : (
        <Banner
          tone="scan"
          icon="exceptions"
          low
          aside={
            <>
              {core.packedToday({ count: figures.packed })}
              <br />
              {core.readyCount({ count: figures.ready })}
            </>
          }
          sentence={{
            headline,
            // Whoever was greeted here reads it all the same.
            detail: [said?.headline, sum && words.home.atStake({ sum })].filter(Boolean).join(' · '),
            action: late > 0 ? words.home.oneLate({ count: late }) : '',
          }}
        />
      )}
      <div className={css.body}>
        <Columns>
          <Panel heading={words.home.byDue} flush>
            <ul>
              {needs.map((need) => {
                const due = need.order && dueIn(language, need.order.shipBy, now);
                const worth = need.order && worths.get(need.order.id);
                return (
                  <li key={need.id}>
                    <button
                      type="button"
                      className={css.row}
                      data-need={need.type}
                      data-first={need === first}
                      onClick={() => seeTo(app, need)}
                    >
                      <span className={css.due}>{due && <DueChip urgency={due.urgency}>{due.text}</DueChip>}</span>
                      <span className={css.said}>
                        <span className={css.what}>{whatInWords(language, need)}</span>
                        <span className={css.about}>
                          <bdi>{aboutInWords(app, language, need)}</bdi>
                        </span>
                      </span>
                      <span className={css.worth}>{worth && moneyIn(language.locale, worth)}</span>
                      <span className={css.next}>
                        <span className={css.nextWord}>
                          {need.type === 'held' ? words.home.openHeld : words.home.show}
                        </span>
                        <Icon name="forward" size="small" />
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </Panel>
          <Column>
            <BenchList />
          </Column>
        </Columns>
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: null }}
        out={{ word: core.activity.pack, icon: 'back', run: leave }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={
          asked
            ? { word: core[asked.word], icon: 'tick', run: () => void app.scans.command(asked.command) }
            : first && {
                word: words.home.next({ what: first.order?.code ?? whatInWords(language, first) }),
                icon: 'forward',
                run: () => seeTo(app, first),
              }
        }
      />
    </main>
  );
}

/** What the orders among them are worth, read from their full records. */
function useWorths(app: StationApp, needs: readonly PersonNeed[]): ReadonlyMap<string, Money> {
  const [worths, setWorths] = useState<ReadonlyMap<string, Money>>(new Map());
  useEffect(() => {
    let current = true;
    const ids = needs.flatMap(({ order }) => order?.id ?? []);
    void readWorths(app.reference, ids).then((read) => current && setWorths(read));
    return () => {
      current = false;
    };
  }, [app, needs]);
  return worths;
}

function seeTo(app: StationApp, need: PersonNeed): void {
  if (need.type === 'held') {
    if (need.order) void app.openOrder(need.order.id);
  } else if (need.type === 'exception' && need.exception.type === 'count-differs') {
    void app.scans.command('count').then(app.countReview.open);
  } else app.store.setState({ dialog: DIALOG_OF[need.type] });
}

function whatInWords(language: Language, need: PersonNeed): string {
  const words = language.words(shellWords);
  const core = language.words(coreWords);
  switch (need.type) {
    case 'held':
      return core.holdReason[need.reason];
    case 'label-waits':
      return words.home.labelWaits;
    case 'label-unclear':
      return words.home.labelUnclear;
    case 'exception': {
      const { about, type, orderId, subject, detail } = need.exception;
      return inWords(about ? core.exceptionAbout[about] : core.exception[type], {
        order: need.order?.code ?? subject?.id ?? orderId,
        detail,
      });
    }
    case 'stored-codes':
      return words.home.storedCodes({ count: need.count });
    case 'store-away':
      return words.home.storeTrouble;
  }
}

/** Which order, from where, who has it, and what more is known. */
function aboutInWords(app: StationApp, language: Language, need: PersonNeed): string {
  const words = language.words(shellWords).home;
  const order = need.order ? [need.order.code, need.order.channel] : [];
  const claim = need.order && app.reference.claims().get(need.order.id);
  const owner = claim && app.reference.operators().find(({ id }) => id === claim.by)?.name;
  const has = owner ? words.has({ name: owner }) : words.nobodyHas;
  if (need.type === 'held') return [...order, detailInWords(language, need), has].filter(Boolean).join(' · ');
  if (need.type === 'store-away') return need.waiting > 0 ? words.toSend({ count: need.waiting }) : '';
  return order.join(' · ');
}

/** What an address lacks is said as the form calls it; any other detail was written by somebody. */
function detailInWords(language: Language, { reason, detail }: Extract<PersonNeed, { type: 'held' }>): string {
  if (reason !== 'address-incomplete') return detail;
  const words: Readonly<Record<string, string>> = language.words(coreWords).addressPart;
  return detail
    .split(', ')
    .map((part) => words[part] ?? part)
    .join(', ');
}
