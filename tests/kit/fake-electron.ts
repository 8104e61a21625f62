// A hand-made 'electron' for main.ts: keeps what the product asked Electron for.
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type IpcHandler = (event: unknown, ...args: unknown[]) => unknown;
/** What had to happen before the app was ready, in order. */
export const order: string[] = [];
export const ipcHandlers = new Map<string, IpcHandler>();
export const protocolHandlers = new Map<string, (request: Request) => Promise<Response>>();
export const windows: FakeWindow[] = [];
type Details = { readonly requestingUrl: string; readonly isMainFrame: boolean };
type Asking<Answer> = (
  contents: unknown,
  permission: string,
  origin: string,
  details: { isMainFrame: boolean; mediaType?: string | undefined },
) => Answer;
export const permissions: {
  request?: (contents: unknown, permission: string, answer: (ok: boolean) => void, details: Details) => void;
  check?: Asking<boolean>;
} = {};
export const menus: unknown[] = [];
export const errors: string[] = [];

class FakeContents extends EventEmitter {
  readonly id = 1;
  readonly sent: unknown[][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  crashed = 0;
  isCrashed = () => false;
  forcefullyCrashRenderer() {
    this.crashed++;
  }
  send(...args: unknown[]) {
    this.sent.push(args);
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler;
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  readonly raised: string[] = [];
  readonly options: Electron.BrowserWindowConstructorOptions;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    this.loaded.push(url);
  }
  isDestroyed = () => false;
  isMinimized = () => true;
  restore = () => void this.raised.push('restored');
  focus = () => void this.raised.push('focused');
  show = () => void this.raised.push('shown');
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  /** Where Electron keeps its own, as it was set. */
  paths: new Map<string, string>(),
  setPath: (name: string, folder: string) => void app.paths.set(name, folder),
  requestSingleInstanceLock: () =>
    void order.push(`lock in ${path.basename(app.paths.get('userData') ?? '')}`) === undefined,
  quit: () => undefined,
  commandLine: { hasSwitch: () => false },
  exits: [] as number[],
  exit: (code: number) => void app.exits.push(code),
  enableSandbox: () => void order.push('sandbox'),
  whenReady: async () => void order.push('ready'),
  getVersion: () => '0.1.0',
  getPath: () => tmpdir(),
});
/** A keychain that turns texts around; `backend` says what Linux has. */
export const safeStorage = {
  backend: 'gnome_libsecret',
  getSelectedStorageBackend: () => safeStorage.backend,
  isEncryptionAvailable: () => true,
  encryptString: (text: string) => Buffer.from([...text].reverse().join('')),
  decryptString: (sealed: Buffer) => [...sealed.toString()].reverse().join(''),
};
/** What was started as a utility process, and what it was sent. */
export const utilities: { readonly file: string; readonly sent: unknown[]; readonly events: EventEmitter }[] = [];
export const utilityProcess = {
  fork: (file: string) => {
    const events = new EventEmitter();
    const sent: unknown[] = [];
    utilities.push({ file, sent, events });
    return Object.assign(events, {
      postMessage: (message: unknown) => void sent.push(message),
      kill: () => events.emit('exit', 0),
    });
  },
};
export const BrowserWindow = FakeWindow;
export const Menu = { setApplicationMenu: (menu: unknown) => void menus.push(menu) };
export const dialog = { showErrorBox: (_title: string, text: string) => void errors.push(text) };
export const ipcMain = { handle: (name: string, handler: IpcHandler) => void ipcHandlers.set(name, handler) };
export const protocol = {
  registerSchemesAsPrivileged: () => void order.push('schemes'),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    void protocolHandlers.set(scheme, handler),
};
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: NonNullable<typeof permissions.request>) => {
      permissions.request = handler;
    },
    setPermissionCheckHandler: (handler: NonNullable<typeof permissions.check>) => {
      permissions.check = handler;
    },
  }),
};
