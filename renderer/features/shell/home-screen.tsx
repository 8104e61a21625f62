import { useMemo } from 'react';
import { nextAct } from '#renderer/core/activity/next-act.ts';
import { inWords } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useSentence } from '#renderer/core/say/sayings.tsx';
import type { StationApp } from '#renderer/core/station-app.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dueIn } from '#renderer/core/words/due.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { DueChip } from '#renderer/ui/due-chip.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { isError } from '#renderer/ui/tone.ts';
import css from './home-screen.module.css';
import { shellWords } from './messages/en.ts';
import { DIALOG_OF, needsAPerson, type PersonNeed } from './needs-person.ts';
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
  const needs = useMemo(() => {
    // The indexes change in place; their version says when.
    void version;
    return needsAPerson(app.reference, app.progress, { labels, storedCodes, sync });
  }, [app, version, labels, storedCodes, sync]);
  const leave = useLeave();
  const [first] = needs;
  const asked = nextAct({ answer, open });
  const late = needs.filter(({ order }) => order !== null && order.shipBy < now).length;
  const said = useSentence(answer?.say ?? null);
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
          sentence={{
            headline,
            // Whoever was greeted here reads it all the same.
            detail: said?.headline ?? '',
            action: late > 0 ? words.home.oneLate({ count: late }) : '',
          }}
        />
      )}
      <div className={css.body}>
        <section className={css.panel}>
          <h2 className={css.heading}>{words.home.byDue}</h2>
          <ul className={css.rows}>
            {needs.map((need) => {
              const due = need.order && dueIn(language, need.order.shipBy, now);
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
                        <bdi>{aboutInWords(language, need)}</bdi>
                      </span>
                    </span>
                    <span className={css.next}>
                      {need.type === 'held' ? words.home.openHeld : words.home.show}
                      <Icon name="forward" size="small" />
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
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

function seeTo(app: StationApp, need: PersonNeed): void {
  if (need.type === 'held') {
    if (need.order) void app.openOrder(need.order.id);
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

/** Which order, from where, and what more is known. */
function aboutInWords(language: Language, need: PersonNeed): string {
  const order = need.order ? [need.order.code, need.order.channel] : [];
  if (need.type === 'held') return [...order, need.detail].filter(Boolean).join(' · ');
  if (need.type === 'store-away')
    return need.waiting > 0 ? language.words(shellWords).home.toSend({ count: need.waiting }) : '';
  return order.join(' · ');
}
