import { useCallback } from 'react';
import type { Drafts } from '../station-store.ts';
import { useApp, useView } from '../use-station.ts';

type Change<Draft> = (before: Draft | undefined) => Draft | undefined;

/**
 * What is typed on the form `name` and not saved yet: undefined where nothing is. It outlives the page, until it is changed to
 * undefined or whoever typed it signs out.
 */
export function useDraft<Name extends keyof Drafts>(
  name: Name,
): readonly [draft: Drafts[Name] | undefined, keep: (change: Change<Drafts[Name]>) => void] {
  const app = useApp();
  const draft = useView((view) => view.drafts[name]);
  const keep = useCallback(
    (change: Change<Drafts[Name]>) =>
      app.store.setState(({ drafts }) => {
        const { [name]: before, ...others } = drafts;
        const next = change(before as Drafts[Name] | undefined);
        return { drafts: next === undefined ? others : { ...others, [name]: next } };
      }),
    [app, name],
  );
  return [draft as Drafts[Name] | undefined, keep];
}
