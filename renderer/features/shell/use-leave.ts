import { useEffect } from 'react';
import { useApp } from '#renderer/core/use-station.ts';

/** The way out of a page that lies over the work, by its button and by Escape. */
export function useLeave(): () => void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      app.store.setState({ dialog: null });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [app]);
  return () => app.store.setState({ dialog: null });
}
