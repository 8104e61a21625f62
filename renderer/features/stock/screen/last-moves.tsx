import type { Spoken } from '#renderer/core/messages/catalogue.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { momentIn } from '#renderer/core/words/moments.ts';
import type { StockLook } from '#shared/stock/index.ts';
import { stockWords } from '../messages/en.ts';
import css from './stock-screen.module.css';

type Move = StockLook['moves'][number];

/** What happened last, the newest first: when, how many, from where to where and why, by whom. */
export function LastMoves({ moves }: Pick<StockLook, 'moves'>) {
  const app = useApp();
  const words = useMessages(stockWords);
  const names = useNames();
  const { locale } = useLanguage();
  const nameOf = ({ by, station, cause }: Move): string =>
    app.reference.operators().find(({ id }) => id === by)?.name ?? by ?? station ?? cause.id;
  return (
    <section className={css.panel} aria-label={words.last}>
      <h2>{words.last}</h2>
      {moves.length === 0 ? (
        <p className={css.soft}>{words.noMoves}</p>
      ) : (
        <ol className={css.moves} data-testid="moves">
          {moves.map((move) => (
            <li key={move.id}>
              <bdi>
                {words.moved({ units: move.units, from: sideIn(words, move.from), to: sideIn(words, move.to) })}
              </bdi>
              <span className={css.soft}>
                <bdi>{names.title(move.sku)}</bdi> ·{' '}
                {move.happenedAt > 0 && <time>{momentIn(locale, move.happenedAt)}</time>} <bdi>{nameOf(move)}</bdi>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** A side of a move in words: a location, an order, or why units turned up or went. */
function sideIn({ side }: Spoken<typeof stockWords>, place: Move['from']): string {
  switch (place.type) {
    case 'location':
      return [place.location, place.lot].filter(Boolean).join(' / ');
    case 'parcel':
    case 'carrier':
    case 'tote':
      return side[place.type]({ order: place.orderId.split(':').slice(1).join(':') || place.orderId });
    case 'adjustment':
      return place.reason === undefined ? side.count : side[place.reason];
    default:
      return side[place.type];
  }
}
