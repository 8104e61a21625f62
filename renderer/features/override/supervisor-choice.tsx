import { maySupervise } from '#renderer/state/overrides.ts';
import { useApp, useView } from '#renderer/state/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWords } from '#renderer/ui/use-words.ts';
import css from './override-dialog.module.css';

/** Who allows it: a badge that is scanned now, or a name. */
export function SupervisorChoice({ problem }: { readonly problem: string }) {
  const app = useApp();
  const words = useWords();
  // People come with a pull, and its version says when.
  void useView((view) => view.queueVersion);
  const people = app.reference
    .operators()
    .filter(maySupervise)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <div className={css.body}>
      <p>{people.length > 0 ? words.override.whoHint : words.override.nobody}</p>
      <p className={css.error} role="alert">
        {problem}
      </p>
      <ul className={css.names} aria-label={words.override.who}>
        {people.map((person) => (
          <li key={person.id}>
            <Button className={css.name ?? ''} onClick={() => app.overrides.chooseSupervisor(person)}>
              <bdi>{person.name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      <Button className={css.back ?? ''} onClick={app.overrides.back}>
        {words.ui.back}
      </Button>
    </div>
  );
}
