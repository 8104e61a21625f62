// A pseudo terminal as a cable: a node that a driver opens, which comes and goes.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readFileSync, rmSync } from 'node:fs';

export interface PtyCable {
  readonly plug: () => Promise<void>;
  readonly unplug: () => Promise<void>;
  /** The same before this very call returns: nothing else happens meanwhile. Once, and then it stays unplugged. */
  readonly pull: () => void;
  readonly write: (bytes: string | Uint8Array) => void;
}

/** Why there is no such cable here; null when there is. */
export const whyNoCable = (): string | null => (spawnSync('socat', ['-V']).status === 0 ? null : 'needs socat');

/** A cable between `node` and `peer`, as socat names it; not plugged in yet. `onText` hears what comes from the node, in Latin-1. */
export function createPtyCable(
  node: string,
  peer: 'stdio' | `tcp:${string}`,
  onText: (text: string) => void = () => undefined,
): PtyCable {
  let cable: ChildProcess | undefined;
  let holder: number | undefined;
  return {
    async plug() {
      if (cable) return;
      cable = spawn('socat', [`pty,raw,echo=0,link=${node}`, peer], { stdio: ['pipe', 'pipe', 'ignore'] });
      cable.stdin?.on('error', () => undefined);
      cable.stdout?.on('data', (bytes: Buffer) => onText(bytes.toString('latin1')));
      const deadline = Date.now() + 5_000;
      while (!existsSync(node)) {
        if (Date.now() > deadline) throw new Error(`no node ${node}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      // A terminal hangs up when its last reader lets go; a device does not.
      holder = openSync(node, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
    },
    async unplug() {
      const old = cable;
      if (!old) return;
      cable = undefined;
      if (holder !== undefined) closeSync(holder);
      holder = undefined;
      await new Promise<void>((resolve) => {
        if (old.exitCode !== null || old.signalCode !== null) return resolve();
        old.on('exit', () => resolve());
        old.kill();
      });
    },
    pull() {
      const pid = cable?.pid;
      if (pid === undefined) return;
      cable = undefined;
      if (holder !== undefined) closeSync(holder);
      holder = undefined;
      process.kill(pid, 'SIGKILL');
      // Dead and not yet buried, it has let go of everything.
      while (!/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
      rmSync(node, { force: true });
    },
    write: (bytes) => void cable?.stdin?.write(bytes),
  };
}
