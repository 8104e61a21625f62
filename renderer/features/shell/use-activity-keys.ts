import { useEffect } from 'react';
import { useApp } from '#renderer/core/use-station.ts';
import { useDoors } from './use-doors.ts';

/** Alt and a digit or a letter open an activity: with Alt, no scanner types them. */
export function useActivityKeys(): void {
  const app = useApp();
  const doors = useDoors();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { operator, override } = app.store.getState();
      if (!event.altKey || event.ctrlKey || event.metaKey || operator === null || override !== null) return;
      const row = doors.find(({ shortcut }) => shortcut === `Alt+${event.key.toUpperCase()}`);
      if (!row?.mayOpen(operator.role, app)) return;
      event.preventDefault();
      void app.scans.command(row.command);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [app, doors]);
}
