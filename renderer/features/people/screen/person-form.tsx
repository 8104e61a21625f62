import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useLanguages, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { PeopleAnswer } from '#renderer/core/outcomes.ts';
import { Page } from '#renderer/core/page/page.tsx';
import { useDraft } from '#renderer/core/page/use-draft.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type LanguageCode, type Operator, Role } from '#shared/domain/index.ts';
import type { OperatorChange } from '#shared/sync/index.ts';
import { peopleWords } from '../messages/en.ts';
import css from './people-screen.module.css';

interface PersonDraft {
  /** Undefined for somebody new. */
  readonly id: string | undefined;
  readonly name: string;
  readonly badge: string;
  readonly role: Role;
  readonly language: LanguageCode | null;
}

declare module '#renderer/core/station-store.ts' {
  interface Drafts {
    readonly person: PersonDraft;
  }
}

const fieldsOf = (person: Operator | null): PersonDraft => ({
  id: person?.id,
  name: person?.name ?? '',
  badge: person?.badge ?? '',
  role: person?.role ?? 'packer',
  language: person?.language ?? null,
});

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
  const form = useRef<HTMLFormElement>(null);
  const [draft, keep] = useDraft('person');
  const { name, badge, role, language: spoken } = draft ?? fieldsOf(before);
  const set = useCallback(
    (fields: Partial<PersonDraft>) => keep((typed) => ({ ...(typed ?? fieldsOf(before)), ...fields })),
    [keep, before],
  );
  const leave = (said?: string): void => {
    keep(() => undefined);
    onDone(said);
  };
  const [answer, setAnswer] = useState<PeopleAnswer | null>(null);
  const [givenTo, setGivenTo] = useState('');
  const [removing, setRemoving] = useState(false);
  // A badge that is scanned here is this person's, and signs nobody in.
  useEffect(() => app.takeScans((text) => set({ badge: text.trim() })), [app, set]);

  async function ask(change: OperatorChange): Promise<void> {
    const came = await app.operators.change(change);
    setAnswer(came);
    setRemoving(false);
    if (came.type === 'changed' || came.type === 'pin-given') await app.pulled();
    if (came.type === 'pin-given') {
      setGivenTo(name);
      keep(() => undefined);
    }
    if (came.type === 'changed') leave(words.saved);
  }
  function save(event: FormEvent): void {
    event.preventDefault();
    const about = { badge, role, language: spoken };
    void ask(before ? { type: 'change', operatorId: before.id, ...about } : { type: 'add', name, ...about });
  }

  if (answer?.type === 'pin-given') return <Given name={givenTo} {...answer} onDone={() => onDone(words.saved)} />;
  return (
    <Page
      title={words.title}
      icon="person"
      banner={{ headline: before?.name ?? words.add, detail: '', action: words.badgeHint }}
      out={{ word: core.back, icon: 'back', run: () => leave() }}
      act={{ word: before ? core.save : words.add, icon: 'tick', run: () => form.current?.requestSubmit() }}
    >
      <Panel>
        <form ref={form} className={css.form} onSubmit={save}>
          <label className={css.field}>
            {words.name}
            <input
              value={name}
              required
              disabled={before !== null}
              maxLength={80}
              autoComplete="off"
              dir="auto"
              onChange={(event) => set({ name: event.target.value })}
            />
          </label>
          <div className={css.field}>
            <label htmlFor={`${id}badge`}>{words.badge}</label>
            <input
              id={`${id}badge`}
              value={badge}
              maxLength={80}
              autoComplete="off"
              dir="ltr"
              onChange={(event) => set({ badge: event.target.value })}
            />
          </div>
          <Choice
            title={words.role}
            options={Role.options.map((option) => [option, words.roles[option]])}
            value={role}
            onChoose={(role) => set({ role })}
          />
          <Choice
            title={core.language}
            options={[[null, words.stationLanguage], ...choices.map(({ code, name }) => [code, name] as const)]}
            value={spoken}
            onChoose={(language) => set({ language })}
          />
          <p role="alert" className={css.problem}>
            {answer && problemOf(language, answer)}
          </p>
          {before && (
            <div className={css.acts}>
              <Button onClick={() => void ask({ type: 'give-pin', operatorId: before.id })}>{words.givePin}</Button>
              <Button
                kind={removing ? 'danger' : 'plain'}
                onClick={() => (removing ? void ask({ type: 'remove', operatorId: before.id }) : setRemoving(true))}
              >
                {removing ? words.reallyRemove : words.remove}
              </Button>
            </div>
          )}
        </form>
      </Panel>
    </Page>
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
    <Page
      title={words.title}
      icon="person"
      tone="info"
      banner={{ headline: words.given({ name, until: day }), detail: '', action: words.givenHint }}
      out={{ word: core.back, icon: 'back', run: onDone }}
      act={{ word: core.close, icon: 'tick', run: onDone }}
    >
      <Panel>
        <p className={css.pin} data-testid="one-time-pin">
          <bdi>{pin}</bdi>
        </p>
      </Panel>
    </Page>
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
