import { useState } from 'react';
import { useApp } from '#renderer/state/use-station.ts';
import { ChoosePin } from '#renderer/ui/choose-pin.tsx';
import { PinForm } from '#renderer/ui/pin-form.tsx';
import { pinProblem } from '#renderer/ui/pin-problem.ts';
import { useWords } from '#renderer/ui/use-words.ts';
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
