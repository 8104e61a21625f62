import { type FormEvent, useEffect, useId, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useLanguages, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { PeopleAnswer } from '#renderer/core/outcomes.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type LanguageCode, type Operator, Role } from '#shared/domain/index.ts';
import type { OperatorChange } from '#shared/sync/index.ts';
import { peopleWords } from '../messages/en.ts';
import css from './people-dialog.module.css';

/** One person: badge, role, language; new, or to be changed, given a one-time PIN or removed. */
export function PersonForm({
  before,
  onDone,
}: {
  readonly before: Operator | null;
  readonly onDone: (said?: string) => void;
}) {
  const app = useApp();
  const words = useMessages(peopleWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { choices } = useLanguages();
  const id = useId();
  const [name, setName] = useState(before?.name ?? '');
  const [badge, setBadge] = useState(before?.badge ?? '');
  const [role, setRole] = useState<Role>(before?.role ?? 'packer');
  const [spoken, setSpoken] = useState<LanguageCode | null>(before?.language ?? null);
  const [answer, setAnswer] = useState<PeopleAnswer | null>(null);
  const [removing, setRemoving] = useState(false);
  // A badge that is scanned here is this person's, and signs nobody in.
  useEffect(() => app.takeScans((text) => setBadge(text.trim())), [app]);

  async function ask(change: OperatorChange): Promise<void> {
    const came = await app.operators.change(change);
    setAnswer(came);
    setRemoving(false);
    if (came.type === 'changed' || came.type === 'pin-given') await app.pulled();
    if (came.type === 'changed') onDone(words.saved);
  }
  function save(event: FormEvent): void {
    event.preventDefault();
    const about = { badge, role, language: spoken };
    void ask(before ? { type: 'change', operatorId: before.id, ...about } : { type: 'add', name, ...about });
  }

  if (answer?.type === 'pin-given') return <Given name={name} {...answer} onDone={() => onDone(words.saved)} />;
  return (
    <form className={css.form} onSubmit={save}>
      <label className={css.field}>
        {words.name}
        <input
          value={name}
          required
          disabled={before !== null}
          maxLength={80}
          autoComplete="off"
          dir="auto"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <div className={css.field}>
        <label htmlFor={`${id}badge`}>{words.badge}</label>
        <input
          id={`${id}badge`}
          aria-describedby={`${id}hint`}
          value={badge}
          maxLength={80}
          autoComplete="off"
          dir="ltr"
          onChange={(event) => setBadge(event.target.value)}
        />
        <small id={`${id}hint`}>{words.badgeHint}</small>
      </div>
      <Choice
        title={words.role}
        options={Role.options.map((option) => [option, words.roles[option]])}
        value={role}
        onChoose={setRole}
      />
      <Choice
        title={core.language}
        options={[[null, words.stationLanguage], ...choices.map(({ code, name }) => [code, name] as const)]}
        value={spoken}
        onChoose={setSpoken}
      />
      <p role="alert" className={css.problem}>
        {answer && problemOf(language, answer)}
      </p>
      <div className={css.acts}>
        <Button onClick={() => onDone()}>{core.back}</Button>
        {before && (
          <>
            <Button onClick={() => void ask({ type: 'give-pin', operatorId: before.id })}>{words.givePin}</Button>
            <Button
              kind={removing ? 'danger' : 'plain'}
              onClick={() => (removing ? void ask({ type: 'remove', operatorId: before.id }) : setRemoving(true))}
            >
              {removing ? words.reallyRemove : words.remove}
            </Button>
          </>
        )}
        <Button kind="primary" type="submit">
          {before ? core.save : words.add}
        </Button>
      </div>
    </form>
  );
}

function Given({
  name,
  pin,
  until,
  onDone,
}: {
  readonly name: string;
  readonly pin: string;
  readonly until: number;
  readonly onDone: () => void;
}) {
  const words = useMessages(peopleWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const day = new Date(until).toLocaleDateString(language.locale, { dateStyle: 'medium' });
  return (
    <div className={css.body} role="status">
      <p>{words.given({ name, until: day })}</p>
      <p className={css.pin} data-testid="one-time-pin">
        <bdi>{pin}</bdi>
      </p>
      <p>{words.givenHint}</p>
      <div className={css.acts}>
        <Button kind="primary" onClick={onDone}>
          {core.close}
        </Button>
      </div>
    </div>
  );
}

function Choice<Value extends string | null>({
  title,
  options,
  value,
  onChoose,
}: {
  readonly title: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <fieldset className={css.choice}>
      <legend>{title}</legend>
      <div className={css.acts} role="radiogroup" aria-label={title}>
        {options.map(([option, word]) => (
          <Button key={option} role="radio" aria-checked={option === value} onClick={() => onChoose(option)}>
            {word}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function problemOf(language: Language, answer: PeopleAnswer): string {
  const core = language.words(coreWords);
  const words = language.words(peopleWords);
  switch (answer.type) {
    case 'changed':
    case 'pin-given':
      return '';
    case 'refused':
      return core.mayNot[answer.refusal];
    case 'no-store':
      return core.storeTrouble[answer.trouble].headline;
    case 'badge-taken':
      return words.badgeTaken({ by: answer.by });
    default:
      return words.problem[answer.type];
  }
}
