/** Ends with a sentence when this node is too old. Kept in plain old syntax, so that an old node can read it. */
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'Huandu needs Node.js 20.19 or newer and this is ' +
      process.versions.node +
      ': install it from https://nodejs.org.',
  );
  process.exit(1);
}
