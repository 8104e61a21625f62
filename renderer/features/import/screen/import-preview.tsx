import { textFor } from '#renderer/core/messages/catalogue.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { ImportPreview } from '#renderer/features/import/state/imports.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Column, Columns, Panel } from '#renderer/ui/panel.tsx';
import { importWords } from '../messages/en.ts';
import { ColumnHeads } from './column-heads.tsx';
import { ImportProblems } from './import-problems.tsx';
import css from './import-screen.module.css';
import { saveRows } from './save-rows.ts';

/** What a file would bring, before anything is taken: its columns, what changes, and what needs a look. */
export function ImportPreviewPage({ file, preview }: { readonly file: File; readonly preview: ImportPreview }) {
  const words = useMessages(importWords);
  return (
    <Columns>
      <Used preview={preview} />
      <Column>
        {preview.encoding === 'windows-1252' && (
          <Panel>
            <p role="alert" className={css.alert}>
              <Icon name="info" size="small" /> {words.ansi}
            </p>
          </Panel>
        )}
        <Changes preview={preview} />
        <ImportProblems title={words.needLook} problems={preview.problems} count={preview.problemCount}>
          <Button onClick={() => void saveRows(file, preview)}>{words.saveRows}</Button>
        </ImportProblems>
        <ImportProblems title={words.notes} problems={preview.warnings} count={preview.warningCount} />
      </Column>
    </Columns>
  );
}

/** Which heading becomes what, with its first value; what the file lacks, and where that comes from; what is left out. */
function Used({ preview }: { readonly preview: ImportPreview }) {
  const app = useApp();
  const words = useMessages(importWords);
  const { used, later, unknown } = preview;
  const has = new Set(used.map(({ column }) => column));
  const lacks: readonly (readonly [column: string, from: string, byPolicy: boolean])[] = [
    ['channel', words.ownShop, false],
    ['placed_at', words.now, false],
    ['ship_by', words.daysAfter({ days: app.reference.policy('due-days') }), true],
  ];
  const missing =
    preview.kind === 'orders'
      ? lacks.filter(([column]) => !has.has(column) && !(column === 'channel' && isShop(preview)))
      : [];
  const leftOut = later.length + unknown.length;
  return (
    <Panel
      heading={words.usedCount({ count: used.length })}
      aside={leftOut > 0 && words.leftOutCount({ count: leftOut })}
      flush
    >
      <table className={css.table}>
        <ColumnHeads />
        <tbody>
          {used.map(({ heading, column, first }) => (
            <tr key={heading}>
              <td dir="auto">{heading}</td>
              <td className={css.cell}>
                <bdi>{first}</bdi>
              </td>
              <td>
                <Meaning word={textFor(words.columns, column) ?? column} />
              </td>
            </tr>
          ))}
          {missing.map(([column, from, byPolicy]) => (
            <tr key={column}>
              <td>{words.notInFile}</td>
              <td className={css.soft}>{from}</td>
              <td>
                <Meaning word={textFor(words.columns, column) ?? column} note={byPolicy ? words.byPolicy : ''} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Names title={words.later} names={later} />
      <Names title={words.leftOut} names={unknown} />
    </Panel>
  );
}

/** What a column becomes, behind an arrow. */
function Meaning({ word, note = '' }: { readonly word: string; readonly note?: string }) {
  return (
    <span className={css.meaning}>
      <Icon name="forward" size="small" />
      <b>{word}</b>
      {note && <span className={css.note}>{note}</span>}
    </span>
  );
}

const isShop = ({ source }: ImportPreview): boolean => source !== 'own' && source !== 'by-hand';

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={css.names}>
      {title}: <bdi>{names.join(', ')}</bdi>
    </p>
  );
}

/** How many records are new, change, are here already, or come in on hold; and in which fields. */
function Changes({ preview }: { readonly preview: ImportPreview }) {
  const words = useMessages(importWords);
  const language = useLanguage();
  const { changes, kind, rows } = preview;
  if (!changes) return null;
  const { added, changed, unchanged, held } = changes;
  const counts = (
    [
      [words.isNew, added],
      [words.change, changed],
      [words.asHere, unchanged],
      ...(kind === 'orders' ? [[words.onHold, held] as const] : []),
    ] as const
  ).filter(([, count], at) => count > 0 || at === 0);
  const heading = words.inRows({
    kind: textFor(words.kinds, kind) ?? kind,
    count: added + changed + unchanged,
    rows,
  });
  return (
    <Panel heading={heading} flush testId="import-changes">
      <dl className={css.counts}>
        {counts.map(([title, count]) => (
          <div key={title}>
            <dd>{count.toLocaleString(language.locale)}</dd>
            <dt>{title}</dt>
          </div>
        ))}
      </dl>
      {changes.fields.length > 0 && (
        <p className={css.names}>
          {changes.fields.map(({ field, count }) => `${textFor(words.columns, field) ?? field}: ${count}`).join(' · ')}
        </p>
      )}
    </Panel>
  );
}
