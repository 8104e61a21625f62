// `npm test`: everything that needs no hardware, one step after the other, and at the end one line `N passed, N failed`.
import { spawn } from 'node:child_process';
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

/** Steps of one group run at the same time. What the first says is shown as it comes, the others' when all are done. */
const GROUPS: readonly (readonly Step[])[] = [
  [
    { name: 'types', command: [bin('tsc'), '-b', '--checkers', '1', 'shared', 'electron', 'renderer', 'tests'] },
    { name: 'build', command: [bin('vite'), 'build', '--app', '--logLevel', 'error'], needed: true },
    { name: 'lint and format', command: [bin('biome'), 'ci', '.'] },
    { name: 'dead code', command: [bin('knip')] },
  ],
  [
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
  ],
  [
    {
      name: 'planted bugs are found by the models',
      command: [process.execPath, path.join(root, 'tests/model/planted-bugs.ts')],
    },
  ],
  // Electron's tests run one by one, and wait for half of the time. What was built above must not be built again meanwhile.
  [
    { name: 'end-to-end tests', command: [bin('playwright'), 'test'], report: e2eReport },
    {
      name: 'end-to-end tests on a real Electron, and of the program as it ships',
      command: [process.execPath, path.join(root, 'tests/electron/run.ts'), '--chosen', '--built'],
      report: electronReport,
      optional: true,
    },
  ],
];

function outcomeOf(step: Step, ok: boolean): Outcome {
  const none = { passed: 0, failed: 0, failures: [], unsteady: [] };
  const failed = (why: string): Outcome => ({ ...none, failed: 1, failures: [why] });
  if (!step.report) return ok ? { ...none, passed: 1 } : failed(step.name);
  if (!existsSync(step.report)) return step.optional && ok ? none : failed(`${step.name}: no report`);
  const json: unknown = JSON.parse(readFileSync(step.report, 'utf8'));
  const outcome = outcomeOfVitest(json) ?? outcomeOfPlaywright(json);
  // A run that fails without a failed test (coverage below its mark, a crash) is a failure of its own.
  return !ok && outcome.failed === 0 ? { ...outcome, failed: 1, failures: [`${step.name}: see above`] } : outcome;
}

/** Runs a step. What it says is shown as it comes, or given back whole where others run beside it. */
function runStep(
  step: Step,
  keptBack: boolean,
): Promise<{ readonly ok: boolean; readonly said: string; readonly tookMs: number }> {
  if (!keptBack) console.log(`\n── ${step.name}`);
  const [command = '', ...args] = step.command;
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: keptBack ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...(step.report && { REPORT: step.report }) },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      said += String(text);
    });
  return new Promise((resolve) => {
    const end = (ok: boolean) => resolve({ ok, said: said.trim(), tookMs: performance.now() - started });
    child.once('error', (error) => {
      said += String(error);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

async function run(): Promise<void> {
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
  const unsteady: string[] = [];
  let failed = 0;
  for (const group of GROUPS) {
    const ended = await Promise.all(group.map((step, at) => runStep(step, at > 0)));
    for (const [at, { ok, said, tookMs }] of ended.entries()) {
      const step = group[at] as Step;
      if (said !== '') console.log(`\n── ${step.name}\n${said}`);
      const outcome = outcomeOf(step, ok);
      passed += outcome.passed;
      failed += outcome.failed;
      failures.push(...outcome.failures);
      unsteady.push(...outcome.unsteady);
      console.log(`${ok ? 'ok' : 'FAILED'} · ${step.name} · ${(tookMs / 1000).toFixed(1)} s`);
    }
    if (ended.some(({ ok }, at) => !ok && group[at]?.needed)) break;
  }
  for (const test of unsteady) console.log(`\nunsteady, passed when it was tried again: ${test}`);
  for (const failure of failures) console.log(`\nfailed: ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await run();
