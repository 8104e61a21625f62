import { useId } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { deviceWords } from '../messages/en.ts';
import type { Field } from './device-fields.ts';
import type { DeviceField } from './device-words.ts';
import css from './devices.module.css';

/** One field of a device's form, as large as a finger needs it. */
export function FormField({
  field,
  value,
  wrong,
  onChange,
}: {
  readonly field: Field;
  /** Undefined: nothing was entered. */
  readonly value: string | undefined;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}) {
  const words = useMessages(deviceWords);
  const id = useId();
  const label = words.field[field.key];
  const isEmpty = (value ?? '').trim() === '';
  const hint = wrong
    ? words[isEmpty ? 'missingValue' : 'wrongValue']
    : (words.hint as Readonly<Partial<Record<DeviceField, string>>>)[field.key];
  const hintLine = hint && (
    <small id={`${id}-hint`} className={wrong ? css.wrong : css.hint} role={wrong ? 'alert' : undefined}>
      {wrong && '✕ '}
      {hint}
    </small>
  );
  if (field.kind === 'choice' || field.kind === 'switch') {
    const options = optionsOf(field, value);
    const chosen = value ?? options[0]?.[0];
    return (
      <fieldset className={css.field}>
        <legend>{label}</legend>
        <div className={css.choices} role="radiogroup" aria-label={label}>
          {options.map(([option, word]) => (
            <Button key={option} role="radio" aria-checked={option === chosen} onClick={() => onChange(option)}>
              {typeof word === 'string' ? words.option[word] : <bdi>{word.text}</bdi>}
            </Button>
          ))}
        </div>
        {hintLine}
      </fieldset>
    );
  }
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        dir={field.key === 'name' ? 'auto' : 'ltr'}
        inputMode={field.kind === 'number' ? 'numeric' : undefined}
        placeholder={field.initial}
        autoComplete="off"
        spellCheck={false}
        maxLength={field.key === 'name' ? 60 : 200}
        value={value ?? ''}
        aria-invalid={wrong}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hintLine}
    </div>
  );
}

/** The choices of a field, and what stands in the settings although it is none of them. */
function optionsOf({ kind, options = [] }: Field, value: string | undefined): NonNullable<Field['options']> {
  if (kind === 'switch')
    return [
      ['false', 'no'],
      ['true', 'yes'],
    ];
  if (value === undefined || options.some(([option]) => option === value)) return options;
  return [...options, [value, { text: value }]];
}
