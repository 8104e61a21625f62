import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { labelTrouble } from '#renderer/core/say/label-trouble.ts';
import { useApp } from '#renderer/core/use-station.ts';
import type { LabelJob, WaitingParcel } from '#renderer/features/labels/state/labels.ts';
import { LabelPicture } from '#renderer/ui/label-picture.tsx';
import { labelWords } from '../messages/en.ts';
import { LabelActions } from './label-actions.tsx';
import { LabelHistory } from './label-history.tsx';
import { jobOf } from './label-row.tsx';
import css from './labels-screen.module.css';

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
  const words = useMessages(labelWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
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
  const trouble = entry.trouble ? labelTrouble(language, entry.trouble, job?.detail ?? '') : null;
  return (
    <section className={css.detail} aria-label={entry.orderCode}>
      <div className={css.facts}>
        <h3 className={css.heading}>
          {core.order} <bdi>{entry.orderCode}</bdi>
        </h3>
        <p className={css.soft}>
          {[
            core.parcel({ number: entry.parcel }),
            job?.printerName,
            job && job.version > 1 ? words.reprint({ number: job.version }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={css.state}>
          {job && 'jobId' in entry ? words.state[job.state] : core.notLabelled}
          {trouble && `: ${trouble.headline}`}
        </p>
        {trouble && tab === 'waiting' && <p className={css.soft}>{trouble.action}</p>}
        {job?.replaced && <p className={css.soft}>{words.replaced}</p>}
        <LabelActions entry={entry} tab={tab} />
        {about.steps.length > 0 && <LabelHistory steps={about.steps} />}
      </div>
      {about.picture && (
        <LabelPicture className={css.picture} picture={about.picture} name={words.kind[job?.kind ?? 'shipping']} />
      )}
    </section>
  );
}
