import { applyDecorators, HttpCode, Post, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ROLES } from '#libs/domain/kernel/roles.js';
import { commandOf, type CommandDefinition } from '#libs/domain/issue/index.js';
import { ActionAnswer } from './action-answer.js';

export const ACTION = 'huandu:action';

/** A route for one action of the rules; words, roles and clause come from the action's own definition. */
export function Act(type: string): MethodDecorator {
  const definition = commandOf(type);
  if (definition === undefined) throw new Error(`no action ${type}`);
  const status = definition.creates ? 201 : 200;
  return applyDecorators(
    SetMetadata(ACTION, type),
    Post(definition.creates ? '' : `:id/actions/${type}`),
    HttpCode(status),
    ApiOperation({
      operationId: camel(type),
      summary: `${definition.zh} · ${definition.en}`,
      description: describe(definition),
    }),
    ApiExtension('x-action', { type, t: definition.t, zh: definition.zh, en: definition.en, roles: definition.by }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '8–200 visible characters; the same for a repeat',
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    }),
    ApiHeader({
      name: 'X-Version',
      required: false,
      description: 'Version that the form was opened at',
      schema: { type: 'integer', minimum: 1 },
    }),
    ApiResponse({ status, type: ActionAnswer }),
  );
}

function describe({ t, by, basis }: CommandDefinition): string {
  const roles = by.filter((role) => role !== 'system').map((role) => ROLES[role]);
  const who = `${roles.map((role) => role.zh).join('、')} · ${roles.map((role) => role.en).join(', ')}`;
  return `${t}. ${who}.${basis === undefined ? '' : ` ${basis}.`}`;
}

export const camel = (type: string): string => type.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
