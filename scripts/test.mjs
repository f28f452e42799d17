import './node-version.mjs';

const { test } = await import('./launcher/test.mjs');
process.exit(await test(process.argv.slice(2)));
