import os from 'node:os';
import path from 'node:path';
import type { Plugin } from 'vite';
import { openStation } from '../station/station.ts';
import { forkProcess } from './fork-process.ts';
import { WIRE_PATH } from './loopback-server.ts';
import { createSocketWire } from './socket-wire.ts';

/**
 * `npm run dev`: the page with hot reload, and a whole station with virtual devices behind the same port. Only a page of
 * this very server may open the bridge. The workers are those of the last build.
 */
export function stationInDevelopment(root: string): Plugin {
  return {
    name: 'station-in-development',
    apply: 'serve',
    async configureServer(server) {
      const dataFolder = path.join(os.homedir(), '.packbench-development');
      const opened = await openStation({
        host: 'browser',
        open: false,
        port: 0,
        dataFolder,
        configFile: path.join(dataFolder, 'station.json'),
        demo: true,
        devices: 'virtual',
        version: 'development',
        out: path.join(root, 'out/electron'),
        startProcess: forkProcess,
      });
      if (!opened.ok) throw new Error(opened.failure.sentence);
      const wire = createSocketWire(opened.value);
      server.httpServer?.on('upgrade', (request, socket, head) => {
        if (request.url !== WIRE_PATH) return;
        const { origin, host } = request.headers;
        if (origin === `http://${host}` && /^127\.0\.0\.1:\d+$/.test(host ?? '')) wire.accept(request, socket, head);
        else socket.destroy();
      });
      server.httpServer?.on('close', () => opened.value.close().catch(console.error));
    },
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { type: 'module', src: `/@fs${path.join(root, 'electron/browser-preload.ts')}` },
        injectTo: 'head-prepend',
      },
    ],
  };
}
