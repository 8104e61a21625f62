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

function inWords(words: Words, { state, by, detail }: Step): string {
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
  const reasons: Readonly<Record<string, string>> = words.labels.reasons;
  return [reasons[name] ?? name, ...rest].join(', ');
}
