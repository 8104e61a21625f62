import { type ReactNode, useRef } from 'react';
import { inWords, textFor } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { type ImportStage, missingColumns } from '#renderer/features/import/state/import-desk.ts';
import type { ImportCounts, ImportPreview } from '#renderer/features/import/state/imports.ts';
import type { BarAct } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Column, Columns, Panel } from '#renderer/ui/panel.tsx';
import { importWords } from '../messages/en.ts';
import { ImportMapping } from './import-mapping.tsx';
import { ImportPictures } from './import-pictures.tsx';
import { ImportPreviewPage } from './import-preview.tsx';
import { ImportProblems } from './import-problems.tsx';
import css from './import-screen.module.css';
import { SHOP_NAMES } from './shop-names.ts';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly import: true;
  }
}

/** Import a file: look first, column by column and row by row, then take the good rows. Nothing is taken before the act. */
export function ImportScreen() {
  const app = useApp();
  const words = useMessages(importWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const stage = useView((view) => view.importing);
  const picker = useRef<HTMLInputElement>(null);
  const desk = app.importDesk;
  const choose: BarAct = { word: words.chooseFiles, icon: 'note', run: () => picker.current?.click() };
  const begun = stage.type === 'preview' || stage.type === 'mapping' || stage.type === 'working';
  return (
    <Page
      title={words.import}
      icon="note"
      tone={stage.type === 'failed' ? 'attention' : stage.type === 'done' ? 'info' : 'scan'}
      banner={bannerOf(language, stage)}
      aside={stage.type === 'preview' && <FileFacts preview={stage.preview} />}
      out={
        begun
          ? { word: core.cancel, icon: 'cross', run: stage.type === 'working' ? null : desk.back }
          : {
              word: core.close,
              icon: 'back',
              run: () => {
                desk.back();
                app.store.setState({ dialog: null });
              },
            }
      }
      extra={
        stage.type === 'preview' &&
        stage.preview.kind === 'orders' && <Button onClick={desk.changeColumns}>{words.changeColumn}</Button>
      }
      act={actOf(stage, choose, {
        take: () => void desk.take(),
        use: () => void desk.keepColumns(),
        words: { take: takeWord(language, stage), use: words.useColumns },
      })}
    >
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
        hidden
        data-testid="import-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void desk.look(file);
        }}
      />
      <Body stage={stage} />
    </Page>
  );
}

function Body({ stage }: { readonly stage: ImportStage }): ReactNode {
  const words = useMessages(importWords);
  switch (stage.type) {
    case 'choose':
    case 'failed':
      return (
        <Columns even>
          <WhichFiles />
          <ImportPictures />
        </Columns>
      );
    case 'working':
      return <progress className={css.progress} max={1} value={stage.share} aria-label={words.import} />;
    case 'preview':
      return <ImportPreviewPage file={stage.file} preview={stage.preview} />;
    case 'mapping':
      return <ImportMapping headings={stage.headings} first={stage.first} columns={stage.columns} />;
    case 'done':
      return (
        <Columns even>
          <Done counts={stage.counts} />
          <ImportPictures />
        </Columns>
      );
  }
}

function WhichFiles() {
  const words = useMessages(importWords);
  return (
    <Panel heading={words.whichFiles}>
      <p>{words.importText}</p>
    </Panel>
  );
}

/** The rows to look at after it; where there are none, what else can be taken in. */
function Done({ counts }: { readonly counts: ImportCounts }) {
  const words = useMessages(importWords);
  if (!counts.problems?.length && !counts.warnings?.length) return <WhichFiles />;
  return (
    <Column>
      {(['problems', 'warnings'] as const).map((part) => (
        <ImportProblems
          key={part}
          title={words[part === 'problems' ? 'needLook' : 'notes']}
          problems={counts[part] ?? []}
          count={counts[part]?.length ?? 0}
        />
      ))}
    </Column>
  );
}

/** How the file was read: how many rows, what divides its cells, and its letters. */
function FileFacts({ preview }: { readonly preview: ImportPreview }) {
  const words = useMessages(importWords);
  return (
    <>
      {[words.rowCount({ rows: preview.rows }), textFor(words.separators, preview.delimiter)]
        .filter(Boolean)
        .join(' · ')}
      <br />
      {preview.encoding.toUpperCase()}
    </>
  );
}

function actOf(
  stage: ImportStage,
  choose: BarAct,
  does: {
    readonly take: () => void;
    readonly use: () => void;
    readonly words: { readonly take: string; readonly use: string };
  },
): BarAct | null {
  switch (stage.type) {
    case 'working':
      return null;
    case 'preview':
      return { word: does.words.take, icon: 'tick', run: toTake(stage.preview) > 0 ? does.take : null };
    case 'mapping':
      return { word: does.words.use, icon: 'forward', run: missingColumns(stage.columns).length > 0 ? null : does.use };
    default:
      return choose;
  }
}

/** How many records would come in: those that are as they are here already count only where there is nothing else. */
function toTake({ good, changes }: ImportPreview): number {
  const changing = (changes?.added ?? 0) + (changes?.changed ?? 0);
  return changing > 0 ? changing : good;
}

function takeWord(language: Language, stage: ImportStage): string {
  if (stage.type !== 'preview') return '';
  const { takeOrders, takeRows } = language.words(importWords);
  const { preview } = stage;
  return (preview.kind === 'orders' ? takeOrders : takeRows)({ count: toTake(preview) });
}

function bannerOf(language: Language, stage: ImportStage) {
  const words = language.words(importWords);
  const core = language.words(coreWords);
  const said = (headline: string, detail = '', action = '') => ({ headline, detail, action });
  switch (stage.type) {
    case 'choose':
      return said(words.chooseFiles, '', words.nothingBefore);
    case 'working':
      return said(words.import);
    case 'preview': {
      const { source, kind } = stage.preview;
      const from = source === 'by-hand' ? words.byHand : (textFor(SHOP_NAMES, source) ?? '');
      return said([from, textFor(words.kinds, kind) ?? kind].filter(Boolean).join(' · '), '', words.nothingYet);
    }
    case 'mapping': {
      const missing = missingColumns(stage.columns);
      return missing.length === 0
        ? said(words.whatIsIt, '', stage.before ? words.columnsKept : words.whatIsItText)
        : said(
            words.whatIsIt,
            '',
            `${words.stillNeeded}: ${missing.map((column) => words.columns[column]).join(', ')}`,
          );
    }
    case 'done':
      return said(
        words.importDone,
        (['added', 'changed', 'unchanged', 'skipped'] as const)
          .filter((key) => key === 'added' || stage.counts[key] > 0)
          .map((key) => `${stage.counts[key].toLocaleString(language.locale)} ${words[key]}`)
          .join(' · '),
      );
    case 'failed':
      return said(
        core.importFailed,
        '',
        stage.refusal ? core.mayNot[stage.refusal] : faultText(language, stage.detail),
      );
  }
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
