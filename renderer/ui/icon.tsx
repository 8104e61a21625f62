import css from './icon.module.css';

/** What an icon stands for. Each has its word beside it: none is there alone. */
export type IconName = keyof typeof SHAPES;

/** A drawing of one line, as high as a line of words or half again. Those that point somewhere turn with the direction of writing. */
export function Icon({
  name,
  size = 'plain',
}: {
  readonly name: IconName;
  readonly size?: 'plain' | 'small' | 'huge';
}) {
  return (
    <svg
      className={css[size]}
      data-turns={TURNING.has(name)}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}

/** Ticks, clocks and devices look the same in every language; ways do not. */
const TURNING: ReadonlySet<IconName> = new Set(['undo', 'forward', 'back', 'move', 'returns', 'run'] as const);

const SHAPES = {
  pack: <path d="M3 8l9-5 9 5v9l-9 5-9-5zM3 8l9 5 9-5M12 13v9" />,
  count: <path d="M6 3h12v18H6zM9 8h6M9 12h6M9 16h3" />,
  stock: <path d="M4 3v18M20 3v18M4 9h16M4 17h16M7 5h4v4H7zM13 13h4v4h-4z" />,
  receive: <path d="M4 13v7h16v-7M12 3v11M8 10l4 4 4-4" />,
  batch: <path d="M3 4h5v5H3zM10 4h5v5h-5zM17 4h4v5h-4zM3 15h5v5H3zM10 15h5v5h-5zM17 15h4v5h-4zM12.5 9v6" />,
  run: <path d="m3 6 7 6-7 6zM12 6l7 6-7 6zM21 6v12" />,
  pick: <path d="M3 4h3l2 11h10l2-8M9 20h.01M17 20h.01M13 3v8M10 8l3 3 3-3" />,
  move: <path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4" />,
  'hand-over': (
    <>
      <path d="M2 6h11v11H2zM13 10h5l4 4v3h-9z" />
      <circle cx="7" cy="18" r="2" />
      <circle cx="17" cy="18" r="2" />
    </>
  ),
  exceptions: <path d="M5 21V4h13l-3 4 3 4H5" />,
  returns: <path d="M8 5 3 10l5 5M3 10h11a6 6 0 0 1 0 12h-3" />,
  insights: <path d="M4 20V10M10 20V4M16 20v-7M21 20H3" />,
  rates: <path d="M12 3h9v9l-9 9-9-9zM16.5 7.5h.01" />,
  labels: <path d="M6 9V3h12v6M6 17H3V9h18v8h-3M7 14h10v7H7z" />,
  undo: <path d="M8 5 3 10l5 5M3 10h10a6 6 0 0 1 6 6v3" />,
  hold: <path d="M8 5v14M16 5v14" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3.5" />,
  forward: <path d="M4 12h15M13 6l6 6-6 6" />,
  back: <path d="M20 12H5M11 6l-6 6 6 6" />,
  fragile: <path d="M7 3h10l-1 7a4 4 0 0 1-8 0zM12 14v6M8 21h8M13 3l-2 4 2 2" />,
  upright: <path d="M8 19V5M4 9l4-4 4 4M16 19V5M12 9l4-4 4 4M3 22h18" />,
  'no-stack': <path d="M5 14h14v7H5zM7 3h10v6H7zM3 2l18 10M21 2 3 12" />,
  alone: <path d="M6 8h12v12H6zM6 8l6-4 6 4M12 12v4" />,
  'limited-quantity': <path d="M12 2 22 12 12 22 2 12zM7 7h10M7 17h10" />,
  lithium: <path d="M7 6h10v15H7zM10 3h4v3h-4zM12.5 9 10 14h4l-2.5 4" />,
  liquid: <path d="M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z" />,
  lock: <path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4" />,
  tick: <path d="m4 13 5 5L20 6" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  aside: <path d="M4 9h16l-2 12H6zM8 9V6a4 4 0 0 1 8 0v3" />,
  late: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3 2" />
    </>
  ),
  unplugged: <path d="M8 2v5M16 2v5M6 7h12v4a6 6 0 0 1-12 0zM12 17v5M3 3l18 18" />,
  down: <path d="m6 9 6 6 6-6" />,
  search: (
    <>
      <circle cx="10" cy="10" r="6" />
      <path d="m15 15 6 6" />
    </>
  ),
  scan: <path d="M3 7V3h4M17 3h4v4M21 17v4h-4M7 21H3v-4M7 8v8M10 8v8M13.5 8v8M17 8v8" />,
  mute: <path d="M4 9v6h4l5 4V5L8 9zM17 9l5 6M22 9l-5 6" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c0-5 4-7 8-7s8 2 8 7" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h9M19 7h1M4 17h1M11 17h9" />
      <circle cx="16" cy="7" r="3" />
      <circle cx="8" cy="17" r="3" />
    </>
  ),
  bench: <path d="M2 8h20M4 8v12M20 8v12M8 8V4h8v4M4 14h16" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7h.01" />
    </>
  ),
  rules: <path d="M9 6h12M9 12h12M9 18h12M3 6l1.5 1.5L7 4.5M3 12l1.5 1.5L7 10.5M3 18l1.5 1.5L7 16.5" />,
  photo: (
    <>
      <path d="M3 7h5l2-3h4l2 3h5v13H3z" />
      <circle cx="12" cy="13" r="4" />
    </>
  ),
  scale: <path d="M5 8h14l2 12H3zM9 8V5h6v3M12 12v4" />,
  note: <path d="M6 2h8l5 5v15H6zM14 2v5h5M9 13h6M9 17h6" />,
  lid: <path d="M3 15h18v6H3zM3 15 6 4l14 5" />,
  roll: (
    <>
      <circle cx="9" cy="12" r="7" />
      <circle cx="9" cy="12" r="2" />
      <path d="M16 12v8h5M9 5h12v7" />
    </>
  ),
  closed: <path d="M3 12h18v9H3zM3 12l2-5h14l2 5M7 16h10" />,
  again: <path d="M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5" />,
} as const;
