import { createEasyPostCarrier } from '#electron/carriers/easypost/easypost-carrier.ts';
import { callOverNetwork } from '#electron/carriers/http-call.ts';
import type { Database } from '../database/database.ts';
import type { SecretBox } from '../outbox/secret-box.ts';
import { type CarrierAccounts, createCarrierAccounts } from './carrier-accounts.ts';

/** The accounts of a store, with the carriers that this version knows, over the network. */
export const openCarrierAccounts = (database: Database, box: SecretBox): CarrierAccounts =>
  createCarrierAccounts(database, box, (account) => createEasyPostCarrier(callOverNetwork, account));
