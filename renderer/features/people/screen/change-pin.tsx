import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { ChoosePin } from '#renderer/core/session/choose-pin.tsx';
import { PinForm } from '#renderer/core/session/pin-form.tsx';
import { pinProblem } from '#renderer/core/session/pin-problem.ts';
import { useApp } from '#renderer/core/use-station.ts';
import type { Operator } from '#shared/domain/index.ts';
import { peopleWords } from '../messages/en.ts';

/** The own PIN: the current one, then the new one twice. */
export function ChangePin({
  operator,
  onDone,
}: {
  readonly operator: Operator;
  /** With what is said of it; with nothing when it was left. */
  readonly onDone: (said?: string) => void;
}) {
  const app = useApp();
  const words = useMessages(peopleWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const [current, setCurrent] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const { name } = operator;

  async function choose(pin: string, currentPin: string): Promise<void> {
    const answer = await app.operators.setPin(operator.id, pin, currentPin);
    if (answer.type === 'ok') return onDone(words.pinChanged);
    setCurrent(null);
    setProblem(answer.type === 'choose-pin' ? core.pin.notTheOneTime : pinProblem(language, answer));
  }

  if (current !== null)
    return <ChoosePin name={name} problem="" onPin={(pin) => choose(pin, current)} onBack={() => setCurrent(null)} />;
  return (
    <PinForm
      question={{ name, heading: operator.pinSet ? words.currentPin : core.pin.enterOneTime }}
      problem={problem}
      onPin={async (pin) => {
        setProblem('');
        setCurrent(pin);
      }}
      onBack={() => onDone()}
    />
  );
}
