import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closing-line.ts';

const seconds = 1000;

/** A kind of test that lives in its own folder, and the limit within which one of its tests ends. */
const kind = (name: string, timeout: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
  },
});

const services = kind('services', 120 * seconds);
const simulation = kind('simulation', 600 * seconds);
const browser = kind('browser', 120 * seconds);
const oneByOne = { fileParallelism: false };
// One DynamoDB for all their files, each of which has tables of its own.
const globalSetup = './test/services/one-dynamodb.ts';

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    coverage: {
      provider: 'v8',
      reportsDirectory: 'coverage',
      include: ['events/**/*.ts', 'shared/**/*.ts', 'functions/**/*.ts', 'infra/**/*.ts'],
    },
    projects: [
      // Whatever is in no other project's folder is a unit test, so that no test file is ever left out.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/types-and-lint.test.ts',
            'test/properties/**',
            'test/simulation/**',
            'test/services/**',
            'test/browser/**',
          ],
          // Some run a whole command: how busy the machine is must not decide whether it is right.
          testTimeout: 60 * seconds,
          hookTimeout: 60 * seconds,
        },
      },
      {
        extends: true,
        test: { name: 'source', include: ['test/types-and-lint.test.ts'], testTimeout: 120 * seconds },
      },
      kind('properties', 60 * seconds),
      // These start Java and browsers: one file at a time, after the rest, so that two cores are enough.
      { ...services, test: { ...services.test, ...oneByOne, globalSetup, sequence: { groupOrder: 1 } } },
      { ...browser, test: { ...browser.test, ...oneByOne, globalSetup, sequence: { groupOrder: 2 } } },
      { ...simulation, test: { ...simulation.test, ...oneByOne, sequence: { groupOrder: 3 } } },
    ],
  },
});
