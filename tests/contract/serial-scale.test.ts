import { describe, expect, test } from 'vitest';
import { watchHotplug } from '#electron/devices/hotplug.ts';
import { createSerialScale } from '#electron/devices/scale/serial-scale.ts';
import {
  NCI,
  regexProtocol,
  type ScaleProtocol,
  SICS,
  toledo8213,
} from '#electron/devices/scale/serial-scale-protocols.ts';
import { createNodeSerial } from '#electron/devices/serial.ts';
import { whyNoCable } from '#tests/kit/pty-cable.ts';
import { startSerialCable } from '#tests/kit/serial-cable.ts';
import {
  isAsked,
  type PanState,
  type SpokenScale,
  speak8213,
  speakLines,
  speakNci,
  speakSics,
} from '#tests/kit/serial-scale.ts';
import { scaleContract } from './scale.contract.ts';

/** How often a scale that sends by itself does so. */
const EVERY_MS = 80;

const LINES = regexProtocol({
  pattern: '^(?<status>ST|US|OL),GS,(?<weight>[+-] *[0-9.]+)(?<unit>[a-z]+)$',
  stable: 'ST',
  over: 'OL',
});
const noSerial = whyNoCable();
describe.skipIf(noSerial !== null)(`through serialport${noSerial ? ` (skipped: ${noSerial})` : ''}`, () => {
  /** A scale on a cable, that talks as `speak` does. */
  async function started(protocol: ScaleProtocol, speak: SpokenScale) {
    let pan: PanState = { grams: 0, fault: 'none' };
    let on = true;
    let heard = '';
    const say = (question: string): void => {
      const answer = speak(question, pan);
      if (on && pan.fault !== 'silent' && answer !== undefined) cable.send(Buffer.from(answer, 'latin1'));
    };
    const cable = await startSerialCable((text) => {
      heard += text;
      if (!isAsked(protocol, heard)) return;
      const question = heard;
      heard = '';
      say(question);
    });
    const timer = protocol.question === null ? setInterval(() => say(''), EVERY_MS) : undefined;
    const hotplug = watchHotplug(cable.folder);
    const scale = createSerialScale(
      { id: 'w2', path: cable.path, baudRate: 9_600 },
      { serial: createNodeSerial(), protocol, onArrival: hotplug.onArrival },
    );
    return {
      scale,
      put: (grams: number) => {
        pan = { ...pan, grams };
      },
      setFault: (fault: PanState['fault']) => {
        pan = { ...pan, fault };
      },
      unplug: cable.unplug,
      plug: cable.plug,
      switchOff: () => {
        on = false;
      },
      switchOn: () => {
        on = true;
      },
      close: async () => {
        clearInterval(timer);
        await scale.close();
        hotplug.close();
        await cable.close();
      },
    };
  }

  describe.each<{ name: string; protocol: ScaleProtocol; speak: SpokenScale }>([
    { name: 'MT-SICS', protocol: SICS, speak: speakSics },
    { name: 'NCI', protocol: NCI, speak: speakNci },
    { name: '8213', protocol: toledo8213('kg'), speak: speak8213 },
    { name: 'lines of its own', protocol: LINES, speak: speakLines },
  ])('in $name', ({ protocol, speak }) => {
    scaleContract('a serial scale', () => started(protocol, speak));
  });

  test('a scale that is switched off behind its cable is silent, and works again when it is on', async () => {
    const under = await started(SICS, speakSics);
    await expect.poll(() => under.scale.trouble()).toBeNull();
    under.switchOff();
    await expect.poll(() => under.scale.trouble()?.type, { timeout: 25_000 }).toBe('silent');
    expect(under.scale.trouble()?.detail).toContain('Is it switched on');
    const health: unknown[] = [];
    under.scale.onHealth((trouble) => health.push(trouble));
    under.switchOn();
    await expect.poll(() => under.scale.trouble(), { timeout: 12_000 }).toBeNull();
    expect(health).toEqual([null]);
    await under.close();
  });
  test('closing does not wait for an answer that does not come', async () => {
    const under = await started(SICS, speakSics);
    under.switchOff();
    await expect.poll(() => under.scale.trouble()?.type, { timeout: 25_000 }).toBe('silent');
    const since = performance.now();
    await under.close();
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});
