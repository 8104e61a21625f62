// Printed sheets: how places are laid out on pages, and what a count that stands on one keeps.
import { expect, test } from 'vitest';
import { decideCount, evolveCount, layOutSheets } from '#shared/counting/index.ts';

const ROOM = { room: 100, place: 20, line: 10 };
const brief = (pages: ReturnType<typeof layOutSheets<string>>) =>
  pages.map((page) => page.map(({ location, lines, isMore }) => `${location} ${lines.length}${isMore ? ' more' : ''}`));

test('places stand in their order, blank where nothing is named, and each on one page where it fits', () => {
  const blank = (location: string) => ({ location, items: null });
  expect(brief(layOutSheets([blank('A'), blank('B'), { location: 'C', items: ['x', 'y', 'z'] }], ROOM))).toEqual([
    ['A 4'],
    ['B 4'],
    ['C 4'],
  ]);
  expect(
    brief(
      layOutSheets(
        ['A', 'B', 'C'].map((location) => ({ location, items: [] })),
        ROOM,
      ),
    ),
  ).toEqual([['A 1', 'B 1', 'C 1']]);
  expect(layOutSheets([{ location: 'A', items: ['x'] }], ROOM)[0]?.[0]?.lines).toEqual(['x', null]);
});
test('a place with more items than a page goes on on the next, and loses none', () => {
  const items = Array.from({ length: 18 }, (_, at) => `${at}`);
  const pages = layOutSheets(
    [
      { location: 'A', items },
      { location: 'B', items: [] },
    ],
    ROOM,
  );
  expect(brief(pages)).toEqual([['A 8'], ['A 8 more'], ['A 3 more', 'B 1']]);
  expect(pages.flat().flatMap(({ lines }) => lines.filter((line) => line !== null))).toEqual(items);
  expect(brief(layOutSheets([{ location: 'A', items: ['x'] }], { ...ROOM, room: 5 }))).toEqual([['A 1'], ['A 1 more']]);
});
test('a count keeps the sheet that it stands on', () => {
  const paper = { sheet: 'C-0001-1', countedBy: 'ana', from: 1, until: 2 };
  const opened = decideCount(null, {
    ...{ type: 'OpenCount', countId: 'c', location: 'A', taskId: 't', paper, isForAnother: false },
  });
  expect(opened.ok && opened.value.reduce(evolveCount, null)).toMatchObject({ taskId: 't', paper });
});
