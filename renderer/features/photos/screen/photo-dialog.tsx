import { useEffect, useRef, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { PhotoRequest } from '#renderer/core/photos/photo-request.ts';
import { useCommands } from '#renderer/core/scanning/use-commands.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import type { NoPhotoReason } from '#shared/domain/index.ts';
import { photoWords } from '../messages/en.ts';
import { type Picture, takePicture } from '../state/take-picture.ts';
import css from './photo-dialog.module.css';
import { useCamera } from './use-camera.ts';

/** A photo is taken: the camera's picture, large and live, then the picture as it would be kept. A scan that is no answer closes it. */
export function PhotoDialog() {
  const request = useView(({ dialog, photo }) => (dialog === 'photo' ? photo : null));
  return request && <TakePhoto request={request} />;
}

function TakePhoto({ request }: { readonly request: PhotoRequest }) {
  const app = useApp();
  const words = useMessages(photoWords);
  const core = useMessages(coreWords);
  const camera = useCamera();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<Picture | null>(null);
  /** What came of the last picture. */
  const [fault, setFault] = useState<'dark' | 'full' | null>(null);
  const busy = useRef(false);
  const { about, code, parcel, asked } = request;
  const isOpening = camera.state === 'opening';
  const trouble: NoPhotoReason | null =
    fault ?? (camera.state === 'opening' || camera.state === 'live' || picture ? null : camera.state);

  /** A key that is pressed twice takes one picture. */
  async function once(work: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    await work().catch(app.crashed);
    busy.current = false;
  }
  const take = () =>
    once(async () => {
      if (!camera.video.current || !canvas.current) return;
      const taken = await takePicture(camera.video.current, canvas.current);
      if (taken === 'dark') setFault('dark');
      else if (taken === 'none') camera.again();
      else setPicture(taken);
    });
  const keep = (taken: Picture) =>
    once(async () => {
      if ((await app.photos.keep(taken)) === 'full') setFault('full');
    });
  function again(): void {
    setPicture(null);
    setFault(null);
    // One that still shows its picture is not opened anew.
    if (camera.state !== 'live') camera.again();
  }
  const goOn = asked !== null && trouble !== null ? () => app.photos.goOnWithout(trouble) : null;
  // One that shows a picture, or none, is exchanged for the next.
  const other = picture && !trouble ? null : camera.other;
  const act = trouble
    ? { word: fault === 'dark' ? words.again : core.tryAgain, run: again }
    : picture
      ? { word: words.keep, run: () => void keep(picture) }
      : { word: core.takePhoto, run: isOpening ? null : () => void take() };
  const out = picture && !trouble ? again : app.photos.leave;
  useCommands({
    ok: () => act.run?.(),
    photo: () => act.run?.(),
    cancel: out,
    ...(goOn && { 'choose-1': goOn }),
    ...(other && { 'choose-2': other }),
  });
  useActKey(act.run);

  return (
    <Dialog
      open
      wide
      title={words.title({ code, parcel: parcel === null ? null : `${parcel}`, what: whatIs(about.kind) })}
      closeWord={core.close}
      onClose={app.photos.leave}
    >
      <div className={css.body}>
        <div className={css.stage} data-shows={trouble ? 'trouble' : picture ? 'picture' : camera.state}>
          <video ref={camera.video} className={css.picture} muted playsInline aria-label={words.live} />
          <canvas ref={canvas} className={css.picture} role="img" aria-label={words.taken} />
          {isOpening && !trouble && <p className={css.opening}>{words.opening}</p>}
          {trouble && (
            <div className={css.trouble}>
              <Icon name="photo" size="huge" />
              <p className={css.headline}>{words.trouble[trouble].headline}</p>
              <p>{words.trouble[trouble].action}</p>
            </div>
          )}
        </div>
        <p className={css.said} role="status">
          {trouble ? words.trouble[trouble].headline : picture ? words.look : asked ? words.why[asked] : words.aim}
        </p>
        <div className={css.acts}>
          {goOn && (
            <span className={css.act}>
              <Button onClick={goOn}>{core.withoutPhoto}</Button>
              <CommandCode command="choose-1" />
            </span>
          )}
          {other && (
            <span className={css.act}>
              <Button onClick={other}>{words.otherCamera}</Button>
              <CommandCode command="choose-2" />
            </span>
          )}
          {picture && !trouble && (
            <span className={css.act}>
              <Button onClick={again}>{words.again}</Button>
              <CommandCode command="cancel" />
            </span>
          )}
          <span className={`${css.act} ${css.end}`}>
            <CommandCode command="ok" />
            <Button kind="primary" shortcut="F8" disabled={act.run === null} onClick={() => act.run?.()}>
              {act.word}
            </Button>
          </span>
        </div>
      </div>
    </Dialog>
  );
}

const whatIs = (kind: string): 'order' | 'place' | 'delivery' =>
  kind === 'order' ? 'order' : kind === 'delivery' ? 'delivery' : 'place';

/** F8 is the dialog's own while it is open, unless a question lies on top. */
function useActKey(run: (() => void) | null): void {
  const app = useApp();
  const current = useRef(run);
  current.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || app.store.getState().override !== null) return;
      event.preventDefault();
      current.current?.();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [app]);
}
