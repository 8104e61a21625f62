import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { labelTrouble } from '#renderer/core/say/label-trouble.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { timeIn } from '#renderer/core/words/time-in.ts';
import type { LabelJob, WaitingParcel } from '#renderer/features/labels/state/labels.ts';
import { labelWords } from '../messages/en.ts';
import css from './labels-screen.module.css';

/** Tells the entries of the lists apart, whatever becomes of their jobs. */
export const keyOf = (entry: WaitingParcel | LabelJob): string =>
  'jobId' in entry
    ? entry.jobId
    : `${entry.orderId} ${entry.parcel} ${entry.job?.kind === 'carrier' ? entry.job.jobId : ''}`;

export const jobOf = (entry: WaitingParcel | LabelJob): LabelJob | null => ('jobId' in entry ? entry : entry.job);

/** One label in the list: the order, and where it stands in words. */
export function LabelRow({
  entry,
  current,
  onSelect,
}: {
  readonly entry: WaitingParcel | LabelJob;
  readonly current: boolean;
  readonly onSelect: () => void;
}) {
  const app = useApp();
  const words = useMessages(labelWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const job = jobOf(entry);
  const state = 'jobId' in entry ? words.state[entry.state] : core.notLabelled;
  const parcel = job && app.progress.get(job.orderId)?.parcels.find(({ number }) => number === job.parcel);
  const isVoid =
    job !== null && (job.replaced || (job.kind === 'shipping' && (parcel?.voidedLabels ?? 0) >= job.version));
  const trouble = entry.trouble && labelTrouble(language, entry.trouble, '').headline;
  return (
    <button type="button" className={css.row} aria-current={current} onClick={onSelect}>
      <span className={css.order}>
        <bdi>{entry.orderCode}</bdi>
        {job?.kind === 'carrier' && <span className={css.soft}>{words.kind.carrier}</span>}
      </span>
      <span className={css.soft}>{isVoid ? `✕ ${words.voided}` : (trouble ?? state)}</span>
      {job && <time className={css.time}>{timeIn(language.locale, job.at)}</time>}
    </button>
  );
}
