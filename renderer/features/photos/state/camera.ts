import { fail, ok, type Result } from '#shared/prelude/index.ts';

/** Why there is no picture of the camera. `busy`: another program has it, or it gives nothing. */
export type CameraTrouble = 'missing' | 'refused' | 'busy' | 'unplugged';

/** Opens the camera of this computer: only its picture, never its sound. */
export async function openCamera(
  devices: Pick<MediaDevices, 'getUserMedia'> | undefined,
): Promise<Result<MediaStream, CameraTrouble>> {
  try {
    // Without it the page may not ask at all: a browser gives it to no page that came over an open network.
    if (!devices) return fail('missing');
    const video = { width: { ideal: 1_920 }, height: { ideal: 1_080 }, facingMode: 'environment' };
    return ok(await devices.getUserMedia({ audio: false, video }));
  } catch (error) {
    return fail(troubleOf(error instanceof DOMException ? error.name : ''));
  }
}

function troubleOf(name: string): CameraTrouble {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

/** Lets the camera go, and its lamp. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
