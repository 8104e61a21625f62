import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import { useDraft } from '#renderer/core/page/use-draft.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Operator } from '#shared/domain/index.ts';
import { may } from '#shared/rights/index.ts';
import { peopleWords } from '../messages/en.ts';
import { ChangePin } from './change-pin.tsx';
import css from './people-screen.module.css';
import { PersonForm } from './person-form.tsx';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly people: true;
  }
}

type Shown =
  | { readonly type: 'list' }
  | { readonly type: 'own-pin' }
  | { readonly type: 'person'; readonly who: Operator | null };

/** Everybody's own PIN; for administrators also who may sign in, with which badge, role and PIN. */
export function PeopleScreen() {
  const operator = useView((view) => view.operator);
  return operator && <Pages key={operator.id} operator={operator} />;
}

function Pages({ operator }: { readonly operator: Operator }) {
  const app = useApp();
  const words = useMessages(peopleWords);
  const core = useMessages(coreWords);
  const [begun] = useDraft('person');
  const [page, setPage] = useState<Shown>(() =>
    begun
      ? { type: 'person', who: app.reference.operators().find(({ id }) => id === begun.id) ?? null }
      : { type: 'list' },
  );
  const [done, setDone] = useState('');
  const mayChange = may(operator.role, 'change-people');
  const back = (said = ''): void => {
    setDone(said);
    setPage({ type: 'list' });
  };
  if (page.type === 'person') return <PersonForm key={page.who?.id ?? ''} before={page.who} onDone={back} />;
  const isList = page.type === 'list';
  return (
    <Page
      title={words.title}
      icon="person"
      tone={isList && done ? 'info' : 'scan'}
      banner={{ headline: words.title, detail: '', action: isList ? done || (mayChange ? words.chooseHint : '') : '' }}
      out={{
        word: core.back,
        icon: 'back',
        run: isList ? () => app.store.setState({ dialog: 'settings' }) : () => back(),
      }}
      extra={isList && <Button onClick={() => setPage({ type: 'own-pin' })}>{words.changePin}</Button>}
      act={
        isList && mayChange
          ? { word: words.add, icon: 'person', run: () => setPage({ type: 'person', who: null }) }
          : null
      }
    >
      {isList ? (
        mayChange ? (
          <Everybody onChoose={(who) => setPage({ type: 'person', who })} />
        ) : (
          <p className={css.soft}>{words.onlyAdministrators}</p>
        )
      ) : (
        <div className={css.pad}>
          <ChangePin operator={operator} onDone={back} />
        </div>
      )}
    </Page>
  );
}

function Everybody({ onChoose }: { readonly onChoose: (who: Operator) => void }) {
  const app = useApp();
  const words = useMessages(peopleWords);
  // People come with a pull, and its version says when.
  void useView((view) => view.queueVersion);
  return (
    <Panel flush>
      <ul className={css.people} aria-label={words.title}>
        {app.reference
          .operators()
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map((person) => (
            <li key={person.id}>
              <button type="button" className={css.person} onClick={() => onChoose(person)}>
                <bdi className={css.name}>{person.name}</bdi>
                <span>{words.roles[person.role]}</span>
                <bdi>{person.badge || words.noBadge}</bdi>
                <span>{person.pinSet ? words.pinSet : words.pinMissing}</span>
              </button>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
