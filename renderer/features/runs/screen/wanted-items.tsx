import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { runWords } from '../messages/en.ts';
import type { Wanted } from '../state/single-orders.ts';
import css from './run-screen.module.css';

/** More are below: who has these has most of the run. */
const MOST = 24;
/** What scrolls by itself has to be reached by keys: it holds nothing that could be. */
const SCROLLS = { tabIndex: 0 } as const;

/** What to fetch for a run: the items that orders want one of, the most wanted first. */
export function WantedItems({ wanted }: { readonly wanted: readonly Wanted[] }) {
  const app = useApp();
  const words = useMessages(runWords);
  const names = useNames();
  if (wanted.length === 0)
    return (
      <div className={css.none}>
        <h2>{words.nothing}</h2>
        <p>{words.nothingHint}</p>
      </div>
    );
  return (
    <section className={css.wanted} aria-label={words.wanted} {...SCROLLS}>
      <ul>
        {wanted.slice(0, MOST).map(({ sku, orders }) => (
          <li key={sku}>
            <ItemPicture image={app.reference.items().card(sku)?.image ?? null} title={names.title(sku)} size="thumb" />
            <bdi>{names.title(sku)}</bdi>
            <b>{words.orders({ count: orders })}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
