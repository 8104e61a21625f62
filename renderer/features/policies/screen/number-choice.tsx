import { useEffect, useState } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { policyWords } from '../messages/en.ts';
import css from './policies-screen.module.css';

/** A whole number within limits: by its field, or step by step. What is out of them is not taken. */
export function NumberChoice({
  value,
  min,
  max,
  labelledBy,
  unit,
  disabled,
  onChange,
}: {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly labelledBy: string;
  /** The number with what it counts. */
  readonly unit: string;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}) {
  const words = useMessages(policyWords);
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const isWrong = !isWithin(text, min, max);
  return (
    <div className={css.number}>
      <Button aria-label={words.less} disabled={disabled || value <= min} onClick={() => onChange(value - 1)}>
        −
      </Button>
      <input
        className={css.field}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        size={4}
        aria-labelledby={labelledBy}
        aria-invalid={isWrong}
        disabled={disabled}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          if (isWithin(target.value, min, max)) onChange(Number(target.value));
        }}
        onBlur={() => setText(String(value))}
      />
      <Button aria-label={words.more} disabled={disabled || value >= max} onClick={() => onChange(value + 1)}>
        +
      </Button>
      <span className={css.unit} data-wrong={isWrong}>
        {isWrong ? words.limits({ min, max }) : unit}
      </span>
    </div>
  );
}

const isWithin = (text: string, min: number, max: number): boolean =>
  /^-?\d{1,10}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;
