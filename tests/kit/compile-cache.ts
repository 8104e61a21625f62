import path from 'node:path';

/**
 * Where the programs that tests start keep what Node made of their source: a store's process starts with half the work. It is for
 * those alone: what V8 says is covered is less exact of code from there.
 */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../../out/compile-cache') };
