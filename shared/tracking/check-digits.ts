// Check digits of carriers. Each takes the characters before the digit, digits and capital letters, and gives what the digit has to be.

/**
 * From the left each is taken once and twice in turn; a letter counts as its place in ASCII less three, of which the last digit. UPS, OnTrac.
 */
export function onceTwiceDigit(body: string): string {
  const sum = [...body].reduce((all, sign, at) => all + worthOf(sign) * (at % 2 === 0 ? 1 : 2), 0);
  return `${(10 - (sum % 10)) % 10}`;
}

const worthOf = (sign: string): number => (/\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 3) % 10);

/** FedEx Express: 1, 7 and 3 in turn from the right; the remainder by 11, of which the last digit. */
export function fedexDigit(body: string): string {
  const sum = [...body].reverse().reduce((all, digit, at) => all + Number(digit) * Number('137'[at % 3]), 0);
  return `${(sum % 11) % 10}`;
}

/** Letters and parcels by post. Source: Universal Postal Union, standard S10. `body`: eight digits. */
export function postDigit(body: string): string {
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * Number('86423597'[at]), 0);
  const left = 11 - (sum % 11);
  return left === 11 ? '5' : `${left % 10}`;
}

/** DHL Express: the remainder of the number by seven. */
export const mod7Digit = (body: string): string => `${Number(body) % 7}`;

/** The sum of the digits, of which every second from the right counts twice, its own two digits apart. Source: ISO/IEC 7812-1, annex B. */
export function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((all, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return all + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${(10 - (sum % 10)) % 10}`;
}

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** DPD: a digit or a letter. Source: ISO/IEC 7064, MOD 37,36. */
export function mod37Sign(body: string): string {
  const product = [...body].reduce((before, sign) => {
    const sum = (before + SIGNS.indexOf(sign)) % 36;
    return ((sum === 0 ? 36 : sum) * 2) % 37;
  }, 36);
  return SIGNS.charAt((37 - product) % 36);
}
