import { useEffect, useState } from 'react';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import type { OverrideProblem, OverrideQuestion } from '#renderer/core/session/override-question.ts';
import { PinForm } from '#renderer/core/session/pin-form.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { Words } from '#renderer/core/words/index.ts';
import { timeIn } from '#renderer/core/words/time-in.ts';
import { useNames, useWords } from '#renderer/core/words/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import css from './override-dialog.module.css';
import { ReasonChoice } from './reason-choice.tsx';
import { SupervisorChoice } from './supervisor-choice.tsx';

/** What only a supervisor may allow, on the spot: why, who, and their PIN. Leaving it does nothing. */
export function OverrideDialog() {
  const app = useApp();
  const { override, answer } = useView((view) => ({ override: view.override, answer: view.answer }));
  const words = useWords();
  const names = useNames();
  const shown = override !== null;
  /** What was answered before the question came up is said where it was answered. */
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    if (shown) setAnswered(app.store.getState().answer?.id ?? 'nothing');
  }, [app, shown]);
  if (!override) return null;
  const { kind, orderCode, sku, parcel, reason, supervisor, problem } = override;
  const title = reason === null ? words.override.why[kind] : supervisor ? words.override.pin : words.override.who;
  return (
    <Dialog open title={title} closeWord={words.ui.cancel} onClose={app.overrides.cancel} wide>
      <div className={css.body}>
        {answer && answered !== '' && answer.id !== answered && (
          <AnswerBanner next={{ headline: '', detail: '', action: '' }} />
        )}
        <p className={css.about}>
          {aboutInWords(words, kind)} · {words.ui.order} <bdi>{orderCode}</bdi>
          {parcel !== null && ` · ${words.labels.parcel(parcel)}`}
          {sku !== undefined && (
            <>
              {' · '}
              <bdi>{names.title(sku)}</bdi>
            </>
          )}
          {reason !== null && ` · ${reasonInWords(words, reason)}`}
        </p>
        {reason === null ? (
          <ReasonChoice kind={kind} problem={problemInWords(words, problem)} />
        ) : supervisor === null ? (
          <SupervisorChoice problem={problemInWords(words, problem)} />
        ) : (
          <PinForm
            key={supervisor.id}
            question={{ name: supervisor.name, heading: '' }}
            problem={problemInWords(words, problem)}
            onPin={app.overrides.enterPin}
            onBack={app.overrides.back}
          />
        )}
      </div>
    </Dialog>
  );
}

function aboutInWords(words: Words, kind: OverrideQuestion['kind']): string {
  switch (kind) {
    case 'reprint':
      return words.labels.again;
    case 'take-over':
      return words.ui.takeOver;
    case 'order-change':
      return words.ui.hold;
    case 'touch-count':
      return words.touch.count;
  }
}

function reasonInWords(words: Words, reason: string): string {
  const known: Readonly<Record<string, string>> = {
    ...words.override.reasons,
    ...words.labels.reasons,
    'code-unreadable': words.touch.title,
    release: words.held.release,
    correct: words.held.saveAndRelease,
    cancel: words.held.cancelOrder,
  };
  return known[reason] ?? reason;
}

function problemInWords(words: Words, problem: OverrideProblem | null): string {
  switch (problem?.type) {
    case undefined:
      return '';
    case 'not-a-supervisor':
      return words.override.notASupervisor(problem.name);
    case 'wrong-pin':
      return words.people.wrongPin(problem.triesLeft);
    case 'locked':
      return words.override.locked(timeIn(words.language, problem.until));
    case 'no-pin':
      return words.override.noPin(problem.name);
    case 'no-store':
      return words.store[problem.trouble].headline;
  }
}
