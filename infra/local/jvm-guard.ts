import { spawn } from 'node:child_process';

/**
 * Runs Java with the arguments it is given, and ends it as soon as its own standard input closes. The input is a pipe from
 * the local run, so the JVM goes with it on every way out, also one that leaves no time for a handler (a kill, a crash).
 */
const java = spawn('java', process.argv.slice(2), { stdio: ['ignore', 'ignore', 'inherit'] });

java.on('error', () => process.exit(1));
java.on('exit', (code) => process.exit(code ?? 1));
process.stdin.resume();
process.stdin.on('close', () => java.kill('SIGKILL'));

// A terminal sends Ctrl-C to the whole group. The local run decides when to stop; the pipe tells us.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => java.kill('SIGKILL'));
