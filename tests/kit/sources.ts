import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A source file: its path from the root, its text, and the files or packages it imports, resolved to paths. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** Reads every TypeScript file below some folders; a peer's packages, which a bench installs, are not ours. */
export function readSources(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
      .map((entry) => {
        const file = path.relative(root, path.join(entry.parentPath, entry.name));
        const text = readFileSync(path.join(root, file), 'utf8');
        return { file, text, imports: importsOf(file, text) };
      }),
  );
}

/** The modules that a text imports, static or dynamic. `#shared/x` and relative paths become paths from the root. */
export function importsOf(file: string, text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|(?:^|[\s;}])import\s*'([^']+)'|\bimport\(\s*'([^']+)'/g,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    if (name.startsWith('#')) return name.slice(1);
    return name.startsWith('.') ? path.join(path.dirname(file), name) : name;
  });
}
