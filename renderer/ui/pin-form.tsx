import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Keypad } from './keypad.tsx';
import css from './pin-form.module.css';
import { useDigits } from './use-digits.ts';
import { useWords } from './use-words.ts';

/** A PIN by keys, touch or codes: 4 to 6 digits, shown as dots, and gone from the field with each try. */
export function PinForm({
  heading,
  problem,
  onPin,
  onBack,
}: {
  readonly heading: ReactNode;
  /** What was wrong with the last one. */
  readonly problem: string;
  readonly onPin: (pin: string) => Promise<void>;
  readonly onBack: () => void;
}) {
  const words = useWords();
  const [tooShort, setTooShort] = useState(false);
  const digits = useDigits({ most: 6, onEnter: () => void enter(), onBack });

  async function enter(): Promise<void> {
    const pin = digits.read();
    const isPin = /^\d{4,6}$/.test(pin);
    digits.clear();
    setTooShort(!isPin);
    if (isPin) await onPin(pin);
  }

  const wrong = tooShort ? words.ui.pinDigits : problem;
  return (
    <form
      className={css.pin}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <h2 id="pin-heading">{heading}</h2>
      <input
        className={css.field}
        type="password"
        inputMode="none"
        autoComplete="off"
        aria-labelledby="pin-heading"
        aria-describedby="pin-problem"
        aria-invalid={wrong !== ''}
        value={digits.text}
        maxLength={6}
        ref={(field) => field?.focus()}
        onChange={(event) => digits.set(event.target.value)}
      />
      <p id="pin-problem" className={css.error} role="alert">
        {wrong}
      </p>
      <Keypad onKey={digits.add} onClear={digits.clear} clearWord={words.ui.clear} />
      <div className={css.row}>
        <Button onClick={onBack}>{words.ui.back}</Button>
        <Button kind="primary" type="submit">
          {words.ui.enter}
        </Button>
      </div>
    </form>
  );
}
