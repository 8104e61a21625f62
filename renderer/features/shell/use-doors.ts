import { useMemo } from 'react';
import type { Door } from '#renderer/core/activity/room.ts';
import { useRooms } from '#renderer/core/activity/rooms.ts';
import { PAGES } from './doors.ts';

/** Everything that can be opened here, in the order of the sheet: the rooms of the activities, then the pages of the frame. */
export function useDoors(): readonly Door[] {
  const rooms = useRooms();
  return useMemo(() => [...Object.values(rooms), PAGES.home, PAGES.labels], [rooms]);
}
