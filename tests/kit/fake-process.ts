// A process of drivers that is made of software: what it is told is seen, and what it says is up to the test.
import type { HostProcess } from '#electron/devices/host/host-process.ts';
import type { Order } from '#electron/devices/host/messages.ts';
import { createListeners } from '#electron/devices/listeners.ts';

export function createFakeProcesses() {
  const started: ReturnType<typeof createOne>[] = [];
  function createOne() {
    const messages = createListeners<unknown>();
    const exits = createListeners<void>();
    const orders: Order[] = [];
    const state = { killed: false };
    const host: HostProcess = {
      send: (order) => void orders.push(order as Order),
      onMessage: (listener) => void messages.add(listener),
      onExit: (listener) => void exits.add(listener),
      kill: () => {
        state.killed = true;
        exits.tell();
      },
    };
    return { host, orders, state, say: messages.tell, end: () => exits.tell() };
  }
  return {
    started,
    start: (): HostProcess => {
      const one = createOne();
      started.push(one);
      return one.host;
    },
    /** The one that runs now. */
    last: () => {
      const one = started.at(-1);
      if (!one) throw new Error('No process was started.');
      return one;
    },
  };
}
