import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, on two cores by themselves: started first, so that none is left alone at the end of a run. */
const longest = [
  'tests/browser/screens.test.ts',
  'tests/browser/desk.test.ts',
  'tests/browser/portal.test.ts',
  'tests/browser/money-entry.test.ts',
  'tests/browser/reading.test.ts',
  'tests/crawler.journey.test.ts',
  'tests/partner-crawler.journey.test.ts',
  'src/platform/backup/backup.db.test.ts',
  'tests/backup.journey.test.ts',
  'tests/exercise.journey.test.ts',
  'tests/operation.journey.test.ts',
  'src/seeding/exercise-year.db.test.ts',
  'src/ledger/verify.db.test.ts',
  'src/seeding/replay.db.test.ts',
];

/** A clean clone remembers no times of an earlier run: the order that helps is told here. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
