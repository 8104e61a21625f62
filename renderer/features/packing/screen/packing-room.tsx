import type { Room } from '#renderer/core/activity/room.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { queueFigures } from '#renderer/core/queue.ts';
import { useView } from '#renderer/core/use-station.ts';
import { PackScreen } from './pack-screen.tsx';
import { QueueScreen } from './queue-screen.tsx';

/** An order on the bench, or the orders that wait. */
function PackingScreen() {
  const open = useView((view) => view.open);
  return open ? <PackScreen open={open} /> : <QueueScreen />;
}

export const packingRoom: Room = {
  name: 'pack',
  icon: 'pack',
  command: 'pack',
  shortcut: 'Alt+1',
  shows: ['pack', 'queue'],
  mayOpen: () => true,
  waits(app, _view, language) {
    const core = language.words(coreWords);
    const { ready, late } = queueFigures(app.reference.orders().byShipBy(), app.progress, app.now());
    return late > 0
      ? `${core.readyCount({ count: ready })} · ${core.lateCount({ count: late })}`
      : core.readyCount({ count: ready });
  },
  workedOn: ({ open }) =>
    open && { word: 'order', id: open.order.id, code: open.order.code, shipBy: open.order.shipBy },
  Screen: PackingScreen,
};
