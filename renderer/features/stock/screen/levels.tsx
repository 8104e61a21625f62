import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import type { StockLook } from '#shared/stock/index.ts';
import { stockWords } from '../messages/en.ts';
import css from './stock-screen.module.css';

/** On hand, promised and free, a row each place and lot of an item, or each item and lot of a place. */
export function Levels({ levels, of }: { readonly levels: StockLook['levels']; readonly of: 'item' | 'location' }) {
  const words = useMessages(stockWords);
  const names = useNames();
  return (
    <section className={css.panel} aria-label={of === 'item' ? words.where : words.what}>
      <h2>{of === 'item' ? words.where : words.what}</h2>
      {levels.length === 0 ? (
        <p className={css.soft}>{words.nothing}</p>
      ) : (
        <table className={css.table} data-testid="levels">
          <thead>
            <tr>
              <th scope="col">{of === 'item' ? words.place : words.item}</th>
              <th scope="col">{words.onHand}</th>
              <th scope="col">{words.allocated}</th>
              <th scope="col">{words.available}</th>
            </tr>
          </thead>
          <tbody>
            {levels.map(({ sku, location, lot, expiry, kind, quantity, allocated, available }) => (
              <tr key={JSON.stringify([sku, location, lot])}>
                <th scope="row">
                  <bdi>{of === 'item' ? location : names.title(sku)}</bdi>
                  <span className={css.soft}>
                    {' '}
                    <bdi>
                      {[of === 'item' && kind ? words.kind[kind] : '', lot, expiry ?? ''].filter(Boolean).join(' · ')}
                    </bdi>
                  </span>
                </th>
                <td>{quantity}</td>
                <td>{allocated}</td>
                <td>
                  <strong>{available}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
