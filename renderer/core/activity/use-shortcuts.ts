import { useEffect } from 'react';
import { useApp } from '#renderer/core/use-station.ts';

/** Function keys for the hand that types: no letters, which a scanner could send. Those of the bar are the bar's own. */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const act: Readonly<Record<string, () => void>> = {
      F4: () => app.store.setState({ dialog: 'labels' }),
      F5: () => void app.scans.command('packing-order'),
      F6: () => void app.scans.command('quantity'),
      F7: () => void app.scans.command('print-again'),
      F9: () => app.store.setState({ dialog: 'code' }),
      F10: () => app.store.setState({ dialog: 'activities' }),
    };
    /** The question for a supervisor comes first: nothing opens or happens behind it. */
    const onQuestion = (event: KeyboardEvent) => {
      if (/^F\d+$/.test(event.key) && app.store.getState().override !== null) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      const run = act[event.key];
      if (!run || event.defaultPrevented || app.store.getState().operator === null) return;
      event.preventDefault();
      run();
    };
    const onEscape = (event: KeyboardEvent) => {
      const { dialog, override } = app.store.getState();
      if (event.key === 'Escape' && !event.defaultPrevented && dialog === null && override === null)
        void app.scans.command('cancel');
    };
    document.addEventListener('keydown', onQuestion, true);
    document.addEventListener('keydown', onKey);
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('keydown', onQuestion, true);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keydown', onEscape);
    };
  }, [app]);
}
