import { useCallback, useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { TestPrint } from '#renderer/features/devices/state/device-setup.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { DeviceHealth } from '#shared/bridge/index.ts';
import { deviceWords } from '../messages/en.ts';
import css from './devices.module.css';
import { TroubleText } from './trouble-text.tsx';

/** How a printer is, and a label from it that is no shipping label. */
export function TestPrinter({
  id,
  first,
  platform,
}: {
  readonly id: string;
  readonly first: DeviceHealth | undefined;
  readonly platform: string;
}) {
  const app = useApp();
  const words = useMessages(deviceWords);
  const core = useMessages(coreWords);
  const [health, setHealth] = useState<DeviceHealth | undefined>(first);
  const [asking, setAsking] = useState(false);
  const [printed, setPrinted] = useState<TestPrint | null>(null);
  const ask = useCallback(async () => {
    setAsking(true);
    const all = await app.deviceSetup.printers();
    setHealth((before) => all.find((each) => each.id === id) ?? before);
    setAsking(false);
  }, [app, id]);
  useEffect(() => void ask(), [ask]);
  async function print(): Promise<void> {
    setAsking(true);
    setPrinted(null);
    setPrinted(await app.deviceSetup.printTest(id));
    setAsking(false);
  }
  return (
    <div className={css.body}>
      {health &&
        (health.trouble === null ? (
          <p className={css.good}>● {core.ready}</p>
        ) : (
          <TroubleText health={health} platform={platform} />
        ))}
      <p>{words.testLabelText}</p>
      {printed?.type === 'printed' && (
        <p className={css.good} role="status">
          ✔ {words.testPrinted}
        </p>
      )}
      {printed?.type === 'failed' && (
        <TroubleText
          health={{ role: 'printer', trouble: printed.trouble, reason: printed.detail }}
          platform={platform}
        />
      )}
      <div className={css.foot}>
        <Button kind="primary" disabled={asking} onClick={() => void print()}>
          {words.printTest}
        </Button>
        <Button disabled={asking} onClick={() => void ask()}>
          {words.askAgain}
        </Button>
      </div>
    </div>
  );
}
