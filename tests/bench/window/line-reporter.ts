import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { machine } from '../line';

/** Prints what the measurements print and what went wrong, and nothing else. */
class LineReporter implements Reporter {
  onBegin(): void {
    console.log(`${machine()}\n`);
  }
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }
  onTestEnd({ title }: TestCase, { errors }: TestResult): void {
    for (const { stack, message } of errors) console.error(`${title}: ${stack ?? message}`);
  }
  onError({ stack, message }: { readonly stack?: string; readonly message?: string }): void {
    console.error(stack ?? message);
  }
}

// Playwright asks for it so.
export { LineReporter as default };
