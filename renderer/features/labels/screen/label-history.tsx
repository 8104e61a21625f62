import type { LabelTrouble } from '#renderer/core/labelling.ts';
import { useApp } from '#renderer/core/use-station.ts';
import type { Words } from '#renderer/core/words/index.ts';
import { timeIn } from '#renderer/core/words/time-in.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { LabelJob } from '#renderer/features/labels/state/labels.ts';
import css from './labels-dialog.module.css';

interface Step {
  readonly at: number;
  readonly state: string;
  readonly by: string | null;
  readonly detail: string;
}

/** What happened to a label, step by step, in words. */
export function LabelHistory({ steps }: { readonly steps: readonly Step[] }) {
  const app = useApp();
  const words = useWords();
  const nameOf = (id: string) => app.reference.operators().find((operator) => operator.id === id)?.name ?? id;
  return (
    <>
      <h4 className={css.small}>{words.labels.history}</h4>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.state} ${step.by} ${step.detail}`}>
            <time className={css.time}>{timeIn(words.language, step.at)}</time> {inWords(words, nameOf, step)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the spool says by itself, in its own words. */
const AGAIN = 'asked for again';
const APPROVED = 'approved by ';

type NameOf = (operatorId: string) => string;

function inWords(words: Words, nameOf: NameOf, { state, by, detail }: Step): string {
  if (state === 'queued' || detail.startsWith(AGAIN)) {
    const rest = detail.startsWith(AGAIN) ? detail.slice(AGAIN.length + 2) : detail;
    return [words.labels.asked, reasonOf(words, nameOf, rest)].filter(Boolean).join(' · ');
  }
  const said = words.labels.state[state as LabelJob['state']] ?? state;
  const [, name = '', rest = ''] = /^([a-z-]+): ?(.*)$/s.exec(detail) ?? [];
  const about = Object.hasOwn(words.label, name)
    ? [words.label[name as LabelTrouble]('').headline, rest].filter(Boolean).join(', ')
    : reasonOf(words, nameOf, detail);
  const who = by ? words.labels.by[by as NonNullable<LabelJob['settledBy']>] : '';
  return [said, [who, about].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}

/** A reason is kept by its name, with whoever gave it behind a comma, and then the supervisor who allowed it. */
function reasonOf(words: Words, nameOf: NameOf, detail: string): string {
  const [name = '', ...rest] = detail.split(', ');
  const known: Readonly<Record<string, string>> = {
    ...words.labels.reasons,
    'the program ended while it was being sent': words.labels.programEnded,
    'its label counter has not moved': words.labels.notCounted,
    'asked for at the bench': words.labels.atBench,
    'the earlier label is void': words.labels.reasons['label-void'],
    'the printer is off': words.labels.printerIsOff,
  };
  return [name, ...rest]
    .map((part) =>
      part.startsWith(APPROVED) ? words.labels.approvedBy(nameOf(part.slice(APPROVED.length))) : (known[part] ?? part),
    )
    .join(', ');
}
