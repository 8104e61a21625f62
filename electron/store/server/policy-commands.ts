import { isPolicyName, policyKey } from '#shared/records/index.ts';
import type { PolicyAnswer } from '#shared/sync/index.ts';
import type { Policies } from '../policies/policies.ts';
import type { StoreOptions } from './options.ts';
import type { Told } from './people-commands.ts';

/**
 * `policies`, and `policy NAME VALUE`; `policy NAME default` lets the default hold again. `NAME@CHANNEL` is what holds for the orders of one
 * channel, and its default is what holds for the warehouse.
 */
export async function tellPolicies(
  policies: Policies,
  { command, argument = '', about = '' }: StoreOptions,
): Promise<Told> {
  if (command === 'policies')
    return {
      said: (await policies.policies()).flatMap(({ name, value, rev, meaning, channels = [] }) => [
        `${name}  ${value}${rev === 0 ? ' (nobody set it)' : ''}  ${meaning}.`,
        ...channels.map((own) => `${policyKey({ name, channel: own.channel })}  ${own.value}`),
      ]),
    };
  const answer = await policies.decidePolicy(argument, typedValue(about), { by: null, station: 'command' });
  return inWords(answer, argument, about);
}

/** A value as it is typed. */
function typedValue(text: string): unknown {
  if (text === 'default') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function inWords(answer: PolicyAnswer, name: string, value: string): Told {
  switch (answer.type) {
    case 'set':
      return { said: [`${name} is ${value} now; benches hear of it at once.`] };
    case 'bad-value':
      return { problem: `${name} is not set to ${value}. ${answer.meaning}.` };
    case 'unknown-policy':
    case 'not-allowed':
      return { problem: noPolicy(name) };
  }
}

function noPolicy(key: string): string {
  const [name = ''] = key.split('@');
  return isPolicyName(name)
    ? `${name} holds for all channels alike, or ${key} names no channel: NAME@CHANNEL does. "policies" lists them.`
    : `There is no policy ${name}. "policies" lists them.`;
}
