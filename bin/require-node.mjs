// Plain JavaScript, because its reader is the Node that cannot run our TypeScript.
// `npm ci` puts Node 24 into node_modules/.bin, which npm scripts find first; `--ignore-scripts` leaves it out.
const needed = 24;
const found = process.versions.node;

if (Number.parseInt(found, 10) < needed) {
  console.error(
    `This needs Node ${needed} or later and found ${found}. Run "npm ci" without --ignore-scripts: it brings ` +
      `Node ${needed} into node_modules, and "npm run" uses it. Or install Node ${needed} yourself.`,
  );
  process.exit(2);
}
