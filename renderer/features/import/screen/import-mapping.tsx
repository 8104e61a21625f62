import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { NamedColumns } from '#renderer/features/import/state/import-desk.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { importWords } from '../messages/en.ts';
import { ColumnHeads } from './column-heads.tsx';
import css from './import-screen.module.css';

/** Says what the columns of an order file mean: heading, first value, meaning. Nothing is used before the act. */
export function ImportMapping({
  headings,
  first,
  columns,
}: {
  readonly headings: readonly string[];
  readonly first: readonly string[];
  readonly columns: NamedColumns;
}) {
  const app = useApp();
  const words = useMessages(importWords);
  return (
    <Panel flush>
      <table className={`${css.table} ${css.chosen}`} data-testid="import-mapping">
        <ColumnHeads />
        <tbody>
          {headings.map((heading, at) =>
            heading === '' ? null : (
              <tr key={heading}>
                <td dir="auto">{heading}</td>
                <td className={css.cell}>
                  <bdi>{first[at]}</bdi>
                </td>
                <td>
                  <select
                    className={css.select}
                    aria-label={heading}
                    value={columns[heading] ?? ''}
                    onChange={(event) => app.importDesk.name(heading, event.target.value)}
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
    </Panel>
  );
}
