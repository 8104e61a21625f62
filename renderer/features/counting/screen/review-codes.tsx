import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { countingWords } from '../messages/en.ts';
import type { Review } from '../state/review.ts';
import css from './review-screen.module.css';

/** Codes that nobody knew when they were counted: somebody says what each is, by scanning the item. */
export function ReviewCodes({ review: { page, code } }: { readonly review: Review }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const names = useNames();
  const codes = page?.codes ?? [];
  if (codes.length === 0) return <p className={`${css.panel} ${css.nothing}`}>{words.review.empty}</p>;
  const nameOf = (sku: string | null): string => (sku === null ? '–' : names.title(sku));
  return (
    <ul className={`${css.panel} ${css.codes}`}>
      {codes.map((row) => {
        const isAsked = code?.countId === row.countId && code.scanId === row.scanId;
        return (
          <li key={`${row.countId} ${row.scanId}`} className={isAsked ? css.asked : undefined}>
            <span className={css.codeText}>
              <strong>
                <bdi>{words.review.code({ code: row.code, place: row.location })}</bdi>
              </strong>
              <span className={css.soft}>
                {isAsked
                  ? words.review.isItem
                  : words.review.beside({ before: nameOf(row.before), after: nameOf(row.after) })}
              </span>
            </span>
            <strong>×{row.units}</strong>
            {isAsked ? (
              <Button onClick={() => app.countReview.matchCode(null)}>{words.review.foreign}</Button>
            ) : (
              <Button onClick={() => app.countReview.askCode(row)}>{words.review.pickCode}</Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
