import countries from 'i18n-iso-countries/index.js';
import { once } from '#shared/prelude/index.ts';

/** What people write for a country that neither the standard nor the dictionaries of names have. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  grossbritannien: 'GB',
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  'united states of america': 'US',
  america: 'US',
  'estados unidos de america': 'US',
  'vereinigte staaten von amerika': 'US',
  holland: 'NL',
  'the netherlands': 'NL',
  brd: 'DE',
  'federal republic of germany': 'DE',
  russia: 'RU',
  'russian federation': 'RU',
  korea: 'KR',
  'republic of korea': 'KR',
  'korea republic of': 'KR',
  'czech republic': 'CZ',
  turkiye: 'TR',
  turkey: 'TR',
  burma: 'MM',
  macedonia: 'MK',
  'east timor': 'TL',
  vatican: 'VA',
  'viet nam': 'VN',
  macau: 'MO',
  'hong kong': 'HK',
  'hong kong sar china': 'HK',
  'mainland china': 'CN',
  'peoples republic of china': 'CN',
  'republic of ireland': 'IE',
  eire: 'IE',
  uae: 'AE',
  'u a e': 'AE',
  ksa: 'SA',
  'taiwan province of china': 'TW',
  'iran islamic republic of': 'IR',
  'moldova republic of': 'MD',
  swaziland: 'SZ',
  'cape verde': 'CV',
  'ivory coast': 'CI',
  kosovo: 'XK',
};

/** Languages whose names for countries shops export: those of the trade's large markets. */
const LANGUAGES =
  'en de es fr it nl pt pl cs sk sl hr hu ro bg el sv da nb fi et lv lt tr ru uk ar he fa hi th vi id ja ko zh zh-TW'.split(
    ' ',
  );

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every name that the runtime's own dictionaries (Unicode CLDR) have for the countries of ISO 3166-1. */
const names = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const codes = [...Object.keys(countries.getAlpha2Codes()), 'XK'];
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const) {
      const dictionary = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of codes) {
        const name = plain(dictionary.of(code) ?? '');
        if (name !== '' && !found.has(name)) found.set(name, code);
      }
    }
  for (const [name, code] of Object.entries(ALSO)) found.set(name, code);
  return found;
});

/**
 * Reads a country as shops write it: its two or three letters (ISO 3166-1), or its name in one of many languages, in any
 * case and with or without accents. Undefined for what is none. Sources: i18n-iso-countries (codes), Unicode CLDR (names).
 */
export function readCountry(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && code !== 'UK') return countries.isValid(code) || code === 'XK' ? code : undefined;
  return (/^[A-Z]{3}$/.test(code) ? countries.alpha3ToAlpha2(code) : undefined) ?? names().get(plain(text));
}
