// A model with a bug planted into the code under it. Nothing of the other tests' browser is loaded, and what another run made of the
// modules is used again: a start takes a third of the work.
import path from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { ownTemporaryFolder } from '../kit/own-temporary-folder.ts';
import { sameEverywhere } from '../kit/same-everywhere.ts';
import { PLANTED_BUGS } from './planted-bugs.ts';

/** Plants the bug that PLANTED_BUG names into its file, in memory: how tests/model/planted-bugs.ts shows that a model can fail. */
function plantedBug(): Plugin {
  const bug = PLANTED_BUGS.find(({ name }) => name === process.env.PLANTED_BUG);
  const editsOf = (id: string) =>
    [bug, bug?.also].filter((one) => one !== undefined && id.split('?')[0]?.endsWith(one.file));
  return {
    name: 'planted-bug',
    enforce: 'pre',
    // What a bug is planted into is made anew and never kept; everything else is as the tests before left it.
    configureVitest: ({ defineCacheKeyGenerator }) =>
      defineCacheKeyGenerator(({ id }) => (editsOf(id).length > 0 ? false : undefined)),
    transform(code, id) {
      const edits = editsOf(id);
      if (edits.length === 0) return undefined;
      return edits.reduce((planted, edit) => {
        if (!edit || !planted.includes(edit.code))
          throw new Error(`The code to plant "${bug?.name}" into is not there any more.`);
        return planted.replace(edit.code, () => edit.instead);
      }, code);
    },
  };
}

sameEverywhere(process.env);
ownTemporaryFolder(process.env);

export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  plugins: [plantedBug()],
  test: {
    include: ['tests/model/*.test.ts'],
    fsModuleCache: true,
    maxWorkers: 1,
    isolate: false,
  },
});
