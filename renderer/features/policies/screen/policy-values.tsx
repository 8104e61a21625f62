import { useLanguage } from '#renderer/core/messages/use-messages.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { POLICIES, type PolicyName, type PolicyValue, policyShape } from '#shared/records/index.ts';
import { CodesChoice } from './codes-choice.tsx';
import { NumberChoice } from './number-choice.tsx';
import css from './policies-screen.module.css';
import { textsOf, valueInWords } from './policy-texts.ts';

/** What a policy can be, with what it is, in the way of its kind: one of some words, a number, or codes. */
export function PolicyValues({
  name,
  value,
  labelledBy,
  disabled,
  onChange,
}: {
  readonly name: PolicyName;
  readonly value: PolicyValue;
  readonly labelledBy: string;
  readonly disabled: boolean;
  readonly onChange: (value: PolicyValue) => void;
}) {
  const language = useLanguage();
  const texts = textsOf(language, name);
  const shape = policyShape(name);
  const common = { labelledBy, disabled, onChange };
  if (shape.type === 'number')
    return (
      <NumberChoice
        {...common}
        value={value as number}
        min={shape.min}
        max={shape.max}
        unit={texts.amount?.({ count: value as number }) ?? ''}
      />
    );
  if (shape.type === 'codes')
    return (
      <CodesChoice
        {...common}
        value={value as string}
        longest={shape.longest}
        isGood={POLICIES[name].schema.safeParse(value).success}
        none={texts.none ?? ''}
      />
    );
  return (
    <div className={css.choices} role="radiogroup" aria-labelledby={labelledBy}>
      {(shape.type === 'switch' ? [true, false] : shape.options).map((option) => (
        <Button
          key={String(option)}
          role="radio"
          aria-checked={option === value}
          disabled={disabled}
          onClick={() => onChange(option)}
        >
          {valueInWords(language, name, option)}
        </Button>
      ))}
    </div>
  );
}
