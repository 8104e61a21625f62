// Electron's preload, sandboxed: gives the page the Wire and nothing of Electron itself.

import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Wire } from '#shared/bridge/index.ts';

const wire: Wire = {
  host: 'electron',
  invoke: (channel, payload) => ipcRenderer.invoke('station:call', channel, payload),
  subscribe: (listener) => {
    const hear = (_event: IpcRendererEvent, push: string, payload: unknown) => listener(push, payload);
    ipcRenderer.on('station:push', hear);
    return () => void ipcRenderer.off('station:push', hear);
  },
};
contextBridge.exposeInMainWorld('station', wire);
