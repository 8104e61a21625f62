import { useEffect, useState } from 'react';
import { useApp } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { LabelJob, WaitingParcel } from '#renderer/features/labels/state/labels.ts';
import { LabelActions } from './label-actions.tsx';
import { LabelHistory } from './label-history.tsx';
import { jobOf } from './label-row.tsx';
import css from './labels-dialog.module.css';

type About = Awaited<ReturnType<ReturnType<typeof useApp>['labels']['about']>>;

/** One label: where it stands, what can be done, its picture and what happened to it. */
export function LabelDetail({
  entry,
  tab,
}: {
  readonly entry: WaitingParcel | LabelJob;
  readonly tab: 'waiting' | 'unclear' | 'recent';
}) {
  const app = useApp();
  const words = useWords();
  const job = jobOf(entry);
  const [about, setAbout] = useState<About>({ steps: [], picture: '' });
  const { jobId, state } = job ?? {};
  useEffect(() => {
    let current = true;
    void state;
    if (jobId) void app.labels.about(jobId).then((found) => current && setAbout(found));
    return () => {
      current = false;
    };
  }, [app, jobId, state]);
  const trouble = entry.trouble ? words.label[entry.trouble](job?.detail ?? '') : null;
  return (
    <section className={css.detail} aria-label={entry.orderCode}>
      <div className={css.facts}>
        <h3 className={css.heading}>
          {words.ui.order} <bdi>{entry.orderCode}</bdi>
        </h3>
        <p className={css.soft}>
          {[
            words.labels.parcel(entry.parcel),
            job?.printerName,
            job && job.version > 1 ? words.labels.reprint(job.version) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={css.state}>
          {job && 'jobId' in entry ? words.labels.state[job.state] : words.labels.notLabelled}
          {trouble && `: ${trouble.headline}`}
        </p>
        {trouble && tab === 'waiting' && <p className={css.soft}>{trouble.action}</p>}
        {job?.replaced && <p className={css.soft}>{words.labels.replaced}</p>}
        <LabelActions entry={entry} tab={tab} />
        {about.steps.length > 0 && <LabelHistory steps={about.steps} />}
      </div>
      {about.picture && (
        <img className={css.picture} src={about.picture} alt={words.labels.kind[job?.kind ?? 'shipping']} />
      )}
    </section>
  );
}
