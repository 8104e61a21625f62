import type { StationStore } from '#renderer/core/station-store.ts';
import type { ConfigureRefusal } from '#shared/bridge/index.ts';
import type { ImportCounts, ImportPreview, Imports, UnknownFile } from './imports.ts';
import { suggestColumns } from './suggest-columns.ts';

/** What the columns of a file are to mean: heading to column, empty for one that is not used. */
export type NamedColumns = Readonly<Record<string, string>>;

interface Looked {
  readonly type: 'preview';
  readonly file: File;
  readonly preview: ImportPreview;
}

/** How far the import of a file is. It stays while another page is looked at. */
export type ImportStage =
  | { readonly type: 'choose' }
  | { readonly type: 'working'; readonly name: string; readonly share: number }
  | Looked
  | (UnknownFile & {
      readonly type: 'mapping';
      readonly file: File;
      readonly columns: NamedColumns;
      /** What it goes back to: the preview whose columns are changed. */
      readonly before: Looked | null;
    })
  | { readonly type: 'done'; readonly name: string; readonly counts: ImportCounts }
  | {
      readonly type: 'failed';
      readonly name: string;
      /** Whoever is signed in may not take it in; else the fault in `detail`: its reader's `reason:line:detail`, or the store's own. */
      readonly refusal: ConfigureRefusal | null;
      readonly detail: string;
    };

declare module '#renderer/core/station-store.ts' {
  interface StationView {
    readonly importing: ImportStage;
  }
}
declare module '#renderer/core/station-app.ts' {
  interface StationApp {
    readonly importDesk: ImportDesk;
  }
}

/** Before a file was chosen. */
export const IMPORT_VIEW = { importing: { type: 'choose' } } as const satisfies { readonly importing: ImportStage };

/** The columns that an order cannot do without. */
const REQUIRED = ['order', 'sku', 'quantity'] as const;

/** Which of the columns that an order needs are named by no heading yet. */
export const missingColumns = (columns: NamedColumns): readonly (typeof REQUIRED)[number][] =>
  REQUIRED.filter((column) => !Object.values(columns).includes(column));

/** What is done with a file that is imported: looked at, its columns named, then taken. Nothing is taken before. */
export interface ImportDesk {
  readonly look: (file: File) => Promise<void>;
  /** The columns of the file that is looked at, to be named by hand. */
  readonly changeColumns: () => void;
  readonly name: (heading: string, column: string) => void;
  readonly keepColumns: () => Promise<void>;
  readonly take: () => Promise<void>;
  /** One step back, and nothing is taken. */
  readonly back: () => void;
}

export function createImportDesk(dependencies: {
  readonly store: StationStore;
  readonly imports: Pick<Imports, 'preview' | 'map' | 'apply'>;
}): ImportDesk {
  const { store, imports } = dependencies;
  const stage = (): ImportStage => store.getState().importing;
  const show = (importing: ImportStage): void => store.setState({ importing });
  const failed = (name: string, detail: string, refusal: ConfigureRefusal | null = null): void =>
    show({ type: 'failed', name, detail, refusal });

  async function look(file: File): Promise<void> {
    const { name } = file;
    show({ type: 'working', name, share: 0 });
    const found = await imports.preview(file, (share) => show({ type: 'working', name, share }));
    if (found.type === 'ok') return show({ type: 'preview', file, preview: found.value });
    if (found.type === 'fault') return failed(name, found.detail);
    show({ ...found, type: 'mapping', file, columns: suggestColumns(found.headings), before: null });
  }

  return {
    look,
    changeColumns() {
      const looked = stage();
      if (looked.type !== 'preview') return;
      const { used, unknown, later } = looked.preview;
      show({
        type: 'mapping',
        file: looked.file,
        headings: [...used.map(({ heading }) => heading), ...unknown, ...later],
        first: used.map(({ first }) => first),
        columns: Object.fromEntries(used.map(({ heading, column }) => [heading, column])),
        before: looked,
      });
    },
    name(heading, column) {
      const mapping = stage();
      if (mapping.type === 'mapping') show({ ...mapping, columns: { ...mapping.columns, [heading]: column } });
    },
    async keepColumns() {
      const mapping = stage();
      if (mapping.type !== 'mapping' || missingColumns(mapping.columns).length > 0) return;
      const { file, headings, columns } = mapping;
      const kept = await imports.map(
        headings,
        Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== '')),
      );
      if (kept.type === 'ok') await look(file);
      else failed(file.name, kept.detail);
    },
    async take() {
      const looked = stage();
      if (looked.type !== 'preview') return;
      const { name } = looked.file;
      show({ type: 'working', name, share: 0 });
      const taken = await imports.apply(looked.preview.importId, (share) => show({ type: 'working', name, share }));
      if (taken.type === 'ok') show({ type: 'done', name, counts: taken.value });
      else if (taken.type === 'refused') failed(name, '', taken.refusal);
      else failed(name, taken.detail);
    },
    back() {
      const now = stage();
      if (now.type !== 'working') show((now.type === 'mapping' && now.before) || { type: 'choose' });
    },
  };
}
