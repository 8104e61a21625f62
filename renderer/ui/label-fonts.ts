// The fonts that ship for labels; fetched when the first text is drawn. Each is cut into parts, and only the parts that a
// text needs are read.
import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-hebrew/wght.css';
import '@fontsource-variable/noto-sans-thai/wght.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
import '@fontsource-variable/noto-sans-kr/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';

const EVERYWHERE = ['', ' Arabic', ' Hebrew', ' Thai'];

/**
 * The fonts for a text, the first that has a character draws it. Chinese, Japanese and Korean write the same signs in
 * different ways: kana make a text Japanese, Hangul make it Korean, else it is taken for Chinese. What none of them has
 * is left to the fonts of this computer.
 */
export function fontsFor(text: string): string {
  const eastern = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? [' JP', ' SC', ' KR']
    : /\p{Script=Hangul}/u.test(text)
      ? [' KR', ' SC', ' JP']
      : [' SC', ' JP', ' KR'];
  const own = [...EVERYWHERE, ...eastern].map((script) => `"Noto Sans${script} Variable"`);
  return [...own, '"Segoe UI"', 'system-ui', 'sans-serif'].join(', ');
}
