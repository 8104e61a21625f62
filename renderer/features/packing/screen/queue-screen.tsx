import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import {
  filterQueue,
  packedToday,
  type QueueFilter,
  type QueueState,
  queueCounts,
  queueStateOf,
} from '#renderer/core/queue.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { useRovingRows } from '#renderer/ui/use-roving-rows.ts';
import { packingWords } from '../messages/en.ts';
import { ChangedOrderChoice } from './changed-order.tsx';
import { ForeignClaimChoice } from './foreign-claim.tsx';
import { QueueBar } from './queue-bar.tsx';
import { QueueRow } from './queue-row.tsx';
import css from './queue-screen.module.css';
import { StoreLookup } from './store-lookup.tsx';
import { Which } from './which.tsx';

/** The orders, the most urgent first. Only the rows in view are drawn, so 50,000 are as quick as 50. */
export function QueueScreen() {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { version, question, foreign, changed, sync, isDone } = useView((view) => ({
    isDone: view.answer !== null && speaksOfDone(view.answer.say),
    foreign: view.foreign,
    changed: view.changed,
    version: view.queueVersion,
    question: view.question,
    sync: view.sync,
  }));
  const [filter, setFilter] = useState<QueueFilter>({ text: '', state: 'ready', channel: 'all' });
  const wanted = useDeferredValue(filter);
  const now = useMinute(app.now);

  const { entries, counts } = useMemo(() => {
    // The indexes change in place; their version says when.
    void version;
    const all = app.reference.orders().byShipBy();
    // Whoever looks for an order does not know where it stands.
    const where = wanted.text.trim() === '' ? wanted : { ...wanted, state: 'all' as const };
    return { entries: filterQueue(all, app.progress, where), counts: queueCounts(all, app.progress) };
  }, [app, wanted, version]);

  const searching = filter.text.trim() !== '';
  // What is packed already is looked at, not opened: the store says when, by whom and in which parcel.
  const onlyPacked =
    wanted.text.trim() !== '' && entries.every((entry) => queueStateOf(entry, app.progress.get(entry.id)) === 'packed');
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, stop, moveTo } = useRovingRows({ scroller, count: entries.length, list: wanted });
  const open = (entry: QueueEntry) => void app.openOrder(entry.id);

  // What stands first in the list is not always to be packed: the act is the most urgent order that waits for it.
  const urgent = useMemo(() => {
    void version;
    return app.reference
      .orders()
      .byShipBy()
      .find((entry) => OPENABLE.has(queueStateOf(entry, app.progress.get(entry.id))));
  }, [app, version]);
  const late = useMemo(() => {
    void version;
    const all = app.reference.orders().byShipBy();
    const end = all.findIndex(({ shipBy }) => shipBy >= now);
    return all
      .slice(0, end === -1 ? all.length : end)
      .filter((entry) => OPENABLE.has(queueStateOf(entry, app.progress.get(entry.id)))).length;
  }, [app, version, now]);
  const today = useMemo(() => {
    void version;
    return packedToday(app.reference.orders().byShipBy(), app.progress, now);
  }, [app, version, now]);
  const isAsked = question !== null || foreign !== null || changed !== null;
  const showsState = searching || filter.state === 'all';

  return (
    <main className={css.screen}>
      <AnswerBanner
        low
        next={{ headline: words.queue.scanToOpen, detail: '', action: '' }}
        aside={
          <>
            {core.packedToday({ count: today })}
            <br />
            {core.readyCount({ count: counts.byState.get('ready') ?? 0 })}
            {late > 0 && ` · ${core.lateCount({ count: late })}`}
          </>
        }
      />
      <div className={css.body}>
        {question && <Which question={question} />}
        {foreign && <ForeignClaimChoice foreign={foreign} onBench={false} />}
        {changed && <ChangedOrderChoice what="lines" onBench={false} />}
        <div className={css.tools}>
          <label className={css.field}>
            <Icon name="search" />
            <input
              className={css.search}
              type="search"
              aria-label={words.queue.search}
              placeholder={words.queue.searchHint}
              value={filter.text}
              onChange={(event) => setFilter({ ...filter, text: event.target.value })}
            />
          </label>
          <div className={css.states} role="radiogroup" aria-label={words.queue.state}>
            {(['ready', 'aside', 'to-label', 'on-hold', 'packed', 'all'] as const).map((state) => {
              const count =
                state === 'all'
                  ? app.reference.orders().size()
                  : (counts.byState.get(state) ?? 0) + (state === 'aside' ? (counts.byState.get('open') ?? 0) : 0);
              return (
                <Button
                  key={state}
                  role="radio"
                  aria-checked={(searching ? 'all' : filter.state) === state}
                  className={css.state ?? ''}
                  data-empty={count === 0 && state !== 'ready'}
                  onClick={() => setFilter({ ...filter, text: '', state })}
                >
                  {state === 'all' ? words.queue.allStates : words.queue.states[state]}
                  <span className={css.number}>{count.toLocaleString(language.code)}</span>
                </Button>
              );
            })}
          </div>
          {counts.channels.length > 1 && (
            <select
              className={css.select}
              aria-label={core.channel}
              value={filter.channel}
              onChange={(event) => setFilter({ ...filter, channel: event.target.value })}
            >
              <option value="all">{words.queue.allChannels}</option>
              {counts.channels.map((channel) => (
                <option key={channel}>{channel}</option>
              ))}
            </select>
          )}
        </div>
        {entries.length === 0 && sync.state !== 'loading' && wanted.text.trim() !== '' ? (
          <StoreLookup key={wanted.text.trim()} code={wanted.text.trim()} hint={words.queue.noMatch} />
        ) : entries.length === 0 ? (
          <p className={css.empty}>
            {sync.state === 'loading'
              ? words.queue.loadingOrders
              : counts.channels.length === 0
                ? words.queue.noOrders
                : words.queue.emptyTab}
          </p>
        ) : (
          <div className={css.panel}>
            <div className={css.scroller} ref={scroller} tabIndex={-1}>
              <ul className={css.rows} style={{ height: rows.getTotalSize() }} aria-label={core.orderList}>
                {rows.getVirtualItems().map((row) => {
                  const entry = entries[row.index];
                  return entry ? (
                    <li
                      key={entry.id}
                      className={css.place}
                      data-index={row.index}
                      style={{ transform: `translateY(${row.start}px)` }}
                    >
                      <QueueRow
                        entry={entry}
                        state={queueStateOf(entry, app.progress.get(entry.id))}
                        now={now}
                        isFirst={entry === urgent}
                        showsState={showsState}
                        isTabStop={row.index === stop}
                        onFocus={() => moveTo(row.index)}
                        onOpen={() => open(entry)}
                      />
                    </li>
                  ) : null;
                })}
              </ul>
            </div>
            {onlyPacked && <StoreLookup key={wanted.text.trim()} code={wanted.text.trim()} />}
          </div>
        )}
      </div>
      <QueueBar urgent={isAsked ? undefined : urgent} now={now} offersLabels={isDone} />
    </main>
  );
}

/** What lies there to be packed: nobody must ask or allow it first. */
const OPENABLE: ReadonlySet<QueueState> = new Set(['ready', 'aside', 'open']);

/** Somebody who reads that an order is done may want its label once more. */
const speaksOfDone = (say: Say): boolean =>
  say.type === 'order-finished' || (say.type === 'refused' && say.refusal.type === 'OrderAlreadyFinished');

/** The time, renewed each half minute: deadlines in words need no more. */
function useMinute(now: () => number): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 30_000);
    return () => clearInterval(timer);
  }, [now]);
  return time;
}
