import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { momentIn } from '#renderer/core/words/moments.ts';
import type { StockLook } from '#shared/stock/index.ts';
import { stockWords } from '../messages/en.ts';
import css from './stock-screen.module.css';

/** Which orders will lack units, before a bench meets them, and what is to be brought from bulk. A touch of an item shows where it stands. */
export function Lacking({ look: { shortages, tasks } }: { readonly look: StockLook }) {
  const app = useApp();
  const words = useMessages(stockWords);
  const names = useNames();
  const { locale } = useLanguage();
  const codeOf = (orderId: string): string => app.reference.orders().get(orderId)?.code ?? orderId;
  const show = (sku: string) => () => void app.stock.look({ type: 'item', sku });
  return (
    <>
      <section className={css.panel} aria-label={words.lacks}>
        <h2>{words.lacks}</h2>
        {shortages.length === 0 && <p className={css.soft}>{words.lacksNone}</p>}
        <ol className={css.rows} data-testid="shortages">
          {shortages.map(({ orderId, sku, units, shipBy }) => (
            <li key={JSON.stringify([orderId, sku])}>
              <button type="button" onClick={show(sku)}>
                <bdi>{names.title(sku)}</bdi>
                <span>
                  {words.lack({ units, order: codeOf(orderId) })} · {words.until({ until: momentIn(locale, shipBy) })}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
      <section className={css.panel} aria-label={words.bring}>
        <h2>{words.bring}</h2>
        {tasks.length === 0 && <p className={css.soft}>{words.bringNone}</p>}
        <ol className={css.rows} data-testid="tasks">
          {tasks.map(({ sku, units, reason, from, to, shipBy }) => (
            <li key={sku}>
              <button type="button" onClick={show(sku)}>
                <bdi>{names.title(sku)}</bdi>
                <span>
                  {words.task({ units, from: from.map(({ location }) => location).join(', '), to })} ·{' '}
                  {words.why[reason]}
                  {shipBy !== null && ` · ${words.until({ until: momentIn(locale, shipBy) })}`}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
