import type { Context } from 'hono';
import type { z } from 'zod';
import type { Problem } from './operations.ts';

type Refusal = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 422 | 429 | 503;

type Told = z.infer<typeof Problem>;
/** What is wrong with a body in one field. `allowed`: what may stand there. */
type FieldError = NonNullable<Told['errors']>[number];

/** A body that is not what it must be: 400, with what is wrong field by field. */
export function invalid(context: Context, { issues }: z.ZodError): Response {
  const errors = issues.slice(0, 100).map((issue): FieldError => {
    const path = issue.path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '');
    if (issue.code === 'unrecognized_keys')
      return { path, reason: `unknown-field: ${issue.keys.join(', ').slice(0, 200)}` };
    if (issue.code === 'invalid_value') return { path, reason: 'not-one-of', allowed: issue.values.map(String) };
    // Nothing at all stands there: the whole body could not be read, or a field is missing.
    if (/received undefined$/.test(issue.message)) return { path, reason: path === '' ? 'not-json' : 'missing' };
    return {
      path,
      reason: issue.code === 'invalid_union' ? issue.message : issue.code.replaceAll('_', '-'),
      ...('expected' in issue ? { allowed: [issue.expected] } : {}),
    };
  });
  const [first] = errors;
  const detail = first ? `${first.path || 'The body'}: ${first.reason}.` : 'The body cannot be read.';
  return problem(context, 400, detail, { type: 'invalid', errors });
}

/** An answer that is no: `application/problem+json`. Source: RFC 9457. `trouble` names what ails the store, `type` the no,
 * by its status where nothing says more. */
export function problem(
  context: Context,
  status: Refusal,
  detail: string,
  more: Partial<Readonly<Omit<Told, 'title' | 'status' | 'detail'>>> = {},
): Response {
  const body = {
    type: TITLES[status].toLowerCase().replaceAll(' ', '-'),
    title: TITLES[status],
    status,
    detail,
    ...more,
  };
  if (status === 429) context.header('retry-after', '60');
  return context.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

const TITLES: Readonly<Record<Refusal, string>> = {
  400: 'Bad request',
  401: 'Unknown key',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Wrong method',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  422: 'Not as before',
  429: 'Too many requests',
  503: 'Store in trouble',
};
