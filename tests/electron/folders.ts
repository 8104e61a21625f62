import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
/** Where everything of the real Electron is made. */
export const WORK = path.join(ROOT, 'out/electron-peer');
/** Electron's binary with what belongs to it. */
export const DIST = path.join(WORK, 'dist');
/** The product, built for that Electron. */
export const APP = path.join(WORK, 'app');
/** The program as it ships, packed on that Electron. */
export const PACKED = path.join(WORK, 'packed');
