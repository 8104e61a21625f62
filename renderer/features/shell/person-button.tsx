import { lazy, Suspense, useRef, useState } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import type { Operator } from '#shared/domain/index.ts';
import css from './header.module.css';
import { shellWords } from './messages/en.ts';

/** The menu comes when somebody first asks for it: a start has no need of it. */
const PersonMenu = lazy(async () => ({ default: (await import('./person-menu.tsx')).PersonMenu }));

/** Who works here; behind it change of person, language, settings and signing out. */
export function PersonButton({ operator }: { readonly operator: Operator }) {
  const words = useMessages(shellWords);
  const [shown, setShown] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css.who}
        aria-haspopup="menu"
        aria-expanded={shown}
        title={words.person}
        onClick={() => setShown(!shown)}
      >
        <bdi className={css.fullName}>{operator.name}</bdi>
        <bdi className={css.shortName} aria-hidden="true">
          {shortName(operator.name)}
        </bdi>
        <Icon name="down" size="small" />
      </button>
      {shown && (
        <Suspense fallback={null}>
          <PersonMenu button={button} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </>
  );
}

/** "Ana P.": who is meant at a bench, where little room is left. */
function shortName(name: string): string {
  const [first = '', ...others] = name.split(/\s+/);
  const initial = [...(others.at(-1) ?? '')][0];
  return initial ? `${first} ${initial}.` : first;
}
