import { expect, test } from 'vitest';
import type { Address } from '#shared/domain/index.ts';
import { addressLines } from '#shared/shipping/index.ts';

const NOWHERE: Address = {
  name: '',
  company: '',
  street1: '',
  street2: '',
  city: '',
  region: '',
  postcode: '',
  country: '',
  phone: '',
};
const lines = (address: Partial<Address>) => addressLines({ ...NOWHERE, ...address }).join(' / ');

test.each<[Partial<Address>, string]>([
  [{ country: 'US', city: 'Chicago', region: 'IL', postcode: '60614' }, 'CHICAGO IL 60614'],
  [{ country: 'US', city: 'APO', region: 'AE', postcode: '09012' }, 'APO AE 09012'],
  [{ country: 'US', city: 'Chicago', postcode: '60614' }, 'CHICAGO 60614'],
  [{ country: 'GB', city: 'London', postcode: 'NW1 6XE' }, 'London / NW1 6XE'],
  [{ country: 'GB', city: 'Leeds', region: 'West Yorkshire', postcode: 'LS1 1AA' }, 'Leeds / LS1 1AA'],
  [{ country: 'DE', city: 'Berlin', region: 'Berlin', postcode: '10969' }, '10969 Berlin'],
  [{ country: 'CH', city: 'Bern', postcode: 'CH-3000' }, 'CH-3000 Bern'],
  [{ country: 'CA', city: 'Kamloops', region: 'BC', postcode: 'V2C 1A1' }, 'Kamloops BC V2C 1A1'],
  [{ country: 'AU', city: 'Morningside', region: 'QLD', postcode: '4170' }, 'Morningside QLD 4170'],
  [{ country: 'BR', city: 'São Paulo', region: 'SP', postcode: '01304-001' }, 'São Paulo-SP / 01304-001'],
  [{ country: 'AE', city: 'Dubai' }, 'Dubai'],
  [{ country: 'SG', postcode: '238857' }, 'SINGAPORE 238857'],
  [{ country: 'HK', city: 'Kowloon', postcode: '999077' }, 'Kowloon / 999077'],
  [{ country: 'JP', city: '千代田区', region: '東京都', postcode: '100-0001' }, '〒100-0001 / 東京都 / 千代田区'],
  [{ country: 'XX', city: 'Nowhere', region: 'Far', postcode: '1' }, 'Nowhere / 1'],
])('the place of %j', (address, text) => {
  expect(lines(address)).toBe(text);
});
test('name, company and streets stand above the place, and empty lines are left out', () => {
  expect(lines({ name: 'Ana', street1: 'Main 1', country: 'AT', postcode: '1010', city: 'Wien' })).toBe(
    'Ana / Main 1 / 1010 Wien',
  );
});
