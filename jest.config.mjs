/** Tests run as compiled JavaScript from dist/: what is tested is what is shipped. `npm run build` comes first. */
export default {
  rootDir: 'dist/test',
  testMatch: ['**/*.test.js'],
  transform: {},
  testTimeout: 60_000,
};
