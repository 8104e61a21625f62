import { type FormEvent, useState } from 'react';
import { useApp } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Keypad } from '#renderer/ui/keypad.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import type { Operator } from '#shared/domain/index.ts';
import css from './sign-in-screen.module.css';

/** Asks for the PIN; somebody who has none yet chooses one, twice. */
export function PinPad({ operator, onBack }: { readonly operator: Operator; readonly onBack: () => void }) {
  const app = useApp();
  const words = useWords();
  const [pin, setPin] = useState('');
  const [first, setFirst] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const choosing = !operator.pinSet;
  const heading = choosing ? (first === null ? words.ui.choosePin : words.ui.repeatPin) : words.ui.enterPin;

  function again(text: string): void {
    setPin('');
    setProblem(text);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!/^\d{4,6}$/.test(pin)) return again(words.ui.pinDigits);
    if (choosing && first === null) {
      setFirst(pin);
      return again('');
    }
    if (choosing && first !== pin) {
      setFirst(null);
      return again(words.ui.pinsDiffer);
    }
    const chosen = choosing ? await app.operators.setPin(operator.id, pin) : null;
    const answer = chosen && chosen.type !== 'ok' ? chosen : await app.signIn.byPin(operator, pin);
    switch (answer.type) {
      case 'ok':
        return;
      case 'locked':
        return again(words.ui.pinLocked);
      case 'wrong-pin':
      case 'no-pin':
        return again(words.ui.wrongPin);
      case 'fault':
        return again(answer.detail);
    }
  }

  return (
    <form className={css.pin} onSubmit={(event) => void submit(event)}>
      <h2 id="pin-heading">
        <bdi>{operator.name}</bdi> · {heading}
      </h2>
      <input
        className={css.field}
        type="password"
        inputMode="none"
        autoComplete="off"
        aria-labelledby="pin-heading"
        aria-describedby="pin-problem"
        aria-invalid={problem !== ''}
        value={pin}
        maxLength={6}
        ref={(field) => field?.focus()}
        onChange={(event) => setPin(event.target.value.replace(/\D/g, ''))}
      />
      <p id="pin-problem" className={css.error} role="alert">
        {problem}
      </p>
      <Keypad
        onKey={(key) => setPin((before) => (before + key).slice(0, 6))}
        onClear={() => setPin('')}
        clearWord={words.ui.clear}
      />
      <div className={css.row}>
        <Button onClick={onBack}>{words.ui.back}</Button>
        <Button kind="primary" type="submit">
          {words.ui.enter}
        </Button>
      </div>
    </form>
  );
}
