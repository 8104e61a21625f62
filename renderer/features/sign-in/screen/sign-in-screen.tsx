import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { Operator } from '#shared/domain/index.ts';
import { signInWords } from '../messages/en.ts';
import { PinPad } from './pin-pad.tsx';
import css from './sign-in-screen.module.css';

/** Who packs? A badge scan is enough; without a badge a name and a PIN. The open order waits behind this screen. */
export function SignInScreen() {
  const app = useApp();
  const words = useMessages(signInWords);
  const core = useMessages(coreWords);
  const version = useView((view) => view.queueVersion);
  const openCode = useView((view) => view.open?.order.code ?? null);
  const [chosen, setChosen] = useState<Operator | null>(null);
  void version;
  const operators = app.reference.operators().toSorted((a, b) => a.name.localeCompare(b.name));
  const bar = (
    <ActionBar
      back={{ word: core.undo, icon: 'undo', run: null }}
      out={{ word: core.cancel, icon: 'cross', run: chosen ? () => setChosen(null) : null }}
      more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
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
          headline: words.signInHint,
          detail: openCode ? words.orderIsOpen({ code: openCode }) : '',
          action: '',
        }}
      />
      <section className={css.people} aria-label={words.chooseName}>
        <h2 className={css.heading}>{operators.length > 0 ? words.chooseName : words.nobodyKnown}</h2>
        {operators.length === 0 && <p>{words.nobodyKnownText}</p>}
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
