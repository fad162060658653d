import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends a run with `N passed, N failed`, after everything else that is printed. A file that cannot be imported,
 * a hook that throws and an error that nobody caught each count as failed, and a run that exits with a failure
 * never reports none.
 */
export class ClosingLine implements Reporter {
  #passed = 0;
  #failed = 0;

  onInit() {
    process.once('exit', (code) => {
      const failed = code === 0 ? this.#failed : Math.max(this.#failed, 1);
      process.stdout.write(`${this.#passed} passed, ${failed} failed\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    this.#passed = tests.filter((test) => test.result().state === 'passed').length;
    this.#failed =
      tests.filter((test) => test.result().state === 'failed').length +
      suites.filter((suite) => suite.errors().length > 0).length +
      unhandled.length;
  }
}
