import { type FormEvent, useEffect, useId, useState } from 'react';
import type { PeopleAnswer } from '#renderer/core/outcomes.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { WORDS, type Words } from '#renderer/core/words/index.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Language, type Operator, Role } from '#shared/domain/index.ts';
import type { OperatorChange } from '#shared/sync/index.ts';
import css from './people-dialog.module.css';

const LANGUAGES: readonly (Language | null)[] = [null, ...(Object.keys(WORDS) as Language[])];

/** One person: badge, role, language; new, or to be changed, given a one-time PIN or removed. */
export function PersonForm({
  before,
  onDone,
}: {
  readonly before: Operator | null;
  readonly onDone: (said?: string) => void;
}) {
  const app = useApp();
  const words = useWords();
  const id = useId();
  const [name, setName] = useState(before?.name ?? '');
  const [badge, setBadge] = useState(before?.badge ?? '');
  const [role, setRole] = useState<Role>(before?.role ?? 'packer');
  const [language, setLanguage] = useState<Language | null>(before?.language ?? null);
  const [answer, setAnswer] = useState<PeopleAnswer | null>(null);
  const [removing, setRemoving] = useState(false);
  // A badge that is scanned here is this person's, and signs nobody in.
  useEffect(() => app.takeScans((text) => setBadge(text.trim())), [app]);

  async function ask(change: OperatorChange): Promise<void> {
    const came = await app.operators.change(change);
    setAnswer(came);
    setRemoving(false);
    if (came.type === 'changed' || came.type === 'pin-given') await app.pulled();
    if (came.type === 'changed') onDone(words.people.saved);
  }
  function save(event: FormEvent): void {
    event.preventDefault();
    const about = { badge, role, language };
    void ask(before ? { type: 'change', operatorId: before.id, ...about } : { type: 'add', name, ...about });
  }

  if (answer?.type === 'pin-given') return <Given name={name} {...answer} onDone={() => onDone(words.people.saved)} />;
  return (
    <form className={css.form} onSubmit={save}>
      <label className={css.field}>
        {words.people.name}
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
        <label htmlFor={`${id}badge`}>{words.people.badge}</label>
        <input
          id={`${id}badge`}
          aria-describedby={`${id}hint`}
          value={badge}
          maxLength={80}
          autoComplete="off"
          dir="ltr"
          onChange={(event) => setBadge(event.target.value)}
        />
        <small id={`${id}hint`}>{words.people.badgeHint}</small>
      </div>
      <Choice
        title={words.people.role}
        options={Role.options.map((option) => [option, words.people.roles[option]])}
        value={role}
        onChoose={setRole}
      />
      <Choice
        title={words.ui.language}
        options={LANGUAGES.map((code) => [code, code === null ? words.people.stationLanguage : WORDS[code].name])}
        value={language}
        onChoose={setLanguage}
      />
      <p role="alert" className={css.problem}>
        {answer && problemOf(words, answer)}
      </p>
      <div className={css.acts}>
        <Button onClick={() => onDone()}>{words.ui.back}</Button>
        {before && (
          <>
            <Button onClick={() => void ask({ type: 'give-pin', operatorId: before.id })}>
              {words.people.givePin}
            </Button>
            <Button
              kind={removing ? 'danger' : 'plain'}
              onClick={() => (removing ? void ask({ type: 'remove', operatorId: before.id }) : setRemoving(true))}
            >
              {removing ? words.people.reallyRemove : words.people.remove}
            </Button>
          </>
        )}
        <Button kind="primary" type="submit">
          {before ? words.people.save : words.people.add}
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
  const words = useWords();
  const day = new Date(until).toLocaleDateString(words.language, { dateStyle: 'medium' });
  return (
    <div className={css.body} role="status">
      <p>{words.people.given(name, day)}</p>
      <p className={css.pin} data-testid="one-time-pin">
        <bdi>{pin}</bdi>
      </p>
      <p>{words.people.givenHint}</p>
      <div className={css.acts}>
        <Button kind="primary" onClick={onDone}>
          {words.ui.close}
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

function problemOf(words: Words, answer: PeopleAnswer): string {
  switch (answer.type) {
    case 'changed':
    case 'pin-given':
      return '';
    case 'refused':
      return words.mayNot[answer.refusal];
    case 'no-store':
      return words.store[answer.trouble].headline;
    case 'badge-taken':
      return words.people.badgeTaken(answer.by);
    default:
      return words.people.problem[answer.type];
  }
}
