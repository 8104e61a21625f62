import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { welcomeWords } from '../messages/en.ts';
import css from './welcome-screen.module.css';

export const STEPS = ['look', 'sound', 'scanner', 'data', 'you'] as const;
export type NamedStep = (typeof STEPS)[number];

/** The five steps by their names: which one it is, and which are done. */
export function StepNames({ at }: { readonly at: NamedStep }) {
  const words = useMessages(welcomeWords);
  return (
    <ol className={css.steps}>
      {STEPS.map((name, place) => (
        <li
          key={name}
          data-now={name === at}
          data-done={place < STEPS.indexOf(at)}
          aria-current={name === at ? 'step' : undefined}
        >
          {place + 1} {words.steps[name]}
        </li>
      ))}
    </ol>
  );
}
