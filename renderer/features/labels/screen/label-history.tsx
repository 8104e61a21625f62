import type { LabelTrouble } from '#renderer/core/labelling.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { labelTrouble } from '#renderer/core/say/label-trouble.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { timeIn } from '#renderer/core/words/time-in.ts';
import type { LabelJob } from '#renderer/features/labels/state/labels.ts';
import { labelWords } from '../messages/en.ts';
import css from './labels-screen.module.css';

interface Step {
  readonly at: number;
  readonly state: string;
  readonly by: string | null;
  readonly detail: string;
}

/** What happened to a label, step by step, in words. */
export function LabelHistory({ steps }: { readonly steps: readonly Step[] }) {
  const app = useApp();
  const words = useMessages(labelWords);
  const language = useLanguage();
  const nameOf = (id: string) => app.reference.operators().find((operator) => operator.id === id)?.name ?? id;
  return (
    <>
      <h4 className={css.small}>{words.history}</h4>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.state} ${step.by} ${step.detail}`}>
            <time className={css.time}>{timeIn(language.locale, step.at)}</time> {stepInWords(language, nameOf, step)}
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

function stepInWords(language: Language, nameOf: NameOf, { state, by, detail }: Step): string {
  const words = language.words(labelWords);
  if (state === 'queued' || detail.startsWith(AGAIN)) {
    const rest = detail.startsWith(AGAIN) ? detail.slice(AGAIN.length + 2) : detail;
    return [words.asked, reasonOf(language, nameOf, rest)].filter(Boolean).join(' · ');
  }
  const said = words.state[state as LabelJob['state']] ?? state;
  const [, name = '', rest = ''] = /^([a-z-]+): ?(.*)$/s.exec(detail) ?? [];
  const about = Object.hasOwn(coreWords.label, name)
    ? [labelTrouble(language, name as LabelTrouble, '').headline, rest].filter(Boolean).join(', ')
    : reasonOf(language, nameOf, detail);
  const who = by ? words.by[by as NonNullable<LabelJob['settledBy']>] : '';
  return [said, [who, about].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}

/** A reason is kept by its name, with whoever gave it behind a comma, and then the supervisor who allowed it. */
function reasonOf(language: Language, nameOf: NameOf, detail: string): string {
  const words = language.words(labelWords);
  const core = language.words(coreWords);
  const [name = '', ...rest] = detail.split(', ');
  const known: Readonly<Record<string, string>> = {
    ...core.reprintReason,
    'the program ended while it was being sent': words.programEnded,
    'its label counter has not moved': words.notCounted,
    'asked for at the bench': words.atBench,
    'the earlier label is void': core.reprintReason['label-void'],
    'the printer is off': words.printerIsOff,
  };
  return [name, ...rest]
    .map((part) =>
      part.startsWith(APPROVED)
        ? words.approvedBy({ name: nameOf(part.slice(APPROVED.length)) })
        : (known[part] ?? part),
    )
    .join(', ');
}
