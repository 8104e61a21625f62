import { useMemo } from 'react';
import type { StationApp } from '#renderer/core/station-app.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dueIn } from '#renderer/core/words/due.ts';
import type { Words } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { DueChip } from '#renderer/ui/due-chip.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import css from './home-screen.module.css';
import { DIALOG_OF, needsAPerson, type PersonNeed } from './needs-person.ts';
import { useLeave } from './use-leave.ts';
import { useNow } from './use-now.ts';

/** What a supervisor sees first: everything that needs a person now, a row each with its next act, the most urgent on top. */
export function HomeScreen() {
  const app = useApp();
  const words = useWords();
  const now = useNow(app.now);
  const { version, labels, storedCodes, sync } = useView((view) => ({
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
  const late = needs.filter(({ order }) => order !== null && order.shipBy < now).length;
  return (
    <main className={css.screen}>
      <Banner
        tone="scan"
        icon="exceptions"
        low
        sentence={{
          headline: needs.length === 0 ? words.shell.home.none : words.shell.home.count(needs.length),
          detail: '',
          action: late > 0 ? words.shell.home.oneLate(late) : '',
        }}
      />
      <div className={css.body}>
        <section className={css.panel}>
          <h2 className={css.heading}>{words.shell.home.byDue}</h2>
          <ul className={css.rows}>
            {needs.map((need) => {
              const due = need.order && dueIn(words, need.order.shipBy, now);
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
                      <span className={css.what}>{whatInWords(words, need)}</span>
                      <span className={css.about}>
                        <bdi>{aboutInWords(words, need)}</bdi>
                      </span>
                    </span>
                    <span className={css.next}>
                      {need.type === 'held' ? words.shell.home.openHeld : words.shell.home.show}
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
        back={{ word: words.ui.undo, icon: 'undo', run: null }}
        out={{ word: words.shell.activity.pack, icon: 'back', run: leave }}
        more={{ word: words.shell.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={
          first && {
            word: words.shell.home.next(first.order?.code ?? whatInWords(words, first)),
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

function whatInWords(words: Words, need: PersonNeed): string {
  switch (need.type) {
    case 'held':
      return words.hold[need.reason];
    case 'label-waits':
      return words.shell.home.labelWaits;
    case 'label-unclear':
      return words.shell.home.labelUnclear;
    case 'exception': {
      const { about, type, orderId, subject, detail } = need.exception;
      return (about ? words.exceptionAbout[about] : words.exception[type])(
        need.order?.code ?? subject?.id ?? orderId,
        detail,
      );
    }
    case 'stored-codes':
      return words.shell.home.storedCodes(need.count);
    case 'store-away':
      return words.shell.home.storeTrouble;
  }
}

/** Which order, from where, and what more is known. */
function aboutInWords(words: Words, need: PersonNeed): string {
  const order = need.order ? [need.order.code, need.order.channel] : [];
  if (need.type === 'held') return [...order, need.detail].filter(Boolean).join(' · ');
  if (need.type === 'store-away') return need.waiting > 0 ? words.shell.home.toSend(need.waiting) : '';
  return order.join(' · ');
}
