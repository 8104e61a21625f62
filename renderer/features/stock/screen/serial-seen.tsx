import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { momentIn } from '#renderer/core/words/moments.ts';
import type { SerialSeen, StockLook } from '#shared/stock/index.ts';
import { stockWords } from '../messages/en.ts';
import { placeIn } from '../messages/serial-place.ts';
import css from './stock-screen.module.css';

/** Where a unit is by its serial number, and where it was scanned before, the last scan first. */
export function SerialScans({ serials, serial }: Pick<StockLook, 'serials'> & { readonly serial: string }) {
  const app = useApp();
  const words = useMessages(stockWords);
  const names = useNames();
  const { locale } = useLanguage();
  const [last] = serials;
  const nameOf = ({ by, station }: SerialSeen): string =>
    app.reference.operators().find(({ id }) => id === by)?.name ?? by ?? station ?? '';
  return (
    <>
      <section className={css.panel} aria-label={words.serial}>
        <h2>
          {words.serial} <bdi>{serial}</bdi>
        </h2>
        <p className={css.serial} data-testid="serial-place">
          <bdi>{last ? placeIn(words, last) : words.nothing}</bdi>
        </p>
        {last && (
          <p className={css.soft}>
            <bdi>{names.title(last.sku)}</bdi> · <bdi>{last.sku}</bdi>
          </p>
        )}
      </section>
      <section className={css.panel} aria-label={words.scanned}>
        <h2>{words.scanned}</h2>
        <ol className={css.moves}>
          {serials.map((seen) => (
            <li key={`${seen.sku} ${seen.happenedAt} ${seen.type} ${seen.id}`}>
              <bdi>{placeIn(words, seen)}</bdi>
              <span className={css.soft}>
                {seen.happenedAt > 0 && <time>{momentIn(locale, seen.happenedAt)}</time>} <bdi>{nameOf(seen)}</bdi>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
