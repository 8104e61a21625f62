import type { Bridge } from '#renderer/bridge/bridge.ts';
import { isDrawing, type KnownPicture, pictureNameOf } from '#shared/domain/index.ts';
import type { StationApp } from './station-app.ts';
import type { StationStore } from './station-store.ts';

/** Pictures that are held in memory; one has some 40 KB. */
const HELD = 200;
/** What another bench took in is seen here after this long at the latest. */
const REFRESH_MS = 5 * 60_000;

/** The merchants' own pictures, as the trusted side keeps them. The last ones shown are held here. */
export function createPictures(dependencies: {
  readonly bridge: Bridge;
  readonly store: StationStore;
  readonly now: () => number;
}): StationApp['pictures'] & { readonly refresh: (anyway: boolean) => Promise<void> } {
  const { bridge, store, now } = dependencies;
  const held = new Map<string, Promise<string | null>>();
  let names: ReadonlyMap<string, KnownPicture> = new Map();
  let askedAt = Number.NEGATIVE_INFINITY;

  async function ask(hash: string): Promise<string | null> {
    const answer = await bridge.call('pictures/read', { hash });
    const base64 = answer.ok ? answer.value.base64 : null;
    // What is not to be had now may be there at the next look.
    if (base64 === null) held.delete(hash);
    return base64 === null ? null : `data:image/jpeg;base64,${base64}`;
  }

  function read(hash: string): Promise<string | null> {
    const found = held.get(hash) ?? ask(hash);
    held.delete(hash);
    held.set(hash, found);
    for (const [oldest] of held) if (held.size > HELD) held.delete(oldest);
    return found;
  }

  async function refresh(anyway: boolean): Promise<void> {
    if (!anyway && now() - askedAt < REFRESH_MS) return;
    const listed = await bridge.call('pictures/list', {});
    if (!listed.ok) return;
    askedAt = now();
    names = new Map(listed.value.pictures.map((picture) => [picture.name, picture]));
    const newest = Math.max(0, ...listed.value.pictures.map(({ seq }) => seq));
    store.setState({ pictures: newest });
  }

  return {
    hashOf: (image) => (isDrawing(image) ? undefined : names.get(pictureNameOf(image))?.hash),
    read,
    async put(name, base64) {
      const kept = await bridge.call('pictures/put', { name: pictureNameOf(name), base64 });
      if (!kept.ok) return { type: 'fault', detail: kept.failure.message };
      const { value } = kept;
      if (value.type === 'fault') return { type: 'fault', detail: value.detail };
      if (value.type === 'kept' || value.type === 'same' || value.type === 'refused') return value;
      return { type: 'may-not', refusal: value.type };
    },
    async missing() {
      await refresh(true);
      const found = await bridge.call('pictures/missing', {});
      return found.ok && found.value.type === 'missing' ? found.value : null;
    },
    refresh,
  };
}
