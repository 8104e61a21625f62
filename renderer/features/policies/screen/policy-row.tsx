import { useId } from 'react';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { POLICIES, type PolicyName, type PolicyValue, policyShape } from '#shared/records/index.ts';
import { policyWords } from '../messages/en.ts';
import { CodesChoice } from './codes-choice.tsx';
import { NumberChoice } from './number-choice.tsx';
import css from './policies-screen.module.css';

/** The words of a policy, whatever its values are. */
interface Texts {
  readonly name: string;
  readonly meaning: string;
  readonly on?: string;
  readonly off?: string;
  readonly amount?: (values: { readonly count: number }) => string;
  readonly none?: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** The table of words is by name, and which of them a policy has follows from its kind: the compiler holds each language to that. */
const textsOf = (language: Language, name: PolicyName): Texts => language.words(policyWords).policy[name];

/** What a value of a policy means, in words. */
function valueInWords(language: Language, name: PolicyName, value: PolicyValue): string {
  const { on, off, amount, none, options } = textsOf(language, name);
  if (typeof value === 'boolean') return (value ? on : off) ?? '';
  if (typeof value === 'number') return amount?.({ count: value }) ?? String(value);
  if (value === '' && none !== undefined) return none;
  return options?.[value] ?? value;
}

/** One policy: what it decides, how it stands, who set it, and the way to set it otherwise. */
export function PolicyRow({
  name,
  draft,
  mayChange,
  onDraft,
}: {
  readonly name: PolicyName;
  /** What was chosen and is not saved yet; null: its default. */
  readonly draft: PolicyValue | null | undefined;
  readonly mayChange: boolean;
  readonly onDraft: (value: PolicyValue | null) => void;
}) {
  const app = useApp();
  const words = useMessages(policyWords);
  const language = useLanguage();
  const id = useId();
  const texts = textsOf(language, name);
  const { otherwise }: { readonly otherwise: PolicyValue } = POLICIES[name];
  const record = app.reference.policyRecord(name);
  const value: PolicyValue = draft === undefined ? app.reference.policy(name) : (draft ?? otherwise);
  const shape = policyShape(name);
  const isSet = draft === undefined ? record !== undefined : draft !== null;
  return (
    <section className={css.policy} aria-labelledby={id} data-policy={name} data-changed={draft !== undefined}>
      <div className={css.about}>
        <h2 id={id} className={css.name}>
          {texts.name}
        </h2>
        <p className={css.meaning}>
          {texts.meaning} <span className={css.soft}>{sinceWhen(language, record, app.reference.operators())}</span>
        </p>
      </div>
      <div className={css.values}>
        {shape.type === 'number' ? (
          <NumberChoice
            value={value as number}
            min={shape.min}
            max={shape.max}
            labelledBy={id}
            unit={texts.amount?.({ count: value as number }) ?? ''}
            disabled={!mayChange}
            onChange={onDraft}
          />
        ) : shape.type === 'codes' ? (
          <CodesChoice
            value={value as string}
            longest={shape.longest}
            isGood={POLICIES[name].schema.safeParse(value).success}
            none={texts.none ?? ''}
            labelledBy={id}
            disabled={!mayChange}
            onChange={onDraft}
          />
        ) : (
          <div className={css.choices} role="radiogroup" aria-labelledby={id}>
            {(shape.type === 'switch' ? [true, false] : shape.options).map((option) => (
              <Button
                key={String(option)}
                role="radio"
                aria-checked={option === value}
                disabled={!mayChange}
                onClick={() => onDraft(option)}
              >
                {valueInWords(language, name, option)}
              </Button>
            ))}
          </div>
        )}
        {mayChange && isSet && value !== otherwise && (
          <Button kind="quiet" className={css.back ?? ''} onClick={() => onDraft(null)}>
            {words.again({ value: valueInWords(language, name, otherwise) })}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Who set it and when; or that it holds by itself. */
function sinceWhen(
  language: Language,
  record: { readonly at: number; readonly by: string | null } | undefined,
  people: readonly { readonly id: string; readonly name: string }[],
): string {
  const words = language.words(policyWords);
  if (!record) return words.otherwise;
  const day = new Date(record.at).toLocaleDateString(language.locale, { dateStyle: 'medium' });
  if (record.by === null) return words.setByProgram({ day });
  return words.setBy({ name: people.find(({ id }) => id === record.by)?.name ?? record.by, day });
}
