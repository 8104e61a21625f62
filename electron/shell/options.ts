import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { withoutForeign } from './foreign-words.ts';

/** What `npm start -- …` was asked for. Undefined: not asked, the launcher or the configuration decides. */
export interface StartOptions {
  readonly host: 'electron' | 'browser' | undefined;
  readonly open: boolean;
  readonly port: number;
  readonly dataFolder: string;
  readonly configFile: string;
  readonly demo: boolean;
  readonly devices: 'real' | 'virtual' | undefined;
}

/** What else may be asked for. */
export interface Asked extends StartOptions {
  readonly help: boolean;
}

/** The browser host's port. Fixed, because the page's database belongs to its origin, and the port is part of that. */
export const DEFAULT_PORT = 48_620;

const USAGE =
  'Options: --host electron|browser, --open|--no-open, --port N, --data DIR, --config FILE, --demo, --devices real|virtual, --help.';

/** What `--help` says. */
export const HELP = `Packbench, a packing station.

  npm start -- [options]

  --host electron|browser   where it opens; without it Electron, or a browser window where Electron cannot be had
  --no-open                 browser only: prints the address as a line of JSON, and opens no window
  --port N                  browser only: the port of its page on this computer (${DEFAULT_PORT})
  --data DIR                the folder of its data (.packbench in your home folder)
  --config FILE             its settings (station.json in the data folder)
  --demo                    an empty store begins with the demo warehouse
  --devices real|virtual    the devices that are set up, or a bench made of software
  --help                    this text

Switches of Chromium and Node, such as --force-device-scale-factor=1.5, are passed on to Electron.
`;

/**
 * Reads the command line; switches of Chromium, Node and whoever starts programs are passed over.
 * Fails with one sentence that names what is wrong and what there is.
 */
export function parseOptions(argv: readonly string[], home: string): Result<Asked, string> {
  let values: ReturnType<typeof read>['values'];
  try {
    values = read(withoutForeign(argv)).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? '') : String(error);
    return fail(`${reason}. ${USAGE}`);
  }
  const { host, devices } = values;
  if (host !== undefined && host !== 'electron' && host !== 'browser')
    return fail(`--host takes electron or browser, not "${host}". ${USAGE}`);
  if (devices !== undefined && devices !== 'real' && devices !== 'virtual')
    return fail(`--devices takes real or virtual, not "${devices}". ${USAGE}`);
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(`--port takes a number from 0 to 65535, not "${values.port}". ${USAGE}`);
  if (values.data === '' || values.config === '') return fail(`--data and --config take a path. ${USAGE}`);
  const dataFolder = path.resolve(values.data ?? path.join(home, '.packbench'));
  return ok({
    host,
    open: !values['no-open'],
    port,
    dataFolder,
    configFile: path.resolve(values.config ?? path.join(dataFolder, 'station.json')),
    demo: values.demo ?? false,
    devices,
    help: values.help ?? false,
  });
}

const read = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: false,
    options: {
      host: { type: 'string' },
      open: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      port: { type: 'string' },
      data: { type: 'string' },
      config: { type: 'string' },
      demo: { type: 'boolean' },
      devices: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
