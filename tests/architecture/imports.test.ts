// Who may import whom. Every rule is shown to be able to fail on a planted file.
import { describe, expect, test } from 'vitest';
import { importsOf, readSources, type Source } from '#tests/kit/sources.ts';

const product = readSources('shared', 'electron', 'renderer');

interface Rule {
  readonly name: string;
  readonly from: RegExp;
  readonly mayNot: RegExp;
  readonly except?: RegExp;
  /** A file and an import that break the rule. */
  readonly planted: readonly [string, string];
}

const COMPOSITION =
  /^electron\/(?:station\/[a-z-]+|main|browser-host)\.ts$|^electron\/devices\/(?:devices|printers|scanners|scales)\.ts$|^renderer\/(?:main\.tsx|station\/(?:languages\/)?[a-z-]+\.tsx?)$/;

const RULES: readonly Rule[] = [
  {
    name: 'shared imports zod, pure data of countries and addresses, and itself only',
    from: /^shared\//,
    mayNot: /^(?!shared\/|zod$|i18n-iso-countries\/index\.js$|localized-address-format$|postcode-validator$)/,
    planted: ['shared/packing/x.ts', "import fs from 'node:fs';"],
  },
  {
    name: 'the prelude imports nothing',
    from: /^shared\/prelude\//,
    mayNot: /^(?!shared\/prelude\/)/,
    planted: ['shared/prelude/x.ts', "import { z } from 'zod';"],
  },
  {
    name: 'domain knows the prelude only',
    from: /^shared\/domain\//,
    mayNot: /^shared\/(?!domain\/|prelude\/)/,
    planted: ['shared/domain/x.ts', "import { a } from '#shared/packing/index.ts';"],
  },
  {
    name: 'barcode knows prelude and domain only',
    from: /^shared\/barcode\//,
    mayNot: /^shared\/(?!barcode\/|domain\/|prelude\/)/,
    planted: ['shared/barcode/x.ts', "import { a } from '#shared/orders/index.ts';"],
  },
  {
    name: 'rights know roles only',
    from: /^shared\/rights\//,
    mayNot: /^shared\/(?!rights\/|domain\/|prelude\/)/,
    planted: ['shared/rights/x.ts', "import { a } from '#shared/packing/index.ts';"],
  },
  {
    name: 'the log knows the rules whose events it holds, and not how they travel',
    from: /^shared\/log\//,
    mayNot:
      /^shared\/(?!log\/|domain\/|packing\/|counting\/|stock\/|receiving\/|picking\/|teaching\/|handover\/|prelude\/|rights\/)/,
    planted: ['shared/log/x.ts', "import { a } from '#shared/sync/index.ts';"],
  },
  {
    name: 'records know what they are records of, and not how they travel',
    from: /^shared\/records\//,
    mayNot: /^shared\/(?!records\/|log\/|domain\/|rights\/|prelude\/)/,
    planted: ['shared/records/x.ts', "import { a } from '#shared/sync/index.ts';"],
  },
  {
    name: 'rules know neither the log nor the wire nor the bridge',
    from: /^shared\/(?:packing|counting|orders|shipping|stock|receiving|picking|weighing|handover|tracking)\//,
    mayNot: /^shared\/(?:log|sync|bridge)\//,
    planted: ['shared/packing/x.ts', "import { a } from '#shared/sync/index.ts';"],
  },
  {
    name: 'rules of different features know each other by the domain only',
    from: /^shared\/(?:packing|counting|stock|receiving|picking|shipping|weighing|handover)\//,
    mayNot: /^shared\/(?:packing|counting|stock|receiving|picking|shipping|weighing|handover)\/index\.ts/,
    planted: ['shared/counting/x.ts', "import { a } from '#shared/packing/index.ts';"],
  },
  {
    name: 'sync does not know the bridge',
    from: /^shared\/sync\//,
    mayNot: /^shared\/bridge\//,
    planted: ['shared/sync/x.ts', "import { a } from '#shared/bridge/index.ts';"],
  },
  {
    name: 'another shared folder is imported by its index',
    from: /./,
    mayNot: /^shared\/[a-z]+\/(?!index\.ts)/,
    except: /^shared\//,
    planted: ['electron/x.ts', "import { a } from '#shared/packing/decide.ts';"],
  },
  {
    name: 'the trusted side never imports the page',
    from: /^electron\//,
    mayNot: /^renderer\/|^react/,
    planted: ['electron/x.ts', "import { a } from '#renderer/station/app.tsx';"],
  },
  {
    name: 'the page never imports the trusted side',
    from: /^renderer\//,
    mayNot: /^electron(?:\/|$)|^node:|^ws$|^node-hid$|^koffi$/,
    planted: ['renderer/x.ts', "import { a } from '#electron/station/station.ts';"],
  },
  {
    name: 'the product never imports tests',
    from: /^(?:shared|electron|renderer)\//,
    mayNot: /^tests\//,
    planted: ['renderer/x.ts', "import { a } from '#tests/kit/png.ts';"],
  },
  {
    name: 'only the Electron host imports electron',
    from: /^electron\//,
    mayNot: /^electron$/,
    except: /^electron\/(?:main|preload)\.ts$/,
    planted: ['electron/store/x.ts', "import { app } from 'electron';"],
  },
  {
    name: 'devices know neither store nor bridge',
    from: /^electron\/devices\//,
    mayNot: /^electron\/(?:store|store-link|bridge|printing)\//,
    planted: ['electron/devices/x.ts', "import { a } from '../store/store.ts';"],
  },
  {
    name: 'the store knows neither devices, printing, bridge nor shell',
    from: /^electron\/store\//,
    mayNot: /^electron\/(?:devices|printing|bridge|shell|store-link)\//,
    planted: ['electron/store/x.ts', "import { a } from '../devices/devices.ts';"],
  },
  {
    name: 'carriers know nobody who buys from them',
    from: /^electron\/carriers\//,
    mayNot: /^electron\/(?!carriers\/|store\/server\/loopback\.ts$)/,
    planted: ['electron/carriers/x.ts', "import { a } from '../store/store.ts';"],
  },
  {
    name: 'the store’s log goes by the tables of shared/log and by its ports, and knows no feature',
    from: /^electron\/store\/log\//,
    mayNot:
      /^electron\/store\/(?!log\/|database\/|exceptions\/exceptions\.ts$)|^shared\/(?!log\/|domain\/|prelude\/|records\/|rights\/|sync\/)/,
    planted: ['electron/store/log/push.ts', "import { packingOf } from '../orders/packing-state.ts';"],
  },
  {
    name: 'only a composition root names a concrete driver',
    from: /^electron\//,
    mayNot:
      /^electron\/devices\/[a-z]+\/(?:simulated-|wire-printer|spooler-printer|ipp-printer|ipp-office-printer|raster-dialects|hid-pos-scanner|serial-scanner|hid-scale\.|serial-scale\.|[a-z-]+-(?:transport|dialect)\.)/,
    except: COMPOSITION,
    planted: ['electron/printing/x.ts', "import { a } from '../devices/printer/wire-printer.ts';"],
  },
  {
    name: 'one place each loads the native packages of devices',
    from: /^(?:shared|electron|renderer)\//,
    mayNot: /^(?:node-hid|serialport|koffi)$/,
    except: /^electron\/devices\/(?:hid|serial|printer\/winspool)\.ts$/,
    planted: ['electron/devices/scanner/x.ts', "import { HIDAsync } from 'node-hid';"],
  },
  {
    name: 'ui is dumb: it knows neither core nor features, nor what the station keeps',
    from: /^renderer\/ui\//,
    mayNot: /^renderer\/(?!ui\/)/,
    planted: ['renderer/ui/x.tsx', "import type { StationApp } from '#renderer/core/station-app.ts';"],
  },
  {
    name: 'the core of the page knows no feature: they add their rows to its tables',
    from: /^renderer\/core\//,
    mayNot: /^renderer\/features\//,
    except: /^renderer\/core\/words\//,
    planted: ['renderer/core/x.ts', "import type { Desk } from '#renderer/features/packing/state/desk.ts';"],
  },
  {
    name: 'copy and log of the page know nobody who uses them',
    from: /^renderer\/(?:replica|bridge)\//,
    mayNot: /^renderer\/(?:core|ui|features|station)\//,
    planted: ['renderer/replica/x.ts', "import { a } from '#renderer/core/say/answer.ts';"],
  },
  {
    name: 'only main.tsx and the composition import the composition',
    from: /^renderer\//,
    mayNot: /^renderer\/station\//,
    except: COMPOSITION,
    planted: ['renderer/core/x.ts', "import { a } from '#renderer/station/station.ts';"],
  },
  {
    name: 'what a feature keeps knows nothing of how it is shown',
    from: /^renderer\/features\/[a-z-]+\/state\//,
    mayNot: /^renderer\/features\/[a-z-]+\/screen\/|^react/,
    planted: ['renderer/features/packing/state/x.ts', "import { a } from '../screen/pack-screen.tsx';"],
  },
  {
    name: 'the station’s log goes by the tables of shared/log and knows no feature',
    from: /^renderer\/replica\/(?:database|log-writer|projection|prune-log|recover|states|upgrade-states)\.ts$/,
    mayNot: /^shared\/(?!log\/|prelude\/|records\/|sync\/)/,
    planted: ['renderer/replica/prune-log.ts', "import type { PackingState } from '#shared/packing/index.ts';"],
  },
  {
    name: 'no screen sees the bridge',
    from: /^renderer\/(?:ui|replica|features\/[a-z-]+\/screen)\//,
    mayNot: /^renderer\/bridge\//,
    planted: ['renderer/ui/x.tsx', "import { a } from '../bridge/bridge.ts';"],
  },
  {
    name: 'across folders imports start with #',
    from: /./,
    mayNot: /^\.\.\/\.\.\//,
    planted: ['renderer/x.ts', "import { a } from '../../shared/x.ts';"],
  },
];

const breaks = (rule: Rule, sources: readonly Source[]): string[] =>
  sources
    .filter(({ file }) => rule.from.test(file) && !rule.except?.test(file))
    .flatMap(({ file, imports }) =>
      imports.filter((name) => rule.mayNot.test(name)).map((name) => `${file} -> ${name}`),
    );
const featureOf = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
const crossings = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ file, imports }) => {
    const own = featureOf(file);
    return own
      ? imports
          .filter((name) => featureOf(name) !== undefined && featureOf(name) !== own)
          .map((name) => `${file} -> ${name}`)
      : [];
  });
const sourceOf = (file: string, text: string): Source => ({ file, text, imports: importsOf(file, text) });

describe.each(RULES)('$name', (rule) => {
  test('holds', () => expect(breaks(rule, product)).toEqual([]));
  test('is able to fail', () => {
    const [file, text] = rule.planted;
    const source = rule.mayNot.source.startsWith('^\\.\\.')
      ? { file, text, imports: ['../../shared/x.ts'] }
      : sourceOf(file, text);
    expect(breaks(rule, [source])).toHaveLength(1);
  });
});

test('features never import each other', () => {
  expect(crossings(product)).toEqual([]);
  expect(
    crossings([sourceOf('renderer/features/labels/x.ts', "import type { Desk } from '../packing/state/desk.ts';")]),
  ).toHaveLength(1);
});

function cycleIn(sources: readonly Source[]): string | undefined {
  const imports = new Map(sources.map((source) => [source.file, source.imports]));
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' -> ');
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const found = imports.has(next) ? visit(next, [...trail, file]) : undefined;
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const { file } of sources) {
    const found = visit(file, []);
    if (found) return found;
  }
  return undefined;
}
test('no file imports itself by a detour, by types neither', () => {
  expect(cycleIn(product)).toBeUndefined();
  expect(
    cycleIn([
      sourceOf('shared/a.ts', "import { b } from './b.ts';"),
      sourceOf('shared/b.ts', "import { a } from './a.ts';"),
    ]),
  ).toBe('shared/a.ts -> shared/b.ts -> shared/a.ts');
});
