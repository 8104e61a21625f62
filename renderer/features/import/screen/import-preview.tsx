import { textFor } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { ImportPreview } from '#renderer/features/import/state/imports.ts';
import { Button } from '#renderer/ui/button.tsx';
import { importWords } from '../messages/en.ts';
import { ColumnHeads } from './column-heads.tsx';
import css from './import-dialog.module.css';
import { ImportProblems } from './import-problems.tsx';
import { SHOP_NAMES } from './shop-names.ts';

/** What a file would bring, before anything is taken: whose file it is, its columns, what changes, and what needs a look. */
export function ImportPreviewPage({
  name,
  preview,
  onTake,
  onBack,
  onColumns,
  onSave,
}: {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly onTake: () => void;
  readonly onBack: () => void;
  readonly onColumns: () => void;
  readonly onSave: () => void;
}) {
  const words = useMessages(importWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const source = preview.source === 'by-hand' ? words.byHand : (textFor(SHOP_NAMES, preview.source) ?? '');
  const meta = [
    `${preview.rows.toLocaleString(language.locale)} ${words.rows}`,
    textFor(words.separators, preview.delimiter),
    preview.encoding.toUpperCase(),
  ];
  return (
    <>
      <div>
        <p className={css.big}>
          {[source, textFor(words.kinds, preview.kind) ?? preview.kind].filter(Boolean).join(' · ')} · <bdi>{name}</bdi>
        </p>
        <p>{words.nothingYet}</p>
        <p className={css.soft}>{meta.filter(Boolean).join(' · ')}</p>
        {preview.encoding === 'windows-1252' && <p role="alert">⚠ {words.ansi}</p>}
      </div>
      <div className={css.row}>
        <Button onClick={onBack}>{core.back}</Button>
        {preview.kind === 'orders' && <Button onClick={onColumns}>{words.changeColumn}</Button>}
        <Button kind="primary" onClick={onTake} disabled={preview.good === 0 && !preview.changes?.held}>
          {words.importNow}
        </Button>
      </div>
      <div className={css.columns}>
        <Used preview={preview} />
        <div className={css.side}>
          <Changes preview={preview} />
          <ImportProblems title={words.needLook} problems={preview.problems} count={preview.problemCount}>
            <div>
              <Button onClick={onSave}>{words.saveRows}</Button>
            </div>
          </ImportProblems>
          <ImportProblems title={words.notes} problems={preview.warnings} count={preview.warningCount} />
        </div>
      </div>
    </>
  );
}

/** Which heading becomes what, with its first value; what the file lacks, and where that comes from; what is left out. */
function Used({ preview }: { readonly preview: ImportPreview }) {
  const words = useMessages(importWords);
  const has = new Set(preview.used.map(({ column }) => column));
  const lacks: readonly (readonly [string, string])[] = [
    ['channel', words.ownShop],
    ['placed_at', words.now],
    ['ship_by', words.twoDays],
  ];
  const missing =
    preview.kind === 'orders'
      ? lacks.filter(([column]) => !has.has(column) && !(column === 'channel' && isShop(preview)))
      : [];
  return (
    <section className={css.part}>
      <table className={css.table}>
        <ColumnHeads />
        <tbody>
          {preview.used.map(({ heading, column, first }) => (
            <tr key={heading}>
              <td dir="auto">{heading}</td>
              <td dir="auto" className={css.cell}>
                {first}
              </td>
              <td>
                <b>{textFor(words.columns, column) ?? column}</b>
              </td>
            </tr>
          ))}
          {missing.map(([column, from]) => (
            <tr key={column}>
              <td className={css.soft}>{words.notInFile}</td>
              <td className={css.soft}>{from}</td>
              <td>
                <b>{textFor(words.columns, column)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Names title={words.later} names={preview.later} />
      <Names title={words.leftOut} names={preview.unknown} />
    </section>
  );
}

const isShop = ({ source }: ImportPreview): boolean => source !== 'own' && source !== 'by-hand';

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={css.soft}>
      {title} ({names.length}): <bdi>{names.join(', ')}</bdi>
    </p>
  );
}

/** How many records are new, change, are here already, or come in on hold; and in which fields. */
function Changes({ preview }: { readonly preview: ImportPreview }) {
  const words = useMessages(importWords);
  const language = useLanguage();
  const { changes } = preview;
  if (!changes) return null;
  const counts: readonly (readonly [string, number])[] = [
    [words.isNew, changes.added],
    [words.change, changes.changed],
    [words.asHere, changes.unchanged],
    ...(preview.kind === 'orders' ? [[words.onHold, changes.held] as const] : []),
  ];
  return (
    <section className={css.part} data-testid="import-changes">
      <dl className={css.counts}>
        {counts.map(([title, count]) => (
          <div key={title} data-none={count === 0}>
            <dd>{count.toLocaleString(language.locale)}</dd>
            <dt>{title}</dt>
          </div>
        ))}
      </dl>
      {changes.fields.length > 0 && (
        <p className={css.soft}>
          {changes.fields.map(({ field, count }) => `${textFor(words.columns, field) ?? field}: ${count}`).join(' · ')}
        </p>
      )}
    </section>
  );
}
