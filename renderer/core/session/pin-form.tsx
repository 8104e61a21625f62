import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Keypad } from '#renderer/ui/keypad.tsx';
import { AnswerBanner } from '../say/answer-banner.tsx';
import { useDigits } from '../scanning/use-digits.ts';
import css from './pin-form.module.css';

/** What a page for a PIN asks, and of whom. */
export interface PinQuestion {
  /** Such as "Enter your PIN". */
  readonly heading: string;
  readonly name: string;
  /** A screen of its own, whose banner asks; in a dialog a heading does. */
  readonly screen?: boolean;
  /** A help for whoever does not know it. */
  readonly hint?: string;
}

/** A PIN by keys, touch or codes: 4 to 6 digits, shown as dots, and gone from the field with each try. */
export function PinForm({
  question,
  problem,
  onPin,
  onBack,
}: {
  readonly question: PinQuestion;
  /** What was wrong with the last one. */
  readonly problem: string;
  readonly onPin: (pin: string) => Promise<void>;
  readonly onBack: () => void;
}) {
  const words = useMessages(coreWords);
  const [tooShort, setTooShort] = useState(false);
  const { heading, name, screen = false, hint = '' } = question;

  const digits = useDigits({ most: 6, onEnter: () => void enter(), onBack });

  async function enter(): Promise<void> {
    const pin = digits.read();
    const isPin = /^\d{4,6}$/.test(pin);
    digits.clear();
    setTooShort(!isPin);
    if (isPin) await onPin(pin);
  }

  const wrong = tooShort ? words.pin.pinDigits : problem;
  return (
    <>
      {screen && <AnswerBanner next={{ headline: heading, detail: name, action: hint }} />}
      <form
        className={`${css.pin} ${screen ? css.screen : ''}`}
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <div className={css.asked}>
          {!screen && (
            <h2>
              <bdi>{name}</bdi>
              {heading && ` · ${heading}`}
            </h2>
          )}
          <input
            className={css.field}
            type="password"
            inputMode="none"
            autoComplete="off"
            aria-label={[heading, name].filter(Boolean).join(', ')}
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
        </div>
        <Keypad onKey={digits.add} onClear={digits.clear} onBack={onBack} words={words} />
      </form>
    </>
  );
}
