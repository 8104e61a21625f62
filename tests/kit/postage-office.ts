// Labels bought at EasyPost in memory, for a store on a real database.
import { randomBytes } from 'node:crypto';
import { CarrierAccount } from '#electron/carriers/carrier-account.ts';
import { createEasyPostCarrier } from '#electron/carriers/easypost/easypost-carrier.ts';
import { createWriter } from '#electron/store/database/transaction.ts';
import { createSecretBox } from '#electron/store/outbox/secret-box.ts';
import { createCarrierAccounts } from '#electron/store/postage/carrier-accounts.ts';
import { createPostageOffice, type PostageOffice } from '#electron/store/postage/postage.ts';
import { createEasyPost } from './easypost.ts';
import { digest, type OpenStore } from './open-store.ts';

export const SENDER = {
  ...{ name: 'Bench & Sons', company: '', street1: '388 Townsend St', street2: '', city: 'San Francisco' },
  ...{ region: 'CA', postcode: '94107', country: 'US', phone: '' },
};

/** An account whose services are all at USPS. */
export const anAccount = (services: CarrierAccount['services'], baseUrl = 'http://127.0.0.1:9/v2'): CarrierAccount =>
  CarrierAccount.parse({ type: 'easypost', apiKey: 'EZTK-secret-key', baseUrl, from: SENDER, services });

export function openPostage({ database, clock }: OpenStore, box = createSecretBox(randomBytes(32))) {
  const easyPost = createEasyPost(
    () => 'http://127.0.0.1:9',
    () => clock.time,
  );
  const accounts = createCarrierAccounts(database, box, (account) => createEasyPostCarrier(easyPost.call, account));
  const office = (onStep?: Parameters<typeof createPostageOffice>[0]['onStep']): PostageOffice =>
    createPostageOffice({
      ...{ database, digest, accounts, clock: { now: () => clock.time } },
      writer: createWriter(database, digest),
      ...(onStep && { onStep }),
    });
  return { easyPost, accounts, office };
}
