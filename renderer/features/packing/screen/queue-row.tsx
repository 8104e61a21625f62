import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { QueueState } from '#renderer/core/queue.ts';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { countryName, dueIn } from '#renderer/core/words/due.ts';
import type { QueueEntry } from '#renderer/replica/order-index.ts';
import { DueChip } from '#renderer/ui/due-chip.tsx';
import { Flag } from '#renderer/ui/flag.tsx';
import { packingWords } from '../messages/en.ts';
import css from './queue-row.module.css';

/** So many pictures at most; a narrow row shows fewer, and how many more there are. */
const PICTURES = 5;
const PICTURES_NARROW = 3;

/** One order, read from a metre: when it is due, its code and channel, what is in it, how much, for whom, where to, and its tote. */
export function QueueRow({
  entry,
  state,
  now,
  isFirst,
  showsState,
  isTabStop,
  onFocus,
  onOpen,
}: {
  readonly entry: QueueEntry;
  readonly state: QueueState;
  readonly now: number;
  /** The one that the bar's act opens. */
  readonly isFirst: boolean;
  /** Orders of several states stand in the list. */
  readonly showsState: boolean;
  /** The list is one Tab stop; the arrow keys move it from row to row. */
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const names = useNames();
  // What is packed, or goes nowhere, is late no more.
  const due = state === 'packed' || state === 'closed' ? null : dueIn(language, entry.shipBy, now);
  const more = (shown: number) => Math.max(0, entry.skus.length - shown);
  const said = [
    showsState || entry.hold ? words.queue.states[state] : '',
    entry.hold ? core.holdReason[entry.hold] : '',
  ];
  return (
    <button
      type="button"
      className={css.row}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
      data-order={entry.code}
      data-state={state}
      data-first={isFirst}
    >
      <span className={css.due}>{due && <DueChip urgency={due.urgency}>{due.text}</DueChip>}</span>
      <span className={css.code}>
        <bdi>{entry.code}</bdi>
      </span>
      <span className={css.channel}>{entry.channel}</span>
      <span className={css.pictures}>
        {entry.skus.slice(0, PICTURES).map((sku) => (
          <ItemPicture
            key={sku}
            image={app.reference.items().card(sku)?.image ?? null}
            title={names.title(sku)}
            size="thumb"
          />
        ))}
        {more(PICTURES_NARROW) > 0 && <span className={css.moreNarrow}>+{more(PICTURES_NARROW)}</span>}
        {more(PICTURES) > 0 && <span className={css.more}>+{more(PICTURES)}</span>}
      </span>
      <span className={css.units}>{core.units({ count: entry.units })}</span>
      <span className={css.to}>
        <bdi>{entry.name}</bdi>
        {said.some(Boolean) && <span className={css.state}>{said.filter(Boolean).join(' · ')}</span>}
      </span>
      <span className={css.land} title={countryName(language.code, entry.country)}>
        <Flag country={entry.country} />
        <span className={css.landName}>{countryName(language.code, entry.country)}</span>
      </span>
      <span className={css.tote}>
        <bdi>{entry.tote}</bdi>
      </span>
    </button>
  );
}
