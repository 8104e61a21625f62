import type { CustomsTrader } from '#shared/customs/index.ts';

const sender: CustomsTrader = {
  ...{
    name: '',
    company: 'Tassen GmbH',
    street1: 'Werkstr. 5',
    street2: '',
    city: 'Bonn',
    region: '',
    postcode: '53111',
  },
  ...{ country: 'DE', phone: '', eori: 'DE1234567', vat: 'DE123456789', signer: 'Ada Roth', undelivered: 'return' },
  invoiceSeries: 'R-',
};

/** Examples of what is said of the sender. */
export const CUSTOMS_EXAMPLES = {
  'get /v1/customs-sender': { answer: sender },
  'put /v1/customs-sender': { body: sender, answer: sender },
} as const;
