import { operatorIdOf } from '#shared/orders/index.ts';
import type { OperatorChangeAnswer } from '#shared/sync/index.ts';
import type { Store } from '../store.ts';
import type { StoreOptions } from './options.ts';

/** What a command says, or why it did nothing. */
export type Told = { readonly said: readonly string[] } | { readonly problem: string };

/** `operators`, `operators add NAME`, `operators remove NAME` and `pin NAME`. */
export async function tellPeople(store: Store, { command, argument, about, role, badge }: StoreOptions): Promise<Told> {
  if (command === 'operators' && argument === undefined)
    return {
      said: (await store.operators()).map((person) =>
        [
          person.name,
          person.role,
          person.badge || 'no badge',
          person.pinSet ? 'has a PIN' : 'has no PIN of their own',
        ].join('  '),
      ),
    };
  const name = (command === 'operators' ? about : argument) ?? '';
  const operatorId = operatorIdOf(name);
  const answer = await store.decideOperator(
    command === 'pin'
      ? { type: 'give-pin', operatorId }
      : argument === 'add'
        ? { type: 'add', name, badge, role, language: null }
        : { type: 'remove', operatorId },
  );
  return inWords(answer, name);
}

function inWords(answer: OperatorChangeAnswer, name: string): Told {
  switch (answer.type) {
    case 'pin-given':
      return {
        said: [
          answer.pin,
          'A one-time PIN, shown this once and good for a week: whoever signs in with it chooses an own one.',
        ],
      };
    case 'changed':
      return { said: [`${name} signs in nowhere any more.`] };
    case 'name-taken':
      return { problem: `There is somebody named ${name} already.` };
    case 'badge-taken':
      return { problem: `This badge is ${answer.by}'s. Give each person their own.` };
    case 'last-administrator':
      return { problem: `${name} is the last administrator. Make another one first.` };
    case 'unknown-operator':
    case 'not-allowed':
      return { problem: `There is nobody named ${name}.` };
  }
}
