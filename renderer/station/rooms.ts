import type { ActivityKind } from '#renderer/core/activity/activity-kind.ts';
import type { Rooms } from '#renderer/core/activity/rooms.ts';
import type { Command } from '#shared/barcode/index.ts';
import { countingRoom } from '../features/counting/screen/count-screen.tsx';
import { handoverRoom } from '../features/handover/screen/handover-screen.tsx';
import { insightsRoom } from '../features/insights/screen/insights-screen.tsx';
import { movingRoom } from '../features/moving/screen/move-screen.tsx';
import { packingRoom } from '../features/packing/screen/packing-room.tsx';
import { pickingRoom } from '../features/picking/screen/pick-screen.tsx';
import { ratesRoom } from '../features/rates/screen/rates-screen.tsx';
import { receivingRoom } from '../features/receiving/screen/receive-screen.tsx';
import { batchRoom } from '../features/runs/screen/batch-screen.tsx';
import { runRoom } from '../features/runs/screen/run-screen.tsx';
import { stockRoom } from '../features/stock/screen/stock-screen.tsx';

/** The room of each activity. One that is left out does not compile. */
export const ROOMS: Rooms = {
  packing: packingRoom,
  run: runRoom,
  batch: batchRoom,
  counting: countingRoom,
  picking: pickingRoom,
  stock: stockRoom,
  receiving: receivingRoom,
  moving: movingRoom,
  handover: handoverRoom,
  insights: insightsRoom,
  rates: ratesRoom,
};

/** The activity that each code opens. */
export const ROOM_CODES: ReadonlyMap<Command, ActivityKind> = new Map(
  (Object.keys(ROOMS) as ActivityKind[]).map((kind) => [ROOMS[kind].command, kind]),
);
