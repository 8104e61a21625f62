import type { SheetIcon } from '#shared/shipping/index.ts';

/** Pictures as SVG paths in a square of 24, to be stroked: our own drawings. */
export const SHEET_ICON_PATHS: Readonly<Record<SheetIcon, string>> = {
  ok: 'M4 13 L10 19 L20 5',
  cancel: 'M5 5 L19 19 M19 5 L5 19',
  undo: 'M9 5 L4 10 L9 15 M4 10 H14 A5 5 0 0 1 14 20 H10',
  next: 'M4 12 H19 M13 6 L19 12 L13 18',
  close: 'M3 8 L12 4 L21 8 V18 L12 22 L3 18 Z M3 8 L12 12 L21 8 M12 12 V22',
  'new-parcel': 'M3 11 L10 8 L17 11 V19 L10 22 L3 19 Z M3 11 L10 14 L17 11 M10 14 V22 M19 2 V8 M16 5 H22',
  photo: 'M3 7 H8 L10 4 H14 L16 7 H21 V19 H3 Z M12 9 A4 4 0 1 0 12.01 9',
  weigh: 'M5 8 H19 L21 20 H3 Z M9 8 V5 H15 V8 M12 12 V16 M9 5 H15',
  service: 'M2 6 H14 V17 H2 Z M14 10 H19 L22 14 V17 H14 Z M6 17 A2 2 0 1 0 6.01 17 M18 17 A2 2 0 1 0 18.01 17',
  'same-again': 'M2 10 H9 V18 H2 Z M15 10 H22 V18 H15 Z M10 14 H14 M4 6 H20 M17 3 L20 6 L17 9',
  'move-unit': 'M2 9 H9 V17 H2 Z M15 9 H22 V17 H15 Z M6 6 V3 H18 V6 M15 4 L18 7 L21 4',
  print: 'M7 9 V3 H17 V9 M7 17 H4 V9 H20 V17 H17 M7 14 H17 V21 H7 Z',
  aside: 'M8 5 V19 M16 5 V19',
  restart: 'M19 8 A8 8 0 1 0 20 14 M20 3 V9 H14',
  reopen: 'M3 12 L12 16 L21 12 V19 L12 22 L3 19 Z M3 12 L6 5 M21 12 L18 5 M12 2 V10 M9 5 L12 2 L15 5',
  hold: 'M8 3 H16 L21 8 V16 L16 21 H8 L3 16 V8 Z M8 12 H16',
  choose: 'M4 6 H5 M9 6 H20 M4 12 H5 M9 12 H20 M4 18 H5 M9 18 H20',
  'take-over': 'M4 8 H20 M16 4 L20 8 L16 12 M20 16 H4 M8 12 L4 16 L8 20',
  help: 'M9 9 A3.5 3.5 0 1 1 12 13 V15 M12 19 V19.5 M12 2 A10 10 0 1 0 12 22 A10 10 0 1 0 12 2',
  quantity: 'M4 9 H20 M4 15 H20 M10 4 L8 20 M16 4 L14 20',
  'sign-out': 'M10 4 H4 V20 H10 M9 12 H20 M15 7 L20 12 L15 17',
  badge: 'M4 5 H20 V20 H4 Z M10 2 H14 V5 H10 Z M12 9 A2.5 2.5 0 1 0 12 14 A2.5 2.5 0 1 0 12 9 M7 18 A5 4 0 0 1 17 18',
};
