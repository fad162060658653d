import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closing-line.ts';

const minutes = 60_000;

/** Ends what hangs, and is far beyond what a test takes: how busy the machine is must not decide what is right. */
const limits = { testTimeout: 10 * minutes, hookTimeout: 10 * minutes };

/** A kind of test that lives in its own folder. */
const kind = (name: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    ...limits,
  },
});

const services = kind('services');
const simulation = kind('simulation');
const browser = kind('browser');
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
          ...limits,
        },
      },
      {
        extends: true,
        test: { name: 'source', include: ['test/types-and-lint.test.ts'], ...limits },
      },
      kind('properties'),
      // These start Java and browsers: one file at a time, after the rest, so that two cores are enough.
      { ...services, test: { ...services.test, ...oneByOne, globalSetup, sequence: { groupOrder: 1 } } },
      { ...browser, test: { ...browser.test, ...oneByOne, globalSetup, sequence: { groupOrder: 2 } } },
      { ...simulation, test: { ...simulation.test, ...oneByOne, sequence: { groupOrder: 3 } } },
    ],
  },
});
