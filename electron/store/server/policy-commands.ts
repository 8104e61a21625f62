import type { PolicyAnswer } from '#shared/sync/index.ts';
import type { Policies } from '../policies/policies.ts';
import type { StoreOptions } from './options.ts';
import type { Told } from './people-commands.ts';

/** `policies`, and `policy NAME VALUE`; `policy NAME default` lets the default hold again. */
export async function tellPolicies(
  policies: Policies,
  { command, argument = '', about = '' }: StoreOptions,
): Promise<Told> {
  if (command === 'policies')
    return {
      said: (await policies.policies()).map(
        ({ name, value, rev, meaning }) => `${name}  ${value}${rev === 0 ? ' (nobody set it)' : ''}  ${meaning}.`,
      ),
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
      return { problem: `There is no policy ${name}. "policies" lists them.` };
  }
}
