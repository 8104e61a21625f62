import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { watchHotplug } from '#electron/devices/hotplug.ts';
import type { ScannerReading } from '#electron/devices/scanner/scanner.ts';
import { createSerialScanner } from '#electron/devices/scanner/serial-scanner.ts';
import { createSimulatedScanner } from '#electron/devices/scanner/simulated-scanner.ts';
import { createNodeSerial } from '#electron/devices/serial.ts';
import { createFakeHid, DESCRIPTORS, prepareFakeHid, whyNoFakeHid } from '#tests/kit/fake-hid.ts';
import { openHastily, startHidScanner } from '#tests/kit/hid-driver.ts';
import { handsOnScanner } from '#tests/kit/hid-hands.ts';
import { hidPosReports } from '#tests/kit/hid-pos-reports.ts';
import { whyNoCable } from '#tests/kit/pty-cable.ts';
import { startSerialCable } from '#tests/kit/serial-cable.ts';
import { scannerContract } from './scanner.contract.ts';

scannerContract('the virtual scanner', async () => {
  const scanner = createSimulatedScanner();
  return {
    scanner,
    read: (...codes) => {
      for (const { text, symbology } of codes) scanner.read(text, symbology);
    },
    unplug: () => scanner.setFault('unplugged'),
    plug: () => scanner.setFault('none'),
    // What is unplugged in the middle of a code has not delivered it.
    unplugDuring: ({ text, symbology }) => {
      scanner.setFault('unplugged');
      scanner.read(text, symbology);
    },
    close: scanner.close,
  };
});

test('a virtual scanner that is set up twice gives each reading over both channels, one that reads half a code half of it', () => {
  const scanner = createSimulatedScanner();
  const heard: string[] = [];
  scanner.onReading(({ text }) => heard.push(text));
  scanner.onSecondReading(({ text }) => heard.push(`again ${text}`));
  scanner.setFault('double');
  scanner.read('4006381333931');
  scanner.setFault('half');
  scanner.read('4006381333931');
  scanner.setFault('none');
  scanner.read('4006381333931');
  expect(heard).toEqual(['4006381333931', 'again 4006381333931', '4006381', '4006381333931']);
});

test('the burst button reads many codes in order', () => {
  const scanner = createSimulatedScanner();
  const heard: string[] = [];
  scanner.onReading(({ text }) => heard.push(text));
  scanner.burst(['A', 'B', 'B']);
  expect(heard).toEqual(['A', 'B', 'B']);
});

const noHid = whyNoFakeHid();
describe.skipIf(noHid !== null)(`through node-hid${noHid ? ` (skipped: ${noHid})` : ''}`, () => {
  let fake: ReturnType<typeof prepareFakeHid>;
  beforeAll(() => {
    fake = prepareFakeHid();
  });
  afterAll(() => fake.remove());

  const XENON = { vendorId: 0x0c2e, productId: 0x0901, product: 'Xenon 1900', serial: 'H1' };
  const plugged = async (node: string, about: Omit<Parameters<typeof createFakeHid>[2], 'product'>) => {
    const device = createFakeHid(fake.folder, node, { product: 'Xenon 1900', ...about });
    await device.plug();
    return device;
  };
  const settings = { id: 's1', layout: 'auto', vendorId: XENON.vendorId, productId: XENON.productId };

  describe.each(['aim', 'aim-shifted', 'plain'] as const)('in the layout %s', (layout) => {
    scannerContract('a HID POS scanner', async () => {
      const device = await plugged('hidraw0', { ...XENON, descriptor: DESCRIPTORS.scanner });
      const scanner = startHidScanner(fake, settings);
      const reports = ({ text, symbology }: ScannerReading) =>
        // A scanner of the plain layout that was told to send the AIM id puts it in front of the text.
        layout === 'plain'
          ? hidPosReports(`${symbology}${text}`, null, layout)
          : hidPosReports(text, symbology, layout);
      return {
        scanner,
        ...handsOnScanner(device, reports),
        close: async () => {
          await scanner.close();
          await device.unplug();
        },
      };
    });
  });

  test('a device with a keyboard beside the scanner is opened once, told to talk HID POS, and let go of cleanly', async () => {
    const device = await plugged('hidraw0', { ...XENON, descriptor: DESCRIPTORS.scannerWithKeyboard });
    const scanner = startHidScanner(fake, settings);
    const heard: string[] = [];
    scanner.onReading(({ text }) => heard.push(text));
    await expect.poll(() => scanner.trouble(), { timeout: 25_000 }).toBeNull();
    await expect.poll(() => device.features).toEqual(['fe01']);
    device.send(
      ...hidPosReports('ONCE', ']C0'),
      ...hidPosReports('REVINF\u0006.', ']X0'),
      ...hidPosReports('END', ']C0'),
    );
    await expect.poll(() => heard).toEqual(['ONCE', 'END']);
    await scanner.close();
    expect(await scanner.exitCode).toBe(0);
    await device.unplug();
  });
  test('opened and closed in the same moment, and by two at once, node-hid holds', async () => {
    // Not a Honeywell: nothing is sent to it that would take time.
    const device = await plugged('hidraw0', { vendorId: 0x05e0, productId: 0x1900, descriptor: DESCRIPTORS.scanner });
    const { ends, exitCode } = await openHastily(fake);
    expect(ends).toEqual(Array.from({ length: 25 }, () => ['closed', 'in-use']));
    expect(exitCode).toBe(0);
    await device.unplug();
  });
  test('of two alike the serial number tells which is meant', async () => {
    const first = await plugged('hidraw0', { ...XENON, descriptor: DESCRIPTORS.scanner });
    const second = await plugged('hidraw1', { ...XENON, serial: 'H2', descriptor: DESCRIPTORS.scanner });
    const scanner = startHidScanner(fake, { ...settings, serialNumber: 'H2' });
    const heard: string[] = [];
    scanner.onReading(({ text }) => heard.push(text));
    await expect.poll(() => scanner.trouble(), { timeout: 25_000 }).toBeNull();
    first.send(...hidPosReports('OTHER', ']C0'));
    second.send(...hidPosReports('MINE', ']C0'));
    await expect.poll(() => heard).toEqual(['MINE']);
    await scanner.close();
    await first.unplug();
    await second.unplug();
  });
  test('without permission it gives the line that helps, and works as soon as it helped', async () => {
    const device = await plugged('hidraw0', { ...XENON, descriptor: DESCRIPTORS.scanner });
    device.deny(true);
    const scanner = startHidScanner(fake, settings);
    await expect.poll(() => scanner.trouble()?.type, { timeout: 25_000 }).toBe('permission');
    expect(scanner.trouble()?.detail).toContain('KERNEL=="hidraw*", ATTRS{idVendor}=="0c2e", TAG+="uaccess"');
    device.deny(false);
    await expect.poll(() => scanner.trouble(), { timeout: 25_000 }).toBeNull();
    await scanner.close();
    await device.unplug();
  });
  test('a scanner that works as a keyboard is told from one that is missing', async () => {
    const device = await plugged('hidraw0', { ...XENON, descriptor: DESCRIPTORS.keyboard });
    const scanner = startHidScanner(fake, settings);
    await expect.poll(() => scanner.trouble()?.type, { timeout: 25_000 }).toBe('wrong-mode');
    expect(scanner.trouble()?.detail).toContain('Xenon 1900 is plugged in, but does not work as a HID scanner.');
    await device.unplug();
    await expect
      .poll(() => scanner.trouble()?.detail, { timeout: 25_000 })
      .toBe('No HID scanner 0c2e:0901 is plugged in.');
    await scanner.close();
  });
  test('a storm of plugging and unplugging ends with a scanner that works', async () => {
    const device = createFakeHid(fake.folder, 'hidraw0', { ...XENON, descriptor: DESCRIPTORS.scanner });
    const scanner = startHidScanner(fake, settings);
    const heard: string[] = [];
    scanner.onReading(({ text }) => heard.push(text));
    for (let n = 0; n < 15; n++) {
      await device.plug();
      device.send(...hidPosReports('STORM', ']C0'));
      await new Promise((resolve) => setTimeout(resolve, (n * 37) % 160));
      await device.unplug();
    }
    await device.plug();
    await expect.poll(() => device.features.length > 0 && scanner.trouble() === null, { timeout: 25_000 }).toBe(true);
    await expect
      .poll(
        () => {
          device.send(...hidPosReports('AFTER', ']C0'));
          return heard.includes('AFTER');
        },
        { timeout: 25_000, interval: 200 },
      )
      .toBe(true);
    await scanner.close();
    expect(await scanner.exitCode).toBe(0);
    await device.unplug();
  });
});

const noSerial = whyNoCable();
describe.skipIf(noSerial !== null)(`through serialport${noSerial ? ` (skipped: ${noSerial})` : ''}`, () => {
  const started = async (frame: { readonly prefix: string; readonly suffix: string }) => {
    const cable = await startSerialCable();
    const hotplug = watchHotplug(cable.folder);
    const scanner = createSerialScanner(
      { id: 's2', path: cable.path, baudRate: 115_200, ...frame },
      { serial: createNodeSerial(), onArrival: hotplug.onArrival },
    );
    const close = async () => {
      await scanner.close();
      hotplug.close();
      await cable.close();
    };
    return { cable, scanner, close };
  };

  describe.each([
    { prefix: '', suffix: '\r' },
    { prefix: '\u0002', suffix: '\u0003' },
  ])('framed by $prefix and $suffix', ({ prefix, suffix }) => {
    scannerContract('a serial scanner', async () => {
      const { cable, scanner, close } = await started({ prefix, suffix });
      const frame = ({ text, symbology }: ScannerReading) => `${prefix}${symbology ?? ''}${text}${suffix}`;
      return {
        scanner,
        // In pieces that no code ends with.
        read: (...codes) => {
          const stream = Buffer.from(codes.map(frame).join(''));
          for (let at = 0; at < stream.length; at += 37) cable.send(stream.subarray(at, at + 37));
        },
        unplug: cable.unplug,
        plug: cable.plug,
        unplugDuring: async (code) => {
          cable.send(frame(code).slice(0, -9));
          await cable.unplug();
        },
        close,
      };
    });
  });

  test('a scanner without a suffix is understood by its pauses', async () => {
    const { cable, scanner, close } = await started({ prefix: '', suffix: '' });
    const heard: ScannerReading[] = [];
    scanner.onReading((reading) => heard.push(reading));
    await expect.poll(() => scanner.trouble()).toBeNull();
    cable.send(']E04012345678901');
    await expect.poll(() => heard).toEqual([{ text: '4012345678901', symbology: ']E0' }]);
    await close();
  });
  test('a port is found by the USB device that it belongs to, wherever it is plugged in', async () => {
    const cable = await startSerialCable();
    const tools = mkdtempSync(path.join(os.tmpdir(), 'packbench-udevadm-'));
    const listing = `P: /devices/pci/tty/ttyACM0\nN: ${cable.path}\nE: DEVNAME=${cable.path}\nE: ID_VENDOR_ID=0c2e\nE: ID_MODEL_ID=0b6a\nE: ID_SERIAL_SHORT=H123\n\n`;
    const listed = (text: string) =>
      writeFileSync(path.join(tools, 'udevadm'), `#!/bin/sh\ncat <<'END'\n${text}END\n`, { mode: 0o755 });
    vi.stubEnv('PATH', `${tools}:${process.env.PATH}`);
    const listener = { onBytes: () => undefined, onLost: () => undefined };
    const open = (name: string) => createNodeSerial().open({ path: name, baudRate: 9_600 }, listener);
    listed('');
    expect(await open('usb:0c2e:0b6a')).toMatchObject({ failure: { type: 'absent' } });
    listed(listing);
    expect(await open('usb:0C2E:0B6A:OTHER')).toMatchObject({ failure: { type: 'absent' } });
    const opened = await open('usb:0C2E:0B6A:H123');
    if (!opened.ok) throw new Error(opened.failure.detail);
    await opened.value.close();
    vi.stubEnv('PATH', '');
    expect(await open('usb:0c2e:0b6a')).toMatchObject({ failure: { type: 'fault' } });
    vi.unstubAllEnvs();
    await cable.close();
  });
  test('a cable that is pulled in the very moment in which bytes come is noticed, and what comes after is nothing', async () => {
    const cable = await startSerialCable();
    const heard: string[] = [];
    const lost: string[] = [];
    const listener = {
      // Between one read and the next: the next one finds a terminal that hung up.
      onBytes: (bytes: Uint8Array) => {
        heard.push(Buffer.from(bytes).toString());
        cable.pull();
      },
      onLost: ({ type }: { readonly type: string }) => lost.push(type),
    };
    const opened = await createNodeSerial().open({ path: cable.path, baudRate: 115_200 }, listener);
    if (!opened.ok) throw new Error(opened.failure.detail);
    cable.send('HALF');
    await expect.poll(() => lost, { timeout: 25_000 }).toEqual(['absent']);
    expect(heard).toHaveLength(1);
    await opened.value.close();
    await cable.close();
  });
  test('a port that another program has is said to be in use', async () => {
    const { cable, scanner, close } = await started({ prefix: '', suffix: '\r' });
    await expect.poll(() => scanner.trouble()).toBeNull();
    const listener = { onBytes: () => undefined, onLost: () => undefined };
    expect(await createNodeSerial().open({ path: cable.path, baudRate: 9_600 }, listener)).toMatchObject({
      failure: { type: 'in-use' },
    });
    await close();
  });
});
