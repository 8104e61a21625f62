import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { PhotoOutcome, PhotoRequest, TakePhotos } from '#renderer/core/photos/photo-request.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { InTurn } from '#renderer/core/scanning/turns.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';
import type { StationStore } from '#renderer/core/station-store.ts';
import { digest } from '#renderer/replica/digest.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { PhotoQueue } from '#renderer/replica/photo-queue.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { NoPhotoReason } from '#shared/domain/index.ts';
import type { PhotoMissing, PhotoTaken, Subject } from '#shared/log/index.ts';
import type { Clock, NewId } from '#shared/prelude/index.ts';
import type { StoredPhoto } from '#shared/sync/index.ts';
import type { Picture } from './take-picture.ts';

/** Photos that are taken at this bench. */
export interface Photos extends TakePhotos {
  /** Keeps the picture that was taken: on the disk first, then in the log. `full`: it could not be kept. */
  readonly keep: (picture: Picture) => Promise<'kept' | 'full'>;
  /** Goes on without the photo that a rule asks for, as far as the policy lets it. */
  readonly goOnWithout: (reason: NoPhotoReason) => void;
  /** Leaves it; what asked for a photo still waits for one. */
  readonly leave: () => void;
  /** The photos of something that the store has; none for whoever may not see them. */
  readonly of: (about: Subject) => Promise<readonly StoredPhoto[] | 'fault'>;
  /** One of them as a data URL; null where it is not to be had now. */
  readonly read: (hash: string) => Promise<string | null>;
}

/** What photos show beside the frame. */
interface PhotoView {
  /** What a photo is being taken of. */
  readonly photo: PhotoRequest | null;
  /** How many photos the store does not have yet. */
  readonly photosWaiting: number;
}

declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly photos: Photos;
  }
}
declare module '#renderer/core/station-store.ts' {
  interface StationView extends PhotoView {}
  interface Dialogs {
    readonly photo: true;
  }
}

export const PHOTO_VIEW: PhotoView = { photo: null, photosWaiting: 0 };

export function createPhotos(dependencies: {
  readonly store: StationStore;
  readonly bridge: Bridge;
  readonly queue: Pick<PhotoQueue, 'keep' | 'said'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly overrides: Pick<Overrides, 'ask'>;
  readonly reference: Pick<Reference, 'policy'>;
  readonly memory: Pick<LogMemory, 'session'>;
  readonly inTurn: InTurn;
  readonly clock: Clock;
  readonly newId: NewId;
}): Photos {
  const { store, bridge, queue, teller, overrides, reference, memory, inTurn, clock, newId } = dependencies;
  let work: ((outcome: PhotoOutcome) => Promise<void>) | undefined;

  const leave = (): void => {
    work = undefined;
    store.setState(({ dialog }) => ({ photo: null, dialog: dialog === 'photo' ? null : dialog }));
  };

  return {
    ask(request, then) {
      work = then;
      store.setState({ photo: request, dialog: 'photo' });
    },
    async keep({ base64, bytes, width, height }) {
      const request = store.getState().photo;
      if (!request) return 'kept';
      const { about, parcel, sku, lot, code } = request;
      const hash = digest(base64);
      const event: PhotoTaken = { type: 'PhotoTaken', v: 1, about, parcel, sku, lot, hash, bytes, width, height };
      const opId = newId();
      const { clockOffset } = store.getState().sync;
      const body = {
        opId,
        at: clock.now(),
        ...(clockOffset !== null && { clockOffset }),
        by: memory.session.operatorId,
      };
      if ((await queue.keep({ hash, base64, body: { ...body, event } })) === 'full') return 'full';
      const then = work;
      leave();
      let saved: Promise<void> | undefined;
      // Decided in its turn; that it is saved holds up no scan.
      await inTurn(() => {
        saved = then
          ? then({ type: 'taken', event, opId })
          : teller.tell({ type: 'photo-kept', code }, [event], { opId });
      });
      await saved;
      if (saved) await queue.said(hash);
      return 'kept';
    },
    goOnWithout(reason) {
      const request = store.getState().photo;
      const then = work;
      if (!request || !then) return leave();
      const { about, parcel, code, channel = null } = request;
      const event: PhotoMissing = { type: 'PhotoMissing', v: 1, about, parcel, reason };
      const goOn = () => inTurn(() => void then({ type: 'missing', event }));
      leave();
      const isTried = reference.policy('gate', channel) === 'shadow';
      if (isTried || reference.policy('photo-missing', channel) === 'note') return void goOn();
      overrides.ask({ kind: 'no-photo', about, parcel, orderCode: code, reason: 'no-camera' }, goOn);
    },
    leave,
    async of(about) {
      const found = await bridge.call('photos/of', { about });
      if (!found.ok || found.value.type === 'fault') return 'fault';
      return found.value.type === 'photos' ? found.value.photos : [];
    },
    async read(hash) {
      const read = await bridge.call('photos/read', { hash });
      return read.ok && read.value.base64 !== null ? `data:image/jpeg;base64,${read.value.base64}` : null;
    },
  };
}
