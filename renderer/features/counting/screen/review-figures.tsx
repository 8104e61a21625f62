import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { CountFigures } from '#shared/sync/index.ts';
import { countingWords } from '../messages/en.ts';
import { FIGURE_DAYS } from '../state/review.ts';
import css from './review-screen.module.css';
import { moneyOf } from './review-words.ts';

/** How right the book was: each figure with what it is of, for "95 per cent accurate" alone says nothing. */
export function ReviewFigures({ figures }: { readonly figures: CountFigures | null }) {
  const words = useMessages(countingWords);
  const { locale } = useLanguage();
  if (!figures) return <div className={css.panel} />;
  const { figure } = words.review;
  const share = (value: number | null): string =>
    value === null ? '–' : value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  const [low = null, high = null] = figures.range ?? [];
  const rows: readonly (readonly [string, string, string])[] = [
    [figure.strict, share(figures.strict), low === null ? '' : figure.between({ low: share(low), high: share(high) })],
    [figure.tolerant, share(figures.tolerant), ''],
    [figure.locations, share(figures.locations), ''],
    [figure.gross, share(figures.gross), figure.units({ units: figures.grossUnits })],
    ...figures.money.map(
      ({ currency, foundMinor, lostMinor }) =>
        [
          figure.lost,
          moneyOf(locale, -lostMinor, currency),
          figure.found({ money: moneyOf(locale, foundMinor, currency) }),
        ] as const,
    ),
  ];
  return (
    <div className={`${css.panel} ${css.figures}`}>
      <p className={css.soft}>{figure.of({ lines: figures.lines, days: FIGURE_DAYS.toLocaleString(locale) })}</p>
      <dl>
        {rows.map(([name, value, more]) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong>
              <span className={css.soft}>{more}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
