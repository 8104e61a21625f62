import { useEffect, useState } from 'react';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import type { WeighFailure } from '#renderer/features/scale/state/weighing.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { inGrams } from '#renderer/ui/weight.ts';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import css from './scale-dialog.module.css';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly scale: true;
  }
}

/** The weight in large, and the two things that are done to a scale. */
export function ScaleDialog() {
  const app = useApp();
  const words = useWords();
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
      ? { text: isMute(scale.trouble) ? words.weighing.stale : words.weighing.unusable, detail: scale.reason }
      : null;
  const said = trouble ?? (failure && { text: words.weighing[failure.trouble], detail: failure.detail });
  return (
    <Dialog
      open={shown}
      title={words.ui.scale}
      closeWord={words.ui.close}
      onClose={() => app.store.setState({ dialog: null })}
    >
      <div className={css.body}>
        <p className={css.weight} data-testid="weight" data-stable={weight?.stable ?? false}>
          {weight ? <bdi>{inGrams(words.language, weight.grams)}</bdi> : '–'}
        </p>
        <p className={css.state}>
          {weight ? (weight.stable ? `● ${words.ui.steady}` : `◐ ${words.ui.moving}`) : '\u00a0'}
        </p>
        <div className={css.actions}>
          <Button disabled={waiting || trouble !== null} onClick={() => void adjust('zero')}>
            {words.ui.setZero}
          </Button>
          <Button disabled={waiting || trouble !== null} onClick={() => void adjust('tare')}>
            {words.ui.setTare}
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
