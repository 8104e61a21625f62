import type { ActivityKind } from '#renderer/core/activity/activity-kind.ts';
import type { Rooms } from '#renderer/core/activity/rooms.ts';
import type { Command } from '#shared/barcode/index.ts';
import { countingRoom } from '../features/counting/screen/count-screen.tsx';
import { packingRoom } from '../features/packing/screen/packing-room.tsx';

/** The room of each activity. One that is left out does not compile. */
export const ROOMS: Rooms = { packing: packingRoom, counting: countingRoom };

/** The activity that each code opens. */
export const ROOM_CODES: ReadonlyMap<Command, ActivityKind> = new Map(
  (Object.keys(ROOMS) as ActivityKind[]).map((kind) => [ROOMS[kind].command, kind]),
);
