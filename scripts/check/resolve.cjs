const { resolve } = require('node:path');

const root = resolve(__dirname, '../..');
const rooms = ['libs', 'workflows', 'activities', 'apps', 'test'];

/** How the dependency check finds the source behind `#libs/….js` (at run time package.json "imports" leads to dist/). */
module.exports = {
  resolve: {
    alias: Object.fromEntries(rooms.map((room) => [`#${room}`, resolve(root, room)])),
    extensionAlias: { '.js': ['.ts', '.tsx', '.js'], '.mjs': ['.mjs', '.mts'] },
  },
};
