import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { PinForm } from './pin-form.tsx';

/** A new PIN, entered twice. */
export function ChoosePin({
  name,
  screen = false,
  problem,
  onPin,
  onBack,
}: {
  readonly name: string;
  /** On a screen of its own, not in a dialog. */
  readonly screen?: boolean;
  /** What the store said of the last one. */
  readonly problem: string;
  readonly onPin: (pin: string) => Promise<void>;
  readonly onBack: () => void;
}) {
  const words = useMessages(coreWords);
  const [first, setFirst] = useState<string | null>(null);
  const [differ, setDiffer] = useState(false);

  async function enter(pin: string): Promise<void> {
    setDiffer(false);
    if (first === null) return setFirst(pin);
    setFirst(null);
    if (first === pin) await onPin(pin);
    else setDiffer(true);
  }

  return (
    <PinForm
      question={{ name, screen, heading: first === null ? words.pin.choosePin : words.pin.repeatPin }}
      problem={differ ? words.pin.pinsDiffer : first === null ? problem : ''}
      onPin={enter}
      onBack={() => (first === null ? onBack() : setFirst(null))}
    />
  );
}
