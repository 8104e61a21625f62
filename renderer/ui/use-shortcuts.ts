import { useEffect } from 'react';
import { useApp } from '#renderer/state/use-station.ts';

/** Function keys for the hand that types: no letters, which a scanner could send. */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const act: Readonly<Record<string, () => void>> = {
      F1: () => app.store.setState({ dialog: 'help' }),
      F2: () => void app.scans.command(app.store.getState().open?.packing.phase === 'packed' ? 'print-again' : 'undo'),
      F3: () => app.store.getState().open && app.store.setState({ dialog: 'hold' }),
      F4: () => app.store.setState({ dialog: 'labels' }),
      F6: () => app.store.getState().open && app.store.setState({ dialog: 'quantity' }),
      F9: () => app.store.setState({ dialog: 'code' }),
    };
    const onKey = (event: KeyboardEvent) => {
      const run = act[event.key];
      if (!run || app.store.getState().operator === null) return;
      event.preventDefault();
      run();
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && app.store.getState().dialog === null)
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
