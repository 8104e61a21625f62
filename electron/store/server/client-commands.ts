import type { ClientKey, Clients } from './clients.ts';
import type { StoreOptions } from './options.ts';
import type { Told } from './people-commands.ts';

/** A line for each key of a program. */
export const programLines = async (clients: Clients, now: number): Promise<readonly string[]> =>
  (await clients.list()).map((key) => lineOf(key, now));

/** How long a key still opens after another one was given in its place: time to change it wherever the program runs. */
const GRACE_MS = 24 * 60 * 60 * 1_000;

/** `client NAME` or `client add NAME`, `client list` and `client rotate NAME`. */
export async function tellClients(
  clients: Clients,
  { argument, about, channel, rights, atOnce }: StoreOptions,
  now: number,
): Promise<Told> {
  if (argument === 'list') return { said: await programLines(clients, now) };
  if (argument === 'rotate') {
    const name = about ?? '';
    const key = await clients.rotate(name, atOnce ? 0 : GRACE_MS);
    if (key === undefined) return { problem: `There is no program "${name}", or it is shut out.` };
    const end = atOnce ? 'The key before opens nothing any more.' : `The key before ends ${at(now + GRACE_MS)}.`;
    return { said: [key, `${GIVEN} ${end}`] };
  }
  const name = (argument === 'add' ? about : argument) ?? '';
  const key = await clients.add(name, channel ?? null, rights);
  return key === undefined
    ? {
        problem: `There is a program "${name}" already. Another key for it: client rotate "${name}". To shut it out: revoke "${name}".`,
      }
    : { said: [key, GIVEN] };
}

const GIVEN = 'This is the key of a program, shown this once. Keep it secret.';
const at = (time: number): string => new Date(time).toISOString();

/** `my shop  (a program)  read, orders  of Wish  since 2026-11-29T…  until 2026-11-30T…` */
function lineOf({ name, channel, rights, madeAt, until }: ClientKey, now: number): string {
  const end = until === null ? [] : [until > now ? `until ${at(until)}` : 'shut out'];
  const of = channel === null ? [] : [`of ${channel}`];
  return [`${name}  (a program)`, rights.join(', '), ...of, `since ${at(madeAt)}`, ...end].join('  ');
}
