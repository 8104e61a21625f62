import { useState } from 'react';
import { useApp } from '#renderer/state/use-station.ts';
import { PinForm } from '#renderer/ui/pin-form.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import type { Operator } from '#shared/domain/index.ts';

/** Asks for the PIN; somebody who has none yet chooses one, twice. */
export function PinPad({ operator, onBack }: { readonly operator: Operator; readonly onBack: () => void }) {
  const app = useApp();
  const words = useWords();
  const [first, setFirst] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const choosing = !operator.pinSet;
  const heading = choosing ? (first === null ? words.ui.choosePin : words.ui.repeatPin) : words.ui.enterPin;

  async function enter(pin: string): Promise<void> {
    setProblem('');
    if (choosing && first === null) return setFirst(pin);
    if (choosing && first !== pin) {
      setFirst(null);
      return setProblem(words.ui.pinsDiffer);
    }
    const chosen = choosing ? await app.operators.setPin(operator.id, pin) : null;
    const answer = chosen && chosen.type !== 'ok' ? chosen : await app.signIn.byPin(operator, pin);
    switch (answer.type) {
      case 'ok':
        return;
      case 'locked':
        return setProblem(words.ui.pinLocked);
      case 'wrong-pin':
      case 'no-pin':
        return setProblem(words.ui.wrongPin);
      case 'fault':
        return setProblem(answer.detail);
    }
  }

  return (
    <PinForm
      heading={
        <>
          <bdi>{operator.name}</bdi> · {heading}
        </>
      }
      problem={problem}
      onPin={enter}
      onBack={onBack}
    />
  );
}
