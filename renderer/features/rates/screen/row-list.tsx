import { type ReactNode, useRef } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useRovingRows } from '#renderer/ui/use-roving-rows.ts';
import { rateWords } from '../messages/en.ts';
import css from './rates.module.css';

/** A column of a list. `minor`: left out where there is no room. */
export interface Column<Row> {
  readonly word: string;
  readonly width: string;
  readonly text: (row: Row) => ReactNode;
  readonly minor?: true;
}

/** A long list of which only the rows in view are drawn: 100,000 are as quick as ten. A row has a name of one or two texts, and may be touched. */
export function RowList<Row>({
  list,
  name,
  rows,
  total,
  of,
  columns,
  open,
}: {
  /** Names other rows when it changes. */
  readonly list: unknown;
  readonly name: string;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly of: (row: Row) => readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly open?: (row: Row) => void;
}) {
  const words = useMessages(rateWords);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows: drawn, stop, moveTo } = useRovingRows({ scroller, count: rows.length, list });
  if (rows.length === 0) return <p className={`${css.listPanel} ${css.none}`}>{words.nothing}</p>;
  const items = drawn.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = drawn.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className={css.listPanel}>
      <section ref={scroller} className={css.scroll} aria-label={words.list} tabIndex={open ? -1 : 0}>
        <table className={css.list} aria-rowcount={rows.length + 1}>
          <colgroup>
            <col />
            {columns.map(({ word, width, minor }) => (
              <col key={word} style={{ width }} data-minor={minor} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              {columns.map(({ word, minor }) => (
                <th key={word} scope="col" data-minor={minor}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={above} />
            {items.map(({ index }) => {
              const row = rows[index] as Row;
              const said = [...new Set(of(row))].filter(Boolean).map((text) => <bdi key={text}>{text}</bdi>);
              return (
                <tr key={index} aria-rowindex={index + 2} data-index={index}>
                  <th scope="row" className={css.name}>
                    {open ? (
                      <button
                        type="button"
                        tabIndex={index === stop ? 0 : -1}
                        onFocus={() => moveTo(index)}
                        onClick={() => open(row)}
                      >
                        {said}
                      </button>
                    ) : (
                      <span>{said}</span>
                    )}
                  </th>
                  {columns.map(({ word, text, minor }) => (
                    <td key={word} data-minor={minor}>
                      {text(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
            <Gap height={below} />
          </tbody>
        </table>
      </section>
      <p className={css.foot}>{words.shown({ shown: rows.length, total })}</p>
    </div>
  );
}

/** Room for the rows that are not drawn. */
const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    <tr>
      <td style={{ height, padding: 0 }} />
    </tr>
  ) : null;
