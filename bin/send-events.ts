import './send-events/node-20.ts';
import { run } from './send-events/run.ts';

// Whoever reads us may have seen enough, as `head` does.
process.stdout.on('error', () => process.exit());
process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
