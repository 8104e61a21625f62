import { useRef, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { MissingPictures } from '#shared/sync/index.ts';
import { importWords } from '../messages/en.ts';
import css from './import-screen.module.css';
import { type NoPicture, pictureFiles, scaledPicture } from './read-pictures.ts';

interface Report {
  readonly taken: number;
  readonly same: number;
  readonly refused: readonly { readonly name: string; readonly why: NoPicture }[];
  /** What stopped it: no right to it, or no store. */
  readonly stopped: string;
  readonly missing: MissingPictures | null;
}

/** Pictures of the merchant's own items: files, a folder or a zip; each is scaled here and kept at the store for every bench. */
export function ImportPictures() {
  const app = useApp();
  const words = useMessages(importWords);
  const core = useMessages(coreWords);
  const { pictures } = words;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [report, setReport] = useState<Report | null>(null);

  async function take(chosen: readonly File[], isFolder: boolean): Promise<void> {
    setShare(0);
    setReport(null);
    const found = await pictureFiles(chosen, isFolder);
    const counts = { kept: 0, same: 0 };
    const refused: Report['refused'][number][] = [];
    let stopped = found.length === 0 ? pictures.noneFound : '';
    for (const [at, { name, bytes }] of found.entries()) {
      const read = await bytes();
      const made = typeof read === 'string' ? read : await scaledPicture(read);
      const kept = typeof made === 'string' ? null : await app.pictures.put(name, made.base64);
      if (kept?.type === 'may-not') stopped = core.mayNot[kept.refusal];
      else if (kept?.type === 'fault') stopped = kept.detail;
      else if (kept?.type === 'kept' || kept?.type === 'same') counts[kept.type]++;
      else refused.push({ name, why: typeof made === 'string' ? made : 'damaged' });
      if (stopped) break;
      setShare((at + 1) / found.length);
    }
    setReport({ taken: counts.kept, same: counts.same, refused, stopped, missing: await app.pictures.missing() });
    setShare(null);
  }
  const input = (ref: typeof files, isFolder: boolean) => (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      data-testid={isFolder ? 'picture-folder' : 'picture-files'}
      {...(isFolder ? { webkitdirectory: '' } : { accept: '.png,.jpg,.jpeg,.webp,.zip' })}
      onChange={(event) => {
        const chosen = [...(event.target.files ?? [])];
        event.target.value = '';
        if (chosen.length > 0) void take(chosen, isFolder);
      }}
    />
  );

  return (
    <Panel heading={pictures.title}>
      <div className={css.pictures}>
        <p>{pictures.text}</p>
        {input(files, false)}
        {input(folder, true)}
        {share === null ? (
          <div className={css.acts}>
            <Button onClick={() => files.current?.click()}>{pictures.choose}</Button>
            <Button onClick={() => folder.current?.click()}>{pictures.chooseFolder}</Button>
          </div>
        ) : (
          <progress className={css.progress} max={1} value={share} aria-label={pictures.title} />
        )}
        <div role="status" data-testid="picture-report">
          {report && <PictureReport report={report} />}
        </div>
      </div>
    </Panel>
  );
}

function PictureReport({ report }: { readonly report: Report }) {
  const words = useMessages(importWords);
  const language = useLanguage();
  const { pictures } = words;
  const { missing } = report;
  const number = (n: number) => n.toLocaleString(language.locale);
  return (
    <>
      {report.stopped && <p className={css.big}>{report.stopped}</p>}
      <p>
        {number(report.taken)} {pictures.taken} · {number(report.same)} {words.unchanged} ·{' '}
        {number(report.refused.length)} {words.skipped}
      </p>
      {report.refused.length > 0 && (
        <ul className={css.report}>
          {report.refused.slice(0, 200).map(({ name, why }) => (
            <li key={name}>
              <bdi>{name}</bdi>: {pictures.why[why]}
            </li>
          ))}
        </ul>
      )}
      {missing && missing.count > 0 && (
        <details>
          <summary className={css.big}>{pictures.missing({ items: missing.count })}</summary>
          <ul className={css.report}>
            {missing.first.map(({ sku, title, image }) => (
              <li key={sku}>
                <bdi>{sku}</bdi> · <bdi>{title}</bdi>
                {image !== null && (
                  <>
                    {' '}
                    · <bdi>{image}</bdi>
                  </>
                )}
              </li>
            ))}
            {missing.count > missing.first.length && <li>…</li>}
          </ul>
        </details>
      )}
      {missing?.count === 0 && missing.of > 0 && <p>{pictures.complete}</p>}
    </>
  );
}
