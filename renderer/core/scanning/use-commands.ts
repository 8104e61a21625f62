import { useLayoutEffect, useRef } from 'react';
import { useApp } from '#renderer/core/use-station.ts';
import type { Command } from '#shared/barcode/index.ts';

/** What the command codes do that answer what stands on the screen. */
export type CommandActs = Partial<Readonly<Record<Command, () => void>>>;

/** While `shown`, these command codes mean these acts, and every other one what it means elsewhere. */
export function useCommands(acts: CommandActs, shown = true): void {
  const app = useApp();
  const current = useRef(acts);
  current.current = acts;
  useLayoutEffect(() => {
    if (!shown) return;
    return app.takeCommands((command) => {
      const act = current.current[command];
      if (!act) return false;
      app.play('info');
      act();
      return true;
    });
  }, [app, shown]);
}
