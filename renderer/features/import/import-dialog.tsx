import { useRef, useState } from 'react';
import type { ImportCounts, ImportPreview, ImportProblem } from '#renderer/state/station-app.ts';
import { useApp, useView } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import css from './import-dialog.module.css';

type Stage =
  | { readonly type: 'choose' }
  | { readonly type: 'working'; readonly share: number }
  | { readonly type: 'preview'; readonly name: string; readonly preview: ImportPreview }
  | { readonly type: 'done'; readonly name: string; readonly counts: ImportCounts }
  | { readonly type: 'failed'; readonly name: string; readonly detail: string };

/** Import a file: look first, row by row, then take the good rows. */
export function ImportDialog() {
  const app = useApp();
  const words = useWords();
  const shown = useView((view) => view.dialog === 'import');
  const [stage, setStage] = useState<Stage>({ type: 'choose' });
  const picker = useRef<HTMLInputElement>(null);
  const working = (share: number) => setStage({ type: 'working', share });

  async function look(file: File): Promise<void> {
    working(0);
    const preview = await app.imports.preview(file, working);
    setStage(
      preview.type === 'ok'
        ? { type: 'preview', name: file.name, preview: preview.value }
        : {
            type: 'failed',
            name: file.name,
            detail: words.importFault(preview.type === 'fault' ? preview.detail : 'unknown-columns'),
          },
    );
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
            detail: applied.type === 'refused' ? words.mayNot[applied.refusal] : words.importFault(applied.detail),
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
        accept=".csv,.json,text/csv,application/json"
        hidden
        data-testid="import-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void look(file);
        }}
      />
      <Button kind="primary" onClick={() => picker.current?.click()}>
        {words.ui.chooseFiles}
      </Button>
    </>
  );

  return (
    <Dialog open={shown} title={words.ui.import} closeWord={words.ui.close} onClose={close} wide>
      <div className={css.body}>
        {stage.type === 'choose' && (
          <>
            <p>{words.ui.importText}</p>
            {chooser}
          </>
        )}
        {stage.type === 'working' && (
          <progress className={css.progress} max={1} value={stage.share} aria-label={words.ui.import} />
        )}
        {stage.type === 'preview' && (
          <Preview
            stage={stage}
            onTake={() => void take(stage.name, stage.preview.importId)}
            onOther={() => setStage({ type: 'choose' })}
          />
        )}
        {stage.type === 'done' && (
          <div role="status" className={css.body}>
            <p className={css.big}>
              {words.ui.importDone}: <bdi>{stage.name}</bdi>
            </p>
            <p>
              {(['added', 'changed', 'unchanged', 'skipped'] as const)
                .map((key) => `${stage.counts[key].toLocaleString(words.language)} ${words.ui[key]}`)
                .join(' · ')}
            </p>
            {stage.counts.problems && <Problems title={words.ui.problem} problems={stage.counts.problems} />}
            {chooser}
          </div>
        )}
        {stage.type === 'failed' && (
          <div role="alert" className={css.body}>
            <p className={css.big}>
              {words.ui.importFailed}: <bdi>{stage.name}</bdi>
            </p>
            <p>{stage.detail}</p>
            {chooser}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Preview({
  stage,
  onTake,
  onOther,
}: {
  readonly stage: Extract<Stage, { type: 'preview' }>;
  readonly onTake: () => void;
  readonly onOther: () => void;
}) {
  const words = useWords();
  const { preview } = stage;
  const number = (count: number) => count.toLocaleString(words.language);
  return (
    <>
      <p className={css.big}>
        <bdi>{stage.name}</bdi> · {preview.kind}
      </p>
      <dl className={css.counts}>
        <div>
          <dt>{words.ui.rows}</dt>
          <dd>{number(preview.rows)}</dd>
        </div>
        <div>
          <dt>{words.ui.goodRows}</dt>
          <dd>{number(preview.good)}</dd>
        </div>
        <div>
          <dt>{words.ui.badRows}</dt>
          <dd data-bad={preview.rows > preview.good}>{number(preview.rows - preview.good)}</dd>
        </div>
      </dl>
      <div className={css.row}>
        <Button onClick={onOther}>{words.ui.back}</Button>
        <Button kind="primary" onClick={onTake} disabled={preview.good === 0}>
          {words.ui.importNow}
        </Button>
      </div>
      <Problems title={words.ui.problem} problems={preview.problems} />
      <Problems title={words.ui.warnings} problems={preview.warnings} />
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              {preview.columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, at) => (
                  <td key={preview.columns[at]} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Problems({ title, problems }: { readonly title: string; readonly problems: readonly ImportProblem[] }) {
  const words = useWords();
  if (problems.length === 0) return null;
  return (
    <table className={css.table} data-testid="import-problems">
      <thead>
        <tr>
          <th>{words.ui.lineNumber}</th>
          <th>{words.ui.column}</th>
          <th>{title}</th>
          <th>{words.ui.value}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => (
          <tr key={`${problem.line} ${problem.field} ${problem.reason} ${problem.value}`}>
            <td>{problem.line}</td>
            <td>{problem.field}</td>
            <td>{words.importProblem(problem.reason)}</td>
            <td dir="auto">{problem.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
