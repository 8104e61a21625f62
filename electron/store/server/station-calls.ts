import { may } from '#shared/rights/index.ts';
import type { StoreServiceName } from '#shared/sync/index.ts';
import type { Services } from '../services.ts';

/** Who is signed in at the station that calls, as it says in this header; stations before 0.2 do not say. */
export const SIGNED_IN_HEADER = 'packbench-operator';

/** A station's call that its key alone does not open, with what to do about it. */
export interface NotForStations {
  readonly refused: string;
}

const FIRST_PERSON = 'People are added at the store: npm run store -- operators add NAME.';
const PEOPLE = 'Only an administrator who is signed in at the station may bring people in.';

/**
 * Does what a station on the network asks. Its key is the station's: what decides who may do what needs an administrator by the store's
 * own records, or a PIN that proves its person. A store that is part of its station asks its trusted side alone.
 */
export async function callAsStation(
  services: Services,
  name: StoreServiceName,
  given: readonly unknown[],
  signedIn: string | undefined,
): Promise<{ readonly answer: unknown } | NotForStations> {
  const mayChangePeople = async () => signedIn !== undefined && may(await services.roleOf(signedIn), 'change-people');
  switch (name) {
    case 'applyImport': {
      const [file, text, token] = given as Parameters<Services['applyImport']>;
      return { answer: await services.applyImport(file, text, token, await mayChangePeople()) };
    }
    case 'verifyPin': {
      const [operatorId, pin] = given as Parameters<Services['verifyPin']>;
      const answer = await services.verifyPin(operatorId, pin);
      // A station that has no way to choose another one asks for the update that brings it.
      return answer.type === 'choose-pin' && signedIn === undefined
        ? { refused: 'This PIN is for choosing one. Update the station, or sign in by badge.' }
        : { answer };
    }
    case 'createFirstOperator':
      return signedIn === undefined ? { refused: FIRST_PERSON } : { answer: null };
    case 'loadDemo':
      if (!(await mayChangePeople())) return { refused: PEOPLE };
      break;
    default:
  }
  const work = services[name] as (...args: readonly unknown[]) => Promise<unknown>;
  return { answer: await work(...given) };
}
