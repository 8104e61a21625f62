// Chromium's sandbox is for ordinary users: as root, in a container, the tests are run as somebody else.
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT, WORK } from './folders.ts';

const NAME = 'packbench-test';

export interface OrdinaryUser {
  /** What stands before a command, so that it runs as this user. */
  readonly prefix: readonly string[];
  readonly home: string;
  /** Makes a folder of this user's own. */
  readonly folder: (name: string) => string;
}

const said = (command: string, ...args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** Whoever runs this, unless that is root: then a user made for it, or, where the checkout is closed to others, root under another name. */
export function ordinaryUser(): OrdinaryUser {
  const home = path.join(WORK, 'home');
  const make = (owner?: number) => (name: string) => {
    const folder = path.join(WORK, name);
    mkdirSync(folder, { recursive: true });
    if (owner !== undefined) chownSync(folder, owner, owner);
    return folder;
  };
  if (process.getuid?.() !== 0) return { prefix: [], home: process.env.HOME ?? home, folder: make() };
  if (said('id', '-u', NAME) === undefined) said('useradd', '--system', '--user-group', '--no-create-home', NAME);
  const id = said('id', '-u', NAME);
  const as = ['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups', '--'];
  if (id !== undefined && said('setpriv', ...as.slice(1), 'test', '-r', path.join(ROOT, 'package.json')) !== undefined)
    return { prefix: as, home, folder: make(Number(id)) };
  return { prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'], home, folder: make() };
}
