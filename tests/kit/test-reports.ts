// What the test runners say in their JSON reports, short enough for the end of a log.
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What to read first about each failure: the test's name, and the beginning of its error. */
  readonly failures: readonly string[];
  /** The same of tests that passed only when they were tried again: somebody has to find out why. */
  readonly unsteady: readonly string[];
}

const LINES = 8;
const beginningOf = (message: string): string =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => `  ${line.slice(0, 300)}`)
    .join('\n');

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(''),
      status: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

/** Null for a report of another runner. A file that could not be loaded counts as one failed test. */
export function outcomeOfVitest(json: unknown): Outcome | null {
  const report = VitestReport.safeParse(json);
  if (!report.success) return null;
  const failures: string[] = [];
  for (const file of report.data.testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    for (const test of failed) failures.push(`${test.fullName}\n${beginningOf(test.failureMessages[0] ?? '')}`);
    if (file.status === 'failed' && failed.length === 0) failures.push(`${file.name}\n${beginningOf(file.message)}`);
  }
  return { passed: report.data.numPassedTests, failed: failures.length, failures, unsteady: [] };
}

const Result = z.object({ errors: z.array(z.object({ message: z.string().default('') })) });
const Spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().default('') })),
      results: z.array(Result),
    }),
  ),
});
const Suite = z.object({
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(Suite),
});

const specsOf = (suites: readonly z.infer<typeof Suite>[]): z.infer<typeof Spec>[] =>
  suites.flatMap(({ specs, suites: inner }) => [...specs, ...specsOf(inner ?? [])]);

/** A test that passes only when it is tried again counts as passed, and is named as unsteady. */
export function outcomeOfPlaywright(json: unknown): Outcome {
  const { stats, suites } = PlaywrightReport.parse(json);
  const tests = specsOf(suites).flatMap(({ title, file, tests }) => tests.map((test) => ({ title, file, ...test })));
  const told = (wanted: string): string[] =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ title, file, annotations, results }) => {
        const error = results.flatMap(({ errors }) => errors)[0]?.message ?? '';
        const notes = annotations.map(({ type, description }) => `\n  ${type}: ${description}`);
        return `${file} › ${title}\n${beginningOf(error)}${notes.join('')}`;
      });
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: told('unexpected'),
    unsteady: told('flaky'),
  };
}
