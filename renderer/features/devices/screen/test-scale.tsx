import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { TrialWeight } from '#renderer/features/devices/state/device-setup.ts';
import { Button } from '#renderer/ui/button.tsx';
import { inGrams } from '#renderer/ui/weight.ts';
import type { PayloadOf } from '#shared/bridge/index.ts';
import { deviceWords } from '../messages/en.ts';
import css from './devices.module.css';
import { TroubleText } from './trouble-text.tsx';

/** What a scale shows, live, and what it weighs when it is asked. */
export function TestScale({ id, platform }: { readonly id: string; readonly platform: string }) {
  const app = useApp();
  const words = useMessages(deviceWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const scale = useView((view) => view.devices.find((each) => each.role === 'scale' && each.id === id));
  const [weight, setWeight] = useState<PayloadOf<'devices/weight'> | null>(null);
  const [busy, setBusy] = useState(false);
  const [trial, setTrial] = useState<TrialWeight | null>(null);
  useEffect(() => app.deviceSetup.watch({ onWeight: (next) => next.scaleId === id && setWeight(next) }), [app, id]);
  async function weigh(): Promise<void> {
    setBusy(true);
    setTrial(null);
    setTrial(await app.deviceSetup.weigh(id));
    setBusy(false);
  }
  const trouble = scale && scale.trouble !== null ? scale : null;
  const shown = trouble ? null : weight;
  return (
    <div className={css.body}>
      <p className={css.weight} data-testid="test-weight" data-stable={shown?.stable ?? false}>
        {shown ? <bdi>{inGrams(language.locale, shown.grams)}</bdi> : '–'}
      </p>
      <p className={css.center}>
        {shown ? (shown.stable ? `● ${core.steady}` : `◐ ${core.moving}`) : words.putSomething}
      </p>
      <div className={css.center}>
        <Button kind="primary" disabled={busy} onClick={() => void weigh()}>
          {words.weighNow}
        </Button>
      </div>
      {trial?.type === 'weighed' && !trouble && (
        <p className={`${css.good} ${css.center}`} role="status">
          ✔ <bdi>{inGrams(language.locale, trial.grams)}</bdi>
        </p>
      )}
      {trouble ? (
        <TroubleText health={trouble} platform={platform} />
      ) : (
        trial?.type === 'failed' && (
          <p className={css.trouble} role="alert">
            <strong>{core.weighing[trial.trouble]}</strong>
          </p>
        )
      )}
    </div>
  );
}
