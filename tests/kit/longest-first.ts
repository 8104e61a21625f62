import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest on two cores, longest first: none of them may begin when the others are done. */
const LONG = [
  'model/sync-',
  'contract/store-postgres',
  'contract/store-sqlite',
  'model/real-station',
  'contract/spool-crash',
  'contract/store-link',
  'model/one-label',
  'compatibility/neighbours',
  'contract/store-server',
  'architecture/left-out',
  'contract/faults',
  'contract/damaged-files',
];

/** On a new machine the runner knows no times, and would begin with the files that have the most letters. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((part) => moduleId.includes(part));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
