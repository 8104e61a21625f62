import { fork } from 'node:child_process';
import type { HostProcess } from '../devices/host/host-process.ts';

/** Starts a file as a process of Node. Electron cannot: a station that is packed does not run as Node. */
export function forkProcess(file: string, env: NodeJS.ProcessEnv = process.env): HostProcess {
  const child = fork(file, [], { env, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    send: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      const ended = new Promise<void>((resolve) => {
        child.on('exit', () => resolve());
        // One that could not be started says so with an error and has no exit.
        child.on('error', () => child.pid === undefined && resolve());
      });
      ended.then(listener).catch((error) => console.error(`packbench: ${String(error)}`));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
