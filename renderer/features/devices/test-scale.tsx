import { useEffect, useState } from 'react';
import { useApp, useView } from '#renderer/state/use-station.ts';
import { useWords } from '#renderer/ui/use-words.ts';
import { inGrams } from '#renderer/ui/weight.ts';
import type { PayloadOf } from '#shared/bridge/index.ts';
import css from './devices.module.css';

/** What a scale shows, live. */
export function TestScale({ id }: { readonly id: string }) {
  const app = useApp();
  const words = useWords();
  const ready = useView(
    (view) => view.devices.find((each) => each.role === 'scale' && each.id === id)?.state === 'ready',
  );
  const [weight, setWeight] = useState<PayloadOf<'devices/weight'> | null>(null);
  useEffect(() => app.deviceSetup.watch({ onWeight: (next) => next.scaleId === id && setWeight(next) }), [app, id]);
  const shown = ready ? weight : null;
  return (
    <div className={css.body}>
      <p className={css.weight} data-testid="test-weight" data-stable={shown?.stable ?? false}>
        {shown ? <bdi>{inGrams(words.language, shown.grams)}</bdi> : '–'}
      </p>
      <p className={css.center}>
        {shown ? (shown.stable ? `● ${words.ui.steady}` : `◐ ${words.ui.moving}`) : '\u00a0'}
      </p>
    </div>
  );
}
