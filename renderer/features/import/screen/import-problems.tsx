import type { ReactNode } from 'react';
import { textFor } from '#renderer/core/messages/catalogue.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { ImportProblem } from '#renderer/features/import/state/imports.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { importWords } from '../messages/en.ts';
import css from './import-screen.module.css';

/** What is wrong with a cell, as a sentence about its value. */
function sentenceOf(language: Language, { reason, value, allowed }: ImportProblem): string {
  const words = language.words(importWords);
  const said = allowed
    ? `${words.notThisColumn} ${new Intl.ListFormat(language.locale, { type: 'disjunction' }).format(allowed)}`
    : (textFor(words.reasons, reason) ?? reason);
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
  const words = useMessages(importWords);
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <Panel heading={`${title} · ${count.toLocaleString(language.locale)}`} flush testId="import-problems">
      <ul className={css.list}>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.field} ${problem.reason} ${problem.value}`}>
            <b>
              {problem.line > 0 && `${words.row} ${problem.line}`}
              {problem.line > 0 && problem.field !== '' && ' · '}
              <bdi>{textFor(words.columns, problem.field) ?? problem.field}</bdi>
            </b>{' '}
            <span dir="auto">{sentenceOf(language, problem)}</span>
          </li>
        ))}
      </ul>
      {children && <div className={css.foot}>{children}</div>}
    </Panel>
  );
}
