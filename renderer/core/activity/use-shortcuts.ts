import { useEffect } from 'react';
import { useApp } from '#renderer/core/use-station.ts';
import { nextAct } from './next-act.ts';

/** Function keys for the hand that types: no letters, which a scanner could send. */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const act: Readonly<Record<string, () => void>> = {
      F1: () => app.store.setState({ dialog: 'help' }),
      F2: () => void app.scans.command('undo'),
      F3: () => app.store.getState().open && app.store.setState({ dialog: 'hold' }),
      F4: () => app.store.setState({ dialog: 'labels' }),
      F6: () => app.desk.askQuantity(),
      F7: () => void app.scans.command('print-again'),
      F8: () => {
        const act = nextAct(app.store.getState());
        if (act) void app.scans.command(act.command);
      },
      F9: () => app.store.setState({ dialog: 'code' }),
    };
    const onKey = (event: KeyboardEvent) => {
      const run = act[event.key];
      // What can be scanned is told to whoever asks.
      if (!run || (app.store.getState().operator === null && event.key !== 'F1')) return;
      event.preventDefault();
      // The question for a supervisor comes first: nothing opens behind it.
      if (app.store.getState().override === null) run();
    };
    const onEscape = (event: KeyboardEvent) => {
      const { dialog, override } = app.store.getState();
      if (event.key === 'Escape' && !event.defaultPrevented && dialog === null && override === null)
        void app.scans.command('cancel');
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keydown', onEscape);
    };
  }, [app]);
}
