import { ok } from '#shared/prelude/index.ts';
import type { MayConfigure } from '../store-link/may-configure.ts';
import { createPictureShelf } from '../store-link/picture-shelf.ts';
import type { StoreCalls } from '../store-link/store-calls.ts';
import type { StoreSetting } from '../store-link/store-setting.ts';
import { uploadFile } from '../store-link/upload-file.ts';
import type { Handlers } from './serve.ts';
import { faultOf } from './store-fault.ts';

type Names = 'pictures/list' | 'pictures/read' | 'pictures/put' | 'pictures/missing';

/** Pictures of items. */
export function createPictureHandlers(services: {
  readonly store: StoreCalls;
  readonly setting: Pick<StoreSetting, 'read'>;
  /** Where this station keeps what it has of them. */
  readonly folder: string;
  readonly may: MayConfigure;
}): Pick<Handlers, Names> {
  const { store, setting, folder, may } = services;
  const put = async (name: string, base64: string) => {
    const brought = await uploadFile(store, base64);
    if (!brought.ok) return brought;
    return brought.value === null ? ok('refused' as const) : store.call('namePicture', name, brought.value);
  };
  const shelf = createPictureShelf({ store, folder, storeName: () => setting.read().url ?? '' });
  return {
    'pictures/list': async () => ({ pictures: await shelf.list() }),
    'pictures/read': async ({ hash }) => ({ base64: await shelf.read(hash) }),
    'pictures/put': async ({ name, base64 }) => {
      const refused = await may.importRefusal();
      if (refused) return { type: refused };
      const kept = await put(name, base64);
      return kept.ok ? { type: kept.value } : faultOf(kept.failure);
    },
    'pictures/missing': async () => {
      const found = await store.call('missingPictures');
      return found.ok ? { type: 'missing', ...found.value } : faultOf(found.failure);
    },
  };
}
