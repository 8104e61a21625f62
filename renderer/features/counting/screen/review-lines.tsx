import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useEffect, useRef } from 'react';
import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { PhotosButton } from '#renderer/core/photos/photos-button.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { timeIn } from '#renderer/core/words/time-in.ts';
import { CAUSES, type CountCause, type ReviewLine } from '#shared/sync/index.ts';
import { countingWords } from '../messages/en.ts';
import { isUncertain, type Mark, type Review } from '../state/review.ts';
import css from './review-screen.module.css';
import { moneyOf, photoOfLine } from './review-words.ts';

/** So many rows are drawn above and below those in view, and so far before the end the next lines are fetched. */
const BESIDE = 8;
const AHEAD = 30;
/** About as high as a row is, until it is drawn and measured. */
const ROW_PX = 72;
/** Scrolled by keys too, where no row has anything to get to. */
const SCROLLS = { tabIndex: 0 } as const;

/** Counted lines, each with its book, its difference and what is made of it: those in view are drawn, the next ones come by themselves. */
export function ReviewLines({ review }: { readonly review: Review }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const { page, tab, marks, find, hasMore } = review;
  const lines = page?.lines ?? [];
  const most = Math.max(1, ...lines.map(({ variance }) => Math.abs(variance)));
  const certain = lines.filter((line) => !isUncertain(line));
  const all = certain.length > 0 && certain.every(({ id }) => marks.get(id)?.chosen);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, above, below } = useTableRows(scroller, lines);
  const last = rows.at(-1)?.index ?? 0;
  const loaded = lines.length;
  useEffect(() => {
    if (hasMore && last + AHEAD >= loaded) void app.countReview.more();
  }, [app, hasMore, last, loaded]);
  if (!page) return <div className={css.panel} />;
  const total = tab === 'codes' || tab === 'accuracy' ? 0 : page[tab];
  return (
    <div className={css.panel}>
      {lines.length === 0 && <p className={css.nothing}>{words.review.empty}</p>}
      <section ref={scroller} className={css.scroll} aria-label={words.differences} {...SCROLLS}>
        {lines.length > 0 && (
          <table
            className={css.table}
            style={{ marginBlock: `${above}px ${below}px` }}
            aria-rowcount={find === '' ? total + 1 : -1}
          >
            <thead>
              <tr>
                <th className={css.tick}>
                  {tab === 'open' && (
                    <input
                      type="checkbox"
                      aria-label={words.review.allSelected}
                      title={words.review.allSelected}
                      checked={all}
                      onChange={() => app.countReview.markAll(!all)}
                    />
                  )}
                </th>
                <th className={css.place}>{words.review.place}</th>
                <th>{words.review.item}</th>
                <th className={`${css.number} ${css.units}`}>{words.review.counted}</th>
                <th className={`${css.number} ${css.units}`}>{words.review.book}</th>
                <td className={css.bars} />
                <th className={`${css.number} ${css.variance}`}>{words.review.variance}</th>
                <th className={`${css.number} ${css.value}`}>{words.review.value}</th>
                <th className={css.cause}>{words.review.cause}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ index, measure }) => {
                const line = lines[index];
                return (
                  line && (
                    <Line
                      key={line.id}
                      at={index}
                      measure={measure}
                      line={line}
                      mark={marks.get(line.id)}
                      tab={tab}
                      most={most}
                    />
                  )
                );
              })}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}

/** The rows of a long table that are in view, and how high those are that are not drawn above and below them. */
function useTableRows(
  scroller: RefObject<HTMLDivElement | null>,
  lines: readonly ReviewLine[],
): {
  readonly rows: readonly { readonly index: number; readonly measure: (row: Element | null) => void }[];
  readonly above: number;
  readonly below: number;
} {
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: BESIDE,
  });
  const shown = virtual.getVirtualItems();
  return {
    rows: shown.map(({ index }) => ({ index, measure: virtual.measureElement })),
    above: shown[0]?.start ?? 0,
    below: virtual.getTotalSize() - (shown.at(-1)?.end ?? 0),
  };
}

/** Drawn anew only where something of its own changed: a list scrolls by many rows a second. */
const Line = memo(function Line({
  line,
  mark,
  tab,
  most,
  at,
  measure,
}: {
  readonly line: ReviewLine;
  readonly mark: Mark | undefined;
  readonly tab: Review['tab'];
  readonly most: number;
  readonly at: number;
  readonly measure: (row: Element | null) => void;
}) {
  const app = useApp();
  const words = useMessages(countingWords);
  const { locale } = useLanguage();
  const names = useNames();
  const own = useView((view) => view.operator !== null && line.counters.includes(view.operator.id));
  const title = names.title(line.sku);
  const uncertain = isUncertain(line) && tab !== 'settled';
  const variance = mark?.variance ?? line.variance;
  const signed = (units: number): string => units.toLocaleString(locale, { signDisplay: 'exceptZero' });
  const { low, high, counted, costMinor, currency } = line;
  const money =
    costMinor === null || currency === null ? words.review.noCost : moneyOf(locale, variance * costMinor, currency);
  return (
    <tr
      ref={measure}
      className={uncertain ? css.uncertain : undefined}
      data-line={line.id}
      data-index={at}
      aria-rowindex={at + 2}
    >
      <td className={css.tick}>
        {tab === 'open' && (
          <label className={css.cell}>
            <input
              type="checkbox"
              aria-label={words.review.select({ item: title, place: line.location })}
              checked={mark?.chosen ?? false}
              onChange={({ target }) => app.countReview.mark(line, { chosen: target.checked })}
            />
          </label>
        )}
      </td>
      <td className={css.place}>
        <bdi>{line.location}</bdi>
      </td>
      <td>
        <span className={css.item}>
          <ItemPicture image={app.reference.items().card(line.sku)?.image ?? null} title={title} size="thumb" />
          <span>
            <bdi>{title}</bdi>
            {line.lot && (
              <span className={css.soft}>
                {' '}
                · <bdi>{line.lot}</bdi>
              </span>
            )}
          </span>
        </span>
      </td>
      <td className={css.number}>{counted.toLocaleString(locale)}</td>
      <td className={css.number}>{low === high ? low.toLocaleString(locale) : `${low}–${high}`}</td>
      <td className={css.bars}>
        <Bar variance={variance} most={most} isUncertain={uncertain && mark?.variance == null} />
      </td>
      <td className={`${css.number} ${css.strong}`}>
        {uncertain && mark?.variance == null
          ? `${signed(counted - high)} … ${signed(counted - low)}`
          : signed(variance)}
      </td>
      <td className={`${css.number} ${costMinor === null ? css.soft : ''}`}>{money}</td>
      <td className={css.cause}>
        {tab === 'settled' ? (
          <Settled line={line} />
        ) : uncertain ? (
          <Uncertain line={line} chosen={mark?.variance ?? null} />
        ) : own ? (
          <span className={css.soft}>{words.review.own}</span>
        ) : (
          tab === 'open' && <Cause line={line} cause={mark?.cause ?? null} />
        )}
        <Beside line={line} />
        {line.photos > 0 && (
          <span className={css.photos}>
            <PhotosButton
              about={{ kind: 'count', id: line.countId }}
              shows={({ sku }) => sku === null || sku === line.sku}
              count={line.photos}
              title={`${title}, ${line.location}`}
              take={() => app.photos.ask(photoOfLine(line))}
            />
          </span>
        )}
      </td>
    </tr>
  );
});

/** A difference as a bar from the line of none, on the same scale for all. */
function Bar({
  variance,
  most,
  isUncertain: unsure,
}: {
  readonly variance: number;
  readonly most: number;
  readonly isUncertain: boolean;
}) {
  const width = (Math.abs(variance) / most) * 40;
  return (
    <svg className={css.bar} viewBox="0 0 84 16" aria-hidden="true">
      <path d="M42 0v16" className={css.zero} />
      {width > 0 && (
        <rect
          x={variance < 0 ? 42 - width : 42}
          y="3"
          width={Math.max(2, width)}
          height="10"
          className={unsure ? css.dashed : css.solid}
        />
      )}
    </svg>
  );
}

function Cause({ line, cause }: { readonly line: ReviewLine; readonly cause: CountCause | null }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const asked = CAUSES.filter((each) => each !== 'agreed' || line.cause === 'agreed');
  const said = CAUSES.find((each) => each === (cause ?? line.cause));
  return (
    <select
      aria-label={`${words.review.cause}, ${line.location}`}
      value={said ?? ''}
      onChange={({ target }) =>
        app.countReview.mark(line, { cause: CAUSES.find((each) => each === target.value) ?? null, chosen: true })
      }
    >
      <option value="">{words.review.choose}</option>
      {asked.map((each) => (
        <option key={each} value={each}>
          {words.review.causes[each]}
        </option>
      ))}
    </select>
  );
}

/** Goods moved so near to the count that nobody knows what it saw: what moved when, and the choice of what is posted. */
function Uncertain({ line, chosen }: { readonly line: ReviewLine; readonly chosen: number | null }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const { locale } = useLanguage();
  const why = line.moves.map(({ units, since, until }) => {
    const times = { from: timeIn(locale, since), until: timeIn(locale, until) };
    return units < 0 ? words.review.left({ units: -units, ...times }) : words.review.came({ units, ...times });
  });
  const signed = (units: number): string => units.toLocaleString(locale, { signDisplay: 'exceptZero' });
  return (
    <span className={css.why}>
      <span>{why.join(', ') || words.review.uncertain}</span>
      <select
        aria-label={`${words.review.uncertain}, ${line.location}`}
        value={chosen ?? ''}
        onChange={({ target }) =>
          app.countReview.mark(
            line,
            target.value === '' ? { variance: null, chosen: false } : { variance: Number(target.value) },
          )
        }
      >
        <option value="">{words.review.choose}</option>
        {[line.low, line.high].map((book) => (
          <option key={book} value={line.counted - book}>
            {words.review.asRange({ units: signed(line.counted - book), book: book.toLocaleString(locale) })}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Who else counted the place at the same time: each may have said half of what stands there, and no rule decides it. */
function Beside({ line }: { readonly line: ReviewLine }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const { locale } = useLanguage();
  const nameOf = (id: string): string => app.reference.operators().find((one) => one.id === id)?.name ?? id;
  return line.beside.map(({ counters, from, until, onPaper, units }) => {
    const who = counters.map(nameOf).join(', ') || words.review.somebody;
    const times = { from: timeIn(locale, from), until: timeIn(locale, until) };
    return (
      <span key={`${who}-${from}`} className={css.why}>
        {units === null
          ? words.review.atOnceOpen({ who, from: times.from })
          : words.review.atOnce({ who, units, ...times, paper: onPaper ? 'yes' : 'no' })}
      </span>
    );
  });
}

function Settled({ line }: { readonly line: ReviewLine }) {
  const words = useMessages(countingWords);
  const cause = CAUSES.find((each) => each === line.cause);
  const by = line.phase === 'dismissed' ? words.review.by.dismissed : line.rule ? words.review.by[line.rule] : '';
  return <span>{[by, cause && words.review.causes[cause]].filter(Boolean).join(' · ')}</span>;
}
