// The one place that knows the package serialport. Everything else talks to the port.
import { fail, ok, type Result } from '#shared/prelude/index.ts';
import type { DeviceTrouble } from './device-trouble.ts';
import { serialPermission } from './permission.ts';
import { noticeHangup } from './serial-hangup.ts';
import type { SerialConnection, SerialLine, SerialListener, SerialPorts } from './serial-port.ts';
import { within } from './within.ts';

const TIMEOUT_MS = 5_000;
/** `usb:VID:PID` or `usb:VID:PID:SERIAL`. */
const BY_USB = /^usb:([0-9a-f]{4}):([0-9a-f]{4})(?::(.+))?$/i;

type Port = InstanceType<typeof import('serialport')['SerialPort']>;

/** Serial ports through the package serialport, loaded on first use. */
export function createNodeSerial(platform: string = process.platform): SerialPorts {
  return {
    async list() {
      try {
        const { SerialPort } = await import('serialport');
        const ports = await within(SerialPort.list(), TIMEOUT_MS);
        if (ports === 'timeout') return fault('The list of serial ports does not come.');
        return ok(
          ports.map(({ path, vendorId = '', productId = '', serialNumber = '', manufacturer = '' }) => ({
            ...{ path, vendorId, productId, serialNumber },
            maker: manufacturer,
          })),
        );
      } catch (error) {
        return fail(troubleOf(error, 'serial ports', platform));
      }
    },
    async open(line, listener) {
      try {
        const path = await pathOf(line.path);
        if (!path.ok) return path;
        const opened = await openPort({ ...line, path: path.value });
        if (opened === 'timeout') return fault(`${path.value} does not open.`);
        return ok(connectionOver(opened, line.path, listener));
      } catch (error) {
        return fail(troubleOf(error, line.path, platform));
      }
    },
  };
}

async function pathOf(path: string): Promise<Result<string, DeviceTrouble>> {
  const wanted = BY_USB.exec(path);
  if (!wanted) return ok(path);
  const [, vendor = '', product = '', serial] = wanted;
  const { SerialPort } = await import('serialport');
  const ports = await within(SerialPort.list(), TIMEOUT_MS);
  if (ports === 'timeout') return fault('The list of serial ports does not come.');
  const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();
  const port = ports.find(
    ({ vendorId, productId, serialNumber }) =>
      same(vendorId, vendor) && same(productId, product) && (serial === undefined || serialNumber === serial),
  );
  return port ? ok(port.path) : fail({ type: 'absent', detail: `No serial port ${path} is plugged in.` });
}

async function openPort({ path, baudRate, dataBits = 8, parity = 'none', stopBits = 1 }: SerialLine) {
  const { SerialPort } = await import('serialport');
  const port = new SerialPort({ path, baudRate, dataBits, parity, stopBits, lock: true, autoOpen: false });
  const opening = new Promise<Port>((resolve, reject) => {
    port.open((error) => (error ? reject(error) : resolve(port)));
  });
  return within(opening, TIMEOUT_MS, (late) => late.close(() => undefined));
}

function connectionOver(port: Port, path: string, { onBytes, onLost }: SerialListener): SerialConnection {
  let state: 'open' | 'lost' | 'closed' = 'open';
  function lose(): void {
    if (state !== 'open') return;
    state = 'lost';
    onLost({ type: 'absent', detail: `${path} was unplugged.` });
  }
  noticeHangup(port.port);
  // What still lies in a buffer when the cable is gone is no delivery of its own.
  const hear = (bytes: Buffer): void => {
    if (state === 'open') onBytes(bytes);
  };
  port.on('error', lose);
  port.on('close', lose);
  port.on('data', hear);
  return {
    write: async (text) => {
      if (state !== 'open') return fail({ type: 'absent', detail: `${path} was unplugged.` });
      const writing = new Promise<string>((resolve) => {
        port.write(Buffer.from(text, 'latin1'), (error) => resolve(error ? error.message : 'done'));
      });
      const written = await within(writing, TIMEOUT_MS);
      if (written === 'done') return ok(undefined);
      return fault(written === 'timeout' ? `${path} takes nothing.` : `${path} takes nothing: ${written}.`);
    },
    close: async () => {
      const before = state;
      state = 'closed';
      port.removeListener('data', hear);
      if (before === 'closed' || !port.isOpen) return;
      await within(new Promise<void>((resolve) => port.close(() => resolve())), TIMEOUT_MS);
    },
  };
}

function troubleOf(error: unknown, path: string, platform: string): DeviceTrouble {
  const words = error instanceof Error ? error.message : String(error);
  if (/permission denied|access denied|EACCES|EPERM/i.test(words)) return serialPermission(platform, path);
  if (/lock|busy|EBUSY/i.test(words)) return { type: 'in-use', detail: `Another program has ${path}.` };
  if (/udevadm/.test(words))
    return { type: 'fault', detail: 'Serial ports cannot be listed here (no udevadm): give the path of the port.' };
  return /no such|not found|cannot find|ENOENT|ENXIO|ENODEV|input\/output error/i.test(words)
    ? { type: 'absent', detail: `${path} is not plugged in.` }
    : { type: 'fault', detail: `${path} does not open: ${words}.` };
}

const fault = (detail: string) => fail<DeviceTrouble>({ type: 'fault', detail });
