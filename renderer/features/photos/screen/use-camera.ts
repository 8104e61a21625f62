import { type RefObject, useEffect, useRef, useState } from 'react';
import {
  type Camera,
  type CameraTrouble,
  cameraAfter,
  chooseCamera,
  chosenCamera,
  closeCamera,
  openCamera,
} from '../state/camera.ts';

/** How the camera is: `opening` until its first picture is there. */
export type CameraState = 'opening' | 'live' | CameraTrouble;

/** A camera that opened and shows nothing for so long is as good as busy. */
const FIRST_PICTURE_MS = 8_000;

/**
 * The camera's picture in a video element, as long as the screen is there. `again` asks for it anew; `other` goes on to the next camera, and is
 * null where there is one only.
 */
export function useCamera(): {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly again: () => void;
  readonly other: (() => void) | null;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('opening');
  const [turn, setTurn] = useState(0);
  const [next, setNext] = useState<Camera | null>(null);
  const again = (): void => setTurn((before) => before + 1);

  useEffect(() => {
    void turn;
    let left = false;
    let stream: MediaStream | undefined;
    const show = (next: CameraState) => {
      if (!left) setState(next);
    };
    show('opening');
    const late = setTimeout(() => show('busy'), FIRST_PICTURE_MS);
    void openCamera(navigator.mediaDevices, chosenCamera()).then(async (opened) => {
      if (!opened.ok) {
        clearTimeout(late);
        return show(opened.failure);
      }
      // Whoever left meanwhile must not leave the camera on.
      if (left) return closeCamera(opened.value);
      stream = opened.value;
      for (const track of stream.getTracks()) track.addEventListener('ended', () => show('unplugged'));
      const element = video.current;
      if (!element) return;
      element.srcObject = stream;
      void cameraAfter(navigator.mediaDevices, stream).then((after) => !left && setNext(after));
      element.onloadeddata = () => {
        clearTimeout(late);
        show('live');
      };
      // A screen that is left while it begins to play says so by an error.
      await element.play().catch(() => undefined);
    });
    return () => {
      left = true;
      clearTimeout(late);
      if (stream) closeCamera(stream);
    };
  }, [turn]);

  useEffect(() => {
    if (state !== 'missing' && state !== 'unplugged') return;
    // A camera that is plugged in is asked for by itself.
    const onChange = () => setTurn((before) => before + 1);
    navigator.mediaDevices?.addEventListener('devicechange', onChange);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', onChange);
  }, [state]);

  function goOnTo(camera: Camera): void {
    chooseCamera(camera);
    again();
  }
  return { state, video, again, other: next === null ? null : () => goOnTo(next) };
}
