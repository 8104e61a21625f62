import { readdirSync, readFileSync } from 'node:fs';

/** The ids of all processes below one, in Linux. */
export function processesBelow(pid: number): readonly number[] {
  const all = readdirSync('/proc').flatMap((name) => {
    const after = /^\d+$/.test(name) ? readProc(name, 'stat').split(') ')[1] : undefined;
    return after ? [{ id: Number(name), parent: Number(after.split(' ')[1]) }] : [];
  });
  const below = (of: number): number[] => {
    const children = all.filter(({ parent }) => parent === of).map(({ id }) => id);
    return [...children, ...children.flatMap(below)];
  };
  return below(pid);
}

/** A process's command line, as everybody on the computer can read it; empty for one that has just ended. */
export const commandOf = (pid: number): string => readProc(pid, 'cmdline').replaceAll('\0', ' ');

function readProc(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
