import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { overrideWords } from '../messages/en.ts';
import css from './override-dialog.module.css';

/** Who allows it: a badge that is scanned now, or a name. */
export function SupervisorChoice({ problem }: { readonly problem: string }) {
  const app = useApp();
  const words = useMessages(overrideWords);
  const core = useMessages(coreWords);
  // People come with a pull, and its version says when.
  void useView((view) => view.queueVersion);
  const people = app.overrides.supervisors();
  return (
    <div className={css.body}>
      <p>{people.length > 0 ? words.whoHint : words.nobody}</p>
      <p className={css.error} role="alert">
        {problem}
      </p>
      <ul className={css.reasons} aria-label={words.who}>
        {people.map((person, at) => (
          <li key={person.id} className={css.reason}>
            <Button className={css.name ?? ''} onClick={() => app.overrides.chooseSupervisor(person)}>
              <bdi>{person.name}</bdi>
            </Button>
            {CHOICES[at] && <CommandCode command={CHOICES[at]} />}
          </li>
        ))}
      </ul>
      <Button className={css.back ?? ''} onClick={app.overrides.back}>
        {core.back}
      </Button>
    </div>
  );
}
