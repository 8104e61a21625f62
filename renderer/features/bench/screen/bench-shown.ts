import { useState } from 'react';

const KEY = 'packbench.bench';

/** Whether the virtual bench is in view, and what changes that. It is kept on this computer. */
export function useBenchShown(): readonly [boolean, (shown: boolean) => void] {
  const [shown, show] = useState(wasShown);
  return [
    shown,
    (open) => {
      show(open);
      keepShown(open);
    },
  ];
}

/** As it was left; before that closed on a small screen, where it would take the packer's room. */
function wasShown(): boolean {
  const left = localStorage.getItem(KEY);
  return left === null ? window.innerWidth >= 1200 && window.innerHeight > 600 : left === 'shown';
}

function keepShown(shown: boolean): void {
  try {
    localStorage.setItem(KEY, shown ? 'shown' : 'hidden');
  } catch {
    // A full disk: it is as it was at the next start.
  }
}
