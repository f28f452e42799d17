import './node-version.mjs';

const { start } = await import('./launcher/start.mjs');
await start(process.argv.slice(2));
