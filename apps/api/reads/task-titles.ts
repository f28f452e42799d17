import { COMMANDS, DUTIES } from '#libs/domain/issue/index.js';

const words = new Map(COMMANDS.map(({ type, zh, en }) => [type, { zh, en }]));

/** What a task asks for, in words: the titles of the actions that discharge it. */
const TITLES = new Map(
  DUTIES.map(({ key, actions }) => {
    const titles = actions.map((type) => words.get(type) ?? { zh: type, en: type });
    return [key, { zh: titles.map(({ zh }) => zh).join(' / '), en: titles.map(({ en }) => en).join(' / ') }];
  }),
);

export const titleOfTask = (key: string): { readonly zh: string; readonly en: string } =>
  TITLES.get(key) ?? { zh: key, en: key };
