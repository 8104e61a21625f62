import type { ReactNode } from 'react';

/**
 * The station's own drawing of an item, from `draw:SHAPE/RRGGBB`; undefined for anything else.
 * Drawn by code, so that the demo ships no photographs and a colour variant is only a colour.
 */
export function drawingOf(image: string): ReactNode {
  const match = /^draw:([a-z]+)\/([0-9a-f]{6})$/.exec(image);
  const draw = match?.[1] === undefined ? undefined : SHAPES[match[1]];
  if (!draw) return undefined;
  return (
    <svg viewBox="0 0 100 100" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
      <ellipse cx="50" cy="91" rx="34" ry="4" fill="#000000" opacity="0.12" />
      <g stroke="#1d242c" strokeWidth="2.4">
        {draw(`#${match?.[2]}`)}
      </g>
    </svg>
  );
}

type Shape = (colour: string) => ReactNode;
const LIGHT = '#ffffff';
const PAPER = '#f3ead7';
const WOOD = '#b98552';
const STEEL = '#b9c2ca';
const DARK = '#2b3137';

const SHAPES: Readonly<Record<string, Shape>> = {
  mug: (c) => (
    <>
      <path d="M70 38h8a12 12 0 0 1 0 26h-8" fill="none" strokeWidth="7" stroke={c} />
      <path d="M24 26h48v50a12 12 0 0 1-12 12H36a12 12 0 0 1-12-12Z" fill={c} />
      <ellipse cx="48" cy="26" rx="24" ry="6" fill={LIGHT} />
    </>
  ),
  box: (c) => (
    <>
      <path d="M22 22h56v66H22Z" fill={c} />
      <path d="M22 22 34 12h56L78 22Z" fill={LIGHT} opacity="0.7" />
      <path d="M78 22 90 12v64L78 88Z" fill={DARK} opacity="0.35" />
      <path d="M32 42h36v22H32Z" fill={PAPER} />
      <path d="M38 50h24M38 57h16" />
    </>
  ),
  bag: (c) => (
    <>
      <path d="M26 20h48l6 68H20Z" fill={c} />
      <path d="M26 20h48v10H26Z" fill={PAPER} />
      <circle cx="50" cy="58" r="14" fill={PAPER} />
      <path d="M44 50c10 4 10 12 12 16" fill="none" />
    </>
  ),
  jar: (c) => (
    <>
      <path d="M28 30h44c6 6 6 10 6 16v32a10 10 0 0 1-10 10H32a10 10 0 0 1-10-10V46c0-6 0-10 6-16Z" fill={c} />
      <path d="M26 16h48v14H26Z" fill={STEEL} />
      <path d="M30 50h40v22H30Z" fill={PAPER} />
      <path d="M37 58h26M37 65h16" />
    </>
  ),
  bottle: (c) => (
    <>
      <path d="M43 8h14v20c10 6 13 12 13 22v30a8 8 0 0 1-8 8H38a8 8 0 0 1-8-8V50c0-10 3-16 13-22Z" fill={c} />
      <path d="M42 6h16v9H42Z" fill={DARK} />
      <path d="M34 52h32v22H34Z" fill={PAPER} />
    </>
  ),
  bar: (c) => (
    <>
      <rect x="14" y="38" width="72" height="46" rx="14" fill={c} />
      <ellipse cx="50" cy="61" rx="22" ry="12" fill={LIGHT} opacity="0.5" />
    </>
  ),
  candle: (c) => (
    <>
      <path d="M26 34h48v46a8 8 0 0 1-8 8H34a8 8 0 0 1-8-8Z" fill={c} />
      <ellipse cx="50" cy="34" rx="24" ry="6" fill={LIGHT} />
      <path d="M50 34V24" />
      <path d="M50 8c8 8 6 16 0 17-6-1-8-9 0-17Z" fill="#f5a623" />
      <path d="M34 54h32v18H34Z" fill={PAPER} />
    </>
  ),
  shirt: (c) => <path d="M36 14c4 10 24 10 28 0l18 10 8 22-14 6-4-8v44H28V44l-4 8-14-6 8-22Z" fill={c} />,
  sock: (c) => (
    <>
      <path d="M36 10h26v42c0 6 4 8 12 14 10 8 8 22-6 22-18 0-32-8-32-26Z" fill={c} />
      <path d="M36 10h26v12H36Z" fill={LIGHT} opacity="0.6" />
    </>
  ),
  cap: (c) => (
    <>
      <path d="M16 62a34 34 0 0 1 66 0Z" fill={c} />
      <path d="M50 62h40c6 0 6 10-4 10H50Z" fill={c} />
      <circle cx="49" cy="30" r="3" fill={LIGHT} />
      <path d="M49 32c-8 8-10 18-10 30" fill="none" />
    </>
  ),
  scarf: (c) => (
    <>
      <path d="M22 18h20v70H22Z" fill={c} />
      <path d="M22 34c20-14 40-14 56 0v18c-18-12-38-12-56 0Z" fill={c} />
      <path d="M26 88v6m6-6v6m6-6v6" />
    </>
  ),
  towel: (c) => (
    <>
      <path d="M18 40h64v22a8 8 0 0 1-8 8H18Z" fill={c} />
      <path d="M18 62h60a8 8 0 0 1 0 26H18Z" fill={c} />
      <path d="M18 18h64v22a8 8 0 0 1-8 8H18Z" fill={c} />
      <path d="M66 22v24" stroke={LIGHT} strokeWidth="5" />
    </>
  ),
  book: (c) => (
    <>
      <path d="M22 12h52a6 6 0 0 1 6 6v70H28a6 6 0 0 1-6-6Z" fill={c} />
      <path d="M22 82a6 6 0 0 1 6-6h52v12H28a6 6 0 0 1-6-6Z" fill={PAPER} />
      <path d="M36 28h30M36 38h20" stroke={LIGHT} strokeWidth="4" />
    </>
  ),
  pen: (c) => (
    <g transform="rotate(45 50 50)">
      <path d="M44 6h12v66H44Z" fill={c} />
      <path d="M44 72h12l-6 18Z" fill={PAPER} />
      <path d="M44 6h12v22H44Z" fill={LIGHT} opacity="0.4" />
    </g>
  ),
  lamp: (c) => (
    <>
      <path d="M30 84h40v6H30Z" fill={c} />
      <path d="M50 84 34 54l24-24" fill="none" strokeWidth="5" stroke={c} />
      <path d="m46 20 24-8 16 26-30 10Z" fill={c} />
      <circle cx="72" cy="46" r="6" fill="#ffe08a" />
    </>
  ),
  headphones: (c) => (
    <>
      <path d="M20 62V52a30 30 0 0 1 60 0v10" fill="none" strokeWidth="8" stroke={c} />
      <rect x="12" y="54" width="20" height="32" rx="9" fill={c} />
      <rect x="68" y="54" width="20" height="32" rx="9" fill={c} />
    </>
  ),
  cable: (c) => (
    <>
      <path d="M50 24a26 26 0 1 1-22 40M50 36a14 14 0 1 1-12 22" fill="none" strokeWidth="6" stroke={c} />
      <path d="M44 8h14v18H44Z" fill={STEEL} />
      <path d="M20 60h14v16H20Z" fill={STEEL} />
    </>
  ),
  charger: (c) => (
    <>
      <rect x="24" y="34" width="52" height="54" rx="10" fill={c} />
      <path d="M38 34V14m24 20V14" strokeWidth="6" stroke={STEEL} />
      <rect x="42" y="66" width="16" height="7" rx="3" fill={DARK} />
    </>
  ),
  phone: (c) => (
    <>
      <rect x="28" y="8" width="44" height="82" rx="9" fill={c} />
      <rect x="33" y="13" width="18" height="22" rx="6" fill={LIGHT} opacity="0.7" />
      <circle cx="39" cy="20" r="3.5" fill={DARK} />
      <circle cx="45" cy="28" r="3.5" fill={DARK} />
    </>
  ),
  flask: (c) => (
    <>
      <rect x="32" y="24" width="36" height="66" rx="9" fill={c} />
      <path d="M38 10h24v14H38Z" fill={DARK} />
      <path d="M40 36v40" stroke={LIGHT} strokeWidth="5" opacity="0.7" />
    </>
  ),
  tote: (c) => (
    <>
      <path d="M36 40V26a14 14 0 0 1 28 0v14" fill="none" strokeWidth="4" />
      <path d="M22 36h56l4 52H18Z" fill={c} />
    </>
  ),
  backpack: (c) => (
    <>
      <path d="M40 16a10 10 0 0 1 20 0" fill="none" strokeWidth="5" />
      <rect x="24" y="18" width="52" height="70" rx="18" fill={c} />
      <rect x="32" y="54" width="36" height="26" rx="7" fill={LIGHT} opacity="0.35" />
      <path d="M32 40h36" />
    </>
  ),
  wallet: (c) => (
    <>
      <rect x="14" y="28" width="72" height="52" rx="8" fill={c} />
      <path d="M60 46h26v16H60a8 8 0 0 1 0-16Z" fill={LIGHT} opacity="0.35" />
      <circle cx="64" cy="54" r="3" fill={DARK} />
    </>
  ),
  plate: (c) => (
    <>
      <circle cx="50" cy="50" r="38" fill={c} />
      <circle cx="50" cy="50" r="24" fill={LIGHT} />
    </>
  ),
  bowl: (c) => (
    <>
      <path d="M12 40h76c0 28-16 44-30 46H42C28 84 12 68 12 40Z" fill={c} />
      <ellipse cx="50" cy="40" rx="38" ry="9" fill={LIGHT} />
    </>
  ),
  knife: (c) => (
    <g transform="rotate(40 50 50)">
      <path d="M42 6c18 10 18 34 16 52H42Z" fill={c} />
      <rect x="42" y="58" width="15" height="36" rx="6" fill={WOOD} />
    </g>
  ),
  board: (c) => (
    <>
      <rect x="22" y="24" width="56" height="66" rx="9" fill={c} />
      <rect x="40" y="8" width="20" height="22" rx="8" fill={c} />
      <circle cx="50" cy="18" r="4" fill={PAPER} />
      <path d="M34 44c10 4 22-4 32 0M34 60c10 4 22-4 32 0" fill="none" opacity="0.5" />
    </>
  ),
  pan: (c) => (
    <>
      <path d="m62 38 30-26" strokeWidth="9" stroke={WOOD} />
      <circle cx="42" cy="56" r="32" fill={c} />
      <circle cx="42" cy="56" r="23" fill={LIGHT} opacity="0.18" />
    </>
  ),
  pot: (c) => (
    <>
      <path d="M50 50C36 44 30 30 34 16c12 4 18 18 16 34ZM50 50c2-16 12-24 24-24 0 14-10 24-24 24Z" fill="#5aa257" />
      <path d="M26 58h48l-7 31H33Z" fill={c} />
      <path d="M22 48h56v11H22Z" fill={c} />
    </>
  ),
  packet: (c) => (
    <>
      <path d="M26 10h48v80H26Z" fill={PAPER} />
      <path d="M26 10h48v16H26Z" fill={c} />
      <path d="M50 78V50m0 12c-12 0-14-10-14-14 10 0 14 6 14 14Zm0-8c0-10 8-14 16-14 0 8-6 14-16 14Z" fill={c} />
    </>
  ),
  car: (c) => (
    <>
      <path d="M10 66V54l14-4 10-18h30l14 18 12 4v12Z" fill={c} />
      <path d="M38 38h22l8 12H32Z" fill="#cfe6f5" />
      <circle cx="28" cy="70" r="10" fill={DARK} />
      <circle cx="72" cy="70" r="10" fill={DARK} />
    </>
  ),
  ball: (c) => (
    <>
      <circle cx="50" cy="52" r="36" fill={c} />
      <path d="M18 38c20 16 44 16 64 0M18 66c20-16 44-16 64 0" fill="none" stroke={LIGHT} strokeWidth="4" />
    </>
  ),
  mat: (c) => (
    <>
      <path d="M30 24h52v56H30Z" fill={c} />
      <circle cx="30" cy="52" r="28" fill={c} />
      <path d="M30 36a16 16 0 1 1-12 26m12-18a8 8 0 1 1-6 13" fill="none" stroke={LIGHT} />
    </>
  ),
  umbrella: (c) => (
    <>
      <path d="M50 12v66a8 8 0 0 0 16 0" fill="none" strokeWidth="5" />
      <path d="M10 52a40 40 0 0 1 80 0c-8-8-18-8-26 0-8-8-20-8-28 0-8-8-18-8-26 0Z" fill={c} />
    </>
  ),
  gift: (c) => (
    <>
      <path d="M18 44h64v44H18Z" fill={c} />
      <path d="M12 30h76v16H12Z" fill={c} />
      <path d="M44 30h12v58H44Z" fill={PAPER} />
      <path d="M50 30C30 30 28 8 40 10c8 2 10 20 10 20s2-18 10-20c12-2 10 20-10 20Z" fill={PAPER} />
    </>
  ),
};
