import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { runWords } from '../messages/en.ts';
import type { RunParcel } from '../state/run-view.ts';
import css from './run-screen.module.css';

/** So many stand on the lowest screen. */
const MOST = 6;

/** The labels that are not scanned back yet, the oldest first: any order of scanning them will do. */
export function WaitingLabels({ waiting }: { readonly waiting: readonly RunParcel[] }) {
  const words = useMessages(runWords);
  const names = useNames();
  const more = waiting.length - MOST;
  return (
    <section className={css.waiting} aria-label={words.waiting}>
      <h3>
        {words.waiting} <b data-testid="run-waiting">{waiting.length}</b>
      </h3>
      <ul>
        {waiting.slice(0, MOST).map(({ orderId, orderCode, sku, label, ends }) => (
          <li key={orderId} data-label={label}>
            <b>{label === 'printed' ? ends : '…'}</b>
            <bdi>{orderCode}</bdi>
            {sku !== waiting[0]?.sku && <bdi className={css.soft}>{names.title(sku)}</bdi>}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={css.soft}>{words.moreWaiting({ count: more })}</p>}
    </section>
  );
}
