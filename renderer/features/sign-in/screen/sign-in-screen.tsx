import { useState } from 'react';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { Operator } from '#shared/domain/index.ts';
import { PinPad } from './pin-pad.tsx';
import css from './sign-in-screen.module.css';

/** Who packs? A badge scan is enough; without a badge a name and a PIN. The open order waits behind this screen. */
export function SignInScreen() {
  const app = useApp();
  const words = useWords();
  const version = useView((view) => view.queueVersion);
  const openCode = useView((view) => view.open?.order.code ?? null);
  const [chosen, setChosen] = useState<Operator | null>(null);
  void version;
  const operators = app.reference.operators().toSorted((a, b) => a.name.localeCompare(b.name));
  const bar = (
    <ActionBar
      back={{ word: words.ui.undo, icon: 'undo', run: null }}
      out={{ word: words.ui.cancel, icon: 'cross', run: chosen ? () => setChosen(null) : null }}
      more={{ word: words.shell.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
    />
  );
  if (chosen)
    return (
      <main className={css.screen}>
        <PinPad operator={chosen} onBack={() => setChosen(null)} />
        {bar}
      </main>
    );
  return (
    <main className={css.screen}>
      <AnswerBanner
        next={{
          headline: words.ui.signInHint,
          detail: openCode ? `${words.ui.order} ${openCode}: ${words.queue.open}` : '',
          action: '',
        }}
      />
      <section className={css.people} aria-label={words.ui.chooseName}>
        <h2 className={css.heading}>{operators.length > 0 ? words.ui.chooseName : words.ui.nobodyKnown}</h2>
        {operators.length === 0 && <p>{words.ui.nobodyKnownText}</p>}
        <ul className={css.names}>
          {operators.map((operator) => (
            <li key={operator.id}>
              <Button
                className={css.name ?? ''}
                onClick={() => {
                  // What was said before is answered by the touch: the page asks for the PIN.
                  app.store.setState({ answer: null });
                  setChosen(operator);
                }}
              >
                <bdi>{operator.name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {bar}
    </main>
  );
}
