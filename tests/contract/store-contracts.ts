// All that a store promises, whatever database it is on.
import type { OpenStore } from '#tests/kit/open-store.ts';
import { allocationContract } from './allocation.contract.ts';
import { arbitrationContract } from './arbitration.contract.ts';
import { badInputContract } from './bad-input.contract.ts';
import { countContract } from './count.contract.ts';
import { countBadInputContract } from './count-bad-input.contract.ts';
import { countPlaceContract } from './count-place.contract.ts';
import { countPlanContract } from './count-plan.contract.ts';
import { countReviewContract } from './count-review.contract.ts';
import { countSheetsContract } from './count-sheets.contract.ts';
import { customsContract } from './customs.contract.ts';
import { filesContract } from './files.contract.ts';
import { finishedContract } from './finished.contract.ts';
import { handoverContract } from './handover.contract.ts';
import { itemLotsContract } from './item-lots.contract.ts';
import { moveContract } from './move.contract.ts';
import { orderCareContract } from './order-care.contract.ts';
import { outboxContract } from './outbox.contract.ts';
import { parcelsContract } from './parcels.contract.ts';
import { photosContract } from './photos.contract.ts';
import { pickContract } from './pick.contract.ts';
import { policiesContract } from './policies.contract.ts';
import { postageContract } from './postage.contract.ts';
import { programApiContract } from './program-api.contract.ts';
import { putAwayContract } from './put-away.contract.ts';
import { ratesContract } from './rates.contract.ts';
import { receiveContract } from './receive.contract.ts';
import { retentionContract } from './retention.contract.ts';
import { rightsContract } from './rights.contract.ts';
import { serialContract } from './serial.contract.ts';
import { shortContract } from './short.contract.ts';
import { slotsContract } from './slots.contract.ts';
import { stockContract } from './stock.contract.ts';
import { stockFiguresContract } from './stock-figures.contract.ts';
import { storeContract } from './store.contract.ts';
import { substitutesContract } from './substitutes.contract.ts';
import { tablesContract } from './tables.contract.ts';
import { teachCodeContract } from './teach-code.contract.ts';
import { weightsContract } from './weights.contract.ts';

type Contract = (name: string, openStore: () => Promise<OpenStore>) => void;

const CONTRACTS: readonly Contract[] = [
  storeContract,
  arbitrationContract,
  finishedContract,
  stockContract,
  stockFiguresContract,
  tablesContract,
  countContract,
  moveContract,
  pickContract,
  serialContract,
  badInputContract,
  receiveContract,
  handoverContract,
  putAwayContract,
  allocationContract,
  itemLotsContract,
  countReviewContract,
  countSheetsContract,
  countPlaceContract,
  countPlanContract,
  countBadInputContract,
  retentionContract,
  orderCareContract,
  rightsContract,
  customsContract,
  filesContract,
  outboxContract,
  policiesContract,
  postageContract,
  programApiContract,
  teachCodeContract,
  photosContract,
  ratesContract,
  weightsContract,
  shortContract,
  substitutesContract,
  slotsContract,
  parcelsContract,
];

/** The contracts in two halves, each for a test file of its own: files are what runs side by side. */
export const contractsOf = (half: 0 | 1): readonly Contract[] => CONTRACTS.filter((_, at) => at % 2 === half);
