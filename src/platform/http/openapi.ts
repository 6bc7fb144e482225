import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

/** The OpenAPI 3.1 description, made from the schemas that validate: zod writes JSON Schema 2020-12, which is what 3.1 speaks. */
export function openApi(endpoints: Endpoint[], version: string): Record<string, unknown> {
  const paths: Record<string, unknown> = {};
  for (const endpoint of endpoints) {
    const answer = { description: 'Done', content: { 'application/json': { schema: schemaOf(endpoint.output) } } };
    const shared = {
      operationId: endpoint.verb,
      summary: endpoint.summary,
      'x-right': endpoint.right,
      security: endpoint.right.startsWith('public.') ? [] : [{ token: [] }, { cookie: [] }],
      responses: { '200': answer, default: { $ref: '#/components/responses/Problem' } },
    };
    paths[`/api/v1/${endpoint.verb}`] =
      endpoint.kind === 'act'
        ? {
            post: {
              ...shared,
              requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.input) } } },
            },
          }
        : { get: { ...shared, parameters: parametersOf(endpoint.input) } };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mutabaa',
      version,
      description:
        'An act is POST /api/v1/<verb>, a read is GET /api/v1/<noun>, or POST when its question is too long for an address. Refusals are problem details (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'mutabaa' },
      },
      responses: {
        Problem: {
          description: 'Refused, with the reason',
          content: {
            'application/problem+json': {
              schema: {
                type: 'object',
                required: ['type', 'title', 'status', 'code', 'detail'],
                properties: {
                  type: { type: 'string' },
                  title: { type: 'string' },
                  status: { type: 'integer' },
                  code: { type: 'string' },
                  detail: { type: 'string' },
                  details: { type: 'object' },
                },
              },
            },
          },
        },
      },
    },
  };
}

function schemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Record<
    string,
    unknown
  >;
  return rest;
}

function parametersOf(input: z.ZodType): unknown[] {
  const schema = schemaOf(input) as { properties?: Record<string, unknown>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}
