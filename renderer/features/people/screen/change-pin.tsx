import { useState } from 'react';
import { ChoosePin } from '#renderer/core/session/choose-pin.tsx';
import { PinForm } from '#renderer/core/session/pin-form.tsx';
import { pinProblem } from '#renderer/core/session/pin-problem.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { Operator } from '#shared/domain/index.ts';

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
  const words = useWords();
  const [current, setCurrent] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const { name } = operator;

  async function choose(pin: string, currentPin: string): Promise<void> {
    const answer = await app.operators.setPin(operator.id, pin, currentPin);
    if (answer.type === 'ok') return onDone(words.people.pinChanged);
    setCurrent(null);
    setProblem(answer.type === 'choose-pin' ? words.people.notTheOneTime : pinProblem(words, answer));
  }

  if (current !== null)
    return <ChoosePin name={name} problem="" onPin={(pin) => choose(pin, current)} onBack={() => setCurrent(null)} />;
  return (
    <PinForm
      question={{ name, heading: operator.pinSet ? words.people.currentPin : words.people.enterOneTime }}
      problem={problem}
      onPin={async (pin) => {
        setProblem('');
        setCurrent(pin);
      }}
      onBack={() => onDone()}
    />
  );
}
