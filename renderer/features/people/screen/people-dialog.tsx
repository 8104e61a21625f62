import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Operator } from '#shared/domain/index.ts';
import { may } from '#shared/rights/index.ts';
import { peopleWords } from '../messages/en.ts';
import { ChangePin } from './change-pin.tsx';
import css from './people-dialog.module.css';
import { PersonForm } from './person-form.tsx';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly people: true;
  }
}

type Page =
  | { readonly type: 'list' }
  | { readonly type: 'own-pin' }
  | { readonly type: 'person'; readonly who: Operator | null };

/** Everybody's own PIN; for administrators also who may sign in, with which badge, role and PIN. */
export function PeopleDialog() {
  const app = useApp();
  const words = useMessages(peopleWords);
  const core = useMessages(coreWords);
  const { shown, operator } = useView(({ dialog, operator }) => ({ shown: dialog === 'people', operator }));
  if (!shown || !operator) return null;
  return (
    <Dialog open title={words.title} closeWord={core.close} onClose={() => app.store.setState({ dialog: null })} wide>
      <Pages key={operator.id} operator={operator} />
    </Dialog>
  );
}

function Pages({ operator }: { readonly operator: Operator }) {
  const words = useMessages(peopleWords);
  const [page, setPage] = useState<Page>({ type: 'list' });
  const [done, setDone] = useState('');
  const back = (said = ''): void => {
    setDone(said);
    setPage({ type: 'list' });
  };
  if (page.type === 'own-pin') return <ChangePin operator={operator} onDone={back} />;
  if (page.type === 'person') return <PersonForm key={page.who?.id ?? ''} before={page.who} onDone={back} />;
  return (
    <div className={css.body}>
      <p role="status" className={css.done}>
        {done && `✔ ${done}`}
      </p>
      <div className={css.acts}>
        <Button onClick={() => setPage({ type: 'own-pin' })}>{words.changePin}</Button>
        {may(operator.role, 'change-people') && (
          <Button kind="primary" onClick={() => setPage({ type: 'person', who: null })}>
            {words.add}
          </Button>
        )}
      </div>
      {may(operator.role, 'change-people') ? (
        <Everybody onChoose={(who) => setPage({ type: 'person', who })} />
      ) : (
        <p className={css.soft}>{words.onlyAdministrators}</p>
      )}
    </div>
  );
}

function Everybody({ onChoose }: { readonly onChoose: (who: Operator) => void }) {
  const app = useApp();
  const words = useMessages(peopleWords);
  // People come with a pull, and its version says when.
  void useView((view) => view.queueVersion);
  return (
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
  );
}
