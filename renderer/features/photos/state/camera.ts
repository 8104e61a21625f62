import { z } from 'zod';
import { fail, ok, type Result } from '#shared/prelude/index.ts';

/** Why there is no picture of the camera. `busy`: another program has it, or it gives nothing. */
export type CameraTrouble = 'missing' | 'refused' | 'busy' | 'unplugged';

/** A camera of this computer. Its id may be another after a start, its name is the same. */
export type Camera = Pick<MediaDeviceInfo, 'deviceId' | 'label'>;
type Cameras = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

const SIZE = { width: { ideal: 1_920 }, height: { ideal: 1_080 } };

/** Opens the camera of this computer, of several the chosen one while it is there: only its picture, never its sound. */
export async function openCamera(
  devices: Cameras | undefined,
  chosen: Camera | null,
): Promise<Result<MediaStream, CameraTrouble>> {
  try {
    // Without it the page may not ask at all: a browser gives it to no page that came over an open network.
    if (!devices) return fail('missing');
    const byId = chosen && (await openExactly(devices, chosen.deviceId));
    if (byId) return ok(byId);
    const usual = await devices.getUserMedia({ audio: false, video: { ...SIZE, facingMode: 'environment' } });
    const open = usual.getVideoTracks()[0]?.label;
    const other =
      chosen && open !== chosen.label && (await camerasOf(devices)).find(({ label }) => label === chosen.label);
    if (!other) return ok(usual);
    closeCamera(usual);
    return ok(
      (await openExactly(devices, other.deviceId)) ?? (await devices.getUserMedia({ audio: false, video: SIZE })),
    );
  } catch (error) {
    return fail(troubleOf(error instanceof DOMException ? error.name : ''));
  }
}

/** One camera by its id; undefined where it is not there any more. */
async function openExactly(devices: Cameras, deviceId: string): Promise<MediaStream | undefined> {
  try {
    return await devices.getUserMedia({ audio: false, video: { ...SIZE, deviceId: { exact: deviceId } } });
  } catch (error) {
    if (error instanceof DOMException && troubleOf(error.name) === 'missing') return undefined;
    throw error;
  }
}

const camerasOf = async (devices: Pick<MediaDevices, 'enumerateDevices'>): Promise<readonly Camera[]> =>
  (await devices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');

function troubleOf(name: string): CameraTrouble {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

/** The camera after the one that is open, in a ring; null where there is no other. */
export async function cameraAfter(
  devices: Pick<MediaDevices, 'enumerateDevices'>,
  stream: MediaStream,
): Promise<Camera | null> {
  const cameras = await camerasOf(devices);
  const open = stream.getVideoTracks()[0]?.getSettings().deviceId;
  const next = cameras[(cameras.findIndex(({ deviceId }) => deviceId === open) + 1) % cameras.length];
  return next === undefined || next.deviceId === open ? null : next;
}

const KEY = 'packbench.camera';
const Chosen = z.object({ deviceId: z.string(), label: z.string() });

/** The camera that was chosen on this computer; null: none was. */
export function chosenCamera(): Camera | null {
  try {
    return Chosen.parse(JSON.parse(localStorage.getItem(KEY) ?? ''));
  } catch {
    return null;
  }
}

/** Keeps which camera is used from now on. */
export function chooseCamera({ deviceId, label }: Camera): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ deviceId, label }));
  } catch {
    // A full disk: it is chosen anew after the next start.
  }
}

/** Lets the camera go, and its lamp. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
