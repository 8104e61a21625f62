import { useRef, useState } from 'react';
import { inWords, textFor } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { DialogAnswer } from '#renderer/core/say/dialog-answer.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { ImportCounts, ImportPreview, UnknownFile } from '#renderer/features/import/state/imports.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { importWords } from '../messages/en.ts';
import css from './import-dialog.module.css';
import { ImportMapping } from './import-mapping.tsx';
import { ImportPictures } from './import-pictures.tsx';
import { ImportPreviewPage } from './import-preview.tsx';
import { ImportProblems } from './import-problems.tsx';
import { saveRows } from './save-rows.ts';
import { suggestColumns } from './suggest-columns.ts';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly import: true;
  }
}

type Stage =
  | { readonly type: 'choose' }
  | { readonly type: 'working'; readonly share: number }
  | { readonly type: 'preview'; readonly file: File; readonly preview: ImportPreview }
  | (UnknownFile & { readonly type: 'mapping'; readonly file: File; readonly begin: Readonly<Record<string, string>> })
  | { readonly type: 'done'; readonly name: string; readonly counts: ImportCounts }
  | { readonly type: 'failed'; readonly name: string; readonly detail: string };

/** Import a file: look first, row by row, then take the good rows. */
export function ImportDialog() {
  const app = useApp();
  const words = useMessages(importWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const shown = useView((view) => view.dialog === 'import');
  const [stage, setStage] = useState<Stage>({ type: 'choose' });
  const picker = useRef<HTMLInputElement>(null);
  const working = (share: number) => setStage({ type: 'working', share });

  async function look(file: File): Promise<void> {
    working(0);
    const preview = await app.imports.preview(file, working);
    if (preview.type === 'ok') setStage({ type: 'preview', file, preview: preview.value });
    else if (preview.type === 'unknown')
      setStage({ ...preview, type: 'mapping', file, begin: suggestColumns(preview.headings) });
    else setStage({ type: 'failed', name: file.name, detail: faultText(language, preview.detail) });
  }

  async function use(
    file: File,
    headings: readonly string[],
    columns: Readonly<Record<string, string>>,
  ): Promise<void> {
    const kept = await app.imports.map(headings, columns);
    if (kept.type === 'ok') await look(file);
    else setStage({ type: 'failed', name: file.name, detail: faultText(language, kept.detail) });
  }

  function columnsOf(file: File, { used, unknown, later }: ImportPreview): void {
    const rest = [...unknown, ...later];
    setStage({
      type: 'mapping',
      file,
      headings: [...used.map(({ heading }) => heading), ...rest],
      first: used.map(({ first }) => first),
      begin: Object.fromEntries(used.map(({ heading, column }) => [heading, column])),
    });
  }

  async function take(name: string, importId: string): Promise<void> {
    working(0);
    const applied = await app.imports.apply(importId, working);
    setStage(
      applied.type === 'ok'
        ? { type: 'done', name, counts: applied.value }
        : {
            type: 'failed',
            name,
            detail: applied.type === 'refused' ? core.mayNot[applied.refusal] : faultText(language, applied.detail),
          },
    );
  }

  function close(): void {
    setStage({ type: 'choose' });
    app.store.setState({ dialog: null });
  }

  const chooser = (
    <>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
        hidden
        data-testid="import-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void look(file);
        }}
      />
      <Button kind="primary" onClick={() => picker.current?.click()}>
        {words.chooseFiles}
      </Button>
    </>
  );

  return (
    <Dialog open={shown} title={words.import} closeWord={core.close} onClose={close} wide>
      <DialogAnswer />
      <div className={css.body}>
        {stage.type === 'choose' && (
          <>
            <p>{words.importText}</p>
            {chooser}
          </>
        )}
        {stage.type === 'working' && (
          <progress className={css.progress} max={1} value={stage.share} aria-label={words.import} />
        )}
        {stage.type === 'preview' && (
          <ImportPreviewPage
            name={stage.file.name}
            preview={stage.preview}
            onTake={() => void take(stage.file.name, stage.preview.importId)}
            onBack={() => setStage({ type: 'choose' })}
            onColumns={() => columnsOf(stage.file, stage.preview)}
            onSave={() => void saveRows(stage.file, stage.preview)}
          />
        )}
        {stage.type === 'mapping' && (
          <ImportMapping
            key={stage.file.name}
            {...stage}
            onUse={(columns) => void use(stage.file, stage.headings, columns)}
            onBack={() => setStage({ type: 'choose' })}
          />
        )}
        {stage.type === 'done' && (
          <div role="status" className={css.body}>
            <p className={css.big}>
              {words.importDone}: <bdi>{stage.name}</bdi>
            </p>
            <p>
              {(['added', 'changed', 'unchanged', 'skipped'] as const)
                .map((key) => `${stage.counts[key].toLocaleString(language.locale)} ${words[key]}`)
                .join(' · ')}
            </p>
            {(['problems', 'warnings'] as const).map((part) => (
              <ImportProblems
                key={part}
                title={words[part === 'problems' ? 'needLook' : 'notes']}
                problems={stage.counts[part] ?? []}
                count={stage.counts[part]?.length ?? 0}
              />
            ))}
            {chooser}
          </div>
        )}
        {stage.type === 'failed' && (
          <div role="alert" className={css.body}>
            <p className={css.big}>
              {core.importFailed}: <bdi>{stage.name}</bdi>
            </p>
            <p>{stage.detail}</p>
            {chooser}
          </div>
        )}
        {(stage.type === 'choose' || stage.type === 'done') && <ImportPictures />}
      </div>
    </Dialog>
  );
}

/** Why a file cannot be imported: `reason:line:detail` of its reader, or the store's own fault. */
function faultText(language: Language, detail: string): string {
  const [reason = '', line = '', more = ''] = detail.split(':');
  const { twoKinds, kinds, instead, fault } = language.words(importWords);
  if (reason === 'two-kinds')
    return twoKinds({
      kinds: more
        .split(', ')
        .map((kind) => textFor(kinds, kind) ?? kind)
        .join(', '),
    });
  const known = isFault(reason) ? inWords(fault[reason], { line }) : detail;
  return (reason === 'wrong-export' ? textFor(instead, more) : undefined) ?? known;
}

const isFault = (reason: string): reason is keyof typeof importWords.fault => Object.hasOwn(importWords.fault, reason);
