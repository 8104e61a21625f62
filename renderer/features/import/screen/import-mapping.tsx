import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { importWords } from '../messages/en.ts';
import { ColumnHeads } from './column-heads.tsx';
import css from './import-dialog.module.css';

const REQUIRED = ['order', 'sku', 'quantity'] as const;

/** Says what the columns of an order file mean: heading, first value, meaning. Nothing is used before the act. */
export function ImportMapping({
  headings,
  first,
  begin,
  onUse,
  onBack,
}: {
  readonly headings: readonly string[];
  readonly first: readonly string[];
  readonly begin: Readonly<Record<string, string>>;
  readonly onUse: (columns: Readonly<Record<string, string>>) => void;
  readonly onBack: () => void;
}) {
  const core = useMessages(coreWords);
  const words = useMessages(importWords);
  const [columns, setColumns] = useState(begin);
  const chosen = Object.entries(columns).filter(([, column]) => column !== '');
  const missing = REQUIRED.filter((column) => !chosen.some(([, other]) => other === column));
  return (
    <>
      <div>
        <p className={css.big}>{words.whatIsIt}</p>
        <p>{words.whatIsItText}</p>
      </div>
      <div className={css.row}>
        <Button onClick={onBack}>{core.back}</Button>
        {missing.length > 0 && (
          <p role="status">
            {words.stillNeeded}: {missing.map((column) => words.columns[column]).join(', ')}
          </p>
        )}
        <Button kind="primary" disabled={missing.length > 0} onClick={() => onUse(Object.fromEntries(chosen))}>
          {words.useColumns}
        </Button>
      </div>
      <table className={css.table} data-testid="import-mapping">
        <ColumnHeads />
        <tbody>
          {headings.map((heading, at) =>
            heading === '' ? null : (
              <tr key={heading}>
                <td dir="auto">{heading}</td>
                <td dir="auto" className={css.cell}>
                  {first[at]}
                </td>
                <td>
                  <select
                    className={css.select}
                    aria-label={heading}
                    value={columns[heading] ?? ''}
                    onChange={(event) => setColumns({ ...columns, [heading]: event.target.value })}
                  >
                    <option value="">{words.notUsed}</option>
                    {Object.entries(words.columns).map(([column, word]) => (
                      <option key={column} value={column}>
                        {word}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </>
  );
}
