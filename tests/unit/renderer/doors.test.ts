import { expect, test } from 'vitest';
import { PAGES } from '#renderer/features/shell/doors.ts';
import { ROOMS } from '#renderer/station/rooms.ts';

test('no two things that can be opened answer to one key or one code', () => {
  const doors = [...Object.values(ROOMS), ...Object.values(PAGES)];
  for (const by of ['shortcut', 'command'] as const) {
    const taken = doors.map((door) => door[by]);
    expect(taken.toSorted()).toEqual([...new Set(taken)].toSorted());
  }
});
