import type { QueueState } from '#renderer/core/queue.ts';
import { countryName, dueIn } from '#renderer/core/words/due.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import { Flag } from '#renderer/ui/flag.tsx';
import css from './queue-row.module.css';

/** One order, readable from a metre: its code, when it is due in words, how much, where to, from where, its state. */
export function QueueRow({
  entry,
  state,
  now,
  isTabStop,
  onFocus,
  onOpen,
}: {
  readonly entry: QueueEntry;
  readonly state: QueueState;
  readonly now: number;
  /** The list is one Tab stop; the arrow keys move it from row to row. */
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}) {
  const words = useWords();
  // What is packed, or goes nowhere, is late no more.
  const due = state === 'packed' || state === 'closed' ? null : dueIn(words, entry.shipBy, now);
  return (
    <button
      type="button"
      className={css.row}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
      data-order={entry.code}
      data-state={state}
    >
      <span className={css.code}>
        <span className={css.line}>
          <bdi>{entry.code}</bdi>
        </span>
        <span className={css.soft}>{entry.channel}</span>
      </span>
      <span className={css.due} data-urgency={due?.urgency}>
        {due?.text}
      </span>
      <span className={css.units}>
        {words.units(entry.units)}
        <span className={css.soft}>{words.lines(entry.lines)}</span>
      </span>
      <span className={css.to}>
        <span className={css.line}>
          <bdi>{entry.name}</bdi>
        </span>
        <span className={css.soft}>
          <Flag country={entry.country} />
          {countryName(words.language, entry.country)}
        </span>
      </span>
      <span className={css.state} data-state={state}>
        {words.queue[state]}
        {entry.hold && <span className={css.soft}>{words.hold[entry.hold]}</span>}
        {!entry.hold && entry.tote && <span className={css.soft}>{entry.tote}</span>}
      </span>
    </button>
  );
}
