// `npm test`: everything that needs no hardware, one step after the other, and at the end one line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureTools } from './kit/chromium.ts';
import { type Outcome, outcomeOfPlaywright, outcomeOfVitest } from './kit/test-reports.ts';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const reports = path.join(root, 'out/reports');

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** A JSON report that counts single tests; a step without one counts as one. */
  readonly report?: string;
  /** Later steps make no sense when this one fails. */
  readonly needed?: boolean;
  /** It may find that this machine cannot do it: then it says so, ends well and leaves no report. */
  readonly optional?: boolean;
}

const unitReport = path.join(reports, 'vitest.json');
const e2eReport = path.join(reports, 'playwright.json');
const electronReport = path.join(reports, 'electron.json');

const STEPS: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '-b', 'shared', 'electron', 'renderer', 'tests'] },
  { name: 'lint and format', command: [bin('biome'), 'ci', '.'] },
  { name: 'dead code', command: [bin('knip')] },
  { name: 'build', command: [bin('vite'), 'build', '--app', '--logLevel', 'error'], needed: true },
  {
    name: 'unit, model, contract, migration and architecture tests, with coverage',
    command: [
      bin('vitest'),
      'run',
      '--coverage',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    report: unitReport,
  },
  {
    name: 'planted bugs are found by the models',
    command: [process.execPath, path.join(root, 'tests/model/planted-bugs.ts')],
  },
  { name: 'end-to-end tests', command: [bin('playwright'), 'test'], report: e2eReport },
  {
    name: 'end-to-end tests on a real Electron, and of the program as it ships',
    command: [process.execPath, path.join(root, 'tests/electron/run.ts'), '--chosen'],
    report: electronReport,
    optional: true,
  },
];

function outcomeOf(step: Step, ok: boolean): Outcome {
  const single = ok ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [step.name] };
  if (!step.report) return single;
  if (!existsSync(step.report) && step.optional && ok) return { passed: 0, failed: 0, failures: [] };
  if (!existsSync(step.report)) return { passed: 0, failed: 1, failures: [`${step.name}: no report`] };
  const json: unknown = JSON.parse(readFileSync(step.report, 'utf8'));
  const outcome = outcomeOfVitest(json) ?? outcomeOfPlaywright(json);
  // A run that fails without a failed test (coverage below its mark, a crash) is a failure of its own.
  return !ok && outcome.failed === 0 ? { ...outcome, failed: 1, failures: [`${step.name}: see above`] } : outcome;
}

function run(): void {
  process.chdir(root);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const missing = ensureTools();
  if (missing) {
    console.error(missing);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
    return;
  }
  let passed = 0;
  const failures: string[] = [];
  let failed = 0;
  for (const step of STEPS) {
    console.log(`\n── ${step.name}`);
    const [command = '', ...args] = step.command;
    const started = Date.now();
    const { status } = spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, ...(step.report && { REPORT: step.report }) },
    });
    const outcome = outcomeOf(step, status === 0);
    passed += outcome.passed;
    failed += outcome.failed;
    failures.push(...outcome.failures);
    console.log(`${status === 0 ? 'ok' : 'FAILED'} · ${step.name} · ${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (status !== 0 && step.needed) break;
  }
  for (const failure of failures) console.log(`\nfailed: ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

run();
