import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { WeighFailure } from '#renderer/features/scale/state/weighing.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { inGrams } from '#renderer/ui/weight.ts';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import { scaleWords } from '../messages/en.ts';
import css from './scale-dialog.module.css';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly scale: true;
  }
}

/** The weight in large, and the two things that are done to a scale. */
export function ScaleDialog() {
  const app = useApp();
  const words = useMessages(scaleWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { shown, weight, scale } = useView((view) => ({
    shown: view.dialog === 'scale',
    weight: view.weight,
    scale: view.devices.find(({ role }) => role === 'scale'),
  }));
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<WeighFailure | null>(null);
  useEffect(() => {
    if (!shown) setFailure(null);
  }, [shown]);
  async function adjust(how: 'zero' | 'tare'): Promise<void> {
    setWaiting(true);
    setFailure(null);
    setFailure(await app.weighing[how]());
    setWaiting(false);
  }
  const trouble =
    scale && scale.state !== 'ready'
      ? { text: isMute(scale.trouble) ? core.weighing.stale : core.weighing.unusable, detail: scale.reason }
      : null;
  const said = trouble ?? (failure && { text: core.weighing[failure.trouble], detail: failure.detail });
  return (
    <Dialog open={shown} title={core.scale} closeWord={core.close} onClose={() => app.store.setState({ dialog: null })}>
      <div className={css.body}>
        <p className={css.weight} data-testid="weight" data-stable={weight?.stable ?? false}>
          {weight ? <bdi>{inGrams(language.locale, weight.grams)}</bdi> : '–'}
        </p>
        <p className={css.state}>{weight ? (weight.stable ? `● ${core.steady}` : `◐ ${core.moving}`) : '\u00a0'}</p>
        <div className={css.actions}>
          <Button disabled={waiting || trouble !== null} onClick={() => void adjust('zero')}>
            {words.setZero}
          </Button>
          <Button disabled={waiting || trouble !== null} onClick={() => void adjust('tare')}>
            {words.setTare}
          </Button>
        </div>
        {said && (
          <p className={css.said} role="alert">
            {said.text}
            {said.detail && (
              <small dir="ltr" lang="en">
                {said.detail}
              </small>
            )}
          </p>
        )}
      </div>
    </Dialog>
  );
}

const isMute = (trouble: DeviceHealth['trouble']): boolean => trouble === 'silent' || trouble === 'says-nothing';
