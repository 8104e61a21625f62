import type { Context } from 'hono';
import type { z } from 'zod';

type Refusal = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 503;

/** What is wrong with a body, field by field. `allowed`: what may stand there. */
interface FieldError {
  readonly path: string;
  readonly reason: string;
  readonly allowed?: readonly string[];
}

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
    return {
      path,
      reason: issue.code.replaceAll('_', '-'),
      ...('expected' in issue ? { allowed: [issue.expected] } : {}),
    };
  });
  const [first] = errors;
  const detail = first ? `${first.path || 'The body'}: ${first.reason}.` : 'The body cannot be read.';
  return problem(context, 400, detail, { type: 'invalid', errors });
}

/** An answer that is no: `application/problem+json`. Source: RFC 9457. `trouble` names what ails the store, `type` the no. */
export function problem(
  context: Context,
  status: Refusal,
  detail: string,
  more: { readonly type?: string; readonly trouble?: string; readonly errors?: readonly FieldError[] } = {},
): Response {
  const body = { type: 'about:blank', title: TITLES[status], status, detail, ...more };
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
  413: 'Too large',
  422: 'Not as before',
  429: 'Too many requests',
  503: 'Store in trouble',
};
