import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { ChoosePin } from '#renderer/core/session/choose-pin.tsx';
import { PinForm } from '#renderer/core/session/pin-form.tsx';
import { pinProblem } from '#renderer/core/session/pin-problem.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { Operator } from '#shared/domain/index.ts';
import { signInWords } from '../messages/en.ts';

/** Asks for the PIN. Somebody who has none of their own enters an administrator's one-time PIN first, and then chooses one. */
export function PinPad({ operator, onBack }: { readonly operator: Operator; readonly onBack: () => void }) {
  const app = useApp();
  const words = useMessages(signInWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const isDemo = useView(({ host }) => host?.demo === true);
  const [oneTime, setOneTime] = useState<string | null>(null);
  const [problem, setProblem] = useState('');

  async function enter(pin: string): Promise<void> {
    setProblem('');
    const answer = await app.signIn.byPin(operator, pin);
    if (answer.type === 'choose-pin') setOneTime(pin);
    else setProblem(pinProblem(language, answer));
  }
  async function choose(pin: string, currentPin: string): Promise<void> {
    const chosen = await app.operators.setPin(operator.id, pin, currentPin);
    if (chosen.type === 'choose-pin') return setProblem(core.pin.notTheOneTime);
    const answer = chosen.type === 'ok' ? await app.signIn.byPin(operator, pin) : chosen;
    setProblem(pinProblem(language, answer));
  }

  const { name } = operator;
  if (oneTime !== null)
    return (
      <ChoosePin
        screen
        name={name}
        problem={problem}
        onPin={(pin) => choose(pin, oneTime)}
        onBack={() => setOneTime(null)}
      />
    );
  return (
    <PinForm
      question={{
        name,
        screen: true,
        heading: operator.pinSet ? words.enterPin : core.pin.enterOneTime,
        hint: isDemo && isOfDemo(operator) ? core.demoPins : '',
      }}
      problem={problem}
      onPin={enter}
      onBack={onBack}
    />
  );
}

/** Somebody of the demo warehouse, whose badges are BADGE and a number: whoever starts their own warehouse with `--demo` has others. */
const isOfDemo = ({ badge, pinSet }: Operator): boolean => pinSet && /^BADGE\d{4}$/.test(badge);
