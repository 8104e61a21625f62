import type { ReactNode } from 'react';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { Words } from '#renderer/core/words/words.ts';
import type { ImportProblem } from '#renderer/features/import/state/imports.ts';
import css from './import-dialog.module.css';

/** What is wrong with a cell, as a sentence about its value. */
function sentenceOf(words: Words, { reason, value, allowed }: ImportProblem): string {
  const { reasons, ui } = words.imports;
  const said = allowed
    ? `${ui.notThisColumn} ${new Intl.ListFormat(words.language, { type: 'disjunction' }).format(allowed)}`
    : ((reasons as Readonly<Record<string, string>>)[reason] ?? reason);
  return value === '' ? said : `“${value}” ${said}`;
}

/** Rows that need a look, or what is odd about a file: row, column, and a sentence about the value. */
export function ImportProblems({
  title,
  problems,
  count,
  children,
}: {
  readonly title: string;
  readonly problems: readonly ImportProblem[];
  readonly count: number;
  readonly children?: ReactNode;
}) {
  const words = useWords();
  const { columns, ui } = words.imports;
  if (problems.length === 0) return null;
  return (
    <section className={css.part} data-testid="import-problems">
      <h3 className={css.heading}>
        {title} · {count.toLocaleString(words.language)}
      </h3>
      <ul className={css.list}>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.field} ${problem.reason} ${problem.value}`}>
            <b>
              {problem.line > 0 && `${ui.row} ${problem.line}`}
              {problem.line > 0 && problem.field !== '' && ' · '}
              <bdi>{columns[problem.field] ?? problem.field}</bdi>
            </b>{' '}
            <span dir="auto">{sentenceOf(words, problem)}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
