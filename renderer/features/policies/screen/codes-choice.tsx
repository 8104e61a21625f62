import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { policyWords } from '../messages/en.ts';
import css from './policies-screen.module.css';

/** Codes with spaces between them. What is no code is shown as such, and is not saved. */
export function CodesChoice({
  value,
  longest,
  isGood,
  none,
  labelledBy,
  disabled,
  onChange,
}: {
  readonly value: string;
  readonly longest: number;
  readonly isGood: boolean;
  /** What an empty field means. */
  readonly none: string;
  readonly labelledBy: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}) {
  const words = useMessages(policyWords);
  return (
    <div className={css.number}>
      <input
        className={css.field}
        autoComplete="off"
        dir="ltr"
        size={16}
        maxLength={longest}
        aria-labelledby={labelledBy}
        aria-invalid={!isGood}
        disabled={disabled}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <span className={css.unit} data-wrong={!isGood}>
        {isGood ? value === '' && none : words.badValue}
      </span>
    </div>
  );
}
