import './node-version.mjs';

const { runHuandu } = await import('./launcher/huandu.mjs');
process.exitCode = await runHuandu(process.argv.slice(2));
