import css from './flag.module.css';

/** Flags as files of their own: only those on the screen are loaded. Fonts have none on many computers. */
const FLAGS = import.meta.glob<string>('../../node_modules/flag-icons/flags/4x3/??.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The flag of a country; nothing for a code that has none. The name stands beside it, so it says nothing aloud. */
export function Flag({ country }: { readonly country: string }) {
  const file = FLAGS[`../../node_modules/flag-icons/flags/4x3/${country.toLowerCase()}.svg`];
  return file ? <img className={css.flag} src={file} alt="" /> : null;
}
