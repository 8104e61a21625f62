import path from 'node:path';

/** Tests say the same on every computer: in one clock zone, locale and language, for them and for whatever they start. */
export function sameEverywhere(env: NodeJS.ProcessEnv): void {
  Object.assign(env, { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' });
}

/** Whatever is plugged into the computer, and its spooler, is kept from stations that are started with `env`. */
export function withoutDevices(env: NodeJS.ProcessEnv): void {
  const folder = path.resolve(import.meta.dirname, 'no-devices');
  env.PATH = `${folder}${path.delimiter}${env.PATH ?? ''}`;
  // Node takes no backslashes there.
  const preload = path.join(folder, 'preload.cjs').replaceAll(path.sep, '/');
  env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} --require "${preload}"`.trim();
}
