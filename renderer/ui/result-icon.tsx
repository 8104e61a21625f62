import type { Tone } from './tone.ts';

/** One shape a result, so that nobody needs its colour: tick, double tick, cross, stack, triangle, plug, dot. */
export function ResultIcon({ tone, size = 72 }: { readonly tone: Tone | 'scan'; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="4.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[tone]}
    </svg>
  );
}

const SHAPES = {
  ok: <path d="M9 25 20 36 40 13" />,
  complete: <path d="M4 26 13 35 30 15M19 34l2 2 23-24" />,
  wrong: (
    <>
      <path d="M16 4h16l12 12v16L32 44H16L4 32V16Z" strokeWidth="3.5" />
      <path d="m17 17 14 14m0-14L17 31" />
    </>
  ),
  'too-many': (
    <>
      <path d="M6 30h24v13H6zM12 17h24v13H12z" strokeWidth="3.5" />
      <path d="M37 3v12m-6-6h12" />
    </>
  ),
  attention: (
    <>
      <path d="M24 5 45 42H3Z" strokeWidth="3.5" />
      <path d="M24 18v11m0 6v.5" />
    </>
  ),
  fault: <path d="M17 4v9m14-9v9M12 13h24v9a12 12 0 0 1-24 0Zm12 21v10M5 5l38 38" strokeWidth="3.5" />,
  info: (
    <>
      <circle cx="24" cy="24" r="19" strokeWidth="3.5" />
      <path d="M24 22v12m0-20v.5" />
    </>
  ),
  scan: <path d="M5 13V6h7m24 0h7v7m0 22v7h-7m-24 0H5v-7M14 16v16m6-16v16m7-16v16m7-16v16" strokeWidth="3.5" />,
} as const;
