import type { LabelTrouble } from '#renderer/state/answer.ts';
import type { LabelJob } from '#renderer/state/labels.ts';
import { useWords } from '#renderer/ui/use-words.ts';
import type { Words } from '#renderer/ui/words/index.ts';
import { timeIn } from './label-row.tsx';
import css from './labels-dialog.module.css';

interface Step {
  readonly at: number;
  readonly state: string;
  readonly by: string | null;
  readonly detail: string;
}

/** What happened to a label, step by step, in words. */
export function LabelHistory({ steps }: { readonly steps: readonly Step[] }) {
  const words = useWords();
  return (
    <>
      <h4 className={css.small}>{words.labels.history}</h4>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.state} ${step.by} ${step.detail}`}>
            <time className={css.time}>{timeIn(words.language, step.at)}</time> {inWords(words, step)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the spool says by itself, in its own words. */
const AGAIN = 'asked for again';

function inWords(words: Words, { state, by, detail }: Step): string {
  if (state === 'queued' || detail.startsWith(AGAIN)) {
    const rest = detail.startsWith(AGAIN) ? detail.slice(AGAIN.length + 2) : detail;
    return [words.labels.asked, reasonOf(words, rest)].filter(Boolean).join(' · ');
  }
  const said = words.labels.state[state as LabelJob['state']] ?? state;
  const [, name = '', rest = ''] = /^([a-z-]+): ?(.*)$/s.exec(detail) ?? [];
  const about = Object.hasOwn(words.label, name)
    ? [words.label[name as LabelTrouble]('').headline, rest].filter(Boolean).join(', ')
    : reasonOf(words, detail);
  const who = by ? words.labels.by[by as NonNullable<LabelJob['settledBy']>] : '';
  return [said, [who, about].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}

/** A reason is kept by its name, with whoever gave it behind a comma. */
function reasonOf(words: Words, detail: string): string {
  const [name = '', ...rest] = detail.split(', ');
  const known: Readonly<Record<string, string>> = {
    ...words.labels.reasons,
    'the program ended while it was being sent': words.labels.programEnded,
    'its label counter has not moved': words.labels.notCounted,
    'asked for at the bench': words.labels.atBench,
    'the earlier label is void': words.labels.earlierVoid,
    'the printer is off': words.labels.printerIsOff,
  };
  return [name, ...rest].map((part) => known[part] ?? part).join(', ');
}
