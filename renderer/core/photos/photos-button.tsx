import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Subject } from '#shared/log/index.ts';
import { may } from '#shared/rights/index.ts';
import type { StoredPhoto } from '#shared/sync/index.ts';
import { coreWords } from '../messages/en.ts';
import { useMessages } from '../messages/use-messages.tsx';
import { useView } from '../use-station.ts';
import css from './stored-photos.module.css';
import { StoredPhotos } from './stored-photos.tsx';

/** Opens the photos of something, for whoever may see them; with `take`, another one is taken from there. */
export function PhotosButton({
  about,
  shows,
  count,
  title,
  take,
}: {
  readonly about: Subject;
  readonly shows?: (photo: StoredPhoto) => boolean;
  /** How many there are, where that is known. */
  readonly count?: number;
  /** What they are of. */
  readonly title: string;
  readonly take?: () => void;
}) {
  const core = useMessages(coreWords);
  const role = useView(({ operator }) => operator?.role);
  const [open, setOpen] = useState(false);
  if (!may(role, 'see-photos')) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button aria-label={`${core.photos.title}: ${title}`} onClick={() => setOpen(true)}>
        {core.photos.title}
        {count !== undefined && ` ${count}`}
      </Button>
      {open && (
        <Dialog open wide title={`${core.photos.title}: ${title}`} closeWord={core.close} onClose={close}>
          <StoredPhotos about={about} {...(shows && { shows })} none={core.photos.none} />
          {take && (
            <p className={css.take}>
              <Button
                kind="primary"
                onClick={() => {
                  close();
                  take();
                }}
              >
                {core.takePhoto}
              </Button>
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}
