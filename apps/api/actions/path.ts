import type { CommandDefinition } from '#libs/domain/issue/index.js';

/** Path of an action's route as OpenAPI writes it. */
export const pathOf = ({ type, creates }: Pick<CommandDefinition, 'type' | 'creates'>): string =>
  creates ? '/api/issues' : `/api/issues/{id}/actions/${type}`;
