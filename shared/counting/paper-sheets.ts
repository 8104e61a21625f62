/** A place as it stands on a printed sheet. A line that is null is blank, for whatever stands there. `isMore`: its first lines stand on the page before. */
export interface PaperPlace<Line> {
  readonly location: string;
  readonly lines: readonly (Line | null)[];
  readonly isMore: boolean;
}

/** How high the parts of a sheet are, and how much room its places have, in one and the same unit. */
export interface PaperRoom {
  readonly room: number;
  readonly place: number;
  readonly line: number;
}

/** So many blank lines a place has whose items are not named. */
const BLANK_LINES = 4;

/**
 * Lays places out on the pages of a sheet, in their order. `items`: what is named of a place, with one more blank line; null: nothing is, so that no list gives
 * away what should be there. A place stays on one page where it has the room; a longer one goes on on the next.
 */
export function layOutSheets<Line>(
  places: readonly { readonly location: string; readonly items: readonly Line[] | null }[],
  { room, place: head, line }: PaperRoom,
): readonly (readonly PaperPlace<Line>[])[] {
  const most = Math.max(1, Math.floor((room - head) / line));
  const pages: PaperPlace<Line>[][] = [];
  let left = 0;
  for (const { location, items } of places) {
    const lines = items ? [...items, null] : new Array<null>(BLANK_LINES).fill(null);
    for (let at = 0; at < lines.length; at += most) {
      const part = { location, lines: lines.slice(at, at + most), isMore: at > 0 };
      const height = head + part.lines.length * line;
      const page = height <= left ? pages.at(-1) : undefined;
      if (page) page.push(part);
      else pages.push([part]);
      left = (page ? left : room) - height;
    }
  }
  return pages;
}
