import { useQuery } from '@tanstack/react-query';
import { json } from '../api/http';

/** One property of an action's body, as the OpenAPI file describes it. */
export interface FieldSchema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly title?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly 'x-zh'?: string;
  readonly 'x-widget'?: string;
  readonly 'x-list'?: string;
  readonly 'x-role'?: string;
  readonly 'x-unit'?: 'own' | 'city' | 'issue';
  readonly 'x-group'?: string;
}

export interface BodySchema {
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly post?: {
          readonly requestBody?: {
            readonly content?: Readonly<Record<string, { readonly schema?: BodySchema & { readonly $ref?: string } }>>;
          };
        };
      }
    >
  >;
  readonly components?: { readonly schemas?: Readonly<Record<string, BodySchema>> };
}

export interface Field extends FieldSchema {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
}

export const useOpenApi = (enabled = true) =>
  useQuery({ queryKey: ['openapi'], enabled, staleTime: Infinity, queryFn: () => json<OpenApi>('/api/openapi.json') });

/** Amounts are typed in yuan and points (see values.ts), so the unit of the API is not part of the label. */
const plain = (label: string): string => label.replace(/（分）|（百分之一分）|,? in fen|,? in hundredths/, '');

const REF = '#/components/schemas/';

/** Fields of a route's body in the order of the file; null when the file does not know the route. */
export function fieldsOf(api: OpenApi, path: string): Field[] | null {
  const post = api.paths[path]?.post;
  if (!post) return null;
  const given = post.requestBody?.content?.['application/json']?.schema;
  const schema = given?.$ref ? api.components?.schemas?.[given.$ref.slice(REF.length)] : given;
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    ...property,
    name,
    zh: plain(property['x-zh'] ?? property.title ?? name),
    en: plain(property.title ?? name),
    required: schema?.required?.includes(name) ?? false,
  }));
}

export const actionPath = (type: string): string => `/api/issues/{id}/actions/${type}`;
export const REGISTER_PATH = '/api/issues';

/** Fields of an action, or undefined while the file is on its way. */
export function useFields(path: string | null): Field[] | null | undefined {
  const { data } = useOpenApi(path !== null);
  return data && path !== null ? fieldsOf(data, path) : undefined;
}
