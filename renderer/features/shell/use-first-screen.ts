import { useEffect } from 'react';
import { useRooms } from '#renderer/core/activity/rooms.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { may } from '#shared/rights/index.ts';

/** Whoever decides sees first what needs a decision; everybody else the room. What was taken up stays in view. */
export function useFirstScreen(): void {
  const app = useApp();
  const rooms = useRooms();
  const id = useView((view) => view.operator?.id);
  useEffect(() => {
    const view = app.store.getState();
    if (id === undefined || view.dialog !== null || view.held !== null) return;
    if (may(view.operator?.role, 'change-order') && rooms[view.room].workedOn(view) === null)
      app.store.setState({ dialog: 'home' });
  }, [app, rooms, id]);
}
