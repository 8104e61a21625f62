/** A code as one device delivered it. `atMs` runs evenly (monotonic), the same for all devices. */
export interface Delivery {
  readonly text: string;
  readonly deviceId: string;
  readonly atMs: number;
}

/**
 * Tells whether a delivery is a scan of its own. A scanner that is set up twice, say as a keyboard and in HID POS mode,
 * delivers each code over both channels: the same text from another device within `windowMs` is the same scan. From the same
 * device it is another one, because counting means scanning the same code again and again; each of those has its own echo.
 * An AIM id in front of the text does not make it another text: not every channel sends it there.
 */
export function createOneScan(windowMs: number): (delivery: Delivery) => boolean {
  const recent = new Map<string, { readonly atMs: number; readonly deviceIds: Set<string> }[]>();
  let sweptMs = Number.NEGATIVE_INFINITY;

  function sweep(atMs: number): void {
    // Not at every scan: a burst holds thousands.
    if (atMs - sweptMs <= windowMs) return;
    sweptMs = atMs;
    for (const [code, scans] of recent) {
      const young = scans.filter((scan) => atMs - scan.atMs <= windowMs);
      if (young.length === 0) recent.delete(code);
      else recent.set(code, young);
    }
  }

  return ({ text, deviceId, atMs }) => {
    sweep(atMs);
    const code = text.replace(/^\][A-Za-z][0-9A-Za-z]/, '');
    const scans = recent.get(code) ?? [];
    const heard = scans.find((scan) => atMs - scan.atMs <= windowMs && !scan.deviceIds.has(deviceId));
    if (heard) {
      heard.deviceIds.add(deviceId);
      return false;
    }
    recent.set(code, [...scans, { atMs, deviceIds: new Set([deviceId]) }]);
    return true;
  };
}

/**
 * Tells whether a delivery is the echo of the one before it: the same text from the same device within `windowMs`, with nothing between
 * them. A trigger cannot be pulled, nor another unit be held there, that fast; a scanner without a re-read delay that looks at one code
 * for a while sends it again and again, and counts once, however long it looks.
 */
export function createBounceRule(windowMs: number): (delivery: Delivery) => boolean {
  const last = new Map<string, Pick<Delivery, 'text' | 'atMs'>>();
  return ({ text, deviceId, atMs }) => {
    const before = last.get(deviceId);
    last.set(deviceId, { text, atMs });
    return before?.text === text && Math.abs(atMs - before.atMs) <= windowMs;
  };
}
