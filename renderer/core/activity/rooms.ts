import { createContext, use } from 'react';
import { useView } from '../use-station.ts';
import type { ActivityKind } from './activity-kind.ts';
import type { Room, WorkedOn } from './room.ts';

/** The rooms of this station, one an activity, in the order of the sheet. */
export type Rooms = Readonly<Record<ActivityKind, Room>>;

export const RoomsContext = createContext<Rooms | null>(null);

/** All rooms. Throws outside of them: a screen without rooms is a bug. */
export function useRooms(): Rooms {
  const rooms = use(RoomsContext);
  if (!rooms) throw new Error('a room outside of the station');
  return rooms;
}

/** The room that is shown, where no page lies over it. */
export const useRoom = (): Room => useRooms()[useView(({ room }) => room)];

/** What is worked on there; null while nothing is taken up. */
export function useWorkedOn(): WorkedOn | null {
  const rooms = useRooms();
  return useView((view) => rooms[view.room].workedOn(view));
}
