// What the house asks of every file, as far as a machine can see it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { channels, pushes } from '#shared/bridge/index.ts';
import { readSources } from '#tests/kit/sources.ts';

const root = path.resolve(import.meta.dirname, '../..');
const product = readSources('shared', 'electron', 'renderer');
const everything = [...product, ...readSources('tests')];

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly planted: string;
  readonly except?: RegExp;
}

const SUPPRESS = ['@ts-', 'ignore'].join('');
const RULES: readonly Rule[] = [
  {
    name: 'no suppressed checks',
    pattern: /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/,
    planted: `// ${SUPPRESS}`,
  },
  { name: 'no default exports', pattern: /^export default/m, planted: 'export default 1;' },
  { name: 'no classes', pattern: /^(?:export )?(?:abstract )?class /m, planted: 'class A {}' },
  { name: 'no enums or namespaces', pattern: /^(?:export )?(?:const )?(?:enum|namespace) /m, planted: 'enum A {}' },
  { name: 'no any', pattern: /[:<|&]\s*any\s*(?:[;,)>=[\]|&{}]|$)|\bas any\b/m, planted: 'const a: any = 1;' },
  { name: 'no state at module level', pattern: /^(?:export )?let /m, planted: 'let a = 1;' },
  {
    name: 'no sleeping commands or debugging left',
    pattern: /\bdebugger\b|console\.log\((?!JSON\.stringify|window \?)/,
    planted: "console.log('x')",
  },
  {
    name: 'types of events are told apart by the event table, and listed nowhere else',
    pattern: /Set<StationEvent\['type'\]>|'orderId' in \w*[eE]vent/,
    planted: "const OTHER = new Set<StationEvent['type']>(['ScanRefused']);",
  },
  {
    name: 'a move of stock is never changed or removed',
    pattern: /\b(?:UPDATE|DELETE FROM) moves\b/i,
    planted: "sql.run('UPDATE moves SET units = 1')",
  },
  {
    name: 'what is on hand is written by the ledger alone',
    pattern: /\bput\(\s*'stock'/,
    planted: "await writing.put('stock', key, json);",
    except: /^electron\/store\/stock\/stock-ledger\.ts$/,
  },
  {
    name: 'what a role may do is asked of the rights table, and of nothing else',
    pattern: /[rR]ole(?:\.value)? (?:===|!==) '(?:packer|supervisor|administrator)'/,
    // That the last administrator stays, and that no program makes one, is no right of a role.
    except: /^electron\/store\/people\/(?:operator-care|program-people)\.ts$/,
    planted: "if (operator.role === 'administrator') open();",
  },
  {
    name: 'no secrets or addresses in logs',
    pattern: /console\.\w+\([^)]*\b(?:pin|address|email|payload)\b/i,
    planted: 'console.error(payload)',
  },
];

describe.each(RULES)('$name', ({ pattern, planted, except }) => {
  test('holds', () =>
    expect(
      product.filter(({ file, text }) => !except?.test(file) && pattern.test(text)).map(({ file }) => file),
    ).toEqual([]));
  test('is able to fail', () => expect(pattern.test(planted)).toBe(true));
});

test('no file is longer than 400 lines, words of a language aside', () => {
  const long = product
    .filter(({ file }) => !/\/messages\/[a-z]{2,3}\.ts$/.test(file))
    .filter(({ text }) => text.split('\n').length > 400);
  expect(long.map(({ file }) => file)).toEqual([]);
});
test('the median file has at most 120 lines', () => {
  const lengths = product.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120);
});
test('files are named in kebab-case', () => {
  expect(
    product
      .map(({ file }) => path.basename(file))
      .filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:ts|tsx|test\.ts|browser\.test\.ts)$/.test(name)),
  ).toEqual([]);
});
test('every export of shared has a docstring, index files and derived types aside', () => {
  const bare = product
    .filter(({ file }) => file.startsWith('shared/') && !file.endsWith('index.ts'))
    .flatMap(({ file, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, at) => {
        const name = /^export (?:const|function|interface|type) (\w+)/.exec(line)?.[1];
        if (!name) return [];
        const before = lines[at - 1] ?? '';
        const documented = /\*\/$/.test(before.trim()) || /^export type \w+ = z\.infer/.test(line);
        return documented ||
          /^export type \w+ = \(typeof|keyof|^export type (?:InOf|OutOf|PayloadOf|ChannelName|PushName|ImportKind)/.test(
            line,
          )
          ? []
          : [`${file}: ${name}`];
      });
    });
  expect(bare).toEqual([]);
});
test('the top level holds what it may, and nothing else', () => {
  const allowed =
    /^(?:package(?:-lock)?\.json|electron-builder\.yml|electron|renderer|shared|tests|README\.md|ARCHITECTURE\.md|CONTRIBUTING\.md|CHANGELOG\.md|LICENSE|docs|\.ci|\.git|\.github|\.gitignore|node_modules|out|[a-z.]+\.config\.ts|tsconfig\.base\.json|biome\.json|knip\.json)$/;
  expect(readdirSync(root).filter((name) => !allowed.test(name))).toEqual([]);
});

/** Methods that give no promise, and work that hears its own failures: there is nothing in them to wait for. */
const NOTHING_TO_HEAR =
  /\.(?:delete|on|off|once|set|run|kill|terminate)$|^(?:refresh|run|start|end|sent|answer|find|stop)$/;
const unheard = (text: string): readonly string[] =>
  Array.from(text.matchAll(/(?<![:<|] ?)\bvoid ([\w$.?]+)\(([^;]*);?/g))
    .filter(([, name = '', rest = '']) => !NOTHING_TO_HEAR.test(name) && !rest.includes('.catch('))
    .map(([found]) => found.slice(0, 60));

test('on the trusted side every promise is awaited or its failure heard', () => {
  // The linter's noFloatingPromises finds those that are simply left; this finds those that are waved through with `void`.
  expect(unheard('void keeper.pictureOf(job);')).toHaveLength(1);
  expect(unheard('void journal.prune(1).catch(told);')).toEqual([]);
  const found = product
    .filter(({ file }) => file.startsWith('electron/'))
    .flatMap(({ file, text }) => unheard(text).map((what) => `${file}: ${what}`));
  expect(found).toEqual([]);
});

describe('every channel and push of the bridge', () => {
  const electron = readSources('electron')
    .map(({ text }) => text)
    .join('\n');
  const renderer = readSources('renderer')
    .map(({ text }) => text)
    .join('\n');
  const tests = everything
    .filter(({ file }) => file.startsWith('tests/') && !file.startsWith('tests/architecture'))
    .map(({ text }) => text)
    .join('\n');
  const covered = `${tests}\n${readFileSync(path.join(root, 'tests/unit/electron/channels.test.ts'), 'utf8')}`;
  test.each(Object.keys(channels))('%s has a handler, a caller and a test', (name) => {
    expect(electron).toContain(`'${name}'`);
    expect(renderer).toContain(`'${name}'`);
    expect(covered).toContain(`'${name}'`);
  });
  test.each(Object.keys(pushes))('%s is heard by the page', (name) => {
    expect(renderer).toContain(`'${name}'`);
  });
});
